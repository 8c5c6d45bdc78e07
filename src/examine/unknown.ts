/** What was not asked or could not be known. It is said, never read as "clean". */
import type { AuthResult } from '../authenticate/result.ts';
import type { Answer } from '../lookup/lookup.ts';
import type { Unknown } from './examination.ts';
import type { Facts } from './facts.ts';
import { isOfLater } from './known/hosts/network-holder.ts';
import { ownResults } from './known/vouching/border-record.ts';
import { authorOf, isOf } from './known/vouching/own-pass.ts';

type Why = Unknown['why'];

/**
 * Questions that only the outside can answer; each belongs to a fact that the mail has.
 * @param judged the letter as it is judged
 */
export function unknownOf(facts: Facts, answers: readonly Answer[], judged: Facts = facts): Unknown[] {
  const unknown: Unknown[] = [];
  const note = (what: string, why: Why | undefined): void => {
    if (why !== undefined) unknown.push({ what, why });
  };
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  note('spf', whySpf(facts, byId));
  note('dkim', whyDkim(facts, byId));
  note('dmarc', whyDmarc(facts, byId));
  const hasHandover = facts.route.value.handover?.ip !== undefined;
  note(hasHandover ? 'abuse-contact' : 'handover', hasHandover ? 'not-asked' : 'not-in-the-mail');
  if (hasHandover) {
    note('handover-name', whyHandoverName(facts, byId));
    note('registration', whyAbout(facts, answers, 'rdap', 'ip'));
  }
  if (facts.from.length > 0) note('sender-domain', whySenderDomain(facts, answers));
  note(
    'listing',
    answers.some(({ question }) => question.kind === 'listing') ? whyAbout(facts, answers, 'listing') : 'not-asked',
  );
  if (facts.links.length > 0) note('link-destinations', 'not-asked');
  if (judged.links.some(({ value }) => value.kept === true)) note('link-goals', 'not-in-the-mail');
  note('body', facts.locked === undefined ? undefined : 'locked');
  note('attachment-contents', whyUnopened(facts));
  const isCut = facts.attachments.some(({ value }) => value.texts?.some((text) => text.isPartial === true));
  note('attachment-words', isCut ? 'limit' : undefined);
  note('picture-words', whyPictureWords(facts));
  note('virus-scan', whyUnscanned(facts, answers));
  if (answers.some((one) => one.question.kind === 'history' && one.outcome === 'failed'))
    note('history', 'could-not-be-asked');
  if (answers.some((one) => one.question.kind === 'geo' && isOpen(one))) note('networks', 'could-not-be-asked');
  note('network-then', whyNetworkThen(facts));
  return unknown;
}

/** The table names who holds the handover's network now. Of an old mail that says little, unless its registration is older still. */
function whyNetworkThen({ route, networks, registrations = [] }: Facts): Why | undefined {
  const came = route.value.handover?.date;
  const now = networks.find(({ value }) => value.role === 'handover')?.value;
  if (now?.holder === undefined || !isOfLater(now, came)) return undefined;
  const isKnown = registrations.some(({ value }) => Date.parse(value.created ?? '') <= Date.parse(came ?? ''));
  return isKnown ? undefined : 'not-in-the-mail';
}

/** Not scanned is never clean: one file that was not is enough. */
function whyUnscanned({ attachments, scans }: Facts, answers: readonly Answer[]): Why | undefined {
  if (scans === undefined) return attachments.some((one) => one.value.inline !== true) ? 'not-asked' : undefined;
  const open = answers.filter((one) => one.question.kind === 'virus' && isOpen(one));
  if (open.some(({ reason }) => reason === 'too-large' || reason === 'budget')) return 'limit';
  return whyOf(open);
}

/** What keeps a file closed: its password, a limit of ours, or a form that we have no reader for; the first of these. */
function whyUnopened({ attachments }: Facts): Why | undefined {
  const closed = new Set(
    attachments.flatMap(({ value }) => [
      ...(value.unopened === undefined ? [] : [value.unopened]),
      ...(value.inside ?? []).flatMap((one) => (one.unopened === undefined ? [] : [one.unopened])),
      // a document that is closed as a whole lists nothing
      ...(value.encrypted === true &&
      value.unopened === undefined &&
      value.password === undefined &&
      !(value.inside ?? []).some((one) => one.password !== undefined || one.opened === 'decrypted')
        ? ['password']
        : []),
    ]),
  );
  if (closed.has('password')) return 'locked';
  if ([...closed].some((why) => why.startsWith('limit-'))) return 'limit';
  return closed.size > 0 ? 'not-built-yet' : undefined;
}

/** Characters of a letter that says for itself what it wants. */
const SAYS_ENOUGH = 400;
/** Bytes of a picture with room for a letter; marks and most logos have fewer. */
const PICTURE = 8192;

/** Words that are drawn are not read, and no picture is fetched. It is told where the letter has few words of its own. */
function whyPictureWords({ attachments, pictures = [], text }: Facts): Why | undefined {
  const isShort = (text?.value.seen.length ?? 0) < SAYS_ENOUGH;
  const isDrawn = attachments.some(
    ({ value }) =>
      value.texts?.some((one) => one.isPicture === true) === true ||
      (isShort && value.type.startsWith('image/') && value.bytes >= PICTURE),
  );
  if (isDrawn) return 'not-built-yet';
  return isShort && pictures.length > 0 ? 'not-in-the-mail' : undefined;
}

