/** A case as one file that a stranger can check: originals, examinations, answers, its part of the journal, a manifest. */
import type { Contact } from '../../case/case.ts';
import type { Examination } from '../../examine/examination.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { chainedText, sha256 } from '../../store/chain.ts';
import type { Store } from '../../store/store.ts';
import { returnedLines } from '../cases/returned-lines.ts';
import { type CaseSheet, caseSheet, idsOf } from '../cases/sheet.ts';
import { Failure, noCase } from '../failure.ts';
import { version } from '../version.ts';
import { type ZipFile, ZipWriter } from './zip.ts';

export const MANIFEST = 'MANIFEST.sha256';
export const CASE = 'case.json';
export const JOURNAL = 'journal.jsonl';
export const ANSWERS = 'answers.jsonl';
export const SCHEMA = 'metsuke/case-export/1';

/** Examinations that are handed on to be made readable: of more, nobody reads a page. */
const READABLE = 200;

interface ExportWish {
  /** The moment of the export, with offset; now without it. */
  readonly at?: string;
  /** Pages and texts for people, laid out by whoever calls: names in ASCII. */
  readonly pages?: (
    sheet: CaseSheet,
    examinations: readonly Examination[],
  ) => readonly { readonly name: string; readonly text: string }[];
}

const encoder = new TextEncoder();

/**
 * The bytes of the ZIP, piece by piece; one original at a time is in memory. The manifest stands last, in the form of
 * `sha256sum`, so that `sha256sum -c MANIFEST.sha256` checks all else.
 * @throws StoreFailure METSUKE_STORE_UNKNOWN for a case that is not kept; Failure METSUKE_CASE_TOO_BIG
 */
export async function* exportCase(store: Store, id: string, wish: ExportWish = {}): AsyncGenerator<Uint8Array> {
  const at = wish.at ?? new Date().toISOString();
  const writer = new ZipWriter(at);
  const lines: string[] = [];
  try {
    for await (const file of filesOf(store, id, at, wish)) {
      lines.push(`${sha256(file.bytes)}  ${file.name}\n`);
      yield* writer.add(file);
    }
    yield* writer.add({ name: MANIFEST, bytes: encoder.encode(lines.join('')) });
    yield writer.end();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Failure(
      'METSUKE_CASE_TOO_BIG',
      {
        ja: `案件 ${id} は1つのZIPに入りません(4 GiB、65,534ファイルまで)`,
        en: `case ${id} is more than one ZIP takes (4 GiB, 65,534 files)`,
      },
      { ja: '案件を分けて、それぞれを書き出してください', en: 'split it, and export the parts' },
      { cause },
    );
  }
}

async function* filesOf(store: Store, id: string, at: string, { pages }: ExportWish): AsyncGenerator<ZipFile> {
  const sheet = await caseSheet(store, id);
  if (sheet === undefined) throw noCase(id);
  const { messages, timeline } = sheet.case;
  const files = new Set([
    ...messages,
    ...timeline.flatMap(({ message, files: kept = [] }) => (message === undefined ? kept : [...kept, message])),
  ]);
  const readable: Examination[] = [];
  const examinations = new Map<string, string>();
  const answers = new Map<string, string>();
  for (const file of files)
    for (const json of await store.examinationTexts(file)) {
      examinations.set(sha256(json), json);
      const examination: Examination = JSON.parse(json);
      for (const answer of examination.answers) {
        const text = canonicalJson(answer);
        answers.set(sha256(text), text);
      }
    }
  for (const message of idsOf(sheet).slice(0, READABLE)) {
    const json = await store.examination(message);
    if (json !== undefined) readable.push(JSON.parse(json));
  }
  const text = (name: string, content: string): ZipFile => ({ name, bytes: encoder.encode(content) });
  const told = pages === undefined ? sheet : { ...sheet, returned: await returnedLines(store, messages) };
  for (const page of pages?.(told, readable) ?? []) yield text(page.name, page.text);
  const entries = await store.caseEntries(id, [...files], [...answers.keys()]);
  const named = new Set(entries.flatMap(({ kind, body }) => (kind === 'answers' ? digestsIn(body) : [])));
  const contacts = sheet.contacts.filter((one) => sheet.case.contacts.includes(one.id));
  yield text(
    CASE,
    `${canonicalJson(aboutOf({ at, sheet, contacts, head: await store.head(), entries: entries.length }))}\n`,
  );
  yield text(
    JOURNAL,
    entries
      .map(
        (entry) =>
          `${canonicalJson({ seq: entry.seq, previous: entry.previous, hash: entry.hash, entry: chainedText(entry) })}\n`,
      )
      .join(''),
  );
  yield text(ANSWERS, [...answers].flatMap(([digest, json]) => (named.has(digest) ? [`${json}\n`] : [])).join(''));
  for (const [digest, json] of examinations) yield text(`examinations/${digest}.json`, json);
  for (const file of files) {
    const bytes = await store.original(file);
    if (bytes === undefined) continue;
    // a mail program opens it only when somebody means it: its name is its digest, and not what the sender called it
    yield { name: `originals/${file}.${(await store.mail(file)) === undefined ? 'bin' : 'eml'}`, bytes };
  }
}

const digestsIn = (body: string): readonly string[] => {
  const { digests }: { readonly digests?: readonly string[] } = JSON.parse(body);
  return digests ?? [];
};

interface About {
  readonly at: string;
  readonly sheet: CaseSheet;
  readonly contacts: readonly Contact[];
  readonly head: { readonly seq: number; readonly hash: string };
  readonly entries: number;
}

const aboutOf = ({ at, sheet, contacts, head, entries }: About) => ({
  schema: SCHEMA,
  exported: { at, version, head, entries },
  case: sheet.case,
  contacts,
});
