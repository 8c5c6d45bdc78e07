/** Piles of mails in an archive: each mail comes out, with its place in the archive, and what was not read is told. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { foldBounces } from '../../src/app/fold-bounces.ts';
import { MESSAGE_LIMIT } from '../../src/app/limits.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { openPile, type PileRest, pileLimits } from '../../src/app/sources/pile.ts';
import { itemsOf } from '../../src/app/sources.ts';
import { byRule } from '../examine/examining.ts';
import { makeOoxml, makeTar, makeZip } from '../unpack/containers.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-piles-'));
after(() => rmSync(folder, { recursive: true }));
const mail = (n: number): string => `From: a${n}@example.com\nSubject: ${n}\n\nbody ${n}\n`;
const fromLine = 'From a@example.com Tue Mar  5 10:00:00 2024\n';
const mbox = [8, 9].map((n) => `${fromLine}${mail(n)}\n`).join('');

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The mails by their place in the archive, and what was told of the rest. */
async function read(path: string) {
  const mails = new Map<string, string>();
  const told: string[] = [];
  const cut: string[] = [];
  for await (const item of itemsOf([path])) {
    const place = item.source.slice(path.length);
    if ('failure' in item) told.push(`${place} ${item.failure.code} ${item.failure.message.slice(path.length)}`);
    else mails.set(place, Buffer.from(item.bytes).toString('latin1'));
    if ('cut' in item && item.cut === true) cut.push(place);
  }
  return { mails, told, cut };
}

async function rest(bytes: Uint8Array, change: Partial<typeof limits>): Promise<{ names: string[]; rest: PileRest }> {
  const path = written('limited', bytes);
  const names: string[] = [];
  for await (const said of openPile(path, 'limited', { ...limits, ...change })) {
    if ('rest' in said) return { names, rest: said.rest };
    names.push(said.file.name);
  }
  throw new Error('nothing was said of the rest');
}
const limits: Readonly<Record<keyof typeof pileLimits, number>> = pileLimits;

test('a ZIP of mails, an mbox in it and a Maildir in a tar.gz in it are one pile, in the order of names', async () => {
  const maildir = gzipSync(
    makeTar([
      { name: 'Maildir/new/2.host', data: mail(2) },
      { name: 'Maildir/cur/1.host:2,S', data: mail(1) },
      { name: 'Maildir/tmp/3.host', data: mail(3) },
    ]),
  );
  const zip = makeZip([
    { name: 'in/b.eml', data: mail(4), stored: true },
    { name: 'in/box', data: mbox },
    { name: 'in/maildir.tar.gz', data: maildir },
    { name: '__MACOSX/in/._b.eml', data: mail(5) },
    { name: 'in/.hidden.eml', data: mail(6) },
  ]);
  const { mails, told } = await read(written('pile.zip', zip));
  assert.deepEqual(
    [...mails],
    [
      ['/in/b.eml', mail(4)],
      ['/in/box#1', mail(8)],
      ['/in/box#2', mail(9)],
      ['/in/maildir.tar.gz/Maildir/cur/1.host:2,S', mail(1)],
      ['/in/maildir.tar.gz/Maildir/new/2.host', mail(2)],
    ],
  );
  assert.deepEqual(told, []);
  const alone = await read(written('maildir.tgz', maildir));
  assert.deepEqual([...alone.mails.keys()], ['/Maildir/cur/1.host:2,S', '/Maildir/new/2.host']);
});

test('what was not read is told: no mails, a password that nobody knows; the usual one opens', async () => {
  const zip = makeZip([
    { name: 'a.eml', data: mail(1), password: 'infected' },
    { name: 'b.eml', data: mail(2), password: 'another one' },
    { name: 'letter.docx', data: makeOoxml([{ name: 'word/document.xml', data: '<w:document/>' }]) },
    { name: 'readme.txt', data: 'read me' },
  ]);
  const { mails, told } = await read(written('closed.zip', zip));
  assert.deepEqual([...mails], [['/a.eml', mail(1)]]);
  assert.deepEqual(told, [
    '/b.eml METSUKE_INPUT_ARCHIVE /b.eml was not read whole: it is closed with a password',
    ' METSUKE_INPUT_ARCHIVE  was not read whole: 2 files in it are no mails (letter.docx, readme.txt)',
  ]);
});

