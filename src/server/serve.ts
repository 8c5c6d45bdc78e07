/** The server: opens what it stands on, listens, and stops without dropping what it took. */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { openAccounts } from '../app/accounts.ts';
import type { AskOptions } from '../app/asking.ts';
import { Failure, isFailure } from '../app/failure.ts';
import type { Border } from '../examine/observe/border.ts';
import { makeApi } from './api.ts';
import { isLoopback } from './guard.ts';
import { enterIncoming, leaveIncoming } from './incoming.ts';
import { Jobs } from './jobs.ts';
import { makeMetrics } from './metrics.ts';
import type { OidcWish } from './oidc.ts';
import type { Parts } from './parts.ts';
import { openRooms } from './rooms.ts';
import { digging, Tasks } from './tasks.ts';

export interface ServeOptions {
  /** `--data`. */
  readonly data: string;
  /** `postgres://…` instead of a file. */
  readonly store?: string | undefined;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Takes any that is free when this one is taken: nobody named it. */
  readonly mayMove?: boolean;
  /** How it is reached from outside, behind a proxy. */
  readonly url?: URL | undefined;
  readonly border: Border;
  /** Where people sign in elsewhere. */
  readonly oidc?: OidcWish | undefined;
  readonly ask: AskOptions;
  readonly workers?: number | undefined;
  /** A line for the log. */
  readonly tell: (line: string) => void;
  /** The built web app; beside the server without it. */
  readonly web?: string;
}

interface Running {
  /** `http://127.0.0.1:4780` */
  readonly url: string;
  /** The pages are there to be handed out; the API needs none. */
  readonly isAppBuilt: boolean;
  /** Takes nothing new, waits for what is under way, closes. */
  stop(): Promise<void>;
}

/** How long requests that are under way may go on while it stops, in milliseconds. */
const GRACE = 10_000;
/** RFC 9110 has no word on slowness: a header that takes longer is an attack, a body may be a mailbox. Milliseconds. */
const HEADERS_TIME = 15_000;
const REQUEST_TIME = 3_600_000;
const KEEP_ALIVE = 15_000;
/** Connections at one time. */
const CONNECTIONS = 2_000;

/** @throws Failure METSUKE_SERVE_OPEN without users on an address that others reach; METSUKE_SERVE_LISTEN */
export async function startServer(options: ServeOptions): Promise<Running> {
  const { data, host, port, url, tell } = options;
  const accounts = openAccounts(data);
  /** How to close what is open, what was opened last first. */
  const endings: (() => unknown)[] = [() => accounts.close()];
  const close = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    if (!isLoopback(host) && !accounts.hasUsers())
      throw new Failure(
        'METSUKE_SERVE_OPEN',
        {
          ja: `利用者が一人もいないのに、外から届くアドレス ${host} で待ち受けようとしています`,
          en: `without users only this machine is served, and ${host} is reached from others`,
        },
        {
          ja: 'metsuke user add 名前 --role admin で利用者を作るか、127.0.0.1 で待ち受けてください',
          en: 'make one with: metsuke user add NAME --role admin',
        },
        { exit: 2 },
      );
    const incoming = await enterIncoming(data);
    endings.push(() => leaveIncoming(incoming));
    const rooms = await openRooms(options, tell);
    endings.push(() => rooms.close());
    const log: Parts['log'] = (error, where) => tell(`${where}: ${said(error)}`);
    let isStopping = false;
    const tasks = new Tasks();
    const digs = new Tasks(digging);
    const jobs = new Jobs();
    endings.push(
      () => Promise.all([tasks.end(), digs.end()]),
      () => jobs.stop(),
    );
    const web = options.web ?? join(import.meta.dirname, '../../dist/web');
    const api = makeApi({
      ...rooms,
      border: options.border,
      // its library is loaded only where there is one
      oidc: options.oidc === undefined ? undefined : (await import('./oidc.ts')).oidcOf(options.oidc, log),
      workers: options.workers,
      accounts,
      place: { url },
      incoming,
      jobs,
      tasks,
      digs,
      metrics: makeMetrics(),
      web,
      isReady: () => !isStopping,
      log,
    });
    const server = createAdaptorServer({
      fetch: api.fetch,
      serverOptions: { headersTimeout: HEADERS_TIME, requestTimeout: REQUEST_TIME, keepAliveTimeout: KEEP_ALIVE },
    });
    if ('maxConnections' in server) server.maxConnections = CONNECTIONS;
    await listening(server, host, port).catch((error: unknown) => {
      if (options.mayMove !== true || !isTaken(error)) throw error;
      return listening(server, host, 0);
    });
    const address = server.address();
    const where = typeof address === 'object' && address !== null ? address.port : port;
    return {
      isAppBuilt: existsSync(join(web, 'index.html')),
      url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${where}`,
      async stop() {
        isStopping = true;
        const closed = new Promise<void>((done) => server.close(() => done()));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        const timer = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, GRACE);
        await closed;
        clearTimeout(timer);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Server = ReturnType<typeof createAdaptorServer>;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'EADDRINUSE';

/** What the system says of an address, in both languages where it is one of the usual things. */
function whyNot(code: string, message: string): readonly [ja: string, en: string] {
  if (code === 'EADDRINUSE') return ['ほかのプログラムが使っています', 'another program uses it'];
  if (code === 'EACCES') return ['このポートを使う権限がありません', 'this port is not for every user'];
  if (code === 'EADDRNOTAVAIL')
    return ['このアドレスはこの機械のものではありません', 'this machine does not have that address'];
  if (code === 'ENOTFOUND') return ['そのような名前のホストは見つかりません', 'there is no host of that name'];
  return [message, message];
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (cause) => {
      const place = `${host}:${port}`;
      const [ja, en] = whyNot('code' in cause ? String(cause.code) : '', cause.message);
      fail(
        new Failure(
          'METSUKE_SERVE_LISTEN',
          { ja: `${place} で待ち受けできません(${ja})`, en: `${place} cannot be listened at (${en})` },
          {
            ja: '別のアドレスを --listen ホスト:ポート で指定してください',
            en: 'name another with --listen HOST:PORT',
          },
          { cause },
        ),
      );
    });
    server.listen(port, host, () => done());
  });
}

/** A failure of the store has the words of its cause already. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // V8 quotes what is no JSON, and that may be out of a mail
  if (error instanceof SyntaxError) return error.name;
  const { cause, message } = error;
  // its message begins with the name that somebody gave his mail
  if (isFailure(error) && error.code === 'METSUKE_INTERNAL') return cause instanceof Error ? said(cause) : error.code;
  return cause instanceof Error && !message.includes(cause.message) ? `${message} (${said(cause)})` : message;
}
