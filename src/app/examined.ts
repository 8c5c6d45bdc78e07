/** One mail examined, and beside it whom to write to: what the doors of the product give. */
import type { Examination } from '../examine/examination.ts';
import type { Desk, PassedOver, Warning } from '../respond/contact/desk.ts';

/** The desks for the network that handed the mail over; those for domains and public bodies are `metsuke contact`'s. */
export interface ResponsibleDesks {
  readonly ip: string;
  readonly desks: readonly Desk[];
  /** Addresses that were found and are not to be written to, with the reason. */
  readonly passedOver: readonly PassedOver[];
  readonly warnings: readonly Warning[];
}

export interface Examined extends Examination {
  /** Absent when nobody was asked, or when nobody is known to have handed the mail over. */
  readonly responsible?: ResponsibleDesks;
}
