/** What a part contains: its bytes without the transfer encoding, and its text. */

import { native } from './charset/native.ts';
import { decodeCharset } from './charset.ts';
import type { DefectCode } from './defects.ts';
import type { Defect, Message, Part } from './message.ts';
import { decoderOf } from './mime/entity.ts';
import { decodeTransfer } from './transfer/chain.ts';

interface Content {
  readonly bytes: Uint8Array;
  /** Places that the decoder noted, for `locate`. */
  readonly marks: readonly number[];
  readonly defects: readonly Defect[];
}

const nothing: readonly Defect[] = [];
const noMarks: readonly number[] = [];

/**
 * The body of `part` without its transfer encoding. For identity encodings a view of the message's bytes, not a copy.
 * Broken encoding gives what can be had, and a Defect.
 */
export function contentOf(message: Message, part: Part): Content {
  const body = message.bytes.subarray(part.bodyAt[0], part.bodyAt[1]);
  const decoded = decodeTransfer(body, part.encoding);
  if (!decoded.junk && !decoded.padded)
    return { bytes: decoded.bytes, marks: decoded.marks ?? noMarks, defects: nothing };
  const found: Defect[] = [];
  const note = (code: DefectCode): void => {
    found.push({ code, at: part.bodyAt });
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
}

/** The text of a part, decoded by its charset label and corrected where the bytes show another; HTML stays HTML. */
export function textOf(message: Message, part: Part): TextContent {
  const content = contentOf(message, part);
  const named = part.params['charset'];
  const label =
    named !== undefined && named !== '' ? named : part.type === 'text/html' ? metaCharset(content.bytes) : undefined;
  const decoded = decodeCharset(content.bytes, label);
  const { text, charset, how } = decoded;
  const defects =
    decoded.defects.length === 0
      ? content.defects
      : [...content.defects, ...decoded.defects.map((defect) => ({ ...defect, at: part.bodyAt }))];
  return {
    text,
    charset,
    how,
    ...(label === undefined ? {} : { label }),
    bytes: content.bytes,
    marks: content.marks,
    defects,
  };
}

/** Bytes of HTML in which a browser looks for a charset (WHATWG HTML §13.2.3.2). */
const metaLooked = 1_024;
const meta = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([a-z0-9_:.-]{1,40})/i;

function metaCharset(bytes: Uint8Array): string | undefined {
  return meta.exec(native('latin1').decode(bytes.subarray(0, metaLooked)))?.[1];
}
