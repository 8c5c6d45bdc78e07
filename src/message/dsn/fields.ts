/**
 * The machine-readable part of a report: groups of fields with a blank line between them (RFC 3464 §2.1: one group about
 * the message, then one for each recipient; RFC 5965 §3: one group).
 */
import { native } from '../charset/native.ts';
import { contentOf } from '../content.ts';
import type { Message, Part, Span } from '../message.ts';

export interface ReportField {
  /** Lower case. */
  readonly key: string;
  /** Unfolded: each fold is one space. Latin-1, or UTF-8 in a global report (RFC 6533). */
  readonly value: string;
  /** The field in the original bytes; the whole body where a transfer encoding stands between. */
  readonly at: Span;
}

export type FieldGroup = readonly ReportField[];

/** A report about more recipients than this is somebody's play. */
const GROUPS_LIMIT = 2000;
const FIELDS_LIMIT = 20_000;

/** The groups of fields in a part's body, in wire order. Lines that are no field are left out. Linear; never throws. */
export function readFieldGroups(message: Message, part: Part): FieldGroup[] {
  const { bytes } = contentOf(message, part);
  const plain = bytes.length === part.bodyAt[1] - part.bodyAt[0] && message.within === undefined;
  const text = decode(bytes, part.type.startsWith('message/global-'));
  const spanOf = (start: number, end: number): Span => {
    if (!plain || text.length !== bytes.length) return message.within ?? part.bodyAt;
    return [part.bodyAt[0] + start, part.bodyAt[0] + end];
  };
  return groupsIn(text, spanOf);
}

/** The groups of fields in a text. @param spanOf the bytes that gave a range of its characters */
export function groupsIn(text: string, spanOf: (start: number, end: number) => Span): FieldGroup[] {
  const groups: ReportField[][] = [[]];
  let count = 0;
  for (let at = 0; at < text.length && count < FIELDS_LIMIT; ) {
    const end = foldedEnd(text, at);
    const line = text.slice(at, end);
    if (isBlank(line)) {
      if ((groups.at(-1)?.length ?? 0) > 0) groups.push([]);
      if (groups.length > GROUPS_LIMIT) break;
    } else {
      const field = fieldOf(line, spanOf(at, end));
      if (field !== undefined) groups.at(-1)?.push(field);
      count += 1;
    }
    at = end;
  }
  return groups.filter((group) => group.length > 0);
}

function decode(bytes: Uint8Array, global: boolean): string {
  return native(global ? 'utf-8' : 'latin1').decode(bytes);
}

/** The end of a line and of those that continue it with white space (RFC 5322 §2.2.3). A blank line is never a fold. */
function foldedEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  if (isBlank(text.slice(at, end))) return end;
  while (end < text.length && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)) {
    const next = lineEnd(text, end);
    if (isBlank(text.slice(end, next))) break;
    end = next;
  }
  return end;
}

function lineEnd(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  return lf < 0 ? text.length : lf + 1;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function fieldOf(line: string, at: Span): ReportField | undefined {
  const colon = line.indexOf(':');
  const key = colon < 0 ? '' : line.slice(0, colon).trim().toLowerCase();
  if (!/^[a-z0-9-]{1,60}$/.test(key)) return undefined;
  const value = line
    .slice(colon + 1)
    .replaceAll(/\r?\n[ \t]/g, ' ')
    .trim(); // RFC 5322 §2.2.3
  return { key, value, at };
}

/** The first field of a name in a group. */
export function fieldIn(group: FieldGroup, key: string): ReportField | undefined {
  return group.find((field) => field.key === key);
}
