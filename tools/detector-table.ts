/** Writes docs/detectors.md: every detector, by what it tells of. `--check` compares instead of writing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectors } from '../src/examine/detect/all.ts';
import type { Detector } from '../src/examine/finding.ts';

const page = join(fileURLToPath(new URL('..', import.meta.url)), 'docs/detectors.md');

const parts: readonly (readonly [title: string, note: string, of: (one: Detector) => boolean])[] = [
  ['What speaks for a mail', 'A negative weight: what excuses an honest mail.', ({ weight }) => weight < 0],
  [
    'What the mail wants',
    '`about: aim`: these decide the kind ([decision 56](decisions/0056-the-kind-is-what-the-mail-wants.md)).',
    ({ about }) => about === 'aim',
  ],
  ['The host that brought it', '`about: host`: alone they make a mail spam at most.', ({ about }) => about === 'host'],
  ['Who writes, how it is made, where it leads', 'Everything else.', () => true],
];

/** Those without a group come last. */
const ALONE = 'zz';

const row = ({ id, group, weight, kinds, title }: Detector): string =>
  `| ${group ?? ''} | [\`${id}\`](../src/examine/detect/${id}.ts) | ${weight} | ${title.en.replaceAll('|', '\\|')} | ${(kinds ?? []).join(', ')} |`;

/** The page's text. */
export function detectorTable(all: readonly Detector[]): string {
  const left = new Set(all);
  const written = parts.map(([title, note, isOf]) => {
    const own = [...left].filter(isOf);
    for (const one of own) left.delete(one);
    own.sort((a, b) => (a.group ?? ALONE).localeCompare(b.group ?? ALONE) || a.id.localeCompare(b.id));
    return `## ${title}: ${own.length}\n${note}\n\n| group | detector | weight | says | for |\n|---|---|---:|---|---|\n${own.map(row).join('\n')}\n`;
  });
  return `# Detectors

Made by \`node tools/detector-table.ts\` from \`src/examine/detect/\`; do not edit. A weight is what a hit adds at most: 1 is a hint, 2 a
strong sign, 3 stands nearly alone. Of a group only the strongest counts. *For*: the kinds of mail that it speaks for, the likeliest first;
none when it only raises or lowers the danger. Each file says when it is wrong.

${written.join('\n')}`;
}

if (import.meta.main) {
  const text = detectorTable(detectors);
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/detectors.md is older than the detectors: node tools/detector-table.ts');
    process.exitCode = 1;
  }
}
