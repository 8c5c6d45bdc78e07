/** Who vouches for the mail, by our own checks: one sentence, and a row for each check. */
import { askedOutside } from '../app/asking/asked-outside.ts';
import { type Voucher, vouchersOf } from '../app/shown/who-vouches.ts';
import type { ArcCheck } from '../authenticate/arc.ts';
import type { BimiCheck } from '../authenticate/bimi.ts';
import type { DkimCheck } from '../authenticate/dkim.ts';
import type { AuthResult } from '../authenticate/result.ts';
import type { SpfCheck } from '../authenticate/spf.ts';
import type { Examination } from '../examine/examination.ts';
import type { Authentication } from '../examine/facts/authentication.ts';
import type { Proof } from '../examine/finding.ts';
import type { Context } from './context.ts';
import { dateText } from './context.ts';
import { defangUrl } from './defang.ts';
import type { Block, Item, Row, Run, Runs, Sign } from './sheet.ts';
import { bad, between, DOT, data, faint, good, plain, short, strong, warn } from './sheet.ts';
import { DAY, ownTime } from './times.ts';

/** DNS that is asked so many days later may say something else than it said when the mail came. */
const LATER = 2;
/** Names of a list that are told before it says how many more there are. */
const NAMES = 8;
/** Lines of a check in the full report. */
const ROW_LINES = 12;

type Dmarc = NonNullable<Authentication['dmarc']>;

/** Nothing when nobody was asked. */
export function authenticationBlocks(examination: Examination, context: Context): Block[] {
  const found = examination.facts.authentication.value;
  const vouchers = vouchersOf(examination.facts);
  if (vouchers === undefined || found.judged === undefined) return [];
  const { outside, room } = context;
  const items = vouchers.map((one) => voucherItem(one, context));
  const told = [...(found.dkim ?? [])].sort((a, b) => (a.result === 'pass' ? 0 : 1) - (b.result === 'pass' ? 0 : 1));
  const rows: Row[] = told.slice(0, room.signatures).map((one) => dkimRow(one, context));
  if (told.length > room.signatures)
    rows.push({ label: outside.method.dkim, value: [faint(context.words.more(told.length - room.signatures))] });
  if (found.spf !== undefined) rows.push(spfRow(found.spf, context));
  if (found.dmarc !== undefined) rows.push(...dmarcRows(found.dmarc, context));
  if (found.arc !== undefined && found.arc.sets.length > 0) rows.push(arcRow(found.arc, context));
  if (found.bimi?.outcome === 'published' && !room.isBrief) rows.push(bimiRow(found.bimi, context));
  const judged = judgedRuns(found.judged, examination, context);
  if (!room.isBrief) rows.push({ label: outside.method.judged, value: judged });
  const tall = rows.map((row): Row => ({ ...row, lines: ROW_LINES }));
  return room.isBrief
    ? [
        {
          kind: 'items',
          items: [
            ...items,
            ...inOneLine(rows),
            ...(judged.length > 0 ? [{ sign: 'note' as const, head: judged }] : []),
          ],
        },
      ]
    : [
        { kind: 'items', items },
        { kind: 'table', rows: tall },
      ];
}

/** Briefly the checks stand behind each other, each with what tells most of it. */
function inOneLine(rows: readonly Row[]): Item[] {
  const checks = rows.map(
    ({ label, sign, word = '', value }): Runs => [
      faint(`${label} `),
      sign === 'proved' ? good(word) : sign === 'contradicted' ? bad(word) : warn(word),
      ...(value[0]?.tone === 'data' ? [plain(' ')] : []),
      ...value,
    ],
  );
  return checks.length === 0 ? [] : [{ sign: 'note', head: between(checks, DOT) }];
}

function voucherItem(voucher: Voucher, context: Context): Item {
  return { sign: signOf(voucher), head: [strong(sentenceOf(voucher, context))] };
}

function signOf(voucher: Voucher): Sign {
  switch (voucher.says) {
    case 'signed':
    case 'permitted':
      return 'proved';
    case 'refused':
    case 'broken':
      return voucher.since ? 'unknown' : 'contradicted';
    case 'unanswered':
      return 'unknown';
    default:
      return 'claimed';
  }
}

