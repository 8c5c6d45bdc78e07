/** WHOIS over real servers on loopback: the way from registry to registry, and every way in which one can fail us. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { whoisAdapter } from '../../src/lookup/whois.ts';
import { startWhoisServer, type WhoisServer, type WhoisWay } from '../servers/whois-server.ts';

const at = '2026-06-20T00:00:00.000Z';
const now = () => new Date(at);

/** One server that answers for all registries, as an operator's proxy does. */
let proxy: WhoisServer;
before(async () => {
  proxy = await startWhoisServer();
});
after(() => proxy.close());

const ask = (type: 'ip' | 'autnum' | 'domain', key: string) =>
  whoisAdapter({ now, server: proxy.address })({ kind: 'whois', type, key });

/** A question to a server that behaves as told. */
async function told(
  ways: Readonly<Record<string, WhoisWay>>,
  type: 'ip' | 'domain' = 'ip',
  key = '198.51.100.10',
  options: { timeoutMs?: number } = {},
) {
  const badly = await startWhoisServer(ways);
  try {
    const answer = await whoisAdapter({ now, server: badly.address, ...options })({ kind: 'whois', type, key });
    return { ...answer, queries: badly.asked };
  } finally {
    await badly.close(); // an open server would keep the run alive after a failure
  }
}

const pair = ({ outcome, reason }: { outcome: string; reason?: string }) => [outcome, reason];
const says = (text: string): WhoisWay => ({ kind: 'says', text });

test('a network of Japan is asked at ARIN, at APNIC and at JPNIC, each in its own way', async () => {
  const before = proxy.asked.length;
  const answer = await ask('ip', '157.112.176.65');
  assert.deepEqual(proxy.asked.slice(before), [
    'n + 157.112.176.65',
    '157.112.176.65',
    '157.112.176.65/e',
    'CONTACT JP00000001/e',
  ]);
  assert.equal(answer.outcome, 'found');
  assert.equal(answer.value?.holder, 'Xserver Inc.');
  assert.deepEqual(answer.value?.range, ['157.112.176.0', '157.112.183.255']);
  assert.deepEqual(answer.value?.asked, ['whois.arin.net', 'whois.apnic.net', 'whois.nic.ad.jp']);
  // the dates of APNIC's wider block are not this network's
  assert.equal(answer.value?.created, '2013-07-18');
  assert.equal(answer.value?.status, undefined);
});

test('each registry has a server of its own when nothing else is said', async () => {
  const names = ['whois.apnic.net', 'whois.kisa.or.kr', 'whois.twnic.net'];
  const own = new Map(
    await Promise.all(names.map(async (speaks) => [speaks, await startWhoisServer({}, { speaks })] as const)),
  );
  const adapter = whoisAdapter({ now, server: (registry) => own.get(registry)?.address ?? 'nowhere.example:0' });
  const korea = await adapter({ kind: 'whois', type: 'ip', key: '203.0.113.200' });
  const taiwan = await adapter({ kind: 'whois', type: 'ip', key: '203.0.113.210' });
  for (const server of own.values()) await server.close();
  assert.equal(korea.value?.holder, 'Example Customer');
  assert.deepEqual(korea.value?.asked, ['whois.apnic.net', 'whois.kisa.or.kr']);
  assert.ok(korea.value?.contacts.some(({ emails }) => emails[0] === 'abuse@customer.example'));
  assert.ok(korea.value?.contacts.some(({ where }) => where.startsWith('whois.apnic.net: % Abuse contact')));
  assert.equal(taiwan.value?.name, 'EXAMPLE-TW');
});

test('the desk that JPNIC names stands before the placeholder that APNIC gives', async () => {
  const { value } = await ask('ip', '203.0.113.74');
  const desks = value?.contacts.filter(({ role }) => role === 'abuse');
  assert.deepEqual(
    desks?.map(({ emails, where }) => [emails[0], where]),
    [
      ['abuse@provider.example', 'whois.nic.ad.jp: [Abuse], line 12'],
      ['hostmaster@nic.ad.jp', 'whois.apnic.net: % Abuse contact, line 6'],
    ],
  );
});

