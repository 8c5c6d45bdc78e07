/** Lays out the desks that were found as a page: whom to write to, what they want, and how the search went. */
import type { Asked, Desk, Desks, NetworkSeen, Source } from '../respond/contact/desk.ts';
import { type ContactWords, contact } from '../words/contact.ts';
import type { Lang } from './context.ts';
import { between, data, faint, type Item, link, type Page, plain, type Runs, type Section, strong } from './sheet.ts';
import { ownTime } from './times.ts';

/** Longest text of a registry that is shown. */
const LONGEST = 300;

/** @param brief public bodies in two lines each, which are the same for every target, and less about guesses */
export function layOutDesks(found: Desks, lang: Lang, brief = false): Page {
  const words = contact[lang];
  const { target, networks, nobody } = found;
  const comma = lang === 'ja' ? '、' : ', ';
  const first = networks[0];
  const about = first === undefined ? '' : [first.holder, first.country].filter((one) => one !== undefined).join(' · ');
  const careful = [...(nobody === undefined ? [] : [nobody]), ...found.warnings].map(
    (one): Item => ({
      sign: 'danger',
      head: [plain(one[lang])],
    }),
  );
  const own = found.desks.filter(({ scope }) => scope !== 'authority');
  const public_ = found.desks.filter(({ scope }) => scope === 'authority');
  const sections: (Section | undefined)[] = [
    section('careful', careful, words),
    nobody !== undefined
      ? undefined
      : section(
          'desks',
          own.length === 0 ? [{ sign: 'unknown', head: [plain(words.label[noneOf(found)])] }] : own.map(desk),
          words,
        ),
    section('authorities', public_.map(brief ? body : desk), words),
    section('passedOver', found.passedOver.map(passed), words),
    section('networks', networks.map(network), words),
    section('asked', once(found.sources.map(asked)), words),
  ];
  return {
    name: target.text,
    about: about.slice(0, LONGEST),
    sections: sections.filter((one) => one !== undefined),
    footer: [[faint(words.footer)]],
  };

  function desk(one: Desk): Item {
    const { label } = words;
    const ways: Runs[] = [
      ...one.emails.map((email) => [strong(email)]),
      ...one.forms.map((form) => [faint(`${label.form} `), one.source.kind === 'known' ? link(form) : data(form)]),
      ...(one.phones.length === 0 ? [] : [[faint(`${label.phone} `), data(one.phones.join(comma).slice(0, LONGEST))]]),
    ];
    const sources = [one.source, ...one.also];
    return {
      sign: one.confidence === 'certain' ? 'leading' : one.confidence === 'likely' ? 'step' : 'open',
      head: between(
        [
          [strong(one.scope === 'authority' ? one.name[lang] : words.scope[one.scope])],
          one.scope === 'authority' || one.name[lang] === '' ? [] : [data(one.name[lang])],
          one.about === undefined || one.about === one.name[lang] ? [] : [data(one.about)],
          [faint(words.confidence[one.confidence])],
        ],
        faint(' · '),
      ),
      more: [
        ...ways,
        ...(isSaid(one) ? [] : [...list(label.attach, one.attach), ...list(label.say, one.needs)]),
        ...one.notes.map((note) => [plain(note[lang])]),
        ...sources.map((source, at) => [faint(`${at === 0 ? label.source : label.also}: `), ...cited(source, lang)]),
      ],
    };
  }

  /** Whether a better desk of its kind has told already what a report needs. */
  function isSaid(one: Desk): boolean {
    const first = own.find(({ scope }) => scope === one.scope);
    return (
      brief &&
      one.confidence === 'weak' &&
      first !== one &&
      first?.needs.map(idOf).join() === one.needs.map(idOf).join()
    );
  }

  function body({ name, emails, forms, phones, notes }: Desk): Item {
    const ways = [
      ...emails.map((email) => [strong(email)]),
      ...(emails.length > 0 ? [] : forms.map((form) => [link(form)])),
      ...(phones.length === 0 ? [] : [[faint(`${words.label.phone} `), data(phones.join(comma))]]),
    ];
    const [note] = notes;
    return {
      sign: 'step',
      head: between([[strong(name[lang])], ...ways], faint(' · ')),
      ...(note === undefined ? {} : { body: [plain(note[lang])] }),
    };
  }

  function list(name: string, all: Desk['needs']): Runs[] {
    return all.length === 0
      ? []
      : [[faint(`${name}: `), plain(all.map((one) => one[lang]).join(lang === 'ja' ? '／' : '; '))]];
  }

  function passed({ address, why, source }: Desks['passedOver'][number]): Item {
    return {
      sign: 'contradicted',
      head: [data(address), faint(' · '), plain(why[lang])],
      more: [[faint(`${words.label.source}: `), ...cited(source, lang)]],
    };
  }

  function network({ ip, range, name, holder, country, asn, rdns, confirmed, line }: NetworkSeen): Item {
    const facts = [range, name, holder, country, asn === undefined ? undefined : `AS${asn}`];
    const shown: Runs[] = facts.flatMap((fact) => (fact === undefined ? [] : [[data(fact.slice(0, LONGEST))]]));
    const named: Runs =
      rdns === undefined
        ? []
        : [data(rdns), faint(` (${confirmed === true ? words.label.confirmed : words.label.unconfirmed})`)];
    return {
      sign: 'note',
      head: between([[strong(ip)], ...shown], faint(' · ')),
      more: [...(named.length === 0 ? [] : [named]), ...(line === undefined ? [] : [[plain(line.why[lang])]])],
    };
  }

  /** Our own table by its name in the reader's language; the rest of it is citation. */
  function named(source: string): string {
    const { table, country } = words.label;
    if (!source.startsWith(TABLE)) return source;
    return `${table}${source.slice(TABLE.length).replace('country:', country).replaceAll('; ', comma)}`;
  }

  function asked({ what, source, at, outcome, reason }: Asked): Item {
    const why = reason === undefined ? '' : ` (${words.reason[reason] ?? reason})`;
    return {
      sign: outcome === 'found' ? 'proved' : outcome === 'absent' ? 'note' : 'unknown',
      head: [
        plain(`${what[lang]}: ${words.outcome[outcome]}${why}`),
        // where nobody was asked there is nobody to name
        ...(outcome === 'skipped' ? [] : [faint(` · ${named(source)}${comma}${ownTime(at, lang)}`)]),
      ],
    };
  }
}

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

function section(id: keyof ContactWords['section'], items: readonly Item[], words: ContactWords): Section | undefined {
  if (items.length === 0) return undefined;
  return { id, title: words.section[id], joined: false, blocks: [{ kind: 'items', items }] };
}

function cited(source: Source, lang: Lang): Runs {
  const { label } = contact[lang];
  if (source.kind === 'answer')
    return [faint(`${source.source} (${source.where}), ${label.at} ${ownTime(source.at, lang)}`)];
  if (source.kind === 'rule') return [faint(`${source.source} (${label.rule})`)];
  // the one source of ours that is no place to look at
  const text = source.source === 'commonly known' ? label.commonlyKnown : source.source;
  const when = source.checked === 'no' ? label.unchecked : `${label.checked} ${source.checked}`;
  return [link(text), faint(` (${when})`)];
}
