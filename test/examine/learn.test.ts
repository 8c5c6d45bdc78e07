import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observeAuthentication } from '../../src/examine/observe/authentication.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { learnBorder } from '../../src/examine/observe/learn.ts';
import { observeRoute } from '../../src/examine/observe/route.ts';
import { mailWith } from './routes.ts';

const senders = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
const date = 'Tue, 10 Nov 2026 09:12:30 +0900';

/** A mailbox behind a filter that another company runs. */
function filtered(i: number, more = '') {
  const sender = `mail.${senders[i % senders.length]}.example`;
  const mx = `mx${1 + (i % 2)}.example.jp`;
  return mailWith(
    [
      `from ${mx} (${mx} [192.0.2.${10 + (i % 2)}]) by mbox.example.jp (Postfix) with ESMTP id 4F1A2B3C${10 + i}; ${date}`,
      `from out${i % 3}.filter.example.net (out${i % 3}.filter.example.net [203.0.113.${i % 3}]) by ${mx} (Postfix) with ESMTPS id 5F1A2B3C${10 + i}; ${date}`,
      `from ${sender} (${sender} [198.51.100.${i}]) by in.filter.example.net (Postfix) with ESMTPS id 6F1A2B3C${10 + i}; ${date}`,
    ],
    more,
  );
}

test('the hosts at the top and the relay in front of us are learnt, each with its count', () => {
  const { border, evidence, refused } = learnBorder(Array.from({ length: 24 }, (_, i) => filtered(i)));
  assert.equal(refused, undefined);
  assert.deepEqual(border, {
    ours: ['example.jp', '192.0.2.0/24', 'filter.example.net'],
    vouched: [],
    basis: 'learnt',
  });
  assert.deepEqual(
    evidence.map(({ what, reason, seen, of }) => [what, reason, seen, of]),
    [
      ['example.jp', 'wrote-the-top', 24, 24],
      ['192.0.2.0/24', 'handed-on', 24, 24],
      ['filter.example.net', 'in-front', 24, 24],
    ],
  );
  for (const { why } of evidence) assert.match(why.ja, /24通/);
  const route = observeRoute(filtered(5), border ?? assert.fail()).value;
  assert.equal(route.handover?.ip, '198.51.100.5');
  assert.equal(route.basis, 'learnt');
});

test('a relay that notes its own hand-ons is learnt by the line that names who came to it', () => {
  const noted = (i: number) => {
    const sender = `mail.${senders[i % senders.length]}.example`;
    const node = `mx-mr190${i % 3}`;
    return mailWith([
      `from ${node}.filter.example.net (${node}.filter.example.net [203.0.113.${i % 3}]) by mx1.example.jp (Postfix) with ESMTPS id 5F1A2B3C${10 + i}; ${date}`,
      `by mx.filter.example.net (${node}) id 5530C5xx0123${10 + i}; ${date}`,
      `from ${sender} (${sender} [198.51.100.${i}]) by mx.filter.example.net (${node}) with ESMTPS id 5530C4yy0123${10 + i}; ${date}`,
    ]);
  };
  const { border } = learnBorder(Array.from({ length: 24 }, (_, i) => noted(i)));
  assert.deepEqual(border?.ours, ['mx1.example.jp', 'filter.example.net']);
  assert.equal(observeRoute(noted(5), border ?? assert.fail()).value.handover?.ip, '198.51.100.5');
});

test('a single correspondent or a mailing list is not taken for a relay of ours', () => {
  const single = Array.from({ length: 24 }, () => filtered(0));
  assert.deepEqual(learnBorder(single).border?.ours.includes('filter.example.net'), false);
  const list = Array.from({ length: 24 }, (_, i) => filtered(i, 'List-Id: <x.filter.example.net>\r\n'));
  assert.deepEqual(learnBorder(list).border?.ours.includes('filter.example.net'), false);
});

