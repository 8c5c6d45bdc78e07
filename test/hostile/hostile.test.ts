import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toolsFor } from '../../src/app/wire.ts';
import { examine } from '../../src/examine/examine.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { cpuClock } from '../cpu.ts';
import { families, mailOfSize } from './families.ts';

/** Enough to tell linear from quadratic without a stopwatch: at this size a quadratic reader needs minutes. */
const bytes = 1024 * 1024;
/** CPU milliseconds: ten times what a slow machine needs. */
const longest = 10_000;

for (const family of families) {
  test(`one MiB of ${family.name} (${family.aims}) gets an answer, and none that calls it legitimate unread`, async () => {
    const mail = mailOfSize(family, bytes).bytes;
    const spent = cpuClock();
    const { verdict, partial, bytes: size } = await examine(mail, { source: '-' }, toolsFor(ruleBorder));
    assert.ok(spent() < longest, `${spent()} ms`);
    assert.equal(size, mail.length);
    assert.ok(partial.length === 0 || verdict.kind !== 'legitimate');
  });
}
