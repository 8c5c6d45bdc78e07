/** Debian's clamav-testfiles: one harmless program in every container that a scanner should open. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { skipWithoutPackage } from '../data.ts';
import { examined } from '../examine/examining.ts';
import { opened } from './opening.ts';

const folder = '/usr/share/clamav-testfiles';

/** The names under which `clam.exe` is found in each; docs/files.md has the same table in words. */
const reached: Readonly<Record<string, string>> = {
  'clam-nsis.exe': 'clam.exe decompressed',
  'clam.7z': 'clam.exe decompressed',
  'clam.arj': 'clam.exe decompressed',
  'clam.bin-be.cpio': 'clam.exe decompressed',
  'clam.bin-le.cpio': 'clam.exe decompressed',
  'clam.bz2.zip': 'clam.exe decompressed',
  'clam.cab': 'clam.exe stored',
  'clam.chm': 'clam.exe.txt decompressed',
  'clam.d64.zip': 'clam.exe decompressed',
  'clam.exe.binhex': 'clam.exe decoded',
  'clam.exe.bz2': 'clam.exe decompressed',
  'clam.exe.html': 'carved.exe carved',
  'clam.exe.mbox.base64': 'clam.exe decoded',
  'clam.exe.mbox.uu': 'clam.exe decoded',
  'clam.exe.rtf': 'Clam.exe embedded',
  'clam.exe.szdd': 'clam.exe decompressed',
  'clam.impl.zip': 'CLAM.EXE decompressed',
  'clam.mail': 'clam.exe decoded',
  'clam.newc.cpio': 'clam.exe decompressed',
  'clam.odc.cpio': 'clam.exe decompressed',
  'clam.ole.doc': 'Clam.exe embedded',
  'clam.pdf': 'file 1 embedded',
  'clam.ppt': 'clam.exe embedded',
  'clam.tar.gz': 'clam.exe stored',
  'clam.tnef': 'clam.exe',
  'clam.zip': 'clam.exe inflated',
};

/** Not reached, and told so. */
const closed: Readonly<Record<string, string>> = {
  'clam.sis': 'form',
  'clam_cache_emax.tgz': 'archive-depth',
};

const PROGRAM = 'application/vnd.microsoft.portable-executable';
const skip = skipWithoutPackage('clamav-testfiles');

test('every container is opened, or says why not', { skip }, async () => {
  const names = readdirSync(folder);
  assert.ok(names.length > 40);
  const digest = sha256(readFileSync(`${folder}/clam.exe`));
  for (const name of names) {
    const bytes = readFileSync(`${folder}/${name}`);
    const mail = Buffer.from(
      `From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
        `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`,
    );
    const { facts, partial } = await examined(mail, { source: name });
    const [file] = facts.attachments;
    assert.ok(file !== undefined, name);
    const { inside = [], unopened, type } = file.value;
    const where = reached[name];
    const all = [...inside, ...facts.attachments.slice(1).map(({ value }) => value)];
    const program = all.find((one) => one.sha256 === digest);
    if (where !== undefined) {
      assert.ok(program !== undefined, name);
      assert.equal(['opened' in program ? `${program.name} ${program.opened}` : program.name].join(), where, name);
    } else if (name.endsWith('.exe')) assert.equal(type, PROGRAM, name);
    else assert.ok([unopened, ...partial].includes(closed[name] ?? '?'), name);
  }
});

test('the slide that PowerPoint itself wrote says what it is', { skip }, () => {
  const { texts } = opened(readFileSync(`${folder}/clam.ppt`), 'clam.ppt');
  const [words] = texts;
  assert.deepEqual([words?.seen, words?.isPartial], ['This is a ClamAV test file with embedded clam.exe', false]);
});
