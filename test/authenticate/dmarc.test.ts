import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDmarc } from '../../src/authenticate/dmarc/record.ts';
import { walkOf } from '../../src/authenticate/dmarc/walk.ts';
import { checkDmarc, type DmarcCheck, type DmarcInput } from '../../src/authenticate/dmarc.ts';
import { assertLinear } from '../growth.ts';
import { lookupIn, type Zone } from './zones.ts';

const dkim = (domain: string, result: 'pass' | 'fail' | 'temperror' = 'pass') => ({ result, domain });

/** A zone of records at `_dmarc.` each name. */
function zoneOf(records: Readonly<Record<string, string | readonly string[]>>, others: Zone = {}): Zone {
  const named = Object.entries(records).map(([name, text]) => [`_dmarc.${name}`, { TXT: [text].flat() }]);
  return { ...Object.fromEntries(named), ...others };
}

function check(input: Partial<DmarcInput>, zone: Zone, asked: string[] = []): Promise<DmarcCheck> {
  return checkDmarc(
    { from: ['hanako@mail.example.com'], spf: { result: 'none', domain: 'example.net' }, dkim: [], ...input },
    lookupIn(zone, asked),
  );
}

describe('the tree walk', () => {
  test('asks for eight names at most, and passes over the labels between (RFC 9989 §4.10)', () => {
    assert.deepEqual(walkOf('a.b.c.d.e.f.g.h.i.j.mail.example.com'), [
      'a.b.c.d.e.f.g.h.i.j.mail.example.com',
      'g.h.i.j.mail.example.com',
      'h.i.j.mail.example.com',
      'i.j.mail.example.com',
      'j.mail.example.com',
      'mail.example.com',
      'example.com',
      'com',
    ]);
    assert.deepEqual(walkOf('a.mail.example.com'), ['a.mail.example.com', 'mail.example.com', 'example.com', 'com']);
  });

  for (const [why, records, organization, policyDomain] of [
    [
      'the highest record',
      { 'mail.example.com': 'v=DMARC1;p=none', 'example.com': 'v=DMARC1;p=reject' },
      'example.com',
      'mail.example.com',
    ],
    [
      'a record that says psd=n',
      { 'mail.example.com': 'v=DMARC1;p=none;psd=n', 'example.com': 'v=DMARC1;p=reject' },
      'mail.example.com',
      'mail.example.com',
    ],
    ['the name below a record that says psd=y', { com: 'v=DMARC1;p=reject;psd=y' }, 'example.com', 'com'],
    ['the name itself where there is no record', {}, 'mail.example.com', undefined],
    [
      'none of several records',
      { 'mail.example.com': ['v=DMARC1;p=none', 'v=DMARC1;p=reject'], 'example.com': 'v=DMARC1;p=reject' },
      'example.com',
      'example.com',
    ],
  ] as const) {
    test(`finds the organization at ${why}`, async () => {
      const { walk } = await check({}, zoneOf(records));
      assert.equal(walk.treeWalk.organizationalDomain, organization);
      assert.equal(walk.treeWalk.policyDomain, policyDomain);
    });
  }

  test('stands beside the list of public suffixes, and where they differ is said', async () => {
    const input = { from: ['a@shop.example.co.jp'], dkim: [dkim('www.example.co.jp')] };
    const same = await check(input, zoneOf({ 'example.co.jp': 'v=DMARC1;p=reject' }));
    assert.deepEqual([same.result, same.walk.differ], ['pass', []]);
    // a record of the registry itself, without psd=y: by the walk all of co.jp is one organization
    const zone = zoneOf({ 'co.jp': 'v=DMARC1;p=reject', 'shop.example.co.jp': 'v=DMARC1;p=none' });
    const other = await check({ ...input, dkim: [dkim('evil.co.jp')] }, zone);
    assert.equal(other.walk.suffixList.result, 'fail');
    assert.equal(other.walk.treeWalk.organizationalDomain, 'co.jp');
    assert.deepEqual(other.walk.differ, ['organizational-domain', 'alignment', 'result']);
    const psd = await check(input, zoneOf({ 'co.jp': 'v=DMARC1;p=reject;psd=y' }));
    assert.deepEqual([psd.result, psd.policy?.domain, psd.walk.suffixList.problem], ['pass', 'co.jp', 'no-record']);
    assert.deepEqual(psd.walk.differ, ['policy-domain', 'policy', 'alignment', 'result']);
  });

  test('of several records at the name itself goes on, where the older rule ends', async () => {
    const zone = zoneOf({
      'mail.example.com': ['v=DMARC1;p=none', 'v=DMARC1;p=none'],
      'example.com': 'v=DMARC1;p=reject',
    });
    const { result, walk } = await check({}, zone);
    assert.deepEqual([result, walk.suffixList.result, walk.suffixList.problem], ['fail', 'none', 'many-records']);
  });
});

