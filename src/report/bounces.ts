/** Lays out a folded pile of bounces as a page: the sources in others' hands first, then what of our own failed. */
import type { FoldedBounces, PlacedSource } from '../app/fold-bounces.ts';
import type { Counts, Moment } from '../case/bounces/conclude.ts';
import type { Failure } from '../case/bounces/failures.ts';
import { type BouncesWords, bounces } from '../words/bounces.ts';
import { lasting } from '../words/lasting.ts';
import { countryName, dateText, type Lang, wordsOf } from './context.ts';
import { lastingOf } from './lasting.ts';
import { meaningOf, speakerOf } from './returned.ts';
import {
  between,
  DOT,
  data,
  faint,
  type Item,
  type Page,
  plain,
  type Runs,
  type Section,
  short,
  shortWords,
  strong,
  warn,
} from './sheet.ts';

const VALUE = 120;
/** Characters of a host's own words. */
const SAID = 160;

/** Paths that could not be read and are named. */
const UNREAD = 5;
/** Domains that are named of a pile with several owners. */
const OWNERS = 5;

const DAY = 86_400_000;
const JST = 9 * 3600_000;

/** Mail systems write a number where they know no name. */
const userName = (user: string): string => (/^\d{1,10}$/.test(user) ? `uid ${user}` : user);

/** Days from the first mail to the last, both counted. */
const spanOf = ({ first, last }: PlacedSource): number =>
  first === undefined || last === undefined
    ? 1
    : Math.floor(Date.parse(last.utc) / DAY) - Math.floor(Date.parse(first.utc) / DAY) + 1;

/** How much of each is shown before it says how much more there is. */
const BRIEF = { sources: 5, light: 10, samples: 2, reporters: 6, names: 4, failures: 15, reports: 10, tests: 8 };
const FULL = {
  sources: 500,
  light: 500,
  samples: 40,
  reporters: 40,
  names: 24,
  failures: 10_000,
  reports: 1_000,
  tests: 8,
};

