/**
 * DMARC: does the domain that the reader sees in From stand behind this mail? (RFC 9989, and beside it RFC 7489, which
 * most receivers still follow.)
 */
import type { Lookup } from '../lookup/lookup.ts';
import { type Alignment, alignAll, type Identifier } from './dmarc/alignment.ts';
import { type AppliedPolicy, applyPolicy } from './dmarc/policy.ts';
import { type Discovery, lookInList, walkTree } from './dmarc/walk.ts';
import { readDomain } from './domain-name.ts';
import { beginQuestions, NOT_ASKED } from './questions.ts';
import type { AuthResult } from './result.ts';

/** What the other methods came to; each result may say that nobody was asked (`problem`). */
export interface MethodResult {
  readonly result: AuthResult;
  /** SPF: the domain that was checked. DKIM: `d=`, absent where a signature cannot be read. */
  readonly domain?: string;
  readonly selector?: string;
  readonly problem?: string;
}

export interface DmarcInput {
  /** The addresses of RFC5322.From, all of them. */
  readonly from: readonly string[];
  /** How many From fields the mail has; more than one names no author (RFC 9989 §5.3.1). */
  readonly fromFields?: number;
  /** Absent when it could not be checked, as for a pasted header: then nothing fails for want of it. */
  readonly spf?: MethodResult;
  /** Empty when the mail bears no signature; absent when signatures could not be checked. */
  readonly dkim?: readonly MethodResult[];
}

/** One way of finding the policy, and what would have come of it. */
export interface DmarcView {
  readonly organizationalDomain: string;
  /** Where the record stands that applies; absent when none does. */
  readonly policyDomain?: string;
  readonly policy?: AppliedPolicy;
  readonly alignment: readonly Alignment[];
  readonly result: AuthResult;
  readonly problem?: string;
  /** The domains at which a record was looked for, in order, with its text where there is one. */
  readonly looked: readonly { readonly domain: string; readonly record?: string; readonly problem?: string }[];
}

export interface DmarcCheck {
  /** By RFC 9989; `walk.suffixList` has the result by RFC 7489. */
  readonly result: AuthResult;
  /** The domain of From, in A-labels; as it was written when it is no domain. */
  readonly domain: string;
  readonly policy?: AppliedPolicy;
  /** Every identifier that SPF and DKIM gave, and whether it belongs to the domain of From. */
  readonly alignment: readonly Alignment[];
  readonly walk: {
    readonly treeWalk: DmarcView;
    readonly suffixList: DmarcView;
    readonly differ: readonly ('organizational-domain' | 'policy-domain' | 'policy' | 'alignment' | 'result')[];
  };
  /** Ids of the answers that were used, in order. */
  readonly answers: readonly string[];
  /**
   * In kebab-case, with `permerror`: `no-from`, `many-from`; with `none`: `no-record`, `many-records`, `bad-policy`,
   * `not-a-domain`, `not-asked`, `could-name-recipient`; with `temperror`: `dns-` and the answer's reason,
   * `spf-undecided`, `dkim-undecided`, `too-many-identifiers`.
   */
  readonly problem?: string;
}

