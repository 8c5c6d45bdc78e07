/** Opens an archive, and what is inside of it, and finds the mails in it. Pure but for the machine that it is lent. */
import { latin1, u32 } from '../../message/octets.ts';
import { openBzip2 } from '../../unpack/archive/bzip2.ts';
import { openGzip } from '../../unpack/archive/gzip.ts';
import { openXz } from '../../unpack/archive/seven-zip.ts';
import { openTar } from '../../unpack/archive/tar.ts';
import { openZip } from '../../unpack/archive/zip-member.ts';
import type { Finds, Unopened } from '../../unpack/finds.ts';
import type { Machine } from '../../unpack/machine.ts';
import { openLimits } from '../../unpack/open/limits.ts';
import { isControl, type LeftOut } from './left-out.ts';
import { isMail } from './mail-head.ts';
import { type PileForm, pileFormOf } from './pile-form.ts';

/** What one archive may cost: as for the files of one mail, and it is told where one is reached. */
export const pileLimits = {
  files: openLimits.files,
  depth: openLimits.depth,
  /** Of all files together, unpacked; and of the archive itself, which is read whole. */
  bytes: openLimits.bytes,
  ratio: openLimits.ratio,
  ratioFrom: openLimits.ratioFrom,
} as const;
type PileLimits = { readonly [K in keyof typeof pileLimits]: number };

interface Pile {
  /** Mails and mboxes in the order of their names. */
  readonly mails: readonly PiledMail[];
  readonly unread: readonly Unread[];
  /** Names of files that are no mails. */
  readonly others: readonly string[];
  /** What of a Maildir is no mail: accounts of a mail program, and folders of what is not delivered yet. */
  readonly leftOut: readonly { readonly name: string; readonly what: LeftOut }[];
}

