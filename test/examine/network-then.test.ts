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

/** What is unknown of a mail that an address handed over in that year. */
async function unknownOf(year: number, ip: string, answers: readonly Answer[]) {
  const { verdict } = await examined(
    Buffer.from(`Received: from mail.sender.example (mail.sender.example [${ip}])\r
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
  return verdict.unknown.filter(({ what }) => what === 'network-then').map(({ why }) => why);
}

test('who held the network is open for a mail of long ago', async () => {
  assert.deepEqual(await unknownOf(2002, '84.129.205.43', [named]), ['not-in-the-mail']);
});

test('it is not asked of a mail of these days, nor of an address of which no table was asked', async () => {
  assert.deepEqual(await unknownOf(2025, '84.129.205.43', [named]), []);
  assert.deepEqual(await unknownOf(2002, '84.129.205.43', []), []);
});
