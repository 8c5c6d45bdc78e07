import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { deliveredTo, isToSenderAlone } from '../known/carriers/delivered.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** A machine writes to its own `root`, who is somebody of the house. */
function isAlias(facts: Facts): boolean {
  const own = domainsOf(facts.from)[0] ?? '';
  return (
    isSentByOwnHost(facts, own) &&
    deliveredTo(facts.route.value).every((reader) => sameHolder(domainOfAddress(reader), own))
  );
}

/** Who writes to members tells them why they do not see one another. */
const BY_BCC =
  /bcc ?(?:で|に(?:て|入れ)|を使)[^。\n]{0,12}(?:送|配信|連絡|し)|\b(?:by|via|in|using) bcc\b|\bblind cop/i;

/** No recipient is named, or the sender alone: whoever else got the letter is not shown. */
export default {
  id: 'recipient-unnamed',
  weight: 1,
  kinds: ['fraud', 'spam'],
  group: 'stranger',
  isOfLetter: true,
  sources: ['RFC 5322 §3.6.3', 'https://www.ic3.gov/CrimeInfo/AdvanceFee'],
  title: {
    ja: '宛先に、受取人が書かれていません',
    en: 'The recipients are not named',
  },
  explains: {
    ja: '{who}。BCCで送られたか、宛先が省かれています。同じ文面を大勢に送る迷惑メールや詐欺に多い形です。',
    en: '{who}: the mail was sent by Bcc, or its recipients were left out. Spam and fraud that go to many often look like this.',
  },
  mistakes: {
    ja: '知人や会員への一斉連絡をBCCで送る人もいます。',
    en: 'Honest people send a notice to friends or members by Bcc too.',
  },
  detect(facts) {
    const { to, cc, from, unnamed, thread, distribution, bounce, text } = facts;
    if (from.length === 0 || thread !== undefined || distribution.length > 0 || bounce !== undefined) return [];
    if (unnamed !== undefined) return [{ proof: unnamed.proof, words: { who: NOBODY } }];
    const [named = cc[0]] = to;
    if (named === undefined || !isToSenderAlone(facts) || isAlias(facts)) return [];
    const hit: Hit = { proof: named.proof, words: { who: SENDER } };
    return [text !== undefined && BY_BCC.test(beginningOf(text.value)) ? { ...hit, weight: 0 } : hit];
  },
} satisfies Detector;

const NOBODY: Text = { ja: '宛先(To、Cc)に誰のアドレスもありません', en: 'To and Cc name nobody' };
const SENDER: Text = {
  ja: '宛先(To、Cc)には差出人自身のアドレスしかありません',
  en: 'To and Cc name the sender alone',
};
