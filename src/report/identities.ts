/** The identity comparison as rows of a table. */

import type { Identity } from '../app/shown/compare-identities.ts';
import { compareIdentities } from '../app/shown/compare-identities.ts';
import type { Facts } from '../examine/facts.ts';
import type { Context } from './context.ts';
import { defangHost } from './defang.ts';
import type { Row, Run, Sign } from './sheet.ts';
import { data, faint, plain, short, strong, unpadded } from './sheet.ts';

/** Characters of an address in the short report, and what stays of its two sides when it is longer. */
const ADDRESS = 56;
const LOCAL = 16;
const DOMAIN = 36;
/** Characters of a name in the brief report. */
const NAME = 48;

const SIGNS: Readonly<Record<Identity['compared'], Sign>> = {
  base: 'base',
  same: 'same',
  other: 'other',
  mailbox: 'other',
  ours: 'note',
  unknown: 'unknown',
};

export function identityRows(facts: Facts, { words, limit, verbose, room, isMail }: Context): Row[] {
  const all = compareIdentities(facts);
  // briefly: links are compared where they stand, and the names that agree with From share a row
  const told = room.isBrief ? all.filter((one) => one.role !== 'link') : all;
  const same = room.isBrief ? told.filter((one) => one.compared === 'same' && one.role !== 'from') : [];
  const apart = same.length > 1 ? told.filter((one) => !same.includes(one)) : told;
  const rows: Row[] = [];
  if (facts.from.length === 0 && isMail) rows.push({ label: words.identity.from, value: [plain(words.label.noFrom)] });
  for (const [role, of] of Map.groupBy(apart, (one) => one.role)) {
    for (const one of of.slice(0, room.identities)) rows.push(row(one));
    if (of.length > room.identities)
      rows.push({ label: words.identity[role], value: [faint(words.more(of.length - room.identities))] });
  }
  if (same.length > 1) {
    const roles = [...new Set(same.map((one) => words.identity[one.role]))];
    rows.push({ label: words.label.others, sign: 'same', word: words.compare.same, value: [plain(words.list(roles))] });
  }
  for (const { value, proof } of (facts.groups ?? []).slice(0, room.identities))
    rows.push({
      label: words.label.group,
      value: [
        data(short(unpadded(value.name), room.isBrief ? NAME : limit)),
        faint(`  ${value.members === 0 ? words.label.groupOfNobody : words.members(value.members)}`),
      ],
      proof,
    });
  return rows;

  function row({ role, name, value, compared, proof }: Identity): Row {
    const label = words.identity[role];
    if (role === 'mailFrom' && value === '')
      return { label, value: [data('<>'), faint(`  ${words.label.emptyMailFrom}`)], proof };
    return {
      label,
      sign: SIGNS[compared],
      word: words.compare[compared],
      value: shown(role, name, value),
      proof,
    };
  }

  function shown(role: Identity['role'], name: string, value: string): Run[] {
    if (role === 'link') return [data(defangHost(address(value)))];
    if (name === '') return [data(address(value))];
    return [strong(short(unpadded(name), room.isBrief ? NAME : limit)), data(` <${address(value)}>`)];
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
