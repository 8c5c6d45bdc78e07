/** QR codes in pictures that stand in the files of a mail: in a document of Word, in an archive, in a PDF of an archive. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { examined } from '../examine/examining.ts';
import { makeOoxml, makeZip } from '../unpack/containers.ts';

const picture = (name: string): Buffer => readFileSync(new URL(`../fixtures/qr/${name}`, import.meta.url));
const code = picture('code.png');

const mailWith = (name: string, file: Buffer): Buffer =>
  Buffer.from(
    [
      'From: Personnel <hr@sender.example>',
      'To: you@example.org',
      'Subject: Your new contract',
      `Content-Type: application/octet-stream; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      file.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '',
    ].join('\r\n'),
  );

const codesIn = ({ facts }: Examination) =>
  facts.links.filter(({ value }) => value.where === 'qr').map(({ value }) => [value.host, value.file]);

const word = makeOoxml([
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'word/document.xml', data: '<w:document/>' },
  { name: 'word/media/image1.png', data: code },
]);

const pdf = Buffer.concat([
  Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Width 400 /Height 400 '),
  Buffer.from(`/Length ${picture('code.jpg').length} >>\nstream\n`),
  picture('code.jpg'),
  Buffer.from('\nendstream\nendobj\n%%EOF\n'),
]);

const inner = Buffer.from(
  `From: a@sender.example\r\nTo: you@example.org\r\nSubject: scan\r\nMIME-Version: 1.0\r\nContent-Type: image/png; name="scan.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${code.toString('base64')}\r\n`,
);

const host = 'evil.example';

for (const [what, name, file, path] of [
  ['a document', 'contract.docx', word, 'contract.docx › word/media/image1.png'],
  ['an archive', 'scan.zip', makeZip([{ name: 'scan.png', data: code }]), 'scan.zip › scan.png'],
  ['a PDF in an archive', 'scan.zip', makeZip([{ name: 'scan.pdf', data: pdf }]), 'scan.zip › scan.pdf'],
  [
    'a document in an archive',
    'a.zip',
    makeZip([{ name: 'b.docx', data: word }]),
    'a.zip › b.docx › word/media/image1.png',
  ],
  ['a mail in an archive', 'a.zip', makeZip([{ name: 'b.eml', data: inner }]), 'a.zip › b.eml › scan.png'],
] as const)
  test(`a code in a picture of ${what} is a link of the mail, with the way to it`, async () => {
    const examination = await examined(mailWith(name, file));
    assert.deepEqual(codesIn(examination), [[host, path]]);
    assert.deepEqual(examination.partial, []);
  });

test('more pictures than are looked at are told', async () => {
  const pictures = Array.from({ length: 30 }, (_, number) => ({ name: `${number}.png`, data: code }));
  const { partial } = await examined(mailWith('many.zip', makeZip(pictures)));
  assert.deepEqual(partial, ['pictures']);
});

test('icons of a document take no room of the pictures that may bear a code', async () => {
  const icon = Buffer.from(code);
  icon.writeUInt32BE(16, 16);
  icon.writeUInt32BE(16, 20);
  const icons = Array.from({ length: 40 }, (_, number) => ({ name: `word/media/icon${number}.png`, data: icon }));
  const file = makeOoxml([
    { name: 'word/document.xml', data: '<w:document/>' },
    ...icons,
    { name: 'word/media/image1.png', data: code },
  ]);
  const examination = await examined(mailWith('icons.docx', file));
  assert.deepEqual(codesIn(examination), [[host, 'icons.docx › word/media/image1.png']]);
  assert.deepEqual(examination.partial, []);
});
