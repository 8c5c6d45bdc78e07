/**
 * A store of each version, as the metsuke of that day wrote it: filled by plain SQL or by today's code cut off at that
 * version, and never by later tables. Each gives what must be found in it afterwards.
 */
import assert from 'node:assert/strict';
import type { Card } from '../../src/case/card.ts';
import type { Migration } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, Written } from '../../src/store/store.ts';
import type { Place } from './place.ts';
import { AT, sample } from './sample.ts';
import { gramsOfVersionOne, versionOne } from './version-1.ts';
import { versionTwo } from './version-2.ts';
import { versionFive } from './version-5.ts';

type Expect = (store: Store) => Promise<void>;

export const versions: readonly ((place: Place, steps: readonly Migration[]) => Promise<Expect>)[] = [
  // 0: nothing yet
  async () => async (store) => assert.deepEqual((await store.mails()).found, []),
  // 1: in rows, as it was written
  inRows(versionOne),
  inRows(versionTwo),
  // 3 has the tables of 2 and two more indexes, 4 other words in PostgreSQL's
  inRows(versionTwo),
  inRows(versionTwo, ' #0.0 #1.0 #2.0 #3.0'),
  inRows(versionFive, ' #0.0 #1.0 #2.0 #3.0', 'known'),
  // 6 has where the lines of a case stand, and this one has none
  inRows(versionFive, ' #0.0 #1.0 #2.0 #3.0', 'known'),
  // 7: when a later version has other tables, write down what `openStore` of that day made of sample(7), as SQL
  byThisCode,
];

/**
 * @param blocks words of the mail in PostgreSQL that are not its own
 * @param ways whether they were written down by then
 */
function inRows(
  statements: typeof versionOne,
  blocks = '',
  ways?: 'known',
): (place: Place, steps: readonly Migration[]) => Promise<Expect> {
  return async ({ raw, bytes, place }, steps) => {
    await (await openStore(place, AT, steps)).close();
    for (const statement of statements((hex) => bytes(Buffer.from(hex, 'hex')))) await raw(statement);
    await raw(
      place.startsWith('postgres')
        ? `insert into gram (mail, grams) values (1, array_to_tsvector(string_to_array('${gramsOfVersionOne}${blocks}', ' ')))`
        : `insert into gram (rowid, grams) values (1, '${gramsOfVersionOne}')`,
    );
    const { json, card } = sample(7);
    return holdsSeven('1', json, card, ways && card.author?.ways);
  };
}

async function byThisCode({ place }: Place, steps: readonly Migration[]): Promise<Expect> {
  const { bytes, json, card } = sample(7);
  const store = await openStore(place, AT, steps);
  await store.keepMail(bytes, json, card, AT);
  const id = await store.openCase({ title: 'old', messages: [card.sha256] }, AT);
  await store.close();
  return holdsSeven(id, json, card, card.author?.ways);
}

/** The mail of `sample(7)` with its examination, its row in the lists, its words and its case. */
function holdsSeven(id: string, json: string, card: Card, ways: Written['ways']): Expect {
  return async (store) => {
    assert.equal(await store.examination(card.sha256), json);
    assert.deepEqual((await store.case(id))?.messages, [card.sha256]);
    const { indicators: _, words: _words, author: _author, ...listed } = card;
    const [written, ...others] = await store.writtenBy({ address: 'sender7@example.com' }, 9);
    assert.deepEqual([written?.kept, written?.kind, written?.handover], [AT, 'spam', '192.0.2.7']);
    assert.deepEqual([written?.isInCase, others], [true, []]);
    assert.deepEqual(written?.ways, ways);
    assert.deepEqual((await store.mails({ order: 'danger' })).found, (await store.mails()).found);
    assert.deepEqual((await store.mails()).found, [{ ...listed, number: 1, bytes: 103, kept: AT, cut: false }]);
    for (const words of ['確認', '"の確認をお"', 'message'])
      assert.deepEqual(
        (await store.search(words)).found.map(({ sha256 }) => sha256),
        [card.sha256],
      );
  };
}
