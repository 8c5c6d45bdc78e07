/** The identity comparison as rows of a table. */

import type { Identity } from '../../app/compare-identities.ts';
import { compareIdentities } from '../../app/compare-identities.ts';
import type { Facts } from '../../examine/facts.ts';
import { defangHost } from '../defang.ts';
import type { Context } from './context.ts';
import type { Row, Run } from './sheet.ts';
import { data, faint, short, strong } from './sheet.ts';

/** Rows of one kind in the short report: a header with a thousand addresses must not push the rest away. */
const ROWS = 3;

export function identityRows(facts: Facts, { words, limit, verbose }: Context): Row[] {
  const byRole = Map.groupBy(compareIdentities(facts), (one) => one.role);
  const rows: Row[] = [];
  for (const [role, all] of byRole) {
    for (const one of verbose ? all : all.slice(0, ROWS)) rows.push(row(one));
    if (!verbose && all.length > ROWS)
      rows.push({ label: words.identity[role], value: [faint(words.more(all.length - ROWS))] });
  }
  return rows;

  function row({ role, name, value, compared }: Identity): Row {
    const label = words.identity[role];
    if (role === 'mailFrom' && value === '')
      return { label, value: [data('<>'), faint(`  ${words.label.emptyMailFrom}`)] };
    return { label, sign: compared, word: words.compare[compared], value: shown(role, name, value) };
  }

  function shown(role: Identity['role'], name: string, value: string): Run[] {
    if (role === 'link') return [data(defangHost(short(value, limit)))];
    if (name === '') return [data(short(value, limit))];
    return [strong(short(name, limit)), data(` <${short(value, limit)}>`)];
  }
}
