/** The store at a size: how fast it takes mails, and whether it still answers at once when it is full. */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { examineMail } from '../src/app/examine-mail.ts';
import type { Card } from '../src/case/card.ts';
import type { IndicatorKind } from '../src/case/indicators.ts';
import { openStore } from '../src/store/open.ts';
import { cursorOf } from '../src/store/order.ts';
import type { MailWish } from '../src/store/store.ts';
import { skipWithoutPostgres, startPostgres } from '../test/store/postgres-place.ts';
import { fixed, printTable } from './table.ts';

const bench = fileURLToPath(new URL('./bench.ts', import.meta.url));
const AT = '2026-06-20T00:00:00Z';
/** Bytes of a mail, indicators of a mail, characters of its text. */
const MAIL = 20_000;
const INDICATORS = 20;
const TEXT = 700;
/** Mails on their way at once, as an import has them. */
const AT_ONCE = 32;
const QUESTIONS = 1_000;

/** A generator of numbers from 0 to 1 that is the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const syllables = [...'あいうえおかきくけこさしすせそたちつてとなにのはまもやよられを'];
const kanji = Array.from({ length: 2_000 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7));
/** Words as a language has them: few that are everywhere, many that are rare. */
const vocabulary = (() => {
  const roll = dice(5);
  const pick = (of: readonly string[]) => of[Math.floor(roll() * of.length)] ?? '';
  return Array.from({ length: 20_000 }, (_, i) =>
    i % 2 === 0 ? pick(kanji) + pick(kanji) : pick(kanji) + pick(syllables) + pick(syllables),
  );
})();
const word = (roll: () => number) => vocabulary[Math.floor(vocabulary.length ** roll()) - 1] ?? '';

interface Mail {
  readonly bytes: Uint8Array;
  readonly json: string;
  readonly card: Card;
}

const kinds: readonly IndicatorKind[] = ['address', 'domain', 'ip', 'host', 'hash', 'login', 'malware'];

/** Mails that differ where mails differ: their words and indicators; the examination is a real one with these words. */
async function mailMaker(): Promise<(number: number) => Mail> {
  const samples = fileURLToPath(new URL('../samples/', import.meta.url));
  const name = readdirSync(samples).find((file) => /^004.*\.eml$/.test(file)) ?? '';
  const examination = JSON.stringify(await examineMail(readFileSync(join(samples, name)), { at: AT }));
  const filler = Buffer.alloc(MAIL, 'The same words in every mail, as in most of them. ');
  return (number) => {
    const roll = dice(number + 1);
    let text = '';
    while (text.length < TEXT) text += word(roll);
    const bytes = Buffer.concat([Buffer.from(`Message-ID: <${number}@example.com>\r\n\r\n${text}\r\n`), filler]);
    // a quarter is everybody's, a half a campaign's of some tens of mails, the rest its own
    const campaign = Math.floor(number / 40);
    const value = (i: number) =>
      i < 5 ? `common${i}-${Math.floor(roll() * 3)}` : i < 15 ? `campaign${i}-${campaign}` : `own${i}-${number}`;
    const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
      kind: kinds[i % kinds.length] ?? 'ip',
      value: `${value(i)}.example`,
    }));
    const mail = bytes.subarray(0, MAIL);
    const card: Card = {
      sha256: hash('sha256', mail, 'hex'),
      version: '0.1.0',
      at: AT,
      kind: number % 3 === 0 ? 'phishing' : 'spam',
      certainty: 'likely',
      danger: number % 101,
      subject: text.slice(0, 20),
      from: { name: 'Sender', address: `sender${number}@example.com` },
      indicators,
      words: `${text}\n${indicators.map((one) => one.value).join('\n')}`,
    };
    return { bytes: mail, json: `{"number":${number},"text":"${text}",${examination.slice(1)}`, card };
  };
}

