/** Writers of the containers that tests open: small, and with whatever fault a test wants. Nothing in them is malicious. */
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** Another name in the local header. */
  readonly localName?: string;
  /** Only in the local list. */
  readonly unlisted?: boolean;
  readonly password?: string;
  readonly aes?: boolean;
}

const bytesOf = (data: Uint8Array | string): Buffer =>
  typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.length);

/** PKWARE APPNOTE 6.3.10 */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const plain = bytesOf(file.data);
    const crc = file.aes === true ? 0 : crc32(plain);
    const packed = file.stored === true ? plain : deflateRawSync(plain);
    const data =
      file.password === undefined
        ? packed
        : file.aes === true
          ? sealAes(packed, file.password)
          : sealOld(packed, file.password, crc);
    const method = file.aes === true ? 99 : file.stored === true ? 0 : 8;
    const extra =
      file.aes === true
        ? Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, file.stored === true ? 0 : 8, 0])
        : Buffer.alloc(0);
    const flags = 0x800 | (file.password === undefined ? 0 : 1);
    const header = (name: Buffer): Buffer => {
      const one = Buffer.alloc(26);
      one.writeUInt16LE(20, 0);
      one.writeUInt16LE(flags, 2);
      one.writeUInt16LE(method, 4);
      one.writeUInt32LE(crc, 10);
      one.writeUInt32LE(data.length, 14);
      one.writeUInt32LE(plain.length, 18);
      one.writeUInt16LE(name.length, 22);
      one.writeUInt16LE(extra.length, 24);
      return one;
    };
    const localName = Buffer.from(file.localName ?? file.name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header(localName), localName, extra, data]);
    if (file.unlisted !== true) {
      const name = Buffer.from(file.name);
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(at, 10);
      centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), header(name), tail, name, extra]));
    }
    locals.push(local);
    at += local.length;
  }
  return Buffer.concat([...locals, ...centrals, endRecord(centrals.length, at, Buffer.concat(centrals).length)]);
}

export function endRecord(count: number, at: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** §6.1: ZipCrypto, as the writer does it. */
function sealOld(plain: Buffer, password: string, crc: number): Buffer {
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890];
  const move = (byte: number): void => {
    a = (crcTable[(a ^ byte) & 0xff] ?? 0) ^ (a >>> 8);
    b = (Math.imul(b + (a & 0xff), 134775813) + 1) | 0;
    c = (crcTable[(c ^ (b >>> 24)) & 0xff] ?? 0) ^ (c >>> 8);
  };
  for (const byte of Buffer.from(password)) move(byte);
  const head = Buffer.alloc(12, 7);
  head[11] = crc >>> 24;
  return Buffer.from(
    Buffer.concat([head, plain]).map((byte) => {
      const word = (c | 2) & 0xffff;
      const sealed = byte ^ ((Math.imul(word, word ^ 1) >>> 8) & 0xff);
      move(byte);
      return sealed;
    }),
  );
}

/** WinZip AE-2, 256 bits. */
function sealAes(plain: Buffer, password: string): Buffer {
  const salt = Buffer.alloc(16, 5);
  const keys = pbkdf2Sync(password, salt, 1000, 66, 'sha1');
  const counters = Buffer.alloc(Math.ceil(plain.length / 16) * 16);
  for (let block = 0; block < counters.length; block += 16) counters.writeUInt32LE(block / 16 + 1, block);
  const stream = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false).update(counters);
  const sealed = Buffer.from(plain.map((byte, i) => byte ^ (stream[i] ?? 0)));
  const mac = createHmac('sha1', keys.subarray(32, 64)).update(sealed).digest().subarray(0, 10);
  return Buffer.concat([salt, keys.subarray(64), sealed, mac]);
}