/** Checks the domain of From. It never throws unless the Lookup does; questions are bounded (`alignment.ts`). */
export async function checkDmarc(input: DmarcInput, lookup: Lookup): Promise<DmarcCheck> {
  const written = [...new Set(input.from.map(hostOf))];
  const domains = [...new Set(written.map((one) => readDomain(one) ?? one))];
  const [domain = ''] = domains;
  // RFC 9989 §5.3.1: several mailboxes of one domain are one author domain
  if (domains.length > 1 || (input.fromFields ?? 1) > 1) return undetermined(domain, 'permerror', 'many-from');
  if (domains.length === 0) return undetermined('', 'permerror', 'no-from');
  if (readDomain(domain) === undefined) return undetermined(domain, 'none', 'not-a-domain');

  const questions = beginQuestions(lookup);
  const identifiers = identifiersOf(input);
  const complete = input.spf !== undefined && input.dkim !== undefined;
  const view = async (found: Discovery, byWalk: boolean): Promise<DmarcView> => {
    const looked = found.steps.map((step) => ({
      domain: step.domain,
      ...(step.record && { record: step.record.text }),
      ...(step.problem !== undefined && { problem: step.problem }),
    }));
    const base = { organizationalDomain: found.organizationalDomain, looked };
    if (found.record === undefined || found.policyDomain === undefined || found.record.applies === 'nothing')
      return { ...base, alignment: [], ...withoutPolicy(found) };
    const alignment = await alignAll(questions, domain, found, identifiers, byWalk);
    const policy = await applyPolicy(questions, domain, found.policyDomain, found.record, byWalk);
    return { ...base, policyDomain: found.policyDomain, policy, alignment, ...resultOf(alignment, complete) };
  };
  const treeWalk = await view(await walkTree(questions, domain), true);
  const suffixList = await view(await lookInList(questions, domain), false);
  const { result, problem, policy, alignment } = treeWalk;
  return {
    result,
    domain,
    ...(policy && { policy }),
    alignment,
    walk: { treeWalk, suffixList, differ: differences(treeWalk, suffixList) },
    answers: [...questions.answers],
    ...(problem !== undefined && { problem }),
  };
}

function undetermined(domain: string, result: AuthResult, problem: string): DmarcCheck {
  const nothing: DmarcView = { organizationalDomain: domain, alignment: [], result, problem, looked: [] };
  const walk = { treeWalk: nothing, suffixList: nothing, differ: [] };
  return { result, domain, alignment: [], walk, answers: [], problem };
}

function hostOf(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1).trim();
  return host.slice(0, 1_000).toLowerCase(); // longer than any name
}

function identifiersOf({ spf, dkim = [] }: DmarcInput): Identifier[] {
  const read = (method: 'spf' | 'dkim', { domain = '', selector, result, problem }: MethodResult): Identifier[] => {
    const name = readDomain(domain);
    return name === undefined
      ? []
      : [
          {
            method,
            domain: name,
            result,
            ...(selector !== undefined && { selector }),
            ...(problem !== undefined && { problem }),
          },
        ];
  };
  return [...(spf === undefined ? [] : read('spf', spf)), ...dkim.flatMap((one) => read('dkim', one))];
}

/** Why there is no policy to apply. */
function withoutPolicy({ open, record, steps }: Discovery): { result: AuthResult; problem: string } {
  if (record !== undefined) return { result: 'none', problem: 'bad-policy' };
  if (open !== undefined) return { result: open.failed ? 'temperror' : 'none', problem: open.problem };
  return { result: 'none', problem: steps.some((step) => step.problem !== undefined) ? 'many-records' : 'no-record' };
}

/** RFC 9989 §5.3: one aligned identifier that passed is enough. What stayed open is no fail. */
function resultOf(alignment: readonly Alignment[], complete: boolean): { result: AuthResult; problem?: string } {
  if (alignment.some((one) => one.counts === 'pass')) return { result: 'pass' };
  const unasked = alignment.find((one) => one.counts === 'unasked');
  const undecided = alignment.find((one) => one.counts === 'undecided');
  if (undecided !== undefined)
    return { result: 'temperror', problem: undecided.problem ?? `${undecided.method}-undecided` };
  if (unasked !== undefined || !complete) return { result: 'none', problem: unasked?.problem ?? NOT_ASKED };
  return { result: 'fail' };
}

function differences(one: DmarcView, other: DmarcView): DmarcCheck['walk']['differ'] {
  const aligned = (view: DmarcView) => view.alignment.map((each) => each.aligned).join();
  return [
    ...(one.organizationalDomain === other.organizationalDomain ? [] : (['organizational-domain'] as const)),
    ...(one.policyDomain === other.policyDomain ? [] : (['policy-domain'] as const)),
    ...(one.policy?.applied === other.policy?.applied ? [] : (['policy'] as const)),
    ...(aligned(one) === aligned(other) ? [] : (['alignment'] as const)),
    ...(one.result === other.result ? [] : (['result'] as const)),
  ];
}
