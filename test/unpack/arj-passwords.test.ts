/** ARJ archives that a password scrambles, as ARJ itself writes them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { passwordsIn } from '../../src/unpack/passwords.ts';
import { skipWithoutPackage } from '../data.ts';
import { harmlessProgram } from './containers.ts';
import { listOf, opened } from './opening.ts';

const text = Buffer.from('twelve lines\n'.repeat(12));

test('what ARJ closes opens with the password of the mail, packed or stored, and with no other', {
  skip: skipWithoutPackage('arj'),
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-arj-'));
  writeFileSync(join(folder, 'list.txt'), text);
  writeFileSync(join(folder, 'run.exe'), harmlessProgram);
  for (const method of ['-m0', '-m1', '-m4']) {
    const to = join(folder, `${method}.arj`);
    execFileSync('arj', ['a', '-y', '-e', method, '-gUme-2024', to, 'list.txt', 'run.exe'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const file = readFileSync(to);
    const result = opened(file, 'a.arj', passwordsIn('解凍パスワード：Ume-2024'));
    // 7-Zip knows ARJ's methods 1 to 3
    if (method !== '-m4') {
      assert.deepEqual(listOf(result), ['1 list.txt decrypted', '1 run.exe decrypted'], method);
      assert.deepEqual(
        result.inside.map((one) => one.sha256),
        [sha256(text), sha256(harmlessProgram)],
      );
      assert.equal(result.inside[0]?.password, 'Ume-2024');
    }
    const closed = opened(file, 'a.arj', ['other']);
    assert.deepEqual(listOf(closed), ['1 list.txt password', '1 run.exe password']);
    assert.equal(closed.encrypted, true);
  }
  rmSync(folder, { recursive: true });
});
