/** Draws one sheet as lines of a given width. */
import { defangText } from '../../report/defang.ts';
import { visible } from '../../report/escape.ts';
import type { Block, Item, Page, Row, Run, Runs, Section, Sheet, Sign, Stop } from '../../report/sheet.ts';
import type { Drawing } from '../../report/signs.ts';
import type { Ambiguous } from '../../report/width.ts';
import { cut, cutStart, fit, widthOf, wrap } from '../../report/width.ts';
import type { Line, Piece } from './ink.ts';
import { SIGN_INK } from './ink.ts';
import { beginnings, clauses } from './sentences.ts';

/** Longer lines are hard to read, so text stops here however wide the terminal is. */
const READABLE = 112;
/** From this width on section names stand in a margin of their own; below it above their section. */
const MARGIN_FROM = 72;
/** Cells of the bar of danger. */
const BAR = 10;
/** Lines that a value of the mail may take in a table. */
const ROW_LINES = 3;

const GAP: Run = { text: ' – ', tone: 'faint' };
/** What stands between two facts of one line. */
const DOT = ' · ';

const isMark = (sign: Sign): boolean => ['proved', 'claimed', 'contradicted', 'unknown'].includes(sign);

/** Knows the signs and the widths while it draws one sheet. */
export class Pen {
  readonly #draw: Drawing;
  readonly #columns: number;
  readonly #text: number;
  readonly #ambiguous: Ambiguous;

  constructor(draw: Drawing, columns: number, ambiguous: Ambiguous) {
    this.#draw = draw;
    this.#columns = columns;
    this.#text = Math.min(columns, READABLE);
    this.#ambiguous = ambiguous;
  }

