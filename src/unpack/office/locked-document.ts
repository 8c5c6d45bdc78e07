/** Old Office documents under a password: the same file with its streams opened, which is then read as any. */
import type { CompoundFile } from '../../message/compound-file.ts';
import { u16, u32 } from '../../message/octets.ts';
import type { Finds, Unopened } from '../finds.ts';
import type { Machine } from '../machine.ts';
import { recordsOf } from './biff.ts';
import { tableName } from './old-word.ts';
import { openingOf } from './password-trial.ts';
import { openedRc4, readRc4Lock } from './rc4-lock.ts';
import { openedXor, xorPattern } from './xor-lock.ts';

/** Records in front of the one that tells of the lock; real workbooks have one or two. */
const RECORDS = 64;
/** [MS-XLS] §2.2.10, [MS-DOC] §2.2.6.2: bytes under one key. */
const WORKBOOK_BLOCK = 1024;
const WORD_BLOCK = 512;
/** [MS-DOC] §2.2.6.2: the head of a document stays open. */
const WORD_HEAD = 0x44;

const BOF = 0x809;
const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;
/** [MS-XLS] §2.2.10: records that stay open. */
const OPEN: ReadonlySet<number> = new Set([BOF, FILEPASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);

/** Opened streams by their names. */
type Streams = ReadonlyMap<string, Uint8Array>;
type Lock = (password: string, machine: Machine) => Streams | undefined;

/**
 * What opens is told as a file inside, which is opened in its turn.
 * @returns whether it was opened; `why` it stays closed; undefined where it is not locked
 */
export function openLockedDocument(file: CompoundFile, finds: Finds): 'opened' | Unopened | undefined {
  const name = ['Workbook', 'Book', 'WordDocument'].find((one) => file.find(one) !== undefined);
  if (name === undefined) return undefined;
  const stream = file.stream(name);
  const lock = name === 'WordDocument' ? wordLock(file, stream) : workbookLock(name, stream);
  if (lock === undefined || lock === 'method') return lock;
  const { machine } = finds;
  if (machine === undefined) return 'no-machine';
  const opening = openingOf(finds, 0, (word) => lock(word, machine));
  if (typeof opening === 'string') return opening;
  const plain = file.withStreams(opening.key);
  if (finds.room(name, plain.length) < plain.length) return 'limit-bytes';
  finds.encrypted();
  finds.sign('encrypted', name === 'WordDocument' ? name : 'FilePass');
  const { password } = opening;
  finds.file(name, plain, 'decrypted', { encrypted: true, ...(password === undefined ? {} : { password }) });
  return 'opened';
}

function workbookLock(name: string, stream: Uint8Array): Lock | 'method' | undefined {
  if (u16(stream, 0) !== BOF) return undefined;
  const budget = { records: RECORDS, isShort: false };
  const found = [...recordsOf(stream, 0, budget)].find(({ type }) => type === FILEPASS);
  if (found === undefined) return undefined;
  const { at, end } = found;
  const isUnicode = u16(stream, 4) >= 0x600;
  const opened = (plainOf: (from: number, to: number, size: number) => Uint8Array): Streams =>
    new Map([[name, openedRecords(stream, at - 4, plainOf)]]);
  // [MS-XLS] §2.4.117: 0 for the oldest lock, which is the only one before Excel 97
  if (!isUnicode || u16(stream, at) === 0) {
    const from = isUnicode ? at + 2 : at;
    return (password) => {
      const pattern = xorPattern(password, u16(stream, from), u16(stream, from + 2));
      if (pattern === undefined) return undefined;
      // [MS-OFFCRYPTO] §2.3.7.3, as it is done: the pattern begins where the record ends
      return opened((begin, to, size) =>
        Uint8Array.from(stream.subarray(begin, to), (byte, i) => openedXor(byte, pattern, begin + i + size)),
      );
    };
  }
  const lock = readRc4Lock(stream.subarray(at + 2, end));
  if (lock === undefined) return 'method';
  return (password, machine) => {
    const keyOf = lock.keyOf(password, machine);
    if (keyOf === undefined) return undefined;
    const plain = openedRc4(stream, WORKBOOK_BLOCK, keyOf);
    return opened((begin, to) => plain.subarray(begin, to));
  };
}

/** Heads of records stay as they are; the one that tells of the lock becomes one that says nothing. */
function openedRecords(
  stream: Uint8Array,
  lockAt: number,
  plainOf: (from: number, to: number, size: number) => Uint8Array,
): Uint8Array {
  const plain = new Uint8Array(stream);
  plain.fill(0, lockAt, lockAt + 2);
  for (const { type, at, end } of recordsOf(stream, 0, { records: stream.length, isShort: false })) {
    // §2.2.10: where a sheet lies is not closed
    const from = type === BOUNDSHEET ? at + 4 : at;
    if (!OPEN.has(type) && from < end) plain.set(plainOf(from, end, end - at), from);
  }
  return plain;
}

/** [MS-DOC] §2.2.6: what tells of the lock stands in front of the table. */
function wordLock(file: CompoundFile, stream: Uint8Array): Lock | 'method' | undefined {
  const flags = u16(stream, 10);
  if ((flags & 0x100) === 0) return undefined;
  const tableOf = tableName(stream);
  const table = file.stream(tableOf);
  const lock = readRc4Lock(table.subarray(0, u32(stream, 14)));
  // §2.5.1, fObfuscated: the oldest lock
  if ((flags & 0x8000) !== 0 || lock === undefined) return 'method';
  return (password, machine) => {
    const keyOf = lock.keyOf(password, machine);
    if (keyOf === undefined) return undefined;
    const opened = openedRc4(stream, WORD_BLOCK, keyOf);
    opened.set(stream.subarray(0, WORD_HEAD));
    opened[11] = (opened[11] ?? 0) & 0xfe;
    const data = openedRc4(file.stream('Data'), WORD_BLOCK, keyOf);
    return new Map([
      ['WordDocument', opened],
      [tableOf, openedRc4(table, WORD_BLOCK, keyOf)],
      ['Data', data],
    ]);
  };
}
