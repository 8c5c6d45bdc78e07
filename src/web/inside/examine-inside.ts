/** Examines mails in the page itself, with the pure rooms alone: what `app/wire.ts` hands them in Node, made of what a browser has. */
import { writeJson } from '../../app/json.ts';
import { codesOf } from '../../app/machine/qr-texts.ts';
import { ownSha256 } from '../../app/machine/sha256.ts';
import { version } from '../../app/version.ts';
import { whoseOriginal } from '../../case/bounces/whose.ts';
import type { Examination } from '../../examine/examination.ts';
import { examine, type Subject } from '../../examine/examine.ts';
import { ruleBorder } from '../../examine/observe/border.ts';
import type { Codes } from '../../examine/observe/codes.ts';
import { type Adapter, lookupOf } from '../../lookup/adapters.ts';
import { addressBytes } from '../../lookup/geo/address.ts';
import { placeOf, readTable } from '../../lookup/geo/table.ts';
import type { Machine } from '../../unpack/machine.ts';
import { type OpenArchive, withArchives } from './archives.ts';
import { machine } from './machine.ts';

export interface Inside {
  /** The table of networks, `dist/networks.bin`; without it networks are not named. */
  readonly networks?: Uint8Array;
  /** libwebp, compiled when the first WebP comes. */
  readonly webp: () => Promise<WebAssembly.Module>;
  readonly openArchive: OpenArchive;
}

/** @param at the time of the examination, RFC 3339 */
export async function examineInside(
  bytes: Uint8Array,
  subject: Subject,
  at: string,
  inside: Inside,
): Promise<Examination> {
  return withArchives(inside.openArchive, (archive) => examineWith(bytes, subject, at, inside, archive));
}

function examineWith(
  bytes: Uint8Array,
  subject: Subject,
  at: string,
  inside: Inside,
  archive: NonNullable<Machine['archive']>,
): Promise<Examination> {
  const border = ruleBorder;
  return examine(bytes, subject, {
    sha256: ownSha256,
    machine: { ...machine, archive },
    readCodes: async (pictures) => {
      const all: Codes[] = [];
      for (const picture of pictures) {
        // a broken picture holds no code that anybody could scan
        all.push(await codesOf(picture, { machine, webp: inside.webp }).catch(() => ({ texts: [] })));
      }
      return all;
    },
    lookup: lookupOf({ geo: geoOf(inside.networks, at) }, at),
    border,
    whose: async (facts) => whoseOriginal(facts, { border }),
    at,
    version,
  });
}

/** The same as one line of `--format jsonl`. */
export const lineOf = (examination: Examination): string => writeJson(examination);

/** Answers from a table in memory as `lookup/geo.ts` does from a file. */
function geoOf(whole: Uint8Array | undefined, at: string): Adapter<'geo'> {
  const piece = (from: number, length: number): Uint8Array | undefined =>
    whole === undefined || from + length > whole.length ? undefined : whole.subarray(from, from + length);
  const table = whole === undefined ? undefined : readTable(piece, whole.length);
  const none =
    whole === undefined
      ? ({ outcome: 'skipped', reason: 'no-table' } as const)
      : ({ outcome: 'failed', reason: 'table-unreadable' } as const);
  return async (question) => {
    const about = { id: `geo:${question.key}`, question, at };
    const address = addressBytes(question.key);
    if (address === undefined)
      return { ...about, source: 'bundled table', outcome: 'skipped', reason: 'not-an-address' };
    if (table === undefined) return { ...about, source: 'bundled table', ...none };
    const value = placeOf(table, address, piece);
    return value === undefined
      ? { ...about, source: table.source, outcome: 'absent' }
      : { ...about, source: table.source, outcome: 'found', value };
  };
}
