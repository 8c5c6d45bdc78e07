/** The crew of workers: order, and hostile mail among good ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asking } from '../../src/app/asking.ts';
import { examineMany } from '../../src/app/crew.ts';
import { Failure } from '../../src/app/failure.ts';
import type { Item, Outcome, Unread } from '../../src/app/item.ts';
import { workerLimits } from '../../src/app/limits.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { byRule } from '../examine/examining.ts';

const encoder = new TextEncoder();
const mail = (n: number, body = 'hello', fields = ''): Item => ({
  source: `m${n}`,
  bytes: encoder.encode(`From: a${n}@example.com\r\nTo: b@example.org\r\nSubject: ${n}\r\n${fields}\r\n${body}\r\n`),
});

async function all(outcomes: AsyncIterable<Outcome | Unread>): Promise<(Outcome | Unread)[]> {
  const list = [];
  for await (const one of outcomes) list.push(one);
  return list;
}

const opened = (outcome: Outcome | Unread | undefined): Examination => {
  assert.ok(outcome !== undefined && 'json' in outcome);
  return JSON.parse(outcome.json);
};

test('outcomes come in the order of the mails, from any number of workers', async () => {
  const items = Array.from({ length: 300 }, (_, n) => mail(n, 'x'.repeat((n * 7919) % 5000)));
  const outcomes = await all(examineMany(items, byRule, { workers: 3 }));
  assert.deepEqual(
    outcomes.map((one) => one.source),
    items.map((one) => one.source),
  );
  assert.equal(opened(outcomes[299]).facts.subject?.value, '299');
});

test('a path that cannot be read keeps its place and stops no other', async () => {
  const unread: Unread = {
    source: 'gone',
    failure: new Failure('METSUKE_INPUT_MISSING', 'gone does not exist', 'check the path'),
  };
  const outcomes = await all(examineMany([mail(0), unread, mail(1)], byRule, { workers: 2 }));
  assert.deepEqual(
    outcomes.map((one) => one.source),
    ['m0', 'gone', 'm1'],
  );
});

test('a mail that takes too long is answered from its beginning, and the mails around it as ever', async () => {
  const long = mail(1, 'QUJD'.repeat(10_000_000), 'Content-Transfer-Encoding: x-base64\r\n');
  const limits = { ...workerLimits, time: 100 };
  const outcomes = await all(examineMany([mail(0), long, mail(2)], byRule, { workers: 1, limits }));
  assert.deepEqual(
    outcomes.map((one) => one.source),
    ['m0', 'm1', 'm2'],
  );
  const { partial, verdict, facts, bytes, sha256 } = opened(outcomes[1]);
  assert.deepEqual(partial.slice(0, 2), ['time', 'beginning-only']);
  assert.notEqual(verdict.kind, 'legitimate');
  assert.equal(facts.subject?.value, '1');
  assert.equal(bytes, long.bytes.length);
  assert.match(sha256, /^[0-9a-f]{64}$/);
});

test('a mail that needs more memory than its worker has is answered from its beginning, and the others as ever', async () => {
  const fat = mail(1, 'あ'.repeat(17_000_000));
  const limits = { time: 3_000, heap: 32 };
  const outcomes = await all(examineMany([mail(0), fat, mail(2)], byRule, { workers: 1, limits }));
  assert.deepEqual(
    outcomes.map((one) => one.source),
    ['m0', 'm1', 'm2'],
  );
  // V8 gives up, or collects garbage until the time is over
  const { partial } = opened(outcomes[1]);
  assert.ok(partial.includes('heap') || partial.includes('time'), partial.join(' '));
  assert.deepEqual(opened(outcomes[2]).partial, []);
});

test('an answer that could not be given is a failed one, in its place, and no mail is lost', async () => {
  const broken = () => Promise.reject(new TypeError('a mistake of ours'));
  const asking: Asking = {
    level: 'all',
    lookup: () => broken,
    askedAt: (now) => now,
    keep: () => undefined,
    finish: () => Promise.resolve(),
  };
  const outcomes = await all(examineMany([mail(1), mail(2)], byRule, { workers: 1, asking }));
  assert.equal(outcomes.length, 2);
  for (const outcome of outcomes) {
    const { answers } = opened(outcome);
    assert.ok(answers.length > 3 && answers.every(({ reason }) => reason === 'internal'));
  }
});
