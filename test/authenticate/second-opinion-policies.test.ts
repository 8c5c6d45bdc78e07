/**
 * The same zones and mails to mailauth, another implementation by other people. Where the two differ, the reason has a
 * name below and a case of its own; a difference without a name fails.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dmarc as otherDmarc } from 'mailauth/lib/dmarc/index.js';
import { spf as otherSpf } from 'mailauth/lib/spf/index.js';
import { checkDmarc, type DmarcInput } from '../../src/authenticate/dmarc.ts';
import { checkSpf, type SpfClient } from '../../src/authenticate/spf.ts';
import { lookupIn, type Zone } from './zones.ts';

/** The zone as mailauth's resolver gives it. */
function resolverOf(zone: Zone) {
  const lookup = lookupIn(zone);
  return async (key: string, type: string): Promise<unknown[]> => {
    const { outcome, reason, value = [] } = await lookup({ kind: 'dns', key: key.toLowerCase(), type });
    const fail = (code: string) => Promise.reject(Object.assign(new Error(`${type} ${key}`), { code }));
    if (outcome === 'failed') return fail('ETIMEOUT');
    if (outcome !== 'found') return fail(reason === 'no-name' ? 'ENOTFOUND' : 'ENODATA');
    if (type === 'TXT') return value.map((text) => [text]);
    if (type !== 'MX') return [...value];
    return value.map((record) => {
      const [priority, exchange] = record.split(' ');
      return { priority: Number(priority), exchange };
    });
  };
}

