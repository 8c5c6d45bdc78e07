/** What a bounce, a complaint or a machine's answer says: who could not be reached and why, and whose mail came back. */

import { addressesOf } from '../../message/address.ts';
import { readFeedbackReport } from '../../message/arf.ts';
import { returnedPart } from '../../message/bounce/original.ts';
import { type BounceReading, type BounceRecipient, readBounce } from '../../message/bounce.ts';
import { readDsn } from '../../message/dsn.ts';
import { given } from '../../message/given.ts';
import type { Message } from '../../message/message.ts';
import { domainOfAddress, hostOfAddress, isTopLevel } from '../../message/psl.ts';
import { findUrls } from '../../unpack/url.ts';
import { isPool } from '../border/host-owner.ts';
import type { Authentication } from '../facts/authentication.ts';
import type { Route } from '../facts/way.ts';
import type { Facts, Link } from '../facts.ts';
import type { Observation, Proofs } from '../finding.ts';
import { automaticAnswer } from './bounce/automatic.ts';
import { type Bouncer, isMadeHere, sameSide } from './bounce/began.ts';
import type { Bounce, BouncedRecipient, BounceKind } from './bounce/facts.ts';
import { observeOriginal } from './bounce/original.ts';
import { isMachine, textBounce } from './bounce/recognise.ts';
import { toldOf } from './bounce/told.ts';
import { told } from './bounce/told-words.ts';
import { Room } from './room.ts';
import type { PartText } from './stamps.ts';

/** How the mail came, as far as others have observed it. */
interface Arrival {
  readonly route?: Route;
  readonly authentication?: Authentication;
}

/**
 * A DSN or feedback report by its own media type; else a bounce in plain words, of which several marks together must
 * speak; else a machine's answer. Undefined when it is none of these.
 */
export function observeBounce(
  message: Message,
  texts: readonly PartText[],
  room = new Room(),
  arrival: Arrival = {},
): Observation<Bounce> | undefined {
  const feedback = readFeedbackReport(message);
  if (feedback !== undefined) {
    const { part, recipients, reportingMta, feedbackType, sourceIp, arrival: arrived } = feedback;
    const named = recipients.length > 0 ? recipients : [undefined];
    const complaint = {
      ...given('type', feedbackType && room.keep(feedbackType)),
      ...given('sourceIp', sourceIp && room.keep(sourceIp)),
      ...given('arrival', arrived && room.keep(arrived)),
    };
    const value = bounceOf(
      'feedback',
      {
        recipients: named.map((address) => ({
          ...(address !== undefined && { address }),
          reason: 'feedback' as const,
          hard: false,
        })),
        ...given('reportingMta', reportingMta),
        ...given('original', returnedPart(message)),
      },
      arrival,
      room,
      senderDomain(message),
    );
    return {
      value: Object.keys(complaint).length === 0 ? value : { ...value, complaint },
      proof: [{ at: part.at }],
    };
  }
  const notification = message.headers.find(({ key }) => key === 'x-amz-sns-message-id');
  const dsn = notification === undefined ? readDsn(message) : undefined;
  const proof: Proofs | undefined =
    notification === undefined
      ? dsn === undefined
        ? textBounce(message, texts)
        : [{ at: dsn.part.at }]
      : notificationProof(texts);
  if (proof === undefined) return answered(message, texts);
  const reading = readBounce(message, texts);
  for (const limit of reading.partial) room.hit(limit);
  const kind = reading.notification === 'complaint' ? 'feedback' : dsn === undefined ? 'text' : 'dsn';
  return { value: bounceOf(kind, reading, arrival, room, senderDomain(message)), proof };
}

/** A machine's answer names nobody whom a mail did not reach. */
function answered(message: Message, texts: readonly PartText[]): Observation<Bounce> | undefined {
  const from = message.headers.find(({ key }) => key === 'from');
  const answer = automaticAnswer(message, texts, isMachine(from));
  if (answer === undefined) return undefined;
  const { kind, proof, hasLeft } = answer;
  const address = from === undefined ? undefined : addressesOf(from).mailboxes[0]?.address;
  const reason = kind === 'auto-reply' ? 'vacation' : kind === 'challenge' ? 'onhold' : 'virusdetected';
  const recipient = { ...given('address', address), reason, hard: false } as const;
  return {
    value: {
      kind,
      recipients: [{ ...recipient, told: hasLeft === true ? told.left : toldOf(recipient, undefined) }],
      whose: 'undecided',
    },
    proof,
  };
}

type Read = Pick<BounceReading, 'original' | 'reportingMta' | 'receivedFrom' | 'queueId' | 'envelope'> & {
  readonly recipients: readonly BounceRecipient[];
  readonly dialect?: string;
};

const NOWHERE: Route = { hops: [], basis: 'rule' };

function bounceOf(
  kind: BounceKind,
  { recipients, original, reportingMta, receivedFrom, queueId, envelope, dialect }: Read,
  { route = NOWHERE, authentication }: Arrival,
  room: Room,
  from: string | undefined,
): Bounce {
  const bouncer = {
    route,
    ...given('reportingMta', reportingMta),
    ...given('receivedFrom', receivedFrom),
    ...given('envelope', envelope),
    ...given('from', from),
    ...given('authentication', authentication),
  };
  return {
    kind,
    ...given('reportingMta', reportingMta && room.keep(reportingMta)),
    ...given('dialect', dialect),
    recipients: recipients.map((one) => kept(one, reportingMta, room)),
    ...(original !== undefined && { original: observeOriginal(original, bouncer, room) }),
    ...(isOurs(bouncer) && { ownSide: true as const }),
    ...given('queueId', queueId && room.keep(queueId)),
    ...(isHosted(bouncer) && { hosted: true as const }),
    whose: 'undecided',
  };
}

