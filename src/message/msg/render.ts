/**
 * An item of Outlook as a message of RFC 5322 form: the fields that came with it where Outlook kept them, otherwise fields
 * from its properties; the letter in each form that it has; the files. The same item always gives the same bytes.
 */

import { charsetOf } from '../charset/windows-page.ts';
import { decodeCharset } from '../charset.ts';
import { joined } from '../octets.ts';
import { readCompressedRtf } from './compressed-rtf.ts';
import { type OutlookAttachment, type OutlookItem, type Properties, property } from './item.ts';
import { readRtfLetter } from './rtf-letter.ts';

const CRLF = '\r\n';
const utf8 = new TextEncoder();
/** Characters of kept header fields; more is not read of a mail either. */
const HEADERS = 2 * 1024 * 1024;

/** Pieces of the message, in order: text for what is ASCII or UTF-8, and nothing else. */
export function renderItem(item: OutlookItem): Uint8Array {
  const out: (string | Uint8Array)[] = [];
  new Renderer(out).message(item);
  const pieces = out.map((one) => (typeof one === 'string' ? utf8.encode(one) : one));
  return joined(pieces);
}

class Renderer {
  readonly #out: (string | Uint8Array)[];
  #boundaries = 0;

  constructor(out: (string | Uint8Array)[]) {
    this.#out = out;
  }

  message(item: OutlookItem): void {
    const { properties } = item;
    const kept = properties.text(property.transportHeaders)?.slice(0, HEADERS) ?? '';
    const fields = keptFields(kept);
    for (const field of fields.length > 0 ? fields : fieldsOf(item)) this.#out.push(field, CRLF);
    this.#out.push('MIME-Version: 1.0', CRLF);
    if (item.attachments.length === 0) {
      this.#letter(properties);
      return;
    }
    const boundary = this.#boundary();
    this.#out.push(`Content-Type: multipart/mixed; boundary="${boundary}"`, CRLF, CRLF);
    this.#out.push(`--${boundary}`, CRLF);
    this.#letter(properties);
    for (const attachment of item.attachments) {
      this.#out.push(`--${boundary}`, CRLF);
      this.#attachment(attachment);
    }
    this.#out.push(`--${boundary}--`, CRLF);
  }

  /** No line of what is inside can be a delimiter: contents are base64, and kept fields that begin with `--` are left out. */
  #boundary(): string {
    this.#boundaries += 1;
    return `=_outlook_${this.#boundaries}`;
  }

  #letter(properties: Properties): void {
    const { plain, html } = lettersOf(properties);
    if (plain !== undefined && html !== undefined) {
      const boundary = this.#boundary();
      this.#out.push(`Content-Type: multipart/alternative; boundary="${boundary}"`, CRLF, CRLF, `--${boundary}`, CRLF);
      this.#text('plain', plain);
      this.#out.push(`--${boundary}`, CRLF);
      this.#text('html', html);
      this.#out.push(`--${boundary}--`, CRLF);
    } else if (html !== undefined) this.#text('html', html);
    else this.#text('plain', plain ?? '');
  }

  #text(kind: 'plain' | 'html', text: string): void {
    this.#out.push(`Content-Type: text/${kind}; charset=utf-8`, CRLF, 'Content-Transfer-Encoding: base64', CRLF, CRLF);
    this.#base64(utf8.encode(text));
  }

  #attachment({ properties, item }: OutlookAttachment): void {
    const name = properties.text(property.attachLongName) || properties.text(property.attachName) || '';
    if (item !== undefined) {
      this.#out.push('Content-Type: message/rfc822', CRLF);
      const shown = name || properties.text(property.displayName) || '';
      this.#out.push(`Content-Disposition: attachment${parameter('filename', shown)}`, CRLF, CRLF);
      this.message(item);
      return;
    }
    const type = properties.text(property.attachMediaType) ?? '';
    const contentId = properties.text(property.attachContentId) ?? '';
    this.#out.push(
      `Content-Type: ${MEDIA_TYPE.test(type) ? type : 'application/octet-stream'}${parameter('name', name)}`,
      CRLF,
    );
    this.#out.push('Content-Transfer-Encoding: base64', CRLF);
    if (contentId !== '') this.#out.push(`Content-ID: <${oneLine(contentId)}>`, CRLF);
    // a picture with an id is shown in the letter
    const shown = contentId !== '' && type.startsWith('image/') ? 'inline' : 'attachment';
    this.#out.push(`Content-Disposition: ${shown}${parameter('filename', name)}`, CRLF, CRLF);
    this.#base64(properties.binary(property.attachData) ?? new Uint8Array());
  }

  #base64(bytes: Uint8Array): void {
    this.#out.push(base64Lines(bytes), CRLF);
  }
}

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 2045 §6.8: lines of 76 characters, as bytes: a file of 50 MB would be a million short texts. */
function base64Lines(bytes: Uint8Array): Uint8Array {
  const groups = Math.ceil(bytes.length / 3);
  const out = new Uint8Array(groups * 4 + Math.ceil(groups / 19) * 2);
  let to = 0;
  for (let i = 0, group = 1; i < bytes.length; i += 3, group += 1) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let digit = 0; digit < 4; digit += 1) {
      const isPad = i + digit > bytes.length;
      out[to++] = isPad ? 0x3d : ALPHABET.charCodeAt((word >> (18 - 6 * digit)) & 63);
    }
    if (group % 19 === 0 || group === groups) {
      out[to++] = 13;
      out[to++] = 10;
    }
  }
  return out;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    text += `${ALPHABET[a >> 2]}${ALPHABET[((a & 3) << 4) | (b >> 4)]}`;
    text += i + 1 < bytes.length ? ALPHABET[((b & 15) << 2) | (c >> 6)] : '=';
    text += i + 2 < bytes.length ? ALPHABET[c & 63] : '=';
  }
  return text;
}

