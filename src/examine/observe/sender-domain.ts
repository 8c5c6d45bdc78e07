/** What DNS and the registry say of the domain in From: where its mail is taken, what it asks for, how old it is. */
import type { Lookup } from '../../lookup/lookup.ts';
import type { Registration } from '../../lookup/registration.ts';
import { hostOfAddress, registrableDomain } from '../../message/psl.ts';
import type { SenderDomain } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';

/** Addresses and hosts that are kept of one answer. */
const KEPT = 8;

/** @returns undefined when From names no one domain. */
export async function observeSenderDomain(
  { from }: Pick<Facts, 'from'>,
  lookup: Lookup,
): Promise<Observation<SenderDomain> | undefined> {
  const [sender, second] = from;
  if (sender === undefined || second !== undefined) return undefined;
  const domain = hostOfAddress(sender.value.address);
  const organization = registrableDomain(domain);
  if (domain === '' || organization === undefined || !/^[a-z0-9._-]{1,253}$/.test(domain)) return undefined;
  const dns = (type: string) => lookup({ kind: 'dns', key: domain, type });
  const [mx, a, aaaa, txt, registered] = await Promise.all([
    dns('MX'),
    dns('A'),
    dns('AAAA'),
    dns('TXT'),
    registrationOf(organization, lookup),
  ]);
  const proof: Proof[] = [mx, a, aaaa, txt].map(({ id }) => ({ answer: id }));
  proof.push(...registered.answers.map((answer) => ({ answer })), ...sender.proof);
  const [first = { at: [0, 0] as const }, ...rest] = proof;
  const hosts = (mx.value ?? []).slice(0, KEPT).map((one) => one.slice(one.indexOf(' ') + 1));
  const spf = (txt.value ?? []).find((record) => /^v=spf1(?: |$)/i.test(record));
  const said = registered.registration;
  return {
    value: {
      domain,
      organization,
      // RFC 7505: a single `.` says that the domain takes no mail
      ...(mx.outcome === 'found' && { mx: hosts.filter((host) => host !== '' && host !== '.') }),
      ...(mx.outcome === 'found' && hosts.every((host) => host === '' || host === '.') && { takesNoMail: true }),
      ...(mx.outcome === 'absent' && mx.reason === 'no-name' ? { exists: false } : {}),
      ...(mx.outcome === 'found' || mx.reason === 'no-type' ? { exists: true } : {}),
      addresses: [...(a.value ?? []), ...(aaaa.value ?? [])].slice(0, KEPT),
      ...(spf !== undefined && { spf: spf.slice(0, RECORD) }),
      ...(txt.outcome === 'absent' || (txt.outcome === 'found' && spf === undefined) ? { hasNoSpf: true } : {}),
      ...(said?.created !== undefined && { created: said.created }),
      ...(said?.registrar !== undefined && { registrar: said.registrar.name }),
      // who holds a mailbox at a free provider is not the provider
      ...(said?.holder !== undefined && !isFreemail(organization) && { holder: said.holder }),
    },
    proof: [first, ...rest],
  };
}

/** Characters of a record that are shown. */
const RECORD = 500;

/** By RDAP, and by WHOIS for the domains that RDAP does not serve (.jp among them). */
async function registrationOf(
  domain: string,
  lookup: Lookup,
): Promise<{ readonly registration?: Registration; readonly answers: readonly string[] }> {
  const rdap = await lookup({ kind: 'rdap', type: 'domain', key: domain });
  if (rdap.value !== undefined) return { registration: rdap.value, answers: [rdap.id] };
  if (rdap.reason !== 'no-server') return { answers: [rdap.id] };
  const whois = await lookup({ kind: 'whois', type: 'domain', key: domain });
  const answers = [rdap.id, whois.id];
  return whois.value === undefined ? { answers } : { registration: whois.value, answers };
}
