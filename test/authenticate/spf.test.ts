import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSpf } from '../../src/authenticate/spf/record.ts';
import { checkSpf, type SpfCheck, type SpfOptions } from '../../src/authenticate/spf.ts';
import { lookupIn, type Zone } from './zones.ts';

const client = { ip: '192.0.2.1', helo: 'mail.example.net', mailFrom: 'hanako@example.com' };

async function check(zone: Zone, options: SpfOptions = {}, who: Partial<typeof client> = {}): Promise<SpfCheck> {
  return checkSpf({ ...client, ...who }, lookupIn(zone), options);
}

describe('what a result tells', () => {
  test('names the term, and each record on the way to it', async () => {
    const zone = {
      'example.com': { TXT: ['v=spf1 include:a.example.net redirect=b.example.net'] },
      'a.example.net': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
      'b.example.net': { TXT: ['v=spf1 include:c.example.net ~all'] },
      'c.example.net': { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] },
    };
    const found = await check(zone);
    assert.equal(found.result, 'pass');
    assert.equal(found.term, 'ip4:192.0.2.0/24');
    assert.deepEqual(found.path, [
      { domain: 'example.com', record: zone['example.com'].TXT[0], term: 'redirect=b.example.net' },
      { domain: 'b.example.net', record: zone['b.example.net'].TXT[0], term: 'include:c.example.net' },
      { domain: 'c.example.net', record: zone['c.example.net'].TXT[0], term: 'ip4:192.0.2.0/24' },
    ]);
    assert.equal(found.lookups, 3);
    assert.deepEqual(found.answers, [
      'dns:TXT:example.com',
      'dns:TXT:a.example.net',
      'dns:TXT:b.example.net',
      'dns:TXT:c.example.net',
    ]);
  });

  test('a record in which nothing matches is neutral, and no term is named', async () => {
    const found = await check({ 'example.com': { TXT: ['v=spf1 ip4:198.51.100.1'] } });
    assert.equal(found.result, 'neutral');
    assert.equal(found.term, undefined);
  });

  test('without a MailFrom the HELO name is checked, as postmaster', async () => {
    const zone = {
      'mail.example.net': { TXT: ['v=spf1 exists:%{l}.ok.example.net -all'] },
      'postmaster.ok.example.net': { A: ['192.0.2.9'] },
    };
    const found = await check(zone, {}, { mailFrom: '' });
    assert.deepEqual([found.result, found.identity, found.domain], ['pass', 'helo', 'mail.example.net']);
  });

  test('the explanation of a domain is told, with its macros filled in and nothing but plain characters', async () => {
    const zone = {
      'example.com': { TXT: ['v=spf1 -all exp=why.%{d}'] },
      'why.example.com': { TXT: ['%{i} is not %{h}%_at %{t} for %{r}'] },
    };
    const found = await check(zone, { at: '2026-01-02T03:04:05Z' }, { helo: 'evil\x1b[31m\u202e.example' });
    assert.equal(found.explanation, '192.0.2.1 is not evil?[31m?.example at 1767323045 for unknown');
    assert.equal((await check(zone, { explain: false })).explanation, undefined);
  });

  test('an address in U-labels is asked for in A-labels', async () => {
    const zone = { 'xn--r8jz45g.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] } };
    const found = await check(zone, {}, { mailFrom: 'taro@例え.example' });
    assert.deepEqual([found.result, found.domain], ['pass', 'xn--r8jz45g.example']);
  });

  for (const [why, mailFrom] of [
    ['an address literal', 'a@[192.0.2.1]'],
    ['one label', 'a@localhost'],
    ['an empty label', 'a@b..example'],
    ['no domain', 'root'],
  ] as const) {
    test(`nothing is asked about ${why}`, async () => {
      const asked: string[] = [];
      const found = await checkSpf({ ...client, mailFrom }, lookupIn({}, asked));
      assert.deepEqual([found.result, found.problem, asked], ['none', 'not-a-domain', []]);
    });
  }

  test('a client without an address is none, and nothing is asked', async () => {
    const asked: string[] = [];
    const found = await checkSpf({ ...client, ip: '192.0.2.300' }, lookupIn({}, asked));
    assert.deepEqual([found.result, found.problem, asked], ['none', 'not-an-address', []]);
  });
});

describe('the local part of the MailFrom', () => {
  const zone = {
    'example.com': { TXT: ['v=spf1 exists:%{l}._users.%{d} -all'] },
    'hanako._users.example.com': { A: ['127.0.0.2'] },
  };

  test('is not sent out, and then nothing fails for want of it', async () => {
    const asked: string[] = [];
    const found = await checkSpf(client, lookupIn(zone, asked));
    assert.deepEqual([found.result, found.problem], ['none', 'could-name-recipient']);
    assert.deepEqual(found.unasked, ['exists:%{l}._users.%{d}']);
    assert.deepEqual(asked, ['dns:TXT:example.com']);
  });

  test('is sent out where that is allowed', async () => {
    assert.equal((await check(zone, { maySendLocalPart: true })).result, 'pass');
  });

  test('does not leave by an explanation either, and the fail stands', async () => {
    const asked: string[] = [];
    const lookup = lookupIn({ 'example.com': { TXT: ['v=spf1 -all exp=%{s}.why.example.com'] } }, asked);
    const found = await checkSpf(client, lookup);
    assert.deepEqual([found.result, found.explanation, asked], ['fail', undefined, ['dns:TXT:example.com']]);
    assert.deepEqual(found.unasked, ['exp=%{s}.why.example.com']);
  });

  test('that is not ASCII makes its term match nothing', async () => {
    const found = await check(zone, { maySendLocalPart: true }, { mailFrom: '花子@example.com' });
    assert.equal(found.result, 'fail');
  });
});

