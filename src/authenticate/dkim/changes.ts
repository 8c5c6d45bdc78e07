/**
 * Why a signature does not hold, where the change is one that lists and gateways are known to make: taken back, the
 * rest must hold. It explains a failure and never turns it into a pass, for a forger can add a footer as well.
 */
import type { Header, Span } from '../../message/message.ts';
import type { CheckSignature } from '../signature.ts';
import { sameOctets } from './base64.ts';
import { hashBody } from './body.ts';
import { bodyVariants } from './body-changes.ts';
import type { Selection } from './header.ts';
import { headerVariants } from './header-changes.ts';
import type { KeyAnswer } from './key-question.ts';
import type { DkimSignature } from './signature-field.ts';
import type { SignedMessage } from './signed-message.ts';
import { hashOf, verifyWith } from './verify.ts';

export type ChangeKind =
  /** Text was put behind the letter, as lists and gateways do. */
  | 'footer-added'
  /** A part was put behind the others. */
  | 'part-added'
  /** The letter was put into a multipart. */
  | 'wrapped'
  /** Text was put before the letter ("this mail comes from outside"). */
  | 'banner-added'
  /** The transfer encoding was changed. */
  | 'encoding-changed'
  /** `From ` became `>From ` in an mbox. */
  | 'from-quoted'
  /** Dots at the begin of lines were doubled (RFC 5321 §4.5.2) and not made single again. */
  | 'dots-doubled'
  | 'empty-line-added'
  | 'white-space-added'
  | 'white-space-removed'
  | 'line-ends-changed'
  /** `[list]` in the subject. */
  | 'subject-tag'
  /** Fields of a list or a reply address were added or replaced. */
  | 'list-fields-added'
  /** From was replaced, and kept as X-Original-From. */
  | 'from-replaced'
  | 'fields-reordered'
  | 'fields-refolded';

export interface Change {
  readonly what: ChangeKind;
  /** The bytes that were added or changed, where they can be shown. */
  readonly at?: Span;
}

interface Failure {
  readonly signed: SignedMessage;
  readonly check: CheckSignature;
  readonly field: Header;
  readonly signature: DkimSignature;
  readonly selection: Selection;
  readonly answer: KeyAnswer;
  /** The bytes of the field's own `b=`. */
  readonly without: Span;
  readonly bodyHolds: boolean;
  /** Absent: there was no key. */
  readonly holds: boolean | undefined;
}

/** How many variants may still be tried for this mail. */
interface Budget {
  attempts: number;
}

/** A body above this size is not hashed again and again. */
const EXPLAINED_BYTES = 4 * 1024 * 1024;

export async function explainChanges(
  failure: Failure,
  budget: Budget,
): Promise<{ readonly changes: readonly Change[]; readonly explained: boolean } | undefined> {
  const inBody = failure.bodyHolds ? undefined : await explainBody(failure, budget);
  const recoded = inBody?.some((change) => change.what === 'encoding-changed') === true;
  const inHeader = failure.holds === false ? await explainHeader(failure, budget, recoded) : undefined;
  if (inBody === undefined && inHeader === undefined) return undefined;
  return {
    changes: [...(inHeader ?? []), ...(inBody ?? [])],
    explained: (failure.bodyHolds || inBody !== undefined) && (failure.holds === true || inHeader !== undefined),
  };
}

async function explainBody(
  { signed, check, signature, holds }: Failure,
  budget: Budget,
): Promise<readonly Change[] | undefined> {
  if (signed.bodyAt[1] - signed.bodyAt[0] > EXPLAINED_BYTES || signed.bodyIsEmpty) return undefined;
  for (const { changes, bytes, at, raw } of bodyVariants(signed, signature, holds)) {
    if (budget.attempts <= 0) return undefined;
    budget.attempts -= 1;
    const digest = check.digest(hashOf(signature));
    hashBody(bytes, at, signature.body, digest, { length: signature.length, crlf: raw ?? false });
    if (sameOctets(await digest.finish(), signature.bodyHash)) return changes;
  }
  return undefined;
}

async function explainHeader(
  { signed, check, signature, answer, selection, field, without }: Failure,
  budget: Budget,
  recoded: boolean,
): Promise<readonly Change[] | undefined> {
  for (const { changes, data } of headerVariants(signed, signature, selection, field, without, recoded)) {
    if (budget.attempts <= 0) return undefined;
    budget.attempts -= 1;
    const { holds } = await verifyWith(answer, signature, data.bytes, check);
    data.release();
    if (holds) return changes;
  }
  return undefined;
}
