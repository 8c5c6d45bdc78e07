/** The same words in other bytes. */
import oracle from 'encoding-japanese';
import iconv from 'iconv-lite';
import { type Entity, type TransferEncoding, type Way, withTexts, written } from './letter.ts';

export const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

const transferred =
  (as: TransferEncoding): Way =>
  (mail) =>
    withTexts(mail, ({ text }, part) => written(part, text, { as }));

interface Charset {
  readonly name: string;
  readonly bytes: (text: string) => Uint8Array;
}

const shiftJis: Charset = { name: 'Shift_JIS', bytes: (text) => iconv.encode(text, 'cp932') };
const eucJp: Charset = { name: 'EUC-JP', bytes: (text) => iconv.encode(text, 'eucjp') };
const iso2022: Charset = {
  name: 'ISO-2022-JP',
  bytes: (text) => Uint8Array.from(oracle.convert(text, { to: 'JIS', from: 'UNICODE', type: 'array' })),
};
const utf8: Charset = { name: 'utf-8', bytes: (text) => Buffer.from(text) };
// RFC 2781 §3.3: with a byte order mark
const utf16: Charset = { name: 'utf-16', bytes: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') };

/** Japanese in that charset, told or not; what has no place in it (a picture of a face, another language) is not written so. */
const inCharset =
  ({ name, bytes }: Charset, as: TransferEncoding, isTold = true): Way =>
  (mail) =>
    withTexts(mail, ({ text }, part) => {
      if (!JAPANESE.test(text)) return undefined;
      const back = new TextDecoder(name).decode(bytes(text));
      if (back !== text) return undefined;
      return written(part, text, { bytes, as, charset: isTold ? name : '' });
    });

/** A letter stands in a `multipart/related` in a `multipart/mixed`, as programs leave it that took files away. */
function nested(mail: Entity): Entity {
  const isOfContent = ({ name }: { readonly name: string }) => /^content-/i.test(name);
  const inner: Entity = { ...mail, fields: mail.fields.filter(isOfContent) };
  const related = wrapped('related', [inner]);
  const outer = wrapped('mixed', [related]);
  return { ...outer, fields: [...mail.fields.filter((field) => !isOfContent(field)), ...outer.fields] };
}

export function wrapped(kind: string, parts: readonly Entity[]): Entity {
  const fields = [{ name: 'Content-Type', value: `multipart/${kind}; boundary="${kind}-of-this-letter"` }];
  return { fields, body: '', parts };
}

export const codings: Readonly<Record<string, Way>> = {
  'as base64': transferred('base64'),
  'as quoted-printable': transferred('quoted-printable'),
  'as 8bit': transferred('8bit'),
  'in UTF-16': (mail) =>
    withTexts(mail, ({ text }, part) => written(part, text, { bytes: utf16.bytes, charset: utf16.name })),
  'in ISO-2022-JP': inCharset(iso2022, '8bit'),
  'in Shift_JIS': inCharset(shiftJis, 'base64'),
  'in EUC-JP': inCharset(eucJp, 'quoted-printable'),
  'in UTF-8 that is not told': inCharset(utf8, '8bit', false),
  'in ISO-2022-JP that is not told': inCharset(iso2022, '8bit', false),
  'in Shift_JIS that is not told': inCharset(shiftJis, '8bit', false),
  'in EUC-JP that is not told': inCharset(eucJp, '8bit', false),
  'nested in multiparts': nested,
};
