/** Lays out cases as pages: the list with what is due, and one case with its mails, its timeline and its people. */
import type { CaseSheet, Line } from '../app/cases/sheet.ts';
import type { ReturnedLine } from '../app/shown/returned-line.ts';
import type { Contact } from '../case/case.ts';
import type { Listed, ListedCase } from '../store/store.ts';
import { cases } from '../words/cases.ts';
import { sourceLines } from '../words/source-lines.ts';
import { stepNames } from '../words/steps.ts';
import { dateText, type Lang, wordsOf, zoned } from './context.ts';
import {
  bad,
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
  strong,
  warn,
} from './sheet.ts';
import { markOf, sourceSection } from './source-lines.ts';
import { DAY, ownTime } from './times.ts';
import { leadingKind } from './tone.ts';

/** Characters of a title or a line that are shown, and of a note on a page. */
const TITLE = 120;
const NOTE = 4_000;
/** Characters of a digest that name a mail in a call; two of a million mails that share twelve are not to be expected. */
const NAME = 12;
/** Mails and lines before it is said how many more there are. */
const BRIEF = { mails: 10, lines: 30 };

/** @param today `YYYY-MM-DD` */
export function layOutCases(
  found: readonly ListedCase[],
  lang: Lang,
  today: string,
  { isDue = false, isAll = false } = {},
): Page {
  const words = cases[lang];
  const items = found.map(
    ({ id, title, state, opened, messages, due }): Item => ({
      sign: state === 'closed' ? 'calm' : due !== undefined && due.slice(0, 10) < today ? 'danger' : 'step',
      head: between(
        [
          [strong(id)],
          [data(short(title, TITLE))],
          [faint(words.mails(messages))],
          state === 'closed' ? [faint(words.state.closed)] : [],
          due === undefined ? [] : dueRuns(due, today, lang),
          [faint(`${words.label.opened} ${openedOn(opened, lang)}`)],
        ],
        DOT,
      ),
    }),
  );
  const nothing: Item = { sign: 'note', head: [plain(words.label[isDue ? 'noDue' : isAll ? 'noCases' : 'noOpen'])] };
  const title = isDue ? words.section.due : words.section.cases;
  return {
    name: 'metsuke case',
    about: '',
    sections: [section(isDue ? 'due' : 'cases', title, items.length === 0 ? [nothing] : items)],
    footer: [],
  };
}

/** The day, by the clock that the day is counted from. */
const openedOn = (opened: string, lang: Lang): string =>
  `${ownTime(opened, lang).slice(0, 10)}${lang === 'en' ? ' UTC' : ''}`;

function dueRuns(due: string, today: string, lang: Lang): Runs {
  const words = cases[lang];
  const days = Math.round((Date.parse(due.slice(0, 10)) - Date.parse(today)) / DAY);
  const said = `${words.label.until} ${ownTime(due, lang)}${wordsOf(lang).brackets(days < 0 ? words.overdue(-days) : words.dueIn(days))}`;
  return [days < 0 ? bad(said) : days < 3 ? warn(said) : plain(said)];
}

interface CaseRoom {
  /** All of it. */
  readonly verbose?: boolean;
  /** Each line that names a source of what came back, and not the addresses alone. */
  readonly isWhole?: boolean;
}

