/** Mail addresses as registries give them: read strictly, for a report is sent there. */
import type { Text } from '../../examine/finding.ts';
import { passedOverFor } from './notes.ts';
import { isHidden, placeholder } from './placeholders.ts';

/** RFC 5321 §4.5.3.1: 64 octets, `@`, and a path of 256 with its brackets. */
const LONGEST = 254;

const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,10}[a-z][a-z0-9-]{0,62}$/i;

/** The address in its plain form, domain in lower case; undefined when it is none that a report could be sent to. */
function readDeskAddress(text: string): string | undefined {
  const trimmed = text.slice(0, LONGEST + 20).trim();
  const bare = trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
  const plain = bare.toLowerCase().startsWith('mailto:') ? bare.slice(7) : bare;
  if (plain.length > LONGEST || !ADDRESS.test(plain)) return undefined;
  const at = plain.lastIndexOf('@');
  return `${plain.slice(0, at)}@${plain.slice(at + 1).toLowerCase()}`;
}

/** An address to write to, or why it is not one. */
type Judged = { readonly address: string } | { readonly reason: string; readonly shown: string; readonly why: Text };

/** @param remarks of the registration: a registry says there which of its addresses are known to be dead */
export function judge(text: string, remarks: readonly string[] = []): Judged {
  const address = readDeskAddress(text);
  if (address === undefined) {
    const reason = isHidden(text) ? 'redacted' : 'not-an-address';
    return { reason, shown: text.slice(0, 120), why: passedOverFor[reason] };
  }
  const row = placeholder(address);
  if (row !== undefined) return { reason: 'placeholder', shown: address, why: about(row) };
  const dead = `${address.toLowerCase()} is invalid`;
  // APNIC writes so into the remarks of an IRT whose validation failed
  if (remarks.some((one) => one.toLowerCase().includes(dead)))
    return { reason: 'invalid', shown: address, why: passedOverFor.invalid };
  return { address };
}

function about({ registry, source, checked }: { registry: string; source: string; checked: string }): Text {
  const { ja, en } = passedOverFor.placeholder;
  const when = checked === 'no' ? { ja: '未確認', en: 'not checked' } : { ja: checked, en: checked };
  return { ja: `${ja}(${registry}。${when.ja})`, en: `${en} (${registry}: ${source}; ${when.en})` };
}

const ABUSE = /abuse|spam|complain|phish|迷惑|苦情|不正|スパム/i;
/** Remarks of one registration that are read; a holder may write as many as he likes. */
const MOST_REMARKS = 60;
const MOST_LINES = 200;
const LONGEST_LINE = 500;

/**
 * Addresses that remarks name for abuse: on a line that speaks of it, or on the next. Addresses that stand there for
 * other things (routing, peering) are left alone.
 */
export function abuseInRemarks(remarks: readonly string[]): { readonly address: string; readonly where: string }[] {
  const found: { address: string; where: string }[] = [];
  for (const [number, remark] of remarks.slice(0, MOST_REMARKS).entries()) {
    let left = 0;
    for (const line of remark.split('\n', MOST_LINES)) {
      const short = line.slice(0, LONGEST_LINE);
      if (ABUSE.test(short)) left = 2;
      if (left > 0) {
        for (const address of addressesIn(short)) found.push({ address, where: `remarks[${number}]` });
      }
      left--;
    }
  }
  return found;
}

function addressesIn(line: string): string[] {
  return line
    .split(/[\s<>()"',;、。（）]/)
    .map((word) => readDeskAddress(word.replace(/^(?:mailto|e-?mail|to):/i, '').replace(/[.:]$/, '')))
    .filter((address) => address !== undefined);
}
