import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unflow } from '../../src/message/flowed.ts';
import { assertLinear } from '../growth.ts';

const rows: readonly (readonly [claim: string, input: string, output: string, deleteSpace?: boolean])[] = [
  ['a line that ends in a space goes on', 'one \r\ntwo\r\nthree\r\n', 'one two\nthree\n'],
  ['a line without a space at its end is a paragraph', 'one\ntwo\n', 'one\ntwo\n'],
  ['delsp takes the space away', 'https://evil.\u0020\nexample/ \nx\n', 'https://evil.example/x\n', true],
  ['stuffed spaces are taken away', ' >not quoted\n From here\n', '>not quoted\nFrom here\n'],
  ['quotations of one depth are joined', '> one \n> two\n>> three \n> four\n', '> one two\n>> three \n> four\n'],
  ['the line of a signature stands alone', 'one \n-- \nname\n', 'one \n-- \nname\n'],
  ['no line end at the end stays none', 'one \ntwo', 'one two'],
  ['an empty text is empty', '', ''],
];
for (const [claim, input, output, deleteSpace] of rows) {
  test(claim, () => {
    assert.equal(unflow(input, deleteSpace), output);
  });
}

test('a flowed text of 8 MB is unwrapped in linear time', () => {
  assert.equal(unflow('soft \n'.repeat(1_300_000)).length, 5 * 1_300_000 + 1);
  assertLinear(
    'flowed',
    150_000,
    (lines) => 'soft \n'.repeat(lines),
    (text) => unflow(text),
  );
});