/** Nobody from outside brought it, and whoever says that he wrote it is of our side. */
const isOurs = (bouncer: Bouncer): boolean => isMadeHere(bouncer.reportingMta ?? bouncer.from, bouncer);

/** Our side, or the host from which the returned mail was sent out, is a provider's that serves its customers. */
const isHosted = ({ route, reportingMta }: Bouncer): boolean => {
  const top = route.border === undefined ? undefined : route.hops[route.border]?.by;
  return isPool(top) || isPool(reportingMta);
};

/** A recipient without its place in the report, its words cut to the room. */
function kept({ at: _, ...one }: BounceRecipient, reporter: string | undefined, room: Room): BouncedRecipient {
  const pages = pagesIn(one);
  const saidBy = isPassedOn(one, reporter) ? 'remote' : one.saidBy;
  const reply = saidBy === 'remote' ? replyIn(one) : undefined;
  return {
    ...one,
    ...given('saidBy', saidBy),
    ...given('reply', reply && room.keep(reply)),
    told: toldOf(one, reporter),
    ...(pages.length > 0 && { pages: pages.map((page) => room.keep(page)) }),
    ...given('address', one.address && room.keep(one.address)),
    ...given('originalAddress', one.originalAddress && room.keep(one.originalAddress)),
    ...given('diagnostic', one.diagnostic && room.keep(one.diagnostic)),
    ...given('remoteMta', one.remoteMta && room.keep(one.remoteMta)),
  };
}

/** Exchange's own components, which write in the form of a reply what they found themselves. */
const OF_EXCHANGE = /\b(?:RESOLVER|STOREDRV|ROUTING|QUEUE|SMTPSEND|AGENT)\./;

/** A service that sends for its customers reports a reply, and names nobody who gave it: it was the recipient's host. */
const isPassedOn = ({ diagnostic = '', remoteMta, address }: BounceRecipient, reporter: string | undefined): boolean =>
  remoteMta === undefined &&
  isPool(reporter) &&
  /^[45]\d\d[ -]/.test(diagnostic) &&
  !OF_EXCHANGE.test(diagnostic) &&
  !sameSide(hostOfAddress(address ?? ''), reporter);

/** A reply code as it begins a reply. */
const REPLY = /(?:^|[ :(])[45]\d\d[ -]/;

/**
 * The reply itself: behind what the reporting host says of it (`host mx.example.jp said:`), without the code that begins each of its
 * lines (RFC 5321 §4.2.1) and without the command that it answered.
 */
function replyIn({ diagnostic = '', replyCode }: BounceRecipient): string | undefined {
  if (replyCode === undefined) return undefined;
  const text = diagnostic.replaceAll(/\s+/g, ' ');
  const at = text.search(REPLY);
  const reply = at < 0 ? '' : text.slice(at).replace(/^[ :(]/, '');
  if (!reply.startsWith(replyCode)) return undefined;
  const head = reply.slice(0, 3);
  const rest = reply
    .slice(4)
    .replaceAll(` ${replyCode}-`, ' ')
    .replace(/ \(in reply to [^)]{1,60}\)$/i, '');
  const whole = `${head} ${rest.trim()}`;
  return whole === text ? undefined : whole;
}

/** Pages of one reply that are kept. */
const PAGES = 3;

/** The pages that a reply names. What has neither a code nor a status is no reply, and may be anybody's words. */
function pagesIn({ diagnostic, replyCode, status, statusFrom }: BounceRecipient): readonly string[] {
  if (diagnostic === undefined || (replyCode === undefined && (status === undefined || statusFrom === 'reason')))
    return [];
  const found = findUrls(diagnostic, isTopLevel).urls.flatMap(({ kind, href }) => (kind === 'url' ? [href] : []));
  return [...new Set(found)].slice(0, PAGES);
}

function senderDomain(message: Message): string | undefined {
  const from = message.headers.find(({ key }) => key === 'from');
  const address = from && addressesOf(from).mailboxes[0]?.address;
  return address === undefined ? undefined : domainOfAddress(address);
}

const NOTIFICATION = '{"notificationType":"';

/** Amazon SNS hands SES's bounces and complaints on as JSON, from an address that is no mail system. */
function notificationProof(texts: readonly PartText[]): Proofs | undefined {
  for (const { text, locate } of texts) {
    const at = text.slice(0, 4000).indexOf(NOTIFICATION);
    if (at >= 0) return [{ at: locate(at, at + NOTIFICATION.length) }];
  }
  return undefined;
}

/**
 * The links of a notice without the hosts that its transcript and the returned header name: `host mx.example.jp said: 550`,
 * `by mail.example.jp`. Nobody put them there to be opened. The pages in a quoted reply are those of the host that refused, which
 * its recipient keeps: whoever wrote the notice says nothing by them.
 */
export function withoutHosts(
  links: Facts['links'],
  hosts: ReadonlySet<Link>,
  bounce: Observation<Bounce> | undefined,
): Facts['links'] {
  const { kind, recipients = [] } = bounce?.value ?? {};
  if (kind !== 'dsn' && kind !== 'text') return links;
  const quoted = new Set(recipients.flatMap(({ pages = [] }) => pages));
  // what is written out behind other words, as HTML can, is no quotation
  const isQuoted = ({ url, shown }: Link): boolean => quoted.has(url) && /^\S+$/.test(shown) && url.includes(shown);
  return links.filter(({ value }) => (!hosts.has(value) || value.host.startsWith('www.')) && !isQuoted(value));
}
