/** The words of pages that stand inside of a page: those for Outlook alone, and those that a link or frame has whole. */
import { decodeEntities } from '../entity.ts';
import type { Html } from '../html-page.ts';

/** Characters of each that are kept. A letter has under 20,000. */
const LENGTH = 200_000;
/** Lines for Outlook that are looked for inside of lines, where a row of buttons is one line to all others. */
const LOOKED = 200;

/** Characters of a letter that is hidden from all but Word, and of its pieces on average: salt stands in the midst of words. */
const LEAST = 150;
const VEILED = 3000;
/** Characters that pictures say where they are a letter. */
const PICTURES = 60;
const SENTENCE = 15;
/** Four words, or as much in a writing without spaces. */
const WORDS = 4;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{8}/;
const isSentence = (words: string): boolean => words.split(' ', WORDS).length === WORDS || UNSPACED.test(words);
const BLANKS = /\s+/g;

export class InnerPages {
  readonly #outlook: string[] = [];
  readonly #pages: string[] = [];
  #left = LENGTH;
  readonly #veiled: string[] = [];
  readonly #pictures: string[] = [];
  #picturesLength = 0;
  #veiledLength = 0;

  add(of: 'outlook' | 'other' | 'page', { seen, outlook, pages }: Pick<Html, 'seen' | 'outlook' | 'pages'>): void {
    if (of === 'outlook') this.#keep(this.#outlook, seen);
    else if (of === 'page') this.#keep(this.#pages, seen);
    this.#keep(this.#outlook, outlook);
    this.#keep(this.#pages, pages);
  }

  /** What stands in the place of a picture that is not loaded (HTML §15.4.2), where it is a sentence and no label. */
  addPicture(alt: string): void {
    if (this.#picturesLength > VEILED || alt.length < SENTENCE) return;
    const words = alt.replace(BLANKS, ' ').trim();
    if (!isSentence(words)) return;
    this.#pictures.push(words);
    this.#picturesLength += words.length;
  }

  /** Text of a page that is hidden in ways that Word does not know. */
  addVeiled(html: string, from: number, to: number): void {
    if (this.#veiledLength > VEILED) return;
    const words = decodeEntities(html.slice(from, Math.min(to, from + VEILED + 1)), false)
      .replace(BLANKS, ' ')
      .trim();
    if (words === '') return;
    this.#veiled.push(words);
    this.#veiledLength += words.length;
  }

  /** A letter, as some wrote it; less is a preview line, more is there for filters. */
  #veiledLetter(): string {
    const isLetter = this.#veiledLength >= LEAST && this.#veiledLength <= VEILED;
    return isLetter && this.#veiledLength >= this.#veiled.length * SENTENCE ? this.#veiled.join(' ') : '';
  }

  #letterInPictures(): string {
    return this.#picturesLength < PICTURES ? '' : this.#pictures.join('\n').slice(0, VEILED);
  }

  #keep(list: string[], words: string): void {
    if (words === '' || this.#left <= 0) return;
    list.push(words.slice(0, this.#left));
    this.#left -= words.length;
  }

  /** @param seen what all readers see of the page: a newsletter says on its buttons for Outlook what they say to all */
  words(seen: string): Pick<Html, 'outlook' | 'pages' | 'pictures'> {
    this.#keep(this.#outlook, this.#veiledLetter());
    if (this.#outlook.length === 0 && this.#pages.length === 0)
      return { outlook: '', pages: '', pictures: this.#letterInPictures() };
    const known = new Set(seen.split('\n').map((line) => line.trim()));
    let looked = 0;
    const own: string[] = [];
    for (const line of this.#outlook.join('\n').split('\n')) {
      const words = line.trim();
      if (known.has(words) || words === '') continue;
      known.add(words);
      if (++looked > LOOKED || !seen.includes(words)) own.push(words);
    }
    return { outlook: own.join('\n'), pages: this.#pages.join('\n'), pictures: this.#letterInPictures() };
  }
}
