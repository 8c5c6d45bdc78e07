/**
 * What stands over the pages of a PDF: notes and stamps (ISO 32000-1 §12.5), and the fields of forms (§12.7). Each is read twice,
 * as its string and as the form that a viewer lays over the page, because either may be missing or say something else.
 */
import { readHtml } from '../html.ts';
import { plainLines } from '../plain-lines.ts';
import type { PdfDictionary, PdfObjects } from './objects.ts';
import { type Budget, formText, type PageTools } from './page-text.ts';
import type { PdfValue } from './value.ts';

/** Annotations of a document; a form of forty pages has some thousand. */
const ANNOTATIONS = 3000;
/** Forms that are laid over pages, and operators in them. */
const APPEARANCES = 1500;
const OPERATORS = 100_000;
/** Forms inside these: a signature has four. */
const FORMS = 1000;
/** Steps from a field up to its parents (§12.7.3.1), and down to fields that no page shows. */
const STEPS = 16;
const FIELDS = 20_000;
/** Characters of all lists of choices, of one entry, and what each entry costs beside them. */
const CHOICES = 400_000;
const CHOICE = 6000;
const ENTRY = 16;
/** Entries of one list that are marked. */
const MARKED = 100;
/** Characters of the markup of one note, and of all. */
const RICH = 64 * 1024;
const ALL_RICH = 1024 * 1024;
/** Letters of a cross or a hook in a box. */
const MARK = 2;

/** §12.5.3: bits 2 and 6 say that nobody sees it on the screen. */
const UNSEEN = 2 | 32;
/** §12.7.4: bits 14 (the letters of a text are shown as stars) and 17 (a button that is only pushed). */
const PASSWORD = 1 << 13;
const PUSHED = 1 << 16;

interface Over {
  readonly seen: string;
  readonly hidden: string;
  readonly hasPicture: boolean;
}

/** What one annotation says, beside the form that is laid over the page. */
interface Said {
  readonly texts: readonly string[];
  /** Told where the same field stood before. */
  readonly known?: readonly string[];
  readonly unseen?: readonly string[];
  /** What is told to whoever points at it. */
  readonly pointed?: PdfValue | undefined;
  /** What is drawn of it may be a hook. */
  readonly isBox?: true;
}

export class PdfAnnotations {
  readonly #objects: PdfObjects;
  readonly #tools: PageTools;
  /** Characters that are left, with those of the pages. */
  readonly #pages: Budget;
  readonly #form: PdfDictionary | undefined;
  /** What fields hold, by the dictionary that says it. */
  readonly #told = new Map<PdfDictionary, readonly string[]>();
  readonly #pointed: PdfValue[] = [];
  #left = ANNOTATIONS;
  #appearances = APPEARANCES;
  #fields = FIELDS;
  #choices = CHOICES;
  #markup = ALL_RICH;
  isPartial = false;

  /** @param tools of the pages, whose budget of characters is shared */
  constructor(tools: PageTools) {
    const { objects, budget } = tools;
    this.#objects = objects;
    this.#pages = budget;
    this.#tools = { ...tools, budget: { operators: OPERATORS, forms: FORMS, characters: 0 } };
    const root = objects.root();
    this.#form = objects.dictionary(root?.get('AcroForm'));
    // a form of XFA whose pages are made by Acrobat alone
    this.isPartial = this.#form?.has('XFA') === true && objects.word(root?.get('NeedsRendering')) === 'true';
  }

