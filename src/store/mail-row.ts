/** A mail as lists show it: one short row (decision 48). */
import { sql } from 'kysely';
import type { Listed } from './store.ts';

export interface MailRow {
  readonly id: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly kept: string;
  readonly version: string;
  readonly at: string;
  // written from a Card and from nothing else
  readonly kind: Listed['kind'];
  readonly certainty: Listed['certainty'];
  readonly danger: number;
  readonly subject: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly date: string | null;
  readonly handover: string | null;
  readonly cut: number;
  readonly letter_kind: Letter['kind'] | null;
  readonly letter_certainty: Letter['certainty'] | null;
}

type Letter = NonNullable<Listed['passedOn']>;

const COLUMNS = [
  'id',
  'sha256',
  'bytes',
  'kept',
  'version',
  'at',
  'kind',
  'certainty',
  'danger',
  'subject',
  'from_name',
  'from_address',
  'date',
  'handover',
  'cut',
  'letter_kind',
  'letter_certainty',
] as const satisfies readonly (keyof MailRow)[];

/** What a statement selects from `mail` for a MailRow. */
export const mailColumns = sql.raw(COLUMNS.map((column) => `mail.${column}`).join(', '));

export function mailOf({
  id,
  from_name,
  from_address,
  date,
  handover,
  cut,
  letter_kind: kind,
  letter_certainty: certainty,
  ...rest
}: MailRow): Listed {
  return {
    ...rest,
    number: id,
    from: { name: from_name, address: from_address },
    ...(date === null ? {} : { date }),
    ...(handover === null ? {} : { handover }),
    ...(kind === null || certainty === null ? {} : { passedOn: { kind, certainty } }),
    cut: cut === 1,
  };
}
