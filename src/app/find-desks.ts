/** The verb of `metsuke contact`: the desks for what a person names, with what was asked and answered. */

import type { Purpose } from '../respond/contact/authorities.ts';
import type { Desks } from '../respond/contact/desk.ts';
import { readTarget } from '../respond/contact/target.ts';
import { contactsFor } from '../respond/contact.ts';
import type { Asking } from './asking.ts';
import { version } from './version.ts';

/** What `contact --format json` prints for one target. */
export interface DesksFound extends Desks {
  readonly schema: 'metsuke/desks/1';
  readonly at: string;
  readonly version: string;
}

interface DeskWishes {
  readonly purposes: readonly Purpose[];
  readonly brands: readonly string[];
  /** Whether the registries were named by the caller: then addresses kept for documents are asked about too. */
  readonly ownRegistries: boolean;
}

/** Somebody waits for this alone: a silent RDAP server must leave time to ask WHOIS. */
const PATIENCE_MS = 60_000;

/** @param at when it is asked, RFC 3339 */
export async function findDesks(
  text: string,
  asking: Asking,
  { purposes, brands, ownRegistries }: DeskWishes,
  at = new Date().toISOString(),
): Promise<DesksFound> {
  const found = await contactsFor(readTarget(text), asking.lookup(at, PATIENCE_MS), {
    // of a recording: when it was made, for the age of a domain is told by it
    at: asking.askedAt(at),
    purposes,
    brands,
    hosts: asking.level === 'all' ? 'full' : 'registrable',
    askDocumentation: ownRegistries,
  });
  return { schema: 'metsuke/desks/1', at, version, ...found };
}
