/** The days of the stories: what metsuke must say about each sample, and why (the .md beside the expectation). */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { answersOf, examined, lineEnds } from './examining.ts';

/** Only what the story decides; what it leaves open is not expected. */
interface Expectation {
  readonly kind?: readonly string[];
  readonly handover?: string | null;
  readonly user?: string;
  readonly speaks?: readonly string[];
  readonly silent?: readonly string[];
  readonly standing?: Readonly<Record<string, string>>;
  readonly seen?: readonly string[];
  readonly danger?: readonly [least: number, most: number];
  readonly stamps?: readonly { readonly malware: string; readonly file: string }[];
  readonly networks?: readonly { readonly ip: string; readonly country: string }[];
}

const expectations = new URL('../fixtures/samples/', import.meta.url);
const mails = new URL('../../samples/', import.meta.url);

const names = readdirSync(mails)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -4));

for (const name of names) {
  test(`${name}: the story is told as it must be, with LF and CRLF, twice the same`, async () => {
    const expected: Expectation = JSON.parse(readFileSync(new URL(`${name}.expect.json`, expectations), 'utf8'));
    assert.ok(existsSync(new URL(`${name}.md`, expectations)), 'why this mail is here');
    const answers = answersOf(new URL(`${name}.answers.json`, expectations).pathname);
    for (const [, bytes] of lineEnds(readFileSync(new URL(`${name}.eml`, mails)))) {
      const examination = await examined(bytes, { source: name, answers });
      check(examination, expected);
      assert.equal(
        JSON.stringify(await examined(bytes, { source: name, answers })),
        JSON.stringify(examination),
        'the same for ever',
      );
    }
  });
}

function check({ facts, findings, verdict }: Examination, expected: Expectation): void {
  const spoken: readonly string[] = findings.map((one) => one.detector);
  const { handover } = facts.route.value;
  if (expected.kind) assert.ok(expected.kind.includes(verdict.kind), `kind ${verdict.kind}`);
  if (expected.handover !== undefined) assert.equal(handover?.ip ?? null, expected.handover, 'handover');
  if (expected.user)
    assert.ok(
      facts.route.value.hops.some((one) => one.user === expected.user),
      'the login is read',
    );
  for (const id of expected.speaks ?? []) assert.ok(spoken.includes(id), `${id} speaks; spoken: ${spoken.join(' ')}`);
  for (const id of expected.silent ?? []) assert.ok(!spoken.includes(id), `${id} is silent`);
  for (const [hypothesis, standing] of Object.entries(expected.standing ?? {})) {
    assert.equal(verdict.sender.find((one) => one.hypothesis === hypothesis)?.standing, standing, hypothesis);
  }
  for (const words of expected.seen ?? []) assert.ok(facts.text?.value.seen.includes(words), words);
  const [least, most] = expected.danger ?? [0, 100];
  assert.ok(verdict.danger >= least && verdict.danger <= most, `danger ${verdict.danger}`);
  for (const { malware, file } of expected.stamps ?? []) {
    assert.ok(
      facts.stamps.some(({ value }) => value.malware === malware && value.file === file),
      malware,
    );
  }
  for (const { ip, country } of expected.networks ?? []) {
    assert.ok(
      facts.networks.some(({ value }) => value.ip === ip && value.country === country),
      `${ip} ${country}`,
    );
  }
}