test('the answer says what was asked, when, of whom, and keeps the words of every server', async () => {
  const answer = await ask('ip', '219.12.45.67');
  assert.equal(answer.id, 'whois:ip:219.12.45.67');
  assert.equal(answer.at, at);
  assert.equal(answer.source, `whois.nic.ad.jp at ${proxy.address}`);
  const questions = answer.raw?.match(/^# whois.*$/gm);
  assert.deepEqual(questions, [
    '# whois.apnic.net 219.12.45.67',
    '# whois.nic.ad.jp 219.12.45.67/e',
    '# whois.nic.ad.jp CONTACT JP00000002/e',
  ]);
  assert.match(answer.raw ?? '', /o\. \[Abuse\] +abuse@bbtec\.example/);
});

test('the networks of the other stories are found', async () => {
  for (const [key, holder] of [
    ['20.196.210.166', 'Microsoft Corporation'],
    ['27.147.195.220', 'Link3 Technologies Ltd.'],
    ['84.129.205.43', 'Deutsche Telekom AG'],
  ] as const) {
    assert.equal((await ask('ip', key)).value?.holder, holder);
  }
});

test('ARIN only says who keeps a transferred block: its own words are not the answer', async () => {
  const { value, source } = await ask('ip', '198.51.100.10');
  assert.equal(value?.holder, 'Example ISP GmbH');
  assert.equal(source, `whois.ripe.net at ${proxy.address}`);
  const silent = await told({ '198.51.100.10': { kind: 'reset' } });
  assert.deepEqual(pair(silent), ['failed', 'cut-short']);
});

test('a .jp name gives its public window; a co.jp name the persons behind its handles', async () => {
  const general = await ask('domain', 'example.jp');
  assert.equal(general.value?.holder, 'Example Holder K.K.');
  assert.deepEqual(general.value?.contacts, [
    {
      role: 'administrative',
      name: 'Example Registrar K.K.',
      emails: ['contact@example.jp'],
      phones: ['03-5555-0120'],
      urls: ['https://registrar.example/whois'],
      where: '[Email], line 22',
    },
  ]);
  const organisational = await ask('domain', 'example.co.jp');
  assert.deepEqual(
    organisational.value?.contacts.map(({ role, handle, emails }) => [role, handle, ...emails]),
    [
      ['administrative', 'EX0001JP', 'taro@example.co.jp'],
      ['technical', 'EX0002JP', 'hanako@example.co.jp'],
    ],
  );
});

test('an unknown top-level domain is asked of IANA, which learns no more than that, and followed to the registrar', async () => {
  const before = proxy.asked.length;
  const { value } = await ask('domain', 'shop.example');
  assert.deepEqual(proxy.asked.slice(before), ['example', 'shop.example', 'shop.example']);
  assert.deepEqual(value?.asked, ['whois.iana.org', 'whois.nic.example', 'whois.registrar.example']);
  assert.equal(value?.holder, 'Example Shop Ltd');
  assert.equal(value?.registrar?.ianaId, '9999');
  assert.deepEqual(
    value?.contacts.map(({ role, within, emails }) => [role, within, ...emails]),
    [
      ['abuse', 'registrar', 'abuse@registrar.example'],
      ['registrant', undefined, 'owner@shop.example'],
      ['technical', undefined, 'tech@shop.example'],
    ],
  );
});

test('a national registry that is silent is named, and what APNIC said stays', async () => {
  const { outcome, value } = await told({ '203.0.113.74/e': { kind: 'silent' } }, 'ip', '203.0.113.74', {
    timeoutMs: 1_500,
  });
  assert.equal(outcome, 'found');
  assert.equal(value?.name, 'EXAMPLE-JP');
  assert.deepEqual(value?.unanswered, [{ server: 'whois.nic.ad.jp', reason: 'timeout' }]);
});

test('a handle whose entry cannot be had stands alone, and is said to be missing', async () => {
  const { value } = await told({ 'CONTACT EX0001JP/e': says('Query rate limit exceeded') }, 'domain', 'example.co.jp');
  assert.deepEqual(value?.contacts[0], {
    role: 'administrative',
    handle: 'EX0001JP',
    emails: [],
    where: '[administrative] EX0001JP',
  });
  assert.deepEqual(value?.unanswered, [{ server: 'whois.jprs.jp EX0001JP', reason: 'rate-limited' }]);
});

test('what the registry does not know is absent; what is no question is not asked', async () => {
  assert.deepEqual(pair(await ask('domain', 'no-such.jp')), ['absent', 'no-object']);
  assert.deepEqual(pair(await ask('ip', '203.0.113.250')), ['absent', 'no-object']);
  const before = proxy.asked.length;
  assert.deepEqual(pair(await ask('domain', 'example.jp\r\nCONTACT X')), ['skipped', 'not-a-domain']);
  assert.deepEqual(pair(await ask('domain', '-h evil')), ['skipped', 'not-a-domain']);
  assert.deepEqual(pair(await ask('ip', '203.0.113.0/24')), ['skipped', 'not-an-address']);
  assert.equal(proxy.asked.length, before);
});

test('a server that is slow, silent, endless, cut or refusing is told apart', async () => {
  const all = (way: WhoisWay, timeoutMs?: number) =>
    told({ '*': way }, 'domain', 'example.jp', timeoutMs === undefined ? {} : { timeoutMs });
  assert.deepEqual(pair(await all({ kind: 'slow', ms: 30 })), ['found', undefined]);
  assert.deepEqual(pair(await all({ kind: 'slow', ms: 5000 }, 200)), ['failed', 'timeout']);
  assert.deepEqual(pair(await all({ kind: 'silent' }, 200)), ['failed', 'timeout']);
  assert.deepEqual(pair(await all({ kind: 'endless' })), ['failed', 'too-large']);
  assert.deepEqual(pair(await all({ kind: 'reset' })), ['failed', 'cut-short']);
  assert.deepEqual(pair(await all(says(''))), ['failed', 'empty']);
  assert.deepEqual(pair(await all(says('%ERROR:201: access denied'))), ['failed', 'rate-limited']);
  assert.deepEqual(pair(await all(says('<html>'))), ['failed', 'malformed']);
});

test('a server that is not there is refused', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => gone.on('listening', resolve));
  const address = gone.address();
  await new Promise((resolve) => gone.close(resolve));
  const server = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const answer = await whoisAdapter({ now, server })({ kind: 'whois', type: 'domain', key: 'example.jp' });
  assert.deepEqual(pair(answer), ['failed', 'refused']);
});

