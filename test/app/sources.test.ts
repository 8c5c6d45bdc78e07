/** Where mails come from: one item a message, in order, and nothing that cannot be read stops the rest. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Item, Unread } from '../../src/app/item.ts';
import { MESSAGE_LIMIT } from '../../src/app/limits.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { itemsOf } from '../../src/app/sources.ts';
import { makeZip } from '../unpack/containers.ts';

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

test('what in a folder is plainly no mail is passed over and told, and examined where the call names it', async () => {
  const root = folder();
  const files = {
    LICENSE: '                     Apache License\n\n   1. Definitions.\n',
    'README.md': '# Samples\n\nMails to try it with.\n',
    'broken.eml': 'no header at all\n',
    'lost-its-top': `yond the fold\n${mail(2)}`,
    mail: mail(1),
    'package.json': '{\n  "name": "x",\n  "from": "y"\n}\n',
    'slides.zip': makeZip([{ name: 'notes.txt', data: 'nothing of a mail' }]),
  };
  for (const [name, data] of Object.entries(files)) writeFileSync(join(root, name), data);
  const told: string[] = [];
  const items = [];
  const passOver = (source: string): void => void told.push(source);
  for await (const item of itemsOf([root, join(root, 'README.md')], passOver)) items.push(item);
  const names = (sources: readonly string[]): readonly string[] => sources.map((one) => one.slice(root.length + 1));
  assert.deepEqual(names(told), ['LICENSE', 'README.md', 'package.json', 'slides.zip']);
  assert.deepEqual(names(items.map(({ source }) => source)), ['broken.eml', 'lost-its-top', 'mail', 'README.md']);
  assert.equal((await all(root)).length, 7, 'nobody who was not told loses one');
});

test('an empty file in a folder is passed over and told, unless its name or its place says that it was a mail', async () => {
  const root = folder();
  for (const name of ['cur', 'new']) mkdirSync(join(root, 'box', name), { recursive: true });
  const empty = ['Drafts', 'box/cur/1700000001.M1P1.host:2,S', 'empty.txt', 'lost.EML', 'lost.mbox', 'lost.msg'];
  for (const name of empty) writeFileSync(join(root, name), '');
  writeFileSync(join(root, 'good.eml'), mail(1));
  for (const also of [undefined, 'files'] as const) {
    const told: string[] = [];
    const items = [];
    const passOver = (source: string): void => void told.push(source.slice(root.length + 1));
    for await (const item of itemsOf([root, join(root, 'empty.txt')], passOver, also)) items.push(item);
    assert.deepEqual(told, ['Drafts', 'empty.txt']);
    assert.deepEqual(
      items.map((one) => [one.source.slice(root.length + 1), 'failure' in one ? one.failure.code : 'mail']),
      [
        ['box/cur/1700000001.M1P1.host:2,S', 'METSUKE_INPUT_EMPTY'],
        ['good.eml', 'mail'],
        ['lost.EML', 'METSUKE_INPUT_EMPTY'],
        ['lost.mbox', 'METSUKE_INPUT_EMPTY'],
        ['lost.msg', 'METSUKE_INPUT_EMPTY'],
        ['empty.txt', 'METSUKE_INPUT_EMPTY'],
      ],
    );
  }
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

test('a pipe is judged by its beginning, however little it gives first', async (context) => {
  const top = folder();
  const box = [1, 2, 3].map((n) => `${fromLine}${mail(n)}\n`).join('');
  writeFileSync(join(top, 'box'), box);
  if (spawnSync('mkfifo', [join(top, 'pipe')]).status !== 0) return context.skip('no mkfifo');
  const writer = spawn('sh', ['-c', '(head -c 3 box; sleep 0.3; tail -c +4 box) > pipe'], { cwd: top });
  const items = await all(join(top, 'pipe'));
  assert.deepEqual(items.map(text), [mail(1), mail(2), mail(3)]);
  assert.equal(writer.killed, false);
});

test('what is empty or missing is told in its place, and the rest is read, Outlook files too', async () => {
  const root = folder();
  const paths = ['empty.eml', 'gone.eml', 'outlook.msg', 'good.eml'].map((name) => join(root, name));
  writeFileSync(join(root, 'empty.eml'), '');
  writeFileSync(join(root, 'outlook.msg'), Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  writeFileSync(join(root, 'good.eml'), mail(1));
  const items = await all(...paths);
  assert.deepEqual(
    items.map((one) => ('failure' in one ? one.failure.code : one.source)),
    ['METSUKE_INPUT_EMPTY', 'METSUKE_INPUT_MISSING', paths[2], paths[3]],
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

test('so it is in an mbox, between others and alone', async () => {
  const file = join(folder(), 'inbox');
  const long = Buffer.concat([Buffer.from(mail(2)), Buffer.alloc(MESSAGE_LIMIT, 'x\n')]);
  writeFileSync(file, `${fromLine}${mail(1)}\n${fromLine}`);
  for (const piece of [long, '\n', fromLine, mail(3), '\n']) appendFileSync(file, piece);
  const items = await all(file);
  assert.deepEqual(
    items.map((one) => 'bytes' in one && [one.source, one.bytes.length, one.cut, one.whole]),
    [
      [`${file}#1`, mail(1).length, undefined, undefined],
      [`${file}#2`, MESSAGE_LIMIT, true, { size: long.length, sha256: sha256(long) }],
      [`${file}#3`, mail(3).length, undefined, undefined],
    ],
  );
  const alone = Buffer.concat([Buffer.from(fromLine), long]);
  writeFileSync(file, alone);
  const [item, ...more] = await all(file);
  assert.ok(item !== undefined && 'bytes' in item && more.length === 0);
  assert.deepEqual(
    [item.source, item.bytes.length, item.cut, item.whole],
    [file, MESSAGE_LIMIT, true, { size: alone.length, sha256: sha256(alone) }],
  );
});

test('a large file is read byte for byte into memory that a worker sees without a copy', async () => {
  const file = join(folder(), 'large.eml');
  const whole = Buffer.alloc(3 * 1024 * 1024 + 7, 'From: a@example.com\n\nabc\xe9\n', 'latin1');
  writeFileSync(file, whole);
  const [item, ...more] = await all(file);
  assert.ok(item !== undefined && 'bytes' in item && more.length === 0);
  assert.ok(item.bytes.buffer instanceof SharedArrayBuffer);
  assert.ok(whole.equals(item.bytes));
});

test('folders that link to one another are read once each', { timeout: 20_000 }, async () => {
  const top = folder();
  for (const name of ['a', 'b', 'c']) {
    mkdirSync(join(top, name));
    writeFileSync(join(top, name, '1.eml'), mail(1));
    for (let i = 0; i < 5; i++) symlinkSync('..', join(top, name, `up${i}`));
  }
  const items = await all(top);
  assert.deepEqual(
    items.map((one) => one.source),
    ['a', 'b', 'c'].map((name) => join(top, name, '1.eml')),
  );
  assert.equal((await all(top, top)).length, 6);
});

test('a pipe in a folder keeps nobody waiting', { timeout: 20_000 }, async (context) => {
  const top = folder();
  if (spawnSync('mkfifo', [join(top, 'pipe')]).status !== 0) return context.skip('no mkfifo');
  writeFileSync(join(top, 'z.eml'), mail(1));
  const [pipe, item] = await all(top);
  assert.ok(pipe !== undefined && 'failure' in pipe && pipe.failure.code === 'METSUKE_INPUT_UNREADABLE');
  assert.equal(text(item), mail(1));
});

test('a device is not read, for it may have no end', { timeout: 20_000 }, async (context) => {
  if (process.platform !== 'linux') return context.skip('not Linux');
  const [item] = await all('/dev/zero');
  assert.ok(item !== undefined && 'failure' in item && item.failure.code === 'METSUKE_INPUT_UNREADABLE');
});

test('names that are not UTF-8 are read by their bytes, also of folders', async (context) => {
  if (process.platform !== 'linux') return context.skip('not Linux');
  const top = folder();
  const bytes = (...codes: number[]): Buffer => Buffer.from(codes);
  const inside = Buffer.concat([Buffer.from(`${top}/`), bytes(0x93, 0xfa, 0x96, 0x7b)]); // 日本 in Shift_JIS
  mkdirSync(inside);
  writeFileSync(Buffer.concat([inside, Buffer.from('/1.eml')]), mail(1));
  writeFileSync(Buffer.concat([Buffer.from(`${top}/`), bytes(0x83), Buffer.from('.eml')]), mail(2));
  writeFileSync(Buffer.concat([Buffer.from(`${top}/`), bytes(0x84), Buffer.from('.eml')]), mail(3));
  assert.deepEqual((await all(top)).map(text), [mail(2), mail(3), mail(1)]);
});

test('an mbox of envelopes without letters is said to be empty', async () => {
  const file = join(folder(), 'inbox');
  for (const content of [fromLine, fromLine.trimEnd(), fromLine.repeat(3)]) {
    writeFileSync(file, content);
    const [item, ...more] = await all(file);
    assert.ok(item !== undefined && 'failure' in item && item.failure.code === 'METSUKE_INPUT_EMPTY');
    assert.deepEqual(more, []);
  }
});
