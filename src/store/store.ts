/**
 * What is kept, and how it is found again. Two adapters, `sqlite` and `postgres`, are held to one conformance suite.
 * A promise of a writing function is fulfilled when what was given is on disk (the transaction is committed and synced),
 * and not before. To give the same thing twice is to give it once. Times come in: `at` is when it is kept, RFC 3339.
 * Rejects with a StoreFailure, and with nothing else.
 */
import type { Author, Card } from '../case/card.ts';
import type { Case, Contact, Entry } from '../case/case.ts';
import type { Indicator } from '../case/indicators.ts';
import type { Examination } from '../examine/examination.ts';

/** What the outside said; the type of `lookup`, as an Examination carries it. */
export type KeptAnswer = Examination['answers'][number];

export interface Kept {
  /** Of the original, in lower-case hex. */
  readonly sha256: string;
  /** False: it was there already. */
  readonly isNew: boolean;
}

export interface KeptExamination {
  readonly sha256: string;
  readonly version: string;
  /** When it was examined, RFC 3339. */
  readonly at: string;
  /** Of the JSON's UTF-8, SHA-256. */
  readonly digest: string;
}

/** A mail in a list. */
export interface Listed extends Omit<Card, 'author' | 'indicators' | 'words'> {
  /** Rises in the order in which mails were kept. */
  readonly number: number;
  readonly bytes: number;
  /** When it was kept, RFC 3339. */
  readonly kept: string;
  /** Not all of its words could be indexed. */
  readonly cut: boolean;
}

export interface Page<T> {
  readonly found: readonly T[];
  /** Given as `before`, the next page; absent after the last. What is kept meanwhile moves nothing that was not shown yet. */
  readonly next?: number;
}

export interface PageWish {
  /** At most, 1 to 500; 50 unless told. */
  readonly limit?: number;
  /** `next` of the page before: only what comes after it. */
  readonly before?: number;
}

export interface MailWish extends PageWish {
  /** `newest` unless told. Of equal danger the newest comes first. A page is asked for in the order of the one before it. */
  readonly order?: 'newest' | 'danger';
  readonly kind?: Card['kind'];
  /** At least so dangerous. */
  readonly danger?: number;
}

/** Who is asked for: by the keys of a card's author. */
export type AuthorWish = { readonly address: string } | { readonly name: string };

/** A mail as the history of its author counts it. */
export interface Written extends Pick<Author, 'came'>, Pick<Card, 'kind' | 'handover'> {
  /** Absent where it was kept before ways were written down. */
  readonly ways?: Author['ways'];
  /** Empty where it was none. */
  readonly address: string;
  /** When it was kept, RFC 3339. */
  readonly kept: string;
  /** Somebody gathered it into a case. */
  readonly isInCase: boolean;
}

/** A mail that has indicators in common with another. */
export interface Sharing {
  readonly mail: Listed;
  readonly shared: readonly (Indicator & { readonly mails: number })[];
}

export interface Shared {
  /** What has the rarest in common first. */
  readonly found: readonly Sharing[];
  /** Not looked at: seen in so many mails that they identify nobody, or too many after the rarer ones. */
  readonly leftOut: readonly (Indicator & { readonly mails: number })[];
}

/** An indicator that more mails than this have in common identifies nobody. */
export const COMMON_MAILS = 1_000;

export interface CaseDraft {
  readonly title: string;
  /** SHA-256 of kept originals. */
  readonly messages?: readonly string[];
  /** Ids. */
  readonly contacts?: readonly string[];
  readonly timeline?: readonly Entry[];
}

export interface CaseChange {
  readonly title?: string;
  readonly gather?: readonly string[];
  /** Messages that belong elsewhere; that they were here stays in the journal. */
  readonly release?: readonly string[];
  readonly contacts?: readonly string[];
  readonly timeline?: readonly Entry[];
}

