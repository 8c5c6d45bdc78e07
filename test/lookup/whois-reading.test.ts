/** WHOIS answers in every dialect that we read, the public JPRS samples among them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RegistryQuestion } from '../../src/lookup/registry-question.ts';
import { decodeAnswer } from '../../src/lookup/whois/charset.ts';
import { linesOf, type Reading } from '../../src/lookup/whois/reading.ts';
import { refusalOf } from '../../src/lookup/whois/refusal.ts';
import { readersFor, serverFor } from '../../src/lookup/whois/servers.ts';
import { data, skipWithout } from '../data.ts';
import { assertLinear } from '../growth.ts';
import { whoisTexts } from '../servers/whois-texts.ts';

function read(server: string, text: string, type: RegistryQuestion['type'], key: string): Reading {
  for (const reader of readersFor(server)) {
    const reading = reader(linesOf(text), { type, key });
    if (reading.registration !== undefined || reading.referral !== undefined) return reading;
  }
  return {};
}

const textOf = (server: string, query: string, first?: string): string => {
  const found = whoisTexts.find((one) => one.server === server && one.query === query && one.range?.[0] === first);
  if (found === undefined) throw new Error(`no text of ${server} ${query}`);
  return found.text;
};

/** Samples with what their authors expect: `#created_on` and below it `%s %TIME{2005-05-30}` or `%s == nil`. */
const samples = (): readonly { name: string; text: string; expected: ReadonlyMap<string, string> }[] =>
  readdirSync(data('whois/jprs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const path = join(data('whois/jprs'), name);
      const expected = new Map<string, string>();
      let about = '';
      for (const line of readFileSync(path.replace(/\.txt$/, '.expected'), 'utf8').split('\n')) {
        if (line.startsWith('#')) about = line.slice(1);
        else if (line.trim() !== '') expected.set(about, `${expected.get(about) ?? ''}${line.trim()}\n`);
      }
      return { name, text: decodeAnswer(readFileSync(path)), expected };
    });

/** The words of JPRS for what the samples call a status. */
const states: Readonly<Record<string, readonly string[]>> = {
  registered: ['Active', 'Connected', 'Registered'],
  suspended: ['Deleted'],
  expired: ['Suspended'],
  redemption: ['To be suspended'],
  reserved: ['Reserved'],
};

