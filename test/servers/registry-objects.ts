/**
 * What the registries of the tests hold, as RDAP objects in the way of each registry. Networks and holders of the
 * stories are facts that the stories tell; every mail address, telephone number and other holder is invented.
 */

/** A network, an AS or a domain as one registry's RDAP server gives it. */
export interface RegistryObject {
  /** The base below which the test server serves it: `arin`, `ripe`, … */
  readonly registry: string;
  readonly type: 'ip' | 'autnum' | 'domain';
  /** First and last address; the domain or the AS number alone. */
  readonly keys: readonly [first: string, last?: string];
  readonly json: Readonly<Record<string, unknown>>;
}

/** Blocks, AS numbers and top-level domains of each registry, as the bootstrap of the tests tells them. */
export const bootstrapBlocks: Readonly<
  Record<string, { ipv4?: string[]; ipv6?: string[]; asn?: string[]; dns?: string[] }>
> = {
  // 157.0.0.0/8 is ARIN's in IANA's list, and Xserver's block in it went to APNIC: ARIN answers with a redirect
  arin: { ipv4: ['20.0.0.0/8', '157.0.0.0/8', '192.0.2.0/24'], asn: ['64496-64499'] },
  ripe: { ipv4: ['84.0.0.0/8', '198.51.100.0/24'], ipv6: ['2001:db8::/32'] },
  apnic: { ipv4: ['27.0.0.0/8', '219.0.0.0/8', '203.0.113.0/24'] },
  lacnic: { ipv4: ['203.0.113.128/27'] },
  afrinic: { ipv4: ['203.0.113.160/27'] },
  registry: { dns: ['com', 'net', 'org'] },
};

interface Card {
  readonly handle: string;
  readonly roles: readonly string[];
  readonly fn?: string;
  readonly kind?: 'individual' | 'org' | 'group';
  readonly org?: string;
  readonly emails?: readonly string[];
  readonly tel?: string;
  readonly url?: string;
  readonly entities?: readonly unknown[];
  readonly remarks?: readonly string[];
  readonly publicIds?: readonly { type: string; identifier: string }[];
}

/** An entity with its jCard (RFC 7095). */
function entity({ handle, roles, fn, kind, org, emails, tel, url, entities, remarks, publicIds }: Card) {
  const properties = [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', fn ?? ''],
    ...(kind === undefined ? [] : [['kind', {}, 'text', kind]]),
    ...(org === undefined ? [] : [['org', {}, 'text', org]]),
    ['adr', { label: 'Example street 1\nExample city' }, 'text', ['', '', '', '', '', '', '']],
    ...(tel === undefined ? [] : [['tel', { type: ['work', 'voice'] }, 'text', tel]]),
    ...(emails ?? []).map((email) => ['email', {}, 'text', email]),
    ...(url === undefined ? [] : [['url', {}, 'uri', url]]),
  ];
  return {
    objectClassName: 'entity',
    handle,
    roles,
    ...(fn === undefined ? {} : { vcardArray: ['vcard', properties] }),
    ...(entities === undefined ? {} : { entities }),
    ...(remarks === undefined ? {} : { remarks: [{ title: 'remarks', description: remarks }] }),
    ...(publicIds === undefined ? {} : { publicIds }),
  };
}

const events = (created: string, changed: string) => [
  { eventAction: 'registration', eventDate: created },
  { eventAction: 'last changed', eventDate: changed },
];

function network(
  registry: string,
  [first, last]: readonly [string, string],
  { handle, ...rest }: { readonly handle?: string } & Record<string, unknown>,
): RegistryObject {
  const json = {
    rdapConformance: ['rdap_level_0', 'cidr0'],
    objectClassName: 'ip network',
    handle: handle ?? `${first} - ${last}`,
    startAddress: first,
    endAddress: last,
    ipVersion: first.includes(':') ? 'v6' : 'v4',
    port43: `whois.${registry === 'ripe' ? 'ripe' : registry}.net`,
    ...rest,
  };
  return { registry, type: 'ip', keys: [first, last], json };
}

