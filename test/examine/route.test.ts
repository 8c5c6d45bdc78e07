import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from '../../src/examine/facts/way.ts';
import { type Border, ruleBorder } from '../../src/examine/observe/border.ts';
import { observeRoute } from '../../src/examine/observe/route.ts';
import { endWords, routeWords } from '../../src/examine/observe/route-words.ts';
import { data, skipWithout } from '../data.ts';
import { assertLinear } from '../growth.ts';
import { handoverFigure } from './handover-figure.ts';
import { mailWith } from './routes.ts';

const at = (seconds: number): string => `Tue, 10 Nov 2026 09:12:${String(seconds).padStart(2, '0')} +0900`;
const routeOf = (lines: readonly string[], border: Border = ruleBorder): Route =>
  observeRoute(mailWith(lines), border).value;
const rules = ({ hops }: Route): string[] => hops.map(({ trust, rule }) => `${trust} ${rule}`);
const named = (...ours: string[]): Border => ({ ours, vouched: [], basis: 'named' });

// The peers' samples: a qmail receiver as in stories 003 and 004, and a forged line below.
const qmail = (helo: string, slot: string, protocol = 'SMTP'): string[] => [
  '(qmail 21735 invoked from network); 10 Nov 2026 00:12:31 -0000',
  `from unknown (HELO ${helo}) (${slot}) by mx.example.jp with ${protocol}; 10 Nov 2026 00:12:30 -0000`,
];
const forged = (by: string): string =>
  `from mail.bank.example.com (mail.bank.example.com [8.8.8.8]) by ${by} with ESMTP id 4F1A2B3C4D; ${at(20)}`;

for (const [name, lines, ip] of [
  [
    'A: forged by the name that the client called itself',
    [...qmail('node2', 'info@example.com@203.0.113.166'), forged('node2')],
    '203.0.113.166',
  ],
  [
    'B: forged by the name of our own MX',
    [...qmail('node2', 'info@example.com@203.0.113.166'), forged('mx.example.jp')],
    '203.0.113.166',
  ],
  [
    'C: the same, and the client calls itself by one word',
    [...qmail('ruby', 'info@example.com@203.0.113.166'), forged('mx.example.jp')],
    '203.0.113.166',
  ],
  [
    'D: as A, and our MX took a login',
    [...qmail('node2', 'info@example.com@203.0.113.166', 'ESMTPA'), forged('node2')],
    '203.0.113.166',
  ],
  ['E: the client calls itself 127.0.0.1', qmail('?127.0.0.1?', 'user@example.com@198.51.100.43'), '198.51.100.43'],
  ['E with a login', qmail('?127.0.0.1?', 'user@example.com@198.51.100.43', 'ESMTPA'), '198.51.100.43'],
] as const) {
  test(`peers' sample ${name}: the handover is the true client`, () => {
    const { handover, border, hops } = routeOf(lines);
    assert.equal(handover?.ip, ip);
    assert.equal(handover?.certainty, undefined);
    assert.equal(handover?.userKind, 'slot');
    assert.equal(border, 1);
    for (const hop of hops.slice(2)) assert.notEqual(hop.trust, 'ours');
  });
}

test('a line in the name of our own host right below the border is contradicted', () => {
  const route = routeOf([...qmail('node2', '203.0.113.166'), forged('mx.example.jp')]);
  assert.deepEqual(rules(route), ['ours topmost', 'ours hand-on', 'contradicted our-name-forged']);
  assert.match(route.hops[2]?.why.ja ?? '', /mx\.example\.jp/);
  assert.match(route.hops[2]?.why.en ?? '', /mx\.example\.jp/);
});

test('our own name farther below may be true, because mail comes back from lists', () => {
  const route = routeOf([
    `from list.example.org (list.example.org [203.0.113.7]) by mx.example.jp (Postfix) with ESMTPS id 4F1A2B3C4D; ${at(30)}`,
    `from mx.example.jp (mx.example.jp [192.0.2.25]) by list.example.org (Postfix) with ESMTPS id 5F1A2B3C4D; ${at(29)}`,
    `from pc (unknown [192.168.1.2]) by mx.example.jp (Postfix) with ESMTPSA id 6F1A2B3C4D; ${at(28)}`,
  ]);
  assert.deepEqual(rules(route), ['ours topmost', 'claimed fits-the-line-above', 'claimed our-name-below']);
  assert.deepEqual(route.claimedOrigin, { ip: '192.0.2.25', hop: 1 });
});

