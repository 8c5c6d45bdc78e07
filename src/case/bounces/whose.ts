/**
 * Whether a mail that came back is the owner's own, or one that others sent in his name. Each test says what it speaks for
 * and how strongly; what cannot be tested keeps silent, and where they do not agree nothing is decided.
 */
import { hostName, isNotRouted, isPool, looksLikeCustomer } from '../../examine/border/host-owner.ts';
import { fill } from '../../examine/fill.ts';
import type { Text, Words } from '../../examine/finding.ts';
import type { Whose } from '../../examine/observe/bounce/facts.ts';
import { readIp } from '../../message/ip.ts';
import type { Span } from '../../message/message.ts';
import { localOfAddress } from '../../message/psl.ts';
import { daysLeft, fitsForm, tagIn, tokenOf } from './marks.ts';
import { bareId, hostIn, isOurHost, isOurName, isSameOrganization, type Ours } from './ours.ts';
import { domainIn, type Slip, slipOfBounce } from './slip.ts';
import { type WhyId, whyWords } from './whose-words.ts';

export type TestId =
  | 'own-host'
  | 'spf'
  | 'sent-log'
  | 'signature'
  | 'tagged-address'
  | 'message-id'
  | 'habits'
  | 'burst'
  | 'receivers';

export const testIds: readonly TestId[] = [
  'own-host',
  'spf',
  'sent-log',
  'signature',
  'tagged-address',
  'message-id',
  'habits',
  'burst',
  'receivers',
];

/** `own`: speaks for the owner's own mail. `other`: for somebody else's. `silent`: says nothing, and why. */
export type Standing = 'own' | 'other' | 'silent';
export type Strength = 'decides' | 'strong' | 'weak';

export interface Tested {
  readonly test: TestId;
  readonly standing: Standing;
  /** Absent when it is silent. */
  readonly strength?: Strength;
  readonly why: Text;
  readonly proof: readonly { readonly source: string; readonly at: Span }[];
}

export interface Judged {
  readonly whose: Whose;
  readonly tests: readonly Tested[];
}

/** Judges one bounce by what it alone can show. Pure. */
export function whoseIs(slip: Slip, ours: Ours): Judged {
  const tests = [ownHost, clientSpf, sentLog, signature, taggedAddress, messageId].map((test) => test(slip, ours));
  return {
    whose: slip.original === undefined && slip.feedback?.ip === undefined ? settled(tests) : weigh(tests),
    tests,
  };
}

/** The same for an examination's facts alone: without the returned mail's own header, whose signature and mailer stay unread. */
export function whoseOriginal(facts: Parameters<typeof slipOfBounce>[0], ours: Ours): Whose {
  const slip = slipOfBounce(facts);
  return slip === undefined ? 'undecided' : whoseIs(slip, ours).whose;
}

/** Without the mail that came back hardly anything speaks. */
const settled = (tests: readonly Tested[]): Whose => weigh(tests.filter(({ test }) => test !== 'message-id'));

const points: Readonly<Record<Strength, number>> = { decides: 4, strong: 2, weak: 1 };

/**
 * Without one strong sign nothing is decided, nor by signs of which the others have half as many. Weak signs do not add up to a
 * strong one: an own mail by a service that nobody named has an unknown client, unknown habits and comes in bursts, all at once.
 */
export function weigh(tests: readonly Pick<Tested, 'standing' | 'strength'>[]): Whose {
  const sum = { own: 0, other: 0, silent: 0 };
  const most = { own: 0, other: 0, silent: 0 };
  for (const { standing, strength } of tests) {
    const weight = strength === undefined ? 0 : points[strength];
    sum[standing] += weight;
    most[standing] = Math.max(most[standing], weight);
  }
  if (most.own >= points.strong && sum.own > 2 * sum.other) return 'ours';
  if (most.other >= points.strong && sum.other > 2 * sum.own) return 'backscatter';
  return 'undecided';
}

export function tested(
  test: TestId,
  standing: Standing,
  strength: Strength | undefined,
  why: WhyId,
  words: Words = {},
  slip?: Slip,
): Tested {
  return {
    test,
    standing,
    ...(strength !== undefined && standing !== 'silent' && { strength }),
    why: fill(whyWords[why], words),
    proof: slip === undefined ? [] : [{ source: slip.source, at: slip.original?.at ?? [0, slip.bytes] }],
  };
}

