/** Marks that only the owner's own server puts into the envelope sender: BATV's tags and VERP's tokens. Pure. */

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

const DAY = 86_400_000;

/** Days until the tag expires, below zero when it has. Three digits come round every 1000 days, so half of them lie ahead. */
export function daysLeft({ day }: Tag, now: number): number {
  const ahead = (((Number(day) - Math.floor(now / DAY)) % 1000) + 1000) % 1000;
  return ahead < 500 ? ahead : ahead - 1000;
}

/** A declared form: `bounce-*@news.example.jp`, `list+{to}@example.jp`. */
export interface VerpForm {
  readonly written: string;
  readonly pieces: readonly string[];
  /** Whether `{to}` stands between the pieces, by their number. */
  readonly tokens: readonly ('*' | '{to}')[];
}

/** Characters of a form. */
const FORM = 300;
/** Places in a form; more are no address. */
const PLACES = 8;

/** @returns undefined for what is no form: without `*` or `{to}`, or without an address around it */
export function readVerpForm(written: string): VerpForm | undefined {
  const text = written.trim().toLowerCase();
  if (text.length > FORM || !text.includes('@')) return undefined;
  const pieces = text.split(/\*|\{to\}/);
  const tokens = (text.match(/\*|\{to\}/g) ?? []).map((one) => (one === '*' ? ('*' as const) : ('{to}' as const)));
  return tokens.length === 0 || tokens.length > PLACES ? undefined : { written: text, pieces, tokens };
}

/**
 * Whether an address has the form. `{to}` stands for the recipient with `=` for `@`; with nobody to compare it is as `*`.
 * Each piece is looked for once behind the one before: linear.
 */
export function fitsForm({ pieces, tokens }: VerpForm, address: string, recipients: readonly string[]): boolean {
  const lower = address.toLowerCase();
  const [first = ''] = pieces;
  if (!lower.startsWith(first)) return false;
  let at = first.length;
  for (const [index, token] of tokens.entries()) {
    const piece = pieces[index + 1] ?? '';
    const isLast = index === tokens.length - 1;
    const end = isLast ? lower.length - piece.length : lower.indexOf(piece, at);
    if (end < at || (isLast && !lower.endsWith(piece))) return false;
    const value = lower.slice(at, end);
    if (value === '') return false;
    if (token === '{to}' && recipients.length > 0 && !recipients.some((one) => tokenOf(one) === value)) return false;
    at = end + piece.length;
  }
  return true;
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
