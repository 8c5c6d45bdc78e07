import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { ONLY, QUIET, TASK, TASK_LETTER } from '../known/stories/chiefs-task.ts';
import { hasFile, lureOf } from '../known/stories/lures.ts';
import { saidIn, storyIn } from '../known/stories/parts.ts';
import { readingIn, withSubject } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** He writes from the domain of one of his readers. */
function isOfReader({ from, to, cc }: Facts): boolean {
  const readers = domainsOf([...to, ...cc]);
  return from.some(({ value }) => readers.includes(domainOfAddress(value.address)));
}

/** Characters of a letter that asks for one payment and for silence. */
const SHORT = 1000;
/** Today, and not by the end of the month. */
const TODAY =
  /\b(?:today|this (?:morning|afternoon)|right (?:now|away)|immediately|urgent(?:ly)?|asap|before (?:noon|close|the bank)|close of business|end of (?:the )?day|within the hour)\b/i;

/** Money shall leave the house today, and nobody shall hear of it. */
function quietPaymentIn(facts: Facts): string | undefined {
  const seen = readingIn(facts);
  if (!isStrangersLetter(facts) || seen.length > SHORT || hasFile(facts)) return undefined;
  const story = storyIn(facts, ['wire-now', 'wire-quiet']);
  if (story === undefined || !TODAY.test(withSubject(facts, SHORT))) return undefined;
  return story.quote;
}

/** What the customers owe, and whom to ask for it: the list of those who will be told of a new account. */
const OWED =
  /\b(?:ar|a\/r|receivables?) ag(?:e)?ing\b|\bag(?:e)?ing (?:report|summary|list|schedule)\b|\b(?:list|statement) of (?:all )?(?:open|outstanding|overdue) (?:invoices|receivables)\b|売掛金?の?(?:一覧|明細|リスト|年齢)/i;
const WHOM =
  /\b(?:payables?|ap|billing|accounts payable|customers?['’]?) (?:contacts?|e-?mails?|addresses)\b|\b(?:contacts?|e-?mails?|e-?mail addresses)\b[^.!?\n]{0,20}\b(?:for|of) (?:each|all|every|the|those) (?:customers?|clients?|accounts?)\b|(?:取引先|顧客|経理)の?ご?(?:担当者|連絡先|メール)/i;

/** Somebody who is not of the house wants to know whom its customers owe. */
const listIn = (facts: Facts): string | undefined =>
  isStrangersLetter(facts) && !isOfReader(facts) && !hasFile(facts)
    ? saidIn(readingIn(facts).slice(0, TASK_LETTER), [OWED, WHOM])
    : undefined;

/** A paper that its own host sent, with pages of its own, tells of such swindles; a chief writes none. */
function isIssue(facts: Facts): boolean {
  const own = domainOfAddress(facts.from[0]?.value.address ?? '');
  const pages = endsOf(facts.links).filter(({ value }) => isOpenPage(value) && sameHolder(value.domain, own));
  return facts.distribution.length > 0 && pages.length > 1 && isSentByOwnHost(facts, own);
}

/** All three in a few lines from a mailbox that anybody can have. */
function quietTaskIn(facts: Facts): string | undefined {
  const seen = readingIn(facts);
  if (!isStrangersLetter(facts) || !isFromAnybody(facts) || seen.length > TASK_LETTER || hasFile(facts))
    return undefined;
  return saidIn(seen, [QUIET, ONLY, TASK]);
}

/** A chief or partner wants something done quickly and quietly, by mail alone. */
export default {
  id: 'secret-task',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-task',
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'offer-phrases.ts 2026-12-02',
  ],
  title: {
    ja: '急ぎの用事を、周りに確かめにくい形で頼んでいます',
    en: 'It wants something done fast, with nobody else asked',
  },
  explains: {
    ja: '「{quote}」と書かれ、差出人のアドレスか返信先は、受取人の組織のものではありません。社長や上司を装い、送金やギフトカードの購入へ進める詐欺の始まり方です。',
    en: 'It says "{quote}", and the address of the sender, or the one for answers, is not in the reader’s organization. Swindlers who pose as a boss, and are after transfers or gift cards, begin like this.',
  },
  mistakes: {
    ja: '小さな会社の社長や同僚が、私用のアドレスから本当に頼むこともあります。電話で確かめれば分かります。',
    en: 'The head of a small firm or a colleague may really ask from a private mailbox. A telephone call settles it.',
  },
  detect(facts) {
    const { from, replyTo, thread } = facts;
    const lure = lureOf(facts, 'secret-task', { least: 1, whole: 4 });
    const quiet = quietPaymentIn(facts);
    if (quiet !== undefined && facts.text !== undefined)
      return [{ proof: proofOfQuote({ ...facts, text: facts.text }, quiet), words: { quote: quiet }, weight: 3 }];
    const list = listIn(facts);
    if (list !== undefined && facts.text !== undefined)
      return [{ proof: facts.text.proof, words: { quote: list }, weight: 3 }];
    const task = (lure?.count ?? 0) < 2 ? quietTaskIn(facts) : undefined;
    if (task !== undefined && facts.text !== undefined)
      return [{ proof: facts.text.proof, words: { quote: task }, weight: 2 }];
    if (lure === undefined || thread !== undefined) return [];
    const own = domainsOf(from);
    if (isIssue(facts)) return [];
    const isFree = from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    const isAside = replyTo.some(({ value }) => !own.includes(domainOfAddress(value.address)));
    // of a chief who writes from a domain that is not the house's own it takes more words
    if (!isFree && !isAside && (lure.count < 3 || isOfReader(facts))) return [];
    return [{ ...lure.hit, weight: lure.count > 1 ? (lure.hit.weight ?? 2) : 1 }];
  },
} satisfies Detector;
