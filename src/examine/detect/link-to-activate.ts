import type { Detector } from '../finding.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { beginningOf, lowerBeginningOf, writtenAt } from '../known/text/beginning.ts';
import { warns } from '../known/text/cited.ts';
import { proofOfQuote, quotedUpTo } from '../known/text/said-where.ts';

/** Programs let nobody press a link of an unknown sender; an answer makes him a known one. */
const ACTIVATE =
  /\b(?:reply|answer|respond|text|type)(?: with)?(?: (?:only|just))? ["'“(]?(?:y|yes|1|ok)\b[^\n]{0,120}\b(?:activate|enable|open|click|use|access)\b[^\n]{0,20}\blink\b|\bcopy (?:the|this) link (?:in)?to (?:your )?(?:safari|chrome|browser)\b[^\n]{0,80}\b(?:y|yes|1|activate)\b|[「『"“(]?(?:y|1|ｙ|１|はい|ok)[」』"”)]?(?:と|を)(?:だけ)?ご?(?:返信|返事|入力)[^\n]{0,80}(?:リンク|url|ページ)[^\n]{0,20}(?:有効|開|クリック|タップ|使)/;

/** The reader shall answer so that the link can be pressed. */
export default {
  id: 'link-to-activate',
  weight: 2,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-activate',
  sources: [
    'https://www.ic3.gov/PSA/2024/PSA240412',
    'https://support.apple.com/102568',
    'https://www.antiphishing.jp/report/guideline/',
  ],
  title: {
    ja: '返信させて、リンクを開けるようにしようとしています',
    en: 'It wants an answer so that its link can be opened',
  },
  explains: {
    ja: '「{quote}」と書かれ、{host}へ誘導しています。知らない相手からのリンクは、返信するまで押せないようになっていることがあります。それを外させる手口です。',
    en: 'It says "{quote}" and leads to {host}. Programs keep links of unknown senders closed until one answers: this is how swindlers get them opened.',
  },
  mistakes: {
    ja: 'こう頼むまともな会社は、まずありません。手口を説明する注意喚起には、同じ言葉が引用されます。',
    en: 'Hardly any honest sender asks for this. Warnings about the trick quote it.',
  },
  detect({ text, subject, links }) {
    const page = endsOf(links).find(({ value }) => isOpenPage(value) && value.defanged !== true);
    if (text === undefined || page === undefined) return [];
    const quote = writtenAt(beginningOf(text.value), ACTIVATE.exec(lowerBeginningOf(text.value)));
    if (quote === undefined || warns(text.value.seen, subject?.value ?? '')) return [];
    return [
      {
        proof: [...proofOfQuote({ subject, text }, quote), ...page.proof],
        words: { quote: quotedUpTo(quote, 150), host: page.value.host },
      },
    ];
  },
} satisfies Detector;
