import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkBimi, readBimi } from '../../src/authenticate/bimi.ts';
import { checkDmarc } from '../../src/authenticate/dmarc.ts';
import { lookupIn, type Zone } from './zones.ts';

const picture = 'v=BIMI1; l=https://example.com/a.svg; a=https://example.com/a.pem';

async function check(zone: Zone, options: { selectors?: string[]; maySendSelector?: boolean; passes?: boolean } = {}) {
  const { selectors = [], maySendSelector = false, passes = true } = options;
  const asked: string[] = [];
  const spf = { result: passes ? 'pass' : 'fail', domain: 'example.com' } as const;
  const dmarc = await checkDmarc({ from: ['a@mail.example.com'], spf, dkim: [] }, lookupIn(zone));
  const found = await checkBimi({ dmarc, selectors }, lookupIn(zone, asked), { maySendSelector });
  return { ...found, asked };
}

const dmarc = (record: string): Zone => ({ '_dmarc.example.com': { TXT: [record] } });
const enforced = dmarc('v=DMARC1; p=reject');

test('the record of the domain is found, else that of its organization', async () => {
  const found = await check({ ...enforced, 'default._bimi.example.com': { TXT: [picture] } });
  assert.deepEqual(
    [found.outcome, found.domain, found.record?.picture],
    ['published', 'example.com', 'https://example.com/a.svg'],
  );
  assert.deepEqual(found.asked, ['dns:TXT:default._bimi.mail.example.com', 'dns:TXT:default._bimi.example.com']);
});

for (const [record, reason] of [
  ['v=DMARC1; p=none', 'policy-none'],
  ['v=DMARC1; p=reject; sp=none', 'subdomain-policy-none'],
  ['v=DMARC1; p=quarantine; pct=50', 'policy-partial'],
  ['v=DMARC1; p=reject; t=y', 'policy-testing'],
] as const) {
  test(`a domain is not eligible with ${record}, and nobody is asked`, async () => {
    const found = await check(dmarc(record));
    assert.deepEqual([found.outcome, found.reasons, found.asked], ['not-eligible', [reason], []]);
  });
}

test('a mail that did not pass shows no picture', async () => {
  assert.deepEqual((await check(enforced, { passes: false })).reasons, ['dmarc-not-passed']);
});

test('a selector that the mail names is only asked for where that is allowed', async () => {
  const zone = { ...enforced, 'brand._bimi.mail.example.com': { TXT: [picture] } };
  const selectors = ['v=BIMI1; s=Brand;'];
  const refused = await check(zone, { selectors });
  assert.deepEqual([refused.outcome, refused.problem, refused.asked], ['none', 'could-name-recipient', []]);
  const found = await check(zone, { selectors, maySendSelector: true });
  assert.deepEqual([found.outcome, found.selector], ['published', 'brand']);
  assert.equal((await check(zone, { selectors: ['s=brand'] })).problem, 'bad-selector');
});

test('empty places decline, and a place without https is a fault', async () => {
  const at = (text: string): Zone => ({ ...enforced, 'default._bimi.mail.example.com': { TXT: [text] } });
  assert.equal((await check(at('v=BIMI1; l=; a=;'))).outcome, 'declined');
  assert.equal((await check(at('v=BIMI1; l=http://example.com/a.svg'))).problem, 'bad-record');
  assert.deepEqual(readBimi('v=BIMI1; a=https://example.com/').defects, ['no-location']);
  assert.deepEqual(readBimi('l=https://example.com/').defects, ['no-version']);
});

test('any record is read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readBimi(text);
      readBimi(`v=BIMI1;${text}`);
    }),
  );
});
