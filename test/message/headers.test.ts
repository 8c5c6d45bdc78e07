import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Header } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const slice = (text: string, header: Header): string => text.slice(header.at[0], header.at[1]);

interface Row {
  readonly claim: string;
  readonly mail: string;
  /** `key=value` of each field. */
  readonly fields: readonly string[];
  readonly body: string;
  readonly codes?: readonly string[];
}

const rows: readonly Row[] = [
  {
    claim: 'fields keep their order and their duplicates',
    mail: 'A: 1\r\nB: 2\r\na: 3\r\n\r\nx',
    fields: ['a=1', 'b=2', 'a=3'],
    body: 'x',
  },
  {
    claim: 'a fold becomes spaces, one for each byte',
    mail: 'A: 1\r\n\t2\r\n  3\r\n\r\nx',
    fields: ['a=1  \t2    3'],
    body: 'x',
  },
  { claim: 'a value that begins on the second line is trimmed', mail: 'A:\n b\n\nx', fields: ['a=b'], body: 'x' },
  { claim: 'LF alone ends lines too', mail: 'A: 1\nB: 2\n\nx\n', fields: ['a=1', 'b=2'], body: 'x\n' },
  {
    claim: 'CR alone ends lines when there is no LF',
    mail: 'A: 1\rB: 2\r\rx',
    fields: ['a=1', 'b=2'],
    body: 'x',
    codes: ['bare-cr'],
  },
  {
    claim: 'a space that is none of ASCII behind a name is named, and the field read all the same',
    mail: 'Comments\xa0: a\nSubject\x0b: b\n\nx',
    fields: ['comments=a', 'subject=b'],
    body: 'x',
    codes: ['header-name-invalid', 'header-name-invalid'],
  },
  { claim: 'CR CR LF is one line end', mail: 'A: 1\r\r\nB: 2\r\r\n\r\r\nx', fields: ['a=1', 'b=2'], body: 'x' },
  {
    claim: 'raw 8-bit bytes stay bytes',
    mail: 'A: \u0081\u009f\u00ff\n\nx',
    fields: ['a=\u0081\u009f\u00ff'],
    body: 'x',
  },
  {
    claim: 'a space before the colon is no part of the name',
    mail: 'From : a@b.example\n\nx',
    fields: ['from=a@b.example'],
    body: 'x',
    codes: ['space-before-colon'],
  },
  {
    claim: 'a NUL in a name is no part of the key',
    mail: 'Fr\0om: a@b.example\n\nx',
    fields: ['from=a@b.example'],
    body: 'x',
    codes: ['nul-in-header-name', 'nul-byte'],
  },
  {
    claim: 'a line without a colon is kept without a name',
    mail: 'A: 1\nhello\nB: 2\n\nx',
    fields: ['a=1', '=hello', 'b=2'],
    body: 'x',
    codes: ['header-without-colon'],
  },
  {
    claim: 'a first line with a leading space is read',
    mail: ' From: a@b.example\nB: 2\n\nx',
    fields: ['from=a@b.example', 'b=2'],
    body: 'x',
    codes: ['leading-space'],
  },
  { claim: 'a header without a body ends at the end', mail: 'A: 1\nB: 2', fields: ['a=1', 'b=2'], body: '' },
  { claim: 'a blank line at once means no header', mail: '\nhello there\n', fields: [], body: 'hello there\n' },
  {
    claim: 'the From line of an mbox is not a field',
    mail: 'From a@example.org Tue Mar  5 10:00:00 2024\n>From b Tue Mar  5 10:00:00 2024\nA: 1\n\nx',
    fields: ['a=1'],
    body: 'x',
  },
  {
    claim: 'From with a space before its colon is no mbox line',
    mail: 'From : a@b.example\nA: 1\n\nx',
    fields: ['from=a@b.example', 'a=1'],
    body: 'x',
    codes: ['space-before-colon'],
  },
  { claim: 'an empty value is empty', mail: 'A:\nB: \n\nx', fields: ['a=', 'b='], body: 'x' },
  { claim: 'a colon first is no name', mail: ': a\n\nx', fields: ['=: a'], body: 'x', codes: ['header-without-colon'] },
];

for (const row of rows) {
  test(row.claim, () => {
    const message = readMessage(bytesOf(row.mail));
    assert.deepEqual(
      message.headers.map((header) => `${header.key}=${header.value}`),
      row.fields,
    );
    assert.equal(row.mail.slice(message.body.bodyAt[0], message.body.bodyAt[1]), row.body);
    assert.deepEqual(message.defects.map((defect) => defect.code).sort(), [...(row.codes ?? [])].sort());
  });
}

test('index i of a value is byte valueAt[0] + i of the mail', () => {
  const mail = 'X: a\r\nSubject:  one\r\n two\r\n\tthree  \r\nY: b\r\n\r\nx';
  const subject = readMessage(bytesOf(mail)).headers.find((header) => header.key === 'subject');
  assert.ok(subject);
  assert.equal(slice(mail, subject), 'Subject:  one\r\n two\r\n\tthree  \r\n');
  assert.equal(subject.value.length, subject.valueAt[1] - subject.valueAt[0]);
  for (const word of ['one', 'two', 'three']) {
    assert.equal(mail.indexOf(word), subject.valueAt[0] + subject.value.indexOf(word));
  }
});

test('a header of too many fields is cut, said to be cut, and the body is still found', () => {
  const mail = `${'X: y\r\n'.repeat(2_500)}\r\nbody`;
  const message = readMessage(bytesOf(mail));
  assert.equal(message.headers.length, 2_000);
  assert.deepEqual(message.partial, ['header-fields']);
  assert.ok(message.defects.some((defect) => defect.code === 'limit-header-fields'));
  assert.deepEqual(message.gaps.find((gap) => gap.what === 'unread')?.at, [2_000 * 6, 2_500 * 6]);
  assert.equal(mail.slice(message.body.bodyAt[0]), 'body');
});

test('a field of too many bytes is cut, said to be cut, and the body is still found', () => {
  const mail = `A: 1\r\nX: ${'y'.repeat(3_000_000)}\r\nB: 2\r\n\r\nbody`;
  const message = readMessage(bytesOf(mail));
  assert.deepEqual(message.partial, ['header-bytes']);
  assert.equal(message.headers.length, 2);
  assert.equal(message.headers[1]?.at[1], 2 * 1024 * 1024);
  assert.equal(mail.slice(message.body.bodyAt[0]), 'body');
});

test('a header of 256 KiB is read whole, with a warning', () => {
  const message = readMessage(bytesOf(`X: ${'y '.repeat(150_000)}\r\n\r\nbody`));
  assert.deepEqual(message.partial, []);
  assert.deepEqual(
    message.defects.map((defect) => defect.code),
    ['header-large'],
  );
});
