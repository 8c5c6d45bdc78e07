/** The names that a mail gives itself, side by side: do they belong to one registrable domain? */
import type { Facts } from '../../examine/facts.ts';
import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import { defangHost } from '../defang.ts';
import type { Context } from './context.ts';
import { data, faint, short } from './sheet.ts';
import type { Row, Run } from './sheet.ts';

/** Rows of one kind in the short report: a header with a thousand addresses must not push the rest away. */
const ROWS = 3;

/** From stands first and is what the others are compared with. */
export function identityRows(facts: Facts, context: Context): Row[] {
  const { words, limit, verbose } = context;
  const most = verbose ? Number.POSITIVE_INFINITY : ROWS;
  const base = facts.from[0] === undefined ? '' : domainOfAddress(facts.from[0].value.address);
  const rows: Row[] = [];

  const compared = (label: string, domain: string, value: Run[]): Row => {
    const sign = base === '' || domain === '' ? 'unknown' : domain === base ? 'same' : 'other';
    return { label, sign, word: words.compare[sign], value };
  };
  const mailbox = (one: { readonly name: string; readonly address: string }): Run[] => {
    const address = data(one.name === '' ? short(one.address, limit) : ` <${short(one.address, limit)}>`);
    return one.name === '' ? [address] : [{ text: short(one.name, limit), tone: 'strong' }, address];
  };

  for (const [at, { value }] of facts.from.entries()) {
    if (at >= most) break;
    if (at === 0) rows.push({ label: words.identity.from, sign: 'base', word: words.compare.base, value: mailbox(value) });
    else rows.push(compared(words.identity.from, domainOfAddress(value.address), mailbox(value)));
  }
  for (const key of ['replyTo', 'sender'] as const) {
    for (const { value } of facts[key].slice(0, most)) rows.push(compared(words.identity[key], domainOfAddress(value.address), mailbox(value)));
  }
  if (facts.mailFrom !== undefined) {
    const address = facts.mailFrom.value;
    if (address === '') rows.push({ label: words.identity.mailFrom, value: [data('<>'), faint(` ${words.label.emptyMailFrom}`)] });
    else rows.push(compared(words.identity.mailFrom, domainOfAddress(address), [data(short(address, limit))]));
  }
  if (facts.messageId !== undefined) {
    const host = hostOfId(facts.messageId.value);
    rows.push(compared(words.identity.messageId, registrableDomain(host) ?? '', [data(short(host === '' ? facts.messageId.value : host, limit))]));
  }
  const domains = [...new Set(facts.links.map((one) => one.value.domain))];
  for (const domain of domains.slice(0, most)) rows.push(compared(words.identity.link, domain, [data(defangHost(short(domain, limit)))]));
  if (domains.length > most) rows.push({ label: '', value: [faint(words.more(domains.length - most))] });
  return rows;
}

/** What stands behind the last `@` of a Message-ID, lower case. */
function hostOfId(id: string): string {
  const at = id.lastIndexOf('@');
  if (at < 0) return '';
  const end = id.indexOf('>', at);
  return id.slice(at + 1, end < 0 ? undefined : end).trim().toLowerCase();
}
