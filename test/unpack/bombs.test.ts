/** Bombs of each form: stopped within the limits of a mail, named, and never called clean. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { cpuClock } from '../cpu.ts';
import { skipWithoutPackage } from '../data.ts';
import { harmlessProgram, makeLha, makeOoxml, makeRar, makeSevenZip, makeZip } from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';

const MIB = 1024 * 1024;

function assertStopped(bomb: Uint8Array, limit: RegExp, name = 'bomb'): void {
  const spent = cpuClock();
  const result = opened(bomb, name);
  assert.match(result.partial.join(' '), limit);
  assert.ok(saysOf(result, 'limit').length > 0);
  assert.ok(result.inside.length <= openLimits.files);
  assert.ok(
    result.inside.reduce((sum, one) => sum + (one.opened === undefined ? 0 : one.bytes), 0) <= openLimits.bytes,
  );
  assert.ok(spent() < 10_000, 'ten seconds of one mail');
}

/** Fifield's zip bomb of files that overlap: each is the next one's header in quotes, and the next one itself (WOOT 2019). */
function overlapping(count: number, kernel: Buffer, size: number): Buffer {
  const header = (name: string, packed: number, length: number): Buffer => {
    const made = Buffer.alloc(30);
    made.writeUInt32LE(0x04034b50, 0);
    made.writeUInt16LE(20, 4);
    made.writeUInt16LE(8, 8);
    made.writeUInt32LE(packed, 18);
    made.writeUInt32LE(length, 22);
    made.writeUInt16LE(name.length, 26);
    return Buffer.concat([made, Buffer.from(name)]);
  };
  const locals: { name: string; bytes: Buffer; packed: number; size: number }[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const next = locals[0];
    const name = `${i}`.padStart(4, '0');
    const packed = next === undefined ? kernel.length : 5 + next.bytes.length + next.packed;
    const length = next === undefined ? size : next.bytes.length + next.size;
    locals.unshift({ name, bytes: header(name, packed, length), packed, size: length });
  }
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [i, { name, bytes, packed, size: length }] of locals.entries()) {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    bytes.copy(entry, 6, 4, 28);
    entry.writeUInt32LE(packed, 20);
    entry.writeUInt32LE(length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    central.push(Buffer.concat([entry, Buffer.from(name)]));
    parts.push(bytes);
    at += bytes.length;
    const next = locals[i + 1];
    if (next === undefined) continue;
    // RFC 1951 §3.2.4: a stored block that is not the last
    const quote = Buffer.alloc(5);
    quote.writeUInt16LE(next.bytes.length, 1);
    quote.writeUInt16LE(~next.bytes.length & 0xffff, 3);
    parts.push(quote);
    at += 5;
  }
  parts.push(kernel);
  at += kernel.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...central, end]);
}

test('files of a ZIP that overlap one another are told, and stopped', () => {
  const bomb = overlapping(250, deflateRawSync(Buffer.alloc(21 * MIB)), 21 * MIB);
  assertStopped(bomb, /archive-(?:ratio|bytes)/);
  assert.equal(saysOf(opened(bomb), 'overlap').length, 1);
  // of two, both come out whole: the quotes are content
  const [first, second] = opened(overlapping(2, deflateRawSync(Buffer.from('kernel')), 6)).inside.filter(
    ({ depth }) => depth === 1,
  );
  assert.deepEqual([first?.bytes, second?.bytes], [30 + 4 + 6, 6]);
});

test('a ZIP that holds two of itself, each of which holds two again, is opened to a depth', () => {
  let file = makeZip([{ name: 'r/end.txt', data: 'x' }]);
  for (let i = 0; i < 12; i++)
    file = makeZip(['r/r.zip', 's/r.zip'].map((name) => ({ name, data: file, stored: true })));
  assertStopped(file, /archive-(?:depth|files)/);
});

const tool = (path: string): string | false => (existsSync(path) ? false : `${path} is not here`);
const pack = (program: string, words: readonly string[], input: Buffer): Buffer =>
  execFileSync(program, words, { input, maxBuffer: 1 << 28 });

