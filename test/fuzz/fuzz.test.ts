import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuClock } from '../cpu.ts';
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
