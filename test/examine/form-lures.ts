/** What lures and honest papers say, for every form in which a file can say it. */
import { formPaper, places } from '../unpack/form-paper.ts';
import { oldExcel, oldPowerPoint } from '../unpack/old-office.ts';
import type { Paper } from '../unpack/paper.ts';
import { type FileMail, kenran, see } from './file-mails.ts';
import { ACCOUNT_CHANGED, BANK, CHARGE, FULL_MAILBOX, paper } from './papers.ts';

/** A way to write a paper into a file. */
interface Form {
  readonly what: string;
  readonly ending: string;
  readonly write: (paper: Paper) => Buffer;
}

const linksOf = ({ link }: Paper): readonly string[] => (link === undefined ? [] : [link]);
const rowsOf = ({ lines }: Paper) => lines.map((line) => [line]);

export const forms: readonly Form[] = [
  ...places.map((place): Form => ({ what: `PDF, ${place}`, ending: 'pdf', write: (paper) => formPaper(paper, place) })),
  ...(['shared', 'label', 'formula', 'excel5'] as const).map(
    (how): Form => ({
      what: `old Excel, ${how}`,
      ending: 'xls',
      write: (paper) => oldExcel([{ rows: rowsOf(paper), links: linksOf(paper) }], how),
    }),
  ),
  {
    what: 'old Excel, a box over the sheet',
    ending: 'xls',
    write: (paper) => oldExcel([{ boxes: [paper.lines.join('\n')], links: linksOf(paper) }]),
  },
  {
    what: 'old PowerPoint, an outline',
    ending: 'ppt',
    write: (paper) => oldPowerPoint([{ outline: paper.lines.join('\n') }], { links: linksOf(paper) }),
  },
  {
    what: 'old PowerPoint, boxes of two slides',
    ending: 'ppt',
    write: (paper) => {
      const half = Math.ceil(paper.lines.length / 2);
      const slides = [paper.lines.slice(0, half), paper.lines.slice(half)].map((lines) => ({ box: lines.join('\n') }));
      return oldPowerPoint(slides, { links: linksOf(paper) });
    },
  },
  {
    what: 'old PowerPoint, a comment',
    ending: 'ppt',
    write: (paper) => oldPowerPoint([{ comment: paper.lines.join('\n') }], { links: linksOf(paper) }),
  },
];

export interface FormMail extends Omit<FileMail, 'fileName' | 'file'> {
  readonly fileName: string;
  readonly paper: Paper;
}

export const formLures: readonly FormMail[] = [
  {
    what: 'extortion',
    name: 'Anonymous',
    address: 'x81@hosting.example',
    subject: 'Regarding your account',
    body: see,
    fileName: 'letter',
    says: 'file-extortion',
    paper: paper(`
      Hello. Your device was infected with my private malware some weeks ago.
      I recorded a video of you through your camera while you were visiting adult websites.
      I can send the video to all your contacts with one click. Pay 1300 USD in bitcoin to this address:
      bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh
      You have 48 hours. After the payment I will delete the video.
    `),
  },
  {
    what: 'extortion in Japanese',
    name: 'お知らせ',
    address: 'info@hosting.example',
    subject: '重要なご連絡',
    body: kenran,
    fileName: '通知',
    says: 'file-extortion',
    paper: paper(`
      こんにちは。残念なお知らせがあります。
      私はあなたのデバイスに侵入し、トロイの木馬を仕込みました。
      あなたがアダルトサイトを見ている様子をウェブカメラで録画しました。
      動画を公開されたくなければ、20万円分をビットコインで下記のアドレスに送ってください。
      bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh
      50時間以内に入金を確認したら、動画を削除します。
    `),
  },
  {
    what: 'a fortune',
    name: 'Barr. Paul Okoye',
    address: 'barrpaul.okoye@freemail.example',
    subject: 'Proposal',
    body: see,
    fileName: 'proposal',
    says: 'file-fortune',
    paper: paper(`
      Dear friend,
      I am Barrister Paul Okoye, attorney at law to a late client who died without next of kin.
      He left a dormant account with the sum of 9.5 million US dollars, and the bank will confiscate the unclaimed fund.
      I ask you to stand as the next of kin and beneficiary so that the inheritance can be released to you.
      Treat this with absolute secrecy and send your full names and your private telephone number.
    `),
  },
  {
    what: 'a charge to call about',
    name: 'Robert Miller',
    address: 'robert.miller.8841@freemail.example',
    subject: 'Order 77-4411-908',
    body: see,
    fileName: 'INV-774411908',
    says: 'file-callback',
    paper: CHARGE,
  },
  {
    what: 'a page to sign in on',
    name: 'Mail Delivery',
    address: 'notice@hosting.example',
    subject: 'Report',
    body: see,
    fileName: 'report',
    says: 'file-sign-in',
    paper: FULL_MAILBOX,
  },
  {
    what: 'a page to sign in on, in Japanese',
    name: 'ご案内',
    address: 'info@oshirase-center.example',
    subject: '大切なお知らせ',
    body: kenran,
    fileName: 'お知らせ',
    says: 'file-sign-in',
    paper: BANK,
  },
  {
    what: 'another bank account',
    name: 'Smith Trading',
    address: 'smithtrading.ltd@freemail.example',
    subject: 'Updated invoice',
    body: see,
    fileName: 'notice',
    says: 'file-account-changed',
    paper: ACCOUNT_CHANGED,
  },
];

