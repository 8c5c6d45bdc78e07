/** Proposals of a store, and old mails under newer detectors. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Asking } from '../../src/app/asking.ts';
import { proposals } from '../../src/app/cases/proposals.ts';
import { addToCase, newCase } from '../../src/app/cases.ts';
import { StandingCrew } from '../../src/app/crew/standing-crew.ts';
import { type Changed, changeText, examineAgain, examineCaseAgain } from '../../src/app/examine-again.ts';
import { keepMail } from '../../src/app/keep-mail.ts';
import { openKept } from '../../src/app/store-place.ts';
import { cardOf } from '../../src/case/card.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { idOf } from '../../src/lookup/lookup.ts';
import { ofCustomer, strangers } from '../case/customer-month.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-proposals-'));
const store = await openKept({ data: folder });
const crew = new StandingCrew({ border: ruleBorder, workers: 2 });
after(async () => {
  await crew.end();
  await store.close();
  rmSync(folder, { recursive: true });
});
const by = '佐藤';

test('what is found is proposed with its reasons; once it is a case, what comes later is proposed for that case', async () => {
  const keep = async (mails: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
    Promise.all(mails.map(({ name, bytes }) => keepMail({ store, crew }, { source: name, bytes })));
  const month = await keep(Array.from({ length: 10 }, (_, day) => ofCustomer(day + 1)));
  await keep(strangers(20));
  const [first, ...rest] = await proposals(store);
  assert.deepEqual(rest, []);
  assert.deepEqual(new Set(first?.mails.map(({ sha256 }) => sha256)), new Set(month.map(({ sha256 }) => sha256)));
  assert.equal(first?.case, undefined);
  assert.ok(
    first?.reasons.some(({ kind }) => kind === 'sender') && first.first !== undefined && first.last !== undefined,
  );
  const id = await newCase(store, { title: '取引先', by, messages: month.map(({ sha256 }) => sha256) });
  assert.deepEqual(await proposals(store), [], 'all of it is in a case');
  const late = await keep([ofCustomer(25), ofCustomer(26)]);
  const [more] = await proposals(store);
  assert.equal(more?.case, id);
  assert.deepEqual(new Set(more?.mails.map(({ sha256 }) => sha256)), new Set(late.map(({ sha256 }) => sha256)));
  assert.equal(more?.of, 12);
  const [one, other] = late.map(({ sha256 }) => sha256);
  assert.ok(one !== undefined && other !== undefined);
  assert.deepEqual(new Set(more?.group), new Set([...month, ...late].map(({ sha256 }) => sha256)));
  await addToCase(store, id, { messages: [one], leaveOut: [other], by });
  assert.deepEqual(await proposals(store), [], 'one is in the case, and of the other somebody said that it is not');
  assert.deepEqual(
    (await store.case(id))?.timeline.filter(({ what }) => what === 'released').map(({ message }) => message),
    [other],
  );
  await addToCase(store, id, { messages: [other], by });
  assert.ok((await store.case(id))?.messages.includes(other), 'by hand it can still be added');
});

test('an old examination stays beside the new one, which asks nobody, and what changed stands in the case', async () => {
  const bytes = readFileSync(new URL('../../samples/004-hosting-company.eml', import.meta.url));
  let questions = 0;
  const asking: Asking = {
    level: 'all',
    lookup: () => async (question) => {
      questions += 1;
      return {
        id: idOf(question),
        question,
        at: '2026-01-01T00:00:00Z',
        source: '192.0.2.53',
        outcome: 'absent',
        reason: 'no-name',
      };
    },
    askedAt: () => '2026-01-01T00:00:00Z',
    keep: () => undefined,
    finish: () => Promise.resolve(),
  };
  const asks = new StandingCrew({ border: ruleBorder, workers: 1, asking });
  const kept = await keepMail({ store, crew: asks }, { source: 'a.eml', bytes });
  await asks.end();
  assert.ok(questions > 0);
  const now: Examination = JSON.parse(kept.json);
  const id = await newCase(store, { title: '再調査', by, messages: [kept.sha256] });
  const again = async () => {
    const all = [];
    for await (const one of examineCaseAgain(store, id, { border: ruleBorder, by })) all.push(one);
    return all;
  };
  const before = questions;
  assert.deepEqual(
    (await again()).map(({ isChanged, isKept }) => [isChanged, isKept]),
    [[false, false]],
    'the same mail and answers say the same',
  );
  assert.equal(questions, before, 'nobody was asked');

  // as older detectors had left it: one did not exist yet, and the verdict was milder
  const [dropped] = now.findings;
  const old: Examination = {
    ...now,
    version: '0.0.9',
    at: new Date(Date.parse(now.at) + 1).toISOString(),
    findings: now.findings.slice(1),
    verdict: { ...now.verdict, kind: 'undecided', danger: 10 },
  };
  await store.keepExamination(JSON.stringify(old), cardOf(old), old.at);
  let changed: Changed | undefined;
  for await (const one of examineCaseAgain(store, id, { border: ruleBorder, by })) {
    changed = one;
    break; // whoever listens goes away: what was kept stands in the timeline all the same
  }
  assert.ok(changed?.isChanged && changed.isKept);
  assert.deepEqual(changed.kind, ['undecided', now.verdict.kind]);
  assert.deepEqual(changed.danger, [10, now.verdict.danger]);
  assert.deepEqual([changed.appeared, changed.gone], [[dropped?.detector], []]);
  assert.deepEqual(
    (await store.examinations(kept.sha256)).map(({ version }) => version),
    [now.version, '0.0.9', now.version],
  );
  const line = (await store.case(id))?.timeline.at(-1);
  assert.deepEqual([line?.what, line?.message, line?.note], ['examined', kept.sha256, changeText(changed)]);
  assert.match(line?.note ?? '', /undecided → /);
  assert.equal(questions, before);
});

const bounces = new URL('../fixtures/bounces/story-000/', import.meta.url);

test('bounces of one source are one proposal, with the mail that the source sent to us itself and the harmless notices', async () => {
  const place = mkdtempSync(join(tmpdir(), 'metsuke-bounces-'));
  const own = await openKept({ data: place });
  try {
    for (const name of readdirSync(bounces)
      .filter((one) => one.endsWith('.eml'))
      .sort())
      await keepMail({ store: own, crew }, { source: name, bytes: readFileSync(new URL(name, bounces)) });
    const [first, ...others] = await proposals(own);
    assert.deepEqual(others, []);
    assert.deepEqual(
      first?.reasons.find(({ kind }) => kind === 'returned'),
      { kind: 'returned', value: '203.0.113.77', mails: 12 },
    );
    assert.equal(first?.mails.length, 12);
    assert.equal(first?.returned?.length, 11);
    const { found } = await own.search('203.0.113.77');
    assert.equal(found.length, 12, 'by its address all of them are found');
    const [some] = found;
    const shared = await own.indicators(some?.sha256 ?? '');
    assert.equal(shared.find(({ kind, value }) => kind === 'ip' && value === '203.0.113.77')?.mails, 12);
  } finally {
    await own.close();
    rmSync(place, { recursive: true });
  }
});

test('what is found by more than an earlier metsuke knew is found so when it is examined again', async () => {
  const place = mkdtempSync(join(tmpdir(), 'metsuke-older-'));
  const own = await openKept({ data: place });
  try {
    const bytes = readFileSync(new URL('01-postfix.eml', bounces));
    const kept = await keepMail({ store: own, crew }, { source: '01-postfix.eml', bytes });
    const examination: Examination = JSON.parse(kept.json);
    // as a card of that day had it
    const { indicators, ...card } = cardOf(examination);
    const poor = { ...card, indicators: indicators.filter(({ value }) => value !== '203.0.113.77'), words: 'nothing' };
    assert.ok(await own.catalogueAgain(kept.json, poor));
    assert.deepEqual((await own.search('203.0.113.77')).found, []);
    for await (const changed of examineAgain(own, [kept.sha256], { border: ruleBorder, workers: 1 }))
      assert.deepEqual([changed.isChanged, changed.isKept], [false, false]);
    assert.equal((await own.search('203.0.113.77')).found.length, 1);
    assert.equal((await own.examinations(kept.sha256)).length, 1, 'no second examination says the same');
    assert.deepEqual((await own.verify()).faults, []);
  } finally {
    await own.close();
    rmSync(place, { recursive: true });
  }
});
