/** Letters as programs forward them inline: each form with the marks and the markup that its program writes. */

export const FORWARDER = 'hanako@example.co.jp';

interface Letter {
  readonly language: 'ja' | 'en';
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

export interface Written {
  readonly body: string;
  readonly type?: string;
  readonly subject?: string;
}

export const lures: Readonly<Record<'ja' | 'en', Letter>> = {
  ja: {
    language: 'ja',
    name: '三井住友カード',
    address: 'info@smbc-card-update.example.net',
    subject: '【重要】三井住友カードからのお知らせ',
    link: 'https://smbc-card.vpass-login.example.net/verify',
    text: '三井住友カードをご利用いただきありがとうございます。\nお客様のカードのご利用を一時的に制限させていただきました。\n24時間以内に下記のリンクよりご本人確認をお願いいたします。\n\nLINK\n\n確認が取れない場合は、カードのご利用を停止いたします。\n三井住友カード株式会社\n',
  },
  en: {
    language: 'en',
    name: 'PayPal Security',
    address: 'service@billing-check.example.xyz',
    subject: 'Your account has been limited',
    link: 'https://paypa1-login.billing-check.example.xyz/verify?id=1',
    text: 'Dear Customer,\n\nYour account has been suspended. Please verify your account within 24 hours:\n\nLINK\n\nPayPal Security Team\n',
  },
};

export const honest: Letter = {
  language: 'en',
  name: 'City Library',
  address: 'news@library.example.com',
  subject: 'Opening hours in December',
  link: 'https://library.example.com/hours',
  text: 'Dear reader,\n\nfrom 24 December on the reading room is closed. The hours are on our page:\n\nLINK\n\nYour City Library\n',
};

export const asked: Readonly<Record<'ja' | 'en', string>> = {
  ja: 'こんなメールが来たのですが、本物でしょうか。',
  en: 'Hello, I got this today. Is this real?',
};

const written = ({ text, link }: Letter): string => text.replace('LINK', link);
/** The link stands behind an anchor, as in pages. */
const page = ({ text, link, language }: Letter): string =>
  text
    .split('\n')
    .map((line) =>
      line.replace('LINK', `<a href="${link}">${language === 'ja' ? 'ご確認はこちら' : 'Open the page'}</a>`),
    )
    .join('<br>\n');
const mailbox = ({ name, address }: Pick<Letter, 'name' | 'address'>): string =>
  address === '' ? name : `${name} <${address}>`;
const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Write = (own: string, letter: Letter) => Written;

type Head = Pick<Letter, 'name' | 'address' | 'subject'>;

/** Any letter as Gmail forwards it, in text or as a page. */
export function gmailOf(own: string, head: Head, text: string, isPage: boolean): Written {
  const { name, address, subject } = head;
  if (!isPage)
    return {
      body: `${own}\n\n---------- Forwarded message ---------\nFrom: ${mailbox(head)}\nDate: 2026年12月1日(火) 8:12\nSubject: ${subject}\nTo: <${FORWARDER}>\n\n\n${text}`,
    };
  return {
    type: 'text/html',
    body: `<div dir="ltr">${own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>差出人: <strong class="gmail_sendername" dir="auto">${html(name)}</strong> <span dir="auto">&lt;<a href="mailto:${address}">${html(address)}</a>&gt;</span><br>Date: 2026年12月1日(火) 8:12<br>Subject: ${html(subject)}<br>To:  &lt;<a href="mailto:${FORWARDER}">${FORWARDER}</a>&gt;<br></div><br><br>${text}</div>`,
  };
}

const gmail: Write = (own, letter) => gmailOf(own, letter, written(letter), false);
const gmailPage: Write = (own, letter) => gmailOf(own, letter, page(letter), true);

export const forms = {
  Gmail: gmail,
  'Gmail, as a page': gmailPage,
  'Gmail, in both forms': (own, letter) => ({
    type: 'multipart/alternative; boundary=alt',
    body: `--alt\nContent-Type: text/plain; charset=utf-8\n\n${gmail(own, letter).body}\n--alt\nContent-Type: text/html; charset=utf-8\n\n${gmailPage(own, letter).body}\n--alt--\n`,
  }),
  Outlook: (own, letter) => ({
    subject: `FW: ${letter.subject}`,
    body: `${own}\n\n-----Original Message-----\nFrom: ${mailbox(letter)} \nSent: Tuesday, December 1, 2026 8:12 AM\nTo: Hanako Yamada <hanako@example.co.jp>\nSubject: ${letter.subject}\n\n${written(letter)}`,
  }),
  'Outlook in Japanese': (own, letter) => ({
    subject: `FW: ${letter.subject}`,
    body: `${own}\n\n________________________________\n差出人: ${mailbox(letter)}\n送信日時: 2026年12月1日 8:12\n宛先: 山田花子 <hanako@example.co.jp>\n件名: ${letter.subject}\n\n${written(letter)}`,
  }),
  'Outlook, as a page': (own, letter) => ({
    subject: `FW: ${letter.subject}`,
    type: 'text/html',
    body: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt;} --></style></head><body lang="JA"><div class="WordSection1"><p class="MsoNormal"><span lang="EN-US">${own}<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b><span>From:</span></b><span> ${html(mailbox(letter))} <br><b>Sent:</b> Tuesday, December 1, 2026 8:12 AM<br><b>To:</b> Hanako Yamada &lt;hanako@example.co.jp&gt;<br><b>Subject:</b> ${letter.subject}<o:p></o:p></span></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p>${page(letter)}</p></div></body></html>`,
  }),
  'Outlook on the web in Japanese': (own, letter) => ({
    type: 'text/html',
    body: `<div class="elementToProof">${own}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>差出人:</b> ${html(mailbox(letter))}<br><b>送信日時:</b> 2026年12月1日 8:12<br><b>宛先:</b> 山田 花子 &lt;hanako@example.co.jp&gt;<br><b>件名:</b> ${letter.subject}</font><div>&nbsp;</div></div>${page(letter)}`,
  }),
  'Apple Mail': (own, letter) => ({
    body: `${own}\n\n> Begin forwarded message:\n> \n> From: ${mailbox(letter)}\n> Subject: ${letter.subject}\n> Date: December 1, 2026 at 8:12:00 GMT+9\n> To: hanako@example.co.jp\n> \n${written(letter).replace(/^/gm, '> ')}\n`,
  }),
  'Apple Mail in Japanese, as a page': (own, letter) => ({
    type: 'text/html',
    body: `<html><body>${own}<br><div><br><blockquote type="cite"><div>転送されたメッセージ：</div><br><div style="margin-top: 0px;"><span style="font-family: -webkit-system-font;"><b>差出人: </b></span><span>${html(mailbox(letter))}<br></span></div><div><span><b>件名: </b></span><span><b>${letter.subject}</b><br></span></div><div><span><b>日付: </b></span><span>2026年12月1日 8:12:00 JST<br></span></div><div><span><b>宛先: </b></span><span>hanako@example.co.jp<br></span></div><br><div>${page(letter)}</div></blockquote></div></body></html>`,
  }),
  Thunderbird: (own, letter) => ({
    type: 'text/plain; format=flowed',
    body: `${own}\n\n\n-------- Forwarded Message --------\nSubject: \t${letter.subject}\nDate: \tTue, 1 Dec 2026 08:12:00 +0900\nFrom: \t${mailbox(letter)}\nTo: \thanako@example.co.jp\n\n\n\n${written(letter)}`,
  }),
  'Thunderbird in Japanese, as a page': (own, letter) => {
    const row = (name: string, value: string): string =>
      `<tr>\n<th valign="BASELINE" align="RIGHT" nowrap="nowrap">${name}: </th>\n<td>${value}</td>\n</tr>`;
    const from = `${letter.name} <a class="moz-txt-link-rfc2396E" href="mailto:${letter.address}">&lt;${letter.address}&gt;</a>`;
    return {
      type: 'text/html',
      body: `<!DOCTYPE html>\n<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body><p>${own}</p><div class="moz-forward-container"><br><br>-------- 転送メッセージ --------\n<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>${row('件名', letter.subject)}${row('日付', 'Tue, 1 Dec 2026 08:12:00 +0900')}${row('差出人', from)}${row('宛先', 'hanako@example.co.jp')}</tbody></table><br><br>${page(letter)}</div></body></html>`,
    };
  },
  'Yahoo! Japan': (own, letter) => ({
    body: `${own}\n\n----- Original Message -----\nFrom: ${mailbox(letter)}\nTo: hanako@example.co.jp\nDate: 2026/12/1, Tue 08:12\nSubject: ${letter.subject}\n\n${written(letter)}`,
  }),
  'a program that marks each line as well': (own, letter) => ({
    body: `${own}\n\n----- Original Message -----\n> From: ${mailbox(letter)}\n> To: hanako@example.co.jp\n> Date: 2026/12/1 火 8:12\n> Subject: ${letter.subject}\n> \n${written(letter).replace(/^/gm, '> ')}\n`,
  }),
  'Yahoo! Mail': (own, letter) => ({
    body: `${own}\n\n----- Forwarded Message -----\nFrom: ${mailbox(letter)}\nTo: "hanako@example.co.jp" <hanako@example.co.jp>\nSent: Tuesday, December 1, 2026 at 08:12:00 AM GMT+9\nSubject: ${letter.subject}\n\n${written(letter)}`,
  }),
} as const satisfies Readonly<Record<string, Write>>;

/** Such a letter as a mail of somebody in the reader's trade. */
export function mailOf({ body, type = 'text/plain', subject = 'Fwd: 【重要】' }: Written, extra = ''): Buffer {
  const word = `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`;
  const mail = `Return-Path: <${FORWARDER}>
Received: from mail.example.co.jp (mail.example.co.jp [192.0.2.25])
	by mx.example.jp with ESMTPS id abc123; Tue, 1 Dec 2026 10:00:00 +0900
From: Hanako Yamada <${FORWARDER}>
To: it-support@example.jp
Subject: ${word}
Date: Tue, 1 Dec 2026 09:59:50 +0900
Message-ID: <1@mail.example.co.jp>
${extra}MIME-Version: 1.0
Content-Type: ${type}; charset=utf-8
Content-Transfer-Encoding: 8bit

${body}`;
  return Buffer.from(mail.replaceAll(/\r?\n/g, '\r\n'));
}
