/** What tells that two mails are of one hand: values of a mail, each with what it weighs. Made of the Examination alone. */

import { administrationOf, looksLikeCustomer, servesCustomers } from '../../examine/border/host-owner.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Handover } from '../../examine/facts/way.ts';
import type { Facts, Mailbox } from '../../examine/facts.ts';
import { isBrandDomain } from '../../examine/known/brands/match.ts';
import { isMailingService } from '../../examine/known/carriers/mailing-services.ts';
import { isOfList } from '../../examine/known/carriers/of-list.ts';
import { freePlaceOf } from '../../examine/known/links/free-hosting.ts';
import { isPublicPlace } from '../../examine/known/links/public-places.ts';
import { isShortener } from '../../examine/known/links/shorteners.ts';
import { isFreemail } from '../../examine/known/senders/freemail.ts';
import { opensWithLetter } from '../../examine/lead.ts';
import { readIp } from '../../message/ip.ts';
import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import { withoutMarks } from '../../message/subject.ts';
import { returnedSource, storable } from '../indicators.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';

/** What a trait is about. Of one kind only the strongest counts: host and domain of a link are one and the same reason. */
export type TraitKind =
  | 'login'
  | 'sender'
  | 'reply-to'
  | 'handover'
  | 'returned'
  | 'envelope'
  | 'link'
  | 'file'
  | 'malware'
  | 'name'
  | 'subject'
  | 'message-id'
  | 'text';

export interface Trait {
  readonly kind: TraitKind;
  /** As it is shown and compared. */
  readonly value: string;
  /** Of 1, at which two mails belong together by it alone; of two that have it the middle counts. */
  readonly weight: number;
}

export interface Traits {
  readonly values: readonly Trait[];
  readonly text?: Skeleton;
}

/** Links and files of one mail that are looked at. */
const MOST = 200;
/** Stamps in the text that are taken out of it, and characters of it that are looked at. */
const STAMPS = 20;
const TEXT = 40_000;
/** Characters of one value. */
const LONGEST = 300;
/** Bytes: a smaller file is a dot that counts readers, or a line of a gateway. */
const SMALL_FILE = 1_000;
/** SHA-256 of no bytes. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export function traitsOf({ facts, verdict }: Examination): Traits {
  const found = new Map<string, Trait>();
  const add = (kind: TraitKind, written: string | undefined, weight: number): void => {
    const value = storable(written ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .trim()
      .slice(0, LONGEST);
    if (value === '') return;
    const key = `${kind} ${value}`;
    if ((found.get(key)?.weight ?? 0) < weight) found.set(key, { kind, value, weight });
  };
  // what a list adds to every mail is the list's: its hosts, its envelope, the links at its foot
  const isList = isOfList(facts);
  // what colleagues pass on is of the hand that wrote it, and not of theirs: their address, host and program join what they only brought
  const letter = opensWithLetter(verdict) ? verdict.passedOn : undefined;
  if (letter !== undefined) authorTraits(letter.author, add);
  else {
    senderTraits(facts, isList, add);
    if (!isList) handoverTraits(facts, add);
  }
  returnedTraits(facts, add);
  linkTraits(facts, isList, add);
  for (const { value } of facts.attachments.slice(0, MOST))
    if (value.sha256 !== EMPTY && value.bytes >= SMALL_FILE) add('file', value.sha256, value.inline === true ? 0.5 : 1);
  for (const { value } of facts.stamps) add('malware', value.malware, 0.3);
  const subject = subjectSkeleton(facts.subject?.value ?? '');
  if (subject.length >= 4) add('subject', subject, subject.length >= 12 ? 0.4 : 0.25);
  // members of a list quote each other
  const text = isList ? undefined : skeletonOf(ownWords(facts));
  return { values: [...found.values()], ...(text === undefined ? {} : { text }) };
}

/**
 * An account that was really used tells of the mails that bear its address, and the other way round; two mails that only
 * bear it have nothing of the kind in common.
 */
