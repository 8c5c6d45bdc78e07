/** Recorded answers for the tests of desks, written short. Networks of the stories are facts; addresses are invented. */
import type { Answer, Told } from '../../src/lookup/lookup.ts';
import type { Contact, Registration } from '../../src/lookup/registration.ts';

export const at = '2026-11-21T09:00:00Z';

const answer = (kind: keyof Told, key: string, type: string | undefined, rest: Partial<Answer>): Answer => ({
  id: type === undefined ? `${kind}:${key}` : `${kind}:${type}:${key}`,
  question: type === undefined ? { kind, key } : { kind, key, type },
  at,
  source: kind === 'dns' ? '192.0.2.53' : `${kind}.example.net`,
  outcome: 'found',
  ...rest,
});

export const dns = (type: string, key: string, ...value: string[]): Answer => answer('dns', key, type, { value });
export const noName = (type: string, key: string): Answer =>
  answer('dns', key, type, { outcome: 'absent', reason: 'no-name' });
export const failed = (kind: keyof Told, key: string, type: string, reason = 'timeout'): Answer =>
  answer(kind, key, type, { outcome: 'failed', reason });
export const absent = (kind: keyof Told, key: string, type: string): Answer =>
  answer(kind, key, type, { outcome: 'absent', reason: 'no-object' });
export const place = (key: string, value: Told['geo']): Answer => answer('geo', key, undefined, { value });

export const registered = (
  kind: 'rdap' | 'whois',
  type: 'ip' | 'domain',
  key: string,
  value: Partial<Registration>,
): Answer => answer(kind, key, type, { value: { object: type, contacts: [], ...value } });

export const contact = (role: string, email: string, more: Partial<Contact> = {}): Contact => ({
  role,
  emails: email === '' ? [] : [email],
  where: 'entities[0]',
  ...more,
});

/** The networks of the stories, with what their registries say. */
export const story: readonly Answer[] = [
  // 002: Yahoo! BB; APNIC names the registry, JPNIC the network
  place('219.12.45.67', { country: 'JP' }),
  dns('PTR', '67.45.12.219.in-addr.arpa', 'softbank219012045067.bbtec.net'),
  dns('A', 'softbank219012045067.bbtec.net', '219.12.45.67'),
  registered('rdap', 'ip', '219.12.45.67', {
    name: 'BBTEC',
    country: 'JP',
    range: ['219.0.0.0', '219.63.255.255'],
    contacts: [contact('abuse', 'hostmaster@nic.ad.jp')],
  }),
  registered('whois', 'ip', '219.12.45.67', {
    name: 'SBB-NET',
    holder: 'SoftBank Corp.',
    range: ['219.12.0.0', '219.12.63.255'],
    contacts: [contact('technical', 'tech@bbtec.example', { where: 'n. [Technical Contact] 1' })],
    remarks: ['Please use abuse@bbtec.example for spam\nor abuse complaints.', 'routing: noc@bbtec.example'],
  }),
  noName('TXT', '67.45.12.219.abuse-contacts.abusix.zone'),
  dns('TXT', 'bbtec.net.contacts.abuse.net', 'abuse@bbtec.example'),
  dns('MX', 'bbtec.net', '10 mx.bbtec.example'),
  // 003: a line of Deutsche Telekom
  place('84.129.205.43', { asn: 3320, holder: 'Deutsche Telekom AG', country: 'DE' }),
  dns('PTR', '43.205.129.84.in-addr.arpa', 'p5481CD2B.dip0.t-ipconnect.de'),
  dns('A', 'p5481cd2b.dip0.t-ipconnect.de', '84.129.205.43'),
  registered('rdap', 'ip', '84.129.205.43', {
    name: 'DTAG-DIAL23',
    holder: 'Deutsche Telekom AG',
    country: 'DE',
    range: ['84.128.0.0', '84.135.255.255'],
    contacts: [contact('abuse', 'abuse@telekom.example', { where: 'entities[2]' })],
  }),
  dns('TXT', '43.205.129.84.abuse-contacts.abusix.zone', 'abuse@telekom.example'),
  noName('TXT', 't-ipconnect.de.contacts.abuse.net'),
  noName('MX', 't-ipconnect.de'),
  // 003: Link3; 004: Microsoft, and Xserver
  place('27.147.195.220', { asn: 23688, holder: 'Link3 Technologies Limited', country: 'BD' }),
  registered('rdap', 'ip', '27.147.195.220', {
    name: 'LINK3-BD',
    holder: 'Link3 Technologies Ltd.',
    country: 'BD',
    contacts: [contact('abuse', 'abuse@link3.example'), contact('technical', 'noc@carrier.example')],
  }),
  place('157.112.176.65', { asn: 131965, holder: 'Xserver Inc.', country: 'JP' }),
  dns('PTR', '65.176.112.157.in-addr.arpa', 'sv864.xserver.jp'),
  dns('A', 'sv864.xserver.jp', '157.112.176.65'),
  registered('rdap', 'ip', '157.112.176.65', {
    name: 'XSERVER',
    country: 'JP',
    contacts: [contact('abuse', 'hostmaster@nic.ad.jp')],
  }),
  registered('whois', 'ip', '157.112.176.65', {
    name: 'XSERVER',
    holder: 'Xserver Inc.',
    contacts: [contact('abuse', 'abuse@xserver.example')],
  }),
];
