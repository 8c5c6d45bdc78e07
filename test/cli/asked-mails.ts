/** Mails that were examined with the outside asked: answers of our own, and every check as it really is. */
import { examineMail } from '../../src/app/examine-mail.ts';
import type { Examined } from '../../src/app/examined.ts';
import { type Answer, idOf, type Lookup, type LookupKind, type Question, type Told } from '../../src/lookup/lookup.ts';
import { rsaSigner, sealMail, signMail, zoneOf } from '../authenticate/sign.ts';
import { lookupIn, type Zone } from '../authenticate/zones.ts';

const ASKED_AT = '2026-11-21T20:05:00+09:00';

/** Hosts of the stories, as DNS names them. */
const hosts: Zone = {
  'sv864.xserver.jp': { A: ['157.112.176.65'] },
  '65.176.112.157.in-addr.arpa': { PTR: ['sv864.xserver.jp'] },
  'p5481cd2b.dip0.t-ipconnect.de': { A: ['84.129.205.43'] },
  '43.205.129.84.in-addr.arpa': { PTR: ['p5481cd2b.dip0.t-ipconnect.de'] },
};

type Others = { readonly [K in 'rdap' | 'listing' | 'geo' | 'whois']?: Readonly<Record<string, Told[K]>> };

/** DNS from a zone, everything else from a table by its key (a list's by `zone key`). */
function lookupOf(zone: Zone, others: Others): Lookup {
  const dns = lookupIn({ ...hosts, ...zone });
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    if (question.kind === 'dns') return dns(question);
    const key = question.kind === 'listing' ? `${question.type} ${question.key}` : question.key;
    const value = others[question.kind as Exclude<K, 'dns'>]?.[key];
    const told = { id: idOf(question), question, at: ASKED_AT, source: 'table' };
    return (value === undefined ? { ...told, outcome: 'absent' } : { ...told, outcome: 'found', value }) as Answer<K>;
  };
}

const examined = (mail: string, source: string, lookup: Lookup): Promise<Examined> =>
  examineMail(Buffer.from(mail), {
    source,
    at: ASKED_AT,
    asks: { lookup, askedAt: ASKED_AT, isDiscreet: true },
  });

const mail = (fields: readonly string[], body: readonly string[]): string =>
  `${fields.join('\r\n')}\r\n\r\n${body.join('\r\n')}\r\n`;
const field = (name: string, value: string): string => `${name}: ${value}`;
/** The line that our own side wrote for what it took from `client`. */
const taken = (client: string, date: string): string =>
  `Received: from ${client}\r\n\tby mx.recipient.example (Postfix) with ESMTPS id 4MjX\r\n\tfor <info@recipient.example>; ${date}\r\n`;

const signer = rsaSigner('customer.example', 's2026', 2048);
const lister = rsaSigner('lists.example', 'arc', 2048);
const ALL = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'reply-to', 'cc', 'sender'];

const letter = mail(
  [
    field('From', 'Yumiko Mori <mori@customer.example>'),
    field('To', 'info@recipient.example'),
    field('Subject', 'Notes of our meeting'),
    field('Date', 'Sat, 21 Nov 2026 09:00:00 +0900'),
    field('Message-ID', '<20261121@customer.example>'),
    field('MIME-Version', '1.0'),
    field('Content-Type', 'text/plain; charset=utf-8'),
  ],
  ['Here are the notes of our meeting on Thursday.', 'Kind regards, Mori'],
);
const returned = 'Return-Path: <mori@customer.example>\r\n';

const customerZone: Zone = {
  ...zoneOf(signer),
  'customer.example': {
    MX: ['10 mx.customer.example'],
    TXT: ['v=spf1 include:_spf.customer.example -all'],
    A: ['198.51.100.7'],
  },
  '_spf.customer.example': { TXT: ['v=spf1 ip4:157.112.176.0/24 -all'] },
  '_dmarc.customer.example': { TXT: ['v=DMARC1; p=reject'] },
};
const registries: Others = {
  rdap: {
    '157.112.176.65': {
      object: 'ip',
      name: 'XSERVER',
      holder: 'Xserver Inc.',
      country: 'JP',
      range: ['157.112.176.0', '157.112.191.255'],
      contacts: [{ role: 'abuse', name: 'Abuse desk', emails: ['abuse@network.example'], where: 'entities[0]' }],
    },
    'customer.example': {
      object: 'domain',
      name: 'customer.example',
      created: '2001-03-02T00:00:00Z',
      registrar: { name: 'Example Registrar' },
      contacts: [],
    },
  },
  geo: {
    '157.112.176.65': { asn: 131965, holder: 'Xserver Inc.', country: 'JP', dataDate: '2026-06-17' },
    '84.129.205.43': { asn: 3320, holder: 'Deutsche Telekom AG', country: 'DE', dataDate: '2026-06-17' },
  },
  listing: { 'list.dnswl.org 157.112.176.65': { codes: ['127.0.5.1'] } },
};
const host = 'sv864.xserver.jp (sv864.xserver.jp [157.112.176.65])';
const received = taken(host, 'Sat, 21 Nov 2026 09:00:05 +0900');