/** ARIN's way: who is to be written to stands inside the organisation that holds the network. */
const arinHolder = (handle: string, name: string, abuse: string, entities: readonly unknown[] = []) =>
  entity({
    handle,
    roles: ['registrant'],
    fn: name,
    kind: 'org',
    entities: [
      entity({
        handle: `ABUSE-${handle}`,
        roles: ['abuse'],
        fn: 'Abuse',
        kind: 'group',
        org: 'Abuse',
        emails: [abuse],
        tel: '+1-555-0100',
      }),
      ...entities,
    ],
  });

/** RIPE's way: maintainers stand as registrants, the abuse-c as an entity of its own. */
const ripeEntities = (maintainer: string, abuse: string) => [
  entity({ handle: maintainer, roles: ['registrant'], fn: maintainer, kind: 'individual' }),
  entity({
    handle: 'EX1-RIPE',
    roles: ['administrative', 'technical'],
    fn: 'Example Hostmaster',
    kind: 'group',
    tel: '+49 555 0100',
  }),
  entity({ handle: 'AR1-RIPE', roles: ['abuse'], fn: 'Abuse Contact Role', kind: 'group', emails: [abuse] }),
];

/** APNIC's way: an incident response team (IRT), whose mail address stands twice. */
const apnicEntities = (irt: string, abuse: string, remarks?: readonly string[]) => [
  {
    ...entity({
      handle: irt,
      roles: ['abuse'],
      fn: irt,
      kind: 'group',
      emails: [abuse, abuse],
      ...(remarks ? { remarks } : {}),
    }),
  },
  entity({
    handle: 'EX1-AP',
    roles: ['technical', 'administrative'],
    fn: 'Example Network Administrator',
    kind: 'group',
    emails: ['noc@carrier.example'],
    tel: '+81-3-5555-0100',
  }),
];

const description = (...lines: string[]) => ({ title: 'description', description: lines });

/** The registry of Japan stands at APNIC as the one to write to, and is not: the NIR trap. */
const jpnicPlaceholder = 'hostmaster@nic.ad.jp';

