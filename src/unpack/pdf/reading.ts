/** What is gathered over all objects of a PDF (ISO 32000-1): what it leads to, and what it does. */
import type { Finds } from '../finds.ts';
import { readPdfString, STRING } from './string.ts';
import { plainName } from './value.ts';

/** Streams that are inflated: object streams, scripts and embedded files; pictures and pages are passed over. */
const STREAMS = 2000;
/** Bytes of all streams together. */
const UNPACKED = 64 * 1024 * 1024;
/** Characters of all strings together, and of one when these are used up: brackets that never close make long ones. */
const STRINGS = 1024 * 1024;
const LEAST = 64;
/** Names that do something, of the whole document; a form of a hundred fields has some hundred. */
const NAMES = 20_000;
/** Characters in which `#xx` is undone: dictionaries of real documents have less together, and disguise none of it. */
const DISGUISED = 2 * 1024 * 1024;
/** Links and signs of one kind that are told. */
const TOLD = 300;

/** Names that say what a document does; `#xx` in them is undone before (§7.3.5). */
const NAME =
  /\/(URI|JS|JavaScript|OpenAction|AA|Launch|EmbeddedFile|SubmitForm|GoToR|GoToE|XFA|Encrypt|RichMedia|ImportData)(?![A-Za-z0-9])/g;
