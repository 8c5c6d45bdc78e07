/**
 * A slip: what the fold needs of one examined mail, some hundred bytes instead of kilobytes. Pure: the same mail gives the
 * same slip. Times are milliseconds since 1970.
 */
import { hostName, organizationOf } from '../../examine/border/host-owner.ts';
import { hasLogin } from '../../examine/border/login.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Handover, Trust } from '../../examine/facts/way.ts';
import type { Facts } from '../../examine/facts.ts';
import { reverseNameOf } from '../../examine/known/hosts/handover-name.ts';
import type { Beginning, Bounce, BouncedRecipient } from '../../examine/observe/bounce/facts.ts';
import type { DmarcReport } from '../../message/dmarc-report.ts';
import { given } from '../../message/given.ts';
import type { Message, Span } from '../../message/message.ts';
import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { TlsReport } from '../../message/tls-report.ts';
import { hostIn } from './ours.ts';
import { type Feedback, feedbackIn, type ReturnedTraits, returnedTraits } from './returned.ts';

/** One recipient that was not reached. */
export type Failed = Pick<
  BouncedRecipient,
  | 'address'
  | 'action'
  | 'status'
  | 'statusFrom'
  | 'replyCode'
  | 'diagnostic'
  | 'saidBy'
  | 'aboutSender'
  | 'remoteMta'
  | 'reply'
  | 'told'
  | 'reason'
  | 'hard'
>;

/** The client that the returned mail came from, as the bouncing host saw it. */
export interface Client {
  readonly ip?: string;
  readonly port?: number;
  readonly helo?: string;
  readonly rdns?: string;
  readonly user?: string;
  readonly userKind?: string;
  /** It had logged in, by name or by the word for the protocol (RFC 3848). */
  readonly isLogin?: true;
  /** When it gave the mail to the bouncing host. */
  readonly at?: number;
}

/** The mail that came back. */
export interface ReturnedSlip extends ReturnedTraits {
  readonly from?: string;
  readonly mailFrom?: string;
  readonly messageId?: string;
  readonly subject?: string;
  /** RFC 3339, with the zone that was written. */
  readonly date?: string;
  readonly client?: Client;
  /** Where it began, when no client from outside brought it. */
  readonly began?: Beginning;
  readonly writer?: string;
  readonly trust: Trust;
}

export interface SlipFile {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  /** Who the document says wrote or changed it, and with what; a hint only. */
  readonly authors?: readonly string[];
}

export interface Slip {
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
  /** `mail` is none of these. */
  readonly kind: Bounce['kind'] | 'mail';
  /** When it came to us. */
  readonly at?: number;
  /** Our host that took it. */
  readonly receiver?: string;
  /** Who gave it to us. */
  readonly bringer?: string;
  readonly bringerIp?: string;
  /** A bounce: the organization whose host gave it to us, which our border saw. */
  readonly bringerOrganization?: string;
  /** Null sender (RFC 5321 §4.5.5). */
  readonly isNull: boolean;
  /** Whom it was addressed to. */
  readonly addressee?: string;
  /** For whom our host took it, as its Received line says. */
  readonly envelopeTo?: string;
  /** A list sent it on: its members see their own domains in From. */
  readonly isOfList?: true;
  /** `mail`: the domain in From, registrable. */
  readonly fromDomain?: string;
  readonly dialect?: string;
  readonly reportingMta?: string;
  /** The organization that reports; independent reporters are counted by it. */
  readonly organization?: string;
  readonly failed: readonly Failed[];
  /** Recipients beyond those. */
  readonly more?: number;
  /** The mail was not fully read: a limit was hit. */
  readonly isPartial?: true;
  readonly original?: ReturnedSlip;
  readonly feedback?: Feedback;
  readonly malware: readonly string[];
  readonly files: readonly SlipFile[];
  /** Reports of receivers that the mail carries. */
  readonly reports?: readonly { readonly dmarc?: DmarcReport; readonly tls?: TlsReport; readonly at: Span }[];
}

/** What a slip keeps of one mail; a hostile one could name thousands. */
const RECIPIENTS = 100;
const FILES = 8;
const MALWARE = 4;
/** Characters of one value. */
const VALUE = 300;

const cut = (text: string): string => (text.length <= VALUE ? text : `${text.slice(0, VALUE)}…`);

/** What a slip takes of the facts. */
type Seen = Pick<Facts, 'bounce' | 'route' | 'to'> & Partial<Facts>;

/**
 * @param message the mail as it was read, for what the examination does not keep of the returned mail; without it the slip
 * says less
 */
export function slipOf({ source, sha256, bytes, facts, partial }: Examination, message?: Message): Slip {
  const slip = slipFrom({ source, sha256, bytes }, facts, message);
  return partial.length > 0 ? { ...slip, isPartial: true } : slip;
}

/** The slip of a bounce by its facts alone; undefined when the mail is none. */
export function slipOfBounce(facts: Seen): Slip | undefined {
  return facts.bounce === undefined ? undefined : slipFrom({ source: '-', sha256: '', bytes: 0 }, facts);
}

