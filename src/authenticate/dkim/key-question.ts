/** Asks DNS for the keys that signatures name, each once, and only so many. */
import type { Answer, Lookup, Question } from '../../lookup/lookup.ts';
import { type DkimKey, type KeyProblem, readDkimKey } from './key.ts';

export type KeyAnswerProblem = KeyProblem | 'not-asked' | 'key-absent' | 'key-not-answered' | 'too-many-questions';

export interface KeyAnswer {
  /** Every record that is a key; more than one is undefined by RFC 6376 §3.6.2.2, and then each is tried. */
  readonly keys: readonly DkimKey[];
  readonly problem?: KeyAnswerProblem;
  /** The id of the answer. */
  readonly answer?: string;
}

/** Records of one name that are read; a signer has one, or two while he changes it. */
const RECORDS_READ = 8;

export class KeyQuestions {
  readonly #lookup: Lookup;
  readonly #asked = new Map<string, Promise<KeyAnswer>>();
  readonly #most: number;

  /** @param most questions that may be asked; a sender decides how many names his mail holds */
  constructor(lookup: Lookup, most: number) {
    this.#lookup = lookup;
    this.#most = most;
  }

  ask(selector: string, domain: string): Promise<KeyAnswer> {
    // RFC 6376 §3.6.2.1: keys are below "_domainkey"
    const key = `${selector}._domainkey.${domain}`;
    let asked = this.#asked.get(key);
    if (asked === undefined) {
      if (this.#asked.size >= this.#most) return Promise.resolve({ keys: [], problem: 'too-many-questions' });
      asked = key.length > 253 ? Promise.resolve(noSuchName) : this.#question({ kind: 'dns', type: 'TXT', key });
      this.#asked.set(key, asked);
    }
    return asked;
  }

  async #question(question: Question<'dns'>): Promise<KeyAnswer> {
    return read(await this.#lookup(question));
  }
}

/** A name that DNS cannot hold (RFC 1035 §2.3.4). */
const noSuchName: KeyAnswer = { keys: [], problem: 'key-absent' };

function read({ id, outcome, value }: Answer<'dns'>): KeyAnswer {
  if (outcome === 'skipped') return { keys: [], problem: 'not-asked', answer: id };
  if (outcome === 'failed') return { keys: [], problem: 'key-not-answered', answer: id };
  const keys: DkimKey[] = [];
  let problem: KeyProblem | undefined;
  for (const record of (value ?? []).slice(0, RECORDS_READ)) {
    const reading = readDkimKey(record);
    if (reading.key !== undefined) keys.push(reading.key);
    else problem ??= reading.problem;
  }
  if (keys.length > 0) return { keys, answer: id };
  return { keys, problem: problem ?? 'key-absent', answer: id };
}
