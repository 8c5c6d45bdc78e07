import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type BounceReading, readBounce } from '../../src/message/bounce.ts';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { bounceTable, ordered, readSample, readSamples, saidOf } from '../../tools/bounce-table.ts';
import { assertLinear } from '../growth.ts';

const samples = readSamples();

function read(bytes: Uint8Array): BounceReading {
  const message = readMessage(bytes);
  const texts = [...everyPart(message)].filter(({ part, depth }) => depth === 0 && part.type.startsWith('text/'));
  return readBounce(
    message,
    texts.map(({ part, message: holder }) => {
      const content = textOf(holder, part);
      return { part, text: content.text, locate: locator(holder, part, content) };
    }),
  );
}
const of = (eml: string): BounceReading => read(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));

const report = (fields: string, text = 'It failed.', type = 'message/delivery-status'): string =>
  `From: MAILER-DAEMON@mx.example.jp
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

${text}
--b
Content-Type: ${type}

Reporting-MTA: dns; mx.example.jp

${fields}
--b--
`;

test('every file of dialect/ stands in dialects.ts', () => {
  const files = readdirSync(new URL('../../src/message/bounce/dialect/', import.meta.url));
  const list = readFileSync(new URL('../../src/message/bounce/dialects.ts', import.meta.url), 'utf8');
  assert.deepEqual(
    files.filter((file) => !list.includes(`'./dialect/${file}'`)),
    [],
  );
});

test('every sample is read as it is noted in bounces.json, with LF and with CRLF', () => {
  for (const sample of samples) {
    for (const lineEnd of ['\n', '\r\n']) {
      const reading = readSample(sample, lineEnd);
      // the first to know the notice reads it: whose it was taken for explains the rest
      if (sample.dialect !== 'amazon-ses') assert.equal(reading.dialect, sample.dialect, sample.text);
      assert.deepEqual(saidOf(reading), sample.expect.map(ordered), `${sample.dialect}: ${sample.text}`);
      assert.equal(reading.original !== undefined, sample.returns, `${sample.dialect}: ${sample.text}`);
    }
  }
});

test('lines of a field that the host broke without indenting them belong to it, and the body does not', () => {
  const notice = (head: string) =>
    of(`From: MAILER-DAEMON@mx.example.jp
Subject: Mail delivery failed

This message was created automatically by mail delivery software.
The following address failed:

"taro@example.net":
SMTP error from remote server after RCPT command:
host: mx.example.net
5.2.2 <taro@example.net>... Mailbox Full

--- The header of the original message is following. ---

${head}
`);
  const { original, recipients } = notice(`Received: from [192.0.2.135] by web02.server.lan (via
HTTP); Sat, 29 Nov 2014 00:32:10 +0100
X-Id: V03:K0:ONKNgotCRNVI
bFCoPnjQHA37xZ8d8ZlzmX
ec8RrCHwr66XJMAhPrOfxR
From: hanako@example.jp

a body
without: a field`);
  const value = (key: string) => original?.message.headers.find((one) => one.key === key)?.value;
  assert.match(value('received') ?? '', /\(via\s+HTTP\); Sat, 29 Nov/);
  assert.match(value('x-id') ?? '', /ec8RrCHwr66XJMAhPrOfxR$/);
  assert.deepEqual([value('from')?.trim(), value('without')], ['hanako@example.jp', undefined]);
  assert.match(recipients[0]?.diagnostic ?? '', /^SMTP error from remote server/);
});

test('docs/bounces.md tells of the dialects as they are now', () => {
  const page = readFileSync(new URL('../../docs/bounces.md', import.meta.url), 'utf8');
  assert.equal(page, bounceTable(samples), 'node tools/bounce-table.ts');
});

test('the samples use reserved names and addresses only', () => {
  for (const { text } of samples) {
    for (const [, domain] of text.matchAll(/@([A-Za-z][\w.-]*\.[A-Za-z]{2,})\b/g))
      assert.match(domain ?? '', /(?:^|\.)example\.(?:com|net|org|jp)$/, text);
    for (const [address] of text.matchAll(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g))
      assert.match(address, /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./, text);
  }
});

