/** Which servers are asked. */

export interface DnsServerAddress {
  readonly host: string;
  readonly port: number;
}

const PORT = 53;

/**
 * Reads `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53` or `[2001:db8::53]:5353`. A server has to be an address: to ask
 * for its name would need a server.
 */
export function readServer(text: string): DnsServerAddress | undefined {
  const { isIP } = process.getBuiltinModule('node:net');
  if (isIP(text) !== 0) return { host: text, port: PORT };
  const colon = text.lastIndexOf(':');
  const host = text.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  const digits = text.slice(colon + 1);
  const port = Number(digits);
  // the brackets are what tells a port from the last word of an IPv6 address
  const bracketed = text.startsWith('[');
  if (isIP(host) !== (bracketed ? 6 : 4) || !/^\d{1,5}$/.test(digits) || port < 1 || port > 65_535) return undefined;
  return { host, port };
}

/** `host:port`, with brackets around an IPv6 address. */
export const writeServer = ({ host, port }: DnsServerAddress): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/** The servers that this machine is set up to ask; none where it has none. */
export function systemServers(): readonly string[] {
  return process.getBuiltinModule('node:dns').getServers();
}
