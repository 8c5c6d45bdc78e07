/** The verdict in plain words: chosen from `verdict-words.ts`, filled with what was observed. */
import { reallySentBy } from './authentication-words.ts';
import type { Certainty, SenderHypothesis } from './examination.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import { type Finding, isHarmful, type Kind, type Text } from './finding.ts';
import { adviceBecause, adviceFor, opening, sentences } from './verdict-words.ts';

/** What it is, the main reason, who handed it over, what was not read: four sentences at most. */
export function summaryOf(
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
  certainty: Certainty,
  partial: boolean,
): Text {
  const parts: Text[] = [opening[kind][certainty]];
  const main = findings.find((one) => one.weight > 0);
  if (main !== undefined && isHarmful(kind)) {
    const reason = {
      ja: fill(sentences.mainReason, { reason: main.title.ja }).ja,
      en: fill(sentences.mainReason, { reason: main.title.en }).en,
    };
    parts.push(reason);
  }
  if (findings.some((one) => one.detector === 'passed-on')) parts.push(sentences.passedOn);
  parts.push(handoverOf(facts));
  const domain = facts.authentication.value.dmarc?.domain;
  const isProved = findings.some((one) => one.detector === 'authenticated-by-own-domain');
  if (domain !== undefined && isProved && isHarmful(kind)) parts.push(fill(reallySentBy, { domain }));
  const user = facts.route.value.handover?.user;
  if (user !== undefined && !(isProved && isHarmful(kind)) && findings.some((one) => one.detector === 'login-in-route'))
    parts.push(fill(sentences.login, { user }));
  if (partial) parts.push(sentences.partial);
  return { ja: parts.map((one) => one.ja).join(''), en: parts.map((one) => one.en).join(' ') };
}

function handoverOf(facts: Facts): Text {
  const { hops, handover } = facts.route.value;
  if (hops.length === 0) return sentences.noRoute;
  if (handover?.ip === undefined) return sentences.handoverLocal;
  const place = facts.networks.find((one) => one.value.role === 'handover')?.value;
  const where = [place?.holder, place?.country].filter((one) => one !== undefined).join(', ');
  const sentence = handover.certainty === 'likely' ? sentences.handoverLikely : sentences.handover;
  return fill(sentence, { ip: where === '' ? handover.ip : `${handover.ip} (${where})` });
}

/** What to do: by kind, and what single facts add. */
export function adviceOf(
  facts: Facts,
  findings: readonly Finding[],
  kind: Kind,
  sender: readonly SenderHypothesis[],
): Text[] {
  const advice = [...adviceFor[kind]];
  if (findings.some((one) => one.detector === 'passed-on')) advice.unshift(adviceBecause.passedOn);
  const replyTo = facts.replyTo[0]?.value.address;
  if (replyTo !== undefined && isHarmful(kind) && findings.some((one) => one.detector.startsWith('replyto-'))) {
    advice.push(fill(adviceBecause.replyElsewhere, { to: replyTo }));
  }
  const stolen = sender.find((one) => one.hypothesis === 'stolen-account');
  if (stolen?.standing === 'supported' && isHarmful(kind)) advice.push(adviceBecause.stolenAccount);
  return advice;
}
