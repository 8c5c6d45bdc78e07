import type { Detector, Hit } from '../finding.ts';
import { isRoleAccount } from '../known/senders/role-accounts.ts';
import { readingOf } from '../known/text/beginning.ts';

/** Characters in which a greeting stands. */
const GREETING = 300;
const RECIPIENTS = 5;
/** `al@` is a name as well. */
const SHORTEST = 4;

/** The name of the mailbox stands where a person's name would: it is all that the sender knows of the reader. */
export default {
  id: 'greeted-by-mailbox',
  weight: 1,
  kinds: ['phishing', 'spam'],
  group: 'greeting',
  sources: ['https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams'],
  title: {
    ja: '宛名が、メールアドレスの@より前の部分です',
    en: 'It greets the reader by the mailbox’s name',
  },
  explains: {
    ja: '「{quote}」と呼びかけています。あなたの名前ではなく、メールアドレスの@より前の部分です。',
    en: 'It says "{quote}": not your name, but what stands before the @ of your address.',
  },
  mistakes: {
    ja: '利用者名をアドレスと同じにしたサービスからの正しい通知にもあります。',
    en: 'Services where you chose that word as a user name greet you so too.',
  },
  detect({ text, subject, to, thread, distribution, from }) {
    if (text === undefined || thread !== undefined) return [];
    if (distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    const start = readingOf(text.value).slice(0, GREETING).toLowerCase();
    const title = subject?.value.slice(0, GREETING).toLowerCase() ?? '';
    for (const { value } of to.slice(0, RECIPIENTS)) {
      const at = value.address.indexOf('@');
      const local = value.address.slice(0, Math.max(0, at)).toLowerCase();
      const host = value.address.slice(at + 1).toLowerCase();
      // a name alone may be the reader's; with a digit, a dot, or an office's name it is the mailbox
      if (local.length < SHORTEST || (!/[\d._-]/.test(local) && !isRoleAccount(local))) continue;
      // a colleague's program knows the mailbox only
      if (from.some((one) => one.value.address.toLowerCase().endsWith(`@${host}`))) continue;
      for (const [place, proof] of [
        [start, text.proof],
        [title, subject?.proof ?? text.proof],
      ] as const) {
        const quote = greeting(place, local);
        if (quote === undefined) continue;
        const hit: Hit = { proof, words: { quote } };
        return [hit];
      }
    }
    return [];
  },
} satisfies Detector;

const BEFORE =
  /(?:dear|hello|hi|hey|attention|attn|hallo|guten tag|bonjour|cher|hola|olá|ola|ciao|gentile|estimado|beste|hej|cześć|for|für|pour)[ :,!]{1,3}$/u;

/** The mailbox's name behind a word of greeting, or as the first word, and nothing of an address behind it. */
function greeting(text: string, local: string): string | undefined {
  for (let at = text.indexOf(local); at >= 0; at = text.indexOf(local, at + 1)) {
    const end = at + local.length;
    const next = text.charAt(end);
    if (next === '@' || /[a-z0-9]/.test(next) || /[a-z0-9.@_-]$/.test(text.slice(0, at))) continue;
    const before = BEFORE.exec(text.slice(Math.max(0, at - 16), at))?.[0];
    const after = /^ ?(?:様|さま|さん|殿)/.exec(text.slice(end, end + 4))?.[0];
    const isFirst = at === 0 && /[,!:]/.test(next);
    if (before !== undefined || after !== undefined || isFirst) return `${before ?? ''}${local}${after ?? ''}`;
  }
  return undefined;
}
