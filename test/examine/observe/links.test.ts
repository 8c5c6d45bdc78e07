/** Links beyond what is read are told, wherever they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URL_LIMIT } from '../../../src/unpack/url.ts';
import { examined } from '../examining.ts';

const mail = (type: string, body: string) =>
  Buffer.from(`From: a@example.net\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`);
const urls = (count: number) => Array.from({ length: count }, (_, n) => `https://example.jp/${n}`).join('\r\n');
const anchors = (count: number) =>
  Array.from({ length: count }, (_, n) => `<a href="https://example.jp/${n}">here</a>`).join('\r\n');

for (const [what, type, make] of [
  ['a text', 'text/plain', urls],
  ['the text of a page', 'text/html', urls],
  ['a page', 'text/html', anchors],
] as const) {
  test(`of the links of ${what} as many are kept as are read, and more are told`, async () => {
    for (const more of [0, 1]) {
      const { facts, partial } = await examined(mail(type, make(URL_LIMIT + more)));
      assert.equal(facts.links.length, URL_LIMIT);
      assert.deepEqual(partial, more > 0 ? ['links'] : []);
    }
  });
}
