/**
 * Whether an exported case is as it was exported: every bit of the file, every digest of the manifest, every entry of the
 * journal, and that the case is the one that the journal tells. Reads nothing but the file.
 */
import { type Case, type Contact, channelKinds, steps } from '../../case/case.ts';
import { isShallow } from '../../lookup/recording/answer.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { type CaseEvent, ToldCase } from '../../store/case-events.ts';
import { sha256 } from '../../store/chain.ts';
import { ANSWERS, CASE, JOURNAL, MANIFEST, SCHEMA } from './export.ts';
import { isZipOf, readOwnZip, type ZipFile } from './zip.ts';

export interface ExportFault {
  readonly what: 'container' | 'manifest' | 'file-changed' | 'file-missing' | 'file-unknown' | 'journal' | 'case';
  /** The file or entry that is meant. */
  readonly of?: string;
  /** In English, for the log. */
  readonly why: string;
}

/** What a file says of itself; trusted only as far as no fault says otherwise. */
export interface ExportedCase {
  readonly exported: {
    readonly at: string;
    readonly version: string;
    readonly head: { readonly seq: number; readonly hash: string };
  };
  readonly case: Case;
  readonly contacts: readonly Contact[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entries: number;
}

export interface VerifiedExport {
  /** Of the whole file: what the exporter may have written down. */
  readonly sha256: string;
  /** At most 1,000. */
  readonly faults: readonly ExportFault[];
  /** Absent when the file is none of ours. */
  readonly content?: ExportedCase;
}

/** Faults that are told: a file that was made anew has one for each of its files, and a reader needs the first. */
const MOST = 1_000;
/** Objects and lists in one another; an examination has about ten. */
export const MOST_DEPTH = 64;

export function verifyExport(bytes: Uint8Array): VerifiedExport {
  const digest = sha256(bytes);
  const zip = readOwnZip(bytes);
  const about = zip === undefined ? undefined : readAbout(zip);
  if (zip === undefined || about === undefined)
    return {
      sha256: digest,
      faults: [{ what: 'container', why: 'it is no exported case, or its container is damaged' }],
    };
  const faults: ExportFault[] = [];
  const fault = (found: ExportFault): void => {
    if (faults.length < MOST) faults.push(found);
  };
  if (!isZipOf(bytes, zip, about.exported.at))
    fault({ what: 'container', why: 'its container is not the one that these files make' });
  const files = new Map(zip.map(({ name, bytes: content }) => [name, content]));
  checkManifest(zip, files, fault);
  const entries = readEntries(text(files.get(JOURNAL)), fault);
  if (entries.length !== about.exported.entries)
    fault({ what: 'journal', why: `it has ${entries.length} entries, and ${about.exported.entries} were exported` });
  checkKept(files, entries, fault);
  checkCase(about, entries, fault);
  return {
    sha256: digest,
    faults,
    content: { exported: about.exported, case: about.case, contacts: about.contacts, files, entries: entries.length },
  };
}

const text = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');

interface About extends Pick<ExportedCase, 'case' | 'contacts'> {
  readonly schema: string;
  readonly exported: ExportedCase['exported'] & { readonly entries: number };
}

function readAbout(zip: readonly ZipFile[]): About | undefined {
  const said = parsed(text(zip.find(({ name }) => name === CASE)?.bytes));
  return isAbout(said) ? said : undefined;
}

function isAbout(said: unknown): said is About {
  if (!isRecord(said) || said['schema'] !== SCHEMA) return false;
  const { exported, case: of, contacts } = said;
  if (!isRecord(exported) || !isRecord(of) || !isRecord(exported['head'])) return false;
  return (
    typeof exported['at'] === 'string' &&
    Number.isFinite(Date.parse(exported['at'])) &&
    typeof exported['version'] === 'string' &&
    typeof exported['entries'] === 'number' &&
    typeof exported['head']['seq'] === 'number' &&
    typeof exported['head']['hash'] === 'string' &&
    typeof of['id'] === 'string' &&
    typeof of['title'] === 'string' &&
    typeof of['opened'] === 'string' &&
    isStrings(of['messages']) &&
    isStrings(of['contacts']) &&
    isEntries(of['timeline']) &&
    Array.isArray(contacts) &&
    contacts.every(isContact)
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value);

/** Whoever made the file may have written anything; what is taken in is shown, sorted by time and counted later on. */
const isEntries = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      [one['at'], one['ended']].every(
        (time) => time === undefined || (isText(time) && Number.isFinite(Date.parse(time))),
      ) &&
      ['at', 'by', 'note'].every((key) => isText(one[key])) &&
      steps.some((step) => step === one['what']) &&
      ['person', 'contact', 'number', 'message', 'case', 'from'].every((key) => isTextOrAbsent(one[key])) &&
      (one['until'] === undefined || (isText(one['until']) && Number.isFinite(Date.parse(one['until'])))) &&
      (one['settles'] === undefined || Number.isSafeInteger(one['settles'])) &&
      (one['files'] === undefined || isStrings(one['files'])),
  );

const isContact = (one: unknown): boolean =>
  isRecord(one) &&
  isText(one['id']) &&
  isText(one['name']) &&
  [one['organization'], one['note']].every(isTextOrAbsent) &&
  (one['answersFor'] === undefined || isStrings(one['answersFor'])) &&
  Array.isArray(one['channels']) &&
  one['channels'].every(
    (channel) => isRecord(channel) && channelKinds.some((kind) => kind === channel['kind']) && isText(channel['value']),
  );

/** Undefined for what is no JSON, and for what goes deeper than anything of ours: whoever walks through it could not go on. */
function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return isShallow(value, MOST_DEPTH) ? value : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

type Tell = (fault: ExportFault) => void;

function checkManifest(zip: readonly ZipFile[], files: ReadonlyMap<string, Uint8Array>, fault: Tell): void {
  const named = new Map<string, string>();
  for (const line of text(files.get(MANIFEST)).split('\n').slice(0, -1)) {
    const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}(.{1,200})$/.exec(line) ?? [];
    if (digest === '' || named.has(name)) fault({ what: 'manifest', of: name, why: 'a line of it is none' });
    named.set(name, digest);
  }
  for (const { name, bytes } of zip) {
    if (name === MANIFEST) continue;
    const digest = named.get(name);
    if (digest === undefined) fault({ what: 'file-unknown', of: name, why: 'the manifest does not name it' });
    else if (digest !== sha256(bytes))
      fault({ what: 'file-changed', of: name, why: 'it is not the one that was exported' });
    named.delete(name);
  }
  for (const name of named.keys()) fault({ what: 'file-missing', of: name, why: 'the manifest names it' });
}

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

