import { readIp } from '../ip.ts';

/** An address as a host wrote it, and the port where it wrote that too. */
export interface ClientAddress {
  readonly ip: string;
  readonly port?: number;
}

// 45 for the longest IPv6, 5 for `IPv6:`, a zone (RFC 4007 §11) and a port; longer text is no address.
const LONGEST = 80;

/**
 * Reads the whole of `text` as one address: `192.0.2.1`, `[192.0.2.1]`, `[IPv6:2001:db8::1]`, `[2001:db8::1]:25`,
 * `192.0.2.1:25`, `[192.0.2.1:25]`, `[192.0.2.1.25]` (Exim 3 with log_incoming_port), `fe80::1%4`. An IPv4 address
 * mapped into IPv6 comes out as plain IPv4, IPv6 in lower case. Undefined for everything else.
 */
export function readClientAddress(text: string): ClientAddress | undefined {
  if (text.length < 2 || text.length > LONGEST) return undefined;
  let body = text;
  let port: number | undefined;
  if (text.charCodeAt(0) === 91) {
    const close = text.indexOf(']');
    if (close < 0) return undefined;
    body = text.slice(1, close).trim();
    const blank = body.indexOf(' ');
    // GFI MailEssentials: `[192.0.2.1 port:4721]`
    if (blank > 0) {
      if (!body.startsWith(' port:', blank)) return undefined;
      port = readPort(body, blank + 6);
      body = body.slice(0, blank);
    }
    if (close + 1 < text.length) {
      if (text.charCodeAt(close + 1) !== 58) return undefined;
      port = readPort(text, close + 2);
      if (port === undefined) return undefined;
    }
  }
  if (body.length > 5 && /^ipv6:/i.test(body)) body = body.slice(5); // RFC 5321 §4.1.3
  const quad = dottedEnd(body);
  if (quad > 0) {
    if (quad === body.length) return port === undefined ? { ip: body } : { ip: body, port };
    const after = body.charCodeAt(quad);
    const inner = after === 58 || after === 46 ? readPort(body, quad + 1) : undefined;
    return inner === undefined ? undefined : { ip: body.slice(0, quad), port: inner };
  }
  if (!body.includes(':')) return undefined;
  const zone = body.indexOf('%');
  if (zone >= 0) body = body.slice(0, zone);
  const words = readIp(body);
  if (words === undefined) return undefined;
  const ip = mapped(words) ?? body.toLowerCase();
  return port === undefined ? { ip } : { ip, port };
}

/** Whether `text` is written as an address, in brackets or plain. */
export function isAddress(text: string): boolean {
  const first = text.charCodeAt(0);
  // a digit, `[`, `:` or a hexadecimal letter; spares the reading of most host names
  if (first !== 91 && first !== 58 && !(first >= 48 && first <= 57) && !text.includes(':')) return false;
  return readClientAddress(text) !== undefined;
}

/** Where the dotted quad at the start of `text` ends, 0 when there is none. Strict: four numbers up to 255, no leading zero. */
function dottedEnd(text: string): number {
  let i = 0;
  for (let part = 0; part < 4; part += 1) {
    const start = i;
    let value = 0;
    while (i < text.length && i - start < 3) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      i += 1;
    }
    const length = i - start;
    if (length === 0 || value > 255 || (length > 1 && text.charCodeAt(start) === 48)) return 0;
    if (part < 3) {
      if (text.charCodeAt(i) !== 46) return 0;
      i += 1;
    }
  }
  const next = text.charCodeAt(i) - 48;
  return next >= 0 && next <= 9 ? 0 : i;
}

function readPort(text: string, from: number): number | undefined {
  const length = text.length - from;
  if (length < 1 || length > 5) return undefined;
  let value = 0;
  for (let i = from; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value <= 65535 ? value : undefined;
}

function mapped(words: readonly number[]): string | undefined {
  // RFC 4291 §2.5.5.2: ::ffff:0:0/96
  for (let i = 0; i < 5; i += 1) if (words[i] !== 0) return undefined;
  if (words[5] !== 0xffff) return undefined;
  const high = words[6] ?? 0;
  const low = words[7] ?? 0;
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}
