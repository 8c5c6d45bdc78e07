/** What a report tells of a mail that came back: whose words are quoted, how it ended, where it began, and what would tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';

const HEAD = `Return-Path: <>
Received: from mx.example.net (mx.example.net [198.51.100.9])
\tby mail.example.jp (Postfix) with ESMTP id 4XyzAB1234
\tfor <hanako@example.jp>; Mon, 10 Aug 2026 07:45:05 +0900 (JST)
From: MAILER-DAEMON@mx.example.net
To: hanako@example.jp
Subject: Undelivered Mail Returned to Sender
`;
const RETURNED = `Return-Path: <hanako@example.jp>
Received: from pc (pool.example.org [203.0.113.77])
\tby mx.example.net (Postfix) with SMTP id 4XyzAB9999; Mon, 10 Aug 2026 07:42:05 +0900 (JST)
From: Hanako <hanako@example.jp>
To: taro@example.com
Message-ID: <1@example.jp>
Subject: hello
Date: Mon, 10 Aug 2026 07:42:00 +0900

x
`;

const dsn = (fields: string, returned = RETURNED, head = HEAD): string =>
  `${head}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It was not delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; taro@example.com
${fields}
--b
Content-Type: message/rfc822

${returned}
--b--
`;
const qmail = (said: string): string =>
  `${HEAD}
Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.

<taro@example.com>:
${said}

--- Below this line is a copy of the message.

${RETURNED}`;

async function told(eml: string): Promise<{ readonly en: string; readonly ja: string }> {
  const examination = await examineMail(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')), {
    border: ruleBorder,
    at: '2026-09-01T00:00:00Z',
  });
  const in_ = (lang: 'ja' | 'en') =>
    writeTerminal(examination, { lang, columns: 200, color: false }).replace(/\s+/g, ' ');
  return { en: in_('en'), ja: in_('ja') };
}

test('a reply is put into the mouth of the host that gave it, and a host’s own words into its own', async () => {
  const replied = await told(
    dsn(
      'Action: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
    ),
  );
  assert.match(replied.en, /mx\.example\.com replied: 550 5\.1\.1 User unknown/);
  assert.match(replied.en, /The notice was made by: mx\.example\.net/);
  const own = await told(
    dsn(
      'Action: failed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.1]:25: Connection timed out',
    ),
  );
  assert.match(own.en, /mx\.example\.net says: connect to/);
  assert.match(own.ja, /mx\.example\.net の説明: connect to/);
});

test('what was given up is no delay, and what may pass is no refusal, whatever the code', async () => {
  const ended = async (fields: string) => /taro@example\.com · ([^–]+) –/.exec((await told(dsn(fields))).en)?.[1];
  assert.equal(await ended('Action: failed\nStatus: 4.4.7'), 'given up; it may be sent again');
  assert.equal(await ended('Action: failed\nStatus: 5.2.2'), 'given up; it may be sent again');
  assert.equal(await ended('Action: delayed\nStatus: 4.4.1'), 'still being tried');
  assert.equal(await ended('Action: failed\nStatus: 5.3.4'), 'will be refused again unless something is changed');
  assert.equal(await ended('Action: failed\nStatus: 5.1.1'), 'permanent');
});

test('a notice in words alone tells how it ended too, and nobody’s code decides it', async () => {
  assert.match(
    (await told(qmail('Sorry, no mailbox here by that name. (#5.1.1)'))).en,
    /taro@example\.com · permanent/,
  );
  assert.match((await told(qmail('Envelope expired'))).en, /taro@example\.com · given up/);
});

test('a refusal that speaks of the sender’s domain is not told of the recipient’s', async () => {
  const fields = 'Action: failed\nStatus: 5.0.0\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 553';
  const ofSender = await told(dsn(`${fields} example.jp does not exist`));
  assert.match(
    ofSender.en,
    /will be refused again unless something is changed – It was refused with the words that the sender’s own domain does not exist/,
  );
  const ofRecipient = await told(dsn(`${fields} example.com does not exist`));
  assert.match(ofRecipient.en, /permanent – The recipient’s domain was not found, or is not reachable/);
});

test('whom the mail was addressed to is told where another address failed, and its envelope sender where it is another', async () => {
  const plain = await told(dsn('Action: failed\nStatus: 5.1.1'));
  assert.doesNotMatch(plain.en, /It was addressed to|Its envelope sender/);
  const other = RETURNED.replace('To: taro@example.com', 'To: list@example.jp').replace(
    '<hanako@example.jp>',
    '<bounces@example.jp>',
  );
  const { en } = await told(dsn('Action: failed\nStatus: 5.1.1', other));
  assert.match(en, /It was addressed to: list@example\.jp/);
  assert.match(en, /Its envelope sender was: bounces@example\.jp/);
});

test('what can be done is told whoever sent it, as long as it is not known to be another’s', async () => {
  const { en, ja } = await told(dsn('Action: failed\nStatus: 5.1.1'));
  assert.match(en, /does not exist\. If you sent the mail, check the address for a typing error/);
  assert.match(en, /your own mail log decides/);
  assert.match(ja, /あなたが送ったメールなら、/);
});

test('a mail that began on our own host says on which, as which user, and what to look at', async () => {
  const head = HEAD.replace(/Received: from[^;]+;/, 'Received: by mx.example.net (Postfix)\n\tid 4XyzAB1234;');
  const mail = RETURNED.replace(
    /Received: from[^;]+;/,
    'Received: by mx.example.net (Postfix, from userid 48)\n\tid 4XyzAB9999;',
  );
  const { en, ja } = await told(dsn('Action: failed\nStatus: 5.1.1', mail, head));
  assert.match(en, /It began: on mx\.example\.net itself, as its user uid 48/);
  assert.match(en, /probably sent from our side if nobody knows of it, look at the programs on that host/);
  assert.match(ja, /mx\.example\.net の中、利用者 uid 48/);
});

test('an inner host of whoever bounced the mail is not told as its source', async () => {
  const inner = RETURNED.replace('pc (pool.example.org', 'localhost (web3.example.net');
  const { en } = await told(dsn('Action: failed\nStatus: 5.1.1', inner));
  assert.match(en, /It began: inside the organization of mx\.example\.net; no source beyond that is recorded/);
  assert.doesNotMatch(en, /--ours may tell/);
});

test('hosts of a transcript and of a returned header are no links, and what a person wrote to be opened is one', async () => {
  const { en } = await told(
    qmail('Connected to mx.example.com but sender was rejected.\nSee https://help.example.com/why and www.example.com'),
  );
  const links = / Links (.+?) Sender /.exec(en)?.[1] ?? '';
  const page = qmail('Sorry, no mailbox here by that name.')
    .replace('\n\nHi.', '\nContent-Type: text/html\n\n<a href="http://help.example.org/">help.example.org</a><p>Hi.')
    .replace('Sorry', 'gone.example.com sorry');
  const html = / Links (.+?) (?:Sender|Stamps) /.exec((await told(page)).en)?.[1] ?? '';
  assert.match(html, /help\[\.\]example\[\.\]org/);
  assert.doesNotMatch(html, /gone\[\.\]example/);
  assert.match(links, /help\[\.\]example\[\.\]com/);
  assert.match(links, /www\[\.\]example\[\.\]com/);
  assert.doesNotMatch(links, /mx\[\.\]example|mail\[\.\]example/);
});

test('of a notice it is asked who made it, and no account is said to be stolen', async () => {
  const { en } = await told(dsn('Action: failed\nStatus: 5.1.1'));
  assert.match(en, /Who made this notice itself/);
  assert.doesNotMatch(en, /stolen account/);
});

test('what is only late is not headed as a failure, and nobody is told to send it again', async () => {
  const { en: late } = await told(
    dsn('Action: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; 452 4.2.2 Mailbox full\n'),
  );
  assert.match(late, /warning that a mail is late/);
  assert.doesNotMatch(late, /could not be delivered|send again/);
  const { en: arrived } = await told(dsn('Action: delivered\nStatus: 2.0.0\n'));
  assert.match(arrived, /notice that a mail was delivered/);
});

test('by what a log has the mail, until when it is tried, and who had logged in is told', async () => {
  const late = await told(
    dsn('Action: delayed\nStatus: 4.4.1\nWill-Retry-Until: Mon, 17 Aug 2026 07:45:05 +0900').replace(
      'Reporting-MTA: dns; mx.example.net',
      'Reporting-MTA: dns; mx.example.net\nX-Postfix-Queue-ID: 4XyzAB9999',
    ),
  );
  assert.match(late.en, /tried until 2026-08-17 07:45:05/);
  assert.match(late.en, /Known in logs as: 4XyzAB9999 · <1@example\.jp>/);
  const login = RETURNED.replace('id 4XyzAB9999', 'id 4XyzAB9999 (Authenticated sender: hanako)').replace(
    '\tby mx.example.net (Postfix) with SMTP',
    '\t(Authenticated sender: hanako)\n\tby mx.example.net (Postfix) with ESMTPSA',
  );
  assert.match(
    (await told(dsn('Action: failed\nStatus: 5.1.1', login))).en,
    /203\.0\.113\.77 · reverse name pool\.example\.org · login hanako/,
  );
});

test('the envelope sender is told by a field of the report too, and a name without a domain is the null sender', async () => {
  const without = RETURNED.replace('Return-Path: <hanako@example.jp>\n', '');
  const field = dsn('Action: failed\nStatus: 5.1.1', without).replace(
    'Reporting-MTA: dns; mx.example.net',
    'Reporting-MTA: dns; mx.example.net\nX-Postfix-Sender: rfc822; bounces@example.jp',
  );
  assert.match((await told(field)).en, /Its envelope sender was: bounces@example\.jp/);
  const daemon = RETURNED.replace('<hanako@example.jp>', '<MAILER-DAEMON>');
  assert.doesNotMatch((await told(dsn('Action: failed\nStatus: 5.1.1', daemon))).en, /Its envelope sender/);
});

test('a service reports the reply of a host that it does not name, and its customers have no log', async () => {
  const fields = 'Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown';
  const service = dsn(fields).replace(
    'Reporting-MTA: dns; mx.example.net',
    'Reporting-MTA: dns; a2-22.smtp-out.amazonses.com',
  );
  const { en } = await told(service);
  assert.match(en, /The other host \(not named\) replied, as a2-22\.smtp-out\.amazonses\.com reports: 550 5\.1\.1/);
  assert.match(en, /your sent mail decides/);
  assert.doesNotMatch(en, /your own mail log/);
  assert.match((await told(dsn(fields))).en, /mx\.example\.net says: 550 5\.1\.1/);
});

test('a long reply is cut between words, and what can be done is never cut', async () => {
  const said = `550 5.7.1 ${'word '.repeat(28)}mail-gateway.example.com refuses`;
  const { en } = await told(
    dsn(`Action: failed\nStatus: 5.7.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; ${said}`),
  );
  assert.doesNotMatch(en, /mail-gate(?!way\.example\.com)/);
  assert.match(en, /word …/);
});
