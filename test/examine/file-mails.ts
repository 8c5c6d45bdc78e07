/** Mails of a few words whose files say all there is to say: such as people and firms send every day, and lures made like them. */
import { makeZip } from '../unpack/containers.ts';
import { japanesePaper, libraryPaper, picturePaper, plainPaper, texPaper, wordPaper } from '../unpack/paper.ts';
import { ACCOUNT_CHANGED, BANK, CHARGE, FULL_MAILBOX, paper } from './papers.ts';

export interface FileMail {
  readonly what: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly fileName: string;
  readonly file: () => Buffer | Promise<Buffer>;
  /** Who should speak. */
  readonly says?: string;
  /** Said, and no accusation alone. */
  readonly isUndecided?: true;
  /** Who should keep silent, though it is much like what he looks for. */
  readonly silent?: string;
}

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const lines = (data: Uint8Array): string => Buffer.from(data).toString('base64').replace(/.{76}/g, '$&\r\n');

/** As it stands in the reader's mailbox; the sender's own host brought it. */
export async function mailOf({ name, address, subject, body, fileName, file }: FileMail): Promise<Buffer> {
  const host = address.slice(address.indexOf('@') + 1);
  const text = `Return-Path: <${address}>
Received: from mail.${host} (mail.${host} [192.0.2.10])
	by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
	for <taro@example.org>; Tue, 17 Nov 2026 10:00:00 +0900 (JST)
From: ${encoded(name)} <${address}>
To: Taro Yamada <taro@example.org>
Subject: ${encoded(subject)}
Date: Tue, 17 Nov 2026 10:00:00 +0900
Message-ID: <1@mail.${host}>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${lines(Buffer.from(body))}
--b
Content-Type: application/octet-stream; name="${encoded(fileName)}"
Content-Disposition: attachment; filename="${encoded(fileName)}"
Content-Transfer-Encoding: base64

${lines(await file())}
--b--
`;
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'));
}

/** Word's file with these paragraphs. */
const docx = (paragraphs: readonly string[], link?: string): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: `<w:document><w:body>${paragraphs.map((one) => `<w:p><w:r><w:t>${one.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    },
    ...(link === undefined
      ? []
      : [
          {
            name: 'word/_rels/document.xml.rels',
            data: `<Relationships><Relationship Type="x/hyperlink" Target="${link}" TargetMode="External"/></Relationships>`,
          },
        ]),
  ]);

/** What a letter says that only brings a file. */
export const see = 'Hello,\n\nplease see the attached file.\n\nKind regards\n';
export const kenran = '添付ファイルをご確認ください。\n';