test('a client that calls itself a host of Microsoft from an outside address is the handover', () => {
  const route = routeOf([
    `from DM4PR19MB5929.namprd19.prod.outlook.com (::1) by MN0PR19MB6312.namprd19.prod.outlook.com with HTTPS; ${at(31)}`,
    `from BN9PR03CA0223.namprd03.prod.outlook.com (203.0.113.5) by DM4PR19MB5929.namprd19.prod.outlook.com (2603:10b6:8:68::16) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.6631.47; ${at(30)}`,
    `from bank.example.com (198.51.100.9) by BN9PR03CA0223.outlook.office365.com (203.0.113.5) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.6631.47; ${at(29)}`,
  ]);
  assert.equal(route.handover?.ip, '203.0.113.5');
  assert.equal(route.border, 1);
});

test('a client that only calls itself one of our hosts moves nothing, and the handover is said as likely', () => {
  const lines = (below: string): string[] => [
    `from relay1.example.jp (203.0.113.5) by mx.example.jp (192.0.2.1) with Microsoft SMTP Server id 15.1.2176.14; ${at(30)}`,
    below,
  ];
  const from = 'from bank.example.com (198.51.100.9)';
  const inner = `${from} by relay1.example.jp (203.0.113.5) with Microsoft SMTP Server id 15.1.2176.14; ${at(29)}`;
  const called = routeOf(lines(inner));
  assert.deepEqual(
    [called.handover?.ip, called.handover?.certainty, called.handover?.otherwise, called.border, called.ends?.rule],
    ['203.0.113.5', 'likely', undefined, 0, 'called-ours'],
  );
  // the line below is another host's: it called itself what it is not
  const other = routeOf(lines(inner.replace('relay1', 'relay2').replace('(203.0.113.5)', '(203.0.113.6)')));
  assert.deepEqual([other.handover?.ip, other.handover?.certainty], ['203.0.113.5', undefined]);
  // Postfix writes what it looked up: nobody has given this address a name of ours
  const looked = routeOf([
    `from relay1.example.jp (unknown [203.0.113.5]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D; ${at(30)}`,
    inner,
  ]);
  assert.deepEqual([looked.handover?.ip, looked.handover?.certainty], ['203.0.113.5', undefined]);
});

test('a large provider hands mail from one customer to another: its outbound pool is the handover', () => {
  const microsoft = routeOf([
    `from NAM12-BN8-obe.outbound.protection.outlook.com (203.0.113.11) by MWH0EPF000971E8.mail.protection.outlook.com (10.167.243.68) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.6838.22 via Frontend Transport; ${at(30)}`,
    `from MW4PR19MB5608.namprd19.prod.outlook.com (2603:10b6:303:189::13) by CH2PR19MB3974.namprd19.prod.outlook.com (2603:10b6:610:a1::21) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.6863.32; ${at(29)}`,
  ]);
  assert.equal(microsoft.handover?.ip, '203.0.113.11');
  assert.equal(microsoft.border, 0);
  const google = routeOf([
    'by 2002:a05:6a10:1234:b0:1eb:7fbb:6135 with SMTP id p20csp2399632eip; Mon, 9 Nov 2026 16:12:31 -0800 (PST)',
    'from mail-sor-f41.google.com (mail-sor-f41.google.com. [203.0.113.41]) by mx.google.com with SMTPS id v1sor1234567ybc.1.2026.11.09.16.12.30 for <b@example.jp> (Google Transport Security); Mon, 09 Nov 2026 16:12:30 -0800 (PST)',
    'by mail-sor-f41.google.com with SMTP id d2e1a72fcca58; Mon, 09 Nov 2026 16:12:29 -0800 (PST)',
  ]);
  assert.equal(google.handover?.ip, '203.0.113.41');
  assert.equal(google.ends?.rule, 'two-sides');
  assert.equal(google.border, 1);
});

