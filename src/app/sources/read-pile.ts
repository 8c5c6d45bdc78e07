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
  readonly mails: readonly { readonly name: string; readonly bytes: Uint8Array; readonly cut: boolean }[];
  readonly unread: readonly { readonly name: string; readonly why: Unopened }[];
  /** Names of files that are no mails. */
  readonly others: readonly string[];
}

/** How suspicious mails are packed everywhere, and by ourselves. */
const PASSWORDS = ['infected'];
/** Files that were not read, as far as they are told of. */
const UNREAD = 100;
/** Hidden files are not mail, and what macOS lays beside each file is hidden too. */
const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** They hold one file, and add nothing to its place. */
const isWrapper = (form: PileForm): boolean => form !== 'zip' && form !== 'tar';

/** xz file format 1.1.0 §2.1.2, §4: it ends in `YZ` behind an index of its blocks, and the first block is the one that is opened. */
function isWholeXz(bytes: Uint8Array): boolean {
  const end = bytes.length;
  const index = end - 12 - (u32(bytes, end - 8) + 1) * 4;
  return latin1(bytes, end - 2, end) === 'YZ' && index > 0 && bytes[index] === 0 && bytes[index + 1] === 1;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** @param outer the name of the archive */
export function readPile(bytes: Uint8Array, outer: string, limits: PileLimits, machine: Machine): Pile {
  const files: { name: string; bytes: Uint8Array; cut: boolean }[] = [];
  const unread: { name: string; why: Unopened }[] = [];
  const others: string[] = [];
  let left = { files: limits.files, bytes: limits.bytes };

  const tell = (name: string, why: Unopened): void => {
    const isTold = unread.some((one) => one.why === why && (one.name === name || why.startsWith('limit-')));
    if (unread.length < UNREAD && !isTold) unread.push({ name, why });
  };

  /**
   * @param name of the archive @param place where what it holds stands, empty for the outermost
   * @returns how many mails it holds
   */
  function openArchive(form: PileForm, name: string, place: string, bytes: Uint8Array, depth: number): number {
    let mails = 0;
    let said: number | undefined;
    let isOver = false;
    let last = 0;
    const isTorn = form === 'xz' && !isWholeXz(bytes);
    let ratio = Math.max(limits.ratioFrom, bytes.length * limits.ratio);
    const nothing = (): void => undefined;
    const inner = (own: string): string => (place === '' ? own : `${place}/${own}`);
    const finds: Finds = {
      machine,
      passwords: () => PASSWORDS,
      // no Office file is opened here
      mayTry: () => false,
      room(own, size) {
        said = size;
        isOver = false;
        const room = Math.min(left.bytes, ratio);
        const why: Unopened | undefined =
          left.files <= 0 ? 'limit-files' : left.bytes <= 0 ? 'limit-bytes' : ratio <= 0 ? 'limit-ratio' : undefined;
        if (why === undefined) return room;
        tell(own === '' ? '' : inner(own), why);
        return 0;
      },
      over() {
        isOver = true;
      },
      file(own, content, _, about) {
        left = { files: left.files - 1, bytes: left.bytes - content.length };
        ratio -= content.length;
        last = content.length;
        // the beginning of a pile says nothing of where its last mail ends
        if (isOver || (said !== undefined && content.length < said && ratio <= 0)) {
          tell(inner(own), left.bytes <= 0 ? 'limit-bytes' : 'limit-ratio');
          return;
        }
        // a tar in it tells what is missing of its own files
        const isCut = about?.unopened === 'broken' || isTorn || (said !== undefined && content.length < said);
        if (isCut && isWrapper(form)) tell(place, 'broken');
        mails += take(inner(own), isWrapper(form) ? place : inner(own), content, isCut, depth);
      },
      closed: (own, _, why) => tell(inner(own), why),
      picture: nothing,
      text: nothing,
      sign: nothing,
      link: nothing,
      unread: (why) => tell(place, why),
      unlocked: nothing,
      encrypted: nothing,
    };
    if (form === 'zip') openZip(bytes, finds);
    else if (form === 'gzip') openGzip(bytes, lastPart(name), finds);
    else if (form === 'bzip2') openBzip2(bytes, finds, lastPart(name));
    else if (form === 'xz') openXz(bytes, lastPart(name), finds);
    else openTar(bytes, finds);
    // RFC 1952 §2.3.1: the last four bytes are the size of what is inside, modulo 2^32
    if (form === 'gzip' && last > 0 && u32(bytes, bytes.length - 4) !== last) tell(place, 'broken');
    return mails;
  }

  /** @param place where its files stand, if it is an archive itself */
  function take(name: string, place: string, bytes: Uint8Array, cut: boolean, depth: number): number {
    if (bytes.length === 0 || isHidden(name)) return 0;
    const form = pileFormOf(bytes);
    if (form !== undefined) {
      if (depth >= limits.depth) {
        tell(name, 'limit-depth');
        return 0;
      }
      const before = others.length;
      const mails = openArchive(form, name, place, bytes, depth + 1);
      // a document that is a ZIP inside is one file, whatever it is made of
      if (mails === 0)
        others.splice(before, others.length, ...(unread.some((one) => one.name.startsWith(name)) ? [] : [name]));
      return mails;
    }
    if (!isMail(bytes)) {
      others.push(name);
      return 0;
    }
    files.push({ name, bytes, cut });
    return 1;
  }

  const form = pileFormOf(bytes);
  if (form !== undefined) openArchive(form, outer, '', bytes, 1);

  /** In `tmp` of a Maildir lies what is not delivered yet. */
  const folders = new Set(files.map(({ name }) => name.replace(/(?:cur|new)\/[^/]*$/, '\0')));
  const mails = files
    .filter(({ name }) => !/(?:^|\/)tmp\/[^/]*$/.test(name) || !folders.has(name.replace(/tmp\/[^/]*$/, '\0')))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { mails, unread, others };
}
