/** `metsuke import` and `metsuke doctor` as processes of their own. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { everyOne } from '../../src/app/every-page.ts';
import { openKept } from '../../src/app/store-place.ts';
import { ofCustomer, strangers } from '../case/customer-month.ts';
import { launcher } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-import-'));
after(() => rmSync(folder, { recursive: true }));

const args = (words: readonly string[], data: string) => [...words, '--data', data];
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

function metsuke(words: readonly string[], data: string) {
  const { status, stdout, stderr } = spawnSync(launcher, args(words, data), { env, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** A Maildir and an mbox that have some mails in common. */
function pile(name: string, count: number): string {
  const place = join(folder, name);
  const mails = [...Array.from({ length: 10 }, (_, day) => ofCustomer(day + 1)), ...strangers(count)];
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(place, 'box', part), { recursive: true });
  for (const [index, { bytes }] of mails.entries()) writeFileSync(join(place, 'box', 'cur', `${index}:2,S`), bytes);
  const letters = mails
    .slice(0, 5)
    .map(
      ({ bytes }) =>
        `From a@example.com Sat Jun 20 00:00:00 2026\n${Buffer.from(bytes).toString().replaceAll('\r\n', '\n')}\n`,
    );
  writeFileSync(join(place, 'old.mbox'), letters.join(''));
  writeFileSync(join(place, 'twice.eml'), mails[0]?.bytes ?? '');
  writeFileSync(join(place, 'empty.eml'), '');
  return place;
}

test('a pile of Maildir, mbox and files is kept once, what came twice is told, and what is empty stops nobody', async () => {
  const place = pile('pile', 30);
  const data = join(folder, 'data');
  const first = metsuke(['import', place, '--format', 'json', '-v'], data);
  assert.equal(first.status, 3, 'one file is empty');
  const result = JSON.parse(first.out);
  // the mbox's mails have other line ends, so they are other bytes
  assert.deepEqual([result.new, result.known, result.failed], [45, 1, 1]);
  assert.match(first.err, /kept already/);
  assert.match(first.err, /METSUKE_INPUT_EMPTY/);
  const again = JSON.parse(metsuke(['import', place, '--format', 'json'], data).out);
  assert.deepEqual([again.new, again.known, again.again], [0, 46, 0]);
  const store = await openKept({ data });
  assert.equal((await store.mails({ limit: 500 })).found.length, 45);
  assert.deepEqual((await store.verify()).faults, []);
  await store.close();
});

test('rules of the operator look at what is kept, whoever keeps it and with nobody asked', async () => {
  const rules = join(folder, 'own.yar');
  writeFileSync(rules, 'rule order { strings: $a = "order form" condition: $a }\n');
  const config = join(folder, 'metsuke.json');
  writeFileSync(config, JSON.stringify({ yara: [rules] }));
  const mail = (to: string) =>
    `From: a@example.com\r\nTo: ${to}\r\nContent-Type: application/octet-stream; name="a.bin"\r\nContent-Disposition: attachment; filename="a.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('\x01\x02 order form').toString('base64')}\r\n`;
  const data = join(folder, 'ruled');
  const [imported, added] = [join(folder, 'imported.eml'), join(folder, 'added.eml')];
  writeFileSync(imported, mail('b@example.org'));
  writeFileSync(added, mail('c@example.org'));
  assert.equal(metsuke(['import', imported, '--config', config], data).status, 0);
  assert.equal(metsuke(['case', 'new', 'Orders', added, '--config', config], data).status, 0);
  const store = await openKept({ data });
  const { found } = await store.mails({ limit: 9 });
  for (const { sha256 } of found) {
    const kept = await store.examination(sha256);
    assert.ok(JSON.stringify(kept).includes('rule-match'), sha256);
  }
  assert.equal(found.length, 2);
  await store.close();
});

