/** The command line as the contract says it: formats, exit statuses, one-line failures. Runs the real process. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launcher } from '../command-line.ts';
import { asked, forms, honest, lures, mailOf } from '../examine/forwards.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samples = readdirSync(join(root, 'samples'))
  .filter((name) => name.endsWith('.eml'))
  .map((name) => join(root, 'samples', name));
const [first = ''] = samples;
const phish = join(root, 'samples/004-hosting-company.eml');
const scratch = (): string => mkdtempSync(join(tmpdir(), 'metsuke-command-'));

function metsuke(words: readonly string[], input?: Uint8Array | string) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', XDG_DATA_HOME: scratch() };
  const run = spawnSync(launcher, words, {
    input,
    env,
    maxBuffer: 1 << 28,
  });
  return { status: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

/** One line, a code, and the way out behind it, in a sentence of its own in Japanese; never a stack trace. */
function assertFailure({ status, out, err }: ReturnType<typeof metsuke>, code: string, exit: number): void {
  assert.equal(status, exit, err);
  assert.equal(out, '');
  assert.match(err, new RegExp(`^${code}: [^\\n]+(?:; |。)[^\\n]+\\n$`));
}

test('json is one object for one mail, and an array for several', () => {
  const one = metsuke(['examine', first, '--format', 'json']);
  assert.deepEqual([one.status, one.err], [0, '']);
  assert.equal(JSON.parse(one.out).schema, 'metsuke/examination/1');
  assert.equal(JSON.parse(one.out).source, first);
  assert.equal(JSON.parse(metsuke(['examine', ...samples, '--format', 'json']).out).length, samples.length);
});

test('jsonl is one line a mail in the order of the call, from this process and from workers alike', () => {
  const few = metsuke(['examine', ...samples, '--format', 'jsonl'])
    .out.trimEnd()
    .split('\n');
  assert.deepEqual(
    few.map((line) => JSON.parse(line).source),
    samples,
  );
  const many = metsuke(['examine', ...samples, ...samples, '--format', 'jsonl', '--workers', '2'])
    .out.trimEnd()
    .split('\n');
  const timeless = (line: string): unknown => {
    const { at, answers, ...rest } = JSON.parse(line);
    assert.ok(typeof at === 'string' && Array.isArray(answers));
    return rest;
  };
  assert.deepEqual(many.map(timeless), [...few, ...few].map(timeless));
});

test('standard input is a mail like any other, and may be an mbox', () => {
  const bytes = readFileSync(phish);
  assert.equal(JSON.parse(metsuke(['examine', '-', '--format', 'json'], bytes).out).source, '-');
  const mbox = samples
    .map((file) => `From a@example.com Tue Mar  5 10:00:00 2024\n${readFileSync(file, 'latin1')}\n`)
    .join('');
  const lines = metsuke(['examine', '-', '--format', 'jsonl'], Buffer.from(mbox, 'latin1')).out.trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).source),
    samples.map((_, n) => `-#${n + 1}`),
  );
});

test('the report speaks the language that was asked for, else that of the locale', () => {
  assert.match(metsuke(['examine', phish, '--lang', 'ja']).out, /引き渡し元/);
  assert.match(metsuke(['examine', phish]).out, /Handover/);
});

