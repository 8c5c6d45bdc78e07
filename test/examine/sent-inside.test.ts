/** Mail between colleagues on an Exchange: docs/decisions/0096-mail-that-never-left-the-house.md. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';

const AT = 'Mon, 20 Oct 2025 09:00:07 +0900';
const MAILBOX = `Received: from EX02.corp.local ([fe80::b08:4555:e1d6:539e]) by EX02.corp.local
 ([fe80::b08:4555:e1d6:539e%3]) with mapi id 15.02.1544.004; ${AT}
`;
const INSIDE = `Received: from EX02.corp.local (192.168.10.12) by EX01.corp.local (192.168.10.11) with Microsoft SMTP Server
 (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1544.4; ${AT}
${MAILBOX}`;
const RENTED = `Received: from TYCPR01MB0001.jpnprd01.prod.outlook.com (2603:1096:404:8b::8) by
 OSZPR01MB0002.jpnprd01.prod.outlook.com with HTTPS; ${AT}
Received: from OSZPR01MB0002.jpnprd01.prod.outlook.com ([fe80::1]) by OSZPR01MB0002.jpnprd01.prod.outlook.com
 ([fe80::1%3]) with mapi id 15.20.7598.17; ${AT}
`;
/** The same lines typed by a sender below the one of our border. */
const TYPED = `Received: from EX02.corp.local (203.0.113.90) by EX01.corp.local (192.168.10.11) with Microsoft SMTP Server
 (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1544.4; ${AT}
${MAILBOX}`;

const EXPIRES = `森さん

情報システム課です。パスワードの有効期限は 10/25 です。期限を過ぎると、メールが利用できなくなります。
`;

async function told(lines: string, body: string, from = 'it@recipient.example') {
  const mail = `${lines}From: IT <${from}>
To: Mori <mori@recipient.example>
Subject: Notice
Date: ${AT}
Message-ID: <4a2b6048@EX02.corp.local>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${body}`;
  const { verdict, findings } = await examined(Buffer.from(mail.replaceAll('\n', '\r\n')));
  const weights = new Map(findings.map(({ detector, weight }) => [detector, weight]));
  const standings = new Map(verdict.sender.map(({ hypothesis, standing }) => [hypothesis, standing]));
  return { kind: verdict.kind, weights, standings };
}

test('an office leads its people to the page of the provider', async () => {
  for (const lines of [INSIDE, RENTED]) {
    const { kind, weights, standings } = await told(lines, `${EXPIRES}https://aka.ms/sspr から変更してください。\n`);
    assert.ok(!isHarmful(kind), kind);
    assert.equal(weights.get('sent-inside'), -2);
    assert.equal(standings.get('forged'), 'contradicted');
  }
});

test('a stolen mailbox of the house that leads to a strange page is found, and its address is not forged', async () => {
  const { kind, weights, standings } = await told(
    INSIDE,
    `${EXPIRES}https://sspr-mail.web.app/ から変更してください。\n`,
  );
  assert.equal(kind, 'phishing');
  assert.equal(weights.get('mailbox-lure'), 1);
  assert.notEqual(standings.get('forged'), 'supported');
});

test('lines of the house that stand below a stranger’s, or another domain, prove nothing', async () => {
  for (const [lines, from] of [
    [TYPED, 'it@recipient.example'],
    [INSIDE, 'it@strange.example'],
  ] as const) {
    const { weights } = await told(lines, `${EXPIRES}https://aka.ms/sspr から変更してください。\n`, from);
    assert.equal(weights.get('sent-inside'), undefined);
  }
});

const GROUP = 'LINEグループを作ってもらえますか。作ったら招待のQRコードをこのメールに返信で送ってください。\n';

test('a chief asks for a group in a chat from inside, and one who plays him from outside', async () => {
  assert.equal((await told(INSIDE, GROUP)).weights.get('chat-group-request'), 1);
  assert.equal((await told(TYPED, GROUP)).weights.get('chat-group-request'), 2);
});
