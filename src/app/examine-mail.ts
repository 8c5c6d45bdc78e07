/** The verb of the library: one mail, examined with what the machine has. */
import { examine } from '../examine/examine.ts';
import { type Border, ruleBorder } from '../examine/observe/border.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Examined } from './examined.ts';
import type { MayAsk } from './outside.ts';
import { toolsFor } from './wire.ts';

export interface ExamineOptions {
  /** What the examination names as its source; `-` by default. */
  readonly source?: string;
  /** Which hosts are ours; by default the rule of `observe/border.ts`. */
  readonly border?: Border;
  /** Who answers questions about networks; by default the bundled tables, which ask nobody. */
  readonly lookup?: Lookup;
  /** Whom to ask about everything else: authentication, names, holders, lists, desks. By default nobody is asked. */
  readonly asks?: MayAsk;
  /** The time of the examination, RFC 3339; by default now. */
  readonly at?: string;
}

/**
 * Examines one message as it was received; the same bytes and options give the same result. No time limit is set
 * here: hand what strangers sent to a worker of your own when that matters.
 */
export async function examineMail(bytes: Uint8Array, options: ExamineOptions = {}): Promise<Examined> {
  const { source = '-', border = ruleBorder, lookup, at, asks } = options;
  const tools = toolsFor(border, undefined, at);
  if (asks !== undefined) {
    const { examineOutside } = await import('./outside.ts');
    return examineOutside(bytes, { source }, tools, asks);
  }
  return examine(bytes, { source }, { ...tools, lookup: lookup ?? tools.lookup });
}
