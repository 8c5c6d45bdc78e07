/** Who wrote here before: the mails of one correspondent kept, and what the next ones are held against. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { askingFor } from '../../src/app/asking.ts';
import { StandingCrew } from '../../src/app/crew/standing-crew.ts';
import { examineAgain } from '../../src/app/examine-again.ts';
import { historyFor } from '../../src/app/history.ts';
import type { Item } from '../../src/app/item.ts';
import { keepMany } from '../../src/app/keep-mail/keep-many.ts';
import { keepMail, keepOutcome } from '../../src/app/keep-mail.ts';
import { examineHere } from '../../src/app/safely.ts';
import { openKept } from '../../src/app/store-place.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import type { Answer } from '../../src/lookup/lookup.ts';
import { writeRecording } from '../../src/lookup/recording.ts';
import type { Store } from '../../src/store/store.ts';
import { type Letter, letter } from '../examine/letters.ts';

const NAME = '=?UTF-8?B?5bGx55SwIOWkqumDjg==?='; // 山田 太郎
const elsewhere = 'out.other.example (out.other.example [198.51.100.77])';
const byFreemail = {
  from: 'taro.yamada.77@freemail.example',
  client: 'out.freemail.example (out.freemail.example [203.0.113.9])',
};
const plainBody =
  '佐藤様\n\nいつもお世話になっております。\n先日の打ち合わせの議事録をお送りします。ご確認ください。\n\n山田\n';
const account =
  '佐藤様\n\nお世話になっております。\n振込先の口座が変更になりました。今月分より、下記の新しい口座へお振り込みください。\n\n山田\n';
const phishing =
  '佐藤様\n\nお客様のアカウントに異常なログインがありました。24時間以内に本人確認を行わない場合、アカウントは停止されます。\n下記のリンクからログインし、パスワードとクレジットカード番号を入力してください。\nhttp://203.0.113.80/login/verify.php\n\n山田\n';

const itemOf = (one: Letter, source = 'mail.eml'): Item => ({
  source,
  bytes: Buffer.from(letter({ name: NAME, body: plainBody, ...one })),
});
/** The mail of one week; our border stamps its day. */
const ofWeek = (week: number, one: Letter = {}): Item =>
  itemOf({ subject: `minutes ${week}`, date: new Date(Date.UTC(2026, 7, 3 + 7 * week)).toUTCString(), ...one });

