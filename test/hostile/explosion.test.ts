/** Small mails whose examination would be enormous: what is kept of them is bounded, and what is left out is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeJson } from '../../src/app/json.ts';
import { toolsFor } from '../../src/app/wire.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { examine } from '../../src/examine/examine.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { Room } from '../../src/examine/observe/room.ts';
import { cpuClock } from '../cpu.ts';

const each = (count: number, unit: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => unit(index)).join('');
const html = (body: string): string => `From: a@example.net\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
const unseen = (count: number): string => '\x01'.repeat(count);

/** JSON of an ordinary mail is 8 kB; more than this is more than a worker, a page or a store should be handed. */
const LONGEST_JSON = 6 * 1024 * 1024;

const bombs: readonly { name: string; mail: string; limit: string }[] = [
  {
    name: 'a long base before two thousand short links',
    mail: html(
      `<base href="http://h.example/${'a'.repeat(100_000)}/">${each(2000, (i) => `<a href="${i}">x${i}</a>`)}`,
    ),
    limit: 'html-base',
  },
  {
    name: 'a base whose host no name server knows',
    mail: html(`<base href="http://${'a.'.repeat(50_000)}example/">${each(2000, (i) => `<a href="${i}">x${i}</a>`)}`),
    limit: 'html-base',
  },
  {
    name: 'links of ten thousand characters that are written as three each',
    mail: html(
      each(200, (i) => `<a href="http://h${i}.example/${'\xe3\x81\x82'.repeat(3300)}">${'y'.repeat(100)}</a>`),
    ),
    limit: 'url-length',
  },
  {
    name: 'a million addresses of two characters in four hundred fields',
    mail: `${each(400, () => `To: ${'x,'.repeat(2500)}\r\n`)}From: a@example.net\r\n\r\n`,
    limit: 'addresses',
  },
  {
    name: 'a From with half a million authors',
    mail: `${each(1900, () => `From: ${'a@b,'.repeat(260)}\r\n`)}\r\n`,
    limit: 'addresses',
  },
  { name: 'two thousand Received lines', mail: `${'Received: x\r\n'.repeat(2000)}\r\n`, limit: 'received' },
  {
    name: 'a Received line of half a million words',
    mail: `Received: from a.example ${'by with for '.repeat(150_000)}; x\r\n\r\n`,
    limit: 'received',
  },
  {
    name: 'one address of a million characters',
    mail: `To: ${'a@'.repeat(500_000)}\r\nFrom: a@example.net\r\n\r\n`,
    limit: 'addresses',
  },
  {
    name: 'a text of which most bytes show nothing',
    mail: `Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n${'\x1b$B$"\x1b(B'.repeat(800_000)}`,
    limit: 'text-length',
  },
  { name: 'a subject of a million characters', mail: `Subject: ${unseen(1_000_000)}\r\n\r\n`, limit: 'value-length' },
  {
    name: 'references that JSON writes six times as long',
    mail: `References: ${`<${unseen(5000)}> `.repeat(200)}\r\nIn-Reply-To: ${unseen(500_000)}\r\n\r\n`,
    limit: 'value-length',
  },
  {
    name: 'five hundred files with names of two thousand characters, twice',
    mail: `Content-Type: multipart/mixed; boundary=q\r\n\r\n${each(
      500,
      (i) =>
        `--q\r\nContent-Type: application/zip; name="${unseen(2000)}${i}"\r\n` +
        `Content-Disposition: attachment; filename="${unseen(2000)}.doc.exe"\r\n\r\nPK\r\n`,
    )}--q--`,
    limit: 'value-length',
  },
  {
    name: 'a media type of a million characters',
    mail: `Content-Type: ${unseen(500_000)}/${unseen(500_000)}\r\n\r\nPK\r\n`,
    limit: 'value-length',
  },
  {
    name: 'a mail system with a name of a million characters',
    mail:
      'Content-Type: multipart/report; report-type=delivery-status; boundary=q\r\n\r\n--q\r\n' +
      `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; ${unseen(900_000)}\r\n\r\n` +
      'Final-Recipient: rfc822; a@example.org\r\nAction: failed\r\n\r\n--q--',
    limit: 'value-length',
  },
];

for (const { name, mail, limit } of bombs) {
  test(`${name}: the examination stays small and says ${limit}`, async () => {
    const spent = cpuClock();
    const examination = await examine(Buffer.from(mail, 'latin1'), { source: '-' }, toolsFor(ruleBorder));
    const json = writeJson(examination);
    writeTerminal(examination, { lang: 'ja', columns: 80, color: false, verbose: true });
    assert.ok(spent() < 5000, `${spent()} ms`);
    assert.ok(json.length < LONGEST_JSON, `${json.length}`);
    assert.ok(examination.partial.includes(limit), examination.partial.join(' '));
    assert.notEqual(examination.verdict.kind, 'legitimate');
  });
}

test('a value that is cut keeps its end, where a domain and the ending of a file name stand', () => {
  const room = new Room();
  assert.ok(room.keep(`${'a'.repeat(10_000)}@example.com`).endsWith('@example.com'));
  assert.deepEqual([...room.hits], ['value-length']);
});

test('a value that is cut has no half of a character', () => {
  const room = new Room();
  for (let length = 4090; length < 4200; length++) assert.ok(room.keep('😀'.repeat(length)).isWellFormed());
});

test('a room that is used up still keeps an honest address whole', () => {
  const room = new Room('value-length', 4096, 10_000);
  for (let i = 0; i < 10; i++) room.keep('x'.repeat(5000));
  const address = `${'u'.repeat(64)}@${'d'.repeat(60)}.example.com`;
  assert.equal(room.keep(address), address);
});
