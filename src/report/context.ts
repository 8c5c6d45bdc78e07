/** What every piece of the report needs to know: the words, how much to show, and how to name things. */

import { hasHeader } from '../app/shown/has-header.ts';
import type { Examination } from '../examine/examination.ts';
import type { Network } from '../examine/facts/way.ts';
import type { Text } from '../examine/finding.ts';
import { countries } from '../words/country.ts';
import { report as en } from '../words/en.ts';
import { report as ja } from '../words/ja.ts';
import { type OutsideWords, outside } from '../words/outside.ts';
import type { ReportWords } from '../words/report.ts';
import { defangHosts } from './defang.ts';
import { short, unpadded } from './sheet.ts';
import { toneOf } from './tone.ts';

export type Lang = 'ja' | 'en';

/** Hosts of links that are broken wherever a sentence names them; a mail with more is cut here. */
const HOSTS_IN_PROSE = 40;
/** Characters of one value of the mail in the short report, and in the full one. */
const SHORT = 120;
const FULL = 2000;
/** Characters of one of our own sentences, which a mail's words may have swollen. */
const PROSE = 600;

/** How much of each a report shows before it says how much more there is. */
export interface Room {
  /** Only what a layman needs, in the fewest lines: what the report tells elsewhere is not told twice. */
  readonly isBrief: boolean;
  /** Characters of a URL that have room in a line; briefly, where the line is known. */
  readonly url?: number;
  /** It is read where the command line is: how it asks more is told. */
  readonly isTerminal?: true;
  /** It is handed on: whoever reads it is not the one to whom the mail came, and has no command line of ours. */
  readonly isDocument?: true;
  /** Reasons told with their explanation; the others by their titles. */
  readonly reasons: number;
  readonly against: number;
  readonly identities: number;
  readonly links: number;
  readonly files: number;
  readonly stamps: number;
  readonly signatures: number;
  readonly listings: number;
  readonly desks: number;
  readonly defects: number;
  /** Hosts of ours, and claimed hops, before their middle is folded. */
  readonly ours: number;
  readonly claimed: number;
}
/** One screen of a terminal. */
export const SCREEN: Room = {
  isBrief: true,
  isTerminal: true,
  reasons: 2,
  against: 2,
  identities: 2,
  links: 2,
  files: 3,
  stamps: 2,
  signatures: 2,
  listings: 2,
  desks: 1,
  defects: 1,
  ours: 2,
  claimed: 2,
};
/** A page that is scrolled. */
export const PAGE: Room = {
  isBrief: false,
  reasons: 6,
  against: 4,
  identities: 4,
  links: 8,
  files: 8,
  stamps: 4,
  signatures: 4,
  listings: 6,
  desks: 3,
  defects: 4,
  ours: 3,
  claimed: 3,
};
/** The same in a document for a provider or the police. */
export const DOCUMENT: Room = { ...PAGE, isDocument: true };
const ALL = Number.MAX_SAFE_INTEGER;
const EVERYTHING: Room = {
  isBrief: false,
  reasons: ALL,
  against: ALL,
  identities: ALL,
  links: ALL,
  files: ALL,
  stamps: ALL,
  signatures: ALL,
  listings: ALL,
  desks: ALL,
  defects: ALL,
  ours: ALL,
  claimed: ALL,
};