test('an address is read out of ORCPT, of xtext, and of a global report', () => {
  const [first, second] = of(
    report(
      `Original-Recipient: rfc822;list+2Bmay@example.com
Final-Recipient: rfc822; <taro@example.net>
Action: failed
Status: 5.1.1

Original-Recipient: utf-8;\\x{592A}\\x{90CE}@example.jp
Final-Recipient: utf-8; 太郎@example.jp
Action: failed
Status: 5.2.2`,
      'It failed.',
      'message/global-delivery-status',
    ),
  ).recipients;
  assert.deepEqual(
    [first?.address, first?.originalAddress, first?.hard],
    ['taro@example.net', 'list+may@example.com', true],
  );
  assert.deepEqual([second?.address, second?.originalAddress, second?.hard], ['太郎@example.jp', undefined, false]);
});

test('delayed and delivered mails are no failures', () => {
  const delayed = of(report('Final-Recipient: rfc822; a@example.net\nAction: delayed\nStatus: 4.0.0')).recipients[0];
  assert.deepEqual([delayed?.action, delayed?.reason, delayed?.hard], ['delayed', 'expired', false]);
  for (const action of ['delivered', 'relayed', 'expanded']) {
    const done = of(report(`Final-Recipient: rfc822; a@example.net\nAction: ${action}\nStatus: 2.0.0`)).recipients[0];
    assert.deepEqual([done?.action, done?.reason, done?.hard, done?.status], [action, 'delivered', false, '2.0.0']);
  }
});

test('it is said where the status comes from', () => {
  const of1 = (fields: string): unknown => {
    const one = of(report(`Final-Recipient: rfc822; a@example.net\nAction: failed\n${fields}`)).recipients[0];
    return [one?.status, one?.statusFrom];
  };
  assert.deepEqual(of1('Status: 5.2.2'), ['5.2.2', 'field']);
  assert.deepEqual(of1('Status: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 User unknown'), ['5.1.1', 'diagnostic']);
  assert.deepEqual(of1('Diagnostic-Code: smtp; 550 Mailbox full'), ['5.0.922', 'reason']);
});

test('the words beside a report say more than its cut line', () => {
  const [one] = of(
    report(
      'Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: SMTP; 550-5.7.1 Messages with multiple addresses in From:',
      `   ----- The following addresses had permanent fatal errors -----
<taro@example.net>

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> DATA
<<< 550-5.7.1 Messages with multiple addresses in From:
<<< 550 5.7.1 header are not accepted.
554 5.0.0 Service unavailable`,
    ),
  ).recipients;
  assert.deepEqual([one?.reason, one?.stage, one?.remoteMta], ['notcompliantrfc', 'data', 'mx.example.net']);
});

const returned = (prefix: string): string =>
  `From: MAILER-DAEMON@mx.example.jp

This is the mail system at host mx.example.jp.

<taro@example.net>: host mx.example.net[198.51.100.9] said: 550 5.1.1 User unknown

${['Received: from client.example.com (client.example.com [192.0.2.7])', '\tby mx.example.jp (Postfix) with ESMTP id 4XyzAB1234;', '\tMon, 10 Aug 2026 07:42:05 +0900 (JST)', 'Message-ID: <1@example.com>', 'From: hanako@example.com', 'Subject: hello', '', 'x'].map((line) => `${prefix}${line}`).join('\n')}
`;

test('the returned mail is read quoted, indented and plain, and plainly it keeps its place', () => {
  for (const prefix of ['', '> ', '    ', '>> ']) {
    const eml = returned(prefix).replaceAll('\n', '\r\n');
    const original = of(returned(prefix)).original?.message;
    assert.equal(original?.headers.find(({ key }) => key === 'message-id')?.value, '<1@example.com>', prefix);
    const from = original?.headers.find(({ key }) => key === 'from');
    if (prefix === '') assert.equal(eml.slice(...(from?.at ?? [0, 0])), 'From: hanako@example.com\r\n');
    else assert.ok(original?.within !== undefined);
  }
});

