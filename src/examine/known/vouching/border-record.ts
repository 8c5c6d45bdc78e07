/** What our own border recorded about the domain in From. Detectors ask here, so that all of them mean the same. */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, hostOfAddress } from '../../../message/psl.ts';
import { isSignedAsWorkspace } from '../../../message/tenants.ts';
import type { ReportedResult } from '../../facts/authentication.ts';
import type { Facts } from '../../facts.ts';
import { isMailboxHost } from '../hosts/mail-providers.ts';
import { sharedSenderOf } from '../hosts/shared-senders.ts';

/** By what the domain was recognised, the strongest first. */
export type Way = 'dmarc' | 'dkim' | 'workspace' | 'spf';

/** A pass that our border recorded for the domain in From. */
interface RecordedPass {
  readonly way: Way;
  readonly by: string;
  /** As it is written in the record. */
  readonly domain: string;
}

type Recorded = Pick<Facts, 'authentication' | 'from'>;

/** The results that our own side wrote. */
export const ownResults = ({ authentication }: Pick<Facts, 'authentication'>): readonly ReportedResult[] =>
  authentication.value.reported.filter(({ trusted }) => trusted);

/** The registrable domain that a result is about. */
export const organizationIn = ({ domain = '' }: ReportedResult): string =>
  domainOfAddress(`@${domain.slice(domain.lastIndexOf('@') + 1)}`);

const ORDER: readonly Way[] = ['dmarc', 'dkim', 'workspace', 'spf'];

/** RFC 7489 §3.1: every pass whose domain is that of From, the strongest first; none where From names several. */
export const recordedPasses = onceFor((facts: Recorded): readonly RecordedPass[] => {
  const [sender, second] = facts.from;
  if (sender === undefined || second !== undefined) return [];
  const host = hostOfAddress(sender.value.address);
  const own = domainOfAddress(sender.value.address);
  const ours = ownResults(facts);
  // by the rule that the domain itself published it is no pass
  if (ours.some(({ method, result }) => method === 'dmarc' && result === 'fail')) return [];
  const passes = ours.flatMap((one): RecordedPass[] => {
    const way = one.result === 'pass' && one.domain !== undefined ? wayOf(one, host, own) : undefined;
    return way === undefined ? [] : [{ way, by: one.by, domain: one.domain ?? own }];
  });
  return passes.sort((a, b) => ORDER.indexOf(a.way) - ORDER.indexOf(b.way));
});

function wayOf(one: ReportedResult, host: string, own: string): Way | undefined {
  const { method } = one;
  if ((method === 'dmarc' || method === 'dkim' || method === 'spf') && organizationIn(one) === own) return method;
  return method === 'dkim' && isSignedAsWorkspace(one.domain ?? '', host) ? 'workspace' : undefined;
}

/**
 * The provider by whose shared hosts alone the domain in From passed: no signature of the domain stands behind it, so any other customer
 * of the provider would have passed too. Of a provider's own mailboxes the provider itself answers for the address.
 */
export function passedBySharing(facts: Recorded & Pick<Facts, 'route'>): string | undefined {
  const passes = recordedPasses(facts);
  const isByHost =
    passes.some(({ way }) => way === 'spf') && passes.every(({ way }) => way === 'spf' || way === 'dmarc');
  if (!isByHost || isMailboxHost(hostOfAddress(facts.from[0]?.value.address ?? ''))) return undefined;
  return sharedSenderOf(facts.route.value.handover)?.name;
}

/** By what our border authenticated the domain in From. */
export function authenticatedByBorder(facts: Recorded & Pick<Facts, 'route'>): RecordedPass | undefined {
  const [passed] = recordedPasses(facts);
  // any other customer of the same provider would have passed as well
  return passed === undefined || passedBySharing(facts) !== undefined ? undefined : passed;
}

/** Exchange's code for a failed DMARC that was let pass for an earlier pass, under the seal of whoever passed the mail on (ARC). */
const BY_ARC = '130';

/**
 * What passed before a relay changed the mail: our border accepted the chain of seals (ARC) in place of DMARC, and a record under that
 * seal has a pass for the domain in From.
 */
export function passedBeforeRelay(facts: Recorded): ReportedResult | undefined {
  const own = ownResults(facts);
  const isAccepted =
    own.some(({ method, result }) => method === 'arc' && result === 'pass') &&
    own.some(({ method, result, reason }) => method === 'compauth' && result === 'pass' && reason === BY_ARC);
  const [sender, second] = facts.from;
  if (!isAccepted || sender === undefined || second !== undefined) return undefined;
  const domain = domainOfAddress(sender.value.address);
  return facts.authentication.value.reported.find(
    (one) =>
      !one.trusted &&
      one.field === 'arc-authentication-results' &&
      one.result === 'pass' &&
      (one.method === 'dmarc' || one.method === 'dkim') &&
      organizationIn(one) === domain,
  );
}
