/**
 * The rival explanations of who sent the mail. Forged and stolen are different accusations with different addressees,
 * so metsuke never guesses between them: it says what speaks for each and what would decide.
 */

import { domainOfAddress, hostOfAddress, registrableDomain } from '../message/psl.ts';
import { leftToDecide } from './authentication-words.ts';
import type { DetectorId } from './detect/all.ts';
import fromReaderItself from './detect/from-reader-itself.ts';
import linkInsideSite from './detect/link-inside-site.ts';
import mailfromServerAccount from './detect/mailfrom-server-account.ts';
import type { Certainty, SenderHypothesis } from './examination.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import { type Finding, type Hypothesis, isHarmful, type Kind, type Text } from './finding.ts';
import { detectorById, kindsOf, speaksFor } from './findings.ts';
import { lookAlike } from './known/brands/match.ts';
import { isMailingService } from './known/carriers/mailing-services.ts';
import { isOfProvider } from './known/carriers/notices.ts';
import { isInstitution } from './known/domains/institutions.ts';
import { isMailboxHost } from './known/hosts/mail-providers.ts';
import { freePlaceOf } from './known/links/free-hosting.ts';
import { domainsOf } from './known/senders/domains-of.ts';
import { isFreemail } from './known/senders/freemail.ts';
import { ownResults } from './known/vouching/border-record.ts';
import { isKnownHouse } from './known/vouching/own-host.ts';
import {
  hackedPage,
  mailboxDecides,
  nobodyDecides,
  noticeDecides,
  ownNoticeDecides,
  spamDecides,
  warningDecides,
  wouldDecide,
} from './verdict-words.ts';

/** Always weighed, in the order in which they are shown. */
const ALWAYS: readonly Hypothesis[] = ['genuine', 'forged', 'stolen-account'];
/** Weighed for what harms, where the address may be anybody's: most swindlers take a domain or a mailbox for it. */
const TAKEN: Hypothesis = 'throwaway-address';
/** A mail system has no account that could be stolen: of a bounce it is asked whether the notice is genuine. */
const OF_NOTICE: readonly Hypothesis[] = ['genuine', 'forged'];
/** Shown only when something speaks for them: without a reason they would be noise. */
const WITH_REASON: readonly Hypothesis[] = ['abused-relay', 'hacked-site'];

/** Characters of an address in a sentence. */
const LONGEST_ADDRESS = 160;
/** Our own check of the domain. */
const PROVED = 'authenticated-by-own-domain';
/** What proves a mailbox, and nothing of whose it is. */
const OF_MAILBOX: ReadonlySet<DetectorId> = new Set<DetectorId>([
  PROVED,
  'border-authenticated',
  'handover-in-sender-domain',
]);
/** It goes by another's name: that its own address is proved makes it no more that person. */
const NAME_BORROWED: ReadonlySet<DetectorId> = new Set<DetectorId>([
  'brand-by-freemail',
  'display-name-brand',
  'display-name-address',
  'public-office-elsewhere',
  'known-name-other-address',
  'alike-correspondent',
  'authority-elsewhere',
  'display-name-recipient-domain',
  'reader-domain-imitated',
  'via-service-elsewhere',
]);
/** What machines write about mails. */
const NOTICES: ReadonlySet<Kind> = new Set(['bounce', 'backscatter', 'complaint']);
/** The words are another's, as the mail itself says. */
const PASSED_ON: ReadonlySet<DetectorId> = new Set<DetectorId>(['forwarded-letter', 'passed-on']);
/** From names no address that could exist. */
const NO_ADDRESS = 'from-without-address';
/** The address in From is the reader's own. */
const READER_ITSELF: DetectorId = 'from-reader-itself';
/** Somebody logged in as the sender. */
const LOGIN = 'login-in-route';
/** Somebody checked that the domain in From sent it. */
const PROVES_DOMAIN: ReadonlySet<DetectorId> = new Set<DetectorId>([PROVED, 'border-authenticated']);
/** Our border saw that nothing supports the domain in From. */
const REFUSED = 'border-not-authenticated';
/** A line of the route is a lie. */
const LIED = 'route-contradicted';
/** Our own checks that came to nothing. */
const FAILED: ReadonlySet<DetectorId> = new Set<DetectorId>([
  'spf-fail',
  'dkim-fail',
  'dmarc-fail',
  'not-authenticated',
  'house-unauthenticated',
]);
/** A mail that harms nobody is not called forged for less than this: small companies and forwarders fail too, and people write to themselves. */
const LEAST_FOR_FORGED = 2;

