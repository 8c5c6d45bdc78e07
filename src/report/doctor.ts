/** Lays out what `metsuke doctor` found. */
import type { Checked } from '../app/doctor.ts';
import { doctor } from '../words/doctor.ts';
import type { Lang } from './context.ts';
import { faint, type Item, type Page, plain, strong } from './sheet.ts';

const signs = { fine: 'proved', hint: 'note', broken: 'danger', absent: 'unknown' } as const;

/** @param asked somebody outside was asked */
export function layOutMachine(checked: readonly Checked[], asked: boolean, lang: Lang): Page {
  const words = doctor[lang];
  const items = checked.map(({ part, state, what, values }): Item => {
    const { says, mend } = words.found[`${part} ${what}`]?.(...values) ?? { says: what };
    return {
      sign: signs[state],
      head: [strong(words.part[part]), faint(' · '), plain(says)],
      ...(mend === undefined || mend === '' ? {} : { more: [[plain(mend)]] }),
    };
  });
  const broken = checked.filter(({ state }) => state === 'broken').length;
  return {
    name: 'metsuke doctor',
    about: broken === 0 ? words.allWell : words.broken(broken),
    sections: [{ id: 'machine', title: words.title, joined: false, blocks: [{ kind: 'items', items }] }],
    footer: asked ? [] : [[faint(words.nothingSent)]],
  };
}
