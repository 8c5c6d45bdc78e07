/** What proves, by our own check, that the organization of From let a mail be sent. It stands apart, for screens need none of its tables. */
import type { DkimCheck } from '../../../authenticate/dkim.ts';
import type { Facts } from '../../facts.ts';
import type { Proofs } from '../../finding.ts';
import { isMailboxHost } from '../hosts/mail-providers.ts';
import { sharedSenderOf } from '../hosts/shared-senders.ts';
import { type Author, answersOf, authorOf, handoverProof, isGood, isOf, permits } from './own-pass.ts';

/** What proves that the organization of From let this mail be sent. */
interface OwnPass {
  readonly method: 'DKIM' | 'SPF';
  readonly domain: string;
  readonly author: Author;
  readonly proof: Proofs;
}

/** Undefined too where the signature leaves gaps and nothing else vouches, and where rules of DMARC would differ. */
export function ownPass(facts: Facts): OwnPass | undefined {
  const author = authorOf(facts);
  const { dkim = [], spf, dmarc } = facts.authentication.value;
  if (author === undefined || dmarc?.result === 'fail') return undefined;
  // a registry whose record lacks `psd=y` would make one organization of all its customers
  if (dmarc?.result === 'pass' && dmarc.walk.differ.includes('result')) return undefined;
  const signed = dkim.find((one) => isGood(one) && isOf(author, one.domain) && !leavesGap(one));
  if (signed?.domain !== undefined) {
    const proof: Proofs = [{ at: signed.at }, ...answersOf(signed), ...author.proof];
    return { method: 'DKIM', domain: signed.domain, author, proof };
  }
  if (spf === undefined || !permits(facts, spf) || !isOf(author, spf.domain)) return undefined;
  // whoever else sends through the same provider would be permitted as well
  if (sharedSenderOf(facts.route.value.handover) !== undefined && !isMailboxHost(author.host)) return undefined;
  const proof: Proofs = [...author.proof, ...handoverProof(facts), ...answersOf(spf)];
  return { method: 'SPF', domain: spf.domain, author, proof };
}

/** Whether the body goes on behind `l=`, or From or Subject could have been set by another. */
const leavesGap = ({ covers }: DkimCheck): boolean =>
  covers?.bodyBeyond !== undefined ||
  [...(covers?.unsigned ?? []), ...(covers?.beyond ?? [])].some(({ name }) => name === 'from' || name === 'subject');