test('the line of an access customer is not the provider, though the name lies in its domain', () => {
  for (const [rdns, ip] of [
    ['p2034-ipngn200401tokyo.tokyo.ocn.ne.jp', '203.0.113.43'],
    ['203-0-113-43.dsl.isp.example.jp', '203.0.113.43'],
    ['cb00712b.dynamic.isp.example.jp', '203.0.113.43'],
  ] as const) {
    const provider = rdns.endsWith('ocn.ne.jp') ? 'ocn.ne.jp' : 'isp.example.jp';
    const route = routeOf([
      `from pc (${rdns} [${ip}]) by mx.${provider} (Postfix) with ESMTP id 4F1A2B3C4D; ${at(30)}`,
      `from mail.bank.example.com (mail.bank.example.com [198.51.100.1]) by relay.${provider} (Postfix) with ESMTP id 5F1A2B3C4D; ${at(29)}`,
    ]);
    assert.equal(route.handover?.ip, ip, rdns);
    assert.equal(route.border, 0, rdns);
  }
});

test('a reverse name that nobody confirmed is believed as likely only, and the other candidate is named', () => {
  const lines = [
    'from mx.example.jp (203.0.113.9) by node.example.jp with SMTP; 10 Nov 2026 00:12:32 -0000',
    'from unknown (HELO pc) (198.51.100.4) by mx.example.jp with SMTP; 10 Nov 2026 00:12:30 -0000',
  ];
  const { handover } = routeOf(lines);
  assert.equal(handover?.ip, '198.51.100.4');
  assert.equal(handover?.certainty, 'likely');
  assert.deepEqual(handover?.otherwise, { ip: '203.0.113.9', hop: 0 });
});

test('our own web server that submits mail is the handover when no line of our side follows', () => {
  const own = `from www.example.jp (www.example.jp [192.0.2.80]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D; ${at(30)}`;
  for (const lines of [
    [own],
    [own, `from a (a.example.com [198.51.100.1]) by b.example.com (Postfix) with ESMTP id 5F1A2B3C4D; ${at(29)}`],
  ]) {
    const { handover, ends } = routeOf(lines);
    assert.equal(handover?.ip, '192.0.2.80');
    assert.equal(handover?.certainty, 'likely');
    assert.equal(ends?.rule, 'own-client');
  }
});

test('a line without an address leaves the handover undecided, whatever the client called itself', () => {
  for (const helo of ['mx.example.jp', 'localhost', 'root', 'x-daemon.mx.example.jp']) {
    const route = routeOf([
      `from ${helo} by mx.example.jp with SMTP id ABC; ${at(30)}`,
      `from mail.bank.example.com (mail.bank.example.com [8.8.8.8]) by mx.example.jp (Postfix) with ESMTP id 5F1A2B3C4D; ${at(29)}`,
    ]);
    assert.equal(route.handover?.ip, undefined, helo);
    assert.equal(route.border, 0, helo);
  }
});

test('a mail that began on our side has no handover', () => {
  const { handover, ends, border } = routeOf([
    `from localhost (localhost [127.0.0.1]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D; ${at(30)}`,
    `by mx.example.jp (Postfix, from userid 0) id 5F1A2B3C4D; ${at(29)}`,
  ]);
  assert.equal(handover, undefined);
  assert.equal(ends?.rule, 'began-inside');
  assert.equal(border, 1);
});

test('a user who logs in from a private address is the handover', () => {
  const { handover, ends } = routeOf([
    `from pc ([192.168.1.20]) by mail.example.jp (Postfix) with ESMTPSA id 4F1A2B3C4D; ${at(30)}`,
    `from x (x [8.8.8.8]) by mail.example.jp (Postfix) with ESMTP id 5F1A2B3C4D; ${at(29)}`,
  ]);
  assert.equal(handover?.ip, '192.168.1.20');
  assert.equal(ends?.rule, 'submission');
});

