/** The route on one screen: what stands below the border is told as claimed, counted, and never smoothed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';

const AT = '2026-11-21T00:00:00Z';

/** The English route of a mail with these lines, joined so that breaks do not matter. */
async function routeOf(lines: readonly string[]): Promise<string> {
  const head = lines.map((line) => `Received: ${line}\r\n`).join('');
  const rest =
    'From: a@example.net\r\nTo: b@example.org\r\nSubject: x\r\nDate: Fri, 20 Nov 2026 09:00:00 +0900\r\n\r\nHello\r\n';
  const border = { ours: [], vouched: [], basis: 'rule' } as const;
  const examination = await examineMail(new TextEncoder().encode(head + rest), { border, at: AT });
  const written = writeTerminal(examination, { lang: 'en', columns: 100, color: false }).replace(/[\s┊]+/g, ' ');
  return written.slice(written.indexOf('◉'), written.indexOf(' Identities'));
}

const handover = (time: string): string =>
  `from mail.example.net (mail.example.net [192.0.2.10]) by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000; Fri, 20 Nov 2026 ${time}`;
const relay = (client: string, time: string): string =>
  `from ${client} by mail.example.net (Postfix) with ESMTPS id 5TqXyz0000; Fri, 20 Nov 2026 ${time}`;
const own = (time: string): string => relay('localhost (localhost [127.0.0.1])', time);
const outer = 'line-9.example.com (line-9.example.com [198.51.100.9])';

test('claimed hops that are left out are counted, also those of the inside of a house', async () => {
  const route = await routeOf([
    handover('10:00:03 +0900'),
    own('10:00:02 +0900'),
    own('10:00:01 +0900'),
    relay(outer, '10:00:00 +0900'),
  ]);
  assert.match(route, /2 claimed hops left out ◌ 198\.51\.100\.9 line-9\.example\.com only claimed/);
});

test('a time that runs backwards is shown with its hops, however many are left out', async () => {
  const route = await routeOf([
    handover('10:00:03 +0900'),
    own('10:00:02 +0900'),
    own('10:12:30 +0900'),
    relay(outer, '10:12:20 +0900'),
  ]);
  assert.match(route, /time runs backwards −12 min 28 s/);
});

test('a delay by a claimed clock is told as that, and whole hours as what a wrong zone makes', async () => {
  assert.match(
    await routeOf([handover('10:00:00 +0900'), relay(outer, '09:20:00 +0900')]),
    /\+40 min \(by a claimed clock\)/,
  );
  assert.match(
    await routeOf([handover('14:00:08 +0900'), relay(outer, '10:00:03 +0900')]),
    /\+4 h \(perhaps a wrong time zone\)/,
  );
});

test('a line that does not connect has no way, no delay and no network; months are no delay', async () => {
  const forged =
    'from unknown (198.51.100.149) by da001.relay.invented.example with QMQP; Fri, 20 Nov 2026 08:00:00 +0900';
  const route = await routeOf([handover('10:00:03 +0900'), relay(outer, '10:00:00 +0900'), forged]);
  assert.match(route, /198\.51\.100\.149 only claimed \(does not connect to the line above\)/);
  assert.doesNotMatch(route, /\+\d/);
  const old = relay(outer, '10:00:00 +0900').replace('2026', '2019');
  assert.match(await routeOf([handover('10:00:03 +0900'), old]), /an impossible time before/);
});
