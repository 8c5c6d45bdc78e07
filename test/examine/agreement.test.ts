/** What is said of one mail agrees with itself: the verdict with who may have sent it, the sentence with what a person sees. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { adviceOf, adviceWithDesk } from '../../src/examine/advice.ts';
import { phishingAdvice } from '../../src/examine/advice-words.ts';
import { complainTo, forgedAdvice } from '../../src/examine/fact-advice-words.ts';
import type { Facts } from '../../src/examine/facts.ts';
import { examined, examinedOutside, recordingOf } from './examining.ts';
import { delivered, type Letter, written } from './letters.ts';

const bytesOf = (letter: Letter) => Buffer.from(delivered(written(letter), letter));
const LURE = 'We detected unusual activity. Verify your account within 24 hours: https://login.other.example/verify\n';

test('a mail that is likely phishing is not likely of whom it names, and what says so speaks against him', async () => {
  const letter = { name: 'North Bank', body: LURE, subject: 'Your account is suspended', fields: 'X-Spam-Flag: YES\n' };
  const { verdict } = await examined(bytesOf(letter));
  assert.equal(verdict.kind, 'phishing');
  assert.notEqual(verdict.certainty, 'possible');
  const genuine = verdict.sender.find(({ hypothesis }) => hypothesis === 'genuine');
  assert.equal(genuine?.standing, 'contradicted');
  assert.ok(genuine.against.length > 0 && genuine.against.every((id) => verdict.because.includes(id)));
});

test('marks without width in a name do not break the sentence about it', async () => {
  const { findings } = await examined(bytesOf({ name: '=?utf-8?B?UOKAi2HigIt54oCLUOKAi2HigIts?=', body: LURE }));
  const brand = findings.find(({ detector }) => detector === 'display-name-brand');
  assert.match(brand?.explains.en ?? '', /"PayPal"/);
});

test('a page that is to be typed in is a page', async () => {
  const body = 'Verify your account within 24 hours at hxxps://login[.]other[.]example/verify\n';
  const { verdict, facts } = await examined(bytesOf({ name: 'PayPal', body }));
  assert.ok(facts.links.some(({ value }) => value.defanged === true));
  if (verdict.kind === 'phishing') assert.ok(verdict.advice.some(({ en }) => en === phishingAdvice.links.en));
});

test('what every list does is no sign against a letter on it that nothing else accuses', async () => {
  const letter = {
    mailFrom: 'club-bounces@lists.example.net',
    client: 'lists.example.net (lists.example.net [192.0.2.40])',
    fields: 'List-Id: <club.lists.example.net>\nList-Post: <mailto:club@lists.example.net>\n',
  };
  const examination = await examineMail(bytesOf(letter), { at: '2026-11-21T00:00:00Z' });
  assert.equal(examination.findings.find(({ detector }) => detector === 'mailfrom-other-domain')?.weight, 0);
  const told = writeTerminal(examination, { lang: 'ja', columns: 100, color: false });
  assert.ok(!told.includes('▲'), told);
});

test('whose address was borrowed is not to be blamed', async () => {
  const answers = recordingOf(new URL('../fixtures/detectors/dmarc-fail.speaks.answers.jsonl', import.meta.url));
  const bytes = readFileSync(new URL('../fixtures/detectors/dmarc-fail.speaks.eml', import.meta.url));
  const { verdict } = await examinedOutside(bytes, answers ?? []);
  assert.equal(verdict.sender.find(({ hypothesis }) => hypothesis === 'forged')?.standing, 'supported');
  assert.ok(verdict.advice.some(({ en }) => en === forgedAdvice.another.en.replace('{where}', complainTo.unnamed.en)));
});

test('the advice to complain names the network, and its desk where that is known', async () => {
  const answers = recordingOf(new URL('../fixtures/detectors/dmarc-fail.speaks.answers.jsonl', import.meta.url));
  const bytes = readFileSync(new URL('../fixtures/detectors/dmarc-fail.speaks.eml', import.meta.url));
  const { facts, findings, verdict } = await examinedOutside(bytes, answers ?? []);
  const ip = facts.route.value.handover?.ip ?? '';
  const named: Facts = {
    ...facts,
    networks: [{ value: { ip, role: 'handover', holder: 'Example Networks' }, proof: facts.route.proof }],
  };
  const advice = adviceOf(named, findings, verdict.kind, verdict.sender);
  assert.ok(advice.some(({ en }) => en.includes('to the desk of Example Networks')));
  assert.ok(advice.some(({ ja }) => ja.includes('引き渡し元のネットワーク(Example Networks)の窓口')));
  const desk = { ja: 'abuse@example.net(例示通信)', en: 'abuse@example.net (Example Networks)' };
  const told = adviceWithDesk(advice, named, desk);
  assert.equal(told.length, advice.length);
  assert.ok(told.some(({ en }) => en.endsWith('handed the mail over, abuse@example.net (Example Networks).')));
  assert.ok(told.some(({ ja }) => ja.includes('窓口、abuse@example.net(例示通信)へ送って')));
});

test("of harm that comes from outside in the reader's own address, the address is borrowed; of his own note to himself nothing is said", async () => {
  const own = { from: 'reader@example.org', client: 'dsl.isp.example.net (dsl.isp.example.net [192.0.2.77])' };
  const standing = async (letter: Letter) => {
    const { verdict, findings } = await examined(bytesOf(letter));
    assert.ok(findings.some(({ detector }) => detector === 'from-reader-itself'));
    return verdict.sender.find(({ hypothesis }) => hypothesis === 'forged')?.standing;
  };
  const virus = 'The file [note.scr] has been detected containing virus [W32/Klez.h@MM], and has been removed.\n';
  assert.equal(await standing({ ...own, body: virus }), 'supported');
  assert.equal(await standing({ ...own, subject: 'Shopping', body: 'Milk, eggs.\n' }), 'possible');
});
