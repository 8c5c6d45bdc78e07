/** Header lines of the original, as they stand there, with what they prove: what a document for others is checked against. */
import type { Examination } from '../../examine/examination.ts';
import type { Finding, Proof } from '../../examine/finding.ts';
import type { Header, Span } from '../../message/message.ts';
import { readMessage } from '../../message/mime.ts';
import { convertMsg } from '../../message/msg.ts';
import { isCompoundFile } from '../../message/outlook.ts';
import { quotedLines } from './quoted-lines.ts';
import { type ReturnedLine, returnedLineOf } from './returned-line.ts';

/** ours: a host of our side wrote it. claimed: the sender may have typed it. contradicted: it cannot be. */
export type Author = 'ours' | 'claimed' | 'contradicted';

export interface HeaderQuote {
  readonly at: Span;
  /** The lines as they were written, without their line ends; bytes that are no UTF-8 as `<9E>`. */
  readonly lines: readonly string[];
  readonly author: Author;
  /** Detector ids of findings that stand on it. */
  readonly proves: readonly string[];
}

export interface HeaderQuotes {
  readonly quotes: readonly HeaderQuote[];
  /** Fields that would have been quoted, had they not been more than anybody reads. */
  readonly left: number;
  /** Names of the fields that are not quoted, as nothing stands on them. */
  readonly others: readonly string[];
  /** Of a bounce: the line in the mail that came back which names its source. */
  readonly returned?: ReturnedLine;
}

/** Fields quoted; of a hostile mail there may be thousands. */
const MOST_QUOTES = 60;
/** Fields that a desk wants to see even where nothing stands on them. */
const ALWAYS = new Set([
  'received',
  'return-path',
  'from',
  'sender',
  'reply-to',
  'date',
  'message-id',
  'subject',
  'authentication-results',
  'received-spf',
]);

/**
 * @param bytes the whole original or its beginning, as it was examined
 * @returns fields in the order in which they stand
 */
export function quoteHeaders(
  bytes: Uint8Array,
  examination: Pick<Examination, 'sha256' | 'facts' | 'findings'>,
): HeaderQuotes {
  const { facts, findings } = examination;
  const mail = (isCompoundFile(bytes) ? convertMsg(bytes)?.bytes : undefined) ?? bytes;
  const { hops, border } = facts.route.value;
  const ends = border === undefined ? 0 : (hops[border]?.at[1] ?? 0);
  const contradicted = new Set(hops.filter(({ trust }) => trust === 'contradicted').map(({ at }) => at[0]));
  const proofs = findings.flatMap((finding) => spansOf(finding).map((at) => ({ id: finding.detector, at })));
  const chosen: { header: Header; proves: readonly string[] }[] = [];
  const others = new Set<string>();
  for (const header of readMessage(mail).headers) {
    const proves = [...new Set(proofs.filter(({ at }) => overlap(at, header.at)).map(({ id }) => id))];
    if (ALWAYS.has(header.key) || proves.length > 0) chosen.push({ header, proves });
    else others.add(header.name);
  }
  const quotes = chosen.slice(0, MOST_QUOTES).map(
    ({ header, proves }): HeaderQuote => ({
      at: header.at,
      lines: quotedLines(mail.subarray(header.at[0], header.at[1])),
      // RFC 5321 §4.4: a host writes its line at the top, so what stands above a believed line is of our side
      author: header.at[0] < ends ? 'ours' : contradicted.has(header.at[0]) ? 'contradicted' : 'claimed',
      proves,
    }),
  );
  const returned = returnedLineOf(examination, bytes);
  return {
    quotes,
    left: chosen.length - quotes.length,
    others: [...others],
    ...(returned !== undefined && { returned }),
  };
}

/** A proof that spans more than a field was searched, and points at none of them. */
function spansOf({ proof }: Finding): Span[] {
  return proof.flatMap((one: Proof) => ('at' in one ? [one.at] : []));
}

const overlap = ([from, to]: Span, [start, end]: Span): boolean => from >= start && to <= end && from < to;
