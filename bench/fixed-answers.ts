/** What every name answers in a bench of authentication: a good key, a DMARC record, a short SPF record. */
import { generateKeyPairSync } from 'node:crypto';
import { type Answer, idOf, type Lookup, type LookupKind, type Question } from '../src/lookup/lookup.ts';
import type { Zone } from '../test/servers/dns-server.ts';

export const at = '2026-11-21T00:00:00Z';
export const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** The TXT record of a name. */
export function textOf(name: string): string {
  if (name.includes('._domainkey.')) return `v=DKIM1; k=rsa; p=${key}`;
  return name.startsWith('_dmarc.') ? 'v=DMARC1; p=none' : 'v=spf1 ip4:192.0.2.0/24 -all';
}

/** A Lookup that has them in memory; whatever else is asked is absent. */
export const fixedAnswers: Lookup = async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
  const about = { id: idOf(question), question, at, source: 'memory' };
  if (question.type !== 'TXT') return { ...about, outcome: 'absent', reason: 'no-type' };
  return { ...about, outcome: 'found', value: told(question.kind, textOf(question.key)) };
};

/** The value of a question for text; the others are not asked here. */
function told<K extends LookupKind>(kind: K, text: string): NonNullable<Answer<K>['value']> {
  const values: Partial<{ [L in LookupKind]: NonNullable<Answer<L>['value']> }> = { dns: [text] };
  const value = values[kind];
  if (value === undefined) throw new Error(`nobody answers ${kind}`);
  return value;
}

/** The same as a zone of a DNS server, for a peer in a process of its own. */
export const fixedZone: Zone = new Proxy<Record<string, Zone[string]>>(
  {},
  { get: (_, name) => ({ TXT: [textOf(String(name))] }), has: () => true },
);

/** A zone where nothing is. */
export const emptyZone: Zone = {};
