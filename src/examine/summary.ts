/** The verdict in plain words: chosen from `verdict-words.ts`, filled with what was observed. */
import { reallySentBy } from './authentication-words.ts';
import type { Certainty, PassedOnVerdict, Verdict } from './examination.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import { type Finding, isHarmful, type Kind, type Text } from './finding.ts';
import { detectorById } from './findings.ts';
import { hasHeader, isFileAlone } from './has-header.ts';
import { byReason } from './kind.ts';
import { isOfLater } from './known/hosts/network-holder.ts';
import { askOf } from './known/stories/asks.ts';
import { phrasesIn } from './known/stories/phrases.ts';
import { isAfterWallet } from './known/stories/wallets.ts';
import { opensWithLetter } from './lead.ts';
import type { Bounce } from './observe/bounce/facts.ts';
import { openingOf } from './opening.ts';
import { nothingAgainst, ofCarrier } from './passed-on-words.ts';
import { paymentOpening, sentences, walletOpening } from './verdict-words.ts';

interface Of {
  readonly passedOn: PassedOnVerdict | undefined;
}

/** What it is, the main reasons, who handed it over, what was not read: four sentences at most. */
export function summaryOf(
  facts: Facts,
  findings: readonly Finding[],
  { kind, certainty, passedOn }: Pick<Verdict, 'kind' | 'certainty'> & Of,
  partial: boolean,
): Text {
  const isOfLetter = opensWithLetter({ kind, passedOn });
  const parts: Text[] = [
    isOfLetter && passedOn !== undefined ? passedOn.summary : beginningFor(facts, findings, kind, certainty),
  ];
  if (kind === 'bounce' && facts.bounce !== undefined) parts.push(...whoseOf(facts.bounce.value));
  if (passedOn !== undefined && !isHarmful(kind)) {
    if (!isOfLetter) parts.push(passedOn.summary);
    if (isOfLetter && kind === 'undecided' && findings.every((one) => one.weight <= 0)) parts.push(nothingAgainst);
  } else if (isHarmful(kind)) parts.push(...reasonsOf(findings, kind));
  else if (kind === 'undecided' && !partial && hasHeader(facts) && findings.every((one) => one.weight <= 0))
    parts.push(facts.locked === undefined ? sentences.nothingFound : sentences.nothingFoundAround);
  if (facts.locked !== undefined) parts.push(sentences.locked);
  if (!isOfLetter && findings.some((one) => one.detector === 'passed-on')) parts.push(sentences.passedOn);
  if (isOfLetter) parts.push(ofCarrier);
  parts.push(handoverOf(facts), ...holderOf(facts));
  const domain = facts.authentication.value.dmarc?.domain;
  const isProved = findings.some((one) => one.detector === 'authenticated-by-own-domain');
  if (domain !== undefined && isProved && isHarmful(kind)) parts.push(fill(reallySentBy, { domain }));
  if (domain !== undefined && isProved && kind === 'undecided') parts.push(fill(sentences.onlyIdentity, { domain }));
  const user = facts.route.value.handover?.user;
  if (user !== undefined && !(isProved && isHarmful(kind)) && findings.some((one) => one.detector === 'login-in-route'))
    parts.push(fill(findings.some(({ weight }) => weight > 0) ? sentences.login : sentences.loginOfHolder, { user }));
  if (partial) parts.push(sentences.partial);
  return { ja: parts.map((one) => one.ja).join(''), en: parts.map((one) => one.en).join(' ') };
}

/** What it is; of phishing that has another aim than passwords, which. */
function beginningFor(facts: Facts, findings: readonly Finding[], kind: Kind, certainty: Certainty): Text {
  if (isFileAlone(facts)) return openingOf({ kind, certainty }, facts);
  if (kind === 'phishing' && isAfterWallet(facts, findings)) return walletOpening[certainty];
  return kind === 'phishing' && isAfterPayment(facts)
    ? paymentOpening[certainty]
    : openingOf({ kind, certainty }, facts);
}

/** Something is to be renewed or paid, and nothing to be confirmed. */
function isAfterPayment({ text, subject }: Facts): boolean {
  if (text === undefined) return false;
  const said = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group === 'credential');
  return said.length > 0 && askOf(said.map(({ phrase }) => phrase)) === 'renewal';
}

/** Characters of both reasons: the report fits one screen, and its list has them all. */
const REASONS = 84;

/** The two weightiest reasons of different groups: first those that speak for this kind, and for little else. */
export function reasonsOf(findings: readonly Finding[], kind: Kind): Text[] {
  const ranked = findings.filter(({ weight }) => weight > 0).sort(byReason(kind));
  const [main] = ranked;
  if (main === undefined) return [];
  const next = ranked.find((one) => groupOf(one) !== groupOf(main));
  const second = next !== undefined && main.title.en.length + next.title.en.length <= REASONS ? next : undefined;
  const inBoth = (lang: 'ja' | 'en'): string =>
    second === undefined
      ? fill(sentences.mainReason, { reason: main.title[lang] })[lang]
      : fill(sentences.mainReasons, { reason: main.title[lang], second: inline(second.title[lang]) })[lang];
  return [{ ja: inBoth('ja'), en: inBoth('en') }];
}

const groupOf = ({ detector }: Finding): string => detectorById.get(detector)?.group ?? detector;

/** A title behind a semicolon begins small, but for names of two capitals or more (`SPF`). */
const inline = (title: string): string =>
  /^[A-Z][a-z' ]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;

/** Whose mail came back, in a sentence; what no mail came back with has none. */
function whoseOf({ kind, whose }: Bounce): Text[] {
  if (kind !== 'dsn' && kind !== 'text') return [];
  return [whose === 'ours' ? sentences.returnedOurs : sentences.returnedOpen];
}

function handoverOf(facts: Facts): Text {
  const { hops, border, handover } = facts.route.value;
  if (hops.length === 0) return sentences.noRoute;
  if (handover?.ip === undefined) return sentences.handoverLocal;
  if (handover.certainty === 'likely') return fill(sentences.handoverLikely, { ip: handover.ip });
  // what is attested ends with the border's line: behind it claims may stand, or nothing
  const isAll = border !== undefined && hops.length <= border + 1;
  return fill(isAll ? sentences.handoverAlone : sentences.handover, { ip: handover.ip });
}

/** Whose network a table says that the handover's address is: a statement about today, and of another source than ours. */
function holderOf({ route, networks }: Facts): Text[] {
  const place = networks.find((one) => one.value.role === 'handover')?.value;
  const { holder: name, country, dataDate: date } = place ?? {};
  if (place === undefined || name === undefined || date === undefined) return [];
  const holder = country === undefined || place.worldwide === true ? name : `${name} (${country})`;
  if (place.namedFor !== undefined) return [fill(sentences.holderApart, { holder, date, domain: place.namedFor })];
  const isOld = isOfLater(place, route.value.handover?.date);
  return [fill(isOld ? sentences.holderNow : sentences.holder, { holder, date })];
}
