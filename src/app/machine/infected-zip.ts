/**
 * A dangerous file as analysts hand it on: in a ZIP with the password `infected`, so that no scanner on the way takes it out
 * and nobody opens it by mistake. The old cipher hides nothing from anybody, and every tool reads it.
 */
import { hash } from 'node:crypto';
import { crc32, encryptOld, OLD_HEAD } from '../../unpack/archive/zip-cipher.ts';

const INFECTED = 'infected';

/** 1 January 1980, the first day that ZIP can say: the file has no other date (APPNOTE §4.4.6). */
const TIME = 0;
const DAY = (1 << 5) | 1;
/** Bit 0: encrypted. Bit 11: the name is UTF-8. */
const FLAGS = 0x0801;

/** @param name of the file inside; one without folders @returns the ZIP, stored and not compressed */
export function zipInfected(name: string, bytes: Uint8Array): Uint8Array {
  const crc = crc32(bytes);
  // not by chance: everybody knows the password, and a download that broke off goes on with the same bytes
  const head = new Uint8Array(hash('sha256', bytes, 'buffer').subarray(0, OLD_HEAD));
  head[OLD_HEAD - 1] = crc >>> 24; // APPNOTE §6.1.6: by it a wrong password is known
  const sealed = encryptOld(bytes, head, Buffer.from(INFECTED));
  const file = Buffer.from(name, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // version 2.0 reads it
  common.writeUInt16LE(FLAGS, 2);
  common.writeUInt16LE(TIME, 6);
  common.writeUInt16LE(DAY, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(sealed.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(file.length, 22);
  const central = Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, Buffer.alloc(14), file]);
  const local = Buffer.concat([signature(0x04034b50), common, file]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length + sealed.length, 12);
  return Buffer.concat([local, sealed, central, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
