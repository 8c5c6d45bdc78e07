/** Whom to write to, from recorded answers: the stories' networks, and what registries, domains and pages need. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Lookup, LookupKind, Question } from '../../src/lookup/lookup.ts';
import { replay } from '../../src/lookup/replay.ts';
import type { Desk, Desks } from '../../src/respond/contact/desk.ts';
import { readTarget } from '../../src/respond/contact/target.ts';
import { type ContactOptions, contactsFor } from '../../src/respond/contact.ts';
import { absent, at, contact, dns, failed, noName, place, registered, story } from './answers.ts';

const ask = (text: string, answers: readonly Answer[] = story, options: Partial<ContactOptions> = {}): Promise<Desks> =>
  contactsFor(readTarget(text), replay(answers, at), { at, ...options });

const own = ({ desks }: Desks): readonly Desk[] => desks.filter(({ scope }) => scope !== 'authority');
const lines = (found: Desks): string[] =>
  own(found).map(({ scope, confidence, emails, forms }) => [scope, confidence, ...emails, ...forms].join(' '));
const ids = (found: Desks): string[] => found.warnings.map(({ id }) => id);
const needs = (desk: Desk | undefined): string[] => (desk?.needs ?? []).map(({ id }) => id);

test('the registry’s own address is passed over, and the network’s stands in its place (story 002’s SoftBank line)', async () => {
  const found = await ask('219.12.45.67');
  assert.deepEqual(lines(found), [
    'network likely abuse@bbtec.example',
    'network likely abuse@bbtec.net',
    'network weak tech@bbtec.example',
  ]);
  assert.deepEqual(
    found.passedOver.map(({ address, reason }) => [address, reason]),
    [['hostmaster@nic.ad.jp', 'placeholder']],
  );
  assert.ok(!JSON.stringify(found.desks).includes('hostmaster@nic.ad.jp'));
  assert.ok(!JSON.stringify(found.desks).includes('noc@bbtec.example'), 'an address for routing is none for abuse');
});

test('each desk says who names it, from which server, when, and where it stands there', async () => {
  const [first] = own(await ask('84.129.205.43'));
  assert.deepEqual(first?.source, {
    kind: 'answer',
    answer: 'rdap:ip:84.129.205.43',
    source: 'rdap.example.net',
    at,
    where: 'entities[2]',
  });
  assert.equal(first?.confidence, 'certain');
  assert.equal(first?.about, '84.128.0.0 - 84.135.255.255');
  // Abusix names the same address
  assert.deepEqual(
    first?.also.map((one) => one.kind === 'answer' && one.answer),
    ['dns:TXT:43.205.129.84.abuse-contacts.abusix.zone'],
  );
});

test('a subscriber’s line is told from the name that leads back, and asks for the second (stories 002 and 003)', async () => {
  for (const ip of ['219.12.45.67', '84.129.205.43']) {
    const found = await ask(ip);
    assert.deepEqual(ids(found), ['dynamic-line'], ip);
    assert.equal(found.networks[0]?.confirmed, true);
    assert.deepEqual(needs(own(found)[0]), ['handover', 'time-second']);
  }
  const xserver = await ask('157.112.176.65');
  assert.equal(xserver.networks[0]?.rdns, 'sv864.xserver.jp');
  assert.equal(xserver.networks[0]?.line, undefined);
  assert.equal(lines(xserver)[0], 'network certain abuse@xserver.example');
});

test('a login name in a qmail line brings the domain’s desks beside those of the client (stories 003 and 004)', async () => {
  const answers = [
    ...story,
    dns('MX', 'example.co.jp', '10 mail.example.co.jp'),
    noName('TXT', 'example.co.jp.contacts.abuse.net'),
    registered('whois', 'domain', 'example.co.jp', {}),
  ];
  const found = await ask('h_yoshida@example.co.jp@84.129.205.43', answers);
  const scopes = own(found).map(({ scope }) => scope);
  assert.ok(scopes.includes('network') && scopes.includes('domain'));
  const domain = own(found).find(({ scope }) => scope === 'domain');
  assert.match(domain?.notes[0]?.en ?? '', /h_yoshida@example\.co\.jp.*stolen/);
  assert.ok(!found.answers.some(({ id }) => id.includes('h_yoshida')), 'a local part is nobody’s question');
});

test('a source that failed is told as failed, and no desk is not the same as none', async () => {
  const ip = '20.196.210.166';
  const found = await ask(ip, [
    failed('rdap', ip, 'ip'),
    failed('whois', ip, 'ip', 'refused'),
    failed('dns', '166.210.196.20.abuse-contacts.abusix.zone', 'TXT', 'server-failure'),
    noName('PTR', '166.210.196.20.in-addr.arpa'),
  ]);
  assert.deepEqual(own(found), []);
  assert.deepEqual(
    ids(found),
    ['registries-silent', 'sources-failed', 'not-asked'],
    'nothing was found in no registry',
  );
  assert.deepEqual(
    found.sources.filter(({ outcome }) => outcome === 'failed').map(({ answer, reason }) => [answer, reason]),
    [
      [`rdap:ip:${ip}`, 'timeout'],
      [`whois:ip:${ip}`, 'refused'],
      ['dns:TXT:166.210.196.20.abuse-contacts.abusix.zone', 'server-failure'],
    ],
  );
});

test('AFRINIC names nobody for abuse: Abusix does, and the technical contact is told as what it is', async () => {
  const ip = '196.216.2.1';
  const found = await ask(ip, [
    place(ip, { country: 'ZA' }),
    registered('rdap', 'ip', ip, {
      name: 'AFRINIC-OPS',
      holder: 'AFRINIC',
      contacts: [contact('technical', 'tech@africa.example')],
    }),
    absent('whois', ip, 'ip'),
    dns('TXT', '1.2.216.196.abuse-contacts.abusix.zone', 'abuse@africa.example, noc@africa.example'),
    noName('PTR', '1.2.216.196.in-addr.arpa'),
  ]);
  assert.deepEqual(lines(found), [
    'network likely abuse@africa.example noc@africa.example',
    'network weak tech@africa.example',
  ]);
  assert.ok(!ids(found).includes('no-desk'));
});

test('behind IPv4 over IPv6 the carrier is told first, with its search, and the port is needed', async () => {
  const ip = '14.9.1.1';
  const found = await ask(ip, [
    place(ip, { asn: 2516, country: 'JP' }),
    registered('rdap', 'ip', ip, {
      name: 'JPNE',
      holder: 'Japan Network Enabler Corporation',
      contacts: [contact('abuse', 'abuse@carrier.example')],
    }),
    absent('whois', ip, 'ip'),
    noName('TXT', '1.1.9.14.abuse-contacts.abusix.zone'),
    dns('PTR', '1.1.9.14.in-addr.arpa', 'M014009001001.v4.enabler.ne.jp'),
    dns('A', 'm014009001001.v4.enabler.ne.jp', ip),
  ]);
  assert.equal(lines(found)[0], 'carrier likely http://abuse.jpne.co.jp/');
  assert.deepEqual(needs(own(found)[1]), ['handover', 'source-port', 'time-second']);
  assert.equal(found.warnings[0]?.id, 'shared-address');
});

test('a name that does not lead back names no desk', async () => {
  const ip = '20.196.210.166';
  const found = await ask(ip, [
    registered('rdap', 'ip', ip, { contacts: [contact('abuse', 'abuse@microsoft.example')] }),
    dns('PTR', '166.210.196.20.in-addr.arpa', 'mail.bank.example.com'),
    dns('A', 'mail.bank.example.com', '192.0.2.1'),
    dns('TXT', 'example.com.contacts.abuse.net', 'abuse@bank.example.com'),
  ]);
  assert.deepEqual(lines(found), ['network certain abuse@microsoft.example']);
  assert.equal(found.networks[0]?.confirmed, false);
});

const siteOf = (created: string): readonly Answer[] => [
  registered('rdap', 'domain', 'example.com', {
    name: 'example.com',
    created,
    registrar: { name: 'Example Registrar, LLC' },
    contacts: [
      contact('registrant', 'REDACTED FOR PRIVACY', { where: 'entities[0]' }),
      contact('registrar', '', { where: 'entities[1]' }),
      contact('abuse', 'abuse@registrar.example', {
        where: 'entities[1].entities[0]',
        within: 'registrar',
        urls: ['https://registrar.example/abuse', 'javascript:alert(1)'],
      }),
    ],
  }),
  dns('TXT', 'example.com.contacts.abuse.net', 'postmaster@example.com'),
  dns('MX', 'example.com', '10 mx.example.com'),
  dns('A', 'example.com', '157.112.176.65'),
  noName('AAAA', 'example.com'),
  noName('TXT', '65.176.112.157.abuse-contacts.abusix.zone'),
  ...story,
];

const site = siteOf('1995-08-14T04:00:00Z');

test('a page has its owner, its host and its registrar, in this order', async () => {
  const found = await ask('hxxps://login[.]example[.]com/account', site);
  assert.deepEqual(lines(found), [
    'domain likely abuse@example.com',
    'hosting certain abuse@xserver.example',
    'registrar certain abuse@registrar.example https://registrar.example/abuse',
    'domain weak postmaster@example.com',
    'registry weak https://www.icann.org/compliance/complaint',
  ]);
  assert.deepEqual(needs(own(found)[1]), ['url', 'seen-at']);
  assert.deepEqual(
    found.passedOver.map(({ address, reason }) => [address, reason]),
    [
      ['REDACTED FOR PRIVACY', 'redacted'],
      ['hostmaster@nic.ad.jp', 'placeholder'],
    ],
  );
});

test('the registrar of a young domain comes before its holder, who may be the abuser', async () => {
  const found = await ask('example.com', siteOf('2026-11-12T00:00:00Z'));
  assert.equal(own(found)[0]?.scope, 'registrar');
  assert.match(own(found)[0]?.notes.at(-1)?.en ?? '', /9 days/);
  assert.ok(ids(found).includes('owner-may-be-abuser'));
});

test('nothing below a registrable domain is asked for, unless all may be asked', async () => {
  const asked: string[] = [];
  const spy: Lookup = async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    asked.push(`${question.kind} ${question.key}`);
    return {
      id: `${question.kind}:${question.key}`,
      question,
      at,
      source: 'nobody',
      outcome: 'skipped',
      reason: 'not-asked',
    };
  };
  const target = readTarget('https://victim-4711.shop.example.co.jp/t0ken?mail=victim@example.jp');
  await contactsFor(target, spy, { at });
  assert.ok(asked.length > 0);
  assert.deepEqual(
    asked.filter((one) => /4711|t0ken|victim/.test(one)),
    [],
  );
  await contactsFor(target, spy, { at, hosts: 'full' });
  assert.deepEqual(
    asked.filter((one) => /4711/.test(one)),
    ['dns victim-4711.shop.example.co.jp', 'dns victim-4711.shop.example.co.jp'],
  );
});

test('a domain that takes no mail is not written to', async () => {
  const found = await ask('example.com', [
    ...site.filter(({ id }) => id !== 'dns:MX:example.com' && !id.startsWith('dns:TXT:example.com')),
    dns('MX', 'example.com', '0 .'),
    noName('TXT', 'example.com.contacts.abuse.net'),
  ]);
  assert.ok(!own(found).some(({ emails }) => emails.includes('abuse@example.com')));
  assert.deepEqual(found.passedOver.find(({ reason }) => reason === 'no-mail')?.address, 'abuse@example.com');
});

test('a mailbox at a provider has the provider’s desk, and nobody is asked', async () => {
  const found = await ask('drop.box@gmail.com');
  assert.deepEqual(lines(found), ['mailbox-provider likely https://support.google.com/mail/contact/abuse']);
  assert.deepEqual(found.sources, []);
  assert.deepEqual(needs(own(found)[0]), ['account-address', 'headers', 'subject', 'body', 'reply-to']);
  const proton = own(await ask('drop.box@proton.me'))[0];
  assert.deepEqual(proton?.source, {
    kind: 'known',
    source: 'https://proton.me/support/report-abuse',
    checked: '2026-11-21',
  });
});

test('a firm whose name is played is told where it takes reports; what was not looked up says so', async () => {
  const alike = own(await ask('https://www.amazon.co.jp.example.net/', [])).find(({ scope }) => scope === 'brand');
  assert.equal(alike?.name.en, 'Amazon');
  const netflix = own(await ask('example.net', [], { brands: ['Netflix'] })).find(({ scope }) => scope === 'brand');
  assert.equal(netflix?.source.kind === 'known' && netflix.source.checked, 'no');
  assert.equal(netflix?.confidence, 'weak');
});

test('a firm is known however it is written, and where its desk is not known that is said, with its own site', async () => {
  const of = (brand: string) => ask('example.net', [], { brands: [brand] });
  assert.equal(own(await of('paypal')).find(({ scope }) => scope === 'brand')?.name.en, 'PayPal');
  const [kagoya] = (await of('カゴヤ')).warnings.filter(({ id }) => id === 'brand-without-desk');
  assert.match(kagoya?.ja ?? '', /kagoya\.jp/);
  const [nobody] = (await of('北の小さな店')).warnings.filter(({ id }) => id === 'brand-without-desk');
  assert.match(nobody?.en ?? '', /^Where 北の小さな店 takes reports/);
});

test('public bodies come last, and only those for the purpose', async () => {
  const found = await ask('84.129.205.43', story, { purposes: ['loss'] });
  assert.deepEqual(
    found.desks.map(({ scope, phones }) => [scope, ...phones]),
    [['network'], ['authority', '#9110', '110'], ['authority', '188']],
  );
});

test('what is nobody’s has a reason and no question', async () => {
  for (const text of [
    '10.0.0.1',
    '100.64.0.9',
    '192.0.2.1',
    'http://localhost/',
    'a@b.test',
    'javascript:x',
    'fe80::1',
  ]) {
    const found = await ask(text);
    assert.deepEqual([found.desks, found.sources, found.answers], [[], [], []], text);
    assert.ok((found.nobody?.ja ?? '') !== '' && (found.nobody?.en ?? '') !== '', text);
  }
  assert.match((await ask('100.64.0.9')).nobody?.en ?? '', /port/);
});

test('every text of a desk is there in both languages, with no hole left', async () => {
  for (const text of [
    '219.12.45.67',
    'https://login.example.com/',
    'x@example.com',
    'h@example.com@84.129.205.43',
    'somebody.github.io',
  ]) {
    const found = await ask(text, site);
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null) {
        const fields = Object.entries(value);
        if ('ja' in value || 'en' in value) {
          for (const lang of ['ja', 'en']) {
            const said = fields.find(([name]) => name === lang)?.[1];
            assert.ok(typeof said === 'string' && said !== '' && !/\{[a-z]+\}/.test(said), JSON.stringify(value));
          }
        }
        fields.forEach(([, one]) => {
          walk(one);
        });
      }
    };
    walk([found.desks, found.warnings, found.passedOver, found.sources]);
  }
});

test('a hostile registration gives no address that is none, and not many', async () => {
  const ip = '20.196.210.166';
  const wicked = [
    'a@b.example\nBcc: victim@example.org',
    '<script>@x.example',
    'x@',
    'a b@c.example',
    `${'a'.repeat(9999)}@b.example`,
    'mailto:good@desk.example',
    '\u202eelpmaxe@b.example',
    'x@127.0.0.1',
    'root@localhost',
  ];
  const found = await ask(ip, [
    registered('rdap', 'ip', ip, {
      holder: 'x'.repeat(100_000),
      contacts: Array.from({ length: 5000 }, (_, n) =>
        contact('abuse', wicked[n % wicked.length] ?? '', { where: `entities[${n}]` }),
      ),
      remarks: Array.from({ length: 500 }, () => `abuse: ${'@'.repeat(5000)}`),
    }),
  ]);
  assert.deepEqual(lines(found), ['network certain good@desk.example']);
  assert.ok(found.passedOver.length < 20);
  assert.ok(JSON.stringify({ ...found, answers: [] }).length < 20_000);
  assert.ok((own(found)[0]?.name.en.length ?? 0) < 200);
});

test('the same answers give the same desks, to the byte', async () => {
  const [once, again] = [await ask('https://login.example.com/', site), await ask('https://login.example.com/', site)];
  assert.equal(JSON.stringify(once), JSON.stringify(again));
});
