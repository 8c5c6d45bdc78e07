/** What a signature says nothing about: the fields and bytes that anybody could have added or changed behind it. */
import type { Header, Span } from '../../message/message.ts';
import type { Selection } from './header.ts';
import type { SignedMessage } from './signed-message.ts';

/** A field, by its name in lower case. */
export interface FieldAt {
  readonly name: string;
  readonly at: Span;
}

export interface Coverage {
  /** The names of the fields that are signed, each once, in lower case. */
  readonly signed: readonly string[];
  /** Fields that a reader sees or a client follows, and that are not signed. */
  readonly unsigned: readonly FieldAt[];
  /** More fields of a signed name than were signed: a client may show one of these instead. */
  readonly beyond: readonly FieldAt[];
  /** Names of which none can be added without breaking the signature. */
  readonly guarded: readonly string[];
  /** Neither To nor Cc is signed or guarded: the same mail can be sent again to anybody (RFC 6376 §8.6). */
  readonly anyRecipient: boolean;
  /** The part of the body behind `l=`: anybody may have put it there (RFC 6376 §8.2). */
  readonly bodyBeyond?: Span;
}

/** RFC 6376 §5.4.1, and what decides how the text is read: without these a letter can be turned into another. */
const important: readonly string[] = [
  'from',
  'sender',
  'reply-to',
  'subject',
  'date',
  'to',
  'cc',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
];

/** Fields of one name that are listed; a mail with thousands of From fields says no more with each. */
const FIELDS_LISTED = 20;

export function coverageOf(message: SignedMessage, { fields, names, guarded }: Selection, bodyBeyond?: Span): Coverage {
  let taken: Set<Header> | undefined;
  const unsigned: FieldAt[] = [];
  const beyond: FieldAt[] = [];
  for (const name of important) {
    const signed = names.has(name);
    const last = message.fields.last(name);
    // the usual case is one field that is signed
    if (last < 0 || (signed && message.fields.before(last) < 0)) continue;
    taken ??= new Set(fields);
    let listed = 0;
    for (const field of message.fields.all(name)) {
      if (taken.has(field)) continue;
      listed += 1;
      if (listed > FIELDS_LISTED) break;
      (signed ? beyond : unsigned).push({ name, at: field.at });
    }
  }
  if (unsigned.length > 1) unsigned.sort(inWireOrder);
  const bound = (name: string): boolean => names.has(name) || guarded.includes(name);
  return {
    signed: [...names],
    unsigned,
    beyond,
    guarded,
    anyRecipient: !bound('to') && !bound('cc'),
    ...(bodyBeyond !== undefined && { bodyBeyond }),
  };
}

const inWireOrder = (one: FieldAt, other: FieldAt): number => one.at[0] - other.at[0];