test('html and md are whole documents of their kind', () => {
  assert.match(metsuke(['examine', ...samples, '--format', 'html']).out, /^<!doctype html>[\s\S]*<\/html>\s*$/i);
  assert.match(metsuke(['examine', phish, '--format', 'md']).out, /^#+ /m);
});

test('many mails are one line each, and all in full with --verbose', () => {
  const lines = metsuke(['examine', ...samples, ...samples])
    .out.trimEnd()
    .split('\n');
  assert.equal(lines.length, samples.length * 2);
  assert.ok(metsuke(['examine', ...samples, ...samples, '--verbose']).out.split('\n').length > 200);
});

test('exit status 1 only with --fail-on and a mail that is as dangerous', () => {
  const good = join(root, 'samples/900-plain-good.eml');
  assert.equal(metsuke(['examine', phish]).status, 0);
  assert.equal(metsuke(['examine', phish, '--fail-on', 'dangerous']).status, 1);
  assert.equal(metsuke(['examine', good, '--fail-on', '50']).status, 0);
});

test('a lure that an honest colleague passes on is as dangerous to --fail-on as one that came straight', () => {
  const passed = mailOf(forms.Gmail(asked.en, lures.en));
  assert.equal(metsuke(['examine', '-', '--fail-on', 'dangerous'], passed).status, 1);
  assert.equal(metsuke(['examine', '-', '--fail-on', 'dangerous'], mailOf(forms.Gmail(asked.en, honest))).status, 0);
});

test('of a folder without a mail it says that there was none', () => {
  const told = metsuke(['examine', scratch(), '--lang', 'en']);
  assert.deepEqual([told.status, told.out, told.err], [0, '', 'there was no mail to examine\n']);
});

test('a call that is not understood exits 2 with a code and the way out', () => {
  assertFailure(metsuke(['examnie', first]), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', first, '--formt', 'json']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', first, '--format', 'yaml']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', first, '--fail-on', '101']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['learn', first, '--ask', 'all']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['learn', first, '--workers', '2']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', first, '--for', 'phishing']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', first, '--save']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['contact', '192.0.2.1', '--workers', '2']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['bounces', first, '--brand', 'x']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', first, '--ask', 'recorded']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['case', 'sell']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['case', 'show']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['case', 'show', '1']), 'METSUKE_INPUT_MISSING', 2);
  assertFailure(metsuke(['case', 'new', 'x', 'no-such-file']), 'METSUKE_CASE_MAIL', 2);
  assertFailure(metsuke(['examine', first, '--config', join(scratch(), 'none')]), 'METSUKE_CONFIG_FILE', 2);
});

test('options of every verb may stand before it, help is a word too, and what is offered is what the verb has', () => {
  const data = scratch();
  const before = metsuke(['--data', data, '--lang', 'ja', 'examine', phish, '--format', 'jsonl']);
  assert.deepEqual([before.status, JSON.parse(before.out).source], [0, phish]);
  assert.equal(metsuke(['--lang', 'ja', '--help']).out, metsuke(['--help', '--lang', 'ja']).out);
  assert.equal(metsuke(['help']).out, metsuke(['--help']).out);
  assert.equal(metsuke(['help', 'learn']).out, metsuke(['learn', '--help']).out);
  const said = (...words: readonly string[]): string => metsuke([...words, '--data', data]).err;
  assert.match(said('examine', phish, '--format', 'doc'), /it takes text, json, jsonl, html, md, pdf\n$/);
  assert.match(said('learn', phish, '--format', 'doc'), /it takes text, json, jsonl\n$/);
  assert.match(said('examine', phish, '--fail-on', 'abc'), /it takes dangerous, or a whole number up to 100\n$/);
  assert.match(said('doctor', 'foo'), /^METSUKE_ARGUMENT: doctor takes no "foo"; /);
  assert.match(metsuke(['user', 'list', '--data', data]).out, /^There are no users yet/);
  assert.doesNotMatch(said('learn', phish), /\.;/);
  const nothing = metsuke(['contact', 'foo', '--ask', 'none', '--data', data]);
  assert.deepEqual([nothing.status, nothing.out], [2, '']);
});

test('a path that cannot be read exits 3 at the end, and the others are examined', () => {
  const gone = join(scratch(), 'gone\u001b[31m.eml');
  const { status, out, err } = metsuke(['examine', gone, phish, '--format', 'jsonl']);
  assert.equal(status, 3);
  assert.equal(JSON.parse(out).source, phish);
  assert.match(err, /^METSUKE_INPUT_MISSING: [^\n]+; [^\n]+\n$/);
  assert.ok(!err.includes('\u001b'), 'a name never steers the terminal');
});

test('failures are told in Japanese to whom reads it: the code, what happened, the way out, and no English', () => {
  const gone = join(scratch(), 'gone\u001b[31m.eml');
  const one = metsuke(['examine', gone, '--lang', 'ja']);
  assert.equal(one.status, 3);
  assert.match(
    one.err,
    /^METSUKE_INPUT_MISSING: [^\n]+gone[^\n]+\.eml はありません。場所と名前を確認してください。\n$/,
  );
  assert.ok(!one.err.includes('\u001b'));
  const other = metsuke(['examnie', '--lang=ja']);
  assert.equal(other.status, 2);
  assert.equal(
    other.err,
    'METSUKE_ARGUMENT: 「examnie」というコマンドはありません。コマンドの一覧は metsuke --help にあります。\n',
  );
  const data = ['--data', scratch(), '--lang', 'ja'];
  for (const words of [
    ['case', 'show', '1'],
    ['case', 'new'],
    ['case', 'sell'],
    ['case', 'merge', '1', '2'],
    ['case', 'new', '題名', '該当しない名前'],
    ['user'],
    ['user', 'remove', '山田'],
    ['examine'],
  ])
    assert.match(
      metsuke([...words, ...data]).err,
      /^METSUKE_[A-Z_]+: [^;。]*[ぁ-ん][^;。a-z]*。[^;]*[ぁ-ん][^;]*。\n$/,
      words.join(' '),
    );
});

