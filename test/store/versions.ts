/**
 * A store of each version, as the metsuke of that day wrote it: filled by plain SQL or by today's code cut off at that
 * version, and never by later tables. Each gives what must be found in it afterwards.
 */
import assert from 'node:assert/strict';
import type { Migration } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Place } from './place.ts';
import { AT, sample } from './sample.ts';

type Expect = (store: Store) => Promise<void>;

export const versions: readonly ((place: Place, steps: readonly Migration[]) => Promise<Expect>)[] = [
  // 0: nothing yet
  async () => async (store) => assert.deepEqual((await store.mails()).found, []),
  // 1: when it is no more the newest, write down what `openStore` of that day made of sample(7), as SQL
  async ({ place }, steps) => {
    const { bytes, json, card } = sample(7);
    const store = await openStore(place, AT, steps);
    await store.keepMail(bytes, json, card, AT);
    const id = await store.openCase({ title: 'old', messages: [card.sha256] }, AT);
    await store.close();
    return async (later) => {
      assert.equal(await later.examination(card.sha256), json);
      assert.deepEqual((await later.case(id))?.messages, [card.sha256]);
      assert.deepEqual(
        (await later.search('確認')).found.map(({ sha256 }) => sha256),
        [card.sha256],
      );
    };
  },
];
