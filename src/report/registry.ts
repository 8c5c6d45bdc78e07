/** What DNS, registries and lists say of the names in a mail. */

import type { ResponsibleDesks } from '../app/examined.ts';
import type { Examination } from '../examine/examination.ts';
import type { HandoverName, Listing, NetworkRegistration } from '../examine/facts/authentication.ts';
import type { Facts } from '../examine/facts.ts';
import { returned } from '../words/returned.ts';
import type { Context } from './context.ts';
import { countryName } from './context.ts';
import { defangUrl } from './defang.ts';
import type { Item, Row, Runs } from './sheet.ts';
import { between, DOT, data, faint, plain, short, strong, warn } from './sheet.ts';
import { DAY } from './times.ts';

/** A domain registered so few days before its mail is worth a second look. */
const YOUNG = 90;
/** Hosts, addresses and list names that are told of one fact. */
const NAMES = 3;
const WARNING_LINES = 2;
const SLASH = ' / ';

/** The domain in From as a row beside the names that the mail gives itself. */
export function domainRows({ senderDomain, authentication }: Facts, context: Context): Row[] {
  if (senderDomain === undefined) return [];
  const { outside, words, room, verbose, limit } = context;
  const { label } = outside;
  const { value } = senderDomain;
  const facts: Runs[] = [];
  if (value.exists === false) facts.push([warn(label.missing)]);
  if (value.created !== undefined) {
    const days = daysBetween(value.created, authentication.value.judged?.at);
    const age = days === undefined ? [] : [(days < YOUNG ? warn : plain)(words.brackets(outside.age(days)))];
    facts.push([faint(`${label.registeredOn} `), plain(short(value.created, limit).slice(0, 10)), ...age]);
  }
  if (value.registrar !== undefined && !room.isBrief)
    facts.push([faint(`${label.registrar} `), plain(short(value.registrar, limit))]);
  if (value.holder !== undefined && !room.isBrief)
    facts.push([faint(`${label.holder} `), plain(short(value.holder, limit))]);
  if (value.takesNoMail === true) facts.push([warn(label.takesNoMail)]);
  else if (value.mx !== undefined && value.mx.length > 0 && !room.isBrief) {
    const hosts = value.mx.slice(0, NAMES).map((host) => short(host, limit));
    facts.push([faint(`${label.takesMail} `), data(words.list(hosts))]);
  } else if (value.exists === true && value.mx === undefined) facts.push([plain(label.noMx)]);
  if (value.hasNoSpf === true) facts.push([plain(label.noSpf)]);
  if (verbose && value.spf !== undefined) facts.push([faint('SPF '), data(short(value.spf, limit))]);
  if (!room.isBrief && value.addresses.length > 0)
    facts.push([
      faint(`${label.addresses} `),
      data(words.list(value.addresses.slice(0, NAMES).map((one) => short(one, limit)))),
    ]);
  if (facts.length === 0) return [];
  // briefly the domain itself stands right above, in From
  const name: Runs[] = room.isBrief ? [] : [[data(short(value.organization, limit))]];
  return [{ label: label.domain, value: between([...name, ...facts], DOT), proof: senderDomain.proof }];
}

function daysBetween(earlier: string, later: string | undefined): number | undefined {
  const days = Math.floor((Date.parse(later ?? '') - Date.parse(earlier)) / DAY);
  return Number.isFinite(days) ? days : undefined;
}

/** What lists hold, the bad ones first; in full also which of them hold nothing. */
export function listingItems({ facts, answers }: Examination, context: Context): Item[] {
  const { outside, words, room, verbose, limit } = context;
  const all = facts.listings ?? [];
  const of = (kind: Listing['kind']): typeof all => all.filter(({ value }) => value.kind === kind);
  const sorted = [...of('block'), ...of('allow')];
  const items = sorted
    .slice(0, room.listings)
    .map(({ value, proof }): Item => ({ ...listingItem(value, context), proof }));
  if (sorted.length > items.length)
    items.push({ sign: 'note', head: [faint(words.more(sorted.length - items.length))] });
  if (verbose) {
    const clear = answers.filter(({ question, outcome }) => question.kind === 'listing' && outcome === 'absent');
    for (const [subject, of] of Map.groupBy(clear, ({ question }) => question.key)) {
      const zones = words.list(of.map(({ question }) => question.type ?? ''));
      items.push({
        sign: 'note',
        head: [data(short(subject, limit)), faint(` ${outside.notListed(short(zones, limit))}`)],
      });
    }
  }
  return items;
}

