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
