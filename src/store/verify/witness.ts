/** Holds what is kept against the entries of the journal that name it. */
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { sha256 } from '../chain.ts';
import { piecesOf } from '../originals.ts';
import type { Fault, JournalEntry } from '../store.ts';
import type { Tables } from '../tables.ts';

/** What an entry says, by name; a body that is damaged says nothing, and its chain tells of it. */
type Body = Readonly<Record<string, unknown>>;

export class Witness {
  readonly #db: Kysely<Tables>;
  readonly #fault: (found: Fault) => void;
  readonly #counts = { originals: 0, examinations: 0, answers: 0 };

  constructor(db: Kysely<Tables>, fault: (found: Fault) => void) {
    this.#db = db;
    this.#fault = fault;
  }

  get counts(): { readonly originals: number; readonly examinations: number; readonly answers: number } {
    return this.#counts;
  }

  /** @param entries in order, without others between */
  async hear(entries: readonly JournalEntry[]): Promise<void> {
    const [first, last] = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
    await this.#originals(entries, first, last);
    await this.#examinations(entries, first, last);
    await this.#answers(entries, first, last);
  }

  async #originals(entries: readonly JournalEntry[], first: number, last: number): Promise<void> {
    const rows = await this.#db
      .selectFrom('original')
      .selectAll()
      .where('journal', '>=', first)
      .where('journal', '<=', last)
      .execute();
    const byEntry = new Map(rows.map((row) => [row.journal, row]));
    for (const { seq, at, body } of entries.filter(({ kind }) => kind === 'original')) {
      const said = readBody(body);
      const of = said['sha256'];
      const name = typeof of === 'string' ? { of } : {};
      const row = byEntry.get(seq);
      byEntry.delete(seq);
      if (row === undefined) {
        this.#fault({ what: 'original-missing', seq, ...name, why: 'the journal names it, and it is not there' });
        continue;
      }
      this.#counts.originals += 1;
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const piece of piecesOf(this.#db, row.id)) {
        hash.update(piece);
        bytes += piece.length;
      }
      const same = hash.digest('hex') === of && row.sha256 === of && row.kept === at;
      if (!same || bytes !== said['bytes'] || row.bytes !== bytes)
        this.#fault({ what: 'original-changed', seq, ...name, why: 'its bytes are not those that were kept' });
    }
    for (const { sha256: of } of byEntry.values())
      this.#fault({ what: 'original-unknown', of, why: 'no entry of the journal names it' });
  }

  async #examinations(entries: readonly JournalEntry[], first: number, last: number): Promise<void> {
    const { rows } = await sql<ExaminationRow>`
      select examination.journal, examination.digest, examination.version, examination.at, examination.packed,
        (select sha256 from original where original.id = examination.original) as message
      from examination where journal between ${first} and ${last}`.execute(this.#db);
    const byEntry = new Map(rows.map((row) => [row.journal, row]));
    for (const { seq, body } of entries.filter(({ kind }) => kind === 'examination')) {
      const said = readBody(body);
      const of = said['message'];
      const name = typeof of === 'string' ? { of } : {};
      const row = byEntry.get(seq);
      byEntry.delete(seq);
      if (row === undefined) {
        this.#fault({ what: 'examination-missing', seq, ...name, why: 'the journal names it, and it is not there' });
        continue;
      }
      this.#counts.examinations += 1;
      const same = row.digest === said['digest'] && row.message === of && row.version === said['version'];
      if (!same || row.at !== said['at'] || digestOf(row.packed) !== said['digest'])
        this.#fault({ what: 'examination-changed', seq, ...name, why: 'it is not the one that was kept' });
    }
    for (const { message: of } of byEntry.values())
      this.#fault({
        what: 'examination-unknown',
        ...(of === null ? {} : { of }),
        why: 'no entry of the journal names it',
      });
  }

  async #answers(entries: readonly JournalEntry[], first: number, last: number): Promise<void> {
    const rows = await this.#db
      .selectFrom('answer')
      .selectAll()
      .where('journal', '>=', first)
      .where('journal', '<=', last)
      .execute();
    const byName = new Map(rows.map((row) => [`${row.journal} ${row.digest}`, row]));
    for (const { seq, body } of entries.filter(({ kind }) => kind === 'answers')) {
      const { digests } = readBody(body);
      for (const of of Array.isArray(digests) ? digests.map(String) : []) {
        const row = byName.get(`${seq} ${of}`);
        byName.delete(`${seq} ${of}`);
        if (row === undefined) {
          this.#fault({ what: 'answer-missing', seq, of, why: 'the journal names it, and it is not there' });
          continue;
        }
        this.#counts.answers += 1;
        const { id, at } = readBody(row.json);
        const asked = typeof at === 'string' && Number.isFinite(Date.parse(at)) ? new Date(at).toISOString() : '';
        if (sha256(row.json) !== of || row.question !== id || row.asked !== asked)
          this.#fault({ what: 'answer-changed', seq, of, why: 'it is not the one that was kept' });
      }
    }
    for (const { digest: of } of byName.values())
      this.#fault({ what: 'answer-unknown', of, why: 'no entry of the journal names it' });
  }

  /** What names an entry that is not there, or an original: the database itself forbids it, unless it was told not to. */
  async strangers(): Promise<void> {
    const lost = async (table: 'original' | 'examination' | 'answer', name: string) => {
      const { rows } = await sql<{ digest: string }>`
        select ${sql.ref(name)} as digest from ${sql.table(table)} as kept
        where not exists (select 1 from journal where journal.seq = kept.journal)`.execute(this.#db);
      return rows;
    };
    for (const row of await lost('original', 'sha256'))
      this.#fault({ what: 'original-unknown', of: row.digest, why: 'no entry of the journal names it' });
    for (const row of await lost('examination', 'digest'))
      this.#fault({ what: 'examination-unknown', of: row.digest, why: 'no entry of the journal names it' });
    for (const row of await lost('answer', 'digest'))
      this.#fault({ what: 'answer-unknown', of: row.digest, why: 'no entry of the journal names it' });
    const { rows } = await sql<{ original: number }>`
      select distinct original from piece where not exists (select 1 from original where original.id = piece.original)`.execute(
      this.#db,
    );
    if (rows.length > 0)
      this.#fault({ what: 'original-unknown', why: `pieces of ${rows.length} originals that are not there` });
  }
}

interface ExaminationRow {
  readonly journal: number;
  readonly digest: string;
  readonly version: string;
  readonly at: string;
  readonly packed: Uint8Array;
  readonly message: string | null;
}

function digestOf(packed: Uint8Array): string | undefined {
  try {
    return sha256(inflateRawSync(packed));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) return undefined; // a bit of it is turned
    throw cause;
  }
}

function readBody(json: string): Body {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? { ...value } : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {}; // damaged: the chain or the digest tells of it
    throw cause;
  }
}
