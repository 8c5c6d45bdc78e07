/** A single bounce: its verdict says what its facts say of whose mail came back, and its report who handed that over. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';

const story = new URL('../fixtures/bounces/story-000/', import.meta.url);
const named = { ours: ['mail.botchan.example'], vouched: [], basis: 'named' } as const;
const at = '2026-03-01T00:00:00Z';
const of = (file: string, border: typeof named | typeof ruleBorder = named) =>
  examineMail(readFileSync(new URL(file, story)), { source: file, border, at });
const told = async (file: string, border: typeof named | typeof ruleBorder = named) => {
  const examination = await of(file, border);
  const in_ = (lang: 'ja' | 'en') =>
    writeTerminal(examination, { lang, columns: 100, color: false }).replace(/\s+/g, ' ');
  return { ...examination, ja: in_('ja'), en: in_('en') };
};

test('where the client is none of our hosts, the verdict is backscatter, and the report names that client', async () => {
  for (const file of ['01-postfix.eml', '04-sendmail.eml', '07-biglobe.eml']) {
    const { verdict, facts, ja, en } = await told(file);
    assert.equal(facts.bounce?.value.whose, 'backscatter', file);
    assert.equal(verdict.kind, 'backscatter', file);
    assert.match(verdict.summary.en, /somebody else sent in your name/);
    assert.ok(ja.includes('203.0.113.77') && en.includes('203.0.113.77'), file);
    assert.ok(ja.includes('他人があなたのアドレスをかたって'), file);
  }
});

test('our own failure is a bounce that says so, with what can be done about it', async () => {
  const { verdict, ja, en } = await told('13-own-mailbox-full.eml');
  assert.equal(verdict.kind, 'bounce');
  assert.match(verdict.summary.en, /probably sent from our side/);
  assert.ok(ja.includes('friend@example.jp') && ja.includes('受信箱がいっぱい') && ja.includes('数日後に送り直して'));
  assert.ok(en.includes('mailbox is full'));
});

test('where nobody said which hosts are ours, nothing is decided, and the way to decide it is told', async () => {
  const { verdict, ja, en } = await told('04-sendmail.eml', ruleBorder);
  assert.equal(verdict.kind, 'bounce');
  assert.match(verdict.summary.ja, /この通知だけでは決まりません/);
  assert.ok(ja.includes('--ours') && en.includes('--ours'));
});

test('with an answering machine nothing came back', async () => {
  const { verdict, ja } = await told('15-vacation.eml');
  assert.ok(verdict.kind !== 'backscatter' && !ja.includes('元のメール'));
});