/** A case as it is when it is written to; each thing is read when it is asked for, as a case may have ten thousand lines. */
export interface CaseNow {
  /** Of its timeline. */
  lines(): Promise<number>;
  /** @param place in the timeline, from 1 */
  line(place: number): Promise<Entry | undefined>;
  /** Those of these messages that are in it. */
  gathered(messages: readonly string[]): Promise<ReadonlySet<string>>;
  whole(): Promise<Case>;
}

export interface CaseSplit {
  readonly title: string;
  /** Messages of the case. */
  readonly messages: readonly string[];
  readonly entry: Pick<Entry, 'at' | 'by' | 'note'>;
}

export interface ListedCase extends Pick<Case, 'id' | 'title' | 'state' | 'opened'> {
  readonly messages: number;
  /** Of the last line of its timeline, RFC 3339. */
  readonly last?: string;
  /** The day of the promise that is due first, of those that no later line settles; only while the case is open. */
  readonly due?: string;
}

/** The newest link of the journal's chain: written down elsewhere, it proves that nothing was taken from the end. */
export interface Head {
  readonly seq: number;
  /** SHA-256 in hex; 64 zeros before the first entry. */
  readonly hash: string;
}

export interface JournalEntry extends Head {
  readonly at: string;
  /** `original`, `examination`, `answers`, `case-opened`, `case-changed`, `contact`. */
  readonly kind: string;
  /** Canonical JSON (RFC 8785). */
  readonly body: string;
}

/** An entry that can be checked without those between: it has the hash of the one before it. */
export interface ChainedEntry extends JournalEntry {
  readonly previous: string;
}

/** What verify found wrong. */
export interface Fault {
  readonly what:
    | 'journal-entry-changed'
    | 'journal-entry-missing'
    | 'journal-end'
    | 'journal-anchor'
    | 'original-changed'
    | 'original-missing'
    | 'original-unknown'
    | 'examination-changed'
    | 'examination-missing'
    | 'examination-unknown'
    | 'answer-changed'
    | 'answer-missing'
    | 'answer-unknown'
    | 'case-changed'
    | 'contact-changed'
    | 'database';
  /** Entry of the journal. */
  readonly seq?: number;
  /** Digest or id of what is meant, as the journal has it. */
  readonly of?: string;
  /** In English, for the log. */
  readonly why: string;
}

export interface Verified {
  readonly head: Head;
  readonly originals: number;
  readonly examinations: number;
  readonly answers: number;
  /** At most 1,000. */
  readonly faults: readonly Fault[];
}

export interface Store {
  /** The path of the file, or the database without its password. */
  readonly place: string;
  /** False where it can only be read; what would write is then refused with METSUKE_STORE_READ_ONLY. */
  takesWriting(): Promise<boolean>;

  /** Any bytes: a message, or a file of a case. They are hashed here, and never changed. */
  keepOriginal(bytes: Uint8Array, at: string): Promise<Kept>;
  /** Undefined when it is not kept. Does not check the digest: `verify` does. */
  original(sha256: string): Promise<Uint8Array | undefined>;
  /** The same in pieces, for what is only passed on. */
  pieces(sha256: string): AsyncIterable<Uint8Array>;

  /** @param json the Examination, kept as given; its original must be kept already. The newest is what is listed and found. */
  keepExamination(json: string, card: Card, at: string): Promise<Kept>;
  /**
   * Both at once, with the answers that it stands on, and one wait for the disk.
   * @param isSame whether the newest examination of a mail that is there says the same: then it stands, and nothing is written,
   *   also when another process kept it a moment ago
   * @returns with `before` that newest one, when it was asked
   */
  keepMail(
    bytes: Uint8Array,
    json: string,
    card: Card,
    at: string,
    answers?: readonly KeptAnswer[],
    isSame?: (before: string) => boolean,
  ): Promise<Kept & { readonly before?: string }>;
  /**
   * What lists, search and comparison know of a mail, made again of its newest examination: a later card knows more.
   * @param json that examination, as it is kept @returns false when another is the newest by now
   */
  catalogueAgain(json: string, card: Card): Promise<boolean>;
  /** The JSON of the newest, or of the newest by these detectors. */
  examination(sha256: string, version?: string): Promise<string | undefined>;
  /** The JSON of all of them, as kept; oldest first. */
  examinationTexts(sha256: string): Promise<readonly string[]>;
  /** Oldest first. */
  examinations(sha256: string): Promise<readonly KeptExamination[]>;

