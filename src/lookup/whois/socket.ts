/** One WHOIS question over TCP (RFC 3912): a line there, bytes back until the server closes. */
import { connectionFailure } from '../connection-failure.ts';
import { isPublicAddress, lookupPublic } from '../public-address.ts';

interface WhoisBounds {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** Named by the operator, so it may stand in a private network. */
  readonly own: boolean;
}

/** @returns the bytes, or in kebab-case why there are none */
export async function askWhois(to: Endpoint, line: string, bounds: WhoisBounds): Promise<Uint8Array | string> {
  const literal = /^[\d.]+$/.test(to.host) || to.host.includes(':');
  if (!to.own && literal && !isPublicAddress(to.host)) return 'private-address';
  if (bounds.signal.aborted) return 'timeout';
  // loaded at the first question: an examination that asks nothing pays nothing
  const { connect } = await import('node:net');
  const socket = connect({
    host: to.host,
    port: to.port,
    signal: bounds.signal,
    ...(to.own ? {} : { lookup: lookupPublic }),
  });
  socket.write(`${line}\r\n`);
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of socket) {
      if (!Buffer.isBuffer(piece)) continue;
      length += piece.length;
      // leaving the loop destroys the socket
      if (length > bounds.maxBytes) return 'too-large';
      pieces.push(piece);
    }
  } catch (cause) {
    return connectionFailure(cause, bounds.signal);
  }
  return Buffer.concat(pieces);
}

/** `127.0.0.1:4343`, `[::1]:4343`, `whois.example` (port 43); undefined for what is no address of a server. */
export function endpointOf(address: string): Endpoint | undefined {
  const parts = /^(?:\[([0-9a-f:.]{2,45})\]|([^\s:[\]]{1,253}))(?::(\d{1,5}))?$/i.exec(address);
  const host = parts?.[1] ?? parts?.[2];
  const port = Number(parts?.[3] ?? 43);
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port, own: true };
}
