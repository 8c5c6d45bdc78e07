/** Registries and DNS for `metsuke contact`, all real servers on loopback, and the options that name them. */
import { type DnsServer, startDnsServer, type Zone } from '../servers/dns-server.ts';
import { type RdapServer, type RdapWay, startRdapServer } from '../servers/rdap-server.ts';
import { storyZone } from '../servers/story-zones.ts';
import { startWhoisServer, type WhoisServer, type WhoisWay } from '../servers/whois-server.ts';

/** Beside the stories' names: what Abusix and abuse.net have, and mail and web of the domains that are asked for. */
const zone: Zone = {
  ...storyZone,
  '170.113.0.203.abuse-contacts.abusix.zone': { TXT: ['abuse@africa.example'] },
  '45.12.219.abuse-contacts.abusix.zone': {},
  'example.com': { MX: ['10 mx.example.com'], A: ['192.0.2.10'] },
  'example.com.contacts.abuse.net': { TXT: ['postmaster@example.com'] },
  'example.net': { A: ['198.51.100.10'], AAAA: ['2001:db8:1::80'], MX: ['0 .'] },
  'login.example.net': { A: ['203.0.113.10'] },
  'example.org': { MX: ['10 aspmx.l.google.com'] },
  'example.jp': { MX: ['10 mail.example.jp'], A: ['203.0.113.74'] },
  'example.jp.contacts.abuse.net': { TXT: ['abuse@mail.example.jp'] },
};

export interface DeskServers {
  readonly dns: DnsServer;
  readonly rdap: RdapServer;
  readonly whois: WhoisServer;
  /** `--dns … --rdap-bootstrap … --whois …` */
  readonly options: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startDeskServers(
  ways: {
    readonly rdap?: Readonly<Record<string, RdapWay>>;
    readonly whois?: Readonly<Record<string, WhoisWay>>;
    readonly zone?: Zone;
  } = {},
): Promise<DeskServers> {
  const dns = await startDnsServer({ ...zone, ...ways.zone });
  const rdap = await startRdapServer(ways.rdap);
  const whois = await startWhoisServer(ways.whois);
  return {
    dns,
    rdap,
    whois,
    options: ['--dns', dns.address, '--rdap-bootstrap', rdap.bootstrapUrl, '--whois', whois.address],
    close: async () => {
      await Promise.all([dns.close(), rdap.close(), whois.close()]);
    },
  };
}