/** Signed by the domain in From, all of it. */
const signed = (): Promise<Examined> =>
  examined(
    returned + received + signMail(letter, signer, { names: ALL }),
    'signed.eml',
    lookupOf(customerZone, registries),
  );

/** Signed, but only as many bytes of the text as it had then. */
const partly = (): Promise<Examined> => {
  const body = letter.slice(letter.indexOf('\r\n\r\n') + 4);
  const mailed = signMail(letter, signer, { names: ALL, length: body.length });
  return examined(
    `${returned}${received}${mailed}Pay to another account: https://pay.example/\r\n`,
    'partly.eml',
    lookupOf(customerZone, registries),
  );
};

/** Signed, then changed by a mailing list that sealed what it had seen. */
const listed = (): Promise<Examined> => {
  const own = signMail(letter, signer, { names: ['from', 'to', 'subject', 'date'] });
  const changed = `${own.replace('Subject: ', 'Subject: [friends] ')}_______________________________________________\r\nfriends mailing list\r\n`;
  const passed = sealMail(changed, lister, {
    instance: 1,
    chain: 'none',
    results: 'dkim=pass header.d=customer.example; dmarc=pass header.from=customer.example',
  });
  return examined(
    `Return-Path: <friends-bounces@lists.example>\r\n${received}List-Id: <friends.lists.example>\r\n${passed}`,
    'listed.eml',
    lookupOf(
      {
        ...customerZone,
        ...zoneOf(lister),
        'lists.example': { MX: ['10 lists.example'], TXT: ['v=spf1 ip4:157.112.176.65 -all'] },
      },
      registries,
    ),
  );
};

const lure = mail(
  [
    field('From', 'Customer Support <support@customer.example>'),
    field('To', 'info@recipient.example'),
    field('Subject', 'Your account will be closed within 24 hours'),
    field('Date', 'Sat, 21 Nov 2026 09:00:00 +0900'),
    field('Message-ID', '<1@pc.invalid>'),
    field('Content-Type', 'text/plain; charset=utf-8'),
  ],
  ['Verify your password within 24 hours: https://login.young.example/verify'],
);

/** Sent from somebody's line at home, in the name of a domain that does not permit it. */
const refused = (): Promise<Examined> =>
  examined(
    `Return-Path: <support@customer.example>\r\n${taken('pc (p5481cd2b.dip0.t-ipconnect.de [84.129.205.43])', 'Sat, 21 Nov 2026 09:00:05 +0900')}${lure}`,
    'refused.eml',
    lookupOf(customerZone, {
      ...registries,
      rdap: {
        ...registries.rdap,
        '84.129.205.43': {
          object: 'ip',
          name: 'DTAG-DIAL15',
          holder: 'Deutsche Telekom AG',
          country: 'DE',
          range: ['84.128.0.0', '84.135.255.255'],
          contacts: [],
        },
        'customer.example': {
          object: 'domain',
          name: 'customer.example',
          created: '2026-11-18T00:00:00Z',
          registrar: { name: 'Example Registrar' },
          contacts: [],
        },
      },
      listing: {
        'zen.spamhaus.org 84.129.205.43': { codes: ['127.0.0.10', '127.0.0.4'], says: ['see https://list.example/'] },
      },
    }),
  );

/** Asked of servers that say nothing. */
const unanswered = (): Promise<Examined> =>
  examined(returned + received + signMail(letter, signer, { names: ALL }), 'unanswered.eml', async (question) => {
    const about = { id: idOf(question), question, at: ASKED_AT, source: 'nobody' };
    return { ...about, outcome: 'failed', reason: 'timeout' };
  });

/** An old mail: what DNS says is of today. */
const old = (): Promise<Examined> =>
  examined(
    (returned + received + signMail(letter, signer, { names: ALL })).replaceAll('21 Nov 2026', '21 Nov 2015'),
    'old.eml',
    lookupOf({ ...customerZone, 's2026._domainkey.customer.example': {} }, registries),
  );

/** Sent by the domain's own record, which lets everybody do so. */
const open = (): Promise<Examined> =>
  examined(
    returned + received + letter,
    'open.eml',
    lookupOf(
      { ...customerZone, 'customer.example': { MX: ['10 mx.customer.example'], TXT: ['v=spf1 +all'] } },
      registries,
    ),
  );

/** Refused by the record of now, and signed with another key than that of now, in an old mail. */
const outdated = (): Promise<Examined> =>
  examined(
    (returned + received + signMail(letter, rsaSigner('customer.example', 's2026', 2048), { names: ALL })).replace(
      '; Sat, 21 Nov 2026 09:00:05',
      '; Fri, 21 Nov 2025 09:00:05',
    ),
    'outdated.eml',
    lookupOf({ ...customerZone, 'customer.example': { TXT: ['v=spf1 -all'] } }, registries),
  );

export const asked = { signed, partly, listed, refused, unanswered, old, open, outdated };
