/**
 * ARC (RFC 8617): what hosts on the way say they saw, each under its seal. A chain that holds proves who said it, not
 * that it is true: which sealers are believed is the owner's choice.
 */
import type { Lookup } from '../lookup/lookup.ts';
import type { Message, Span } from '../message/message.ts';
import { type FoundSet, findSets, type StructureProblem } from './arc/sets.ts';
import { sameOctets } from './dkim/base64.ts';
import { type Coverage, coverageOf } from './dkim/coverage.ts';
import { selectFields, writeField } from './dkim/header.ts';
import { KeyQuestions } from './dkim/key-question.ts';
import { Octets } from './dkim/octets.ts';
import type { SignatureProblem, SignatureReading } from './dkim/signature-field.ts';
import { type LineEnds, SignedMessage } from './dkim/signed-message.ts';
import { rfc3339 } from './dkim/time.ts';
import { hashOf, type KeyFitProblem, verifyWith } from './dkim/verify.ts';
import { isWithin } from './domain-name.ts';
import type { AuthResult } from './result.ts';
import type { CheckSignature } from './signature.ts';

type ArcStepProblem =
  | SignatureProblem
  | KeyFitProblem
  | 'body-differs'
  | 'body-missing'
  | 'signature-differs'
  /** RFC 8617 §4.1.3: rsa-sha1 was retired before ARC began. */
  | 'algorithm-not-for-arc';

/** One signature of a set and what it came to. */
interface ArcStep {
  /** `none`: nobody was asked. */
  readonly result: 'pass' | 'fail' | 'temperror' | 'none';
  readonly problem?: ArcStepProblem;
  readonly at: Span;
  readonly domain?: string;
  readonly selector?: string;
  readonly algorithm?: string;
  /** `t=`, RFC 3339. */
  readonly signedAt?: string;
  readonly bits?: number;
  /** An ARC-Message-Signature only. */
  readonly bodyHolds?: boolean;
  readonly signatureHolds?: boolean;
  readonly covers?: Coverage;
  readonly answers: readonly string[];
}

export interface ArcSet {
  readonly instance: number;
  /** Who sealed: `d=` of its seal. */
  readonly sealer?: string;
  /** `cv=`: what the sealer says of the chain that it got. */
  readonly chain?: 'none' | 'pass' | 'fail';
  /** The ARC-Authentication-Results, and the host that wrote it. */
  readonly results?: { readonly at: Span; readonly by: string };
  readonly message?: ArcStep;
  readonly seal?: ArcStep;
  /** The chain holds, and this sealer and all behind it are believed: its results can be used. */
  readonly believed: boolean;
}

export interface ArcCheck {
  readonly result: AuthResult;
  readonly problem?:
    | StructureProblem
    | 'message-signature'
    | 'seal'
    | 'not-asked'
    | 'too-many-questions'
    | 'key-not-answered'
    | 'body-missing';
  /** The set that decided it. */
  readonly instance?: number;
  readonly sets: readonly ArcSet[];
  /** RFC 8617 §5.2: the oldest set whose signature of the message still holds; 0 when all do. Absent: not even the last. */
  readonly oldestPass?: number;
  readonly answers: readonly string[];
  readonly lineEnds: LineEnds;
}

interface ArcOptions {
  /** Domains whose seals are believed, in lower case; names below them too. */
  readonly believed: readonly string[];
  /** The message made ready for signatures, where others look at it too. */
  readonly signed?: SignedMessage;
}

/** A chain of five is long; each sealer has one key. A mail that names more names them to make us ask. */
const QUESTIONS = 20;

/**
 * Checks the chain. In: the message, somebody to ask for keys, the mathematics, and who is believed. Out: `none`
 * without a chain; each step with its reason. Never throws for what a stranger wrote.
 */
