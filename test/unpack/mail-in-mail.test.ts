/** Mails that are files of mails: what is in them does not depend on how they are packed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from './opening.ts';

const EDGE = 'edge';
const lines = (...all: string[]) => Buffer.from(all.map((line) => `${line}\r\n`).join(''), 'latin1');

/** A mail with a text and one file. */
function mail(level: number, file: Uint8Array, name: string, encoding: 'base64' | '8bit'): Buffer {
  const edge = `${EDGE}${level}`;
  const written = encoding === 'base64' ? Buffer.from(Buffer.from(file).toString('base64')) : file;
  return Buffer.concat([
    lines(
      'Received: from a.example.net (a.example.net [192.0.2.1]) by b.example.org; Wed, 6 Mar 2024 09:30:00 +0900',
      `From: =?utf-8?Q?level_${level}?= <a@example.net>`,
      `Content-Type: multipart/mixed; boundary=${edge}`,
      '',
      `--${edge}`,
      'Content-Type: text/plain; charset=shift_jis',
      '',
      `https://level${level}.example.jp/ \x93\xfa\x96\x7b\x8c\xea \x80\x9f`,
      `--${edge}`,
      `Content-Type: application/octet-stream; name="\x8f\x91\x97\xde-${name}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
    ),
    written,
    lines('', `--${edge}--`),
  ]);
}

const nested = (file: Uint8Array, encoding: 'base64' | '8bit'): Buffer =>
  mail(0, mail(1, mail(2, file, 'leaf.bin', encoding), 'inner.eml', encoding), 'middle.eml', encoding);

for (const size of [100, 1_100_000]) {
  test(`a mail in a mail is opened alike as it stands and in base64 (${size} bytes in it)`, () => {
    const file = Buffer.alloc(size, '\x80\x81 text of the file \xff\r\n', 'latin1');
    const [stands, packed] = [opened(nested(file, '8bit')), opened(nested(file, 'base64'))];
    assert.equal(stands.inside.length, 3);
    assert.deepEqual(
      stands.inside.map(({ name, depth, type }) => ({ name, depth, type })),
      packed.inside.map(({ name, depth, type }) => ({ name, depth, type })),
    );
    assert.deepEqual(
      stands.links.map(({ url }) => url),
      [0, 1, 2].map((level) => `https://level${level}.example.jp/`),
    );
    assert.deepEqual(stands.links, packed.links);
    assert.equal(stands.inside[2]?.sha256, packed.inside[2]?.sha256);
    assert.equal(stands.inside[2]?.bytes, size);
  });
}

test('a link of a mail that is a file is whole where its lines are broken for transport', () => {
  const file = lines(
    'Received: from a.example.net (a.example.net [192.0.2.1]) by b.example.org; Wed, 6 Mar 2024 09:30:00 +0900',
    'From: a@example.net',
    'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes',
    '',
    'see https://evil.example/a/ ',
    'long/way here',
  );
  assert.deepEqual(
    opened(file).links.map(({ url }) => url),
    ['https://evil.example/a/long/way'],
  );
});
