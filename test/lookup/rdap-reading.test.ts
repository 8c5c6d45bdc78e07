/** RDAP objects as they are in the wild and as an attacker would write them, read into registrations. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCard } from '../../src/lookup/rdap/jcard.ts';
import { parsed } from '../../src/lookup/rdap/json.ts';
import { isAbout, readRegistration } from '../../src/lookup/rdap/object.ts';
import { readRegistryDate } from '../../src/lookup/registry-date.ts';
import { data, skipWithout } from '../data.ts';
import { assertLinear } from '../growth.ts';
import { registryObjects } from '../servers/registry-objects.ts';

const objectOf = (registry: string, first: string): unknown =>
  registryObjects.find((one) => one.registry === registry && one.keys[0] === first)?.json;
const desks = (json: unknown): readonly string[] =>
  readRegistration(json)?.contacts.flatMap(({ role, emails }) => (role === 'abuse' ? emails : [])) ?? [];

test('a domain of the Czech registry is read whole', { skip: skipWithout('rdap') }, () => {
  const body = readFileSync(data('rdap/rdap/rdap.nic.cz/domain-example.cz.json'), 'utf8');
  const registration = readRegistration(parsed(body));
  assert.deepEqual(registration, {
    object: 'domain',
    handle: 'example.cz',
    name: 'example.cz',
    nameservers: ['ns2.pipni.cz', 'ns3.pipni.cz', 'ns.pipni.cz'],
    created: '2004-08-30T22:55:00+00:00',
    expires: '2019-08-30T12:00:00+00:00',
    registrar: { name: 'REG-INTERNET-CZ' },
    status: ['active'],
    contacts: [
      { role: 'registrant', handle: 'SB:EXAMPLE', emails: [], where: 'entities[0]' },
      { role: 'registrar', handle: 'REG-INTERNET-CZ', emails: [], where: 'entities[1]' },
      { role: 'administrative', handle: 'EXAMPLE', emails: [], where: 'entities[2]' },
    ],
  });
});

test('a name server is no registration, and neither is half a document', { skip: skipWithout('rdap') }, () => {
  for (const file of ['rdap/rdap.nic.cz/nameserver-ns2.pipni.cz.json', 'misc/malformed.json']) {
    assert.equal(readRegistration(parsed(readFileSync(data(`rdap/${file}`), 'utf8'))), undefined, file);
  }
});

test('the jCard of RFC 7095 gives name, organisation, mail, telephones and page', { skip: skipWithout('rdap') }, () => {
  const json = parsed(readFileSync(data('rdap/jcard/example.json'), 'utf8'));
  // an account of our own beside the reader's: the values of a property, as they stand in the file
  const values = (name: string): string[] =>
    (Array.isArray(json) && Array.isArray(json[1]) ? json[1] : [])
      .filter((property: unknown[]) => property[0] === name)
      .map((property: unknown[]) => String(property[3]));
  const card = readCard(json);
  assert.deepEqual([card.name], values('fn'));
  assert.deepEqual([card.organization], values('org'));
  assert.deepEqual(card.emails, values('email'));
  assert.deepEqual(card.urls, values('url'));
  // RFC 3966: `tel:…;ext=102`
  const phones = values('tel').map((uri) => uri.replace('tel:', '').replace(';ext=', ' ext. '));
  assert.deepEqual(card.phones, phones);
  assert.equal(phones.length, 2);
});

test('a malformed jCard is an empty card, whatever is wrong with it', { skip: skipWithout('rdap') }, () => {
  const files = readdirSync(data('rdap/jcard')).filter((name) => name !== 'example.json');
  assert.ok(files.length >= 12);
  for (const file of files) {
    const card = readCard(parsed(readFileSync(data(`rdap/jcard/${file}`), 'utf8')));
    assert.deepEqual(card, { emails: [], phones: [], urls: [] }, file);
  }
});

test('the desk of ARIN stands inside the organisation that holds the network', () => {
  const registration = readRegistration(objectOf('arin', '192.0.2.0'));
  const desk = registration?.contacts.find(({ role }) => role === 'abuse');
  assert.equal(registration?.holder, 'Example Hosting Inc.');
  assert.deepEqual(desk, {
    role: 'abuse',
    handle: 'ABUSE-EXHO',
    name: 'Abuse',
    emails: ['abuse@hosting.example'],
    phones: ['+1-555-0100'],
    within: 'registrant',
    where: 'entities[0].entities[0]',
  });
  assert.deepEqual(
    registration?.contacts.map(({ role }) => role),
    ['registrant', 'abuse', 'technical', 'noc'],
  );
});

test('a maintainer of RIPE is not the holder: the description names it', () => {
  const registration = readRegistration(objectOf('ripe', '198.51.100.0'));
  assert.equal(registration?.holder, 'Example ISP GmbH');
  assert.deepEqual(desks(objectOf('ripe', '198.51.100.0')), ['abuse@isp.example']);
});

test('an address that an incident team of APNIC gives twice stands once', () => {
  assert.deepEqual(desks(objectOf('apnic', '203.0.113.0')), ['abuse@carrier.example']);
});

test('a desk that only a remark names is found, and the remark is kept', () => {
  const registration = readRegistration(objectOf('apnic', '219.0.0.0'));
  assert.deepEqual(registration?.contacts.at(-1), {
    role: 'abuse',
    emails: ['abuse@bbtec.example'],
    where: 'remarks[1]',
  });
  assert.match(registration?.remarks?.[1] ?? '', /spam or abuse complaints/);
});

test('what a desk says of itself is kept: CNNIC investigates nothing', () => {
  const registration = readRegistration(objectOf('apnic', '203.0.113.96'));
  assert.ok(registration?.remarks?.some((remark) => remark.includes('not an ISP')));
});

test('LACNIC gives one person two roles, AFRINIC no desk at all', () => {
  assert.deepEqual(desks(objectOf('lacnic', '203.0.113.128')), ['abuse@telecomunicaciones.example']);
  assert.deepEqual(desks(objectOf('afrinic', '203.0.113.160')), []);
});

test('a withheld name is no name, and the desk of a registrar is the registrar’s', () => {
  const registration = readRegistration(objectOf('registrar', 'example.com'));
  assert.equal(registration?.holder, 'Holder of example.com');
  assert.equal(registration?.contacts[0]?.name, 'Holder of example.com');
  assert.equal(registration?.contacts.find(({ role }) => role === 'abuse')?.within, 'registrar');
  assert.deepEqual(registration?.registrar, { name: 'Example Registrar, LLC', ianaId: '9999' });
});

test('a network is known by its CIDR blocks alone as well', () => {
  const cidr = { objectClassName: 'ip network', cidr0_cidrs: [{ v6prefix: '2001:db8::', length: 32 }] };
  assert.deepEqual(readRegistration(cidr)?.range, ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff']);
});

test('a network of RIPE’s older answers, without class and with the length behind each address, is read', () => {
  const registration = readRegistration({
    startAddress: '198.51.100.0/32',
    endAddress: '198.51.100.127/32',
    name: 'EXAMPLE-ISP',
    remarks: [{ description: ['Example ISP GmbH'] }],
    entities: [
      {
        handle: 'AR1-RIPE',
        roles: ['abuse'],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', 'Role'],
            ['adr', { label: 'Example city' }, 'text', null],
            ['email', { type: 'email' }, 'text', 'noc@isp.example'],
            ['email', { type: 'abuse' }, 'text', 'abuse@isp.example'],
          ],
        ],
        entities: [{ handle: 'EX1-RIPE', roles: ['administrative', 'technical'] }],
      },
    ],
  });
  assert.deepEqual(registration?.range, ['198.51.100.0', '198.51.100.127']);
  assert.equal(registration?.holder, 'Example ISP GmbH');
  assert.deepEqual(registration?.contacts[0]?.emails, ['abuse@isp.example', 'noc@isp.example']);
  assert.deepEqual(
    registration?.contacts.map(({ role, within }) => [role, within]),
    [
      ['abuse', undefined],
      ['administrative', 'abuse'],
      ['technical', 'abuse'],
    ],
  );
});

test('a contact that says where to write about spam is heard', () => {
  const registration = readRegistration({
    objectClassName: 'ip network',
    startAddress: '203.0.113.0',
    endAddress: '203.0.113.255',
    entities: [
      {
        handle: 'EX1-AP',
        roles: ['technical'],
        remarks: [{ description: ['If related with spam, send mail to abuse@carrier.example'] }],
      },
    ],
  });
  assert.deepEqual(registration?.contacts[1], {
    role: 'abuse',
    emails: ['abuse@carrier.example'],
    where: 'remarks[0]',
  });
});

test('a name in another script is compared by its A-labels', () => {
  const domain = readRegistration({ objectClassName: 'domain', unicodeName: '例え.example' });
  assert.equal(domain?.name, 'xn--r8jz45g.example');
  assert.ok(domain !== undefined && isAbout(domain, 'domain', 'xn--r8jz45g.example'));
});

test('10^5 entities, and entities in entities without end, are cut and named', () => {
  const wide = readRegistration({
    objectClassName: 'domain',
    ldhName: 'example.com',
    entities: Array.from({ length: 100_000 }, () => ({ roles: ['abuse'], handle: 'A' })),
  });
  assert.deepEqual(wide?.partial, ['contacts', 'entities']);
  const deep = `{"objectClassName":"domain","entities":${'[{"entities":'.repeat(50_000)}[]${'}]'.repeat(50_000)}}`;
  assert.deepEqual(readRegistration(parsed(deep))?.partial, ['entities']);
});

test('reading grows no faster than the answer', () => {
  const entity = (n: number) => ({
    roles: ['abuse'],
    vcardArray: ['vcard', [['email', {}, 'text', 'a@b.example,'.repeat(n)]]],
  });
  const remark = (n: number) => ({ description: ['abuse '.repeat(n), '@'.repeat(n)] });
  assertLinear(
    'an RDAP object',
    4000,
    (n) => ({ objectClassName: 'ip network', entities: [entity(n)], remarks: [remark(n), remark(n)] }),
    readRegistration,
  );
});

test('no JSON makes the reading throw', () => {
  const keys = ['objectClassName', 'entities', 'roles', 'vcardArray', 'remarks', 'description', 'events', 'links'];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('ip network', 'domain', 'autnum', 'vcard', 'email', null, 1e99, -1, '\u0000'),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys, '__proto__', 'startAddress', 'cidr0_cidrs'), tie('any')),
    ),
  })).any;
  fc.assert(
    fc.property(value, fc.constantFrom('ip network', 'domain', 'autnum'), (json, objectClassName) => {
      const object = typeof json === 'object' && json !== null ? { ...json, objectClassName } : json;
      const registration = readRegistration(object);
      if (registration !== undefined) isAbout(registration, registration.object, '192.0.2.1');
    }),
    { numRuns: 2000, seed: 9083 },
  );
});

test('a word that every object of the language knows is no class and no event', () => {
  for (const word of ['constructor', '__proto__']) {
    assert.equal(readRegistration({ objectClassName: word, ldhName: 'example.com' }), undefined);
    const events = [{ eventAction: word, eventDate: '2020-01-01T00:00:00Z' }];
    assert.deepEqual(readRegistration({ objectClassName: 'domain', ldhName: 'example.com', events }), {
      object: 'domain',
      contacts: [],
      name: 'example.com',
    });
  }
});

test('a day or an hour that is none is no date of a registration', () => {
  for (const [written, read] of [
    ['2026-11-20T25:61:00Z', '2026-11-20'],
    ['2026-13-45T00:00:00Z', undefined],
    ['20260231', undefined],
    ['31-Feb-2026', undefined],
    ['20240229', '2024-02-29'],
    ['2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z'],
  ] as const)
    assert.equal(readRegistryDate(written), read, written);
});
