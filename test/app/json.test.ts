import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeJson } from '../../src/app/json.ts';

const hostile = 'a\u009b31m\u007f\u2028\u202egpj.exe\u2066\ufeff\u200b\u{e0041}\u001b]8;;x\u0007 é 目付 😀 \ud800';

test('JSON keeps every value and prints no character that a terminal or a line reader acts on', () => {
  for (const indent of [undefined, 2]) {
    const json = writeJson({ subject: hostile, ['\u202ekey']: 1 }, indent);
    assert.deepEqual(JSON.parse(json), { subject: hostile, ['\u202ekey']: 1 });
    assert.doesNotMatch(json.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  }
});

test('what acts is written as its code wherever it stands in a long text, and a pair is never halved', () => {
  const kinds = ['\u200b', '\u{e0041}', '\u{e0100}', '😀', '\udb40', 'é', '\u00ad'];
  for (const before of [0, 1, 2, 3]) {
    const subject = 'a'.repeat(before) + kinds.join('').repeat(20_000);
    const json = writeJson({ subject });
    assert.equal(JSON.parse(json).subject, subject);
    assert.ok(json.includes('\\u200b\\udb40\\udc41\u{e0100}😀\\udb40é\\u00ad'));
    assert.doesNotMatch(json, /[\u00ad\u200b\u{e0000}-\u{e007f}\p{Cs}]/u);
  }
});
