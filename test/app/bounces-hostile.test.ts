/** Bounces that aim at the reader: nothing throws, work stays bounded, and what was cut is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slipFor } from '../../src/app/fold-bounces/bounce-slip.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { toolsFor } from '../../src/app/wire.ts';
import { conclude } from '../../src/case/bounces/conclude.ts';
import { Fold } from '../../src/case/bounces/fold.ts';
import type { Slip } from '../../src/case/bounces/slip.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { examine } from '../../src/examine/examine.ts';

const border = { ours: [], vouched: [], basis: 'rule' as const };
const group = (n: number): string =>
  `Final-Recipient: rfc822; u${n}@example.jp\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no\r\n\r\n`;
const dsn = (
  fields: string,
  text = 'x',
  type = 'text/plain',
  inside = 'From: a@example.jp\r\n\r\nx',
  id = 'b',
): string =>
  `Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.jp\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=${id}\r\n\r\n--${id}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n--${id}\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.jp\r\n\r\n${fields}\r\n--${id}\r\nContent-Type: message/rfc822\r\n\r\n${inside}\r\n--${id}--\r\n`;

async function read(eml: string): Promise<{ examination: Examination; slip: Slip }> {
  const bytes = new TextEncoder().encode(eml);
  const digest = sha256(bytes);
  const examination = await examine(bytes, { source: 'x', sha256: digest }, toolsFor(border));
  return { examination, slip: await slipFor({ source: 'x', bytes }, examination) };
}

test('a report about 100,000 recipients is cut, the cut is told, and the fold counts what its slip does not carry', async () => {
  const { examination, slip } = await read(dsn(Array.from({ length: 100_000 }, (_, n) => group(n)).join('')));
  const seen = examination.facts.bounce?.value.recipients.length ?? 0;
  assert.ok(seen > 1900 && seen <= 2000);
  assert.ok(examination.partial.includes('bounce-recipients'));
  assert.equal(slip.failed.length + (slip.more ?? 0), seen);
  const fold = new Fold({ border: { ...border, ours: ['192.0.2.0/24'], basis: 'named' } });
  fold.add({ ...slip, original: { trust: 'ours', client: { ip: '192.0.2.1' } } });
  const { failures, partial } = conclude(fold);
  assert.equal(failures.list.length + failures.more, seen);
  assert.ok(partial.includes('mails-partly-read'));
});

test('a diagnostic of megabytes is kept by its beginning, which shows the cut', async () => {
  for (const words of ['5.1.1 <a@b.jp> ', ' \r\n x']) {
    const { examination } = await read(
      dsn(
        `Final-Recipient: rfc822; u@example.jp\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 ${words.repeat(300_000)}\r\n`,
      ),
    );
    const [one] = examination.facts.bounce?.value.recipients ?? [];
    assert.ok((one?.diagnostic?.length ?? 0) <= 1001);
    assert.ok(one?.diagnostic?.endsWith('…'));
  }
});

test('bounces in bounces, cut files, wrong charsets and odd fields are read as far as they go', async () => {
  let nested = 'From: a@example.jp\r\n\r\nx';
  for (let n = 0; n < 60; n += 1) nested = dsn(group(1), 'x', 'text/plain', nested, `b${n}`);
  const whole = dsn(group(1));
  const mails: Readonly<Record<string, string>> = {
    nested,
    'cut in the report': whole.slice(0, whole.indexOf('Diagnostic-Code') + 20),
    'cut before its end': whole.slice(0, -30),
    'a charset of two bytes': dsn(group(1), '\0T\0h\0i', 'text/plain; charset=utf-16'),
    'a charset that nobody knows': dsn(group(1), '\u00ff\u00fe\u0080日本', 'text/plain; charset=x-no-such'),
    'half of an escape': dsn(group(1), '\u001b$B!!\u001b(', 'text/plain; charset=iso-2022-jp'),
    'a report of feedback that is none': whole.replace('report-type=delivery-status', 'report-type=feedback-report'),
    'fields of nonsense': dsn('Final-Recipient: ;;;;\r\nStatus: 5.99999999.9999999\r\nAction: \u001b]8;;x\u0007\r\n'),
  };
  for (const [name, eml] of Object.entries(mails)) {
    const { examination, slip } = await read(eml);
    assert.equal(examination.facts.bounce?.value.kind, 'dsn', name);
    const fold = new Fold({ border });
    fold.add(slip);
    assert.equal(conclude(fold).counted.bounces, 1, name);
  }
});