test('all public JPRS answers are read: state, days, name servers', { skip: skipWithout('whois/jprs') }, () => {
  let facts = 0;
  const all = samples();
  assert.equal(all.length, 13);
  for (const { name, text, expected } of all) {
    const key = /\[Domain Name\]\s+(\S+)/.exec(text)?.[1]?.toLowerCase() ?? 'no-such.jp';
    const { registration } = read('whois.jprs.jp', text, 'domain', key);
    const state = /:(\w+)/.exec(expected.get('status') ?? '')?.[1];
    if (state === 'available') {
      assert.equal(registration, undefined, name);
      assert.equal(refusalOf(text), 'no-object', name);
      facts++;
      continue;
    }
    assert.equal(registration?.name, key, name);
    if (state !== undefined) {
      assert.ok(states[state]?.includes(registration?.status?.[0] ?? ''), `${name}: ${registration?.status}`);
      facts++;
    }
    for (const [about, field] of [
      ['created_on', 'created'],
      ['updated_on', 'changed'],
      ['expires_on', 'expires'],
    ] as const) {
      const wanted = expected.get(about);
      if (wanted === undefined) continue;
      const day = /%TIME\{(\d{4}-\d\d-\d\d)/.exec(wanted)?.[1];
      assert.equal(registration?.[field]?.slice(0, 10), day, `${name} ${about}`);
      facts++;
    }
    const servers = expected.get('nameservers');
    if (servers !== undefined) {
      const names = [...servers.matchAll(/name == "([^"]+)"/g)].map(([, server]) => server);
      assert.deepEqual(registration?.nameservers ?? [], names, name);
      facts += names.length + 1;
    }
  }
  assert.equal(facts, 33);
});

test('all public JPRS answers are read: holder, window, persons', { skip: skipWithout('whois/jprs') }, () => {
  for (const { name, text } of samples()) {
    const lines = text.split(/\r?\n/);
    // an account of our own beside the reader's: what stands behind the bracket
    const behind = (...keys: string[]): string[] =>
      lines.flatMap((line) => {
        const value = line.slice(line.indexOf(']') + 1).trim();
        return value !== '' && keys.some((key) => line.includes(`[${key}]`)) ? [value] : [];
      });
    const [domain] = behind('Domain Name');
    if (domain === undefined) continue;
    const { registration, handles } = read('whois.jprs.jp', text, 'domain', domain.toLowerCase());
    assert.equal(registration?.holder, behind('Organization', 'Network Service Name', 'Registrant')[0], name);
    assert.deepEqual(registration?.contacts.flatMap(({ emails }) => emails) ?? [], behind('Email'), name);
    assert.deepEqual(registration?.contacts.flatMap(({ phones = [] }) => phones) ?? [], behind('Phone'), name);
    for (const { emails, where } of registration?.contacts ?? []) {
      const number = Number(/line (\d+)$/.exec(where)?.[1]);
      if (emails[0] !== undefined) assert.ok(lines[number - 1]?.includes(emails[0]), `${name}: ${where}`);
    }
    const persons = behind('Administrative Contact', 'Technical Contact');
    assert.deepEqual(
      handles?.map(({ handle }) => handle),
      persons,
      name,
    );
    assert.equal(handles?.filter(({ role }) => role === 'administrative').length, Math.min(persons.length, 1), name);
  }
});

test('a deleted name has no day until which it is registered', { skip: skipWithout('whois/jprs') }, () => {
  const sample = samples().find(({ name }) => name.endsWith('state_deleted.txt'));
  const domain = /\[Domain Name\]\s+(\S+)/.exec(sample?.text ?? '')?.[1]?.toLowerCase() ?? '';
  const { registration } = read('whois.jprs.jp', sample?.text ?? '', 'domain', domain);
  assert.equal(registration?.expires, undefined);
  assert.deepEqual(registration?.status, ['Deleted']);
});

test('JPNIC in Japanese, in ISO-2022-JP and without /e, is read as in English', () => {
  const keys = '\x1b$B%M%C%H%o!<%/L>\x1b(B'; // ネットワーク名
  const organization = '\x1b$BNc<(3t<02q<R\x1b(B'; // 例示株式会社
  const text = decodeAnswer(
    Buffer.from(
      `Network Information:\na. [IP\x1b$B%M%C%H%o!<%/%"%I%l%9\x1b(B]   203.0.113.64/27\nb. [${keys}]  EXAMPLE-JP\nf. [\x1b$BAH?%L>\x1b(B]  ${organization}\no. [Abuse]  abuse@provider.example\n`,
      'latin1',
    ),
  );
  const { registration } = read('whois.nic.ad.jp', text, 'ip', '203.0.113.74');
  assert.equal(registration?.name, 'EXAMPLE-JP');
  assert.equal(registration?.holder, '例示株式会社');
  assert.deepEqual(registration?.range, ['203.0.113.64', '203.0.113.95']);
  assert.deepEqual(registration?.contacts[0]?.emails, ['abuse@provider.example']);
});

test('KRNIC: the narrowest network, its customer first and the carrier after', () => {
  const text = textOf('whois.kisa.or.kr', '{ip}', '203.0.113.192');
  const { registration } = read('whois.kisa.or.kr', text, 'ip', '203.0.113.200');
  assert.deepEqual(registration?.range, ['203.0.113.192', '203.0.113.207']);
  assert.equal(registration?.holder, 'Example Customer');
  assert.equal(registration?.created, '2015-09-05');
  assert.deepEqual(
    registration?.contacts.flatMap(({ emails }) => emails),
    ['abuse@customer.example', 'ip@carrier.example'],
  );
  // an address that only the outer network holds
  assert.equal(read('whois.kisa.or.kr', text, 'ip', '203.0.113.210').registration?.holder, 'Example Telecom Co Ltd');
});

test('KRNIC writes EUC-KR as well as UTF-8, and a .kr name has dates with dots', () => {
  const text = `# KOREAN\n\n# ENGLISH\n\nDomain Name                 : example.kr
Registrant                  : Example Korea
Administrative Contact(AC)  : Domain Administrator
AC E-Mail                   : admin@example.kr
Registered Date             : 2007. 03. 02.
Expiration Date             : 2027. 03. 02.
Authorized Agency           : Example Agency, Inc.(http://agency.example)
   Host Name                : ns1.example.kr\n`;
  const { registration } = read('whois.kr', text, 'domain', 'example.kr');
  assert.equal(registration?.created, '2007-03-02');
  assert.equal(registration?.expires, '2027-03-02');
  assert.equal(registration?.registrar?.name, 'Example Agency, Inc.');
  assert.deepEqual(registration?.nameservers, ['ns1.example.kr']);
  assert.deepEqual(registration?.contacts[0]?.emails, ['admin@example.kr']);
  assert.equal(decodeAnswer(Uint8Array.of(0xc7, 0xd1, 0xb1, 0xb9), 'euc-kr'), '한국');
  assert.equal(decodeAnswer(Uint8Array.of(0xa5, 0x78, 0xc6, 0x57), 'big5'), '台灣');
});

test('TWNIC: mail below the title of each contact', () => {
  const { registration } = read(
    'whois.twnic.net',
    textOf('whois.twnic.net', '{ip}', '203.0.113.208'),
    'ip',
    '203.0.113.210',
  );
  assert.deepEqual(
    registration?.contacts.map(({ role, emails }) => [role, ...emails]),
    [
      ['administrative', 'adm@taiwan.example'],
      ['technical', 'spam@taiwan.example'],
    ],
  );
  const domain = `Domain Name: example.com.tw
   Domain Status: clientUpdateProhibited,clientTransferProhibited
   Registrant:
      Example Taiwan Ltd.
      Domain Admin  admin@example.com.tw

   Record expires on 2027-11-09 (YYYY-MM-DD)
   Record created on 2000-08-29 (YYYY-MM-DD)

   Domain servers in listed order:
      ns1.example.com.tw      192.0.2.1
      ns2.example.com.tw

Registration Service Provider: Example Registrar\n`;
  const { registration: name } = read('whois.twnic.net.tw', domain, 'domain', 'example.com.tw');
  assert.equal(name?.holder, 'Example Taiwan Ltd.');
  assert.equal(name?.expires, '2027-11-09');
  assert.deepEqual(name?.nameservers, ['ns1.example.com.tw', 'ns2.example.com.tw']);
  assert.deepEqual(name?.status, ['clientUpdateProhibited', 'clientTransferProhibited']);
});

test('ARIN: the desk of the network itself beside those of the organisation', () => {
  const text = `NetRange:       192.0.2.0 - 192.0.2.255
NetName:        EXAMPLE
Organization:   Example Hosting Inc. (EXHO)

OrgName:        Example Hosting Inc.
Country:        US

OrgAbuseHandle: ABU1-ARIN
OrgAbuseEmail:  abuse@hosting.example

RAbuseHandle: ABU2-ARIN
RAbuseEmail:  abuse@network.example

# end

NetRange:       192.0.2.128 - 192.0.2.159
NetName:        EXAMPLE-CUSTOMER
CustName:       Example Customer
OrgAbuseEmail:  abuse@hosting.example\n`;
  const { registration } = read('whois.arin.net', text, 'ip', '192.0.2.10');
  assert.deepEqual(
    registration?.contacts.map(({ emails, within }) => [emails[0], within]),
    [
      ['abuse@hosting.example', 'registrant'],
      ['abuse@network.example', undefined],
    ],
  );
  assert.equal(read('whois.arin.net', text, 'ip', '192.0.2.130').registration?.holder, 'Example Customer');
});

test('LACNIC cuts blocks off and dates without dashes; AFRINIC has no desk; both are read', () => {
  const lacnic = `% Copyright LACNIC\n\ninetnum:     203.0/16\nstatus:      allocated\nowner:       Example Telecomunicaciones
ownerid:     AR-EXAM-LACNIC\ncountry:     AR\nowner-c:     EXA\nabuse-c:     EXA\ncreated:     20100101\nchanged:     20140509\n
nic-hdl:     EXA\nperson:      Mesa de ayuda\ne-mail:      abuse@telecomunicaciones.example\n`;
  const { registration } = read('whois.lacnic.net', lacnic, 'ip', '203.0.113.138');
  assert.deepEqual(registration?.range, ['203.0.0.0', '203.0.255.255']);
  assert.equal(registration?.holder, 'Example Telecomunicaciones');
  assert.deepEqual([registration?.created, registration?.changed], ['2010-01-01', '2014-05-09']);
  assert.deepEqual(registration?.contacts.find(({ role }) => role === 'abuse')?.emails, [
    'abuse@telecomunicaciones.example',
  ]);
  const afrinic = `inetnum:        203.0.113.160 - 203.0.113.191\nnetname:        EXAMPLE-AF\ndescr:          Example Africa\ncountry:        ZA
admin-c:        EA1-AFRINIC\nsource:         AFRINIC\n\nperson:         Example Admin\nnic-hdl:        EA1-AFRINIC\ne-mail:         admin@africa.example\n`;
  const africa = read('whois.afrinic.net', afrinic, 'ip', '203.0.113.170').registration;
  assert.deepEqual(
    africa?.contacts.map(({ role, emails }) => [role, ...emails]),
    [['administrative', 'admin@africa.example']],
  );
});

test('a desk in the remarks of RIPE is found where no abuse-c is', () => {
  const text = `inetnum:        198.51.100.0 - 198.51.100.255\nnetname:        EXAMPLE\nremarks:        ---\nremarks:        For SPAM and abuse write to
remarks:        <abuse@remark.example>, not to noc@remark.example in\nremarks:        any case\nsource:         RIPE\n`;
  const { registration } = read('whois.ripe.net', text, 'ip', '198.51.100.7');
  assert.deepEqual(registration?.contacts, [
    { role: 'abuse', emails: ['abuse@remark.example', 'noc@remark.example'], where: 'remarks[0]' },
  ]);
});

test('what the objects behind the handles say is heard: where to write, and that a registry investigates nothing', () => {
  const text = `inetnum:        203.0.113.0 - 203.0.113.255\nnetname:        EXAMPLE-KR\nadmin-c:        EX1-AP\nmnt-irt:        IRT-EXAMPLE-CN
changed:        hm-changed@apnic.example 20021025\nsource:         APNIC\n\nrole:           Example Carrier\nnic-hdl:        EX1-AP
e-mail:         ip@carrier.example\nremarks:        If related with spam, send mail to abuse@carrier.example\n
irt:            IRT-EXAMPLE-CN\nabuse-mailbox:  ipas@registry.example\nremarks:        Please note that we are not an ISP\n
inetnum:        203.0.112.0 - 203.0.113.255\nnetname:        WIDER\nsource:         KRNIC\n`;
  const { registration } = read('whois.apnic.net', text, 'ip', '203.0.113.7');
  assert.equal(registration?.name, 'EXAMPLE-KR');
  assert.equal(registration?.changed, '2002-10-25');
  assert.deepEqual(
    registration?.contacts.map(({ role, emails }) => [role, ...emails]),
    [
      ['administrative', 'ip@carrier.example'],
      ['abuse', 'ipas@registry.example'],
      ['abuse', 'abuse@carrier.example'],
    ],
  );
  assert.ok(registration?.remarks?.some((remark) => remark.includes('not an ISP')));
});

test('an answer about something else, or a placeholder of the registry, is none', () => {
  const other = 'inetnum:  198.51.100.0 - 198.51.100.255\nnetname: EXAMPLE\n';
  assert.deepEqual(read('whois.ripe.net', other, 'ip', '192.0.2.1'), {});
  const nobody = 'inetnum:  0.0.0.0 - 255.255.255.255\nnetname: NON-RIPE-NCC-MANAGED-ADDRESS-BLOCK\n';
  assert.deepEqual(read('whois.ripe.net', nobody, 'ip', '192.0.2.1'), {});
  assert.deepEqual(read('whois.jprs.jp', textOf('whois.jprs.jp', 'example.jp/e'), 'domain', 'other.jp'), {});
});

test('no reader takes an answer of another dialect for its own', () => {
  const expected: readonly (readonly [
    server: string,
    query: string,
    first: string | undefined,
    type: 'ip' | 'domain',
    key: string,
  ])[] = [
    ['whois.nic.ad.jp', '{ip}/e', '203.0.113.64', 'ip', '203.0.113.74'],
    ['whois.jprs.jp', 'example.jp/e', undefined, 'domain', 'example.jp'],
    ['whois.jprs.jp', 'example.co.jp/e', undefined, 'domain', 'example.co.jp'],
    ['whois.kisa.or.kr', '{ip}', '203.0.113.192', 'ip', '203.0.113.200'],
    ['whois.twnic.net', '{ip}', '203.0.113.208', 'ip', '203.0.113.210'],
    ['whois.arin.net', 'n + {ip}', '20.192.0.0', 'ip', '20.196.210.166'],
    ['whois.apnic.net', '{ip}', '27.147.128.0', 'ip', '27.147.195.220'],
    ['whois.ripe.net', '{ip}', '84.128.0.0', 'ip', '84.129.205.43'],
    ['whois.registrar.example', 'shop.example', undefined, 'domain', 'shop.example'],
  ];
  for (const [server, query, first, type, key] of expected) {
    const text = textOf(server, query, first);
    const own = read(server, text, type, key);
    assert.ok(own.registration !== undefined, `${server} ${query}`);
    // a proxy gives it under any name
    assert.deepEqual(read('proxy.example', text, type, key), own, `${server} ${query}`);
  }
});

test('absence and refusal are told apart', () => {
  for (const [text, reason] of [
    ['%ERROR:101: no entries found\n%\n% No entries found in source RIPE.', 'no-object'],
    ['No match for domain "NO-SUCH.COM".\n>>> Last update of whois database', 'no-object'],
    ['No match found for n + 192.0.2.1', 'no-object'],
    ['Domain not found.', 'no-object'],
    ['Domain: no-such.de\nStatus: free', 'no-object'],
    ['%ERROR:201: access denied for 192.0.2.1', 'rate-limited'],
    ['Query rate limit exceeded', 'rate-limited'],
    ['WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS', 'rate-limited'],
    ['Your request is denied: too many queries. Domain not found in cache.', 'rate-limited'],
    ['Access denied.', 'denied'],
    ['Notice: Effective May 1, 2026, the WHOIS service has been retired; RDAP serves all queries.', 'retired'],
    ['', 'empty'],
    ['\r\n\r\n', 'empty'],
    ['Hello, this is a telnet server', 'malformed'],
  ] as const) {
    assert.equal(refusalOf(text), reason, text);
  }
});

test('each question goes to the server that keeps it', () => {
  for (const [type, key, server] of [
    ['domain', 'example.jp', 'whois.jprs.jp'],
    ['domain', 'example.co.jp', 'whois.jprs.jp'],
    ['domain', 'example.com', 'whois.verisign-grs.com'],
    ['domain', 'example.example', 'whois.iana.org'],
    ['ip', '219.12.45.67', 'whois.apnic.net'],
    ['ip', '84.129.205.43', 'whois.ripe.net'],
    ['ip', '20.196.210.166', 'whois.arin.net'],
    ['ip', '2800::1', 'whois.lacnic.net'],
    ['ip', '10.0.0.1', 'whois.iana.org'],
    ['autnum', '131965', 'whois.apnic.net'],
    ['autnum', '3320', 'whois.ripe.net'],
    ['autnum', '8075', 'whois.arin.net'],
  ] as const) {
    assert.equal(serverFor({ type, key }), server, key);
  }
});

test('reading grows no faster than the answer, in every dialect', () => {
  const question = { type: 'ip', key: '192.0.2.1' } as const;
  const readAll = (text: string): void => {
    for (const reader of readersFor('proxy.example')) reader(linesOf(text), question);
    refusalOf(text);
  };
  const net = 'inetnum: 192.0.2.0 - 192.0.2.255\nNetRange: 192.0.2.0 - 192.0.2.255\na. [Network Number] 192.0.2.0/24\n';
  for (const line of [
    'remarks: abuse a@b.example\n',
    'admin-c: X\n',
    '[Abuse] a\n    b\n',
    '\n',
    ' '.repeat(40),
    'Contact:\n x\n',
  ]) {
    assertLinear(`lines of ${JSON.stringify(line)}`, 500, (n) => net + line.repeat(n), readAll);
  }
});

test('no text makes a reader throw', () => {
  const pieces = fc.constantFrom(
    ...'inetnum: |192.0.2.0/24|NetRange: |a. [Network Number] |[Domain Name] |example.jp|\n|\r\n|Contact Information:\n|: |% Abuse contact for |abuse@x.example|Netblock: |[ Network Information ]\n|IPv4 Address : |remarks: |refer: |\u0000|ReferralServer: whois://x.example\n|OrgAbuseEmail: |Domain Name: |Registrant:\n| '.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (words) => {
      for (const [type, key] of [
        ['ip', '192.0.2.1'],
        ['domain', 'example.jp'],
        ['autnum', '64496'],
      ] as const) {
        for (const reader of readersFor('proxy.example')) reader(linesOf(words.join('')), { type, key });
      }
    }),
    { numRuns: 1000, seed: 3912 },
  );
});

test('a word that every object of the language knows is a name like others', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    assert.equal(serverFor({ type: 'domain', key: `shop.${word}` }), 'whois.iana.org');
    assert.equal(readersFor(word).length, readersFor('whois.example').length);
    const text = `inetnum: 198.51.100.0 - 198.51.100.255\n${word}: X-RIPE\n\n${word}: X-RIPE\n`;
    assert.deepEqual(read('whois.ripe.net', text, 'ip', '198.51.100.10').registration?.contacts, []);
  }
});
