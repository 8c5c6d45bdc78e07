/**
 * The HTML of a mail reduced to what can only be looked at: a few elements, presentational attributes of our own making, and no
 * URL but pictures that the mail itself carries. No style, script, form, link or name survives; what cannot be seen is left out.
 * The result goes into a sandboxed frame all the same.
 */
import { elementRule } from '../../unpack/element.ts';
import { decodeEntities } from '../../unpack/entity.ts';
import { readColor } from '../../unpack/style/colour.ts';
import { ElementStyles } from '../../unpack/style/element-styles.ts';
import { readStyle } from '../../unpack/style.ts';
import { readTag, type Tag } from '../../unpack/tag.ts';

/** Characters that are reduced; the largest newsletters have a third of it. */
const LENGTH = 1024 * 1024;
/** Elements that are kept; a browser lays out so many at once. */
const ELEMENTS = 20_000;
/** Open elements that are kept; deeper ones give their text alone. */
const DEPTH = 64;
/** Characters of a picture in the text itself. */
const PICTURE = 1024 * 1024;

/** Elements that are kept under their own names. */
const KEPT = new Set(
  'p div span br hr b strong i em u s strike small big sub sup center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code table thead tbody tfoot tr td th caption font'.split(
    ' ',
  ),
);
/** Elements that may hold only others: nothing of ours goes between. */
const STRUCTURE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl']);
const COLOURED = new Set(['table', 'tr', 'td', 'th']);
const LINK = '#0b57a4';

/** Of two that follow each other the second ends the first (HTML §13.1.2.4). */
const AGAIN: ReadonlySet<string> = new Set(['li', 'td', 'th', 'tr', 'dt', 'dd', 'option']);

interface Open {
  readonly name: string;
  readonly close: string;
  readonly hidden: boolean;
}

interface Reduced {
  readonly html: string;
  /** Pictures that would have been fetched from elsewhere. */
  readonly remote: number;
  readonly isCut: boolean;
}

/** @param pictureOf gives a `data:` URL for the content id of a picture in the mail */
export function reduceHtml(html: string, pictureOf: (contentId: string) => string | undefined): Reduced {
  const out: string[] = [];
  const open: Open[] = [];
  const size = Math.min(html.length, LENGTH);
  const styles = new ElementStyles(html.length > size ? html.slice(0, size) : html);
  let hidden = 0;
  let elements = 0;
  let remote = 0;
  let at = 0;
  const text = (to: number): void => {
    if (hidden === 0 && to > at) out.push(safe(decodeEntities(html.slice(at, to), false)));
  };
  const closeTop = (): void => {
    const top = open.pop();
    if (top === undefined) return;
    if (top.hidden) hidden--;
    else if (hidden === 0) out.push(top.close);
  };
  while (at < size && elements < ELEMENTS) {
    const next = html.indexOf('<', at);
    const end = next < 0 || next >= size ? size : next;
    text(end);
    at = end;
    if (end === size) break;
    const following = html.charCodeAt(at + 1) | 32;
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      at = close < 0 ? size : close + 3;
    } else if (html.charAt(at + 1) === '!' || html.charAt(at + 1) === '?') {
      const close = html.indexOf('>', at);
      at = close < 0 ? size : close + 1;
    } else if (html.charAt(at + 1) === '/') {
      const close = html.indexOf('>', at);
      const name = html
        .slice(at + 2, Math.min(close < 0 ? size : close, at + 20))
        .trim()
        .toLowerCase();
      at = close < 0 ? size : close + 1;
      if (open.some((one) => one.name === name)) {
        while (open.at(-1)?.name !== name) closeTop();
        closeTop();
      }
    } else if (following >= 97 && following <= 122) {
      const tag = readTag(html, at);
      at = tag.end;
      const rule = elementRule(tag.name);
      if (rule.raw) {
        at = behind(html, tag.name, at, size);
        continue;
      }
      if (rule.closesP && open.at(-1)?.name === 'p') closeTop();
      if (AGAIN.has(tag.name) && open.at(-1)?.name === tag.name) closeTop();
      if (tag.name === 'img' && hidden === 0) {
        const picture = pictureFor(tag, pictureOf);
        if (picture.remote) remote++;
        out.push(picture.html);
      } else if (tag.name === 'input' && tag.type !== 'hidden' && hidden === 0) out.push(' ▭ ');
      if (rule.empty) {
        if (KEPT.has(tag.name) && hidden === 0) out.push(`<${tag.name}>`);
        elements++;
        continue;
      }
      if (open.length >= DEPTH) continue;
      elements++;
      const made = opening(tag, (styles.of(tag)?.sets ?? 0) !== 0);
      if (made.hidden) hidden++;
      else if (hidden === 0) out.push(made.begin);
      open.push({ name: tag.name, close: made.close, hidden: made.hidden });
    } else {
      if (hidden === 0) out.push('&lt;');
      at++;
    }
  }
  while (open.length > 0) closeTop();
  return { html: out.join(''), remote, isCut: html.length > LENGTH || elements >= ELEMENTS };
}

