import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasons } from '../../src/message/bounce/reason/vocabulary.ts';
import { readReplies, reasonOfReply } from '../../tools/bounce-table.ts';

test('each reply of bounce-replies.txt is read as the reason that it names', () => {
  const known: ReadonlySet<string> = new Set(reasons);
  const wrong: string[] = [];
  for (const reply of readReplies()) {
    assert.ok(known.has(reply.reason), reply.reason);
    const seen = reasonOfReply(reply);
    if (seen !== reply.reason) wrong.push(`${seen} for ${reply.reason}: ${reply.said}`);
  }
  assert.deepEqual(wrong, []);
});

test('the replies name reserved addresses only', () => {
  for (const { said } of readReplies()) {
    for (const [, host] of said.matchAll(/[\w.+-]@([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})/g)) {
      // what a provider prints as its own desk stays as it is
      if (/microsoft\.com|t-online|mail\.ru|att/.test(host ?? '')) continue;
      assert.match(host ?? '', /(?:^|\.)example\.(?:com|net|org|jp|invalid)$|^example\.invalid$/, said);
    }
    for (const [address] of said.matchAll(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g))
      if (!/^(?:4\.16\.55|5\.7)/.test(address))
        assert.match(address, /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./, said);
  }
});
