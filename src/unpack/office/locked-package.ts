/** An Office file of today under a password ([MS-OFFCRYPTO] §2.3.4): the whole package lies closed in one stream of a compound file. */
import type { CompoundFile } from '../../message/compound-file.ts';
import { u16, u64 } from '../../message/octets.ts';
import type { Finds, Unopened } from '../finds.ts';
import { readAgileLock } from './agile-lock.ts';
import { openingOf } from './password-trial.ts';
import { readStandardLock } from './standard-lock.ts';

const PACKAGE = 'EncryptedPackage';
/** Bytes that writers add behind the end: less than a block as a rule, a piece at the most. */
const FILLING = 4096 + 16;

/** What opens is told as a file inside, which is opened in its turn; what does not is told as closed. */
export function openLockedPackage(file: CompoundFile, finds: Finds): void {
  if (file.find(PACKAGE) === undefined) return;
  finds.encrypted();
  finds.sign('encrypted', PACKAGE);
  const closed = openPackage(file, finds);
  if (closed !== undefined) finds.unread(closed);
}

/** @returns why it stays closed */
function openPackage(file: CompoundFile, finds: Finds): Unopened | undefined {
  const info = file.stream('EncryptionInfo');
  // without it, rights management holds the key
  if (info.length < 8) return 'method';
  const isAgile = u16(info, 0) === 4 && u16(info, 2) === 4;
  const lock = isAgile ? readAgileLock(info) : readStandardLock(info);
  if (lock === undefined) return 'method';
  const { machine } = finds;
  if (machine === undefined) return 'no-machine';
  const opening = openingOf(finds, lock.rounds, (word) => lock.keyOf(word, machine));
  if (typeof opening === 'string') return opening;
  const stream = file.stream(PACKAGE);
  const sealed = stream.subarray(8);
  // a false length hides nothing
  const said = u64(stream, 0);
  const size = said > sealed.length || said + FILLING < sealed.length ? sealed.length : said;
  const room = finds.room(PACKAGE, size);
  if (room === 0) return undefined;
  if (size > room) finds.over();
  const plain = lock.opened(opening.key, sealed.subarray(0, room + FILLING), machine);
  const { password } = opening;
  finds.file(PACKAGE, plain.subarray(0, Math.min(size, room)), 'decrypted', {
    encrypted: true,
    ...(password === undefined ? {} : { password }),
  });
  return undefined;
}
