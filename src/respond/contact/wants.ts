/** What a report has to have, in both languages. The forms and letters of other rooms ask by the same names. */
import type { Want } from './desk.ts';

const words = {
  original: [
    '受け取ったメール全文(ヘッダーを含む元のファイル。転送ではなく添付)',
    'the whole mail as received, attached as a file with its headers',
  ],
  headers: ['メールのヘッダー全文', 'the full headers of the mail'],
  body: ['メールの本文', 'the text of the mail'],
  subject: ['件名・差出人・受信日時', 'subject, sender and time of receipt'],
  handover: [
    'そのIPアドレスから受け取ったことを示す Received 行',
    'the Received line that shows receipt from this address',
  ],
  'time-second': [
    '秒までの日時とタイムゾーン(例: 2026-11-21 10:15:02 +09:00)',
    'the time to the second, with its time zone',
  ],
  'source-port': ['送信元のポート番号', 'the source port'],
  url: ['問題のページのURL(全体)', 'the full URL of the page'],
  'seen-at': ['ページを確認した日時と、そのときの画面の写し', 'when the page was seen, and a picture of it'],
  logs: ['日時の入ったログ(時計のずれが分かればそれも)', 'logs with their times, and how wrong the clock is if known'],
  'account-address': ['問題のメールアドレス', 'the mail address complained of'],
  'account-proof': [
    'そのサービスから送られたと分かる部分(Received 行、DKIM の結果)',
    'what shows that this service sent it (Received lines, DKIM result)',
  ],
  domain: ['問題のドメイン名と、何に使われているか', 'the domain, and what it is used for'],
  'first-report': [
    '登録業者に先に送った報告の写しと、送った日時',
    'a copy of the report that the registrar got first, with its time',
  ],
  'brand-use': ['名をかたられている会社と、本物のアドレス', 'whose name is used, and its real address'],
  'reply-to': ['返事を受け取れる連絡先', 'an address at which you can be answered'],
  loss: [
    '被害の内容(日時・金額・振込先など)と、時系列のメモ',
    'what was lost, when, how much, to whom; a list of events by date',
  ],
  contract: ['契約や支払いの記録(注文の画面、明細など)', 'records of the contract and payment'],
  'malware-name': ['ウイルスの名前と、判定した製品', 'the name of the malware, and what product named it'],
  symptoms: ['使っている機器と、起きたこと', 'your device, and what happened'],
  screenshot: ['画面の写し(SMSの場合)', 'a picture of the screen (for SMS)'],
} as const satisfies Readonly<Record<string, readonly [ja: string, en: string]>>;

export type WantId = keyof typeof words;

/** The wants of these names, in this order. */
export function wants(...ids: readonly WantId[]): Want[] {
  return ids.map((id) => ({ id, ja: words[id][0], en: words[id][1] }));
}
