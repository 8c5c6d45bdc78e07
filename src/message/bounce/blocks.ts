/** Recipients in running text: each at the beginning of a line, with what is said of it behind and below. */
import type { Failure } from './notice.ts';

/** Recipients that are kept of one notice: whoever names more wants to be read for a long time. */
export const RECIPIENTS = 2000;

/** Lines that are taken as said of one recipient; a reply of many lines has under 30. */
const LINES_OF_ONE = 40;

interface Leading {
  readonly address: string;
  readonly rest: string;
  readonly indent: number;
}

const opening: ReadonlySet<string> = new Set([' ', '\t', '*', '-', '>', '"', '\u3000']);

/** The address that a line begins with, bare, in angle brackets or in quotes, perhaps behind a bullet. */
export function leadingAddress(line: string): Leading | undefined {
  let at = 0;
  while (at < line.length && opening.has(line.charAt(at))) at += 1;
  const indent = at;
  if (line.charAt(at) === '<') {
    const close = line.indexOf('>', at);
    const address = close < 0 ? '' : line.slice(at + 1, close);
    return isAddress(address) ? { address, rest: line.slice(close + 1), indent } : undefined;
  }
  let end = at;
  while (end < line.length && !' \t<>"(),;[]'.includes(line.charAt(end))) end += 1;
  let word = line.slice(at, end);
  // GMX: `"user@example.jp":`
  if (line.charAt(end) === '"' && line.charAt(at - 1) === '"') end += 1;
  const colon = word.lastIndexOf(':');
  if (colon === word.length - 1) {
    word = word.slice(0, -1);
    end -= 1;
  } else if (colon > word.lastIndexOf('@')) return undefined;
  if (word.endsWith('.') || word.endsWith('、')) word = word.slice(0, -1);
  return isAddress(word) ? { address: word, rest: line.slice(end), indent } : undefined;
}

/** Whether the words are an address and nothing else. No more than a mail system would quote (RFC 5321 §4.5.3.1). */
export function isAddress(word: string): boolean {
  const at = word.lastIndexOf('@');
  if (at < 1 || at > 255 || word.length - at > 256) return false;
  return /^[\p{L}\p{N}.-]+$/u.test(word.slice(at + 1)) && !/[\s<>]/.test(word);
}

/** Whom a notice names for questions. */
const isDesk = (address: string): boolean =>
  /^(?:postmaster|abuse|support|help|helpdesk|admin|webmaster)@/i.test(address);

/** What stands in the line of the address that was not reached. */
const FAILING = /deliver|recipient|addressed|failed|rejected/i;

/**
 * The address that a notice in prose is about: the only one it names, or the one in a line that speaks of the delivery. Whom else
 * it names may be a desk, an example or the sender.
 */
export function addressOfProse(lines: readonly string[]): string | undefined {
  const named = new Map<string, string>();
  for (const line of lines.slice(0, 100)) {
    const address = addressIn(line);
    if (address !== undefined && !isDesk(address) && !named.has(address)) named.set(address, line);
  }
  const [only] = named.keys();
  return named.size === 1 ? only : [...named].find(([, line]) => FAILING.test(line))?.[0];
}

/** The first address that stands anywhere in the text. */
export function addressIn(text: string): string | undefined {
  for (const word of text.slice(0, 2000).split(/[\s<>()[\],;"']+/)) {
    const bare = word.replace(/[:.]$/, '');
    if (isAddress(bare)) return bare.replace(/^(?:mailto|smtp):/i, '');
  }
  return undefined;
}

/**
 * Reads each recipient at the beginning of a line, with the lines below it up to an empty one. Lines that are further
 * indented, or name the same address again, belong to it.
 */
export function readBlocks(lines: readonly string[]): Failure[] {
  const blocks: { address: string; said: string[]; alias?: string }[] = [];
  const seen = new Set<string>();
  let indent: number | undefined;
  let open = false;
  for (const line of lines) {
    const lead = leadingAddress(line);
    const current = blocks.at(-1);
    if (lead !== undefined && (indent === undefined || lead.indent === indent) && lead.address !== current?.address) {
      // hosts that write in two languages say it twice
      open = !seen.has(lead.address);
      if (!open) continue;
      if (blocks.length >= RECIPIENTS) break;
      seen.add(lead.address);
      indent ??= lead.indent;
      const alias = aliasIn(lead.rest);
      blocks.push({ address: lead.address, said: [lead.rest], ...(alias !== undefined && { alias }) });
    } else if (line.trim() === '') {
      open = false;
    } else if (open && current !== undefined && current.said.length < LINES_OF_ONE) current.said.push(line);
  }
  return blocks.map(({ address, said, alias }) => ({
    address,
    said: fold(said),
    ...(alias !== undefined && { alias }),
  }));
}

/** `(expanded from <list@example.org>)` (Postfix, Sendmail), `(generated from …)` (Exim). */
function aliasIn(rest: string): string | undefined {
  const at = rest.search(/\((?:expanded|generated) from/);
  return at < 0 ? undefined : addressIn(rest.slice(at, at + 300));
}

/** Lines as one text, the colon that ended the address taken away. */
export function fold(lines: readonly string[]): string {
  const text = lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
  return text.startsWith(':') ? text.slice(1).trim() : text;
}

/** What stands behind a label at the beginning of a line: `Reason: …`. */
export function labelled(lines: readonly string[], label: string): string | undefined {
  for (const line of lines) {
    const text = line.trim();
    if (text.slice(0, label.length).toLowerCase() === label) return text.slice(label.length).trim();
  }
  return undefined;
}

/** The lines behind the first one that holds one of the words, or all of them when none does. */
export function linesAfter(lines: readonly string[], words: readonly string[] | undefined): readonly string[] {
  if (words === undefined) return lines;
  const at = lines.findIndex((line) => {
    const lower = line.toLowerCase();
    return words.some((word) => lower.includes(word));
  });
  return at < 0 ? lines : lines.slice(at + 1);
}
