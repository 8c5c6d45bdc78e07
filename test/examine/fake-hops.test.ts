/** A forged line never moves the border: perfect fakes under every shape of real route. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Border, ruleBorder } from '../../src/examine/observe/border.ts';
import { observeRoute, routeOf } from '../../src/examine/observe/route.ts';
import { mailWith, type RealRoute, realRoutes } from './routes.ts';

/** Small seeded generator (mulberry32), so that a failure can be made again. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a sender may call itself: our own hosts, hosts inside large providers, ourselves. */
const helos = [
  'mail.example.com',
  'localhost',
  'mx.example.jp',
  'mbox.example.jp',
  'MN0PR19MB6312.namprd19.prod.outlook.com',
  'DB7PR05CA0007.outlook.office365.com',
  'mail-lf1-f67.google.com',
  'mx.google.com',
  '[127.0.0.1]',
  '[10.1.2.3]',
  'ruby',
  'fsav900.sakura.ne.jp',
  'mail.biglobe.ne.jp',
  '8.8.8.8',
  'x.protection.gbl',
];
/** Names tried on each route and number of fakes, in turn; all of them come about on every route. */
const HELOS_EACH = 5;

const clients = ['203.0.113.77', '198.51.100.9', '203.0.113.200'];

/** Lines that a sender can type, one for each kind of host; `BY` was named as the client above, `FROM` is the next below. */
const fakes = [
  'from FROM (FROM [IP]) by BY (Postfix) with ESMTP id HEX for <b@example.jp>; DATE',
  'from FROM (unknown [IP]) (Authenticated sender: a@example.com) by BY (Postfix) with ESMTPSA id HEX; DATE',
  'from FROM (FROM [IP]) by BY (8.15.2/8.15.2) with ESMTP id g7ME1MZ09279 for <b@example.jp>; DATE',
  'from FROM ([IP] helo=FROM) by BY with esmtpsa (Exim 4.96) (envelope-from <a@example.com>) id 1qSUXd-00036F-2z for b@example.jp; DATE',
  'from unknown (HELO FROM) (a@example.com@IP) by BY with ESMTPA; DATE',
  '(qmail 12345 invoked from network); DATE',
  '(qmail 12345 invoked by uid 89); DATE',
  'by BY (Postfix, from userid 33) id HEX; DATE',
  'from localhost (localhost [127.0.0.1]) by BY (Postfix) with ESMTP id HEX; DATE',
  'from BY ([127.0.0.1]) by localhost (BY [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id gLOgkdTidVr0; DATE',
  'from FROM (10.0.0.7) by BY (10.0.0.8) with Microsoft SMTP Server id 15.1.2176.14; DATE',
  'from FROM (2603:10b6:408:f8::18) by BY (2603:10b6:8:68::16) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_X) id 15.20.8746.27; DATE',
  'by 2002:a05:6a10:1234:b0:1eb:7fbb:6135 with SMTP id p20csp2399632eip; DATE',
  'from FROM by BY with LMTP id gLOgkdTidVr0 for <b@example.jp>; DATE',
  'from FROM [IP] by localhost with IMAP (fetchmail-6.4.1) for b@localhost (single-drop); DATE',
  'from FROM (/IP) by BY (Oracle Beehive Gateway v4.0) with ESMTP ; DATE',
  'from list by BY with outflank-mailman.250566.431594 (Exim 4.92) (envelope-from <a@example.com>) id 1n12O6-0006XB-K2; DATE',
  'by outflank-mailman (output) from mailman id 250566.431594; DATE',
  'by outflank-mailman (input) for mailman id 250566; DATE',
  'from FROM (FROM) [IP] by BY with smtp (Exim 3.36 #1) id 18abcd-0000AB-00; DATE',
  'from FROM ("port 1406"@[IP]) by BY (PMDF V5.2-32 #41462) with ESMTP id HEX; DATE',
  'from FROM by BY with ESMTP id HEX; DATE',
  'from FROM (FROM. [IP]) by mx.google.com with ESMTPS id l14si3382525eds.106.2026.11.09.16.12.20 for <b@example.jp>; DATE',
];

/** `count` lines with perfect continuity: each is written by the client that the line above names. */
function forge(real: RealRoute, helo: string, count: number, random: () => number): string[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] ?? fail();
  const own = real.lines.flatMap((line) => / by ([^\s;]+)/.exec(line)?.[1] ?? []);
  const names = [
    ...own,
    helo,
    'relay.example.com',
    'mx.example.jp',
    'mbox.example.jp',
    'gw.bank.example.com',
    'outlook.office365.com',
    'localhost',
  ];
  const lines: string[] = [];
  let by = random() < 0.5 ? helo.replace(/[[\]]/g, '') : pick(own);
  let second = 28;
  for (let i = 0; i < count; i += 1) {
    const from = pick(names);
    second = Math.max(0, second - 1);
    const date = `Tue, 10 Nov 2026 09:12:${String(second).padStart(2, '0')} +0900`;
    const hex = Math.floor(random() * 2 ** 40)
      .toString(16)
      .toUpperCase()
      .padStart(10, '0');
    const ip = pick(['8.8.8.8', '192.0.2.55', '10.1.1.1', '127.0.0.1', '203.0.113.4']);
    // one in six copies a real line of this very mail
    const line = random() < 1 / 6 ? pick(real.lines).replaceAll('CLIENT', ip) : pick(fakes);
    lines.push(
      line
        .replaceAll('BY', by)
        .replaceAll('FROM', from)
        .replaceAll('IP', ip)
        .replaceAll('HEX', hex)
        .replaceAll('DATE', date)
        .replaceAll('HELO HELO', `HELO ${from}`)
        .replaceAll('helo=HELO', `helo=${from}`)
        .replaceAll('HELO (', `${from} (`),
    );
    by = from;
  }
  return lines;
}

