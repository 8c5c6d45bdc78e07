import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isCarrier } from '../known/carriers/platforms.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isReply, quotes } from '../known/text/quotation.ts';

/** Mail of telephones of these carriers; theirs name no earlier mail in answers. */
const TELEPHONES: ReadonlySet<string> = new Set([
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'au.com',
  'softbank.ne.jp',
  'vodafone.ne.jp',
  'ymobile.ne.jp',
  'willcom.com',
  'disney.ne.jp',
  'uqmobile.jp',
  'pdx.ne.jp',
]);

/** A form that answers by itself says so. */
const AUTOMATIC = [
  '自動返信',
  '自動配信',
  '自動送信',
  '自動応答',
  '自動でお送り',
  'automatic reply',
  'auto-reply',
  'autoreply',
];

/** The subject says that it answers, but no earlier mail is named. */
export default {
  id: 'thread-without-thread',
  weight: 1,
  kinds: ['spam', 'fraud', 'phishing'],
  group: 'thread',
  sources: ['RFC 5322 §3.6.4', 'RFC 5322 §3.6.5'],
  title: {
    ja: '返信の件名ですが、元のメールの記録がありません',
    en: 'The subject says that it is an answer, but no earlier mail is named',
  },
  explains: {
    ja: '件名は「{subject}」と返信の形ですが、返信なら付くはずの記録(In-Reply-To、References)も、元のメールの引用もありません。',
    en: 'The subject "{subject}" says that it answers, but it has neither the fields of an answer (In-Reply-To, References) nor a quotation.',
  },
  mistakes: {
    ja: '一部の古いメールソフト、携帯電話、問い合わせシステムは、返信でもこの記録を付けません。',
    en: 'Some old mail programs, mobile phones and help desks leave these fields out of real answers.',
  },
  detect({ subject, thread, text, from, distribution, route, unnamed, links }) {
    if (subject === undefined || thread !== undefined || !isReply(subject.value)) return [];
    // an archive that keeps no line of the route keeps no fields of the thread either
    if (route.value.hops.length === 0) return [];
    // telephones write no such fields, and services that carry a discussion have the subject of it
    const hosts = domainsOf(from);
    if (hosts.some((domain) => TELEPHONES.has(domain) || isCarrier(domain))) return [];
    if (quotes(text?.value) || distribution.some(({ value }) => value.kind === 'auto-reply')) return [];
    const words = `${subject.value.slice(0, 1000)} ${text?.value.seen ?? ''}`.toLowerCase();
    if (AUTOMATIC.some((word) => words.includes(word))) return [];
    // nobody answers to readers whom he hides from each other, and then gives them a page to open
    const isToMany =
      unnamed !== undefined &&
      from.some(({ value }) => isFreemail(hostOfAddress(value.address))) &&
      links.some(({ value }) => isOpenPage(value));
    const hit: Hit = {
      proof: subject.proof,
      words: { subject: subject.value.slice(0, 120) },
      ...(isToMany ? { weight: 2 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