for (const [program, words] of [
  ['xz', ['-c', '-1']],
  ['xz', ['-c', '-1', '--format=lzma']],
  ['bzip2', ['-c', '-9']],
] as const)
  test(`zeros in ${program} in ${program} in ${program} are stopped: ${words.join(' ')}`, {
    skip: tool(`/usr/bin/${program}`),
  }, () => {
    let bomb: Buffer = Buffer.alloc(48 * MIB);
    for (let i = 0; i < 3; i++) bomb = pack(program, words, bomb);
    assertStopped(bomb, /archive-(?:ratio|bytes|content)/, 'bomb.xz');
    let deep: Buffer = Buffer.from('end\n');
    for (let i = 0; i < 20; i++) deep = pack(program, words, deep);
    assertStopped(deep, /archive-depth/, 'deep.xz');
  });

test('a 7z of zeros is stopped, packed by what we read and by what 7-Zip reads', {
  skip: skipWithoutPackage('p7zip-full'),
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-bomb-'));
  writeFileSync(join(folder, 'zeros'), Buffer.alloc(64 * MIB));
  for (const method of ['LZMA2', 'PPMd', 'BZip2']) {
    const to = join(folder, `${method}.7z`);
    execFileSync('7z', ['a', '-mx=1', `-m0=${method}`, to, join(folder, 'zeros')], { stdio: 'ignore' });
    assertStopped(readFileSync(to), /archive-(?:ratio|bytes|content|time)/, 'bomb.7z');
  }
  rmSync(folder, { recursive: true });
});

test('a 7z whose header claims more than its bytes can hold is broken, and costs nothing', () => {
  const bomb = makeSevenZip('a', Buffer.alloc(64), 0xffff_ffff, '030101', '5d00000100');
  const { inside, unopened } = opened(bomb, 'a.7z');
  assert.ok(inside.every((one) => one.opened === undefined) || unopened !== undefined);
});

test('headers of RAR, ARJ and LHA that claim enormous sizes give what is there, or say that it is broken', () => {
  const rar = makeRar([{ name: 'run.exe', data: harmlessProgram }]);
  const lha = makeLha([{ name: Buffer.from('run.exe'), data: harmlessProgram }]);
  for (let at = 0; at < 64; at += 3)
    for (const file of [rar, lha]) {
      const damaged = Buffer.from(file);
      damaged.fill(0xff, at, at + 4);
      const { inside } = opened(damaged, 'a.rar');
      assert.ok(
        inside.every((one) => one.opened === undefined || one.bytes <= MIB),
        String(at),
      );
    }
  const head = Buffer.alloc(46);
  head.set([30, 11, 1, 2, 0, 0]);
  head.writeUInt32LE(0xffff_fff0, 12);
  head.writeUInt32LE(0xffff_fff0, 16);
  head.write('run.exe\0\0', 30, 'latin1');
  const block = (data: Buffer): Buffer => {
    const begin = Buffer.from([0x60, 0xea, data.length, 0]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(data));
    return Buffer.concat([begin, data, sum, Buffer.alloc(2)]);
  };
  const main = Buffer.alloc(34);
  main[0] = 30;
  const arj = Buffer.concat([block(main), block(head), harmlessProgram]);
  assert.deepEqual(
    opened(arj, 'a.arj').inside.map(({ name, bytes }) => [name, bytes]),
    [['run.exe', harmlessProgram.length]],
  );
});

test('an Office file of enormous or endless parts is read in part, and says so', () => {
  const zeros = Buffer.alloc(200 * MIB);
  const rels = makeOoxml([{ name: 'word/_rels/document.xml.rels', data: zeros }]);
  assertStopped(rels, /archive-content/);
  const part = Buffer.alloc(4 * MIB - 1);
  assertStopped(
    makeOoxml(Array.from({ length: 40 }, (_, i) => ({ name: `word/_rels/${i}.rels`, data: part }))),
    /archive-content/,
  );
  assertStopped(
    makeOoxml(Array.from({ length: 500 }, (_, i) => ({ name: `word/_rels/${i}.rels`, data: 'x' }))),
    /archive-content/,
  );
});

test('entities that name one another a billion times stay words, and strings that are shared are passed over', () => {
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const part = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:instrText>&l10; DDEAUTO cmd "/c"</w:instrText>`;
  const result = opened(
    makeOoxml([
      { name: 'word/document.xml', data: part },
      { name: 'xl/sharedStrings.xml', data: Buffer.alloc(100 * MIB) },
    ]),
  );
  assert.deepEqual(result.partial, []);
  assert.equal(saysOf(result, 'dde').length, 1);
  assert.ok(listOf(result).length <= 2);
});
