/** A disk that takes no more: a clear answer, nothing half, and on it goes when there is room again. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreFailure } from '../../src/store/failure.ts';
import { openStore } from '../../src/store/open.ts';
import { runChild } from './child.ts';
import { sound, within } from './conformance.ts';
import { skipWithoutPostgres, startPostgres } from './postgres-place.ts';
import { AT, sample, sha256 } from './sample.ts';
import { sqlitePlace } from './sqlite-place.ts';

/** A mount that only we see: for root, where the system lets him. */
const skipWithoutMount =
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'none', '/mnt']).status === 0
    ? false
    : 'no mount of our own (root and unshare)';

const accepted = (said: readonly string[]) =>
  said.filter((line) => line.startsWith('mail ')).map((line) => Number(line.slice(5)));

test('SQLite: a file that may not grow is told with a code, and all that was accepted is there', async () => {
  const at = await sqlitePlace();
  try {
    // 512 bytes each, in dash as in bash
    const said = await runChild(at.place, 0, 10_000, { shell: 'ulimit -f 1500; exec "$@"' });
    assert.equal(said.at(-1), 'failed METSUKE_STORE_FULL');
    await holds(at.place, said);
  } finally {
    await at.remove();
  }
});

test('SQLite: a full disk is told with a code, and when there is room again the same store goes on', {
  skip: skipWithoutMount,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-disk-'));
  try {
    // what the child leaves is copied out before its mount goes away with it
    const shell = `mount -t tmpfs -o size=2500k none ${folder} || exit 1; head -c 600000 /dev/zero > ${folder}/ballast; METSUKE_BALLAST=${folder}/ballast "$@"; cp ${folder}/store.db* ${folder}-out/`;
    const out = `${folder}-out`;
    spawnSync('mkdir', [out]);
    const said = await runChild(join(folder, 'store.db'), 0, 10_000, {
      shell: `unshare --mount sh -c '${shell}' sh "$@"`,
    });
    assert.equal(said.at(-1), 'failed METSUKE_STORE_FULL');
    assert.ok(said.includes('mail 99998'));
    await holds(join(out, 'store.db'), said);
    rmSync(out, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('SQLite: who writes waits for another process, and who reads does not', () =>
  within(sqlitePlace, async (store, { place }) => {
    const { bytes, json, card } = sample(1);
    await store.keepMail(bytes, json, card, AT);
    const other = new DatabaseSync(place);
    other.exec('begin immediate');
    const waiting = store.keepOriginal(new Uint8Array(9), AT);
    assert.equal((await store.mails()).found.length, 1);
    await sleep(100);
    other.exec('rollback');
    other.close();
    assert.equal((await waiting).isNew, true);
    await sound(store);
  }));

test('PostgreSQL: a full disk is told with a code, and when there is room again the same store goes on', {
  skip: skipWithoutPostgres() || skipWithoutMount,
}, async () => {
  const server = await startPostgres({ disk: 24 * 1024 * 1024 });
  try {
    const at = await server.database();
    const store = await openStore(at.place, AT);
    await at.raw('create table ballast as select md5(x::text) as x from generate_series(1, 80000) as x');
    let kept = 0;
    const failure = await (async () => {
      for (let number = 0; ; number++) {
        try {
          await store.keepOriginal(random(number), AT);
          kept += 1;
        } catch (cause) {
          return cause;
        }
      }
    })();
    assert.ok(failure instanceof StoreFailure);
    assert.equal(failure.code, 'METSUKE_STORE_FULL');
    assert.ok(kept > 3, `${kept}`);
    await sound(store);
    for (let number = 0; number < kept; number++)
      assert.equal(sha256((await store.original(sha256(random(number)))) ?? ''), sha256(random(number)));
    await at.raw('drop table ballast');
    await at.raw('checkpoint');
    assert.equal((await store.keepOriginal(new Uint8Array(9), AT)).isNew, true);
    await sound(store, true);
  } finally {
    await server.close();
  }
});

test("SQLite: a folder that cannot be written to, another program's file, and no database are told apart", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-place-'));
  try {
    writeFileSync(join(folder, 'text'), 'This is a letter, and no database at all.'.repeat(200));
    const foreign = new DatabaseSync(join(folder, 'foreign.db'));
    foreign.exec('create table theirs (x)');
    foreign.close();
    writeFileSync(join(folder, 'file'), '');
    chmodSync(join(folder, 'file'), 0o400);
    const failed = (place: string, code: string) =>
      assert.rejects(openStore(place, AT), (failure) => {
        assert.ok(failure instanceof StoreFailure, String(failure));
        assert.equal(failure.code, code);
        assert.ok(!failure.message.includes('\n') && failure.wayOut.length > 0);
        return true;
      });
    await failed(join(folder, 'text'), 'METSUKE_STORE_NOT_OURS');
    await failed(join(folder, 'foreign.db'), 'METSUKE_STORE_NOT_OURS');
    await failed(join(folder, 'text/store.db'), 'METSUKE_STORE_PLACE');
    await failed(folder, 'METSUKE_STORE_PLACE');
    await failed('postgres://metsuke@127.0.0.1:9/none', 'METSUKE_STORE_LOST');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Bytes that do not pack: a megabyte each. */
function random(number: number): Uint8Array {
  const bytes = new Uint8Array(1024 * 1024);
  let state = number + 1;
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

async function holds(place: string, said: readonly string[]): Promise<void> {
  assert.ok(!said.some((line) => line.startsWith('faults')), said.at(-2));
  assert.ok(accepted(said).length > 5, `${accepted(said).length} mails`);
  const store = await openStore(place, AT);
  for (const number of accepted(said)) {
    const { bytes, json, card } = sample(number);
    assert.deepEqual(Buffer.from((await store.original(card.sha256)) ?? []), Buffer.from(bytes));
    assert.equal(await store.examination(card.sha256), json);
  }
  const { bytes, json, card } = sample(99_999);
  assert.equal((await store.keepMail(bytes, json, card, AT)).isNew, true);
  await sound(store, true);
}
