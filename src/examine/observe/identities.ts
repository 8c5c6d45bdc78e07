/** Who the mail says it is from and for, each name with the bytes that say so. */
import { addressesOf, MAX_ADDRESSES } from '../../message/address.ts';
import { readDate } from '../../message/date.ts';
import { decodeWords } from '../../message/encoded-word.ts';
import type { Defect, Header, Message } from '../../message/message.ts';
import { messageIds } from '../../message/message-id.ts';
import { hostOfAddress } from '../../message/psl.ts';
import type { Route } from '../facts/way.ts';
import type { AddressGroup, Facts, Mailbox } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { Room } from './room.ts';

type Identities = Pick<
  Facts,
  | 'subject'
  | 'from'
  | 'replyTo'
  | 'sender'
  | 'to'
  | 'cc'
  | 'groups'
  | 'unnamed'
  | 'mailFrom'
  | 'messageId'
  | 'date'
  | 'thread'
  | 'mailer'
>;

/** References that are kept; a thread of a list has hundreds. */
const REFERENCES = 200;

/**
 * The identities of the outermost message. Every From is there, also those of a second From field.
 * @param route for the envelope sender where no Return-Path was written
 */
export function observeIdentities(message: Message, route?: Observation<Route>, room = new Room()): Identities {
  const fields = new Map<string, Header[]>();
  for (const header of [...message.headers, ...otherHeaders(message)]) {
    const known = fields.get(header.key);
    if (known === undefined) fields.set(header.key, [header]);
    else known.push(header);
  }
  const mailboxes = (key: string): Observation<Mailbox>[] => mailboxesOf(fields.get(key) ?? [], room);
  const text = (key: string): Observation<string> | undefined => {
    const header = fields.get(key)?.[0];
    return header === undefined
      ? undefined
      : { value: room.keep(decodeWords(header.value).text.trim()), proof: [{ at: header.at }] };
  };
  // in the order of their weight, should the room be used up
  const from = mailboxes('from').map(withProvider);
  const subject = text('subject');
  const messageId = messageIdOf(fields.get('message-id')?.[0], room);
  const mailer = text('x-mailer') ?? text('user-agent');
  const mailFrom = mailFromOf(fields, route, room);
  const date = dateOf(fields.get('date')?.[0], route?.value);
  const thread = threadOf(fields.get('in-reply-to')?.[0], fields.get('references')?.[0], messageId?.value ?? '', room);
  const [to, cc] = [mailboxes('to'), mailboxes('cc')];
  const groups = groupsOf(fields, room);
  const unnamed = to.length + cc.length > 0 ? undefined : unnamedBy(message, fields, room);
  return {
    from,
    replyTo: mailboxes('reply-to'),
    sender: mailboxes('sender'),
    to,
    cc,
    ...(groups.length === 0 ? {} : { groups }),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...(subject === undefined ? {} : { subject }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(mailer === undefined ? {} : { mailer }),
    ...(mailFrom === undefined ? {} : { mailFrom }),
    ...(date === undefined ? {} : { date }),
    ...(thread === undefined ? {} : { thread }),
  };
}

/** Header fields that only another reading of the message itself has, as behind a bare CR. */
function otherHeaders({ headers, body, alternatives }: Message): Header[] {
  const roots = alternatives.filter(({ part }) => part.id.startsWith(`${body.id}~`));
  if (roots.length === 0) return [];
  const known = new Set(headers.map(({ at }) => at[0]));
  return roots.flatMap(({ part }) => part.headers).filter(({ at }) => !known.has(at[0]) && known.add(at[0]));
}

/** Fields that may have groups; RFC 6854 §2 lets From have them. */
const GROUPED = ['from', 'reply-to', 'to', 'cc'] as const satisfies readonly AddressGroup['field'][];
/** Groups that are kept; people write one. */
const GROUPS = 50;

function groupsOf(fields: ReadonlyMap<string, readonly Header[]>, room: Room): Observation<AddressGroup>[] {
  const found: Observation<AddressGroup>[] = [];
  for (const field of GROUPED) {
    for (const header of fields.get(field) ?? []) {
      // without its sign there is none, and most lists are not read twice
      if (!header.value.includes(';') || !header.value.includes(':')) continue;
      const { groups, mailboxes } = addressesOf(header);
      for (const written of new Set(groups)) {
        if (written === '') continue;
        if (found.length >= GROUPS) return found;
        const members = mailboxes.filter(({ group }) => group === written).length;
        const value = { field, name: room.keep(written), members };
        found.push({ value, proof: [{ at: header.at }] });
      }
    }
  }
  return found;
}

/** The fields that could name the reader and do not; where there are none, the header in which they were looked for. */
function unnamedBy(message: Message, fields: ReadonlyMap<string, readonly Header[]>, room: Room): Observation<string> {
  const written = [...(fields.get('to') ?? []), ...(fields.get('cc') ?? [])].slice(0, UNNAMED);
  const value = room.keep(
    written
      .map((one) => one.value.trim())
      .join(', ')
      .slice(0, 200),
  );
  const [first, ...rest] = written.map(({ at }): Proof => ({ at }));
  return { value, proof: [first ?? { at: [message.at[0], message.body.bodyAt[0]] }, ...rest] };
}

/** Fields that are shown; a header may have hundreds of one name. */
const UNNAMED = 4;

function withProvider({ value, proof }: Observation<Mailbox>): Observation<Mailbox> {
  return { value: isFreemail(hostOfAddress(value.address)) ? { ...value, free: true } : value, proof };
}

/** Of all fields of a name together no more than the reader takes from one: a header may have hundreds of them. */
function mailboxesOf(headers: readonly Header[], room: Room): Observation<Mailbox>[] {
  const all: Observation<Mailbox>[] = [];
  for (const header of headers) {
    if (all.length >= MAX_ADDRESSES) {
      room.hit('addresses');
      break;
    }
    const start = header.valueAt[0];
    const { mailboxes, defects } = addressesOf(header);
    if (defects.some((one) => one.code === 'too-many-addresses')) room.hit('addresses');
    for (const { name, address, at } of mailboxes) {
      const value = { name: room.keep(name), address: room.keep(address) };
      all.push({ value, proof: [{ at: [start + at[0], start + at[1]] }] });
    }
  }
  if (all.length > MAX_ADDRESSES) room.hit('addresses');
  return all.length > MAX_ADDRESSES ? all.slice(0, MAX_ADDRESSES) : all;
}

/** RFC 5321 §4.4: the last host writes Return-Path; some gateways write the envelope into a field of their own. */
function mailFromOf(
  fields: ReadonlyMap<string, readonly Header[]>,
  route: Observation<Route> | undefined,
  room: Room,
): Observation<string> | undefined {
  const { hops = [], border = -1 } = route?.value ?? {};
  const line = hops[border]?.at[0] ?? 0;
  for (const key of ['return-path', 'x-envelope-from', 'x-original-return-path', 'envelope-from']) {
    const written = fields.get(key) ?? [];
    // a program of ours that hands it on writes its own above; that of the border stands next above the border's line
    const header = written.findLast(({ at }) => at[0] < line) ?? written[0];
    if (header === undefined) continue;
    const text = header.value.trim();
    if (text === '') continue; // an empty field says nothing; `<>` says that there is no sender
    const open = text.lastIndexOf('<');
    const close = text.indexOf('>', open + 1);
    const value = open < 0 ? text : text.slice(open + 1, close < 0 ? undefined : close).trim();
    return { value: room.keep(value), proof: [{ at: header.at }] };
  }
  // the host that took it knows it (RFC 5321 §4.4); a line that is only claimed says what its writer likes
  for (const hop of hops.slice(0, border + 1).reverse()) {
    if (hop.trust !== 'ours' && hop.trust !== 'vouched') continue;
    if (hop.envelopeFrom !== undefined) return { value: room.keep(hop.envelopeFrom), proof: [{ at: hop.at }] };
  }
  return undefined;
}

function messageIdOf(header: Header | undefined, room: Room): Observation<string> | undefined {
  const [value] = header === undefined ? [] : messageIds(header.value, 1);
  return header === undefined || value === undefined
    ? undefined
    : { value: room.keep(decodeWords(value).text), proof: [{ at: header.at }] };
}

/** Of a date that does not exist nobody knows which was meant. */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['date-day-impossible', 'date-time-impossible']);

