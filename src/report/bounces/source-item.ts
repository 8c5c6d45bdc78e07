/** A source of a pile: who it is, since when, who reported it, what it brought, and why it is said to be another's. */

import type { PlacedSource } from '../../app/fold-bounces.ts';
import type { Counts, Moment } from '../../case/bounces/conclude.ts';
import { countryName, dateText, wordsOf } from '../context.ts';
import { between, DOT, data, faint, type Item, plain, type Runs, short, strong, warn } from '../sheet.ts';
import { DAY } from '../times.ts';
import { type Telling, VALUE } from './telling.ts';

/** Days from the first mail to the last, both counted. */
const spanOf = ({ first, last }: PlacedSource): number =>
  first === undefined || last === undefined
    ? 1
    : Math.floor(Date.parse(last.utc) / DAY) - Math.floor(Date.parse(first.utc) / DAY) + 1;

/** A source in full. */
export function sourceItem(source: PlacedSource, telling: Telling): Item {
  const { lang, words, room, isVerbose } = telling;
  const { label } = words;
  const { place, first, last, reporters, malware, subjects, files, authors } = source;
  const more: Runs[] = [];
  const line = (name: string, value: Runs): void => {
    if (value.length > 0) more.push([faint(`${name}: `), ...value]);
  };
  line(label.network, placeRuns(source, telling));
  if (first !== undefined) line(label.first, momentRuns(first, source, telling));
  if (last !== undefined) line(label.last, momentRuns(last, source, telling));
  line(label.reporters, [
    strong(words.organizations(reporters.count, reporters.isMore)),
    faint(' '),
    data(
      reporters.list
        .slice(0, room.reporters)
        .map(({ organization, count }) => `${short(organization, VALUE)} (${count})`)
        .join(', '),
    ),
    faint(` · ${standingOf(source, telling)}`),
  ]);
  line(label.rdns, namesRuns(source.rdns, telling));
  line(label.user, namesRuns(source.helo, telling));
  line(label.login, namesRuns(source.users, telling));
  line(label.inName, namesRuns(source.domains, telling));
  line(label.malware, namesRuns(malware, telling));
  line(label.subjects, namesRuns(subjects, telling));
  line(
    label.files,
    files.length === 0
      ? []
      : [
          data(
            files
              .slice(0, room.names)
              .map(({ name, count }) => `${short(name, VALUE)} (${count})`)
              .join(', '),
          ),
        ],
  );
  line(label.authors, namesRuns(authors, telling));
  line(label.mailer, namesRuns(source.mailers, telling));
  if (source.receivers !== undefined) {
    const { mails, passed, reporters: by } = source.receivers;
    line(label.receivers, [plain(words.receivers(mails, passed, by.length))]);
  }
  for (const test of source.tests) {
    if (test.standing === 'silent' && !isVerbose) continue;
    more.push([
      faint(`${label.why}: `),
      test.standing === 'own'
        ? plain(words.standing.own)
        : test.standing === 'other'
          ? warn(words.standing.other)
          : faint(words.standing.silent),
      faint(`${test.strength === 'weak' ? words.weak : ''} · ${words.test[test.test]} – `),
      plain(short(test.why[lang], 3 * VALUE)),
    ]);
  }
  for (const { organization, samples } of reporters.list.slice(0, room.samples)) {
    const sample = samples[0];
    if (sample === undefined) continue;
    const at = sample.at === undefined ? '?' : dateText(new Date(sample.at).toISOString().replace(/\.\d{3}Z$/, 'Z'));
    const range = sample.range === undefined ? '' : ` [${sample.range[0]}, ${sample.range[1]})`;
    more.push([
      faint(`${label.sample}: `),
      data(
        `${at} | ${source.ip}${sample.port === undefined ? '' : `:${sample.port}`} | ${short(sample.writer ?? organization, VALUE)} | ${short(sample.source, VALUE)}${range}`,
      ),
    ]);
  }
  return {
    sign: source.whose === 'backscatter' ? 'leading' : 'open',
    head: between(
      [
        [strong(source.ip)],
        [plain(words.whose[source.whose])],
        [strong(words.count(source.mails))],
        [plain(words.stable(source.days, spanOf(source)))],
        place?.asn === undefined ? [] : [data(`AS${place.asn}`)],
      ],
      DOT,
    ),
    more,
  };
}

function standingOf({ standing, reporters }: PlacedSource, { words: { label } }: Telling): string {
  if (standing === 'claimed') return label.unconfirmed;
  return standing === 'strong' && reporters.count === 1 ? label.vouchedOne : label[standing];
}

function placeRuns({ place, special, isWorldwide }: PlacedSource, { lang, words: { label } }: Telling): Runs {
  if (special !== undefined) return [plain(wordsOf(lang).special[special] ?? special)];
  if (place === undefined) return [faint(label.noPlace)];
  const holder = [place.asn === undefined ? '' : `AS${place.asn}`, place.holder ?? '']
    .filter((one) => one !== '')
    .join(' ');
  // a table of countries has the seat of the operator, not the place of the host
  const country =
    isWorldwide === true ? label.worldwide : place.country === undefined ? '' : countryName(place.country, lang);
  return between([holder === '' ? [] : [data(holder)], country === '' ? [] : [plain(country)]], DOT);
}

function momentRuns(
  { utc, jst, local }: Moment,
  { zone }: PlacedSource,
  { lang, words: { label }, isVerbose }: Telling,
): Runs {
  const isShown = local !== undefined && local.slice(-6) !== '+09:00' && local.slice(-6) !== '+00:00';
  const how = zone === undefined ? '' : zone.how === 'country' ? label.byCountry : label.byDates;
  return [
    plain(`${dateText(utc)} | ${dateText(jst).replace('+09:00', 'JST')}`),
    ...(isShown ? [plain(` | ${dateText(local)}`)] : []),
    ...(zone === undefined || (!isShown && !isVerbose) ? [] : [faint(wordsOf(lang).brackets(`${zone.name}: ${how}`))]),
  ];
}

function namesRuns(counts: Counts, { words, room }: Telling): Runs {
  if (counts.length === 0) return [];
  const some = counts.slice(0, room.names).map(([name, count]) => `${short(name, VALUE)} (${count})`);
  const rest = counts.length - some.length;
  return [data(some.join(', ')), ...(rest > 0 ? [faint(` ${words.and(rest)}`)] : [])];
}

/** A source in a line. */
export function lightItem(source: PlacedSource, telling: Telling): Item {
  const { words } = telling;
  return {
    sign: source.whose === 'ours' ? 'calm' : source.whose === 'backscatter' ? 'step' : 'open',
    head: between(
      [
        [strong(source.ip)],
        [plain(words.whose[source.whose])],
        [plain(words.count(source.mails))],
        namesRuns(source.rdns, telling),
      ],
      DOT,
    ),
    lines: 2,
  };
}
