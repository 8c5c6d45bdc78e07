/** Why a mail came back, told by the words of the notice, and never as more than its host says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BouncedRecipient } from '../../src/examine/observe/bounce/facts.ts';
import { observeBounce } from '../../src/examine/observe/bounce.ts';
import { readMessage } from '../../src/message/mime.ts';

/** One recipient of a report with these fields. */
function of(fields: string, address = 'taro@example.com'): BouncedRecipient {
  const eml = `Return-Path: <>
From: MAILER-DAEMON@mail.example.jp
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.jp

Final-Recipient: rfc822; ${address}
${fields}
--b--
`;
  const seen = observeBounce(readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n'))), []);
  const [one] = seen?.value.recipients ?? [];
  assert.ok(one);
  return one;
}
const refused = (said: string, more = ''): string =>
  `Action: failed\nStatus: 5.0.0\nRemote-MTA: dns; mx.example.com\n${more}Diagnostic-Code: smtp; ${said}\n`;
const means = (fields: string, address?: string): string => of(fields, address).told?.means.en ?? '';

test('a host that knows no such user speaks of the address, also where its reason is called a filter', () => {
  const one = of(refused('host mx.example.com[203.0.113.4] said: 550 <taro@example.com>: User unknown'));
  assert.match(one.told?.means.en ?? '', /address does not exist/);
  assert.match(one.told?.doNext.en ?? '', /typing error/);
  // after the mail was read the same words may be a filter's
  assert.match(means(refused('550 user unknown (in reply to end of DATA command)')), /own settings refuse it/);
});

test('what is only late has not run out of time, and the host that does not answer is named', () => {
  const late = 'Action: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; ';
  const silent = means(
    `${late}The server did not accept our requests to connect. [mx.example.com 203.0.113.4: timed out]\n`,
  );
  assert.equal(silent, 'The recipient’s host (mx.example.com, 203.0.113.4) does not answer.');
  assert.doesNotMatch(means('Action: delayed\nStatus: 4.4.7\n'), /time was up/);
  assert.match(means('Action: failed\nStatus: 4.4.7\n'), /time was up/);
});

test('what a host says of the mail is its statement, and before the mail was sent no more than that', () => {
  const early = means(refused('550 5.7.0 Virus detected (in reply to RCPT TO command)'));
  assert.match(early, /^mx\.example\.com says that a virus was found in it\. It had not yet seen the mail/);
  assert.doesNotMatch(means(refused('550 5.7.0 Virus detected (in reply to end of DATA command)')), /not yet seen/);
  assert.match(
    means(refused('550 your host has no reverse dns')),
    /mx\.example\.com says that the sending host has no reverse name/,
  );
});

test('limits of recipients and of an address are told as these', () => {
  assert.match(means(refused('552 Too many recipients')), /too many recipients/);
  const often = means(refused('550 Ip frequency limited [abc= Blocked IP 192.0.2.22].'));
  assert.match(often, /blocked its address 192\.0\.2\.22/);
});

test('a policy against a host, a network or a sender sends nobody to look at his content', () => {
  const host = of(refused('554 Host network not allowed - https://help.example.com/docs/sender'));
  assert.match(host.told?.means.en ?? '', /refuses the host or network/);
  assert.doesNotMatch(host.told?.doNext.en ?? '', /content/);
  const yahoo = refused('554 5.7.9 Message not accepted for policy reasons', '').replace('5.0.0', '5.7.9');
  assert.match(means(yahoo.replace('mx.example.com', 'mta7.am0.yahoodns.net')), /what fails SPF, DKIM or DMARC/);
  assert.doesNotMatch(means(yahoo), /DMARC/);
});

test('the reply begins with its code, without what our own program says around it', () => {
  const of550 = (said: string): string | undefined => of(refused(said)).reply;
  assert.equal(
    of550(
      'SMTP error from remote mail server after RCPT TO:<taro@example.com>: 550-Refused. 550-Reason: listed. 550 End',
    ),
    '550 Refused. Reason: listed. 550 End',
  );
  assert.equal(of550('mx.example.com [203.0.113.4] did not like our RCPT TO: 550 5.1.1 Unknown'), '550 5.1.1 Unknown');
  assert.equal(of550('550 5.1.1 Unknown (in reply to RCPT TO command)'), '550 5.1.1 Unknown');
  assert.equal(of550('550 5.1.1 Unknown'), undefined);
});

test('the domain that was not found is named where it is not the recipient’s', () => {
  const said =
    "Action: failed\nStatus: 4.0.0\nDiagnostic-Code: smtp; DNS type 'mx' lookup of example.comn responded with code NXDOMAIN Domain name not found: example.comn\n";
  assert.match(
    means(said, 'taro@example.jp'),
    /^example\.comn was not found\. That is not the domain of the recipient/,
  );
  assert.match(means(said, 'taro@example.comn'), /recipient’s domain was not found/);
});

test('an exit code is told as what it is', () => {
  const one = of('Action: delayed\nStatus: 4.3.0\nDiagnostic-Code: X-Unix; 71\n');
  assert.equal(one.exit, 71);
  assert.match(one.told?.means.en ?? '', /an operating system error \(exit code 71\)/);
});

test('where code and words, or two codes, disagree, both are told', () => {
  assert.match(
    means(refused('550 5.7.1 User locked. Please try again later!')),
    /code says that it is permanent, the words that it will pass/,
  );
  const both =
    'Action: failed\nStatus: 4.2.0\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 Mailbox busy\n';
  assert.match(means(both), /Of its codes 550 says that it is permanent, and 4\.2\.0 that it will pass/);
  assert.doesNotMatch(means(refused('550 5.1.1 User unknown')), /code/);
});
