/** Faults of single fields, which a program that knows mail does not make. */
import type { Facts } from '../../facts.ts';
import type { Observation, Proofs } from '../../finding.ts';

/** The places of a fault of one kind that lie in what is proved by `of`; undefined where there are none. */
export function faultIn(
  { defects }: Pick<Facts, 'defects'>,
  code: string,
  of: readonly (Observation<unknown> | undefined)[],
): Proofs | undefined {
  const fault = defects.find(({ value }) => value === code);
  const fields = of.flatMap((one) => one?.proof ?? []);
  const isInside = fault?.proof.some(
    (place) =>
      'at' in place && fields.some((field) => 'at' in field && place.at[0] < field.at[1] && place.at[1] > field.at[0]),
  );
  return isInside === true ? fault?.proof : undefined;
}