test('a Japanese name makes no Japanese of an English sentence, and each verb fails in the language of its reader', () => {
  const lang = ['--lang', 'ja'];
  const missing = /^METSUKE_INPUT_MISSING: nosuch はありません。/;
  assert.match(metsuke(['examine', 'あやしいメール.eml', ...lang]).err, /: あやしいメール\.eml はありません。/);
  assert.match(metsuke(['bounces', 'nosuch', ...lang]).err, missing);
  assert.match(metsuke(['bounces', phish, '--sent', 'nosuch', ...lang]).err, missing);
  assert.match(
    metsuke(['contact', 'abc', '--ask', 'none', ...lang]).err,
    /^METSUKE_ARGUMENT: 「abc」は調べられる対象ではありません[^a-z]*。IPアドレス、/,
  );
});

test('a file that cannot be written says why, and names nothing of ours', () => {
  const place = scratch();
  const into = (path: string, lang: string) =>
    metsuke(['examine', phish, '--format', 'html', '-o', path, '--lang', lang]).err;
  const gone = join(place, 'nosuchfolder/x.html');
  assert.equal(
    into(gone, 'en'),
    `METSUKE_OUTPUT: ${gone} cannot be written: there is no such folder; make the folder, or name a place that is there\n`,
  );
  assert.match(into(gone, 'ja'), /に書き出せません\(そのフォルダーがありません\)。フォルダーを作るか/);
  assert.match(into(place, 'ja'), /それはフォルダーです/);
  const zip = metsuke(['case', 'verify', join(place, 'gone.zip'), '--lang', 'ja']);
  assert.match(zip.err, /^METSUKE_INPUT_MISSING: \S+ はありません。/);
});

