/** `metsuke contact` as a process of its own, against real RDAP, WHOIS and DNS servers on loopback. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launcher } from '../command-line.ts';
import { faultOfJapanese } from '../one-way-of-writing.ts';
import { contactQuestions } from '../servers/registry-objects.ts';
import { type DeskServers, startDeskServers } from './desk-servers.ts';

const scratch = mkdtempSync(join(tmpdir(), 'metsuke-contact-'));

let servers: DeskServers;
before(async () => {
  servers = await startDeskServers();
});
after(() => servers.close());

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The servers live in this process, so it must not wait with its hands bound. */
function metsuke(...words: string[]): Promise<Ran> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', XDG_DATA_HOME: scratch };
  return new Promise((done) => {
    execFile(launcher, words, { env, maxBuffer: 1 << 26 }, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 99;
      done({ status, out, err });
    });
  });
}

interface Found {
  readonly target: { readonly kind: string };
  readonly desks: readonly {
    readonly scope: string;
    readonly confidence: string;
    readonly emails: readonly string[];
    readonly forms: readonly string[];
    readonly also: readonly unknown[];
  }[];
  readonly passedOver: readonly { readonly address: string }[];
  readonly warnings: readonly { readonly id: string }[];
  readonly sources: readonly { readonly answer: string; readonly outcome: string; readonly reason?: string }[];
  readonly nobody?: { readonly ja: string; readonly en: string };
}

async function contact(...words: string[]): Promise<Found> {
  const { status, out, err } = await metsuke('contact', '--format', 'json', ...servers.options, ...words);
  assert.equal(status, 0, err);
  return JSON.parse(out);
}

for (const { ask, of, desk } of contactQuestions) {
  test(`contact ${ask} (${of}) names ${desk ?? 'no desk that is none'}`, async () => {
    const found = await contact(ask);
    const emails = found.desks.filter(({ scope }) => scope !== 'authority').flatMap((one) => one.emails);
    if (desk !== undefined) assert.ok(emails.includes(desk), emails.join());
    assert.deepEqual(
      emails.filter((email) => /nic\.ad\.jp|cnnic\.cn|nic\.or\.kr|twnic/.test(email)),
      [],
    );
    assert.deepEqual(
      found.sources.filter(({ outcome }) => outcome === 'failed'),
      [],
    );
  });
}

test('where nobody was asked, it is not said that there is no desk', async () => {
  for (const [lang, said, not] of [
    ['ja', '宛先はまだ分かりません', '見つかりませんでした'],
    ['en', 'No address is known yet', 'No address was found'],
  ] as const) {
    const { out } = await metsuke('contact', '--ask', 'none', '--lang', lang, '192.0.2.7', '27.147.195.220');
    const text = out.replace(/\s+/g, lang === 'ja' ? '' : ' ');
    if (lang === 'ja') assert.equal(faultOfJapanese(out), undefined);
    assert.ok(text.includes(said) && !text.includes(not) && !text.includes('nobody,'), out);
  }
});

test('the networks of the stories have their desks, with the placeholder of the registry passed over', async () => {
  const first = async (ip: string): Promise<string> => {
    const [desk] = (await contact(ip)).desks;
    return `${desk?.confidence} ${desk?.emails.join()}`;
  };
  assert.equal(await first('20.196.210.166'), 'certain abuse@microsoft.example');
  assert.equal(await first('84.129.205.43'), 'certain abuse@telekom.example');
  assert.equal(await first('27.147.195.220'), 'certain abuse@link3.example');
  assert.equal(await first('219.12.45.67'), 'certain abuse@bbtec.example');
  assert.deepEqual(
    (await contact('219.12.45.67')).passedOver.map(({ address }) => address),
    ['hostmaster@nic.ad.jp'],
  );
});

test('where a national registry knows no contact for abuse, the address for it is found among the others', async () => {
  for (const [ip, desk] of [
    ['203.0.113.195', 'likely abuse@customer.example'],
    ['203.0.113.210', 'likely spam@taiwan.example'],
    ['203.0.113.100', 'weak noc@carrier.example'],
  ] as const) {
    const { desks, passedOver } = await contact(ip);
    assert.equal(`${desks[0]?.confidence} ${desks[0]?.emails.join()}`, desk);
    assert.equal(passedOver.length, 1, 'the registry’s own address');
  }
});

test('a URL’s own host is asked for with --ask all and not before', async () => {
  const url = 'https://login.example.net/account';
  const before_ = servers.dns.asked.length;
  await contact(url);
  assert.ok(!servers.dns.asked.slice(before_).some(({ name }) => name.startsWith('login.')));
  const found = await contact(url, '--ask', 'all');
  assert.ok(servers.dns.asked.some(({ name }) => name === 'login.example.net'));
  assert.ok(found.desks.some(({ scope, emails }) => scope === 'hosting' && emails.includes('abuse@carrier.example')));
});

test('with --ask none nobody is asked, and the page says so', async () => {
  const asked = (): number => servers.dns.asked.length + servers.rdap.asked.length + servers.whois.asked.length;
  const before_ = asked();
  const found = await contact('84.129.205.43', '--ask', 'none');
  assert.equal(asked(), before_);
  assert.deepEqual(
    found.warnings.map(({ id }) => id),
    ['not-asked'],
  );
});