describe('a question that nobody was asked', () => {
  const one = (record: string) => ({ 'example.com': { TXT: [record] } });
  const skipping = (zone: Zone, ...types: string[]) =>
    checkSpf(
      client,
      lookupIn(zone, [], ({ type = '' }) => types.includes(type)),
    );

  test('leaves no result, neither pass nor fail', async () => {
    for (const record of [
      'v=spf1 a -all',
      'v=spf1 mx ~all',
      'v=spf1 -a all',
      'v=spf1 ptr',
      'v=spf1 exists:%{p}.x.example -all',
    ]) {
      const found = await skipping(one(record), 'A', 'MX', 'PTR');
      assert.deepEqual([found.result, found.problem], ['none', 'not-asked'], record);
    }
    assert.deepEqual((await skipping(one('v=spf1 -all'), 'TXT')).problem, 'not-asked');
  });

  test('leaves the result that it could not have changed', async () => {
    const pass = await skipping(one('v=spf1 a ip4:192.0.2.1 -all'), 'A');
    assert.deepEqual([pass.result, pass.term, pass.unasked], ['pass', 'ip4:192.0.2.1', ['a']]);
    const fail = await skipping(one('v=spf1 -exists:x.example.org -all'), 'A');
    assert.deepEqual([fail.result, fail.problem], ['fail', undefined]);
  });

  test('does so through includes and redirects as well', async () => {
    const zone = {
      'example.com': { TXT: ['v=spf1 include:a.example redirect=b.example'] },
      'a.example': { TXT: ['v=spf1 a -all'] },
      'b.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
    };
    assert.equal((await skipping(zone, 'A')).result, 'pass');
    const refused = await checkSpf(
      { ...client, ip: '203.0.113.1' },
      lookupIn(zone, [], ({ type }) => type === 'A'),
    );
    assert.deepEqual([refused.result, refused.problem], ['none', 'not-asked']);
  });

  test('is not taken for a question that failed', async () => {
    const failed = await check({ 'example.com': { TXT: ['v=spf1 a -all'], TIMEOUT: [] } });
    assert.deepEqual([failed.result, failed.problem], ['temperror', 'dns-timeout']);
  });
});

describe('what is wrong with a record', () => {
  for (const [record, code] of [
    ['v=spf1 ip4:192.0.2.0/33', 'bad-prefix-length'],
    ['v=spf1 ip4:192.0.2.0/032', 'bad-prefix-length'],
    ['v=spf1 ip4:192.0.2', 'bad-address'],
    ['v=spf1 ip4', 'no-address'],
    ['v=spf1 ip6:192.0.2.1', 'bad-address'],
    ['v=spf1 a:192.0.2.1', 'bad-domain'],
    ['v=spf1 a:museum', 'bad-domain'],
    ['v=spf1 a:%{x}.example', 'bad-macro'],
    ['v=spf1 a:%{d0}', 'bad-macro'],
    ['v=spf1 include', 'no-domain'],
    ['v=spf1 include:', 'no-domain'],
    ['v=spf1 ptr/24', 'unexpected-argument'],
    ['v=spf1 all:x', 'unexpected-argument'],
    ['v=spf1 ipv4:192.0.2.1', 'unknown-mechanism'],
    ['v=spf1 redirect=a.example redirect=b.example', 'modifier-twice'],
    ['v=spf1 \u00e9', 'not-ascii'],
    ['v=spf10 -all', 'no-version'],
  ] as const) {
    test(`${code}: ${record}`, () => {
      assert.deepEqual(
        readSpf(record).defects.map((one) => one.code),
        [code],
      );
    });
  }

  test('every fault is shown, with the place where it begins', () => {
    const { defects, terms } = readSpf('v=spf1  mx foo ip4:x +a:%{d}/24//64 -all');
    assert.deepEqual(defects, [
      { code: 'unknown-mechanism', term: 'foo', at: 11 },
      { code: 'bad-address', term: 'ip4:x', at: 15 },
    ]);
    assert.deepEqual(
      terms.map((one) => one.text),
      ['mx', '+a:%{d}/24//64', '-all'],
    );
  });

  test('a fault behind the term that would match is one all the same', async () => {
    const found = await check({ 'example.com': { TXT: ['v=spf1 ip4:192.0.2.1 foo -all'] } });
    assert.deepEqual([found.result, found.problem, found.term], ['permerror', 'unknown-mechanism', 'foo']);
  });

  test('two records are a permerror, and one beside other texts is not', async () => {
    assert.equal((await check({ 'example.com': { TXT: ['v=spf1 all', 'V=SPF1'] } })).problem, 'many-records');
    assert.equal(
      (await check({ 'example.com': { TXT: ['google-site-verification=1', 'v=spf1 all'] } })).result,
      'pass',
    );
  });

  test('a circle of records is named as one, and costs one question a record', async () => {
    const zone = {
      'example.com': { TXT: ['v=spf1 include:a.example -all'] },
      'a.example': { TXT: ['v=spf1 redirect=example.com'] },
    };
    const found = await check(zone);
    assert.deepEqual([found.result, found.problem, found.term], ['permerror', 'loop', 'redirect=example.com']);
    assert.equal(found.answers.length, 2);
  });
});
