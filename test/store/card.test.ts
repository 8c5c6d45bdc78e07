/** What a mail is found by, of real examinations. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { examineMail } from '../../src/app/examine-mail.ts';
import { cardOf } from '../../src/case/card.ts';
import { indicatorsOf } from '../../src/case/indicators.ts';
import { within } from './conformance.ts';
import { AT } from './sample.ts';
import { sqlitePlace } from './sqlite-place.ts';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../samples/${name}.eml`, import.meta.url)));
const examine = async (bytes: Uint8Array) => examineMail(bytes, { at: AT });

test('a card has what the mail says of its sender, and nobody to whom it was sent', async () => {
  const examination = await examine(read('004-hosting-company'));
  const card = cardOf(examination);
  const values = card.indicators.map(({ kind, value }) => `${kind} ${value}`);
  assert.ok(values.includes('login info@l-partner.co.jp'), values.join(', '));
  assert.ok(values.includes('host dm1k.com'));
  assert.ok(values.includes('ip 203.0.113.77'));
  for (const { value } of examination.facts.to) assert.ok(!values.includes(`address ${value.address}`));
  assert.equal(card.sha256, examination.sha256);
  assert.equal(card.kind, examination.verdict.kind);
  assert.match(card.words, /隔離/);
  assert.deepEqual(cardOf(examination), card);
});

test('the name that a gateway gave to malware is an indicator', async () => {
  const kinds = indicatorsOf(await examine(read('003-virus-removed'))).map(({ kind }) => kind);
  assert.ok(kinds.includes('malware'));
  assert.equal(new Set(kinds).has('address'), true);
});

test('a mail full of links, controls and half characters makes a card that a database takes', async () => {
  const links = Array.from({ length: 3_000 }, (_, i) => `https://h${i}.example/\u0000\u001b`).join(' ');
  const head = `From: "\u0000x\ud800" <a\u0000b@example.com>\r\nSubject: =?utf-8?B?AAECAw==?=\u0007${'s'.repeat(9_000)}\r\n`;
  const bytes = new TextEncoder().encode(`${head}\r\n${links} 確認`);
  const examination = await examine(bytes);
  const card = cardOf(examination);
  assert.ok(card.indicators.length <= 2_000 && card.indicators.length > 100);
  assert.doesNotMatch(JSON.stringify([card.indicators, card.subject, card.from]), /\\u00[01]|\\ud8/);
  await within(sqlitePlace, async (store) => {
    await store.keepMail(bytes, JSON.stringify(examination), card, AT);
    assert.equal((await store.search('h7.example')).found.length, 1);
    assert.deepEqual((await store.verify()).faults, []);
  });
});
