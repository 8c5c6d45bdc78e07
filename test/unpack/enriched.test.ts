import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenText } from '../../src/unpack/enriched.ts';
import { assertLinear } from '../growth.ts';

const seen = (type: string, text: string): string => seenText({ type, params: {} }, text);

const rows: readonly (readonly [claim: string, type: string, text: string, seen: string])[] = [
  ['commands are left out', 'text/enriched', '<bold>Your <italic>box</italic></bold> is full', 'Your box is full'],
  ['what a command takes is not shown', 'text/enriched', '<color><param>red</param>Verify</color> now', 'Verify now'],
  ['two brackets are one', 'text/enriched', '1 <<2 <<bold> x', '1 <2 <bold> x'],
  [
    'a line end is a space, and of several the first means nothing',
    'text/enriched',
    'a\r\nb\r\n\r\nc\n\n\nd',
    'a b\nc\n\nd',
  ],
  ['lines that are not filled stay', 'text/enriched', '<nofill>a\r\nb</nofill>\r\nc', 'a\r\nb c'],
  [
    'a bracket that opens no command is text',
    'text/enriched',
    'a < b, <https://x.example/> <',
    'a < b, <https://x.example/> <',
  ],
  ['a word broken up by commands is one', 'text/enriched', 'pass<bold></bold>word', 'password'],
  [
    'the old form',
    'text/richtext',
    '<bold>Now</bold> is<nl>the <lt>time<comment>not this</comment>\r\nfor',
    'Now is\nthe <time for',
  ],
  ['other texts stay as they are', 'text/plain', '<bold>a</bold>\nb', '<bold>a</bold>\nb'],
];
for (const [claim, type, text, expected] of rows)
  test(`${type}: ${claim}`, () => {
    assert.equal(seen(type, text), expected);
  });

test('enriched text takes time in proportion', () => {
  for (const unit of ['<bold>', '<', '<<', '<param>', '\n', '<a a a a a a a a '])
    assertLinear(
      unit,
      50_000,
      (size) => unit.repeat(size / unit.length),
      (text) => seen('text/enriched', text),
    );
});
