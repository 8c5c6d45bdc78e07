/** Cases as people keep them: story 000's telephone call, a promise, a split and a merge. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { caseSheet, dueCases } from '../../src/app/cases/sheet.ts';
import {
  addToCase,
  enter,
  keepContact,
  mergeCases,
  newCase,
  releaseFromCase,
  renameCase,
  splitCase,
} from '../../src/app/cases.ts';
import { StandingCrew } from '../../src/app/crew/standing-crew.ts';
import { keepMail } from '../../src/app/keep-mail.ts';
import { openKept } from '../../src/app/store-place.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-cases-'));
const store = await openKept({ data: folder });
const crew = new StandingCrew({ border: ruleBorder, workers: 1 });
const AT = '2026-06-20T01:00:00.000Z';
const by = '佐藤';
const kept: string[] = [];
for (const name of ['003-virus-removed.eml', '003-login-in-route.eml', '004-hosting-company.eml'])
  kept.push(
    (
      await keepMail(
        { store, crew },
        { source: name, bytes: readFileSync(new URL(`../../samples/${name}`, import.meta.url)) },
      )
    ).sha256,
  );
after(async () => {
  await crew.end();
  await store.close();
  rmSync(folder, { recursive: true });
});
const [april = '', may = '', other = ''] = kept;

test('a case tells when each of its mails came, by the clock of our border', async () => {
  const id = await newCase(
    store,
    { title: '取引先からのウイルスメール', by, messages: [may], note: '社長から相談' },
    AT,
  );
  assert.equal(await addToCase(store, id, { messages: [april, may], by }, AT), 1);
  assert.equal(await addToCase(store, id, { messages: [april, may], by }, AT), 0);
  const sheet = (await caseSheet(store, id)) ?? assert.fail();
  assert.deepEqual(
    sheet.timeline.map(({ what, at }) => [what, at]),
    [
      ['received', '2021-04-13T08:40:12+09:00'],
      ['received', '2021-05-19T07:12:45+09:00'],
      ['noted', AT],
    ],
  );
  assert.deepEqual(
    sheet.mails.map(({ sha256 }) => sha256),
    [april, may],
    'the mail of April stands first, though it came to the case later',
  );
  await assert.rejects(addToCase(store, id, { messages: ['0'.repeat(64)], by }), { code: 'METSUKE_STORE_UNKNOWN' });
});

test('a call has its person, number, beginning and end; what was promised is due until it is settled', async () => {
  const id = await newCase(store, { title: '電話', by }, AT);
  const desk = await keepContact(store, {
    name: 'お客様相談センター',
    channels: [{ kind: 'phone', value: '0120-000-000' }],
  });
  const call = { at: '2002-11-14T16:21:59+09:00', ended: '2002-11-14T16:30:38+09:00', number: '0120-000-000' };
  await enter(store, id, { what: 'called', by, person: '担当の方', contact: desk, note: '断られた', ...call }, AT);
  await enter(store, id, { what: 'promised', by, until: '2026-07-01', note: '調べて返事をもらう' }, AT);
  await enter(store, id, { what: 'promised', by, until: '2026-06-30', note: '担当を決めてもらう' }, AT);
  assert.deepEqual(
    (await dueCases(store)).map(({ id: of, due }) => [of, due]),
    [[id, '2026-06-30']],
  );
  assert.deepEqual(await dueCases(store, '2026-06-29'), []);
  await enter(store, id, { what: 'answered', by, settles: 3 }, AT);
  const sheet = (await caseSheet(store, id)) ?? assert.fail();
  assert.deepEqual(
    sheet.promises.map(({ line, until }) => [line, until]),
    [[2, '2026-07-01']],
  );
  assert.equal(sheet.contacts[0]?.name, 'お客様相談センター');
  assert.equal(sheet.timeline[0]?.ended, call.ended);
  await assert.rejects(enter(store, id, { what: 'answered', by, settles: 1 }), { code: 'METSUKE_STORE_UNKNOWN' });
  await enter(store, id, { what: 'closed', by }, AT);
  assert.deepEqual(await dueCases(store), []);
  await enter(store, id, { what: 'reopened', by }, AT);
  assert.equal((await dueCases(store)).length, 1);
});

test('what cannot be written down is told with its way out, and nothing is kept of it', async () => {
  const id = await newCase(store, { title: 'x', by }, AT);
  const refused = { code: 'METSUKE_CASE_ENTRY', exit: 2 };
  for (const title of ['', ' \u0000', '\u202e\u200b', 'x'.repeat(301)])
    await assert.rejects(newCase(store, { title, by }), refused);
  await assert.rejects(enter(store, id, { what: 'noted', by: '', note: 'x' }), refused);
  await assert.rejects(enter(store, id, { what: 'noted', by, note: ' ' }), refused);
  await assert.rejects(enter(store, id, { what: 'promised', by }), refused);
  for (const until of ['2026-02-30', 'tomorrow', '2026-6-1', '2026-13-01'])
    await assert.rejects(enter(store, id, { what: 'promised', by, until }), refused);
  for (const at of ['2026-06-20', '2026-06-20T10:00', '2026-02-30T10:00Z', 'x'])
    await assert.rejects(enter(store, id, { what: 'noted', by, at, note: 'x' }), refused);
  const backwards = { at: '2026-06-20T10:00+09:00', ended: '2026-06-20T00:59Z' };
  await assert.rejects(enter(store, id, { what: 'called', by, note: 'x', ...backwards }), refused);
  await assert.rejects(enter(store, '99', { what: 'noted', by, note: 'x' }), { code: 'METSUKE_STORE_UNKNOWN' });
  await enter(store, id, { what: 'noted', by, note: 'one\r\n\u001b[31mtwo\u0000' }, AT);
  assert.equal((await store.case(id))?.timeline.at(-1)?.note, 'one\n [31mtwo');
  assert.equal((await store.case(id))?.timeline.length, 1);
});

test('what was promised in a case that is merged into another is still waited for, and settled there', async () => {
  const into = await newCase(store, { title: '本件', by, messages: [april] }, AT);
  const from = await newCase(store, { title: '後から同じと分かった', by, messages: [other] }, AT);
  await enter(store, from, { what: 'promised', by, until: '2026-06-28', note: '済んだ約束' }, AT);
  await enter(store, from, { what: 'answered', by, settles: 2, note: '届いた' }, AT);
  await enter(store, from, { what: 'promised', by, until: '2026-06-29', note: '折り返し' }, AT);
  await enter(store, from, { what: 'closed', by }, AT);
  await enter(store, from, { what: 'reopened', by }, AT);
  await mergeCases(store, into, { from, by }, AT);
  assert.deepEqual(
    (await dueCases(store)).flatMap(({ id, due }) => (id === into ? [due] : [])),
    ['2026-06-29'],
  );
  const { promises, case: merged, timeline } = (await caseSheet(store, into)) ?? assert.fail();
  assert.equal(merged.state, 'open');
  assert.deepEqual(
    promises.map(({ note, from: origin }) => [note, origin]),
    [['折り返し', `${from}-4`]],
  );
  assert.equal(merged.timeline.find(({ note }) => note === '届いた')?.settles, 4, 'the promise, where it stands now');
  assert.equal(new Set(timeline.map(({ line, of = '' }) => `${of} ${line}`)).size, timeline.length);
  await enter(store, into, { what: 'answered', by, settles: promises[0]?.line ?? 0 }, AT);
  assert.equal((await caseSheet(store, into))?.promises.length, 0);
});

test('cases that are merged to and fro have each line once, and nothing goes into a closed one', async () => {
  const one = await newCase(store, { title: '一', by, messages: [april], note: 'から一' }, AT);
  const two = await newCase(store, { title: '二', by, messages: [other], note: 'から二' }, AT);
  await mergeCases(store, one, { from: two, by }, AT);
  const conflict = { code: 'METSUKE_STORE_CONFLICT' };
  await assert.rejects(mergeCases(store, two, { from: one, by }, AT), conflict);
  await assert.rejects(mergeCases(store, one, { from: one, by }, AT), conflict);
  await enter(store, two, { what: 'reopened', by }, AT);
  await mergeCases(store, two, { from: one, by }, AT);
  await enter(store, one, { what: 'reopened', by }, AT);
  await mergeCases(store, one, { from: two, by }, AT);
  const { case: now, timeline } = (await caseSheet(store, one)) ?? assert.fail();
  assert.deepEqual([now.state, now.messages], ['open', [april, other]]);
  for (const note of ['から一', 'から二']) {
    assert.equal(now.timeline.filter((line) => line.note === note).length, 1, note);
    assert.equal(timeline.filter((line) => line.note === note).length, 1, note);
  }
  assert.deepEqual((await store.verify()).faults, []);
});

test('what two people do at once is done once', async () => {
  const id = await newCase(store, { title: '同時', by }, AT);
  const added = await Promise.all([1, 2, 3].map(() => addToCase(store, id, { messages: [april], by }, AT)));
  assert.deepEqual(added.sort(), [0, 0, 1]);
  const lines = await Promise.all(['a', 'b', 'c'].map((note) => enter(store, id, { what: 'noted', by, note }, AT)));
  assert.deepEqual(lines, [2, 3, 4]);
  const seen = (await store.case(id)) ?? assert.fail();
  const renamed = await Promise.all(['x', 'y'].map((title) => renameCase(store, id, title, AT, seen)));
  assert.deepEqual(renamed, [true, false]);
  const released = await Promise.allSettled(
    [1, 2].map(() => releaseFromCase(store, id, { messages: [april], by }, AT)),
  );
  assert.deepEqual(
    released.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
});

test('what is split off and merged again has all of its history', async () => {
  const id = await newCase(store, { title: '一件', by, messages: [april, other] }, AT);
  const split = await splitCase(store, id, { title: '別の差出人', messages: [other], by, note: '手口が違う' }, AT);
  await enter(store, split, { what: 'noted', by, note: '分けた後のこと' }, AT);
  assert.deepEqual((await store.case(id))?.messages, [april]);
  await mergeCases(store, id, { from: split, by, note: '同じだった' }, AT);
  const sheet = (await caseSheet(store, id)) ?? assert.fail();
  assert.deepEqual(sheet.case.messages, [april, other]);
  assert.ok(sheet.timeline.some(({ from, note }) => from === `${split}-2` && note === '分けた後のこと'));
  assert.equal(sheet.timeline.filter(({ note }) => note === '分けた後のこと').length, 1);
  assert.equal((await store.case(split))?.state, 'closed');
  await releaseFromCase(store, id, { messages: [other], by }, AT);
  await assert.rejects(releaseFromCase(store, id, { messages: [other], by }), { code: 'METSUKE_STORE_UNKNOWN' });
  await renameCase(store, id, '名前', AT);
  const { title, messages, timeline } = (await store.case(id)) ?? assert.fail();
  assert.deepEqual([title, messages, timeline.at(-1)?.what], ['名前', [april], 'released']);
  assert.deepEqual((await store.verify()).faults, []);
});
