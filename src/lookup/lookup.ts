/** What the outside world said, when, and who said it. A Lookup never throws. */

/** Where a table places a network and who announces it; of a network, never of a person. */
export interface Place {
  readonly asn?: number;
  /** The name of the autonomous system. */
  readonly holder?: string;
  /** ISO 3166 alpha-2 code of the country where the table places the network. */
  readonly country?: string;
  /** Date of the tables, `YYYY-MM-DD`. */
  readonly dataDate?: string;
}

/** What each kind of question is answered with. */
export interface Told {
  readonly geo: Place;
}

export type LookupKind = keyof Told;

export interface Question<K extends LookupKind = LookupKind> {
  readonly kind: K;
  readonly key: string;
  readonly type?: string;
}

export interface Answer<K extends LookupKind = LookupKind> {
  /** Stable within an examination: `geo:203.0.113.5`. */
  readonly id: string;
  readonly question: Question<K>;
  /** When it was asked, RFC 3339. */
  readonly at: string;
  /** The server asked, or the bundled table and its date. */
  readonly source: string;
  readonly outcome: 'found' | 'absent' | 'failed' | 'skipped';
  /** Why it failed or was skipped, in kebab-case: `no-table`, `not-an-address`, … */
  readonly reason?: string;
  readonly value?: Told[K];
}

export type Lookup = <K extends LookupKind>(question: Question<K>) => Promise<Answer<K>>;
