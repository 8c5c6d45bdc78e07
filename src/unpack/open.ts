/**
 * Opens a file, and what is inside it, and inside that: by magic, each form by its reader. Everything that is found stands in
 * one list; everything that was not opened says why. The work is bounded, whatever the bytes are.
 */

import type { Finds, InnerFile, InnerLink, InnerPicture, InnerText, Sign, SignKind, Unopened } from './finds.ts';
import { CODE_SIDE, imageSize } from './image-size.ts';
import type { Machine } from './machine.ts';
import { readMagic } from './magic.ts';
import { isOpenable, read } from './readers.ts';

/** What one mail may cost (the first two are Assemblyline's). A limit that is reached is told. */
export const openLimits = {
  /** Files inside, of all attachments together. */
  files: 500,
  /** Files inside files. */
  depth: 6,
  /** Unpacked bytes of all attachments together. */
  bytes: 256 * 1024 * 1024,
  /** Unpacked bytes of one attachment, as a multiple of its size; honest text reaches 20. */
  ratio: 200,
  /** Below this the ratio says nothing: an empty sheet of a megabyte is packed into a kilobyte. */
  ratioFrom: 8 * 1024 * 1024,
  /** Unpacked bytes of one file; more than it is not needed to know what it is. */
  oneFile: 64 * 1024 * 1024,
  /** Signs and links that are kept of one mail. */
  signs: 300,
  /** Pictures in files that are kept to look for codes, and their bytes. */
  pictures: 24,
  pictureBytes: 16 * 1024 * 1024,
  links: 500,
  /** Characters of the words of one file, and of all together: a letter has under 6,000, and of a book the beginning is enough. */
  words: 12_000,
  allWords: 60_000,
  /** Characters of what a sign says. */
  says: 500,
  /** Rounds by which passwords are hardened, of all that are tried: Office's 100,000 take a tenth of a second. */
  rounds: 1_200_000,
} as const;

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** One attachment, opened. */
export interface Opened {
  readonly inside: readonly InnerFile[];
  readonly signs: readonly Sign[];
  readonly links: readonly InnerLink[];
  readonly pictures: readonly InnerPicture[];
  readonly texts: readonly InnerText[];
  /** It is closed with a password, itself or something in it. */
  readonly encrypted: boolean;
  /** The word of the mail that opened it itself. */
  readonly password?: string;
  /** Why it was not opened itself. */
  readonly unopened?: Unopened;
  /** What a password opened: nobody else can look into it. */
  readonly unlocked: readonly OpenFile[];
}

/** Opens the files of one mail one after another; the limits hold for all of them together. */
export class Opener {
  readonly #sha256: (bytes: Uint8Array) => string;
  readonly #machine: Machine | undefined;
  readonly #passwords: () => readonly string[];
  #files = openLimits.files;
  #bytes: number = openLimits.bytes;
  #signs: number = openLimits.signs;
  #links: number = openLimits.links;
  #pictures: number = openLimits.pictures;
  #pictureBytes: number = openLimits.pictureBytes;
  #words: number = openLimits.allWords;
  #rounds: number = openLimits.rounds;
  /** Words that opened a file: the others of a mail mostly have the same. */
  readonly #right = new Set<string>();
  readonly #partial = new Set<string>();

  /** @param passwords words of the mail that may be passwords */
  constructor(
    sha256: (bytes: Uint8Array) => string,
    machine: Machine | undefined,
    passwords: () => readonly string[] = () => [],
  ) {
    this.#sha256 = sha256;
    this.#machine = machine;
    this.#passwords = passwords;
  }

  /** Limits that were reached: `archive-files`, `archive-depth`, `archive-bytes`, `archive-ratio`, `archive-content`, `archive-time`, `archive-text`, `pictures`. */
  get partial(): ReadonlySet<string> {
    return this.#partial;
  }

