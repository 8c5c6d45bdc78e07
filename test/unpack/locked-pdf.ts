/** PDF documents under the standard lock, closed as ISO 32000-1 §7.6 and ISO 32000-2 §7.6 say, of every kind. */
import { createCipheriv, createHash } from 'node:crypto';
import { rc4 } from '../../src/unpack/rc4.ts';

export type LockKind = 'rc4-40' | 'rc4-128' | 'aes-128' | 'aes-256-r5' | 'aes-256-r6';

const FILL = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const PERMISSIONS = -3904;
const KEY = Buffer.alloc(32, 0x5a);

const md5 = (...pieces: readonly Uint8Array[]): Buffer => digest('md5', ...pieces);

function digest(algorithm: string, ...pieces: readonly Uint8Array[]): Buffer {
  return createHash(algorithm).update(Buffer.concat(pieces)).digest();
}

function cbc(key: Uint8Array, first: Uint8Array, data: Uint8Array, isFilled: boolean): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, first).setAutoPadding(isFilled);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

interface Locked {
  /** Of `/Encrypt`, without the marks around it. */
  readonly dictionary: string;
  readonly seal: (data: Uint8Array, object: number) => Buffer;
}

const hex = (data: Uint8Array): string => `<${Buffer.from(data).toString('hex')}>`;
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), FILL]).subarray(0, 32);

function old(kind: 'rc4-40' | 'rc4-128' | 'aes-128', user: string, owner: string): Locked {
  const revision = kind === 'rc4-40' ? 2 : kind === 'rc4-128' ? 3 : 4;
  const length = revision === 2 ? 5 : 16;
  const rounds = (key: Buffer): Buffer => {
    let made = key;
    if (revision > 2) for (let i = 0; i < 50; i++) made = md5(made.subarray(0, length));
    return made.subarray(0, length);
  };
  const repeated = (key: Uint8Array, data: Uint8Array): Uint8Array => {
    let made = rc4(key, data);
    if (revision > 2)
      for (let i = 1; i < 20; i++)
        made = rc4(
          key.map((byte) => byte ^ i),
          made,
        );
    return made;
  };
  const ownerEntry = repeated(rounds(md5(padded(owner))), padded(user));
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(PERMISSIONS);
  const key = rounds(md5(padded(user), ownerEntry, flags, ID));
  const userEntry = revision === 2 ? rc4(key, FILL) : Buffer.concat([repeated(key, md5(FILL, ID)), Buffer.alloc(16)]);
  const filters =
    kind === 'aes-128' ? '/V 4 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF' : '';
  const version = kind === 'rc4-40' ? '/V 1' : kind === 'rc4-128' ? '/V 2' : '';
  return {
    dictionary: `/Filter /Standard ${version}${filters} /R ${revision} /Length ${length * 8} /P ${PERMISSIONS} /O ${hex(ownerEntry)} /U ${hex(userEntry)}`,
    seal: (data, object) => {
      const place = Buffer.from([object, 0, 0, 0, 0]);
      if (kind !== 'aes-128') return Buffer.from(rc4(md5(key, place).subarray(0, Math.min(16, length + 5)), data));
      const first = Buffer.alloc(16, object);
      return Buffer.concat([first, cbc(md5(key, place, Buffer.from('sAlT')), first, data, true)]);
    },
  };
}

/** ISO 32000-2 §7.6.4.3.4, algorithm 2.B; revision 5 hashes once. */
function hash(revision: 5 | 6, password: Buffer, salt: Buffer, more: Buffer): Buffer {
  let key = digest('sha256', password, salt, more);
  if (revision === 5) return key;
  for (let i = 0, last = 0; i < 64 || last > i - 32; i++) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key, more])));
    const sealed = cbc(key.subarray(0, 16), key.subarray(16, 32), repeated, false);
    const rest = sealed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = digest(['sha256', 'sha384', 'sha512'][rest] ?? '', sealed);
    last = sealed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function today(revision: 5 | 6, user: string, owner: string): Locked {
  const none = Buffer.alloc(0);
  const entry = (password: string, more: Buffer): { check: Buffer; key: Buffer } => {
    const word = Buffer.from(password);
    const [check, salt] = [Buffer.alloc(8, 1), Buffer.alloc(8, 2)];
    return {
      check: Buffer.concat([hash(revision, word, check, more), check, salt]),
      key: cbc(hash(revision, word, salt, more), Buffer.alloc(16), KEY, false),
    };
  };
  const forUser = entry(user, none);
  const forOwner = entry(owner, forUser.check);
  return {
    dictionary: `/Filter /Standard /V 5 /R ${revision} /Length 256 /P ${PERMISSIONS} /CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF /O ${hex(forOwner.check)} /OE ${hex(forOwner.key)} /U ${hex(forUser.check)} /UE ${hex(forUser.key)} /Perms ${hex(Buffer.alloc(16))}`,
    seal: (data, object) => {
      const first = Buffer.alloc(16, object);
      return Buffer.concat([first, cbc(KEY, first, data, true)]);
    },
  };
}

/** A piece of an object: as it stands, a string to be closed, or the object's stream. */
export type Piece = string | { readonly string: string } | { readonly stream: Uint8Array };

interface LockOf {
  readonly kind: LockKind;
  readonly user?: string;
  readonly owner?: string;
}

/** A document of these objects, from number 1, with its table of objects, so that every viewer opens it. */
export function makeLockedPdf(
  objects: readonly (readonly Piece[])[],
  { kind, user = '', owner = 'owner' }: LockOf,
): Buffer {
  const lock =
    kind === 'aes-256-r5'
      ? today(5, user, owner)
      : kind === 'aes-256-r6'
        ? today(6, user, owner)
        : old(kind, user, owner);
  const written = objects.map((pieces, i) =>
    Buffer.concat(
      pieces.map((piece) => {
        if (typeof piece === 'string') return Buffer.from(piece, 'latin1');
        if ('string' in piece) return Buffer.from(hex(lock.seal(Buffer.from(piece.string, 'latin1'), i + 1)));
        return Buffer.concat([Buffer.from('\nstream\r\n'), lock.seal(piece.stream, i + 1), Buffer.from('\nendstream')]);
      }),
    ),
  );
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  for (const [i, body] of [...written, Buffer.from(`<< ${lock.dictionary} >>`)].entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  }
  const table = Buffer.concat(parts).length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${places.length + 1} /Root 1 0 R /Encrypt ${places.length} 0 R /ID [${hex(ID)} ${hex(ID)}] >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
