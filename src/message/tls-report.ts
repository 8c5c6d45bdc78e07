/** TLS reports (RFC 8460): how senders fared when they delivered to us over TLS. */
import { given } from './given.ts';

interface TlsFailure {
  /** `certificate-expired`, `starttls-not-supported`, … (RFC 8460 §4.3), or as written. */
  readonly result: string;
  readonly sessions: number;
  readonly sendingIp?: string;
  readonly receivingHost?: string;
  readonly receivingIp?: string;
  readonly reasonCode?: string;
}

export interface TlsPolicy {
  /** `sts`, `tlsa`, `no-policy-found`, or as written. */
  readonly type: string;
  readonly domain?: string;
  readonly lines: readonly string[];
  readonly mxHosts: readonly string[];
  readonly succeeded: number;
  readonly failed: number;
  readonly failures: readonly TlsFailure[];
}

export interface TlsReport {
  readonly organization: string;
  /** As written, RFC 3339. */
  readonly begin: string;
  readonly end: string;
  readonly contact?: string;
  readonly id: string;
  readonly policies: readonly TlsPolicy[];
}

/** Policies, and failures of one, that are kept. */
const POLICIES = 1_000;
const FAILURES = 5_000;
/** Bytes that are read: JSON of a report is some kilobytes, and reading costs ten times its size in memory. */
const BYTES = 16 * 1024 * 1024;
const WORDS = 1_000;

/** @returns undefined when the bytes are no such report; never throws. */
export function readTlsReport(bytes: Uint8Array): TlsReport | undefined {
  if (bytes.length > BYTES) return undefined;
  const said = objectOf(parsed(new TextDecoder().decode(bytes)));
  const policies = said?.['policies'];
  // RFC 8460 §4.4 makes both compulsory; together no other JSON has them
  if (said === undefined || !Array.isArray(policies) || typeof said['report-id'] !== 'string') return undefined;
  const range = objectOf(said['date-range']);
  return {
    organization: wordOf(said['organization-name']) ?? '',
    begin: wordOf(range?.['start-datetime']) ?? '',
    end: wordOf(range?.['end-datetime']) ?? '',
    ...given('contact', wordOf(said['contact-info'])),
    id: said['report-id'].slice(0, WORDS),
    policies: policies.slice(0, POLICIES).map(policyOf),
  };
}

function policyOf(value: unknown): TlsPolicy {
  const one = objectOf(value);
  const policy = objectOf(one?.['policy']);
  const summary = objectOf(one?.['summary']);
  const details = one?.['failure-details'];
  return {
    type: wordOf(policy?.['policy-type']) ?? '',
    ...given('domain', wordOf(policy?.['policy-domain'])),
    lines: wordsOf(policy?.['policy-string']),
    mxHosts: wordsOf(policy?.['mx-host']),
    succeeded: wholeOf(summary?.['total-successful-session-count']),
    failed: wholeOf(summary?.['total-failure-session-count']),
    failures: (Array.isArray(details) ? details.slice(0, FAILURES) : []).map(failureOf),
  };
}

function failureOf(value: unknown): TlsFailure {
  const one = objectOf(value);
  return {
    result: wordOf(one?.['result-type']) ?? '',
    sessions: wholeOf(one?.['failed-session-count']),
    ...given('sendingIp', wordOf(one?.['sending-mta-ip'])),
    ...given('receivingHost', wordOf(one?.['receiving-mx-hostname'])),
    ...given('receivingIp', wordOf(one?.['receiving-ip'])),
    ...given('reasonCode', wordOf(one?.['failure-reason-code'])),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a stranger's file: no JSON, no report
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, WORDS) : undefined);
const wordsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.slice(0, 100) : [value]).flatMap((one) => wordOf(one) ?? []);
const wholeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
