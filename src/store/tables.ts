/** The tables as kysely knows them; `migrations.ts` makes them. The same in both databases, but for the index of words. */
import type { Generated } from 'kysely';

export interface Tables {
  metsuke_migration: { number: number; name: string; at: string };
  /** One row: the newest link, so that an end that was cut off is seen. */
  head: { one: number; seq: number; hash: string };
  journal: { seq: number; at: string; kind: string; body: string; hash: string };
  /** `journal`, here and below: the entry that says so. */
  original: { id: Generated<number>; sha256: string; bytes: number; kept: string; journal: number };
  piece: { original: number; part: number; bytes: Uint8Array };
  examination: {
    id: Generated<number>;
    original: number;
    version: string;
    at: string;
    digest: string;
    /** UTF-8 of the JSON, raw deflate (RFC 1951). */
    packed: Uint8Array;
    journal: number;
  };
  answer: { id: Generated<number>; question: string; asked: string; digest: string; json: string; journal: number };
  /** What follows up to `sighting` can be made again from the examinations. */
  mail: {
    /** The original's. */
    id: number;
    examination: number;
    kind: string;
    certainty: string;
    danger: number;
    subject: string;
    from_name: string;
    from_address: string;
    date: string | null;
    handover: string | null;
    cut: number;
    /** Of the letter that it passes on, where that harms. */
    letter_kind: string | null;
    letter_certainty: string | null;
    // of the original and of the examination, so that a list reads one table
    sha256: string;
    bytes: number;
    kept: string;
    version: string;
    at: string;
  };
  /** Who wrote it, and how it came, so that the next mail can be held against it; empty where nobody knows. */
  author: {
    mail: number;
    address: string;
    name: string;
    /** RFC 3339, UTC. */
    came: string;
    /** `kind:value`, with spaces between; `?` where it was kept before they were written down. */
    ways: string;
  };
  /** As they are searched, normalised and shortened. */
  mail_words: { mail: number; words: string };
  /** SQLite: FTS5, `rowid` and one column of tokens. PostgreSQL: a tsvector. */
  gram: { rowid: number; mail: number; grams: string };
  indicator: { id: Generated<number>; kind: string; value: string; mails: number };
  sighting: { mail: number; indicator: number };
  /** A case; the word belongs to SQL. Its timeline is read from the journal. */
  casefile: { id: Generated<number>; title: string; state: string; opened: string; journal: number };
  case_message: { casefile: number; original: number; place: number };
  case_contact: { casefile: number; contact: number; place: number };
  case_journal: { casefile: number; journal: number };
  /** The first line of an entry by its place in the timeline, and how many lines it has; for those that have any. */
  case_line: { casefile: number; line: number; lines: number; journal: number };
  contact: { id: Generated<number>; json: string; journal: number };
}
