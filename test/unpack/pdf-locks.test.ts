/** Locked PDF documents: those for editing alone are read as viewers show them, others with the password of the mail, or named. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { machine } from '../../src/app/machine.ts';
import { passwordsIn } from '../../src/unpack/passwords.ts';
import { pdfPictures } from '../../src/unpack/pdf/pictures.ts';
import { plainPdf } from '../../src/unpack/pdf/plain.ts';
import { rc4 } from '../../src/unpack/rc4.ts';
import { skipWithoutPackage } from '../data.ts';
import { examined } from '../examine/examining.ts';
import { assertLinear } from '../growth.ts';
import { harmlessProgram, makePdf } from './containers.ts';
import { type LockKind, makeLockedPdf, type Piece } from './locked-pdf.ts';
import { listOf, opened, saysOf } from './opening.ts';

const KINDS: readonly LockKind[] = ['rc4-40', 'rc4-128', 'aes-128', 'aes-256-r5', 'aes-256-r6'];

test('RC4 gives what RFC 6229 §2 gives', () => {
  const stream = (key: string): string => Buffer.from(rc4(Buffer.from(key, 'hex'), Buffer.alloc(16))).toString('hex');
  assert.equal(stream('0102030405'), 'b2396305f03dc027ccc3524a0a1118a8');
  assert.equal(stream('0102030405060708090a0b0c0d0e0f10'), '9ac7cc9a609d1ef7b2932899cde41b97');
});

/** Every thing that a lure does: links in strings and packed objects, a script, a form, a file. */
function lure(): readonly (readonly Piece[])[] {
  const inner = deflateSync(Buffer.from('9 0 << /A << /S /URI /URI (https://packed.example/) >> >>'));
  const program = deflateSync(harmlessProgram);
  return [
    [
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS ',
      { string: 'app.alert("a(1)\\\\r")' },
      ' >> >>',
    ],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ',
      { string: 'https://written.example/(x)' },
      ' >> >>] >>',
    ],
    [`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${inner.length} >>`, { stream: inner }],
    ['<< /S /SubmitForm /F ', { string: 'https://form.example/post' }, ' >>'],
    ['<< /Type /Filespec /UF ', { string: 'report.exe' }, ' /EF << /F 7 0 R >> >>'],
    [`<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${program.length} >>`, { stream: program }],
  ];
}

const linksOf = (bytes: Uint8Array, passwords: readonly string[] = []): string[] =>
  opened(bytes, 'a.pdf', passwords).links.map(({ url }) => url);

for (const kind of KINDS) {
  test(`a PDF closed for editing by ${kind} is read as its viewers show it`, () => {
    const file = makeLockedPdf(lure(), { kind });
    const result = opened(file, 'a.pdf');
    assert.deepEqual(linksOf(file), [
      'https://written.example/(x)',
      'https://packed.example/',
      'https://form.example/post',
    ]);
    assert.deepEqual(saysOf(result, 'script'), ['app.alert("a(1)\\\\r")', 'JavaScript'].slice(0, 1));
    assert.deepEqual(saysOf(result, 'form'), ['https://form.example/post']);
    assert.deepEqual(listOf(result), ['1 report.exe embedded']);
    assert.equal(result.inside[0]?.type, 'application/vnd.microsoft.portable-executable');
    assert.deepEqual([result.encrypted, result.unopened, result.partial], [false, undefined, []]);
  });

  test(`a PDF that ${kind} closes with a password opens with the one of the mail, the reader's or the owner's, and with no other`, () => {
    const file = makeLockedPdf(lure(), { kind, user: 'Ume-2024', owner: 'Sakura-99' });
    for (const password of ['Ume-2024', 'Sakura-99']) {
      const result = opened(file, 'a.pdf', passwordsIn(`パスワード：${password}`));
      assert.ok(
        result.links.some(({ url }) => url === 'https://packed.example/'),
        password,
      );
      assert.deepEqual([result.password, result.encrypted, result.unopened], [password, true, undefined]);
    }
    const closed = opened(file, 'a.pdf', passwordsIn('資料です'));
    assert.deepEqual([closed.links, closed.encrypted, closed.unopened], [[], true, 'password']);
    assert.deepEqual(listOf(closed), ['1 file 1 password']);
  });
}

test('what qpdf locks is read, whichever lock it takes', { skip: skipWithoutPackage('qpdf') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-locks-'));
  const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
  writeFileSync(
    plain,
    makePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://written.example/) >> >>] >>',
    ]),
  );
  for (const user of ['', 'Ume-2024'])
    for (const lock of [['40'], ['128', '--use-aes=n'], ['128', '--use-aes=y'], ['256', '--force-R5'], ['256']])
      for (const objects of ['disable', 'generate']) {
        const words = ['--warning-exit-0', '--allow-weak-crypto', `--object-streams=${objects}`, plain];
        execFileSync('qpdf', [...words, '--encrypt', user, 'owner', ...lock, '--', locked], { stdio: 'ignore' });
        const what = `${lock.join(' ')} ${objects} ${user}`;
        assert.deepEqual(linksOf(readFileSync(locked), ['Ume-2024']), ['https://written.example/'], what);
      }
  rmSync(folder, { recursive: true });
});

