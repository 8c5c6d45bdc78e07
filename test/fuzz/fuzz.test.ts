import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuClock } from '../cpu.ts';
import { examiningTakes, repetition } from './repetition.ts';
import { faultOf, Round } from './run.ts';
import { targets } from './targets.ts';

/** A few seconds; `npm run fuzz` runs more. */
const inputs = 3000;

test(`${inputs} changed mails and values: no reader throws, hangs, or points outside its input`, async () => {
  const round = new Round(20_240_306, false);
  for (let number = 0; number < inputs; number++) {
    const fault = await round.run(number);
    assert.equal(fault && `${fault.target}, input ${number}: ${fault.what}`, undefined);
  }
});

test('an input can be made again from its seed and number', () => {
  const [one, other] = [new Round(7, false), new Round(7, false)];
  for (const number of [5, 0, 99]) assert.deepEqual(one.input(number), other.input(number));
  assert.notDeepEqual(one.input(1).bytes, one.input(2).bytes);
});

test('the fuzzer would see a throw, a rejection, a range outside and a slow answer', async () => {
  const [some] = targets;
  assert.ok(some);
  const seen = (run: () => unknown) => faultOf({ ...some, run }, new Uint8Array(3));
  assert.match((await seen(() => assert.fail('thrown'))) ?? '', /thrown/);
  assert.match((await seen(() => Promise.reject(new Error('rejected')))) ?? '', /rejected/);
  const slow = () => {
    for (const spent = cpuClock(); spent() < 300; );
  };
  assert.match((await seen(slow)) ?? '', /took \d+ ms/);
  assert.equal(await seen(() => 1), undefined);
});

/** A few seconds; `npm run fuzz:growth` runs more. */
const repetitions = 150;

test(`${repetitions} pieces of mails, repeated, cost no more than their length`, async () => {
  for (let number = 0; number < repetitions; number++) {
    const { what, mail } = repetition(20_261_203, number, false);
    const large = await examiningTakes(mail(64 * 1024));
    // eight times the words may take twenty-four times as long, and what takes so little says nothing
    if (large < 400) continue;
    const small = await examiningTakes(mail(8 * 1024));
    assert.ok(large < 24 * small, `${number}: ${small} ms and ${large} ms, ${what}`);
  }
});

test('a repetition can be made again from its seed and number, as long as is asked for', () => {
  const [one, again] = [repetition(7, 5, false), repetition(7, 5, false)];
  assert.deepEqual(one.mail(5000), again.mail(5000));
  assert.notEqual(one.what, repetition(7, 6, false).what);
  for (let number = 0; number < 50; number++) {
    const { mail } = repetition(7, number, false);
    assert.ok(mail(80_000).length > 4 * mail(10_000).length, `${number}`);
  }
});