test("behind a router that hides addresses the next line may be the sender's: likely only", () => {
  const { handover } = routeOf([
    `from mail.example.com (192.168.0.1) by EX01.corp.local (192.168.0.20) with Microsoft SMTP Server id 15.1.2176.14; ${at(30)}`,
    `from x (x [198.51.100.1]) by mail.example.com (Postfix) with ESMTP id 5F1A2B3C4D; ${at(29)}`,
  ]);
  assert.equal(handover?.certainty, 'likely');
  assert.deepEqual(handover?.otherwise, { ip: '192.168.0.1', hop: 0 });
});

test('a filtering service may be hired by either side, so the handover is likely only', () => {
  const { handover, ends } = routeOf([
    `from mx0a.pphosted.com (mx0a.pphosted.com [203.0.113.4]) by mx.example.jp (Postfix) with ESMTPS id 4F1A2B3C4D; ${at(30)}`,
  ]);
  assert.equal(handover?.ip, '203.0.113.4');
  assert.equal(handover?.certainty, 'likely');
  assert.equal(ends?.rule, 'filter-service');
});

test('a client that calls itself a filtering service makes nobody less certain; the networks of the service do', () => {
  const line = (ip: string): string =>
    `from mx1.pphosted.com (${ip}) by CO1NAM11FT087.mail.protection.outlook.com (10.13.174.68) with Microsoft SMTP Server id 15.20.7181.24 via Frontend Transport; ${at(30)}`;
  const { handover, ends } = routeOf([line('203.0.113.195')]);
  assert.equal(handover?.certainty, undefined);
  assert.equal(ends?.rule, 'outside');
  assert.equal(routeOf([line('148.163.130.9')]).ends?.rule, 'filter-service');
  const found = `from mail.example.net (mx1.pphosted.com [203.0.113.195] (may be forged)) by mx.example.jp (8.13.1/8.13.1) with ESMTP id i8FJcSRZ007847 for <b@example.jp>; ${at(30)}`;
  assert.equal(routeOf([found]).ends?.rule, 'outside');
});

const behindFilter = [
  `from filter.example.net (filter.example.net [203.0.113.4]) by mx.example.jp (Postfix) with ESMTPS id 4F1A2B3C4D; ${at(30)}`,
  `from mail.example.com (mail.example.com [198.51.100.7]) by filter.example.net (Postfix) with ESMTPS id 5F1A2B3C4D; ${at(29)}`,
  `from pc ([192.168.1.2]) by mail.example.com (Postfix) with ESMTPSA id 6F1A2B3C4D; ${at(28)}`,
];

test('named hosts are ours and no others', () => {
  const both = routeOf(behindFilter, named('example.jp', 'filter.example.net'));
  assert.equal(both.handover?.ip, '198.51.100.7');
  assert.equal(both.basis, 'named');
  assert.deepEqual(rules(both), ['ours topmost', 'ours named', 'claimed fits-the-line-above']);
  const block = routeOf(behindFilter, named('203.0.113.0/28'));
  assert.equal(block.handover?.ip, '198.51.100.7');
  assert.equal(routeOf(behindFilter, named('*.example.jp', '.Filter.Example.NET.')).handover?.ip, '198.51.100.7');
  const one = routeOf(behindFilter, named('mx.example.jp'));
  assert.equal(one.handover?.ip, '203.0.113.4');
  const elsewhere = routeOf(behindFilter, named('mx.example.org'));
  assert.equal(elsewhere.handover, undefined);
  assert.equal(elsewhere.border, undefined);
  assert.equal(elsewhere.ends?.rule, 'not-named');
  assert.ok(elsewhere.hops.every(({ trust }) => trust === 'claimed'));
});

test('a vouched host is believed, and the border stays where our side ends', () => {
  const route = routeOf(behindFilter, { ours: [], vouched: ['filter.example.net'], basis: 'rule' });
  assert.deepEqual(
    route.hops.map(({ trust }) => trust),
    ['ours', 'vouched', 'claimed'],
  );
  assert.equal(route.border, 0);
  assert.equal(route.handover?.ip, '198.51.100.7');
  assert.equal(route.handover?.hop, 1);
});

