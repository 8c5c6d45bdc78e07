/** Whether a mail is a bounce in plain words: several marks together must speak. */

import { addressesOf } from '../../../message/address.ts';
import { dialectOf } from '../../../message/bounce/dialects.ts';
import { announcedAt, findOriginal, isHeaders } from '../../../message/bounce/original.ts';
import { decodeWords } from '../../../message/encoded-word.ts';
import type { Header, Message } from '../../../message/message.ts';
import { everyPart } from '../../../message/parts.ts';
import { REPLY_OR_FORWARD } from '../../../message/subject.ts';
import type { Proof } from '../../finding.ts';
import type { PartText } from '../stamps.ts';
import { bodyWords, machineNames, machineUsers, programUsers, subjectWords } from './words.ts';

/** The reason for a failure stands in the first lines; behind them comes the returned mail, which may say anything. */
const READ_CHARACTERS = 4000;

/** A newsletter about bounces has one of the six, a person at postmaster@ two. */
const MARKS_NEEDED = 3;

/** The places that show it; undefined when it is none. */
export function textBounce(message: Message, texts: readonly PartText[]): readonly [Proof, ...Proof[]] | undefined {
  const first = (key: string): Header | undefined => message.headers.find((header) => header.key === key);
  const from = first('from');
  const path = message.headers.find((header) => header.key === 'return-path' && isNull(header.value));
  const failed = first('x-failed-recipients');
  const machine = isMachine(from);
  const subject = first('subject');
  const title = subject === undefined ? '' : decodeWords(subject.value).text.trim().toLowerCase();
  // an answer to a bounce is written by a person
  const isAnswer = REPLY_OR_FORWARD.test(title);
  const titled = !isAnswer && subjectWords.some((word) => title.includes(word));
  const returned = hasReturned(message);
  const isQuiet = !machine && path === undefined && failed === undefined;
  // nearly every mail ends here
  if (isQuiet && (isAnswer || (!titled && !returned))) return undefined;
  const declared =
    message.body.type === 'multipart/report' && message.body.params['report-type']?.toLowerCase() === 'delivery-status';
  const known = isKnown(texts);
  // a person who asks about a bounce quotes it behind words of his own
  if (isQuiet && !(known && (isProgram(from) || beginsKnown(texts)))) return undefined;
  const said = saidIn(texts);
  if (!titled && said === undefined && !declared) return undefined;
  // a postmaster explains a bounce to whom it puzzled, and quotes it
  if (isAnswer && path === undefined && failed === undefined && !returned && !declared && isQuotedAlone(texts))
    return undefined;
  const marks = [
    machine,
    path !== undefined || failed !== undefined,
    titled,
    said !== undefined,
    returned || declared || (!isQuiet && !isAnswer && bringsBack(texts)),
    known,
  ];
  if (marks.filter(Boolean).length < MARKS_NEEDED) return undefined;
  const proof = [
    said,
    spanOf(titled ? subject : undefined),
    spanOf(from),
    spanOf(path),
    spanOf(failed),
    { at: message.body.at },
  ].filter((one) => one !== undefined);
  const [head, ...rest] = proof;
  return head && [head, ...rest.filter((one) => 'at' in one && one.at !== message.body.at)];
}

function hasReturned(message: Message): boolean {
  for (const { part, depth } of everyPart(message))
    if (depth === 0 && (part.type === 'message/rfc822' || isHeaders(part))) return true;
  return false;
}

/** Whether the returned mail stands in the text, with the fields of its way, or the line that announces it. */
function bringsBack(texts: readonly PartText[]): boolean {
  return texts.slice(0, 2).some(({ text, seen }) => {
    const head = (seen ?? text).slice(0, RETURNED_CHARACTERS);
    return announcedAt(head) !== undefined || findOriginal(head) !== undefined;
  });
}

/** Characters in which the returned mail must begin. */
const RETURNED_CHARACTERS = 8000;

/** Whether the words are of a software that we know. */
function isKnown(texts: readonly PartText[]): boolean {
  return texts
    .slice(0, 4)
    .some(({ text, seen }) => dialectOf((seen ?? text).slice(0, READ_CHARACTERS).toLowerCase()).id !== 'generic');
}

/** Whether the sentence by which the software is known stands in the first lines that say anything. */
function beginsKnown(texts: readonly PartText[]): boolean {
  const [first] = texts;
  const lines = (first?.text.slice(0, READ_CHARACTERS) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const head = lines.slice(0, FIRST_LINES);
  return !head.some((line) => /^\s{0,9}>/.test(line)) && dialectOf(head.join('\n').toLowerCase()).id !== 'generic';
}

/** Lines in which a notice names itself: the first sentence, perhaps folded. */
const FIRST_LINES = 2;

function isProgram(from: Header | undefined): boolean {
  const user =
    (from && addressesOf(from).mailboxes[0]?.address.toLowerCase().split('@', 1)[0]?.replaceAll('"', '')) ?? '';
  return programUsers.test(user.slice(0, 100));
}

function spanOf(header: Header | undefined): Proof | undefined {
  return header && { at: header.at };
}

/** RFC 5321 §4.5.5: bounces have no envelope sender. Some hosts show it as a name instead. */
function isNull(value: string): boolean {
  const path = value.trim().toLowerCase();
  return path === '<>' || path === '' || path.replaceAll(/[<>]/g, '').split('@', 1)[0] === 'mailer-daemon';
}

/** Whether a mail system writes. */
export function isMachine(from: Header | undefined): boolean {
  if (from === undefined) return false;
  const value = from.value.trim().toLowerCase();
  if (value === '<>' || value === 'mailer-daemon' || value.endsWith('<>')) return true;
  const [mailbox] = addressesOf(from).mailboxes;
  const user = mailbox?.address.toLowerCase().split('@', 1)[0] ?? '';
  const name = mailbox?.name.toLowerCase() ?? '';
  return machineUsers.has(user) || machineNames.some((word) => name.includes(word) || value.startsWith(word));
}

/** Whether every sentence by which bounces are known stands behind `>`. */
const isQuotedAlone = (texts: readonly PartText[]): boolean =>
  texts.every(({ text }) => {
    const own = text.slice(0, READ_CHARACTERS).replace(QUOTED_LINE, '').toLowerCase();
    return !bodyWords.some((word) => own.includes(word));
  });
const QUOTED_LINE = /^ {0,3}>[^\n]{0,2000}/gm;

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