test('a sample that is too small or mixed is refused with the reason', () => {
  const few = learnBorder(Array.from({ length: 5 }, (_, i) => filtered(i)));
  assert.equal(few.border, undefined);
  assert.equal(few.refused?.reason, 'too-few');
  assert.match(few.refused?.why.ja ?? '', /5通/);
  const other = mailWith([
    `from a.example.com (a.example.com [198.51.100.9]) by mx.example.org (Postfix) with ESMTP id 4F1A2B3C4D; ${date}`,
  ]);
  const mixed = learnBorder([
    ...Array.from({ length: 12 }, (_, i) => filtered(i)),
    ...Array.from({ length: 12 }, () => other),
  ]);
  assert.equal(mixed.refused?.reason, 'mixed');
});

test('behind Exchange, which writes no reverse names, a relay in front is learnt by its addresses', () => {
  const mails = Array.from({ length: 24 }, (_, i) =>
    mailWith([
      `from out${i % 3}.filter.example.net (203.0.${112 + (i % 2)}.${i % 3}) by EX01.example.jp (192.168.0.20) with Microsoft SMTP Server id 15.1.2176.14; ${date}`,
      `from mail.${senders[i % senders.length]}.example (mail.${senders[i % senders.length]}.example [198.51.100.${i}]) by in.filter.example.net (Postfix) with ESMTPS id 6F1A2B3C${10 + i}; ${date}`,
    ]),
  );
  assert.deepEqual(learnBorder(mails).border?.ours, ['ex01.example.jp', '203.0.112.0/24', '203.0.113.0/24']);
});

/** A Postfix whose milter writes below its line; the sender may write the same further down. */
function milted(i: number, { results = 'dkim=fail header.d=example.com', forged = '' } = {}) {
  const sender = `mail.${senders[i % senders.length]}.example`;
  const own = results === '' ? '' : `Authentication-Results: mx.example.jp; ${results}\r\n`;
  return mailWith(
    [
      `from ${sender} (${sender} [198.51.100.${i}]) by mx.example.jp (Postfix) with ESMTPS id 6F1A2B3C${10 + i}; ${date}`,
    ],
    `DKIM-Filter: OpenDKIM Filter v2.11.0 mx.example.jp\r\n${own}${forged}`,
  );
}
const forged = 'Authentication-Results: mx.example.jp; dkim=pass header.d=example.com\r\n';

test('a host that writes its results below its line in nearly every mail is learnt, and the first of them is believed', () => {
  const { border, evidence } = learnBorder(Array.from({ length: 24 }, (_, i) => milted(i)));
  assert.deepEqual(border?.below, ['mx.example.jp']);
  assert.equal(evidence.find(({ reason }) => reason === 'writes-below')?.seen, 24);
  const told = (mail: ReturnType<typeof milted>, learnt = border ?? assert.fail()) =>
    observeAuthentication(mail, observeRoute(mail, learnt), learnt).value.reported.map(
      ({ result, trusted, unclear }) => [result, trusted, unclear ?? false],
    );
  assert.deepEqual(told(milted(3, { forged })), [
    ['fail', true, false],
    ['pass', false, true],
  ]);
  // where nobody has learnt it, nobody can tell whose it is
  assert.deepEqual(told(milted(3), ruleBorder), [['fail', false, true]]);
});

test('a host that seldom writes them, writes them to one correspondent, or for which another wrote is not learnt', () => {
  const learnt = (mails: readonly ReturnType<typeof milted>[]) => learnBorder(mails).border?.below;
  assert.equal(
    learnt(Array.from({ length: 24 }, (_, i) => milted(i, { results: i % 4 === 0 ? '' : 'spf=pass' }))),
    undefined,
  );
  assert.equal(learnt(Array.from({ length: 24 }, () => milted(0))), undefined);
  const others = (i: number) =>
    milted(i, { results: '', forged: 'Authentication-Results: mx.example.net; spf=pass\r\n' });
  assert.equal(learnt(Array.from({ length: 24 }, (_, i) => others(i))), undefined);
});