test('a learnt border that does not fit this mail gives way to the rule', () => {
  const route = routeOf(behindFilter, { ours: ['mx.example.org'], vouched: [], basis: 'learnt' });
  assert.equal(route.basis, 'rule');
  assert.equal(route.handover?.ip, '203.0.113.4');
});

const border = `from mail.example.com (mail.example.com [198.51.100.7]) by mx.example.jp (Postfix) with ESMTPS id 4F1A2B3C4D; ${at(30)}`;
for (const [rule, line] of [
  [
    'time-impossible',
    `from a (a [203.0.113.1]) by b.example.com (Postfix) with ESMTP id 5F1A2B3C4D; Fri, 13 Nov 2026 09:12:30 +0900`,
  ],
  ['address-impossible', `from a ([240.1.2.3]) by b.example.com (8.13.1/8.13.1) with ESMTP id g7ME1MZ09279; ${at(20)}`],
  ['id-impossible', `from a (a [203.0.113.1]) by b.example.com (Postfix) with ESMTP id 5F1A-2B3C; ${at(20)}`],
  [
    'id-impossible',
    `from a ([203.0.113.1] helo=a) by b.example.com with esmtp (Exim 4.96) id ABCDEF0123456789; ${at(20)}`,
  ],
  ['id-impossible', `from a (a [203.0.113.1]) by mx.google.com with ESMTPS id abcdef; Mon, 09 Nov 2026 16:12:20 -0800`],
  [
    'id-time-differs',
    `from a (a [203.0.113.1]) by mx.google.com with ESMTPS id wh5si2161253pbc.158.2026.01.09.16.12.20; Mon, 09 Nov 2026 16:12:20 -0800`,
  ],
  [
    'version-impossible',
    `from a (203.0.113.1) by ex.example.com (203.0.113.2) with Microsoft SMTP Server id 15.20.6631.47; ${at(20)}`,
  ],
  [
    'version-impossible',
    `from a (203.0.113.1) by ex.example.com (203.0.113.2) with Microsoft SMTP Server id 11.2.6631.47; ${at(20)}`,
  ],
  ['protocol-impossible', `from unknown (203.0.113.1) by q4.example.com with NNFMP; 10 Nov 2026 00:12:20 -0000`],
  [
    'duplicate',
    `from mail.example.org (mail.example.org [203.0.113.1]) by mx.example.jp (Postfix) with ESMTPS id 4F1A2B3C4D; ${at(30)}`,
  ],
] as const) {
  test(`${rule}: ${line.slice(0, 60)}…`, () => {
    const route = routeOf([
      border,
      `from a (a [203.0.113.9]) by mail.example.com (Postfix) with ESMTPS id 7F1A2B3C4D; ${at(25)}`,
      line,
    ]);
    assert.deepEqual(rules(route).slice(1), ['claimed fits-the-line-above', `contradicted ${rule}`]);
    assert.equal(route.handover?.ip, '198.51.100.7');
  });
}

test('an honest relay with a wrong clock or zone is not contradicted', () => {
  for (const date of [
    'Tue, 10 Nov 2026 23:12:30 +0900',
    'Mon, 09 Nov 2026 01:00:00 +0900',
    'Tue, 10 Nov 2026 09:12:30 -1200',
    'Sun, 1 Jan 2017 00:00:00 +0000',
  ]) {
    const route = routeOf([
      border,
      `from a (a [203.0.113.9]) by mail.example.com (Postfix) with ESMTPS id 7F1A2B3C4D; ${date}`,
    ]);
    assert.equal(route.hops[1]?.trust, 'claimed', date);
  }
});

test('the claimed origin is the lowest client named below the border, one of the Internet first', () => {
  assert.deepEqual(
    routeOf([
      border,
      `from x (x [203.0.113.9]) by mail.example.com (Postfix) with ESMTPS id 7F1A2B3C4D; ${at(25)}`,
      `from pc ([192.168.1.2]) by x (Postfix) with ESMTP id 8F1A2B3C4D; ${at(24)}`,
    ]).claimedOrigin,
    { ip: '203.0.113.9', hop: 1 },
  );
  assert.deepEqual(
    routeOf([border, `from pc ([192.168.1.2]) by x (Postfix) with ESMTP id 8F1A2B3C4D; ${at(24)}`]).claimedOrigin,
    { ip: '192.168.1.2', hop: 1 },
  );
  assert.equal(routeOf([border]).claimedOrigin, undefined);
});