/** Milliseconds of each call, sorted. */
async function times(count: number, call: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let i = 0; i < count; i++) {
    const begun = performance.now();
    await call(i);
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

interface Wish {
  readonly mails: number;
  /** `sqlite` or `postgres`; both without. */
  readonly only: string | undefined;
  /** A file for the SQLite store that stays, or `postgres://…`; one that is there already is only asked. */
  readonly place: string | undefined;
}

export async function benchStore({ mails, only, place: kept }: Wish): Promise<void> {
  const make = await mailMaker();
  if (kept !== undefined && (kept.startsWith('postgres:') || existsSync(kept))) return tell(kept, mails, make);
  console.log(`## Store of ${mails} mails of ${MAIL} bytes with ${INDICATORS} indicators each\n`);
  if (only !== 'postgres') {
    const folder = mkdtempSync(join(tmpdir(), 'metsuke-bench-'));
    try {
      await measure(kept ?? join(folder, 'store.db'), mails, make);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  if (only !== 'sqlite' && skipWithoutPostgres() === false) {
    const server = await startPostgres({ log: '1GB', buffers: '1GB' });
    try {
      const { place, raw } = await server.database();
      await measure(place, mails, make);
      const [told] = await raw('select pg_database_size(current_database()) as size');
      console.log(`PostgreSQL: ${fixed(Number(told?.['size']) / mails, 0)} bytes a mail`);
    } finally {
      await server.close();
    }
  }
}

type Row = readonly (string | number)[];
const NO_TIMES = ['', '', '', ''];

const titles = ['on', 'what', 'figure', 'p50 ms', 'p99 ms', 'p50 in memory', 'p99 in memory'];
const nameOf = (place: string) => (place.startsWith('postgres:') ? 'PostgreSQL' : 'SQLite');

/** Who asks has not filled it: a process that made 100,000 mails has their garbage to collect while it waits for an answer. */
async function measure(place: string, mails: number, make: (number: number) => Mail): Promise<void> {
  printTable(titles, await fill(place, mails, make));
  const words = ['--only', 'store', '--mails', String(mails), '--place', place];
  const { status } = spawnSync(process.execPath, [bench, ...words], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`asking ended with ${status}`);
}

/** Prints what is known as soon as it is: verifying takes long. */
async function tell(place: string, mails: number, make: (number: number) => Mail): Promise<void> {
  const name = nameOf(place);
  printTable(titles, await ask(place, mails, make));
  const memory = fixed(process.memoryUsage().rss / 1e6, 0);
  const store = await openStore(place, AT);
  const begun = performance.now();
  const { faults } = await store.verify();
  const seconds = fixed((performance.now() - begun) / 1000, 1);
  await store.close();
  printTable(titles, [
    [name, `verified, ${faults.length} faults, s`, seconds, ...NO_TIMES],
    ...(name === 'SQLite' ? [[name, 'size, bytes a mail', fixed(statSync(place).size / mails, 0), ...NO_TIMES]] : []),
    [name, 'memory of who asks, MB', memory, ...NO_TIMES],
  ]);
}

async function fill(place: string, mails: number, make: (number: number) => Mail): Promise<readonly Row[]> {
  const name = nameOf(place);
  const store = await openStore(place, AT);
  const tenth = Math.ceil(mails / 10);
  const rates: number[] = [];
  for (let begin = 0; begin < mails; begin += tenth) {
    // making the mails is not the store's work
    let spent = 0;
    for (let group = begin; group < begin + tenth; group += tenth / 10) {
      const made = Array.from({ length: Math.round(tenth / 10) }, (_, i) => make(Math.round(group) + i));
      const begun = performance.now();
      let next = 0;
      const keep = async () => {
        for (let mail = made[next++]; mail !== undefined; mail = made[next++])
          await store.keepMail(mail.bytes, mail.json, mail.card, AT);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, keep));
      spent += performance.now() - begun;
    }
    rates.push(tenth / (spent / 1000));
    process.stderr.write(`store: ${name}, ${begin + tenth} of ${mails}, ${fixed(rates.at(-1) ?? 0, 0)} mails/s\n`);
  }
  const alone = await times(200, (i) => {
    const { bytes, json, card } = make(mails + i);
    return store.keepMail(bytes, json, card, AT);
  });
  await store.close();
  return [
    [name, 'kept, first tenth, mails/s', fixed(rates[0] ?? 0, 0), ...NO_TIMES],
    [name, 'kept, last tenth, mails/s', fixed(rates.at(-1) ?? 0, 0), ...NO_TIMES],
    [name, 'last tenth to first', fixed((rates.at(-1) ?? 0) / (rates[0] ?? 1)), ...NO_TIMES],
    [name, 'kept one by one', '', fixed(at(alone, 0.5)), fixed(at(alone, 0.99)), '', ''],
  ];
}

/** Milliseconds until a store has answered its first question; each waits until the one before has gone from the server. */
async function openings(place: string): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let i = 0; i < 21; i++) {
    const begun = performance.now();
    const one = await openStore(place, AT);
    await one.head();
    taken.push(performance.now() - begun);
    await one.close();
    await sleep(100);
  }
  return taken;
}

async function ask(place: string, mails: number, make: (number: number) => Mail): Promise<readonly Row[]> {
  const name = nameOf(place);
  const [first = Number.NaN, ...others] = await openings(place);
  const opening = others.sort((a, b) => a - b);
  const store = await openStore(place, AT);
  const roll = dice(9);
  const some = () => Math.floor(roll() * mails);
  const asked = Array.from({ length: QUESTIONS }, () => make(some()).card.sha256);
  const words = Array.from({ length: QUESTIONS }, (_, i) => (i % 3 === 0 ? `${word(roll)} ${word(roll)}` : word(roll)));
  const places = Array.from({ length: QUESTIONS }, () => ({ id: some(), danger: some() % 101 }));
  const before = (i: number, order: MailWish['order']) => cursorOf(places[i] ?? { id: 0, danger: 0 }, order);
  const ways: readonly (readonly [string, (i: number) => Promise<unknown>])[] = [
    ['list of 50, anywhere', (i) => store.mails({ before: before(i, 'newest') })],
    ['list of 50, the most dangerous first', (i) => store.mails({ order: 'danger', before: before(i, 'danger') })],
    ['one mail', (i) => store.mail(asked[i] ?? '')],
    ['search, one or two words', (i) => store.search(words[i] ?? '')],
    ['what else shares an indicator', (i) => store.sharing(asked[i] ?? '')],
  ];
  const rows: Row[] = [
    [name, 'opening, the first of the process, which loads the driver', '', fixed(first), '', '', ''],
    [name, 'opening', '', fixed(at(opening, 0.5)), fixed(at(opening, 0.99)), '', ''],
  ];
  for (const [what, call] of ways) {
    await times(20, call);
    // a store that was just filled, or whose machine just started, reads from the disk what nobody asked for yet
    const first = await times(QUESTIONS, call);
    const again = await times(QUESTIONS, call);
    rows.push([name, what, '', ...[first, again].flatMap((taken) => [fixed(at(taken, 0.5)), fixed(at(taken, 0.99))])]);
  }
  await store.close();
  return rows;
}
