/**
 * What an answer must be before dns-packet reads it. Measured on 5.6.1, which trusts what it reads: an address record
 * of two bytes is filled up from the record that follows it, of none gives `undefined.undefined.…`; a label that holds
 * a dot becomes two labels; 8-bit labels lose their bytes; names may be chains of 8,000 pointers, for each of
 * thousands of records; and one odd record anywhere ends the reading of all.
 * So every record is walked here first, and those that nobody asked for are made opaque to it.
 */

/** RFC 1035 §4.1.1: the fields of the header. */
const HEADER = 12;
const RESPONSE = 0x8000;
const OPCODE = 0x7800;
const TRUNCATED = 0x0200;
const RECURSION_AVAILABLE = 0x0080;
const AUTHORITATIVE = 0x0400;

/** RFC 1035 §2.3.4 */
const NAME_OCTETS = 255;
/** A name has at most 127 labels, so no honest name needs more pointers. */
const MOST_POINTERS = 127;
/** No mail domain has so many; 64 KiB could hold 5,000, each with a name to walk. */
const MOST_RECORDS = 1_000;

const IN = 1;
const OPT = 41;
/** RFC 6895 §3.1: for private use; dns-packet gives its bytes and looks no further. */
const OPAQUE = 65_280;

/** The numbers of the types that a question may have (RFC 1035 §3.2.2, RFC 3596 §2.1). */
const numbers = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28 } as const;
const known: ReadonlySet<number> = new Set(Object.values(numbers));

/** Whether a question may be of that type. */
export const isType = (type: string): boolean => Object.hasOwn(numbers, type);

/** What the header says, where the packet is an answer to our question. */
export interface Checked {
  /** With the upper bits from EDNS0 (RFC 6891 §6.1.3). */
  readonly rcode: number;
  readonly truncated: boolean;
  readonly authoritative: boolean;
  readonly recurses: boolean;
  /** The packet with all other records made opaque; undefined where it must not be read. */
  readonly bytes?: Buffer;
}

/**
 * @param packet one DNS message, as it came
 * @param query what was sent for it
 * Returns `not-ours` for what does not answer this query: it may be a stranger's guess, and the true answer may follow.
 */
export function checkPacket(packet: Buffer, query: Buffer): Checked | 'not-ours' {
  if (packet.length < HEADER || packet.readUInt16BE(0) !== query.readUInt16BE(0)) return 'not-ours';
  const flags = packet.readUInt16BE(2);
  if ((flags & RESPONSE) === 0 || (flags & OPCODE) !== 0) return 'not-ours';
  const questionEnd = sameQuestion(packet, query);
  const rcode = flags & 0xf;
  // FORMERR and NOTIMP may come as a bare header, from who could not read the question
  const bare = questionEnd === undefined && packet.length === HEADER && (rcode === 1 || rcode === 4);
  if (questionEnd === undefined && !bare) return 'not-ours';
  const head = {
    truncated: (flags & TRUNCATED) !== 0,
    authoritative: (flags & AUTHORITATIVE) !== 0,
    recurses: (flags & RECURSION_AVAILABLE) !== 0,
  };
  if (questionEnd === undefined || head.truncated) return { ...head, rcode };
  const walked = walk(packet, questionEnd);
  if (walked === undefined) return { ...head, rcode };
  return { ...head, rcode: rcode | (walked.extendedRcode << 4), bytes: walked.bytes };
}

/** Where the question ends, if it is the one that was asked. Letters may come back in another case (RFC 4343 §4.1). */
function sameQuestion(packet: Buffer, query: Buffer): number | undefined {
  if (packet.readUInt16BE(4) !== 1) return undefined;
  const nameEnd = query.indexOf(0, HEADER) + 1;
  const end = nameEnd + 4;
  if (packet.length < end || packet.compare(query, nameEnd, end, nameEnd, end) !== 0) return undefined;
  for (let i = HEADER; i < nameEnd; i++) {
    if (lower(packet[i] ?? 0) !== lower(query[i] ?? 0)) return undefined;
  }
  return end;
}

const lower = (octet: number): number => (octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet);

interface Walked {
  readonly bytes: Buffer;
  readonly extendedRcode: number;
}

