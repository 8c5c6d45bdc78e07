/** `metsuke bounces` as people read it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cell } from '../../src/report/csv.ts';
import { launcher } from '../command-line.ts';
import { faultOfJapanese } from '../one-way-of-writing.ts';

const story = fileURLToPath(new URL('../fixtures/bounces/story-000', import.meta.url));
const words = ['bounces', story, '--ours', 'mail.botchan.example', '--no-color'];
const run = (...more: string[]): string =>
  execFileSync(launcher, [...words, ...more], {
    encoding: 'utf8',
  });

test('story 000 is told in both languages: the source first, then our own failure with what to do', () => {
  const [ja, en] = [run('--lang', 'ja'), run('--lang', 'en')];
  assert.ok(ja.includes('203.0.113.77') && ja.includes('他人によるなりすまし') && ja.includes('受信箱がいっぱいです'));
  for (const told of [ja, run('--lang', 'ja', '-v')]) assert.equal(faultOfJapanese(told), undefined);
  assert.ok(en.includes('has one source: 203.0.113.77'));
  assert.ok(en.includes('the same address on 3 days') && en.includes('11 organizations'));
  assert.ok(en.indexOf('203.0.113.77') < en.indexOf('friend@example.jp'));
  for (const line of [...ja.split('\n'), ...en.split('\n')]) assert.ok(line.length <= 80, line);
});

test('every form tells the source', () => {
  for (const form of ['json', 'jsonl', 'md', 'html', 'csv']) {
    const text = run('--format', form).replaceAll('\\.', '.');
    assert.ok(text.includes('203.0.113.77'), form);
  }
});

test('csv has one row a source, a mail that shows it and a failure, each with as many cells as the head', () => {
  const lines = run('--format', 'csv').trimEnd().split('\r\n');
  const tables = lines.map((line) => line.split(',', 1)[0]);
  assert.deepEqual([...new Set(tables)], ['table', 'source', 'sample', 'failure', 'undecided']);
  const count = (table: string) => tables.filter((one) => one === table).length;
  assert.deepEqual([count('source'), count('sample'), count('failure'), count('undecided')], [2, 12, 1, 1]);
  const columns = lines[0]?.split(',') ?? [];
  const cellOf = (table: string, column: string) => {
    const cells = lines[tables.indexOf(table)]?.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
    return cells[columns.indexOf(column)]?.replace(/,$/, '');
  };
  assert.deepEqual([cellOf('source', 'standing'), cellOf('source', 'tests')], ['strong', 'own-host: other (strong)']);
  assert.equal(cellOf('sample', 'writer'), 'mx1.example.com');
  assert.deepEqual([cellOf('failure', 'remote_mta'), cellOf('failure', 'said_by')], ['store.example.jp', 'remote']);
  // nobody wrote a code into Domino's notice
  assert.equal(cellOf('undecided', 'status'), '');
});

test('no cell of a table is a formula, however it is written', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1', '|calc', '%0A', '＝1'])
    assert.match(cell(text), /^"?'/, JSON.stringify(text));
  assert.equal(cell('a,"b"'), '"a,""b"""');
  assert.equal(cell(-1), '-1');
  assert.equal(cell('203.0.113.77'), '203.0.113.77');
});

test('only bounces makes tables, and it needs a pile', () => {
  const fail = (...args: string[]) => spawnSync(launcher, args, { encoding: 'utf8' });
  assert.equal(fail('examine', story, '--format', 'csv').status, 2);
  assert.match(fail('bounces').stderr, /METSUKE_ARGUMENT/);
});