export const formPapers: readonly FormMail[] = [
  {
    what: 'the invoice of a craftsman',
    name: 'Baker Joinery',
    address: 'office@bakerjoinery.example',
    subject: 'Invoice 2026-118',
    body: see,
    fileName: 'Invoice 2026-118',
    paper: paper(
      `
      Baker Joinery Ltd - Invoice
      Invoice number 2026-118   Order confirmation number 5521
      To: Mr. Taro Yamada
      Oak shelf, delivered and fitted   1   840.00
      Total due 840.00 GBP. Payment is due within 14 days. Final reminder fees apply after 30 days.
      Please pay by bank transfer. Account name: Baker Joinery Ltd, sort code 00-00-00, account number 12345678
      If you have a question about this invoice please call us at +44 (0)20 7946 0958 or write to office@bakerjoinery.example.
      `,
      'https://www.bakerjoinery.example/invoices',
    ),
  },
  {
    what: 'the minutes of a meeting',
    name: 'Anna Keller',
    address: 'keller@studio-keller.example',
    subject: 'Minutes of Monday',
    body: see,
    fileName: 'Minutes',
    paper: paper(
      `
      Minutes of the meeting on 16 November 2026
      Present: Anna Keller, Taro Yamada, Jane Doe
      1. The mailbox of the office is nearly full; Jane asks IT for more room and tells everybody about the new password rules.
      2. The bank account for the fair stays the same. Invoices are paid within 30 days, reminders go out in January.
      3. Anna books the room. The files lie on our server, please open them there before the next meeting.
      Next meeting: 7 December, 10:00
      `,
      'https://files.studio-keller.example/minutes',
    ),
  },
  {
    what: 'an invoice in Japanese',
    name: '山川製作所',
    address: 'eigyo@yamakawa.example',
    subject: '御請求書送付の件',
    body: kenran,
    fileName: '御請求書',
    paper: paper(`
      御請求書
      山田太郎 様
      下記の通りご請求申し上げます。お支払期限：2026年12月末日
      合計金額 ¥132,000（税込）
      お振込先：みずほ銀行 丸の内支店 普通 1234567 口座名義 カ)ヤマカワセイサクショ
      お支払いが遅れる場合は至急ご連絡ください。ご不明な点は 03-0000-0000 までお電話ください。
    `),
  },
  {
    what: 'minutes in Japanese',
    name: '鈴木花子',
    address: 'suzuki@kyouryoku.example',
    subject: '議事録の送付',
    body: kenran,
    fileName: '議事録',
    paper: paper(`
      定例会議 議事録
      日時：2026年11月16日 10:00　出席者：山田、鈴木、佐藤
      1. メールボックスの容量が不足しているため、情報システム部へ増量を申請する。
      2. 振込先口座の登録は従来どおりとする。請求書は月末締めで確認する。
      3. 共有フォルダの資料は各自ログインして確認のうえ、次回までに意見を提出する。
      次回：12月7日 10:00
    `),
  },
  {
    what: 'a form to be filled in',
    name: 'Hillside School',
    address: 'office@hillside.example',
    subject: 'Form for the new term',
    body: see,
    fileName: 'form',
    paper: paper(`
      Hillside School - form for parents
      Name of the child:   Class:   Date of birth:
      Account holder, bank, IBAN: the fee for lunch is collected from this account on the first of each month.
      Your e-mail address and a password for the parents' page (it can be changed after you sign in for the first time)
      Emergency telephone number. Please return the form within 14 days, otherwise the place may be given to another child.
      Signature:
    `),
  },
];
