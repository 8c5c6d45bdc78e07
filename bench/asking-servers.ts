/** DNS with 20 ms of delay and empty registries, in a process of their own: they must not share the CPU that is measured. */
import { generateKeyPairSync } from 'node:crypto';
import { type Records, startDnsServer, type Zone } from '../test/servers/dns-server.ts';
import { startRdapServer } from '../test/servers/rdap-server.ts';
import { startWhoisServer } from '../test/servers/whois-server.ts';

const DELAY = 20;

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** Every name is there, with what its form asks for: so that every check goes its whole way. */
function recordsOf(name: string): Records | undefined {
  if (name.includes('._domainkey.')) return { TXT: [`v=DKIM1; k=rsa; p=${key}`] };
  if (name.startsWith('_dmarc.')) return name.split('.').length > 3 ? {} : { TXT: ['v=DMARC1; p=none'] };
  if (name.endsWith('.arpa')) return { PTR: [`host-${name.split('.')[0]}.example.net`] };
  // lists: nothing is listed
  if (/\.(?:org|net|com|zone)$/.test(name) && /spamhaus|spamcop|dnswl|surbl|uribl|abusix/.test(name)) return undefined;
  return { TXT: ['v=spf1 ip4:192.0.2.0/24 mx -all'], A: ['192.0.2.10'], MX: [`10 mx.${name}`.slice(0, 200)] };
}
const zone: Zone = new Proxy<Record<string, Records>>(
  {},
  { get: (_, name) => recordsOf(String(name)), has: () => true },
);

const dns = await startDnsServer(zone, () => ({ delayMs: DELAY }));
const [rdap, whois] = [await startRdapServer(), await startWhoisServer()];
console.log(JSON.stringify({ dns: dns.address, rdap: rdap.bootstrapUrl, whois: whois.address }));
process.on('message', () => process.send?.({ asked: dns.asked.length, mostAtOnce: dns.mostAtOnce() }));
process.on('disconnect', () => process.exit(0));
