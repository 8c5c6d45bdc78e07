/**
 * A recording: the answers of an examination on disk, one JSON object a line. The same answers give the same bytes,
 * and what comes from a file is looked at before it is believed: somebody may have sent it.
 */

import type { Answer } from './lookup.ts';
import { answerIn } from './recording/answer.ts';

/** What is wrong with a recording, and where. */
interface BrokenRecording {
  /** From 1. */
  readonly line: number;
  /** `not-utf-8 not-json not-an-answer line-too-long too-many-answers`. */
  readonly problem: string;
  /** The way to the field that is missing or has another form, where it is one: `.value.contacts[0].role`; `too-deep`. */
  readonly field?: string;
}

/**
 * What registries sent stands in it as text, in which each byte may take six, as `\\u0000`: three answers of 2 MiB. What
 * we have written ourselves must always be readable, whatever a server said.
 */
const MOST_LINE_BYTES = 40 << 20;
/** A thousand mails with all their questions. */
const MOST_ANSWERS = 200_000;

/**
 * The answers as JSON Lines, sorted by their id: in which order they came is chance. Of several to one question the
 * last one is kept, as `replay` would take it.
 */
export function writeRecording(answers: readonly Answer[]): string {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const ids = [...byId.keys()].sort((a, b) => (a < b ? -1 : 1));
  return ids.map((id) => `${JSON.stringify(sorted(byId.get(id)))}\n`).join('');
}

/** Reads a whole recording or nothing: with some answers left out, the verdict would be another one. */
export function readRecording(bytes: Uint8Array): readonly Answer[] | BrokenRecording {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const answers: Answer[] = [];
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    line++;
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    if (end - start > MOST_LINE_BYTES) return { line, problem: 'line-too-long' };
    const text = decoded(decoder, bytes.subarray(start, end));
    start = end + 1;
    if (text === undefined) return { line, problem: 'not-utf-8' };
    if (text.trim() === '') continue;
    if (answers.length === MOST_ANSWERS) return { line, problem: 'too-many-answers' };
    const value = parsed(text);
    if (value === undefined) return { line, problem: 'not-json' };
    const answer = answerIn(value);
    if (typeof answer === 'string') return { line, problem: 'not-an-answer', field: answer };
    answers.push(answer);
  }
  return answers;
}

function decoded(decoder: { decode: (bytes: Uint8Array) => string }, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return undefined;
  }
}

/** Fields in the order of their names, at every depth: an answer's depth is that of its type. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, sorted(held)]));
}