describe('the policy', () => {
  const applied = async (record: string, from: string, others: Zone = {}) => {
    const { policy } = await check({ from: [from] }, zoneOf({ 'example.com': record }, others));
    return [policy?.applied, policy?.by];
  };
  const here: Zone = { 'mail.example.com': { A: ['192.0.2.1'] } };

  test('is p at the name itself, sp below it, np where the name below does not exist', async () => {
    const record = 'v=DMARC1; p=none; sp=quarantine; np=reject';
    assert.deepEqual(await applied(record, 'a@example.com'), ['none', 'p']);
    assert.deepEqual(await applied(record, 'a@mail.example.com', here), ['quarantine', 'sp']);
    assert.deepEqual(await applied(record, 'a@nobody.example.com', here), ['reject', 'np']);
    assert.deepEqual(await applied('v=DMARC1; p=reject', 'a@mail.example.com'), ['reject', 'p']);
  });

  test('takes a name that is only an alias to nowhere for one that exists', async () => {
    const zone = { 'mail.example.com': { CNAME: ['gone.example.org'] } };
    assert.deepEqual(await applied('v=DMARC1; p=none; np=reject', 'a@mail.example.com', zone), ['none', 'p']);
  });

  test('is one step less while it is tried out (t=y), and by the older rule a share of mail (pct)', async () => {
    const { policy, walk } = await check({}, zoneOf({ 'example.com': 'v=DMARC1; p=reject; t=y; pct=20' }));
    assert.deepEqual([policy?.applied, policy?.testing, policy?.pct], ['quarantine', true, undefined]);
    assert.deepEqual([walk.suffixList.policy?.applied, walk.suffixList.policy?.pct], ['reject', 20]);
    assert.deepEqual(policy?.defects, ['removed-tag']);
    assert.deepEqual(walk.differ, ['policy']);
  });

  test('that cannot be read is none where reports are wanted, and else no policy at all (RFC 9989 §4.10.1)', async () => {
    const reported = await check({}, zoneOf({ 'example.com': 'v=DMARC1; p=block; rua=mailto:d@example.com' }));
    assert.deepEqual([reported.result, reported.policy?.applied], ['fail', 'none']);
    const silent = await check({}, zoneOf({ 'example.com': 'v=DMARC1; p=reject; sp=block' }));
    assert.deepEqual([silent.result, silent.problem, silent.policy], ['none', 'bad-policy', undefined]);
  });
});

describe('alignment', () => {
  const relaxed = zoneOf({ 'example.com': 'v=DMARC1; p=reject' });
  const strict = zoneOf({ 'example.com': 'v=DMARC1; p=reject; adkim=s; aspf=s' });

  for (const [zone, domain, why, result] of [
    [relaxed, 'mail.example.com', 'identical', 'pass'],
    [relaxed, 'MAIL.example.com.', 'identical', 'pass'],
    [relaxed, 'news.example.com', 'same-organization', 'pass'],
    [relaxed, 'example.net', 'other-organization', 'fail'],
    [relaxed, 'notexample.com', 'other-organization', 'fail'],
    [strict, 'mail.example.com', 'identical', 'pass'],
    [strict, 'example.com', 'not-identical', 'fail'],
  ] as const) {
    test(`of ${domain} is ${why}`, async () => {
      const found = await check({ dkim: [dkim(domain)] }, zone);
      assert.equal(found.alignment.find((one) => one.method === 'dkim')?.why, why);
      assert.equal(found.result, result);
    });
  }

  test('of SPF counts as well, and of a signature that failed does not', async () => {
    const spf = { result: 'pass', domain: 'bounce.example.com' } as const;
    assert.equal((await check({ spf }, relaxed)).result, 'pass');
    assert.equal((await check({ dkim: [dkim('example.com', 'fail')] }, relaxed)).result, 'fail');
  });

  test('of a name that has its own record with psd=n is none', async () => {
    const zone = zoneOf({ 'example.com': 'v=DMARC1; p=reject', 'tenant.example.com': 'v=DMARC1; p=none; psd=n' });
    const found = await check({ dkim: [dkim('tenant.example.com')] }, zone);
    assert.deepEqual([found.result, found.walk.suffixList.result], ['fail', 'pass']);
    assert.deepEqual(found.walk.differ, ['alignment', 'result']);
  });
});