  keepAnswers(answers: readonly KeptAnswer[], at: string): Promise<{ readonly added: number }>;
  /** The newest answer to a question (`dns:TXT:example.com`) that was asked at or before `until`. */
  answer(question: string, until?: string): Promise<KeptAnswer | undefined>;
  /** All, oldest first. */
  answers(question: string): Promise<readonly KeptAnswer[]>;

  mail(sha256: string): Promise<Listed | undefined>;
  /** Digests of mails that begin so, two at most: whoever names a mail by its first characters learns whether that is one. */
  named(beginning: string): Promise<readonly string[]>;
  mails(wish?: MailWish): Promise<Page<Listed>>;
  /** Words that all occur, `"as they stand"` in quotation marks. */
  search(asked: string, wish?: MailWish): Promise<Page<Listed>>;
  /** Mails that have this indicator. */
  mailsWith(indicator: Indicator, wish?: PageWish): Promise<Page<Listed>>;
  /** Mails that an author wrote, the newest first. @param before only such with a lower `number` */
  writtenBy(author: AuthorWish, limit: number, before?: number): Promise<readonly Written[]>;
  indicators(sha256: string): Promise<readonly (Indicator & { readonly mails: number })[]>;
  /** "What else shares an indicator?" */
  sharing(sha256: string, limit?: number): Promise<Shared>;

  openCase(draft: CaseDraft, at: string): Promise<string>;
  /**
   * @param change or what follows from the case as it is when it is written, whoever else writes: pure, for it may be asked twice
   * @returns false when that was nothing
   */
  changeCase(
    id: string,
    change: CaseChange | ((now: CaseNow) => Promise<CaseChange | undefined>),
    at: string,
  ): Promise<boolean>;
  /** Takes messages out of a case into a new one, and says so in both. @returns the id of the new one */
  splitCase(id: string, split: CaseSplit, at: string): Promise<string>;
  /**
   * Brings what a case gathered into another, the lines of its timeline too, says so in both, and closes it.
   * @throws StoreFailure METSUKE_STORE_CONFLICT when the other is closed, or the same
   */
  mergeCases(into: string, from: string, entry: Pick<Entry, 'at' | 'by' | 'note'>, at: string): Promise<void>;
  case(id: string): Promise<Case | undefined>;
  hasCase(id: string): Promise<boolean>;
  /** Those of these messages that are in the case. @throws StoreFailure METSUKE_STORE_UNKNOWN when there is none */
  gathered(id: string, messages: readonly string[]): Promise<ReadonlySet<string>>;
  cases(wish?: PageWish & { readonly state?: Case['state'] }): Promise<Page<ListedCase>>;
  /** Ids of the cases that a message is in. */
  casesWith(sha256: string): Promise<readonly string[]>;
  /** @returns its id */
  keepContact(contact: Omit<Contact, 'id'>, at: string): Promise<string>;
  changeContact(contact: Contact, at: string): Promise<void>;
  /** Newest first. */
  contacts(wish?: PageWish): Promise<Page<Contact>>;
  /** Those with these ids, oldest first. */
  contactsWith(ids: readonly string[]): Promise<readonly Contact[]>;

  head(): Promise<Head>;
  /** Entries from `seq` on, 100 unless told. */
  journal(from?: number, limit?: number): Promise<readonly JournalEntry[]>;
  /** The entries that a case stands on: its own, its contacts', and those of these originals and answers (digests). */
  caseEntries(id: string, files: readonly string[], answers: readonly string[]): Promise<readonly ChainedEntry[]>;
  /** Reads everything. @param anchor a head that was written down elsewhere */
  verify(anchor?: Head): Promise<Verified>;
  /** Waits for what was given; afterwards every call fails. */
  close(): Promise<void>;
}