test('a table about the mail is not the mail', () => {
  const { original } = of(`From: MAILER-DAEMON@mx.example.jp

Your message

  To:      taro@example.net
  Subject: hello
  Sent:    Mon, 10 Aug 2026 07:42:05 +0900

did not reach the following recipient(s):

taro@example.net on Mon, 10 Aug 2026 07:42:09 +0900
`);
  assert.equal(original, undefined);
});

test('a bounce inside of a bounce without words of its own speaks for it', () => {
  const inner = report('Final-Recipient: rfc822; taro@example.net\nAction: failed\nStatus: 5.1.1');
  const { recipients, reportingMta } = of(`From: MAILER-DAEMON@gw.example.org
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/plain

A message was returned.
--outer
Content-Type: message/rfc822

${inner}
--outer--
`);
  assert.deepEqual([recipients.map(({ address }) => address), reportingMta], [['taro@example.net'], 'mx.example.jp']);
});

test('what a scanner names as a file is read as words', () => {
  const { recipients } = of(`From: MAILER-DAEMON@mx.example.jp
Content-Type: text/plain; name="deliveryproblems.txt"

    --- The following addresses had delivery problems ---

<taro@example.net>   (Unknown user taro@example.net)
`);
  assert.deepEqual(
    recipients.map(({ address, reason }) => [address, reason]),
    [['taro@example.net', 'userunknown']],
  );
});

test('any words are read without a throw, with ranges inside the mail', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '<a@example.jp>:',
      '550 5.1.1',
      'User unknown',
      '>>> RCPT To:<a@example.jp>',
      '<<< 550 no',
      'Received: from a by b',
      'Message-ID: <x>',
      'From: b@example.jp',
      '> ',
      '-----',
      'Final-Recipient: rfc822; a@example.jp',
      'Transcript of session follows',
      '{"notificationType":"Bounce"',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), (words, lineEnd) => {
      const bytes = new TextEncoder().encode(
        `From: MAILER-DAEMON@mx.example.jp${lineEnd}${lineEnd}${words.join(lineEnd)}`,
      );
      const { recipients, original } = read(bytes);
      for (const { at } of recipients) if (at) assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= bytes.length);
      const within = original?.message.within ?? original?.message.at;
      if (within) assert.ok(within[0] >= 0 && within[1] <= bytes.length);
    }),
    { numRuns: 300 },
  );
});

test('a notice of many recipients, many lines, many dividers and many reports takes linear time', () => {
  const texts: Readonly<Record<string, (size: number) => string>> = {
    recipients: (n) => `This is the qmail-send program\n${'<a@example.jp>:\nno\n<b@example.jp>:\nno\n'.repeat(n)}`,
    lines: (n) => 'no\n'.repeat(n * 5),
    fields: (n) => 'Received: x\n\n'.repeat(n * 2),
    quotes: (n) => `${'> '.repeat(10)}From: x\n`.repeat(n),
    transcript: (n) =>
      `----- Transcript of session follows -----\n${'>>> DATA\n<<< 550 no\n550 <a@example.jp>... no\n'.repeat(n)}`,
    spaces: (n) => `${' '.repeat(n * 10)}\n`.repeat(3),
    'one word': (n) => 'a@'.repeat(n * 10),
    dots: (n) => `<${'a.'.repeat(n * 10)}@example.jp>: 550 no`,
  };
  for (const [name, make] of Object.entries(texts))
    assertLinear(name, 2000, (n) => new TextEncoder().encode(`From: MAILER-DAEMON@mx.example.jp\n\n${make(n)}`), read);
  assertLinear(
    'groups of a report',
    2000,
    (n) => new TextEncoder().encode(report('Final-Recipient: rfc822; a@example.jp\nStatus: 5.1.1\n\n'.repeat(n))),
    read,
  );
});

test('a hundred thousand recipients are cut, and that is said', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `<u${i}@example.jp>:\nno such user\n`).join('\n');
  const { recipients, partial } = of(
    `From: MAILER-DAEMON@mx.example.jp\n\nThis is the qmail-send program at x.\n\n${many}`,
  );
  assert.ok(recipients.length > 100 && recipients.length <= 2000, String(recipients.length));
  assert.ok(partial.length > 0);
});
