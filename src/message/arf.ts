/** Abuse and feedback reports (RFC 5965), and the form that Hotmail sent before it. */

import { type FieldGroup, fieldIn, readFieldGroups } from './dsn/fields.ts';
import type { Message, Part } from './message.ts';
import { everyPart } from './parts.ts';

interface FeedbackReport {
  /** The feedback-report part, or the returned message where there is none. */
  readonly part: Part;
  readonly message: Message;
  /** `abuse fraud virus other` (RFC 5965 §7.3), `not-spam` (RFC 6430), `auth-failure` (RFC 6591), or as written; lower case. */
  readonly feedbackType?: string;
  readonly userAgent?: string;
  readonly sourceIp?: string;
  /** When the reporter got the mail, as written. */
  readonly arrival?: string;
  /** RFC 5965 §3.2: the host that reports. */
  readonly reportingMta?: string;
  /** Whom the mail was sent to, where the reporter says so (RFC 5965 §3.2, often redacted). */
  readonly recipients: readonly string[];
  readonly fields: FieldGroup;
}

/** The feedback report that a message is; one in an attached message is not ours. Undefined when it is none. */
export function readFeedbackReport(message: Message): FeedbackReport | undefined {
  for (const { part, message: holder, depth } of everyPart(message)) {
    if (depth > 0) continue;
    if (part.type === 'message/feedback-report') return reportOf(holder, part);
    if (isHotmailComplaint(message, part))
      return { part, message: holder, recipients: hotmailRecipients(part), fields: [] };
  }
  return undefined;
}

function reportOf(message: Message, part: Part): FeedbackReport {
  const fields = readFieldGroups(message, part).flat();
  const of = (key: string): string | undefined => fieldIn(fields, key)?.value;
  const reportingMta = of('reporting-mta')?.replace(/^[a-z]{1,10};\s{0,9}/i, '');
  const [feedbackType, userAgent, sourceIp] = [of('feedback-type')?.toLowerCase(), of('user-agent'), of('source-ip')];
  const arrival = of('arrival-date') ?? of('received-date');
  return {
    part,
    message,
    ...(feedbackType === undefined ? {} : { feedbackType }),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(sourceIp === undefined ? {} : { sourceIp }),
    ...(arrival === undefined ? {} : { arrival }),
    ...(reportingMta === undefined ? {} : { reportingMta }),
    recipients: fields.filter(({ key }) => key === 'original-rcpt-to').map(({ value }) => bare(value)),
    fields,
  };
}

const bare = (address: string): string =>
  (/<([^<>]{1,320})>$/.exec(address.slice(-400))?.[1] ?? address.replaceAll(/^<|>$/g, '')).slice(0, 320);

function hotmailRecipients(part: Part): readonly string[] {
  return (part.message?.headers ?? [])
    .filter(({ key }) => key === 'x-hmxmroriginalrecipient')
    .map(({ value }) => bare(value.trim()));
}

/** Hotmail's Junk Mail Reporting Program sends the message alone, with a field that names who complained. */
function isHotmailComplaint(message: Message, part: Part): boolean {
  const inner = part.message?.headers.some(({ key }) => key === 'x-hmxmroriginalrecipient') ?? false;
  return (
    inner &&
    message.headers.some(({ key, value }) => key === 'subject' && /^complaint about message from /i.test(value.trim()))
  );
}
