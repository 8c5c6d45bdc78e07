/** The handover as a station of the route: all that is known of the one host that can be attested. */
import type { Facts, Handover } from '../../examine/facts.ts';
import type { Context } from './context.ts';
import { networkName } from './context.ts';
import { legOf, userRun } from './leg.ts';
import type { Run, Runs, Stop } from './sheet.ts';
import { between, data, faint, plain, short, strong, warn } from './sheet.ts';

const DOT: Run = faint(' · ');

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
  const hop = hops[handover.hop];
  const details: Runs[] = [
    holder === '' ? [] : [plain(short(holder, context.limit))],
    between(namesOf(handover, name, context), DOT),
    between([hop === undefined ? [] : legOf(hop, hops[handover.hop + 1], context), userRun(handover, context)], DOT),
  ];
  const lines = room.isBrief ? [between(details, DOT)] : details;
  if (likely && handover.otherwise !== undefined)
    lines.push([faint(`${words.label.handoverElse} `), data(short(handover.otherwise.ip, context.limit))]);
  if (context.verbose && ends !== undefined) lines.push([faint(context.say(ends.why))]);
  return { kind: 'handover', mark: 'proved', title, details: lines.filter((one) => one.length > 0) };
}

/** What the line in the mail calls it. */
function namesOf(handover: Handover, shown: string, { words, limit, room }: Context): Run[][] {
  const names: Run[][] = [];
  if (handover.ip !== undefined)
    names.push(
      handover.rdns === undefined
        ? [plain(words.label.noRdns)]
        : [faint(`${words.label.rdns} `), data(short(handover.rdns, limit))],
    );
  // briefly what the client called itself is told only where nothing better is known
  const told = !room.isBrief || handover.rdns === undefined;
  if (told && handover.helo !== undefined && handover.helo !== handover.rdns && handover.helo !== shown)
    names.push([
      faint(`${words.label.helo} `),
      data(short(handover.helo, limit)),
      faint(words.brackets(words.mark.claimed)),
    ]);
  return names;
}