export const registryObjects: readonly RegistryObject[] = [
  // the stories
  network('arin', ['20.192.0.0', '20.255.255.255'], {
    handle: 'NET-20-192-0-0-1',
    name: 'MSFT',
    type: 'DIRECT ALLOCATION',
    status: ['active'],
    cidr0_cidrs: [{ v4prefix: '20.192.0.0', length: 10 }],
    events: events('2017-10-18T11:04:38-04:00', '2021-12-14T20:15:32-05:00'),
    entities: [arinHolder('MSFT', 'Microsoft Corporation', 'abuse@microsoft.example')],
  }),
  network('apnic', ['157.112.176.0', '157.112.183.255'], {
    name: 'XSERVER',
    country: 'JP',
    events: events('2013-07-18T02:24:04Z', '2013-07-18T02:24:04Z'),
    entities: apnicEntities('IRT-JPNIC-JP', jpnicPlaceholder),
    remarks: [description('Xserver Inc.')],
  }),
  network('apnic', ['27.147.128.0', '27.147.255.255'], {
    name: 'LINK3-BD',
    country: 'BD',
    type: 'ALLOCATED PORTABLE',
    events: events('2010-10-05T03:04:11Z', '2022-03-02T05:41:09Z'),
    entities: apnicEntities('IRT-LINK3-BD', 'abuse@link3.example'),
    remarks: [description('Link3 Technologies Ltd.')],
  }),
  network('ripe', ['84.128.0.0', '84.135.255.255'], {
    name: 'DTAG-DIAL23',
    country: 'DE',
    type: 'ASSIGNED PA',
    events: events('2004-05-03T09:28:21Z', '2022-01-27T09:14:55Z'),
    entities: ripeEntities('DTAG-NIC', 'abuse@telekom.example'),
    remarks: [description('Deutsche Telekom AG', 'Internet service provider')],
  }),
  network('apnic', ['219.0.0.0', '219.63.255.255'], {
    name: 'BBTEC',
    country: 'JP',
    events: events('2001-11-20T00:00:00Z', '2019-04-01T00:00:00Z'),
    entities: apnicEntities('IRT-JPNIC-JP', jpnicPlaceholder),
    remarks: [
      description('Japan Nation-wide Network of SoftBank Corp.'),
      { title: 'remarks', description: ['Email address for spam or abuse complaints : abuse@bbtec.example'] },
    ],
  }),

  // the desks of `contact`
  network('arin', ['192.0.2.0', '192.0.2.255'], {
    handle: 'NET-192-0-2-0-1',
    name: 'EXAMPLE-HOSTING',
    entities: [
      arinHolder('EXHO', 'Example Hosting Inc.', 'abuse@hosting.example', [
        entity({
          handle: 'NOC1-ARIN',
          roles: ['technical', 'noc'],
          fn: 'Network Operations',
          kind: 'group',
          emails: ['noc@hosting.example'],
        }),
      ]),
    ],
  }),
  network('ripe', ['198.51.100.0', '198.51.100.127'], {
    name: 'EXAMPLE-ISP',
    country: 'DE',
    entities: ripeEntities('EXAMPLE-MNT', 'abuse@isp.example'),
    remarks: [description('Example ISP GmbH')],
  }),
  network('apnic', ['203.0.113.0', '203.0.113.63'], {
    name: 'EXAMPLE-CARRIER-AP',
    country: 'AU',
    entities: apnicEntities('IRT-EXAMPLE-AU', 'abuse@carrier.example'),
    remarks: [description('Example Carrier Pty Ltd')],
  }),
  network('apnic', ['203.0.113.64', '203.0.113.95'], {
    name: 'EXAMPLE-JP',
    country: 'JP',
    entities: apnicEntities('IRT-JPNIC-JP', jpnicPlaceholder),
    remarks: [description('Example Provider K.K.')],
  }),
  network('apnic', ['203.0.113.96', '203.0.113.111'], {
    name: 'EXAMPLE-CN',
    country: 'CN',
    entities: apnicEntities('IRT-CNNIC-CN', 'ipas@cnnic.cn', [
      'Please note that CNNIC is not an ISP and is not',
      'empowered to investigate complaints of network abuse.',
    ]),
    remarks: [description('Example Telecom')],
  }),
  network('lacnic', ['203.0.113.128', '203.0.113.159'], {
    handle: '203.0.113.128/27',
    status: ['active'],
    events: events('2014-05-09T12:00:00Z', '2014-05-09T12:00:00Z'),
    entities: [
      entity({ handle: 'BR-EXAM1-LACNIC', roles: ['registrant'], fn: 'Example Telecomunicaciones S.A.', kind: 'org' }),
      entity({
        handle: 'EXA9',
        roles: ['abuse', 'technical'],
        fn: 'Mesa de ayuda',
        kind: 'individual',
        emails: ['abuse@telecomunicaciones.example'],
      }),
    ],
  }),
  network('afrinic', ['203.0.113.160', '203.0.113.191'], {
    name: 'EXAMPLE-AF',
    country: 'ZA',
    entities: [
      entity({
        handle: 'EX1-AFRINIC',
        roles: ['technical', 'administrative'],
        fn: 'Example Admin',
        kind: 'individual',
        emails: ['admin@africa.example'],
      }),
    ],
    remarks: [description('Example Africa (Pty) Ltd')],
  }),
  network('apnic', ['203.0.113.192', '203.0.113.207'], {
    name: 'EXAMPLE-KR',
    country: 'KR',
    entities: apnicEntities('IRT-KRNIC-KR', 'irt@nic.or.kr'),
  }),
  network('apnic', ['203.0.113.208', '203.0.113.223'], {
    name: 'EXAMPLE-TW',
    country: 'TW',
    entities: apnicEntities('IRT-TWNIC-AP', 'hostmaster@twnic.tw'),
  }),
  network('ripe', ['2001:db8:1::', '2001:db8:1:ffff:ffff:ffff:ffff:ffff'], {
    handle: '2001:db8:1::/48',
    name: 'EXAMPLE-V6',
    country: 'NL',
    cidr0_cidrs: [{ v6prefix: '2001:db8:1::', length: 48 }],
    entities: ripeEntities('EXAMPLE6-MNT', 'abuse@six.example'),
    remarks: [description('Example Six B.V.')],
  }),
  {
    registry: 'arin',
    type: 'autnum',
    keys: ['64496', '64499'],
    json: {
      objectClassName: 'autnum',
      handle: 'AS64496',
      startAutnum: 64496,
      endAutnum: 64499,
      name: 'EXAMPLE-AS',
      entities: [arinHolder('EXHO', 'Example Hosting Inc.', 'abuse@hosting.example')],
    },
  },
  ...gtld('example.com', 'Example Registrar, LLC', 'abuse@registrar.example'),
  ...gtld('example.net', 'Example Registrar, LLC', 'abuse@registrar.example'),
  ...gtld('example.org', 'Example Webmail Registrar', 'abuse@webmail-registrar.example'),
];

