/** Lays out the desks that were found as a page: whom to write to, what they want, and how the search went. */
import type { Asked, Desk, Desks, NetworkSeen, Source } from '../respond/contact/desk.ts';
import { type ContactWords, contact } from '../words/contact.ts';
import { type Lang, wordsOf } from './context.ts';
import { between, data, faint, type Item, link, type Page, plain, type Runs, type Section, strong } from './sheet.ts';
import { ownTime } from './times.ts';

/** Longest text of a registry that is shown. */
const LONGEST = 300;

/** @param brief public bodies in two lines each, which are the same for every target, and less about guesses */
export function layOutDesks(found: Desks, lang: Lang, brief = false): Page {
  const own = found.desks.filter(({ scope }) => scope !== 'authority');
  const bodies = found.desks.filter(({ scope }) => scope === 'authority');
  const authorities = bodies.map((one) => (brief ? body(one, lang) : desk(one, lang)));
  const passedOver = found.passedOver.map((one) => passed(one, lang));
  const networks = found.networks.map((one) => network(one, lang));
  const sources = found.sources.map((one) => asked(one, lang));
  const sections = [
    section('careful', warned(found, lang), lang),
    found.nobody === undefined ? section('desks', ownDesks(found, own, lang, brief), lang) : undefined,
    section('authorities', authorities, lang),
    section('passedOver', passedOver, lang),
    section('networks', networks, lang),
    section('asked', once(sources), lang),
  ];
  return {
    name: found.target.text,
    about: aboutOf(found).slice(0, LONGEST),
    sections: sections.filter((one) => one !== undefined),
    footer: [[faint(contact[lang].footer)]],
  };
}

/** Whose network it is, and where it is registered. */
function aboutOf({ networks: [first] }: Desks): string {
  if (first === undefined) return '';
  return [first.holder, first.country].filter((one) => one !== undefined).join(' · ');
}

function warned({ nobody, warnings }: Desks, lang: Lang): Item[] {
  const all = nobody === undefined ? warnings : [nobody, ...warnings];
  return all.map((one) => ({ sign: 'danger', head: [plain(one[lang])] }));
}

function ownDesks(found: Desks, own: readonly Desk[], lang: Lang, brief: boolean): Item[] {
  if (own.length === 0) return [{ sign: 'unknown', head: [plain(contact[lang].label[noneOf(found)])] }];
  return own.map((one) => desk(one, lang, brief && isSaid(one, own)));
}

/** Whether a better desk of its kind has told already what a report needs. */
function isSaid(one: Desk, own: readonly Desk[]): boolean {
  const first = own.find(({ scope }) => scope === one.scope);
  if (one.confidence !== 'weak' || first === one) return false;
  return first?.needs.map(idOf).join() === one.needs.map(idOf).join();
}

/** @param isSaid without what a report needs */
function desk(one: Desk, lang: Lang, isSaid = false): Item {
  const { label } = contact[lang];
  const sources = [one.source, ...one.also];
  return {
    sign: one.confidence === 'certain' ? 'leading' : one.confidence === 'likely' ? 'step' : 'open',
    head: titleOf(one, lang),
    more: [
      ...waysTo(one, lang),
      ...(isSaid ? [] : [...list(label.attach, one.attach, lang), ...list(label.say, one.needs, lang)]),
      ...one.notes.map((note) => [plain(note[lang])]),
      ...sources.map((source, at) => [faint(`${at === 0 ? label.source : label.also}: `), ...cited(source, lang)]),
    ],
  };
}

/** What it is, whose, what it has a say over, and how sure that is. */
function titleOf({ scope, name, about, confidence }: Desk, lang: Lang): Runs {
  const words = contact[lang];
  const own = name[lang];
  return between(
    [
      [strong(scope === 'authority' ? own : words.scope[scope])],
      scope === 'authority' || own === '' ? [] : [data(own)],
      about === undefined || about === own ? [] : [data(about)],
      [faint(words.confidence[confidence])],
    ],
    faint(' · '),
  );
}

function waysTo({ emails, forms, phones, source }: Desk, lang: Lang): Runs[] {
  const { label } = contact[lang];
  return [
    ...emails.map((email) => [strong(email)]),
    ...forms.map((form) => [faint(`${label.form} `), source.kind === 'known' ? link(form) : data(form)]),
    ...(phones.length === 0 ? [] : [[faint(`${label.phone} `), data(phones.join(commaOf(lang)).slice(0, LONGEST))]]),
  ];
}

