/** The ARC sets of a message (RFC 8617 §4.2): three fields for each host that sealed it, numbered from the first. */
import type { Header } from '../../message/message.ts';
import { instanceOf, readArcSignature, type SignatureReading } from '../dkim/signature-field.ts';
import type { SignedMessage } from '../dkim/signed-message.ts';

/** RFC 8617 §5.2: a chain of more sets has failed. */
const MOST_SETS = 50;

export type StructureProblem =
  | 'instance-invalid'
  | 'too-many-sets'
  | 'set-duplicate'
  | 'set-incomplete'
  | 'instance-missing'
  | 'chain-failed-before'
  | 'chain-value-wrong';

interface Signer {
  readonly field: Header;
  readonly reading: SignatureReading;
}

/** One set as far as it is there. */
export interface FoundSet {
  readonly instance: number;
  results?: { readonly field: Header; readonly by: string };
  message?: Signer;
  seal?: Signer;
}

interface FoundSets {
  /** From instance 1 up; at most `MOST_SETS`. */
  readonly sets: readonly FoundSet[];
  /** Why this is no chain, whatever its signatures are worth, and in which set. */
  readonly problem?: StructureProblem;
  readonly instance?: number;
  readonly field?: Header;
}

const kinds = [
  ['arc-authentication-results', 'results'],
  ['arc-message-signature', 'message'],
  ['arc-seal', 'seal'],
] as const;

/** More ARC fields than fifty sets have: the rest is not read. */
const MOST_FIELDS = MOST_SETS * kinds.length;

/** Finds the sets; undefined when the message bears no ARC field at all. */
export function findSets({ fields }: SignedMessage): FoundSets | undefined {
  const byInstance = new Map<number, FoundSet>();
  let fault: Omit<FoundSets, 'sets'> | undefined;
  let count = 0;
  for (const [name, kind] of kinds) {
    for (const field of fields.all(name)) {
      count += 1;
      if (count > MOST_FIELDS) {
        fault ??= { problem: 'too-many-sets', field };
        break;
      }
      const read = readField(kind, field);
      if (read.instance === undefined) {
        fault ??= { problem: 'instance-invalid', field };
        continue;
      }
      if (read.instance > MOST_SETS) {
        fault ??= { problem: 'too-many-sets', instance: read.instance, field };
        continue;
      }
      const set: FoundSet = byInstance.get(read.instance) ?? { instance: read.instance };
      byInstance.set(read.instance, set);
      // RFC 8617 §4.2.1: only one of each in a set
      if (set[kind] !== undefined) fault ??= { problem: 'set-duplicate', instance: read.instance, field };
      else Object.assign(set, { [kind]: read.found });
    }
  }
  if (count === 0) return undefined;
  const sets = [...byInstance.values()].sort((one, other) => one.instance - other.instance);
  const problem = fault ?? faultOf(sets);
  return problem === undefined ? { sets } : { sets, ...problem };
}

function readField(kind: 'results' | 'message' | 'seal', field: Header) {
  if (kind === 'results') {
    const [first = '', second = ''] = field.value.split(';', 2);
    const [name = '', text = ''] = first.split('=', 2);
    // RFC 8617 §4.1.1: the instance stands first, and a semicolon ends it
    const ended = field.value.length > first.length;
    const instance = name.trim().toLowerCase() === 'i' && ended ? instanceOf(text.trim()) : undefined;
    return { instance, found: { field, by: second.trim().split(/[ \t]/, 1)[0] ?? '' } };
  }
  const reading = readArcSignature(field.value, kind === 'seal' ? 'arc-seal' : 'arc-message');
  return { instance: reading.instance, found: { field, reading } };
}

/** RFC 8617 §5.2, steps 2 and 3: what must be so before any signature counts. */
function faultOf(sets: readonly FoundSet[]): Omit<FoundSets, 'sets'> | undefined {
  const newest = sets.at(-1);
  if (newest?.seal?.reading.chain === 'fail') return { problem: 'chain-failed-before', instance: newest.instance };
  for (const [index, { instance, results, message, seal }] of sets.entries()) {
    if (instance !== index + 1) return { problem: 'instance-missing', instance: index + 1 };
    if (results === undefined || message === undefined || seal === undefined)
      return { problem: 'set-incomplete', instance };
    if (seal.reading.chain !== (instance === 1 ? 'none' : 'pass')) return { problem: 'chain-value-wrong', instance };
  }
  return undefined;
}
