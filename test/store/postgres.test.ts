import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoreFailure } from '../../src/store/failure.ts';
import { openStore } from '../../src/store/open.ts';
import { conformance } from './conformance.ts';
import { onePostgres, skipWithoutPostgres } from './postgres-place.ts';
import { AT, sample } from './sample.ts';

const skip = skipWithoutPostgres();
const started = onePostgres();

conformance(
  'PostgreSQL',
  skip,
  async () => (await started()).place(),
  async () => (await started()).crash(),
);

test('what was put off while it was written to is done when a store is closed', { skip }, async () => {
  const at = await (await started()).place();
  // pages of words that wait to be sorted in, and that every search would go through
  const waiting = async () =>
    Number((await at.raw(`select gin_clean_pending_list('gram_grams') as pages`))[0]?.['pages']);
  const store = await openStore(at.place, AT);
  try {
    for (const { bytes, json, card } of [sample(1), sample(2)]) await store.keepMail(bytes, json, card, AT);
    assert.ok((await waiting()) > 0);
    await store.keepMail(sample(3).bytes, sample(3).json, sample(3).card, AT);
  } finally {
    await store.close();
  }
  assert.equal(await waiting(), 0);
});

test('what many mails say is found the newest first, wherever their numbers lie', { skip }, async () => {
  const at = await (await started()).place();
  const [store, other] = [await openStore(at.place, AT), await openStore(at.place, AT)];
  const kept: string[] = [];
  const keep = async (one: ReturnType<typeof sample>): Promise<void> => {
    await store.keepMail(one.bytes, one.json, one.card, AT);
    kept.unshift(one.card.sha256);
  };
  const foundBy = async (asking: typeof store): Promise<readonly string[]> => {
    const seen: string[] = [];
    for (let before: number | undefined, isFirst = true; isFirst || before !== undefined; isFirst = false) {
      const page = await asking.search('請求書', { limit: 2, ...(before !== undefined && { before }) });
      seen.push(...page.found.map(({ sha256 }) => sha256));
      before = page.next;
    }
    return seen;
  };
  try {
    // at the borders of blocks of every size, and many since the other asked last
    for (const number of [1, 126, 1_022, 2_047, 3_000, 9_000, 65_535, 140_000, 140_300]) {
      await at.raw(`alter table original alter column id restart with ${number}`);
      for (const more of [1, 2, 3]) await keep(sample(number * 10 + more, { words: '毎度の請求書' }));
      assert.deepEqual(await foundBy(store), kept, `up to ${number}`);
      assert.deepEqual(await foundBy(other), kept, `by another, up to ${number}`);
    }
  } finally {
    await other.close();
    await store.close();
  }
});

test('a database that dies between two statements of a transaction is told, and ends nobody', { skip }, async () => {
  const own = await started();
  const at = await own.place();
  const store = await openStore(at.place, AT);
  try {
    const id = await store.openCase({ title: 'before' }, AT);
    const change = async () => {
      await own.crash();
      return { title: 'after' };
    };
    await assert.rejects(store.changeCase(id, change, AT), (cause: unknown) => {
      assert.ok(cause instanceof StoreFailure);
      assert.equal(cause.code, 'METSUKE_STORE_LOST');
      return true;
    });
    assert.equal((await store.case(id))?.title, 'before');
  } finally {
    await store.close();
  }
});

test('a schema of a database is a store, and what a place sets itself stands behind what we promise', {
  skip,
}, async () => {
  const server = await started();
  const [at, other] = [await server.place(), await server.place()];
  const careless = at.place.replace('search_path', 'synchronous_commit%3Doff+-c+search_path');
  assert.notEqual(careless, at.place);
  const [store, beside] = [await openStore(careless, AT), await openStore(other.place, AT)];
  try {
    await at.raw('create table told (setting text)');
    await at.raw(`create function tell() returns trigger language plpgsql as $$ begin
      insert into told values (current_setting('synchronous_commit')), (current_setting('search_path')); return new; end $$`);
    await at.raw('create trigger telling after insert on original execute function tell()');
    const { bytes, json, card } = sample(1);
    await store.keepMail(bytes, json, card, AT);
    const told = (await at.raw('select setting from told')).map(({ setting }) => setting);
    const [schema] = await at.raw('select current_schema() as name');
    assert.deepEqual(told, ['on', schema?.['name']]);
    assert.equal((await store.mails()).found.length, 1);
    assert.equal((await beside.mails()).found.length, 0);
  } finally {
    await store.close();
    await beside.close();
  }
});
