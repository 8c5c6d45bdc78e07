/**
 * Whether everything is as it was kept. The journal is read from its first entry and chained again; what its entries name
 * is read and hashed again; what no entry names is a stranger. What a chain alone cannot show is that its end was cut off
 * and everything that stood on it taken away: for that a head is written down elsewhere, the anchor.
 */
import type { Kysely } from 'kysely';
import type { Contact } from '../case/case.ts';
import { canonicalJson } from './canonical-json.ts';
import { type CaseEvent, ToldCase } from './case-events.ts';
import { readCase } from './cases.ts';
import { chained, GENESIS } from './chain.ts';
import { everyContact } from './contacts.ts';
import type { Database } from './database.ts';
import { lines } from './migrations/0006-lines.ts';
import type { Fault, Head, JournalEntry, Verified } from './store.ts';
import type { Tables } from './tables.ts';
import { Witness } from './verify/witness.ts';

/** Entries read at a time. */
const STEP = 500;
/** More say nothing new. */
const MAX_FAULTS = 1_000;

export async function verify(database: Database, anchor: Head | undefined): Promise<Verified> {
  const faults: Fault[] = [];
  const fault = (found: Fault) => {
    if (faults.length < MAX_FAULTS) faults.push(found);
  };
  return database.snapshot(async (db) => {
    for (const why of await database.faults(db)) fault({ what: 'database', why });
    const { seq, hash } = await db.selectFrom('head').select(['seq', 'hash']).executeTakeFirstOrThrow();
    const witness = new Witness(db, fault);
    const cases = new Map<string, Told>();
    const contacts = new Map<string, Contact>();
    let last: Head = { seq: 0, hash: GENESIS };
    for await (const entries of journalIn(db)) {
      for (const entry of entries) {
        if (entry.seq > last.seq + 1) {
          const to = entry.seq - 1 > last.seq + 1 ? ` to ${entry.seq - 1}` : '';
          fault({ what: 'journal-entry-missing', seq: last.seq + 1, why: `there is no entry ${last.seq + 1}${to}` });
        } else if (chained(last.hash, entry) !== entry.hash) {
          const why = 'it is not what was chained here: it was changed, or put here, or what stood before it was';
          fault({ what: 'journal-entry-changed', seq: entry.seq, why });
        } else recall(entry, cases, contacts);
        if (anchor?.seq === entry.seq && anchor.hash !== entry.hash)
          fault({ what: 'journal-anchor', seq: entry.seq, why: 'its hash is not the one that was written down' });
        last = { seq: entry.seq, hash: entry.hash };
      }
      await witness.hear(entries);
    }
    if (last.seq !== seq || last.hash !== hash)
      fault({
        what: 'journal-end',
        seq: last.seq,
        why: `the journal ends with entry ${last.seq}, and the store says ${seq}`,
      });
    if (anchor !== undefined && anchor.seq > last.seq)
      fault({ what: 'journal-anchor', seq: anchor.seq, why: `the journal ends with entry ${last.seq}` });
    await witness.strangers();
    // by a journal that is damaged no case can be judged
    if (!faults.some(({ what }) => what.startsWith('journal-'))) await compareCases(db, cases, contacts, fault);
    return { head: { seq, hash }, ...witness.counts, faults };
  });
}

async function* journalIn(db: Kysely<Tables>): AsyncGenerator<readonly JournalEntry[]> {
  // an entry may have been given a number below the first
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const entries = await db
      .selectFrom('journal')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(STEP)
      .execute();
    const end = entries.at(-1);
    if (end === undefined) return;
    after = end.seq;
    yield entries;
  }
}

/** A case of the journal, and where its lines stand there. */
interface Told {
  readonly told: ToldCase;
  readonly lines: Pick<Tables['case_line'], 'line' | 'lines' | 'journal'>[];
}

/** The cases and contacts that follow from the journal; only of entries that are as we wrote them. */
function recall(entry: JournalEntry, cases: Map<string, Told>, contacts: Map<string, Contact>): void {
  const { seq, kind, at, body } = entry;
  if (kind === 'contact') {
    const contact: Contact = JSON.parse(body);
    contacts.set(contact.id, contact);
  }
  if (kind === 'case-opened' || kind === 'case-changed') {
    const event: CaseEvent = JSON.parse(body);
    const known = cases.get(event.case) ?? { told: new ToldCase(event.case, at), lines: [] };
    const before = known.told.lines;
    known.told.add(event);
    const lines = known.told.lines - before;
    if (lines > 0) known.lines.push({ line: before + 1, lines, journal: seq });
    cases.set(event.case, known);
  }
}

async function compareCases(
  db: Kysely<Tables>,
  cases: ReadonlyMap<string, Told>,
  contacts: ReadonlyMap<string, Contact>,
  fault: (found: Fault) => void,
): Promise<void> {
  const rows = await db.selectFrom('casefile').select('id').execute();
  // a store that was written by an older metsuke, and is only read
  const { version } = await db
    .selectFrom('metsuke_migration')
    .select(({ fn }) => fn.max('number').as('version'))
    .executeTakeFirstOrThrow();
  const hasLines = (version ?? 0) >= lines.number;
  for (const id of new Set([...cases.keys(), ...rows.map((row) => String(row.id))])) {
    const [said, kept] = [cases.get(id), await readCase(db, id)];
    const placed = hasLines ? await linesOf(db, id) : (said?.lines ?? []);
    if (
      canonicalJson(said?.told.case ?? null) !== canonicalJson(kept ?? null) ||
      canonicalJson(said?.lines ?? []) !== canonicalJson(placed)
    )
      fault({ what: 'case-changed', of: id, why: 'the tables do not show it as the journal tells it' });
  }
  const listed = new Map((await everyContact(db)).map((one) => [one.id, one]));
  for (const id of new Set([...contacts.keys(), ...listed.keys()])) {
    if (canonicalJson(contacts.get(id) ?? null) !== canonicalJson(listed.get(id) ?? null))
      fault({ what: 'contact-changed', of: id, why: 'the tables do not show it as the journal tells it' });
  }
}

const linesOf = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('case_line')
    .select(['line', 'lines', 'journal'])
    .where('casefile', '=', Number(id))
    .orderBy('line')
    .execute();