  /** @param rulesOnly it holds nothing: only rules look at it */
  open(file: OpenFile, rulesOnly = false): Opened {
    const inside: InnerFile[] = [];
    const signs: Sign[] = [];
    const links: InnerLink[] = [];
    const pictures: InnerPicture[] = [];
    const texts: InnerText[] = [];
    const said = new Set<string>();
    const unlocked: OpenFile[] = [];
    let encrypted = false;
    let password: string | undefined;
    let unopened: Unopened | undefined;
    let ratioLeft = Math.max(openLimits.ratioFrom, file.bytes.length * openLimits.ratio);

    const limit = (
      why: 'files' | 'depth' | 'bytes' | 'ratio' | 'content' | 'time',
      index: number | undefined,
    ): void => {
      this.#partial.add(`archive-${why}`);
      sign('limit', why, index, {});
    };
    const sign = (
      kind: SignKind,
      says: string,
      index: number | undefined,
      place: Pick<Sign, 'range' | 'line'>,
    ): void => {
      const key = `${kind} ${index} ${says}`;
      if (said.has(key)) return;
      said.add(key);
      this.#signs -= 1;
      if (this.#signs < 0) return;
      signs.push({
        kind,
        says: says.slice(0, openLimits.says),
        ...(index === undefined ? {} : { in: index }),
        ...place,
      });
    };
    const match = (bytes: Uint8Array, index: number | undefined): void => {
      const read = bytes.length === 0 ? undefined : this.#machine?.rules?.(bytes);
      for (const { rule, description, at } of read?.hits ?? [])
        sign(
          'rule',
          description === '' ? rule : `${rule}: ${description}`,
          index,
          at === undefined ? {} : { range: at },
        );
      if (read?.stop !== undefined) {
        this.#partial.add('rules');
        sign('limit', 'rules', index, {});
      }
    };
    const picture = (one: InnerPicture): void => {
      const size = imageSize(one.bytes);
      if (size !== undefined && Math.min(size.width, size.height) < CODE_SIDE) return;
      this.#pictures -= 1;
      this.#pictureBytes -= one.bytes.length;
      if (this.#pictures < 0 || this.#pictureBytes < 0) this.#partial.add('pictures');
      else pictures.push(one);
    };
    const list = (one: InnerFile): void => {
      inside.push(one);
      this.#files -= 1;
      if (isHostileName(one.name)) sign('name-hostile', one.name, one.in, {});
    };

    const findsOf = (depth: number, index: number | undefined, ancestors: readonly string[]): Finds => ({
      machine: this.#machine,
      passwords: () => [...new Set([...this.#right, ...this.#passwords()])],
      mayTry: (rounds) => {
        const isAllowed = rounds <= this.#rounds;
        if (isAllowed) this.#rounds -= rounds;
        return isAllowed;
      },
      room: (name, size = 0) => {
        const why =
          this.#files <= 0
            ? 'files'
            : this.#bytes <= 0 || size > this.#bytes
              ? 'bytes'
              : ratioLeft <= 0
                ? 'ratio'
                : undefined;
        if (why !== undefined) {
          limit(why, index);
          if (this.#files > 0 && name !== '') list(closedFile(name, size, depth + 1, index, `limit-${why}`));
          return 0;
        }
        return Math.min(openLimits.oneFile, this.#bytes, ratioLeft);
      },
      over: () => {
        limit(ratioLeft < Math.min(openLimits.oneFile, this.#bytes) ? 'ratio' : 'bytes', index);
      },
      file: (name, bytes, how, about = {}) => {
        if (this.#files <= 0) return limit('files', index);
        this.#bytes -= bytes.length;
        ratioLeft -= bytes.length;
        const sha256 = this.#sha256(bytes);
        const magic = readMagic(bytes);
        const own = inside.length;
        list({
          name,
          ...(index === undefined ? {} : { in: index }),
          depth: depth + 1,
          type: magic?.type ?? 'application/octet-stream',
          bytes: bytes.length,
          sha256,
          opened: how,
          ...about,
          ...(magic?.encrypted === true ? { encrypted: true } : {}),
        });
        match(bytes, own);
        if (how === 'decrypted') unlocked.push({ name, bytes, sha256 });
        if (about.password !== undefined) this.#right.add(about.password);
        if (magic?.family === 'image' || magic?.type === 'application/pdf' || magic?.type === 'image/svg+xml')
          picture({ bytes, in: own });
        if (ancestors.includes(sha256)) return sign('holds-itself', name, index, {});
        if (!isOpenable(magic?.type, name, bytes)) return;
        if (depth + 1 >= openLimits.depth) {
          // what lies at the last depth is known by its bytes; what is inside it is not
          if (magic?.family === 'archive' || magic?.family === 'disk' || how === 'decrypted') limit('depth', own);
          return;
        }
        read(name, bytes, findsOf(depth + 1, own, [...ancestors, sha256]));
      },
      closed: (name, bytes, why, about = {}) => {
        if (this.#files <= 0) return limit('files', index);
        list(closedFile(name, bytes, depth + 1, index, why, about));
      },
      picture: (name, size, read) => {
        const room = Math.min(this.#bytes, ratioLeft, this.#pictureBytes);
        if (this.#pictures <= 0 || size > room) {
          this.#partial.add('pictures');
          return;
        }
        const bytes = read(room);
        if (bytes === undefined) return;
        this.#bytes -= bytes.length;
        ratioLeft -= bytes.length;
        picture({ bytes, name, ...(index === undefined ? {} : { in: index }) });
      },
      text: (read) => {
        const most = Math.min(openLimits.words, this.#words);
        if (most <= 0) {
          this.#partial.add('archive-text');
          return;
        }
        const words = read(most);
        const seen = words.seen.trim().slice(0, most);
        const hidden = words.hidden.trim().slice(0, most);
        const isPicture = words.isPicture === true && seen === '';
        const isPartial = words.isPartial || seen.length < words.seen.trim().length;
        if (seen === '' && hidden === '' && !isPicture && !isPartial) return;
        this.#words -= seen.length + hidden.length;
        texts.push({
          seen,
          hidden,
          isPartial,
          ...(isPicture ? { isPicture } : {}),
          ...(index === undefined ? {} : { in: index }),
        });
      },
      sign: (kind, says, place = {}) => sign(kind, says, index, place),
      link: (url, shown = '') => {
        if (url === '' || said.has(`link ${url}`)) return;
        said.add(`link ${url}`);
        this.#links -= 1;
        if (this.#links < 0) this.#partial.add('archive-links');
        else links.push({ url, shown, ...(index === undefined ? {} : { in: index }) });
      },
      unread: (why) => {
        if (why === 'limit-content') limit('content', index);
        if (why === 'limit-time') limit('time', index);
        const listed = index === undefined ? undefined : inside[index];
        if (index === undefined) unopened = why;
        else if (listed !== undefined) inside[index] = { ...listed, unopened: why };
      },
      encrypted: () => {
        encrypted = true;
        const listed = index === undefined ? undefined : inside[index];
        if (index !== undefined && listed !== undefined) inside[index] = { ...listed, encrypted: true };
      },
      unlocked: (word) => {
        encrypted = true;
        this.#right.add(word);
        const listed = index === undefined ? undefined : inside[index];
        if (index === undefined) password = word;
        else if (listed !== undefined) inside[index] = { ...listed, encrypted: true, password: word };
      },
    });

    match(file.bytes, undefined);
    if (!rulesOnly) read(file.name, file.bytes, findsOf(0, undefined, [file.sha256]));
    return {
      inside,
      signs,
      links,
      pictures,
      texts,
      encrypted,
      unlocked,
      ...(password === undefined ? {} : { password }),
      ...(unopened === undefined ? {} : { unopened }),
    };
  }
}

function closedFile(
  name: string,
  bytes: number,
  depth: number,
  index: number | undefined,
  unopened: Unopened,
  about: Pick<InnerFile, 'encrypted'> = {},
): InnerFile {
  return {
    name,
    ...(index === undefined ? {} : { in: index }),
    depth,
    type: 'application/octet-stream',
    bytes,
    unopened,
    ...about,
  };
}

/** Letters that turn the direction, control characters, a path upwards or from the root, a drive. */
function isHostileName(name: string): boolean {
  return /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name);
}
