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
const important: ReadonlySet<string> = new Set([
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
]);

/** Fields of one name that are listed; a mail with thousands of From fields says no more with each. */
const FIELDS_LISTED = 20;

export function coverageOf(message: SignedMessage, { fields, guarded }: Selection, bodyBeyond?: Span): Coverage {
  const signedFields = new Set<Header>(fields);
  const signed = new Set<string>();
  const guards = new Set(guarded);
  for (const [name, all] of message.fields) if (all.some((field) => signedFields.has(field))) signed.add(name);
  const unsigned: FieldAt[] = [];
  const beyond: FieldAt[] = [];
  for (const [name, all] of message.fields) {
    if (!important.has(name)) continue;
    const list = signed.has(name) ? beyond : unsigned;
    let listed = 0;
    for (const field of all) {
      if (signedFields.has(field)) continue;
      listed += 1;
      if (listed > FIELDS_LISTED) break;
      list.push({ name, at: field.at });
    }
  }
  const bound = (name: string): boolean => signed.has(name) || guards.has(name);
  return {
    signed: [...signed],
    unsigned,
    beyond,
    guarded,
    anyRecipient: !bound('to') && !bound('cc'),
    ...(bodyBeyond !== undefined && { bodyBeyond }),
  };
}
