/** What a reader of one WHOIS dialect is given and gives. WHOIS has no format of its own (RFC 3912). */
import type { Registration } from '../registration.ts';
import type { RegistryQuestion } from '../registry-question.ts';

export interface Line {
  readonly text: string;
  /** In the answer, from 1. */
  readonly number: number;
}

export interface Reading {
  readonly registration?: Registration;
  /** The server that knows more. */
  readonly referral?: string;
  /** The registration says only who knows: a block that went to another registry as a whole. */
  readonly interim?: true;
  /** Handles whose entries hold the mail addresses, asked at the same server. */
  readonly handles?: readonly { readonly role: string; readonly handle: string }[];
}

/** Reads its dialect, and gives nothing for an answer in another or about something else. Linear; never throws. */
export type Reader = (lines: readonly Line[], question: RegistryQuestion) => Reading;

/** The longest real answers, of networks with all their contacts, have some 500 lines. */
const MAX_LINES = 5000;
/** Legal notices apart, lines are under 200 characters. */
const MAX_LINE = 2000;

export function linesOf(text: string): readonly Line[] {
  return text
    .split(/\r\n|\n|\r/, MAX_LINES)
    .map((line, at) => ({ text: line.slice(0, MAX_LINE).trimEnd(), number: at + 1 }));
}

/** The value of `key: value`, trimmed; undefined when it is another line. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  readonly number: number;
}

/** `Key : value` with the key in lower case, or undefined for a line that is none. */
export function keyValue({ text, number }: Line): KeyValue | undefined {
  const colon = text.indexOf(':');
  // keys are words; a sentence with a colon far behind is none
  if (colon < 1 || colon > 60) return undefined;
  const key = text.slice(0, colon).trim().toLowerCase();
  return key === '' ? undefined : { key, value: text.slice(colon + 1).trim(), number };
}

/** Where a contact stands in the answer. */
export const whereOf = ({ key, number }: KeyValue): string => `${key}, line ${number}`;

/** The server of `whois://whois.ripe.net:43`, `whois.ripe.net` or `http://…`: only WHOIS at its own port is followed. */
export function serverIn(value: string): string | undefined {
  const parts = /^(?:whois:\/\/)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?::(\d{1,5}))?\/?$/i.exec(value.trim());
  const [, host, port = '43'] = parts ?? [];
  return host === undefined || port !== '43' || /^[\d.]+$/.test(host) ? undefined : host.toLowerCase();
}
