/** The names of the client that lead back to its address (RFC 7208 §5.5): for `ptr` and `%{p}`. */
import { canBeAsked, isWithin } from '../domain-name.ts';
import type { Told } from '../questions.ts';
import { holds } from './client.ts';
import type { Inquiry } from './inquiry.ts';
import { limits } from './limits.ts';

export interface ClientNames {
  /** In lower case, in the order of the answer. */
  readonly names: readonly string[];
  /** What the reverse question came to. */
  readonly reverse: Told;
  /** Why some name may be missing: a question that nobody was asked. */
  readonly unasked?: string;
}

export function clientNames(inquiry: Inquiry): Promise<ClientNames> {
  inquiry.names ??= find(inquiry);
  return inquiry.names;
}

async function find({ checked: { client }, ask }: Inquiry): Promise<ClientNames> {
  const reverse = await ask('PTR', client.reverse);
  if (reverse.is === 'unasked') return { names: [], reverse, unasked: reverse.problem };
  if (reverse.is !== 'found') return { names: [], reverse };
  const written = reverse.records.slice(0, limits.ptrNames).flatMap((name) => canBeAsked(unrooted(name)) ?? []);
  const type = client.family === 4 ? 'A' : 'AAAA';
  const told = await Promise.all(written.map((name) => ask(type, name)));
  // RFC 7208 §5.5: a name whose addresses cannot be had is passed over
  const names = written.filter((_, i) => {
    const one = told[i];
    return one?.is === 'found' && one.records.some((address) => holds(address, client));
  });
  const missing = told.find((one) => one.is === 'unasked');
  return { names, reverse, ...(missing && { unasked: missing.problem }) };
}

/** RFC 7208 §7.3, `%{p}`: the domain itself, else a name below it, else any name, else `unknown`. */
export function chooseName(names: readonly string[], domain: string): string {
  return names.find((name) => name === domain) ?? names.find((name) => isWithin(name, domain)) ?? names[0] ?? 'unknown';
}

export function unrooted(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
