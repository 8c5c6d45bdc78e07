/** Debian's Rspamd as a scanner: one worker on loopback, its own folders, a DNS that knows nothing or gives fixed answers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const program = '/usr/bin/rspamd';
export const hasRspamd = existsSync(program);

/** Tenths of a second that it may take to begin: it compiles thousands of patterns. */
const PATIENCE = 3000;
/** Tenths of a second without work after which its helper is done. */
const QUIET = 50;

/** Modules that ask services outside, keep state in Redis, or rewrite mail; a scanner alone has none of them. */
const ABSENT =
  'rbl surbl asn fuzzy_check mx_check phishing url_redirector rspamd_update dcc greylist ratelimit history_redis reputation neural replies metadata_exporter bimi external_services antivirus dkim_signing p0f milter_headers';
/** Modules of authentication: without them the same scanner has local tests alone. */
const AUTHENTICATION = 'spf dkim arc dmarc';

export interface Rspamd {
  readonly scan: (mail: Uint8Array, about?: Envelope) => Promise<{ readonly score: number; readonly symbols: number }>;
  /** CPU seconds that the worker has used. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}

export interface Envelope {
  readonly ip?: string;
  readonly helo?: string;
  readonly from?: string;
}

/** Starts it; the caller stops it. @param dns the port of a DNS on loopback */
export async function startRspamd({
  dns,
  isAsking,
}: {
  readonly dns: number;
  readonly isAsking: boolean;
}): Promise<Rspamd> {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-rspamd-'));
  const port = await freePort();
  configure(folder, port, dns, isAsking);
  const vars = ['DBDIR=db', 'LOGDIR=log', 'RUNDIR=run', 'LOCAL_CONFDIR=local'].map((one) => {
    const [name, sub = ''] = one.split('=');
    return `--var=${name}=${join(folder, sub)}`;
  });
  // -i: it may run as root here, for it listens on loopback alone and is ended with the bench
  const main = spawn(program, ['-f', '-i', '-c', '/etc/rspamd/rspamd.conf', ...vars], { stdio: 'ignore' });
  const agent = new Agent({ keepAlive: true });
  const stop = async (): Promise<void> => {
    agent.destroy();
    await ended(main);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const scan = (mail: Uint8Array, about: Envelope = {}) => ask(agent, port, mail, about);
    for (let tries = 0; ; tries++) {
      try {
        await scan(new TextEncoder().encode('From: a@example.org\r\nSubject: x\r\n\r\nx\r\n'));
        break;
      } catch (cause) {
        if (tries > PATIENCE || main.exitCode !== null) throw new Error('rspamd does not answer', { cause });
        await sleep(100);
      }
    }
    const worker = childOf(main.pid ?? 0, 'normal process');
    await settled(childOf(main.pid ?? 0, 'hs_helper'));
    return { scan, cpu: () => cpuOf(worker), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configure(folder: string, port: number, dns: number, isAsking: boolean): void {
  for (const sub of ['local/local.d', 'local/override.d', 'db', 'log', 'run'])
    mkdirSync(join(folder, sub), { recursive: true });
  const write = (path: string, text: string): void => writeFileSync(join(folder, 'local', path), `${text}\n`);
  write(
    'local.d/options.inc',
    `dns { nameserver = "127.0.0.1:${dns}"; timeout = 1s; retransmits = 1; enable_dnssec = false; }`,
  );
  write('local.d/logging.inc', 'level = "error";');
  write('override.d/worker-normal.inc', `count = 1; bind_socket = "127.0.0.1:${port}"; enabled = true;`);
  for (const one of ['controller', 'proxy', 'fuzzy'])
    write(`override.d/worker-${one}.inc`, 'enabled = false; count = 0;');
  const off = isAsking ? ABSENT : `${ABSENT} ${AUTHENTICATION}`;
  for (const module of off.split(' ')) write(`override.d/${module}.conf`, 'enabled = false;');
  write('override.d/statistic.conf', 'classifier "bayes" { enabled = false; }');
}

function ask(agent: Agent, port: number, mail: Uint8Array, { ip, helo, from }: Envelope): ReturnType<Rspamd['scan']> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Length': mail.length,
      ...(ip === undefined ? {} : { IP: ip }),
      ...(helo === undefined ? {} : { Helo: helo }),
      ...(from === undefined ? {} : { From: from }),
    };
    const sent = request({ host: '127.0.0.1', port, path: '/checkv2', method: 'POST', agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const told: { score?: number; symbols?: object } = JSON.parse(Buffer.concat(pieces).toString('utf8'));
        if (answer.statusCode !== 200) reject(new Error(`rspamd: ${answer.statusCode}`));
        else resolve({ score: told.score ?? 0, symbols: Object.keys(told.symbols ?? {}).length });
      });
    });
    sent.on('error', reject);
    sent.end(mail);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A child by its title. */
function childOf(main: number, title: string): number {
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').map(Number);
  const worker = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(title));
  if (worker === undefined) throw new Error(`rspamd has no ${title}`);
  return worker;
}

/** It compiles its patterns beside the scanner, which uses them when they are ready; a scanner is measured with them. */
async function settled(helper: number): Promise<void> {
  for (let tries = 0, last = -1; tries < PATIENCE; tries += QUIET) {
    const now = cpuOf(helper);
    if (now === last) return;
    last = now;
    await sleep(QUIET * 100);
  }
}

/** User and system time (proc(5): fields 14 and 15 of `stat`), in seconds. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticks();
}

let known: number | undefined;
function ticks(): number {
  known ??= Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout.trim() || 100);
  return known;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const isGone = await Promise.race([gone.then(() => true), sleep(5000).then(() => false)]);
  if (!isGone) child.kill('SIGKILL');
}