/** Characters of a script that are told. */
const SAYS = 240;
/** Noise never begins with a whole scheme, whatever follows it; of less, all is ASCII (§12.6.4.7) or has two bytes a letter. */
const LINK =
  /^(?:(?:https?|ftp|file):|(?:[a-z][a-z0-9+.-]{1,20}:|[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?:[/:?#]|$))[^\u0000-\u001f\u007f-\u00ff]*$)/i;
/** A file on another machine. */
const ELSEWHERE = /^(?:https?|ftp|file):|^\\\\/i;

export class Reading {
  isEncrypted = false;
  readonly #finds: Finds;
  readonly #told = new Map<string, number>();
  readonly #names: string[] = [];
  #files = 0;
  #left = STRINGS;
  #leftNames = NAMES;
  #disguised = DISGUISED;
  #streams = STREAMS;
  #unpacked = UNPACKED;
  /** A limit was reached. */
  isPartial = false;
  /** Files that seem to be locked. */
  readonly locked: (readonly [name: string, bytes: number])[] = [];
  /** Much of it may be locked: what looks like noise is left out. */
  readonly isDoubtful: boolean;
  /** These are the bytes of the file itself, so that places in them can be told. */
  readonly isOriginal: boolean;

  constructor(finds: Finds, of: 'plain' | 'locked' | 'opened') {
    this.#finds = finds;
    this.isDoubtful = of === 'locked';
    this.isOriginal = of !== 'opened';
  }

  /** Whether one more stream may be unpacked. */
  mayInflate(): boolean {
    this.#streams -= 1;
    if (this.#streams >= 0 && this.#unpacked > 0) return true;
    this.isPartial = true;
    return false;
  }

  spend(bytes: number): void {
    this.#unpacked -= bytes;
  }

  /** File specifications name their file; which stream is whose is told by references that we do not follow. */
  nameOfFile(): string {
    this.#files += 1;
    return this.#names[this.#files - 1] ?? `file ${this.#files}`;
  }

  script(text: string): void {
    this.#tell('script', text.slice(0, SAYS).trim());
  }

  /** What dictionaries name and do. */
  objects(text: string, from: number, to: number): void {
    const piece = this.#plain(text.slice(from, to));
    for (const hit of piece.matchAll(NAME)) {
      this.#leftNames -= 1;
      if (this.#leftNames < 0) {
        this.isPartial = true;
        return;
      }
      this.#action(hit[1] ?? '', piece, hit.index, hit.index + hit[0].length);
    }
    this.#fileNames(piece);
  }

  #action(name: string, piece: string, at: number, behind: number): void {
    switch (name) {
      case 'URI':
        this.#link(this.#string(piece, behind));
        break;
      case 'JS':
        this.#tell('script', this.#string(piece, behind)?.slice(0, SAYS) ?? 'JS');
        break;
      case 'JavaScript': {
        const script = this.#string(piece, behind);
        if (script !== undefined) this.#tell('script', script.slice(0, SAYS));
        break;
      }
      case 'OpenAction':
      case 'AA':
        if (startsSomething(piece, behind)) this.#tell('starts-itself', name);
        break;
      case 'Launch':
        this.#tell('launch', launched(piece, behind));
        break;
      case 'SubmitForm':
        this.#form(after(piece, behind, '/F') ?? after(piece, at - 300, '/F'));
        break;
      case 'XFA':
        this.#tell('form', 'XFA');
        break;
      case 'Encrypt':
        this.isEncrypted = true;
        break;
      case 'GoToR':
      case 'GoToE':
      case 'ImportData': {
        const target = after(piece, behind, '/F');
        if (target !== undefined && ELSEWHERE.test(target)) this.#tell('remote-object', target);
        break;
      }
      case 'RichMedia':
        this.#tell('embedded-object', name);
        break;
    }
  }

  /** A string of the document, within what is read of all of them. */
  #string(piece: string, at: number): string | undefined {
    const value = readPdfString(piece, at, Math.max(LEAST, Math.min(STRING, this.#left)));
    this.#left -= value?.length ?? 0;
    return value;
  }

  #link(url: string | undefined): void {
    if (url === undefined || (this.isDoubtful && !LINK.test(url))) return;
    if (this.#count('link') < TOLD) this.#finds.link(url);
  }

  #form(target = 'SubmitForm'): void {
    this.#tell('form', target);
    if (!this.#isNoise(target) && /^https?:/i.test(target)) this.#finds.link(target);
  }

  /** §7.11.3: file specifications that have an embedded file. */
  #fileNames(piece: string): void {
    for (const hit of piece.matchAll(/\/Filespec(?![A-Za-z])/g)) {
      if (this.#names.length >= TOLD) break;
      const before = piece.slice(Math.max(0, hit.index - 400), hit.index);
      const behind = piece.slice(hit.index, hit.index + 400).split('endobj', 1)[0] ?? '';
      const near = `${before.slice(before.lastIndexOf('obj') + 1)}${behind}`;
      const at = near.search(/\/(?:UF|F)\s{0,9}[(<]/);
      const value = at < 0 ? undefined : readPdfString(near, near.indexOf('F', at) + 1, 400);
      if (value !== undefined && !this.#isNoise(value)) this.#names.push(value);
    }
  }

  #plain(text: string): string {
    if (!text.includes('#')) return text;
    const most = Math.max(0, this.#disguised);
    this.#disguised -= text.length;
    if (text.length <= most) return plainName(text);
    this.isPartial = true;
    return plainName(text.slice(0, most)) + text.slice(most);
  }

  #isNoise(text: string): boolean {
    return this.isDoubtful && !isReadable(text);
  }

  #count(kind: string): number {
    const times = (this.#told.get(kind) ?? 0) + 1;
    this.#told.set(kind, times);
    return times;
  }

  #tell(
    kind: 'script' | 'starts-itself' | 'launch' | 'form' | 'remote-object' | 'embedded-object',
    says: string,
  ): void {
    if (this.#isNoise(says)) return;
    if (this.#count(`${kind} ${says}`) === 1 && this.#count(kind) < TOLD) this.#finds.sign(kind, says);
  }
}

/**
 * Latin letters, few of them with an accent, or text in UTF-16. What is locked has bytes of all kinds: of 24 of them one string in
 * six hundred has no control character, and one in a hundred thousand has few accents besides.
 */
function isReadable(text: string): boolean {
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text)) return false;
  return text.replace(/[^\u00a0-\u00ff]/g, '').length * 4 <= text.length;
}

/** An action, not only the page to show first: `[3 0 R /Fit]` and `/GoTo` do nothing. */
function startsSomething(text: string, at: number): boolean {
  const near = text.slice(at, at + 300);
  if (/^\s{0,9}\[/.test(near)) return false;
  return /\/S\s{0,9}\/(?:JavaScript|Launch|URI|SubmitForm|GoToR|ImportData|Rendition)/.test(near);
}

function launched(text: string, at: number): string {
  return after(text, at, '/F') ?? after(text, at, '/P') ?? 'Launch';
}

function after(text: string, at: number, name: string): string | undefined {
  const near = text.slice(Math.max(0, at), at + 600);
  for (let found = near.indexOf(name); found >= 0; found = near.indexOf(name, found + name.length)) {
    const value = readPdfString(near, found + name.length, 600);
    if (value !== undefined) return value;
  }
  return undefined;
}
