/**
 * BIMI: whether a mail program may show the domain's picture beside this mail, and where the domain says it lies
 * (draft-brand-indicators-for-message-identification). Nothing is fetched: the picture would tell its owner who looks.
 */
import type { Lookup } from '../lookup/lookup.ts';
import { readDmarc } from './dmarc/record.ts';
import type { DmarcCheck } from './dmarc.ts';
import { canBeAsked } from './domain-name.ts';
import { beginQuestions, COULD_NAME_RECIPIENT } from './questions.ts';

/** A record at `SELECTOR._bimi.DOMAIN`. */
export interface BimiRecord {
  readonly text: string;
  /** `l=`: where the picture lies; empty when the domain declines. */
  readonly picture: string;
  /** `a=`: where the evidence lies that the picture is the domain's own; empty when there is none. */
  readonly evidence: string;
  /** Both are there and empty: the domain wants no picture shown. */
  readonly declines: boolean;
  /** In kebab-case: `no-location`, `not-https`, `no-version`, `duplicate-tag`. */
  readonly defects: readonly string[];
}

export interface BimiCheck {
  /** `not-eligible`: nobody was asked, `reasons` says why. `published`: what a program would then go and judge. */
  readonly outcome: 'published' | 'declined' | 'none' | 'not-eligible' | 'permerror' | 'temperror';
  /**
   * Why no program may show a picture: `dmarc-not-passed`, `policy-none`, `subdomain-policy-none`, `policy-testing`,
   * `policy-partial`, `many-selectors`.
   */
  readonly reasons: readonly string[];
  readonly selector: string;
  /** Where the record stands. */
  readonly domain?: string;
  readonly record?: BimiRecord;
  readonly answers: readonly string[];
  /** In kebab-case: `no-record`, `many-records`, `bad-selector`, `bad-record`, `not-asked`, `could-name-recipient`, `dns-…`. */
  readonly problem?: string;
}

interface BimiInput {
  readonly dmarc: DmarcCheck;
  /** The values of the mail's BIMI-Selector fields. */
  readonly selectors?: readonly string[];
}

interface BimiOptions {
  /** Asks for a selector that the mail names; the sender may have made one for each recipient. */
  readonly maySendSelector?: boolean;
}

/** Pieces of a record or field that are read; five tags are known. */
const TAGS = 50;
/** RDLENGTH has 16 bits (RFC 1035 §3.2.1). */
const RECORD = 65_535;

function isBimi(text: string): boolean {
  return /^[vV][ \t]{0,99}=[ \t]{0,99}BIMI1[ \t]{0,99}(?:;|$)/.test(text) && text.length <= RECORD;
}

/** Reads a record; it never throws. @param text the strings of one TXT record put together */
export function readBimi(text: string): BimiRecord {
  const { tags, twice } = readTags(text);
  const picture = tags.get('l');
  const evidence = tags.get('a');
  const defects = [
    ...(isBimi(text) ? [] : ['no-version']),
    ...(twice ? ['duplicate-tag'] : []),
    ...(picture === undefined ? ['no-location'] : []),
    ...([picture, evidence].some((one) => one && !isHttps(one)) ? ['not-https'] : []),
  ];
  const declines = picture === '' && (evidence ?? '') === '';
  return { text, picture: picture ?? '', evidence: evidence ?? '', declines, defects };
}

/** RFC 6376 §3.2: names and values with `=` between, `;` behind. */
function readTags(text: string): { tags: Map<string, string>; twice: boolean } {
  const tags = new Map<string, string>();
  let twice = false;
  for (const piece of text.slice(0, RECORD).split(';', TAGS)) {
    const equals = piece.indexOf('=');
    if (equals < 0) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    if (tags.has(name)) twice = true;
    else tags.set(name, piece.slice(equals + 1).trim());
  }
  return { tags, twice };
}

function isHttps(text: string): boolean {
  return URL.parse(text)?.protocol === 'https:';
}

/** Says whether a picture may be shown, and asks for the record where it may. It never throws unless the Lookup does. */
export async function checkBimi(input: BimiInput, lookup: Lookup, options: BimiOptions = {}): Promise<BimiCheck> {
  const { dmarc, selectors = [] } = input;
  const selector = selectorOf(selectors[0]);
  const reasons = [...reasonsAgainst(dmarc), ...(selectors.length > 1 ? ['many-selectors'] : [])];
  const bare = { selector: selector ?? '', answers: [], reasons };
  if (reasons.length > 0) return { ...bare, outcome: 'not-eligible' };
  if (selector === undefined) return { ...bare, outcome: 'permerror', problem: 'bad-selector' };
  if (selector !== 'default' && options.maySendSelector !== true)
    return { ...bare, outcome: 'none', problem: COULD_NAME_RECIPIENT };

  const personal = new Set<string>();
  const questions = beginQuestions(lookup, personal);
  for (const domain of new Set([dmarc.domain, dmarc.walk.treeWalk.organizationalDomain])) {
    const name = canBeAsked(`${selector}._bimi.${domain}`);
    if (name !== undefined && selector !== 'default') personal.add(name);
    const told = name === undefined ? undefined : await questions.ask('TXT', name);
    const said = { selector, domain, reasons, answers: [...questions.answers] };
    if (told?.is === 'failed') return { ...said, outcome: 'temperror', problem: told.problem };
    if (told?.is === 'unasked') return { ...said, outcome: 'none', problem: told.problem };
    const texts = told?.is === 'found' ? told.records.filter(isBimi) : [];
    const [text] = texts;
    if (text === undefined) continue;
    if (texts.length > 1) return { ...said, outcome: 'permerror', problem: 'many-records' };
    const record = readBimi(text);
    if (record.declines) return { ...said, record, outcome: 'declined' };
    if (record.defects.length > 0) return { ...said, record, outcome: 'permerror', problem: 'bad-record' };
    return { ...said, record, outcome: 'published' };
  }
  return { ...bare, answers: [...questions.answers], outcome: 'none', problem: 'no-record' };
}

/** `v=BIMI1; s=brand;`: `default` without the field; undefined when it cannot be read. */
function selectorOf(field: string | undefined): string | undefined {
  if (field === undefined) return 'default';
  const { tags } = readTags(field);
  const name = canBeAsked(tags.get('s') ?? '');
  return tags.get('v')?.toUpperCase() === 'BIMI1' ? name : undefined;
}

/** Only a domain that has failing mail held back may be shown: neither its record nor its organization's says less. */
function reasonsAgainst(dmarc: DmarcCheck): string[] {
  if (dmarc.result !== 'pass' || dmarc.policy === undefined) return ['dmarc-not-passed'];
  const { organizationalDomain, looked } = dmarc.walk.treeWalk;
  const own = looked.find((one) => one.domain === organizationalDomain)?.record;
  const records = [...new Set([dmarc.policy.record, ...(own === undefined ? [] : [own])])].map(readDmarc);
  return [
    ...(records.some(({ p = 'none' }) => p === 'none') ? ['policy-none'] : []),
    ...(records.some(({ sp }) => sp === 'none') ? ['subdomain-policy-none'] : []),
    ...(records.some(({ testing }) => testing) ? ['policy-testing'] : []),
    ...(records.some(({ p, pct = 100 }) => p === 'quarantine' && pct < 100) ? ['policy-partial'] : []),
  ];
}