describe('what is not known', () => {
  const zone = zoneOf({ 'example.com': 'v=DMARC1; p=reject' });

  test('makes no fail: of an aligned method that nobody asked, or that could not tell', async () => {
    const unasked = await check({ spf: { result: 'none', problem: 'not-asked', domain: 'example.com' } }, zone);
    assert.deepEqual([unasked.result, unasked.problem], ['none', 'not-asked']);
    const undecided = await check({ dkim: [dkim('example.com', 'temperror')] }, zone);
    assert.deepEqual([undecided.result, undecided.problem], ['temperror', 'dkim-undecided']);
    const unchecked = await checkDmarc({ from: ['a@example.com'], dkim: [] }, lookupIn(zone));
    assert.deepEqual([unchecked.result, unchecked.problem], ['none', 'not-asked']);
  });

  test('does not matter where the method speaks for another domain, or another one passes', async () => {
    const spf = { result: 'none', problem: 'not-asked', domain: 'example.net' } as const;
    assert.equal((await check({ spf }, zone)).result, 'fail');
    assert.equal(
      (await check({ spf: { ...spf, domain: 'example.com' }, dkim: [dkim('example.com')] }, zone)).result,
      'pass',
    );
  });

  test('of the records themselves is said: asked in vain, or not asked', async () => {
    const silent: Zone = { '_dmarc.mail.example.com': { TIMEOUT: [] }, ...zone };
    const failed = await check({ dkim: [dkim('example.com')] }, silent);
    assert.deepEqual([failed.result, failed.problem, failed.policy], ['temperror', 'dns-timeout', undefined]);
    const skipped = await checkDmarc(
      { from: ['a@example.com'], dkim: [] },
      lookupIn(zone, [], () => true),
    );
    assert.deepEqual([skipped.result, skipped.problem], ['none', 'not-asked']);
  });

  test('above a record of its own leaves identical names aligned, and others open', async () => {
    const records = { ...zone, '_dmarc.com': { TIMEOUT: [] } };
    const from = ['a@example.com'];
    assert.equal((await check({ from, dkim: [dkim('example.com')] }, records)).result, 'pass');
    const open = await check({ from, dkim: [dkim('mail.example.com')] }, records);
    assert.deepEqual([open.result, open.problem], ['temperror', 'dns-timeout']);
    assert.equal((await check({ from, dkim: [dkim('example.org')] }, records)).result, 'fail');
  });
});

describe('the author', () => {
  test('of several domains is undetermined, and nothing is asked', async () => {
    const asked: string[] = [];
    for (const input of [{ from: ['a@example.com', 'b@example.net'] }, { from: ['a@example.com'], fromFields: 2 }]) {
      const found = await check(input, {}, asked);
      assert.deepEqual([found.result, found.problem], ['permerror', 'many-from']);
    }
    assert.deepEqual(asked, []);
  });

  test('may be two people of one domain', async () => {
    const found = await check(
      { from: ['a@example.com', 'b@EXAMPLE.com'] },
      zoneOf({ 'example.com': 'v=DMARC1; p=reject' }),
    );
    assert.equal(found.result, 'fail');
  });

  test('without a domain is no author', async () => {
    assert.equal((await check({ from: [] }, {})).problem, 'no-from');
    assert.equal((await check({ from: ['a@[192.0.2.1]'] }, {})).problem, 'not-a-domain');
  });
});

