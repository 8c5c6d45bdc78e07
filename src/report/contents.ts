/** What the mail carries: its files, and what gateways wrote about it. */
import type { Attachment, FileText, Stamp } from '../examine/facts.ts';
import type { Observation } from '../examine/finding.ts';
import type { InnerFile } from '../unpack/finds.ts';
import type { Context } from './context.ts';
import { defangText, defangUrl } from './defang.ts';
import { withRest } from './rest.ts';
import type { Item, Run } from './sheet.ts';
import { between, DOT, data, faint, plain, short, strong, warn } from './sheet.ts';

/** Of a sha256, what a person compares by eye; the full report shows all 64. */
const SHORT_HASH = 12;
const STAMP_SHOWN = 40;
/** Writers of spam stamps that are named in one line. */
const BY_SHOWN = 4;
/** Files inside of a file that the full report tells. */
const INSIDE_SHOWN = 50;
/** Files whose words the full report quotes, and characters of each. */
const TEXTS_SHOWN = 8;
const TEXT_SHOWN = 160;
/** Lines that an item takes in a terminal. */
const LINES = 2;

export function fileItems(files: readonly Observation<Attachment>[], context: Context): Item[] {
  const { words, verbose, limit, room } = context;
  const all = verbose ? files : files.filter(({ value }) => value.inline !== true || !/^image/.test(value.type));
  const items = all.slice(0, room.files).map(({ value, proof }): Item => {
    const facts: Run[][] = [[plain(short(value.type, limit))]];
    // the family by its bytes, and the form by its declaration: `….opendocument` and `….opendocument.text`
    if (value.declared !== value.type && value.declared !== '' && !value.declared.startsWith(`${value.type}.`))
      facts.push([warn(`${words.label.declared} ${short(value.declared, limit)}`)]);
    facts.push([plain(words.size(value.bytes))]);
    const inside = value.inside ?? [];
    if (inside.length > 0) facts.push([plain(words.filesInside(inside.length))]);
    if (value.unopened !== undefined) facts.push([warn(words.label.notOpened)]);
    if (value.encrypted === true) facts.push([warn(words.label.encrypted)]);
    if (value.macros === true) facts.push([warn(words.label.macros)]);
    if (value.reading !== undefined) facts.push([warn(words.label.otherReading)]);
    if (value.inline === true) facts.push([faint(words.label.inline)]);
    if (!room.isBrief)
      facts.push([faint(`sha256 ${verbose ? value.sha256 : `${value.sha256.slice(0, SHORT_HASH)}…`}`)]);
    const name = value.name === '' ? faint(words.label.noName) : strong(short(value.name, limit));
    // a name that hides its end from the reader is a finding of its own; here it only must not look normal
    const hostile = /[\u202a-\u202e\u2066-\u2069]/.test(value.name);
    return {
      sign: hostile ? 'danger' : 'step',
      head: [name],
      body: between(facts, DOT),
      lines: 2,
      more: verbose
        ? [
            ...inside.slice(0, INSIDE_SHOWN).map((one) => insideRuns(one, context)),
            ...(value.texts ?? []).slice(0, TEXTS_SHOWN).flatMap((one) => textRuns(one, inside, context)),
          ]
        : [],
      proof,
    };
  });
  return withRest(items, all.length, context);
}

/** How the words of a file begin. */
function textRuns({ in: index, seen }: FileText, inside: readonly InnerFile[], { words, limit }: Context): Run[][] {
  if (seen === '') return [];
  const name = index === undefined ? '' : `${short(inside[index]?.name ?? '', limit)} `;
  return [[faint(name), plain(words.quotes(defangText(short(seen.replace(/\s+/g, ' '), TEXT_SHOWN))))]];
}