export async function checkArc(
  message: Message,
  lookup: Lookup,
  check: CheckSignature,
  { believed, signed = new SignedMessage(message) }: ArcOptions,
): Promise<ArcCheck> {
  const { lineEnds } = signed;
  const found = findSets(signed);
  if (found === undefined) return { result: 'none', sets: [], answers: [], lineEnds };
  const { sets, problem, instance } = found;
  if (problem !== undefined)
    return {
      // RFC 8617 §5.2: a chain that is not well formed has failed, and no key need be asked for
      result: 'fail',
      problem,
      ...(instance !== undefined && { instance }),
      sets: sets.map((set) => describe(set, undefined, undefined, false)),
      answers: [],
      lineEnds,
    };

  const context: Context = { signed, check, questions: new KeyQuestions(lookup, QUESTIONS) };
  ask(context, sets);
  const messages = new Map<number, ArcStep>();
  for (const set of [...sets].reverse()) {
    const step = await checkMessage(context, set);
    if (step === undefined) break;
    messages.set(set.instance, step);
    if (step.result !== 'pass') break;
  }
  const seals = await checkSeals(context, sets);
  const outcome = judge(sets.length, messages, seals);
  const trusted = believedFrom(sets, outcome.result === 'pass' ? believed : []);
  const answers = new Set<string>();
  for (const step of [...messages.values(), ...seals.values()]) for (const id of step.answers) answers.add(id);
  const oldest = oldestPass(sets.length, messages);
  return {
    ...outcome,
    sets: sets.map((set) =>
      describe(set, messages.get(set.instance), seals.get(set.instance), set.instance >= trusted),
    ),
    ...(oldest !== undefined && { oldestPass: oldest }),
    answers: [...answers],
    lineEnds,
  };
}

interface Context {
  readonly signed: SignedMessage;
  readonly check: CheckSignature;
  readonly questions: KeyQuestions;
}

/** All keys at once: each question may take seconds. The newest sets first, in case there are too many. */
function ask({ questions }: Context, sets: readonly FoundSet[]): void {
  for (const { message, seal } of [...sets].reverse())
    for (const signature of [message?.reading.signature, seal?.reading.signature])
      if (signature !== undefined) void questions.ask(signature.selector, signature.domain);
}

/** RFC 8617 §4.1.2: the fields and the body as this host sent them on. */
async function checkMessage(context: Context, { message }: FoundSet): Promise<ArcStep | undefined> {
  if (message === undefined) return undefined;
  const { field, reading } = message;
  const { signature } = reading;
  if (signature === undefined || signature.algorithm === 'rsa-sha1') return unreadable(message);
  const { signed, check } = context;
  const body = await signed.body(check, signature.body, hashOf(signature), signature.length);
  const bodyHolds = sameOctets(body.hash, signature.bodyHash);
  const selection = selectFields(signature.names, signed.fields, field);
  const data = new Octets();
  for (const one of selection.fields) writeField(data, signed.bytes, one, signature.header);
  writeField(data, signed.bytes, field, signature.header, { without: withoutSignature(message), open: true });
  const step = await verify(context, message, data.bytes);
  data.release();
  const covers = coverageOf(signed, selection, body.beyond === undefined ? undefined : [body.beyond, signed.bodyAt[1]]);
  if (step.result !== 'pass' || bodyHolds) return { ...step, bodyHolds, covers };
  return signed.bodyIsEmpty
    ? { ...step, result: 'none', problem: 'body-missing', bodyHolds, covers }
    : { ...step, result: 'fail', problem: 'body-differs', bodyHolds, covers };
}

/** RFC 8617 §5.1.1: a seal covers all sets up to its own, each as results, message signature, seal; always relaxed. */
async function checkSeals(context: Context, sets: readonly FoundSet[]): Promise<ReadonlyMap<number, ArcStep>> {
  const steps = new Map<number, ArcStep>();
  const data = new Octets();
  const { bytes } = context.signed;
  for (const { instance, results, message, seal } of sets) {
    if (results === undefined || message === undefined || seal === undefined) break;
    writeField(data, bytes, results.field, 'relaxed');
    writeField(data, bytes, message.field, 'relaxed');
    const length = data.length;
    if (seal.reading.signature === undefined || seal.reading.signature.algorithm === 'rsa-sha1')
      steps.set(instance, unreadable(seal));
    else {
      writeField(data, bytes, seal.field, 'relaxed', { without: withoutSignature(seal), open: true });
      steps.set(instance, await verify(context, seal, data.bytes));
      data.length = length;
    }
    writeField(data, bytes, seal.field, 'relaxed');
  }
  data.release();
  return steps;
}

type Signer = NonNullable<FoundSet['seal']>;

function withoutSignature({ field, reading }: Signer): Span {
  const [start, end] = reading.signature?.signatureAt ?? [0, 0];
  return [field.valueAt[0] + start, end >= field.value.length ? field.at[1] : field.valueAt[0] + end];
}

function said({ domain, selector, algorithm, signature }: SignatureReading) {
  return {
    ...(domain !== undefined && { domain }),
    ...(selector !== undefined && { selector }),
    ...(algorithm !== undefined && { algorithm }),
    ...(signature?.signedAt !== undefined && { signedAt: rfc3339(signature.signedAt) }),
  };
}

