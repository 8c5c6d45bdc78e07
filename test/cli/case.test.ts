/** `metsuke examine --keep` and `metsuke case` as a process of its own: story 000's call, story 003's mails. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launcher } from '../command-line.ts';
import { skipWithoutPackage } from '../data.ts';
import { faultOfJapanese } from '../one-way-of-writing.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'metsuke-case-'));
after(() => rmSync(folder, { recursive: true }));

function metsuke(words: readonly string[], input = '', zone = 'Asia/Tokyo') {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: zone };
  const own = words[0] === 'case' ? ['--by', '佐藤'] : [];
  const data = words.includes('--data') ? [] : ['--data', join(folder, 'data')];
  const { status, stdout, stderr } = spawnSync(launcher, [...words, ...data, ...own], { env, input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const json = (...words: string[]) => {
  const { status, out, err } = metsuke([...words, '--format', 'json']);
  assert.equal(status, 0, err);
  return JSON.parse(out);
};

test('examine --keep prints what it keeps, and says how much of it is new', () => {
  const words = ['examine', '--keep', sample('003-virus-removed.eml'), '--format', 'json'];
  const first = metsuke(words);
  assert.match(first.err, /1 new, 0 known already/);
  const again = metsuke(words);
  assert.match(again.err, /0 new, 1 known already/);
  assert.equal(JSON.parse(again.out).at, JSON.parse(first.out).at, 'the same examination is given again');
});

test('a case is made of a kept mail and a file, called about, and closed when the promise is settled', () => {
  const { sha256 } = json('examine', '--keep', sample('003-virus-removed.eml'));
  const made = json('case', 'new', '取引先からのウイルスメール', sha256.slice(0, 8), sample('003-login-in-route.eml'));
  assert.equal(made.messages[0], sha256);
  const lines = join(folder, 'lines.txt');
  writeFileSync(
    lines,
    '11/14 16:30:38 こちらから切断\n11/14 16:21:59 接続 番号[0120000000]\n11/14 16:21:50 発信 番号[0120000000]\n' +
      '11/14 16:21:37 切断 #17(着ユーザビジー)\n11/14 16:21:33 発信 番号[0120000000]\n',
  );
  const call = json(
    'case',
    'call',
    made.case,
    '断られた',
    '--person',
    '担当の方',
    '--lines',
    lines,
    '--at',
    '2002-11-14 20:00',
  );
  assert.deepEqual(
    [call.at, call.ended, call.number, call.files.length],
    ['2002-11-14T16:21:59+09:00', '2002-11-14T16:30:38+09:00', '0120000000', 1],
  );
  json('case', 'promise', made.case, '調べてもらう', '--until', '2026-07-01');
  const [due] = json('case', 'list', '--due');
  assert.deepEqual([due.id, due.due], [made.case, '2026-07-01']);
  assert.equal(metsuke(['case', 'note', made.case, '-'], '長い\nメモ').status, 0);
  json('case', 'answer', made.case, '対処した', '--settles', '4');
  assert.deepEqual(json('case', 'list', '--due'), []);
  json('case', 'close', made.case);
  assert.deepEqual(json('case', 'list'), []);
  assert.equal(json('case', 'list', '--all').length, 1);
  const sheet = json('case', 'show', made.case);
  assert.equal(sheet.schema, 'metsuke/case/1');
  assert.equal(sheet.case.state, 'closed');
  assert.deepEqual(
    sheet.timeline.map(({ what }: { what: string }) => what),
    ['called', 'received', 'received', 'promised', 'noted', 'answered', 'closed'],
  );
});

test('a telephone’s clock is read in the zone of --at, and what had to be guessed is told', () => {
  const data = ['--data', join(folder, 'calls')];
  metsuke(['case', 'new', '電話', ...data]);
  const lines = join(folder, 'calls.txt');
  writeFileSync(lines, '11/14 16:30:38 切断\n11/14 16:21:59 接続 番号[117]\n11/14 16:21:50 発信 番号[117]\n');
  const call = (zone: string, ...more: string[]) => {
    const words = ['case', 'call', '1', 'x', '--lines', lines, ...data, '--format', 'json', ...more];
    const { out, err } = metsuke(words, '', zone);
    return { ...JSON.parse(out), err };
  };
  const said = call('UTC', '--at', '2002-11-14T16:21+09:00');
  assert.deepEqual([said.at, said.ended, said.err], ['2002-11-14T16:21:59+09:00', '2002-11-14T16:30:38+09:00', '']);
  assert.equal(call('UTC', '--at', '2002/11/14 20:00 +0530').at, '2002-11-14T16:21:59+05:30');
  const here = call('UTC', '--at', '2002-11-14 20:00');
  assert.equal(here.at, '2002-11-14T16:21:59+00:00');
  assert.match(here.err, /2002-11-14 16:21:59\+00:00 \(the offset is this machine’s\)/);
  const guessed = call('Asia/Tokyo', '--lang', 'ja');
  assert.ok(guessed.at.endsWith('-11-14T16:21:59+09:00'));
  assert.match(guessed.err, /11-14 16:21:59\+09:00 と読みました\(年と時差は記録になく/);
  writeFileSync(lines, 'nothing\n');
  assert.match(metsuke(['case', 'call', '1', '--lines', lines, ...data, '--lang', 'ja']).err, /通話を読み取れません/);
});

test('a year that had to be guessed is told, and a day or time that cannot be is refused', () => {
  const data = ['--data', join(folder, 'days')];
  metsuke(['case', 'new', '日付', ...data]);
  const promise = ['case', 'promise', '1', 'x', ...data, '--format', 'json', '--lang', 'ja'];
  const written = metsuke([...promise, '--until', '12/8', '--at', '11/24 10:00']);
  const { until, at } = JSON.parse(written.out);
  assert.deepEqual([until.slice(4), at.slice(4)], ['-12-08', '-11-24T10:00:00+09:00']);
  assert.match(written.err, /--at の「11\/24 10:00」は \d{4}-11-24T10:00:00\+09:00 と読みました/);
  assert.match(written.err, /--until の「12\/8」は \d{4}-12-08 と読みました/);
  const plain = metsuke([...promise, '--until', '2026年12月8日17時']);
  assert.deepEqual([JSON.parse(plain.out).until, plain.err], ['2026-12-08T17:00:00+09:00', '']);
  const { err } = metsuke([...promise, '--until', '来週']);
  assert.match(err, /^METSUKE_ARGUMENT: --until の「来週」は、日付として読めません。2026-12-08、[^\n]+\n$/);
  const backwards = ['--at', '2026-11-24 10:00', '--ended', '2026-11-24 09:00', '--until', '2026-12-08'];
  assert.match(
    metsuke([...promise, ...backwards]).err,
    /^METSUKE_CASE_ENTRY: 終わりの時刻が、始まりより前です。始まりと終わり/,
  );
  assert.match(metsuke(promise).err, /^METSUKE_CASE_ENTRY: 約束には、いつまでかが必要です/);
});

test('every form shows the case, in both languages, and no line is wider than the page', () => {
  for (const form of ['text', 'md', 'html'])
    for (const [lang, word] of [
      ['ja', '電話'],
      ['en', 'called'],
    ] as const) {
      const { out, status } = metsuke(['case', 'show', '1', '--format', form, '--lang', lang]);
      assert.equal(status, 0);
      assert.ok(out.includes(word) && out.includes('担当の方'), `${form} ${lang}`);
      assert.equal(faultOfJapanese(out.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, '')), undefined);
      if (form === 'text') for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
    }
});

test('a case is written as a document, whole or not at all, and only where it is asked for', {
  skip: skipWithoutPackage('poppler-utils'),
}, () => {
  const file = join(folder, 'case.pdf');
  for (const lang of ['ja', 'en']) {
    const { status, out, err } = metsuke(['case', 'show', '1', '--format', 'pdf', '-o', file, '--lang', lang]);
    assert.deepEqual([status, out], [0, ''], err);
    const text = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;
    for (const said of ['取引先からのウイルスメール', '担当の方', '2026-07-01']) assert.ok(text.includes(said), said);
    assert.equal(text.includes('案件'), lang === 'ja');
    const step = lang === 'ja' ? '電話' : 'called';
    assert.match(text, new RegExp(`^\\d+ ${step} `, 'm'), 'steps have one name on a screen and on paper');
  }
  for (const words of [
    ['case', 'list', '--format', 'pdf', '-o', join(folder, 'no.pdf')],
    ['case', 'show', '1', '-o', join(folder, 'no.pdf')],
    ['case', 'show', '77', '--format', 'pdf', '-o', join(folder, 'no.pdf')],
  ]) {
    const { status, out, err } = metsuke(words);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^METSUKE_(?:ARGUMENT|STORE_UNKNOWN): [^\n]+(?:; |。)[^\n]+\n$/);
    assert.equal(existsSync(join(folder, 'no.pdf')), false);
  }
});

const story = fileURLToPath(new URL('../fixtures/bounces/story-000', import.meta.url));

test('of bounces a case names the source of what came back, and who sent the notice apart from it', () => {
  const data = ['--data', join(folder, 'bounces')];
  metsuke(['case', 'new', '不達通知', story, ...data]);
  const { returned } = JSON.parse(metsuke(['case', 'show', '1', ...data, '--format', 'json']).out);
  const [first] = returned;
  assert.equal(returned.length, 12);
  assert.deepEqual(
    [first.ip, first.writer, first.trust, first.notifier, first.at],
    ['203.0.113.77', 'mx1.example.com', 'vouched', '192.0.2.10', '2002-11-11T13:12:20+09:00'],
  );
  assert.match(first.lines.join('\n'), /^Received: from Vaio [^\n]+\n\s+by mx1\.example\.com \(Postfix\)/);
  const ja = metsuke(['case', 'show', '1', ...data, '--lang', 'ja', '-v']).out.replace(/\s+/g, ' ');
  assert.ok(ja.includes('元の発信元 203.0.113.77') && ja.includes('通知したサーバー 192.0.2.10'), ja);
  assert.equal(faultOfJapanese(ja), undefined);
  assert.ok(ja.includes('2002-11-11 04:12:20 UTC (2002-11-11 13:12:20 +09:00)'), 'both clocks');
  const en = metsuke(['case', 'show', '1', ...data]).out.replace(/\s+/g, ' ');
  assert.match(en, /203\.0\.113\.77 · \S+ (?:· )?11 mails · recorded by 11 hosts/);
  assert.ok(en.includes('source of the returned mail 203.0.113.77'), en);
  const html = metsuke(['case', 'show', '1', ...data, '--format', 'html']).out;
  assert.ok(html.includes('by mx1.example.com (Postfix) with SMTP'), 'a page quotes the line');
});

test('the document of a case of bounces begins with the lines that prove the source', {
  skip: skipWithoutPackage('poppler-utils'),
}, () => {
  const data = ['--data', join(folder, 'bounces')];
  const file = join(folder, 'bounces.pdf');
  metsuke(['case', 'promise', '1', '折り返す', '--until', '2002-12-08', '--at', '2002-11-14T16:30+09:00', ...data]);
  const call = ['--at', '2002-11-14T16:21:59+09:00', '--ended', '2002-11-14T16:30:38+09:00', '--settles', '16'];
  metsuke(['case', 'call', '1', '断られた', ...call, ...data]);
  metsuke(['case', 'show', '1', ...data, '--format', 'pdf', '-o', file, '--lang', 'ja'], '', 'UTC');
  const text = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
  const [head = ''] = text.split('経過');
  assert.ok(head.includes('2002-11-11 04:12:20 2002-11-11 13:12:20 203.0.113.77 mx1.example.com'), head);
  assert.ok(head.includes('by gw.law.example (8.11.6/8.11.6) with SMTP'), 'the line of the twelfth is quoted');
  assert.ok(text.replaceAll(' ', '').includes('元の発信元203.0.113.77·通知したサーバー192.0.2.10'));
  // the timeline as the screen numbers it, with both clocks
  assert.match(text, /17 電話 2002-11-14 07:21:59 UTC \(日本時間 2002-11-14 16:21:59\) 8分39秒/);
  assert.ok(text.includes('約束の行 16'));
  // whoever gets it is not the one to whom the mail came, and has no command line of ours
  assert.doesNotMatch(text, /--ask|--ours|metsuke (?:case|contact|doctor)|すること/);
});

test('a case has the people with whom one deals, by what each of them is reached', () => {
  const data = ['--data', join(folder, 'people')];
  metsuke(['case', 'new', '人', ...data]);
  const reached = ['abuse@isp.example', '03-0000-0000', 'https://isp.example/abuse', '東京都千代田区1-1'];
  const made = metsuke([
    'case',
    'contact',
    '1',
    '通報窓口',
    ...reached,
    '--organization',
    'ISP',
    ...data,
    '--lang',
    'ja',
  ]);
  assert.equal(made.out, '案件 1 の連絡先に「通報窓口」を加えました。\n', made.err);
  const [one] = JSON.parse(metsuke(['case', 'show', '1', ...data, '--format', 'json']).out).contacts;
  assert.deepEqual(
    [one.name, one.organization, ...one.channels.map(({ kind }: { kind: string }) => kind)],
    ['通報窓口', 'ISP', 'email', 'phone', 'form', 'post'],
  );
  assert.match(metsuke(['case', 'show', '1', ...data, '--lang', 'ja']).out, /連絡先[\s\S]*abuse@isp\.example/);
  assert.match(metsuke(['case', 'contact', '9', 'x', ...data]).err, /^METSUKE_STORE_UNKNOWN/);
  assert.match(metsuke(['case', 'contact', '1', ...data]).err, /^METSUKE_ARGUMENT/);
});

test('cases are split, renamed and merged by their numbers', () => {
  const { case: other } = json('case', 'split', '1', '--title', '別件', sample('003-login-in-route.eml'));
  assert.equal(json('case', 'show', other).mails.length, 1);
  json('case', 'rename', other, '新しい名前');
  assert.equal(json('case', 'show', other).case.title, '新しい名前');
  assert.match(metsuke(['case', 'merge', '1', other]).err, /^METSUKE_STORE_CONFLICT: case 1 is closed; /);
  json('case', 'reopen', '1');
  json('case', 'merge', '1', other);
  assert.equal(json('case', 'show', '1').mails.length, 2);
  assert.equal(json('case', 'show', other).case.state, 'closed');
  json('case', 'release', '1', sample('003-login-in-route.eml'));
  assert.equal(json('case', 'show', '1').mails.length, 1);
});

test('a wrong call is one line, and changes nothing', () => {
  for (const [words, code, exit = 2] of [
    [['case', 'note', '1'], 'METSUKE_CASE_ENTRY'],
    [['case', 'promise', '1', 'x'], 'METSUKE_CASE_ENTRY'],
    [['case', 'note', '77', 'x'], 'METSUKE_STORE_UNKNOWN'],
    [['case', 'add', '1', '00000000'], 'METSUKE_CASE_MAIL'],
    [['case', 'call', '1', '--lines', join(folder, 'gone')], 'METSUKE_INPUT_MISSING'],
    [['case', 'call', '1', '--lines', folder], 'METSUKE_INPUT_UNREADABLE'],
    [['case', 'verify', join(folder, 'gone.zip')], 'METSUKE_INPUT_MISSING', 3],
    [['case', 'import', join(folder, 'gone.zip')], 'METSUKE_INPUT_MISSING', 3],
    [['case', 'note', '1', 'x', '--file', join(folder, 'gone')], 'METSUKE_INPUT_MISSING'],
    [['case', 'show', '77'], 'METSUKE_STORE_UNKNOWN'],
    [['case', 'export', '77', '-o', join(folder, 'no.zip')], 'METSUKE_STORE_UNKNOWN'],
    [['case', 'answer', '1', 'x', '--settles', '1'], 'METSUKE_STORE_UNKNOWN'],
    [['case', 'answer', '1', 'x', '--settles', 'one'], 'METSUKE_ARGUMENT'],
    [['case', 'release', '1', sample('003-login-in-route.eml')], 'METSUKE_STORE_UNKNOWN'],
    [['case', 'call', '1', '--at', '2026-02-30 10:00'], 'METSUKE_ARGUMENT'],
    [['case', 'split', '1', 'x'], 'METSUKE_ARGUMENT'],
    [['case', 'merge', '1', '2', '3'], 'METSUKE_ARGUMENT'],
    [['case', 'show', '1', '2'], 'METSUKE_ARGUMENT'],
    [['case', 'list', 'open'], 'METSUKE_ARGUMENT'],
    [['case', 'merge', '1', '1'], 'METSUKE_STORE_CONFLICT'],
    [['case', 'add', '77', sample('900-plain-good.eml')], 'METSUKE_STORE_UNKNOWN'],
  ] as const) {
    const { status, out, err } = metsuke(words);
    assert.deepEqual([status, out], [exit, ''], words.join(' '));
    assert.match(err, new RegExp(`^${code}: [^\\n]+(?:; |。)[^\\n]+\\n$`));
  }
  assert.equal(json('case', 'show', '1').case.timeline.at(-1).what, 'released');
  const { new: fresh } = json('import', sample('900-plain-good.eml'));
  assert.equal(fresh, 1, 'a mail that no case could take was not kept');
});

test('of what is not there the line says which command shows what is', () => {
  for (const [words, ja, en] of [
    [
      ['show', '77'],
      /案件77はありません。案件の番号は metsuke case list --all で/,
      /case 77; metsuke case list --all shows/,
    ],
    [
      ['answer', '1', 'x', '--settles', '1'],
      /案件1の1行目は約束ではありません。行番号は/,
      /line 1 of case 1 is no promise; metsuke case show 1/,
    ],
  ] as const) {
    assert.match(metsuke(['case', ...words, '--lang', 'ja']).err, ja);
    assert.match(metsuke(['case', ...words, '--lang', 'en']).err, en);
  }
});

test('a case is exported, verified by its file and by the store, and taken in elsewhere', () => {
  const zip = join(folder, 'case.zip');
  json('case', 'export', '1', '-o', zip);
  const again = metsuke(['case', 'export', '1', '-o', zip]);
  assert.deepEqual([again.status, again.err.slice(0, 15)], [3, 'METSUKE_OUTPUT:'], 'what is there is left alone');
  assert.deepEqual(json('case', 'verify', zip).faults, []);
  const { head, faults } = json('case', 'verify');
  assert.deepEqual(faults, []);
  assert.deepEqual(json('case', 'verify', '--head', `${head.seq}:${head.hash}`).faults, []);
  assert.equal(metsuke(['case', 'verify', '--head', `${head.seq}:${'0'.repeat(64)}`]).status, 3);
  const imported = json('case', 'import', zip);
  assert.equal(
    json('case', 'show', imported.case).case.messages.length,
    json('case', 'show', '1').case.messages.length,
  );
  const twice = metsuke(['case', 'import', zip, '--lang', 'ja']);
  assert.equal(twice.status, 2);
  assert.match(
    twice.err,
    new RegExp(`^METSUKE_CASE_KNOWN: この案件は、もう案件 ${imported.case} として[^\\n]+--again[^\\n]+\\n$`),
  );
  assert.notEqual(json('case', 'import', zip, '--again').case, imported.case);
  const bytes = readFileSync(zip);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(zip, bytes);
  const damaged = metsuke(['case', 'verify', zip, '--lang', 'ja']);
  assert.equal(damaged.status, 3);
  assert.match(damaged.out, /保管したときと違います/);
  assert.match(metsuke(['case', 'import', zip]).err, /^METSUKE_CASE_FILE/);
});

test('a case is found by its number however long that is, and six digits that are no case begin a digest', () => {
  const data = join(folder, 'numbers');
  const run = (...words: string[]) => metsuke([...words, '--data', data, '--format', 'json']);
  run('case', 'new', '番号の長い案件');
  const db = new DatabaseSync(join(data, 'metsuke.db'), { enableForeignKeyConstraints: false });
  for (const { name } of db.prepare("select name from sqlite_schema where type = 'trigger'").all())
    db.exec(`drop trigger "${name}"`);
  db.exec('update casefile set id = 123456; update case_journal set casefile = 123456');
  db.close();
  const found = run('case', 'again', '123456');
  assert.deepEqual([found.status, found.out.trim()], [0, '[]'], found.err);
  assert.match(run('case', 'again', '654321').err, /^METSUKE_CASE_MAIL/);
  assert.match(run('case', 'again', '7').err, /there is no case 7|案件 7/);
});

test('what a mail wrote of its time stands as it wrote it, and the lines of a case are told by one clock', () => {
  const data = ['--data', join(folder, 'clocks')];
  const file = join(folder, 'abroad.eml');
  const head = 'From: a@example.net\r\nTo: b@example.org\r\nSubject: abroad\r\nMessage-ID: <1@example.net>\r\n';
  writeFileSync(file, `${head}Date: Fri, 20 Nov 2026 08:12:00 +0800\r\n\r\nGood day.\r\n`);
  metsuke(['case', 'new', '時刻', file, ...data]);
  const shown = (lang: string) => metsuke(['case', 'show', '1', ...data, '--lang', lang]).out.replace(/\s+/g, ' ');
  const [ja, en] = [shown('ja'), shown('en')];
  for (const out of [ja, en, metsuke(['examine', file, '--lang', 'ja']).out])
    assert.ok(out.includes('2026-11-20 08:12:00 +08:00'), out);
  assert.match(ja, /2026-11-20 09:12:00 JST · 受信/);
});

test('a case that is closed with an open promise says so, and a list without an open case names the way to the closed ones', () => {
  const data = join(folder, 'promised');
  const run = (...words: string[]) => metsuke([...words, '--data', data, '--lang', 'ja']);
  run('case', 'new', '約束のある案件');
  run('case', 'note', '1', '先に書いた行');
  run('case', 'promise', '1', '折り返し連絡する', '--until', '2099-12-04');
  const { out } = run('case', 'show', '1');
  assert.ok(out.indexOf('先に書いた行') < out.lastIndexOf('折り返し連絡する'), out);
  const closed = run('case', 'close', '1');
  assert.match(closed.err, /済んでいない約束があります\(2行目\)/);
  const listed = run('case', 'list').out.replace(/\s+/g, '');
  assert.ok(listed.includes('対応中の案件はありません') && listed.includes('--all'), listed);
  assert.match(run('case', 'list', '--all').out, /約束のある案件/);
});