/** A domain of a registry that keeps no holders: the registrar does, at a base of its own, to which a link leads. */
function gtld(name: string, registrar: string, abuse: string): readonly RegistryObject[] {
  const desk = entity({
    handle: '292',
    roles: ['registrar'],
    fn: registrar,
    publicIds: [{ type: 'IANA Registrar ID', identifier: '9999' }],
    entities: [
      entity({
        handle: 'ABUSE',
        roles: ['abuse'],
        fn: '',
        emails: [abuse],
        tel: '+1-555-0199',
        url: 'https://registrar.example/abuse',
      }),
    ],
  });
  const common = {
    objectClassName: 'domain',
    ldhName: name.toUpperCase(),
    status: ['client transfer prohibited'],
    nameservers: [
      { objectClassName: 'nameserver', ldhName: `NS1.${name.toUpperCase()}` },
      { objectClassName: 'nameserver', ldhName: `NS2.${name.toUpperCase()}` },
    ],
    secureDNS: { delegationSigned: true },
    events: [
      { eventAction: 'registration', eventDate: '1995-08-14T04:00:00Z' },
      { eventAction: 'expiration', eventDate: '2027-08-13T04:00:00Z' },
      { eventAction: 'last changed', eventDate: '2025-08-14T07:01:44Z' },
    ],
  };
  return [
    {
      registry: 'registry',
      type: 'domain',
      keys: [name],
      json: {
        ...common,
        handle: '2336799_DOMAIN',
        entities: [desk],
        links: [
          { rel: 'self', type: 'application/rdap+json', href: `{url}registry/domain/${name}` },
          { rel: 'related', type: 'application/rdap+json', href: `{url}registrar/domain/${name}` },
        ],
      },
    },
    {
      registry: 'registrar',
      type: 'domain',
      keys: [name],
      json: {
        ...common,
        ldhName: name,
        entities: [
          entity({
            handle: 'REG1',
            roles: ['registrant'],
            fn: 'REDACTED FOR PRIVACY',
            org: `Holder of ${name}`,
            emails: [`holder@${name}`],
          }),
          desk,
        ],
        links: [{ rel: 'related', type: 'application/rdap+json', href: `{url}registry/domain/${name}` }],
      },
    },
  ];
}

/** Twelve that `contact` is asked for, and the desk that the registry names; none where there is none to name. */
export const contactQuestions: readonly { readonly ask: string; readonly of: string; readonly desk?: string }[] = [
  { ask: '192.0.2.10', of: 'ARIN', desk: 'abuse@hosting.example' },
  { ask: '198.51.100.10', of: 'RIPE', desk: 'abuse@isp.example' },
  { ask: '203.0.113.10', of: 'APNIC', desk: 'abuse@carrier.example' },
  { ask: '203.0.113.74', of: 'JPNIC: APNIC names a placeholder, WHOIS the desk', desk: 'abuse@provider.example' },
  { ask: '203.0.113.138', of: 'LACNIC', desk: 'abuse@telecomunicaciones.example' },
  { ask: '203.0.113.170', of: 'AFRINIC: no abuse desk in RDAP' },
  { ask: 'example.jp', of: 'JPRS, no RDAP', desk: 'contact@example.jp' },
  { ask: 'example.com', of: 'a gTLD and its registrar', desk: 'abuse@registrar.example' },
  { ask: 'https://login.example.net/account', of: 'a URL', desk: 'abuse@registrar.example' },
  { ask: 'somebody@example.org', of: 'a mail address', desk: 'abuse@webmail-registrar.example' },
  { ask: '2001:db8:1::5', of: 'IPv6', desk: 'abuse@six.example' },
  { ask: '10.0.0.1', of: 'reserved: nobody holds it' },
];
