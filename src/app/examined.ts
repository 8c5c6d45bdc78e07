/** One mail examined, and beside it whom to write to: what the doors of the product give. */
import type { Examination } from '../examine/examination.ts';
import type { Trust } from '../examine/facts/way.ts';
import type { Desk, PassedOver, Warning } from '../respond/contact/desk.ts';

/** The desks for the network that handed the mail over, or of a bounce the mail that came back; those for domains and public bodies are `metsuke contact`'s. */
export interface ResponsibleDesks {
  readonly ip: string;
  /** Of a bounce: the address is the source of the mail that came back, and not of whoever sent the notice. */
  readonly of?: 'returned-mail';
  /** How far the line is to be believed that names it. */
  readonly trust?: Trust;
  readonly desks: readonly Desk[];
  /** Addresses that were found and are not to be written to, with the reason. */
  readonly passedOver: readonly PassedOver[];
  readonly warnings: readonly Warning[];
}

export interface Examined extends Examination {
  /** Absent when nobody was asked, or when nobody is known to have handed the mail over. */
  readonly responsible?: ResponsibleDesks;
}
