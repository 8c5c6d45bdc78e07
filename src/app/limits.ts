/** What one examination may cost. Each is reached only by a mail that aims at it. */

/** The most that is read of one message, in bytes; what is beyond is hashed, counted, and said to be unread. */
export const MESSAGE_LIMIT = 50 * 1024 * 1024;
/** Wall time of one examination in milliseconds; real mails need a thousandth of it. */
export const TIME_LIMIT = 10_000;
/** Heap of a worker in MiB: the headers, parts and texts of a message of 50 MiB. */
const HEAP_LIMIT = 384;
/**
 * Young objects of a worker in MiB. V8 takes three times 16 where the launcher lets it, which is of use to a run of one small
 * mail; in a worker that goes on it made two of them a quarter larger for one part in fifty of the time.
 */
export const YOUNG_LIMIT = 12;
/** What a worker may take; tests ask for less. */
export interface WorkerLimits {
  /** Milliseconds of wall time for one mail. */
  readonly time: number;
  /** MiB of heap. */
  readonly heap: number;
}
export const workerLimits: WorkerLimits = { time: TIME_LIMIT, heap: HEAP_LIMIT };

/** Milliseconds for all archives of one mail, the start of the thread that opens them included: half of what the mail has. */
export const ARCHIVES_TIME = 5000;

/** What is still examined of a mail that reached a limit, in bytes: every ordinary header block and the route. */
export const BEGINNING = 256 * 1024;
/** Mails of a case that its document tells of in full; the list in it names all. */
export const MAILS_IN_FULL = 20;
