/**
 * What the bytes of a mail say, before anybody judges them. Every value keeps the byte range it came from,
 * so that each statement made later can point at its bytes.
 */
import type { Format } from './received/format.ts';

/** A byte range `[start, end)` of the bytes the Message was read from. */
export type Span = readonly [start: number, end: number];

/** Malformed or ambiguous input. It is data, not an exception: a stranger's bytes never throw. */
export interface Defect {
  /** What is wrong, in kebab-case, e.g. `header-without-colon`; the list is in `defects.ts`. */
  readonly code: string;
  readonly at: Span;
  /** Values that fill the holes of the sentence that explains the code. */
  readonly words?: Readonly<Record<string, string>>;
  /** It is no fault of the mail itself: it is one of a mail that it carries. */
  readonly inside?: true;
}

/** One header field (RFC 5322 §2.2), in wire order, duplicates kept. */
export interface Header {
  /** The name as it was written. */
  readonly name: string;
  /** The name in lower case, without white space before the colon: what to compare with. */
  readonly key: string;
  /**
   * The value, unfolded in place and not decoded: each character is one byte (Latin-1), each CR and LF of a fold
   * became a space. So character `i` of `value` is byte `valueAt[0] + i`, and a reader of the value can give spans.
   */
  readonly value: string;
  /** The whole field: name, colon, value, folds and final line end. */
  readonly at: Span;
  /** The value without the white space around it. */
  readonly valueAt: Span;
}

/** Bytes of a message that belong to no part, named so that nothing is silently left out. */
export interface Gap {
  readonly what: 'mbox-line' | 'separator' | 'preamble' | 'delimiter' | 'epilogue' | 'unread';
  readonly at: Span;
}

/** A MIME entity (RFC 2045): the message itself, or one part of it. */
export interface Part {
  /** Where it stands in the tree: `1`, `1.2`, …; other readings of the same bytes carry a suffix, `1.2~boundary`. */
  readonly id: string;
  /** The media type in effect, lower case: what a client would treat it as. */
  readonly type: string;
  /** The Content-Type value as it was written, when there is one. */
  readonly declared?: string;
  /** Parameters of Content-Type, names in lower case, RFC 2231 pieces joined and decoded; the first of each name. */
  readonly params: Readonly<Record<string, string>>;
  /** The transfer encoding in effect. Unknown words are kept as they are and read as `identity`. */
  readonly encoding: string;
  /** `attachment`, `inline` or what was written, lower case. */
  readonly disposition?: string;
  /** The file name a client would offer, decoded; hostile characters are still in it. */
  readonly filename?: string;
  /** Every name that some client would offer, when they differ (two parameters, name against filename). */
  readonly filenames?: readonly string[];
  /** Content-ID without its angle brackets. */
  readonly contentId?: string;
  readonly headers: readonly Header[];
  /** Header fields, blank line and body. */
  readonly at: Span;
  /** The body as it stands in the file, still encoded. */
  readonly bodyAt: Span;
  /** Children of a multipart. */
  readonly parts: readonly Part[];
  /** The message inside a message/rfc822 (or global) part. */
  readonly message?: Message;
}

/** One message (RFC 5322) as it was received. */
export interface Message {
  /** The bytes that every Span of this message points into. */
  readonly bytes: Uint8Array;
  /** What `searchText` gives of them, where it was made whole: fields are pieces of it, so that it is there anyway. */
  readonly text?: string;
  /**
   * Where this message lies in the bytes. `[0, bytes.length]` for the outermost; for a message/rfc822 part written
   * plainly, the range in the same bytes; for one that was base64 inside, `bytes` are the decoded ones.
   */
  readonly at: Span;
  /** For a message out of an encoded part: the range of the outer bytes that was decoded. */
  readonly within?: Span;
  readonly headers: readonly Header[];
  readonly body: Part;
  /** The same bytes as another client would divide them; each is named by the Defect that says why. */
  readonly alternatives: readonly { readonly code: string; readonly part: Part }[];
  readonly gaps: readonly Gap[];
  readonly defects: readonly Defect[];
  /** Limits that were hit; never empty-handed: what was read is there, what was not is a Gap `unread`. */
  readonly partial: readonly string[];
}

/** One Received line (RFC 5321 §4.4): what that host wrote, which is not yet what is true. */
export interface Hop {
  readonly at: Span;
  /** What the client called itself (HELO or EHLO); unproved. */
  readonly helo?: string;
  /** The PTR name the writing host found for the client, where it says one. */
  readonly rdns?: string;
  /** The writing host looked that name up and it did not lead back to the address (Sendmail's `may be forged`). */
  readonly rdnsFalse?: true;
  /** The client's address as the writing host saw it. */
  readonly ip?: string;
  /** The client's port, where a host writes it. */
  readonly port?: number;
  /** SMTP AUTH login, ident name, or uid: who the writing host says was behind the client. */
  readonly user?: string;
  /** How `user` is known: `auth` (SMTP AUTH or webmail login), `ident`, `uid`, or `slot` (qmail's `user@domain@IP`, which may be either). */
  readonly userKind?: 'auth' | 'ident' | 'uid' | 'slot';
  /** The host that wrote the line. */
  readonly by?: string;
  /** Its own address, where it wrote that too (Exchange). */
  readonly byIp?: string;
  /** The protocol word, RFC 3848 and what hosts write instead: `ESMTPSA`, `HTTP`, `Microsoft SMTP Server`. */
  readonly with?: string;
  /** TLS version and cipher as written, when the hop says that it was encrypted. */
  readonly tls?: string;
  readonly id?: string;
  /** The recipient named with `for`, without angle brackets. */
  readonly for?: string;
  /** The envelope sender, where the host wrote one. */
  readonly envelopeFrom?: string;
  /** RFC 3339 with the offset that was written. */
  readonly date?: string;
  /** The grammar that read the line. */
  readonly format: Format;
  /** The line names no client that came from outside: qmail's `invoked`, local pickup, a filter, a UUCP or LMTP hand-on. */
  readonly local?: boolean;
}
