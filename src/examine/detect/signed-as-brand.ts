import { onceFor } from '../../message/once.ts';
import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text } from '../finding.ts';
import { strangersPage } from '../known/brands/elsewhere.ts';
import { sameHolder } from '../known/brands/match.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { signerOf } from '../known/brands/signature.ts';
import type { Brand } from '../known/brands.ts';
import { borrowedMarks } from '../known/carriers/mass-mail.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { isTenantOf } from '../known/links/free-hosting.ts';
import { senderWords } from '../known/senders/sender-words.ts';
import { askOf } from '../known/stories/asks.ts';
import { phrasesIn } from '../known/stories/phrases.ts';

const BY_ITS_SERVICE: Text = {
  ja: 'ただし{sender}は、{brand}が誰にでも使わせているサービスの名前です。',
  en: ' {sender} is a name, though, that {brand} gives to anybody who uses its service.',
};

/** It says that something of the reader's is blocked, or was used by others: who holds it says so, and no dealer. */
const isBlocked = ({ text, subject }: Facts): boolean =>
  text !== undefined &&
  phrasesIn(text.value, subject?.value ?? '').some(
    ({ group, phrase }) => group === 'credential' && askOf([phrase]) === 'blocked',
  );

/** The reader sees an address of theirs, and opens another. */
const showsTheirs = ({ links }: Facts, brands: readonly Brand[]): boolean =>
  links.some(({ value: { where, shown, domain } }) => {
    if (where !== 'html' || !/^https?:\/\/\S{4,200}$/i.test(shown.trim())) return false;
    const host = /^https?:\/\/([a-z0-9.-]+)/i.exec(shown.trim())?.[1]?.toLowerCase() ?? '';
    return brands.some(({ domains }) =>
      domains.some((one) => (host === one || host.endsWith(`.${one}`)) && !sameHolder(one, domain)),
    );
  });

/** What a letter asks for is judged by whom it plays: several detectors ask. */
const signed = onceFor((facts: Facts): readonly Hit[] => {
  const { from, text, links, thread, distribution } = facts;
  const [sender] = from;
  if (sender === undefined || text === undefined || links.length === 0 || thread !== undefined) return [];
  const signer = signerOf(text.value.seen);
  const page = signer === undefined ? undefined : strangersPage(facts, signer.brands);
  if (signer === undefined || page === undefined) return [];
  const isMass = hasNewsletterShape(facts) || (distribution.length > 0 && borrowedMarks(facts) === undefined);
  // who leads to his own pages alone may be a dealer
  const own = domainOfAddress(sender.value.address);
  // of whom no card or account is blocked
  const isDealer =
    page.value.domain === own && !signer.isItself && !isBlocked(facts) && !showsTheirs(facts, signer.brands);
  const hit: Hit = {
    proof: [...text.proof, ...page.proof],
    words: {
      line: signer.line.slice(0, 80),
      address: senderWords(sender.value),
      host: page.value.host,
      brand: readableName(signer.brands[0]),
      sender: hostOfAddress(sender.value.address),
      by: signer.brands.some(({ name }) => isTenantOf(hostOfAddress(sender.value.address), name))
        ? BY_ITS_SERVICE
        : NOTHING_MORE,
    },
    ...(isMass || isDealer ? { weight: 1 } : {}),
  };
  return [hit];
});

/** A known organisation signs the letter, and nothing in it is that organisation's: neither sender nor envelope nor a page. */
export default {
  id: 'signed-as-brand',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '文末に有名な会社や役所の名前がありますが、差出人もリンク先もその組織のドメインではありません',
    en: 'A well-known name stands below it, but neither sender nor page is in a domain of theirs',
  },
  explains: {
    ja: '文末に「{line}」とありますが、差出人({address})もリンク先({host})も{brand}のドメインではありません。{by}',
    en: 'It ends with "{line}", but neither the sender ({address}) nor {host}, where it leads, is a domain of {brand}.{by}',
  },
  mistakes: {
    ja: '販売店や代理店、その会社の社員や取引先の署名にも会社名は入ります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Dealers, agents, employees and suppliers sign with such names too, and we may not yet know a new domain.',
  },
  detect: signed,
} satisfies Detector;