/** answering.md's fourth test: the client of the line that the bouncing host wrote. */
function ownHost(slip: Slip, ours: Ours): Tested {
  const { original, feedback } = slip;
  const ip = feedback?.ip ?? original?.client?.ip;
  const rdns = ip === original?.client?.ip ? original?.client?.rdns : undefined;
  const { began, writer } = original ?? {};
  const name = rdns ?? ip ?? '?';
  const words = { ip: ip ?? '?', name, writer: writer ?? '?', user: shownUser(began?.user ?? '') };
  const say = (standing: Standing, strength: Strength | undefined, why: WhyId): Tested =>
    tested('own-host', standing, strength, why, words, slip);
  if (original?.trust === 'contradicted') return say('silent', undefined, 'host-contradicted');
  if (began?.place === 'our-host')
    return say('own', 'strong', began.user === undefined ? 'host-began-here' : 'host-began-by-user');
  if (ip === undefined) return say('silent', undefined, 'host-unknown');
  if (isOurHost(ours, ip, rdns)) return say('own', 'strong', 'host-ours');
  if (original?.trust === 'ours') {
    const address = readIp(ip);
    // our own server bounced what its own user gave it: his mail, or that of whoever has his password
    if (original.client?.isLogin === true || original.client?.userKind === 'auth')
      return say('own', 'strong', 'host-login');
    if (address !== undefined && isNotRouted(address)) return say('own', 'strong', 'host-inside');
  }
  if (ours.border.basis === 'rule' && isSameOrganization(rdns, slip.receiver))
    return isOfAnybody(rdns, ip)
      ? say('silent', undefined, 'host-of-provider')
      : say('own', 'strong', 'host-of-receiver');
  // the address is of whoever reports: it tells nothing of who used it
  if (began?.place === 'inside') return say('silent', undefined, 'host-of-bouncer');
  if (began?.place === 'called-inside') return say('silent', undefined, 'host-called-inside');
  // whom our own server lets send to others it knows by its address, or a user of ours has his mail forwarded
  if (isRelayed(slip, ours)) return say('silent', undefined, 'host-relayed');
  // nobody has said which hosts are ours, and a complaint comes to whoever asked for it
  if (slip.kind === 'feedback' && ours.border.basis === 'rule') return say('silent', undefined, 'host-complained');
  if (ours.border.basis === 'named') return say('other', 'strong', 'host-other');
  if (ours.border.basis === 'learnt') return say('other', 'weak', 'host-not-learnt');
  // the name that the bouncing host recorded lies where the mail was returned to
  if (isSameOrganization(rdns, hostIn(slip.envelopeTo ?? slip.addressee)) && !isOfAnybody(rdns, ip))
    return say('own', 'weak', 'host-of-addressee');
  // without a line of our own nobody knows which organisation took the bounce
  if (slip.receiver === undefined) return say('silent', undefined, 'host-no-receiver');
  return say('other', 'weak', 'host-not-receiver');
}

/** Mail systems write a number where they know no name. */
const shownUser = (user: string): string => (/^\d{1,10}$/.test(user) ? `uid ${user}` : user);

/** A line or machine that a provider lets to its customers, or a pool that sends for all of them. */
function isOfAnybody(rdns: string | undefined, ip: string): boolean {
  const name = hostName(rdns);
  return name !== undefined && (isPool(name) || looksLikeCustomer(name, readIp(ip)));
}

/** Whether a client is one of the hosts from which the provider that serves the reader sends for its customers. */
export function isPoolOf(receiver: string | undefined, rdns: string | undefined): boolean {
  const name = hostName(rdns);
  return name !== undefined && isSameOrganization(name, receiver) && isPool(name);
}

/**
 * Whether a host of our side took the mail and could not deliver it to somebody else's address. Who names one host of a
 * provider's seldom names them all: the others of its organisation, which serve the same users, are of our side here.
 */
function isRelayed({ original, addressee, failed, receiver }: Slip, ours: Ours): boolean {
  const { trust, writer, from } = original ?? {};
  const isOurs = writer !== undefined && (isOurName(ours, writer) || isSameOrganization(writer, receiver));
  if (trust !== 'ours' && !isOurs) return false;
  const own = new Set([hostIn(addressee), hostIn(from)]);
  return !failed.some(({ address }) => {
    const host = hostIn(address);
    return host !== undefined && (own.has(host) || isOurName(ours, host));
  });
}

/** Whether the domain that was used lets this client send for it: today, which need not be when the mail was sent. */
function clientSpf({ original, ...slip }: Slip): Tested {
  const domain = domainIn(original?.mailFrom || original?.from) ?? '';
  const say = (standing: Standing, strength: Strength | undefined, why: WhyId): Tested =>
    tested(
      'spf',
      standing,
      strength,
      why,
      { domain, ip: original?.client?.ip ?? '?' },
      { ...slip, ...(original && { original }) },
    );
  switch (original?.spf) {
    case 'pass':
      return say('own', 'strong', 'spf-pass');
    case 'fail':
      return say('other', 'strong', 'spf-fail');
    case 'softfail':
      return say('other', 'weak', 'spf-fail');
    case undefined:
      return say('silent', undefined, 'spf-unasked');
    default:
      return say('silent', undefined, 'spf-silent');
  }
}

