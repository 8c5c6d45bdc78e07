/** A store where nothing may be written is read whole, or it says what it lacks; what would write says so. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { byMount, byRight, type Look, lookOnce, reading } from './reading.ts';
import { AT, sample, sha256 } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-still-'));
// others come through it, and through the folder of the test run
for (const one of [folder, tmpdir()])
  if ((statSync(one).mode & 0o001) === 0) chmodSync(one, statSync(one).mode | 0o011);
after(() => {
  open(folder);
  rmSync(folder, { recursive: true });
});

/** Mails 0 to 9, and a case of some lines. */
async function fill(store: Store, mails = 10): Promise<void> {
  for (let number = 0; number < mails; number++) await keep(store, number);
  const id = await store.openCase({ title: '証拠', messages: [sample(1).card.sha256] }, AT);
  await store.changeCase(id, { timeline: [{ at: AT, by: 'me', what: 'noted', note: '電話した' }] }, AT);
}

async function keep(store: Store, number: number): Promise<void> {
  const { bytes, json, card } = sample(number);
  await store.keepMail(bytes, json, card, AT);
}

const isWhole = (mails: number): Look => ({
  mails,
  isWhole: true,
  searched: mails,
  lines: [1],
  faults: [],
  takesWriting: false,
  wrote: 'METSUKE_STORE_READ_ONLY',
});

/** A folder with a store in it. @param left what a process that was killed leaves beside it */
async function kept(name: string, left: 'nothing' | 'wal' | 'both'): Promise<string> {
  const [live, at] = [join(folder, `${name}-live`), join(folder, name)];
  const store = await openStore(join(live, 'metsuke.db'), AT);
  await fill(store, 8);
  if (left === 'nothing') await store.close();
  else await keepTwo(store);
  cpSync(live, at, { recursive: true });
  if (left === 'nothing') return at;
  await store.close();
  assert.ok(statSync(join(at, 'metsuke.db-wal')).size > 0);
  if (left === 'wal') rmSync(join(at, 'metsuke.db-shm'));
  return at;
}

const keepTwo = async (store: Store): Promise<void> => {
  for (const number of [8, 9]) await keep(store, number);
};

function close(at: string): void {
  for (const one of readdirSync(at)) chmodSync(join(at, one), 0o444);
  chmodSync(at, 0o555);
}

function open(at: string): void {
  chmodSync(at, 0o755);
  for (const one of readdirSync(at, { withFileTypes: true })) if (one.isDirectory()) open(join(at, one.name));
}

/** Names and digests of all that lies there. */
const lies = (at: string): readonly string[] =>
  readdirSync(at).map((name) => `${name} ${sha256(readFileSync(join(at, name)))}`);

for (const { name, skip, before } of [byMount, byRight]) {
  for (const [left, mails, says] of [
    ['nothing', 8, 'a store that was closed'],
    ['both', 10, 'what a killed process left, with the index of its log'],
    ['wal', 10, 'what a killed process left, with its log alone'],
  ] as const) {
    test(`${name}, ${says} is read whole, and nothing is changed`, { skip }, async () => {
      const at = await kept(`${name} ${left} 100%`, left);
      close(at);
      const lay = lies(at);
      assert.deepEqual(await lookOnce(join(at, 'metsuke.db'), before(at)), isWhole(mails));
      assert.deepEqual(lies(at), lay);
    });
  }

  test(`${name}, what another process keeps meanwhile is seen`, { skip }, async () => {
    const at = join(folder, `${name} live`);
    const place = join(at, 'metsuke.db');
    const first = await openStore(place, AT);
    await fill(first, 8);
    await first.close();
    for (const one of readdirSync(at)) chmodSync(join(at, one), 0o644);
    chmodSync(at, 0o755);
    const other = reading(place, before(at));
    try {
      assert.deepEqual(await other.look(), isWhole(8), 'nobody has it open');
      const store = await openStore(place, AT);
      await keep(store, 8);
      assert.deepEqual(await other.look(), isWhole(9), 'somebody has');
      await keep(store, 9);
      assert.deepEqual(await other.look(), isWhole(10));
      await store.close();
      assert.deepEqual(await other.look(), isWhole(10), 'nobody has any more');
    } finally {
      await other.end();
    }
  });

  test(`${name}, a form that lacks what only writing needs is read whole`, { skip }, async () => {
    const at = join(folder, `${name} five`);
    const place = join(at, 'metsuke.db');
    await (await openStore(place, AT)).close();
    const plain = new DatabaseSync(place);
    plain.exec('drop table case_line; delete from metsuke_migration where number = 6');
    plain.close();
    close(at);
    assert.deepEqual(await lookOnce(place, before(at)), { ...isWhole(0), lines: [] });
  });

  test(`${name}, an older form, an empty place and a change that was broken off are told`, { skip }, async () => {
    const at = join(folder, `${name} older`);
    const place = join(at, 'metsuke.db');
    await (await openStore(place, AT, migrations.slice(0, 4))).close();
    close(at);
    const older = await lookOnce(place, before(at));
    assert.equal(older.failed, 'METSUKE_STORE_READ_ONLY');
    assert.match(older.says ?? '', /older metsuke/);
    open(at);
    writeFileSync(join(at, 'empty.db'), '');
    writeFileSync(join(at, 'broken.db'), '');
    writeFileSync(join(at, 'broken.db-journal'), 'a journal');
    close(at);
    const empty = await lookOnce(join(at, 'empty.db'), before(at));
    assert.deepEqual([empty.failed, /holds nothing yet/.test(empty.says ?? '')], ['METSUKE_STORE_READ_ONLY', true]);
    const broken = await lookOnce(join(at, 'broken.db'), before(at));
    assert.deepEqual([broken.failed, /broken off/.test(broken.says ?? '')], ['METSUKE_STORE_READ_ONLY', true]);
    const none = await lookOnce(join(at, 'none.db'), before(at));
    assert.match(none.failed ?? '', /METSUKE_STORE_(?:READ_ONLY|PLACE)/);
    assert.equal(existsSync(join(at, 'none.db')), false);
  });
}

test('a log that may not be read is told, for it has what was accepted last', { skip: byRight.skip }, async () => {
  const at = await kept('unreadable', 'wal');
  close(at);
  chmodSync(join(at, 'metsuke.db-wal'), 0o000);
  const { failed, says } = await lookOnce(join(at, 'metsuke.db'), byRight.before(at));
  assert.equal(failed, 'METSUKE_STORE_PLACE');
  assert.match(says ?? '', /-wal cannot be read/);
});

test('a file that may not be written is left as it is in a folder that may', { skip: byRight.skip }, async () => {
  for (const left of ['nothing', 'wal'] as const) {
    const at = await kept(`mixed ${left}`, left);
    close(at);
    for (const one of readdirSync(at)) if (one.endsWith('-wal')) chmodSync(join(at, one), 0o666);
    chmodSync(at, 0o777);
    const lay = lies(at);
    assert.deepEqual(await lookOnce(join(at, 'metsuke.db'), byRight.before(at)), isWhole(left === 'wal' ? 10 : 8));
    assert.deepEqual(lies(at), lay);
  }
});
