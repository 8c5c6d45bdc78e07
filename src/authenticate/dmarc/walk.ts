/** Where a domain's policy stands, and where its organization begins: two ways of finding it, side by side. */
import { registrableDomain } from '../../message/psl.ts';
import { canBeAsked } from '../domain-name.ts';
import { keeping } from '../kept.ts';
import type { Questions, Told } from '../questions.ts';
import { type DmarcRecord, isDmarc, readDmarc } from './record.ts';

/** What stands at `_dmarc.` one name. */
export interface WalkStep {
  readonly domain: string;
  readonly record?: DmarcRecord;
  /** `many-records`: none of them counts. Else why nobody could tell, or that nobody was asked. */
  readonly problem?: string;
}

/** What one way of looking found for a domain. */
export interface Discovery {
  readonly organizationalDomain: string;
  /** Where the record stands that is applied to the domain. */
  readonly policyDomain?: string;
  readonly record?: DmarcRecord;
  /** The names that were looked at, in order. */
  readonly steps: readonly WalkStep[];
  /** The first question that stayed open, which leaves the organizational domain unknown. */
  readonly open?: { readonly problem: string; readonly failed: boolean };
}

const recordOf = keeping(readDmarc);

/** RFC 9989 §4.10: of longer names, the labels between the whole name and the last seven are passed over. */
const LABELS = 7;

/** The names of a tree walk, longest first: eight at most (RFC 9989 §4.10). */
export function walkOf(domain: string): string[] {
  const labels = domain.split('.');
  const names = [domain];
  for (let left = Math.min(labels.length - 1, LABELS); left > 0; left -= 1) names.push(labels.slice(-left).join('.'));
  return names;
}

/**
 * RFC 9989 §4.10: the policy and the organizational domain by records alone.
 * All names are asked at once, because they are known beforehand; what lies above a stop is not looked at.
 */
export async function walkTree(questions: Questions, domain: string): Promise<Discovery> {
  const steps: WalkStep[] = [];
  for (const step of await Promise.all(walkOf(domain).map((name) => recordAt(questions, name)))) {
    steps.push(step);
    if (step.record !== undefined && step.record.psd !== 'u') break;
  }
  const open = steps.find(isOpen);
  const organizationalDomain = organizationOf(domain, steps);
  const own = steps.find((step) => step.domain === domain && step.record);
  const above =
    steps.find((step) => step.domain === organizationalDomain && step.record) ??
    steps.find((step) => step.record?.psd === 'y');
  // with a question open, any record above may not be the one
  const found = own ?? (open === undefined ? above : undefined);
  return { organizationalDomain, steps, ...policyOf(found), ...openOf(open) };
}

/** RFC 9989 §4.10.2: a record that says so, or the highest one. */
function organizationOf(domain: string, steps: readonly WalkStep[]): string {
  for (const step of steps) {
    if (step.record?.psd === 'n') return step.domain;
    if (step.record?.psd === 'y' && step.domain !== domain) {
      const labels = domain.split('.');
      return labels.slice(-(step.domain.split('.').length + 1)).join('.');
    }
  }
  return steps.findLast((step) => step.record)?.domain ?? domain;
}

/**
 * RFC 7489 §6.6.3: the domain's own record, else that of the organizational domain, which a list of public suffixes
 * tells (§3.2). Most receivers still look this way.
 */
export async function lookInList(questions: Questions, domain: string): Promise<Discovery> {
  const organizationalDomain = registrableDomain(domain) ?? domain;
  const own = await recordAt(questions, domain);
  const steps = [own];
  // several records end the search here, where the tree walk goes on
  if (organizationalDomain !== domain && own.record === undefined && own.problem === undefined)
    steps.push(await recordAt(questions, organizationalDomain));
  return { organizationalDomain, steps, ...policyOf(steps.find((step) => step.record)), ...openOf(steps.find(isOpen)) };
}

function policyOf(step: WalkStep | undefined): Pick<Discovery, 'policyDomain' | 'record'> {
  return step?.record === undefined ? {} : { policyDomain: step.domain, record: step.record };
}

const MANY = 'many-records';

function isOpen({ problem }: WalkStep): boolean {
  return problem !== undefined && problem !== MANY;
}

function openOf(step: WalkStep | undefined): Pick<Discovery, 'open'> {
  return step?.problem === undefined
    ? {}
    : { open: { problem: step.problem, failed: step.problem.startsWith('dns-') } };
}

async function recordAt({ ask }: Questions, domain: string): Promise<WalkStep> {
  const name = canBeAsked(`_dmarc.${domain}`);
  const told: Told = name === undefined ? { is: 'absent', noName: true } : await ask('TXT', name);
  if (told.is === 'failed' || told.is === 'unasked') return { domain, problem: told.problem };
  const texts = told.is === 'found' ? told.records.filter(isDmarc) : [];
  const [text] = texts;
  if (text === undefined) return { domain };
  return texts.length > 1 ? { domain, problem: MANY } : { domain, record: recordOf(text) };
}
