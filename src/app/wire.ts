/** Hands the pure rooms what they need from the machine: hash, clock, tables, border. */
import type { Tools } from '../examine/examine.ts';
import type { Border } from '../examine/observe/border.ts';
import type { ReadCodes } from '../examine/observe/codes.ts';
import { lookupOf } from '../lookup/adapters.ts';
import { geoAdapter } from '../lookup/geo.ts';
import { machineForMail } from './machine/archives.ts';
import { ruleReader } from './machine/rules.ts';
import { sha256 } from './machine/sha256.ts';
import { version } from './version.ts';

/** Loaded with the first picture: most mails have none. */
const readCodes: ReadCodes = async (pictures) => (await import('./machine/qr.ts')).readCodes(pictures);

/**
 * The tools of one examination; `at` is the moment of the call, unless it is given.
 * @param rules files and folders with YARA rules
 */
export function toolsFor(
  border: Border,
  within?: Tools['within'],
  at = new Date().toISOString(),
  rules: readonly string[] = [],
): Tools {
  const whose: NonNullable<Tools['whose']> = async (facts) =>
    (await import('../case/bounces/whose.ts')).whoseOriginal(facts, { border }); // loaded only for a bounce
  const lookup = lookupOf({ geo: geoAdapter({ at }) }, at);
  const tools = {
    sha256,
    machine: machineForMail(rules.length === 0 ? undefined : ruleReader(rules)),
    readCodes,
    lookup,
    border,
    whose,
    at,
    version,
  };
  return within === undefined ? tools : { ...tools, within };
}
