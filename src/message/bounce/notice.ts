/** What a host's notice says, before it is judged: the vocabulary of the dialects. */

/** Where in the SMTP session the mail was refused (RFC 5321 §3): what a refusal means depends on it. */
export type Stage = 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';

/** What a notice says of one recipient. */
export interface Failure {
  readonly address?: string;
  /** All that is said of it, as written. */
  readonly said: string;
  /** The status that a report gives in a field of its own (RFC 3463). */
  readonly status?: string;
  readonly stage?: Stage;
  readonly remoteMta?: string;
  /** The address that it was expanded from, where the host says so. */
  readonly alias?: string;
  readonly action?: Action;
  /** Its words say more than the report beside them. */
  readonly isBetter?: boolean;
  /** The host that writes looked into its own directory: its `user unknown` needs no further proof. */
  readonly isOwn?: boolean;
}

/** RFC 3464 §2.3.3. */
export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** How one kind of software words its notices. */
export interface Dialect {
  readonly id: string;
  /** The software or provider. */
  readonly host: string;
  /** Sentences by which the software is known, in lower case; one of them is enough. */
  readonly marks: readonly string[];
  /** The recipients stand behind a line that holds one of these, in lower case; without it, or without a hit, anywhere. */
  readonly after?: readonly string[];
  /** Reads what stands before the returned mail. */
  readonly read: (lines: readonly string[]) => readonly Failure[];
  /** Where the form is told or was seen. */
  readonly source: string;
}
