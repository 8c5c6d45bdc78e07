/** The tree while it is being read: parts and messages that can still change, and what all readers of one message share. */
import type { DefectCode } from '../defects.ts';
import type { Limits } from '../limits.ts';
import type { Defect, Gap, Header, Message, Part, Span } from '../message.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A Part while it is being read. */
export interface Draft extends Mutable<Omit<Part, 'at' | 'bodyAt' | 'parts' | 'message'>> {
  at: [number, number];
  bodyAt: [number, number];
  parts: Draft[];
  /** As written; what delimiter lines are compared with. Absent when it is not a multipart that can be divided. */
  boundary?: string;
  message?: MessageDraft;
}

/** Another way to read an entity. */
export interface Otherwise {
  readonly type?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly boundary?: string;
  readonly encoding?: string;
  /** A delimiter line need only begin with the boundary (RFC 2046 §5.1.1). */
  readonly prefix?: boolean;
  readonly bodyAt?: Span;
  readonly filename?: string;
  /** Decode first, then divide. */
  readonly decodeFirst?: boolean;
  /** Take the first line that looks like a delimiter for one. */
  readonly guess?: boolean;
}

export interface Suspect {
  readonly code: DefectCode;
  readonly how: Otherwise;
}

/** A Message while it is being read. */
export interface MessageDraft extends Message {
  at: [number, number];
  headers: readonly Header[];
  body: Draft;
  alternatives: { code: string; part: Draft }[];
  gaps: Gap[];
  defects: Defect[];
  partial: string[];
}

/** Another reading that waits until the first one is complete. */
export interface Pending {
  readonly message: MessageDraft;
  readonly part: Draft;
  readonly code: DefectCode;
  readonly how: Otherwise;
  /** Readings of readings are read too, but not without end. */
  readonly level: number;
}

/** What all readers of one message have in common: its bytes, what may still be spent, what is still to be read. */
export interface Shared {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly limits: Limits;
  readonly within: Span | undefined;
  readonly pending: Pending[];
  fieldsLeft: number;
  partsLeft: number;
  readingsLeft: number;
  /** Bytes that other readings may still read again. */
  bytesLeft: number;
  messageDepth: number;
  /** A CR without LF stands where it may divide lines for some clients. */
  looseCr: boolean;
  /** There is a multipart. */
  divided: boolean;
  /** Boundaries of multiparts that ended. */
  readonly closed: Set<string>;
  readonly nul: boolean;
  /** The first CR at or behind `from` is at `at`: not looked for again by every part. */
  readonly cr: { from: number; at: number };
}

/** Nothing is known about any CR yet. */
export const unknownCr = (): Shared['cr'] => ({ from: Infinity, at: -1 });

/** A message of which nothing is known yet but where it lies; its root is called `id`. */
export function newMessage(shared: Shared, start: number, end: number, id: string): MessageDraft {
  const body: Draft = {
    id,
    type: 'text/plain',
    params: {},
    encoding: '',
    headers: [],
    at: [start, end],
    bodyAt: [start, end],
    parts: [],
  };
  return {
    bytes: shared.bytes,
    at: [start, end],
    ...(shared.within === undefined ? {} : { within: shared.within }),
    headers: [],
    body,
    alternatives: [],
    gaps: [],
    defects: [],
    partial: [],
  };
}
