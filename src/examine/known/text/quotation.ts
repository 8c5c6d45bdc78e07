/** How the text of an answer shows what it answers. */

import { onceFor } from '../../../message/once.ts';
import { copiedFields, isAuthorsField, LEAST_FIELDS } from '../../../message/passage/copied-fields.ts';
import { REPLY } from '../../../message/subject.ts';
import type { BodyText, Facts } from '../../facts.ts';
import { readingOf } from './beginning.ts';

/**
 * What mail programs write above a quotation: it ends its line, or has the date or the address of whom it quotes. In a sentence of its own,
 * such as `the mail system writes: 12 messages are held`, nobody is quoted.
 */
const WROTE = [
  /\b(?:wrote|writes|a écrit|escreveu|escribió) ?:[^\S\n]*(?:\n|$)/,
  /(?:^|\n)[^a-z\n]{0,20}original message\b/,
  // money that is `gutgeschrieben` quotes nobody
  /\sschrieb[\s:]/,
  // where they have no verb: `2025年5月2日(金) 12:41 山田 <yamada@example.com>:`, `пт, 2 мая 2025 г. в 12:41, Иван <ivan@example.com>:`
  /\d{1,2}:\d{2}[^\n<]{1,120}<[^\n<>@]{1,64}@[^\n<>]{1,120}> ?[:：][^\S\n]*(?:\n|$)/,
  /(?:さん|様)のメッセージ|(?:^|\n)[^\p{L}\n]{0,20}元の(?:メッセージ|メール)[^\p{L}\n]{0,20}(?:\n|$)|のメッセージ:|書きました/u,
];

/** What stands in one line behind the date or the address of whom is quoted, in the languages of mail programs. */
const VERB =
  /\b(?:wrote|writes|a écrit|escreveu|escribió)\b|\s(?:ha scritto|schreef|skrev|kirjoitti|napisał|napisal|napsal|пишет|написал|yazdı)|写道|寫道|님이 작성|のメール ?[:：]/g;
/** Characters before it. */
const LINE = 160;

function saysWho(text: string): boolean {
  for (const { index } of text.matchAll(VERB)) {
    const from = Math.max(text.lastIndexOf('\n', index), index - LINE, 0);
    if (/[\d@]/.test(text.slice(from, index))) return true;
  }
  return false;
}

/** A line behind a bar; with more bars it is the row of a table. */
const BAR = /\n\|(?![^\n]*\|)/;

/** Characters in which the head of a mail goes on behind its sender. */
const HEAD_LENGTH = 400;

/**
 * The head of the mail that is answered stands above it, the sender first; a list of held mails has senders and subjects, and no reader, and
 * who writes a letter as on paper begins with the date.
 */
const hasHead = (text: string): boolean =>
  isHeadAt(text, text.indexOf('\nfrom:')) ||
  (text.includes('差出人:') && /(?:送信日時|宛先|日時):/.test(text)) ||
  hasCopiedFields(text.slice(0, HEADS));

/** Characters of an answer in which the head of what it answers is looked for in every language. */
const HEADS = 50_000;

/** Where a line begins that is perhaps a field: `von:`, `发件人：`. */
const FIRST_FIELD = /^[^\n:：]{1,20}[:：]/gm;

function hasCopiedFields(text: string): boolean {
  for (const { index, 0: line } of text.matchAll(FIRST_FIELD))
    if (isAuthorsField(line) && copiedFields(text, index).count >= LEAST_FIELDS) return true;
  return false;
}

const isHeadAt = (text: string, at: number): boolean =>
  at >= 0 && /\n(?:to|sent|date|cc):/.test(text.slice(at + 1, at + HEAD_LENGTH));

const showsAnswered = onceFor(({ seen }: BodyText): boolean => {
  if (seen.startsWith('>') || seen.includes('\n>') || BAR.test(seen)) return true;
  const text = seen.toLowerCase();
  return WROTE.some((one) => one.test(text)) || saysWho(text) || hasHead(text);
});

/** An answer that quotes what it answers shows its thread itself. */
export const quotes = (text: BodyText | undefined): boolean => text !== undefined && showsAnswered(text);

/** Stamps in brackets of a gateway, a filter and a list. */
const STAMPS = /^(?:(?:\[[^\]]{1,40}\]|【[^】]{1,40}】)\s?){0,3}/;

/** A subject as it was before others put their stamps before it. */
export const behindStamps = (subject: string): string => subject.replace(STAMPS, '');

/** A subject without the mark that it answers. */
export const withoutReply = (subject: string): string => behindStamps(subject).replace(REPLY, '').trimStart();

export const isReply = (subject: string): boolean => /[:：]/.test(subject) && REPLY.test(behindStamps(subject));

/**
 * Whether it answers somebody, as far as it shows: it names an earlier mail, and its subject or a quotation says so as well. Whoever
 * wants to look known to a filter names a mail that never was, and nothing else of an answer stands there.
 */
export const answers = ({ thread, subject, text }: Pick<Facts, 'thread' | 'subject' | 'text'>): boolean =>
  thread !== undefined && (isReply(subject?.value ?? '') || quotes(text?.value));

/** Characters of a text in which quotations are looked for, and before such a word in which its writer is named. */
const LOOKED = 20_000;
const NAMED = 160;
/** Behind the name of whose words follow, or before it. */
const SAYS =
  /\bwrote:|\ba écrit|\bescribió|\bescreveu|\bha scritto|\bschrieb\b|\bschreef\b|さんのメッセージ|様のメッセージ|のメール[:：]/g;
/** Where no verb says it: `2025年5月2日(金) 12:41 山田 <yamada@example.com>:`. */
const UNSAID = /\d{1,2}:\d{2}[^\n<]{1,120}<[^\n<>@]{1,64}@[^\n<>]{1,120}> ?[:：]/g;
const HEAD = /^[> ]{0,8}(?:from|差出人|von|de|da) ?: ?[^\n]{0,160}/gim;
/** Whom the quoted mail went to. */
const TO = /^[> ]{0,8}(?:to|宛先|an|à|para|a) ?: ?[^\n]{0,320}/gim;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,190}/g;

/** The addresses of those whose words are quoted, as the lines above them say. */
export const writersQuoted = ({ text }: Pick<Facts, 'text'>): readonly string[] =>
  text === undefined ? [] : quotedIn(text.value);

/** And of those to whom they wrote. */
export const readersQuoted = ({ text }: Pick<Facts, 'text'>): readonly string[] =>
  text === undefined
    ? []
    : [...readingOf(text.value).slice(0, LOOKED).matchAll(TO)].flatMap(
        ([line]) => line.match(ADDRESS)?.map((one) => one.toLowerCase()) ?? [],
      );

const quotedIn = onceFor((text: BodyText): readonly string[] => {
  const seen = readingOf(text).slice(0, LOOKED);
  const heads = [
    ...[...seen.matchAll(SAYS)].map(({ index }) => seen.slice(Math.max(0, index - NAMED), index)),
    ...[...seen.matchAll(HEAD)].map(([head]) => head),
    ...[...seen.matchAll(UNSAID)].map(([head]) => head),
  ];
  return heads.flatMap((head) => head.match(ADDRESS)?.at(-1)?.toLowerCase() ?? []);
});

/** Who quotes nobody but himself follows up on his own letter: nobody has answered it. */
export function quotesHimself(facts: Pick<Facts, 'from' | 'text'>): boolean {
  const writers = writersQuoted(facts);
  const own = facts.from.map(({ value }) => value.address.toLowerCase());
  return writers.length > 0 && writers.every((one) => own.includes(one));
}
