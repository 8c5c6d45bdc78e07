/** Whatever is changed behind the store's back, `verify` finds it and says which it is. */
import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { test } from 'node:test';
import { chained, GENESIS } from '../../src/store/chain.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { openStore } from '../../src/store/open.ts';
import type { Fault, Head, Store } from '../../src/store/store.ts';
import { full, within } from './conformance.ts';
import type { MakePlace, Place } from './place.ts';
import { onePostgres, skipWithoutPostgres } from './postgres-place.ts';
import { AT, bigBytes, sample, sha256 } from './sample.ts';
import { sqlitePlace } from './sqlite-place.ts';

const started = onePostgres();

const adapters: readonly (readonly [name: string, skip: string | false, make: MakePlace])[] = [
  ['SQLite', false, sqlitePlace],
  ['PostgreSQL', skipWithoutPostgres(), async () => (await started()).place()],
];

const one = sample(1).card.sha256;
const big = sha256(bigBytes(3));

/** Every bit takes minutes, and belongs to a release; one bit of each byte takes seconds. */
const everyBit = process.env.METSUKE_STORE_EVERY_BIT !== undefined;

/** What is evidence: every column that a person could point at. */
const columns: readonly (readonly [table: string, key: string, columns: readonly string[], fault: RegExp])[] = [
  ['journal', 'seq', ['at', 'kind', 'body', 'hash'], /^journal-/],
  ['original', 'id', ['sha256', 'kept'], /^original-/],
  ['piece', 'original', ['bytes'], /^original-/],
  ['examination', 'id', ['version', 'at', 'digest', 'packed'], /^examination-/],
  ['answer', 'id', ['question', 'asked', 'digest', 'json'], /^answer-/],
];

interface Way {
  readonly sql: readonly string[] | ((head: Head) => readonly string[]);
  readonly says: readonly string[];
  /** Without the head that was written down before. */
  readonly unanchored?: boolean;
}

const brief = ({ what, seq, of }: Fault): string => [what, seq, of].filter((one) => one !== undefined).join(' ');

const put = (seq: number, hash: string): string =>
  `insert into journal (seq, at, kind, body, hash) values (${seq}, '${AT}', 'noted', '{}', '${hash}')`;

/** Everything that entry 9 brought, and the head set back. */
const cutOff = [
  'delete from piece where original = 3',
  'delete from original where id = 3',
  'delete from journal where seq = 9',
  'update head set seq = 8, hash = (select hash from journal where seq = 8)',
];

for (const [name, skip, make] of adapters) {
  const step = everyBit ? 1 : name === 'SQLite' ? 3 : 31;

  test(
    `${name}: every turned bit of journal, originals, examinations and answers is found`,
    { skip, timeout: 3_600_000 },
    () =>
      within(make, async (store, place) => {
        await full(store);
        await place.unlock();
        let turned = 0;
        for (const [table, key, names, fault] of columns)
          for (const column of names)
            for (const row of await place.raw(`select ${key} as id, ${column} as value from ${table}`)) {
              const where = `where ${key} = ${row['id']}`;
              for (const [put, back] of flips(row['value'], place, step)) {
                await place.raw(`update ${table} set ${column} = ${put} ${where}`);
                const { faults } = await store.verify();
                assert.ok(
                  faults.some(({ what }) => fault.test(what)),
                  `${table}.${column} of ${row['id']}: ${put}`,
                );
                await place.raw(`update ${table} set ${column} = ${back} ${where}`);
                turned += 1;
              }
            }
        assert.deepEqual((await store.verify()).faults, []);
        assert.ok(turned > 100, `${turned}`);
      }),
  );

  const finds = (claim: string, ways: readonly Way[]) =>
    test(`${name}: ${claim}`, { skip }, async () => {
      for (const { sql, says, unanchored } of ways)
        await within(make, async (store, place) => {
          // 1 original, 2 examination, 3 and 4 of the second mail, 5 answers, 6 contact, 7 and 8 case
          await full(store);
          const { sha256: of } = await store.keepOriginal(bigBytes(3), AT); // 9
          assert.equal(of, big);
          const anchor = await store.head();
          await place.unlock();
          for (const statement of typeof sql === 'function' ? sql(anchor) : sql) await place.raw(statement);
          const { faults } = await store.verify(unanchored ? undefined : anchor);
          assert.deepEqual(faults.map(brief), says, String(sql));
        });
    });

  finds('an entry that was removed is found, wherever it stood', [
    { sql: ['delete from journal where seq = 1'], says: ['journal-entry-missing 1', `original-unknown ${one}`] },
    { sql: ['delete from journal where seq = 7'], says: ['journal-entry-missing 7'] },
    { sql: ['delete from journal where seq in (6, 7, 8)'], says: ['journal-entry-missing 6'] },
    {
      sql: ['delete from journal where seq = 9'],
      says: ['journal-end 8', 'journal-anchor 9', `original-unknown ${big}`],
    },
    // the end, and all that says that it was there: only what was written down elsewhere shows it
    { sql: cutOff, says: ['journal-anchor 9'] },
    { sql: cutOff, says: [], unanchored: true },
  ]);

  finds('entries that changed places, or were put in, are found', [
    {
      sql: [
        'update journal set seq = 99 where seq = 6',
        'update journal set seq = 6 where seq = 7',
        'update journal set seq = 7 where seq = 99',
      ],
      says: ['journal-entry-changed 6', 'journal-entry-changed 7', 'journal-entry-changed 8'],
    },
    {
      // the entries behind it move up
      sql: [
        'delete from journal where seq = 6',
        ...[7, 8, 9].map((seq) => `update journal set seq = ${seq - 1} where seq = ${seq}`),
      ],
      says: [
        ...[6, 7, 8].map((seq) => `journal-entry-changed ${seq}`),
        ...[`original-missing 8 ${big}`, 'journal-end 8', 'journal-anchor 9', `original-unknown ${big}`],
      ],
    },
    {
      sql: ({ seq, hash }) => [put(seq + 1, chained(hash, { seq: seq + 1, at: AT, kind: 'noted', body: '{}' }))],
      says: ['journal-end 10'],
    },
    { sql: [put(0, GENESIS)], says: ['journal-entry-changed 0'] },
  ]);

  finds('what was taken away or slipped in beside the journal is found', [
    { sql: ['delete from piece where original = 3 and part = 2'], says: [`original-changed 9 ${big}`] },
    { sql: ['update piece set part = 7 where original = 3 and part = 0'], says: [`original-changed 9 ${big}`] },
    {
      sql: ['delete from piece where original = 3', 'delete from original where id = 3'],
      says: [`original-missing 9 ${big}`],
    },
    {
      sql: ['update original set journal = 7 where id = 3'],
      says: [`original-missing 9 ${big}`, `original-unknown ${big}`],
    },
    { sql: ['update examination set original = 2 where id = 1'], says: [`examination-changed 2 ${one}`] },
    { sql: ['delete from examination where id = 1'], says: [`examination-missing 2 ${one}`] },
    { sql: ["update casefile set title = 'Other'"], says: ['case-changed 1'] },
    { sql: ['delete from case_message where original = 1'], says: ['case-changed 1'] },
    { sql: ['delete from case_journal where journal = 8'], says: ['case-changed 1'] },
    { sql: ['delete from case_line'], says: ['case-changed 1'] },
    { sql: ['update case_line set lines = lines + 1'], says: ['case-changed 1'] },
    { sql: [`update contact set json = '{"channels":[],"id":"1","name":"Dusk"}'`], says: ['contact-changed 1'] },
  ]);
}