export function layOutBounces(folded: FoldedBounces, lang: Lang, verbose = false): Page {
  const words = bounces[lang];
  const { label } = words;
  const room = verbose ? FULL : BRIEF;
  const { counted, sources, own, failures, undecided } = folded;
  const told = sources.slice(0, room.sources);
  const light = sources.slice(room.sources);
  const sections: (Section | undefined)[] = [
    section('summary', summary()),
    section('sources', told.length > 0 ? told.map(sourceItem) : [{ sign: 'unknown', head: [plain(label.noSources)] }]),
    section('others', withRest(light.slice(0, room.light).map(lightItem), light.length)),
    section('failures', [
      ...folded.local.slice(0, room.sources).map(
        ({ host, user, mails }): Item => ({
          sign: 'calm',
          head: between(
            [
              [strong(short(host, VALUE))],
              [plain(words.local(user === undefined ? undefined : userName(short(user, VALUE))))],
              [plain(words.count(mails))],
            ],
            DOT,
          ),
          lines: 2,
        }),
      ),
      ...own.slice(0, room.sources).map(lightItem),
      ...withRest(
        failures.list.slice(0, room.failures).map((one) => failureItem(one)),
        failures.list.length + failures.more,
      ),
    ]),
    section(
      'undecided',
      withRest(
        undecided.list.slice(0, room.failures).map((one) => failureItem(one, true)),
        undecided.list.length + undecided.more,
      ),
    ),
    section(
      'networks',
      folded.networks
        .filter((one) => one.sources > 1)
        .slice(0, room.light)
        .map(({ network, sources: many, mails }) => ({
          sign: 'step',
          head: [data(network), faint(` ${many} IP · ${words.count(mails)}`)],
        })),
    ),
    section('reports', reportItems()),
    section('careful', careful()),
  ];
  return {
    name: 'metsuke bounces',
    about: words.count(counted.mails),
    sections: sections.filter((one) => one !== undefined),
    footer: [[faint(words.footer)]],
  };

  function section(id: keyof BouncesWords['section'], items: readonly Item[]): Section | undefined {
    return items.length === 0
      ? undefined
      : { id, title: words.section[id], joined: false, blocks: [{ kind: 'items', items }] };
  }

  function withRest(items: Item[], total: number): Item[] {
    if (total > items.length) items.push({ sign: 'note', head: [faint(words.and(total - items.length))] });
    return items;
  }

  function summary(): Item[] {
    const others = sources.filter(({ whose }) => whose === 'backscatter');
    const [first] = others;
    const counts = (
      [
        'bounces',
        'delayed',
        'ours',
        'backscatter',
        'undecided',
        'complaints',
        'direct',
        'reports',
        'answers',
        'others',
        'withoutClient',
      ] as const
    )
      .filter((key) => counted[key] > 0 || key === 'bounces')
      .map((key): Runs => [faint(`${label[key]} `), strong(String(counted[key]))]);
    return [
      first === undefined
        ? { sign: 'calm', head: [plain(words.noneFound)] }
        : { sign: 'danger', head: [strong(headlineOf(others))] },
      { sign: 'note', head: between(counts, DOT) },
    ];
  }

  /** The heaviest source is named only where it stands out. */
  function headlineOf(others: readonly PlacedSource[]): string {
    const [first, second] = others;
    const total = others.reduce((sum, { mails }) => sum + mails, 0);
    const isFirst = first !== undefined && (second === undefined || first.mails > second.mails);
    return words.headline(others.length, total, isFirst ? first : undefined);
  }

  function standingOf({ standing, reporters }: PlacedSource): string {
    if (standing === 'claimed') return label.unconfirmed;
    return standing === 'strong' && reporters.count === 1 ? label.vouchedOne : label[standing];
  }

  function sourceItem(source: PlacedSource): Item {
    const { place, first, last, reporters, malware, subjects, files, authors } = source;
    const more: Runs[] = [];
    const line = (name: string, value: Runs): void => {
      if (value.length > 0) more.push([faint(`${name}: `), ...value]);
    };
    line(label.network, placeRuns(source));
    if (first !== undefined) line(label.first, momentRuns(first, source));
    if (last !== undefined) line(label.last, momentRuns(last, source));
    line(label.reporters, [
      strong(words.organizations(reporters.count, reporters.isMore)),
      faint(' '),
      data(
        reporters.list
          .slice(0, room.reporters)
          .map(({ organization, count }) => `${short(organization, VALUE)} (${count})`)
          .join(', '),
      ),
      faint(` · ${standingOf(source)}`),
    ]);
    line(label.rdns, names(source.rdns));
    line(label.user, names(source.helo));
    line(label.login, names(source.users));
    line(label.inName, names(source.domains));
    line(label.malware, names(malware));
    line(label.subjects, names(subjects));
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
    line(label.authors, names(authors));
    line(label.mailer, names(source.mailers));
    if (source.receivers !== undefined) {
      const { mails, passed, reporters: by } = source.receivers;
      line(label.receivers, [plain(words.receivers(mails, passed, by.length))]);
    }
    for (const test of source.tests) {
      if (test.standing === 'silent' && !verbose) continue;
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
    for (const { organization, samples } of reporters.list.slice(0, verbose ? FULL.reporters : room.samples)) {
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

  function placeRuns({ place, special, isWorldwide }: PlacedSource): Runs {
    if (special !== undefined) return [plain(wordsOf(lang).special[special] ?? special)];
    if (place === undefined) return [faint(label.noPlace)];
    const holder = [place.asn === undefined ? '' : `AS${place.asn}`, place.holder ?? '']
      .filter((one) => one !== '')
      .join(' ');
    // a table of countries has the seat of the operator, not the place of the host
    const country = isWorldwide === true ? label.worldwide : countryOf(place.country);
    return between([holder === '' ? [] : [data(holder)], country === '' ? [] : [plain(country)]], DOT);
  }

  function countryOf(code: string | undefined): string {
    return code === undefined ? '' : countryName(code, lang);
  }

  function momentRuns({ utc, jst, local }: Moment, { zone }: PlacedSource): Runs {
    const isShown = local !== undefined && local.slice(-6) !== '+09:00' && local.slice(-6) !== '+00:00';
    const how = zone === undefined ? '' : zone.how === 'country' ? label.byCountry : label.byDates;
    return [
      plain(`${dateText(utc)} | ${dateText(jst).replace('+09:00', 'JST')}`),
      ...(isShown ? [plain(` | ${dateText(local)} `)] : []),
      ...(zone === undefined || (!isShown && !verbose) ? [] : [faint(` (${zone.name}: ${how})`)]),
    ];
  }

  function names(counts: Counts): Runs {
    if (counts.length === 0) return [];
    const some = counts.slice(0, room.names).map(([name, count]) => `${short(name, VALUE)} (${count})`);
    const rest = counts.length - some.length;
    return [data(some.join(', ')), ...(rest > 0 ? [faint(` ${words.and(rest)}`)] : [])];
  }

  function lightItem(source: PlacedSource): Item {
    return {
      sign: source.whose === 'ours' ? 'calm' : source.whose === 'backscatter' ? 'step' : 'open',
      head: between(
        [
          [strong(source.ip)],
          [plain(words.whose[source.whose])],
          [plain(words.count(source.mails))],
          names(source.rdns),
        ],
        DOT,
      ),
      lines: 2,
    };
  }

  /** @param isDoubtful it may be another's mail, for which the owner has nothing to do */
  function failureItem(failure: Failure, isDoubtful = false): Item {
    const { address, hard, count, status, statusFrom, diagnostic, last, proof, reportingMta } = failure;
    // x.0.0 says nothing beyond its class
    const isTold = statusFrom === 'field' && status?.endsWith('.0.0') === false;
    const field = isTold && diagnostic?.includes(status ?? '') !== true ? status : undefined;
    // a code that stands somewhere else is nothing that these words begin with
    const said = (failure.reply ?? diagnostic ?? '').replaceAll(/\s+/g, ' ').trim();
    const lasts = lastingOf(failure);
    return {
      sign: hard && lasts === 'gone' ? 'danger' : 'open',
      head: between(
        [
          [strong(short(address ?? '?', VALUE))],
          lasts === undefined ? [] : [faint(lasting[lang][lasts])],
          [plain(words.count(count))],
          last === undefined ? [] : [faint(timeOf(last))],
        ],
        DOT,
      ),
      body: [plain(meaningOf(failure, isDoubtful ? 'undecided' : 'ours', lang))],
      more: [
        ...(said === ''
          ? []
          : [
              [
                faint(`${speakerOf(failure, reportingMta, lang)}: `),
                data(shortWords(said, verbose ? 400 : SAID)),
                ...(field === undefined ? [] : [faint(` · ${label.status} ${field}`)]),
              ],
            ]),
        [faint(verbose ? `${proof.source} [${proof.at[0]}, ${proof.at[1]})` : short(proof.source, VALUE))],
      ],
    };
  }

  /** Readers of Japanese live in one zone. */
  function timeOf(ms: number): string {
    const utc = new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
    if (lang !== 'ja') return dateText(utc);
    return dateText(new Date(ms + JST).toISOString().replace(/\.\d{3}Z$/, '+09:00')).replace('+09:00', 'JST');
  }

  function reportItems(): Item[] {
    const heads = folded.reports.slice(0, room.reports).map(
      ({ kind, organization, domain, begin, end, mails, failed, source }): Item => ({
        sign: 'step',
        head: between(
          [
            [strong(kind === 'dmarc' ? 'DMARC' : 'TLS')],
            [data(short(organization, VALUE))],
            [data(short(domain, VALUE))],
            [plain(`${begin.slice(0, 10)} – ${end.slice(0, 10)}`)],
            [plain(kind === 'dmarc' ? words.receivers(mails, mails - failed, 1) : words.tls(mails, failed))],
            ...(verbose ? [[faint(short(source, VALUE))]] : []),
          ],
          DOT,
        ),
        lines: 2,
      }),
    );
    const rows = folded.reported.slice(0, room.light).map(
      ({ ip, mails, passed, reporters }): Item => ({
        sign: passed * 2 > mails ? 'calm' : 'open',
        head: [strong(ip), faint(' · '), plain(words.receivers(mails, passed, reporters.length))],
        lines: 2,
      }),
    );
    return [...withRest(heads, folded.reports.length), ...withRest(rows, folded.reported.length)];
  }

  function careful(): Item[] {
    const items: Item[] = [];
    if (folded.owners.length > 1) {
      const some = folded.owners.slice(0, OWNERS).map(([name]) => short(name, VALUE));
      const rest = folded.owners.length > OWNERS ? ` ${words.and(folded.owners.length - OWNERS)}` : '';
      items.push({ sign: 'note', head: [plain(words.owners(folded.owners.length, `${some.join(', ')}${rest}`))] });
    }
    if (folded.local.length > 0 || own.some(({ users, logins }) => users.length > 0 || logins > 0))
      items.push({ sign: 'danger', head: [plain(words.stolen)] });
    if (counted.droppedSources > 0)
      items.push({
        sign: 'note',
        head: [plain(`${label.dropped}: ${counted.droppedSources} · ${words.count(counted.droppedMails)}`)],
      });
    for (const { source, says } of folded.unread.slice(0, UNREAD))
      items.push({ sign: 'unknown', head: [data(short(source, VALUE)), faint(` ${short(says, VALUE)}`)] });
    const unread = folded.unread.length + folded.moreUnread - UNREAD;
    if (unread > 0) items.push({ sign: 'unknown', head: [faint(words.and(unread))] });
    if (folded.partial.length > 0) items.push({ sign: 'note', head: [faint(`partial: ${folded.partial.join(', ')}`)] });
    return items;
  }
}
