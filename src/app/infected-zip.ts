/**
 * A dangerous file as analysts hand it on: in a ZIP with the password `infected`, so that no scanner on the way takes it out
 * and nobody opens it by mistake. The old cipher hides nothing from anybody, and every tool reads it. Of no machine: a page
 * makes it too.
 */
import { crc32, encryptOld, OLD_HEAD } from '../unpack/archive/zip-cipher.ts';

/** Bit 0: encrypted. Bit 11: the name is UTF-8. */
const FLAGS = 0x0801;
/** 1 January 1980, the first day that ZIP can say: the file has no other date (APPNOTE §4.4.6). */
const DAY = (1 << 5) | 1;

/**
 * @param name of the file inside; one without folders
 * @param before 12 bytes or more that stand in front of what is encrypted
 * @returns the ZIP, stored and not compressed
 */
export function infectedZip(name: string, bytes: Uint8Array, before: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const crc = crc32(bytes);
  const head = before.slice(0, OLD_HEAD);
  head[OLD_HEAD - 1] = crc >>> 24; // APPNOTE §6.1.6: by it a wrong password is known
  const sealed = encryptOld(bytes, head, encoder.encode('infected'));
  const file = encoder.encode(name);
  // version 2.0 reads it; stored, at no time of the day
  const common = [...u16s(20, FLAGS, 0, 0, DAY), ...u32s(crc, sealed.length, bytes.length), ...u16s(file.length, 0)];
  const local = Uint8Array.of(...u32s(0x04034b50), ...common, ...file);
  const central = Uint8Array.of(...u32s(0x02014b50), ...u16s(20), ...common, ...u16s(0, 0, 0), ...u32s(0, 0), ...file);
  const sizes = u32s(central.length, local.length + sealed.length);
  const end = Uint8Array.of(...u32s(0x06054b50), ...u16s(0, 0, 1, 1), ...sizes, ...u16s(0));
  const zip = new Uint8Array(local.length + sealed.length + central.length + end.length);
  zip.set(local);
  zip.set(sealed, local.length);
  zip.set(central, local.length + sealed.length);
  zip.set(end, zip.length - end.length);
  return zip;
}

const u16s = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]);
const u32s = (...values: readonly number[]): number[] => values.flatMap((value) => u16s(value & 0xffff, value >>> 16));