  sheet(sheet: Sheet): Line[] {
    const lines = [...this.#head(sheet), ...this.#sections(sheet.sections), ...this.#foot(sheet)];
    return lines.map((line) => this.#clip(line));
  }

  page({ name, about, sections, footer }: Page): Line[] {
    const blank = [this.#space(1)];
    const lines = [this.#rule(name, about), ...this.#sections(sections), []];
    return [...lines, ...footer.flatMap((runs) => this.#wrap(runs, blank, blank))].map((line) => this.#clip(line));
  }

  #sections(sections: readonly Section[]): Line[] {
    const margin = this.#columns < MARGIN_FROM ? 0 : Math.max(...sections.map((one) => this.#width(one.title))) + 3;
    const lines: Line[] = [];
    for (const section of sections) {
      if (!section.joined) lines.push([]);
      lines.push(...this.#section(section, margin));
    }
    return lines;
  }

  #head(sheet: Sheet): Line[] {
    const badge = ` ${this.#safe(sheet.kind)} `;
    const full = Math.round((sheet.danger * BAR) / 100);
    const bar = this.#draw.full.repeat(full) + this.#draw.empty.repeat(BAR - full);
    const tone = sheet.tone === 'plain' ? 'plain' : sheet.tone;
    const left: Piece[] = [this.#space(1), { text: badge, ink: `verdict-${sheet.tone}` }];
    if (sheet.certainty !== '') left.push({ text: `  ${this.#safe(sheet.certainty)}`, ink: 'strong' });
    const right: Piece[] = [
      { text: `${sheet.dangerLabel} `, ink: 'faint' },
      { text: bar, ink: tone },
      { text: ` ${sheet.danger}`, ink: tone },
    ];
    const gap = this.#text - 1 - this.#widthOf(left) - this.#widthOf(right);
    const lines: Line[] = [this.#name(sheet), [], gap >= 2 ? [...left, this.#space(gap), ...right] : left];
    lines.push(...this.#wrap([{ text: sheet.subject, tone: 'strong' }], [this.#space(1)], [this.#space(1)], 2));
    return [...lines, ...this.#wrap(sheet.summary, [this.#space(1)], [this.#space(1)])];
  }

  /** Where the mail came from, when and how large it is, in a rule: reports of several mails stand apart by it. */
  #name({ source, size, date }: Sheet): Line {
    return this.#rule(source, date === '' ? size : `${date} · ${size}`);
  }

  #rule(written: string, about: string): Line {
    const rule = this.#draw.rule;
    // what it is called may be long, and leaves half of the line at least to what is said of it
    const most = Math.max(this.#text >> 1, this.#text - 10 - this.#width(this.#safe(written)));
    const end = cut(this.#safe(about), most, this.#draw.more, this.#ambiguous);
    const tail = end === '' ? rule : ` ${end} ${rule}`;
    const name = ` ${cutStart(this.#safe(written), this.#text - 8 - this.#width(tail), this.#draw.more, this.#ambiguous)} `;
    const left = this.#text - 2 - this.#width(name) - this.#width(tail) - this.#width(rule);
    return [
      this.#space(1),
      { text: `${rule}${name}${rule.repeat(Math.max(0, Math.floor(left / this.#width(rule))))}${tail}`, ink: 'shade' },
    ];
  }

  #section({ title, blocks }: Section, margin: number): Line[] {
    const name = this.#safe(title);
    const body = blocks.flatMap((block) => this.#block(block, margin === 0 ? 2 : margin));
    if (margin === 0)
      return [
        [
          this.#space(1),
          { text: name, ink: 'title' },
          { text: ` ${this.#draw.rule.repeat(Math.max(0, this.#text - 3 - this.#width(name)))}`, ink: 'shade' },
        ],
        ...body,
      ];
    // the first line's margin is blank: the name goes there
    return body.map((line, at) =>
      at > 0
        ? line
        : [this.#space(1), { text: name, ink: 'title' }, this.#space(margin - 1 - this.#width(name)), ...line.slice(1)],
    );
  }

  /** Lines of a block; the first piece of each is the blank margin. */
  #block(block: Block, margin: number): Line[] {
    const blank = this.#space(margin);
    switch (block.kind) {
      case 'text':
        return this.#wrap(block.runs, [blank], [blank], block.lines);
      case 'items':
        return block.items.flatMap((item) => this.#item(item, margin));
      case 'table':
        return this.#table(block.rows, margin);
      case 'route':
        return block.stops.flatMap((stop, at) => this.#stop(stop, block.stops[at + 1], margin));
    }
  }

  #item({ sign, head, body, lines, more = [] }: Item, margin: number): Line[] {
    const blank = this.#space(margin);
    const under = [blank, this.#space(2)];
    const first = [blank, this.#sign(sign), this.#space(1)];
    if (lines !== undefined) {
      const all = this.#fitting(head, body, first, under, lines);
      return [...all, ...more.flatMap((runs) => this.#wrap(runs, under, under))];
    }
    const all = this.#wrap(head, first, under);
    if (body !== undefined) all.push(...this.#wrap(body, under, under));
    for (const runs of more) all.push(...this.#wrap(runs, under, under));
    return all;
  }

  /** Head and body in so many lines: as many whole sentences of the body as there is room for, and at least one. */
  #fitting(head: Runs, body: Runs | undefined, first: Line, under: Line, lines: number): Line[] {
    const last = body?.at(-1);
    if (body === undefined || last === undefined) return this.#wrap(head, first, under, lines);
    const before = head.length === 0 ? body.slice(0, -1) : [...head, GAP, ...body.slice(0, -1)];
    const texts = beginnings(last.text);
    for (const text of texts) {
      const all = this.#wrap([...before, { ...last, text }], first, under);
      if (all.length <= lines) return all;
    }
    // a sentence of ours is seldom longer than two lines more, and loses its point when it is cut
    const sentence = texts.at(-1) ?? '';
    for (const text of [sentence, ...clauses(sentence).map((one) => `${one}${this.#draw.more}`)]) {
      const all = this.#wrap([...before, { ...last, text }], first, under);
      if (all.length <= lines + 2) return all;
    }
    return this.#wrap([...before, { ...last, text: sentence }], first, under, lines + 2);
  }

  #table(rows: readonly Row[], margin: number): Line[] {
    const blank = this.#space(margin);
    // not Math.max(...rows): a mail may have more rows than a call may have arguments
    let labels = 0;
    let words = 0;
    for (const { label, word } of rows) {
      labels = Math.max(labels, this.#width(label));
      if (word !== undefined) words = Math.max(words, this.#width(word) + 2);
    }
    return rows.flatMap((row) => {
      const first: Piece[] = [
        blank,
        { text: fit(this.#safe(row.label), labels + 2, '', this.#ambiguous), ink: 'faint' },
      ];
      if (row.sign !== undefined && row.word !== undefined)
        first.push(this.#sign(row.sign), {
          text: fit(` ${this.#safe(row.word)}`, words + 1, '', this.#ambiguous),
          ink: SIGN_INK[row.sign],
        });
      else if (words > 0) first.push(this.#space(words + 2));
      return this.#wrap(row.value, first, [blank, this.#space(this.#widthOf(first) - margin)], row.lines ?? ROW_LINES);
    });
  }

  #stop(stop: Stop, next: Stop | undefined, margin: number): Line[] {
    const blank = this.#space(margin);
    if (stop.kind === 'border') {
      const line = this.#draw.border.repeat(3);
      const words: Piece[] = [
        blank,
        { text: `${line} ${this.#safe(stop.text)} `, ink: 'border' },
        { text: `${this.#safe(stop.note)} `, ink: 'faint' },
      ];
      const left = this.#text - 1 - this.#widthOf(words);
      return [
        [
          ...words,
          {
            text: this.#draw.border.repeat(Math.max(0, Math.floor(left / this.#width(this.#draw.border)))),
            ink: 'border',
          },
        ],
      ];
    }
    if (stop.kind === 'fold')
      return [
        [blank, { text: this.#draw.fold, ink: 'faint' }, this.#space(1), { text: this.#safe(stop.text), ink: 'faint' }],
      ];
    const shaded = stop.kind === 'claimed';
    const goesOn = next !== undefined && next.kind !== 'border';
    const dotted = shaded || stop.kind === 'handover';
    const way: Piece = goesOn
      ? { text: dotted ? this.#draw.claimedWay : this.#draw.way, ink: dotted ? 'faint' : 'good' }
      : this.#space(1);
    const under = [blank, way, this.#space(3)];
    const sign: Piece = stop.kind === 'handover' ? { text: this.#draw.handover, ink: 'good' } : this.#sign(stop.mark);
    const shade = (runs: Runs): Runs =>
      shaded
        ? runs.map((run) => (run.tone === 'data' || run.tone === 'plain' ? { ...run, tone: 'faint' } : run))
        : runs;
    const lines = this.#wrap(shade(stop.title), [blank, sign, this.#space(1)], [blank, way, this.#space(1)], 2);
    for (const detail of stop.details) lines.push(...this.#wrap(shade(detail), under, under));
    if (stop.leg !== undefined) lines.push(...this.#wrap(stop.leg, under, under));
    return lines;
  }

  /** The legend stands in the last rule as far as that has room, and what is left of it below. */
  #foot({ footer, legend, legendLabel, isBrief }: Sheet): Line[] {
    const blank = [this.#space(1)];
    const marks = legend.filter(({ sign }) => isMark(sign));
    const inRule = [legend, marks].find((some) => this.#ruled(this.#legend(some)) !== undefined) ?? [];
    const under: Line[] = [[{ text: inRule.length > 0 ? '' : ` ${this.#safe(legendLabel)} `, ink: 'faint' }]];
    for (const one of legend.filter((all) => !inRule.includes(all))) {
      const line = under.at(-1) ?? [];
      const longer = [...line, ...this.#legend([one]).slice(0, -1), this.#space(2)];
      if (this.#widthOf(longer) <= this.#text) under.splice(-1, 1, longer);
      else under.push([...this.#legend([one]).slice(0, -1), this.#space(2)]);
    }
    return [
      ...(isBrief ? [] : [[]]),
      this.#ruled(this.#legend(inRule)) ?? [],
      ...(inRule.length === legend.length ? [] : under),
      ...footer.flatMap((runs) => this.#wrap(runs, blank, blank)),
    ];
  }

  /** As it is set into a rule: a blank on both sides. */
  #legend(legend: Sheet['legend']): Piece[] {
    const signs = legend.flatMap(({ sign, word }, at): Piece[] => [
      this.#space(at === 0 ? 1 : 3),
      { text: this.#draw.sign[sign], ink: SIGN_INK[sign] },
      { text: ` ${this.#safe(word)}`, ink: 'faint' },
    ]);
    return signs.length === 0 ? [] : [...signs, this.#space(1)];
  }

  /** A rule as wide as the text with something set into it; undefined when that has no room. */
  #ruled(inside: readonly Piece[]): Line | undefined {
    const { rule } = this.#draw;
    const begin = inside.length === 0 ? '' : rule;
    const left = Math.floor((this.#text - 2 - this.#width(begin) - this.#widthOf(inside)) / this.#width(rule));
    if (left < 1) return undefined;
    return [this.#space(1), { text: begin, ink: 'shade' }, ...inside, { text: rule.repeat(left), ink: 'shade' }];
  }

  /** Runs made safe and wrapped, `first` before the first line and `rest` before the others; cut to `most` lines. */
  #wrap(runs: Runs, first: Line, rest: Line, most?: number): Line[] {
    const room = this.#text - 1 - Math.max(this.#widthOf(first), this.#widthOf(rest));
    const pieces = runs
      .map((run): Piece => ({ text: this.#said(run), ink: run.tone }))
      .filter((piece) => piece.text !== '');
    const wrapped = this.#flow(pieces, room);
    const shown = most !== undefined && wrapped.length > most ? wrapped.slice(0, most) : wrapped;
    if (shown.length < wrapped.length) shown[shown.length - 1] = this.#ended(shown.at(-1) ?? [], room);
    return shown.map((line, at) => [...(at === 0 ? first : rest), ...line]);
  }

  /** Wraps; what stands between dots is not broken where a line of its own has room for it. */
  #flow(pieces: readonly Piece[], room: number): Piece[][] {
    const dot: Piece = { text: this.#draw.plain(DOT), ink: 'faint' };
    const facts: Piece[][] = [[]];
    for (const { text, ink } of pieces) {
      // names of networks are facts set together already; a value of the mail keeps its dots
      const parts = ink === 'plain' ? text.split(dot.text) : text === dot.text ? ['', ''] : [text];
      for (const [at, fact] of parts.entries()) {
        if (at > 0) facts.push([]);
        if (fact !== '') facts.at(-1)?.push({ text: fact, ink });
      }
    }
    const lines: Piece[][] = [];
    let line: Piece[] = [];
    for (const fact of facts.filter((one) => one.length > 0)) {
      const longer = line.length === 0 ? fact : [...line, dot, ...fact];
      if (this.#widthOf(longer) <= room) {
        line = longer;
      } else if (line.length > 0 && this.#widthOf(fact) <= room) {
        lines.push(line);
        line = fact;
      } else {
        const wrapped = wrap(longer, room, this.#ambiguous);
        line = wrapped.pop() ?? [];
        lines.push(...wrapped);
      }
    }
    return line.length === 0 ? lines : [...lines, line];
  }

  /** The line with the sign that something follows, inside `room`. */
  #ended(line: Line, room: number): Piece[] {
    const more: Piece = { text: this.#draw.more, ink: 'faint' };
    const all = [...line];
    const last = all.pop();
    if (last === undefined) return [more];
    const before = this.#widthOf(all);
    return [
      ...all,
      { ...last, text: cut(last.text, room - before - this.#width(more.text), '', this.#ambiguous) },
      more,
    ];
  }

  /** No line is ever wider than the terminal, whatever was in it. */
  #clip(line: Line): Line {
    if (this.#widthOf(line) <= this.#columns) return line;
    const kept: Piece[] = [];
    let left = this.#columns;
    for (const piece of line) {
      const text = cut(piece.text, left, this.#draw.more, this.#ambiguous);
      kept.push({ ...piece, text });
      left -= this.#width(text);
      if (text !== piece.text || left <= 0) break;
    }
    return kept;
  }

  #said({ text, tone }: Run): string {
    return tone === 'link' ? this.#draw.plain(visible(text)) : this.#safe(text);
  }

  #safe(text: string): string {
    return this.#draw.plain(visible(defangText(text)));
  }

  #sign(sign: Sign): Piece {
    return { text: this.#draw.sign[sign], ink: SIGN_INK[sign] };
  }

  #space(columns: number): Piece {
    return { text: ' '.repeat(Math.max(0, columns)), ink: 'plain' };
  }

  #width(text: string): number {
    return widthOf(text, this.#ambiguous);
  }

  #widthOf(line: Line): number {
    return line.reduce((sum, piece) => sum + this.#width(piece.text), 0);
  }
}
