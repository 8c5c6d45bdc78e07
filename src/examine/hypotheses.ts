/**
 * The rival explanations of who sent the mail. Forged and stolen are different accusations with different addressees,
 * so metsuke never guesses between them: it says what speaks for each and what would decide.
 */

import { domainOfAddress, hostOfAddress, registrableDomain } from '../message/psl.ts';
import { leftToDecide } from './authentication-words.ts';
import fromReaderItself from './detect/from-reader-itself.ts';
import linkInsideSite from './detect/link-inside-site.ts';
import mailfromServerAccount from './detect/mailfrom-server-account.ts';
import type { Certainty, SenderHypothesis } from './examination.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import { type Finding, type Hypothesis, isHarmful, type Kind, type Text } from './finding.ts';
import { detectorById, kindsOf } from './findings.ts';
import { lookAlike } from './known/brands/brand-match.ts';
import { freePlaceOf } from './known/free-hosting.ts';
import { isFreemail } from './known/freemail.ts';
import { isMailboxHost } from './known/mail-providers.ts';
import { isMailingService } from './known/mailing-services.ts';
import { isOfProvider } from './known/notices.ts';
import { isKnownHouse } from './known/own-host.ts';
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
const OF_MAILBOX: ReadonlySet<string> = new Set([PROVED, 'border-authenticated', 'handover-in-sender-domain']);
/** It goes by another's name: that its own address is proved makes it no more that person. */
const NAME_BORROWED: ReadonlySet<string> = new Set([
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
const PASSED_ON: ReadonlySet<string> = new Set(['forwarded-letter', 'passed-on']);
/** From names no address that could exist. */
const NO_ADDRESS = 'from-without-address';
/** Somebody logged in as the sender. */
const LOGIN = 'login-in-route';
/** A line of the route is a lie. */
const LIED = 'route-contradicted';
/** Our own checks that came to nothing. */
const FAILED: ReadonlySet<string> = new Set(['spf-fail', 'dkim-fail', 'dmarc-fail', 'not-authenticated']);
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
    .map((one) => (kind === 'phishing' && certainty !== 'possible' ? playedBy(one, findings) : one));
  const isForged = weighed.some((one) => one.hypothesis === 'forged' && one.standing === 'supported');
  return weighed
    .filter((one) => always.includes(one.hypothesis) || one.hypothesis === TAKEN || one.for.length > 0)
    .map((one) => (isForged && one.hypothesis === TAKEN ? { ...one, standing: 'contradicted' } : one));
}

/** Our own server made it: nothing that stands in it makes it another's. */
function ownNotice(facts: Facts, findings: readonly Finding[], kind: Kind): SenderHypothesis {
  const { for: ids } = standingOf('genuine', facts, findings, kind);
  return { hypothesis: 'genuine', standing: 'supported', for: ids, against: [], wouldDecide: ownNoticeDecides };
}

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
  return { ...one, standing: 'contradicted', against };
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
  // what is said of a page that it leads to says nothing of where it was sent from
  if (hypothesis === TAKEN) return findings.some((one) => ids.includes(one.detector) && isOfSender(one, facts));
  // forms of sites show the same signs honestly, and a server that the sender rented has the same accounts
  if (hypothesis === 'hacked-site') return isHarmful(kind) && ids.includes(linkInsideSite.id);
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

/** Its proof is what stands in From. */
function isOfSender({ proof }: Finding, { from }: Facts): boolean {
  const places = new Set(from.flatMap((one) => one.proof.flatMap((each) => ('at' in each ? each.at[0] : []))));
  return proof.some((one) => 'at' in one && places.has(one.at[0]));
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
  const own = from.map(({ value }) => domainOfAddress(value.address));
  return route.value.hops.some(
    ({ trust, helo, rdns, by }) =>
      trust === 'contradicted' &&
      [helo, rdns, by].some((host) => host !== undefined && own.includes(registrableDomain(host) ?? host)),
  );
}

function standingOf(hypothesis: Hypothesis, facts: Facts, findings: readonly Finding[], kind: Kind): SenderHypothesis {
  const speaking = (side: 'supports' | 'contradicts'): string[] =>
    findings
      .filter((one) => detectorById.get(one.detector)?.[side]?.includes(hypothesis) === true)
      .map((one) => one.detector);
  const supported = speaking('supports');
  const against = speaking('contradicts');
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

/** Once authentication was asked for, it is no longer what would decide. */
function decides(
  { hypothesis, standing }: Pick<SenderHypothesis, 'hypothesis' | 'standing'>,
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
): Text {
  const came = findings.some(({ detector }) => detector === PROVED)
    ? 'proved'
    : isAnswered(facts) && findings.some(({ detector }) => FAILED.has(detector))
      ? 'failed'
      : undefined;
  if (hypothesis === 'hacked-site') return hackedSite(facts, findings);
  if (findings.some(({ detector }) => detector === NO_ADDRESS)) return nobodyDecides;
  if (hypothesis === 'genuine' && NOTICES.has(kind)) return facts.bounce === undefined ? warningDecides : noticeDecides;
  const isShared = facts.from.some(({ value }) => isOfManyHolders(value.address));
  const whoTook = isShared ? mailboxDecides : wouldDecide[TAKEN];
  if (hypothesis === TAKEN) return whoTook;
  // who harms may have taken a domain of his own for it; a login in the route leaves no doubt whose account it is
  if (hypothesis === 'stolen-account' && isHarmful(kind) && !isShared && standing !== 'supported') return whoTook;
  // the border has checked the domain already, and its owner is nobody to be asked
  if (hypothesis === 'genuine' && kind === 'spam' && came === undefined)
    return findings.some(({ detector }) => detector === 'border-authenticated') ? whoTook : spamDecides;
  return (came === undefined ? undefined : leftToDecide[came][hypothesis]) ?? wouldDecide[hypothesis];
}

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
