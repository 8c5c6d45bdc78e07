import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BounceReading, readBounce } from '../../src/message/bounce.ts';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';

function of(eml: string, seen?: string): BounceReading {
  const message = readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));
  const texts = [...everyPart(message)].filter(({ part, depth }) => depth === 0 && part.type.startsWith('text/'));
  return readBounce(
    message,
    texts.map(({ part, message: holder }) => {
      const content = textOf(holder, part);
      const page = part.type === 'text/html' && seen !== undefined ? { seen } : {};
      return { part, text: content.text, ...page, locate: locator(holder, part, content) };
    }),
  );
}

const report = (groups: string, behind = ''): string => `From: MAILER-DAEMON@mx.example.jp
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

${groups}
${behind}--b--
`;

test('an action in the group about the message is that of the recipients, and no recipient', () => {
  const { recipients } = of(
    report(
      'Reporting-MTA: dns; mx.example.jp\nAction: failed\n\nFinal-Recipient: rfc822; taro@example.net\nStatus: 4.7.0\n',
    ),
  );
  assert.deepEqual(
    recipients.map(({ address, action }) => [address, action]),
    [['taro@example.net', 'failed']],
  );
  // without the blank line the one group is both
  const joined = of(
    report('Reporting-MTA: dns; mx.example.jp\nFinal-Recipient: rfc822; taro@example.net\nAction: failed\n'),
  );
  assert.deepEqual(
    joined.recipients.map(({ address, action }) => [address, action]),
    [['taro@example.net', 'failed']],
  );
});

test('turns of a loop that are reported in the same words are one recipient', () => {
  const turn = 'Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.1.1\n\n';
  const other = 'Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.4.6\n\n';
  const { recipients } = of(report(`Reporting-MTA: dns; mx.example.jp\n\n${turn}${turn}${turn}${other}`));
  assert.deepEqual(
    recipients.map(({ status }) => status),
    ['5.1.1', '5.4.6'],
  );
});

test('words in the place of a status are read, and `error` is a failure', () => {
  const [one] = of(
    report(
      'Reporting-MTA: dns; mx.example.jp\n\nFinal-Recipient: rfc822; taro@example.net\nAction: error\nStatus: 553 Exceeded maximum inbound message size\n',
    ),
  ).recipients;
  assert.deepEqual([one?.action, one?.reason, one?.replyCode], ['failed', 'mesgtoobig', '553']);
});

test('an address that the report gives is kept though its domain cannot be', () => {
  const [one] = of(
    report(
      'Reporting-MTA: dns; mx.example.jp\n\nFinal-Recipient: rfc822; taro@#example.net\nAction: failed\nStatus: 5.1.2\n',
    ),
  ).recipients;
  assert.deepEqual([one?.address, one?.reason], ['taro@#example.net', 'hostunknown']);
});

test('headers are the returned mail under the media types that hosts give them', () => {
  const fields =
    'Received: from client.example.com by mx.example.jp\nFrom: hanako@example.com\nMessage-ID: <1@example.com>\n\n';
  for (const type of ['text/rfc822-headers', 'message/rfc822-headers', 'message/global-headers']) {
    const { original } = of(
      report(
        'Reporting-MTA: dns; mx.example.jp\n\nFinal-Recipient: rfc822; taro@example.net\nAction: failed\n',
        `--b\nContent-Type: ${type}\n\n${fields}`,
      ),
    );
    assert.equal(original?.extent, 'headers', type);
  }
});

test('a notice that is a page alone is read as its reader sees it', () => {
  const page = 'From: postmaster@example.jp\nContent-Type: text/html\n\n<p>Your message</p>\n';
  const seen =
    'Your message\n\n\u00a0 To:\u00a0\u00a0 sales@example.jp\n\ndid not reach the following recipient(s):\n\ntaro@example.net on Mon, 10 Aug 2026 07:42:28 +0900\n\u00a0\u00a0\u00a0 The recipient name is not recognized\n';
  const [one] = of(page, seen).recipients;
  assert.deepEqual([one?.address, one?.reason], ['taro@example.net', 'userunknown']);
});

test('whom the returned mail was sent to is the recipient only where he is alone and no list stands between', () => {
  const notice = (fields: string): string | undefined =>
    of(`From: MAILER-DAEMON@mx.example.jp
Subject: failure notice

The mail could not be delivered.

--- Below this line is a copy of the message.

Received: from client.example.com by mx.example.jp
Message-ID: <1@example.com>
From: hanako@example.com
${fields}
Subject: hello
`).recipients[0]?.address;
  assert.equal(notice('To: taro@example.net'), 'taro@example.net');
  assert.equal(notice('To: taro@example.net\nCc: jiro@example.net'), undefined);
  assert.equal(notice('To: club@example.org\nList-Id: <club.example.org>'), undefined);
});

test('whoever refused by a rule is named in the disposition notification', () => {
  const { recipients, dialect } = of(`From: Mail Sieve Subsystem <postmaster@example.jp>
Subject: Automatically rejected mail
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Your message was automatically rejected by Sieve, a mail
filtering language.

The following reason was given:
I read no newsletters.

--b
Content-Type: message/disposition-notification

Reporting-UA: mx.example.jp; Cyrus 3.6
Final-Recipient: rfc822; taro@example.net
Disposition: automatic-action/MDN-sent-automatically; deleted

--b--
`);
  assert.deepEqual(
    [dialect, recipients.map(({ address, reason, hard }) => [address, reason, hard])],
    ['cyrus', [['taro@example.net', 'filtered', false]]],
  );
});

test('prose that names its spam firewall says nothing of the mail, and adds nothing to the words of a report', () => {
  const { recipients } = of(`From: MAILER-DAEMON@mx.example.jp
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your message to taro@example.net was blocked by our Spam Firewall, which has not delivered the mail that you sent there today.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp

Final-Recipient: rfc822; taro@example.net
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Message content rejected, id=00001-01 - BANNED: report.bat
--b--
`);
  assert.deepEqual(
    recipients.map(({ reason }) => reason),
    ['policyviolation'],
  );
});

test('the host that did not answer is named, and said nothing', () => {
  const one = (said: string): unknown => {
    const { recipients } = of(
      report(
        `Reporting-MTA: dns; mx.example.jp\n\nFinal-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 4.4.2\nDiagnostic-Code: X-Postfix; ${said}\n`,
      ),
    );
    return recipients.map(({ remoteMta, saidBy, reason }) => [remoteMta, saidBy, reason]);
  };
  assert.deepEqual(one('conversation with mx.example.net[192.0.2.25] timed out while sending RCPT TO'), [
    ['mx.example.net', 'reporter', 'expired'],
  ]);
  assert.deepEqual(one('lost connection with mx.example.net[192.0.2.25] while sending end of data'), [
    ['mx.example.net', 'reporter', 'networkerror'],
  ]);
  assert.deepEqual(one('connect to mx.example.net[192.0.2.25]:25: No route to host'), [
    ['mx.example.net', 'reporter', 'networkerror'],
  ]);
});
