/** Campaigns that propose themselves: what makes one, and what must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { type Candidate, groupsOf } from '../../src/case/campaign/group.ts';
import { alike, skeletonOf } from '../../src/case/campaign/skeleton.ts';
import { type Trait, traitsOf } from '../../src/case/campaign/traits.ts';
import { asked, forms, honest, lures, mailOf } from '../examine/forwards.ts';
import { assertLinear } from '../growth.ts';
import { type Made, ofCustomer, strangers } from './customer-month.ts';

const at = '2026-06-20T00:00:00Z';
const candidate = async ({ name, bytes }: Made): Promise<Candidate> => ({
  sha256: name,
  traits: traitsOf(await examineMail(bytes, { at })),
});
const sample = (name: string): Made => ({
  name,
  bytes: readFileSync(new URL(`../../samples/${name}`, import.meta.url)),
});

test("story 003: a month of mails in one customer's name is one group, and no stranger is in it", async () => {
  const month = Array.from({ length: 30 }, (_, day) => ofCustomer(day + 1));
  const samples = [sample('003-virus-removed.eml'), sample('003-login-in-route.eml')];
  const others = strangers(120);
  // in the order in which mail comes: the strangers between
  const mails = [...samples, ...month.flatMap((one, index) => [one, ...others.slice(index * 4, index * 4 + 4)])];
  const groups = groupsOf(await Promise.all(mails.map(candidate)));
  const own = new Set([...samples, ...month].map(({ name }) => name));
  const [first, ...rest] = groups;
  assert.deepEqual(new Set(first?.mails), own);
  assert.deepEqual(
    rest.flatMap(({ mails: found }) => found),
    [],
    'strangers have nothing in common',
  );
  const told = new Map(first?.reasons.map(({ kind, value, mails: many }) => [`${kind} ${value}`, many]));
  assert.equal(told.get('sender h_yoshida@example.co.jp'), 32);
  assert.ok((told.get('login h_yoshida@example.co.jp') ?? 0) > 0, [...told.keys()].join('; '));
});

test('the order in which mails come changes no group', async () => {
  const mails = [...Array.from({ length: 12 }, (_, day) => ofCustomer(day + 1)), ...strangers(24)];
  const all = await Promise.all(mails.map(candidate));
  const sets = (of: readonly Candidate[]) => groupsOf(of).map(({ mails: found }) => [...found].sort().join());
  assert.deepEqual(sets([...all].reverse()), sets(all));
});

const made = (sha256: string, ...values: readonly (readonly [Trait['kind'], string, number])[]): Candidate => ({
  sha256,
  traits: { values: values.map(([kind, value, weight]) => ({ kind, value, weight })) },
});

test('what more than a thousand mails have identifies nobody, in the pile or in the whole store', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => made(`${n}`, ['file', 'x', 1]));
  assert.equal(groupsOf(many(1_000))[0]?.mails.length, 1_000);
  assert.deepEqual(groupsOf(many(1_001)), []);
  assert.deepEqual(
    groupsOf(many(2), () => 1_001),
    [],
  );
});

test('small likenesses do not add up along a chain', () => {
  // each shares something with its neighbour, and the first nothing with the last
  const chain = Array.from({ length: 30 }, (_, n) =>
    made(
      `${n}`,
      ['link', `host${n}.example`, 0.6],
      ['link', `host${n + 1}.example`, 0.6],
      ['subject', `s${n}`, 0.45],
      ['subject', `s${n + 1}`, 0.45],
    ),
  );
  const names = Array.from({ length: 30 }, (_, n) => `${n}`);
  assert.deepEqual(
    groupsOf(chain).map(({ mails }) => mails),
    [0, 6, 12, 18, 24].map((from) => names.slice(from, from + 6)),
  );
});

/** A letter of its own words, in front of the same footer as all others. */
function letter(sha256: string, seed: number): Candidate {
  const footer =
    'This message and its attachments are confidential and meant for the addressee alone; if you got it by mistake tell the ' +
    'sender and delete it. Unsubscribe here if you no longer wish to hear from us about our offers and our news of the season.';
  let [state, own] = [seed + 1, ''];
  while (own.length < 150) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    own += String.fromCharCode(97 + (state % 26));
  }
  const text = skeletonOf(own + footer);
  return { sha256, traits: { values: [], ...(text !== undefined && { text }) } };
}