/** @param today `YYYY-MM-DD` */
export function layOutCase(
  sheet: CaseSheet,
  lang: Lang,
  today: string,
  { verbose = false, isWhole = verbose }: CaseRoom = {},
): Page {
  const words = cases[lang];
  const { case: one, mails, contacts, timeline, promises, returned = [] } = sheet;
  const sources = new Map(returned.map((line) => [line.message, line]));
  const room = verbose ? { mails: mails.length, lines: timeline.length } : BRIEF;
  const people = new Map(contacts.map((contact) => [contact.id, contact.name]));
  const newest = timeline.slice(-room.lines);
  return {
    name: `${words.label.case} ${one.id}`,
    about: `${short(one.title, TITLE)} · ${words.state[one.state]} · ${words.label.opened} ${openedOn(one.opened, lang)} · ${words.mails(one.messages.length)}`,
    sections: [
      ...(promises.length === 0 ? [] : [section('promises', words.section.promises, promises.map(promise))]),
      ...sourceSection(returned, lang, isWhole),
      ...(timeline.length === 0
        ? []
        : [
            section('timeline', words.section.timeline, [
              ...rest(timeline.length - newest.length, (count) => words.lines(count)),
              ...newest.map(lineItem),
            ]),
          ]),
      ...(mails.length === 0
        ? []
        : [
            section('mails', words.section.mails, [
              ...mails.slice(0, room.mails).map((mail) => mailItem(mail, lang, sources.get(mail.sha256))),
              ...rest(one.messages.length - Math.min(mails.length, room.mails), (count) => words.mails(count)),
            ]),
          ]),
      ...(contacts.length === 0 ? [] : [section('contacts', words.section.contacts, contacts.map(contactItem))]),
    ],
    footer: [[faint(words.footer)]],
  };

  function rest(count: number, say: (count: number) => string): Item[] {
    return count <= 0 ? [] : [{ sign: 'note', head: [faint(`${words.label.more} ${say(count)}`)] }];
  }

  function promise(line: Line): Item {
    return {
      sign: 'open',
      head: between(
        [
          [faint(`${words.label.line} ${line.line}`)],
          line.until === undefined ? [] : dueRuns(line.until, today, lang),
          line.person === undefined ? [] : [data(line.person)],
          [plain(short(firstLine(line.note), TITLE))],
        ],
        DOT,
      ),
    };
  }

  function lineItem(line: Line): Item {
    const { at, what, by, person, contact, number, ended, until, settles, message, case: other, files = [] } = line;
    const seconds = ended === undefined ? 0 : Math.round((Date.parse(ended) - Date.parse(at)) / 1000);
    const facts: Runs[] = [
      person === undefined ? [] : [data(person)],
      contact === undefined ? [] : [data(people.get(contact) ?? contact)],
      number === undefined ? [] : [data(number)],
      seconds <= 0 ? [] : [plain(words.seconds(seconds))],
      until === undefined ? [] : [plain(`${words.label.until} ${ownTime(until, lang)}`)],
      settles === undefined ? [] : [faint(`${words.label.settles} ${settles}`)],
      other === undefined ? [] : [plain(`${words.label.of} ${other}`)],
      message === undefined ? [] : [faint(message.slice(0, NAME))],
    ];
    const where = line.of === undefined ? `${line.line}` : `${line.of}-${line.line}`;
    const written = line.from === undefined ? '' : wordsOf(lang).brackets(short(line.from, NAME));
    const [first = '', ...further] = line.note.slice(0, NOTE).split('\n');
    return {
      sign: what === 'closed' ? 'calm' : what === 'promised' ? 'open' : 'step',
      head: between(
        [
          [faint(`${where}${written} ${ownTime(at, lang)}`)],
          [strong(stepNames[lang][what])],
          ...facts,
          [faint(by)],
          first === '' ? [] : [data(first)],
        ],
        DOT,
      ),
      more: [
        ...further.map((text): Runs => [data(text)]),
        ...files.map((file): Runs => [faint(`${words.label.file} ${file.slice(0, NAME)}`)]),
      ],
    };
  }

  function contactItem({ id, name, organization, channels, note }: Contact): Item {
    return {
      sign: 'note',
      head: between(
        [
          [faint(id), plain(' '), strong(name)],
          organization === undefined ? [] : [data(organization)],
          ...channels.map(({ value }): Runs => [data(value)]),
          note === undefined ? [] : [faint(note)],
        ],
        DOT,
      ),
    };
  }
}

/**
 * A mail in a list: what it is, what it says, who is said to have sent it, and by what it is named in a call.
 * @param returned of a bounce: whoever sent the notice is not whom it is about
 */
export function mailItem(mail: Listed, lang: Lang, returned?: ReturnedLine): Item {
  const { danger, subject, from, date, handover, sha256 } = mail;
  const words = wordsOf(lang);
  const said = short(subject, TITLE) || cases[lang].label.noSubject;
  const tone = danger >= 50 ? bad : danger >= 20 ? warn : plain;
  return {
    sign: danger >= 50 ? 'danger' : danger >= 20 ? 'open' : 'calm',
    head: between(
      [
        [tone(`${danger} ${leadingKind(mail, words)}`)],
        [data(said)],
        [data(short(from.address, TITLE))],
        ...(returned === undefined
          ? [handover === undefined ? [] : [data(handover)]]
          : bounceRuns(returned, handover, lang)),
        date === undefined ? [] : [faint(zoned(dateText(date), words))],
        [faint(sha256.slice(0, NAME))],
      ],
      DOT,
    ),
  };
}

function bounceRuns(returned: ReturnedLine, notifier: string | undefined, lang: Lang): Runs[] {
  const { source, notifier: sentBy, trust } = sourceLines[lang];
  const isProved = markOf(returned) === 'proved';
  return [
    [
      faint(`${source} `),
      strong(returned.ip),
      ...(isProved ? [] : [warn(wordsOf(lang).brackets(trust[returned.trust]))]),
    ],
    notifier === undefined ? [] : [faint(`${sentBy} ${notifier}`)],
  ];
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const section = (id: string, title: string, items: readonly Item[]): Section => ({
  id,
  title,
  joined: false,
  blocks: [{ kind: 'items', items }],
});