function sentenceOf(voucher: Voucher, { outside, words, limit }: Context): string {
  const name = (domain: string): string => short(domain, limit);
  switch (voucher.says) {
    case 'signed':
      if (voucher.but.length > 0)
        return outside.signedBut(name(voucher.domain), words.list(voucher.but.map(fieldName)));
      return (voucher.isAll ? outside.signedAll : outside.signed)(name(voucher.domain));
    case 'signed-but-end':
      return outside.signedButEnd(name(voucher.domain));
    case 'permitted':
      return outside.permitted[voucher.signature](name(voucher.domain));
    case 'permitted-to-all':
      return outside.permittedToAll(name(voucher.domain));
    case 'changed':
      return outside.changed(
        name(voucher.domain),
        words.list(voucher.changes.slice(0, NAMES).map((one) => outside.change[one] ?? one)),
      );
    case 'sealed':
      return outside.sealed(name(voucher.sealer));
    case 'refused':
      if (voucher.since) return outside.refusedNow(name(voucher.domain));
      return (voucher.softly ? outside.doubted : outside.refused)(name(voucher.domain));
    case 'broken':
      return (voucher.since ? outside.brokenNow : outside.broken)(name(voucher.domain));
    case 'others': {
      const others = words.list(voucher.domains.slice(0, NAMES).map(name));
      return (voucher.signed ? outside.onlyOthers : outside.onlyOthersPermit)(others, name(voucher.domain));
    }
    case 'nobody':
      return outside.nobody;
    case 'many-from':
      return outside.manyFrom;
    case 'unanswered':
      return outside.unanswered;
  }
}

/** `reply-to` as it is written: `Reply-To`. */
const fieldName = (name: string): string => name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** The sign and the word of a result; nobody asked is no result. */
function resultOf(result: AuthResult, problem: string | undefined, { outside }: Context): { sign: Sign; word: string } {
  if (result === 'none' && (problem === 'not-asked' || problem === 'could-name-recipient'))
    return { sign: 'unknown', word: outside.result.unasked };
  const sign = result === 'pass' ? 'proved' : result === 'fail' ? 'contradicted' : 'unknown';
  return { sign, word: outside.result[result] };
}

const problemRuns = (problem: string | undefined, { outside, limit }: Context): Run[] =>
  problem === undefined ? [] : [faint(outside.problem[problem] ?? short(problem, limit))];

function dkimRow(one: DkimCheck, context: Context): Row {
  const { outside, words, room, verbose, limit } = context;
  const { label } = outside;
  const result = resultOf(one.result, one.problem, context);
  const said: Runs[] = [[data(short(one.domain ?? '?', limit))]];
  const proof: Proof[] = [{ at: one.at }, ...answersOf(one.answers)];
  if (room.isBrief) {
    const why = one.problem === undefined ? [] : [plain(' '), ...problemRuns(one.problem, context)];
    const isAll = one.result === 'pass' && one.covers !== undefined && isWhole(one.covers);
    const covers =
      one.covers?.bodyBeyond === undefined
        ? isAll
          ? [faint(words.brackets(label.all))]
          : []
        : [warn(words.brackets(label.butEnd))];
    return {
      label: outside.method.dkim,
      ...result,
      value: [...said.flat(), ...(one.result === 'pass' ? covers : why)],
      proof,
    };
  }
  if (verbose && one.selector !== undefined) said.push([faint(`${label.selector} `), data(short(one.selector, limit))]);
  if (one.covers !== undefined && one.result === 'pass') said.push(...coverRuns(one.covers, context));
  if (one.problem !== undefined) said.push(problemRuns(one.problem, context));
  if (one.result !== 'pass' && one.changes !== undefined)
    said.push([plain(words.list(one.changes.slice(0, NAMES).map(({ what }) => outside.change[what] ?? what)))]);
  for (const weak of one.weak) said.push([warn(outside.weak[weak] ?? weak)]);
  if (!room.isBrief) {
    if (one.key?.bits !== undefined) said.push([faint(`${label.key} ${one.key.type} ${one.key.bits}`)]);
    if (one.signedAt !== undefined) said.push([faint(`${label.signedAt} ${dateText(one.signedAt)}`)]);
    if (one.expires !== undefined) said.push([faint(`${label.expires} ${dateText(one.expires.at)}`)]);
  }
  return { label: outside.method.dkim, ...result, value: between(said, DOT), proof };
}

