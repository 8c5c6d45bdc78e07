/**
 * A DNS server in the process of the test, on loopback, over UDP and TCP, from a zone that is a plain object. It can be
 * slow, silent, lying, truncating and broken, and it keeps a list of what it was asked.
 */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket as Stream } from 'node:net';
import dnsPacket, { type Packet, type ReadPacket, type ResourceRecord } from 'dns-packet';

export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'PTR' | 'NS' | 'SOA' | 'CNAME';

/** Values as in a Lookup's answer: `10 mx.example.com`, a TXT with one character a byte, `mname rname 1 2 3 4 5`. */
export type Records = { readonly [T in RecordType]?: readonly string[] } & { readonly ttl?: number };

/** By name, in lower case, without a dot at the end. Empty records make a name that is there and has nothing. */
export type Zone = { readonly [name: string]: Records };

export interface Asked {
  readonly name: string;
  readonly type: string;
  readonly over: 'udp' | 'tcp';
  readonly id: number;
  /** The port that asked. */
  readonly port: number;
  /** What the question says it can take over UDP (EDNS0); 0: it says nothing. */
  readonly payload: number;
}

/** How a question is answered, where that is not well. */
export interface Manner {
  readonly delayMs?: number;
  readonly silent?: boolean;
  /** A wrong answer that goes first: wrong id, another question, another port than was asked, a query. */
  readonly lie?: 'id' | 'question' | 'source' | 'query';
  /** Nothing follows the lie. */
  readonly onlyLie?: boolean;
  /** Over UDP: "truncated", and no records. */
  readonly truncate?: boolean;
  /** Over TCP: hang up, say half, say nothing, or one byte every 20 ms. */
  readonly tcp?: 'hang-up' | 'half' | 'silent' | 'dribble';
  /** 1 FORMERR, 2 SERVFAIL, 4 NOTIMP, 5 REFUSED, with no records. */
  readonly rcode?: number;
  /** 1 FORMERR to a question with EDNS0, from before RFC 6891. */
  readonly noEdns?: boolean;
  /** A CNAME stands alone, as an authority tells it whose zone ends there. */
  readonly noFollow?: boolean;
  /** No SOA beside an absence. */
  readonly noSoa?: boolean;
  /** Sent as they are, made from what was asked. */
  readonly bytes?: (query: Buffer) => Buffer;
}