/** Started as a process of its own, and left alone until the first mail is kept. */
async function importing(place: string, data: string) {
  const child = spawn(launcher, args(['import', place, '--format', 'json'], data), { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  const ended = once(child, 'close').then(() => ({ out, err }));
  for (let waited = 0; waited < 600 && child.exitCode === null; waited += 1) {
    if (existsSync(join(data, 'metsuke.db'))) {
      const store = await openKept({ data });
      const { found } = await store.mails();
      await store.close();
      if (found.length > 0) break;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  return { child, ended };
}

test('an import that is stopped keeps what it has begun, and counts it', async () => {
  const data = join(folder, 'stopped');
  const { child, ended } = await importing(pile('stop', 600), data);
  child.kill('SIGINT');
  const { out, err } = await ended;
  assert.match(err, /METSUKE_INTERRUPTED/);
  assert.doesNotMatch(err, /METSUKE_WORKER_LOST/);
  const said = JSON.parse(out);
  assert.ok(said.new >= 60, `64 are on their way at once, and ${said.new} were kept`);
  const store = await openKept({ data });
  assert.equal((await everyOne((page) => store.mails(page))).length, said.new);
  await store.close();
});

test('an import that is killed has kept what it had kept, and goes on where it was', async () => {
  const place = pile('long', 300);
  const data = join(folder, 'killed');
  const { child, ended } = await importing(place, data);
  child.kill('SIGKILL');
  await ended;
  const rest = JSON.parse(metsuke(['import', place, '--format', 'json'], data).out);
  assert.equal(rest.new + rest.known, 316);
  assert.ok(rest.known > 1, 'what was kept before the kill was not examined again');
  const store = await openKept({ data });
  assert.deepEqual((await store.verify()).faults, []);
  await store.close();
});

test('two processes keep and write cases in one store at the same time, and a third reads', async () => {
  const data = join(folder, 'both');
  const [one, other] = [pile('one', 60), pile('other', 90)];
  const run = (words: readonly string[]) => {
    const child = spawn(launcher, args(words, data), { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    child.stdout.resume();
    return once(child, 'exit').then(([code]) => ({ code, said }));
  };
  const store = await openKept({ data });
  const work = Promise.all([
    run(['import', one, '--quiet']),
    run(['import', other, '--quiet']),
    run(['case', 'new', '件']),
  ]);
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  let reads = 0;
  let last = 0;
  while (!isDone) {
    const { found } = await store.mails({ limit: 500 });
    assert.ok(found.length >= last, 'what was there stays');
    last = found.length;
    await store.openCase({ title: `${reads}` }, new Date().toISOString());
    reads += 1;
    await new Promise((done) => setTimeout(done, 10));
  }
  for (const { code, said } of await work) assert.ok(code === 0 || /INPUT_EMPTY/.test(said), said);
  assert.ok(reads > 2);
  assert.equal((await store.cases({ limit: 500 })).found.length, Math.min(reads + 1, 500));
  assert.deepEqual((await store.verify()).faults, []);
  // the first 60 strangers and the customer's ten are in both piles
  assert.equal((await store.mails({ limit: 500 })).found.length, 105);
  await store.close();
});

test('doctor says what works and how to mend what does not, in both languages, and makes nothing', () => {
  const data = join(folder, 'never');
  const well = metsuke(['doctor', '--lang', 'ja'], data);
  assert.match(well.out, /外部には何も送っていません/);
  assert.ok(!existsSync(data), 'to look makes no store');
  const checked: readonly { part: string; state: string }[] = JSON.parse(
    metsuke(['doctor', '--format', 'json'], data).out,
  );
  const state = new Map(checked.map((one) => [one.part, one.state]));
  assert.equal(state.get('examination'), 'fine');
  assert.equal(state.get('store'), 'absent');
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'metsuke.db'), 'this is no database, but a text of some length'.repeat(30));
  const { status, out } = metsuke(['doctor', '--lang', 'en'], broken);
  assert.equal(status, 3);
  assert.match(out, /does not open/);
  assert.match(out, /METSUKE_STORE_NOT_OURS/);
  assert.equal(readFileSync(join(broken, 'metsuke.db'), 'utf8').slice(0, 4), 'this');
  const down = metsuke(['doctor', '--ask', 'registry', '--dns', '127.0.0.1:9', '--format', 'json'], data);
  assert.equal(JSON.parse(down.out).find(({ part }: { part: string }) => part === 'dns').state, 'broken');
});

test('doctor shows no password of the database, in whatever form the configuration has it', () => {
  for (const [name, url, shown] of [
    ['at', 'postgres://u:p@geheim@127.0.0.1:9/db', 'postgres://u@127.0.0.1:9/db'],
    ['query', 'postgres://127.0.0.1:9/db?user=u&password=geheim', 'postgres://u@127.0.0.1:9/db'],
    ['slash', 'postgres://127.0.0.1:9/geheim@127.0.0.1:9/db', 'the PostgreSQL database'],
    ['hash', 'postgres://127.0.0.1:9#geheim@127.0.0.1:9/db', 'the PostgreSQL database'],
  ] as const) {
    const data = join(folder, `shown-${name}`);
    mkdirSync(data);
    writeFileSync(join(data, 'config.json'), JSON.stringify({ store: url }));
    const { out } = metsuke(['doctor', '--config', join(data, 'config.json'), '--format', 'json'], data);
    const checked: readonly { part: string; values: readonly string[] }[] = JSON.parse(out);
    assert.ok(!out.includes('geheim'), out);
    assert.equal(checked.find(({ part }) => part === 'store')?.values[0], shown);
  }
});
