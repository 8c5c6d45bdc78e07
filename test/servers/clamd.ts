/** Debian's clamd with one signature of our own (Debian ships none): that of the harmless EICAR file, on loopback. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = '/usr/sbin/clamd';
const START_MS = 30_000;

/** The test file of the European Institute for Computer Antivirus Research; in two pieces, so that no scanner takes this source for it. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

interface Clamd {
  /** `127.0.0.1:33100` */
  readonly address: string;
  /** The socket in the file system. */
  readonly socket: string;
  /** As `kill -9` does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param settings further lines of clamd.conf */
export async function startClamd(settings: readonly string[] = []): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const port = await freePort();
  const socket = join(folder, 'clamd.ctl');
  mkdirSync(join(folder, 'signatures'));
  const md5 = createHash('md5').update(eicar).digest('hex');
  writeFileSync(join(folder, 'signatures/test.hdb'), `${md5}:${eicar.length}:Test.Eicar\n`);
  const lines = [
    'Foreground yes',
    `DatabaseDirectory ${join(folder, 'signatures')}`,
    `LocalSocket ${socket}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `TemporaryDirectory ${folder}`,
    ...settings,
  ];
  writeFileSync(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
  const clamd = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (clamd.exitCode !== null || clamd.signalCode !== null) return;
    clamd.kill(signal);
    await once(clamd, 'exit');
  };
  const stop = () => clamd.kill('SIGKILL');
  process.once('exit', stop);
  const close = async () => {
    process.off('exit', stop);
    await end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + START_MS;
  while (!(await answers(port))) {
    if (clamd.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error('clamd did not start');
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { address: `127.0.0.1:${port}`, socket, kill: () => end('SIGKILL'), close };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('zPING\0'));
    socket.once('data', (data) => {
      socket.destroy();
      done(data.toString('latin1').startsWith('PONG'));
    });
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
