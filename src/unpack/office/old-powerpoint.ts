/**
 * The words of PowerPoint 97 to 2003 ([MS-PPT]): a tree of records, of which the newest version of each slide is found by the
 * tables that every saving adds (§2.1.2). Where these lead nowhere, all that stands in the file is read.
 */
import { u16, u32 } from '../../message/octets.ts';
import type { FileWords } from '../finds.ts';
import { plainLines } from '../plain-lines.ts';

/** Records that are read; a slide has some hundred. */
const RECORDS = 300_000;
/** Records inside records: groups of shapes go deepest. */
const DEPTH = 32;
/** Savings, objects that they name, and slides. */
const EDITS = 200;
const OBJECTS = 50_000;
const SLIDES = 500;
const LINKS = 500;
/** Characters of one link; Office takes 2,083. */
const URL = 2100;

const DOCUMENT = 0x03e8;
const SLIDE = 0x03ee;
const MASTER = 0x03f8;
const SLIDE_PERSIST = 0x03f3;
const SLIDE_SHOW = 0x03f9;
const SLIDE_LIST = 0x0ff0;
const USER_EDIT = 0x0ff5;
const PERSIST_DIRECTORY = 0x1772;
const TEXT_CHARS = 0x0fa0;
const TEXT_BYTES = 0x0fa8;
const CSTRING = 0x0fba;
const HEADERS_FOOTERS = 0x0fd9;
const HEADERS_FOOTERS_ATOM = 0x0fda;
const HYPERLINK = 0x0fd7;
const COMMENT = 0x2ee0;
/** BinaryTagDataBlob: its data are records, though it does not say so. */
const TAG_DATA = 0x138b;
const SHAPE = 0xf004;
const PLACEHOLDER = 0x0bc3;
const NOTES = 0x03f0;

/** §2.3.2, CurrentUserAtom: who opens it must ask for a password. */
const CLOSED = 0xf3d1_c4df;

interface OldSlides extends FileWords {
  readonly links: readonly string[];
}

interface RecordOf {
  readonly type: number;
  readonly instance: number;
  readonly isContainer: boolean;
  readonly at: number;
  readonly end: number;
}

/** A slide, where it lies, and the words of its outline. */
interface Slide {
  readonly slide: RecordOf | undefined;
  readonly outline: readonly RecordOf[];
}

/**
 * @param current the stream `Current User`
 * @param most characters that are gathered
 */
export function oldSlidesWords(stream: Uint8Array, current: Uint8Array, most: number): OldSlides {
  return new Presentation(stream, most).read(u32(current, 16));
}

/** Whether its slides are closed with a password: `Current User` says so, or the last saving names a key (§2.3.3). */
export function isClosedPresentation(stream: Uint8Array, current: Uint8Array): boolean {
  const edit = u32(current, 16);
  if (u32(current, 12) === CLOSED) return true;
  return u16(stream, edit + 2) === USER_EDIT && u32(stream, edit + 4) >= 32 && u32(stream, edit + 36) !== 0;
}

class Presentation {
  readonly #stream: Uint8Array;
  readonly #most: number;
  readonly #links = new Set<string>();
  readonly #footers = new Set<string>();
  readonly #seen: string[] = [];
  readonly #hidden: string[] = [];
  #left: number;
  #records = RECORDS;
  #isPartial = false;

  constructor(stream: Uint8Array, most: number) {
    this.#stream = stream;
    this.#most = most;
    this.#left = most;
  }

