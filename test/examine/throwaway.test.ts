/** Who may have sent what harms: its owner, a thief, a forger, or somebody who took an address for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

const mail = (from: string, body: string, more: readonly string[] = []): Uint8Array =>
  new TextEncoder().encode(
    [
      'Received: from mail.example.net (mail.example.net [203.0.113.5]) by mx.example.com (Postfix) with ESMTPS id 1; Mon, 2 Nov 2026 10:00:00 +0900',
      `From: ${from}`,
      'To: taro@example.com',
      'Subject: Your mailbox is full',
      'Date: Mon, 2 Nov 2026 10:00:00 +0900',
      ...more,
      '',
      body,
    ].join('\r\n'),
  );
const LURE =
  'Your mailbox is full. Verify your password within 24 hours or your account will be suspended:\r\nhttp://203.0.113.9/login\r\n';

const standings = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const { verdict } = await examined(bytes);
  return new Map(verdict.sender.map(({ hypothesis, standing }) => [hypothesis, standing]));
};

test('what harms may come from an address that was taken for it, and what does not is not asked about that', async () => {
  const bad = await standings(mail('Support <it@blueriver.example>', LURE));
  assert.equal(bad.get('throwaway-address'), 'possible');
  const named = await standings(mail('Support <it@helpdesk-mail.example>', LURE));
  assert.equal(named.get('throwaway-address'), 'supported');
  assert.notEqual(named.get('stolen-account'), 'supported');
  const good = await standings(mail('Hanako <hanako@example.net>', 'See you on Friday.\r\n'));
  assert.ok(!good.has('throwaway-address'));
});

test('an address that cannot exist was stolen from nobody, and nobody can be asked about it', async () => {
  const { verdict } = await examined(mail('Support <it@helpdesk99>', LURE));
  const stolen = verdict.sender.find(({ hypothesis }) => hypothesis === 'stolen-account');
  assert.equal(stolen?.standing, 'contradicted');
  assert.match(stolen.wouldDecide.en, /leads to nobody/);
  assert.ok(verdict.sender.every(({ hypothesis }) => hypothesis !== 'throwaway-address'));
});

test('who forwards a lure is not called played by it', async () => {
  const forward = `Is this real?\r\n\r\n-----Original Message-----\r\nFrom: Amazon <account@amazon-check.example>\r\nSent: Monday, November 2, 2026 9:00 AM\r\nTo: Taro\r\nSubject: Your account is locked\r\n\r\n${LURE}`;
  const by = await standings(mail('Jiro <jiro@example.net>', forward));
  assert.notEqual(by.get('genuine'), 'contradicted');
});
