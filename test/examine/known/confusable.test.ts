/** Letters that are drawn like Latin ones, by the list of Unicode itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brandsIn, lookAlike } from '../../../src/examine/known/brands/match.ts';
import { tight } from '../../../src/examine/known/text/plain.ts';

const rows = readFileSync(new URL('./confusable-letters.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ latin: line.charAt(0), others: [...line.slice(2)] }));
const pairs = rows.flatMap(({ latin, others }) => others.map((other) => ({ latin, other })));

test('of the 1,315 single letters that UTS #39 confuses with Latin ones, nineteen in twenty are taken for them', (t) => {
  const missed = pairs.filter(({ latin, other }) => tight(other) !== tight(latin));
  t.diagnostic(`${pairs.length - missed.length} of ${pairs.length}; not: ${missed.map(({ other }) => other).join('')}`);
  assert.equal(pairs.length, 1315);
  assert.ok(missed.length <= pairs.length / 20);
});

test('a brand is known with any of its letters drawn by another', (t) => {
  const names = [
    'amazon',
    'paypal',
    'rakuten',
    'mercari',
    'netflix',
    'docusign',
    'metamask',
    'facebook',
    'binance',
    'coinbase',
  ];
  let made = 0;
  let known = 0;
  for (const name of names) {
    for (const { latin, other } of pairs) {
      const at = name.indexOf(latin.toLowerCase());
      if (at < 0) continue;
      made++;
      if (brandsIn(name.slice(0, at) + other + name.slice(at + 1)).length > 0) known++;
    }
  }
  t.diagnostic(`${known} of ${made} spellings`);
  assert.ok(made >= 1000 && known / made >= 0.9, `${known} of ${made}`);
});

test('a host with one letter of another script imitates the brand whose label it shows', () => {
  for (const host of [
    'аmazon.example',
    'pаypal.example',
    'rаkuten.example',
    'gооgle.example',
    'micrоsoft.example',
    'netfIix.example',
  ])
    assert.ok(lookAlike(host.toLowerCase(), 'xn--made-up.example') !== undefined, host);
});
