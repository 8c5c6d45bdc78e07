/** How tests examine: the real pipeline, with a fixed time and the answers that were kept beside a fixture. */
import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '../../src/app/sha256.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { examine } from '../../src/examine/examine.ts';
import type { Border } from '../../src/examine/observe/border.ts';
import type { Answer } from '../../src/lookup/lookup.ts';
import { replay } from '../../src/lookup/replay.ts';

const AT = '2026-11-21T00:00:00Z';
export const byRule: Border = { ours: [], vouched: [], basis: 'rule' };

/** Examines bytes with recorded answers, none when there are none. */
export function examined(
  bytes: Uint8Array,
  {
    source = 'test.eml',
    border = byRule,
    answers = [],
  }: { source?: string; border?: Border; answers?: readonly Answer[] } = {},
): Promise<Examination> {
  return examine(bytes, { source }, { sha256, lookup: replay(answers, AT), border, at: AT, version: 'test' });
}

/** The answers kept beside a fixture, `NAME.answers.json`. */
export function answersOf(file: string): readonly Answer[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** The same mail with each kind of line end. */
export function lineEnds(bytes: Uint8Array): readonly [name: string, bytes: Uint8Array][] {
  const latin1 = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return [
    ['LF', Buffer.from(latin1, 'latin1')],
    ['CRLF', Buffer.from(latin1.replaceAll('\n', '\r\n'), 'latin1')],
  ];
}
