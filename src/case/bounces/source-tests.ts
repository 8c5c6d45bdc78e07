/** What is tested over all mails of one source: the tests of each added up, and those that need the owner's other mail beside it. */
import type { Text } from '../../examine/finding.ts';
import { lineKind } from '../../examine/known/hosts/dynamic-lines.ts';
import { type Fold, habitOf, type RowSum } from './fold.ts';
import { domainIn } from './slip.ts';
import type { Source, Strengths } from './source.ts';
import type { Tops } from './tops.ts';
import { type Standing, type Strength, type Tested, type TestId, tested, testIds } from './whose.ts';

/** One test over all mails of a source. */
export interface SourceTest {
  readonly test: TestId;
  readonly standing: Standing;
  readonly strength?: Strength;
  readonly why: Text;
  /** How many mails speak for what. */
  readonly mails: { readonly own: number; readonly other: number; readonly silent: number };
  readonly proof: readonly { readonly source: string; readonly at: readonly [number, number] }[];
}

/** Bounces in ten minutes that are called a burst. */
const BURST = 10;

/** Own mails of a domain from which it is learnt how all of them look. */
const LEARNT = 5;

/** Organizations whose own hosts must have met a line before it is said to send by itself. */
const WITNESSES = 3;

export function testsOf(source: Source, fold: Fold, sum: RowSum | undefined): SourceTest[] {
  const found: SourceTest[] = [];
  for (const test of testIds) {
    const tally = source.tests.get(test);
    if (tally === undefined) continue;
    const { own, other, silent, strengths, why, proof } = tally;
    const standing: Standing = own > other ? 'own' : other > own ? 'other' : 'silent';
    const strength = standing === 'silent' ? undefined : commonest(strengths[standing]);
    const said = why[standing] ?? why.silent ?? why.other ?? why.own;
    if (said === undefined) continue;
    found.push({
      test,
      standing,
      ...(strength !== undefined && { strength }),
      why: said,
      mails: { own, other, silent },
      proof,
    });
  }
  const put = (test: TestId, when: (of: SourceTest) => boolean, better: Tested | undefined): void => {
    const at = found.findIndex((one) => one.test === test);
    const known = found[at];
    if (better === undefined || known === undefined || !when(known)) return;
    const { proof } = known;
    found[at] = { ...better, mails: known.mails, proof: proof.length > 0 ? proof : better.proof };
  };
  const isSilent = ({ standing }: SourceTest): boolean => standing === 'silent';
  put('own-host', ({ standing, strength }) => standing === 'other' && strength === 'weak', lineTest(source));
  put('message-id', isSilent, shapeTest(source, fold));
  put('tagged-address', isSilent, envelopeTest(source, fold));
  const whole = (of: Tested): SourceTest => ({ ...of, mails: { own: 0, other: 0, silent: 0 } });
  return [...found, whole(habitsTest(source, fold)), whole(burstTest(source)), whole(receiversTest(sum))];
}

/** How strongly most of the mails spoke; of equals the weaker. */
function commonest({ decides, strong, weak }: Strengths): Strength {
  if (decides > strong && decides > weak) return 'decides';
  return strong > weak ? 'strong' : 'weak';
}

/** Whether so many organizations report it, and not all of their bounces came by one host. */
export function isIndependent({ reporters, tops }: Source, most: number): boolean {
  return reporters.size >= most && tops.bringers.size >= 2;
}

/**
 * A home's line that gave its mails straight to the hosts of many organizations, without a login: mail leaves from no such line
 * by itself unless its owner runs a mail server there, which then calls itself by a name of his domain.
 */
function lineTest(source: Source): Tested | undefined {
  const { ip, tops, numbers } = source;
  const names = tops.rdns.names(NAMES);
  const isLine = (name: string): boolean => LINES.has(lineKind(name, ip)?.kind ?? '');
  if (names.length === 0 || !names.every(isLine) || !isIndependent(source, WITNESSES)) return undefined;
  if (numbers.logins > 0 || tops.users.size > 0) return undefined;
  const domains = new Set(tops.domains.names(NAMES).map((name) => domainIn(`@${name}`)));
  if (tops.helo.names(NAMES).some((helo) => helo.includes('.') && domains.has(domainIn(`@${helo}`)))) return undefined;
  const [name = ip] = names;
  return tested('own-host', 'other', 'strong', 'host-line', { name, count: String(source.reporters.size) });
}