test('help and version are there for every verb', () => {
  assert.match(metsuke(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  for (const words of [['--help'], ['examine', '--help'], ['learn', '--help']]) {
    assert.deepEqual([metsuke(words).status, metsuke(words).err], [0, '']);
    assert.match(metsuke(words).out, /^Usage: metsuke/);
    assert.match(metsuke([...words, '--lang', 'ja']).out, /^使い方: metsuke/);
  }
});

test('--ours names the border, and what learn saved is used when nobody names it', () => {
  const handover = (words: readonly string[]): string =>
    JSON.parse(metsuke(['examine', phish, '--format', 'json', ...words]).out).facts.route.value.handover?.ip;
  assert.equal(handover(['--ours', 'mx.recipient.example']), '203.0.113.77');
  assert.equal(handover(['--ours', 'mx.recipient.example', '--ours', 'sv7.mail-relay.example']), '20.196.210.166');
  const [sample, data] = [scratch(), scratch()];
  for (let n = 0; n < 12; n++) {
    const from = `Received: from out${n}.sender${n}.example (out${n}.sender${n}.example [203.0.113.${n + 1}])`;
    const by =
      '\tby mx.recipient.example (Postfix) with ESMTPS id 4KGy5B0Bmnz9sX2; Mon, 14 Mar 2022 09:18:20 +0900 (JST)';
    writeFileSync(join(sample, `${n}.eml`), `${from}\n${by}\nFrom: a@sender${n}.example\nSubject: ${n}\n\nhello\n`);
  }
  const learnt = metsuke(['learn', sample, '--save', '--data', data]);
  assert.equal(learnt.status, 0, learnt.err);
  assert.ok(existsSync(join(data, 'border.json')));
  const route = JSON.parse(metsuke(['examine', phish, '--format', 'json', '--data', data]).out).facts.route.value;
  assert.deepEqual([route.basis, route.handover.ip], ['learnt', '203.0.113.77']);
  assertFailure(metsuke(['learn', join(sample, '0.eml')]), 'METSUKE_BORDER_SAMPLE', 3);
  // /proc says of what it shall make that it is not there: Node's own recursive way never ends
  if (process.platform === 'linux')
    assertFailure(metsuke(['learn', sample, '--save', '--data', '/proc/metsuke/data']), 'METSUKE_BORDER_FILE', 3);
});

test('an option that a verb makes nothing of is refused by it', () => {
  const record = join(scratch(), 'record.jsonl');
  for (const words of [
    ['bounces', phish, '--keep'],
    ['bounces', phish, '--fail-on', '50'],
    ['bounces', phish, '--reported'],
    ['bounces', phish, '--record', record],
    ['import', phish, '--fail-on', '1'],
    ['import', phish, '--keep'],
    ['import', phish, '--record', record],
    ['case', 'list', '--ask', 'registry'],
    ['case', 'list', '--record', record],
    ['case', 'list', '--fail-on', '3'],
    ['serve', '--record', record],
    ['serve', '--keep'],
    ['examine', phish, '--by', '佐藤'],
    ['contact', '192.0.2.1', '--ours', '192.0.2.1'],
    ['doctor', '--record', record],
  ])
    assertFailure(metsuke(words), 'METSUKE_ARGUMENT', 2);
  assert.ok(!existsSync(record));
});

test('what can be no host is refused by every verb that takes --ours, and in the configuration', () => {
  const config = join(scratch(), 'metsuke.json');
  writeFileSync(config, JSON.stringify({ ours: ['mx.example.jp', '300.1.1.1'] }));
  for (const host of ['198.51.100.0/99', 'x/y', '300.1.1.1', 'a b', '', '2001:db8::/129', '\u001b[31m'])
    assertFailure(metsuke(['examine', phish, '--ours', host]), 'METSUKE_ARGUMENT', 2);
  for (const verb of [['bounces', phish], ['case', 'new', 'x'], ['import', phish], ['serve']])
    assertFailure(metsuke([...verb, '--ours', 'x/y']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['examine', phish, '--vouched', '10.0.0.0/33']), 'METSUKE_ARGUMENT', 2);
  const told = metsuke(['bounces', phish, '--config', config, '--lang', 'ja']);
  assertFailure(told, 'METSUKE_CONFIG_FILE', 2);
  assert.match(told.err, /"ours" の「300\.1\.1\.1」は、ホスト名でも/);
  const good = [
    'mx.recipient.example',
    '*.example.jp',
    '.example.jp',
    'mx1',
    '192.0.2.0/24',
    '2001:db8::/32',
    '192.0.2.1',
  ];
  assert.equal(metsuke(['examine', phish, ...good.flatMap((host) => ['--ours', host])]).status, 0);
});

test('a host of ours that no Received line names is told in one line, in examine and in bounces', () => {
  const pile = join(root, 'test/fixtures/bounces/story-000');
  for (const words of [
    ['examine', phish, '--ours', 'mx.recipient.example'],
    ['examine', phish, '--ours', 'recipient.example', '--ours', '203.0.113.0/24'],
  ])
    assert.equal(metsuke(words).err, '', words.join(' '));
  const wrong = ['--ours', 'mx.recipient.example', '--ours', 'mx.recipeint.example'];
  const { status, err } = metsuke(['examine', phish, ...wrong]);
  assert.equal(status, 0);
  assert.match(err, /^[^\n]+ names mx\.recipeint\.example, [^\n]+\n$/);
  assert.match(
    metsuke(['bounces', pile, '--ours', '192.0.2.99', '--lang', 'ja']).err,
    /^こちら側として指定された 192\.0\.2\.99 は/,
  );
  // a file names the hosts of all mail, and one mail passes some of them
  const config = join(scratch(), 'metsuke.json');
  writeFileSync(config, JSON.stringify({ ours: ['mx.recipient.example', 'mx2.recipient.example'] }));
  assert.equal(metsuke(['examine', phish, '--config', config]).err, '');
});

test('every key of the configuration stands in docs/running.md, and no other', () => {
  const config = join(scratch(), 'unknown.json');
  writeFileSync(config, '{"colour":"green"}');
  const known = /known keys: ([^;\n]+)/.exec(metsuke(['examine', first, '--config', config, '--lang', 'en']).err)?.[1];
  const page = readFileSync(join(root, 'docs/running.md'), 'utf8');
  const table = page.slice(page.indexOf('\n| key |'), page.indexOf('\n\n**'));
  const told = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, keys = '']) => keys.split(', '));
  assert.deepEqual(told.map((key) => key.replaceAll('`', '')).sort(), known?.split(', ').sort());
});