  read(edit: number): OldSlides {
    const objects = this.#objects(edit);
    const document = this.#recordAt(objects?.places.get(objects.document), DOCUMENT);
    if (objects === undefined || document === undefined) this.#readAll();
    else this.#readDocument(document, objects.places);
    const [seen, hidden] = [this.#seen.join('\n'), this.#hidden.join('\n')];
    return { seen: seen.slice(0, this.#most), hidden, isPartial: this.#isPartial, links: [...this.#links] };
  }

  /** §2.1.2: from the newest saving to the oldest; of each object the newest place counts. */
  #objects(newest: number): { readonly document: number; readonly places: ReadonlyMap<number, number> } | undefined {
    const stream = this.#stream;
    const places = new Map<number, number>();
    const visited = new Set<number>();
    let document: number | undefined;
    for (let at = newest; !visited.has(at); ) {
      const edit = this.#recordAt(at, USER_EDIT);
      if (edit === undefined) break;
      if (visited.size >= EDITS) this.#isPartial = true;
      if (visited.size >= EDITS) break;
      visited.add(at);
      document ??= u32(stream, edit.at + 16);
      this.#directory(u32(stream, edit.at + 12), places);
      at = u32(stream, edit.at + 8);
      if (at === 0) break;
    }
    return document === undefined ? undefined : { document, places };
  }

  /** §2.3.4: a number, how many objects follow it, and where each lies. */
  #directory(place: number, places: Map<number, number>): void {
    const directory = this.#recordAt(place, PERSIST_DIRECTORY);
    if (directory === undefined) return;
    const stream = this.#stream;
    for (let at = directory.at; at + 4 <= directory.end; ) {
      const first = u32(stream, at) & 0xf_ffff;
      const count = u32(stream, at) >>> 20;
      for (let i = 0; i < count && at + 8 + 4 * i <= directory.end; i += 1) {
        if (places.size >= OBJECTS) this.#isPartial = true;
        else if (!places.has(first + i)) places.set(first + i, u32(stream, at + 4 + 4 * i));
      }
      at += 4 + 4 * count;
    }
  }

  /** SlideListWithTextContainer: lists of slides and masters with the words of their outlines, in the order in which they are shown. */
  #readDocument(document: RecordOf, places: ReadonlyMap<number, number>): void {
    const slides: Slide[] = [];
    const masters: Slide[] = [];
    for (const one of this.#children(document)) {
      // 0 lists slides, 1 masters, 2 notes
      if (one.type === SLIDE_LIST && one.instance < 2) this.#listed(one, one.instance === 0 ? slides : masters, places);
      else if (one.type !== SLIDE_LIST && one.isContainer) this.#linksIn(one, 0);
    }
    const isPassed = ({ slide }: Slide): boolean => slide !== undefined && this.#isPassed(slide);
    const hidden = new Set(slides.filter(isPassed));
    for (const one of slides) if (!hidden.has(one)) this.#slide(one, this.#seen);
    // what each slide shows of its master; what only says where words belong is not shown
    for (const { slide } of masters) if (slide !== undefined) this.#textsIn(slide, this.#seen, 0, true);
    for (const one of hidden) this.#slide(one, this.#hidden);
  }