test('servers that refer to each other for ever are left', async () => {
  const ring = (next: string): WhoisWay => says(`refer: ${next}\n`);
  const circle = await told({ '*': ring('whois.iana.org') }, 'domain', 'shop.example');
  assert.deepEqual(pair(circle), ['failed', 'referral-loop']);
  assert.equal(circle.queries.length, 1);
  const two = await told(
    { example: ring('whois.a.example'), 'shop.example': ring('whois.iana.org') },
    'domain',
    'shop.example',
  );
  assert.deepEqual(pair(two), ['failed', 'referral-loop']);
  assert.equal(two.queries.length, 2);
});

test('a chain of referrals is followed for a while', async () => {
  const texts = ['iana.org', 'a.example', 'b.example', 'c.example', 'd.example', 'e.example'].map((name, at, all) => ({
    server: `whois.${name}`,
    query: at === 0 ? 'example' : 'shop.example',
    text: `refer: whois.${all[at + 1]}\n`,
  }));
  const servers = new Map(
    await Promise.all(
      texts.map(async ({ server: speaks }) => [speaks, await startWhoisServer({}, { speaks, texts })] as const),
    ),
  );
  const adapter = whoisAdapter({ now, server: (registry) => servers.get(registry)?.address ?? '' });
  const answer = await adapter({ kind: 'whois', type: 'domain', key: 'shop.example' });
  const queries = [...servers.values()].map(({ asked }) => asked.length);
  for (const server of servers.values()) await server.close();
  assert.deepEqual(pair(answer), ['failed', 'too-many-referrals']);
  assert.deepEqual(queries, [1, 1, 1, 1, 0, 0]);
});

test('a referral leads to WHOIS on a public address, and nowhere else', async () => {
  for (const to of [
    '127.0.0.1',
    'whois://10.0.0.1',
    'whois.a.example:25',
    'http://a.example/',
    'rwhois://a.example:4321',
    'localhost',
  ]) {
    const { queries } = await told({ example: says(`refer: ${to}\n`) }, 'domain', 'shop.example');
    assert.deepEqual(queries, ['example'], to);
  }
});
