import type { Detector } from '../finding.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters that are looked at, and lines. */
const LOOKED = 5000;
const LINES = 60;
/** Fields into which the same was typed, from which on it is no answer. */
const FIELDS = 3;
/** Characters of what a field of a form holds. */
const LENGTH = 400;
const PAGE = /(?:https?:\/\/|www\.)[^\s"<>]{4,120}/i;
/** What forms ask first. */
const LABEL =
  /(?:first|last|full|your|company|user) ?name|\bname\b|e-?mail|phone|telephone|comment|message|question|subject|address|お名前|氏名|ふりがな|フリガナ|電話|メールアドレス|お問い?合わ?せ|ご要望|会社名|件名|\b(?:nachname|vorname|nachricht|prénom|nom|téléphone|nombre|apellido|teléfono|mensaje|nome|telefone|naam|bericht)\b/i;

/** A form of a site was filled in with one and the same advertisement in every field, and the site sends its victim the copy. */
export default {
  id: 'form-stuffed',
  weight: 3,
  kinds: ['spam', 'phishing'],
  group: 'service-form',
  sources: [
    'https://owasp.org/www-community/attacks/Content_Spoofing',
    'https://owasp.org/www-project-automated-threats-to-web-applications/',
  ],
  title: {
    ja: 'フォームのいくつもの欄に、同じ広告とリンクが書き込まれています',
    en: 'The same line with a link was typed into every field of a form',
  },
  explains: {
    ja: '氏名や電話番号の欄を含む{count}か所に、同じ文「{quote}」が書き込まれています。よその会社の問い合わせフォームに広告を書き込み、控えのメールとして他人に届けさせる手口です。会社は利用されただけのことがあります。',
    en: 'In {count} places, such as those for a name or a telephone number, stands the same line: "{quote}". Spammers fill in the forms of honest sites so that the automatic copy carries their link to others. The site itself may only have been used.',
  },
  mistakes: {
    ja: '試し書きで、すべての欄に同じ文字を入れる人もいます。',
    en: 'Somebody who tries out a form may type the same into all of its fields.',
  },
  detect({ text, links, thread, passedOn, bounce, distribution }) {
    if (text === undefined || links.length === 0 || thread !== undefined || passedOn !== undefined) return [];
    if (bounce !== undefined || distribution.length > 0 || quotes(text.value)) return [];
    const seen = text.value.seen.slice(0, LOOKED);
    const page = PAGE.exec(seen)?.[0];
    // what stands once is a link like any other
    if (page === undefined || seen.split(page, FIELDS + 1).length <= FIELDS) return [];
    const count = new Map<string, number>();
    const lines = seen.split('\n', LINES).map((line) => line.trim());
    for (const line of lines) {
      const from = line.length > LENGTH || !PAGE.test(line) ? '' : line.replace(/^[^:：]{1,30}[:：](?!\/\/)\s*/, '');
      if (from !== '' && from.replace(PAGE, '').trim().length > 5) count.set(from, (count.get(from) ?? 0) + 1);
    }
    const [first] = [...count].filter(([, times]) => times >= FIELDS);
    if (first === undefined || lines.filter((line) => LABEL.test(line.slice(0, 40))).length < FIELDS) return [];
    return [{ proof: text.proof, words: { quote: first[0].slice(0, 100), count: String(first[1]) } }];
  },
} satisfies Detector;
