/** Headers as they may have been before a list or a gateway changed them. */
import { fromLatin1, toLatin1 } from '../../message/byte-string.ts';
import type { Header, Span } from '../../message/message.ts';
import type { Change } from './changes.ts';
import { type Selection, writeField } from './header.ts';
import { Octets } from './octets.ts';
import type { DkimSignature } from './signature-field.ts';
import type { SignedMessage } from './signed-message.ts';

interface HeaderVariant {
  readonly changes: readonly Change[];
  readonly data: Octets;
}

/** What is done to the signed fields of a variant. */
interface Edit {
  readonly changes: readonly Change[];
  readonly cut?: { readonly field: Header; readonly at: Span };
  readonly drop?: ReadonlySet<Header>;
  readonly replace?: { readonly field: Header; readonly text: string };
  readonly reordered?: boolean;
  readonly unfolded?: boolean;
}

/** Fields that lists put in or replace. */
const listField = /^(?:reply-to|sender|precedence|errors-to|list-[a-z-]{1,30})$/;

// `[list]`, `{spam?}`, `***SPAM***` at the beginning of a subject, or behind its `Re:`
const tag = /^(?:(?:re|fwd?|aw|sv): {0,4})?(\[[^\]]{1,80}\] *|\{[^}]{1,80}\} *|\*{2,5}[^*]{1,80}\*{2,5} *)/i;

/** What the transfer encoding may have been before a gateway changed it. */
const encodings = ['8bit', '7bit', 'quoted-printable', 'base64'];

/** Variants of the signed header that are worth a signature check. Lazy, the likeliest first. */
export function* headerVariants(
  signed: SignedMessage,
  signature: DkimSignature,
  selection: Selection,
  own: Header,
  without: Span,
  recoded: boolean,
): Iterable<HeaderVariant> {
  const make = (edit: Edit): HeaderVariant => ({
    changes: edit.changes,
    data: write(signed, signature, selection, own, without, edit),
  });
  const subject = subjectTag(selection);
  const lists = listFieldsOf(selection);
  if (subject !== undefined) yield make(subject);
  if (lists !== undefined) yield make(lists);
  if (subject !== undefined && lists !== undefined) yield make(both(subject, lists));
  const from = originalFrom(signed, selection);
  if (from !== undefined) {
    yield make(from);
    if (lists !== undefined) yield make(both(from, lists));
    if (subject !== undefined) yield make(both(from, subject));
    if (subject !== undefined && lists !== undefined) yield make(both(both(from, subject), lists));
  }
  if (recoded) for (const edit of recodings(selection)) yield make(edit);
  const names = new Set(selection.fields.map((field) => field.key));
  if (names.size < selection.fields.length) yield make({ changes: [{ what: 'fields-reordered' }], reordered: true });
  if (signature.header === 'simple') yield make({ changes: [{ what: 'fields-refolded' }], unfolded: true });
}

const both = (one: Edit, other: Edit): Edit => ({ ...one, ...other, changes: [...one.changes, ...other.changes] });

function subjectTag({ fields }: Selection): Edit | undefined {
  const field = fields.find((one) => one.key === 'subject');
  const found = field === undefined ? null : tag.exec(field.value.slice(0, 200));
  const length = found?.[1]?.length;
  if (field === undefined || found === null || length === undefined) return undefined;
  const end = field.valueAt[0] + found[0].length;
  const at: Span = [end - length, end];
  return { changes: [{ what: 'subject-tag', at }], cut: { field, at } };
}

function listFieldsOf({ fields }: Selection): Edit | undefined {
  const drop = fields.filter((field) => listField.test(field.key));
  if (drop.length === 0) return undefined;
  return { changes: drop.map(({ at }) => ({ what: 'list-fields-added', at })), drop: new Set(drop) };
}

function originalFrom(signed: SignedMessage, { fields }: Selection): Edit | undefined {
  const original = signed.fields.all('x-original-from')[0];
  const field = fields.find((one) => one.key === 'from');
  if (original === undefined || field === undefined) return undefined;
  return { changes: [{ what: 'from-replaced', at: field.at }], replace: { field, text: `From: ${original.value}` } };
}

function recodings({ fields }: Selection): readonly Edit[] {
  const field = fields.find((one) => one.key === 'content-transfer-encoding');
  if (field === undefined) return [];
  return encodings.map((word) => ({
    changes: [{ what: 'encoding-changed', at: field.at }],
    replace: { field, text: `${field.name}: ${word}` },
  }));
}

function write(
  { bytes }: SignedMessage,
  signature: DkimSignature,
  { fields }: Selection,
  own: Header,
  without: Span,
  { cut, drop, replace, reordered = false, unfolded = false }: Edit,
): Octets {
  const out = new Octets();
  const put = (field: Header, options: { without?: Span | undefined; open?: boolean }): void => {
    // the field that signs was written by the signer, folds and all
    const text = field === replace?.field ? replace.text : unfolded && field !== own ? unfold(field, bytes) : undefined;
    if (text === undefined) writeField(out, bytes, field, signature.header, options);
    else writeField(out, fromLatin1(text), fieldOf(text), signature.header, { open: options.open ?? false });
  };
  for (const field of reordered ? topDown(fields) : fields) {
    if (drop?.has(field)) continue;
    put(field, { without: field === cut?.field ? cut.at : undefined });
  }
  put(own, { without, open: true });
  return out;
}

/** The fields of each name in the other direction, where a host turned their order round. */
function topDown(fields: readonly Header[]): readonly Header[] {
  const byName = new Map<string, Header[]>();
  for (const field of fields) {
    const list = byName.get(field.key);
    if (list === undefined) byName.set(field.key, [field]);
    else list.push(field);
  }
  return fields.map((field) => byName.get(field.key)?.pop() ?? field);
}

const fold = /\r?\n(?=[ \t])/g;
const endOfField = /\r?\n$/;
const decoder = new TextDecoder('latin1');
const latin1 = (bytes: Uint8Array): string => toLatin1(decoder.decode(bytes));

/** The field on one line (RFC 5322 §2.2.3). */
function unfold({ at }: Header, bytes: Uint8Array): string {
  return latin1(bytes.subarray(at[0], at[1])).replace(endOfField, '').replace(fold, '');
}

/** A field that stands alone in its bytes. */
function fieldOf(text: string): Header {
  const colon = text.indexOf(':');
  const value = text.slice(colon + 1);
  const start = text.length - value.trimStart().length;
  const name = text.slice(0, colon);
  return {
    name,
    key: name.trimEnd().toLowerCase(),
    value: value.trim(),
    at: [0, text.length],
    valueAt: [start, Math.max(start, text.trimEnd().length)],
  };
}