function sentLog(slip: Slip, { sent }: Ours): Tested {
  const id = slip.original?.messageId;
  const say = (standing: Standing, strength: Strength | undefined, why: WhyId): Tested =>
    tested('sent-log', standing, strength, why, { id: id ?? '' }, slip);
  if (sent === undefined) return say('silent', undefined, 'log-not-given');
  if (id === undefined) return say('silent', undefined, 'id-absent');
  if (sent.has(bareId(id))) return say('own', 'decides', 'log-has');
  const at = slip.original?.client?.at ?? slip.at;
  if (sent.covers !== undefined && at !== undefined) {
    const [first, last] = sent.covers;
    return at >= first && at <= last && sent.isWhole
      ? say('other', 'strong', 'log-lacks')
      : say('silent', undefined, 'log-not-covering');
  }
  return say('other', 'weak', 'log-lacks-undated');
}

/** DKIM over the returned headers, where the key was known. */
function signature(slip: Slip): Tested {
  const { signers, signature: result, from } = slip.original ?? {};
  const domain = domainIn(from) ?? '';
  const say = (standing: Standing, strength: Strength | undefined, why: WhyId): Tested =>
    tested('signature', standing, strength, why, { domain }, slip);
  if (slip.original === undefined) return say('silent', undefined, 'nothing-returned');
  if (signers === undefined || !signers.includes(domain)) return say('silent', undefined, 'signature-none');
  if (result === 'pass') return say('own', 'decides', 'signature-holds');
  if (result === 'headers-pass') return say('own', 'strong', 'signature-headers');
  if (result === 'fail') return say('other', 'weak', 'signature-fails');
  return say('silent', undefined, 'signature-unasked');
}

/** Days for which a tag is good: the draft advises a week, and some give more. */
const TAG_DAYS = 10;

/** VERP and BATV: marks that only the owner's own server puts into the envelope. */
function taggedAddress(slip: Slip, { marks = {} }: Ours): Tested {
  const candidates = [slip.original?.mailFrom, slip.envelopeTo, slip.addressee].filter((one) => one?.includes('@'));
  const tagged = candidates.find((one) => one !== undefined && tagIn(one) !== undefined);
  const written = tagged ?? candidates[0] ?? '';
  const say = (standing: Standing, strength: Strength | undefined, why: WhyId, word = ''): Tested =>
    tested('tagged-address', standing, strength, why, { address: written, word }, slip);
  const tag = tagged === undefined ? undefined : tagIn(tagged);
  if (tag !== undefined) {
    const left = slip.at === undefined ? undefined : daysLeft(tag, slip.at);
    const made = marks.batv?.(tag);
    if (made === 'fails') return say('other', 'strong', 'tag-forged');
    if (left === undefined)
      return made === 'holds' ? say('own', 'strong', 'tag-made') : say('silent', undefined, 'tag-undated');
    if (made === 'holds') return left >= 0 ? say('own', 'decides', 'tag-made') : say('silent', undefined, 'tag-old');
    const isGood = left >= 0 && left <= TAG_DAYS;
    if (made === 'unknown')
      return isGood ? say('silent', undefined, 'tag-other-key') : say('other', 'weak', 'tag-expired');
    return isGood ? say('own', 'strong', 'tag-good') : say('other', 'weak', 'tag-expired');
  }
  const recipients = slip.failed.flatMap(({ address }) => address ?? []);
  for (const address of recipients) {
    const token = tokenOf(address);
    const local = localOfAddress(written).toLowerCase();
    if (token.includes('=') && local.length > token.length && local.endsWith(token))
      return say('own', 'strong', 'verp-fits', address);
  }
  for (const form of marks.verp ?? [])
    for (const one of candidates)
      if (one !== undefined && fitsForm(form, one, recipients))
        return say('own', 'strong', 'verp-declared', form.written);
  // whoever marks all that he sends knows what bears no mark
  if (written !== '' && marks.batv !== undefined) return say('other', 'strong', 'tag-missing');
  if (written !== '' && (marks.verp?.length ?? 0) > 0) return say('other', 'weak', 'verp-missing');
  return say('silent', undefined, 'tag-none');
}

function messageId(slip: Slip, ours: Ours): Tested {
  const id = slip.original?.messageId;
  const host = id === undefined ? '' : bareId(id).slice(bareId(id).lastIndexOf('@') + 1);
  const say = (standing: Standing, strength: Strength | undefined, why: WhyId): Tested =>
    tested('message-id', standing, strength, why, { id: id ?? '', host }, slip);
  if (id === undefined) return say('silent', undefined, 'id-absent');
  // anybody may write it, so that it says little
  return isOurName(ours, host) ? say('own', 'weak', 'id-own-host') : say('silent', undefined, 'id-says-nothing');
}
