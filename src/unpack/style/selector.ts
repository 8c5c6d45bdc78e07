/** Selectors of style sheets, as far as the names, classes and numbers of an element and of what is around it tell. */

/** What a selector sees of an element. */
export interface Named {
  readonly name: string;
  readonly class: string | undefined;
  readonly id: string | undefined;
}

interface Compound {
  /** Empty: any. */
  readonly name: string;
  readonly classes: readonly string[];
  readonly id: string | undefined;
  /** The one before it is the parent of its element, not just around it. */
  readonly isChild: boolean;
}

export interface Selector {
  /** Of the element itself, and of what is around it from the inside outwards. */
  readonly subject: Compound;
  readonly around: readonly Compound[];
  /** By what its rule is found: `#id`, `.class`, `name`, or `*`. */
  readonly key: string;
  /** Selectors 4 §17, as one number. */
  readonly specificity: number;
  /** Hangs on what is not looked at: attributes, states, elements beside it. */
  readonly isUnsure: boolean;
}

/** Characters of a selector, and elements that it names one in another: sheets of mails stay far below, and each part costs a step on every element. */
const LENGTH = 300;
const PARTS = 8;

/** Undefined for a selector that we do not read, or of an element that is none (`::before`). */
export function readSelector(written: string): Selector | undefined {
  const text = written.trim();
  if (text === '' || text.length > LENGTH || PSEUDO_ELEMENT.test(text)) return undefined;
  const { plain, pseudo } = withoutStates(text);
  let isUnsure = pseudo > 0 || /[+~|]/.test(plain);
  const words = plain.replaceAll('>', ' > ').replaceAll(/[+~]/g, ' + ').trim().split(/\s+/);
  if (words.length > 2 * PARTS) return undefined;
  const compounds: Compound[] = [];
  let specificity = pseudo * CLASS;
  let isChild = false;
  for (const word of words) {
    if (word === '>') isChild = true;
    else if (word === '+') {
      // what stands beside an element tells nothing of what is around it
      compounds.length = 0;
      isChild = false;
    } else {
      const read = readCompound(word, isChild);
      if (read === undefined) return undefined;
      compounds.push(read);
      specificity += (read.id === undefined ? 0 : ID) + read.classes.length * CLASS + (read.name === '' ? 0 : 1);
      isChild = false;
    }
  }
  const subject = compounds.pop();
  if (subject === undefined) return undefined;
  isUnsure ||= compounds.some(({ name }) => name === '?');
  const key =
    subject.id !== undefined
      ? `#${subject.id}`
      : subject.classes[0] !== undefined
        ? `.${subject.classes[0]}`
        : subject.name || '*';
  return { subject, around: compounds.reverse(), key, specificity, isUnsure };
}

/** Specificity is counted in classes of a thousand: a selector is too short to name so many of one kind that they would reach the next. */
const CLASS = 1000;
const ID = 1_000_000;
const PSEUDO_ELEMENT = /::|:(?:before|after|first-l)/i;
const COMPOUND = /^(\*|[a-z][\w-]{0,30})?((?:[.#][\w-]{1,100}){0,8})$/i;

function readCompound(word: string, isChild: boolean): Compound | undefined {
  const match = COMPOUND.exec(word);
  if (match === null) return undefined;
  const [, name = '', rest = ''] = match;
  const classes: string[] = [];
  let id: string | undefined;
  for (const one of rest.match(/[.#][^.#]+/g) ?? []) {
    if (one.startsWith('.')) classes.push(one.slice(1));
    else id = one.slice(1);
  }
  return { name: name === '*' ? '' : name.toLowerCase(), classes, id, isChild };
}

/** Without `[…]`, `:hover`, `:not(…)`, and how many there were. What they leave alone stands for any element. */
function withoutStates(text: string): { readonly plain: string; readonly pseudo: number } {
  if (!text.includes(':') && !text.includes('[')) return { plain: text, pseudo: 0 };
  let pseudo = 0;
  const plain = text.replace(STATE, (_, at: number) => {
    pseudo++;
    return at === 0 || /[\s>+~]/.test(text.charAt(at - 1)) ? '*' : '';
  });
  return { plain, pseudo };
}
const STATE = /\[[^\]]{0,200}\]?|:[\w-]{1,40}(?:\([^()]{0,200}\)?\)?)?/g;

/** Whether the element is such a one. */
export function isSuch({ name, classes, id }: Compound, element: Named): boolean {
  if (name !== '' && name !== element.name) return false;
  if (id !== undefined && element.id?.trim() !== id) return false;
  if (classes.length === 0) return true;
  const own = element.class;
  return own !== undefined && classes.every((one) => hasClass(own, one));
}

function hasClass(own: string, wanted: string): boolean {
  for (let at = own.indexOf(wanted); at >= 0; at = own.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if ((at === 0 || own.charCodeAt(at - 1) <= 32) && (end === own.length || own.charCodeAt(end) <= 32)) return true;
  }
  return false;
}

/**
 * Whether what is around an element fits (Selectors 4 §15.1, §15.2).
 * @param elements from the outermost to the parent. @returns undefined when it would take too long to say
 */
export function isAround({ around, subject }: Selector, elements: readonly Named[]): boolean | undefined {
  let at = elements.length - 1;
  let { isChild } = subject;
  let looked = 0;
  for (const compound of around) {
    for (;;) {
      const element = elements[at--];
      if (element === undefined) return false;
      if (isSuch(compound, element)) break;
      // what stands further out might fit, were it not for the parent that does not: then nobody has looked at all ways
      if (isChild) return compound === around[0] ? false : undefined;
      if (++looked > LOOKED) return undefined;
    }
    ({ isChild } = compound);
  }
  return true;
}
/** Elements around one that are looked at for one selector. */
const LOOKED = 64;
