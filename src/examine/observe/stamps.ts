/** Gateway stamps: what other hosts wrote on the mail about spam and viruses. Their opinion, and not always theirs. */
import { contentOf } from '../../message/content.ts';
import { decodeWords } from '../../message/encoded-word.ts';
import type { Header, Message, Part, Span } from '../../message/message.ts';
import { placeIn } from '../../message/parts.ts';
import { administrationOf } from '../border/host-owner.ts';
import type { Route } from '../facts/way.ts';
import type { Stamp } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { encyclopediaOf } from './stamps/encyclopedias.ts';
import { readStampField } from './stamps/header-fields.ts';
import { vendorOfName } from './stamps/malware-names.ts';
import { type Notice, noticeFileBy, readNotices } from './stamps/notices.ts';
import { readSubjectMarks } from './stamps/subject-marks.ts';

/** The decoded text of one part (plain or HTML as it stands), and how to get back to its bytes. */
export interface PartText {
  readonly part: Part;
  readonly text: string;
  /** What a reader sees of it, for HTML. */
  readonly seen?: string;
  /** The bytes that gave `text.slice(start, end)`. */
  readonly locate: (start: number, end: number) => Span;
}

/** A notice stands in the place of a file under its type and name; longer parts are files. */
const NOTICE_BYTES = 4096;
/** Parts that may be such notices; more of them are not looked into. */
const NOTICE_PARTS = 50;
/** A sender can write any number of stamps himself. */
const STAMPS_LIMIT = 60;
const SAYS_LIMIT = 240;

/**
 * The stamps in header, subject, text and file names, in that order, at most 60.
 * Only a field above the border line is `ours`: a field below it, the subject and the text may be the sender's own words.
 */
export function observeStamps(
  message: Message,
  texts: readonly PartText[],
  route: Observation<Route>,
): Observation<Stamp>[] {
  const parts = leavesOf(message.body);
  const texted = new Set(texts.map(({ part }) => part.id));
  const read = [
    ...texts,
    ...smallFiles(
      message,
      parts.filter(({ id }) => !texted.has(id)),
    ),
  ]
    .map((piece) => ({ ...piece, notices: readNotices(piece.text, piece.seen) }))
    .filter(({ notices }) => notices.length > 0);
  const stamps = [
    ...fieldStamps(message, route.value),
    ...subjectStamps(message),
    ...textStamps(read),
    ...fileStamps(parts, new Set(read.map(({ part }) => part.id))),
  ];
  return stamps.slice(0, STAMPS_LIMIT);
}

function fieldStamps(message: Message, route: Route): Observation<Stamp>[] {
  return message.headers.flatMap((header) => {
    const said = header.key.startsWith('x-') ? readStampField(header.key, header.value) : undefined;
    if (said === undefined) return [];
    const { clean, malware, action, ...rest } = said;
    return [
      {
        value: {
          ...rest,
          says: `${header.name}: ${header.value.trim()}`.slice(0, SAYS_LIMIT),
          ...(clean ? { clean } : {}),
          ...(malware === undefined ? {} : named(rest.by, malware)),
          ...(action === undefined ? {} : { action }),
          where: 'header' as const,
          ...standing(header, route),
        },
        proof: [{ at: header.at }],
      },
    ];
  });
}

/**
 * Trace fields are put in front (RFC 5321 §4.4), and so is what a filter adds between two hosts: it was written after
 * the Received line below it, by that line's host or its filter. A filter that appends at the end of the header stands
 * where the sender's own fields stand, so nothing can be said for it.
 */
function standing(header: Header, route: Route): Pick<Stamp, 'trust' | 'host' | 'hop'> {
  const door = route.border === undefined ? undefined : route.hops[route.border];
  if (
    door?.by !== undefined &&
    isFirewalled(header.key) &&
    administrationOf(door.by.toLowerCase())?.name === 'Microsoft 365'
  ) {
    return { trust: 'ours', hop: door.index, host: door.by };
  }
  const below = route.hops.find((hop) => hop.at[0] > header.at[0]);
  if (below === undefined || route.border === undefined || below.index > route.border) return { trust: 'claimed' };
  return { trust: 'ours', hop: below.index, ...(below.by === undefined ? {} : { host: below.by }) };
}

/**
 * Exchange Online takes these fields out of what comes in from outside (Microsoft, "Header firewall"; it renames a
 * foreign X-Forefront-Antispam-Report to "…-Untrusted"), so they are its own wherever they stand.
 */