/** @param route says when it came, by which a day is told from a month */
function dateOf(header: Header | undefined, route: Route | undefined): Observation<string> | undefined {
  const came = route?.border === undefined ? undefined : route.hops[route.border]?.date;
  const date =
    header === undefined ? undefined : readDate(header.value, came === undefined ? undefined : Date.parse(came));
  if (header === undefined || date === undefined || date.defects.some(({ code }) => IMPOSSIBLE.has(code)))
    return undefined;
  return { value: date.rfc3339, proof: [{ at: header.at }] };
}

/**
 * What is wrong with the date that the mail gives itself: a time or a zone that does not exist says something of its program, and
 * clients show raw bytes differently.
 * @param route says when it came
 */
export function dateDefects({ headers }: Message, { hops, border = -1 }: Route): Defect[] {
  const header = headers.find(({ key }) => key === 'date');
  if (header === undefined || header.value.trim() === '') return [];
  const { at } = header;
  const came = Date.parse(hops[border]?.date ?? '');
  const read = readDate(header.value, Number.isNaN(came) ? undefined : came);
  const found: Defect[] = (read?.defects ?? [{ code: 'date-unreadable' }]).map(({ code }) => ({ code, at }));
  if (read !== undefined && read.ms < 0)
    found.push({ code: 'date-before-mail', at, words: { year: read.rfc3339.slice(0, 4) } });
  else if (read !== undefined && read.ms - came > DAY) found.push({ code: 'date-after-receipt', at });
  return [...rawBytesIn(header), ...found];
}

/** Time zones are apart by as much, so that no honest clock explains it. */
const DAY = 26 * 3_600_000;

function rawBytesIn({ value, at }: Header): Defect[] {
  const found = decodeWords(value).defects.find(({ code }) => code === 'header-undeclared-charset');
  return found === undefined ? [] : [{ ...found, at }];
}

/** @param own Message-ID: Yahoo's page writes it with `.ref` into References of every new mail, which answers nothing then */
function threadOf(reply: Header | undefined, references: Header | undefined, own: string, room: Room): Facts['thread'] {
  const written = references === undefined ? [] : messageIds(references.value, REFERENCES);
  const list = written.filter((one) => one.replace('.ref@', '@') !== own);
  if (reply === undefined && written.length > list.length && list.length === 0) return undefined;
  // RFC 5322 §4.5.4: words of old programs stand around the id
  const [answered = ''] = reply === undefined ? [] : messageIds(reply.value, 1);
  const inReplyTo = room.keep(answered.startsWith('<') ? answered : (reply?.value.trim() ?? ''));
  const value = { inReplyTo, references: list.map((one) => room.keep(one)) };
  if (reply !== undefined)
    return { value, proof: references === undefined ? [{ at: reply.at }] : [{ at: reply.at }, { at: references.at }] };
  return references === undefined ? undefined : { value, proof: [{ at: references.at }] };
}
