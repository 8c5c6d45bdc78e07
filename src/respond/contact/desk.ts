/** What is known of a desk, and of the search for it. Everything here can be written as JSON as it stands. */

import type { Text } from '../../examine/finding.ts';
import type { LineKind } from '../../examine/known/hosts/dynamic-lines.ts';
import type { Answer } from '../../lookup/lookup.ts';
import type { Target } from './target.ts';

/** What the desk has a say over. */
export type Scope =
  | 'network'
  | 'hosting'
  | 'domain'
  | 'registrar'
  | 'registry'
  | 'mailbox-provider'
  | 'brand'
  | 'authority'
  | 'carrier';

/**
 * certain: a registry names it as the place for abuse. likely: somebody else says so, or its kind makes it probable.
 * weak: a guess by rule, or an address that is kept for something else.
 */
export type Confidence = 'certain' | 'likely' | 'weak';

/** Who says that this is the desk. */
export type Source =
  /** `where`: the place in the answer, as `entities[0].entities[1]` or `remarks`. */
  | {
      readonly kind: 'answer';
      readonly answer: string;
      readonly source: string;
      readonly at: string;
      readonly where: string;
    }
  /** Data that metsuke carries. `checked`: the day on which somebody read it at the source, or `no`. */
  | { readonly kind: 'known'; readonly source: string; readonly checked: Checked }
  /** A rule of a standard, and nobody's word: `RFC 2142 §4`. */
  | { readonly kind: 'rule'; readonly source: string };

/**
 * `YYYY-MM-DD`: the day on which a copy of the source was read, which may itself be older.
 * `no`: written from what is commonly known, and not looked up.
 */
export type Checked = `${number}-${number}-${number}` | 'no';

/** Something that a report to the desk has to have. */
export type Want = Text & { readonly id: string };

export interface Desk {
  readonly scope: Scope;
  /** Who it is, in the words of the source. */
  readonly name: Text;
  /** What it has a say over: a range of addresses, a domain. */
  readonly about?: string;
  readonly emails: readonly string[];
  readonly forms: readonly string[];
  readonly phones: readonly string[];
  readonly confidence: Confidence;
  readonly source: Source;
  /** Others that name one of the same addresses. */
  readonly also: readonly Source[];
  readonly attach: readonly Want[];
  readonly needs: readonly Want[];
  readonly notes: readonly Text[];
}

/** An address that was found and is not one to write to. */
export interface PassedOver {
  readonly address: string;
  readonly reason: string;
  readonly why: Text;
  readonly source: Source;
}

/** How one question went. */
export interface Asked {
  readonly what: Text;
  /** The name of the question: that of the answer in `answers`. */
  readonly answer: string;
  readonly source: string;
  readonly at: string;
  readonly outcome: Answer['outcome'];
  readonly reason?: string;
}

export interface Warning extends Text {
  readonly id: string;
}

/** What was learnt of an address on the way. */
export interface NetworkSeen {
  readonly ip: string;
  readonly range?: string;
  readonly name?: string;
  readonly holder?: string;
  readonly country?: string;
  readonly asn?: number;
  readonly rdns?: string;
  /** Whether the name leads back to the address (RFC 8601 §3, iprev). */
  readonly confirmed?: boolean;
  readonly line?: LineKind;
}

export interface Desks {
  readonly target: Target;
  /** Whom to write to, the best first. */
  readonly desks: readonly Desk[];
  readonly passedOver: readonly PassedOver[];
  readonly warnings: readonly Warning[];
  readonly networks: readonly NetworkSeen[];
  readonly sources: readonly Asked[];
  /** Why nobody was asked, where nobody was. */
  readonly nobody?: Text;
  readonly answers: readonly Answer[];
}