describe('SPF', () => {
  const name = fc.constantFrom('a.example.com', 'b.example.net', 'a.example.com', 'b.example.net', 'gone.example.net');
  const spec = fc.oneof(
    { weight: 12, arbitrary: name },
    { weight: 4, arbitrary: fc.constantFrom('%{d}', '%{i}.x.example.com', '%{ir}.%{v}.example.net', '%{l1r-}.%{o}') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('%{h}', '%{p}', 'a.%{d2}', '%{L}.example.com', 'slow.example.net', 'example.com'),
    },
    fc.constantFrom('a..example.com', `${'x'.repeat(64)}.example.com`, 'a.example.com.', 'A.Example.COM'),
  );
  const length = fc.constantFrom('', '', '', '/24', '//64', '/24//64', '/0');
  const sound = fc.oneof(
    fc
      .tuple(fc.constantFrom('a', 'mx'), fc.option(spec), length)
      .map(([word, at, cidr]) => `${word}${at === null ? '' : `:${at}`}${cidr}`),
    fc.tuple(fc.constantFrom('include', 'include', 'exists', 'ptr'), spec).map(([word, at]) => `${word}:${at}`),
    fc.constantFrom(
      'ptr',
      'ip4:192.0.2.0/24',
      'ip4:192.0.2.1',
      'ip4:198.51.100.1',
      'ip6:2001:db8::/32',
      'ip6:2001:db8::1',
    ),
    fc.constantFrom('all', 'ip4:198.51.100.0/24', 'ip6:::ffff:192.0.2.1', 'foo=bar', 'foo=%{c}', 'IP4:192.0.2.1'),
  );
  const faulty = fc.constantFrom(
    ...[
      'ip4:192.0.2.0/33',
      'ip4:192.0.02.1',
      'ip6:1',
      'foo',
      'all:x',
      'ptr/24',
      'a/33',
      'mx/024',
      'a//129',
      'foo=%',
      '=x',
      '1a=b',
    ],
    ...[
      'a:museum',
      'mx:1.2.3.4',
      'exists:%{x}.example.com',
      'include:',
      'exp=%',
      'redirect=',
      '+exp=example.com',
      'a:%{d',
      'ip4=1',
    ],
  );
  const qualifier = fc.constantFrom('', '-', '-', '~', '~', '?');
  const directive = fc.tuple(qualifier, sound).map(([sign, word]) => (word.includes('=') ? word : sign + word));
  const term = fc.oneof(
    { weight: 60, arbitrary: directive },
    { weight: 2, arbitrary: spec.map((at) => `redirect=${at}`) },
    { weight: 2, arbitrary: spec.map((at) => `exp=${at}`) },
    { weight: 1, arbitrary: faulty },
  );
  const record = fc.array(term, { minLength: 1, maxLength: 6 }).map((terms) => ['v=spf1', ...terms].join(' '));
  /** Mostly sound ones, so that the walk gets far. */
  const texts = fc.oneof(
    { weight: 8, arbitrary: record.map((one) => [one]) },
    fc.constantFrom(
      ['v=spf1 -all', 'v=spf1 all'],
      [],
      ['v=spf10 all'],
      ['V=SPF1'],
      ['v=spf1  mx  '],
      ['v=spf1 -all exp=why.example.com'],
    ),
  );
  const addresses = fc.subarray(['192.0.2.1', '192.0.2.77', '198.51.100.1'], { minLength: 1 });
  const addresses6 = fc.subarray(['2001:db8::1', '2001:db8:1::1'], { minLength: 1 });
  const exchanges = fc.subarray(['10 a.example.com', '20 b.example.net', '5 gone.example.net', '0 '], { minLength: 1 });
  const host = fc.record({ TXT: texts, A: addresses, AAAA: addresses6, MX: exchanges }, { requiredKeys: ['TXT'] });
  const scenario = fc.record({
    apex: host,
    a: host,
    b: host,
    pointers: fc.subarray(['a.example.com', 'b.example.net', 'gone.example.net', 'mail.example.org'], { minLength: 1 }),
    ip: fc.constantFrom('192.0.2.1', '192.0.2.1', '203.0.113.9', '2001:db8::1', '::ffff:192.0.2.1'),
    mailFrom: fc.constantFrom(
      'hanako@example.com',
      'a-b-c@example.com',
      'a@a.example.com',
      '',
      'Hanako+x@EXAMPLE.com',
      '@example.com',
    ),
    helo: fc.constantFrom('b.example.net', 'mail.example.org', 'OEMCOMPUTER', '[192.0.2.1]'),
  });

  const zoneOf = ({
    apex,
    a,
    b,
    pointers,
  }: {
    apex: Zone[string];
    a: Zone[string];
    b: Zone[string];
    pointers: string[];
  }): Zone => ({
    'example.com': apex,
    'a.example.com': a,
    'b.example.net': b,
    'slow.example.net': { TIMEOUT: [] },
    'why.example.com': { TXT: ['%{i} may not send for %{o}, %{s}'] },
    'mail.example.org': { A: ['192.0.2.1'] },
    'hanako.example.com': { A: ['127.0.0.2'] },
    '1.2.0.192.in-addr.arpa': { PTR: pointers },
    '1.2.0.192.in-addr.example.net': { A: ['127.0.0.2'] },
    '192.0.2.1.x.example.com': { A: ['127.0.0.2'] },
  });

  async function both(client: SpfClient, zone: Zone) {
    const { ip, helo = '', mailFrom } = client;
    const ours = await checkSpf({ ...client, receiver: 'mx.example.org' }, lookupIn(zone), { maySendLocalPart: true });
    const options = { sender: mailFrom, ip, helo, mta: 'mx.example.org', resolver: resolverOf(zone), strict: true };
    const theirs = await otherSpf(options as unknown as Parameters<typeof otherSpf>[0]); // its own types want more
    return { ours, theirs: { result: theirs.status.result, explanation: theirs.explanation } };
  }

  test('of 1,500 mails is judged alike, but for the differences that have a name', async () => {
    const results = new Map<string, number>();
    const differences = new Set<string>();
    for (const one of fc.sample(scenario, { numRuns: 1_500, seed: 7208 })) {
      const { ours, theirs } = await both(one, zoneOf(one));
      // %{o} keeps the case of the mail there, and is in lower case here
      const [mine, other] = [ours, theirs].map((said) => said.explanation?.toLowerCase() ?? '');
      if (ours.result === theirs.result && mine === other) {
        results.set(ours.result, (results.get(ours.result) ?? 0) + 1);
        continue;
      }
      const oneLabel = !one.helo.includes('.') && JSON.stringify(one).includes('%{h}');
      assert.ok(oneLabel, JSON.stringify({ ours, theirs, one }, null, 1));
      differences.add('a target of one label');
    }
    // every result is among them, or the comparison says little
    for (const result of ['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror', 'temperror'])
      assert.ok((results.get(result) ?? 0) > 20, `${result}: ${JSON.stringify([...results])}`);
  });

  const from = { ip: '192.0.2.1', helo: 'mail.example.org', mailFrom: 'a@example.com' };
  const at = (text: string, more: Zone[string] = {}): Zone => ({ 'example.com': { TXT: [text], ...more } });
  const eleven = Array.from({ length: 11 }, (_, i) => `${i} mx${i}.example.org`);

  for (const [name, why, ours, theirs, zone, client] of [
    [
      'a target of one label',
      'RFC 7208 §7.1 holds the written domain-spec to two labels, not what a macro makes of it: it is asked, and counts as void',
      ['permerror', 'too-many-void-lookups'],
      'fail',
      at('v=spf1 ptr:%{h} a:%{h} a:x.example.com a:y.example.com -all'),
      { helo: 'localhost' },
    ],
    [
      'eleven mail exchangers',
      'RFC 7208 §4.6.4 makes it a permerror; there the first ones may match before they are counted',
      ['permerror', 'too-many-mx'],
      'pass',
      { ...at('v=spf1 mx -all', { MX: eleven }), 'mx0.example.org': { A: ['192.0.2.1'] } },
      {},
    ],
    [
      'a MailFrom without a domain',
      'there the word itself is taken for the domain',
      ['none', 'not-a-domain'],
      'fail',
      at('v=spf1 -all'),
      { mailFrom: 'example.com' },
    ],
    [
      'a client without an address',
      'nobody was asked, and another time does no better',
      ['none', 'not-an-address'],
      'temperror',
      at('v=spf1 -all'),
      { ip: 'unknown' },
    ],
    [
      'a record of more terms than anybody publishes',
      'our limit (spf/limits.ts)',
      ['permerror', 'too-many-terms'],
      'pass',
      at(`v=spf1${' ip4:198.51.100.1'.repeat(2_100)} all`),
      {},
    ],
    [
      'more macros in one name than a name has labels',
      'our limit (spf/limits.ts)',
      ['permerror', 'bad-macro'],
      'fail',
      at(`v=spf1 exists:${'%{v}.'.repeat(130)}example.com -all`),
      {},
    ],
  ] as const) {
    test(`differs about ${name}: ${why}`, async () => {
      const said = await both({ ...from, ...client }, zone);
      assert.deepEqual([said.ours.result, said.ours.problem], ours);
      assert.equal(said.theirs.result, theirs);
    });
  }
});

