/** One question, sent to one server over UDP or TCP, and the packet that answers it. */
import { type Checked, checkPacket } from './bounds.ts';
import type { DnsServerAddress } from './servers.ts';

/** `unreachable`: the machine or a router said that nobody listens there. */
type Exchanged = Checked | { readonly problem: 'timeout' | 'unreachable' | 'malformed' };

/**
 * Each question has a socket, and so a source port, of its own: who does not see our packets has to guess 32 bits.
 * The socket is connected, so that the kernel drops what others send to it, and so that a refusal is told at once.
 */
export function askOverUdp(query: Buffer, { host, port }: DnsServerAddress, timeoutMs: number): Promise<Exchanged> {
  const socket = process.getBuiltinModule('node:dgram').createSocket(host.includes(':') ? 'udp6' : 'udp4');
  return new Promise((done) => {
    let open = true;
    const end = (result: Exchanged) => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      socket.close();
      done(result);
    };
    const timer = setTimeout(() => end({ problem: 'timeout' }), timeoutMs);
    socket.on('error', () => end({ problem: 'unreachable' }));
    socket.on('message', (bytes) => {
      const checked = checkPacket(bytes, query);
      // RFC 5452 §9.1: what does not match is dropped, and the question waits on for its answer
      if (checked !== 'not-ours') end(checked);
    });
    socket.connect(port, host, () => {
      if (open) socket.send(query, (cause) => cause && end({ problem: 'unreachable' }));
    });
  });
}

/** RFC 7766 §8: two octets with the length go before the message, which is therefore never above 64 KiB. */
export function askOverTcp(query: Buffer, { host, port }: DnsServerAddress, timeoutMs: number): Promise<Exchanged> {
  const stream = process.getBuiltinModule('node:net').connect({ host, port });
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    let held = 0;
    let whole = Number.POSITIVE_INFINITY;
    const end = (result: Exchanged) => {
      clearTimeout(timer);
      stream.destroy();
      done(result);
    };
    // the whole exchange has one time: a server could send a byte a second for ever
    const timer = setTimeout(() => end({ problem: 'timeout' }), timeoutMs);
    stream.on('error', () => end({ problem: 'unreachable' }));
    stream.on('end', () => end({ problem: 'malformed' }));
    stream.on('connect', () => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.length);
      stream.write(Buffer.concat([length, query]));
    });
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      held += chunk.length;
      // put together twice and not with each chunk, or a server that sends single bytes would have us copy gigabytes
      if (held >= 2 && whole === Number.POSITIVE_INFINITY) whole = 2 + Buffer.concat(chunks, held).readUInt16BE(0);
      if (held < whole) return;
      const checked = checkPacket(Buffer.concat(chunks, held).subarray(2, whole), query);
      end(checked === 'not-ours' ? { problem: 'malformed' } : checked);
    });
  });
}
