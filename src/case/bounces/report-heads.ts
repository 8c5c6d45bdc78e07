/** Reports of receivers as a table lists them. */
import type { DmarcReport } from '../../message/dmarc-report.ts';
import type { Span } from '../../message/message.ts';
import type { TlsReport } from '../../message/tls-report.ts';

export interface ReportHead {
  readonly kind: 'dmarc' | 'tls';
  readonly organization: string;
  readonly id: string;
  readonly domain: string;
  /** RFC 3339. */
  readonly begin: string;
  readonly end: string;
  readonly mails: number;
  readonly failed: number;
  readonly source: string;
  readonly at?: Span;
}

/** What is kept of a DMARC report beside its sums. */
export function dmarcHead({ organization, id, policy, begin, end, rows }: DmarcReport): Omit<ReportHead, 'source'> {
  let [mails, failed] = [0, 0];
  for (const { count, dkim, spf } of rows) {
    mails += count;
    if (dkim !== 'pass' && spf !== 'pass') failed += count;
  }
  const time = (seconds: number): string => new Date(Math.min(seconds, 4_102_444_800) * 1000).toISOString();
  return { kind: 'dmarc', organization, id, domain: policy.domain, begin: time(begin), end: time(end), mails, failed };
}

/** The same of a TLS report. */
export function tlsHead({ organization, id, begin, end, policies }: TlsReport): Omit<ReportHead, 'source'> {
  let [mails, failed] = [0, 0];
  for (const one of policies) {
    mails += one.succeeded + one.failed;
    failed += one.failed;
  }
  const domain = policies.find((one) => one.domain !== undefined)?.domain ?? '';
  return { kind: 'tls', organization, id, domain, begin, end, mails, failed };
}