/** Undefined when a record does not lie within its bounds, or has a form that its type cannot have. */
function walk(packet: Buffer, from: number): Walked | undefined {
  const [answers, authorities, additionals] = [6, 8, 10].map((at) => packet.readUInt16BE(at));
  const counts = [answers ?? 0, authorities ?? 0, additionals ?? 0];
  if (counts.reduce((sum, count) => sum + count) > MOST_RECORDS) return undefined;
  const bytes = Buffer.from(packet);
  const records: Walk[] = [];
  let extendedRcode = 0;
  let at = from;
  for (const [section, count] of counts.entries()) {
    for (let i = 0; i < count; i++) {
      const fields = nameEnd(packet, at, packet.length, section === 0);
      if (fields === undefined || fields + 10 > packet.length) return undefined;
      const type = packet.readUInt16BE(fields);
      const data = fields + 10;
      const end = data + packet.readUInt16BE(fields + 8);
      if (end > packet.length) return undefined;
      if (section === 2 && type === OPT) extendedRcode = packet[fields + 4] ?? 0;
      const wanted = section === 0 ? known.has(type) : section === 1 && (type === numbers.SOA || type === numbers.NS);
      const isRead = wanted && packet.readUInt16BE(fields + 2) === IN;
      if (!isRead) bytes.writeUInt16BE(OPAQUE, fields);
      records.push({ at, fields, isPlain: section === 0, ...(isRead ? { type } : {}), data, end });
      at = end;
    }
  }
  // a pointer may lead into the type of a record that was made opaque, so names are read as dns-packet will read them
  return records.every((record) => holds(bytes, record)) ? { bytes, extendedRcode } : undefined;
}

/** A record by its places: its name, its fields, its data and its end; `type` where it is to be read. */
interface Walk {
  readonly at: number;
  readonly fields: number;
  readonly isPlain: boolean;
  readonly type?: number;
  readonly data: number;
  readonly end: number;
}

const holds = (bytes: Buffer, { at, fields, isPlain: plain, type, data, end }: Walk): boolean =>
  nameEnd(bytes, at, bytes.length, plain) === fields && (type === undefined || fits(bytes, type, data, end));

/** Whether the data of a record has the form of its type, and ends where the record does. */
function fits(packet: Buffer, type: number, data: number, end: number): boolean {
  switch (type) {
    case numbers.A:
      return end - data === 4;
    case numbers.AAAA:
      return end - data === 16;
    case numbers.TXT:
      return stringsFit(packet, data, end);
    case numbers.MX:
      return nameEnd(packet, data + 2, end, true) === end;
    case numbers.SOA: {
      // RFC 1035 §8: the first label of the second name is a local part, which may hold dots
      const mailbox = nameEnd(packet, data, end, true);
      const serial = mailbox === undefined ? undefined : nameEnd(packet, mailbox, end, false);
      return serial !== undefined && serial + 20 === end;
    }
    default:
      return nameEnd(packet, data, end, true) === end;
  }
}

/** RFC 1035 §3.3.14: one or more strings, each with its length before it. */
function stringsFit(packet: Buffer, data: number, end: number): boolean {
  let at = data;
  while (at < end) at += 1 + (packet[at] ?? 0);
  return at === end && end > data;
}

/**
 * Where a name ends, the pointer that ends it included; undefined when it is none, or none that can be written down.
 * @param limit the name's own octets lie before it; what a pointer leads to may lie anywhere before the pointer
 * @param plain its labels must hold nothing that is written with a backslash
 */
function nameEnd(packet: Buffer, start: number, limit: number, plain: boolean): number | undefined {
  let at = start;
  let end: number | undefined;
  let before = start;
  let octets = 1;
  for (let pointers = 0; pointers <= MOST_POINTERS; ) {
    const length = packet[at];
    if (length === undefined || (end === undefined && at >= limit)) return undefined;
    if (length === 0) return end ?? at + 1;
    if (length >= 0xc0) {
      const low = packet[at + 1];
      if (low === undefined || (end === undefined && at + 2 > limit)) return undefined;
      end ??= at + 2;
      const target = ((length & 0x3f) << 8) | low;
      // RFC 1035 §4.1.4: a pointer leads to a prior place, so that it cannot lead round
      if (target >= before || target < HEADER) return undefined;
      at = target;
      before = target;
      pointers++;
    } else {
      octets += length + 1;
      const next = at + 1 + length;
      if (length > 63 || octets > NAME_OCTETS || next > packet.length) return undefined;
      if (end === undefined && next > limit) return undefined;
      if (plain && !isPlain(packet, at + 1, next)) return undefined;
      at = next;
    }
  }
  return undefined;
}

/** Printable, and neither dot nor backslash: the label is the same written as sent. */
function isPlain(packet: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const octet = packet[i] ?? 0;
    if (octet < 0x21 || octet > 0x7e || octet === 0x2e || octet === 0x5c) return false;
  }
  return true;
}
