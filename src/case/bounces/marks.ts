/** Marks that only the owner's own server puts into the envelope sender: BATV's tags and VERP's tokens. Pure. */
import { DAY } from '../../message/day.ts';

/** What the owner declared of them. */
export interface Marks {
  /** BATV: whether a tag was made with one of the owner's secrets; absent when he gave none. */
  readonly batv?: TagCheck;
  /** VERP: forms of envelope senders, as he declared them. */
  readonly verp?: readonly VerpForm[];
}

/** @returns `unknown` when no secret has that key number */
export type TagCheck = (tag: Tag) => 'holds' | 'fails' | 'unknown';

export interface Tag {
  /** The number of the secret, which lets the owner change it. */
  readonly key: string;
  /** The day on which it expires: the last three digits of the days since 1970. */
  readonly day: string;
  /** Six hexadecimal digits. */
  readonly hash: string;
  /** The address without the tag. */
  readonly address: string;
}

/** draft-levine-smtp-batv-01 §3: `prvs=KDDDSSSSSS=local@domain`. */
export function tagIn(address: string): Tag | undefined {
  const [, key, day, hash, rest] = /^prvs=(\d)(\d{3})([0-9a-f]{6})=(.{1,300})$/is.exec(address.slice(0, 400)) ?? [];
  if (key === undefined || day === undefined || hash === undefined || rest === undefined) return undefined;
  return { key, day, hash: hash.toLowerCase(), address: rest };
}

/** Days until the tag expires, below zero when it has. Three digits come round every 1000 days, so half of them lie ahead. */
export function daysLeft({ day }: Tag, now: number): number {
  const ahead = (((Number(day) - Math.floor(now / DAY)) % 1000) + 1000) % 1000;
  return ahead < 500 ? ahead : ahead - 1000;
}

/** A declared form: `bounce-*@news.example.jp`, `list+{to}@example.jp`. */
export interface VerpForm {
  /** In small letters. */
  readonly written: string;
}

/** Characters of a form. */
const FORM = 300;
/** Places in a form; more are no address. */
const PLACES = 8;

/** @returns undefined for what is no form: without `*` or `{to}`, or without an address around it */
export function readVerpForm(written: string): VerpForm | undefined {
  const text = written.trim().toLowerCase();
  if (text.length > FORM || !text.includes('@')) return undefined;
  const places = text.split(PLACE).length - 1;
  return places === 0 || places > PLACES ? undefined : { written: text };
}

/** Where something stands that differs from mail to mail. */
const PLACE = /\*|\{to\}/;

/**
 * Whether an address has the form. `*` is one character at least; `{to}` stands for the recipient with `=` for `@`, and is as `*`
 * when nobody is there to compare. Linear in the address, for each recipient.
 */
export function fitsForm({ written }: VerpForm, address: string, recipients: readonly string[]): boolean {
  const lower = address.toLowerCase();
  const isAsWritten = (form: string): boolean => matches(form.split('*'), lower);
  if (recipients.length === 0 || !written.includes('{to}')) return isAsWritten(written.replaceAll('{to}', '*'));
  // the token may hold what stands around it in the form: it is put in first
  return recipients.some((one) => isAsWritten(written.replaceAll('{to}', () => tokenOf(one).replaceAll('*', ''))));
}

/** Whether a text is made of the pieces, with something between each two; each is looked for once behind the one before. */
function matches(pieces: readonly string[], text: string): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at < text.length - last.length;
}

/** `taro=example.com` for taro@example.com. */
export const tokenOf = (address: string): string => address.toLowerCase().replace('@', '=');

/**
 * How a sending program forms its envelope senders, where they bear a token: `bounces+*@mail.example.jp` for
 * `bounces+18273-taro=example.com@mail.example.jp`. Undefined for an address without one.
 */
export function envelopeForm(address: string | undefined): string | undefined {
  const [, word, sign, rest, host] =
    /^([a-z]{2,30})([+=-])([^@]{3,250})@([a-z0-9.-]{1,253})$/.exec((address ?? '').toLowerCase()) ?? [];
  if (word === undefined || rest === undefined || word === 'prvs' || !/\d{3}|=/.test(rest)) return undefined;
  return `${word}${sign}*@${host}`;
}
