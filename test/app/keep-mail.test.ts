/** Mails that are examined and kept, by the crew that stays. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Asking } from '../../src/app/asking.ts';
import { StandingCrew } from '../../src/app/crew/standing-crew.ts';
import { keepMany } from '../../src/app/keep-mail/keep-many.ts';
import { keepMail, keepOutcome, saysTheSame } from '../../src/app/keep-mail.ts';
import { MESSAGE_LIMIT } from '../../src/app/limits.ts';
import { itemsOf } from '../../src/app/sources.ts';
import { openKept } from '../../src/app/store-place.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { idOf } from '../../src/lookup/lookup.ts';
import { makeTar, makeZip } from '../unpack/containers.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-keep-'));
const store = await openKept({ data: join(folder, 'made', 'when needed') });
const crew = new StandingCrew({ border: ruleBorder, workers: 1 });
after(async () => {
  await crew.end();
  await store.close();
  rmSync(folder, { recursive: true });
});

const read = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const keeper = { store, crew };

test('a mail is kept with what was found, and comes back byte for byte', async () => {
  const bytes = read('004-hosting-company.eml');
  const kept = await keepMail(keeper, { source: 'a.eml', bytes });
  assert.deepEqual([kept.isNew, kept.isExamined], [true, true]);
  assert.deepEqual(Buffer.from((await store.original(kept.sha256)) ?? []), bytes);
  assert.equal(await store.examination(kept.sha256), kept.json);
  const listed = await store.mail(kept.sha256);
  assert.equal(listed?.danger, kept.danger);
  assert.equal(JSON.parse(kept.json).sha256, kept.sha256);
});

test('given again it is kept once, and the examination only when it says something else', async () => {
  const bytes = read('004-hosting-company.eml');
  const again = await keepMail(keeper, { source: 'b.eml', bytes });
  assert.deepEqual([again.isNew, again.isExamined], [false, false]);
  assert.equal((await store.examinations(again.sha256)).length, 1);
  const ours = new StandingCrew({ border: { ours: ['192.0.2.0/24'], vouched: [], basis: 'named' }, workers: 1 });
  const other = await keepMail({ store, crew: ours }, { source: 'b.eml', bytes });
  await ours.end();
  assert.deepEqual([other.isNew, other.isExamined], [false, true]);
  assert.equal((await store.examinations(again.sha256)).length, 2);
  assert.ok(!saysTheSame(again.json, other.json));
});

test('given several times at once, to several processes, it is kept once with one examination, which all are given', async () => {
  const data = join(folder, 'at once');
  const [one, other] = [await openKept({ data }), await openKept({ data })];
  const item = { source: 'c.eml', bytes: read('003-virus-removed.eml') };
  const outcomes = [await crew.examine(item), await crew.examine(item), await crew.examine(item)];
  const at = new Date().toISOString();
  const kept = await Promise.all(
    outcomes.map((outcome, index) => keepOutcome(index === 0 ? one : other, item, outcome, at)),
  );
  assert.equal(kept.filter(({ isNew }) => isNew).length, 1);
  assert.equal(new Set(kept.map(({ json }) => json)).size, 1);
  assert.equal((await one.examinations(kept[0]?.sha256 ?? '')).length, 1);
  await one.close();
  await other.close();
});

test('of a mail beyond the limit nothing is kept', async () => {
  const bytes = read('900-plain-good.eml');
  const cut = { source: 'big.eml', bytes, cut: true, whole: { size: 60_000_000, sha256: 'a'.repeat(64) } };
  await assert.rejects(keepMail(keeper, cut), { code: 'METSUKE_KEEP_TOO_BIG' });
  assert.equal((await store.mails()).found.length, 1);
});

test('out of an archive nothing is kept of a mail beyond the limit, nor of one that ends with it', async () => {
  const huge = Buffer.concat([
    Buffer.from('From: a@example.com\nSubject: big\n\n'),
    Buffer.alloc(MESSAGE_LIMIT, 'x\n'),
  ]);
  const letter = (n: number) => `From a@example.com Tue Mar  5 10:00:00 2024\nFrom: a${n}@example.com\n\nbody ${n}\n\n`;
  const tar = makeTar([{ name: 'all.mbox', data: [1, 2, 3].map(letter).join('') }]);
  const paths = [
    [join(folder, 'huge.zip'), makeZip([{ name: 'huge.eml', data: huge, stored: true }])],
    [join(folder, 'torn.tar'), tar.subarray(0, 512 + letter(1).length * 2 + 60)],
  ] as const;
  for (const [path, bytes] of paths) writeFileSync(path, bytes);
  const kept = [];
  for await (const one of keepMany(store, itemsOf(paths.map(([path]) => path)), { border: ruleBorder, workers: 1 }))
    kept.push('failure' in one ? one.failure.code : `kept ${one.source.slice(folder.length)}`);
  assert.deepEqual(kept, [
    'METSUKE_KEEP_TOO_BIG',
    'kept /torn.tar/all.mbox#1',
    'kept /torn.tar/all.mbox#2',
    'METSUKE_INPUT_ARCHIVE',
  ]);
});

test('while one mail holds its worker up, others are examined by a further one, and none is lost', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  const at = '2026-06-20T00:00:00.000Z';
  const asking: Asking = {
    level: 'all',
    lookup: () => async (question) => {
      if (question.key.includes('slow.example')) await released;
      return { id: idOf(question), question, at, source: 'test', outcome: 'failed', reason: 'timeout' };
    },
    askedAt: (now) => now,
    keep: () => undefined,
    finish: () => Promise.resolve(),
  };
  const asks = new StandingCrew({ border: ruleBorder, workers: 1, asking });
  const mail = (from: string) => ({ source: from, bytes: Buffer.from(`From: a@${from}\r\nSubject: x\r\n\r\nx\r\n`) });
  let isDone = false;
  const slow = keepMail({ store, crew: asks }, mail('slow.example')).finally(() => {
    isDone = true;
  });
  const others = await Promise.all([1, 2, 3].map((n) => keepMail({ store, crew: asks }, mail(`quick${n}.example`))));
  assert.ok(others.every(({ isNew }) => isNew) && !isDone);
  release();
  assert.ok((await slow).isNew);
  assert.equal((await store.answers('dns:MX:slow.example')).length, 1, 'the answers are kept with it');
  const rest = asks.examine(mail('slow.example'));
  await asks.end();
  assert.ok('failure' in (await rest) || 'json' in (await rest), 'what was waiting is told');
  assert.equal((await store.verify()).faults.length, 0);
});
