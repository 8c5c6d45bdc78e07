import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentOf, textOf } from '../../src/message/content.ts';
import { defects } from '../../src/message/defects.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { assertLinear } from '../growth.ts';
import { ambiguities } from './ambiguity.ts';
import { firstFault } from './coverage.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Reads, looks into everything, and checks what must hold for any bytes. */
function check(bytes: Uint8Array): void {
  const before = bytes.slice();
  const message = readMessage(bytes);
  assert.equal(firstFault(message), undefined);
  const ids = new Set<string>();
  for (const { part, message: owner } of everyPart(message)) {
    const length = owner.bytes.length;
    for (const [start, end] of [part.at, part.bodyAt, ...part.headers.map((header) => header.at)])
      assert.ok(start >= 0 && start <= end && end <= length, part.id);
    for (const header of part.headers) assert.equal(header.value.length, header.valueAt[1] - header.valueAt[0]);
    assert.ok(!ids.has(part.id), `two parts are called ${part.id}`);
    ids.add(part.id);
    // what decoding shows is placed in the original
    const shown = [...contentOf(owner, part).defects, ...textOf(owner, part).defects];
    const faults = [
      ...owner.defects.map((one) => [one, length] as const),
      ...shown.map((one) => [one, bytes.length] as const),
    ];
    for (const [{ code, at }, end] of faults) {
      assert.ok(Object.hasOwn(defects, code), `${code} has no sentence`);
      assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= end, code);
    }
  }
  assert.deepEqual(bytes, before, 'the original was changed');
}

test('any bytes at all are read, covered and left as they are', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 2_000 });
});

const piece = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '\r\n\r\n',
  '\n\n',
  '\r\r\n',
  '--a',
  '--b',
  '--ab',
  '--a--',
  '--b--',
  '----',
  '--',
  'Content-Type: ',
  'multipart/mixed',
  'multipart/digest',
  '; boundary=',
  'a',
  'b',
  '"',
  'ab',
  '""',
  'message/rfc822',
  'text/plain',
  'text/html',
  'Content-Transfer-Encoding: ',
  'base64',
  'quoted-printable',
  'x-uuencode',
  '7bit',
  'From: ',
  'From ',
  '>From ',
  'x@y.example',
  ' ',
  '\t',
  ':',
  '=',
  '=3D',
  'QUJD',
  'begin 644 x',
  'end',
  '\0',
  '(',
  ')',
  ';',
  '\u00e9',
  '\u0085',
  'message/partial',
  'message/external-body',
  'Subject',
  'name*0*=',
  'filename="',
  'Content-Disposition: ',
  '=?utf-8?B?QUJD?=',
  '\u00ef\u00bb\u00bf',
  '.',
  '\u001b$B',
);
const mail = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

for (const [ends, change] of [
  ['LF', (text: string) => text.replaceAll('\r', '')],
  ['CRLF', (text: string) => text.replaceAll('\r', '').replaceAll('\n', '\r\n')],
  ['mixed line ends', (text: string) => text],
] as const) {
  test(`pieces of mail in any order are read and covered (${ends})`, () => {
    fc.assert(
      fc.property(mail, fc.boolean(), (text, divided) => {
        check(bytesOf(change(divided ? `Content-Type: multipart/mixed; boundary=a\r\n\r\n${text}` : text)));
      }),
      { numRuns: 2_000 },
    );
  });
}

test('the ambiguous mails, cut off anywhere, are read and covered', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ambiguities), fc.nat(), (ambiguity, cut) => {
      check(bytesOf(ambiguity.mail.slice(0, cut % (ambiguity.mail.length + 1))));
    }),
    { numRuns: 1_000 },
  );
});

function readAll(bytes: Uint8Array): void {
  for (const { part, message } of everyPart(readMessage(bytes))) contentOf(message, part);
}

const head = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n';
const families: Readonly<Record<string, (n: number) => string>> = {
  'lines of hyphens': (n) => head + '--\r\n'.repeat(n * 200_000),
  'lines that begin with the boundary': (n) => head + '--bx\r\n'.repeat(n * 100_000),
  'delimiters after the close': (n) => `${head}--b--\r\n${'--b\r\n\r\n'.repeat(n * 50_000)}`,
  'header lines without a colon': (n) => 'x\r\n'.repeat(n * 300_000),
  'lone CRs': (n) => `A: 1\r\n\r\n${'x\r--b'.repeat(n * 100_000)}`,
  'base64 with padding everywhere': (n) => `Content-Transfer-Encoding: base64\r\n\r\n${'QQ==\r\n'.repeat(n * 150_000)}`,
  'equals signs and spaces': (n) =>
    `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=   \t '.repeat(n * 150_000)}`,
  'white space in quoted-printable': (n) =>
    `Content-Transfer-Encoding: quoted-printable\r\n\r\n=${' '.repeat(n * 800_000)}x`,
  'begin lines': (n) => `A: 1\r\n\r\n${'begin 644 x\r\n'.repeat(n * 80_000)}`,
  'open parentheses in Content-Type': (n) => `Content-Type: text/plain; ${'('.repeat(n * 400_000)}\r\n\r\nx`,
  'quotes in Content-Type': (n) => `Content-Type: text/plain; ${';\\"'.repeat(n * 150_000)}\r\n\r\nx`,
  'boundary parameters': (n) =>
    `Content-Type: multipart/mixed${'; boundary=b'.repeat(n * 20_000)}\r\n\r\n${'--b\r\n'.repeat(n * 1_000)}`,
  'From fields': (n) => 'From: a@b.example\r\n'.repeat(n * 40_000),
  'messages in messages, encoded': (n) =>
    'Content-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'.repeat(n * 30_000),
};

for (const [name, make] of Object.entries(families)) {
  test(`${name}: time grows as the bytes do`, () => {
    assertLinear(name, 0.5, (n) => bytesOf(make(n)), readAll);
  });
}
