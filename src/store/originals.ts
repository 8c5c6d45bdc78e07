/** Originals: any bytes, by their SHA-256, in pieces, so that none of them is twice in memory. */
import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { sha256 } from './chain.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

/** What the driver copies at a time. Most mails are one piece. */
const PIECE = 256 * 1024;

/** Pieces of one original that are written at a stretch: SQLite writes in this very thread, which others wait for. */
const AT_A_STRETCH = 4;

/** SHA-256 in hex. Of a big original piece by piece, so that others have their turn. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const stretch = AT_A_STRETCH * PIECE;
  if (bytes.length <= stretch) return sha256(bytes);
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += stretch) {
    hash.update(bytes.subarray(at, at + stretch));
    await turn();
  }
  return hash.digest('hex');
}

/** @param digest of the bytes, taken by the store itself */
export async function keepOriginal(
  { db, append }: Writing,
  bytes: Uint8Array,
  digest: string,
  at: string,
): Promise<KnownOriginal & { readonly isNew: boolean }> {
  const known = await findOriginal(db, digest);
  if (known !== undefined) return { ...known, isNew: false };
  const journal = await append(at, 'original', { bytes: bytes.length, sha256: digest });
  const { id } = await db
    .insertInto('original')
    .values({ sha256: digest, bytes: bytes.length, kept: at, journal })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let part = 0; part * PIECE < bytes.length; part++) {
    if (part % AT_A_STRETCH === AT_A_STRETCH - 1) await turn();
    const piece = bytes.subarray(part * PIECE, (part + 1) * PIECE);
    await db.insertInto('piece').values({ original: id, part, bytes: piece }).execute();
  }
  return { id, bytes: bytes.length, kept: at, isNew: true };
}

/** What the tables know of an original, without its bytes. */
export interface KnownOriginal {
  readonly id: number;
  /** How many. */
  readonly bytes: number;
  readonly kept: string;
}

export function findOriginal(db: Kysely<Tables>, digest: string): Promise<KnownOriginal | undefined> {
  return db.selectFrom('original').select(['id', 'bytes', 'kept']).where('sha256', '=', digest).executeTakeFirst();
}

export async function idOf(db: Kysely<Tables>, digest: string): Promise<number | undefined> {
  return (await findOriginal(db, digest))?.id;
}

/** The bytes, made once and filled piece by piece; undefined when they are not kept. */
export async function readOriginal(db: Kysely<Tables>, digest: string): Promise<Uint8Array | undefined> {
  const row = await findOriginal(db, digest);
  if (row === undefined) return undefined;
  const whole = new Uint8Array(row.bytes);
  let at = 0;
  for await (const piece of piecesOf(db, row.id)) {
    // damage, which `verify` tells of, must not make more of it
    const fits = piece.subarray(0, whole.length - at);
    whole.set(fits, at);
    at += fits.length;
  }
  return whole.subarray(0, at);
}

export async function* piecesOf(db: Kysely<Tables>, id: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const { rows } = await sql<{ bytes: Uint8Array }>`
      select bytes from piece where original = ${id} and part = ${part}`.execute(db);
    if (rows[0] === undefined) return;
    yield rows[0].bytes;
  }
}
