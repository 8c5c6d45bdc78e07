/** Whatever the bytes are, opening gives a result: real containers with bytes changed, cut, doubled and mixed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCompressedRtf } from '../../src/message/msg/compressed-rtf.ts';
import { readRtfLetter } from '../../src/message/msg/rtf-letter.ts';
import { convertMsg } from '../../src/message/msg.ts';
import { convertTnef } from '../../src/message/tnef.ts';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { opened } from './opening.ts';
import { isoOf, seeds } from './samples.ts';

test('an image gives its file', () => {
  const result = opened(isoOf(), 'a.iso');
  assert.deepEqual(
    result.inside.map(({ name, bytes }) => [name, bytes]),
    [['A.EXE', 5]],
  );
});

/** What goes to another thread takes ten milliseconds each time. */
const elsewhere: ReadonlySet<string> = new Set(['rar', 'lzh', 'zst']);

const change = fc.record({ at: fc.nat(), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 255)), length: fc.nat(8) });

for (const [name, seed] of seeds) {
  test(`${name}: with any bytes changed, opening ends with a result inside the limits`, () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.option(fc.nat(seed.length)), (changes, cut) => {
        const bytes = Buffer.from(cut === null ? seed : seed.subarray(0, cut));
        for (const { at, byte, length } of changes) {
          const from = at % Math.max(1, bytes.length);
          bytes.fill(byte, from, Math.min(bytes.length, from + length + 1));
        }
        const result = opened(bytes, `file.${name}`, ['infected']);
        assert.ok(result.inside.length <= openLimits.files);
        for (const { in: holder } of result.inside) assert.ok(holder === undefined || holder < result.inside.length);
        for (const { range } of result.signs) assert.ok(range === undefined || range[0] <= range[1]);
        convertMsg(bytes);
        convertTnef(bytes);
      }),
      { numRuns: elsewhere.has(name) ? 40 : 300 },
    );
  });
}

test('any bytes behind any signature give a result', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds.map(([, seed]) => seed.subarray(0, 16))),
      fc.uint8Array({ maxLength: 2048 }),
      (head, tail) => {
        const bytes = Buffer.concat([head, tail]);
        opened(bytes, 'x');
        convertMsg(bytes);
        convertTnef(bytes);
        readCompressedRtf(bytes);
        readRtfLetter(bytes);
      },
    ),
    { numRuns: 3000 },
  );
});
