import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observeBounce } from '../../src/examine/observe/bounce.ts';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';

function kindOf(eml: string): string | undefined {
  const message = readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));
  const parts = [...everyPart(message)].filter(({ part, depth }) => depth === 0 && part.type.startsWith('text/'));
  return observeBounce(
    message,
    parts.map(({ part }) => {
      const text = textOf(message, part);
      return { part, text: text.text, locate: locator(message, part, text) };
    }),
  )?.value.kind;
}

const ORIGINAL = `Received: from client.example.com (client.example.com [192.0.2.7])
\tby mx.example.jp with ESMTP; Mon, 10 Aug 2026 07:42:05 +0900
Message-ID: <1@example.com>
From: hanako@example.com
To: taro@example.net
Subject: hello

Hello.
`;

test('the returned mail in the text, or the line that announces it, is a mark of a bounce', () => {
  const mails = [
    `From: MAILER-DAEMON@mx.example.jp\nSubject: Mail Error\n\nYour mail cannot be delivered.\n\n${ORIGINAL}`,
    `From: MAILER-DAEMON@mx.example.jp\nSubject: Processing Error\n\nThe following mail has been returned because it met an error.\n\n--------RETURNED MAIL FOLLOWS--------\n`,
    `From: "Postmaster" <postmaster@example.jp>\nSubject: Notice\n\nundeliverable: unknown user: taro@example.net\n\nOriginal message follows.\n`,
    `From: postmaster@example.jp\nSubject: FAILED MAIL to "taro"\n\nNobody here has that name.\n\n${ORIGINAL.replaceAll(/^/gm, '>')}`,
    `From: MDaemon@example.jp\nSubject: Warning: taro@example.net - User unknown!\n\ntaro@example.net - no such user here.\n\n${ORIGINAL}`,
    `From: postmaster@example.jp\nSubject: Automatically rejected mail\nAuto-Submitted: auto-replied (rejected)\n\nYour message to <taro@example.net> was automatically rejected:\nQuota exceeded\n`,
  ];
  for (const eml of mails) assert.equal(kindOf(eml), 'text', eml);
});

test('a postmaster who writes of a bounce himself, and quotes an answer, sends none', () => {
  const mails = [
    'Return-Path: <postmaster@example.jp>\nFrom: Taro <postmaster@example.jp>\nSubject: your question\n\nYour mail could not be delivered because our disk was full. It works again.\n\n-----Original Message-----\nFrom: hanako@example.com\nSent: Monday\nSubject: help\n\nwhat happened?\n',
    'Return-Path: <postmaster@example.jp>\nFrom: Taro <postmaster@example.jp>\nSubject: Re: Undelivered Mail Returned to Sender\n\nYou did nothing wrong. Your server told you so:\n\n> This is the mail system at host relay.example.com.\n>\n> I am sorry to have to inform you that your message could not\n> be delivered to one or more recipients.\n>\n> <admissions@example.jp>: host mx.example.jp[192.0.2.139] said: 550 5.7.26 Unauthenticated\n',
    `Return-Path: <postmaster@example.jp>\nFrom: Taro <postmaster@example.jp>\nSubject: Re: your mail\n\nIt could not be delivered; here is what we saw of it.\n\n${ORIGINAL.replaceAll(/^/gm, '> ')}`,
  ];
  for (const eml of mails) assert.equal(kindOf(eml), undefined, eml);
});

test('holiday notes by form: Notes, Polish, and thanks without an envelope sender', () => {
  const mails = [
    'From: taro@example.com\nSubject: AUTO: Taro Yamada is out of the office (returning 2026/01/05)\n\nx\n',
    'From: taro@example.com\nSubject: AUTO: Hanako Beispiel ist außer Haus (Rückkehr am 05.01.2026)\n\nx\n',
    'From: taro@example.com\nSubject: [Automatyczna odpowiedź] oferta\n\nx\n',
    'Return-Path: <>\nFrom: taro@example.com\nSubject: Thank you for your e-mail\n\nx\n',
  ];
  for (const eml of mails) assert.equal(kindOf(eml), 'auto-reply', eml);
  const letters = [
    'Return-Path: <taro@example.com>\nFrom: taro@example.com\nSubject: Thank you for your e-mail\n\nx\n',
    'From: taro@example.com\nSubject: AUTO: prices for used cars\n\nx\n',
    'Return-Path: <>\nFrom: shop@example.com\nSubject: Thank you for your order\n\nx\n',
  ];
  for (const eml of letters) assert.equal(kindOf(eml), undefined, eml);
});

test('a complaint names its recipient without the words before his address', () => {
  const eml = `From: feedback@example.net
Subject: Abuse Report
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Loop/1.0
Version: 1
Original-Rcpt-To: undisclosed recipient <taro@example.net>

--b
Content-Type: message/rfc822

From: hanako@example.com
Subject: hello

Hello
--b--
`;
  const message = readMessage(new TextEncoder().encode(eml));
  assert.deepEqual(
    observeBounce(message, [])?.value.recipients.map(({ address }) => address),
    ['taro@example.net'],
  );
});