/** SQL for a value with one bit turned, and for the value as it was; every bit, or one of each `step`th byte. */
function* flips(value: unknown, place: Place, step: number): Generator<readonly [put: string, back: string]> {
  const text = typeof value === 'string';
  const bytes = text ? Buffer.from(value) : value instanceof Uint8Array ? Buffer.from(value) : Buffer.alloc(0);
  const quoted = (of: Buffer) => (text ? `'${of.toString().replaceAll("'", "''")}'` : place.bytes(of));
  for (let i = 0; i < bytes.length; i += step)
    for (const bit of everyBit ? [0, 1, 2, 3, 4, 5, 6, 7] : [i % 8]) {
      const turned = Buffer.from(bytes);
      turned[i] = (bytes[i] ?? 0) ^ (1 << bit);
      // a database refuses text that is no UTF-8, and so it cannot be put there
      if (text && turned.toString() !== turned.toString('latin1')) continue;
      yield [quoted(turned), quoted(bytes)];
    }
}

test('SQLite: a bit turned in the file itself is found, or is one that nothing is read from', () =>
  within(sqlitePlace, async (first, { place }) => {
    await full(first);
    const expected = await everything(first);
    await first.close();
    const size = readFileSync(place).length;
    const file = openSync(place, 'r+');
    const byte = Buffer.alloc(1);
    let found = 0;
    const step = everyBit ? 1 : 229;
    for (let at = 0; at < size; at += step) {
      readSync(file, byte, 0, 1, at);
      const before = byte[0] ?? 0;
      byte[0] = before ^ (1 << (at % 8));
      writeSync(file, byte, 0, 1, at);
      if (!(await same(place, expected))) found += 1;
      byte[0] = before;
      writeSync(file, byte, 0, 1, at);
    }
    closeSync(file);
    assert.ok(found > 0);
    assert.ok(await same(place, expected));
  }));

/** False: the store says that something is wrong. Fails when it says nothing, and something is. */
async function same(place: string, expected: string): Promise<boolean> {
  let store: Store | undefined;
  try {
    store = await openStore(place, AT);
    const { faults } = await store.verify();
    if (faults.length > 0) return false;
    assert.equal(await everything(store), expected);
    return true;
  } catch (failure) {
    if (!(failure instanceof StoreFailure)) throw failure;
    return false;
  } finally {
    await store?.close();
  }
}

async function everything(store: Store): Promise<string> {
  const mails = (await store.mails()).found;
  const whole: unknown[] = [await store.journal(), await store.case('1'), await store.contacts()];
  for (const { sha256: of } of mails) whole.push(sha256((await store.original(of)) ?? ''), await store.examination(of));
  return JSON.stringify(whole);
}
