/** PostgreSQL where nothing may be written: a standby, a user who may only read, a database set so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoreFailure } from '../../src/store/failure.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import type { Place } from './place.ts';
import { onePostgres, skipWithoutPostgres } from './postgres-place.ts';
import { AT, sample } from './sample.ts';

const skip = skipWithoutPostgres();
const started = onePostgres();

const isReadOnly = (failure: unknown): boolean =>
  failure instanceof StoreFailure && failure.code === 'METSUKE_STORE_READ_ONLY';

async function filled<P extends Place>(at: P): Promise<P> {
  const store = await openStore(at.place, AT);
  for (const number of [1, 2, 3]) {
    const { bytes, json, card } = sample(number);
    await store.keepMail(bytes, json, card, AT);
  }
  const id = await store.openCase({ title: '証拠', messages: [sample(1).card.sha256] }, AT);
  await store.changeCase(id, { timeline: [{ at: AT, by: 'me', what: 'noted', note: '電話した' }] }, AT);
  await store.close();
  return at;
}

/** All that reads answers, and what writes says why it does not. */
async function readsOnly(place: string): Promise<void> {
  const store = await openStore(place, AT);
  try {
    assert.equal(await store.takesWriting(), false);
    assert.equal((await store.mails({ order: 'danger' })).found.length, 3);
    assert.equal((await store.search('確認')).found.length, 3);
    assert.equal((await store.case('1'))?.timeline.length, 1);
    assert.deepEqual(Buffer.from((await store.original(sample(2).card.sha256)) ?? []), Buffer.from(sample(2).bytes));
    assert.deepEqual((await store.verify()).faults, []);
    const { bytes, json, card } = sample(4);
    await assert.rejects(store.keepMail(bytes, json, card, AT), isReadOnly);
    await assert.rejects(store.openCase({ title: 'none' }, AT), isReadOnly);
    assert.equal((await store.mails()).found.length, 3);
  } finally {
    await store.close();
  }
}

test('a standby server is read, what comes to it later too, and takes no writing', { skip }, async () => {
  const at = await filled(await (await started()).place());
  const standby = await (await started()).standby();
  try {
    await readsOnly(await standby.following(at.place));
    const store = await openStore(at.place, AT);
    const { bytes, json, card } = sample(9);
    await store.keepMail(bytes, json, card, AT);
    await store.close();
    const other = await openStore(await standby.following(at.place), AT);
    assert.equal((await other.mails()).found.length, 4);
    await other.close();
    const empty = await (await started()).place();
    await assert.rejects(openStore(await standby.following(empty.place), AT), isReadOnly);
  } finally {
    await standby.close();
  }
});

test('a user who may read reads, and one who may not is refused', { skip }, async () => {
  const at = await filled(await (await started()).database());
  await at.raw('create role reader login');
  const place = at.place.replace('metsuke@', 'reader@');
  await assert.rejects(openStore(place, AT), (cause: unknown) => {
    assert.ok(cause instanceof StoreFailure);
    assert.equal(cause.code, 'METSUKE_STORE_PLACE');
    return true;
  });
  await at.raw('grant select on all tables in schema public to reader');
  await readsOnly(place);
});

test('a database that is set to reading alone is read; one of an older form says so', { skip }, async () => {
  const at = await filled(await (await started()).database());
  await at.raw(`alter database ${at.name} set default_transaction_read_only = on`);
  await readsOnly(at.place);
  const older = await (await started()).database();
  await (await openStore(older.place, AT, migrations.slice(0, 4))).close();
  await older.raw(`alter database ${older.name} set default_transaction_read_only = on`);
  await assert.rejects(openStore(older.place, AT), (cause: unknown) => {
    assert.ok(isReadOnly(cause) && cause instanceof StoreFailure);
    assert.match(cause.message, /older metsuke/);
    return true;
  });
});
