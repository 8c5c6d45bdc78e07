import assert from 'node:assert/strict';
import { test } from 'node:test';
import { infectedZip } from '../../src/app/infected-zip.ts';
import { readZip } from '../../src/unpack/archive/zip.ts';
import { decryptOld } from '../../src/unpack/archive/zip-cipher.ts';

const bytes = Buffer.from('MZ: a program');

test('the ZIP opens with the password infected, and with no other', () => {
  const zip = infectedZip(
    '請求書.exe',
    bytes,
    Uint8Array.from({ length: 12 }, (_, at) => at),
  );
  const [entry, ...others] = readZip(zip).entries;
  assert.ok(entry !== undefined && others.length === 0);
  assert.equal(entry.name, '請求書.exe');
  const data = zip.subarray(entry.dataAt, entry.dataAt + entry.packed);
  assert.deepEqual(Buffer.from(decryptOld(data, entry, Buffer.from('infected')) ?? []), bytes);
  assert.equal(decryptOld(data, entry, Buffer.from('harmless')), undefined);
});
