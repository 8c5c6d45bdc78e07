/** What is not known: what was not asked, what was not read, and what was malformed. */
import { explainDefect, explainLimit } from '../app/shown/explain-defect.ts';
import type { Examination, Unknown } from '../examine/examination.ts';
import type { Facts } from '../examine/facts.ts';
import type { Defect } from '../message/message.ts';
import type { Context } from './context.ts';
import type { Item } from './sheet.ts';
import { faint, plain, short, warn } from './sheet.ts';

/** Places of one defect that are shown. */
const PROOFS = 20;

export function unknownItems({ verdict, partial, facts }: Examination, context: Context): Item[] {
  const { words, outside, limit, room } = context;
  const items: Item[] = partial.map((name) => {
    const sentence = explainLimit(name);
    const text =
      sentence === undefined ? (words.limit[name] ?? words.partial(short(name, limit))) : context.say(sentence);
    return { sign: 'danger', head: [warn(text)] };
  });
  const wasAsked = facts.authentication.value.judged !== undefined;
  const byWhy = new Map<Unknown['why'], string[]>();
  let hints = false;
  let hasNoTable = false;
  for (const { what, why } of verdict.unknown) {
    // where nobody was asked at all, one line says so and how to ask
    if (!wasAsked && why === 'not-asked') {
      hints = true;
      if (room.isBrief) continue;
    }
    // the route names the networks with the date of the table
    if (room.isBrief && what === 'network-then') continue;
    // what is no mail was handed over by nobody
    if (what === 'handover' && !context.isMail) continue;
    // that nobody outside was asked and that a table of ours is missing are two things
    if (what === 'networks') {
      hasNoTable = true;
      continue;
    }
    const all = byWhy.get(why) ?? [];
    all.push(words.unknownWhat[what] ?? short(what, limit));
    byWhy.set(why, all);
  }
  if (hints)
    items.push({
      sign: 'unknown',
      head: [plain(outside.nobodyAsked), ...(room.isTerminal ? [faint(words.brackets(outside.askHint))] : [])],
    });
  if (!wasAsked) items.push(...unclearResults(facts, context));
  if (hasNoTable)
    items.push({
      sign: 'unknown',
      head: [
        plain(words.unknownWhat.networks ?? 'networks'),
        ...(room.isDocument ? [] : [faint(words.brackets(words.label.noTable))]),
      ],
    });
  for (const [why, all] of byWhy)
    items.push({
      sign: 'unknown',
      head: [plain(words.list([...new Set(all)])), faint(words.brackets(words.unknownWhy[why]))],
    });
  return items;
}

/** Checks whose results a mail carries for its reader. */
const CHECKS = ['spf', 'dkim', 'dmarc'];

/** Results that may be our border's or the sender's own: worth nothing, and worth knowing of (decision 95). */
function unclearResults({ authentication }: Facts, { words, outside, room, limit }: Context): Item[] {
  const told = authentication.value.reported.filter(({ method, unclear }) => unclear && CHECKS.includes(method));
  if (told.length === 0) return [];
  const results = new Set(told.map(({ method, result }) => `${method}=${short(result, limit)}`));
  const hint = room.isTerminal ? [faint(words.brackets(outside.learnHint))] : [];
  return [{ sign: 'unknown', head: [plain(outside.unclearResults(words.list([...results]))), ...hint] }];
}

/** A word of more than 75 characters (RFC 2047 §2): all programs read it. */
const COMMON: ReadonlySet<string> = new Set(['encoded-word-long']);

export function defectItems({ defects: met, partial }: Examination, context: Context): Item[] {
  // a limit stands under what is not known; on one screen what every second program does is no news
  const defects = context.verbose
    ? met
    : met.filter(({ code }) => !COMMON.has(code) && !(code.startsWith('limit-') && partial.includes(code.slice(6))));
  const { words, verbose, room } = context;
  const text = (defect: Defect): string => {
    const said = explainDefect(defect);
    const told = said === undefined ? defect.code : context.say(said);
    return defect.inside === true ? `${words.label.inCarried}${told}` : told;
  };
  if (verbose) {
    return defects.map((one) => ({
      sign: 'note',
      head: [plain(text(one)), faint(`  ${one.code} · ${words.label.bytes} ${one.at[0]}–${one.at[1]}`)],
      proof: [{ at: one.at }],
    }));
  }
  // those of the mail itself first
  const ordered = [...defects].sort((a, b) => Number(a.inside === true) - Number(b.inside === true));
  const byCode = [...Map.groupBy(ordered, ({ code, inside }) => `${code} ${inside}`).values()];
  const items = byCode.slice(0, room.defects).map((all): Item => {
    const [first] = all;
    const said = plain(first === undefined ? '' : text(first));
    const count = all.length > 1 ? words.times(all.length) : '';
    const proof = all.slice(0, PROOFS).map(({ at }) => ({ at }));
    // a terminal cuts what stands in the body at the end of a sentence; on a page the sentence is the head itself
    return room.isBrief
      ? { sign: 'note', head: count === '' ? [] : [faint(count)], body: [said], lines: 2, proof }
      : { sign: 'note', head: count === '' ? [said] : [said, faint(words.brackets(count))], proof };
  });
  if (byCode.length > room.defects)
    items.push({ sign: 'note', head: [faint(words.more(byCode.length - room.defects))] });
  return items;
}