/** Behind the closing tag of an element whose content is no markup. */
function behind(html: string, name: string, from: number, size: number): number {
  for (let at = html.indexOf('</', from); at >= 0 && at < size; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const close = html.indexOf('>', at);
      return close < 0 ? size : close + 1;
    }
  }
  return size;
}

/** @param isRuledOut a style hides it */
function opening(
  tag: Tag,
  isRuledOut: boolean,
): { readonly begin: string; readonly close: string; readonly hidden: boolean } {
  const written = tag.style === undefined ? '' : decodeEntities(tag.style, true);
  const style = readStyle(written);
  if ((tag.hidden && style.display === undefined) || isRuledOut || tag.name === 'template')
    return { begin: '', close: '', hidden: true };
  const name = KEPT.has(tag.name) ? tag.name : elementRule(tag.name).block ? 'div' : 'span';
  const attributes: string[] = [];
  const background = hex(style.background ?? (tag.bgcolor === undefined ? undefined : readColor(tag.bgcolor)));
  if (background !== undefined && COLOURED.has(name)) attributes.push(` bgcolor="#${background}"`);
  const width = /^\d{1,4}%?$/.exec(tag.width ?? '')?.[0];
  if (width !== undefined && COLOURED.has(name) && name !== 'tr') attributes.push(` width="${width}"`);
  if (elementRule(name).block && /text-align\s{0,9}:\s{0,9}center/i.test(written)) attributes.push(' align="center"');
  if (STRUCTURE.has(name)) return { begin: `<${name}${attributes.join('')}>`, close: `</${name}>`, hidden: false };
  const inner: [string, string][] = [];
  const color = hex(style.color ?? (tag.color === undefined ? undefined : readColor(tag.color)));
  const scale = sizeOf(written);
  if (color !== undefined || scale !== undefined)
    inner.push([
      `<font${color === undefined ? '' : ` color="#${color}"`}${scale === undefined ? '' : ` size="${scale}"`}>`,
      '</font>',
    ]);
  if (/font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i.test(written)) inner.push(['<b>', '</b>']);
  if (tag.name === 'a' && tag.href !== undefined)
    inner.push([`<u><font color="#${color ?? LINK.slice(1)}">`, '</font></u>']);
  if (tag.name === 'button') inner.push(['<b>[', ']</b>']);
  return {
    begin: `<${name}${attributes.join('')}>${inner.map(([begin]) => begin).join('')}`,
    close: `${inner
      .reverse()
      .map(([, close]) => close)
      .join('')}</${name}>`,
    hidden: false,
  };
}

/** A colour that is one; the reader of styles hands on what people write. */
const hex = (color: string | undefined): string | undefined =>
  color !== undefined && /^[0-9a-f]{6}$/.test(color) ? color : undefined;

/** Pixels or points as one of the seven sizes of HTML's `font`. */
function sizeOf(style: string): number | undefined {
  const [, number, unit] = /font-size\s{0,9}:\s{0,9}(\d{1,3})(?:\.\d{1,9})?(px|pt)/i.exec(style) ?? [];
  if (number === undefined) return undefined;
  const pixels = Number(number) * (unit?.toLowerCase() === 'pt' ? 4 / 3 : 1);
  const steps = [10, 13, 16, 18, 24, 32];
  return 1 + steps.filter((step) => pixels > step).length;
}

function pictureFor(tag: Tag, pictureOf: (id: string) => string | undefined): { html: string; remote: boolean } {
  const source = (tag.src ?? '').trim();
  const style = readStyle(tag.style ?? '');
  const isTiny = style.sets !== 0 || /^[012]$/.test(tag.width ?? '') || /^[012]$/.test(tag.height ?? '');
  const own = /^cid:/i.test(source) ? pictureOf(source.slice(4)) : inText(source);
  const width = /^\d{1,4}$/.exec(tag.width ?? '')?.[0];
  const alt = safe((tag.alt ?? '').slice(0, 200));
  if (own !== undefined)
    return { html: `<img src="${own}" alt="${alt}"${width === undefined ? '' : ` width="${width}"`}>`, remote: false };
  const isRemote = /^(?:https?:)?\/\//i.test(source);
  return { html: isTiny ? '' : ` <font color="#777777">▨ ${alt}</font> `, remote: isRemote };
}

/** A picture that stands in the text itself. */
function inText(source: string): string | undefined {
  if (source.length > PICTURE) return undefined;
  return /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]*$/i.test(source) ? source : undefined;
}

/** Text as markup: in content, and in quoted attributes. */
export function safe(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => (character === '\0' ? '' : `&#${character.charCodeAt(0)};`));
}
