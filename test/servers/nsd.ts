/** Debian's nsd, an authoritative DNS server that others wrote: started without privileges, from a Zone, on loopback. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Records, Zone } from './dns-server.ts';

interface Nsd {
  /** `127.0.0.1:53535` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const program = '/usr/sbin/nsd';
const START_MS = 10_000;

/**
 * A name with NS or SOA begins a zone of its own; all others lie in one zone for each last label (`com`, `arpa`), so that
 * any set of names can be served.
 */
export async function startNsd(zone: Zone): Promise<Nsd> {
  const folder = mkdtempSync(join(tmpdir(), 'nsd-'));
  const port = await freePort();
  const begins = (name: string) => zone[name]?.SOA !== undefined || zone[name]?.NS !== undefined;
  const tops = Map.groupBy(Object.entries(zone), ([name]) => {
    const labels = name.split('.');
    const from = labels.findIndex((_, i) => begins(labels.slice(i).join('.')));
    return from < 0 ? (labels.at(-1) ?? '') : labels.slice(from).join('.');
  });
  for (const [top, names] of tops) writeFileSync(join(folder, top), zoneFile(top, names, zone[top] ?? {}));
  writeFileSync(join(folder, 'nsd.conf'), configuration(folder, port, [...tops.keys()]));
  const nsd = spawn(program, ['-d', '-c', join(folder, 'nsd.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  // it has children, which it ends itself when it is asked to
  const stop = () => nsd.kill('SIGTERM');
  process.once('exit', stop);
  const close = async () => {
    process.off('exit', stop);
    if (nsd.exitCode === null && nsd.signalCode === null) {
      stop();
      await once(nsd, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await started(nsd);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { address: `127.0.0.1:${port}`, close };
}

function started(nsd: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    const said: string[] = [];
    const late = setTimeout(() => failed(new Error(`nsd did not start: ${said.join('\n')}`)), START_MS);
    const end = (cause?: Error) => {
      clearTimeout(late);
      if (cause === undefined) done();
      else failed(cause);
    };
    nsd.on('error', end);
    nsd.on('exit', () => end(new Error(`nsd ended: ${said.join('\n')}`)));
    if (nsd.stderr === null) return;
    createInterface({ input: nsd.stderr }).on('line', (line) => {
      said.push(line);
      if (line.includes('nsd started')) end();
    });
  });
}

const configuration = (folder: string, port: number, tops: readonly string[]): string =>
  `server:
  ip-address: 127.0.0.1
  port: ${port}
  username: ""
  chroot: ""
  zonesdir: "${folder}"
  database: ""
  pidfile: ""
  xfrdfile: ""
  xfrdir: "${folder}"
  zonelistfile: "${join(folder, 'zone.list')}"
  server-count: 1
  rrl-ratelimit: 0
remote-control:
  control-enable: no
${tops.map((top) => `zone:\n  name: "${top}"\n  zonefile: "${top}"\n`).join('')}`;

function zoneFile(top: string, names: readonly (readonly [string, Records])[], own: Records): string {
  const soa = own.SOA === undefined ? [`${top}. 900 IN SOA ns.${top}. hostmaster.${top}. 1 2 3 4 60`] : [];
  const ns = own.NS === undefined ? [`${top}. 900 IN NS ns.${top}.`] : [];
  const lines = names.flatMap(([name, records]) => linesOf(name, records));
  return `${[...soa, ...ns, ...lines, `ns.${top}. 900 IN A 192.0.2.53`].join('\n')}\n`;
}

function linesOf(name: string, records: Records): string[] {
  const ttl = records.ttl ?? 300;
  return Object.entries(records).flatMap(([type, values]) =>
    type === 'ttl' || !Array.isArray(values)
      ? []
      : values.map((value) => `${name}. ${ttl} IN ${type} ${written(type, String(value))}`),
  );
}

/** RFC 1035 §5.1: names end with a dot, and the octets of a string may be written as numbers. */
function written(type: string, value: string): string {
  if (type === 'A' || type === 'AAAA') return value;
  const words = value.split(' ');
  if (type === 'MX') return `${words[0]} ${words[1]}${words[1] === '.' ? '' : '.'}`;
  if (type === 'SOA') return `${words[0]}. ${words[1]}. ${words.slice(2).join(' ')}`;
  if (type !== 'TXT') return `${value}.`;
  const escaped = Array.from(value, (char) => `\\${String(char.charCodeAt(0)).padStart(3, '0')}`);
  const strings = Array.from({ length: Math.max(1, Math.ceil(escaped.length / 255)) }, (_, i) =>
    escaped.slice(255 * i, 255 * (i + 1)).join(''),
  );
  return strings.map((string) => `"${string}"`).join(' ');
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
