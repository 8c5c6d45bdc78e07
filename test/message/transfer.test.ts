import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeTransfer } from '../../src/message/transfer/chain.ts';
import {
  decodeBase64,
  decodeQuotedPrintable,
  decodeUuencode,
  findUuencoded,
} from '../../src/message/transfer/decoders.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const base64: readonly (readonly [claim: string, input: string, output: string])[] = [
  ['plain', 'aGVsbG8=', 'hello'],
  ['without padding', 'aGVsbG8', 'hello'],
  ['in lines', 'aGVs\r\nbG8=\r\n', 'hello'],
  ['with junk', 'aG!V*s\u0000bG8=', 'hello'],
  ['in pieces, each padded', 'aGVsbG8=\r\nd29ybGQ=', 'helloworld'],
  ['a single letter says nothing', 'a', ''],
  ['with the footer of a list behind it', 'aGVs\r\nbG8=\r\n\r\n____\r\nOur list, abcd\r\n', 'hello'],
  ['with a footer behind whole groups', 'aGVs\nbG9v\n\n-- \nOur list\n', 'helloo'],
  ['with junk behind a blank line in the middle of a group', 'aGVs\nbG8\n\n-=\n', 'hello'],
  ['nothing', '', ''],
  ['padding only', '====', ''],
];
for (const [claim, input, output] of base64) {
  test(`base64 ${claim}`, () => {
    assert.equal(textOf(decodeBase64(bytesOf(input)).bytes), output);
  });
}

test('padding inside base64 is read in three ways', () => {
  const input = bytesOf('aGVsbG8=QUJD');
  assert.equal(textOf(decodeBase64(input, 'restart').bytes), 'helloABC');
  assert.equal(textOf(decodeBase64(input, 'stop').bytes), 'hello');
  assert.notEqual(textOf(decodeBase64(input, 'ignore').bytes), 'helloABC');
  assert.ok(decodeBase64(input).padded);
});

test('base64 of any bytes comes back, in lines of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 80 }), (bytes, length) => {
      const encoded = btoa(textOf(bytes)).replace(new RegExp(`(.{${length}})`, 'g'), '$1\r\n');
      assert.deepEqual([...decodeBase64(bytesOf(encoded)).bytes], [...bytes]);
    }),
  );
});

const quoted: readonly (readonly [claim: string, input: string, output: string])[] = [
  ['hexadecimal in both cases', '=E3=81=82=e3=81=84', '\u00e3\u0081\u0082\u00e3\u0081\u0084'],
  ['soft line breaks', 'a=\r\nb=\nc=  \r\nd', 'abcd'],
  ['white space at line ends is dropped', 'a \t\r\nb  \nc', 'a\r\nb\nc'],
  ['white space inside stays', 'a  b\t c', 'a  b\t c'],
  ['encoded white space at a line end stays', 'a=20\r\nb', 'a \r\nb'],
  ['what is broken stays', 'a=G1 b=', 'a=G1 b'],
  ['an equals sign alone stays', '1=2; x=3D3', '1=2; x=3'],
  ['raw 8-bit stays', '\u00e3\u0081', '\u00e3\u0081'],
];
for (const [claim, input, output] of quoted) {
  test(`quoted-printable: ${claim}`, () => {
    assert.equal(textOf(decodeQuotedPrintable(bytesOf(input)).bytes), output);
  });
}

test('a uuencoded file is found in a text and decoded', () => {
  const text = 'hello\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye\n';
  const [file, ...more] = findUuencoded(text);
  assert.ok(file);
  assert.equal(more.length, 0);
  assert.deepEqual([file.name, file.closed], ['cat.txt', true]);
  assert.equal(textOf(decodeUuencode(bytesOf(text.slice(file.start, file.end))).bytes), 'Cat');
});

test('the word begin in running text is no file', () => {
  assert.deepEqual(findUuencoded('begin the day\nbegin 12 with\nbeginning\n'), []);
});

test('a uuencoded file that was cut off gives what is there', () => {
  const { bytes, padded } = decodeUuencode(bytesOf('begin 644 x\r\n#0V%T\r\n#0V'));
  assert.ok(textOf(bytes).startsWith('Cat'));
  assert.ok(padded);
});

test('words of other readings decode as they say', () => {
  assert.equal(textOf(decodeTransfer(bytesOf(btoa(btoa('x'))), 'base64+base64').bytes), 'x');
  assert.equal(textOf(decodeTransfer(bytesOf('a\0b'), '8bit~without-nul').bytes), 'ab');
  assert.equal(textOf(decodeTransfer(bytesOf('a=3D'), 'x-unknown').bytes), 'a=3D');
  assert.equal(textOf(decodeTransfer(bytesOf('\xff\xfea\0b\0'), '8bit~without-nul').bytes), 'ab', 'it knows no UTF-16');
});

test('no decoder throws, whatever the bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('base64', 'quoted-printable', 'x-uuencode', 'base64~ignore', 'base64~stop'),
      (bytes, encoding) => {
        const { bytes: out } = decodeTransfer(bytes, encoding);
        assert.ok(out.length <= bytes.length + 3);
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      decodeUuencode(bytesOf(`begin 644 x\n${textOf(bytes)}`));
    }),
  );
});
