/** The same header otherwise written. */
import { decodeWords } from '../../../src/message/encoded-word.ts';
import { type Entity, type Field, fieldOf, type Way, withField } from './letter.ts';

export const unfolded = (value: string): string => value.replaceAll(/\n[ \t]+/g, ' ');

/** The subject as its reader sees it. */
export const subjectOf = (mail: Entity): string => decodeWords(unfolded(fieldOf(mail, 'subject') ?? '')).text;

/** RFC 2047 §2: a word has at most 75 characters, and a letter is not cut. */
export function encodedWords(text: string, letters = 12): string {
  const pieces = [...text];
  const words: string[] = [];
  for (let at = 0; at < pieces.length; at += letters)
    words.push(`=?UTF-8?B?${Buffer.from(pieces.slice(at, at + letters).join('')).toString('base64')}?=`);
  return words.join('\n ');
}

const quotedWords = (text: string): string =>
  [...text]
    .map((letter) =>
      [...Buffer.from(letter)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
    .map((letter) => `=?utf-8?Q?${letter}?=`)
    .join('\n ');

export const withSubject = (mail: Entity, text: string): Entity =>
  withField(mail, 'Subject', /^[ -~]*$/.test(text) ? text : encodedWords(text));

const TRACE =
  /^(?:received|return-path|delivered-to|x-original-to|resent-.*|authentication-results|received-spf|x-spam-.*|arc-.*|dkim-.*)$/i;

/** RFC 5322 §3.6: only the fields of the route have an order. */
function turned(mail: Entity): Entity {
  const isTrace = ({ name }: Field) => TRACE.test(name);
  const rest = mail.fields.filter((field) => !isTrace(field)).reverse();
  return { ...mail, fields: mail.fields.map((field) => (isTrace(field) ? field : (rest.shift() ?? field))) };
}

const received =
  (change: (value: string) => string): Way =>
  (mail) => {
    const fields = mail.fields.map((field) =>
      field.name.toLowerCase() === 'received' ? { ...field, value: change(field.value) } : field,
    );
    return { ...mail, fields };
  };

const named =
  (change: (name: string) => string): Way =>
  (mail) => ({ ...mail, fields: mail.fields.map((field) => ({ ...field, name: change(field.name) })) });

export const header: Readonly<Record<string, Way>> = {
  'with its fields turned round': turned,
  'with names of fields in capitals': named((name) => name.toUpperCase()),
  'with names of fields in small letters': named((name) => name.toLowerCase()),
  'with a subject in Base64': (mail) => withField(mail, 'Subject', encodedWords(subjectOf(mail))),
  'with each letter of the subject encoded': (mail) => withField(mail, 'Subject', quotedWords(subjectOf(mail))),
  'with Received in one line': received(unfolded),
  'with Received folded at each word': received((value) =>
    unfolded(value).replaceAll(/ (?=(?:by|with|for|id) )/g, '\n        '),
  ),
  'with tabs in Received': received((value) => unfolded(value).replaceAll(/ (?=(?:by|with|for|id) )/g, '\n\t')),
};