/** A public body in two lines. */
function body({ name, emails, forms, phones, notes: [note] }: Desk, lang: Lang): Item {
  const ways = [
    ...emails.map((email) => [strong(email)]),
    ...(emails.length > 0 ? [] : forms.map((form) => [link(form)])),
    ...(phones.length === 0 ? [] : [[faint(`${contact[lang].label.phone} `), data(phones.join(commaOf(lang)))]]),
  ];
  return {
    sign: 'step',
    head: between([[strong(name[lang])], ...ways], faint(' · ')),
    ...(note === undefined ? {} : { body: [plain(note[lang])] }),
  };
}

function list(name: string, all: Desk['needs'], lang: Lang): Runs[] {
  if (all.length === 0) return [];
  return [[faint(`${name}: `), plain(all.map((one) => one[lang]).join(lang === 'ja' ? '／' : '; '))]];
}

function passed({ address, why, source }: Desks['passedOver'][number], lang: Lang): Item {
  return {
    sign: 'contradicted',
    head: [data(address), faint(' · '), plain(why[lang])],
    more: [[faint(`${contact[lang].label.source}: `), ...cited(source, lang)]],
  };
}

function network({ ip, range, name, holder, country, asn, rdns, confirmed, line }: NetworkSeen, lang: Lang): Item {
  const { label } = contact[lang];
  const facts = [range, name, holder, country, asn === undefined ? undefined : `AS${asn}`];
  const shown: Runs[] = facts.flatMap((fact) => (fact === undefined ? [] : [[data(fact.slice(0, LONGEST))]]));
  const isConfirmed = confirmed === true ? label.confirmed : label.unconfirmed;
  return {
    sign: 'note',
    head: between([[strong(ip)], ...shown], faint(' · ')),
    more: [
      ...(rdns === undefined ? [] : [[data(rdns), faint(wordsOf(lang).brackets(isConfirmed))]]),
      ...(line === undefined ? [] : [[plain(line.why[lang])]]),
    ],
  };
}

function asked({ what, source, at, outcome, reason }: Asked, lang: Lang): Item {
  const words = contact[lang];
  const why = reason === undefined ? '' : wordsOf(lang).brackets(words.reason[reason] ?? reason);
  return {
    sign: outcome === 'found' ? 'proved' : outcome === 'absent' ? 'note' : 'unknown',
    head: [
      plain(`${what[lang]}: ${words.outcome[outcome]}${why}`),
      // where nobody was asked there is nobody to name
      ...(outcome === 'skipped' ? [] : [faint(` · ${named(source, lang)}${commaOf(lang)}${ownTime(at, lang)}`)]),
    ],
  };
}

/** Our own table by its name in the reader's language; the rest of it is citation. */
function named(source: string, lang: Lang): string {
  if (!source.startsWith(TABLE)) return source;
  const { table, country } = contact[lang].label;
  const [, of] = /^ \((.*)\)$/s.exec(source.slice(TABLE.length)) ?? [];
  if (of === undefined) return table;
  return table + wordsOf(lang).brackets(of.replace('country:', country).replaceAll('; ', commaOf(lang)));
}

const commaOf = (lang: Lang): string => (lang === 'ja' ? '、' : ', ');

const TABLE = 'bundled table';

/** A name is asked for by two kinds of address: where both say the same, it stands once. */
function once(items: readonly Item[]): readonly Item[] {
  const said = new Set<string>();
  return items.filter(({ head }) => {
    const text = head.map((run) => run.text).join('');
    return !said.has(text) && said.add(text);
  });
}

/** What nobody was asked, and what nobody answered, is no absence. */
const noneOf = ({ sources }: Desks): 'none' | 'noneKnown' =>
  sources.some(({ outcome }) => outcome === 'skipped' || outcome === 'failed') ? 'noneKnown' : 'none';

const idOf = ({ id }: { readonly id: string }): string => id;

function section(id: keyof ContactWords['section'], items: readonly Item[], lang: Lang): Section | undefined {
  if (items.length === 0) return undefined;
  return { id, title: contact[lang].section[id], joined: false, blocks: [{ kind: 'items', items }] };
}

function cited(source: Source, lang: Lang): Runs {
  const { label } = contact[lang];
  const { brackets } = wordsOf(lang);
  if (source.kind === 'answer') {
    const from = source.source + brackets(source.where);
    return [faint(`${from}${commaOf(lang)}${label.at} ${ownTime(source.at, lang)}`)];
  }
  if (source.kind === 'rule') return [faint(source.source + brackets(label.rule))];
  // the one source of ours that is no place to look at
  const text = source.source === 'commonly known' ? label.commonlyKnown : source.source;
  const when = source.checked === 'no' ? label.unchecked : `${label.checked} ${source.checked}`;
  return [link(text), faint(brackets(when))];
}
