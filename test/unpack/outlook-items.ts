/** Writers of Outlook's own forms, for tests: `.msg` ([MS-OXMSG]) and `winmail.dat` ([MS-OXTNEF]). */
import { makeCompound, type Stream } from './containers.ts';

interface Person {
  readonly name: string;
  readonly address: string;
}

interface Letter {
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly text?: string;
  readonly html?: string;
  /** The fields as they came over SMTP. */
  readonly headers?: string;
  /** Milliseconds since 1970. */
  readonly time?: number;
  readonly attachments: readonly { readonly name: string; readonly data?: Buffer; readonly item?: Letter }[];
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
const unicode = (id: number, text: string): [string, Buffer] => [
  `__substg1.0_${hex(id)}001F`,
  Buffer.from(text, 'utf16le'),
];
const binary = (id: number, bytes: Buffer): [string, Buffer] => [`__substg1.0_${hex(id)}0102`, bytes];

export const makeMsg = (letter: Letter): Buffer => makeCompound(streamsOf(letter, '', 32));

function streamsOf(letter: Letter, folder: string, header: number): Stream[] {
  const streams: Stream[] = [];
  const put = (path: string, all: readonly [string, Buffer][], fixed: Buffer): void => {
    streams.push({ path: `${path}__properties_version1.0`, data: fixed });
    for (const [name, data] of all) streams.push({ path: `${path}${name}`, data });
  };
  const own: [string, Buffer][] = [
    unicode(0x0037, letter.subject),
    unicode(0x0042, letter.from.name),
    unicode(0x0064, 'SMTP'),
    unicode(0x0065, letter.from.address),
  ];
  if (letter.text !== undefined) own.push(unicode(0x1000, letter.text));
  if (letter.html !== undefined) own.push(binary(0x1013, Buffer.from(letter.html)));
  if (letter.headers !== undefined) own.push(unicode(0x007d, letter.headers));
  const fixed = [number(0x3fde, 65001)];
  if (letter.time !== undefined) fixed.push(time(0x0039, letter.time));
  put(folder, own, Buffer.concat([Buffer.alloc(header), ...fixed]));
  for (const [i, { name, address }] of letter.to.entries())
    put(
      `${folder}__recip_version1.0_#${hex(i).padStart(8, '0')}/`,
      [unicode(0x3001, name), unicode(0x39fe, address)],
      Buffer.concat([Buffer.alloc(8), number(0x0c15, 1)]),
    );
  for (const [i, { name, data, item }] of letter.attachments.entries()) {
    const path = `${folder}__attach_version1.0_#${hex(i).padStart(8, '0')}/`;
    const content: [string, Buffer][] = data === undefined ? [] : [binary(0x3701, data)];
    put(
      path,
      [unicode(0x3707, name), ...content],
      Buffer.concat([Buffer.alloc(8), number(0x3705, item === undefined ? 1 : 5)]),
    );
    if (item !== undefined) streams.push(...streamsOf(item, `${path}__substg1.0_3701000D/`, 24));
  }
  return streams;
}

/** A property of fixed length: type and number, flags, value. */
function number(id: number, value: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt16LE(3, 0);
  bytes.writeUInt16LE(id, 2);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}

function time(id: number, ms: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt16LE(0x40, 0);
  bytes.writeUInt16LE(id, 2);
  bytes.writeBigUInt64LE(BigInt(ms + 11_644_473_600_000) * 10_000n, 8);
  return bytes;
}

/** A property as it stands in a file: number, type, value. */
export type RawProperty = readonly [id: number, type: number, value: Buffer | number | string];

/** Properties of a storage, as they are given: text of type 0x1e is Latin-1, each character a byte. */
export function rawStreams(properties: readonly RawProperty[], folder = '', header = 32): Stream[] {
  const fixed: Buffer[] = [Buffer.alloc(header)];
  const streams: Stream[] = [];
  for (const [id, type, value] of properties) {
    const bytes = Buffer.alloc(16);
    bytes.writeUInt16LE(type, 0);
    bytes.writeUInt16LE(id, 2);
    if (typeof value === 'number') bytes.writeUInt32LE(value, 8);
    else {
      const data = typeof value === 'string' ? Buffer.from(value, type === 0x1f ? 'utf16le' : 'latin1') : value;
      streams.push({ path: `${folder}__substg1.0_${hex(id)}${hex(type)}`, data });
    }
    fixed.push(bytes);
  }
  return [{ path: `${folder}__properties_version1.0`, data: Buffer.concat(fixed) }, ...streams];
}

/** [MS-OXRTFCP] §2.1.3.1.2: RTF as it is, behind the header. */
export function plainRtf(rtf: string, size = rtf.length): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(size, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
}

/** Compressed by nothing but bytes as they are; `size` is what the header says comes out. */
export function packedRtf(rtf: string, size = rtf.length): Buffer {
  const out: Buffer[] = [];
  const bytes = Buffer.from(rtf, 'latin1');
  let place = 207;
  for (let at = 0; at <= bytes.length; at += 8) {
    const piece = bytes.subarray(at, at + 8);
    place += piece.length;
    if (piece.length === 8) out.push(Buffer.from([0]), piece);
    else {
      const end = Buffer.alloc(2);
      end.writeUInt16BE((place & 0xfff) << 4);
      out.push(Buffer.from([1 << piece.length]), piece, end);
    }
  }
  const data = Buffer.concat(out);
  const head = Buffer.alloc(16);
  head.writeUInt32LE(data.length + 12, 0);
  head.writeUInt32LE(size, 4);
  head.write('LZFu', 8, 'latin1');
  return Buffer.concat([head, data]);
}

export function makeTnef({ subject, text = '', html = '', attachments }: Letter): Buffer {
  const attribute = (level: number, id: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(9);
    head[0] = level;
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  };
  const property = (id: number, type: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(12);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(id, 2);
    head.writeUInt32LE(1, 4);
    head.writeUInt32LE(data.length, 8);
    return Buffer.concat([head, data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  };
  const list = (all: readonly Buffer[]): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(all.length);
    return Buffer.concat([count, ...all]);
  };
  const utf16 = (value: string): Buffer => Buffer.from(`${value}\0`, 'utf16le');
  const files = attachments.flatMap(({ name, data = Buffer.alloc(0) }) => [
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x0006800f, data),
    attribute(2, 0x00069005, list([property(0x3707, 0x1f, utf16(name))])),
  ]);
  const properties = list([
    property(0x0037, 0x1f, utf16(subject)),
    property(0x1000, 0x1f, utf16(text)),
    property(0x1013, 0x102, Buffer.from(html)),
  ]);
  return Buffer.concat([Buffer.from('789f3e220100', 'hex'), attribute(1, 0x00069003, properties), ...files]);
}
