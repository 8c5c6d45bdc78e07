/** A text without what it quotes, in the forms of print and of mail. */

import { NextOf } from '../../../../message/next-of.ts';

/** Opening marks, and what closes them. A straight mark closes itself. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
]);
const OPENING = /["“„«「『]/g;

/** Words in marks that are a name or a stress, and no sentence of somebody. */
const SHORTEST = 9;
/** What is longer is no sentence out of a letter. */
const LONGEST = 600;

/** Characters before the marks, and behind them, in which it is said whose words they are; between two of a row of them. */
const BEFORE = 200;
const BEHIND = 40;
const NEXT = 40;
const SAID =
  /\b(?:(?:(?:e-?)?mails?|messages?|letters?|texts?|sms|calls?|notices?)\b[^.!?]{0,120}\b(?:says?|saying|reads?|claim\w{0,3}|begins?|asks?|threaten\w{0,3}|in my name)\b|(?:forwarded|got|received)\b[^.!?]{0,40}\b(?:(?:e-?)?mails?|messages?|calls?|texts?)\b|(?:many|some(?:body|one)?|readers?)\b[^.!?]{0,40}\b(?:got|wrote|received)\b|(?:scams?|scammers?|fraudsters|swindlers|criminals|callers?|victims?|they (?:write|say)|sentences?|phrases?|examples?|it begins|a reader asks)\b|diesem text|schreiben|ces mots|este texto|questo testo)|次の|例[：:]|手口|犯人|詐欺/i;
const CALLED =
  /^[.,]? ?(?:(?:e-?)?mails?|messages?|texts?|calls?|scams?|tricks?|lures?)\b|^[^。「]{0,12}(?:という|といった|などの|などと|のような|と言|と称|と脅|と急)/i;

/** What is pressed is no example: `hxxp://` is. */
const LIVE = /\bhttps?:\/\/|\bwww\./i;

/** `A typical example:`, `Text of the mail:`, `次のような内容の…` before it. */
const ANNOUNCED =
  /(?:\b(?:examples?|samples?|text of the (?:e-?mail|message|letter)|(?:reads|says|begins|looks like this)|beispiel|exemple|ejemplo|esempio|exemplo|voorbeeld)\b[^.!?\n]{0,40}[:：]|(?:次|以下|下記|こ)のような[^。\n]{0,40}[:：。]|(?:文例|文面|実例|メールの例|本文の例)[^。\n]{0,20}[:：。])[^\S\n]{0,8}$/i;
/** A line of what was announced: set in, behind a mark, or named as a field of a mail. */
const SET_IN = /^(?: {2,}|\t|>|　|(?:件名|本文|差出人|subject|from|text) ?[:：])/i;
const QUOTED = /^ {0,2}>/;

/** Lines first, then words in what is left. */
export const rest = (seen: string): string => withoutMarked(withoutLines(withoutBoxes(seen)));

/** A box that is drawn round it, with its heading: `■ 偽メールの例1` above `┌────`, or in the line itself. */
const BOX = /^[ \u3000]{0,4}[┌╔┏]/;
const BOX_END = /^[ \u3000]{0,4}[└╚┗]/;
const HEADING = /例|文面|本文|サンプル|\b(?:example|sample)/i;

function withoutBoxes(seen: string): string {
  if (!/[┌╔┏]/.test(seen)) return seen;
  const lines = seen.split('\n');
  const own: string[] = [];
  let before = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const end =
      BOX.test(line) && (HEADING.test(before) || HEADING.test(line))
        ? lines.findIndex((one, i) => i > at && BOX_END.test(one))
        : -1;
    if (end > 0 && end - at <= BOX_LINES) {
      own.push(...lines.slice(at + 1, end).filter((one) => LIVE.test(one)));
      at = end;
    } else own.push(line);
    if (line.trim() !== '') before = line;
  }
  return own.join('\n');
}

