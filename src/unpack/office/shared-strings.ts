/** The words that cells of old Excel share ([MS-XLS] §2.4.265, SST): found once by their number, read when they are wanted. */
import { BiffReader } from './biff.ts';

/** Words of one table; the largest workbooks have some hundred thousand. */
const WORDS = 2_000_000;

const RICH = 8;
const EXTENDED = 4;

export class SharedStrings {
  readonly #reader: BiffReader;
  /** Where each begins. */
  #places: number[] | undefined;
  /** The table ends before a word that is asked for, or in it. */
  isPartial = false;

  constructor(stream: Uint8Array, pieces: readonly (readonly [from: number, to: number])[]) {
    this.#reader = new BiffReader(stream, pieces);
  }

  /** @param most characters */
  text(index: number, most: number): string {
    this.#places ??= this.#find();
    const place = this.#places[index];
    const reader = this.#reader;
    if (place === undefined) {
      this.isPartial = true;
      return '';
    }
    reader.seek(place);
    reader.isShort = false;
    const { count, isWide } = this.#head();
    const text = reader.characters(Math.min(count, most), isWide);
    if (reader.isShort) this.isPartial = true;
    return text;
  }

  /** §2.5.293: characters, flags, how many runs of looks and bytes of readings follow the characters. */
  #head(): { readonly count: number; readonly isWide: boolean; readonly behind: number } {
    const reader = this.#reader;
    const count = reader.u16();
    const flags = reader.byte();
    const runs = (flags & RICH) === 0 ? 0 : reader.u16();
    const readings = (flags & EXTENDED) === 0 ? 0 : reader.u32();
    return { count, isWide: (flags & 1) !== 0, behind: 4 * runs + readings };
  }

  #find(): number[] {
    const reader = this.#reader;
    const places: number[] = [];
    // how many there are stands in the table, and is not believed
    reader.skip(8);
    while (!reader.isShort && !reader.isAtEnd && places.length < WORDS) {
      places.push(reader.at);
      const { count, isWide, behind } = this.#head();
      reader.characters(count, isWide, false);
      reader.skip(behind);
    }
    return places;
  }
}
