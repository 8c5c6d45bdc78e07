/** The file of accounts: ours from its first byte, and never another program's. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { openAccounts } from '../../src/app/accounts.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-accounts-'));
after(() => rmSync(folder, { recursive: true }));

test("another program's file is refused, and not a bit of it or of its permissions changes", () => {
  for (const [name, sql] of [
    ['numbered', 'pragma application_id = 77; create table notes (x)'],
    ['plain', 'create table notes (x)'],
    ['versioned', 'pragma user_version = 3'],
  ] as const) {
    const data = mkdtempSync(join(folder, `${name}-`));
    const path = join(data, 'accounts.sqlite');
    const theirs = new DatabaseSync(path);
    theirs.exec(sql);
    theirs.close();
    chmodSync(path, 0o644);
    const before = readFileSync(path);
    assert.throws(() => openAccounts(data), { code: 'METSUKE_ACCOUNTS' }, name);
    assert.deepEqual([readFileSync(path).equals(before), statSync(path).mode & 0o777], [true, 0o644], name);
  }
});

test('its own file is for its owner alone, and opens again', () => {
  const data = join(folder, 'own');
  openAccounts(data).close();
  assert.equal(statSync(join(data, 'accounts.sqlite')).mode & 0o777, 0o600);
  const again = openAccounts(data);
  assert.equal(again.hasUsers(), false);
  again.close();
});

test('the first organization stands first, also beside one that was made in the same second', () => {
  const accounts = openAccounts(join(folder, 'second'));
  accounts.addOrganization('a-branch', 'A branch');
  assert.deepEqual(
    accounts.organizations().map(({ id }) => id),
    ['main', 'a-branch'],
  );
  accounts.close();
});
