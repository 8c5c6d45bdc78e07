/** Where readers note what they meet: faults, gaps and limits of one message. */

import { toLatin1 } from '../byte-string.ts';
import type { DefectCode } from '../defects.ts';
import { defects as defectTable } from '../defects.ts';
import type { Limits } from '../limits.ts';
import type { Gap, Span } from '../message.ts';
import type { MessageDraft, Shared } from './draft.ts';

/** Takes the faults and limits that a reader meets. */
export interface Ledger {
  readonly limits: Limits;
  defect(code: DefectCode, at: Span, words?: Readonly<Record<string, string>>): void;
  gap(what: Gap['what'], at: Span): void;
  /** A limit was hit. */
  stop(limit: string, at: Span): void;
  /** Fields that may still be kept in this message. */
  fieldsLeft: number;
  /** There is a NUL somewhere in the text. */
  readonly nul: boolean;
  /** The offset of the first CR at or behind `from`, or -1. */
  crAfter(from: number): number;
  /** What stands there, with its line ends. */
  written(at: Span): string;
}

/** Faults of one message, and the outermost one's `partial`. */
export class MessageLedger implements Ledger {
  readonly #message: MessageDraft;
  readonly #shared: Shared;
  readonly #outer: MessageLedger | undefined;
  readonly limits: Limits;
  /** Another reading: what is odd about it alone is no fault of the message; a limit is. */
  readonly #quiet: boolean;

  constructor(message: MessageDraft, shared: Shared, outer: MessageLedger | undefined, quiet = false) {
    this.#quiet = quiet;
    this.#message = message;
    this.#shared = shared;
    this.#outer = outer;
    this.limits = shared.limits;
  }

  get fieldsLeft(): number {
    return this.#shared.fieldsLeft;
  }

  set fieldsLeft(left: number) {
    this.#shared.fieldsLeft = left;
  }

  get nul(): boolean {
    return this.#shared.nul;
  }

  crAfter(from: number): number {
    const { cr } = this.#shared;
    if (from < cr.from || (from > cr.at && cr.at >= 0)) {
      cr.from = from;
      cr.at = this.#shared.text.indexOf('\r', from);
    }
    return cr.at;
  }

  written(at: Span): string {
    return toLatin1(this.#shared.text.slice(...at));
  }

  defect(code: DefectCode, at: Span, words?: Readonly<Record<string, string>>): void {
    if (this.#quiet && !code.startsWith('limit-')) return;
    if (code === 'bare-cr') this.#shared.looseCr = true;
    if (this.#message.defects.length >= this.limits.defects) return;
    this.#message.defects.push(words === undefined ? { code, at } : { code, at, words });
  }

  gap(what: Gap['what'], at: Span): void {
    if (at[1] > at[0]) this.#message.gaps.push({ what, at });
  }

  /** Forgets the gaps from `from` on. */
  takeBack(from: number): void {
    const { gaps } = this.#message;
    while ((gaps.at(-1)?.at[0] ?? -1) >= from) gaps.pop();
  }

  stop(limit: string, at: Span): void {
    const code = `limit-${limit}`;
    if (isDefectCode(code)) this.defect(code, at);
    this.mark(limit);
  }

  mark(limit: string): void {
    if (!this.#message.partial.includes(limit)) this.#message.partial.push(limit);
    this.#outer?.mark(limit);
  }

  /** Line ends that are not all alike, and NUL: once for the whole message. */
  lineEnds(from: number, end: number): void {
    const { text } = this.#shared;
    const nul = this.#shared.nul ? text.indexOf('\0', from) : -1;
    if (nul >= 0 && nul < end) this.defect('nul-byte', [nul, nul + 1]);
    const first = text.indexOf('\n', from);
    if (first < 0) return;
    const crlf = text.charCodeAt(first - 1) === 13;
    for (let at = text.indexOf('\n', first + 1); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      if ((text.charCodeAt(at - 1) === 13) !== crlf) {
        this.defect('mixed-line-ends', [at, at + 1]);
        return;
      }
    }
  }
}

const isDefectCode = (code: string): code is DefectCode => code in defectTable;
