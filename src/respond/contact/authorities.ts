/**
 * Public bodies in Japan that take reports, what each wants, and what it does not do. Dated data: addresses and rules of
 * authorities change, so the day on which a page was read is shown with every row.
 */
import type { Text } from '../../examine/finding.ts';
import type { Checked } from './desk.ts';
import type { Purpose } from './purposes.ts';
import type { WantId } from './wants.ts';

export type { Purpose } from './purposes.ts';

interface Authority {
  readonly id: string;
  readonly name: Text;
  readonly for: readonly Purpose[];
  readonly emails: readonly string[];
  readonly forms: readonly string[];
  readonly phones: readonly string[];
  readonly attach: readonly WantId[];
  readonly needs: readonly WantId[];
  /** What it does, and its limits. */
  readonly notes: readonly Text[];
  readonly checked: Checked;
  readonly source: string;
}

export const authorities: readonly Authority[] = [
  {
    id: 'antiphishing-jp',
    name: { ja: 'フィッシング対策協議会', en: 'Council of Anti-Phishing Japan' },
    for: ['phishing'],
    emails: ['info@antiphishing.jp'],
    forms: ['https://www.antiphishing.jp/registration.html'],
    phones: [],
    attach: ['original'],
    needs: ['url', 'subject', 'screenshot'],
    notes: [
      {
        ja: 'フィッシングのメール・SMS・サイトの報告を受け付けています。転送が難しいときは、件名・差出人・送信日時・概要を送れます。',
        en: 'Takes reports of phishing mails, SMS and sites; where a mail cannot be forwarded: its subject, sender, time and summary.',
      },
      {
        ja: '報告は警察や、名をかたられた会社に渡されることがあります。個別の相談や返金の手助けはしません。',
        en: 'It may pass reports to the police and to whoever is impersonated. It does not help in individual cases.',
      },
    ],
    checked: '2026-11-21',
    source: 'https://www.antiphishing.jp/registration.html',
  },
  {
    id: 'dekyo',
    name: {
      ja: '迷惑メール相談センター(日本データ通信協会)',
      en: 'Anti-Spam Consultation Center (Japan Data Communications Association)',
    },
    for: ['spam', 'phishing'],
    emails: ['meiwaku@dekyo.or.jp'],
    forms: ['https://www.dekyo.or.jp/soudan/contents/ihan/'],
    phones: [],
    attach: ['original'],
    needs: ['headers', 'body'],
    notes: [
      {
        ja: '特定電子メール法に違反するメールの情報を、総務省の委託で集めています。差出人を偽ったメールにはヘッダーが必要です。本文は手を加えずに送ってください。氏名や住所は要りません。',
        en: 'Gathers mails that break the anti-spam law, for the ministry (MIC). Headers are needed where the sender is forged; leave the mail unchanged. No personal data is wanted.',
      },
      {
        ja: 'フォームの入力欄は1つ4,000バイト(全角約2,000文字)までです。長いものは「続き」の欄に分けてください。送信者への措置に使われますが、個別の結果は知らされません。',
        en: 'Each field of the form holds 4,000 bytes (about 2,000 full-width characters), with one more for the rest. Used for measures against senders; results are not told.',
      },
    ],
    checked: '2026-11-21',
    source: 'https://www.dekyo.or.jp/soudan/infoform.html',
  },
  {
    id: 'jpcert',
    name: { ja: 'JPCERTコーディネーションセンター(JPCERT/CC)', en: 'JPCERT Coordination Center (JPCERT/CC)' },
    for: ['phishing', 'malware', 'intrusion'],
    emails: ['info@jpcert.or.jp'],
    forms: ['https://www.jpcert.or.jp/form/'],
    phones: [],
    attach: ['logs'],
    needs: ['url', 'time-second', 'source-port', 'malware-name', 'reply-to'],
    notes: [
      {
        ja: 'フィッシングサイト・ウイルスの配布元・攻撃元へ、国の内外を問わず対処を依頼します。日時の入ったログが必要です。',
        en: 'Asks the sources of attacks, phishing sites and malware, in Japan and abroad, to act. Logs with time stamps are required.',
      },
      {
        ja: '攻撃元が多いときは優先順位を付けて連絡します。法律の判断や、相手の身元の特定はできません。',
        en: 'With many sources it goes by priority. It cannot judge law or tell who somebody is.',
      },
    ],
    checked: '2026-11-21',
    source: 'https://www.jpcert.or.jp/form/',
  },
  {
    id: 'police',
    name: { ja: '警察(サイバー事案の相談・通報窓口)', en: 'Police (desk for cyber incidents)' },
    for: ['loss', 'phishing', 'intrusion', 'malware'],
    emails: [],
    forms: ['https://www.npa.go.jp/bureau/cyber/soudan.html'],
    phones: ['#9110', '110'],
    attach: ['original', 'logs'],
    needs: ['loss', 'subject', 'url'],
    notes: [
      {
        ja: '全国共通のオンライン受付から、選んだ都道府県の警察に届きます。相談の電話は #9110、急ぐときは 110 です。',
        en: 'One form for the whole country reaches the police of the prefecture that is chosen. For advice #9110, in an emergency 110.',
      },
      {
        ja: 'オンライン受付では被害届を出せません。被害届は最寄りの警察署に連絡してください。回答に数日かかり、捜査の状況は教えてもらえません。',
        en: 'The form is no criminal complaint: for that call at a police station. Answers take days; nothing is told of investigations.',
      },
    ],
    checked: '2026-11-21',
    source: 'https://www.npa.go.jp/bureau/cyber/soudan.html, as prefectural police describe it',
  },
  {
    id: 'ipa',
    name: { ja: 'IPA 情報セキュリティ安心相談窓口', en: 'IPA Information Security Help Desk' },
    for: ['malware', 'intrusion'],
    emails: ['anshin@ipa.go.jp'],
    forms: ['https://www.ipa.go.jp/security/anshin/index.html'],
    phones: ['03-5978-7509'],
    attach: [],
    needs: ['symptoms'],
    notes: [
      {
        ja: 'ウイルスや不正アクセスについて、技術的な相談に答えます。会社などの組織には別の窓口があります。',
        en: 'Advises on malware and unauthorised access. Firms have a desk of their own there.',
      },
      {
        ja: '機器の調査や修理、相手への連絡はしません。',
        en: 'It does not examine or repair machines, and writes to nobody.',
      },
    ],
    checked: '2026-11-21',
    source: 'https://www.ipa.go.jp/security/anshin/index.html; address and number are commonly known',
  },
  {
    id: 'consumer-188',
    name: {
      ja: '消費者ホットライン 188(消費生活センター・国民生活センター)',
      en: 'Consumer hotline 188 (local consumer centres, NCAC)',
    },
    for: ['loss'],
    emails: [],
    forms: ['https://www.kokusen.go.jp/'],
    phones: ['188'],
    attach: [],
    needs: ['contract', 'loss'],
    notes: [
      {
        ja: '買い物や契約、架空請求で困ったときの相談先です。郵便番号で最寄りの窓口につながります(通話料がかかります)。',
        en: 'For trouble with purchases, contracts and false bills; leads to the nearest centre by postal code (the call is charged).',
      },
      {
        ja: 'メールの送信者を調べたり止めたりする所ではありません。',
        en: 'It neither traces nor stops senders of mail.',
      },
    ],
    checked: '2026-11-21',
    source: 'https://www.kokusen.go.jp/hello/data/soudan.html',
  },
];