/**
 * Without a From there is nobody to have been forged, and the list is empty.
 * What shows that the account was really used speaks for its owner and for a thief alike; which of the two can be
 * supported is decided by what the mail is.
 */
export function hypothesesOf(
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
  certainty: Certainty,
): SenderHypothesis[] {
  if (facts.from.length === 0) return [];
  const always = isNotice(facts) && NOTICES.has(kind) ? OF_NOTICE : ALWAYS;
  const isTaken = mayBeTaken(facts, findings, kind);
  if (isNotice(facts) && NOTICES.has(kind) && facts.bounce?.value.ownSide === true)
    return [ownNotice(facts, findings, kind)];
  const weighed = [...ALWAYS, ...(isTaken ? [TAKEN] : []), ...WITH_REASON]
    .map((hypothesis) => standingOf(hypothesis, facts, findings, kind))
    .map((one) => ({ ...one, standing: settled(one, facts, findings, kind) }))
    .map((one) => (kind === 'phishing' && certainty !== 'possible' ? playedBy(one, findings) : one))
    .map((one) => (isHarmful(kind) ? notHimself(one, findings) : one));
  const forged = weighed.find((one) => one.hypothesis === 'forged');
  return weighed
    .filter((one) => always.includes(one.hypothesis) || one.hypothesis === TAKEN || one.for.length > 0)
    .map((one) => (one.hypothesis === TAKEN && forged?.standing === 'supported' ? notTaken(one, forged) : one));
}

/** Our own server made it: nothing that stands in it makes it another's. */
function ownNotice(facts: Facts, findings: readonly Finding[], kind: Kind): SenderHypothesis {
  const { for: ids } = standingOf('genuine', facts, findings, kind);
  return { hypothesis: 'genuine', standing: 'supported', for: ids, against: [], wouldDecide: ownNoticeDecides };
}

/** Whose address was borrowed is not who sent it. */
const notTaken = (one: SenderHypothesis, { for: ids }: SenderHypothesis): SenderHypothesis => ({
  ...one,
  standing: 'contradicted',
  against: [...new Set([...one.against, ...ids])],
});

const isNotice = ({ bounce }: Facts): boolean => bounce?.value.kind === 'dsn' || bounce?.value.kind === 'text';

/** What harms, from an address that exists and that no organisation known to us holds. */
const mayBeTaken = ({ from }: Facts, findings: readonly Finding[], kind: Kind): boolean =>
  isHarmful(kind) &&
  !findings.some(({ detector }) => detector === NO_ADDRESS) &&
  from.some(({ value }) => !isKnownHouse(value.address));

/** Who is after secrets in a name is not whom it names: what says so speaks against its owner, unless he passes it on. */
function playedBy(one: SenderHypothesis, findings: readonly Finding[]): SenderHypothesis {
  if (one.hypothesis !== 'genuine' || one.standing === 'contradicted') return one;
  if (findings.some(({ detector }) => PASSED_ON.has(detector))) return one;
  const says = findings.filter((finding) => finding.weight > 0 && kindsOf(finding).includes('phishing'));
  const against = [...new Set([...one.against, ...says.map(({ detector }) => detector)])];
  return against.length === 0 ? one : { ...one, standing: 'contradicted', against };
}

/** Nobody harms himself by mail: what comes in the reader's own name is not his. */
function notHimself(one: SenderHypothesis, findings: readonly Finding[]): SenderHypothesis {
  if (one.hypothesis !== 'genuine' || !findings.some(({ detector }) => detector === READER_ITSELF)) return one;
  return { ...one, standing: 'contradicted', against: [...new Set([...one.against, READER_ITSELF])] };
}

/** What the sum of the signs does not know: how they stand to one another, and to what the mail is. */
function settled(
  one: SenderHypothesis,
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
): SenderHypothesis['standing'] {
  const isPlayed = one.hypothesis === 'genuine' && one.against.some((id) => NAME_BORROWED.has(id));
  if (isPlayed && isHarmful(kind)) return 'contradicted';
  return one.standing === 'supported' && !mayBeSupported(one, facts, findings, kind) ? 'possible' : one.standing;
}

