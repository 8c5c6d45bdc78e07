import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { asideMailbox, lureOf } from '../known/stories/lures.ts';
import { readingOf } from '../known/text/beginning.ts';

/** Characters in which the reader is told where to write. */
const LOOKED = 3000;
/** `please write to me at ruth58@freemail.example`. */
const WRITE =
  /\b(?:write|reply|respond|contact|inquir\w{1,5}|enquir\w{1,5}|send|e-?mail|reach)\b[^.\n@]{0,40}\b(?:at|on|via|through|to)\s{1,4}:?\s{0,4}\(?\s{0,3}[\w.+-]{2,64}@[\w.-]{4,60}|\b(?:schreiben sie|antworten sie|écrivez|répondez|escriba|escríbame|responda|scriva|scrivimi|schrijf|skriv)\b[^.\n@]{0,40}[\w.+-]{2,64}@[\w.-]{4,60}/i;

/** Who has a free mailbox himself, and wants the answer in another one, collects answers. */
function otherMailboxTold(facts: Facts): Hit[] {
  const { from, text } = facts;
  const isFree = from[0] !== undefined && isFreemail(hostOfAddress(from[0].value.address));
  if (text === undefined || !isFree || !isStrangersLetter(facts)) return [];
  const said = WRITE.exec(readingOf(text.value).slice(0, LOOKED))?.[0];
  const mailbox = said === undefined ? undefined : asideMailbox(facts);
  if (said === undefined || mailbox === undefined || !said.includes(mailbox)) return [];
  return [{ proof: text.proof, words: { quote: said.replace(/\s+/g, ' '), mailbox }, weight: 2 }];
}

/** The answer shall go to a free mailbox that is not the sender's. */
export default {
  id: 'reply-aside',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'reply-elsewhere',
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
    'lure-phrases.ts 2026-11-21',
  ],
  title: {
    ja: '別のフリーメールに返信するよう求めています',
    en: 'Answers shall go to another, free mailbox',
  },
  explains: {
    ja: '「{quote}」と書かれ、{mailbox}への返信を求めています。乗っ取った、または名を借りたアドレスから送り、返信だけを自分の手元に集める詐欺で使われます。',
    en: 'It says "{quote}" and wants answers at {mailbox}. Fraud that borrows an address collects the answers like this.',
  },
  mistakes: {
    ja: '個人の連絡先として、普段のフリーメールを書く人もいます。',
    en: 'People do name their everyday free mailbox for answers.',
  },
  detect(facts) {
    // whom a notice names is whom the mail did not reach, and where its machine wants letters is its master's
    if (facts.bounce !== undefined) return [];
    const lure = lureOf(facts, 'reply-aside', { least: 1 });
    if (lure === undefined) return otherMailboxTold(facts);
    const mailbox = asideMailbox(facts);
    return mailbox === undefined ? [] : [{ ...lure.hit, weight: 2, words: { ...lure.hit.words, mailbox } }];
  },
} satisfies Detector;
