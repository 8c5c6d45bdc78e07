/** Forms that 7-Zip opens in its thread, and those that have a small reader of their own; their bombs are stopped. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { archiveReader, machineForMail } from '../../src/app/machine/archives.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { decodeBzip2 } from '../../src/unpack/archive/bzip2.ts';
import { decodeCompress } from '../../src/unpack/archive/compress.ts';
import { Opener } from '../../src/unpack/open.ts';
import { passwordsIn } from '../../src/unpack/passwords.ts';
import { harmlessProgram, makeLha, makeRar, makeZip, zerosInZstandard } from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';

const text = Buffer.from('twelve lines\n'.repeat(12));

test('packed RAR is opened, with the names that stand in it', () => {
  const rar = makeRar([
    { name: '../請求書.exe', data: harmlessProgram },
    { name: 'gpj\u202eexe.txt', data: text },
  ]);
  const result = opened(rar, 'a.rar');
  assert.deepEqual(listOf(result), ['1 ../請求書.exe decompressed', '1 gpj\u202eexe.txt decompressed']);
  assert.equal(result.inside[0]?.sha256, sha256(harmlessProgram));
  assert.deepEqual(saysOf(result, 'name-hostile'), ['../請求書.exe', 'gpj\u202eexe.txt']);
  assert.equal(result.encrypted, false);
});

test('a RAR closed with a password opens with the one that the mail tells, and with no other', () => {
  const rar = makeRar([{ name: 'run.exe', data: harmlessProgram, password: 'Ume-2024' }]);
  const result = opened(rar, 'a.rar', passwordsIn('解凍パスワード：Ume-2024'));
  assert.deepEqual(listOf(result), ['1 run.exe decrypted']);
  assert.equal(result.inside[0]?.password, 'Ume-2024');
  assert.equal(result.inside[0]?.sha256, sha256(harmlessProgram));
  assert.deepEqual(listOf(opened(rar, 'a.rar', ['other'])), ['1 run.exe password']);
  assert.equal(opened(rar, 'a.rar', []).encrypted, true);
});

test('packed LHA is opened under its Japanese name', () => {
  const name = Buffer.from('90bf8b818f912e657865', 'hex'); // 請求書.exe in Shift_JIS
  const result = opened(makeLha([{ name, data: harmlessProgram }]), 'a.lzh');
  assert.deepEqual(listOf(result), ['1 請求書.exe decompressed']);
  assert.equal(result.inside[0]?.sha256, sha256(harmlessProgram));
});

test('without the reader of other forms they are listed, and say so', () => {
  const opener = new Opener(sha256, undefined);
  const bytes = makeRar([{ name: 'run.exe', data: harmlessProgram }]);
  assert.deepEqual(listOf(opener.open({ name: 'a.rar', bytes, sha256: '' })), ['1 run.exe method']);
});

const tools = [
  { program: '/usr/bin/bzip2', pack: (input: Buffer) => execFileSync('bzip2', ['-c'], { input }), decode: decodeBzip2 },
  {
    program: '/usr/bin/compress',
    pack: (input: Buffer) => execFileSync('compress', ['-c', '-f'], { input, maxBuffer: 1 << 26 }),
    decode: decodeCompress,
  },
];
for (const { program, pack, decode } of tools)
  test(`what ${program} packed comes out as it was`, {
    skip: existsSync(program) ? false : `${program} is not here`,
  }, () => {
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + (i >> 7)) & 0xff));
    for (const plain of [
      Buffer.from('a'),
      Buffer.alloc(1000, 97),
      text,
      noise,
      Buffer.concat([noise, Buffer.alloc(1_200_000), text]),
    ])
      assert.equal(Buffer.compare(decode(pack(plain), 1 << 24).content, plain), 0, `${plain.length} bytes`);
  });

/** What bzip2 writes for 45 MB of zeros: one block. */
const zeros = Buffer.from('QlpoOTFBWSZTWckBtsgBWKtAIMAAEAAACCAAMMwFKaZSSFJsVJIUni7kinChIZIDbZA=', 'base64');

const bombs: readonly { readonly name: string; readonly bytes: () => Buffer; readonly limit: RegExp }[] = [
  { name: '10 GB of zeros in Zstandard', bytes: () => zerosInZstandard(80_000), limit: /archive-(?:bytes|ratio)/ },
  {
    name: '10 GB of zeros in bzip2',
    bytes: () => Buffer.concat(Array.from({ length: 230 }, () => zeros)),
    limit: /archive-(?:bytes|ratio)/,
  },
  {
    name: 'a thousand files in RAR',
    bytes: () => makeRar(Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.txt`, data: text }))),
    limit: /archive-files/,
  },
  {
    name: 'RAR in RAR, eight deep',
    bytes: () => {
      let inner = makeRar([{ name: 'run.exe', data: harmlessProgram }]);
      for (let depth = 0; depth < 7; depth++) inner = makeRar([{ name: 'inner.rar', data: inner }]);
      return inner;
    },
    limit: /archive-depth/,
  },
];
/** Milliseconds: a slow machine is to be no limit before the one that is meant. */
const UNHURRIED = 120_000;

for (const { name, bytes, limit } of bombs)
  test(`a bomb is stopped: ${name}`, () => {
    const bomb = bytes();
    const result = opened(bomb, 'bomb', [], { ...machineForMail(), archive: archiveReader(UNHURRIED) });
    assert.match(result.partial.join(' '), limit);
    assert.ok(saysOf(result, 'limit').length > 0);
  });

test('an archive that lies about its size, its windows and its data costs an answer and no more', () => {
  const rar = makeRar([{ name: 'run.exe', data: harmlessProgram }]);
  for (const at of [30, 40, 50, 60, 80, 200]) {
    const damaged = Buffer.from(rar);
    damaged.fill(0xff, at, at + 3);
    const { inside, unopened } = opened(damaged, 'a.rar');
    assert.ok(inside.length <= 1 || unopened !== undefined, String(at));
  }
  const zip = makeZip([{ name: 'a.txt', data: text }]);
  zip.writeUInt16LE(14, 8); // said to be LZMA
  zip.writeUInt16LE(14, zip.indexOf('PK\x01\x02') + 10);
  assert.match(listOf(opened(zip)).join(), /a\.txt (?:broken|method)/);
});

test('a mail has its own time for archives: when it is used up the rest says so', () => {
  const reader = archiveReader(0);
  assert.deepEqual(reader({ bytes: text, isLocked: false, passwords: [], most: 1, files: 1 }), {
    files: [],
    closed: [],
    stop: 'time',
  });
});