const isWhole = ({ bodyBeyond, unsigned, beyond }: NonNullable<DkimCheck['covers']>): boolean =>
  bodyBeyond === undefined && unsigned.length === 0 && beyond.length === 0;

function coverRuns(covers: NonNullable<DkimCheck['covers']>, { outside, words, verbose, room }: Context): Runs[] {
  const { label } = outside;
  const names = (all: readonly string[]): string =>
    words.list([...new Set(all)].slice(0, verbose ? 99 : NAMES).map(fieldName));
  const runs: Runs[] = [];
  const open = [...covers.unsigned, ...covers.beyond].map(({ name }) => name);
  if (covers.bodyBeyond !== undefined)
    runs.push([
      warn(label.butEnd),
      ...(verbose
        ? [faint(words.brackets(`${words.label.bytes} ${covers.bodyBeyond[0]}–${covers.bodyBeyond[1]}`))]
        : []),
    ]);
  if (open.length > 0) runs.push([plain(outside.unsigned(names(open)))]);
  else if (covers.bodyBeyond === undefined) runs.push([plain(label.all)]);
  if (covers.anyRecipient && !room.isBrief) runs.push([faint(label.anyRecipient)]);
  if (verbose) runs.push([faint(`${label.signs} ${names(covers.signed)}`)]);
  return runs;
}

const answersOf = (ids: readonly string[]): Proof[] => ids.map((answer) => ({ answer }));

function spfRow(spf: SpfCheck, context: Context): Row {
  const { outside, verbose, limit, room } = context;
  const { label } = outside;
  if (room.isBrief)
    return {
      label: outside.method.spf,
      ...resultOf(spf.result, spf.problem, context),
      value: [
        data(short(spf.domain, limit)),
        ...(spf.term === undefined
          ? [plain(' '), ...problemRuns(spf.problem, context)]
          : [faint(context.words.brackets(short(spf.term, limit)))]),
      ],
    };
  const facts: Runs[] = [
    [data(short(spf.domain, limit)), ...(spf.identity === 'helo' ? [faint(context.words.brackets(label.helo))] : [])],
  ];
  if (spf.term !== undefined) {
    const last = spf.path.at(-1)?.domain;
    const way = last === undefined || last === spf.domain ? [] : [faint(` ${label.byWay} `), data(short(last, limit))];
    facts.push([faint(`${label.matched} `), data(short(spf.term, limit)), ...way]);
  }
  facts.push(problemRuns(spf.problem, context));
  if (verbose) {
    for (const { domain, record } of spf.path)
      if (record !== undefined) facts.push([faint(`${short(domain, limit)} `), data(short(record, limit))]);
    if (spf.explanation !== undefined) facts.push([faint(`${label.says} `), data(short(spf.explanation, limit))]);
  }
  return {
    label: outside.method.spf,
    ...resultOf(spf.result, spf.problem, context),
    value: between(facts, DOT),
    proof: answersOf(spf.answers),
  };
}

