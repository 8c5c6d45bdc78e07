/** Where mails come from: one item a message, in order, and nothing that cannot be read stops the rest. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Item, Unread } from '../../src/app/item.ts';
import { MESSAGE_LIMIT } from '../../src/app/limits.ts';
import { itemsOf } from '../../src/app/sources.ts';
import { sha256 } from '../../src/app/wire.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'metsuke-sources-'));
const mail = (n: number): string => `From: a${n}@example.com\nSubject: ${n}\n\nbody ${n}\n`;
const fromLine = 'From a@example.com Tue Mar  5 10:00:00 2024\n';

async function all(...paths: string[]): Promise<(Item | Unread)[]> {
  const items = [];
  for await (const item of itemsOf(paths)) items.push(item);
  return items;
}

const text = (item: Item | Unread | undefined): string => {
  assert.ok(item !== undefined && 'bytes' in item);
  return Buffer.from(item.bytes).toString('latin1');
};

test('a file is one message, byte for byte, under its path', async () => {
  const file = join(folder(), 'a.eml');
  writeFileSync(file, mail(1));
  const [item, ...more] = await all(file);
  assert.deepEqual([item?.source, text(item), more], [file, mail(1), []]);
});

test('an mbox gives its messages as PATH#1, PATH#2', async () => {
  const file = join(folder(), 'inbox');
  writeFileSync(file, [1, 2, 3].map((n) => `${fromLine}${mail(n)}\n`).join(''));
  const items = await all(file);
  assert.deepEqual(
    items.map((one) => one.source),
    [`${file}#1`, `${file}#2`, `${file}#3`],
  );
  assert.deepEqual(items.map(text), [mail(1), mail(2), mail(3)]);
});

test('an mbox of one message is that message with every byte of the file', async () => {
  const file = join(folder(), 'single.txt');
  writeFileSync(file, fromLine + mail(1));
  const [item, ...more] = await all(file);
  assert.deepEqual([item?.source, text(item), more], [file, fromLine + mail(1), []]);
});

test('a folder is read in the order of its names, folders inside too, without hidden files', async () => {
  const root = folder();
  mkdirSync(join(root, 'b'));
  for (const name of ['c.eml', 'a.eml', 'b/x.eml', '.hidden']) writeFileSync(join(root, name), mail(1));
  const items = await all(root);
  assert.deepEqual(
    items.map((one) => one.source),
    ['a.eml', 'b/x.eml', 'c.eml'].map((name) => join(root, name)),
  );
});

test('a Maildir gives cur and new, and not what is still being delivered in tmp', async () => {
  const root = folder();
  for (const [n, name] of ['cur', 'new', 'tmp'].entries()) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, `1700000000.M${n}.host:2,S`), mail(n));
  }
  assert.deepEqual((await all(root)).map(text), [mail(0), mail(1)]);
});

test('what is empty, missing or an Outlook file is told in its place, and the rest is read', async () => {
  const root = folder();
  const paths = ['empty.eml', 'gone.eml', 'outlook.msg', 'good.eml'].map((name) => join(root, name));
  writeFileSync(join(root, 'empty.eml'), '');
  writeFileSync(join(root, 'outlook.msg'), Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  writeFileSync(join(root, 'good.eml'), mail(1));
  const items = await all(...paths);
  assert.deepEqual(
    items.map((one) => ('failure' in one ? one.failure.code : one.source)),
    ['METSUKE_INPUT_EMPTY', 'METSUKE_INPUT_MISSING', 'METSUKE_INPUT_OUTLOOK', paths[3]],
  );
});

test('of a message beyond the limit the beginning is given, with size and digest of the whole', async () => {
  const file = join(folder(), 'huge.eml');
  const whole = Buffer.concat([Buffer.from(mail(1)), Buffer.alloc(MESSAGE_LIMIT, 'x')]);
  writeFileSync(file, whole);
  const [item] = await all(file);
  assert.ok(item !== undefined && 'bytes' in item);
  assert.deepEqual(
    [item.bytes.length, item.cut, item.whole],
    [MESSAGE_LIMIT, true, { size: whole.length, sha256: sha256(whole) }],
  );
});
