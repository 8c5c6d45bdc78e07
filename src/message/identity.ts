/** Header fields that say who wrote, where clients would show different people. */
import type { DefectCode } from './defects.ts';
import { decodeWords } from './encoded-word.ts';
import type { Ledger } from './headers.ts';
import type { Header } from './message.ts';

/** Fields that may stand only once (RFC 5322 §3.6). */
const once: Readonly<Record<string, DefectCode>> = {
  from: 'from-twice', sender: 'field-twice', 'reply-to': 'field-twice', to: 'field-twice', cc: 'field-twice', subject: 'field-twice',
  date: 'field-twice', 'message-id': 'field-twice',
};

/** Notes the fields of a message's header that clients would understand differently. */
export function suspectSender(headers: readonly Header[], ledger: Ledger): void {
  const seen = new Set<string>();
  for (const header of headers) {
    const { key } = header;
    const code = Object.hasOwn(once, key) ? once[key] : undefined;
    if (code === undefined) continue;
    if (seen.has(key)) ledger.defect(code, header.at, { name: header.name });
    seen.add(key);
    if (key === 'from' || key === 'sender' || key === 'reply-to') suspectAddress(header, ledger);
  }
}

/** Bytes of one address field that are looked at; the address reader has its own limits. */
const looked = 4_096;

function suspectAddress(header: Header, ledger: Ledger): void {
  const value = header.value.slice(0, looked);
  const at = header.valueAt;
  const words = { name: header.name };
  if (value.includes('=?')) {
    const shown = decodeWords(value).text;
    if (hiddenAddress(value, shown)) ledger.defect('address-in-encoded-word', at, words);
  }
  let quoted = false;
  let comment = 0;
  let angle = false;
  let mailboxes = 0;
  let named = false;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if (code === 92) { i += 1; continue; }
    if (code === 34 && comment === 0) { quoted = !quoted; continue; }
    if (quoted) continue;
    if (code === 40) comment += 1;
    else if (code === 41) { if (comment > 0) comment -= 1; }
    else if (comment > 0) continue;
    else if (code === 60) {
      angle = true;
      // RFC 5322 §4.4: a route that nobody follows any more, and that clients show or drop
      if (value.charCodeAt(i + 1) === 64) ledger.defect('address-route', at, words);
    } else if (code === 62) angle = false;
    else if (code === 64) named = true;
    else if (code === 58 && !angle) ledger.defect('address-group', at, words);
    else if (code === 44 && !angle && named) { mailboxes += 1; named = false; }
  }
  if (named) mailboxes += 1;
  if (header.key === 'from') {
    if (mailboxes > 1) ledger.defect('from-several', at, words);
    if (value.includes('(') && value.slice(value.indexOf('(')).includes('@')) ledger.defect('address-comment', at, words);
  }
}

/** An encoded word holds an address that is not an address on the wire. */
function hiddenAddress(value: string, shown: string): boolean {
  if (!shown.includes('@')) return false;
  const plain = value.replace(encodedWord, ' ');
  return count(shown, '@') > count(plain, '@');
}

const encodedWord = /=\?[^\s?]{1,100}\?[bq]\?[^\s?]{0,1000}\?=/gi;
const count = (text: string, character: string): number => text.split(character).length - 1;
