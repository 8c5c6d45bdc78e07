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

const hosts = async (mail: string): Promise<string[]> =>
  (await examined(Buffer.from(mail.replaceAll('\n', '\r\n')))).facts.links.map(({ value }) => value.host);

test('where a part says that its content lies is a link', async () => {
  const part = (fields: string) =>
    `From: a@example.net\nContent-Type: message/external-body; ${fields}\n\nContent-Type: text/plain\n\n`;
  assert.deepEqual(await hosts(part('access-type=URL; URL="https://far.example/a\n b.pdf"')), ['far.example']);
  assert.deepEqual(await hosts(part('access-type="anon-ftp"; site="ftp.far.example"; name="a.txt"')), [
    'ftp.far.example',
  ]);
  assert.deepEqual(await hosts(part('access-type=local-file; name="a.txt"')), []);
});

test('the AMP part of a newsletter is read as the markup that it is', async () => {
  const { facts } = await examined(
    Buffer.from(
      'From: a@example.net\nContent-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/x-amp-html\n\n<html amp4email><a href="https://amp.example/">Read</a></html>\n--q\nContent-Type: text/html\n\n<a href="https://www.example/">Read</a>\n--q--\n',
    ),
  );
  assert.deepEqual(
    facts.links.map(({ value }) => [value.host, value.shown]),
    [
      ['amp.example', 'Read'],
      ['www.example', 'Read'],
    ],
  );
  assert.ok(facts.text?.value.seen.includes('<') === false);
});

test('a page in UTF-16 without a label is read, in the letter and as a file', async () => {
  const page = Buffer.from('\ufeff<html><a href="https://far.example/">こちら</a></html>', 'utf16le').toString(
    'base64',
  );
  const letter = `From: a@example.net\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${page}\n`;
  const file = `From: a@example.net\nContent-Type: application/octet-stream; name="a.html"\nContent-Transfer-Encoding: base64\n\n${page}\n`;
  for (const mail of [letter, file]) assert.deepEqual(await hosts(mail), ['far.example']);
});
