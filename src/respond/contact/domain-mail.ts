/** The addresses at a domain that take complaints: what abuse.net has, and what RFC 2142 asks for. */
import type { Text } from '../../examine/finding.ts';
import type { Scope, Want } from './desk.ts';
import { addressesOf, draft, type Gathered, named } from './draft.ts';
import { type Inquiry, sourceOf } from './inquiry.ts';
import { askedFor, notes, passedOverFor } from './notes.ts';

/** How a domain stands to mail. */
type Mail = 'takes' | 'refuses' | 'unknown';

interface Place {
  readonly scope: Scope;
  readonly rank: number;
  readonly attach?: readonly Want[];
  readonly needs?: readonly Want[];
  readonly notes?: readonly Text[];
}

/** @param domain what is registered, in A-labels */
export async function domainMailDesks(
  domain: string,
  { ask }: Pick<Inquiry, 'ask'>,
  { scope, rank, attach = [], needs = [], notes: said = [] }: Place,
): Promise<Gathered & { readonly hosts: readonly string[] }> {
  const gathered: Gathered = { drafts: [], passedOver: [] };
  const [listed, mx] = await Promise.all([
    ask({ kind: 'dns', key: `${domain}.contacts.abuse.net`, type: 'TXT' }, askedFor.abuseNet),
    ask({ kind: 'dns', key: domain, type: 'MX' }, askedFor.mail),
  ]);
  const common = { scope, about: domain, attach, needs };
  if (listed.outcome === 'found') {
    const source = sourceOf(listed, 'TXT');
    for (const email of addressesOf((listed.value ?? []).slice(0, 8), source, gathered.passedOver)) {
      // what it answers for every domain that nobody registered there
      const isDefault = email === `postmaster@${domain}` || email === `abuse@${domain}`;
      const note = isDefault ? notes.abuseNetDefault : notes.abuseNet;
      gathered.drafts.push(
        draft({
          ...common,
          rank,
          name: named(domain),
          emails: [email],
          source,
          confidence: isDefault ? 'weak' : 'likely',
          notes: [...said, note],
        }),
      );
    }
  }
  const hosts = (mx.value ?? []).slice(0, 20).map((one) => one.slice(one.indexOf(' ') + 1).toLowerCase());
  // RFC 7505 §3: a single MX with an empty name
  const isNull = mx.outcome === 'found' && hosts.every((host) => host === '' || host === '.');
  const mail: Mail = isNull ? 'refuses' : mx.outcome === 'found' ? 'takes' : 'unknown';
  const address = `abuse@${domain}`;
  // RFC 2142 §4: abuse@ of the organisation's domain
  const source = { kind: 'rule', source: 'RFC 2142 §4' } as const;
  if (mail === 'refuses')
    gathered.passedOver.push({ address, reason: 'no-mail', why: passedOverFor['no-mail'], source });
  // a name that is not there takes no mail; one that only has no MX may still (RFC 5321 §5.1)
  else if (mx.outcome !== 'absent' || mx.reason !== 'no-name') {
    gathered.drafts.push(
      draft({
        ...common,
        rank: rank + 2,
        name: named(domain),
        emails: [address],
        source,
        confidence: mail === 'takes' ? 'likely' : 'weak',
        notes: [...said, mail === 'takes' ? notes.abuseAt : notes.abuseAtUnknown],
      }),
    );
  }
  return { ...gathered, hosts: isNull ? [] : hosts };
}
