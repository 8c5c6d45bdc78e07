/** A question for RDAP or WHOIS, once its key is known to be sound: nothing else goes into a path or a line. */
import { readRange } from './address-range.ts';
import type { Question } from './lookup.ts';

export interface RegistryQuestion {
  readonly type: 'ip' | 'autnum' | 'domain';
  readonly key: string;
}

/** RFC 1035 §2.3.4 */
const MAX_NAME = 253;
/** A-labels and the underscores of service names; none begins like an option of a server. */
// bounded: MAX_NAME is asked first
const domainName = /^[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*$/;

/** @returns the reason for which nobody is asked when it is not sound */
export function registryQuestion({ type, key }: Question): RegistryQuestion | string {
  if (type === 'ip') return /[/-]/.test(key) || readRange(key) === undefined ? 'not-an-address' : { type, key };
  if (type === 'autnum') return /^\d{1,10}$/.test(key) && Number(key) <= 0xffffffff ? { type, key } : 'not-a-number';
  if (type === 'domain') return key.length <= MAX_NAME && domainName.test(key) ? { type, key } : 'not-a-domain';
  return 'unknown-type';
}