/** What speaks for more than one explanation is not enough for the one that does not fit what the mail is. */
function mayBeSupported(
  { hypothesis, for: ids }: SenderHypothesis,
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
): boolean {
  // a free mailbox is proved as a mailbox, and its owner took whatever name he liked
  const tellsWho = ids.some((id) => !OF_MAILBOX.has(id)) || !mayBeHisOwn(facts);
  // a login below the border is a claim, and speaks for a thief as well
  const isClaim = ids.every((id) => id === LOGIN) && facts.route.value.handover?.user === undefined;
  if (hypothesis === 'genuine') return !isHarmful(kind) && tellsWho && !isClaim && !isSuspected(findings);
  if (hypothesis === 'stolen-account') return isHarmful(kind) && tellsWho;
  // the record that tells of it stands below the border, where a sender may write what he likes
  if (hypothesis === 'abused-relay') return false;
  // forms of sites show the same signs honestly, and a server that the sender rented has the same accounts
  if (hypothesis === 'hacked-site') return isHarmful(kind) && ids.includes(linkInsideSite.id);
  // whose words they are said to be is not whose address brought them: an acquaintance may have pressed "forward"
  if (hypothesis === TAKEN) return !findings.some(({ detector }) => PASSED_ON.has(detector));
  if (hypothesis !== 'forged') return true;
  if (ids.every((id) => id === LIED) && !liesForSender(facts)) return false;
  if (isHarmful(kind)) return true;
  return findings.some(
    ({ detector, weight }) =>
      ids.includes(detector) &&
      detector !== fromReaderItself.id &&
      weight >= (FAILED.has(detector) ? LEAST_FOR_FORGED : 1),
  );
}

/** Its proof is From, the envelope or an answer about them: what is said of a page that it leads to says nothing of its sender. */
function isOfSender({ proof }: Finding, { from, mailFrom }: Facts): boolean {
  const named = [...from, ...(mailFrom === undefined ? [] : [mailFrom])];
  const places = new Set(named.flatMap((one) => one.proof.flatMap((each) => ('at' in each ? each.at[0] : []))));
  const read = proof.flatMap((one) => ('at' in one ? one.at[0] : []));
  return read.length === 0 || read.some((place) => places.has(place));
}

/** Something in the mail speaks of harm, though not enough to name it: then its owner and a thief are as likely as before. */
const isSuspected = (findings: readonly Finding[]): boolean =>
  findings.some((one) => {
    const { about } = detectorById.get(one.detector) ?? {};
    return one.weight > 0 && about !== 'host' && kindsOf(one).length > 0;
  });

/** A free mailbox, or a domain made to look like another: who has his own needs to steal none. */
function mayBeHisOwn({ from }: Facts): boolean {
  return from.some(({ value }) => {
    const host = hostOfAddress(value.address);
    const domain = registrableDomain(host) ?? host;
    if (isOfProvider(value.address)) return lookAlike(host, domain) !== undefined;
    return isFreemail(host) || isFreemail(domain) || lookAlike(host, domain) !== undefined;
  });
}

/** Who lies about the way may still write under his own name, unless the lie is that the mail came from the sender's hosts. */
function liesForSender({ from, route }: Facts): boolean {
  const own = domainsOf(from);
  return route.value.hops.some(
    ({ trust, helo, rdns, by }) =>
      trust === 'contradicted' &&
      [helo, rdns, by].some((host) => host !== undefined && own.includes(registrableDomain(host) ?? host)),
  );
}

function standingOf(hypothesis: Hypothesis, facts: Facts, findings: readonly Finding[], kind: Kind): SenderHypothesis {
  const speaking = (side: 'supports' | 'contradicts'): DetectorId[] =>
    findings
      .filter((one) => speaksFor(one, side).includes(hypothesis) && (hypothesis !== TAKEN || isOfSender(one, facts)))
      .map((one) => one.detector);
  const known = knownBesides(hypothesis, facts, findings, kind);
  const supported = [...speaking('supports'), ...known.for];
  const against = [...speaking('contradicts'), ...known.against];
  const standing =
    supported.length > against.length ? 'supported' : against.length > supported.length ? 'contradicted' : 'possible';
  return {
    hypothesis,
    standing,
    for: supported,
    against,
    wouldDecide: decides({ hypothesis, standing }, facts, findings, kind),
  };
}

/**
 * What findings say of thief and swindler together with what the mail is and whose the domain is. A domain that only schools and
 * authorities get was taken by no swindler: what harms and is proved to come from there was sent by somebody's account. And where our
 * border saw that nothing supports the domain, no account of that domain was used.
 */
