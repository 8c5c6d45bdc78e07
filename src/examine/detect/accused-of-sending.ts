import type { BodyText } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { warnedOf } from '../known/stories/warned-of.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { isAscii } from '../known/text/plain.ts';
import { quotedUpTo } from '../known/text/said-where.ts';

/** What a provider calls what its customer is said to have sent. */
const SENT_JA =
  '(?:迷惑メール|スパム(?:メール)?|spam(?:メール)?|ウ[イィ]ルス(?:付き|入り)?メール|大量の?メール|メールが?大量)';
const YOURS_JA = '(?:お客様|お客さま|あなた|貴殿|貴社|御社|会員様|ご利用|ご契約)';
const LINE_JA = '(?:回線|アカウント|ipアドレス|メールアドレス|サーバー?|パソコン|pc|端末|機器|ネットワーク|接続)';

/** From the reader's line, or his account, something was sent; or he shall send it no more. */
const ACCUSES: readonly RegExp[] = [
  // bounded: the gaps between the words hold so many characters at most
  new RegExp(
    `${YOURS_JA}[^。!?]{0,20}${LINE_JA}[^。!?]{0,20}(?:から|より|にて|を利用して|を使って)[^。!?]{0,40}${SENT_JA}[^。!?]{0,30}(?:送信|発信|配信|送られ)`,
  ),
  // bounded: the gaps between the words hold so many characters at most
  new RegExp(
    `${SENT_JA}[^。!?]{0,40}${YOURS_JA}[^。!?]{0,20}${LINE_JA}[^。!?]{0,20}(?:から|より)[^。!?]{0,20}(?:送信|発信|配信|送られ)`,
  ),
  // bounded: as above
  new RegExp(`${SENT_JA}(?:を|は)[^。!?]{0,12}(?:送ら|送信し|配信し)ないで`),
  /\b(?:spam|unsolicited (?:bulk )?(?:e-?)?mail|bulk mail|virus(?:es)?|malware|phishing mails?)\b[^.!?]{0,80}\b(?:sent|sending|originat\w{2,4}|coming|came|emitted)\b[^.!?]{0,40}\bfrom your (?:ip|account|connection|line|network|server|computer|machine|host|mailbox|system)/,
  /\byour (?:ip(?: address)?|account|connection|line|network|server|computer|machine|host|mailbox|system)\b[^.!?]{0,60}\b(?:is|was|has been|have been|appears? to be|seems? to be)\b[^.!?]{0,30}\bsen(?:t|ding)\b[^.!?]{0,30}\b(?:spam|unsolicited|bulk mail|virus|malware)/,
];

/** What an English letter names that says so. */
const NAMED = ['spam', 'unsolicited', 'bulk', 'virus', 'malware', 'phishing'];

/** The provider warns the reader: spam or viruses are said to come from his line or account. */
export default {
  id: 'accused-of-sending',
  weight: 0,
  sources: ['https://www.dekyo.or.jp/soudan/', 'https://www.rfc-editor.org/rfc/rfc6561'],
  title: {
    ja: 'あなたの回線やアカウントから迷惑メールが送られた、という警告です',
    en: 'It warns that spam was sent from your line or account',
  },
  explains: {
    ja: '「{quote}」と書かれています。{named}本物の警告なら、機器の感染、パスワードの盗用、無線LANの無断利用などで、身に覚えがなくても起こります。',
    en: 'It says "{quote}".{named} If the warning is genuine, an infected machine, a stolen password or a stranger in the wireless network may be the cause without your knowing.',
  },
  mistakes: {
    ja: '警告を装って偽のページへ導くメールもあります。一般的な注意の呼びかけに反応することもあります。',
    en: 'False warnings lead to false pages. A general notice to all customers may be caught as well.',
  },
  detect({ text, thread, bounce }) {
    if (text === undefined || thread !== undefined || bounce !== undefined) return [];
    const lower = lowerBeginningOf(text.value);
    if (!NAMED.some((one) => lower.includes(one)) && isAscii(lower)) return [];
    const words = joined(lower);
    const said = ACCUSES.flatMap((one) => one.exec(words)?.[0] ?? [])[0];
    if (said === undefined) return [];
    const hit: Hit = { proof: text.proof, words: { quote: quotedUpTo(said, QUOTED), named: namedIn(text.value) } };
    return [hit];
  },
} satisfies Detector;

/** What of the sending stands in the warning, with which it can be looked up. */
function namedIn(text: BodyText): Text {
  const { ip, time, port, number } = warnedOf(text);
  const named: readonly Text[] = [
    ...(time === undefined ? [] : [{ ja: time, en: time }]),
    ...(ip === undefined ? [] : [{ ja: `IP ${ip}`, en: `IP ${ip}` }]),
    ...(port === undefined ? [] : [{ ja: `ポート ${port}`, en: `port ${port}` }]),
    ...(number === undefined ? [] : [{ ja: `受付番号 ${number}`, en: `number ${number}` }]),
  ];
  if (named.length === 0) return { ja: '', en: '' };
  return {
    ja: `手がかりとして、${named.map(({ ja }) => ja).join('、')}が挙げられています。`,
    en: ` It names ${named.map(({ en }) => en).join(', ')}.`,
  };
}

/** Characters of the sentence that is quoted. */
const QUOTED = 80;

/** Japanese is broken into lines in the middle of words. */
const joined = (words: string): string =>
  words.replace(/\s{1,9}/g, ' ').replace(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/gu, '');
