/** Texts that are no pages, as their reader sees them: lines put together, and the commands of `text/enriched` and `text/richtext` left out. */
import { flowedOf } from '../message/flowed.ts';
import type { Part } from '../message/message.ts';

/** Characters of one command (RFC 1896: 60 and its brackets); what is longer is text. */
const COMMAND = 64;
/** What stands between these is for programs. */
const UNSEEN: ReadonlySet<string> = new Set(['param', 'comment']);
/** Commands of richtext that stand for a line end (RFC 1341 §7.1.3). */
const LINES: ReadonlySet<string> = new Set(['nl', 'np', 'paragraph', '/paragraph']);

/** What a reader sees of a text part that is no HTML. */
export function seenText({ type, params }: Pick<Part, 'type' | 'params'>, text: string): string {
  if (type === 'text/enriched') return readEnriched(text, true);
  return type === 'text/richtext' ? readEnriched(text, false) : flowedOf({ params }, text);
}

/**
 * The words of enriched text, in linear time.
 * @param isEnriched by RFC 1896; else by RFC 1341, whose `<lt>` is a bracket and whose line ends are spaces
 */
function readEnriched(text: string, isEnriched: boolean): string {
  const out: string[] = [];
  let unseen = 0;
  let nofill = 0;
  const add = (words: string): void => {
    if (unseen === 0 && words !== '') out.push(nofill > 0 ? words : filled(words, isEnriched));
  };
  let from = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
    add(text.slice(from, open));
    from = open + 1;
    // RFC 1896: two brackets stand for one
    if (isEnriched && text[from] === '<') {
      if (unseen === 0) out.push('<');
      from += 1;
      continue;
    }
    const name = /^\/?[a-z][a-z0-9-]*>/i
      .exec(text.slice(from, from + COMMAND))?.[0]
      .slice(0, -1)
      .toLowerCase();
    if (name === undefined) {
      if (unseen === 0) out.push('<');
      continue;
    }
    from += name.length + 1;
    const end = name.startsWith('/');
    const command = end ? name.slice(1) : name;
    const turn = end ? -1 : 1;
    if (UNSEEN.has(command)) unseen = Math.max(0, unseen + turn);
    else if (isEnriched && command === 'nofill') nofill = Math.max(0, nofill + turn);
    else if (unseen === 0 && !isEnriched && LINES.has(name)) out.push('\n');
    else if (unseen === 0 && !isEnriched && name === 'lt') out.push('<');
  }
  add(text.slice(from));
  return out.join('');
}

/** RFC 1896: a line end is a space, and of several the first means nothing. */
const filled = (words: string, isEnriched: boolean): string =>
  words.replace(/(?:\r?\n)+/g, (ends) => {
    const count = ends.split('\n').length - 1;
    return count === 1 || !isEnriched ? ' ' : '\n'.repeat(count - 1);
  });
