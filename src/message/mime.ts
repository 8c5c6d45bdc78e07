/**
 * Reads a message (RFC 5322) and its MIME tree (RFC 2045, RFC 2046) in one pass over the lines that begin with `--`.
 * Every byte belongs to a header field, a leaf's body, or a named Gap. What clients would read differently is read
 * in each way (`alternatives`) and named by a Defect.
 */
import { looseCrAsLf, searchText } from './byte-string.ts';
import type { Limits } from './limits.ts';
import { limits as defaultLimits } from './limits.ts';
import type { Message, Span } from './message.ts';
import type { MessageDraft, Shared } from './mime/draft.ts';
import { unknownCr } from './mime/draft.ts';
import { beginsAsFile, messageOfFile } from './mime/file-alone.ts';
import { readOtherwise } from './mime/readings.ts';
import { TreeReader } from './mime/tree.ts';

interface ReadOptions {
  /** Larger or smaller limits than those of `limits.ts`. */
  readonly limits?: Partial<Limits>;
  /** Read only this range as a message. */
  readonly at?: Span;
  /** The bytes were decoded out of this range of the outermost original. */
  readonly within?: Span;
  /** What `searchText` gives of the bytes, where somebody has it already. */
  readonly text?: string;
  /** What the bytes are called where they come from: the name of a file that is no mail. */
  readonly name?: string | undefined;
}

/**
 * Reads one message. In: its bytes as received; a file that is no mail and shows it becomes the one attachment of a message without a
 * header. Out: the tree; never throws, for malformed input is a Defect.
 */
export function readMessage(bytes: Uint8Array, options: ReadOptions = {}): Message {
  const limits: Limits = options.limits === undefined ? defaultLimits : { ...defaultLimits, ...options.limits };
  const from = Math.min(Math.max(0, options.at?.[0] ?? 0), bytes.length);
  const whole = Math.min(Math.max(from, options.at?.[1] ?? bytes.length), bytes.length);
  const end = Math.min(whole, from + limits.messageBytes);
  const readable = end < bytes.length ? bytes.subarray(0, end) : bytes;
  let text = options.text?.slice(0, end) ?? searchText(readable);
  const isFile = options.at === undefined && options.within === undefined && beginsAsFile(bytes);
  // old Macintosh line ends: no LF anywhere
  const onlyCr = !isFile && !text.includes('\n') && text.includes('\r');
  if (onlyCr) text = searchText(looseCrAsLf(readable));
  const shared: Shared = {
    bytes,
    text,
    limits,
    within: options.within,
    pending: [],
    fieldsLeft: limits.headerFieldsTotal,
    partsLeft: limits.parts,
    readingsLeft: limits.readings,
    bytesLeft: (end - from) * limits.readingFactor + limits.readingBytes,
    messageDepth: 0,
    looseCr: false,
    divided: false,
    nul: text.includes('\0'),
    cr: unknownCr(),
    closed: new Set(),
  };
  const reader = new TreeReader(shared, end);
  const message = isFile ? messageOfFile(shared, from, end, options.name) : reader.message(from);
  const ledger = reader.ledgerOf(message);
  if (onlyCr) ledger.defect('bare-cr', [from, end]);
  else if (!isFile) ledger.lineEnds(from, end);
  if (whole > end) {
    ledger.stop('message-bytes', [end, whole]);
    ledger.gap('unread', [end, whole]);
    message.at[1] = whole;
  }
  readOtherwise(shared, message, from, end);
  const read: MessageDraft = message;
  return onlyCr || readable !== bytes ? read : { ...read, text };
}
