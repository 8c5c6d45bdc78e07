/** Japanese mails for timing, made here: the charsets that Japanese mail uses, in turn, as text and as HTML. */
import Encoding from 'encoding-japanese';

const sentence = '目付は、届いたメールの差出人と経路を調べ、確かめられたことだけを根拠とともに説明します。';
const charsets = [
  ['ISO-2022-JP', 'JIS'],
  ['Shift_JIS', 'SJIS'],
  ['EUC-JP', 'EUCJP'],
  ['UTF-8', 'UTF8'],
] as const;

const encoded = (text: string, to: (typeof charsets)[number][1]) =>
  Buffer.from(Encoding.convert(text, { from: 'UNICODE', to, type: 'array' }));

/** `count` mails; every fifth is a long one. */
export function japaneseMails(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, code] = charsets[index % charsets.length] ?? charsets[0];
    const paragraphs = index % 5 === 0 ? 120 + (index % 60) : 8 + (index % 30);
    const word = (text: string) => `=?${name}?B?${encoded(text, code).toString('base64')}?=`;
    const text = encoded(
      `${sentence}\r\nhttps://www${index}.example.jp/ をご覧ください。\r\n`.repeat(paragraphs),
      code,
    );
    const html = encoded(
      `<html><body>${`<p>${sentence}<a href="https://login${index}.example.jp/">こちら</a></p>\r\n`.repeat(paragraphs)}</body></html>`,
      code,
    );
    const top =
      `Return-Path: <info@mail${index}.example.jp>\r\n` +
      `Received: from mail${index}.example.jp (mail${index}.example.jp [203.0.113.${index % 256}])\r\n\tby mx.example.org (Postfix) with ESMTPS id 4T${index}\r\n\tfor <reader@example.org>; Wed, 6 Mar 2024 09:30:00 +0900 (JST)\r\n` +
      `From: ${word('お客様窓口')} <info@mail${index}.example.jp>\r\nTo: reader@example.org\r\nSubject: ${word('【重要】お手続きのお願い')}\r\n` +
      `Date: Wed, 6 Mar 2024 09:30:00 +0900\r\nMessage-ID: <${index}@mail${index}.example.jp>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="edge"\r\n\r\n`;
    const textHead = `--edge\r\nContent-Type: text/plain; charset=${name}\r\nContent-Transfer-Encoding: ${name === 'ISO-2022-JP' ? '7bit' : '8bit'}\r\n\r\n`;
    const htmlHead = `\r\n--edge\r\nContent-Type: text/html; charset=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    const body = html.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    return new Uint8Array(
      Buffer.concat([Buffer.from(top + textHead), text, Buffer.from(`${htmlHead}${body}\r\n--edge--\r\n`)]),
    );
  });
}
