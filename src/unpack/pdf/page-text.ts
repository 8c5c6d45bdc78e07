/**
 * The text of one page in the order in which it is drawn (ISO 32000-1 §9.4): where the pen moves on within a line there are spaces,
 * where it goes elsewhere a line ends. A reader for words, not for looks.
 */
import { nameOf, type Operand, readContent, stringOf } from './content.ts';
import type { PdfFont, PdfFonts } from './font.ts';
import { type Matrix, PLAIN, times } from './matrix.ts';
import type { PdfDictionary, PdfObjects } from './objects.ts';
import type { PdfValue } from './value.ts';

/** a b c d e f of §8.3.3. */

/** Forms inside forms, states that are kept. */
const DEPTH = 6;
const STATES = 64;

/** In sizes of the letters: further than this along the line is a space, further across it another line. */
const SPACE = 0.18;
const ACROSS = 0.5;
const BACK = -1.2;
/** Letters of such a size, in points, are seen by nobody. */
const TINY = 1.5;

/** What one document may cost. */
export interface Budget {
  /** Operators, forms that are drawn, and characters that are gathered. */
  operators: number;
  forms: number;
  characters: number;
}

export interface PageTools {
  readonly objects: PdfObjects;
  readonly fonts: PdfFonts;
  readonly budget: Budget;
}

interface Gathered {
  readonly seen: string;
  readonly hidden: string;
  readonly hasPicture: boolean;
}

export function pageText(content: string, resources: PdfDictionary | undefined, tools: PageTools): Gathered {
  const page = new Page(tools);
  page.draw(content, resources, 0);
  return page.gathered();
}

/**
 * What a form (§8.10) says that a viewer lays over the page.
 * @param rectangle where it is laid: left, bottom, right, top
 * @param resources if it has none of its own
 */
export function formText(
  reference: PdfValue,
  rectangle: readonly number[],
  resources: PdfDictionary | undefined,
  tools: PageTools,
): Gathered {
  const page = new Page(tools);
  page.lay(reference, rectangle, resources);
  return page.gathered();
}

interface State {
  readonly matrix: Matrix;
  readonly font: PdfFont | undefined;
  readonly size: number;
  readonly leading: number;
  readonly stretch: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly mode: number;
}

