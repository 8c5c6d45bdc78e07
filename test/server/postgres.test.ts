/** The server on PostgreSQL in place of a file: the same answers, other processes beside it, and a database that dies. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open.ts';
import { ofCustomer, strangers } from '../case/customer-month.ts';
import { type PostgresServer, skipWithoutPostgres, startPostgres } from '../store/postgres-place.ts';
import { AT, sample } from '../store/sample.ts';
import {
  type CardSaid,
  type ExaminationSaid,
  json,
  type PageSaid,
  type ProblemSaid,
  rfc822,
  serving,
} from './serving.ts';

const skip = skipWithoutPostgres();
let postgres: PostgresServer | undefined;
before(async () => {
  if (skip === false) postgres = await startPostgres();
});
after(() => postgres?.close());

async function placed(): Promise<string> {
  assert.ok(postgres);
  return (await postgres.place()).place;
}

const mailing = (bytes: Uint8Array): RequestInit => ({
  method: 'POST',
  headers: rfc822,
  body: Uint8Array.from(bytes),
});

test('mails posted at once are kept, found by a word, proposed, made a case, exported and taken in elsewhere', {
  skip,
}, async (t) => {
  const store = await placed();
  const served = await serving(t, { store });
  const { call, read } = served;
  const month = [1, 2, 3, 4, 5, 6].map(ofCustomer);
  const ids = await Promise.all(
    [...month, ...strangers(6)].map(async ({ bytes }) => {
      const { answer, said } = await read<ExaminationSaid>('/examinations', mailing(bytes));
      assert.equal(answer.status, 201);
      return said.id;
    }),
  );
  assert.equal(new Set(ids).size, 12);
  assert.equal((await read<PageSaid<CardSaid>>('/examinations')).said.found.length, 12);
  const original = await call(`/examinations/${ids[0]}/original`);
  assert.deepEqual(Buffer.from(await original.arrayBuffer()), Buffer.from(month[0]?.bytes ?? []));
  const { said: proposed } = await read<{ readonly found: readonly { readonly mails: readonly CardSaid[] }[] }>(
    '/proposals',
  );
  const messages = proposed.found[0]?.mails.map(({ id }) => id) ?? [];
  assert.deepEqual(new Set(messages), new Set(ids.slice(0, 6)));
  const body = JSON.stringify({ title: '取引先', messages });
  const { answer, said } = await read<{ readonly case: { readonly id: string } }>('/cases', {
    method: 'POST',
    headers: json,
    body,
  });
  assert.equal(answer.status, 201);
  assert.equal((await call('/overview')).status, 200);
  const evidence = Buffer.from(await (await call(`/cases/${said.case.id}/export`)).arrayBuffer());
  const elsewhere = await serving(t, { store: await placed() });
  const taken = await elsewhere.read<{ readonly mails: number }>('/cases/import', {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: evidence,
  });
  assert.deepEqual([taken.answer.status, taken.said.mails], [201, 6]);
  // it stays when the server goes, and says so to the next
  await served.stop();
  const next = await serving(t, { store });
  assert.equal((await next.read<PageSaid<CardSaid>>('/examinations')).said.found.length, 12);
});

test('another process writes into the same store, and the server lists it at once', { skip }, async (t) => {
  const store = await placed();
  const { read } = await serving(t, { store });
  const other = await openStore(store, AT);
  t.after(() => other.close());
  const posts = [1, 2, 3, 4].map(ofCustomer).map(({ bytes }) => read<ExaminationSaid>('/examinations', mailing(bytes)));
  const written = [1, 2, 3, 4].map((number) => {
    const { bytes, json: examination, card } = sample(number);
    return other.keepMail(bytes, examination, card, AT);
  });
  await Promise.all([...posts, ...written]);
  assert.equal((await read<PageSaid<CardSaid>>('/examinations')).said.found.length, 8);
  assert.deepEqual((await other.verify()).faults, []);
});

test('of those who change what they read by one ETag at once, one does, also beside another server', {
  skip,
}, async (t) => {
  const store = await placed();
  const [one, other] = [await serving(t, { store }), await serving(t, { store })];
  const wish = (method: string, body: object, more = {}) => ({
    method,
    headers: { ...json, ...more },
    body: JSON.stringify(body),
  });
  await one.read('/cases', wish('POST', { title: 'a case' }));
  for (let round = 0; round < 5; round++) {
    const etag = (await one.call('/cases/1')).headers.get('etag') ?? '';
    const answers = await Promise.all(
      [one, other, one, other].map(({ call }, at) =>
        call('/cases/1', wish('PATCH', { title: `${round} ${at}` }, { 'if-match': `"none", ${etag}` })),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412]);
  }
});

test('a database that dies is told as such, and asked again when it is back', { skip }, async (t) => {
  const store = await placed();
  const { read, call } = await serving(t, { store });
  const [first, second] = [ofCustomer(1), ofCustomer(2)];
  const { said } = await read<ExaminationSaid>('/examinations', mailing(first.bytes));
  const dying = postgres?.crash();
  const seen = new Set<number>();
  for (let ended = false; !ended; ) {
    ended = await Promise.race([dying?.then(() => true), sleep(20).then(() => false)].map((one) => one ?? false));
    const { answer, said: problem } = await read<ProblemSaid>('/examinations');
    seen.add(answer.status);
    if (answer.status !== 200) assert.equal(problem.code, 'store-lost');
  }
  assert.ok(
    [...seen].every((status) => status === 200 || status === 503),
    [...seen].join(),
  );
  // a connection of before may still be tried once
  for (let tries = 0; (await call('/examinations')).status !== 200 && tries < 100; tries++) await sleep(50);
  const page = await read<PageSaid<CardSaid>>('/examinations');
  assert.deepEqual([page.answer.status, page.said.found.map(({ id }) => id)], [200, [said.id]]);
  assert.equal((await read<ExaminationSaid>('/examinations', mailing(second.bytes))).answer.status, 201);
});
