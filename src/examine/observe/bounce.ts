/** Whether a mail is a bounce or a feedback report. What it says about whose mail failed is the bounce laboratory's. */
import { addressesOf } from '../../message/address.ts';
import { readFeedbackReport } from '../../message/arf.ts';
import { readDsn } from '../../message/dsn.ts';
import { decodeWords } from '../../message/encoded-word.ts';
import type { Header, Message } from '../../message/message.ts';
import { everyPart } from '../../message/parts.ts';
import type { Bounce } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import { bodyWords, machineNames, machineUsers, subjectWords } from './bounce/words.ts';
import { Room } from './room.ts';
import type { PartText } from './stamps.ts';

/** The reason for a failure stands in the first lines; behind them comes the returned mail, which may say anything. */
const READ_CHARACTERS = 4000;

/**
 * A DSN or feedback report by its own media type; else a bounce in plain words, of which several marks together must
 * speak: a mail system as sender, no envelope sender, the subject, the words, the returned mail. Undefined when it is none.
 */
export function observeBounce(
  message: Message,
  texts: readonly PartText[],
  room = new Room(),
): Observation<Bounce> | undefined {
  const feedback = readFeedbackReport(message);
  if (feedback !== undefined) return { value: { kind: 'feedback' }, proof: [{ at: feedback.part.at }] };
  const dsn = readDsn(message);
  if (dsn !== undefined) {
    const { reportingMta } = dsn;
    return {
      value: { kind: 'dsn', ...(reportingMta === undefined ? {} : { reportingMta: room.keep(reportingMta.text) }) },
      proof: [{ at: dsn.part.at }],
    };
  }
  return textBounce(message, texts);
}

function textBounce(message: Message, texts: readonly PartText[]): Observation<Bounce> | undefined {
  const first = (key: string): Header | undefined => message.headers.find((header) => header.key === key);
  const from = first('from');
  const path = message.headers.find((header) => header.key === 'return-path' && isNull(header.value));
  const failed = first('x-failed-recipients');
  const machine = isMachine(from);
  if (first('x-amz-sns-message-id') !== undefined) return notification(texts);
  if (!machine && path === undefined && failed === undefined) return undefined;
  const subject = first('subject');
  const titled = subject !== undefined && isTitled(subject);
  const said = saidIn(texts);
  const declared =
    message.body.type === 'multipart/report' && message.body.params['report-type']?.toLowerCase() === 'delivery-status';
  const returned = [...everyPart(message)].some(
    ({ part, depth }) => depth === 0 && /^(?:message\/rfc822|text\/rfc822-headers)$/.test(part.type),
  );
  if (!titled && said === undefined && !declared) return undefined;
  const marks = [machine, path !== undefined || failed !== undefined, titled, said !== undefined, returned || declared];
  if (marks.filter(Boolean).length < MARKS_NEEDED) return undefined;
  const proof = [said, spanOf(subject), spanOf(from), spanOf(path), spanOf(failed)].filter((one) => one !== undefined);
  const [head, ...rest] = proof;
  return head && { value: { kind: 'text' }, proof: [head, ...rest] };
}

/** A newsletter about bounces has one of the five, a person at postmaster@ two. */
const MARKS_NEEDED = 3;

function spanOf(header: Header | undefined): Proof | undefined {
  return header && { at: header.at };
}

/** RFC 5321 §4.5.5: bounces have no envelope sender. Some hosts show it as a name instead. */
function isNull(value: string): boolean {
  const path = value.trim().toLowerCase();
  return path === '<>' || path === '' || path.replaceAll(/[<>]/g, '').split('@', 1)[0] === 'mailer-daemon';
}

function isMachine(from: Header | undefined): boolean {
  if (from === undefined) return false;
  const value = from.value.trim().toLowerCase();
  if (value === '<>' || value === 'mailer-daemon' || value.endsWith('<>')) return true;
  const [mailbox] = addressesOf(from).mailboxes;
  const user = mailbox?.address.toLowerCase().split('@', 1)[0] ?? '';
  const name = mailbox?.name.toLowerCase() ?? '';
  return machineUsers.has(user) || machineNames.some((word) => name.includes(word) || value.startsWith(word));
}

function isTitled(subject: Header): boolean {
  const title = decodeWords(subject.value).text.trim().toLowerCase();
  // an answer to a bounce is written by a person
  return !/^(?:re|fwd?|aw|sv) ?:/.test(title) && subjectWords.some((word) => title.includes(word));
}

function saidIn(texts: readonly PartText[]): Proof | undefined {
  for (const { text, locate } of texts) {
    const head = text.slice(0, READ_CHARACTERS);
    const lower = head.toLowerCase();
    if (lower.length !== head.length) continue; // one letter in a million grows when made small: places would not fit
    const word = bodyWords.find((one) => lower.includes(one));
    if (word === undefined) continue;
    const at = lower.indexOf(word);
    return { at: locate(at, at + word.length) };
  }
  return undefined;
}

/** Amazon SNS hands SES's bounces and complaints on as JSON, from an address that is no mail system. */
function notification(texts: readonly PartText[]): Observation<Bounce> | undefined {
  for (const { text, locate } of texts) {
    for (const [mark, kind] of NOTIFICATIONS) {
      const at = text.slice(0, READ_CHARACTERS).indexOf(mark);
      if (at >= 0) return { value: { kind }, proof: [{ at: locate(at, at + mark.length) }] };
    }
  }
  return undefined;
}

const NOTIFICATIONS = [
  ['"notificationType":"Bounce"', 'text'],
  ['"notificationType":"Complaint"', 'feedback'],
] as const;
