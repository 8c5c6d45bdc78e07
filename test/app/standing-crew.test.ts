/** A crew that stays: slow mails are set aside, and nothing that was handed in is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StandingCrew } from '../../src/app/crew/standing-crew.ts';
import type { Item } from '../../src/app/item.ts';
import { workerLimits } from '../../src/app/limits.ts';
import { byRule } from '../examine/examining.ts';

const encoder = new TextEncoder();
const mail = (n: number, body = 'hello', fields = ''): Item => ({
  source: `m${n}`,
  bytes: encoder.encode(`From: a${n}@example.com\r\nSubject: ${n}\r\n${fields}\r\n${body}\r\n`),
});
/** It takes a second and more to be read, and an eighth of that on a fast machine. */
const slow = (n: number): Item => mail(n, 'QUJD'.repeat(11_000_000), 'Content-Transfer-Encoding: x-base64\r\n');

test('ordinary mails go on while a heap of slow ones is examined, and the slow ones are examined too', async (t) => {
  const crew = new StandingCrew({ border: byRule, workers: 1, limits: { ...workerLimits, time: 1_500 } });
  t.after(() => crew.end());
  const order: string[] = [];
  const hand = async (item: Item): Promise<void> => {
    const outcome = await crew.examine(item);
    assert.ok('json' in outcome && outcome.card !== undefined, item.source);
    order.push(item.source);
  };
  await hand(mail(0));
  const heap = Array.from({ length: 6 }, (_, n) => hand(slow(100 + n)));
  const others = Array.from({ length: 20 }, (_, n) => hand(mail(n + 1)));
  await Promise.all([...heap, ...others]);
  assert.equal(order.length, 27);
  // on a machine that is busy with other things an ordinary mail may look slow, but not all of them
  const before = order.slice(
    0,
    order.findLastIndex((source) => source.length === 4),
  );
  const ordinary = before.filter((source) => source.length < 4).length;
  assert.ok(ordinary >= 10, `ordinary mails were done before the last slow one: ${order.join(' ')}`);
});

test('a mail that reaches a limit is examined from its beginning by a worker, and its hash is of the whole', async (t) => {
  const item = slow(1);
  // a limit that the whole reaches and its beginning does not: where that lies depends on the machine, and on the moment
  for (let [time, tries] = [600, 1]; ; tries++) {
    const crew = new StandingCrew({ border: byRule, workers: 1, limits: { ...workerLimits, time } });
    t.after(() => crew.end());
    const outcome = await crew.examine(item);
    const said = 'json' in outcome ? JSON.parse(outcome.json) : undefined;
    if (tries < 12 && !said?.partial.includes('time')) {
      time *= said === undefined ? 1.6 : 0.7;
      continue;
    }
    assert.ok('json' in outcome);
    const { partial, bytes, sha256 } = JSON.parse(outcome.json);
    assert.deepEqual(partial.slice(0, 2), ['time', 'beginning-only']);
    assert.equal(bytes, item.bytes.length);
    assert.equal(outcome.card?.sha256, sha256);
    return;
  }
});

test('a big mail takes a worker that is free, where another is left', async (t) => {
  const crew = new StandingCrew({ border: byRule, workers: 2 });
  t.after(() => crew.end());
  let started = 0;
  const count = (): number => started++;
  process.on('worker', count);
  t.after(() => process.off('worker', count));
  // on a machine that is busy a worker's first mail is slow, and another is started for it
  await Promise.all([crew.examine(mail(1)), crew.examine(mail(2))]);
  await Promise.all([crew.examine(mail(3)), crew.examine(mail(4))]);
  const before = started;
  assert.ok(before >= 2);
  const big = await crew.examine(mail(5, 'x\r\n'.repeat(400_000)));
  assert.ok('json' in big);
  assert.equal(started, before);
  await Promise.all([crew.examine(mail(6)), crew.examine(mail(7))]);
  assert.equal(started, before);
});

test('what is in hand or waits when it ends is told so', async () => {
  const crew = new StandingCrew({ border: byRule, workers: 1 });
  const heap = Array.from({ length: 5 }, (_, n) => crew.examine(slow(n)));
  await crew.end();
  for (const outcome of await Promise.all(heap))
    assert.ok('failure' in outcome && outcome.failure.code === 'METSUKE_WORKER_LOST');
  const late = await crew.examine(mail(1));
  assert.ok('failure' in late);
});