/** Sent by honest people: nobody is accused for these. */
export const honest: readonly FileMail[] = [
  {
    what: 'the invoice of a craftsman',
    name: 'Baker Joinery',
    address: 'office@bakerjoinery.example',
    subject: 'Invoice 2026-118',
    body: see,
    fileName: 'Invoice 2026-118.pdf',
    file: () =>
      wordPaper(
        paper(`
        Baker Joinery Ltd - Invoice
        Invoice number 2026-118   Order confirmation number 5521
        To: Mr. Taro Yamada
        Oak shelf, delivered and fitted   1   840.00
        Total due 840.00 GBP. Payment is due within 14 days. Final reminder fees apply after 30 days.
        Please pay by bank transfer. Account name: Baker Joinery Ltd, sort code 00-00-00, account number 12345678
        If you have a question about this invoice please call us at +44 (0)20 7946 0958 or contact us at office@bakerjoinery.example.
        `),
      ),
  },
  {
    what: 'a quotation in Japanese with the account',
    silent: 'file-account-changed',
    name: '山川製作所',
    address: 'eigyo@yamakawa.example',
    subject: 'お見積書送付の件',
    body: 'いつもお世話になっております。\nお見積書をお送りします。ご確認のほどよろしくお願いいたします。\n山川製作所 営業部\n',
    fileName: '御見積書.pdf',
    file: () =>
      japanesePaper(
        paper(`
        御見積書
        山田太郎 様
        下記の通りお見積り申し上げます。有効期限：発行日より30日
        合計金額 ¥1,320,000（税込）
        お振込先：みずほ銀行 丸の内支店 普通 1234567 口座名義 カ)ヤマカワセイサクショ
        お支払条件：月末締め翌月末払い。お支払いが遅れる場合は至急ご連絡ください。
        ご不明な点は 03-0000-0000 までお電話ください。
        `),
        '90ms-RKSJ-H',
      ),
  },
  {
    what: 'a payslip under a notice of the wage office',
    name: '人事部',
    address: 'jinji@example.org',
    subject: '11月分給与明細',
    body: '11月分の給与明細を送ります。\n',
    fileName: '給与明細202611.pdf',
    file: () =>
      libraryPaper(
        paper(`
        給与支給明細書 2026年11月分
        社員番号 001234  氏名 山田 太郎
        基本給 280,000  残業手当 32,000  通勤手当 12,000
        健康保険 14,000  厚生年金 25,000  所得税 6,200  住民税 13,000
        差引支給額 265,800  振込先 三井住友銀行 本店 普通 7654321
        `),
      ),
  },
  {
    what: 'tickets with a link to the organiser',
    name: 'Riverside Theatre',
    address: 'tickets@riverside.example',
    subject: 'Your tickets',
    body: see,
    fileName: 'tickets.pdf',
    file: () =>
      libraryPaper(
        paper(
          `
          Riverside Theatre - your ticket
          Hamlet, 28 November 2026, 19:30, stalls row F seat 12
          Order confirmation number 88213. This ticket was purchased by Taro Yamada.
          Download your tickets again, or cancel the order up to 48 hours before: https://www.riverside.example/my-orders
          Pay by Visa, Mastercard or PayPal at the bar.
          `,
          'https://www.riverside.example/my-orders',
        ),
      ),
  },
  {
    what: 'a school letter about its accounts of Microsoft',
    silent: 'file-sign-in',
    name: 'Hillside School',
    address: 'office@hillside.example',
    subject: 'Accounts for the new term',
    body: see,
    fileName: 'letter to parents.pdf',
    file: () =>
      wordPaper(
        paper(
          `
          Hillside School, to all parents
          Every child gets a Microsoft 365 account this term. To sign in for the first time open the page below,
          type the user name on the slip and choose a new password. Please do this within 48 hours so that lessons can begin.
          If the account has been locked, or the password has expired, the school office can help.
          Teams and OneDrive are used to hand in homework; shared files are opened there.
          https://portal.hillside.example/start
          `,
          'https://portal.hillside.example/start',
        ),
      ),
  },
  {
    what: 'a newsletter of a firm that advises on security, about phishing',
    name: 'Acorn IT Care',
    address: 'news@acorn-it.example',
    subject: 'November newsletter',
    body: see,
    fileName: 'newsletter.pdf',
    file: () =>
      texPaper(
        paper(
          `
          Beware of these mails
          Fraudsters are sending fake invoices of Norton and PayPal. They claim that 399.99 dollars were charged
          and that you must call +1 (888) 555-0142 to cancel the order. Do not call the number, and delete the email.
          Others say "your mailbox is full" or "verify your account" and lead to a false page: phishing emails.
          Never click on links in such mails. If you have received such a mail, report it to us.
          `,
          'https://blog.phishing-news.example/2026/11',
        ),
      ),
  },
  {
    what: 'a warning of a police station about extortion, with the letter as it is sent',
    silent: 'file-extortion',
    name: '防犯だより',
    address: 'bouhan@bouhan.example',
    subject: '防犯だより11月号',
    body: kenran,
    fileName: '防犯だより.pdf',
    file: () =>
      libraryPaper(
        paper(`
        【注意喚起】脅迫メールが多発しています
        「あなたのデバイスをハッキングしました。カメラで録画した動画を連絡先すべてに送ります。」
        「48時間以内にビットコインで支払ってください。bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh」
        このような不審なメールは詐欺です。返信しないでください。支払わず、無視してください。
        不安なときは警察署の相談窓口 #9110 へ。
        `),
      ),
  },
  {
    what: "a bank's own notice of a statement",
    name: '楽天銀行',
    address: 'service@rakuten-bank.co.jp',
    subject: '取引明細のお知らせ',
    body: kenran,
    fileName: '取引明細.pdf',
    file: () =>
      wordPaper(
        paper(
          `
          楽天銀行 取引明細のお知らせ
          山田太郎 様
          11月分の取引明細を作成しました。ログインして確認いただけます。
          第三者による不正利用を防ぐため、ご本人様確認をお願いする場合があります。
          https://www.rakuten-bank.co.jp/login
          `,
          'https://www.rakuten-bank.co.jp/login',
        ),
      ),
  },
  {
    what: 'the notice of a firm that its account changes',
    name: '株式会社ひかり商事 経理部',
    address: 'keiri@hikari-shoji.example',
    subject: '振込先口座変更のお知らせ',
    body: 'いつも大変お世話になっております。\n振込先口座の件、添付の文書をご覧ください。\n',
    fileName: '口座変更のお知らせ.pdf',
    file: () =>
      japanesePaper(
        paper(`
        2026年11月吉日
        お取引先各位
        株式会社ひかり商事 経理部
        振込先口座変更のお知らせ
        拝啓 時下ますますご清栄のこととお慶び申し上げます。
        さて、このたび弊社では取引銀行の店舗統合に伴い、お振込先を下記の通り変更いたします。
        新口座：りそな銀行 大手支店 普通 7654321 口座名義 カ)ヒカリシヨウジ
        ご不明な点は、従来の担当者までお問い合わせください。 敬具
        `),
        'UniJIS-UTF16-H',
      ),
  },
  {
    what: 'papers of an estate from the lawyer whom the heir knows',
    silent: 'file-fortune',
    name: 'Jane Doe',
    address: 'jane.doe.law@freemail.example',
    subject: 'Estate of your uncle',
    body: 'Dear Mr. Yamada,\n\nas we discussed on the telephone, please find the letter attached.\n\nJane Doe\n',
    fileName: 'estate.pdf',
    file: () =>
      plainPaper(
        paper(`
        To Taro Yamada
        Estate of the late John Smith, deceased 4 March 2026
        As attorney at law I administer the estate. You are a beneficiary named in the will and your inheritance
        is the sum of 250,000 US dollars. The next of kin have agreed. I will transfer it when the court has closed the file.
        Yours sincerely, Jane Doe, barrister
        `),
      ),
  },
  {
    what: 'a dealer who bills a licence of somebody else',
    silent: 'file-callback',
    name: 'PC Corner',
    address: 'billing@pccorner.example',
    subject: 'Your receipt',
    body: see,
    fileName: 'receipt.pdf',
    file: () =>
      libraryPaper(
        paper(`
        PC Corner (pccorner.example) - receipt
        Norton 360 Deluxe, renewal for one year   49.99
        Your card has been charged. The subscription is renewed each year; to cancel the subscription write to us
        or call us at +1 (212) 555-0123. Support number and billing department: the same.
        Invoice number 20061.
        `),
      ),
  },
  {
    what: 'an estate agent who asks for papers on a page of a service',
    name: 'さくら不動産',
    address: 'info@sakura-fudosan.example',
    subject: '必要書類のご案内',
    body: kenran,
    fileName: 'ご案内.docx',
    file: () =>
      docx(
        [
          'さくら不動産 ご契約に必要な書類のご案内',
          '山田太郎 様',
          'ご契約にあたり、ご本人様確認のため運転免許証の写しと、三菱UFJ銀行の口座振替依頼書をご提出ください。',
          '本人確認書類は下記の受付ページからもお送りいただけます。',
          'https://upload.shorui-uketsuke.example/sakura',
        ],
        'https://upload.shorui-uketsuke.example/sakura',
      ),
  },
  {
    what: 'a proposal whose files lie elsewhere, from a partner',
    silent: 'file-button',
    name: 'Anna Keller',
    address: 'keller@studio-keller.example',
    subject: 'Draft of the brochure',
    body: 'Hi Taro,\n\nhere is where the draft lies, as we said on Monday.\n\nAnna\n',
    fileName: 'draft.pdf',
    file: () =>
      wordPaper(
        paper(
          'Draft of the brochure for the spring fair\nThe pictures are large, so I put everything on our server. Download the files here:\nhttps://files.studio-keller.example/spring',
          'https://files.studio-keller.example/spring',
        ),
      ),
  },
  {
    what: 'a manual about what mail administrators do',
    name: 'IT Service',
    address: 'it@example.org',
    subject: 'How to empty your mailbox',
    body: see,
    fileName: 'manual.docx',
    file: () =>
      docx([
        'How to empty your mailbox',
        'When your mailbox is full, incoming messages are rejected. The mailbox quota is 50 GB.',
        'When the password expires, the log-in page asks you to choose another. Open https://mail.example.org/ by your bookmark.',
        'The mail administrator never asks for your password.',
      ]),
  },
  {
    what: 'the papers of a return, with the carrier on top',
    name: 'Leder & Schuh',
    address: 'service@leder-schuh.example',
    subject: 'Your return',
    body: see,
    fileName: 'return label.pdf',
    file: () =>
      wordPaper(
        paper(
          `
          DHL return label for Leder & Schuh
          Your parcel: put the shipment into the box, stick this label on it and hand it in within 14 days.
          Tracking number 00340434161094000000. Your package can be followed at https://returns.parcel-desk.example/t/0034
          `,
          'https://returns.parcel-desk.example/t/0034',
        ),
      ),
  },
  {
    what: 'the threat that somebody got, handed on to the police',
    name: 'Taro Yamada',
    address: 'taro@yamada-family.example',
    subject: 'ご相談',
    body: '昨日、添付のような脅迫のメールが届きました。対応を教えていただけますでしょうか。\n山田太郎\n',
    fileName: '届いたメール.pdf',
    file: () =>
      libraryPaper(
        paper(`
        あなたのデバイスに侵入し、トロイの木馬を仕込みました。ウェブカメラで録画した動画を公開されたくなければ、
        20万円分をビットコインで送ってください。 bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh
        50時間以内に入金を確認したら、動画を削除します。
        `),
      ),
  },
  {
    what: 'a flyer that is one picture with a link to the shop',
    name: 'Blumen Ernst',
    address: 'post@blumen-ernst.example',
    subject: 'Open day',
    body: see,
    fileName: 'flyer.pdf',
    file: () => picturePaper('https://www.blumen-ernst.example/open-day'),
  },
  {
    what: 'a message of a gateway that encrypts, as a page',
    name: 'City Clinic',
    address: 'records@cityclinic.example',
    subject: 'Secure message',
    body: see,
    fileName: 'message.html',
    file: () =>
      Buffer.from(
        '<html><body><p>You have received an encrypted message from City Clinic.</p><a href="https://secure.mail-gateway.example/read?id=1">Click here to read the message</a></body></html>',
      ),
  },
  {
    what: 'the order of a meeting in a calendar',
    name: 'Hanako Sato',
    address: 'sato@partner.example',
    subject: 'Meeting on Thursday',
    body: see,
    fileName: 'invite.ics',
    file: () =>
      Buffer.from(
        'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nORGANIZER:mailto:sato@partner.example\r\nSUMMARY:Meeting on the renewal\r\nDESCRIPTION:Hanako Sato is inviting you to a Zoom meeting.\\nhttps://zoom.us/j/123\\nDial in: +1 646 555 0156\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
  },
  {
    what: 'a contract about a house, from the free mailbox of an agent',
    name: 'Lake Homes',
    address: 'lakehomes.agent@freemail.example',
    subject: 'Purchase agreement',
    body: see,
    fileName: 'agreement.pdf',
    file: () =>
      plainPaper(
        paper(`
        Purchase agreement
        The buyer pays the sum of 350,000 USD. The seller's attorney at law holds the money until the transfer of the title.
        Beneficiary of the deposit: Lake Homes. The fund transfer is due on 1 March. This transaction is free of tax.
        `),
      ),
  },
  {
    what: 'a travel agent who writes how to cancel',
    name: 'トラベル東京',
    address: 'tickets@travel-tokyo.example',
    subject: 'ご予約の控え',
    body: kenran,
    fileName: 'eチケット.pdf',
    file: () =>
      japanesePaper(
        paper(`
        ANA eチケットお客様控
        お支払い金額はご登録のカードから引き落とされました。
        キャンセルの場合は 03-0000-0000 までお電話ください。払戻は下記窓口まで電話にてご連絡ください。
        トラベル東京 03-0000-1111
        `),
        'UniJIS-UTF16-H',
      ),
  },
  {
    what: 'a long report on extortion, with an example on its first page',
    name: 'Acorn IT Care',
    address: 'report@acorn-it.example',
    subject: 'Yearly report',
    body: see,
    fileName: 'report.pdf',
    file: () =>
      plainPaper({
        lines: [
          'Yearly report 2026. In spring most of our customers got this letter:',
          'I hacked your device and recorded you through your camera. Pay 900 USD in bitcoin to',
          'bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh or I send the video to all your contacts.',
          ...Array.from(
            { length: 90 },
            (_, i) => `Table ${i}: how many of our customers asked us about mails in week ${i % 52}, and what we did.`,
          ),
          'All of these letters are scams, sent by fraudsters to everybody: phishing emails and blackmail alike.',
          'Do not pay and do not reply to the sender; delete the email, and report it to the police.',
        ],
      }),
  },
];

/** Lures whose mails say nothing. */
export const lures: readonly FileMail[] = [
  {
    what: 'extortion over a camera',
    name: 'Anonymous',
    address: 'x81@hosting.example',
    subject: 'Regarding your account',
    body: see,
    fileName: 'letter.pdf',
    says: 'file-extortion',
    file: () =>
      wordPaper(
        paper(`
        Hello. I am sorry to tell you that your device was infected with my private malware.
        I recorded a video of you through your camera while you were visiting adult websites.
        I have access to your contacts and can send the video to all your contacts with one click.
        Pay 1450 USD in bitcoin to this address: bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh
        You have 48 hours. After the payment I will delete the video. Do not reply to this mail.
        `),
      ),
  },
  {
    what: 'extortion in Japanese',
    name: 'お知らせ',
    address: 'info@hosting.example',
    subject: '重要なご連絡',
    body: kenran,
    fileName: '通知.pdf',
    says: 'file-extortion',
    file: () =>
      libraryPaper(
        paper(`
        こんにちは。残念なお知らせがあります。
        数か月前、私はあなたのデバイスに侵入し、トロイの木馬を仕込みました。
        あなたがアダルトサイトを見ている様子をウェブカメラで録画しました。
        動画を公開されたくなければ、20万円分をビットコインで下記のアドレスに送ってください。
        bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh
        50時間以内に入金を確認したら、動画を削除します。警察に通報しても無駄です。
        `),
      ),
  },
  {
    what: 'a charge of a software firm, from a free mailbox',
    name: 'Robert Miller',
    address: 'robert.miller.8841@freemail.example',
    subject: 'Order 77-4411-908',
    body: 'Dear customer,\nthank you for your order. The receipt is attached.\n',
    fileName: 'INV-774411908.pdf',
    says: 'file-callback',
    file: () => libraryPaper(CHARGE),
  },
  {
    what: 'a payment service, from a domain of its own',
    name: 'Billing',
    address: 'no-reply@notice-center.example',
    subject: 'Invoice from the seller',
    body: see,
    fileName: 'invoice.pdf',
    says: 'file-callback',
    file: () =>
      texPaper(
        paper(`
        PayPal
        You sent a payment of 689.00 USD to Coin Store. The amount will be debited within 24 hours.
        Did you not make this transaction? To dispute it and claim a refund please call our support number at once
        +1 (805) 555-0173
        Invoice number 55120. Customer support number is open all day.
        `),
      ),
  },
  {
    what: 'a full mailbox with a button',
    name: 'Mail Delivery',
    address: 'notice@hosting.example',
    subject: 'Report',
    body: see,
    fileName: 'report.pdf',
    says: 'file-sign-in',
    file: () => wordPaper(FULL_MAILBOX),
  },
  {
    what: 'a bank in Japanese, in a form of its own producer',
    name: 'ご案内',
    address: 'info@oshirase-center.example',
    subject: '大切なお知らせ',
    body: kenran,
    fileName: 'お知らせ.pdf',
    says: 'file-sign-in',
    file: () => japanesePaper(BANK, 'UniJIS-UCS2-H'),
  },
  {
    what: "a parcel in a carrier's name, as a text with an address",
    name: 'お届け物',
    address: 'info@mail-otodoke.example',
    subject: '不在のお知らせ',
    body: kenran,
    fileName: '不在通知.txt',
    says: 'file-sign-in',
    file: () =>
      Buffer.from(
        'ヤマト運輸\r\nお荷物のお届けに伺いましたが、ご不在のため持ち帰りました。\r\n住所に不備があり再配達ができません。保管期限は本日です。住所の確認はこちら。\r\nhttps://kuronekoyamato-jp.example/a\r\n',
      ),
  },
  {
    what: 'a curtain of a document with a button',
    name: 'Accounts',
    address: 'accounts@supplier.example',
    subject: 'Statement',
    body: see,
    fileName: 'statement.pdf',
    says: 'file-button',
    file: () =>
      libraryPaper(
        paper(
          'This document is protected.\nThe preview is not available. Click here to view the document online.\nVIEW DOCUMENT',
          'https://docs-secure-view.pages.example/?id=8812',
        ),
      ),
  },
  {
    what: 'the same in Word and Japanese',
    name: '総務',
    address: 'soumu@torihiki.example',
    subject: '資料の件',
    body: kenran,
    fileName: '資料.docx',
    says: 'file-button',
    file: () =>
      docx(
        ['このファイルは保護されています。', 'ファイルを表示するにはサインインしてください。'],
        'https://share-view.example.net/login',
      ),
  },
  {
    what: 'an inheritance from a free mailbox',
    name: 'Barr. Paul Okoye',
    address: 'barrpaul.okoye@freemail.example',
    subject: 'Proposal',
    body: see,
    fileName: 'proposal.docx',
    says: 'file-fortune',
    file: () =>
      docx([
        'Dear friend,',
        'I am Barrister Paul Okoye, attorney at law to a late client, a foreign engineer who died without next of kin.',
        'He left a dormant account with the sum of 9.5 million US dollars. As the bank will confiscate the unclaimed fund,',
        'I ask you to stand as the next of kin and beneficiary so that the inheritance can be released to you.',
        'Treat this with absolute secrecy and send your full names and your private telephone number.',
      ]),
  },
  {
    what: 'a prize as RTF',
    name: 'Award Office',
    address: 'award.office@freemail.example',
    subject: 'Notification',
    body: see,
    fileName: 'award.rtf',
    says: 'file-fortune',
    file: () =>
      Buffer.from(
        '{\\rtf1\\ansi WINNING NOTIFICATION\\par Your e-mail address has won the sum of 850,000 euros in our sweepstake.\\par Ticket number 55-81, winning number 4 9 11. To file your claim contact our fiduciary agent at claims.agent@freemail.example\\par and send your full names. The fund transfer is free of tax for the beneficiary.}',
      ),
  },
  {
    what: 'another account, and why the known one cannot be used',
    name: 'Smith Trading',
    address: 'smithtrading.ltd@freemail.example',
    subject: 'Updated invoice',
    body: see,
    fileName: 'notice.pdf',
    says: 'file-account-changed',
    file: () => wordPaper(ACCOUNT_CHANGED),
  },
  {
    what: 'a lure inside of an archive',
    name: 'Postmaster',
    address: 'notice@hosting.example',
    subject: 'Files',
    body: see,
    fileName: 'files.zip',
    says: 'file-sign-in',
    file: () =>
      makeZip([
        {
          name: 'notice.pdf',
          data: plainPaper(
            paper(
              `
              Microsoft account team
              Unusual sign-in activity: your account has been locked. Verify your identity to restore access,
              or your account will be suspended within 24 hours.
              `,
              'https://ms-verify.pages.example/',
            ),
          ),
        },
      ]),
  },
  {
    what: 'a charge in an invitation of a calendar',
    name: 'Billing Desk',
    address: 'billing.desk.5512@freemail.example',
    subject: 'Invitation',
    body: see,
    fileName: 'invite.ics',
    says: 'file-callback',
    file: () =>
      Buffer.from(
        'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nORGANIZER:mailto:billing.desk.5512@freemail.example\r\nSUMMARY:PayPal invoice 88120\r\nDESCRIPTION:Your payment of 799.99 USD has been charged to your account.\\nIf you did not authorize this\\, call our helpline to cancel the order: +1 (888) 555-0119\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
  },
  {
    what: 'a button that is a picture, from a free mailbox',
    name: 'Maria',
    address: 'maria.1992.k@freemail.example',
    subject: 'Scan',
    body: see,
    fileName: 'scan.pdf',
    says: 'file-button',
    isUndecided: true,
    file: () => picturePaper('https://view-online.pages.example/d'),
  },
  {
    what: 'a payment that failed, in the name of a shop',
    name: 'お客様センター',
    address: 'info@mail-center.example',
    subject: 'お知らせ',
    body: kenran,
    fileName: 'お知らせ.pdf',
    says: 'file-sign-in',
    file: () =>
      wordPaper(
        paper(
          `
          Amazonプライム会員のお支払い方法に問題があります。
          お支払い方法を更新してください。更新されない場合、アカウントが停止されます。
          `,
          'https://member-update.pages.example/login',
        ),
      ),
  },
  {
    what: 'another account in Japanese, in the letters that tables of fonts name',
    name: '田中',
    address: 'tanaka.keiri.88@freemail.example',
    subject: 'ご連絡',
    body: kenran,
    fileName: 'ご連絡.pdf',
    says: 'file-account-changed',
    isUndecided: true,
    file: () =>
      wordPaper(
        paper(`
        お取引先各位
        振込先⼝座が変更になりました。これまでの⼝座は監査のため使⽤できません。
        今回のお⽀払いより下記の新⼝座へお振込みください。
        ⺠間銀行 ⻑町⽀店 普通 1234567 ⼝座名義 エービーシー
        `),
      ),
  },
  {
    what: 'a charge with pages of conditions behind it',
    name: 'Billing',
    address: 'billing.desk.5512@freemail.example',
    subject: 'Receipt',
    body: see,
    fileName: 'receipt.pdf',
    says: 'file-callback',
    file: () =>
      plainPaper({
        lines: [
          'Norton LifeLock - renewal receipt',
          'Your plan has been renewed and 449.99 USD has been charged to your account. Invoice number 8841.',
          'If you did not authorize this charge, call our support number to cancel the subscription: +1 (888) 555-0142',
          ...Array.from(
            { length: 90 },
            (_, i) => `Section ${i} of the conditions of use, which apply to each service that is sold to you.`,
          ),
        ],
      }),
  },
];
