/** Lays out what belongs together, and what a new examination changed. */

import type { Proposal } from '../app/cases/proposals.ts';
import type { Changed } from '../app/examine-again.ts';
import { campaign, reasonKey } from '../words/campaign.ts';
import { cases } from '../words/cases.ts';
import { mailItem } from './case.ts';
import { type Lang, wordsOf } from './context.ts';
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
  strong,
} from './sheet.ts';
import { ownTime } from './times.ts';

/** Characters of a value; mails and reasons that are shown of one proposal, and proposals of a page. */
const VALUE = 80;
const MAILS = 3;
const REASONS = 4;
const PROPOSALS = 20;

export function layOutProposals(found: readonly Proposal[], lang: Lang, verbose = false): Page {
  const words = cases[lang];
  const { reason } = campaign[lang];
  const room = verbose
    ? { mails: 500, reasons: 50, proposals: found.length }
    : { mails: MAILS, reasons: REASONS, proposals: PROPOSALS };
  const sections = found
    .slice(0, room.proposals)
    .map(({ mails, of, case: own, reasons, returned = [], first, last }, index): Section => {
      const period = [first, last].filter((time) => time !== undefined).map((time) => ownTime(time, lang).slice(0, 10));
      const why = reasons
        .slice(0, room.reasons)
        .map(
          ({ kind, value, mails: many }): Runs => [
            faint(`${reason[reasonKey(kind, value)]} `),
            data(short(value, VALUE)),
            faint(`${value === '' ? '' : ' '}(${many})`),
          ],
        );
      const items: Item[] = [
        {
          sign: 'leading',
          head: between(
            [[strong(words.proposal(index + 1, mails.length, of, own))], [plain([...new Set(period)].join(' – '))]],
            DOT,
          ),
          more: why,
        },
        ...mails.slice(0, room.mails).map((mail) =>
          mailItem(
            mail,
            lang,
            returned.find(({ message }) => message === mail.sha256),
          ),
        ),
      ];
      if (mails.length > room.mails)
        items.push({ sign: 'note', head: [faint(`${words.label.more} ${words.mails(mails.length - room.mails)}`)] });
      return {
        id: 'proposal',
        title: index === 0 ? words.proposals : '',
        joined: false,
        blocks: [{ kind: 'items', items }],
      };
    });
  const nothing: Section = {
    id: 'proposal',
    title: words.proposals,
    joined: false,
    blocks: [{ kind: 'items', items: [{ sign: 'note', head: [plain(words.noProposals)] }] }],
  };
  return {
    name: 'metsuke case',
    about: '',
    sections: sections.length === 0 ? [nothing] : sections,
    footer: sections.length === 0 ? [] : [[faint(words.take)]],
  };
}

export function layOutChanges(all: readonly Changed[], lang: Lang): Page {
  const words = cases[lang];
  const changed = all.filter(({ isChanged }) => isChanged);
  const items = changed.map(({ sha256, subject, kind, danger, appeared, gone, from, to }): Item => {
    const verdict: Runs[] = [
      kind === undefined ? [] : [plain(`${wordsOf(lang).kind[kind[0]]} → ${wordsOf(lang).kind[kind[1]]}`)],
      danger === undefined ? [] : [plain(`${danger[0]} → ${danger[1]}`)],
    ];
    return {
      sign: danger !== undefined && danger[1] > danger[0] ? 'danger' : 'note',
      head: between([[data(short(subject, VALUE))], ...verdict, [faint(sha256.slice(0, 12))]], DOT),
      more: [
        [faint(`${from.version} (${ownTime(from.at, lang)}) → ${to.version}`)],
        ...[...appeared.map((one) => `+ ${one}`), ...gone.map((one) => `− ${one}`)].map((text): Runs => [plain(text)]),
      ],
    };
  });
  return {
    name: 'metsuke case',
    about: words.changed(changed.length, all.length),
    sections:
      items.length === 0
        ? []
        : [{ id: 'again', title: words.again, joined: false, blocks: [{ kind: 'items', items }] }],
    footer: [],
  };
}