test('a line whose writer is not the client of the line above breaks the chain, and the claimed origin lies above it', () => {
  const relay = `from pool-9.dsl.example.net (pool-9.dsl.example.net [203.0.113.9]) by mail.example.com (Postfix) with ESMTPS id 7F1A2B3C4D; ${at(25)}`;
  const forged = (date: string): string =>
    `from unknown (192.0.2.149) by da001.relay.invented.example with QMQP; ${date}`;
  const seen = routeOf([border, relay, forged(at(20))]);
  assert.deepEqual(rules(seen).slice(1), ['claimed fits-the-line-above', 'claimed chain-broken']);
  assert.deepEqual(
    seen.hops.map(({ unconnected }) => unconnected === true),
    [false, false, true],
  );
  assert.deepEqual(seen.claimedOrigin, { ip: '203.0.113.9', hop: 1 });
  // with a time at which no mail still waits it cannot be true
  assert.deepEqual(rules(routeOf([border, relay, forged('Wed, 18 Sep 0102 13:25:36 +0100')])).slice(2), [
    'contradicted time-too-early',
  ]);
});

test('hosts of one house, of an inside name, and notes between them do not break the chain', () => {
  for (const line of [
    `from pc.example.com (pc.example.com [203.0.113.9]) by in7.example.com (Postfix) with ESMTPS id 7F1A2B3C4D; ${at(25)}`,
    `from pc (pc.example.net [203.0.113.9]) by EX1.corp.local with ESMTP id 7F1A2B3C4D; ${at(25)}`,
    `from pc (pc.example.net [203.0.113.9]) by mail.example.co.uk (Postfix) with ESMTP id 7F1A2B3C4D; ${at(25)}`,
  ])
    assert.equal(routeOf([border, line]).hops[1]?.unconnected, undefined, line);
  const note = '(qmail 71509 invoked from network); 10 Nov 2026 00:12:26 -0000';
  const below = `from pc.example.net (203.0.113.9) by mail.example.com with SMTP; ${at(25)}`;
  assert.equal(routeOf([border, note, below]).claimedOrigin?.ip, '203.0.113.9');
});

test('a mail without Received lines proves it by the header that was searched', () => {
  const message = mailWith([]);
  const { value, proof } = observeRoute(message, ruleBorder);
  assert.equal(value.handover, undefined);
  assert.deepEqual(proof, [{ at: [0, message.body.bodyAt[0]] }]);
});

test('every rule has its sentence in both languages with the same holes', () => {
  const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? '').sort();
  for (const [rule, { ja, en }] of [...Object.entries(routeWords), ...Object.entries(endWords)]) {
    assert.match(ja, /(?:です|ます|ません|した)。$/, rule);
    assert.deepEqual(holes(ja), holes(en), rule);
  }
});

test('lines that are walked cost time in proportion', () => {
  const line = `from localhost (localhost [127.0.0.1]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D; ${at(30)}`;
  const make = (count: number) => mailWith(Array.from({ length: count }, () => line));
  assertLinear('lines', 25, make, (message) => observeRoute(message, ruleBorder));
});

test('the handover of the phishing sample is what its receiver recorded', {
  skip: skipWithout('mail/phishing'),
}, (context) => {
  const figure = handoverFigure(data('mail/phishing'));
  const labelled = figure.right + figure.wrong + figure.silent;
  context.diagnostic(
    `handover: right ${figure.right}, wrong ${figure.wrong}, silent ${figure.silent} of ${labelled}; without a label ${figure.unlabelled}`,
  );
  assert.ok(figure.right >= 0.999 * labelled, JSON.stringify(figure));
  assert.equal(figure.wrongAndCertain, 0, JSON.stringify(figure));
});