const BEARS = 0.6;
/** Of these kinds a value that two mails only bear is nothing that they have in common. */
export const isBorne = ({ kind, weight }: Trait): boolean =>
  (kind === 'login' || kind === 'returned') && weight <= BEARS;

const sameAddress = (a: string, b = ''): boolean => a.toLowerCase() === b.toLowerCase();

type Add = (kind: TraitKind, value: string | undefined, weight: number) => void;

function senderTraits(facts: Facts, isList: boolean, add: Add): void {
  const route = facts.route.value;
  // a slot of the line may hold the name of a program; an address in it is an account
  for (const hop of [route.handover, ...route.hops])
    if (hop?.userKind === 'auth' || (hop?.userKind === 'slot' && hop.user?.includes('@'))) add('login', hop.user, 1);
  const from = facts.from[0]?.value;
  // the reader's own address stands in what he sends on himself, and in what was made for him
  const isReader = [...facts.to, ...facts.cc].some(({ value }) => sameAddress(value.address, from?.address));
  if (from !== undefined) authorTraits(isReader ? { ...from, address: '' } : from, add);
  if (from !== undefined && !isReader && !isBrandDomain(domainOfAddress(from.address)))
    add('login', from.address, BEARS);
  // answers to a list go to the list
  for (const { value } of isList ? [] : facts.replyTo)
    if (value.address.includes('@') && value.address.toLowerCase() !== from?.address.toLowerCase())
      add('reply-to', value.address, 0.9);
  const id = /^<?([^@<>]{4,200})@([^<>]{1,253})>?$/.exec(facts.messageId?.value.trim() ?? '');
  if (id !== null) {
    const shape = runsOf(id[1] ?? '');
    const host = (id[2] ?? '').toLowerCase();
    add('message-id', `${shape}@${bareHost(host)}`, isBig(host) ? 0.1 : 0.3);
  }
}

/** Whose it is said to be. */
function authorTraits({ name: written, address }: Pick<Mailbox, 'name' | 'address'>, add: Add): void {
  const domain = domainOfAddress(address);
  // whoever plays a brand borrows its address, as many do; an address of a free mailbox is one of millions, and one's own
  const isBorrowed = isBrandDomain(domain);
  add('sender', address, isBorrowed ? 0.15 : isFreemail(domain) ? 0.6 : 0.75);
  if (!isBorrowed && !isFreemail(domain) && !isMailingService(domain)) add('sender', domain, 0.4);
  const name = written.trim();
  if (name.length >= 2 && !name.includes('@')) add('name', name, name.length >= 6 ? 0.3 : 0.25);
}

function handoverTraits(facts: Facts, add: Add): void {
  const { handover } = facts.route.value;
  const envelope = domainOfAddress(facts.mailFrom?.value ?? '');
  if (envelope !== '' && !isFreemail(envelope) && !isMailingService(envelope) && !isBrandDomain(envelope))
    add('envelope', envelope, 0.4);
  if (handover === undefined || isPool(handover)) return;
  add('handover', handover.ip, 0.7);
  const domain = registrableDomain(handover.rdns ?? '');
  if (domain !== undefined && !isBig(handover.rdns ?? '')) add('handover', domain, 0.3);
}

/**
 * Of a bounce the source of the mail that came back, as the host wrote it down that could not deliver it: it is one for all of
 * them, while each was brought by another host. A mail that this source handed to us itself bears it.
 */
function returnedTraits(facts: Facts, add: Add): void {
  const { handover } = facts.route.value;
  if (facts.bounce === undefined) {
    if (handover !== undefined && isOneLine(handover)) add('returned', handover.ip, BEARS);
    return;
  }
  const source = returnedSource(facts);
  if (source === undefined || !isOneLine(source)) return;
  const { trust } = facts.bounce.value.original ?? {};
  const isVouched = trust === 'ours' || trust === 'vouched';
  add('returned', source.ip, isVouched ? PROVED : CLAIMED);
  // what its program calls itself stays where the line gets another address with each connection
  if (source.helo !== undefined && !isAnybodys(source.helo)) add('returned', source.helo, isVouched ? 0.7 : 0.65);
}