/** Two rows where the older rule finds something else. */
function dmarcRows(dmarc: Dmarc, context: Context): Row[] {
  const { outside, verbose, limit, room } = context;
  const { label } = outside;
  const result = resultOf(dmarc.result, dmarc.problem, context);
  if (room.isBrief) {
    const why = dmarc.problem === undefined ? [] : [plain(' '), ...problemRuns(dmarc.problem, context)];
    return [{ label: outside.method.dmarc, ...result, value: [...briefPolicy(dmarc, context), ...why] }];
  }
  const facts: Runs[] = [[data(short(dmarc.domain, limit))]];
  const by = [
    ...new Set(dmarc.alignment.filter((one) => one.counts === 'pass').map((one) => outside.method[one.method])),
  ];
  if (by.length > 0) facts.push([faint(`${label.by} `), plain(context.words.list(by))]);
  facts.push(policyRuns(dmarc.policy, context));
  if (dmarc.record?.testing === true) facts.push([faint(label.testing)]);
  facts.push(problemRuns(dmarc.problem, context));
  if (verbose && dmarc.record !== undefined)
    facts.push([
      faint(`${label.record} ${short(dmarc.record.domain, limit)} `),
      data(short(dmarc.record.record, limit)),
    ]);
  if (verbose)
    facts.push([
      faint(`${label.looked} `),
      data(short(dmarc.walk.treeWalk.looked.map((one) => one.domain).join(', '), limit)),
    ]);
  const rows: Row[] = [
    { label: outside.method.dmarc, ...result, value: between(facts, DOT), proof: answersOf(dmarc.answers) },
  ];
  const { suffixList, differ } = dmarc.walk;
  if (differ.includes('result') || differ.includes('policy'))
    rows.push({
      label: outside.method.dmarcBefore,
      ...resultOf(suffixList.result, suffixList.problem, context),
      value: between(
        [
          [data(short(suffixList.policyDomain ?? suffixList.organizationalDomain, limit))],
          policyRuns(suffixList.policy?.applied, context),
          [faint(label.olderRule)],
        ],
        DOT,
      ),
    });
  return rows;
}

function policyRuns(policy: string | undefined, { outside }: Context): Run[] {
  return isPolicy(policy) ? [plain(outside.policy[policy])] : [];
}

const isPolicy = (policy: string | undefined): policy is keyof Context['outside']['policy'] =>
  policy === 'none' || policy === 'quarantine' || policy === 'reject';

/** Briefly: what the domain asks for matters where the mail failed. */
function briefPolicy({ result, policy }: Dmarc, { outside, words }: Context): Run[] {
  if (!isPolicy(policy)) return [];
  return result === 'pass' ? [faint(words.brackets(`p=${policy}`))] : [plain(` ${outside.policyBrief[policy]}`)];
}

/** Sealers from the last to the first, as the route is drawn. */
function arcRow(arc: ArcCheck, context: Context): Row {
  const { outside, limit, words } = context;
  const sealers = [...arc.sets].reverse().slice(0, NAMES);
  const facts: Runs[] = sealers.map(({ sealer, believed }) => [
    data(short(sealer ?? '?', limit)),
    ...(believed ? [faint(words.brackets(outside.label.believed))] : []),
  ]);
  if (arc.sets.length > NAMES) facts.push([faint(words.more(arc.sets.length - NAMES))]);
  facts.push(problemRuns(arc.problem, context));
  return {
    label: outside.method.arc,
    ...resultOf(arc.result, arc.problem, context),
    value: between(facts, DOT),
    proof: sealers.flatMap(({ seal }) => (seal === undefined ? [] : [{ at: seal.at }])),
  };
}

function bimiRow({ record, domain = '' }: BimiCheck, { outside, limit }: Context): Row {
  const picture = record?.picture ?? '';
  const where = picture === '' ? [] : [faint(`${outside.label.picture} `), data(defangUrl(short(picture, limit)))];
  return { label: outside.method.bimi, value: between([[data(short(domain, limit))], where], DOT) };
}

/** When it is judged, when the outside was asked, and that the two are not the same. */
function judgedRuns(
  { at, by, now }: NonNullable<Authentication['judged']>,
  { answers }: Examination,
  { outside, room, lang }: Context,
): Run[] {
  const asked = askedOutside(answers).filter(({ outcome }) => outcome !== 'skipped').length;
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY);
  if (room.isBrief) return days >= LATER ? [warn(outside.later(days))] : [];
  const times: Runs[] = [
    [faint(outside.judged(by === 'examination' ? ownTime(at, lang) : dateText(at), outside.judgedBy[by]))],
    [faint(outside.asked(ownTime(now, lang), asked))],
  ];
  return between(days >= LATER ? [...times, [warn(outside.later(days))]] : times, DOT);
}
