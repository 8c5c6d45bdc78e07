/** Where the style sheets of a page stand: in elements, and not in comments, attributes or texts that only look so. */
import { commentEnd } from '../declaration.ts';
import { elementRule, rawEnd } from '../element.ts';
import { readTag } from '../tag.ts';

interface StyleElement {
  /** Its content. */
  readonly start: number;
  readonly end: number;
  readonly media: string | undefined;
}

const STYLE = /<style[\s/>]/gi;

/** The page is walked through as far as the last of them only, which stands in its head most often. */
export function styleElements(html: string): readonly StyleElement[] {
  let last = -1;
  STYLE.lastIndex = 0;
  for (let hit = STYLE.exec(html); hit !== null; hit = STYLE.exec(html)) last = hit.index;
  const found: StyleElement[] = [];
  /** `svg` and `math` that are open: what is in them is markup, also in `style` (HTML §13.2.6.5). */
  let foreign = 0;
  let isFormula = false;
  for (let at = html.indexOf('<'); at >= 0 && at <= last; at = html.indexOf('<', at)) {
    const c = html.charCodeAt(at + 1) | 32;
    if (c >= 97 && c <= 122) {
      const tag = readTag(html, at);
      at = tag.end;
      if (tag.name === 'svg' || tag.name === 'math') {
        foreign += 1;
        isFormula = tag.name === 'math';
      }
      if (!elementRule(tag.name).raw) continue;
      // the sheet of a drawing counts for the page too; of a formula there is none
      const end = foreign > 0 ? endOfText(html, at) : rawEnd(html, tag.name, at);
      // HTML §4.2.6: of another type it is no sheet
      const isSheet = tag.name === 'style' && !(foreign > 0 && isFormula);
      if (isSheet && (tag.type === undefined || tag.type.trim() === '' || tag.type.trim() === 'text/css'))
        found.push({ start: at, end, media: tag.media });
      at = end;
    } else if (c === (33 | 32) || c === (63 | 32)) at = commentEnd(html, at);
    else {
      if (html.charCodeAt(at + 1) === 47 && /^<\/(?:svg|math)[\s>/]/i.test(html.slice(at, at + 8)))
        foreign = Math.max(0, foreign - 1);
      at += 1;
    }
  }
  return found;
}

function endOfText(html: string, from: number): number {
  const end = html.indexOf('<', from);
  return end < 0 ? html.length : end;
}
