/** Opens the entries of a ZIP archive, with the passwords that the mail names where they are closed. */
import { apart } from '../../message/byte-string.ts';
import type { Finds, How } from '../finds.ts';
import type { Machine } from '../machine.ts';
import type { ZipEntry } from './zip.ts';
import { crc32, decryptAes, decryptOld } from './zip-cipher.ts';
import { DEFLATED, listedZip, STORED } from './zip-entry.ts';

/** A password is tried on an entry of at most this many packed bytes, where there is one: trying then costs little. */
const TRIED = 1024 * 1024;
/** How often a wrong password may pass the one byte that ZipCrypto checks before we give up. */
const TRIES = 64;

const utf8 = new TextEncoder();

/** What stands at the end of the archive and the beginning of each file, and what differs between them. */
export function openZip(bytes: Uint8Array, finds: Finds): void {
  const { entries, count, differing } = listedZip(bytes, finds);
  // an archive of nothing begins with the end of its list (APPNOTE 4.3.16)
  if (entries.length === 0 && bytes[2] !== 5) finds.unread('broken');
  const password = passwordFor(entries, bytes, finds);
  let unsaid = 0;
  for (const entry of entries) {
    // a folder that is packed has an empty stream of two bytes
    if (entry.name.endsWith('/') && entry.size === 0 && entry.packed <= 2) continue;
    if (entry.listed !== 'both' && differing.length === 0) unsaid += 1;
    openEntry(bytes, entry, password, finds);
  }
  if (unsaid > 0 && unsaid < entries.length) finds.sign('listed-once', String(unsaid));
  if (count > entries.length) finds.room('', 0);
}

function openEntry(bytes: Uint8Array, entry: ZipEntry, password: Uint8Array | undefined, finds: Finds): void {
  const { machine } = finds;
  const name = apart(entry.name);
  const closed = (entry.flags & 1) !== 0 && !isOnlySaid(bytes, entry, machine);
  if (entry.dataAt < 0 || entry.dataAt > bytes.length) {
    finds.closed(name, entry.size, 'broken');
    return;
  }
  if (closed && password === undefined) {
    finds.encrypted();
    finds.closed(name, entry.size, 'password', { encrypted: true });
    return;
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    finds.closed(name, entry.size, 'method');
    return;
  }
  if (machine === undefined && (closed || entry.method !== STORED)) {
    finds.closed(name, entry.size, 'no-machine');
    return;
  }
  const room = finds.room(name, entry.size);
  if (room === 0) return;
  let data = bytes.subarray(entry.dataAt, entry.dataAt + entry.packed);
  let how: How = entry.method === STORED ? 'stored' : 'inflated';
  if (closed && password !== undefined && machine !== undefined) {
    const plain = decrypt(data, entry, password, machine);
    if (plain === undefined) {
      finds.closed(name, entry.size, 'password', { encrypted: true });
      return;
    }
    data = plain;
    how = 'decrypted';
  }
  const about = closed && password !== undefined ? { encrypted: true, password: decoder.decode(password) } : {};
  if (entry.method === STORED || machine === undefined) {
    const isWhole = data.length >= Math.min(entry.size, entry.packed);
    finds.file(name, data.subarray(0, room), how, isWhole ? about : { ...about, unopened: 'broken' });
    return;
  }
  const made = machine.inflate(data, room);
  if (made.state === 'over') finds.over();
  else if (made.state === 'broken' && made.bytes.length === 0) {
    finds.closed(name, entry.size, 'broken');
    return;
  }
  const isShort = made.state === 'broken' || (made.state === 'whole' && made.bytes.length < entry.size);
  finds.file(name, made.bytes, how, isShort ? { ...about, unopened: 'broken' } : about);
}

/** Bytes of one file whose sum is taken to see whether it is closed at all. */
const SUMMED = 16 * 1024 * 1024;

/** A file that is marked as closed, and lies there open: scanners believe the mark, and Windows opens it. */
function isOnlySaid(bytes: Uint8Array, entry: ZipEntry, machine: Machine | undefined): boolean {
  if (entry.aes !== undefined || entry.dataAt < 0 || entry.size > SUMMED || entry.crc === 0) return false;
  if (entry.method !== STORED && (entry.method !== DEFLATED || machine === undefined)) return false;
  const data = bytes.subarray(entry.dataAt, entry.dataAt + entry.packed);
  if (entry.method === STORED) return data.length === entry.size && crc32(data) === entry.crc;
  const made = machine?.inflate(data, entry.size + 1);
  return made?.state === 'whole' && made.bytes.length === entry.size && crc32(made.bytes) === entry.crc;
}

const decoder = new TextDecoder();

/** All of an archive have one password as a rule; it is found on the smallest entry. */
function passwordFor(entries: readonly ZipEntry[], bytes: Uint8Array, finds: Finds): Uint8Array | undefined {
  const { machine } = finds;
  if (machine === undefined) return undefined;
  let smallest: ZipEntry | undefined;
  for (const entry of entries) {
    if ((entry.flags & 1) === 0 || entry.dataAt < 0 || entry.packed > TRIED) continue;
    if (smallest === undefined || entry.packed < smallest.packed) smallest = entry;
  }
  if (smallest === undefined) return undefined;
  const data = bytes.subarray(smallest.dataAt, smallest.dataAt + smallest.packed);
  for (const word of finds.passwords().slice(0, TRIES)) {
    const password = utf8.encode(word);
    const plain = decrypt(data, smallest, password, machine);
    if (plain !== undefined && (smallest.aes !== undefined || isRight(plain, smallest, machine))) return password;
  }
  return undefined;
}

const decrypt = (data: Uint8Array, entry: ZipEntry, password: Uint8Array, machine: Machine): Uint8Array | undefined =>
  entry.aes === undefined ? decryptOld(data, entry, password) : decryptAes(data, entry.aes.strength, password, machine);

function isRight(plain: Uint8Array, entry: ZipEntry, machine: Machine): boolean {
  if (entry.method === STORED) return crc32(plain) === entry.crc;
  // the table of a deflate stream shows a wrong key at once; the sum shows the rest
  const made = machine.inflate(plain, Math.min(entry.size + 1, TRIED * 16));
  return made.state === 'whole' && crc32(made.bytes) === entry.crc;
}
