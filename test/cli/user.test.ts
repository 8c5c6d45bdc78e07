import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAccounts } from '../../src/app/accounts.ts';
import { launcher } from '../command-line.ts';

test('a user who cannot be made leaves no organization behind', (t) => {
  const data = mkdtempSync(join(tmpdir(), 'metsuke-user-'));
  t.after(() => rmSync(data, { recursive: true }));
  const add = (words: readonly string[], input: string) =>
    spawnSync(launcher, ['user', 'add', ...words, '--data', data], { input }).status;
  assert.equal(add(['sato', '--role', 'admin'], 'a long pass phrase\n'), 0);
  assert.equal(add(['tanaka', '--role', 'boss', '--organization', 'newone'], 'a long pass phrase\n'), 2);
  assert.equal(add(['tanaka', '--organization', 'newone'], '\n'), 2);
  const accounts = openAccounts(data);
  const known = () => accounts.organizations().map(({ id }) => id);
  assert.deepEqual(known(), ['main']);
  assert.equal(add(['tanaka', '--organization', 'newone'], 'a long pass phrase\n'), 0);
  assert.deepEqual(known(), ['main', 'newone']);
  accounts.close();
});
