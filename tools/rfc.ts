/**
 * Collects the citations of src/ (`RFC 5321 §4.4`) and writes docs/rfc.md: which standard is followed, how far, and
 * in which files. `--check` compares instead of writing. Titles and status stand in tools/rfc-titles.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/rfc.md');

/** yes: all of what it asks of software like ours. partial: `says` tells what is missing. no: known, not followed. */
interface Standard {
  readonly title: string;
  readonly status: 'yes' | 'partial' | 'no';
  readonly says?: string;
}

/** section (or '' for the whole) → files, by RFC number. */
type Citations = Map<number, Map<string, Set<string>>>;

const citation = /\bRFC (\d{3,5})(?: §(\d+(?:\.\d+)*|[A-Z](?:\.\d+)*))?/g;

/** What the `sources` of a detector may be. */
const sourceForms: readonly RegExp[] = [
  /^RFC \d{3,5}(?: §(?:\d+|[A-Z])(?:\.\d+)*)?$/,
  /^UTS #\d+(?: §\d+(?:\.\d+)*)?$/,
  /^WHATWG [A-Z]+(?: §\d+(?:\.\d+)*)?$/,
  /^https:\/\/\S+$/,
  /^story 00[0-4]$/,
  /^measured: .+$/,
  /^docs\/\S+\.md$/,
  /^(?:UAX #\d+|JIS X \d{4}|MS-[A-Z]+ §\d+(?:\.\d+)*|PKWARE APPNOTE \d+(?:\.\d+)*)$/,
  /^CVE-\d{4}-\d{4,7}$/,
  /^(?:ECMA-\d+ Part \d|ISO \d+(?:-\d+)?) §\d+(?:\.\d+)*$/,
  /^ISO \d{3,5}$/,
  // a table of ours, with the day of its data, or a mail of the stories
  /^[a-z0-9-]+\.ts(?: \d{4}-\d\d-\d\d)?$/,
  /^samples\/[\w.-]+\.eml$/,
];

export const isKnownSource = (source: string): boolean => sourceForms.some((form) => form.test(source));

export function readTitles(): Readonly<Record<string, Standard>> {
  return JSON.parse(readFileSync(join(root, 'tools/rfc-titles.json'), 'utf8'));
}

export function readCitations(files: Iterable<readonly [path: string, text: string]>): Citations {
  const all: Citations = new Map();
  for (const [path, text] of files) {
    for (const [, number, section = ''] of text.matchAll(citation)) {
      const sections = all.get(Number(number)) ?? new Map<string, Set<string>>();
      all.set(Number(number), sections);
      sections.set(section, (sections.get(section) ?? new Set()).add(path));
    }
  }
  return all;
}

function* sources(): Iterable<readonly [string, string]> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((one) => one.endsWith('.ts')).sort())
    yield [`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')];
}

const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** The page, and the numbers of cited standards that have no title yet. */
export function writePage(
  citations: Citations,
  titles: Readonly<Record<string, Standard>>,
): { text: string; untitled: number[] } {
  const numbers = [...citations.keys()].sort((a, b) => a - b);
  const lines = [
    '# Standards, and where they are followed',
    '',
    'Made by `npm run rfc` from the citations in the sources; do not edit.',
    '',
    '| RFC | title | followed | sections → files |',
    '|---|---|---|---|',
  ];
  for (const number of numbers) {
    const standard = titles[String(number)];
    const sections = [...(citations.get(number) ?? [])].sort(([a], [b]) => inOrder(a, b));
    const cells = sections.map(
      ([section, files]) =>
        `${section === '' ? '' : `§${section} `}${[...files]
          .sort(inOrder)
          .map((file) => `\`${file.slice(4)}\``)
          .join(' ')}`,
    );
    const status = standard ? `${standard.status}${standard.says ? `: ${standard.says}` : ''}` : '?';
    lines.push(`| ${number} | ${standard?.title ?? '?'} | ${status} | ${cells.join('<br>')} |`);
  }
  return { text: `${lines.join('\n')}\n`, untitled: numbers.filter((number) => titles[String(number)] === undefined) };
}

export const currentPage = () => writePage(readCitations(sources()), readTitles());

if (import.meta.main) {
  const { text, untitled } = currentPage();
  if (untitled.length > 0) {
    console.error(`no title in tools/rfc-titles.json for RFC ${untitled.join(', ')}`);
    process.exitCode = 1;
  }
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/rfc.md is older than the citations: npm run rfc');
    process.exitCode = 1;
  }
}
