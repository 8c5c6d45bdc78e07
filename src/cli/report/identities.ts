/** The identity comparison as rows of a table. */

import type { Identity } from '../../app/compare-identities.ts';
import { compareIdentities } from '../../app/compare-identities.ts';
import type { Facts } from '../../examine/facts.ts';
import { defangHost } from '../defang.ts';
import type { Context } from './context.ts';
import type { Row, Run } from './sheet.ts';
import { data, faint, short, strong } from './sheet.ts';

/** Characters of an address in the short report, and what stays of its two sides when it is longer. */
const ADDRESS = 56;
const LOCAL = 16;
const DOMAIN = 36;

export function identityRows(facts: Facts, { words, limit, verbose, room }: Context): Row[] {
  const byRole = Map.groupBy(compareIdentities(facts), (one) => one.role);
  const rows: Row[] = [];
  for (const [role, all] of byRole) {
    for (const one of all.slice(0, room.identities)) rows.push(row(one));
    if (all.length > room.identities)
      rows.push({ label: words.identity[role], value: [faint(words.more(all.length - room.identities))] });
  }
  return rows;

  function row({ role, name, value, compared }: Identity): Row {
    const label = words.identity[role];
    if (role === 'mailFrom' && value === '')
      return { label, value: [data('<>'), faint(`  ${words.label.emptyMailFrom}`)] };
    return { label, sign: compared, word: words.compare[compared], value: shown(role, name, value) };
  }

  function shown(role: Identity['role'], name: string, value: string): Run[] {
    if (role === 'link') return [data(defangHost(address(value)))];
    if (name === '') return [data(address(value))];
    return [strong(short(name, limit)), data(` <${address(value)}>`)];
  }

  /** A long address keeps its end: there stands the domain that it is about. */
  function address(value: string): string {
    if (verbose || value.length <= ADDRESS) return short(value, limit);
    const at = value.lastIndexOf('@');
    const domain = value.slice(at + 1);
    const end = domain.length > DOMAIN ? `…${domain.slice(-DOMAIN)}` : domain;
    return at < 0 ? end : `${short(value.slice(0, at), LOCAL)}@${end}`;
  }
}
