/**
 * OpenDocument files (ISO/IEC 26300): a ZIP of XML, or the same as one XML file. Looked at are the parts that do something:
 * macros and the events that start them, links between programs, what is fetched from outside, embedded files.
 */
import { decodeCharset } from '../../message/charset.ts';
import { latin1 } from '../../message/octets.ts';
import type { ZipEntry } from '../archive/zip.ts';
import { listedZip, readEntry } from '../archive/zip-entry.ts';
import type { Finds } from '../finds.ts';
import { readLocks } from './open-document-lock.ts';
import { readBasicModules, readOpenDocumentXml } from './open-document-xml.ts';
import { openingOf } from './password-trial.ts';
import { openDocumentWords } from './words.ts';
import { type ReadPart, XmlParts } from './xml-parts.ts';

const MANIFEST = 'META-INF/manifest.xml';
/** Bytes of the manifest that are looked at. */
const LISTED = 4 * 1024 * 1024;

export function openOpenDocument(bytes: Uint8Array, finds: Finds): void {
  const { entries } = listedZip(bytes, finds);
  const lock = lockOf(bytes, entries, finds);
  if (lock === undefined) return;
  const { read, password, isSealed } = lock;
  const parts = new XmlParts(finds, read);
  for (const entry of entries) {
    const { name } = entry;
    if (isSkipped(name)) continue;
    if (isPicture(name)) finds.picture(name, entry.size, (room) => read(entry, room));
    else if (isXml(name)) {
      const content = parts.contentOf(entry, isSealed(name) ? undefined : entry.size);
      if (content !== undefined) readPart(name, decodeCharset(content, 'utf-8').text, finds);
    } else openPart(entry, read, password, finds);
  }
  parts.end();
}

function readPart(name: string, xml: string, finds: Finds): void {
  if (name.startsWith('Basic/')) readBasicModules(xml, finds);
  else readOpenDocumentXml(xml, finds);
  if (name === 'content.xml') finds.text((most) => openDocumentWords(xml, most));
}

/** What a document is made of, and says nothing to its reader: looks, lists, pictures of itself. */
const isSkipped = (name: string): boolean =>
  name.endsWith('/') ||
  name === 'mimetype' ||
  name === 'layout-cache' ||
  name.endsWith('.rdf') ||
  /^(?:META-INF|Thumbnails|Configurations2|Dialogs)\/|(?:^|\/)ObjectReplacements\//.test(name) ||
  /^Basic\/(?:.{1,200}\/)?script-l[bc]\.xml$/.test(name);

const isXml = (name: string): boolean =>
  /(?:^|\/)(?:content|styles|meta|settings)\.xml$/.test(name) || (name.startsWith('Basic/') && name.endsWith('.xml'));

const isPicture = (name: string): boolean =>
  /(?:^|\/)(?:Pictures|media)\/[^/]+\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg)$/i.test(name);

/** Whatever else it holds is a file of its own: an object of another program, a script, or what somebody put there. */
function openPart(entry: ZipEntry, read: ReadPart, password: string | undefined, finds: Finds): void {
  const { name, size } = entry;
  if (name.startsWith('Scripts/')) finds.sign('macro', name);
  const room = finds.room(name, size);
  if (room === 0) return;
  const content = read(entry, room);
  if (content === undefined) finds.closed(name, size, finds.machine === undefined ? 'no-machine' : 'method');
  else if (password === undefined) finds.file(name, content, entry.method === 0 ? 'stored' : 'inflated');
  else finds.file(name, content, 'decrypted', { encrypted: true, password });
}

interface Lock {
  readonly read: ReadPart;
  /** Whether a part lies sealed, so that what its entry says is the size of what is sealed. */
  readonly isSealed: (name: string) => boolean;
  readonly password?: string;
}

/** How the parts are read; undefined where the document stays closed, which is then told. */
function lockOf(bytes: Uint8Array, entries: readonly ZipEntry[], finds: Finds): Lock | undefined {
  const { machine } = finds;
  const plain: ReadPart = (entry, most) => readEntry(bytes, entry, most, machine);
  const manifest = entries.find(({ name }) => name === MANIFEST);
  const written = manifest === undefined ? undefined : plain(manifest, LISTED);
  const locks = readLocks(written === undefined ? '' : latin1(written));
  const isSealed = (name: string): boolean => locks.has(name);
  if (locks.size === 0) return { read: plain, isSealed };
  finds.encrypted();
  finds.sign('encrypted', MANIFEST);
  const sealedOf = (entry: ZipEntry): Uint8Array => readEntry(bytes, entry, entry.packed, machine) ?? new Uint8Array();
  const first = entries.find(({ name }) => name === 'content.xml') ?? entries.find(({ name }) => locks.has(name));
  const lock = first === undefined ? undefined : locks.get(first.name);
  if (machine === undefined || first === undefined || lock === undefined) {
    finds.unread(machine === undefined ? 'no-machine' : 'method');
    return undefined;
  }
  const sealed = sealedOf(first);
  const opening = openingOf(finds, lock.rounds, (word) => lock.keyOf(word, sealed, machine));
  if (typeof opening === 'string' || opening.password === undefined) {
    finds.unread(typeof opening === 'string' ? opening : 'password');
    return undefined;
  }
  const { password } = opening;
  finds.unlocked(password);
  const read: ReadPart = (entry, most) => {
    const own = locks.get(entry.name);
    if (own === undefined) return plain(entry, most);
    const inflated = (key: Uint8Array, closed: Uint8Array): Uint8Array =>
      machine.inflate(own.opened(key, closed, machine), most).bytes;
    // the key of the first was computed when the password was found
    if (entry === first) return inflated(opening.key, sealed);
    if (!finds.mayTry(own.rounds)) return undefined;
    const closed = sealedOf(entry);
    const key = own.keyOf(password, closed, machine);
    return key === undefined ? undefined : inflated(key, closed);
  };
  return { password, read, isSealed };
}

/** The same document as one XML file (`.fodt`, `.fods`). */
export function openFlatDocument(xml: string, finds: Finds): void {
  readOpenDocumentXml(xml, finds);
  readBasicModules(xml, finds);
  finds.text((most) => openDocumentWords(xml, most));
}

/** The name space that such a file has to declare (ISO/IEC 26300-1 §2.2.1). */
export const isFlatDocument = (xml: string): boolean =>
  xml.includes('urn:oasis:names:tc:opendocument:xmlns:office:') && /<(?:[\w.-]{1,32}:)?document\s/.test(xml);