/**
 * The fields as they came, without those that tell how the body was divided and encoded: it is not any more. Outlook puts a
 * line of its own in front (`Microsoft Mail Internet Headers Version 2.0`), which is none.
 */
function keptFields(text: string): string[] {
  const fields: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = fields.length - 1;
    if (/^[ \t]/.test(line)) {
      if (last >= 0 && line.trim() !== '') fields[last] += `${CRLF}${line}`;
    } else if (/^[!-9;-~]+[ \t]*:/.test(line) && !line.startsWith('--')) fields.push(line);
  }
  return fields.filter(
    (field) => !/^(?:content-(?:type|transfer-encoding|disposition|id|language)|mime-version)[ \t]*:/i.test(field),
  );
}

function fieldsOf({ properties, recipients }: OutlookItem): string[] {
  const fields: string[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') fields.push(`${name}: ${value}`);
  };
  const author = mailbox(
    properties.text(property.sentRepresentingName),
    properties.text(property.sentRepresentingSmtp),
    properties.text(property.sentRepresentingAddress),
    properties.text(property.sentRepresentingType),
  );
  const sender = mailbox(
    properties.text(property.senderName),
    properties.text(property.senderSmtp),
    properties.text(property.senderAddress),
    properties.text(property.senderType),
  );
  const time = properties.time(property.submitTime) ?? properties.time(property.deliveryTime);
  add('From', author || sender);
  if (author !== '' && sender !== author) add('Sender', sender);
  // [MS-OXOMSG] §2.2.3.1: 1 to, 2 cc, 3 bcc
  for (const [kind, name] of ['To', 'Cc', 'Bcc'].entries()) {
    const of = recipients.filter((one) => ((one.number(property.recipientType) ?? 1) & 3) === kind + 1);
    const all = of.map((one) =>
      mailbox(
        one.text(property.displayName),
        one.text(property.smtpAddress),
        one.text(property.address),
        one.text(property.addressType),
      ),
    );
    add(name, all.filter((one) => one !== '').join(`,${CRLF} `));
  }
  add('Subject', encoded(properties.text(property.subject) ?? ''));
  add('Date', time === undefined ? undefined : dateOf(time));
  add('Message-ID', oneLine(properties.text(property.messageId) ?? ''));
  add('In-Reply-To', oneLine(properties.text(property.inReplyTo) ?? ''));
  add('References', oneLine(properties.text(property.references) ?? ''));
  return fields;
}

/** An address of Exchange (`/O=…`) is none of the Internet: the name stands alone then. */
function mailbox(name = '', smtp = '', address = '', type = 'SMTP'): string {
  const own = smtp !== '' ? smtp : type.toUpperCase() === 'SMTP' || address.includes('@') ? address : '';
  const bare = oneLine(own).replace(/[<>\s]/g, '');
  const shown = oneLine(name);
  if (bare === '') return shown === '' ? '' : `${phrase(shown)} <>`;
  return shown === '' || shown === own ? `<${bare}>` : `${phrase(shown)} <${bare}>`;
}

/** RFC 5322 §3.2.5: a quoted string for ASCII, encoded words for the rest. */
function phrase(name: string): string {
  return /^[ -~]*$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encoded(name);
}

/** RFC 2047 §2: words of at most 75 characters; 45 bytes make 60 of base64. */
function encoded(text: string): string {
  const line = oneLine(text);
  if (/^[ -~]*$/.test(line)) return line;
  const words: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const length = utf8.encode(character).length;
    if (size + length > 45) {
      words.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += length;
  }
  words.push(piece);
  return words.map((one) => `=?UTF-8?B?${base64(utf8.encode(one))}?=`).join(`${CRLF} `);
}

const oneLine = (text: string): string => text.replace(/[\r\n\0]/g, ' ').trim();

/** RFC 2231 §4: UTF-8 in percents, where the name is not plain. */
function parameter(name: string, value: string): string {
  if (value === '') return '';
  if (/^[ -~]*$/.test(value)) return `;${CRLF} ${name}="${value.replace(/["\\]/g, '\\$&')}"`;
  let coded = '';
  for (const byte of utf8.encode(value)) {
    const c = String.fromCharCode(byte);
    coded += /[A-Za-z0-9._-]/.test(c) ? c : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return `;${CRLF} ${name}*=utf-8''${coded}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322 §3.3, in UTC: the zone of the sender is not kept. */
function dateOf(ms: number): string {
  const date = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}

/** [MS-OXCMSG] §2.2.1.56: the letter in up to three forms; HTML may be packed into the RTF. */
function lettersOf(properties: Properties): { plain?: string; html?: string } {
  const plain = properties.text(property.body);
  let html = properties.text(property.html);
  const bytes = properties.binary(property.html);
  if (html === undefined && bytes !== undefined && bytes.length > 0) {
    const page = properties.number(property.internetCodePage);
    html = decodeCharset(bytes, page === undefined ? undefined : charsetOf(page)).text;
  }
  const rtf = html === undefined ? properties.binary(property.rtf) : undefined;
  const letter = rtf === undefined ? undefined : readRtfLetter(readCompressedRtf(rtf));
  if (letter?.html === true) html = letter.text;
  const text = plain === undefined || plain === '' ? (letter?.html === false ? letter.text : plain) : plain;
  return {
    ...(text === undefined || text === '' ? {} : { plain: text }),
    ...(html === undefined || html === '' ? {} : { html }),
  };
}