function isFirewalled(key: string): boolean {
  return key.startsWith('x-ms-exchange-organization-') || key === 'x-forefront-antispam-report';
}

function subjectStamps(message: Message): Observation<Stamp>[] {
  const header = message.headers.find(({ key }) => key === 'subject');
  if (header === undefined) return [];
  const marks = readSubjectMarks(decodeWords(header.value).text);
  const list = marks.length === 0 ? [] : listNames(message);
  return marks
    .filter(({ says }) => !list.includes(bare(says)))
    .map(({ malware, ...mark }) => ({
      value: {
        ...mark,
        ...(malware === undefined ? {} : named(mark.by, malware)),
        ...(mark.kind === 'spam' || malware !== undefined ? { action: 'marked' as const } : {}),
        where: 'subject',
        trust: 'claimed',
      },
      proof: [{ at: header.at }],
    }));
}

/** A list puts its own name there: that of the `List-Id` (RFC 2919 §2), its words or its first label. */
function listNames({ headers }: Message): string[] {
  const id = headers.find(({ key }) => key === 'list-id');
  if (id === undefined) return [];
  const [words = '', inside = ''] = decodeWords(id.value).text.split('<', 2);
  return [bare(words), bare(inside.split('.', 1)[0] ?? '')];
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The same notice stands in the plain text, in the HTML and in other readings of them: once is enough. */
function textStamps(read: readonly (PartText & { readonly notices: readonly Notice[] })[]): Observation<Stamp>[] {
  const found = new Map<string, Observation<Stamp>>();
  for (const { notices, locate } of read) {
    for (const notice of notices) {
      const key = JSON.stringify([notice.by, notice.file, notice.malware, notice.action]);
      if (found.has(key)) continue;
      found.set(key, { value: noticeStamp(notice), proof: [{ at: locate(notice.from, notice.to) }] });
    }
  }
  return [...found.values()];
}

function noticeStamp({ by, says, malware, file, action, clean }: Notice): Stamp {
  return {
    kind: 'virus',
    by,
    says,
    ...(malware === undefined ? {} : named(by, malware)),
    ...(file === undefined ? {} : { file }),
    ...(action === undefined ? {} : { action }),
    ...(clean ? { clean } : {}),
    where: 'text',
    trust: 'claimed',
  };
}

/** Parts without parts, in wire order. */
function leavesOf(body: Part): Part[] {
  const leaves: Part[] = [];
  const waiting: Part[] = [body];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.parts.length === 0) leaves.push(part);
    waiting.push(...part.parts.toReversed());
  }
  return leaves;
}

/**
 * FortiGate puts its notice in the place of the file and leaves type, name and sometimes the transfer encoding as they
 * were: a `.zip` whose "base64" is English. So the body is read as it stands, and decoded when that says nothing.
 */
function smallFiles(message: Message, parts: readonly Part[]): PartText[] {
  const small = parts
    .filter(({ bodyAt: [start, end] }) => end > start && end - start <= NOTICE_BYTES)
    .slice(0, NOTICE_PARTS);
  return small.map((part) => {
    const raw = utf8.decode(message.bytes.subarray(part.bodyAt[0], part.bodyAt[1]));
    const text = readNotices(raw).length > 0 ? raw : utf8.decode(contentOf(message, part).bytes);
    return { part, text, locate: () => placeIn(message, part.bodyAt) };
  });
}

const utf8 = new TextDecoder();

/** Files that only exist because something was taken out, where the text inside was not already read as a notice. */
function fileStamps(parts: readonly Part[], read: ReadonlySet<string>): Observation<Stamp>[] {
  return parts.flatMap(({ id, filename, at }) => {
    const by = filename === undefined ? undefined : noticeFileBy(filename);
    if (by === undefined || filename === undefined || read.has(id)) return [];
    return [
      {
        value: { kind: 'virus', by, says: filename, action: 'removed', where: 'attachment', trust: 'claimed' },
        proof: [{ at }],
      },
    ];
  });
}

/** The name, whose it is (by its spelling, which tells more than the gateway's badge: gateways buy engines), and where it is described. */
function named(by: string, malware: string): Pick<Stamp, 'malware' | 'encyclopedia' | 'by'> {
  const vendor = vendorOfName(malware) ?? by;
  const encyclopedia = encyclopediaOf(vendor, malware);
  const writer = by === 'text' || by === 'Subject' ? vendor : by;
  return { by: writer, malware, ...(encyclopedia === undefined ? {} : { encyclopedia }) };
}