/** Lines of an example that is drawn in a box. */
const BOX_LINES = 40;

function withoutLines(seen: string): string {
  if (!seen.includes('\n>') && !/[:：。][^\S\n]{0,8}\n/.test(seen)) return seen;
  const own: string[] = [];
  let isOpen = false;
  let before = '';
  let isNew = true;
  let isGap = false;
  for (const line of seen.split('\n')) {
    const isBlank = line.trim() === '';
    // one paragraph behind the announcement, or one line where pages leave no gap between them; more where they are set in
    if (!isBlank) isOpen = ANNOUNCED.test(before) || (isOpen && ((isGap && !isNew) || SET_IN.test(line)));
    if (!isBlank && ANNOUNCED.test(before)) isGap = isNew;
    const isShown = QUOTED.test(line) || (isOpen && !isBlank);
    if (!isShown || LIVE.test(line)) own.push(line);
    if (!isBlank) before = line;
    isNew = isBlank;
  }
  const text = own.join('\n');
  return text === seen ? seen : text;
}

function withoutMarked(seen: string): string {
  let own = '';
  let from = 0;
  let next = 0;
  const closings = new Closings(seen);
  for (const { 0: mark, index: at } of seen.matchAll(OPENING)) {
    const end = at < next ? -1 : closings.endOf(at, mark);
    if (end < 0) continue;
    const isNext = from > 0 && at - from < NEXT;
    if (end - at > SHORTEST && !LIVE.test(seen.slice(at, end)) && (isNext || isAnothers(seen, at, end))) {
      own += `${seen.slice(from, at + 1)}…`;
      from = end;
    }
    next = end + 1;
  }
  return from === 0 ? seen : own + seen.slice(from);
}

/** Characters of a letter in marks; with a page in it. */
const LETTER = 40;

/** What stands in marks, has a page that can be pressed, and more words than a name: the places without the marks, in order. */
export function lettersInMarks(seen: string): readonly (readonly [start: number, end: number])[] {
  if (!LIVE.test(seen)) return [];
  const found: (readonly [number, number])[] = [];
  let next = 0;
  const closings = new Closings(seen);
  for (const { 0: mark, index: at } of seen.matchAll(OPENING)) {
    const end = at < next ? -1 : closings.endOf(at, mark);
    if (end < 0) continue;
    const inside = seen.slice(at + 1, end);
    if (LIVE.test(inside) && inside.replace(/https?:\/\/\S{1,300}/g, '').length >= LETTER) found.push([at + 1, end]);
    next = end + 1;
  }
  return found;
}

/** A text without such places. */
export const withoutLetters = (seen: string, letters: readonly (readonly [start: number, end: number])[]): string =>
  letters.length === 0
    ? seen
    : [0, ...letters.map(([, end]) => end)].map((from, i) => seen.slice(from, letters[i]?.[0])).join('…');

/** Whether somebody else is said to say them: who stresses his own words names nobody. */
const isAnothers = (seen: string, open: number, end: number): boolean =>
  SAID.test(seen.slice(Math.max(0, open - BEFORE), open)) || CALLED.test(seen.slice(end + 1, end + BEHIND));

/** Where words in marks end. */
class Closings {
  readonly #text: string;
  readonly #next = new Map<string, NextOf>();

  constructor(text: string) {
    this.#text = text;
  }

  /** In the same paragraph; -1 where they do not. @param open no smaller than at the question before */
  endOf(open: number, mark: string): number {
    const closing = [...(MARKS.get(mark) ?? '')];
    const end = Math.min(...closing.map((sign) => this.#from(sign, open + 1)));
    return end < open + LONGEST && end < this.#from('\n\n', open + 1) ? end : -1;
  }

  #from(sign: string, at: number): number {
    const next = this.#next.get(sign) ?? new NextOf(this.#text, sign);
    this.#next.set(sign, next);
    return next.from(at);
  }
}