function fail(): never {
  throw new Error('nothing to pick from');
}

/** Only the client's own word changes; `(HELO HELO)` of qmail keeps its keyword. */
function dressed(real: RealRoute, helo: string, client: string): string[] {
  return real.lines.map((line) =>
    line
      .replace('HELO HELO', 'HELO \u0000')
      .replace('(HELO)', '(\u0000)')
      .replace(/(^from |helo=|EHLO )HELO/, '$1\u0000')
      .replaceAll('\u0000', helo)
      .replaceAll('CLIENT', client),
  );
}

test('every shape of real route has the handover and the border that its receiver wrote', () => {
  for (const real of realRoutes) {
    const { handover, border } = observeRoute(
      mailWith(dressed(real, 'mail.example.com', '203.0.113.77')),
      ruleBorder,
    ).value;
    assert.equal(handover?.ip, '203.0.113.77', real.name);
    assert.equal(border, real.border, real.name);
    assert.equal(handover?.certainty, real.certainty, real.name);
  }
});

test('1 to 20 perfect fake hops, whatever the client calls itself, move neither border nor handover', () => {
  let routes = 0;
  for (const [at, real] of realRoutes.entries()) {
    for (let count = 1; count <= 20; count += 1) {
      for (let turn = 0; turn < HELOS_EACH; turn += 1) {
        const h = (at + 3 * turn + count) % helos.length;
        const helo = helos[h] ?? fail();
        const random = chance(at * 10_007 + h * 101 + count);
        const client = clients[(at + h + count) % clients.length] ?? '203.0.113.77';
        const genuine = dressed(real, helo, client);
        const fake = forge(real, helo, count, random);
        const { handover, border, hops } = observeRoute(mailWith([...genuine, ...fake]), ruleBorder).value;
        const below = hops.slice(real.border + 1);
        const right =
          handover?.ip === client &&
          handover.hop === real.border &&
          border === real.border &&
          below.every(({ trust }) => trust === 'claimed' || trust === 'contradicted');
        if (!right) assert.fail(JSON.stringify([real.name, helo, handover, genuine, fake], undefined, 1));
        routes += 1;
      }
    }
  }
  assert.ok(routes >= 2_000, `${routes} routes`);
});

/** Hosts that write of their client no more than what it called itself. */
const tellHeloOnly = [
  'from HELO by mx.example.jp (MDaemon PRO v10.1.1) with ESMTP id md50001483616.msg for <b@example.jp>; DATE',
  'from HELO by mx.example.jp (Merak 8.0.3) with SMTP id ACM38534 for <b@example.jp>; DATE',
  'from HELO by mx.example.jp via TCP with ESMTP id ABC12345 for <b@example.jp>; DATE',
  'from HELO by mta-rcv-w10.mail.nifty.com with ESMTP id <20260705153751990@mta-rcv-w10.mail.nifty.com>; DATE',
];

test('where a host tells the HELO only, no HELO is an address and no forged line below is believed', () => {
  for (const [at, line] of tellHeloOnly.entries()) {
    for (const helo of [...helos, '127.0.0.1', 'root', 'by', '<x', '[x', 'a@127.0.0.1', '/127.0.0.1']) {
      for (let count = 1; count <= 20; count += 1) {
        const first = line.replace('HELO', helo).replace('DATE', 'Tue, 10 Nov 2026 09:12:30 +0900');
        const real: RealRoute = { name: helo, lines: [line], border: 0 };
        const fake = forge(real, helo, count, chance(at * 1_009 + count));
        const { handover, border } = observeRoute(mailWith([first, ...fake]), ruleBorder).value;
        if (border !== 0 || handover?.ip !== undefined) assert.fail(JSON.stringify([helo, handover, first, fake]));
      }
    }
  }
});

test('the same holds when the owner has named the hosts', () => {
  const border: Border = { ours: ['example.jp', '192.0.2.0/24'], vouched: [], basis: 'named' };
  for (const real of realRoutes.filter(
    ({ name }) =>
      /^(?:Postfix|private|sendmail|Exim|qmail|Cyrus|MTA|fetchmail|a user)/.test(name) &&
      !/reverse name nobody|rented/.test(name),
  )) {
    if (real.name === 'fetchmail') continue; // its first line is of a host that was not named
    for (let count = 1; count <= 20; count += 1) {
      const random = chance(count);
      const helo = helos[count % helos.length] ?? 'x';
      const route = observeRoute(
        mailWith([...dressed(real, helo, '203.0.113.77'), ...forge(real, helo, count, random)]),
        border,
      ).value;
      assert.equal(route.handover?.ip, '203.0.113.77', real.name);
      assert.equal(route.border, real.border, real.name);
    }
  }
});

test('a route of no lines is no route', () => {
  assert.deepEqual(routeOf([], [], ruleBorder).hops, []);
});
