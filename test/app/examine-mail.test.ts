import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examineMail, readMessage } from '../../src/index.ts';

const bytes = readFileSync(new URL('../../samples/003-virus-removed.eml', import.meta.url));

test('the library gives the same for the same bytes and options, answers included', async () => {
  const options = { source: 'a.eml', at: '2026-11-21T00:00:00Z' };
  const [one, other] = [await examineMail(bytes, options), await examineMail(bytes, options)];
  assert.equal(JSON.stringify(one), JSON.stringify(other));
  for (const answer of one.answers) assert.equal(answer.at, options.at);
});

test('the library reads a message without judging it', () => {
  assert.equal(readMessage(bytes).headers[0]?.key, 'return-path');
});
