/** Who learns of a reader by a picture that nobody sees: what names him, and not what lays out the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from '../examining.ts';

const countersOf = async (...addresses: readonly string[]): Promise<readonly string[]> => {
  const pictures = addresses.map((one) => `<img src="${one}" width=1 height=1>`).join('\r\n');
  const mail = `From: a@example.net\r\nContent-Type: text/html\r\n\r\n<p>News</p>${pictures}\r\n`;
  const { facts } = await examined(Buffer.from(mail));
  return (facts.counters ?? []).map(({ value }) => value.host);
};

test('a spacer that all readers share tells nobody who opened the mail', async () => {
  const spacers = [
    '/art/spacer.gif',
    '/b.gif',
    '/b.gif',
    '/newsletter/48/images/spacer_black1x1.gif',
    '/2002/07/clear.gif',
  ];
  assert.deepEqual(await countersOf(...spacers.map((path) => `http://pictures.example${path}`)), []);
});

test('a query, a number of the reader or a drawn path names him', async () => {
  for (const path of [
    '/clear/outbound.gif?EMID=25136482',
    '/op/70_md/31/4/1/4/383653',
    '/track/o41799GCMXp22448528DkRM',
    '/3ImC0p',
    '/campaigns/yx381kz90d5ef/open',
    '/YlRmclFmUmJ1SHVMVFRGNjJRQU1QbVdtL2ZS',
  ])
    assert.deepEqual(await countersOf(`http://counts.example${path}`), ['counts.example'], path);
});