function knownBesides(
  hypothesis: Hypothesis,
  { from, distribution }: Facts,
  findings: readonly Finding[],
  kind: Kind,
): Pick<SenderHypothesis, 'for' | 'against'> {
  const none = { for: [], against: [] };
  if (!isHarmful(kind) || (hypothesis !== 'stolen-account' && hypothesis !== TAKEN)) return none;
  const proofs = findings.filter(({ detector, weight }) => PROVES_DOMAIN.has(detector) && weight < 0);
  if (proofs.length > 0 && from.some(({ value }) => isInstitution(hostOfAddress(value.address)))) {
    const ids = proofs.map(({ detector }) => detector);
    return hypothesis === TAKEN ? { for: [], against: ids } : { for: ids, against: [] };
  }
  const refused = findings.some(({ detector, weight }) => detector === REFUSED && weight >= LEAST_FOR_FORGED);
  const isNobodys = hypothesis === 'stolen-account' && refused && distribution.length === 0;
  return isNobodys ? { for: [], against: [REFUSED] } : none;
}

/** Once authentication was asked for, it is no longer what would decide. */
function decides(
  { hypothesis, standing }: Pick<SenderHypothesis, 'hypothesis' | 'standing'>,
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
): Text {
  const came = cameOf(facts, findings);
  if (hypothesis === 'hacked-site') return hackedSite(facts, findings);
  if (findings.some(({ detector }) => detector === NO_ADDRESS)) return nobodyDecides;
  if (hypothesis === 'genuine' && NOTICES.has(kind)) return facts.bounce === undefined ? warningDecides : noticeDecides;
  const isShared = facts.from.some(({ value }) => isOfManyHolders(value.address));
  const whoTook = isShared ? mailboxDecides : wouldDecide[TAKEN];
  if (hypothesis === TAKEN) return whoTook;
  // who harms may have taken a domain of his own for it; a login in the route leaves no doubt whose account it is, nor does a known house
  const isHouse = facts.from.some(({ value }) => isKnownHouse(value.address));
  if (hypothesis === 'stolen-account' && isHarmful(kind) && !isShared && !isHouse && standing === 'possible')
    return whoTook;
  // the domain was checked already, and its owner is nobody to be asked
  if (hypothesis === 'genuine' && kind === 'spam' && came !== 'failed')
    return came === 'proved' && !isHouse ? whoTook : spamDecides;
  return (came === undefined ? undefined : leftToDecide[came][hypothesis]) ?? wouldDecide[hypothesis];
}

/** Whether it is known already that the domain sent it, or that nothing shows it: by our own check, or by the record of our border. */
function cameOf(facts: Facts, findings: readonly Finding[]): 'proved' | 'failed' | undefined {
  const has = (ids: ReadonlySet<string>): boolean => findings.some(({ detector }) => ids.has(detector));
  if (has(PROVES_DOMAIN)) return 'proved';
  if (facts.authentication.value.judged !== undefined) return isAnswered(facts) && has(FAILED) ? 'failed' : undefined;
  return has(PARTLY) || !isRecorded(facts) ? undefined : 'failed';
}

/** It passed by its provider alone, or before somebody changed it: neither is a failure. */
const PARTLY: ReadonlySet<DetectorId> = new Set<DetectorId>(['permitted-by-shared-sender', 'changed-by-relay']);

/** Our border recorded both checks with a result; where one of them was a pass for the domain in From there is a finding. */
function isRecorded(facts: Facts): boolean {
  const isSettled = (method: string): boolean =>
    ownResults(facts).some((one) => one.method === method && SETTLED.has(one.result));
  return facts.from.length === 1 && isSettled('spf') && isSettled('dkim');
}

const SETTLED: ReadonlySet<string> = new Set(['pass', 'fail', 'softfail', 'neutral', 'none']);

/** Mailboxes and sites that anybody opens, and services that send for their customers: the domain says nothing of the sender. */
const isOfManyHolders = (address: string): boolean =>
  isMailboxHost(hostOfAddress(address)) ||
  isMailingService(domainOfAddress(address)) ||
  freePlaceOf(hostOfAddress(address)) !== undefined;

/** Which site it was: the one that sent the mail, or one that it leads to. */
function hackedSite(facts: Facts, findings: readonly Finding[]): Text {
  const isSender = findings.some(({ detector }) => detector === mailfromServerAccount.id);
  const host = linkInsideSite.detect(facts)[0]?.words.host;
  const words = { sender: facts.mailFrom?.value.slice(0, LONGEST_ADDRESS) ?? '', host: host ?? '' };
  if (host === undefined) return fill(wouldDecide['hacked-site'], words);
  return fill(hackedPage[isSender ? 'both' : 'page'], words);
}

/** Both checks came to a result: neither is left open. */
function isAnswered({ authentication }: Facts): boolean {
  const { spf, dkim = [] } = authentication.value;
  return [spf, ...dkim].every(
    (one) => one !== undefined && one.result !== 'temperror' && (one.result !== 'none' || one.problem === 'no-record'),
  );
}
