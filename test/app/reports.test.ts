import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Item, subjectOf, type Unread } from '../../src/app/item.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { reportedItems } from '../../src/app/sources/reports.ts';
import { examined } from '../examine/examining.ts';
import { makeMsg } from '../unpack/outlook-items.ts';

const inner = 'From: bank@example.net\r\nSubject: urgent\r\n\r\nhttps://www.example.net/login\r\n';

function report(parts: string, type = 'multipart/mixed; boundary=q'): Buffer {
  return Buffer.from(
    `From: colleague@example.org\r\nSubject: suspicious\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nplease look\r\n${parts}--q--\r\n`,
  );
}
const attached = `--q\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n`;

async function itemsOf(...mails: readonly Buffer[]): Promise<Item[]> {
  async function* given(): AsyncGenerator<Item | Unread> {
    for (const [i, bytes] of mails.entries()) yield { source: `${i}.eml`, bytes };
  }
  const items: Item[] = [];
  for await (const item of reportedItems(given())) if (!('failure' in item)) items.push(item);
  return items;
}

test('of a report the mail that is attached is examined, and the report is named', async () => {
  const outer = report(attached);
  const [item] = await itemsOf(outer);
  assert.ok(item !== undefined);
  assert.equal(item.source, '0.eml!1');
  assert.equal(Buffer.from(item.bytes).toString().trim(), inner.trim());
  assert.deepEqual(subjectOf(item).reportedIn, { source: '0.eml', sha256: sha256(outer) });
  assert.equal((await examined(item.bytes)).facts.from[0]?.value.address, 'bank@example.net');
});

test('a saved .eml and an Outlook file are reports as well, each mail on its own', async () => {
  const msg = makeMsg({
    subject: 'x',
    from: { name: 'A', address: 'a@example.net' },
    to: [],
    text: 'y',
    attachments: [],
  });
  const file = (name: string, bytes: Buffer): string =>
    `--q\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`;
  const items = await itemsOf(report(attached + file('b.eml', Buffer.from(inner)) + file('c.msg', msg)));
  assert.deepEqual(
    items.map((one) => one.source),
    ['0.eml!1', '0.eml!2', '0.eml!3'],
  );
  const last = items[2];
  assert.ok(last !== undefined);
  assert.equal((await examined(last.bytes)).facts.from[0]?.value.address, 'a@example.net');
});

test('a mail without another inside is examined itself, and so is a bounce that returns one', async () => {
  const plain = Buffer.from(inner);
  const bounce = report(attached, 'multipart/report; report-type=delivery-status; boundary=q');
  const items = await itemsOf(plain, bounce);
  assert.deepEqual(
    items.map((one) => one.source),
    ['0.eml', '1.eml'],
  );
});

test('without --reported an attached mail changes nothing of whose mail it is', async () => {
  const { facts } = await examined(report(attached));
  assert.equal(facts.from[0]?.value.address, 'colleague@example.org');
});
