/** A host of the reader's own that sends his mail on is accused of nothing, and he is told to find out first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

const mail = (below: string, from = 'Mary <mary@aol.com>'): Uint8Array =>
  new TextEncoder().encode(
    [
      'Return-Path: <mary@aol.com>',
      'Received: from relay.netnote.example (relay.netnote.example [203.0.113.43]) by mx.reader.example (Postfix) with ESMTP id BED7511410E for <jm@reader.example>; Mon, 2 Nov 2026 10:00:00 +0900',
      below,
      `From: ${from}`,
      'To: somebody@strangers.example',
      'Subject: Major stock play',
      'Date: Mon, 2 Nov 2026 10:00:00 +0900',
      '',
      'Dear Sir, I am the former guard of the late president, who kept US$35M in a security company. I shall compensate you with 45% of the fund as beneficiary; reply to captain@example.org.',
    ].join('\r\n'),
  );
const line = (by: string, to: string): string =>
  `Received: from x.example.net (x.example.net [198.51.100.22]) by ${by} (8.11.3/8.11.0) with ESMTP id f716qEM17337 for <${to}>; Mon, 2 Nov 2026 09:59:00 +0900`;
async function seen(bytes: Uint8Array) {
  const { findings, verdict } = await examined(bytes);
  const found = findings.find(({ detector }) => detector === 'freemail-elsewhere');
  return {
    says: found?.explains.en ?? '',
    forged: verdict.sender.find(({ hypothesis }) => hypothesis === 'forged'),
    advice: verdict.advice.map(({ en }) => en).join('\n'),
  };
}

test('a host that took the mail for another mailbox than it brought it to may be the one that sends the reader his mail on', async () => {
  const passed = await seen(mail(line('relay.netnote.example', 'jm@netnote.example')));
  assert.deepEqual(passed.forged?.for, []);
  assert.match(passed.advice, /Find that out first/);
  // a relay that took it for the very reader is anybody's
  const straight = await seen(mail(line('relay.netnote.example', 'jm@reader.example')));
  assert.equal(straight.forged?.standing, 'supported');
  assert.match(straight.advice, /network that handed the mail over/);
  // and so is one whose line another host wrote
  const other = await seen(mail(line('mx.elsewhere.example', 'jm@netnote.example')));
  assert.equal(other.forged?.standing, 'supported');
});

test('a service is named by the domain that the reader sees', async () => {
  const { says } = await seen(mail(line('relay.netnote.example', 'jm@reader.example')));
  assert.match(says, /no server of aol\.com/);
});

test('where such a host wrote who gave it the mail, that it is no server of the service is no sign', async () => {
  const weight = async (below: string): Promise<number | undefined> =>
    (await examined(mail(below))).findings.find(({ detector }) => detector === 'freemail-elsewhere')?.weight;
  assert.equal(await weight(line('relay.netnote.example', 'jm@netnote.example')), 0);
  assert.notEqual(await weight(line('relay.netnote.example', 'jm@reader.example')), 0);
});

test('QQ Mail sends on what it took, and says so in Sender; whoever writes that and comes from elsewhere says nothing', async () => {
  const bank = (helo: string, sender: string): Uint8Array =>
    new TextEncoder().encode(
      [
        'Return-Path: <95555@message.cmbchina.com>',
        `Received: from ${helo} (unknown [203.0.113.60]) by mx.reader.example (Postfix) with ESMTP id BED7511410E for <jm@reader.example>; Mon, 2 Nov 2026 10:00:00 +0900`,
        'From: CMB <95555@message.cmbchina.com>',
        `Sender: ${sender}`,
        'To: jm.old@qq.com',
        'Subject: Statement',
        'Date: Mon, 2 Nov 2026 10:00:00 +0900',
        '',
        'Your statement of October is ready in the app of the bank.',
      ].join('\r\n'),
    );
  const forged = async (helo: string, sender: string): Promise<string | undefined> =>
    (await examined(bank(helo, sender))).verdict.sender.find(({ hypothesis }) => hypothesis === 'forged')?.standing;
  const own = 'jm.old+auto_=jm=reader.example@qq.com';
  assert.notEqual(await forged('out203-0-113-60.mail.qq.com', own), 'supported');
  assert.equal(await forged('vps.example.net', own), 'supported');
  assert.equal(await forged('out203-0-113-60.mail.qq.com', 'jm.old@qq.com'), 'supported');
});