test('the noise of what is locked is no link, however many there are and whatever letters it happens to have', () => {
  const short = Array.from({ length: 240 }, (_, i): readonly Piece[] => [
    '<< /A << /S /URI /URI ',
    { string: `http://${i}.jp` },
    ' >> /B << /S /Launch /F ',
    { string: `invoice-${i}.exe` },
    ' >> >>',
  ]);
  for (const kind of ['rc4-40', 'rc4-128'] as const) {
    const file = makeLockedPdf(short, { kind, user: 'Ume-2024' });
    assert.deepEqual(linksOf(file), [], kind);
    assert.deepEqual(saysOf(opened(file), 'launch'), [], kind);
    assert.deepEqual(
      linksOf(file, ['Ume-2024']),
      short.map((_, i) => `http://${i}.jp`),
      kind,
    );
    assert.equal(saysOf(opened(file, 'a.pdf', ['Ume-2024']), 'launch').length, 240, kind);
  }
});

test('the mail that carries it shows the links, and says by which word it opened', async () => {
  const file = makeLockedPdf(lure(), { kind: 'aes-256-r6', user: 'Ume-2024' });
  const mail = (words: string): Buffer =>
    Buffer.from(
      `From: a@example.com\r\nTo: b@example.org\r\nSubject: =?utf-8?B?${Buffer.from('請求書').toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}\r\n--x--\r\n`,
    );
  const open = await examined(mail('パスワードは Ume-2024 です。'));
  assert.equal(open.facts.attachments[0]?.value.password, 'Ume-2024');
  assert.ok(open.facts.links.some(({ value }) => value.host === 'packed.example'));
  assert.ok(open.findings.some(({ detector }) => detector === 'archive-password-in-mail'));
  assert.ok(!open.verdict.unknown.some(({ why }) => why === 'locked'));
  const closed = await examined(mail('資料です。'));
  assert.ok(closed.findings.some(({ detector }) => detector === 'attachment-encrypted'));
  assert.ok(closed.verdict.unknown.some(({ why }) => why === 'locked'));
});

test('pictures of a locked document come out as they were closed, and a closed one is said', () => {
  const grey = deflateSync(Buffer.alloc(64 * 64, 0x80));
  const picture: readonly Piece[] = [
    `<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /BitsPerComponent 8 /Filter /FlateDecode /Length ${grey.length} >>`,
    { stream: grey },
  ];
  for (const kind of KINDS) {
    const file = makeLockedPdf([picture], { kind });
    const { files, isPartial } = pdfPictures(file, machine);
    assert.deepEqual([files.length, isPartial], [1, false], kind);
    assert.ok(files[0]?.subarray(-64 * 64).every((byte) => byte === 0x80));
    const closed = pdfPictures(makeLockedPdf([picture], { kind, user: 'Ume-2024' }), machine);
    assert.deepEqual([closed.files.length, closed.isPartial], [0, true], kind);
    assert.equal(
      pdfPictures(makeLockedPdf([picture], { kind, user: 'Ume-2024' }), machine, ['Ume-2024']).files.length,
      1,
    );
  }
});

test('a lock that is only a word hides nothing: what stands in the clear is read as well', () => {
  const locked = makeLockedPdf([], { kind: 'rc4-128' }).toString('latin1');
  const [, dictionary = ''] = /1 0 obj\n(<<[\s\S]*?>>)\nendobj/.exec(locked) ?? [];
  for (const link of ['https://written.example/', 'https://written.example/\u00e9t\u00e9', 'written.example/a']) {
    const file = makePdf([`<< /A << /S /URI /URI (${link}) >> >>`, `<< /Encrypt ${dictionary} >>`]);
    assert.deepEqual(linksOf(file), [link]);
  }
  // brackets and objects without an end do not swallow those behind them
  const swallowed = makeLockedPdf(
    [['<< (never closed '], ['<< /A << /URI ', { string: 'https://a.example/' }, ' >> >>']],
    {
      kind: 'aes-128',
    },
  );
  assert.deepEqual(linksOf(swallowed), ['https://a.example/']);
});

test('a lock of another kind is named: it says which key or handler it wants', () => {
  const other = makePdf(['<< /Encrypt << /Filter /Adobe.PubSec /V 4 /R 4 >> >>']);
  assert.deepEqual([opened(other).unopened, saysOf(opened(other), 'encrypted')], ['method', ['Encrypt']]);
  assert.equal(plainPdf(makeLockedPdf([], { kind: 'aes-128' }), undefined, []), 'no-machine');
});

test('a damaged lock costs an answer and no more, and locked documents are read in linear time', () => {
  const file = makeLockedPdf(lure(), { kind: 'aes-256-r6' });
  for (let at = 20; at < file.length; at += 37) {
    const damaged = Buffer.from(file);
    damaged.fill(0xff, at, at + 3);
    opened(damaged, 'a.pdf');
    opened(file.subarray(0, at), 'a.pdf');
  }
  for (const unit of [
    '9 0 obj (',
    '9 0 obj <',
    '/Encrypt 1 0 R ',
    '/ID [(',
    '9 0 obj stream\n',
    'obj ',
    '1 0 obj ((a) ',
  ])
    assertLinear(
      unit,
      4000,
      (n) => Buffer.concat([file, Buffer.from(unit.repeat(n))]),
      (bytes) => opened(bytes, 'a.pdf'),
    );
});
