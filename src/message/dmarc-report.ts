/**
 * DMARC aggregate reports (RFC 7489 §7.2 and Appendix C; the same with the namespace and fields of RFC 9990): who
 * sent in a domain's name, as a receiver counted it in one period.
 */
import { decodeCharset } from './charset.ts';
import { given } from './given.ts';
import { readIp } from './ip.ts';
import { childOf, childrenOf, type Element, readXml, textIn } from './xml.ts';

/** One signature or one SPF check, as the receiver saw it. */
interface ReportedCheck {
  readonly domain: string;
  readonly selector?: string;
  /** SPF: `helo` or `mfrom`. */
  readonly scope?: string;
  /** As written, lower case. */
  readonly result: string;
  readonly humanResult?: string;
}

/** Mails of one source that fared alike. */
export interface DmarcRow {
  readonly ip: string;
  readonly count: number;
  /** `none`, `quarantine`, `reject`, `pass`, or as written; lower case. */
  readonly disposition: string;
  /** Whether an aligned identifier passed: DMARC's own two results. */
  readonly dkim: string;
  readonly spf: string;
  readonly reasons: readonly { readonly type: string; readonly comment?: string }[];
  readonly headerFrom: string;
  readonly envelopeFrom?: string;
  readonly envelopeTo?: string;
  readonly dkimResults: readonly ReportedCheck[];
  readonly spfResults: readonly ReportedCheck[];
}

export interface DmarcReport {
  readonly version?: string;
  /** Who reports. */
  readonly organization: string;
  readonly email?: string;
  readonly contact?: string;
  readonly id: string;
  /** Seconds since 1970. */
  readonly begin: number;
  readonly end: number;
  readonly errors: readonly string[];
  readonly generator?: string;
  readonly policy: {
    readonly domain: string;
    readonly p?: string;
    readonly sp?: string;
    readonly np?: string;
    readonly adkim?: string;
    readonly aspf?: string;
    readonly fo?: string;
    readonly testing?: string;
    readonly discovery?: string;
  };
  readonly rows: readonly DmarcRow[];
  /** Limits that were hit, or the file was cut. */
  readonly partial: readonly string[];
}

/** Rows that are kept of one report. */
const ROWS = 50_000;
/** Checks that are kept of one row. */
const CHECKS = 20;

/** @returns undefined when the bytes are no such report; never throws. */
export function readDmarcReport(bytes: Uint8Array): DmarcReport | undefined {
  const read = readXml(decodeCharset(bytes, 'utf-8').text);
  if (read === undefined || read.root.name !== 'feedback') return undefined;
  const { root, isPartial } = read;
  const about = childOf(root, 'report_metadata');
  const policy = childOf(root, 'policy_published');
  if (about === undefined && policy === undefined) return undefined;
  const range = childOf(about, 'date_range');
  const records = childrenOf(root, 'record');
  return {
    ...given('version', textIn(root, 'version')),
    organization: textIn(about, 'org_name') ?? '',
    ...given('email', textIn(about, 'email')),
    ...given('contact', textIn(about, 'extra_contact_info')),
    id: textIn(about, 'report_id') ?? '',
    begin: wholeIn(range, 'begin'),
    end: wholeIn(range, 'end'),
    errors: childrenOf(about, 'error').map(({ text }) => text),
    ...given('generator', textIn(about, 'generator')),
    policy: {
      domain: textIn(policy, 'domain')?.toLowerCase() ?? '',
      ...given('p', wordIn(policy, 'p')),
      ...given('sp', wordIn(policy, 'sp')),
      ...given('np', wordIn(policy, 'np')),
      ...given('adkim', wordIn(policy, 'adkim')),
      ...given('aspf', wordIn(policy, 'aspf')),
      ...given('fo', textIn(policy, 'fo')),
      ...given('testing', wordIn(policy, 'testing')),
      ...given('discovery', wordIn(policy, 'discovery_method')),
    },
    rows: records.slice(0, ROWS).flatMap((record) => rowOf(record) ?? []),
    partial: [...(isPartial ? ['report-cut'] : []), ...(records.length > ROWS ? ['report-rows'] : [])],
  };
}

function rowOf(record: Element): DmarcRow | undefined {
  const row = childOf(record, 'row');
  const ip = textIn(row, 'source_ip') ?? '';
  if (readIp(ip) === undefined) return undefined;
  const judged = childOf(row, 'policy_evaluated');
  const names = childOf(record, 'identifiers');
  const results = childOf(record, 'auth_results');
  return {
    ip,
    count: wholeIn(row, 'count'),
    disposition: wordIn(judged, 'disposition') ?? '',
    dkim: wordIn(judged, 'dkim') ?? '',
    spf: wordIn(judged, 'spf') ?? '',
    reasons: childrenOf(judged, 'reason')
      .slice(0, CHECKS)
      .map((one) => ({ type: wordIn(one, 'type') ?? '', ...given('comment', textIn(one, 'comment')) })),
    headerFrom: textIn(names, 'header_from')?.toLowerCase() ?? '',
    ...given('envelopeFrom', textIn(names, 'envelope_from')),
    ...given('envelopeTo', textIn(names, 'envelope_to')),
    dkimResults: childrenOf(results, 'dkim').slice(0, CHECKS).map(checkOf),
    spfResults: childrenOf(results, 'spf').slice(0, CHECKS).map(checkOf),
  };
}

const checkOf = (element: Element): ReportedCheck => ({
  domain: textIn(element, 'domain')?.toLowerCase() ?? '',
  ...given('selector', textIn(element, 'selector')),
  ...given('scope', wordIn(element, 'scope')),
  result: wordIn(element, 'result') ?? '',
  ...given('humanResult', textIn(element, 'human_result')),
});

const wordIn = (element: Element | undefined, name: string): string | undefined =>
  textIn(element, name)?.slice(0, 100).toLowerCase();

/** A whole number, 0 for what is none: a count of another kind counts nothing. */
function wholeIn(element: Element | undefined, name: string): number {
  const written = textIn(element, name) ?? '';
  return /^\d{1,15}$/.test(written) ? Number(written) : 0;
}
