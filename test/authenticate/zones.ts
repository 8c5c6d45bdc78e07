/** A Lookup over zones that stand in the test: one object, a name to its records, as a server would answer. */
import { type Answer, idOf, type Lookup, type LookupKind, type Question } from '../../src/lookup/lookup.ts';

/** `{ 'example.com': { TXT: ['v=spf1 -all'] } }`; `TIMEOUT` is a type whose presence lets other types fail. */
export type Zone = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const at = '2026-01-02T03:04:05Z';

/** @param skip whether a question is not asked */
export function lookupIn(
  zone: Zone,
  asked: string[] = [],
  skip: (question: Question) => boolean = () => false,
): Lookup {
  const names = new Map(Object.entries(zone).map(([name, records]) => [normal(name), records]));
  const answer = (question: Question): Omit<Answer<'dns'>, 'id' | 'question' | 'at' | 'source'> => {
    if (skip(question)) return { outcome: 'skipped', reason: 'not-asked' };
    const seen = new Set<string>();
    for (let name = normal(question.key); ; ) {
      if (seen.has(name)) return { outcome: 'failed', reason: 'server-failure' }; // a loop of CNAMEs
      seen.add(name);
      const records = names.get(name);
      if (records === undefined) return { outcome: 'absent', reason: 'no-name' };
      const value = records[question.type ?? ''];
      if (value !== undefined && value.length > 0) return { outcome: 'found', value };
      if (records['TIMEOUT'] !== undefined) return { outcome: 'failed', reason: 'timeout' };
      const [alias] = records['CNAME'] ?? [];
      if (alias === undefined) return { outcome: 'absent', reason: 'no-type' };
      name = normal(alias);
    }
  };
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    asked.push(idOf(question));
    const told = { id: idOf(question), question, at, source: 'zone', ...answer(question) };
    return told as Answer<K>; // the zones hold what `dns` is answered with, and nothing else is asked here
  };
}

function normal(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
