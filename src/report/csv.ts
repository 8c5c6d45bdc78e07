/** Tables for spreadsheets (RFC 4180), in which no cell is a formula. */

import type { FoldedBounces, PlacedSource } from '../app/fold-bounces.ts';
import type { Counts } from '../case/bounces/conclude.ts';
import { visible } from './escape.ts';
import { JST } from './times.ts';

/**
 * One cell. What begins with a sign by which spreadsheets know a formula gets an apostrophe in front, also behind white
 * space, which some of them pass over. @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = visible(value ?? '');
  const guarded = /^[\s"']{0,100}[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const row = (cells: readonly (string | number | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

const HEAD = [
  'table',
  'address',
  'whose',
  'mails',
  'bounces',
  'complaints',
  'direct',
  'first_utc',
  'last_utc',
  'first_jst',
  'last_jst',
  'first_local',
  'last_local',
  'local_zone',
  'days',
  'reporters',
  'reporting_organizations',
  'recipients',
  'network',
  'asn',
  'holder',
  'country',
  'names',
  'in_the_name_of',
  'malware',
  'subjects',
  'files',
  'authors',
  'dmarc_mails',
  'dmarc_passed',
  'reason',
  'hard',
  'status',
  'reply_code',
  'diagnostic',
  'sample',
  'sample_sha256',
  'standing',
  'lines_vouched',
  'lines_claimed',
  'tests',
  'writer',
  'port',
  'sample_range',
  'status_from',
  'said_by',
  'remote_mta',
  'reporting_mta',
] as const;

/**
 * One table of several kinds of rows, told apart by the first column: sources, each with the mails that show it, failures of our
 * own and undecided ones, and what reports name.
 */
export function writeBouncesCsv({ sources, own, failures, undecided, reported }: FoldedBounces): string {
  const lines = [row(HEAD)];
  for (const source of [...sources, ...own]) lines.push(sourceRow(source), ...sampleRows(source));
  for (const [table, list] of [
    ['failure', failures.list],
    ['undecided', undecided.list],
  ] as const) {
    for (const one of list)
      lines.push(
        filled({
          table,
          address: one.address,
          whose: table === 'failure' ? 'ours' : 'undecided',
          mails: one.count,
          first_utc: timeOf(one.first),
          last_utc: timeOf(one.last),
          first_jst: jstOf(one.first),
          last_jst: jstOf(one.last),
          reason: one.reason,
          hard: one.hard ? 'yes' : 'no',
          // a code that stands for the reason was written by nobody
          status: one.statusFrom === 'reason' ? undefined : one.status,
          status_from: one.statusFrom === 'reason' ? undefined : one.statusFrom,
          reply_code: one.replyCode,
          diagnostic: one.diagnostic,
          said_by: one.saidBy,
          remote_mta: one.remoteMta,
          reporting_mta: one.reportingMta,
          sample: one.proof.source,
        }),
      );
  }
  for (const { ip, mails, passed, reporters } of reported)
    lines.push(
      filled({
        table: 'report',
        address: ip,
        dmarc_mails: mails,
        dmarc_passed: passed,
        reporting_organizations: reporters.join('; '),
      }),
    );
  return lines.join('');
}

type Cells = { readonly [Name in (typeof HEAD)[number]]?: string | number | undefined };
const filled = (cells: Cells): string => row(HEAD.map((name) => cells[name]));

function sourceRow(source: PlacedSource): string {
  const { first, last, reporters, recipients, place, receivers } = source;
  const sample = reporters.list[0]?.samples[0];
  return filled({
    table: 'source',
    address: source.ip,
    whose: source.whose,
    mails: source.mails,
    bounces: source.bounces,
    complaints: source.complaints,
    direct: source.direct,
    first_utc: first?.utc,
    last_utc: last?.utc,
    first_jst: first?.jst,
    last_jst: last?.jst,
    first_local: first?.local,
    last_local: last?.local,
    local_zone: source.zone?.name,
    days: source.days,
    reporters: reporters.count,
    reporting_organizations: reporters.list.map(({ organization }) => organization).join('; '),
    recipients: recipients.count,
    network: source.network,
    asn: place?.asn,
    holder: place?.holder,
    country: source.isWorldwide === true ? undefined : place?.country,
    names: listed([...source.rdns, ...source.helo]),
    in_the_name_of: listed(source.domains),
    malware: listed(source.malware),
    subjects: listed(source.subjects),
    files: source.files.map(({ name }) => name).join('; '),
    authors: listed(source.authors),
    dmarc_mails: receivers?.mails,
    dmarc_passed: receivers?.passed,
    sample: sample?.source,
    sample_sha256: sample?.sha256,
    standing: source.standing,
    lines_vouched: source.lines.vouched,
    lines_claimed: source.lines.claimed,
    tests: testsOf(source),
  });
}

/** The tests that speak, as `own-host: other (strong)`. */
const testsOf = ({ tests }: PlacedSource): string =>
  tests
    .filter(({ standing }) => standing !== 'silent')
    .map(({ test, standing, strength }) => `${test}: ${standing}${strength === undefined ? '' : ` (${strength})`}`)
    .join('; ');

/** A row for each mail that is kept as a sample: one moment, one address and port, and who wrote them down. */
function sampleRows({ ip, whose, reporters }: PlacedSource): string[] {
  return reporters.list.flatMap(({ organization, samples }) =>
    samples.map(({ source, sha256, range, at, port, writer, subject }) =>
      filled({
        table: 'sample',
        address: ip,
        whose,
        first_utc: timeOf(at),
        first_jst: jstOf(at),
        reporting_organizations: organization,
        subjects: subject,
        sample: source,
        sample_sha256: sha256,
        writer,
        port,
        sample_range: range === undefined ? undefined : `${range[0]}-${range[1]}`,
      }),
    ),
  );
}

const listed = (counts: Counts): string => [...new Set(counts.map(([name]) => name))].join('; ');
const jstOf = (ms: number | undefined): string =>
  ms === undefined ? '' : new Date(ms + JST).toISOString().replace(/(?:\.000)?Z$/, '+09:00');
const timeOf = (ms: number | undefined): string =>
  ms === undefined ? '' : new Date(ms).toISOString().replace('.000Z', 'Z');
