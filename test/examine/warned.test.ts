/** A provider warns its customer: he is told what to look up, and never that he may delete it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { warnedOf } from '../../src/examine/known/stories/warned-of.ts';
import { examined } from './examining.ts';
import { delivered, type Letter, written } from './letters.ts';

const provider: Letter = { from: 'abuse@net.example', name: 'Net Support', subject: 'Warning about your line' };
const warning = `Dear customer,

we were told that spam was sent from your line.

  Ticket: SN-2026-0042
  IP address: 203.0.113.58
  Time: 2026-11-08 02:14:31 JST
  Port: 25

If it happens again, the line will be suspended on 16 November.
Please answer this mail.
`;

function warned(letter: Letter, failed: boolean) {
  const record = failed
    ? 'Authentication-Results: mx.example.org; dmarc=fail header.from=net.example\r\n'
    : 'Authentication-Results: mx.example.org; dmarc=pass header.from=net.example\r\n';
  const mail = delivered(written({ ...provider, ...letter }), {
    ...provider,
    client: 'mail.net.example (mail.net.example [192.0.2.10])',
  });
  return examined(Buffer.from(record + mail));
}

for (const failed of [false, true]) {
  test(`a warning whose sender ${failed ? 'could not be' : 'was'} authenticated is to be asked about, with what it names`, async () => {
    const { verdict } = await warned({ body: warning }, failed);
    assert.equal(verdict.kind, 'complaint', verdict.because.join(' '));
    const advice = verdict.advice.map(({ en }) => en).join('\n');
    assert.match(advice, /Ask your provider whether the warning is genuine/);
    assert.match(advice, /whether 203\.0\.113\.58 was .* at that time \(2026-11-08 02:14:31 JST\)/);
    assert.match(advice, /under SN-2026-0042/);
    assert.doesNotMatch(advice, /delete/i);
  });
}

test('a warning that leads to a page elsewhere, from who is not its sender, is phishing and not spam', async () => {
  const { verdict } = await warned(
    {
      body: 'Spam was sent from your account. Answer within 24 hours or the line is closed:\nhttps://net-check.example.net/\n',
    },
    true,
  );
  assert.equal(verdict.kind, 'phishing', verdict.because.join(' '));
  assert.doesNotMatch(verdict.advice.map(({ en }) => en).join('\n'), /delete/i);
});

test('what a warning names is read in the forms in which providers write', () => {
  const of = (seen: string) => warnedOf({ language: 'ja', seen, hidden: '', charsets: [] });
  assert.deepEqual(
    of(
      '受付番号：SN-2026-11-0042\n発信元IPアドレス: 203.0.113.58\n日時: 2026年11月8日 02:14:31 (日本時間)\n送信先ポート: 25\n',
    ),
    { ip: '203.0.113.58', time: '2026年11月8日 02:14:31', port: '25', number: 'SN-2026-11-0042' },
  );
  assert.deepEqual(of('管理番号 A1234 に関して 2026/11/08 2:14 に 2001:db8::25:1 から'), {
    ip: '2001:db8::25:1',
    time: '2026/11/08 2:14',
    number: 'A1234',
  });
  assert.deepEqual(of('Case #77123: Nov 8, 2026 at 02:14:31 UTC, 198.51.100.7 port 587'), {
    ip: '198.51.100.7',
    time: 'Nov 8, 2026 at 02:14:31 UTC',
    port: '587',
    number: '77123',
  });
  assert.deepEqual(of('Version 1.2.3.4.5, 10.0.0.1 and 999.1.1.1, port of Kobe'), {});
});