/** ustar */
export function makeTar(files: readonly { readonly name: string; readonly data: Uint8Array | string }[]): Buffer {
  const blocks = files.flatMap(({ name, data }) => {
    const content = bytesOf(data);
    const header = Buffer.alloc(512);
    header.write(name, 0, 'latin1');
    header.write(`${content.length.toString(8).padStart(11, '0')} `, 124, 'latin1');
    header.write('0', 156, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export interface Stream {
  /** `Macros/VBA/dir`. */
  readonly path: string;
  readonly data: Uint8Array | string;
}

/** [MS-CFB] of sectors of 512 bytes; every stream in sectors of its own, small ones in the mini stream. */
export function makeCompound(streams: readonly Stream[]): Buffer {
  interface Node {
    name: string;
    children: Node[];
    data?: Buffer;
    id: number;
  }
  const root: Node = { name: 'Root Entry', children: [], id: 0 };
  const nodes = [root];
  for (const { path, data } of streams) {
    let at = root;
    const names = path.split('/');
    for (const [i, name] of names.entries()) {
      let child = at.children.find((one) => one.name === name);
      if (child === undefined) {
        child = { name, children: [], id: nodes.length };
        nodes.push(child);
        at.children.push(child);
      }
      if (i === names.length - 1) child.data = bytesOf(data);
      at = child;
    }
  }
  const END = 0xfffffffe;
  const fat: number[] = [];
  const sectors: Buffer[] = [];
  const chain = (content: Buffer): number => {
    if (content.length === 0) return END;
    const first = sectors.length;
    for (let i = 0; i < content.length; i += 512) {
      const sector = Buffer.alloc(512);
      content.copy(sector, 0, i, Math.min(content.length, i + 512));
      sectors.push(sector);
      fat.push(sectors.length);
    }
    fat[sectors.length - 1] = END;
    return first;
  };
  const mini: Buffer[] = [];
  const miniFat: number[] = [];
  const starts = nodes.map(({ data }) => {
    if (data === undefined || data.length === 0) return END;
    if (data.length >= 4096) return chain(data);
    const first = miniFat.length;
    for (let i = 0; i < data.length; i += 64) {
      const piece = Buffer.alloc(64);
      data.copy(piece, 0, i, Math.min(data.length, i + 64));
      mini.push(piece);
      miniFat.push(miniFat.length + 1);
    }
    miniFat[miniFat.length - 1] = END;
    return first;
  });
  const miniStart = chain(Buffer.concat(mini));
  const miniFatStart = chain(uint32s(miniFat));
  const directory = Buffer.alloc(Math.ceil(nodes.length / 4) * 512);
  for (const node of nodes) {
    const at = node.id * 128;
    directory.write(node.name, at, 'utf16le');
    directory.writeUInt16LE(node.name.length * 2 + 2, at + 64);
    directory[at + 66] = node === root ? 5 : node.data === undefined ? 1 : 2;
    directory[at + 67] = 1;
    for (const offset of [68, 72, 76]) directory.writeUInt32LE(0xffffffff, at + offset);
    // a list is a tree as well: each child has the next as its right neighbour
    directory.writeUInt32LE(node.children[0]?.id ?? 0xffffffff, at + 76);
    for (const [i, child] of node.children.entries())
      directory.writeUInt32LE(node.children[i + 1]?.id ?? 0xffffffff, child.id * 128 + 72);
  }
  for (const node of nodes) {
    const at = node.id * 128;
    for (const [i, child] of node.children.entries())
      directory.writeUInt32LE(node.children[i + 1]?.id ?? 0xffffffff, child.id * 128 + 72);
    directory.writeUInt32LE(node === root ? miniStart : (starts[node.id] ?? END), at + 116);
    directory.writeUInt32LE(node === root ? mini.length * 64 : (node.data?.length ?? 0), at + 120);
  }
  const directoryStart = chain(directory);
  const fatSectors = Math.ceil((fat.length + 128) / 128);
  const fatStart = sectors.length;
  for (let i = 0; i < fatSectors; i++) fat.push(0xfffffffd);
  const table = Buffer.alloc(fatSectors * 512, 0xff);
  uint32s(fat).copy(table);
  for (let i = 0; i < fatSectors; i++) sectors.push(table.subarray(i * 512, i * 512 + 512));
  const header = Buffer.alloc(512, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(miniFatStart, 60);
  header.writeUInt32LE(Math.ceil((miniFat.length * 4) / 512), 64);
  header.writeUInt32LE(END, 68);
  for (let i = 0; i < Math.min(109, fatSectors); i++) header.writeUInt32LE(fatStart + i, 76 + 4 * i);
  return Buffer.concat([header, ...sectors]);
}

function uint32s(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [i, number] of numbers.entries()) bytes.writeUInt32LE(number >>> 0, i * 4);
  return bytes;
}

/** [MS-OVBA] §2.4.1 with literals only: every flag byte is zero. */
export function compressVba(text: string): Buffer {
  const chunks: Buffer[] = [Buffer.from([1])];
  const plain = Buffer.from(text, 'latin1');
  for (let at = 0; at < plain.length; at += 3000) {
    const piece = plain.subarray(at, at + 3000);
    const data: Buffer[] = [];
    for (let i = 0; i < piece.length; i += 8) data.push(Buffer.from([0]), piece.subarray(i, i + 8));
    const body = Buffer.concat(data);
    const header = Buffer.alloc(2);
    header.writeUInt16LE(0xb000 | (body.length - 1));
    chunks.push(header, body);
  }
  return Buffer.concat(chunks);
}

/** The streams of a VBA project below `folder`. */
export function vbaStreams(
  folder: string,
  modules: readonly { readonly name: string; readonly source: string }[],
): Stream[] {
  const records: Buffer[] = [record(0x0003, Buffer.from([0xa4, 0x03]))];
  for (const { name } of modules)
    records.push(
      record(0x0019, Buffer.from(name)),
      record(0x001a, Buffer.from(name)),
      record(0x0031, Buffer.alloc(4)),
      record(0x002b, Buffer.alloc(0)),
    );
  return [
    { path: `${folder}dir`, data: compressVba(Buffer.concat(records).toString('latin1')) },
    ...modules.map(({ name, source }) => ({
      path: `${folder}${name}`,
      data: compressVba(`Attribute VB_Name = "${name}"\r\n${source}`),
    })),
  ];
}

function record(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(id, 0);
  head.writeUInt32LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** An Office file of today; `parts` beside the table of contents. */
export const makeOoxml = (parts: readonly ZipFile[]): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...parts,
  ]);

export const makeVbaProject = (source: string, name = 'Module1'): Buffer =>
  makeCompound(vbaStreams('VBA/', [{ name, source }]));

/** A PDF of these objects; a stream is inflated when `deflate` is given. */
export function makePdf(objects: readonly string[]): Buffer {
  return Buffer.from(
    `%PDF-1.5\n${objects.map((one, i) => `${i + 1} 0 obj\n${one}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
}

export const pdfStream = (dictionary: string, content: string | Buffer): string => {
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(bytesOf(content)), Buffer.alloc(4)]);
  return `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
};

/** [MS-SHLLINK] with a relative path and arguments. */
export function makeShortcut(target: string, words: string): Buffer {
  const header = Buffer.alloc(76);
  Buffer.from('4c0000000114020000000000c000000000000046', 'hex').copy(header);
  header.writeUInt32LE(0x80 | 8 | 32, 20);
  const text = (value: string): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16LE(value.length);
    return Buffer.concat([length, Buffer.from(value, 'utf16le')]);
  };
  return Buffer.concat([header, text(target), text(words), Buffer.alloc(4)]);
}

/** A file dropped into a document: the content of `\1Ole10Native`. */
export function makePackage(name: string, data: Uint8Array | string): Buffer {
  const content = bytesOf(data);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  const body = Buffer.concat([
    Buffer.from(`\x02\0${name}\0C:\\${name}\0\0\0\x03\0`, 'latin1'),
    Buffer.from([1, 0, 0, 0, 0]),
    size,
    content,
  ]);
  const whole = Buffer.alloc(4);
  whole.writeUInt32LE(body.length);
  return Buffer.concat([whole, body]);
}

/** Bytes that look like a program and are none. */
export const harmlessProgram = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(124, 'not a program ')]);

/** One file of 7z, packed as told; the header is left open. */
export function makeSevenZip(name: string, packed: Buffer, size: number, method: string, properties = ''): Buffer {
  const coder = Buffer.from(method, 'hex');
  const own = Buffer.from(properties, 'hex');
  const header = Buffer.concat([
    Buffer.from([1, 4, 6, 0, 1, 9]),
    sevenZipNumber(packed.length),
    Buffer.from([0, 7, 11, 1, 0, 1, coder.length | (own.length > 0 ? 0x20 : 0)]),
    coder,
    own.length > 0 ? Buffer.concat([Buffer.from([own.length]), own]) : Buffer.alloc(0),
    Buffer.from([12]),
    sevenZipNumber(size),
    Buffer.from([0, 0, 5, 1, 17]),
    sevenZipNumber(name.length * 2 + 3),
    Buffer.from([0]),
    Buffer.from(`${name}\0`, 'utf16le'),
    Buffer.from([0, 0]),
  ]);
  const start = Buffer.alloc(32);
  Buffer.from('377abcaf271c0004', 'hex').copy(start);
  start.writeUInt32LE(packed.length, 12);
  start.writeUInt32LE(header.length, 20);
  return Buffer.concat([start, packed, header]);
}

/** Up to 14 bits are enough for tests. */
const sevenZipNumber = (value: number): Buffer =>
  value < 128 ? Buffer.from([value]) : Buffer.from([0x80 | (value >> 8), value & 0xff]);

/** `a harmless text, a harmless text again. ` eight times, as the public LZMA SDK packs it. */
export const packedText = {
  plain: 'a harmless text, a harmless text again. '.repeat(8),
  lzma: Buffer.from('003088090654636f985862167c2f5015dc62750b2974b736a31f286e881991f0133fd74f9ffe08b800', 'hex'),
  lzma2: Buffer.from('e0013f00235d003088090654636f985862167c2f5015dc62750b2974b736a31f286e881991f00f4e800000', 'hex'),
  xz: Buffer.from(
    'fd377a585a000004e6d6b4460200210116000000742fe5a3e0013f00235d003088090654636f985862167c2f5015dc62750b2974b736a31f286e881991f00f4e80000000354a90969964339a00013fc002000000f5416575b1c467fb020000000004595a',
    'hex',
  ),
} as const;

/** Bits from the highest down. */
class BitWriter {
  #bits = '';
  put(value: number, count: number): this {
    this.#bits += value.toString(2).padStart(count, '0');
    return this;
  }
  get length(): number {
    return this.#bits.length;
  }
  bytes(): Buffer {
    const bytes = this.#bits.match(/.{1,8}/g) ?? [];
    return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  }
}

interface RarFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly password?: string;
}

/** RAR 5.0: packed by literals alone, or stored and closed with a password (AES-256, two rounds of PBKDF2). */
export function makeRar(files: readonly RarFile[]): Buffer {
  const header = (...parts: readonly Buffer[]): Buffer => {
    const content = Buffer.concat(parts);
    const sized = Buffer.concat([vint(content.length), content]);
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(crc32(sized));
    return Buffer.concat([crc, sized]);
  };
  const blocks = files.flatMap(({ name, data, password }) => {
    const salt = Buffer.alloc(16, 3);
    const iv = Buffer.alloc(16, 4);
    const record = Buffer.concat([vint(1), vint(0), vint(0), Buffer.from([1]), salt, iv]);
    const extra = password === undefined ? Buffer.alloc(0) : Buffer.concat([vint(record.length), record]);
    const body = password === undefined ? rarLiterals(data) : sealRar(data, password, salt, iv);
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(crc32(data));
    const method = password === undefined ? 3 << 7 : 0;
    const about = [vint(4), vint(data.length), vint(0), crc, vint(method), vint(1)];
    const sizes =
      password === undefined ? [vint(2), vint(body.length)] : [vint(3), vint(extra.length), vint(body.length)];
    const called = Buffer.from(name);
    return [header(vint(2), ...sizes, ...about, vint(called.length), called, extra), body];
  });
  const main = header(vint(1), vint(0), vint(0));
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'),
    main,
    ...blocks,
    header(vint(5), vint(0), vint(0)),
  ]);
}

function vint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  return Buffer.from([...bytes, left]);
}

function sealRar(data: Uint8Array, password: string, salt: Buffer, iv: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(password, salt, 2, 32, 'sha256'), iv).setAutoPadding(false);
  return cipher.update(Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]));
}

/** One block whose table gives each byte 8 bits, and nothing else any. */
function rarLiterals(data: Uint8Array): Buffer {
  const bits = new BitWriter();
  // lengths of the codes of lengths: 8 has one bit, 18 and 19 (runs of none) two
  for (let i = 0; i < 20; i++) bits.put(i === 8 ? 1 : i >= 18 ? 2 : 0, 4);
  for (let i = 0; i < 256; i++) bits.put(0, 1);
  bits.put(3, 2).put(127, 7).put(3, 2).put(25, 7); // 138 and 36 symbols that are never used
  for (const byte of data) bits.put(byte, 8);
  const body = bits.bytes();
  const flags = 0xc0 | (2 << 3) | ((bits.length - 1) % 8);
  const size = [body.length & 0xff, (body.length >> 8) & 0xff, body.length >> 16] as const;
  return Buffer.concat([Buffer.from([flags, 0x5a ^ flags ^ size[0] ^ size[1] ^ size[2], ...size]), body]);
}

/** LHA, level 0, packed by -lh5- with literals alone: each byte has its own eight bits. */
export function makeLha(files: readonly { readonly name: Uint8Array; readonly data: Uint8Array }[]): Buffer {
  const entries = files.flatMap(({ name, data }) => {
    const bits = new BitWriter().put(data.length, 16).put(0, 5).put(10, 5).put(256, 9).put(0, 4).put(0, 4);
    for (const byte of data) bits.put(byte, 8);
    const packed = bits.bytes();
    const head = Buffer.alloc(24 + name.length);
    head[0] = head.length - 2;
    head.write('-lh5-', 2, 'latin1');
    head.writeUInt32LE(packed.length, 7);
    head.writeUInt32LE(data.length, 11);
    head[19] = 0x20;
    head[21] = name.length;
    head.set(name, 22);
    head.writeUInt16LE(crc16(data), 22 + name.length);
    head[1] = head.subarray(2).reduce((sum, byte) => sum + byte, 0) & 0xff;
    return [head, packed];
  });
  return Buffer.concat([...entries, Buffer.alloc(1)]);
}

/** CRC-16/ARC */
function crc16(data: Uint8Array): number {
  let crc = 0;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc & 1) === 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

/** RFC 8878 §3.1.1: a frame of `blocks` blocks of 128 KiB of zeros, four bytes each. */
export function zerosInZstandard(blocks: number): Buffer {
  const block = Buffer.alloc(4);
  block.writeUIntLE((128 * 1024 * 8) | 2, 0, 3);
  const last = Buffer.from(block);
  last[0] = (last[0] ?? 0) | 1;
  const all = Array.from({ length: blocks }, (_, i) => (i === blocks - 1 ? last : block));
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x70]), ...all]);
}