  #listed(list: RecordOf, slides: Slide[], places: ReadonlyMap<number, number>): void {
    let outline: RecordOf[] = [];
    for (const entry of this.#children(list)) {
      if (entry.type !== SLIDE_PERSIST) {
        outline.push(entry);
        continue;
      }
      if (slides.length >= SLIDES) {
        this.#isPartial = true;
        return;
      }
      outline = [];
      const place = places.get(u32(this.#stream, entry.at));
      slides.push({ slide: this.#recordAt(place, SLIDE) ?? this.#recordAt(place, MASTER), outline });
    }
  }

  /** §2.6.6: bit 2 of the flags, the show passes it over. */
  #isPassed(slide: RecordOf): boolean {
    for (const one of this.#children(slide))
      if (one.type === SLIDE_SHOW) return (u16(this.#stream, one.at + 10) & 4) !== 0;
    return false;
  }

  #slide({ slide, outline }: Slide, texts: string[]): void {
    for (const one of outline) this.#textOf(one, texts);
    if (slide !== undefined) this.#textsIn(slide, texts, 0);
  }

  /** Without the tables: slides and outlines in the order of the file, old versions among them. */
  #readAll(): void {
    this.#isPartial = true;
    for (const one of this.#children({ type: 0, instance: 0, isContainer: true, at: 0, end: this.#stream.length }))
      if (one.type === DOCUMENT || one.type === SLIDE) {
        this.#textsIn(one, this.#seen, 0);
        if (one.type === DOCUMENT) this.#linksIn(one, 0);
      }
  }

  #textsIn(container: RecordOf, texts: string[], depth: number, isMaster = false): void {
    for (const one of this.#children(container)) {
      this.#textOf(one, texts);
      if ((!one.isContainer && one.type !== TAG_DATA) || one.type === NOTES) continue;
      if (isMaster && one.type === SHAPE && this.#holds(one, PLACEHOLDER, depth + 1)) continue;
      if (depth >= DEPTH) this.#isPartial = true;
      else if (one.type === HEADERS_FOOTERS) this.#footer(one, texts);
      else if (one.type === COMMENT) this.#strings(one, 1, texts);
      else this.#textsIn(one, texts, depth + 1, isMaster);
    }
  }

  /** TextCharsAtom and TextBytesAtom: letters of two bytes, or the lower bytes of such. */
  #textOf({ type, at, end }: RecordOf, texts: string[]): void {
    if (type === TEXT_CHARS) this.#keep(at, end, 2, texts);
    else if (type === TEXT_BYTES) this.#keep(at, end, 1, texts);
  }

  /** HeadersFootersAtom: the flags say (bit 5) whether there is a footer; it stands on every slide, and is told once. */
  #footer(container: RecordOf, texts: string[]): void {
    const found: string[] = [];
    for (const one of this.#children(container))
      if (one.type === HEADERS_FOOTERS_ATOM && (u16(this.#stream, one.at + 2) & 0x20) !== 0)
        this.#strings(container, 2, found);
    for (const text of found) {
      if (this.#footers.has(text)) continue;
      this.#footers.add(text);
      texts.push(text);
    }
  }

  /** CString: strings, which are told apart by their instance. */
  #strings(container: RecordOf, instance: number, texts: string[]): void {
    for (const one of this.#children(container))
      if (one.type === CSTRING && one.instance === instance) this.#keep(one.at, one.end, 2, texts);
  }

  #keep(at: number, end: number, unit: 1 | 2, texts: string[]): void {
    const length = Math.floor((end - at) / unit);
    if (length > this.#left) this.#isPartial = true;
    const text = plainLines(this.#letters(at, Math.min(length, this.#left), unit)).trim();
    this.#left -= Math.min(length, this.#left);
    if (text !== '') texts.push(text);
  }

  #letters(at: number, count: number, unit: 1 | 2): string {
    let text = '';
    for (let i = 0; i < count; i += 1)
      text += String.fromCharCode(unit === 2 ? u16(this.#stream, at + 2 * i) : (this.#stream[at + i] ?? 0));
    return text;
  }

  /** ExHyperlinkContainer: (0) the name that is shown, (1) where it leads. */
  #linksIn(container: RecordOf, depth: number): void {
    for (const one of this.#children(container)) {
      if (one.type !== HYPERLINK) {
        if (one.isContainer && depth < 2) this.#linksIn(one, depth + 1);
        continue;
      }
      for (const part of this.#children(one)) {
        if (part.type !== CSTRING || part.instance !== 1) continue;
        const url = this.#letters(part.at, Math.min(URL, Math.floor((part.end - part.at) / 2)), 2);
        if (this.#links.size >= LINKS) this.#isPartial = true;
        else this.#links.add(url.replaceAll('\0', ''));
      }
    }
  }

  #holds(container: RecordOf, type: number, depth: number): boolean {
    for (const one of this.#children(container))
      if (one.type === type || (one.isContainer && depth < DEPTH && this.#holds(one, type, depth + 1))) return true;
    return false;
  }

  #recordAt(place: number | undefined, type: number): RecordOf | undefined {
    if (place === undefined || place + 8 > this.#stream.length) return undefined;
    const [first] = this.#children({ type: 0, instance: 0, isContainer: true, at: place, end: this.#stream.length });
    return first?.type === type ? first : undefined;
  }

  /** §2.3.1: version and instance, number, length; none goes beyond the record that holds it. */
  *#children({ at: from, end: to }: RecordOf): Generator<RecordOf> {
    const stream = this.#stream;
    for (let at = from; at + 8 <= to; ) {
      this.#records -= 1;
      if (this.#records < 0) {
        this.#isPartial = true;
        return;
      }
      const head = u16(stream, at);
      const end = at + 8 + u32(stream, at + 4);
      if (end > to) this.#isPartial = true;
      yield {
        type: u16(stream, at + 2),
        instance: head >> 4,
        isContainer: (head & 15) === 15,
        at: at + 8,
        end: Math.min(end, to),
      };
      at = end;
    }
  }
}