describe('a record', () => {
  test('begins with its version, exactly', () => {
    for (const good of ['v=DMARC1', 'V = DMARC1 ; p=none', 'v=DMARC1;p=none'])
      assert.deepEqual(codes(good).includes('no-version'), false, good);
    for (const bad of ['v=dmarc1; p=none', 'p=none; v=DMARC1', ' v=DMARC1; p=none', 'v=DMARC10; p=none', ''])
      assert.ok(codes(bad).includes('no-version'), bad);
  });

  test('tells each of its faults with its place, and keeps what is sound', () => {
    const record = readDmarc(
      'v=DMARC1; p=Reject; sp=x; foo; adkim=S; p=none; rua=mailto:a@example.com!10m, nonsense; pct=200; zz=1',
    );
    assert.deepEqual(
      record.defects.map((one) => [one.code, one.tag]),
      [
        ['bad-value', 'sp'],
        ['no-tag', 'foo'],
        ['duplicate-tag', 'p'],
        ['bad-value', 'rua'],
        ['bad-value', 'pct'],
        ['removed-tag', 'pct'],
      ],
    );
    assert.deepEqual([record.p, record.adkim, record.rua], ['reject', 's', ['mailto:a@example.com!10m', 'nonsense']]);
  });

  function codes(text: string): string[] {
    return readDmarc(text).defects.map((one) => one.code);
  }
});

describe('any record', () => {
  const tag = fc.oneof(
    fc.constantFrom(
      'p=none',
      'p=reject',
      'sp=none',
      'np=reject',
      'psd=y',
      'psd=n',
      't=y',
      'aspf=s',
      'adkim=s',
      'rua=mailto:a@b.example',
    ),
    fc.string({ maxLength: 12 }),
  );
  const text = fc.oneof(
    fc.array(tag, { maxLength: 6 }).map((tags) => ['v=DMARC1', ...tags].join(';')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const domain = fc.oneof(
    fc
      .array(fc.constantFrom('a', 'b', 'mail', 'example', 'co', 'jp', 'com'), { minLength: 1, maxLength: 12 })
      .map((one) => one.join('.')),
    fc.string({ maxLength: 20 }),
  );
  const outcome = fc.constantFrom('pass', 'fail', 'temperror', 'none');

  test('gives a result without a throw, with bounded questions, each once', async () => {
    const method = fc.record({ result: outcome, domain });
    const records = fc.array(fc.tuple(domain, fc.array(text, { maxLength: 2 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        domain,
        records,
        method,
        fc.array(method, { maxLength: 30 }),
        async (from, zone, spf, signatures) => {
          const asked: string[] = [];
          const entries = zone.map(([name, texts]) => [`_dmarc.${name}`, { TXT: texts }]);
          const found = await checkDmarc(
            { from: [`a@${from}`], spf, dkim: signatures } as DmarcInput,
            lookupIn(Object.fromEntries(entries), asked),
          );
          assert.ok(asked.length <= 8 + 10 * 8 + 2 + 2, `${asked.length} questions`);
          assert.equal(new Set(asked).size, asked.length);
          if (found.result === 'pass') assert.ok([spf, ...signatures].some((one) => one.result === 'pass'));
          if (found.result === 'fail') assert.notEqual(found.policy, undefined);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a thousand signatures cost no more questions than ten', async () => {
    const asked: string[] = [];
    const signatures = Array.from({ length: 1_000 }, (_, i) => dkim(`a.b.c.n${i}.example.com`));
    const zone = zoneOf({
      'example.com': 'v=DMARC1; p=reject',
      ...Object.fromEntries(signatures.map((one) => [one.domain, 'v=DMARC1;psd=n;p=none'])),
    });
    const found = await check({ dkim: signatures }, zone, asked);
    assert.deepEqual([found.result, found.problem], ['temperror', 'too-many-identifiers']);
    assert.ok(asked.length < 90);
  });

  test('is read in linear time', () => {
    for (const piece of [';', 'p', 'p=none;', '=', ' ', ' ;', 'rua=a:,', ',', '\t'])
      assertLinear(piece, 8_000 / piece.length, (size) => `v=DMARC1;rua=${piece.repeat(size)}`, readDmarc);
    assertLinear('space before the version', 8_000, (size) => `v${' '.repeat(size)}=DMARC1`, readDmarc);
  });
});
