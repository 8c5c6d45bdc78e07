/** Delivery status notifications: the fields of message/delivery-status (RFC 3464) and its global form (RFC 6533). */

import { type FieldGroup, fieldIn, type ReportField, readFieldGroups } from './dsn/fields.ts';
import { given } from './given.ts';
import type { Message, Part } from './message.ts';
import { everyPart } from './parts.ts';

/** `type; value` (RFC 3464 §2.1.2): `rfc822; user@example.jp`, `dns; mx.example.jp`, `smtp; 550 5.1.1 …`. */
interface TypedField extends ReportField {
  /** Lower case; empty when the writer left it out. */
  readonly type: string;
  /** What stands after the semicolon, without the angle brackets that some hosts put around addresses. */
  readonly text: string;
}

export interface DsnRecipient {
  readonly finalRecipient?: TypedField;
  readonly originalRecipient?: TypedField;
  /** `failed delayed delivered relayed expanded` (RFC 3464 §2.3.3), lower case; other words as written. */
  readonly action?: ReportField;
  /** RFC 3463: `5.1.1`; only when it has that form. */
  readonly status?: ReportField;
  readonly remoteMta?: TypedField;
  readonly diagnosticCode?: TypedField;
  readonly lastAttemptDate?: ReportField;
  /** Every field of the group. */
  readonly fields: FieldGroup;
}

interface Dsn {
  readonly part: Part;
  /** The message that holds the part. */
  readonly message: Message;
  readonly reportingMta?: TypedField;
  readonly receivedFromMta?: TypedField;
  readonly arrivalDate?: ReportField;
  readonly originalEnvelopeId?: ReportField;
  /** `X-Postfix-Queue-ID`: under what number the reporting host's log has it. */
  readonly queueId?: ReportField;
  /** `X-Postfix-Sender`: the envelope sender of the returned mail. */
  readonly sender?: TypedField;
  readonly recipients: readonly DsnRecipient[];
}

/** Whether a part is the machine-readable half of a DSN. */
function isDeliveryStatus(part: Part): boolean {
  return part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status';
}

/**
 * The DSN that a message is: its first delivery-status part, wherever a host put it (some send multipart/mixed). One that
 * lies in an attached message is that message's, not ours. Undefined when there is none; an empty part gives no recipients.
 */
export function readDsn(message: Message): Dsn | undefined {
  for (const found of everyPart(message)) {
    if (found.depth === 0 && isDeliveryStatus(found.part)) return dsnOf(found.message, found.part);
  }
  return undefined;
}

function dsnOf(message: Message, part: Part): Dsn {
  return dsnFrom(readFieldGroups(message, part), message, part);
}

/** The DSN of groups of fields. */
export function dsnFrom(groups: readonly FieldGroup[], message: Message, part: Part): Dsn {
  // RFC 3464 §2.2: the first group is about the message; hosts that leave it out begin with a recipient
  const [first] = groups;
  const about = first !== undefined && !isRecipient(first) ? first : [];
  // hosts that forget the blank line put both into one group: its recipient fields are read as a recipient; Boxbe puts the action
  // into the first group and the address into the second
  const others = groups.some((group) => group !== about && namesRecipient(group));
  const recipients = groups
    .filter((group) => group !== about || (others ? namesRecipient(group) : hasStatus(group)))
    .map((group) => recipientOf(group, about));
  const whole = first ?? [];
  return {
    part,
    message,
    ...given('reportingMta', typed(fieldIn(whole, 'reporting-mta'))),
    ...given('receivedFromMta', typed(fieldIn(whole, 'received-from-mta'))),
    ...given('arrivalDate', fieldIn(whole, 'arrival-date')),
    ...given('originalEnvelopeId', fieldIn(whole, 'original-envelope-id')),
    ...given('queueId', fieldIn(whole, 'x-postfix-queue-id')),
    ...given('sender', typed(fieldIn(whole, 'x-postfix-sender'))),
    recipients,
  };
}

function isRecipient(group: FieldGroup): boolean {
  return hasStatus(group) && fieldIn(group, 'reporting-mta') === undefined;
}

function hasStatus(group: FieldGroup): boolean {
  return group.some(
    ({ key }) => key === 'final-recipient' || key === 'original-recipient' || key === 'action' || key === 'status',
  );
}

const namesRecipient = (group: FieldGroup): boolean =>
  group.some(({ key }) => key === 'final-recipient' || key === 'original-recipient');

function recipientOf(group: FieldGroup, about: FieldGroup): DsnRecipient {
  const action = fieldIn(group, 'action') ?? fieldIn(about, 'action');
  const status = group.find(({ key, value }) => key === 'status' && /^[245]\.\d{1,3}\.\d{1,3}/.test(value));
  return {
    ...given('finalRecipient', typed(fieldIn(group, 'final-recipient'))),
    ...given('originalRecipient', typed(fieldIn(group, 'original-recipient'))),
    ...given('action', action && { ...action, value: firstWord(action.value).toLowerCase() }),
    ...given('status', status && { ...status, value: firstWord(status.value) }),
    ...given('remoteMta', typed(fieldIn(group, 'remote-mta'))),
    ...given('diagnosticCode', typed(fieldIn(group, 'diagnostic-code'))),
    ...given('lastAttemptDate', fieldIn(group, 'last-attempt-date')),
    fields: group,
  };
}

/** `5.1.1 (bad destination mailbox address)`: RFC 3464 allows comments after the value. */
function firstWord(value: string): string {
  return value.split(/[\s(;]/, 1)[0] ?? '';
}

function typed(field: ReportField | undefined): TypedField | undefined {
  if (field === undefined) return undefined;
  const semicolon = field.value.indexOf(';');
  const type = semicolon < 0 ? '' : field.value.slice(0, semicolon).trim().toLowerCase();
  const text = field.value.slice(semicolon + 1).trim();
  return { ...field, type, text: text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text };
}