export interface DnsServer {
  /** `127.0.0.1:53535` */
  readonly address: string;
  /** In the order in which the questions came. */
  readonly asked: readonly Asked[];
  /** How many questions were waiting for their answer at once, at most. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

/** What an answer's flags say: an answer by an authority that also recurs. */
const ANSWER_FLAGS = 0x0580;
const TRUNCATED = 0x0200;
const TTL = 300;
/** RFC 2308 §5: the smaller of these two holds for an absence. */
const SOA_TTL = 900;
const SOA_MINIMUM = 60;
const MOST_ALIASES = 20;

/** @param manner how each question is answered; undefined: well */
export async function startDnsServer(
  zone: Zone,
  manner: (asked: Asked) => Manner | undefined = () => undefined,
): Promise<DnsServer> {
  const [udp, tcp] = await samePort();
  const stranger = createSocket('udp4');
  const streams = new Set<Stream>();
  const asked: Asked[] = [];
  let waiting = 0;
  let most = 0;

  function take(bytes: Buffer, over: 'udp' | 'tcp', port: number, send: (reply: Reply) => void): void {
    const query = dnsPacket.decode(bytes);
    const question = query.questions[0];
    if (question === undefined) return;
    const payload = query.additionals[0]?.udpPayloadSize ?? 0;
    const one: Asked = { name: question.name.toLowerCase(), type: question.type, over, id: query.id, port, payload };
    asked.push(one);
    const how = manner(one) ?? {};
    most = Math.max(most, ++waiting);
    const say = () => {
      waiting--;
      for (const reply of repliesTo(zone, query, bytes, one, how)) send(reply);
    };
    if (how.delayMs === undefined) say();
    else setTimeout(say, how.delayMs).unref();
  }

  udp.on('message', (bytes: Buffer, from: RemoteInfo) =>
    take(bytes, 'udp', from.port, ({ bytes: reply, stranger: other }) =>
      (other ? stranger : udp).send(reply, from.port, from.address, () => undefined),
    ),
  );
  tcp.on('connection', (stream) => {
    streams.add(stream);
    let held = Buffer.alloc(0);
    stream.on('error', () => stream.destroy());
    stream.on('close', () => streams.delete(stream));
    stream.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      if (held.length < 2 || held.length < 2 + held.readUInt16BE(0)) return;
      take(held.subarray(2, 2 + held.readUInt16BE(0)), 'tcp', stream.remotePort ?? 0, ({ bytes, how }) =>
        speak(stream, bytes, how.tcp),
      );
    });
  });

  return {
    address: `127.0.0.1:${udp.address().port}`,
    asked,
    mostAtOnce: () => most,
    close: async () => {
      for (const stream of streams) stream.destroy();
      udp.close();
      stranger.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
}

interface Reply {
  readonly bytes: Buffer;
  readonly how: Manner;
  /** From another port than the one that was asked. */
  readonly stranger: boolean;
}

function repliesTo(zone: Zone, query: ReadPacket, bytes: Buffer, asked: Asked, how: Manner): Reply[] {
  if (how.silent === true) return [];
  const made = { how, stranger: false };
  if (how.bytes !== undefined) return [{ ...made, bytes: how.bytes(bytes) }];
  const truth = answerTo(zone, query, asked, how);
  const replies: Reply[] = [];
  if (how.lie !== undefined) {
    const lie = structuredClone(truth);
    lie.answers = [{ name: asked.name, type: 'A', ttl: TTL, data: '203.0.113.66' }];
    if (how.lie === 'id') lie.id = (query.id + 1) % 65536;
    if (how.lie === 'question') lie.questions = [{ name: `x${asked.name}`, type: asked.type }];
    if (how.lie === 'query') lie.type = 'query';
    replies.push({ how, bytes: dnsPacket.encode(lie), stranger: how.lie === 'source' });
  }
  if (how.onlyLie !== true) replies.push({ ...made, bytes: encoded(truth, asked, how) });
  return replies;
}

function encoded(truth: Packet, asked: Asked, how: Manner): Buffer {
  const bytes = dnsPacket.encode(truth);
  // RFC 6891 §6.2.5: without EDNS0 the limit is 512 bytes
  const fits = asked.over === 'tcp' || bytes.length <= Math.max(512, asked.payload);
  if (fits && !(how.truncate === true && asked.over === 'udp')) return bytes;
  return dnsPacket.encode({ ...truth, flags: truth.flags | TRUNCATED, answers: [], authorities: [] });
}

function answerTo(zone: Zone, query: ReadPacket, asked: Asked, how: Manner): Packet {
  const packet: Packet = {
    type: 'response',
    id: query.id,
    flags: ANSWER_FLAGS,
    questions: query.questions.map(({ name, type }) => ({ name, type })),
    answers: [],
    authorities: [],
    additionals: asked.payload > 0 ? [{ name: '.', type: 'OPT', udpPayloadSize: 1232 }] : [],
  };
  if (how.noEdns === true && asked.payload > 0) return { ...packet, flags: ANSWER_FLAGS | 1, additionals: [] };
  if (how.rcode !== undefined) return { ...packet, flags: ANSWER_FLAGS | how.rcode };
  const answers: ResourceRecord[] = [];
  let name = asked.name;
  let known = zone[name];
  for (let aliases = 0; known?.CNAME !== undefined && asked.type !== 'CNAME' && aliases < MOST_ALIASES; aliases++) {
    answers.push(...recordsOf(name, 'CNAME', known));
    if (how.noFollow === true) return { ...packet, flags: ANSWER_FLAGS & ~0x80, answers };
    name = known.CNAME[0] ?? '';
    known = zone[name];
  }
  const found = isType(asked.type) && known !== undefined ? recordsOf(name, asked.type, known) : [];
  if (found.length > 0) return { ...packet, answers: [...answers, ...found] };
  // RFC 8020: a name with something below it is there
  const there = known !== undefined || Object.keys(zone).some((other) => other.endsWith(`.${name}`));
  const authorities = how.noSoa === true ? [] : [soaAbove(zone, name)];
  return { ...packet, flags: there ? ANSWER_FLAGS : ANSWER_FLAGS | 3, answers, authorities };
}

const types: readonly string[] = ['A', 'AAAA', 'MX', 'TXT', 'PTR', 'NS', 'SOA', 'CNAME'] satisfies RecordType[];

function isType(type: string): type is RecordType {
  return types.includes(type);
}

function recordsOf(name: string, type: RecordType, records: Records): ResourceRecord[] {
  return (records[type] ?? []).map((value) => recordOf(name, type, value, records.ttl ?? TTL));
}

function recordOf(name: string, type: RecordType, value: string, ttl: number): ResourceRecord {
  const words = value.split(' ');
  if (type === 'TXT') {
    const bytes = Buffer.from(value, 'latin1');
    const strings = Array.from({ length: Math.max(1, Math.ceil(bytes.length / 255)) }, (_, i) =>
      bytes.subarray(255 * i, 255 * (i + 1)),
    );
    return { name, ttl, type, data: strings };
  }
  if (type === 'MX') return { name, ttl, type, data: { preference: Number(words[0]), exchange: words[1] ?? '.' } };
  if (type === 'SOA') {
    const [serial, refresh, retry, expire, minimum] = words.slice(2).map(Number);
    const numbers = { serial: serial ?? 1, refresh: refresh ?? 2, retry: retry ?? 3, expire: expire ?? 4 };
    return {
      name,
      ttl,
      type,
      data: { mname: words[0] ?? '.', rname: words[1] ?? '.', ...numbers, minimum: minimum ?? SOA_MINIMUM },
    };
  }
  return { name, ttl, type, data: value };
}

/** The SOA of the nearest name above that has one, else one made up for the last two labels. */
function soaAbove(zone: Zone, name: string): ResourceRecord {
  const labels = name.split('.');
  for (let i = 0; i < labels.length; i++) {
    const above = labels.slice(i).join('.');
    const soa = zone[above]?.SOA?.[0];
    if (soa !== undefined) return recordOf(above, 'SOA', soa, zone[above]?.ttl ?? TTL);
  }
  const apex = labels.slice(-2).join('.');
  return recordOf(apex, 'SOA', `ns.${apex} hostmaster.${apex} 1 2 3 4 ${SOA_MINIMUM}`, SOA_TTL);
}

function speak(stream: Stream, bytes: Buffer, tcp: Manner['tcp']): void {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  const whole = Buffer.concat([length, bytes]);
  if (tcp === 'silent') return;
  if (tcp === 'hang-up') stream.end();
  else if (tcp === 'half') stream.end(whole.subarray(0, whole.length >> 1));
  else if (tcp === 'dribble') dribble(stream, whole);
  else stream.end(whole);
}

function dribble(stream: Stream, bytes: Buffer): void {
  if (stream.destroyed || bytes.length === 0) return;
  stream.write(bytes.subarray(0, 1));
  setTimeout(() => dribble(stream, bytes.subarray(1)), 20).unref();
}

/** One port of loopback that is free for both. */
async function samePort(): Promise<[Socket, Server]> {
  for (let attempt = 0; ; attempt++) {
    const tcp = createServer();
    tcp.listen(0, '127.0.0.1');
    await once(tcp, 'listening');
    const address: AddressInfo | string | null = tcp.address();
    const udp = createSocket({ type: 'udp4', recvBufferSize: 1 << 20 });
    try {
      udp.bind(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
      await once(udp, 'listening');
      return [udp, tcp];
    } catch (cause) {
      udp.close();
      tcp.close();
      if (attempt === 9) throw cause;
    }
  }
}
