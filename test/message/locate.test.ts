import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { assertLinear } from '../growth.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const utf8 = new TextEncoder();

const quotedPrintable = (text: string): string =>
  Array.from(
    bytesOf(text),
    (byte, i) =>
      (byte < 33 || byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte)) + (i % 20 === 19 ? '=\r\n' : ''),
  ).join('');
const base64 = (text: string): string => btoa(text).replace(/(.{16})/g, '$1\r\n');

const charsets: readonly (readonly [label: string, text: string, bytes: string])[] = [
  ['us-ascii', 'click here: https://evil.example/ now', 'click here: https://evil.example/ now'],
  ['utf-8', 'あいう😀えお', binary(utf8.encode('あいう😀えお'))],
  ['shift_jis', '日本ｶﾅab', '\u0093\u00fa\u0096\u007b\u00b6\u00c5ab'],
  ['euc-jp', '日本ｶab', '\u00c6\u00fc\u00cb\u00dc\u008e\u00b6ab'],
  ['big5', 'a我𥋘bÊ̄あ', 'a\u00a7\u00da\u008b\u00a9b\u0088\u0062\u00c6\u00e8'],
  ['iso-2022-jp', 'a日本b\r\n日c', 'a\u001b$BF|K\\\u001b(Bb\r\n\u001b$BF|\u001b(Bc'],
];
const encodings: readonly (readonly [name: string, encode: (text: string) => string])[] = [
  ['8bit', (text) => text],
  ['quoted-printable', quotedPrintable],
  ['base64', base64],
];

for (const [label, text, bytes] of charsets) {
  for (const [encoding, encode] of encodings) {
    test(`each character of ${label} in ${encoding} is traced to bytes that decode to it`, () => {
      const body = encode(bytes);
      const mail = `Content-Type: text/plain; charset=${label}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
      const message = readMessage(bytesOf(mail));
      const content = textOf(message, message.body);
      assert.ok(content.text.startsWith(text), JSON.stringify(content.text));
      const find = locator(message, message.body, content);
      let last = message.body.bodyAt[0];
      for (let i = 0; i < text.length; i += 1) {
        const [start, end] = find(i, i + 1);
        assert.ok(
          start >= message.body.bodyAt[0] && start < end && end <= message.body.bodyAt[1],
          `${i}: ${start} ${end}`,
        );
        assert.ok(start >= last - 1 || text.charCodeAt(i) >= 0xdc00, 'spans go forward');
        assert.ok(end - start <= 20, `${i} is not exact`);
        assert.deepEqual(locator(message, message.body)(i, i + 1), [start, end], 'a single question gives the same');
        last = start;
      }
      const whole = find(0, text.length);
      assert.deepEqual(find(1, 2), locator(message, message.body)(1, 2), 'going back starts anew');
      assert.ok(whole[1] > whole[0]);
    });
  }
}

test('a word in ASCII is found exactly', () => {
  for (const [encoding, encode] of encodings) {
    const mail = `Content-Transfer-Encoding: ${encoding}\r\n\r\n${encode('click here: https://evil.example/ now')}`;
    const message = readMessage(bytesOf(mail));
    const { text } = textOf(message, message.body);
    const at = text.indexOf('https');
    const [start, end] = locator(message, message.body)(at, at + 21);
    const inner = readMessage(bytesOf(`Content-Transfer-Encoding: ${encoding}\r\n\r\n${mail.slice(start, end)}`));
    if (encoding !== 'base64') assert.equal(textOf(inner, inner.body).text, 'https://evil.example/');
  }
});

test('what cannot be traced exactly is traced to the whole body', () => {
  const mail = 'Content-Type: text/plain; charset=utf-8\r\n\r\nab\u00ffcd\u00e3\u0081';
  const message = readMessage(bytesOf(mail));
  assert.deepEqual(locator(message, message.body)(0, 10_000), message.body.bodyAt);
});

test('spans lie inside the body for any bytes and any questions', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('8bit', 'base64', 'quoted-printable', 'x-uuencode'),
      fc.constantFrom('utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gb18030', 'utf-16', 'utf-7', 'x'),
      fc.array(fc.nat(200), { maxLength: 10 }),
      (body, encoding, charset, questions) => {
        const head = bytesOf(
          `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
        );
        const message = readMessage(Uint8Array.from([...head, ...body]));
        const find = locator(message, message.body);
        for (const question of questions) {
          const [start, end] = find(question, question + 3);
          assert.ok(start >= message.body.bodyAt[0] && start <= end && end <= message.body.bodyAt[1]);
        }
      },
    ),
  );
});

test('many questions in order cost one pass', () => {
  const asked = (words: number): (() => void) => {
    const letter = base64(binary(utf8.encode('あいう '.repeat(words / 4))));
    const message = readMessage(
      bytesOf(`Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${letter}`),
    );
    const content = textOf(message, message.body);
    return () => {
      const find = locator(message, message.body, content);
      for (let i = 0; i + 4 < content.text.length; i += 4) find(i, i + 3);
    };
  };
  assertLinear('questions', 50_000, asked, (ask) => ask());
});

test('that a broken charset cannot be counted is found once, not for each question', () => {
  const asked = (words: number): (() => void) => {
    const letter = '\u001b$BF|K\\\u001b(B \u00ff\u00fe\u001b$B!\u001b(B '.repeat(words);
    const message = readMessage(bytesOf(`Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n${letter}`));
    const content = textOf(message, message.body);
    return () => {
      const find = locator(message, message.body, content);
      for (let i = 0; i + 4 < content.text.length; i += 4) assert.deepEqual(find(i, i + 3), message.body.bodyAt);
    };
  };
  assertLinear('questions', 1_000, asked, (ask) => ask());
});
