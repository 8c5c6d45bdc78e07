/** The words of a PDF (ISO 32000-1 §9.10): page by page, in the order of its pages, as far as a letter is long. */
import type { FileWords } from '../finds.ts';
import type { Machine } from '../machine.ts';
import { PdfAnnotations } from './annotations.ts';
import { PdfFonts } from './font.ts';
import { type PdfDictionary, PdfObjects } from './objects.ts';
import { type Budget, pageText } from './page-text.ts';
import type { PdfValue } from './value.ts';

/** Pages that are read, steps down their tree, and pieces of content of one page. */
const PAGES = 24;
const DEPTH = 16;
const NODES = 400;
const PIECES = 64;
/** Operators of all pages together: a page of text has some thousand, a map a million that say nothing. */
const OPERATORS = 150_000;
const FORMS = 200;
/** Seen characters below which a page with a picture is a scan, whose words lie unseen above it. */
const MEAGRE = 40;

/**
 * @param bytes the document, its lock undone
 * @param text the same as Latin-1
 * @param most characters that are gathered
 */
export function pdfText(
  bytes: Uint8Array,
  text: string,
  machine: Pick<Machine, 'inflate'> | undefined,
  most: number,
): FileWords {
  const objects = new PdfObjects(bytes, text, machine);
  const fonts = new PdfFonts(objects);
  const budget: Budget = { operators: OPERATORS, forms: FORMS, characters: most };
  const tools = { objects, fonts, budget };
  const annotations = new PdfAnnotations(tools);
  const seen: string[] = [];
  const hidden: string[] = [];
  const pages = pagesOf(objects);
  let hasPicture = false;
  for (const page of pages.slice(0, PAGES)) {
    const content = contentOf(page.dictionary, objects);
    const found = pageText(content, page.resources, tools);
    const over = annotations.over(page.dictionary);
    hasPicture ||= found.hasPicture || over.hasPicture;
    const isScan = found.hasPicture && found.seen.trim().length < MEAGRE;
    seen.push(found.seen);
    (isScan ? seen : hidden).push(found.hidden);
    seen.push(over.seen);
    hidden.push(over.hidden);
    if (budget.characters < 0 || budget.operators < 0) break;
  }
  // of several pages of pictures each is a sheet of a scan
  const isPicture = hasPicture && pages.length === 1 && joined(seen) === '';
  (isPicture ? hidden : seen).push(annotations.pointed());
  if (pages.length <= PAGES) hidden.push(annotations.unshown());
  const isPartial =
    objects.isPartial ||
    fonts.isPartial ||
    annotations.isPartial ||
    pages.length > PAGES ||
    budget.characters < 0 ||
    budget.operators < 0;
  const words = { seen: joined(seen), hidden: joined(hidden), isPartial };
  return isPicture ? { ...words, isPicture } : words;
}

const joined = (pieces: readonly string[]): string => pieces.filter((one) => one.trim() !== '').join('\n\n');

interface PageOf {
  readonly dictionary: PdfDictionary;
  readonly resources: PdfDictionary | undefined;
}

/** §7.7.3: the tree of pages, whose nodes hand down their resources; where it is broken, the pages of the file. */
function pagesOf(objects: PdfObjects): readonly PageOf[] {
  const pages: PageOf[] = [];
  const visited = new Set<PdfDictionary>();
  const walk = (node: PdfValue, above: PdfDictionary | undefined, depth: number): void => {
    const dictionary = objects.dictionary(node);
    if (dictionary === undefined || visited.has(dictionary) || visited.size >= NODES || pages.length > PAGES) return;
    visited.add(dictionary);
    const resources = objects.dictionary(dictionary.get('Resources')) ?? above;
    if (!dictionary.has('Kids')) pages.push({ dictionary, resources });
    else if (depth < DEPTH) for (const kid of objects.items(dictionary.get('Kids'))) walk(kid, resources, depth + 1);
  };
  const root = objects.root()?.get('Pages');
  if (root !== undefined) walk(root, undefined, 0);
  if (pages.length > 0) return pages;
  for (const dictionary of objects.ofType('Page')) {
    pages.push({ dictionary, resources: objects.dictionary(dictionary.get('Resources')) });
    if (pages.length > PAGES) break;
  }
  return pages;
}

/** §7.8.2: one stream, or several that are read as one. */
function contentOf(page: PdfDictionary, objects: PdfObjects): string {
  const contents = page.get('Contents');
  const whole = objects.stream(contents);
  if (whole !== undefined) return whole;
  return objects
    .items(contents)
    .slice(0, PIECES)
    .map((one) => objects.stream(one) ?? '')
    .join('\n');
}
