import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { machine } from '../../src/app/machine.ts';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { Opener } from '../../src/unpack/open.ts';
import { passwordsIn } from '../../src/unpack/passwords.ts';
import { cpuClock } from '../cpu.ts';
import { examined } from '../examine/examining.ts';
import { endRecord, harmlessProgram, makeSevenZip, makeTar, makeZip, packedText } from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';

test('a ZIP gives its files with type by magic, size and digest, through ZIP in gzip in tar', () => {
  const inner = makeZip([
    { name: '請求書.pdf', data: '%PDF-1.4 ' },
    { name: 'run.exe', data: harmlessProgram, stored: true },
  ]);
  const result = opened(gzipSync(makeTar([{ name: 'a/inner.zip', data: inner }])), 'x.tgz');
  assert.deepEqual(listOf(result), [
    '1 x.tar inflated',
    '2 a/inner.zip stored',
    '3 請求書.pdf inflated',
    '3 run.exe stored',
  ]);
  const program = result.inside[3];
  assert.equal(program?.type, 'application/vnd.microsoft.portable-executable');
  assert.equal(program.sha256, sha256(harmlessProgram));
  assert.equal(program.in, 1);
});

test('a name that differs between the two lists of a ZIP is told, and a file that only one of them has is opened', () => {
  const result = opened(
    makeZip([
      { name: 'invoice.pdf', localName: 'invoice.exe', data: harmlessProgram },
      { name: 'hidden.exe', data: harmlessProgram, unlisted: true },
    ]),
  );
  assert.deepEqual(saysOf(result, 'name-differs'), ['invoice.pdf ≠ invoice.exe']);
  assert.deepEqual(listOf(result), ['1 invoice.pdf inflated', '1 hidden.exe inflated']);
});

for (const aes of [false, true])
  test(`an archive closed by ${aes ? 'AES' : 'ZipCrypto'} opens with a password that the mail tells, and with no other`, () => {
    const zip = makeZip([
      { name: 'list.txt', data: 'twelve lines\n'.repeat(12), password: 'Ume-2024', aes },
      { name: 'run.exe', data: harmlessProgram, password: 'Ume-2024', aes, stored: true },
    ]);
    const mail = '資料をお送りします。\n解凍パスワード：Ume-2024\nよろしくお願いいたします。';
    const result = opened(zip, 'a.zip', passwordsIn(mail));
    assert.deepEqual(listOf(result), ['1 list.txt decrypted', '1 run.exe decrypted']);
    assert.equal(result.inside[1]?.password, 'Ume-2024');
    assert.equal(result.inside[1]?.sha256, sha256(harmlessProgram));
    const closed = opened(zip, 'a.zip', passwordsIn('資料をお送りします。'));
    assert.deepEqual(listOf(closed), ['1 list.txt password', '1 run.exe password']);
    assert.equal(closed.encrypted, true);
  });

test('names that turn, climb or end early are told', () => {
  const names = ['gpj\u202eexe.txt', '../../evil.txt', 'C:\\x.txt', 'a.pdf\0.exe', 'fine/name.txt'];
  const result = opened(makeZip(names.map((name) => ({ name, data: 'x' }))));
  assert.deepEqual(saysOf(result, 'name-hostile'), names.slice(0, 4));
});

test('what cannot be opened says why: another method, no machine, a damaged stream, a form without a reader', () => {
  const zip = makeZip([{ name: 'a.txt', data: 'text' }]);
  const other = Buffer.from(zip);
  other.writeUInt16LE(12, 8); // bzip2, in both lists
  other.writeUInt16LE(12, other.indexOf('PK\x01\x02') + 10);
  assert.deepEqual(listOf(opened(other)), ['1 a.txt method']);
  assert.deepEqual(listOf(new Opener(sha256, undefined).open({ name: 'a.zip', bytes: zip, sha256: '' })), [
    '1 a.txt no-machine',
  ]);
  const damaged = Buffer.from(zip);
  damaged.fill(0xff, 35, 41);
  assert.deepEqual(listOf(opened(damaged)), ['1 a.txt broken']);
  assert.equal(opened(Buffer.from('12\x31\0\0\0\0**ACE**')).unopened, 'form');
  assert.deepEqual(listOf(opened(Buffer.from('BZh91AY&SY'), 'a.txt.bz2')), ['1 a.txt broken']);
});

for (const [method, packed, properties] of [
  ['00', Buffer.from(packedText.plain), ''],
  ['030101', packedText.lzma, '5d00000100'],
  ['21', packedText.lzma2, '18'],
] as const)
  test(`a 7z of method ${method} gives its file`, () => {
    const { plain } = packedText;
    const result = opened(makeSevenZip('行き先.txt', packed, plain.length, method, properties), 'a.7z');
    assert.deepEqual(listOf(result), ['1 行き先.txt decompressed']);
    assert.equal(result.inside[0]?.sha256, sha256(Buffer.from(plain)));
  });

test('a password in the same mail is a hint where it closes documents alone, all of them read, that lead nowhere', async () => {
  const weightFor = async (name: string, data: string | Buffer): Promise<number | undefined> => {
    const zip = makeZip([{ name, data, password: 'Ume-2024', stored: true }]).toString('base64');
    const { findings } = await examined(
      Buffer.from(
        `From: a@example.com\r\nTo: b@example.org\r\nSubject: Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe password is Ume-2024\r\n--x\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}\r\n--x--\r\n`,
      ),
    );
    return findings.find(({ detector }) => detector === 'archive-password-in-mail')?.weight;
  };
  assert.equal(await weightFor('list.txt', 'twelve lines\n'.repeat(12)), 1);
  assert.equal(await weightFor('run.exe', harmlessProgram), 2, 'what runs');
  assert.equal(await weightFor('page.html', '<a href="https://lure.example.com/">open</a>'), 2, 'what leads somewhere');
});