test('a full disk is one line and exit status 3, never the 1 of a dangerous mail', (context) => {
  if (!existsSync('/dev/full')) return context.skip('no /dev/full');
  const full = openSync('/dev/full', 'w');
  const out = spawnSync(launcher, ['examine', first], { stdio: ['ignore', full, 'pipe'] });
  assert.equal(out.status, 3);
  assert.match(out.stderr.toString(), /^METSUKE_OUTPUT: [^\n]+\n$/);
  assert.equal(spawnSync(launcher, ['examine', 'nothing'], { stdio: ['ignore', 'pipe', full] }).status, 3);
});

test('--debug shows how it came about without a character that a terminal obeys', () => {
  const { status, err } = metsuke(['examine', '--lang', '\x1b]52;c;QQ\x07\u009b31m\u202e', '--debug']);
  assert.equal(status, 2);
  assert.match(err, /\n {4}at /);
  assert.doesNotMatch(err, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
});

test('a border that the disk does not take is a failure of the border file', () => {
  const mails = scratch();
  for (let i = 0; i < 12; i++) {
    const line = `Received: from c${i}.example.net (c${i}.example.net [198.51.100.${i}])\n\tby mx.example.org with ESMTP; Tue, 5 Mar 2024 10:00:00 +0900\n`;
    writeFileSync(join(mails, `${i}.eml`), `${line}From: a${i}@c${i}.example.net\n\nx\n`);
  }
  const data = scratch();
  symlinkSync(join('not there', 'border.json'), join(data, 'border.json'));
  const { status, err } = metsuke(['learn', '--save', '--data', data, mails]);
  assert.deepEqual([status, err.slice(0, 20)], [3, 'METSUKE_BORDER_FILE:']);
  assert.equal(err.split('\n').length, 2);
});

test('as many workers as one may ask for give the same, and say nothing on stderr', () => {
  // enough batches for more workers than a stream takes listeners without a word
  const many = Array.from({ length: 900 }, () => first);
  const timeless = (out: string): string => out.replace(/"at":"2[^"]*"/g, '');
  const [one, most] = ['1', '64'].map((workers) =>
    metsuke(['examine', ...many, '--format', 'jsonl', '--workers', workers]),
  );
  assert.deepEqual([one?.status, one?.err, most?.status, most?.err], [0, '', 0, '']);
  assert.equal(timeless(one?.out ?? ''), timeless(most?.out ?? '-'));
});

test('a PDF goes to the file that -o names, whole or not at all, and to no verb that has none', () => {
  const folder = scratch();
  const file = join(folder, 'report.pdf');
  const made = metsuke(['examine', phish, '--format', 'pdf', '-o', file]);
  assert.deepEqual([made.status, made.out, made.err], [0, '', '']);
  assert.equal(readFileSync(file).subarray(0, 5).toString('latin1'), '%PDF-');
  assert.deepEqual(readdirSync(folder), ['report.pdf']);
  assert.equal(metsuke(['examine', phish, '--format', 'pdf']).out.slice(0, 5), '%PDF-');
  const json = join(folder, 'report.json');
  assert.equal(metsuke(['examine', phish, '--format', 'json', '-o', json]).status, 0);
  assert.equal(JSON.parse(readFileSync(json, 'utf8')).source, phish);
  assertFailure(metsuke(['examine', phish, '-o', join(folder, 'none', 'a.pdf')]), 'METSUKE_OUTPUT', 3);
  assertFailure(metsuke(['examine', ...Array(9).fill(phish), '--format', 'pdf']), 'METSUKE_ARGUMENT', 2);
  assertFailure(metsuke(['bounces', phish, '--format', 'pdf']), 'METSUKE_ARGUMENT', 2);
});

test('a folder that nobody can make is told where something is to be kept', (context) => {
  if (process.platform !== 'linux') return context.skip('not Linux');
  assert.equal(metsuke(['examine', '--keep', first, '--data', '/proc/metsuke/data']).status, 3);
});
