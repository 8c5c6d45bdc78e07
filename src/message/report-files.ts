/** Reports of receivers in files and mails: DMARC aggregate reports and TLS reports, packed or not. */

import { contentOf } from './content.ts';
import { type DmarcReport, readDmarcReport } from './dmarc-report.ts';
import type { Message, Part, Span } from './message.ts';
import { everyPart } from './parts.ts';
import { readTlsReport, type TlsReport } from './tls-report.ts';

/** Opens a gzip or ZIP file: the files inside, the first first. Node's is in `app/machine/unpacked.ts`. */
export type Unpack = (bytes: Uint8Array) => readonly Uint8Array[];

interface FoundReport {
  readonly dmarc?: DmarcReport;
  readonly tls?: TlsReport;
  /** Where it stands in the mail or file, packed as it came. */
  readonly at: Span;
}

/** Parts of one mail that are looked into; a reporter sends one. */
const PARTS = 10;

/** The report that a file is, itself or packed. */
export function readReportFile(bytes: Uint8Array, unpack: Unpack): Omit<FoundReport, 'at'> | undefined {
  const files = isPacked(bytes) ? unpack(bytes) : [bytes];
  for (const file of files) {
    const first = firstOf(file);
    if (first === LESS) {
      const dmarc = readDmarcReport(file);
      if (dmarc !== undefined) return { dmarc };
    } else if (first === BRACE) {
      const tls = readTlsReport(file);
      if (tls !== undefined) return { tls };
    }
  }
  return undefined;
}

/** Whether a file may be one of these, by its first bytes; what begins otherwise is taken for a mail. */
export const mayBeReport = (bytes: Uint8Array): boolean => {
  const first = firstOf(bytes);
  return isPacked(bytes) || first === LESS || first === BRACE;
};

/** The reports that a mail carries (RFC 7489 §7.2.1.1, RFC 8460 §5.3). */
export function reportsIn(message: Message, unpack: Unpack): readonly FoundReport[] {
  const found: FoundReport[] = [];
  let looked = 0;
  for (const { part, message: holder, depth, reading } of everyPart(message)) {
    if (depth > 0 || reading !== undefined || looked >= PARTS || !mayCarry(part)) continue;
    looked += 1;
    const report = readReportFile(contentOf(holder, part).bytes, unpack);
    if (report !== undefined) found.push({ ...report, at: holder.within ?? part.bodyAt });
  }
  return found;
}

/** By media type or name, as reporters give them. */
function mayCarry({ type, filename }: Part): boolean {
  return (
    /^(?:application\/(?:(?:x-)?g?zip(?:-compressed)?|xml|octet-stream|json|tlsrpt\+(?:json|gzip)|tlsrpt)|text\/xml)$/.test(
      type,
    ) || /\.(?:xml|gz|zip|json)$/i.test(filename?.slice(-10) ?? '')
  );
}

const LESS = 0x3c;
const BRACE = 0x7b;

/** The first byte that is neither white space nor part of a byte order mark. */
function firstOf(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 64 && (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09)) at += 1;
  return bytes[at] ?? 0;
}

const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3);
