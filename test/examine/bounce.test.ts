import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Bounce } from '../../src/examine/facts.ts';
import type { Observation } from '../../src/examine/finding.ts';
import { observeBounce } from '../../src/examine/observe/bounce.ts';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { data, skipWithout } from '../data.ts';

function observed(bytes: Uint8Array): Observation<Bounce> | undefined {
  const message = readMessage(bytes);
  const parts = [...everyPart(message)].filter(({ part, depth }) => depth === 0 && part.type.startsWith('text/'));
  return observeBounce(
    message,
    parts.map(({ part }) => {
      const text = textOf(message, part);
      return { part, text: text.text, locate: locator(message, part, text) };
    }),
  );
}
const of = (eml: string) => observed(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));

test('a DSN is one by its part, and names the host that reports', () => {
  const seen = of(`From: MAILER-DAEMON@mx.example.jp
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp

Final-Recipient: rfc822; a@example.com
Action: failed
Status: 5.1.1
--b--
`);
  assert.deepEqual(seen?.value, { kind: 'dsn', reportingMta: 'mx.example.jp' });
});

test('a bounce in plain words needs several marks together, and its proof is where they stand', () => {
  const eml = `Return-Path: <>
From: MAILER-DAEMON@mx.example.jp
Subject: failure notice

Hi. This is the qmail-send program at mx.example.jp.
<a@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)
`;
  const seen = of(eml);
  assert.equal(seen?.value.kind, 'text');
  const [first] = seen?.proof ?? [];
  assert.equal(first && 'at' in first ? eml.replaceAll('\n', '\r\n').slice(...first.at) : '', 'This is the qmail');
});

test('what only speaks of bounces is none', () => {
  const mails = [
    'Return-Path: <news@example.com>\nFrom: Mail Weekly <news@example.com>\nSubject: Why "Undelivered Mail Returned to Sender" happens\nList-Id: <n.example.com>\n\nUser unknown? Your mail could not be delivered? Read on.\n',
    'Return-Path: <postmaster@example.com>\nFrom: Taro <postmaster@example.com>\nSubject: Re: Undelivered Mail\n\nThe mailbox exists again, please try.\n',
    'Return-Path: <taro@example.com>\nFrom: taro@example.com\nSubject: Fwd: failure notice\n\n> Hi. This is the qmail-send program\n',
    'Return-Path: <>\nFrom: taro@example.com\nAuto-Submitted: auto-replied\nSubject: Away until May 5\n\nI am away.\n',
    'Return-Path: <>\nFrom: hanako@example.com\nSubject: hello\n\nuser unknown\n',
    'From: a@example.com\n\n',
    '',
  ];
  for (const eml of mails) assert.equal(of(eml), undefined, eml);
});

// Not bounces, though labelled as if: three holiday answers, a list's loop alarm and a delivery receipt. Not recognised:
// a host that sends from a person's address, one without any known word, and a Japanese one from no-reply.
test('of 333 real bounces and complaints at least 324 are recognised, of the others none', {
  skip: skipWithout('bounces'),
}, () => {
  const count = (folder: string): number =>
    readdirSync(data(folder))
      .filter((name) => name.endsWith('.eml'))
      .filter((name) => observed(readFileSync(data(`${folder}/${name}`))) !== undefined).length;
  assert.ok(count('bounces') >= 324, String(count('bounces')));
  assert.equal(count('bounces/not-bounces'), 0);
});

for (const folder of ['phishing', 'easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2']) {
  test(`no mail of ${folder} is taken for a bounce`, { skip: skipWithout(`mail/${folder}`) }, () => {
    const taken = readdirSync(data(`mail/${folder}`)).filter(
      (name) => observed(readFileSync(data(`mail/${folder}/${name}`))) !== undefined,
    );
    assert.deepEqual(taken, []);
  });
}