test('a footer that thousands share joins nobody, hides no campaign, and costs no more for each mail', () => {
  const crowd = (count: number): Candidate[] => Array.from({ length: count }, (_, n) => letter(`${n}`, n));
  assertLinear('texts with a common footer', 500, crowd, groupsOf);
  const campaign = ['a', 'b', 'c'].map((name) => letter(name, 1_000_000));
  assert.deepEqual(
    groupsOf([...crowd(2_000), ...campaign]).map(({ mails }) => mails),
    [['a', 'b', 'c']],
  );
});

test('an address that was only borrowed joins nobody; the account that was really used joins those that bear it', () => {
  const bears = (name: string) => made(name, ['login', 'a@b.example', 0.6], ['name', name, 0.3]);
  assert.deepEqual(groupsOf([bears('one'), bears('two')]), []);
  const used = made('used', ['login', 'a@b.example', 1], ['subject', 's', 0.4]);
  const one = made('one', ['login', 'a@b.example', 0.6], ['subject', 's', 0.4]);
  assert.deepEqual(
    groupsOf([used, one]).map(({ mails }) => mails),
    [['used', 'one']],
  );
});

test('the source of what came back joins its bounces, however many; mails that it only handed over are joined by more', () => {
  const bounce = (name: string, weight = 1.4) => made(name, ['returned', '192.0.2.7', weight], ['name', name, 0.3]);
  const bears = (name: string) => made(name, ['returned', '192.0.2.7', 0.6], ['name', name, 0.3]);
  const sizes = (...mails: Parameters<typeof groupsOf>[0][number][]) => groupsOf(mails).map((one) => one.mails.length);
  assert.deepEqual(sizes(bounce('a'), bounce('b'), bears('c')), [3]);
  assert.deepEqual(sizes(bears('a'), bears('b')), []);
  assert.deepEqual(sizes(bounce('a', 0.7), bounce('b', 0.7)), [], 'two claims prove nothing');
  assert.deepEqual(sizes(...Array.from({ length: 1_200 }, (_, n) => bounce(`${n}`))), [1_200]);
});

test('a relay that hands over what many senders wrote says nothing of them', () => {
  const mails = Array.from({ length: 12 }, (_, n) =>
    made(`${n}`, ['handover', '192.0.2.1', 0.7], ['sender', `a@s${n}.example`, 0.75], ['subject', 's', 0.4]),
  );
  assert.deepEqual(groupsOf(mails), []);
  assert.equal(groupsOf(mails.slice(0, 4))[0]?.mails.length, 4);
});

test('the skeleton of a text stays while names, numbers and links change, and differs from other texts', () => {
  const text = (name: string, number: number) =>
    `${name}様\n\nいつもご利用いただきありがとうございます。お客様のアカウントで不審なログインが確認されました。` +
    `${number}時間以内に https://host${number}.example/login よりご確認いただけない場合、ご利用を制限いたします。`;
  const [a, b] = [skeletonOf(text('山田', 24)), skeletonOf(text('鈴木一郎', 48))];
  const other = skeletonOf(
    '先日はお忙しいところお打ち合わせのお時間をいただき、誠にありがとうございました。議事録をお送りしますので、お気づきの点があれば来週までにお知らせください。よろしくお願いいたします。',
  );
  assert.ok(a !== undefined && b !== undefined && other !== undefined);
  assert.ok(alike(a.hashes, b.hashes) > 0.7);
  assert.ok(alike(a.hashes, other.hashes) < 0.2);
  assert.equal(skeletonOf('短い'), undefined);
});

test('what a colleague passes on is of the hands that wrote it: he joins no two letters, and one lure is one whoever passes it on', async () => {
  const ask = async (name: string, bytes: Uint8Array) => candidate({ name, bytes: Buffer.from(bytes) });
  const byHanako = await Promise.all([
    ask('ja', mailOf(forms.Gmail(asked.ja, lures.ja))),
    ask('en', mailOf(forms.Gmail(asked.en, lures.en))),
    ask('honest', mailOf(forms.Gmail(asked.en, honest))),
  ]);
  assert.deepEqual(groupsOf(byHanako), []);
  const mail = Buffer.from(mailOf(forms.Gmail('Have a look, is this real?', lures.en))).toString('latin1');
  const byTaro = await ask(
    'taro',
    Buffer.from(mail.replaceAll('hanako@example.co.jp', 'taro@example.co.jp'), 'latin1'),
  );
  assert.deepEqual(
    groupsOf([...byHanako, byTaro]).map(({ mails }) => [...mails].sort()),
    [['en', 'taro']],
  );
});
