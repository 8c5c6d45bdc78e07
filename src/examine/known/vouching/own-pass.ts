/**
 * Who vouches for a mail, by what was checked ourselves: the organization of From, another one that carried it, a sealer
 * that is believed. Detectors of authentication ask here, so that all of them mean the same.
 */
import type { DkimCheck } from '../../../authenticate/dkim.ts';
import type { SpfCheck } from '../../../authenticate/spf.ts';
import { hostOfAddress, registrableDomain } from '../../../message/psl.ts';
import { hasLogin } from '../../border/login.ts';
import type { SealedResult } from '../../facts/authentication.ts';
import type { Facts } from '../../facts.ts';
import type { Proof, Proofs } from '../../finding.ts';

/** The domain in From, and whose it is. */
export interface Author {
  /** In A-labels, where it was checked. */
  readonly host: string;
  readonly organization: string | undefined;
  readonly proof: Proofs;
}

/** Undefined where From names nobody, or more than one: then nobody can say whose signature it would have to be. */
export function authorOf({ from, authentication }: Facts): Author | undefined {
  const [sender, second] = from;
  const { dmarc } = authentication.value;
  if (sender === undefined || second !== undefined || dmarc?.problem === 'many-from') return undefined;
  const host = dmarc?.domain ?? hostOfAddress(sender.value.address);
  return host === '' ? undefined : { host, organization: registrableDomain(host), proof: sender.proof };
}

/** RFC 7489 §3.1: relaxed alignment, by the list of public suffixes. */
export const isOf = ({ host, organization }: Author, domain: string | undefined): boolean =>
  domain !== undefined &&
  (domain === host || (organization !== undefined && registrableDomain(domain) === organization));

/** RFC 6376 §3.6.1: a key on trial proves nothing; nor does the signature of a public suffix. */
export const isGood = ({ result, weak }: DkimCheck): boolean =>
  result === 'pass' && !weak.includes('key-testing') && !weak.includes('domain-is-suffix');

/** A pass that says something: of a client that is certain, by a record that does not permit everybody. */
export function permits({ route }: Facts, spf: SpfCheck): boolean {
  return spf.result === 'pass' && route.value.handover?.certainty !== 'likely' && !permitsEverybody(spf);
}

/** A record by which any host passes says nothing of this one. */
export const permitsEverybody = ({ result, term = '' }: SpfCheck): boolean => result === 'pass' && EVERYBODY.test(term);

/** `+all`, and networks of which there are not more than 128 on the Internet. */
const EVERYBODY = /^\+?all$|\/[0-7]$/i;

/** Domains of others that vouch: the list, the forwarder, the service that sent it. */
export function carriersOf(facts: Facts): string[] {
  const { dkim = [], spf } = facts.authentication.value;
  const author = authorOf(facts);
  const domains = dkim.filter(isGood).flatMap(({ domain }) => domain ?? []);
  if (spf !== undefined && permits(facts, spf)) domains.push(spf.domain);
  return domains.filter((domain) => author === undefined || !isOf(author, domain));
}

/** What a believed sealer says it saw: that the organization of From had vouched before the mail was passed on. */
export function sealedPass(facts: Facts): SealedResult | undefined {
  const author = authorOf(facts);
  if (author === undefined) return undefined;
  return facts.authentication.value.sealed?.find(
    ({ method, result, domain }) =>
      result === 'pass' && (method === 'dmarc' || method === 'dkim' || method === 'spf') && isOf(author, domain),
  );
}

/** Signatures of the organization of From. */
export function ownSignatures(facts: Facts): readonly DkimCheck[] {
  const author = authorOf(facts);
  return (facts.authentication.value.dkim ?? []).filter(({ domain }) => author !== undefined && isOf(author, domain));
}

/** The signature of From's organization that holds once the known changes on the way are taken back. */
export const explainedSignature = (facts: Facts): DkimCheck | undefined =>
  ownSignatures(facts).find(({ explained }) => explained === true);

/** The client logged in at our own side: its line need not be in any record. */
export function isSubmission({ route }: Pick<Facts, 'route'>): boolean {
  const { handover, hops } = route.value;
  const line = handover === undefined ? undefined : hops[handover.hop];
  return line !== undefined && hasLogin(line);
}

/** The line that names the handover. */
export function handoverProof({ route }: Pick<Facts, 'route'>): Proof[] {
  const { handover, hops } = route.value;
  const line = handover === undefined ? undefined : hops[handover.hop];
  return line === undefined ? [] : [{ at: line.at }];
}

export const answersOf = ({ answers }: { readonly answers: readonly string[] }): Proof[] =>
  answers.map((answer) => ({ answer }));
