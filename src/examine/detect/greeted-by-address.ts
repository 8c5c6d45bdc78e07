import type { Detector } from '../finding.ts';
import { readingOf } from '../known/text/beginning.ts';

/** Characters in which a greeting stands. */
const GREETING = 400;
/** Recipients that are looked at. */
const RECIPIENTS = 20;
/** `a@b.jp` */
const SHORTEST = 6;

/** The reader is greeted by his address, for the sender knows no name. */
export default {
  id: 'greeted-by-address',
  weight: 1,
  kinds: ['phishing', 'spam'],
  group: 'greeting',
  sources: [
    'https://www.antiphishing.jp/consumer/',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
  ],
  title: {
    ja: '名前ではなく、メールアドレスで呼びかけています',
    en: 'It greets the reader by the address, not by name',
  },
  explains: {
    ja: '「{quote}」と呼びかけています。契約している会社なら、ふつうは登録した氏名で呼びかけます。',
    en: 'It begins with "{quote}". A company that the reader has a contract with usually knows the name.',
  },
  mistakes: {
    ja: '氏名を登録しないサービスや、機械的な通知では、正当なメールでもアドレスで呼びかけます。',
    en: 'Services that never asked for a name, and automatic notices, greet by the address honestly.',
  },
  detect({ text, to }) {
    if (text === undefined) return [];
    const written = readingOf(text.value).slice(0, GREETING);
    const start = written.toLowerCase();
    for (const { value } of to.slice(0, RECIPIENTS)) {
      const address = value.address.toLowerCase();
      const at = address.length < SHORTEST ? -1 : start.indexOf(address);
      if (at < 0) continue;
      const end = at + address.length;
      const before = /(?:dear|hello|hi|attention|attn|hallo|bonjour|hola|olá)[ :,!]{1,3}$/.exec(
        start.slice(Math.max(0, at - 16), at),
      );
      const after = /^[ \u3000]?(?:様|さま|さん|殿|各位)/.exec(start.slice(end, end + 4));
      if (before === null && after === null) continue;
      // a letter in thousands is longer in small
      const shown = written.length === start.length ? written : start;
      const quote = shown.slice(at - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0));
      return [{ proof: text.proof, words: { quote } }];
    }
    return [];
  },
} satisfies Detector;
