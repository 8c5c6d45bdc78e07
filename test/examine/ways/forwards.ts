/** How people hand on a mail to whoever shall look at it: in the forms of mail programs, or as it came. */

import { decodeWords } from '../../../src/message/encoded-word.ts';
import { escaped } from './carriers.ts';
import { wrapped } from './codings.ts';
import { encodedWords, subjectOf, unfolded } from './header.ts';
import { type Entity, fieldOf, folded, type Text, textOf, typeOf, type Way, writeLetter, written } from './letter.ts';

const NOTE = 'お疲れさまです。このメールは本物でしょうか。まだ何も開いていません。確認をお願いします。';

interface Copied {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly subject: string;
}

/** What each program writes over the copy, in Japanese unless it is named otherwise. */
const FORMS: Readonly<Record<string, (of: Copied) => string>> = {
  Outlook: ({ from, to, date, subject }) =>
    `________________________________\n差出人: ${from}\n送信日時: ${date}\n宛先: ${to}\n件名: ${subject}\n`,
  'Outlook, English': ({ from, to, date, subject }) =>
    `-----Original Message-----\nFrom: ${from}\nSent: ${date}\nTo: ${to}\nSubject: ${subject}\n`,
  Gmail: ({ from, to, date, subject }) =>
    `---------- Forwarded message ---------\nFrom: ${from}\nDate: ${date}\nSubject: ${subject}\nTo: ${to}\n`,
  'Apple Mail': ({ from, to, date, subject }) =>
    `転送されたメッセージ:\n\n差出人: ${from}\n件名: ${subject}\n日付: ${date}\n宛先: ${to}\n`,
  'an iPhone': ({ from, to, date, subject }) =>
    `iPhoneから送信\n\n転送されたメール:\n\n差出人: ${from}\n日付: ${date}\n宛先: ${to}\n件名: ${subject}\n`,
  Thunderbird: ({ from, to, date, subject }) =>
    `-------- 転送メッセージ --------\n件名: \t${subject}\n日付: \t${date}\n差出人: \t${from}\n宛先: \t${to}\n`,
  'Becky!': ({ from, to, date, subject }) =>
    `Forwarded by Kim <kim@example.org>\n----------------------- Original Message -----------------------\n From:    ${from}\n To:      ${to}\n Date:    ${date}\n Subject: ${subject}\n----\n`,
  'Yahoo! JAPAN': ({ from, to, date, subject }) =>
    `----- Forwarded Message -----\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: ${subject}\n`,
};

/** The first text of the mail that is shown. */
function shownIn(mail: Entity): Text | undefined {
  if (typeOf(mail).startsWith('message/')) return undefined;
  return textOf(mail) ?? mail.parts.map(shownIn).find((one) => one !== undefined);
}

const shownField = (mail: Entity, name: string): string => decodeWords(unfolded(fieldOf(mail, name) ?? '')).text;

const outer = (mail: Entity): Entity => ({
  fields: [
    { name: 'Return-Path', value: '<kim@example.org>' },
    {
      name: 'Received',
      value:
        'from mail.example.org (mail.example.org [203.0.113.25])\n\tby mx.example.org (Postfix) with ESMTPS id 5D3A1B9C02\n\tfor <desk@example.org>; Sat, 21 Nov 2026 10:00:00 +0900 (JST)',
    },
    { name: 'From', value: 'Kim <kim@example.org>' },
    { name: 'To', value: 'desk@example.org' },
    { name: 'Subject', value: encodedWords(`Fw: ${subjectOf(mail)}`) },
    { name: 'Date', value: 'Sat, 21 Nov 2026 09:59:58 +0900' },
    { name: 'Message-ID', value: '<20261121.095958@example.org>' },
    { name: 'MIME-Version', value: '1.0' },
  ],
  body: '',
  parts: [],
});

const inline =
  (form: (of: Copied) => string): Way =>
  (mail) => {
    const shown = shownIn(mail);
    if (shown === undefined) return undefined;
    const head = form({
      from: shownField(mail, 'from'),
      to: shownField(mail, 'to'),
      date: fieldOf(mail, 'date') ?? '',
      subject: subjectOf(mail),
    });
    const { fields } = outer(mail);
    const type = { name: 'Content-Type', value: shown.isPage ? 'text/html' : 'text/plain' };
    const text = shown.isPage
      ? `<html><body><p>${NOTE}</p><div>${escaped(head)}</div>${shown.text}</body></html>`
      : `${NOTE}\n\n${head}\n${shown.text}`;
    return written({ fields: [...fields, type], body: '', parts: [] }, text);
  };

export const forwards: Readonly<Record<string, Way>> = Object.fromEntries(
  Object.entries(FORMS).map(([who, form]) => [`forwarded by ${who}`, inline(form)]),
);

/** A mail that is attached as a file, in bytes that stay its own. */
const attached =
  (type: string, as: '8bit' | 'base64'): Way =>
  (mail) => {
    const bytes = Buffer.from(writeLetter(mail));
    const note = written({ fields: [{ name: 'Content-Type', value: 'text/plain' }], body: '', parts: [] }, NOTE);
    const file: Entity = {
      fields: [
        { name: 'Content-Type', value: `${type}; name="mail.eml"` },
        { name: 'Content-Disposition', value: 'attachment; filename="mail.eml"' },
        { name: 'Content-Transfer-Encoding', value: as },
      ],
      body: as === '8bit' ? bytes.toString('latin1').replaceAll('\r\n', '\n') : folded(bytes.toString('base64')),
      parts: [],
    };
    const both = wrapped('mixed', [note, file]);
    return { ...both, fields: [...outer(mail).fields, ...both.fields] };
  };

export const reports: Readonly<Record<string, Way>> = {
  'attached as a mail': attached('message/rfc822', '8bit'),
  // RFC 2046 §5.2.1 forbids it, and programs write it
  'attached as a mail in Base64': attached('message/rfc822', 'base64'),
  'attached as a file': attached('application/octet-stream', 'base64'),
};