function slipFrom(file: Pick<Slip, 'source' | 'sha256' | 'bytes'>, facts: Seen, message?: Message): Slip {
  const { bounce } = facts;
  const recipients = bounce?.value.recipients ?? [];
  const route = facts.route.value;
  const top = route.border === undefined ? undefined : route.hops[route.border];
  const bringer = route.handover?.rdns ?? route.handover?.ip;
  const kind = bounce?.value.kind ?? 'mail';
  const traits =
    message === undefined || bounce?.value.original === undefined
      ? undefined
      : returnedTraits(message, bounce.value.original.messageId);
  const feedback = message === undefined || kind !== 'feedback' ? undefined : feedbackIn(message);
  const from = facts.from?.[0]?.value.address;
  const to = facts.to[0]?.value.address;
  return {
    ...file,
    kind,
    ...given('at', timeOf(top?.date ?? facts.date?.value)),
    ...given('receiver', top?.by && cut(top.by)),
    ...given('bringer', bringer && cut(bringer)),
    ...given('bringerIp', route.handover?.ip),
    isNull: facts.mailFrom?.value === '',
    ...given('addressee', to && cut(to)),
    ...given('envelopeTo', top?.for && cut(top.for)),
    ...(facts.distribution?.some(({ value }) => value.kind === 'mailing-list') === true && { isOfList: true as const }),
    ...(kind === 'mail' && given('fromDomain', domainIn(from))),
    ...(bounce !== undefined && bounceOf(bounce.value, route.handover, from)),
    failed: recipients.slice(0, RECIPIENTS).map(failedOf),
    ...(recipients.length > RECIPIENTS && { more: recipients.length - RECIPIENTS }),
    ...given('original', bounce?.value.original && originalOf(bounce.value.original, traits)),
    ...given('feedback', feedback),
    malware: [...new Set((facts.stamps ?? []).flatMap(({ value }) => value.malware ?? []))].slice(0, MALWARE).map(cut),
    files: kind === 'mail' ? [] : filesOf(facts.attachments ?? []),
  };
}

function bounceOf(
  { dialect, reportingMta, original }: Bounce,
  handover: Handover | undefined,
  from: string | undefined,
) {
  const names = [reportingMta, original?.writer, handover?.rdns, hostIn(from), handover?.ip];
  return {
    ...given('dialect', dialect),
    ...given('reportingMta', reportingMta && cut(reportingMta)),
    ...given('bringerOrganization', organizationIn(handover?.rdns) ?? handover?.ip),
    ...given(
      'organization',
      names.map(organizationIn).find((one) => one !== undefined),
    ),
  };
}

/** The registrable domain of a host; an address for itself. */
function organizationIn(name: string | undefined): string | undefined {
  if (name === undefined || name === '') return undefined;
  const host = hostName(name);
  return host === undefined ? cut(name) : organizationOf(host);
}

function failedOf({
  address,
  action,
  status,
  statusFrom,
  replyCode,
  diagnostic,
  saidBy,
  aboutSender,
  remoteMta,
  reply,
  told,
  reason,
  hard,
}: BouncedRecipient): Failed {
  return {
    ...given('address', address && cut(address)),
    ...given('action', action),
    ...given('status', status),
    ...given('statusFrom', statusFrom),
    ...given('replyCode', replyCode),
    ...given('diagnostic', diagnostic && cut(diagnostic)),
    ...given('saidBy', saidBy),
    ...given('aboutSender', aboutSender && cut(aboutSender)),
    ...given('remoteMta', remoteMta && cut(remoteMta)),
    ...given('reply', reply && cut(reply)),
    ...given('told', told),
    reason,
    hard,
  };
}

function originalOf(original: NonNullable<Bounce['original']>, traits: ReturnedTraits | undefined): ReturnedSlip {
  const { handover, began, from, mailFrom, messageId, subject, date, writer, trust } = original;
  const rdns = reverseNameOf(handover);
  const client = handover && {
    ...given('ip', handover.ip),
    ...given('port', handover.port),
    ...given('helo', handover.helo && cut(handover.helo)),
    ...given('rdns', rdns && cut(rdns)),
    ...given('user', handover.user && cut(handover.user)),
    ...given('userKind', handover.userKind),
    ...(hasLogin(handover) && { isLogin: true as const }),
    ...given('at', timeOf(handover.date)),
  };
  return {
    ...traits,
    ...given('from', from && cut(from)),
    ...given('mailFrom', mailFrom === undefined ? undefined : cut(mailFrom)),
    ...given('messageId', messageId && cut(messageId)),
    ...given('subject', subject && cut(subject)),
    ...given('date', date),
    ...given('client', client),
    ...given('began', began && { place: began.place, ...given('user', began.user && cut(began.user)) }),
    ...given('writer', writer && cut(writer)),
    trust,
  };
}

/** Messages inside, which the bounce carries by its nature, are no files of the mail that came back. */
function filesOf(attachments: Facts['attachments']): readonly SlipFile[] {
  return attachments
    .filter(({ value }) => value.name !== '' && !value.declared.startsWith('message/') && value.inline !== true)
    .slice(0, FILES)
    .map(({ value: { name, type, sha256 } }) => ({ name: cut(name), type, sha256 }));
}

function timeOf(rfc3339: string | undefined): number | undefined {
  const ms = rfc3339 === undefined ? Number.NaN : Date.parse(rfc3339);
  return Number.isNaN(ms) ? undefined : ms;
}

/** The registrable domain of an address. */
export function domainIn(address: string | undefined): string | undefined {
  const host = hostIn(address);
  return host === undefined || address === undefined
    ? undefined
    : (registrableDomain(host) ?? domainOfAddress(address)) || undefined;
}
