/** Reads answers of our own server: their form is held by its tests, here only what a screen leans on is looked at. */
import type { Certainty, PassedOnVerdict } from '../examine/examination.ts';
import type { Kind, Text } from '../examine/finding.ts';

/** A mail as lists show it. */
export interface Card {
  readonly id: string;
  readonly number: number;
  readonly kind: Kind;
  readonly certainty: Certainty;
  readonly danger: number;
  readonly passedOn?: Pick<PassedOnVerdict, 'kind' | 'certainty'>;
  readonly reason: Text;
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly date?: string;
  readonly handover?: string;
  readonly bytes: number;
  readonly kept: string;
}

export interface Page<T> {
  readonly found: readonly T[];
  readonly next?: number;
}

export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A page of what each have these fields. */
export function pageOf<T>(...names: readonly string[]): (value: unknown) => Page<T> | undefined {
  const isPage = (value: unknown): value is Page<T> => {
    const found = field(value, 'found');
    return Array.isArray(found) && found.every((one) => names.every((name) => field(one, name) !== undefined));
  };
  return (value) => (isPage(value) ? value : undefined);
}

/** What has these fields. */
export function having<T>(...names: readonly string[]): (value: unknown) => T | undefined {
  const isIt = (value: unknown): value is T =>
    typeof value === 'object' && value !== null && names.every((name) => field(value, name) !== undefined);
  return (value) => (isIt(value) ? value : undefined);
}

export const cards = pageOf<Card>('id', 'kind', 'danger', 'reason', 'from');
