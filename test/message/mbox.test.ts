import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MboxMessage } from '../../src/message/mbox.ts';
import { isMbox, MboxSplitter, splitMbox } from '../../src/message/mbox.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const split = (text: string): string[] => splitMbox(bytesOf(text)).map((message) => textOf(message.bytes));

const from = 'From a@example.org Tue Mar  5 10:00:00 2024\n';
const rows: readonly (readonly [claim: string, mbox: string, messages: readonly string[]])[] = [
  ['two messages', `${from}A: 1\n\nx\n\n${from}A: 2\n\ny\n\n`, ['A: 1\n\nx\n', 'A: 2\n\ny\n']],
  ['no blank line between the messages', `${from}A: 1\n\nx\n${from}A: 2\n\ny\n`, ['A: 1\n\nx\n', 'A: 2\n\ny\n']],
  ['a message without a body', `${from}A: 1\n\n${from}A: 2\n\n`, ['A: 1\n', 'A: 2\n']],
  [
    'quoted From lines stay quoted',
    `${from}A: 1\n\n>From b\n>>From c\n\n${from}A: 2\n\ny\n`,
    ['A: 1\n\n>From b\n>>From c\n', 'A: 2\n\ny\n'],
  ],
  [
    'a sentence that begins with From is text',
    `${from}A: 1\n\nhello\n\nFrom here on, at 10:00 in 2024:\n\nFrom now on\n`,
    ['A: 1\n\nhello\n\nFrom here on, at 10:00 in 2024:\n\nFrom now on\n'],
  ],
  ['a dated From line without a field behind it is text', `${from}A: 1\n\n${from}hello\n`, [`A: 1\n\n${from}hello\n`]],
  [
    'Content-Length protects unquoted From lines',
    `${from}A: 1\nContent-Length: ${from.length + 8}\n\n${from}A: no\n\n\n${from}A: 2\n\ny\n`,
    [`A: 1\nContent-Length: ${from.length + 8}\n\n${from}A: no\n\n`, 'A: 2\n\ny\n'],
  ],
  [
    'a wrong Content-Length is not believed',
    `${from}A: 1\nContent-Length: 9999\n\nx\n\n${from}A: 2\n\ny\n\n${from}A: 3\n\nz\n`,
    ['A: 1\nContent-Length: 9999\n\nx\n', 'A: 2\n\ny\n', 'A: 3\n\nz\n'],
  ],
  [
    'a Content-Length that is too small is not believed',
    `${from}A: 1\nContent-Length: 2\n\nxxxxx\nyyy\n\n${from}A: 2\n\ny\n`,
    ['A: 1\nContent-Length: 2\n\nxxxxx\nyyy\n', 'A: 2\n\ny\n'],
  ],
  [
    'From lines with zones, dashes and other orders',
    `From - Tue Mar 05 10:00:00 2024\nA: 1\n\nx\n\nFrom b@example.org  Tue Mar  5 10:00 +0900 2024\nA: 2\n\ny\n\nFrom "c d"@example.org 2024-03-05 10:00:00\nA: 3\n\nz\n`,
    ['A: 1\n\nx\n', 'A: 2\n\ny\n', 'A: 3\n\nz\n'],
  ],
  [
    'a From line without a date, with fields behind it',
    `${from}A: 1\n\nx\n\nFrom MAILER-DAEMON\nReceived: x\n\ny\n`,
    ['A: 1\n\nx\n', 'Received: x\n\ny\n'],
  ],
  ['a file that is no mbox is one message', 'A: 1\n\nx\n\n', ['A: 1\n\nx\n\n']],
  ['nothing', '', []],
];

for (const [claim, mbox, messages] of rows) {
  test(`mbox: ${claim} (LF)`, () => {
    assert.deepEqual(split(mbox), messages);
  });
  if (!mbox.includes('Content-Length')) {
    test(`mbox: ${claim} (CRLF)`, () => {
      assert.deepEqual(
        split(mbox.replaceAll('\n', '\r\n')),
        messages.map((message) => message.replaceAll('\n', '\r\n')),
      );
    });
  }
}

test('each message knows where it begins and what its From line said', () => {
  const mbox = `${from}A: 1\n\nx\n\n${from}A: 2\n\ny\n`;
  const messages = splitMbox(bytesOf(mbox));
  assert.deepEqual(
    messages.map(({ start }) => start),
    [from.length, mbox.lastIndexOf('A: 2')],
  );
  assert.equal(messages[1]?.fromLine, from.trimEnd());
});

test('chunks of any size give the same messages', () => {
  const mbox = bytesOf(rows.map(([, text]) => text).join(''));
  const whole = splitMbox(mbox);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 50 }), (sizes) => {
      const splitter = new MboxSplitter();
      const messages: MboxMessage[] = [];
      for (let pos = 0, i = 0; pos < mbox.length; i += 1) {
        const size = sizes[i % sizes.length] ?? 1;
        messages.push(...splitter.push(mbox.subarray(pos, pos + size)));
        pos += size;
      }
      messages.push(...splitter.end());
      assert.deepEqual(
        messages.map((message) => [message.start, textOf(message.bytes)]),
        whole.map((message) => [message.start, textOf(message.bytes)]),
      );
    }),
  );
});