class Page {
  readonly #tools: PageTools;
  #state: State = {
    matrix: PLAIN,
    font: undefined,
    size: 1,
    leading: 0,
    stretch: 1,
    letterSpace: 0,
    wordSpace: 0,
    mode: 0,
  };
  #kept: State[] = [];
  #text: Matrix = PLAIN;
  #line: Matrix = PLAIN;
  /** Where the pen stood behind the last letter, in the space of the page, and how large that letter was. */
  #pen: { readonly x: number; readonly y: number; readonly size: number } | undefined;
  readonly #seen: string[] = [];
  readonly #hidden: string[] = [];
  #hasPicture = false;

  constructor(tools: PageTools) {
    this.#tools = tools;
  }

  gathered(): Gathered {
    return { seen: this.#seen.join(''), hidden: this.#hidden.join(''), hasPicture: this.#hasPicture };
  }

  draw(content: string, resources: PdfDictionary | undefined, depth: number): void {
    const { objects, budget } = this.#tools;
    const fonts = objects.dictionary(resources?.get('Font'));
    const outer = this.#kept.length;
    readContent(content, (operator, operands) => {
      budget.operators -= 1;
      if (budget.operators < 0 || budget.characters < 0) return false;
      if (operator === 'Do') this.#do(nameOf(operands[0]), resources, depth);
      else if (operator === 'Tf') this.#font(nameOf(operands[0]), numberOf(operands[1]), fonts);
      else this.#operate(operator, operands);
      return true;
    });
    // what a form leaves open ends with it
    if (this.#kept.length > outer) this.#kept.length = outer;
  }

  /** §12.5.5: its box, turned by its own matrix, fills the rectangle; of that only the size of letters matters here. */
  lay(reference: PdfValue, rectangle: readonly number[], resources: PdfDictionary | undefined): void {
    const { objects } = this.#tools;
    const dictionary = objects.dictionary(reference);
    if (dictionary === undefined) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = objects.numbers(dictionary.get('BBox'));
    const [a, b, c, d] = matrixOf(objects.numbers(dictionary.get('Matrix'))) ?? PLAIN;
    const [wide, high] = [Math.abs(right - left), Math.abs(top - bottom)];
    const across = extent(rectangle, 0) / (Math.abs(a) * wide + Math.abs(c) * high);
    const along = extent(rectangle, 1) / (Math.abs(b) * wide + Math.abs(d) * high);
    if (across > 0 && along > 0 && Number.isFinite(across + along))
      this.#state = { ...this.#state, matrix: [across, 0, 0, along, 0, 0] };
    this.#form(reference, dictionary, resources, 0);
  }

  #font(name: string | undefined, size: number, fonts: PdfDictionary | undefined): void {
    const { objects, fonts: known } = this.#tools;
    const dictionary = name === undefined ? undefined : objects.dictionary(fonts?.get(name));
    this.#state = { ...this.#state, size, font: dictionary === undefined ? undefined : known.font(dictionary) };
  }

  #do(name: string | undefined, resources: PdfDictionary | undefined, depth: number): void {
    const { objects, budget } = this.#tools;
    const reference = objects.dictionary(resources?.get('XObject'))?.get(name ?? '');
    const dictionary = objects.dictionary(reference);
    if (dictionary === undefined) return;
    if (objects.word(dictionary.get('Subtype')) !== 'Form') {
      this.#hasPicture = true;
      return;
    }
    budget.forms -= 1;
    if (depth >= DEPTH || budget.forms < 0) objects.isPartial = true;
    else this.#form(reference, dictionary, resources, depth);
  }

  #form(
    reference: PdfValue | undefined,
    dictionary: PdfDictionary,
    resources: PdfDictionary | undefined,
    depth: number,
  ): void {
    const { objects } = this.#tools;
    const content = objects.stream(reference);
    if (content === undefined) return;
    const before = this.#state;
    const matrix = matrixOf(objects.numbers(dictionary.get('Matrix'))) ?? PLAIN;
    this.#state = { ...before, matrix: times(matrix, before.matrix) };
    this.draw(content, objects.dictionary(dictionary.get('Resources')) ?? resources, depth + 1);
    this.#state = before;
  }

  #operate(operator: string, operands: readonly Operand[]): void {
    const state = this.#state;
    const [first] = operands;
    switch (operator) {
      case 'q':
        if (this.#kept.length < STATES) this.#kept.push(state);
        break;
      case 'Q':
        this.#state = this.#kept.pop() ?? state;
        break;
      case 'cm':
        this.#state = { ...state, matrix: times(matrixOf(operands) ?? PLAIN, state.matrix) };
        break;
      case 'BT':
        this.#text = PLAIN;
        this.#line = PLAIN;
        break;
      case 'Tm':
        this.#line = matrixOf(operands) ?? PLAIN;
        this.#text = this.#line;
        break;
      case 'TD':
        this.#state = { ...state, leading: -numberOf(operands[1]) };
        this.#move(numberOf(first), numberOf(operands[1]));
        break;
      case 'Td':
        this.#move(numberOf(first), numberOf(operands[1]));
        break;
      case 'T*':
        this.#move(0, -state.leading);
        break;
      case 'TL':
        this.#state = { ...state, leading: numberOf(first) };
        break;
      case 'Tc':
        this.#state = { ...state, letterSpace: numberOf(first) };
        break;
      case 'Tw':
        this.#state = { ...state, wordSpace: numberOf(first) };
        break;
      case 'Tz':
        this.#state = { ...state, stretch: numberOf(first) / 100 };
        break;
      case 'Tr':
        this.#state = { ...state, mode: numberOf(first) };
        break;
      case 'Tj':
        this.#show(stringOf(first));
        break;
      case "'":
        this.#move(0, -state.leading);
        this.#show(stringOf(first));
        break;
      case '"':
        this.#state = { ...state, wordSpace: numberOf(first), letterSpace: numberOf(operands[1]) };
        this.#move(0, -state.leading);
        this.#show(stringOf(operands[2]));
        break;
      case 'TJ':
        if (typeof first === 'object')
          for (const one of first) {
            if (typeof one === 'number') this.#advance((-one / 1000) * state.size * state.stretch);
            else this.#show(stringOf(one));
          }
        break;
      default:
    }
  }

  #move(x: number, y: number): void {
    this.#line = times([1, 0, 0, 1, x, y], this.#line);
    this.#text = this.#line;
  }

  #advance(x: number): void {
    this.#text = times([1, 0, 0, 1, x, 0], this.#text);
  }

  #show(raw: string | undefined): void {
    const { font, size, stretch, letterSpace, wordSpace, mode, matrix } = this.#state;
    if (raw === undefined || raw === '' || font === undefined) return;
    const shown = font(raw);
    const text = shown.text.replace(UNPRINTED, '');
    this.#tools.budget.characters -= text.length;
    const from = times(this.#text, matrix);
    const scale = Math.hypot(from[0], from[1]);
    const drawn = Math.abs(size) * scale;
    // §9.3.6: 3 draws nothing, 7 only cuts out
    const isHidden = mode === 3 || mode === 7 || drawn < TINY;
    const out = isHidden ? this.#hidden : this.#seen;
    if (text !== '') {
      out.push(this.#between(from, drawn, scale, text), text);
      if (isHidden) out.push(' ');
    }
    const spaces = wordSpace === 0 ? 0 : raw.split(' ').length - 1;
    this.#advance(((shown.width / 1000) * size + raw.length * letterSpace + spaces * wordSpace) * stretch);
    if (text === '' || isHidden) return;
    const to = times(this.#text, matrix);
    this.#pen = { x: to[4], y: to[5], size: drawn };
  }

  /** What stands between the last letter and one that is drawn at `from`: nothing, a space, the end of a line. */
  #between([a, b, , , x, y]: Matrix, size: number, scale: number, text: string): string {
    const pen = this.#pen;
    if (pen === undefined || scale === 0) return '';
    const along = ((x - pen.x) * a + (y - pen.y) * b) / scale;
    const across = Math.abs((y - pen.y) * a - (x - pen.x) * b) / scale;
    const larger = Math.max(size, pen.size);
    if (across > larger * ACROSS || along < larger * BACK) return '\n';
    return along > size * SPACE && !text.startsWith(' ') && this.#seen.at(-1)?.endsWith(' ') === false ? ' ' : '';
  }
}

/** Control characters, what only joins or turns, and characters of no meaning for others (private use). */
const UNPRINTED = /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff]/g;

const numberOf = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);

const extent = (rectangle: readonly number[], axis: 0 | 1): number =>
  Math.abs((rectangle[axis + 2] ?? 0) - (rectangle[axis] ?? 0));

function matrixOf(operands: readonly Operand[]): Matrix | undefined {
  const [a, b, c, d, e, f] = operands;
  return typeof a === 'number' &&
    typeof b === 'number' &&
    typeof c === 'number' &&
    typeof d === 'number' &&
    typeof e === 'number' &&
    typeof f === 'number'
    ? [a, b, c, d, e, f]
    : undefined;
}