test('an xz gives its file; a 7z of AES says that it needs a password, and one of another method that', () => {
  const result = opened(packedText.xz, 'a.tar.xz');
  assert.equal(result.inside[0]?.sha256, sha256(Buffer.from(packedText.plain)));
  assert.deepEqual(listOf(opened(makeSevenZip('a', Buffer.alloc(64), 64, '06f10701'))), ['1 a password']);
  assert.deepEqual(listOf(opened(makeSevenZip('a', Buffer.alloc(64), 64, '030401'))), ['1 a method']);
});

/** 42.zip: sixteen archives of sixteen archives of … of one enormous file. */
function nested(levels: number): Buffer {
  let file = makeZip([{ name: 'zeros', data: Buffer.alloc(16 * 1024 * 1024) }]);
  for (let level = 0; level < levels; level++)
    file = makeZip(Array.from({ length: 16 }, (_, i) => ({ name: `lib ${i}.zip`, data: file, stored: false })));
  return file;
}

/** zbsm: one deflated body that the central directory names a thousand times. */
function overlapping(count: number): Buffer {
  const whole = makeZip([{ name: 'kernel', data: Buffer.alloc(4 * 1024 * 1024) }]);
  const central = whole.subarray(whole.indexOf('PK\x01\x02'), whole.length - 22);
  const local = whole.subarray(0, whole.indexOf('PK\x01\x02'));
  return Buffer.concat([
    local,
    ...Array.from({ length: count }, () => central),
    endRecord(count, local.length, central.length * count),
  ]);
}

const bombs: readonly { name: string; bytes: () => Buffer; kind: 'limit' | 'overlap'; limit: string }[] = [
  { name: '42.zip', bytes: () => nested(5), kind: 'limit', limit: 'archive-ratio' },
  { name: 'a thousand names for one body', bytes: () => overlapping(1000), kind: 'overlap', limit: 'archive-ratio' },
  {
    name: 'half a gigabyte of zeros in a gzip',
    bytes: () => gzipSync(Buffer.alloc(1 << 29)),
    kind: 'limit',
    limit: 'archive-bytes',
  },
  {
    name: 'ten thousand files',
    bytes: () => makeZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}`, data: 'x', stored: true }))),
    kind: 'limit',
    limit: 'archive-files',
  },
  {
    name: 'archives in archives, twenty deep',
    bytes: () => {
      let file = makeZip([{ name: 'end.txt', data: 'x' }]);
      for (let level = 0; level < 20; level++) file = makeZip([{ name: `${level}.zip`, data: file }]);
      return file;
    },
    kind: 'limit',
    limit: 'archive-depth',
  },
];
for (const { name, bytes, kind, limit } of bombs)
  test(`${name}: opening ends, says ${limit}, and keeps to its limits`, () => {
    const bomb = bytes();
    const spent = cpuClock();
    const before = process.memoryUsage().rss;
    const result = opened(bomb, 'bomb');
    assert.ok(spent() < 10_000, `${spent()} ms`);
    assert.ok(process.memoryUsage().rss - before < 512 * 1024 * 1024);
    assert.ok(result.partial.includes(limit), result.partial.join(' '));
    assert.ok(result.signs.some((one) => one.kind === kind));
    assert.ok(result.inside.length <= openLimits.files);
    assert.ok(result.inside.every((one) => one.depth <= openLimits.depth));
    const total = result.inside.reduce((sum, one) => sum + (one.opened === undefined ? 0 : one.bytes), 0);
    assert.ok(total <= Math.max(openLimits.ratioFrom, bomb.length * openLimits.ratio), `${total}`);
  });

test('an archive that holds itself is told once, and not opened again', () => {
  // r.zip of Russ Cox (https://research.swtch.com/zip), as a reader meets it: what is inflated is the archive again
  const zip = makeZip([{ name: 'r.zip', data: 'any' }]);
  const quine = { ...machine, inflate: () => ({ bytes: zip, used: 1, state: 'whole' as const }) };
  const result = new Opener(sha256, quine).open({ name: 'r.zip', bytes: zip, sha256: sha256(zip) });
  assert.deepEqual(saysOf(result, 'holds-itself'), ['r.zip']);
  assert.equal(result.inside.length, 1);
});

test('opening is linear in the size of an archive', async () => {
  const { assertLinear } = await import('../growth.ts');
  const many = (count: number): Buffer =>
    makeZip(Array.from({ length: count }, (_, i) => ({ name: `file ${i}`, data: 'PK\x03\x04', stored: true })));
  assertLinear('files', 60, many, (bytes) => opened(bytes));
  assertLinear(
    'signatures',
    20_000,
    (n) => Buffer.from('PK\x03\x04'.repeat(n), 'latin1'),
    (bytes) => opened(bytes),
  );
  assertLinear(
    'ends',
    20_000,
    (n) => Buffer.from('PK\x05\x06'.repeat(n), 'latin1'),
    (bytes) => opened(bytes),
  );
  assertLinear(
    'deflate',
    100_000,
    (n) => makeZip([{ name: 'x', data: deflateRawSync(Buffer.alloc(n, 'abc')) }]),
    (bytes) => opened(bytes),
  );
});