function readEntries(jsonl: string, fault: Tell): readonly Entry[] {
  const entries: Entry[] = [];
  let last: { readonly seq: number; readonly hash: string } | undefined;
  for (const line of jsonl.split('\n').slice(0, -1)) {
    const link = parsed(line);
    const entry = isRecord(link) && typeof link['entry'] === 'string' ? parsed(link['entry']) : undefined;
    if (!isRecord(link) || !isRecord(entry) || canonicalJson(link) !== line) {
      fault({ what: 'journal', why: 'a line of it is no entry' });
      continue;
    }
    const { seq, previous, hash, entry: said } = link;
    const { at, kind, body } = entry;
    if (
      typeof seq !== 'number' ||
      entry['seq'] !== seq ||
      typeof at !== 'string' ||
      typeof kind !== 'string' ||
      !isRecord(body) ||
      typeof hash !== 'string'
    ) {
      fault({ what: 'journal', why: 'a line of it is no entry' });
      continue;
    }
    const of = String(seq);
    if (sha256(`${String(previous)}\n${String(said)}`) !== hash)
      fault({ what: 'journal', of, why: 'it is not what was chained' });
    if (last !== undefined && seq <= last.seq) fault({ what: 'journal', of, why: 'it does not stand in its place' });
    else if (last !== undefined && seq === last.seq + 1 && previous !== last.hash)
      fault({ what: 'journal', of, why: 'it does not follow on the entry before it' });
    last = { seq, hash };
    entries.push({ seq, at, kind, body });
  }
  return entries;
}

/** Everything that an entry names is there, and nothing that none names. */
function checkKept(files: ReadonlyMap<string, Uint8Array>, entries: readonly Entry[], fault: Tell): void {
  const wanted = new Map<string, string>();
  const answers = new Set<string>();
  for (const { seq, kind, body } of entries) {
    if (kind === 'original') wanted.set(`originals/${String(body['sha256'])}`, String(seq));
    if (kind === 'examination') wanted.set(`examinations/${String(body['digest'])}`, String(seq));
    if (kind === 'answers' && isStrings(body['digests'])) for (const digest of body['digests']) answers.add(digest);
  }
  for (const [name, bytes] of files) {
    if (!/^(?:originals|examinations)\//.test(name)) continue;
    const stem = name.slice(0, name.lastIndexOf('.'));
    if (!wanted.delete(stem)) fault({ what: 'file-unknown', of: name, why: 'no entry of the journal names it' });
    else if (sha256(bytes) !== stem.slice(stem.indexOf('/') + 1))
      fault({ what: 'file-changed', of: name, why: 'it is not what its name says' });
  }
  for (const [name, of] of wanted)
    fault({ what: 'file-missing', of: name, why: `entry ${of} of the journal names it` });
  for (const line of text(files.get(ANSWERS)).split('\n').slice(0, -1))
    if (!answers.has(sha256(line)))
      fault({ what: 'file-unknown', of: ANSWERS, why: 'no entry of the journal names an answer' });
}

function checkCase(about: About, entries: readonly Entry[], fault: Tell): void {
  let told: ToldCase | undefined;
  const contacts = new Map<string, string>();
  for (const { at, kind, body } of entries) {
    if (kind === 'contact') contacts.set(String(body['id']), canonicalJson(body));
    if ((kind !== 'case-opened' && kind !== 'case-changed') || !isEvent(body)) continue;
    told ??= new ToldCase(body.case, at);
    told.add(body);
  }
  if (canonicalJson(told?.case ?? null) !== canonicalJson(about.case))
    fault({ what: 'case', of: about.case.id, why: 'it is not the case that the journal tells' });
  for (const one of about.contacts)
    if (contacts.get(one.id) !== canonicalJson(one))
      fault({ what: 'case', of: `contact ${one.id}`, why: 'it is not as the journal tells it' });
}

const isEvent = (body: Readonly<Record<string, unknown>>): body is Readonly<Record<string, unknown>> & CaseEvent =>
  typeof body['case'] === 'string' &&
  ['release', 'gather', 'contacts'].every((key) => body[key] === undefined || isStrings(body[key])) &&
  (body['timeline'] === undefined || isEntries(body['timeline']));