describe('DMARC', () => {
  const tag = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('sp=none', 'sp=quarantine', 'sp=reject', 'np=reject', 'np=none', 'adkim=s', 'aspf=s'),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'psd=y',
        'psd=n',
        'psd=u',
        't=y',
        't=n',
        'rua=mailto:d@example.com',
        'pct=10',
        ' fo = 1 ',
      ),
    },
    fc.constantFrom('sp=x', 'np=', 'adkim=x', 'psd=x', 'foo=bar', 'foo', '', 'SP=Reject', 'rua=nobody'),
  );
  const policy = fc.constantFrom('p=none', 'p=quarantine', 'p=reject', 'p=reject', 'P = Reject', 'p=x', '');
  const record = fc
    .tuple(policy, fc.uniqueArray(tag, { maxLength: 3, selector: (one) => one.split('=')[0]?.trim().toLowerCase() }))
    .map(([p, tags]) => ['v=DMARC1', p, ...tags].filter((one) => one !== '').join('; '));
  const none: string[] = [];
  const texts = fc.oneof(
    { weight: 5, arbitrary: record.map((one) => [one]) },
    { weight: 5, arbitrary: fc.constant(none) },
    fc.constantFrom(['v=spf1 -all'], ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], ['v=dmarc1; p=reject'], ['TIMEOUT']),
  );
  const names = [
    'com',
    'example.com',
    'mail.example.com',
    'a.mail.example.com',
    'news.example.com',
    'co.jp',
    'example.co.jp',
  ];
  const domain = fc.constantFrom(
    'example.com',
    'mail.example.com',
    'a.mail.example.com',
    'news.example.com',
    'example.co.jp',
    'other.co.jp',
  );
  const scenario = fc.record({
    records: fc.array(texts, { minLength: names.length, maxLength: names.length }),
    exists: fc.constantFrom('A', 'CNAME', 'nothing', 'TIMEOUT'),
    from: domain,
    spf: fc.option(domain),
    dkim: fc.array(domain, { maxLength: 2 }),
  });

  async function both(zone: Zone, from: string, spf: string | null, dkim: readonly string[]) {
    const passed = (one: string) => ({ result: 'pass', domain: one }) as const;
    const input: DmarcInput = {
      from: [`a@${from}`],
      spf: spf === null ? { result: 'none', domain: from } : passed(spf),
      dkim: dkim.map(passed),
    };
    const ours = await checkDmarc(input, lookupIn(zone));
    const theirs = await otherDmarc({
      headerFrom: [`a@${from}`],
      spfDomains: spf === null ? [] : [{ domain: spf }],
      dkimDomains: dkim.map((one) => ({ id: one, domain: one })),
      resolver: resolverOf(zone),
    } as unknown as Parameters<typeof otherDmarc>[0]); // its own types want what it does not read
    assert.ok(theirs);
    return { ours, theirs: { result: theirs.status.result, policy: theirs.policy } };
  }

  test('of 1,500 mails is judged alike, but for the differences that have a name', async () => {
    const results = new Map<string, number>();
    for (const one of fc.sample(scenario, { numRuns: 1_500, seed: 9989 })) {
      const zone: Record<string, Record<string, string[]>> = {};
      for (const [i, name] of names.entries()) {
        const published = one.records[i] ?? [];
        if (published.length > 0)
          zone[`_dmarc.${name}`] = published[0] === 'TIMEOUT' ? { TIMEOUT: [] } : { TXT: [...published] };
      }
      if (one.exists !== 'nothing') zone[one.from] = { [one.exists]: one.exists === 'TIMEOUT' ? [] : ['192.0.2.1'] };
      const { ours, theirs } = await both(zone, one.from, one.spf, one.dkim);
      const alike = ours.result === theirs.result && ours.policy?.applied === theirs.policy;
      const unsure = one.exists === 'TIMEOUT' && ours.policy?.np !== undefined && theirs.result === 'temperror';
      assert.ok(alike || unsure, JSON.stringify({ ours, theirs, one }, null, 1));
      if (alike) results.set(ours.result, (results.get(ours.result) ?? 0) + 1);
    }
    for (const result of ['pass', 'fail', 'none', 'temperror'])
      assert.ok((results.get(result) ?? 0) > 50, `${result}: ${JSON.stringify([...results])}`);
  });

  const reject: Zone = { '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject; np=none'] } };

  for (const [name, why, ours, theirs, zone, from] of [
    [
      'a name of which nobody can tell whether it exists',
      'that leaves the policy open, but not that the mail failed',
      'fail',
      'temperror',
      { ...reject, 'a.example.com': { TIMEOUT: [] } },
      'a.example.com',
    ],
    [
      'a record behind a space',
      'RFC 9989 §4.7 has it begin with the version',
      'none',
      'fail',
      { '_dmarc.example.com': { TXT: [' v=DMARC1; p=reject'] } },
      'example.com',
    ],
  ] as const) {
    test(`differs about ${name}: ${why}`, async () => {
      const said = await both(zone, from, null, []);
      assert.deepEqual([said.ours.result, said.theirs.result], [ours, theirs]);
    });
  }

  test('differs about a tag that stands twice: RFC 9989 §4.7 keeps what is sound, and the first is; there the last', async () => {
    const said = await both({ '_dmarc.example.com': { TXT: ['v=DMARC1; p=none; p=reject'] } }, 'example.com', null, []);
    assert.deepEqual([said.ours.policy?.applied, said.theirs.policy], ['none', 'reject']);
  });
});