test('a recording gives the same desks again without asking anybody', async () => {
  const file = join(scratch, 'answers.jsonl');
  const recorded = await contact('219.12.45.67', '--record', file);
  assert.ok(readFileSync(file, 'utf8').split('\n').length > 5);
  const asked = servers.whois.asked.length;
  const again = await metsuke('contact', '219.12.45.67', '--answers', file, '--format', 'json');
  const timeless = ({ desks, passedOver, sources, warnings }: Found) => ({ desks, passedOver, sources, warnings });
  assert.deepEqual(timeless(JSON.parse(again.out)), timeless(recorded));
  assert.equal(servers.whois.asked.length, asked);
});

test('servers that are silent or broken end as failed sources, not as an answer', async () => {
  const broken = await startDeskServers({
    rdap: { 'ripe/ip/84.129.205.43': { kind: 'status', status: 500 } },
    whois: { '*': { kind: 'reset' } },
  });
  try {
    const words = ['contact', '84.129.205.43', '--format', 'json', ...broken.options];
    const { status, out } = await metsuke(...words);
    const found: Found = JSON.parse(out);
    assert.equal(status, 3, 'DNS did answer, and no registry');
    assert.ok(found.warnings.some(({ id }) => id === 'sources-failed'));
    assert.deepEqual(
      found.sources.filter(({ outcome }) => outcome === 'failed').map(({ answer }) => answer),
      ['rdap:ip:84.129.205.43', 'whois:ip:84.129.205.43'],
    );
  } finally {
    await broken.close();
  }
});

test('text and md speak both languages, and hold no byte of a registry that acts', async () => {
  const ja = await metsuke('contact', '219.12.45.67', '--lang', 'ja', ...servers.options);
  assert.match(ja.out, /窓口/);
  assert.match(ja.out, /使わない宛先/);
  assert.match(ja.out, /秒までの日時/);
  assert.equal(faultOfJapanese(ja.out), undefined);
  const en = await metsuke(
    'contact',
    '219.12.45.67',
    'https://login.example.net/',
    '--format',
    'md',
    ...servers.options,
  );
  assert.match(en.out, /^# `219\.12\.45\.67`/);
  assert.match(en.out, /# `hxxps:\/\/login\[\.]example\[\.]net\/`/);
  assert.doesNotMatch(ja.out + en.out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('a call that is not understood exits 2, with the other targets answered', async () => {
  const none = await metsuke('contact');
  assert.deepEqual([none.status, none.out], [2, '']);
  assert.match(none.err, /^METSUKE_ARGUMENT: [^\n]+; [^\n]+\n$/);
  const hostless = await metsuke('contact', 'https://%00/', ...servers.options);
  assert.deepEqual([hostless.status, /\.;/.test(hostless.err)], [2, false], hostless.err);
  const some = await metsuke(
    'contact',
    'javascript:x\u001b[31m',
    '84.129.205.43',
    '--format',
    'jsonl',
    ...servers.options,
  );
  assert.equal(some.status, 2);
  assert.match(some.err, /^METSUKE_ARGUMENT: [^\n]+; [^\n]+\n$/);
  assert.ok(!some.err.includes('\u001b'));
  const kinds = some.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).target.kind);
  assert.deepEqual(kinds, ['unreadable', 'ip']);
  assert.equal((await metsuke('contact', '84.129.205.43', '--ask', 'maybe')).status, 2);
  assert.equal((await metsuke('contact', '84.129.205.43', '--ask', 'recorded')).status, 2);
  assert.equal((await metsuke('contact', '84.129.205.43', '--for', 'fun')).status, 2);
});

test('a recording that is none is told by its line', async () => {
  const file = join(scratch, 'broken.jsonl');
  writeFileSync(file, '{"id":"x"}\n');
  const { status, err } = await metsuke('contact', '84.129.205.43', '--answers', file);
  assert.equal(status, 2);
  assert.match(err, /^METSUKE_ANSWERS_FILE: .*line 1.*; [^\n]+\n$/);
});

test('a holder who names hundreds of desks is not written to by hundreds of reports', async () => {
  const entities = Array.from({ length: 300 }, (_, i) => ({
    roles: ['abuse'],
    vcardArray: [
      'vcard',
      [
        ['email', {}, 'text', `abuse${i}@example.net`],
        ['email', {}, 'text', 'abuse@example.net'],
      ],
    ],
  }));
  const network = { objectClassName: 'ip network', startAddress: '84.128.0.0', endAddress: '84.135.255.255', entities };
  const flood = await startDeskServers({
    rdap: { 'ripe/ip/84.129.205.43': { kind: 'body', body: JSON.stringify(network) } },
  });
  try {
    const { out } = await metsuke('contact', '84.129.205.43', '--format', 'json', ...flood.options);
    const found: Found = JSON.parse(out);
    const [desk] = found.desks;
    assert.ok((desk?.emails.length ?? 99) <= 8, JSON.stringify(desk?.emails));
    assert.ok((desk?.also.length ?? 99) <= 5);
  } finally {
    await flood.close();
  }
});