function unreadable({ field, reading }: Signer): ArcStep {
  const problem = reading.problem ?? 'algorithm-not-for-arc';
  return { result: 'fail', problem, at: field.at, ...said(reading), answers: [] };
}

async function verify({ questions, check }: Context, { field, reading }: Signer, data: Uint8Array): Promise<ArcStep> {
  const { signature } = reading;
  if (signature === undefined) return unreadable({ field, reading });
  const answer = await questions.ask(signature.selector, signature.domain);
  const { holds, bits, problem } = await verifyWith(answer, signature, data, check);
  const wrong = problem ?? (holds ? undefined : 'signature-differs');
  return {
    result: resultOf(wrong),
    ...(wrong !== undefined && { problem: wrong }),
    at: field.at,
    ...said(reading),
    ...(bits !== undefined && { bits }),
    ...(holds !== undefined && { signatureHolds: holds }),
    answers: answer.answer === undefined ? [] : [answer.answer],
  };
}

/**
 * RFC 8617 §5.2.1: "All errors, including DNS failures, become unrecoverable": for a host that has to decide at once. We
 * can be asked again, so a question that nobody answered stays `temperror`.
 */
function resultOf(problem: ArcStepProblem | undefined): ArcStep['result'] {
  if (problem === undefined) return 'pass';
  if (problem === 'key-not-answered') return 'temperror';
  return problem === 'not-asked' || problem === 'too-many-questions' ? 'none' : 'fail';
}

/** RFC 8617 §5.2, steps 4 to 7: the newest signature of the message, then every seal from the newest to the first. */
function judge(
  newest: number,
  messages: ReadonlyMap<number, ArcStep>,
  seals: ReadonlyMap<number, ArcStep>,
): Pick<ArcCheck, 'result' | 'problem' | 'instance'> {
  const steps: { problem: 'message-signature' | 'seal'; instance: number; step: ArcStep }[] = [];
  const message = messages.get(newest);
  if (message !== undefined) steps.push({ problem: 'message-signature', instance: newest, step: message });
  for (let instance = newest; instance > 0; instance -= 1) {
    const step = seals.get(instance);
    if (step !== undefined) steps.push({ problem: 'seal', instance, step });
  }
  const failed = steps.find(({ step }) => step.result === 'fail');
  if (failed !== undefined) return { result: 'fail', problem: failed.problem, instance: failed.instance };
  const unsure = steps.find(({ step }) => step.result === 'temperror');
  if (unsure !== undefined) return { result: 'temperror', problem: 'key-not-answered', instance: unsure.instance };
  const unasked = steps.find(({ step }) => step.result === 'none');
  if (unasked === undefined) return { result: 'pass' };
  const { problem } = unasked.step;
  const known = problem === 'body-missing' || problem === 'too-many-questions';
  return { result: 'none', problem: known ? problem : 'not-asked', instance: unasked.instance };
}

function oldestPass(newest: number, messages: ReadonlyMap<number, ArcStep>): number | undefined {
  let oldest: number | undefined;
  for (let instance = newest; instance > 0 && messages.get(instance)?.result === 'pass'; instance -= 1)
    oldest = instance;
  return oldest === 1 ? 0 : oldest;
}

/** The lowest instance from which on every sealer is believed; above the last when the last is not. */
function believedFrom(sets: readonly FoundSet[], believed: readonly string[]): number {
  let from = sets.length + 1;
  for (const { instance, seal } of [...sets].reverse()) {
    const sealer = seal?.reading.domain;
    if (sealer === undefined || !believed.some((domain) => isWithin(sealer, domain))) break;
    from = instance;
  }
  return from;
}

function describe(
  { instance, results, message: messageFound, seal: sealFound }: FoundSet,
  message: ArcStep | undefined,
  seal: ArcStep | undefined,
  believed: boolean,
): ArcSet {
  const sealer = sealFound?.reading.domain;
  const chain = sealFound?.reading.chain;
  // a signature that was not judged, for what stands before it failed already, is shown with what it says
  const unjudged = (signer: Signer | undefined): ArcStep | undefined =>
    signer && { result: 'none', at: signer.field.at, ...said(signer.reading), answers: [] };
  const messageStep = message ?? unjudged(messageFound);
  const sealStep = seal ?? unjudged(sealFound);
  return {
    instance,
    ...(sealer !== undefined && { sealer }),
    ...(chain !== undefined && { chain }),
    ...(results !== undefined && { results: { at: results.field.at, by: results.by } }),
    ...(messageStep !== undefined && { message: messageStep }),
    ...(sealStep !== undefined && { seal: sealStep }),
    believed,
  };
}
