/** What a part contains: its bytes without the transfer encoding, and its text. */

import { native } from './charset/native.ts';
import { isUtf8 } from './charset/utf-8.ts';
import { decodeCharset } from './charset.ts';
import type { DefectCode } from './defects.ts';
import type { Defect, Message, Part, Span } from './message.ts';
import { decoderOf } from './mime/entity.ts';
import { placeIn } from './parts.ts';
import { decodeTransfer } from './transfer/chain.ts';

interface Content {
  readonly bytes: Uint8Array;
  /** Places that the decoder noted, for `locate`. */
  readonly marks: readonly number[];
  readonly defects: readonly Defect[];
}

const LF = 10;
const nothing: readonly Defect[] = [];
const noMarks: readonly number[] = [];

/**
 * The body of `part` without its transfer encoding. For identity encodings a view of the message's bytes, not a copy.
 * Broken encoding gives what can be had, and a Defect.
 */
export function contentOf(message: Message, part: Part): Content {
  return decodedOf(message.bytes.subarray(part.bodyAt[0], part.bodyAt[1]), part, placeIn(message, part.bodyAt));
}

/** @param at the body in the original, which its faults are faults of */
function decodedOf(body: Uint8Array, part: Part, at: Span): Content {
  const decoded = decodeTransfer(body, part.encoding);
  if (!decoded.junk && !decoded.padded)
    return { bytes: decoded.bytes, marks: decoded.marks ?? noMarks, defects: nothing };
  const found: Defect[] = [];
  const note = (code: DefectCode): void => {
    found.push({ code, at });
  };
  const decoder = decoderOf(part.encoding);
  if (decoder === 'base64') {
    if (decoded.junk) note('base64-junk');
    if (decoded.padded) note('base64-padding-inside');
  } else if (decoder === 'quoted-printable') {
    note('quoted-printable-broken');
  } else if (decoder === 'uuencode') {
    note('uuencode-broken');
  }
  return { bytes: decoded.bytes, marks: decoded.marks ?? noMarks, defects: found };
}

export interface TextContent {
  readonly text: string;
  /** The charset in effect. */
  readonly charset: string;
  /** declared: the label was right; guessed: there was none that could be used; corrected: it was wrong. */
  readonly how: 'declared' | 'guessed' | 'corrected';
  /** The charset that the part names, when it names one. */
  readonly label?: string;
  /** The bytes that the text was decoded from. */
  readonly bytes: Uint8Array;
  readonly marks: readonly number[];
  readonly defects: readonly Defect[];
  /** Only the beginning was decoded. */
  readonly cut?: true;
}

/**
 * The text of a part, decoded by its charset label and corrected where the bytes show another; HTML stays HTML.
 * @param most bytes of text that are wanted: of a longer one only the beginning is decoded, which is at most that
 * @param characters that are wanted (UTF-16 units): of a longer text in UTF-8 only the bytes of that many are decoded, and a
 * few more where they are pairs
 */
export function textOf(
  message: Message,
  part: Part,
  most = Number.POSITIVE_INFINITY,
  characters = Number.POSITIVE_INFINITY,
): TextContent {
  const { cut, ...content } = beginningOf(message, part, most, characters);
  const named = part.params['charset'];
  const label =
    named !== undefined && named !== '' ? named : part.type === 'text/html' ? metaCharset(content.bytes) : undefined;
  const decoded = decodeCharset(content.bytes, label);
  const { text, charset, how } = decoded;
  const defects =
    decoded.defects.length === 0
      ? content.defects
      : [...content.defects, ...decoded.defects.map((defect) => ({ ...defect, at: placeIn(message, part.bodyAt) }))];
  return {
    text,
    charset,
    how,
    ...(label === undefined ? {} : { label }),
    bytes: content.bytes,
    marks: content.marks,
    defects,
    ...(cut ? { cut } : {}),
  };
}

/** Bytes of a body that make one of text: quoted-printable writes three, and its soft line ends come on top. */
const LONGEST_ENCODING = 4;

/** So many bytes before a place are looked at for the end of a line, where no character is half read. */
const LINE_LOOKED = 64 * 1024;

function beginningOf(
  message: Message,
  part: Part,
  most: number,
  characters: number,
): Content & { readonly cut: boolean } {
  const beginning = firstBytes(message, part, most);
  const until = beginning.bytes.length > characters ? endOfCharacters(beginning.bytes, characters) : -1;
  return until < 0 ? beginning : { ...beginning, bytes: beginning.bytes.subarray(0, until), cut: true };
}

/** Where so many characters of UTF-8 end; -1 when there are no more, or when it is no UTF-8. */
function endOfCharacters(bytes: Uint8Array, characters: number): number {
  let left = characters;
  for (let i = 0; i < bytes.length; i += 1) {
    // RFC 3629 §3: of each character the first byte is none of 10xxxxxx
    if (((bytes[i] ?? 0) & 0xc0) === 0x80) continue;
    if (left === 0) return isUtf8(bytes, 0, i) ? i : -1;
    left -= 1;
  }
  return -1;
}

function firstBytes(message: Message, part: Part, most: number): Content & { readonly cut: boolean } {
  const [start, end] = part.bodyAt;
  if (end - start <= most) return { ...contentOf(message, part), cut: false };
  const stop = Math.min(end, start + most * LONGEST_ENCODING);
  const content = decodedOf(message.bytes.subarray(start, stop), part, placeIn(message, part.bodyAt));
  if (stop === end && content.bytes.length <= most) return { ...content, cut: false };
  return { ...content, bytes: wholeLines(content.bytes.subarray(0, most)), cut: true };
}

/** Without the line that was cut off, or, where there are no lines or UTF-16 is near, whole units of four bytes. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const last = bytes.subarray(-LINE_LOOKED);
  const lineEnd = last.includes(0) ? 0 : last.lastIndexOf(LF) + 1;
  return bytes.subarray(0, bytes.length - (lineEnd > 0 ? last.length - lineEnd : bytes.length % 4));
}

/** Bytes of HTML in which a browser looks for a charset (WHATWG HTML §13.2.3.2). */
const metaLooked = 1_024;
const meta = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([a-z0-9_:.-]{1,40})/i;

function metaCharset(bytes: Uint8Array): string | undefined {
  return meta.exec(native('latin1').decode(bytes.subarray(0, metaLooked)))?.[1];
}

/** Characters of a text that no charset explains, for each thousand, from which on it was not read. */
const UNREAD = 100;

/**
 * Whether nobody can say that the text is what its readers see: its charset is named and not known here, and the bytes do not show another that
 * is; or much of it is no text in the charset that it names.
 */
export function isUnread({ text, charset, defects }: Pick<TextContent, 'text' | 'charset' | 'defects'>): boolean {
  if (
    defects.some(({ code }) => code === 'charset-unknown') &&
    defects.some(({ code }) => code === 'charset-mislabelled' || code === 'charset-undeclared')
  )
    return GUESSED.has(charset);
  if (!text.includes('\ufffd')) return false;
  let wrong = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) wrong++;
  return wrong * 1000 > UNREAD * text.length;
}

/** What other bytes are taken for where nothing shows what they are. */
const GUESSED: ReadonlySet<string> = new Set(['windows-1252', 'koi8-r', 'windows-1251', 'euc-kr', 'gbk']);
