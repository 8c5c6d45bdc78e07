/**
 * Services that filter mail for others, inbound and outbound alike. When one hands a mail to us it may have been hired by our side or by
 * the sender's, and the lines do not say which: the handover is then stated as likely only. As of 2026-12-01.
 * Which one a client is, is told by the name that our side looked up for its address, or by the address: never by what the client
 * called itself. Sources: the services' own pages about the names of their hosts; the networks are those that the bundled table
 * (2026-06-17) gives the services' systems, rounded to whole allocations.
 */
import type { Ip } from '../../message/ip.ts';
import { once } from '../../message/once.ts';
import { registrableDomain } from '../../message/psl.ts';
import { type AddressBlock, inAny, readBlocks } from './address-block.ts';

interface FilterService {
  readonly name: string;
  readonly domains: readonly string[];
  /** All networks from which its hosts speak; left out where it has rented ones as well, or where they are not known. */
  readonly networks?: readonly string[];
}

/** One row: name| domains (space)| networks (space) */
const ROWS = `
Proofpoint|pphosted.com ppe-hosted.com|66.159.224.0/19 67.231.144.0/20 91.207.212.0/23 91.209.104.0/24 143.55.144.0/21 148.163.128.0/19 185.132.180.0/22 185.169.148.0/22 185.183.28.0/22 205.220.160.0/19 208.56.0.0/19 208.83.136.0/22 208.84.64.0/22 208.86.200.0/22
Mimecast|mimecast.com mimecast.co.za|41.74.192.0/20 45.91.16.0/22 51.163.158.0/23 62.140.7.0/24 62.140.10.0/24 63.128.21.0/24 91.220.42.0/24 103.13.69.0/24 103.96.20.0/22 147.28.34.0/23 170.10.128.0/19 180.189.28.0/24 185.58.84.0/22 193.7.204.0/22 194.104.108.0/22 195.130.217.0/24 205.139.110.0/23 207.82.80.0/24 207.211.30.0/24 213.167.75.0/24 213.167.81.0/24 216.35.243.0/24 216.35.244.0/24 216.145.208.0/20 216.205.24.0/24
Cisco|iphmx.com|23.90.96.0/19 63.251.108.0/24 68.232.128.0/19 72.5.10.0/23 74.201.90.0/23 74.201.116.0/24 139.138.24.0/21 139.138.32.0/19 184.94.240.0/20 194.165.192.0/19 195.146.191.0/24 204.15.80.0/22 207.54.64.0/19 208.90.56.0/21 216.71.128.0/19
Barracuda|barracudanetworks.com barracuda.com|
Symantec|messagelabs.com|
Forcepoint|mailcontrol.com|
Hornetsecurity|hornetsecurity.com antispameurope.com|
N-able|antispamcloud.com spamexperts.com|
Trend Micro|trendmicro.com trendmicro.eu|
Mailanyone|mailanyone.net|
Trellix|fireeyecloud.com trellix.com mxlogic.net|
Sophos|sophos.com|
Fortinet|fortimail.com fortimailcloud.com|
Postini|postini.com|
securemx|securemx.jp|
Securence|securence.com|
`;

/** What is known of them, read when it is first asked for: screens that import this room's neighbours need none of it. */
const known = once(() => {
  const services = ROWS.trim()
    .split('\n')
    .map((row): FilterService => {
      const [name = '', domains = '', networks = ''] = row.split('|');
      return { name, domains: domains.split(' '), ...(networks !== '' && { networks: networks.split(' ') }) };
    });
  return {
    byDomain: new Map(services.flatMap((one) => one.domains.map((domain) => [domain, one] as const))),
    blocks: new Map<FilterService, readonly AddressBlock[]>(
      services.flatMap((one) => (one.networks === undefined ? [] : [[one, readBlocks(one.networks)] as const])),
    ),
  };
});

/** Whether a client is such a host. @param name the name that was looked up for it, if any */
export function isFilterService(ip: Ip, name: string | undefined): boolean {
  const { byDomain, blocks } = known();
  if (name !== undefined && byDomain.has(registrableDomain(name) ?? '')) return true;
  return [...blocks.values()].some((own) => inAny(ip, own));
}

/** The service whose host a client says that it is, from an address that is none of the service's; undefined where that is not known. */
export function filterServiceBorrowed(ip: Ip, says: string): { readonly name: string } | undefined {
  const { byDomain, blocks } = known();
  const service = byDomain.get(registrableDomain(says) ?? '');
  const own = service === undefined ? undefined : blocks.get(service);
  return own === undefined || inAny(ip, own) ? undefined : service;
}