/** One file inside, pushed in by its depth. */
function insideRuns({ name, type, bytes, depth, unopened, password }: InnerFile, { words, limit }: Context): Run[] {
  return [
    faint('  '.repeat(depth - 1)),
    plain(short(name, limit)),
    faint(` ${short(type, limit)} · ${words.size(bytes)}`),
    ...(unopened === undefined ? [] : [faint(' · '), warn(words.label.notOpened)]),
    ...(password === undefined ? [] : [faint(' · '), warn(words.label.encrypted)]),
  ];
}

/** What gateways wrote. Briefly: all that call it spam in one line, and all that call it harmless. */
export function stampItems(stamps: readonly Observation<Stamp>[], context: Context): Item[] {
  const { words, verbose, limit, room } = context;
  const proofs = new Map(stamps.map(({ value, proof }) => [value, proof]));
  const all = stamps.map((one) => one.value);
  const together = room.isBrief ? all.filter((one) => one.kind === 'spam') : [];
  const apart = together.length > 1 ? all.filter((one) => !together.includes(one)) : all;
  const items = apart.slice(0, room.stamps).map((one) => stampItem(one, context));
  if (together.length > 1) {
    const spam = together.filter((one) => one.clean !== true);
    // of one maker who says both, what he holds against the mail is his verdict
    const clean = together.filter((one) => !spam.includes(one) && !spam.some(({ by }) => isOneMaker(by, one.by)));
    items.push(...merged(spam), ...merged(clean));
  }
  return withRest(items, items.length + Math.max(0, apart.length - room.stamps), context);

  function merged(of: readonly Stamp[]): Item[] {
    const best = of.find((one) => one.trust === 'ours') ?? of.find((one) => one.trust !== 'claimed') ?? of[0];
    if (best === undefined) return [];
    const by = [...new Set(of.map((one) => short(one.by, STAMP_SHOWN)))].slice(0, BY_SHOWN);
    const name = best.where === 'subject' ? words.label.subjectMark : words[stampsOf(best)].spam;
    const head: Run[] = [plain(name), faint(words.brackets(words.list(by)))];
    if (best.clean === true) head.push(DOT, plain(words.label.clean));
    return [{ sign: signOf(best), head, lines: 1, proof: of.flatMap((one) => proofs.get(one) ?? []) }];
  }

  function stampItem(value: Stamp, { words }: Context): Item {
    const isTyped = value.where === 'subject';
    const head: Run[] = isTyped
      ? [plain(words.label.subjectMark)]
      : [plain(words[stampsOf(value)][value.kind]), faint(words.brackets(short(value.by, limit)))];
    const facts: Run[][] = [];
    if (value.clean === true) facts.push([plain(words.label.clean)]);
    if (value.malware !== undefined) facts.push([data(short(value.malware, limit))]);
    if (value.action !== undefined && !isTyped) facts.push([plain(words.stampAction[value.action])]);
    if (value.file !== undefined) facts.push([data(short(value.file, limit))]);
    // briefly the name of the malware tells more than the words around it
    if (value.says !== '' && !(room.isBrief && value.malware !== undefined))
      facts.push([plain(words.quotes(defangText(short(value.says, verbose ? limit : STAMP_SHOWN))))]);
    const more =
      value.encyclopedia === undefined
        ? []
        : [[faint(`${words.label.encyclopedia} `), data(defangUrl(short(value.encyclopedia, limit)))]];
    return {
      sign: signOf(value),
      head: [...head, DOT, ...between(facts, DOT)],
      lines: LINES,
      more: verbose ? more : [],
      proof: proofs.get(value) ?? [],
    };
  }
}

/** `Microsoft` and `Microsoft Exchange`. */
const isOneMaker = (a: string, b: string): boolean => `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);

/** A check that found nothing is no verdict of spam. */
const stampsOf = ({ clean }: Stamp): 'stamp' | 'cleanStamp' => (clean === true ? 'cleanStamp' : 'stamp');

function signOf({ clean, trust }: Stamp): Item['sign'] {
  if (trust === 'ours') return clean === true ? 'calm' : 'proved';
  return trust ?? 'note';
}