async function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-history-'));
  const store = await openKept({ data: folder });
  const crew = new StandingCrew({ border: ruleBorder, workers: 1 });
  t.after(async () => {
    await crew.end();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const keep = async (item: Item): Promise<Examination> => JSON.parse((await keepMail({ store, crew }, item)).json);
  return { folder, store, crew, keep };
}

const ten = async (keep: (item: Item) => Promise<unknown>): Promise<void> => {
  for (let week = 0; week < 10; week++) await keep(ofWeek(week));
};
const historyIn = ({ answers }: Pick<Examination, 'answers'>, type = 'address'): Answer | undefined =>
  answers.find(({ question }) => question.kind === 'history' && question.type === type);
const toldIn = (examination: Pick<Examination, 'answers'>): number | undefined => {
  const value = historyIn(examination)?.value;
  return typeof value === 'object' && 'days' in value ? value.days : undefined;
};
const weightOf = ({ findings }: Examination, id: string): number | undefined =>
  findings.find(({ detector }) => detector === id)?.weight;

test('the good mail of somebody who wrote ten times is known by address and way, and proves it by the answer', async (t) => {
  const { keep } = await place(t);
  await ten(keep);
  const good = await keep(itemOf({ subject: 'minutes again' }));
  assert.equal(weightOf(good, 'known-correspondent'), -1);
  const answer = historyIn(good);
  assert.deepEqual(answer?.value, {
    mails: 10,
    harmful: 0,
    first: '2026-08-03T00:00:00.000Z',
    last: '2026-10-05T00:00:00.000Z',
    days: 10,
    ways: [
      { kind: 'network', value: '192.0.2.0/24', mails: 10 },
      { kind: 'host', value: 'sender.example', mails: 10 },
    ],
  });
  assert.deepEqual([answer?.source, answer?.id], ['store', 'history:address:yamada@sender.example']);
  const finding = good.findings.find(({ detector }) => detector === 'known-correspondent');
  assert.ok(finding !== undefined);
  assert.ok(finding.proof.some((one) => 'answer' in one && one.answer === answer?.id));
  assert.ok(finding.proof.some((one) => 'at' in one));
  assert.match(finding.explains.ja, /yamada@sender\.exampleからは2026-08-03から2026-10-05までに、10日に分けて10通/);
  assert.equal(good.verdict.kind, 'undecided', 'an acquaintance is no reason to call a mail good');
  assert.ok(!good.verdict.unknown.some(({ what }) => what === 'history'));
});

test('the same address by another network is told, accuses nobody alone, and counts when money is wanted', async (t) => {
  const { keep } = await place(t);
  await ten(keep);
  const moved = await keep(itemOf({ subject: 'minutes of the tenth', client: elsewhere }));
  assert.deepEqual(
    [weightOf(moved, 'known-correspondent'), weightOf(moved, 'known-address-other-way')],
    [undefined, 0],
  );
  assert.equal(moved.verdict.kind, 'undecided');
  assert.notEqual(moved.verdict.sender.find(({ hypothesis }) => hypothesis === 'forged')?.standing, 'supported');
  const forged = await keep(itemOf({ subject: 'account', client: elsewhere, body: account }));
  assert.equal(weightOf(forged, 'known-address-other-way'), 1);
  assert.equal(forged.verdict.kind, 'fraud');
  assert.equal(forged.verdict.sender.find(({ hypothesis }) => hypothesis === 'forged')?.standing, 'supported');
});

test('the name of a correspondent on a free mailbox is told, and with a changed account it is fraud', async (t) => {
  const { keep } = await place(t);
  await ten(keep);
  const greeting = await keep(itemOf({ ...byFreemail, subject: 'hello' }));
  assert.equal(weightOf(greeting, 'known-name-other-address'), 1);
  assert.equal(greeting.verdict.kind, 'undecided', 'people have private addresses');
  const fraud = await keep(itemOf({ ...byFreemail, subject: 'account', body: account }));
  assert.equal(weightOf(fraud, 'known-name-other-address'), 2);
  assert.equal(fraud.verdict.kind, 'fraud');
  assert.match(
    fraud.findings.find(({ detector }) => detector === 'known-name-other-address')?.explains.ja ?? '',
    /yamada@sender\.exampleから10通/,
  );
});

test('a stolen account that writes by the known way is as harmful as a stranger', async (t) => {
  const { keep } = await place(t);
  const stranger = (await keep(itemOf({ subject: 'account', body: phishing }))).verdict;
  const { keep: keepHere } = await place(t);
  await ten(keepHere);
  const stolen = await keepHere(itemOf({ subject: 'account', body: phishing }));
  assert.equal(weightOf(stolen, 'known-correspondent'), -1);
  assert.deepEqual([stolen.verdict.kind, stolen.verdict.danger], [stranger.kind, stranger.danger]);
  assert.equal(stolen.verdict.kind, 'phishing');
  assert.equal(stolen.verdict.sender.find(({ hypothesis }) => hypothesis === 'stolen-account')?.standing, 'supported');
  const bank = await keepHere(itemOf({ subject: 'bank', body: account }));
  assert.notEqual(bank.verdict.kind, 'legitimate');
  // from now on the address vouches for nobody
  assert.equal(weightOf(await keepHere(itemOf({ subject: 'next' })), 'known-correspondent'), undefined);
});

test('mails that somebody gathered into a case vouch for nobody', async (t) => {
  const { store, keep } = await place(t);
  await ten(keep);
  const { sha256 } = await keep(ofWeek(3));
  await store.openCase({ title: 'odd', messages: [sha256] }, '2026-11-20T00:00:00Z');
  const next = await keep(itemOf({ subject: 'next' }));
  assert.equal(toldIn(next), 9);
  assert.equal(weightOf(next, 'known-correspondent'), undefined);
});

test('a mail is no history of itself, nor is what was kept after it', async (t) => {
  const { keep, store } = await place(t);
  await ten(keep);
  const first = await keep(ofWeek(0));
  assert.equal(historyIn(first)?.outcome, 'absent');
  assert.equal(toldIn(await keep(ofWeek(6))), 6);
  assert.equal((await store.examinations(first.sha256)).length, 1, 'given again it says the same');
});

test('examined again, the recorded answer stands; without one only earlier mails are asked for', async (t) => {
  const { store, crew, keep } = await place(t);
  for (let week = 0; week < 6; week++) await keep(ofWeek(week));
  const { sha256: recorded } = await keep(ofWeek(6));
  const old = ofWeek(7);
  const before = await keepOutcome(store, old, await crew.examine(old), '2026-11-20T00:00:00Z');
  for (let week = 8; week < 10; week++) await keep(ofWeek(week));
  const changes: string[][] = [];
  for await (const { appeared, isKept } of examineAgain(store, [recorded, before.sha256], { border: ruleBorder }))
    changes.push([String(isKept), ...appeared]);
  assert.deepEqual(changes, [['false'], ['true', 'known-correspondent']]);
  const again: Examination = JSON.parse((await store.examination(before.sha256)) ?? '{}');
  assert.equal(toldIn(again), 7);
});

test('what comes in one pile does not vouch for itself, in whatever order it is kept', async (t) => {
  const { store } = await place(t);
  async function* pile(from: number, to: number): AsyncGenerator<Item> {
    for (let week = from; week < to; week++) yield ofWeek(week);
  }
  const told = async (items: AsyncGenerator<Item>): Promise<unknown[]> => {
    const all: unknown[] = [];
    for await (const one of keepMany(store, items, { border: ruleBorder, workers: 2 }))
      if ('json' in one) all.push(toldIn(JSON.parse(one.json)));
    return all;
  };
  assert.deepEqual(await told(pile(0, 8)), Array(8).fill(undefined));
  assert.deepEqual(await told(pile(8, 12)), Array(4).fill(8));
});

test('by a list or a forwarder nobody comes by a way of his own, and of older mail the network is known', async (t) => {
  const { keep, store } = await place(t);
  const fields = 'List-Id: <members.list.example>\r\nList-Post: <mailto:members@list.example>\r\n';
  for (let week = 0; week < 10; week++) await keep(ofWeek(week, { fields }));
  const listed = await keep(itemOf({ subject: 'minutes again' }));
  assert.deepEqual([toldIn(listed), weightOf(listed, 'known-correspondent')], [10, undefined]);
  const old = async (...wish: Parameters<Store['writtenBy']>) =>
    (await store.writtenBy(...wish)).map(({ ways: _, ...one }) => one);
  const answer = await historyFor(
    { ...store, writtenBy: old },
    listed.sha256,
  )({
    kind: 'history',
    type: 'address',
    key: 'yamada@sender.example',
  });
  assert.deepEqual(answer.value?.ways, [{ kind: 'network', value: '192.0.2.0/24', mails: 10 }]);
});

test('a store that cannot answer is told as such, and the mail is examined nevertheless', async (t) => {
  const { store, crew, keep, folder } = await place(t);
  await ten(keep);
  const closed = await openKept({ data: folder });
  await closed.close();
  const item = itemOf({ subject: 'after' });
  const outcome = await crew.examine(item, historyFor(closed, 'a'.repeat(64)));
  assert.ok('json' in outcome);
  const examination: Examination = JSON.parse(outcome.json);
  assert.deepEqual([historyIn(examination)?.outcome, historyIn(examination)?.reason], ['failed', 'store']);
  assert.deepEqual(
    examination.verdict.unknown.filter(({ what }) => what === 'history'),
    [{ what: 'history', why: 'could-not-be-asked' }],
  );
  const never: Store = { ...store, mail: () => new Promise(() => undefined) };
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const late = historyFor(never, 'a'.repeat(64))({ kind: 'history', type: 'address', key: 'a@b.example' });
  t.mock.timers.tick(10_000);
  assert.equal((await late).reason, 'timeout');
});

test('without a store nobody is asked, and nothing is said to be unknown', async (t) => {
  const { crew } = await place(t);
  const outcome = await crew.examine(itemOf({}));
  assert.ok('json' in outcome);
  const examination: Examination = JSON.parse(outcome.json);
  assert.equal(historyIn(examination), undefined);
  assert.equal('history' in examination.facts, false);
  assert.ok(!examination.verdict.unknown.some(({ what }) => what === 'history'));
});

test('a recording replays it without the store, and the verdict is the same', async (t) => {
  const { folder, keep } = await place(t);
  await ten(keep);
  const item = itemOf({ subject: 'account', client: elsewhere, body: account });
  const kept = await keep(item);
  const file = join(folder, 'answers.jsonl');
  writeFileSync(file, writeRecording(kept.answers));
  const asking = await askingFor({ level: 'recorded', answers: file });
  const replayed = await examineHere(item, ruleBorder, asking);
  assert.equal(weightOf(replayed, 'known-address-other-way'), 1);
  assert.deepEqual(replayed.verdict.kind, kept.verdict.kind);
  assert.deepEqual(historyIn(replayed), historyIn(kept));
});
