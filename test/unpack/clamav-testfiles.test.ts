/** Debian's clamav-testfiles: one harmless program in every container that a scanner should open. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { examined } from '../examine/examining.ts';

const folder = '/usr/share/clamav-testfiles';

/** What each file gives: the program inside as we found it, or why it was not opened. Installers and packers are programs. */
const expected: Readonly<Record<string, string>> = {
  'clam.7z': 'clam.exe decompressed',
  'clam.arj': 'clam.exe method',
  'clam.bz2.zip': 'clam.exe method',
  'clam.cab': 'clam.exe stored',
  'clam.chm': 'form',
  'clam.d64.zip': 'clam.exe method',
  'clam.exe.bz2': 'form',
  'clam.exe.rtf': 'Clam.exe embedded',
  'clam.impl.zip': 'CLAM.EXE method',
  'clam.ole.doc': 'Clam.exe embedded',
  'clam.pdf': 'file 1 embedded',
  'clam.tar.gz': 'clam.exe stored',
  'clam.zip': 'clam.exe inflated',
};

const skip = skipWithoutPackage('clamav-testfiles');

test('every container is opened, or says why not', { skip }, async () => {
  const names = readdirSync(folder);
  assert.ok(names.length > 40);
  for (const name of names) {
    const bytes = readFileSync(`${folder}/${name}`);
    const mail = Buffer.from(
      `From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
        `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`,
    );
    const { facts } = await examined(mail, { source: name });
    const file = facts.attachments[0]?.value;
    assert.ok(file !== undefined, name);
    const last = file.inside?.at(-1);
    const said = file.unopened ?? (last === undefined ? undefined : `${last.name} ${last.opened ?? last.unopened}`);
    if (name in expected) assert.equal(said, expected[name], name);
    if (name.endsWith('.exe')) assert.equal(file.type, 'application/vnd.microsoft.portable-executable', name);
  }
});