function listingItem({ subject, role, list, kind, codes, meanings, says = [] }: Listing, context: Context): Item {
  const { outside, words, verbose, limit, say } = context;
  const means = meanings.length > 0 ? meanings.map(say) : [outside.codes(words.list(codes.slice(0, NAMES)))];
  return {
    sign: kind === 'block' ? 'danger' : 'calm',
    head: between(
      [
        [
          strong(list),
          plain(outside.listed[kind]),
          faint(`: ${outside.listRole[role]} `),
          data(say({ ja: short(subject, limit), en: short(subject, limit) })),
        ],
        ...means.map((one): Runs => [plain(one)]),
      ],
      DOT,
    ),
    ...(verbose && says.length > 0 && { more: says.map((one): Runs => [faint(words.quotes(short(one, limit)))]) }),
  };
}

/** Whom to write to about the handover's network, or that of the source of a returned mail; briefly the first one. */
export function deskItems(responsible: ResponsibleDesks | undefined, context: Context): Item[] {
  if (responsible === undefined) return [];
  const { outside, words, room, lang, limit } = context;
  const named = responsible.desks.filter(({ emails, forms }) => emails.length > 0 || forms.length > 0);
  const told = named.slice(0, room.desks).map((desk): Item => {
    const name = desk.name[lang];
    const ways: Runs[] = [
      ...desk.emails.slice(0, room.isBrief ? 1 : NAMES).map((email): Runs => [data(short(email, limit))]),
      ...(desk.emails.length > 0 && room.isBrief ? [] : desk.forms.slice(0, NAMES)).map(
        (form): Runs => [faint(`${outside.form} `), data(defangUrl(short(form, limit)))],
      ),
      [
        plain(short(name, limit)),
        faint(
          words.brackets(`${outside.scope[desk.scope] ?? desk.scope}${SLASH}${outside.confidence[desk.confidence]}`),
        ),
      ],
    ];
    return { sign: desk.confidence === 'certain' ? 'leading' : 'open', head: between(ways, DOT) };
  });
  if (room.isBrief && told.length === 0) return [];
  const items = [...forWhom(responsible, context), ...told];
  if (named.length > told.length) items.push({ sign: 'note', head: [faint(words.more(named.length - told.length))] });
  for (const warning of responsible.warnings.slice(0, room.desks))
    items.push(
      room.isBrief
        ? { sign: 'danger', head: [], body: [plain(context.say(warning))], lines: WARNING_LINES }
        : { sign: 'danger', head: [plain(context.say(warning))] },
    );
  if (!room.isBrief)
    for (const { address, why } of responsible.passedOver.slice(0, room.desks))
      items.push({
        sign: 'note',
        head: [faint(`${outside.passedOver}: ${short(address, limit)} – `), faint(context.say(why))],
      });
  return items;
}

/** A desk for a bounce is not that of whoever brought it: said first, with what the line is worth that names the source. */
function forWhom({ ip, of, trust }: ResponsibleDesks, { lang, words }: Context): Item[] {
  if (of === undefined) return [];
  const isProved = trust === 'ours' || trust === 'vouched';
  return [
    {
      sign: trust === undefined || isProved ? 'note' : trust,
      head: [
        plain(returned[lang].desksFor(ip)),
        ...(trust === undefined || isProved ? [] : [DOT, warn(words.trust[trust])]),
      ],
    },
  ];
}

/** What DNS calls the handover's address; what the mail's own line called it beside, where the two differ. */
export function nameRuns(
  found: HandoverName,
  recorded: string | undefined,
  { outside, words, room, limit }: Context,
): Runs[] {
  const { label } = outside;
  const named = found.names.slice(0, room.isBrief ? 1 : NAMES).map(({ name, confirmed }): Runs => {
    const is = confirmed === undefined ? label.open : confirmed ? label.confirmed : label.unconfirmed;
    return [
      faint(`${words.label.rdns} `),
      data(short(name, limit)),
      (confirmed === false ? warn : faint)(words.brackets(is)),
    ];
  });
  if (named.length === 0) named.push([plain(found.outcome === 'absent' ? label.nameless : label.noAnswer)]);
  const isSame = recorded === undefined || found.names.some(({ name }) => name === recorded.toLowerCase());
  return isSame ? named : [...named, [faint(`${label.recordedName} `), data(short(recorded, limit))]];
}

/** Who holds the network, by its registry: the table beside it names who announces it. */
export function registrationRuns(
  { holder, name, country, range }: NetworkRegistration,
  { outside, lang, limit }: Context,
): Runs {
  const who = holder ?? name;
  const facts: Runs[] = [];
  if (who !== undefined) facts.push([faint(`${outside.label.registeredTo} `), plain(short(who, limit))]);
  if (country !== undefined) facts.push([plain(countryName(short(country, limit), lang))]);
  if (range !== undefined) facts.push([data(`${short(range[0], limit)}–${short(range[1], limit)}`)]);
  return between(facts, DOT);
}
