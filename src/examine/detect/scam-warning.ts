import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { isMention, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { isButton } from '../known/stories/buttons.ts';
import { hasFile, lureOf } from '../known/stories/lures.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { plain } from '../known/text/plain.ts';
import { isSentByReadersHouse } from '../known/vouching/readers-house.ts';

/** It gives nothing to open but plain addresses of the sender's own and of public places, and answers come to the sender. */
function leadsNowhere(facts: Facts): boolean {
  const own = domainsOf(facts.from);
  const isOwn = (domain: string): boolean => own.some((one) => sameHolder(one, domain));
  // an office teaches its colleagues on a page of their own house, where nobody takes anything from them
  const isHouse = (domain: string): boolean =>
    facts.to.some(({ value }) => domainOfAddress(value.address) === domain && !isFreemail(domain));
  return (
    !hasFile(facts) &&
    facts.replyTo.every(({ value }) => isOwn(domainOfAddress(value.address))) &&
    facts.links.every(({ value }) => {
      const { host, domain, shown } = value;
      return (
        !isOpenPage(value) ||
        isPublicPlace(host) ||
        isInnerHost(host) ||
        // a name of a provider in the text becomes a link in some readers
        isFreemail(host) ||
        isMention(value) ||
        isHouse(domain) ||
        (isOwn(domain) && !isButton(shown))
      );
    })
  );
}

/** Of its length: so far into a letter its subject has been named, and so much of it is spent on that. */
const BEGUN = 0.35;
const SPENT = 0.4;

/** How much of it the letter is: it begins with the warning, or is nothing else; one at its foot is in the mail of swindlers too. */
function shareOf({ subject, text }: Facts): 'all' | 'begins' | 'foot' {
  if (text === undefined) return 'foot';
  const hits = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group.startsWith('warning'));
  if (hits.some(({ inSubject }) => inSubject)) return 'all';
  const title = plain(subject?.value ?? '').length;
  const [first, last] = [hits[0], hits.at(-1)];
  if (first === undefined || last === undefined) return 'foot';
  const { length } = text.value.seen;
  if (first.at - title >= BEGUN * length) return 'foot';
  return last.at + last.phrase.length - first.at > SPENT * length ? 'all' : 'begins';
}

/** It names a swindle as one, says what not to do, and offers nothing to open: what it quotes is not what it wants. */
export default {
  id: 'scam-warning',
  weight: -2,
  group: 'warning',
  sources: ['https://www.antiphishing.jp/news/alert/', 'approach-phrases.ts 2026-11-29'],
  title: {
    ja: '詐欺や迷惑メールへの注意を呼びかける内容です',
    en: 'It warns of fraud, and offers nothing to open',
  },
  explains: {
    ja: '「{quote}」と書かれ、してはいけないことを知らせています。開かせるボタンや添付ファイルはありません。怪しい言葉は、手口の説明や例として引かれていると考えられます。',
    en: 'It says "{quote}" and tells what not to do, without a button or file to open. Its suspicious words most likely explain or quote the swindle.',
  },
  mistakes: {
    ja: '注意を呼びかける文を装う詐欺もあります。電話番号や口座が書かれていても、メールのものは使わないでください。',
    en: 'Fraud dresses up as a warning too. Do not use a telephone number or an account from the mail.',
  },
  detect(facts) {
    const names = lureOf(facts, 'warning', { least: 1 });
    const rules = lureOf(facts, 'warning-rule', { least: 1 });
    if (names === undefined || borrowedNameIn(facts) !== undefined) return [];
    const share = shareOf(facts);
    if (share === 'foot') return [];
    const isWarning = share === 'all' && rules !== undefined && names.count + rules.count > 2 && leadsNowhere(facts);
    // who shows a link so that nobody can open it wants it left alone, whatever else he leads to; colleagues add their slides
    const isShown =
      facts.links.some(({ value }) => value.defanged === true) && (!hasFile(facts) || isSentByReadersHouse(facts));
    if (!isWarning && !isShown) return [];
    return [{ ...names.hit, weight: -2 }];
  },
} satisfies Detector;
