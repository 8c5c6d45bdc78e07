/** How tests examine: the real pipeline, with a fixed time and the answers that were kept beside a fixture. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { machineForMail } from '../../src/app/machine/archives.ts';
import { readCodes } from '../../src/app/machine/qr.ts';
import { ruleReader } from '../../src/app/machine/rules.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { checkSignature } from '../../src/app/machine/signature.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { examine } from '../../src/examine/examine.ts';
import type { Border } from '../../src/examine/observe/border.ts';
import { observeOutside } from '../../src/examine/outside.ts';
import { listZones, meaningsOf } from '../../src/lookup/listing.ts';
import type { Answer, Lookup } from '../../src/lookup/lookup.ts';
import { readRecording } from '../../src/lookup/recording.ts';
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
    rules,
  }: { source?: string; border?: Border; answers?: readonly Answer[]; rules?: readonly string[] } = {},
): Promise<Examination> {
  return examine(
    bytes,
    { source },
    {
      sha256,
      readCodes,
      machine: machineForMail(rules === undefined ? undefined : ruleReader(rules)),
      lookup: replay(answers, AT),
      scans: answers.some((one) => one.question.kind === 'virus'),
      asksStore: answers.some((one) => one.question.kind === 'history'),
      border,
      at: AT,
      version: 'test',
    },
  );
}

const lists = listZones.map(({ zone, name, kind, of }) => ({
  zone,
  name,
  kind,
  of,
  meaningsOf: (codes: readonly string[]) => meaningsOf(zone, codes),
}));

/** Whose seals are believed in tests. */
const sealers = ['sealer.example'];

/** Examines bytes with all that the outside was asked about them, by answers that were recorded at the time of `at`. */
export function examinedOutside(
  bytes: Uint8Array,
  answers: readonly Answer[],
  {
    source = 'test.eml',
    border = byRule,
    at = AT,
    lookup = replay(answers, at),
    asksStore = false,
  }: OutsideOptions = {},
): Promise<Examination> {
  const outside = { signatures: checkSignature, lists, sealers };
  return examine(
    bytes,
    { source },
    {
      sha256,
      readCodes,
      machine: machineForMail(undefined),
      lookup,
      border,
      at,
      version: 'test',
      scans: answers.some(({ question }) => question.kind === 'virus'),
      asksStore: asksStore || answers.some(({ question }) => question.kind === 'history'),
      outside: (message, seen, asking) => observeOutside(message, seen, asking, outside, at),
    },
  );
}

interface OutsideOptions {
  readonly source?: string;
  readonly border?: Border;
  readonly at?: string;
  readonly lookup?: Lookup;
  /** The Lookup answers for a store. */
  readonly asksStore?: boolean;
}

/** The recording beside a fixture; undefined where there is none, and nobody was asked. */
export function recordingOf(file: URL): readonly Answer[] | undefined {
  if (!existsSync(file)) return undefined;
  const answers = readRecording(readFileSync(file));
  assert.ok(!('problem' in answers), `${file.pathname}: ${JSON.stringify(answers).slice(0, 200)}`);
  return answers;
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