/** A line of one customer is of one house, however large the provider; what sends for many is nobody's. */
function isOneLine(client: Pick<Handover, 'ip' | 'rdns' | 'helo'>): boolean {
  const { ip, rdns } = client;
  const address = readIp(ip ?? '');
  return !isPool(client) || (address !== undefined && rdns !== undefined && looksLikeCustomer(rdns, address));
}

/** With another that is proved, or with a mail that only bears it, it is enough by itself; with a claim it is not. */
const PROVED = 1.4;
const CLAIMED = 0.7;

/** Names that say nothing of a machine: an address, or what every program calls it. */
const isAnybodys = (helo: string): boolean =>
  readIp(helo.replace(/^\[|\]$/g, '')) !== undefined || /^(?:localhost\b|\[|unknown$|user$|pc$|friend$)/i.test(helo);

function linkTraits(facts: Facts, isList: boolean, add: Add): void {
  for (const { value } of facts.links.slice(0, MOST)) {
    const { host, domain, url } = value;
    if (host === '' || isPublicPlace(host) || isBrandDomain(domain) || isFreemail(domain)) continue;
    // many share the host; the path is one's own
    if (isShortener(host) || freePlaceOf(host) === 'store' || isMailingService(domain)) add('link', pathOf(url), 0.9);
    else if (freePlaceOf(host) !== undefined) add('link', host, 0.9);
    else {
      add('link', host, isList ? 0.15 : 0.9);
      add('link', domain, isList ? 0.1 : 0.7);
    }
  }
}

/** Hosts through which a large provider sends for all of its customers: the same address says nothing of who sent it. */
function isPool({ rdns, helo }: Pick<Handover, 'rdns' | 'helo'>): boolean {
  return [rdns, helo].some((name) => name !== undefined && isBig(name));
}

function isBig(name: string): boolean {
  const host = name.toLowerCase();
  const domain = registrableDomain(host) ?? host;
  if (isFreemail(domain) || isMailingService(domain) || isBrandDomain(domain)) return true;
  const administration = administrationOf(host);
  return administration !== undefined && (servesCustomers(administration, host) || administration.domains.length > 0);
}

/** Host and path of a URL as a browser would open it, without what is asked of it; empty where it has no path. */
function pathOf(url: string): string {
  const bare = url.slice(url.indexOf('://') + 3).split(/[?#]/, 1)[0] ?? '';
  const path = bare.indexOf('/');
  return path < 0 || path === bare.length - 1 ? '' : bare;
}

/** What the sender wrote, without what gateways wrote into it, which is the same in mails of all senders. */
function ownWords({ text, stamps }: Facts): string {
  let seen = text?.value.seen.slice(0, TEXT) ?? '';
  for (const { value } of stamps.slice(0, STAMPS))
    if (value.where === 'text' && value.says.length > 8) seen = seen.replace(value.says, '');
  return seen;
}

/** Digits and marks go, so that numbers of orders and dates do not count; `Re:` and stamps too. */
const subjectSkeleton = (subject: string): string =>
  withoutMarks(
    subject
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\[[^\]]{1,40}\]/g, ''),
  )
    .replace(/[^\s<>@]{1,64}@[^\s<>@]{1,253}/g, '')
    .replace(/[\p{N}\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ')
    .trim();

/** `20210519001240.5D1F2A77` as `914.x8`, each run with its length: how its program writes, and not what. */
function runsOf(left: string): string {
  return left
    .replace(/[A-F0-9]{6,}|[a-f0-9]{6,}|[0-9]+|[A-Z]+|[a-z]+/g, (run) => {
      const sign = /^[0-9]+$/.test(run)
        ? '9'
        : /^[a-f0-9]+$/i.test(run) && /[0-9]/.test(run)
          ? 'x'
          : /^[A-Z]+$/.test(run)
            ? 'A'
            : 'a';
      return `${sign}${run.length}`;
    })
    .slice(0, 80);
}

/** The last two labels, or what a random host is called. */
const bareHost = (host: string): string => registrableDomain(host) ?? (host.includes('.') ? host : 'host');