type ById = ReadonlyMap<string, Answer>;

const isOpen = ({ outcome }: Answer): boolean => outcome === 'failed' || outcome === 'skipped';
const wasAsked = ({ authentication }: Facts): boolean => authentication.value.judged !== undefined;

/** Of the answers that something rests on. What nobody could tell says more than what nobody was asked. */
function whyOf(answers: Iterable<Answer | undefined>): Why | undefined {
  const open = [...answers].filter((answer) => answer !== undefined && isOpen(answer));
  if (open.some((answer) => answer?.outcome === 'failed')) return 'could-not-be-asked';
  if (open.some((answer) => answer?.reason === 'could-name-recipient')) return 'could-name-recipient';
  if (open.some((answer) => answer?.reason === 'budget')) return 'limit';
  return open.length > 0 ? 'not-asked' : undefined;
}

interface Check {
  readonly result: AuthResult;
  readonly problem?: string;
  readonly answers: readonly string[];
}

/** A check that came to nothing because a question stayed open; undefined when it is known. */
function whyCheck({ result, problem, answers }: Check, byId: ById): Why | undefined {
  if (result === 'temperror') return 'could-not-be-asked';
  if (result !== 'none') return undefined;
  if (problem === 'could-name-recipient') return problem;
  if (problem === 'not-asked') return whyOf(answers.map((id) => byId.get(id))) ?? 'not-asked';
  if (problem === 'too-many-questions' || problem === 'too-many-signatures') return 'limit';
  // no client, no domain or no body to judge: the mail does not say enough
  return problem !== undefined && MISSING.has(problem) ? 'not-in-the-mail' : undefined;
}

const MISSING: ReadonlySet<string> = new Set(['not-a-domain', 'not-an-address', 'body-missing']);

/** Where our own side recorded a result the mail is not without one, though nobody here asked for it again. */
const unchecked = (facts: Facts, method: string): Why =>
  ownResults(facts).some((one) => one.method === method) ? 'not-checked-again' : 'not-asked';

function whySpf(facts: Facts, byId: ById): Why | undefined {
  const { spf } = facts.authentication.value;
  if (!wasAsked(facts)) return unchecked(facts, 'spf');
  return spf === undefined ? 'not-in-the-mail' : whyCheck(spf, byId);
}

/** A good signature of From's own organization leaves nothing open that another signature could add. */
function whyDkim(facts: Facts, byId: ById): Why | undefined {
  const { dkim } = facts.authentication.value;
  if (!wasAsked(facts) || dkim === undefined) return unchecked(facts, 'dkim');
  const author = authorOf(facts);
  if (author !== undefined && dkim.some(({ result, domain }) => result === 'pass' && isOf(author, domain)))
    return undefined;
  const open = dkim.map((one) => whyCheck(one, byId));
  return ORDER.find((why) => open.includes(why));
}

const ORDER: readonly Why[] = ['could-not-be-asked', 'could-name-recipient', 'not-asked', 'limit', 'not-in-the-mail'];

function whyDmarc(facts: Facts, byId: ById): Why | undefined {
  const { dmarc, spf } = facts.authentication.value;
  if (!wasAsked(facts) || dmarc === undefined) return unchecked(facts, 'dmarc');
  if (dmarc.problem === 'no-from') return 'not-in-the-mail';
  const why = whyCheck(dmarc, byId);
  // it was asked, and what SPF needs is not in the mail
  const isAnswered = dmarc.answers.every((id) => byId.get(id)?.outcome !== 'skipped');
  return why === 'not-asked' && spf === undefined && isAnswered ? 'not-in-the-mail' : why;
}

function whyHandoverName({ handoverName, ...facts }: Facts, byId: ById): Why | undefined {
  if (!wasAsked(facts)) return 'not-asked';
  // an address of nobody's Internet has no name to ask for
  if (handoverName === undefined) return undefined;
  const { iprev, outcome } = handoverName.value;
  if (outcome === 'absent' || iprev !== undefined) return undefined;
  return whyOf(handoverName.proof.map((one) => ('answer' in one ? byId.get(one.answer) : undefined)));
}

function whySenderDomain(facts: Facts, answers: readonly Answer[]): Why | undefined {
  if (!wasAsked(facts)) return 'not-asked';
  const { senderDomain } = facts;
  if (senderDomain === undefined) return 'not-in-the-mail';
  const { domain, organization } = senderDomain.value;
  const about = answers.filter(
    ({ question: { kind, type, key } }) =>
      (kind === 'dns' && type === 'MX' && key === domain) ||
      (type === 'domain' && (kind === 'rdap' || kind === 'whois') && key === organization),
  );
  // what RDAP does not serve, WHOIS was asked for
  return whyOf(about.filter((one) => one.reason !== 'no-server'));
}

/** Of all answers of one kind: none of them was asked, or some stayed open. */
function whyAbout(facts: Facts, answers: readonly Answer[], kind: string, type?: string): Why | undefined {
  if (!wasAsked(facts)) return 'not-asked';
  const about = answers.filter(
    ({ question }) => question.kind === kind && (type === undefined || question.type === type),
  );
  return whyOf(about.filter(({ reason }) => reason === undefined || !reason.startsWith('list-holds-no-')));
}
