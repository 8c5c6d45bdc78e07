/** One mail examined: what `--format json` prints (`docs/examination.schema.json`). */

import type { Answer } from '../lookup/lookup.ts';
import type { Defect } from '../message/message.ts';
import type { DetectorId } from './detect/all.ts';
import type { Facts, Mailbox } from './facts.ts';
import type { Finding, Hypothesis, harmful, Kind, Text } from './finding.ts';

export type Certainty = 'certain' | 'likely' | 'possible';

/** A rival explanation of who sent it, with what would decide. */
export interface SenderHypothesis {
  readonly hypothesis: Hypothesis;
  readonly standing: 'supported' | 'possible' | 'contradicted';
  /** Detector ids. */
  readonly for: readonly DetectorId[];
  readonly against: readonly DetectorId[];
  readonly wouldDecide: Text;
}

/** What was not asked or could not be read, and why. */
export interface Unknown {
  readonly what: string;
  readonly why:
    | 'not-asked'
    /** Our own side recorded a result, which was taken as it is. */
    | 'not-checked-again'
    /** Somebody was asked and could not tell. */
    | 'could-not-be-asked'
    /** The question would have told the sender who reads his mail (`--ask registry`). */
    | 'could-name-recipient'
    | 'not-in-the-mail'
    | 'limit'
    /** A file is closed with a password that nobody told, or the letter with its reader's key. */
    | 'locked'
    | 'not-built-yet';
}

/**
 * What a letter is that the mail passes on: by what was copied of it, where header and route are lost, or as it was attached. Nothing is
 * said of who sent it, and nothing is certain.
 */
export interface PassedOnVerdict {
  /** Who is said to have written it, what about and when, as it was copied. */
  readonly author: Mailbox;
  readonly subject?: string;
  readonly date?: string;
  /** It came along as a file, with its header. */
  readonly attached?: true;
  /** A mail system returned it, or a complaint is about it: whoever sent that did not write it. */
  readonly returned?: true;
  readonly kind: (typeof harmful)[number] | 'undecided';
  readonly certainty: Exclude<Certainty, 'certain'>;
  readonly danger: number;
  readonly because: readonly DetectorId[];
  readonly summary: Text;
  /** Those of `because`: they speak of the letter, and of nobody who passed it on. */
  readonly findings: readonly Finding[];
}

export interface Verdict {
  readonly kind: Kind;
  readonly certainty: Certainty;
  /** 0 to 100, for sorting; never below that of the letter passed on, whose links the reader can press. */
  readonly danger: number;
  readonly sender: readonly SenderHypothesis[];
  readonly because: readonly DetectorId[];
  readonly against: readonly DetectorId[];
  readonly unknown: readonly Unknown[];
  readonly summary: Text;
  readonly advice: readonly Text[];
  /** Where a letter of somebody else's is forwarded or asked about: that letter. The kind above is of who passes it on. */
  readonly passedOn?: PassedOnVerdict;
}

export interface Examination {
  readonly schema: 'metsuke/examination/1';
  /** Path, or `PATH#N` for a message of an mbox; `-` for standard input. */
  readonly source: string;
  /** The report that it was taken out of; what is said here is of the mail inside. */
  readonly reportedIn?: { readonly source: string; readonly sha256: string };
  readonly sha256: string;
  readonly bytes: number;
  /**
   * The file was of another form, and was made into a message of so many bytes, which byte ranges point into. `sha256` and
   * `bytes` above are of the file as it came. What was signed is not there any more.
   */
  readonly converted?: { readonly from: 'outlook-msg'; readonly bytes: number };
  /** When it was examined, RFC 3339. */
  readonly at: string;
  readonly version: string;
  readonly defects: readonly Defect[];
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly answers: readonly Answer[];
  /** Limits that were hit; a partial examination is never `legitimate`. */
  readonly partial: readonly string[];
}