/** A host of a URL that is an address. */
const IP = /^(?:[\d.]+|\[.*)$/;

export interface Context {
  readonly lang: Lang;
  readonly words: ReportWords;
  readonly outside: OutsideWords;
  readonly verbose: boolean;
  readonly room: Room;
  /** It has a header: of what has none, no way and no names are told. */
  readonly isMail: boolean;
  /** Networks are named with the date of the table: it is asked for, or the mail is much older than the table. */
  readonly tellsTable: boolean;
  /** Longest value of the mail that is shown, in UTF-16 units. */
  readonly limit: number;
  /** A text with the names of the links' hosts broken; an address of the Internet is data of a network as well, and stays. */
  breakHosts(text: string): string;
  /** A sentence of ours in the reader's language, cut, with the hosts of links broken. */
  say(text: Text): string;
}

export function wordsOf(lang: Lang): ReportWords {
  return lang === 'ja' ? ja : en;
}

export function contextOf({ facts, verdict }: Examination, lang: Lang, verbose: boolean, room: Room): Context {
  // a domain that also stands in the sender's own address is left readable: a good mail links to itself
  const own = ['bad', 'warn'].includes(toneOf(verdict)) ? [] : facts.from.map((one) => one.value.address.toLowerCase());
  const hosts = new Set<string>();
  for (const { value } of facts.links) {
    if (hosts.size >= HOSTS_IN_PROSE) break;
    for (const host of [value.host, value.domain]) {
      if (host.length > 3 && !own.some((address) => address.endsWith(host))) hosts.add(host);
    }
  }
  // the longer first: `login.a.example` before `a.example`
  const broken = [...hosts].sort((a, b) => b.length - a.length);
  const names = broken.filter((host) => !IP.test(host));
  const limit = verbose ? FULL : SHORT;
  const most = verbose ? FULL : PROSE;
  return {
    lang,
    words: wordsOf(lang),
    outside: outside[lang],
    verbose,
    room: verbose
      ? {
          ...EVERYTHING,
          ...(room.isTerminal && { isTerminal: room.isTerminal }),
          ...(room.isDocument && { isDocument: room.isDocument }),
        }
      : room,
    isMail: hasHeader(facts),
    tellsTable: verbose || verdict.unknown.some(({ what }) => what === 'network-then'),
    limit,
    breakHosts: (text) => defangHosts(text, names),
    say: (text) => {
      const said = unpadded(text[lang]);
      return defangHosts(said.length > most ? `${said.slice(0, most)}…` : said, broken);
    },
  };
}

/** The name of a country with its ISO 3166 code; the code alone when it has no name. */
export function countryName(code: string, lang: Lang): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  const upper = code.toUpperCase();
  const name = countries[lang][upper] ?? new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }).of(upper);
  return name === undefined ? upper : name + wordsOf(lang).brackets(upper);
}

/** `AS8075 Microsoft · network in Korea (KR)`; empty when nothing is known. */
export function networkName(network: Network | undefined, { words, lang, tellsTable }: Context): string {
  if (network === undefined) return '';
  if (network.special !== undefined) return words.special[network.special] ?? network.special;
  const { asn, holder = '', country, worldwide, namedFor, dataDate } = network;
  const name = [asn === undefined ? '' : `AS${asn}`, holder].filter((part) => part !== '').join(' ');
  const parts = name === '' ? [] : [name];
  if (namedFor !== undefined) parts.push(`${words.label.namedFor} ${short(namedFor, SHORT)}`);
  // where a host of an operator with hosts all over the world stands, a table does not know
  if (country !== undefined && worldwide !== true)
    parts.push(`${words.label.registered} ${countryName(country, lang)}`);
  else if (name !== '') parts.push(worldwide === true ? words.label.worldwide : words.label.noCountry);
  if (tellsTable && dataDate !== undefined && parts[0] !== undefined)
    parts[0] += words.brackets(`${words.label.tableOf} ${dataDate.slice(0, 7)}`);
  return parts.join(' · ');
}

/** `2022-03-14T09:12:33+09:00` as a person writes it: `2022-03-14 09:12:33 +09:00`; `UTC?` where no zone is told (RFC 3339 §4.3). */
export function dateText(rfc3339: string): string {
  const at = rfc3339.indexOf('T');
  if (at !== 10) return rfc3339;
  const [, clock = '', zone = ''] = /^([\d:]{5,8})(?:\.\d{1,9})?(.*)$/s.exec(rfc3339.slice(11)) ?? [];
  return `${rfc3339.slice(0, 10)} ${clock} ${zone.replace(/^(?:Z|\+00:00)$/, 'UTC').replace(/^-00:00$/, 'UTC?')}`.trimEnd();
}

/** With the word for a time that tells no zone: a sender may have meant any. */
export const zoned = (time: string, { label, brackets }: Context['words']): string =>
  time.endsWith('UTC?') ? `${time}${brackets(label.noZone)}` : time;

/** The time of day when `before` was on the same day in the same zone, else the whole date; briefly without seconds. */
export function timeText(rfc3339: string, before: string | undefined, isBrief = false): string {
  const same =
    before !== undefined && rfc3339.slice(0, 10) === before.slice(0, 10) && rfc3339.slice(-6) === before.slice(-6);
  const time = isBrief ? rfc3339.replace(/(T\d\d:\d\d):\d\d/, '$1') : rfc3339;
  if (same && rfc3339.charAt(10) === 'T') return isBrief ? dateText(time).slice(11) : rfc3339.slice(11, 19);
  return dateText(time);
}
