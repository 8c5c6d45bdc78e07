/** The handover as a station of the route: all that is known of the one host that can be attested. */

import type { HandoverName, NetworkRegistration } from '../examine/facts/authentication.ts';
import type { Handover, Network } from '../examine/facts/way.ts';
import type { Facts } from '../examine/facts.ts';
import type { Context } from './context.ts';
import { networkName } from './context.ts';
import { legOf, userRun } from './leg.ts';
import { nameRuns, registrationRuns } from './registry.ts';
import type { Runs, Stop } from './sheet.ts';
import { between, DOT, data, faint, plain, short, strong, warn } from './sheet.ts';

export function handoverStop(handover: Handover, facts: Facts, context: Context): Stop {
  const { words, room } = context;
  const name = handover.ip ?? handover.rdns ?? handover.helo ?? '';
  const likely = handover.certainty === 'likely';
  const title: Runs = [
    strong(`${words.label.handover}  `),
    data(short(name, context.limit)),
    // without an address there is only what the client called itself
    handover.ip === undefined && handover.rdns === undefined
      ? faint(words.brackets(words.mark.claimed))
      : likely
        ? warn(`  ${words.label.handoverLikely}`)
        : faint(`  ${words.label.handoverNote}`),
  ];
  const network = facts.networks.find((one) => one.value.role === 'handover' && one.value.ip === handover.ip)?.value;
  const holder = networkName(network, context);
  const { hops, ends } = facts.route.value;
  const registered = (facts.registrations ?? [])
    .filter(({ value }) => value.ip === handover.ip && !(room.isBrief && isToldBy(network, value)))
    .map(({ value }) => registrationRuns(value, context));
  const found = facts.handoverName?.value;
  const names = namesOf(handover, name, found, context);
  const hop = hops[handover.hop];
  const details: Runs[] = [
    holder === '' ? [] : [plain(holder)],
    ...registered,
    between(names, DOT),
    between([hop === undefined ? [] : legOf(hop, hops[handover.hop + 1], context), userRun(handover, context)], DOT),
  ];
  const lines = room.isBrief ? [between(details, DOT)] : details;
  if (likely && handover.otherwise !== undefined)
    lines.push([faint(`${words.label.handoverElse} `), data(short(handover.otherwise.ip, context.limit))]);
  if (found?.line !== undefined) lines.push([plain(context.say(found.line.why))]);
  if (context.verbose && ends !== undefined) lines.push([faint(context.say(ends.why))]);
  const proof = hop === undefined ? [] : [{ at: hop.at }];
  return { kind: 'handover', mark: 'proved', title, details: lines.filter((one) => one.length > 0), proof };
}

/** Whether the table says the same: then the brief report has said it. */
function isToldBy(network: Network | undefined, { holder, country }: NetworkRegistration): boolean {
  const [table, registry] = [network?.holder, holder].map((one) => one?.toLowerCase().match(/[a-z0-9]{1,99}/)?.[0]);
  return table !== undefined && table === registry && network?.country === country;
}

/** What DNS calls it, or else the line in the mail. */
function namesOf(handover: Handover, shown: string, found: HandoverName | undefined, context: Context): Runs[] {
  const { words, limit, room } = context;
  const names: Runs[] = found === undefined ? [] : [...nameRuns(found, handover.rdns, context)];
  if (handover.ip !== undefined && found === undefined)
    names.push(
      handover.rdns === undefined
        ? [plain(words.label.noRdns)]
        : [
            handover.rdnsFalse === true ? warn(`${words.label.rdnsFalse} `) : faint(`${words.label.rdns} `),
            data(short(handover.rdns, limit)),
          ],
    );
  // briefly what the client called itself is told only where nothing better is known
  const told = !room.isBrief || (handover.rdns ?? found?.names[0]) === undefined;
  if (told && handover.helo !== undefined && handover.helo !== handover.rdns && handover.helo !== shown)
    names.push([
      faint(`${words.label.helo} `),
      data(short(handover.helo, limit)),
      faint(words.brackets(words.mark.claimed)),
    ]);
  return names;
}