  /** What fields without a text of their own say to whoever points at them; asked last, for it matters least. */
  pointed(): string {
    const texts: string[] = [];
    for (const one of this.#pointed) if (this.#pages.characters >= 0) texts.push(...this.#counted([this.#text(one)]));
    return texts.join('\n');
  }

  /** What stands over one page, from its top downwards. */
  over(page: PdfDictionary): Over {
    const seen: string[] = [];
    const hidden: string[] = [];
    let hasPicture = false;
    for (const one of this.#of(page)) {
      if (this.#pages.characters < 0) break;
      const said = this.#said(one);
      const shown = this.#shown(one, said);
      hasPicture ||= shown.hasPicture;
      (this.#isSeen(one) ? seen : hidden).push(...shown.texts);
      hidden.push(...shown.unseen);
    }
    return { seen: seen.join('\n'), hidden: hidden.join('\n'), hasPicture };
  }

  /** What fields hold that no page shows. */
  unshown(): string {
    const objects = this.#objects;
    const found: string[] = [];
    const visited = new Set<PdfDictionary>();
    const walk = (fields: readonly PdfValue[], depth: number): void => {
      for (const field of fields) {
        this.#fields -= 1;
        if (this.#fields < 0 || depth > STEPS) this.isPartial = true;
        if (this.#fields < 0 || depth > STEPS || this.#pages.characters < 0) return;
        const dictionary = objects.dictionary(field);
        if (dictionary === undefined || visited.has(dictionary)) continue;
        visited.add(dictionary);
        if (dictionary.has('V') && !this.#told.has(dictionary))
          found.push(...this.#counted(this.#field(dictionary).texts));
        walk(objects.items(dictionary.get('Kids')), depth + 1);
      }
    };
    walk(objects.items(this.#form?.get('Fields')), 0);
    return found.join('\n');
  }

  /** From the top of the page downwards. A popup is the window in which its parent is read. */
  #of(page: PdfDictionary): readonly PdfDictionary[] {
    const objects = this.#objects;
    const all = new Set<PdfDictionary>();
    const items = objects.items(page.get('Annots'));
    if (items.length > this.#left) this.isPartial = true;
    for (const item of items.slice(0, this.#left)) {
      const one = objects.dictionary(item);
      if (one !== undefined && objects.word(one.get('Subtype')) !== 'Popup') all.add(one);
    }
    this.#left -= Math.min(items.length, this.#left);
    const placed = [...all].map((one) => ({ one, place: placeOf(objects.numbers(one.get('Rect'))) }));
    placed.sort((a, b) => a.place.row - b.place.row || a.place.left - b.place.left);
    return placed.map(({ one }) => one);
  }

  #isSeen(one: PdfDictionary): boolean {
    const objects = this.#objects;
    if (((objects.number(one.get('F')) ?? 0) & UNSEEN) !== 0) return false;
    const subtype = objects.word(one.get('Subtype'));
    if (subtype !== 'Widget' && subtype !== 'FreeText') return true;
    const [left = 0, bottom = 0, right = 0, top = 0] = objects.numbers(one.get('Rect'));
    return Math.abs(right - left) >= POINT && Math.abs(top - bottom) >= POINT;
  }

  #said(one: PdfDictionary): Said {
    const subtype = this.#objects.word(one.get('Subtype'));
    if (subtype === 'Widget') return this.#field(one);
    const texts = [this.#text(one.get('Contents')), this.#rich(one.get('RC'))];
    // what a link is for is read out to those who do not see it
    return subtype === 'Link' ? { texts: [], unseen: texts } : { texts };
  }

  #field(one: PdfDictionary): Said {
    const objects = this.#objects;
    const kind = objects.word(this.#inherited(one, 'FT')?.value);
    const flags = objects.number(this.#inherited(one, 'Ff')?.value) ?? 0;
    const pointed = this.#inherited(one, 'TU')?.value;
    if (kind === 'Btn') {
      if ((flags & PUSHED) === 0) return { texts: [], pointed, isBox: true };
      // §12.5.6.19: as it stands, under the pointer, and while it is pushed
      const look = objects.dictionary(one.get('MK'));
      return { texts: ['CA', 'RC', 'AC'].map((key) => this.#text(look?.get(key))), pointed };
    }
    const value = this.#inherited(one, 'V');
    const usual = this.#inherited(one, 'DV');
    const held = value ?? usual;
    const known = held === undefined ? undefined : this.#told.get(held.of);
    if (known !== undefined) return { texts: [], known, pointed };
    const isChoice = kind === 'Ch';
    const own = isChoice ? this.#chosen(one, held?.value) : [this.#text(held?.value)];
    const texts = [...own, this.#rich(this.#inherited(one, 'RV')?.value)];
    if (held !== undefined) this.#told.set(held.of, texts);
    const unseen = isChoice || value === undefined ? [] : [this.#text(usual?.value)].filter((text) => text !== own[0]);
    const isSecret = (flags & PASSWORD) !== 0 && !isChoice;
    return isSecret ? { texts: [], unseen: [...texts, ...unseen], pointed } : { texts, unseen, pointed };
  }

  /** §12.7.4.4: what is chosen, by the words that stand for it. */
  #chosen(one: PdfDictionary, value: PdfValue | undefined): readonly string[] {
    const objects = this.#objects;
    const several = objects.items(value);
    const chosen = this.#entries(several.length > 0 ? several : value === undefined ? [] : [value]);
    // without a value the numbers of those that are marked
    const marked = value === undefined ? objects.items(this.#inherited(one, 'I')?.value).slice(0, MARKED) : [];
    if (chosen.length + marked.length === 0) return [];
    const list = objects.items(this.#inherited(one, 'Opt')?.value);
    const shown = new Map<string, string>();
    const named: string[] = [];
    for (const entry of list) {
      if (this.#choices <= 0) break;
      const [name = '', words = name] = this.#entries(objects.items(entry).slice(0, 2), entry);
      shown.set(name, words);
      named.push(words);
    }
    return [
      ...chosen.map((name) => shown.get(name) ?? name),
      ...marked.map((at) => named[objects.number(at) ?? -1] ?? ''),
    ];
  }

  /** Their texts, as far as there is room for them; or that of the one that is no list. */
  #entries(items: readonly PdfValue[], alone?: PdfValue): readonly string[] {
    const texts: string[] = [];
    for (const item of items.length > 0 || alone === undefined ? items : [alone]) {
      if (this.#choices <= 0) {
        this.isPartial = true;
        break;
      }
      const text = this.#text(item, CHOICE);
      this.#choices -= ENTRY + text.length;
      texts.push(text);
    }
    return texts;
  }

  /** §12.7.3.1: what a field does not say, its parent says for it; with the one that says it. */
  #inherited(
    one: PdfDictionary,
    key: string,
  ): { readonly value: PdfValue | undefined; readonly of: PdfDictionary } | undefined {
    let at: PdfDictionary | undefined = one;
    for (let steps = 0; at !== undefined && steps < STEPS; steps += 1) {
      if (at.has(key)) return { value: at.get(key), of: at };
      at = this.#objects.dictionary(at.get('Parent'));
    }
    return undefined;
  }

  #text(value: PdfValue | undefined, most = Math.max(0, this.#pages.characters) + 1): string {
    return value === undefined ? '' : plainLines(this.#objects.text(value, most) ?? '').trim();
  }

  /** §12.7.3.4: text with markup of XHTML. */
  #rich(value: PdfValue | undefined): string {
    const most = Math.min(RICH, this.#markup);
    if (value !== undefined && most <= 0) this.isPartial = true;
    const markup = value === undefined || most <= 0 ? '' : (this.#objects.text(value, most) ?? '').slice(0, most);
    this.#markup -= markup.length;
    return markup === '' ? '' : readHtml(markup).seen.trim();
  }

  /** Its texts, and what the form over the page says beside them. */
  #shown(one: PdfDictionary, { texts, known = [], unseen = [], pointed, isBox }: Said) {
    const over = this.#laid(one);
    const drawn = over?.seen.trim() ?? '';
    const others = known.map(squeezed);
    const different: string[] = [];
    for (const text of isBox === true && drawn.length <= MARK ? texts : [...texts, drawn]) {
      const own = squeezed(text);
      if (own === '' || others.some((other) => other.startsWith(own))) continue;
      others.push(own);
      different.push(text);
    }
    const isSeen = this.#isSeen(one);
    const shown = this.#counted(different);
    if (isSeen && others.length === 0 && pointed !== undefined) this.#pointed.push(pointed);
    return {
      texts: shown,
      unseen: this.#counted([...unseen, over?.hidden ?? '']),
      hasPicture: over?.hasPicture === true && isSeen,
    };
  }

  #laid(one: PdfDictionary): Over | undefined {
    const objects = this.#objects;
    const normal = objects.dictionary(one.get('AP'))?.get('N');
    if (normal === undefined) return undefined;
    const state = objects.word(one.get('AS'));
    const form = (state === undefined ? undefined : objects.dictionary(normal)?.get(state)) ?? normal;
    this.#appearances -= 1;
    const { budget } = this.#tools;
    if (this.#appearances < 0 || budget.operators < 0) {
      this.isPartial = true;
      return undefined;
    }
    budget.characters = this.#pages.characters;
    const resources = objects.dictionary(this.#form?.get('DR'));
    const laid = formText(form, objects.numbers(one.get('Rect')), resources, this.#tools);
    if (budget.operators < 0) this.isPartial = true;
    return laid;
  }

  #counted(texts: readonly string[]): readonly string[] {
    const all = texts.filter((text) => text.trim() !== '');
    for (const text of all) this.#pages.characters -= text.length;
    return all;
  }
}

/** The same words, whatever spaces and lines they are set in. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What is no larger is seen by nobody. */
const POINT = 1;
/** Points that a row of fields may differ in height. */
const ROW = 6;

function placeOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]) {
  return { row: -Math.round(Math.max(bottom, top) / ROW), left: Math.min(left, right) };
}
