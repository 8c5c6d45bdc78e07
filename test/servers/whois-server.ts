/**
 * A WHOIS server (RFC 3912) on a free port of 127.0.0.1 that speaks as one registry, or as all of them at once as a
 * proxy of an operator does, and that can be slow, silent, endless and refusing where a test says so.
 */
import { once } from 'node:events';
import { BlockList, createServer, isIP, type Socket } from 'node:net';
import { type WhoisText, whoisTexts } from './whois-texts.ts';

/** What a query gets instead of a good answer; `reset` cuts the line. */
export type WhoisWay =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'says'; readonly text: string | Uint8Array };

export interface WhoisServer {
  /** `127.0.0.1:PORT`, as `--whois` takes it. */
  readonly address: string;
  /** The queries, in order, without CRLF. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A query is a short line (RFC 3912 §2); more is none of ours. */
const MAX_QUERY = 1024;

/**
 * @param ways by query, `203.0.113.74/e`; `*` for every query
 * @param speaks the registry that it is; without it, it answers for all
 */
export async function startWhoisServer(
  ways: Readonly<Record<string, WhoisWay>> = {},
  { speaks, texts = whoisTexts }: { readonly speaks?: string; readonly texts?: readonly WhoisText[] } = {},
): Promise<WhoisServer> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const known = texts.filter(({ server }) => speaks === undefined || server === speaks);
  const server = createServer((socket) => {
    open.add(socket);
    let line = '';
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      line += bytes.toString('utf8');
      const end = line.indexOf('\r\n');
      if (end < 0 && line.length < MAX_QUERY) return;
      const query = line.slice(0, end);
      line = '';
      asked.push(query);
      behave(ways[query] ?? ways['*'], socket, answerOf(query, known));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref(); // a test that fails before it closes the server must not keep the run alive
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    asked,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function behave(way: WhoisWay | undefined, socket: Socket, answer: string): void {
  if (way === undefined) socket.end(answer);
  else if (way.kind === 'says') socket.end(way.text);
  else if (way.kind === 'slow') setTimeout(() => socket.end(answer), way.ms).unref();
  else if (way.kind === 'reset') socket.resetAndDestroy();
  else if (way.kind === 'endless') {
    const more = () => {
      while (!socket.destroyed && socket.write('remarks:        and so on\r\n'.repeat(1000)));
    };
    socket.on('drain', more);
    more();
  }
}

function answerOf(query: string, texts: readonly WhoisText[]): string {
  const found = texts.find((one) => asks(query, one));
  return (found?.text ?? 'No match!!\n').replaceAll('\n', '\r\n');
}

function asks(query: string, { query: wanted, range }: WhoisText): boolean {
  if (range === undefined) return query.toLowerCase() === wanted.toLowerCase();
  const [before = '', after = ''] = wanted.split('{ip}');
  if (!query.startsWith(before) || !query.endsWith(after)) return false;
  const ip = query.slice(before.length, query.length - after.length);
  const family = isIP(ip) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(ip) === 0 || isIP(range[0]) !== isIP(ip)) return false;
  const block = new BlockList();
  block.addRange(range[0], range[1], family);
  return block.check(ip, family);
}
