import type { Detector, Hit } from '../finding.ts';

/** The marks of an answer in the languages of mail programs, behind at most one stamp in brackets. */
const REPLY = /^(?:\[[^\]]{1,40}\]\s?)?(?:re|aw|antw|sv|vs|rif|odp|ynt|回复|答复|返信)(?:\[\d{1,3}\])?\s?[:：]/i;

/** What mail programs write above a quotation. */
const MARKS = [
  'wrote:',
  'writes:',
  'original message',
  'schrieb',
  'a écrit',
  'escreveu',
  'escribió',
  'のメッセージ',
  '書きました',
  '元のメール',
  '\nfrom:',
  '差出人:',
];

/** An answer that quotes what it answers shows its thread itself. */
function quotes(seen: string): boolean {
  if (seen.startsWith('>') || seen.includes('\n>') || seen.includes('\n|')) return true;
  const text = seen.toLowerCase();
  return MARKS.some((mark) => text.includes(mark));
}

/** The subject says that it answers, but no earlier mail is named. */
export default {
  id: 'thread-without-thread',
  weight: 1,
  kinds: ['spam', 'fraud', 'phishing'],
  group: 'thread',
  sources: ['RFC 5322 §3.6.4', 'RFC 5322 §3.6.5'],
  title: {
    ja: '返信のふりをしていますが、元のメールがありません',
    en: 'It pretends to be an answer, but there is no earlier mail',
  },
  explains: {
    ja: '件名は「{subject}」と返信の形ですが、返信なら付くはずの記録(In-Reply-To、References)も、元のメールの引用もありません。',
    en: 'The subject "{subject}" says that it answers, but it has neither the fields of an answer (In-Reply-To, References) nor a quotation.',
  },
  mistakes: {
    ja: '一部の古いメールソフト、携帯電話、問い合わせシステムは、返信でもこの記録を付けません。',
    en: 'Some old mail programs, mobile phones and help desks leave these fields out of real answers.',
  },
  detect({ subject, thread, text }) {
    if (subject === undefined || thread !== undefined || !REPLY.test(subject.value) || quotes(text?.value.seen ?? ''))
      return [];
    const hit: Hit = { proof: subject.proof, words: { subject: subject.value.slice(0, 120) } };
    return [hit];
  },
} satisfies Detector;
