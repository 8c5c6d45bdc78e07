/** One opening tag of HTML: its name and the attributes that tell what is seen and where it leads. */
import { decodeEntities } from './entity.ts';

export interface Tag {
  /** Lower case. */
  readonly name: string;
  /** Character range from `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
  hidden: boolean;
  /** Not decoded: the same text comes often and is read once. */
  style: string | undefined;
  href: string | undefined;
  src: string | undefined;
  action: string | undefined;
  formaction: string | undefined;
  alt: string | undefined;
  type: string | undefined;
  color: string | undefined;
  bgcolor: string | undefined;
  background: string | undefined;
  width: string | undefined;
  height: string | undefined;
  charset: string | undefined;
  content: string | undefined;
  equiv: string | undefined;
  /** `xlink:href`, by which drawings lead on. */
  xlink: string | undefined;
  data: string | undefined;
  /** A whole page, of a frame. */
  srcdoc: string | undefined;
  /** Not decoded: names of rules have no references in them. */
  class: string | undefined;
  id: string | undefined;
  /** The colour of letters, of `body`. */
  text: string | undefined;
  /** For which screens a style sheet is. */
  media: string | undefined;
  /** What stands in a field or on a button. */
  value: string | undefined;
  placeholder: string | undefined;
  dir: string | undefined;
  /** Of a note in a formula. */
  encoding: string | undefined;
}

const NAMES =
  'style href src action formaction alt type color bgcolor background width height charset content http-equiv hidden xlink:href data srcdoc action-xhr class id text media value placeholder dir encoding'.split(
    ' ',
  );
/** First letters of the names that we know, by length: most attributes are passed over without being cut out. */
const firstLetters: readonly (readonly number[])[] = Array.from({ length: 12 }, (_, length) =>
  NAMES.filter((name) => name.length === length).map((name) => name.charCodeAt(0)),
);

function mayMatter(length: number, first: number): boolean {
  return length <= 11 && (firstLetters[length] ?? []).includes(first);
}

/** All fields are there from the start: tags then have one shape for V8, whatever attributes stand in which order. */
function newTag(name: string, start: number, end: number): Tag & { end: number } {
  return {
    name,
    start,
    end,
    hidden: false,
    style: undefined,
    href: undefined,
    src: undefined,
    action: undefined,
    formaction: undefined,
    alt: undefined,
    type: undefined,
    color: undefined,
    bgcolor: undefined,
    background: undefined,
    width: undefined,
    height: undefined,
    charset: undefined,
    content: undefined,
    equiv: undefined,
    xlink: undefined,
    data: undefined,
    srcdoc: undefined,
    class: undefined,
    id: undefined,
    text: undefined,
    media: undefined,
    value: undefined,
    placeholder: undefined,
    dir: undefined,
    encoding: undefined,
  };
}

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 9 || c === 13 || c === 12;

/**
 * Reads the tag that opens at `open` (HTML §13.2.5.32 to 40: of two attributes with one name the first counts; quotes may
 * be missing or never closed). Linear in the length of the tag.
 */
export function readTag(html: string, open: number): Tag {
  const size = html.length;
  let at = open + 1;
  while (at < size) {
    const c = html.charCodeAt(at);
    if (isSpace(c) || c === 47 || c === 62) break;
    at++;
  }
  const name = at - open > 16 ? '' : html.slice(open + 1, at).toLowerCase();
  const tag = newTag(name, open, size);
  while (at < size) {
    const c = html.charCodeAt(at);
    if (c === 62) {
      tag.end = at + 1;
      return tag;
    }
    if (isSpace(c) || c === 47) {
      at++;
      continue;
    }
    const nameStart = at;
    at++; // an attribute may begin with `=`
    while (at < size) {
      const d = html.charCodeAt(at);
      if (d === 61 || d === 62 || d === 47 || isSpace(d)) break;
      at++;
    }
    const nameEnd = at;
    while (at < size && isSpace(html.charCodeAt(at))) at++;
    let valueStart = at;
    let valueEnd = at;
    if (html.charCodeAt(at) === 61) {
      at++;
      while (at < size && isSpace(html.charCodeAt(at))) at++;
      const quote = html.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        valueStart = at + 1;
        const close = html.indexOf(quote === 34 ? '"' : "'", valueStart);
        valueEnd = close < 0 ? size : close;
        at = close < 0 ? size : close + 1;
      } else {
        valueStart = at;
        while (at < size) {
          const d = html.charCodeAt(at);
          if (d === 62 || isSpace(d)) break;
          at++;
        }
        valueEnd = at;
      }
    }
    if (mayMatter(nameEnd - nameStart, html.charCodeAt(nameStart) | 32)) {
      set(tag, html, nameStart, nameEnd, valueStart, valueEnd);
    }
  }
  return tag;
}

/** Reads the tag that closes an element, from `</`. */
export function readEndTag(html: string, open: number): { readonly name: string; readonly end: number } {
  const close = html.indexOf('>', open + 2);
  const last = close < 0 ? html.length : close;
  let end = open + 2;
  while (end < last && end - open <= 16 && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== 47) end++;
  return { name: html.slice(open + 2, end).toLowerCase(), end: last + 1 };
}

function set(tag: Tag, html: string, nameStart: number, nameEnd: number, start: number, end: number): void {
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  switch (name) {
    case 'style':
      tag.style ??= html.slice(start, end);
      break;
    case 'href':
      tag.href ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'src':
      tag.src ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'alt':
      tag.alt ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'xlink:href':
      tag.xlink ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'action':
    case 'action-xhr': // AMP: where a form of a mail is sent
      tag.action ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'formaction':
      tag.formaction ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'hidden':
      tag.hidden = true;
      break;
    case 'color':
    case 'bgcolor':
    case 'background':
    case 'width':
    case 'height':
    case 'charset':
    case 'content':
    case 'data':
    case 'srcdoc':
    case 'text':
    case 'media':
    case 'value':
    case 'placeholder':
    case 'dir':
    case 'encoding':
      tag[name] ??= decodeEntities(html.slice(start, end), true);
      break;
    case 'class':
    case 'id':
      tag[name] ??= html.slice(start, end);
      break;
    case 'type':
      tag.type ??= decodeEntities(html.slice(start, end), true).toLowerCase();
      break;
    case 'http-equiv':
      tag.equiv ??= decodeEntities(html.slice(start, end), true);
      break;
    default:
  }
}