test('what is written is split again, whatever the bodies', () => {
  const body = fc
    .array(fc.constantFrom('x', '', '>From a', 'From a', 'hello: x', `>${from.trimEnd()}`, '\u00e9'), { maxLength: 6 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 5 }), (bodies) => {
      const messages = bodies.map((text, i) => `Subject: ${i}\n\n${text.replaceAll(/^From /gm, '>From ')}\n`);
      assert.deepEqual(split(messages.map((message) => `${from}${message}\n`).join('')), messages);
    }),
  );
});

test('a message beyond the limit is cut, and the next one is whole', () => {
  const mbox = `${from}A: 1\n\n${'x'.repeat(300_000)}\n\n${from}A: 2\n\ny\n`;
  const messages = splitMbox(bytesOf(mbox), { messageBytes: 1_000 });
  assert.deepEqual(
    messages.map(({ bytes, cut }) => [bytes.length, cut]),
    [
      [1_000, true],
      [8, false],
    ],
  );
});

const running = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest('hex') };
};

test('of a message that is cut, size and hash are those of all of it, however the file is cut into pieces', () => {
  const piece = fc.constantFrom(
    from,
    'A: 1\n',
    '\n',
    '\r\n',
    'x',
    'x\n',
    'From ',
    '\r',
    'From a\n',
    `${'y'.repeat(50)}\n`,
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 60 }),
      (pieces, messageBytes, step) => {
        const mbox = bytesOf(from + pieces.join(''));
        const splitter = new MboxSplitter({ messageBytes, hash: running });
        const found = [];
        for (let at = 0; at < mbox.length; at += step) found.push(...splitter.push(mbox.subarray(at, at + step)));
        found.push(...splitter.end());
        assert.deepEqual(
          found.map(({ bytes, cut, whole }) => whole ?? { size: bytes.length, sha256: cut ? 'lost' : sha256(bytes) }),
          splitMbox(mbox).map(({ bytes }) => ({ size: bytes.length, sha256: sha256(bytes) })),
        );
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a Content-Length beyond the limit promises nothing, and no message is lost by it', () => {
  const long = `A: 1\nContent-Length: 5000\n\n${'x'.repeat(2_000)}\n`;
  const mbox = bytesOf(`${from}${long}\n${from}A: 2\n\ny\n\n${from}A: 3\n\nz\n`);
  assert.deepEqual(
    splitMbox(mbox, { messageBytes: 1_000, hash: running }).map(({ bytes, whole }) => whole?.sha256 ?? textOf(bytes)),
    [sha256(bytesOf(long)), 'A: 2\n\ny\n', 'A: 3\n\nz\n'],
  );
});

test('white space beyond the limit in front of the first message does not take along what follows it', () => {
  const text = `${'\n'.repeat(60)}not a mail\n\n${from}Subject: x\n\nb\n`;
  const all = splitMbox(bytesOf(text), { messageBytes: 50 });
  assert.deepEqual(
    all.map(({ cut, start }) => [cut, start]),
    [
      [true, 0],
      [false, text.indexOf(from) + from.length],
    ],
  );
  // within it nothing but white space stands there, and that is nobody's
  assert.deepEqual(split(`${'\n'.repeat(60)}${from}Subject: x\n\nb\n`), ['Subject: x\n\nb\n']);
});

test('a line of many megabytes needs no memory of its own', () => {
  const splitter = new MboxSplitter({ messageBytes: 100_000 });
  splitter.push(bytesOf(`${from}A: 1\n\n`));
  const chunk = new Uint8Array(1_000_000).fill(97);
  for (let i = 0; i < 50; i += 1) splitter.push(chunk);
  const [message] = splitter.end();
  assert.equal(message?.bytes.length, 100_000);
  assert.equal(message?.cut, true);
});

test('an mbox is known by its first line', () => {
  assert.ok(isMbox(bytesOf(`${from}A: 1\n`)));
  assert.ok(!isMbox(bytesOf('From: a@example.org\n')));
  assert.ok(!isMbox(bytesOf('From here on\n')));
});

test('any bytes are split without an error and nothing but separators is lost', () => {
  const piece = fc.constantFrom(from, 'A: 1\n', '\n', 'x', 'Content-Length: 7\n', 'From ', '\r\n', '\r', 'From a\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const mbox = pieces.join('');
      let last = 0;
      for (const message of splitMbox(bytesOf(mbox))) {
        assert.equal(textOf(message.bytes), mbox.slice(message.start, message.start + message.bytes.length));
        assert.ok(message.start >= last);
        last = message.start + message.bytes.length;
      }
    }),
    { numRuns: 500 },
  );
});
