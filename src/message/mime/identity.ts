/** Header fields that say who wrote, where clients would show different people. */
import { addressesOf, readAddresses } from '../address.ts';
import type { DefectCode } from '../defects.ts';
import type { Header } from '../message.ts';
import type { Ledger } from './ledger.ts';

/** Fields that may stand only once (RFC 5322 §3.6). */
const once: ReadonlyMap<string, DefectCode> = new Map<string, DefectCode>([
  ['from', 'from-twice'],
  ['sender', 'field-twice'],
  ['reply-to', 'field-twice'],
  ['to', 'field-twice'],
  ['cc', 'field-twice'],
  ['subject', 'field-twice'],
  ['date', 'field-twice'],
  ['message-id', 'field-twice'],
]);

/** Bytes of one address field that are looked at here; a letter has one author, and ten in the rarest case. */
const looked = 16_384;

/** Fields of one name whose addresses are looked at. */
const addressesLooked = 10;

/** Notes the fields of a message's header that clients would understand differently. */
export function suspectSender(headers: readonly Header[], ledger: Ledger): void {
  const seen = new Map<string, number>();
  for (const header of headers) {
    const { key } = header;
    const code = once.get(key);
    if (code === undefined) continue;
    const before = seen.get(key) ?? 0;
    // a hundred Cc fields say no more than two
    if (before === 1 || (before > 1 && key === 'from')) ledger.defect(code, header.at, { name: header.name });
    seen.set(key, before + 1);
    if (before > addressesLooked) continue;
    if (key === 'from' || key === 'sender' || key === 'reply-to') suspectAddress(header, ledger);
  }
}

function suspectAddress(header: Header, ledger: Ledger): void {
  const start = header.valueAt[0];
  const { mailboxes, groups, defects } =
    header.value.length > looked ? readAddresses(header.value.slice(0, looked)) : addressesOf(header);
  for (const { code, at, words } of defects) ledger.defect(code, [start + at[0], start + at[1]], words);
  if (groups.length > 0) ledger.defect('address-group', header.valueAt, { name: header.name });
  if (header.key !== 'from') return;
  const shown = mailboxes.find(({ name, address }) => name.includes('@') && name !== address)?.name;
  // RFC 5322 §3.4 notes the old form `address (name)`: the comment is what clients show as the name
  if (shown !== undefined && header.value.includes('(') && defects.length === 0) {
    ledger.defect('address-in-comment', header.valueAt, { shows: shown.slice(0, 80) });
  }
  if (mailboxes.length > 1) ledger.defect('from-several', header.valueAt);
}