interface PiledMail {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

interface Unread {
  readonly name: string;
  readonly why: Unopened;
}

/** How suspicious mails are packed everywhere, and by ourselves. */
const PASSWORDS = ['infected'];
/** Files that were not read, as far as they are told of. */
const UNREAD = 100;
const hasDot = (parts: readonly string[]): boolean => parts.some((part) => part.startsWith('.'));

/** Hidden files are not mail, and what macOS lays beside each file is hidden too; a dot hides no folder of a Maildir++. */
function isHidden(name: string): boolean {
  const folders = name.split('/');
  const own = folders.pop() ?? '';
  if (folders.includes('__MACOSX') || own.startsWith('.')) return true;
  return hasDot(folders) && boxOf(name, 'cur', 'new', 'tmp') === undefined && !isControl(own, false);
}

/** They hold one file, and add nothing to its place. */
const isWrapper = (form: PileForm): boolean => form !== 'zip' && form !== 'tar';

/** xz file format 1.1.0 §2.1.2, §4: it ends in `YZ` behind an index of its blocks, and the first block is the one that is opened. */
function isWholeXz(bytes: Uint8Array): boolean {
  const end = bytes.length;
  const index = end - 12 - (u32(bytes, end - 8) + 1) * 4;
  return latin1(bytes, end - 2, end) === 'YZ' && index > 0 && bytes[index] === 0 && bytes[index + 1] === 1;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** What was found so far, and what may still be opened. */
interface Reading {
  readonly limits: PileLimits;
  readonly machine: Machine;
  readonly mails: PiledMail[];
  readonly unread: Unread[];
  readonly others: string[];
  left: { readonly files: number; readonly bytes: number };
}

/** One archive while it is opened. */
interface Archive {
  readonly form: PileForm;
  /** Where what it holds stands, empty for the outermost. */
  readonly place: string;
  readonly depth: number;
  /** Its end is missing. */
  readonly isTorn: boolean;
  /** Bytes that may still come out of it, since bombs unpack to a multiple of their size. */
  left: number;
  /** Of the file that comes: the size that the archive tells, and whether there is more of it than the room. */
  said: number | undefined;
  isOver: boolean;
  /** The size of the file that came last. */
  last: number;
  /** How many mails it holds. */
  mails: number;
}

/** @param outer the name of the archive */
export function readPile(bytes: Uint8Array, outer: string, limits: PileLimits, machine: Machine): Pile {
  const left = { files: limits.files, bytes: limits.bytes };
  const reading: Reading = { limits, machine, mails: [], unread: [], others: [], left };
  const form = pileFormOf(bytes);
  if (form !== undefined) openArchive(reading, form, outer, '', bytes, 1);
  const { mails, unread, others } = reading;
  return { unread, ...withoutAccounts(mails.sort(byName), others) };
}

/**
 * @param name of the archive @param place where what it holds stands, empty for the outermost
 * @returns how many mails it holds
 */
function openArchive(
  reading: Reading,
  form: PileForm,
  name: string,
  place: string,
  bytes: Uint8Array,
  depth: number,
): number {
  const { limits } = reading;
  const archive: Archive = {
    form,
    place,
    depth,
    isTorn: form === 'xz' && !isWholeXz(bytes),
    left: Math.max(limits.ratioFrom, bytes.length * limits.ratio),
    said: undefined,
    isOver: false,
    last: 0,
    mails: 0,
  };
  unpack(form, bytes, lastPart(name), findsOf(reading, archive));
  if (form === 'gzip' && archive.last > 0 && archive.last !== saidByGzip(bytes)) tell(reading, place, 'broken');
  return archive.mails;
}

function unpack(form: PileForm, bytes: Uint8Array, name: string, finds: Finds): void {
  if (form === 'zip') openZip(bytes, finds);
  else if (form === 'gzip') openGzip(bytes, name, finds);
  else if (form === 'bzip2') openBzip2(bytes, finds, name);
  else if (form === 'xz') openXz(bytes, name, finds);
  else openTar(bytes, finds);
}

/** RFC 1952 §2.3.1: the last four bytes are the size of what is inside, modulo 2^32. */
const saidByGzip = (bytes: Uint8Array): number => u32(bytes, bytes.length - 4);

function findsOf(reading: Reading, archive: Archive): Finds {
  const nothing = (): void => undefined;
  return {
    machine: reading.machine,
    passwords: () => PASSWORDS,
    // no Office file is opened here
    mayTry: () => false,
    room: (name, size) => roomFor(reading, archive, name, size),
    over() {
      archive.isOver = true;
    },
    file: (name, bytes, _, about) => takeMember(reading, archive, name, bytes, about?.unopened === 'broken'),
    closed: (name, _, why) => tell(reading, inside(archive, name), why),
    picture: nothing,
    text: nothing,
    sign: nothing,
    link: nothing,
    unread: (why) => tell(reading, archive.place, why),
    unlocked: nothing,
    encrypted: nothing,
  };
}

const inside = ({ place }: Archive, name: string): string => (place === '' ? name : `${place}/${name}`);

/** How many bytes of a file may be unpacked. */
function roomFor(reading: Reading, archive: Archive, name: string, size: number | undefined): number {
  archive.said = size;
  archive.isOver = false;
  const why = limitReached(reading, archive);
  if (why === undefined) return Math.min(reading.left.bytes, archive.left);
  tell(reading, name === '' ? '' : inside(archive, name), why);
  return 0;
}

function limitReached({ left }: Reading, archive: Archive): Unopened | undefined {
  if (left.files <= 0) return 'limit-files';
  if (left.bytes <= 0) return 'limit-bytes';
  return archive.left <= 0 ? 'limit-ratio' : undefined;
}

/** A file that came out of an archive. */
function takeMember(reading: Reading, archive: Archive, name: string, bytes: Uint8Array, isBroken: boolean): void {
  reading.left = { files: reading.left.files - 1, bytes: reading.left.bytes - bytes.length };
  archive.left -= bytes.length;
  archive.last = bytes.length;
  const isShort = archive.said !== undefined && bytes.length < archive.said;
  // the beginning of a pile says nothing of where its last mail ends
  if (archive.isOver || (isShort && archive.left <= 0)) {
    tell(reading, inside(archive, name), reading.left.bytes <= 0 ? 'limit-bytes' : 'limit-ratio');
    return;
  }
  // a tar in it tells what is missing of its own files
  const isCut = isBroken || archive.isTorn || isShort;
  if (isCut && isWrapper(archive.form)) tell(reading, archive.place, 'broken');
  const place = isWrapper(archive.form) ? archive.place : inside(archive, name);
  archive.mails += take(reading, inside(archive, name), place, bytes, isCut, archive.depth);
}

/** @param place where its files stand, if it is an archive itself @returns how many mails it is, or holds */
function take(reading: Reading, name: string, place: string, bytes: Uint8Array, cut: boolean, depth: number): number {
  if (isHidden(name) || (bytes.length === 0 && !isControl(lastPart(name), false))) return 0;
  const form = pileFormOf(bytes);
  if (form !== undefined) return takeArchive(reading, form, name, place, bytes, depth);
  if (!isMail(bytes)) {
    reading.others.push(name);
    return 0;
  }
  reading.mails.push({ name, bytes, cut });
  return 1;
}

function takeArchive(
  reading: Reading,
  form: PileForm,
  name: string,
  place: string,
  bytes: Uint8Array,
  depth: number,
): number {
  const { limits, unread, others } = reading;
  if (depth >= limits.depth) {
    tell(reading, name, 'limit-depth');
    return 0;
  }
  const before = others.length;
  const mails = openArchive(reading, form, name, place, bytes, depth + 1);
  // a document that is a ZIP inside is one file, whatever it is made of
  if (mails === 0)
    others.splice(before, others.length, ...(unread.some((one) => one.name.startsWith(name)) ? [] : [name]));
  return mails;
}

/** A limit is told once, and so is what is wrong with one file. */
function tell({ unread }: Reading, name: string, why: Unopened): void {
  const isTold = unread.some((one) => one.why === why && (one.name === name || why.startsWith('limit-')));
  if (unread.length < UNREAD && !isTold) unread.push({ name, why });
}

/** Takes out of the files what in a Maildir is no mail. */
function withoutAccounts(
  files: readonly PiledMail[],
  others: readonly string[],
): Pick<Pile, 'mails' | 'others' | 'leftOut'> {
  const boxes = new Set(files.flatMap(({ name }) => boxOf(name, 'cur', 'new') ?? []));
  const mails: PiledMail[] = [];
  const undelivered = new Set<string>();
  for (const file of files) {
    const box = boxOf(file.name, 'tmp');
    if (box === undefined || !(boxes.has(box) || hasDot(box.split('/')))) mails.push(file);
    else if (boxes.has(box)) undelivered.add(`${box}tmp`);
  }
  const isAccount = (name: string): boolean => {
    const own = lastPart(name);
    return isControl(own, boxes.has(name.slice(0, name.length - own.length)));
  };
  return {
    mails,
    others: others.filter((name) => !isAccount(name)),
    leftOut: [
      ...others.filter(isAccount).map((name) => ({ name, what: 'control' as const })),
      ...[...undelivered].map((name) => ({ name, what: 'folder' as const })),
    ],
  };
}

/** The place of the Maildir in which a file lies, if it lies in one of these folders of it. */
function boxOf(name: string, ...folders: readonly string[]): string | undefined {
  const parts = name.split('/').slice(0, -1);
  return folders.includes(parts.pop() ?? '') ? parts.map((part) => `${part}/`).join('') : undefined;
}

const byName = (a: PiledMail, b: PiledMail): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