const LINES: ReadonlySet<string> = new Set(['dynamic', 'end-user', 'shared']);

/** Names of one source that are looked at. */
const NAMES = 5;

/** The domain in whose name a source mostly sends. */
const domainOf = ({ tops }: Source): string | undefined => domainIn(`@${tops.domains.names(1)[0] ?? ''}`);

/** Whether enough own mails of the domain came back to know how all of them look; where names were let go, none is unknown. */
function isLearnt({ own }: Fold, domain: string, habits: Tops): boolean {
  const count = own.domains.list().find(([name]) => name === domain)?.[1] ?? 0;
  return count >= LEARNT && !habits.isPartial && habitsOf(habits, domain).length > 0;
}

/** The habits of one domain, the commonest first. */
const habitsOf = (habits: Tops, domain: string): string[] =>
  habits
    .list()
    .flatMap(([name]) => (name.startsWith(habitOf(domain, '')) ? name.slice(habitOf(domain, '').length) : []));

function shapeTest(source: Source, fold: Fold): Tested | undefined {
  const { tops, numbers } = source;
  const shape = tops.shapes.names(1)[0];
  const domain = domainOf(source);
  // its own mails taught the habits: that proves nothing of it
  if (shape === undefined || domain === undefined || numbers.ours > 0) return undefined;
  if (tops.shapes.names(NAMES).some((one) => fold.own.shapes.has(habitOf(domain, one))))
    return tested('message-id', 'own', 'weak', 'id-shape-own', { shape });
  return isLearnt(fold, domain, fold.own.shapes)
    ? tested('message-id', 'other', 'weak', 'id-shape-other', { shape })
    : undefined;
}

/** VERP as the owner's own mails taught it: the form of the envelope senders. */
function envelopeTest(source: Source, fold: Fold): Tested | undefined {
  const { tops, numbers } = source;
  const { envelopes } = fold.own;
  const domain = domainOf(source);
  if (domain === undefined || numbers.ours > 0) return undefined;
  const seen = tops.envelopes.names(NAMES).find((one) => envelopes.has(habitOf(domain, one)));
  if (seen !== undefined) return tested('tagged-address', 'own', 'weak', 'verp-learnt', { word: seen });
  const [word] = habitsOf(envelopes, domain);
  const count = word === undefined ? 0 : (envelopes.list().find(([name]) => name === habitOf(domain, word))?.[1] ?? 0);
  return word !== undefined && count >= LEARNT
    ? tested('tagged-address', 'other', 'weak', 'verp-unlike', { word })
    : undefined;
}

function habitsTest(source: Source, fold: Fold): Tested {
  const { tops, numbers } = source;
  const { mailers, zones, domains } = fold.own;
  const mailer = tops.mailers.names(1)[0];
  const zone = tops.zones.names(1)[0];
  const domain = domainOf(source);
  if (domain === undefined || !domains.has(domain) || numbers.ours > 0 || (mailer === undefined && zone === undefined))
    return tested('habits', 'silent', undefined, 'habits-unknown');
  const word = [mailer, zone].filter((one) => one !== undefined).join(', ');
  const isNew = (one: string | undefined, habits: Tops): boolean =>
    one !== undefined && isLearnt(fold, domain, habits) && !habits.has(habitOf(domain, one));
  if (isNew(mailer, mailers) || isNew(zone, zones)) return tested('habits', 'other', 'weak', 'habits-other', { word });
  // a whole country has the same zone
  return mailer !== undefined && mailers.has(habitOf(domain, mailer))
    ? tested('habits', 'own', 'weak', 'habits-same', { word })
    : tested('habits', 'silent', undefined, 'habits-little', { word });
}

function burstTest({ tops }: Source): ReturnType<typeof tested> {
  const most = tops.bursts.list()[0]?.[1] ?? 0;
  return most >= BURST
    ? tested('burst', 'other', 'weak', 'burst-seen', { count: String(most) })
    : tested('burst', 'silent', undefined, 'burst-none');
}

function receiversTest(sum: RowSum | undefined): ReturnType<typeof tested> {
  if (sum === undefined || sum.mails === 0) return tested('receivers', 'silent', undefined, 'receivers-none');
  const isOwn = sum.passed * 2 > sum.mails;
  const count = String(isOwn ? sum.passed : sum.mails - sum.passed);
  return tested('receivers', isOwn ? 'own' : 'other', 'strong', isOwn ? 'receivers-pass' : 'receivers-fail', { count });
}
