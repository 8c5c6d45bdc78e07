/** The table says who holds a network now; who held it when an old mail came is another question, and said to be open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/lookup/lookup.ts';
import { examined } from './examining.ts';

/** What the table says of an address of story 003. */
const named: Answer<'geo'> = {
  id: 'geo:84.129.205.43',
  question: { kind: 'geo', key: '84.129.205.43' },
  at: '2026-11-21T00:00:00Z',
  source: 'table of 2026-06-01',
  outcome: 'found',
  value: { asn: 64500, holder: 'Example Networks', country: 'JP', dataDate: '2026-06-01' },
};

/** A mail that an address handed over in that year. */
function handedOver(year: number, ip: string, answers: readonly Answer[], rdns = 'mail.sender.example') {
  return examined(
    Buffer.from(`Received: from mail.sender.example (${rdns} [${ip}])\r
\tby mx.example.org (Postfix) with ESMTPS id 4ABCDE1234\r
\tfor <reader@example.org>; Fri, 20 Nov ${year} 10:00:00 +0900 (JST)\r
From: Yamada <yamada@sender.example>\r
To: reader@example.org\r
Subject: News\r
Date: Fri, 20 Nov ${year} 09:59:58 +0900\r
Message-ID: <1@sender.example>\r
\r
The minutes are on the table.\r
`),
    { answers },
  );
}

async function unknownOf(...given: Parameters<typeof handedOver>) {
  const { verdict } = await handedOver(...given);
  return verdict.unknown.filter(({ what }) => what === 'network-then').map(({ why }) => why);
}

test('who held the network is open for a mail of long ago', async () => {
  assert.deepEqual(await unknownOf(2002, '84.129.205.43', [named]), ['not-in-the-mail']);
});

test('it is not asked of a mail of these days, nor of an address of which no table was asked', async () => {
  assert.deepEqual(await unknownOf(2025, '84.129.205.43', [named]), []);
  assert.deepEqual(await unknownOf(2002, '84.129.205.43', []), []);
});

test('what is attested names the address alone; whose the table says it is, is a sentence of its own', async () => {
  const { verdict } = await handedOver(2025, '84.129.205.43', [named]);
  assert.match(verdict.summary.en, /handed to our side by 84\.129\.205\.43\. That is all that can be attested/);
  assert.match(
    verdict.summary.en,
    /By a table of 2026-06-01, this address lies in a network of Example Networks \(JP\)\./,
  );
  assert.match(
    verdict.summary.ja,
    /2026-06-01現在の表では、このアドレスはExample Networks \(JP\)のネットワークにあります。/,
  );
});

test('of a mail of long ago the holder is told as that of today', async () => {
  const { verdict } = await handedOver(2002, '84.129.205.43', [named]);
  assert.match(
    verdict.summary.en,
    /at that time is not known; today, by a table of 2026-06-01, it is Example Networks/,
  );
});

test('a recorded name of another operator stands beside the holder in the table', async () => {
  const { verdict, facts } = await handedOver(2025, '84.129.205.43', [named], '84-129-205-43.dsl.other-line.example');
  assert.deepEqual(
    facts.networks.map(({ value }) => value.namedFor),
    ['other-line.example'],
  );
  assert.match(verdict.summary.en, /is of other-line\.example, while a table of 2026-06-01 says Example Networks/);
  // the same operator's lines, and a name that a customer chose, are no conflict
  for (const name of ['84-129-205-43.dsl.example-networks.example', 'mail.other.example']) {
    const { facts: seen } = await handedOver(2025, '84.129.205.43', [named], name);
    assert.equal(seen.networks[0]?.value.namedFor, undefined, name);
  }
});