test('each limit is told by its name, and nothing behind it is read', async () => {
  const files = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.eml`, data: mail(n) + 'x'.repeat(1_000) }));
  const some = await rest(makeZip(files), { files: 4 });
  assert.deepEqual(
    [some.names, some.rest.unread.map(({ why }) => why)],
    [['0.eml', '1.eml', '2.eml', '3.eml'], ['limit-files']],
  );
  const few = await rest(makeZip(files), { bytes: 3_500 });
  assert.deepEqual([few.names, few.rest.unread.map(({ why }) => why)], [['0.eml', '1.eml', '2.eml'], ['limit-bytes']]);
  const dense = makeZip([{ name: 'a.eml', data: mail(1) + '\0'.repeat(400_000) }]);
  const bomb = await rest(dense, { ratioFrom: 1_000, ratio: 20 });
  assert.deepEqual([bomb.names, bomb.rest.unread.map(({ why }) => why)], [[], ['limit-ratio']]);
  let nested: Buffer = makeZip([{ name: 'a.eml', data: mail(1) }]);
  for (let depth = 0; depth < 3; depth++) nested = makeZip([{ name: `${depth}.zip`, data: nested }]);
  const deep = await rest(nested, { depth: 3 });
  assert.deepEqual([deep.names, deep.rest.unread], [[], [{ name: '2.zip/1.zip/0.zip', why: 'limit-depth' }]]);
  assert.deepEqual((await rest(nested, {})).names, ['2.zip/1.zip/0.zip/a.eml']);
  const big = await rest(makeZip(files), { bytes: 100 });
  assert.deepEqual([big.names, big.rest.unread.map(({ why }) => why)], [[], ['limit-bytes']]);
  const late = await rest(makeZip(files), { time: 0 });
  assert.deepEqual([late.names, late.rest.unread.map(({ why }) => why)], [[], ['limit-time']]);
});

test('an archive that ends early gives what it has: the last mail is only a beginning, and it is told', async () => {
  const tar = gzipSync(
    makeTar([
      { name: 'a.eml', data: mail(1) },
      { name: 'b.eml', data: mail(2) + 'y'.repeat(5_000) },
    ]),
  );
  const half = gzipSync(makeTar([{ name: 'b.eml', data: mail(2) + 'y'.repeat(5_000) }]).subarray(0, 3_000));
  const whole = await read(written('whole.tgz', tar));
  assert.deepEqual([[...whole.mails.keys()], whole.cut, whole.told], [['/a.eml', '/b.eml'], [], []]);
  const torn = await read(written('torn.tgz', half));
  assert.deepEqual([[...torn.mails.keys()], torn.cut], [['/b.eml'], ['/b.eml']]);
  const broken = await read(written('broken.tgz', tar.subarray(0, tar.length - 20)));
  assert.ok(
    broken.told.some((one) => one.includes('it is damaged or cut off')),
    broken.told.join('\n'),
  );
});

test('an mbox that ends with its archive has one torn letter, its last, however it was packed', async () => {
  const torn = mbox.slice(0, -12);
  const noise = randomBytes(3_000).toString('base64');
  const packed = gzipSync(mbox + noise);
  const archives = {
    'torn.tar': makeTar([{ name: 'box', data: mbox }]).subarray(0, 512 + torn.length),
    'box.gz': packed.subarray(0, packed.length - 1_000),
    'box.tar.gz': gzipSync(makeTar([{ name: 'box', data: mbox }]).subarray(0, 512 + torn.length)),
  };
  for (const [name, bytes] of Object.entries(archives)) {
    const { mails, cut } = await read(written(name, bytes));
    assert.deepEqual([mails.size, cut, [...mails.keys()].at(-1)], [2, [...mails.keys()].slice(-1), cut[0]], name);
  }
  const alone = await read(written('one.tar', makeTar([{ name: 'box', data: mbox }]).subarray(0, 512 + 60)));
  assert.deepEqual([[...alone.mails.keys()], alone.cut], [['/box'], ['/box']]);
});

test('an xz of several blocks, of which the first is read, is torn, and so is a bzip2 that ends early', async (context) => {
  const many = [1, 2, 3].map((n) => `${fromLine}${mail(n)}${randomBytes(9_000).toString('base64')}\n\n`).join('');
  const pack = (...[program, ...args]: [string, ...string[]]): Buffer =>
    spawnSync(program, args, { input: many }).stdout;
  if (spawnSync('xz', ['-V']).status !== 0 || spawnSync('bzip2', ['-V'], { input: '' }).error !== undefined)
    return context.skip('no xz or no bzip2');
  assert.deepEqual((await read(written('box.xz', pack('xz', '-c')))).cut, []);
  const bzip2 = pack('bzip2', '-1', '-c');
  const archives = {
    'blocks.xz': pack('xz', '-c', '--block-size=20000'),
    'torn.bz2': bzip2.subarray(0, bzip2.length - 9),
  };
  for (const [name, bytes] of Object.entries(archives)) {
    const { mails, cut, told } = await read(written(name, bytes));
    assert.deepEqual(cut, [...mails.keys()].slice(-1), name);
    assert.ok(told.length === 1 && told[0]?.includes('damaged or cut off'), name);
  }
});

test('a mail beyond the limit for one is only a beginning out of an archive too, with size and digest of the whole', async () => {
  const huge = Buffer.concat([Buffer.from(mail(1)), Buffer.alloc(MESSAGE_LIMIT, 'x')]);
  const path = written('huge.zip', makeZip([{ name: 'a.eml', data: huge, stored: true }]));
  const items = [];
  for await (const item of itemsOf([path])) items.push(item);
  assert.deepEqual(
    items.map((one) => 'bytes' in one && [one.bytes.length, one.cut, one.whole]),
    [[MESSAGE_LIMIT, true, { size: huge.length, sha256: sha256(huge) }]],
  );
});

test('a large archive without a mail is told', async () => {
  const film = makeZip([{ name: 'film.mp4', data: Buffer.alloc(MESSAGE_LIMIT), stored: true }]);
  const { mails, told } = await read(written('film.zip', film));
  assert.deepEqual([...mails.keys()], []);
  assert.deepEqual(told, [' METSUKE_INPUT_ARCHIVE  was not read whole: no mail is in it, and it has more than 50 MiB']);
});

test('any beginning of an archive is read without a throw, and an archive without a mail stays the file that it is', async () => {
  const zip = makeZip([
    { name: 'a.eml', data: mail(1) },
    { name: 'b.eml', data: mail(2) },
  ]);
  for (let length = 4; length < zip.length; length += 41) await read(written('torn.zip', zip.subarray(0, length)));
  const report = makeZip([{ name: 'report.xml', data: '<feedback/>' }]);
  const { mails, told } = await read(written('report.zip', report));
  assert.deepEqual([[...mails.keys()], told], [[''], []]);
});

test('a pile of bounces comes as an archive too', async () => {
  const path = written(
    'bounces.zip',
    makeZip([
      { name: 'a.eml', data: mail(1) },
      { name: 'b.txt', data: 'no mail' },
    ]),
  );
  const folded = await foldBounces([path], { border: byRule, workers: 1 });
  assert.equal(folded.counted.mails, 1);
  assert.deepEqual(
    folded.unread.map(({ code }) => code),
    ['METSUKE_INPUT_ARCHIVE'],
  );
});
