/**
 * Writes `src/message/psl.json`: the public suffix list as one short text for each top-level domain, taken from the
 * tables inside the development package tldts, whose date is the date of the data.
 * Run: node tools/psl.ts YYYY-MM-DD
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Trie {
  nodeFlags: Uint8Array;
  edgeStart: ArrayLike<number>;
  edgeLength: ArrayLike<number>;
  edgeChild: ArrayLike<number>;
  labelText: string;
  rulesRoot: number;
  exceptionsRoot: number;
}

const require = createRequire(import.meta.url);
const folder = new URL('../node_modules/tldts/', import.meta.url);
const trie: Trie = require(new URL('dist/cjs/src/data/trie.js', folder).pathname);
const manifest: { version: string } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));

const offsets: number[] = [];
let sum = 0;
for (let edge = 0; edge < trie.edgeLength.length; edge++) {
  offsets.push(sum);
  sum += trie.edgeLength[edge] ?? 0;
}

/** Every rule below `node`, as the labels to the left of `suffix`, joined by dots. */
function rules(node: number, path: string, mark: string, out: string[]): void {
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
    const label = trie.labelText.slice(offsets[edge] ?? 0, (offsets[edge] ?? 0) + (trie.edgeLength[edge] ?? 0));
    const child = trie.edgeChild[edge] ?? 0;
    const name = path === '' ? label : `${label}.${path}`;
    if ((trie.nodeFlags[child] ?? 0) !== 0) out.push(mark + name);
    rules(child, name, mark, out);
  }
}

const all: string[] = [];
rules(trie.rulesRoot, '', '', all);
rules(trie.exceptionsRoot, '', '!', all);

const byTld: Record<string, string[]> = {};
for (const rule of all) {
  const mark = rule.startsWith('!') ? '!' : '';
  const name = rule.slice(mark.length);
  const ascii = new URL(`http://${name.replace('*.', '')}/`).hostname;
  const full = mark + (name.startsWith('*.') ? `*.${ascii}` : ascii);
  const dot = full.lastIndexOf('.');
  const tld = dot < 0 ? full : full.slice(dot + 1);
  const list = (byTld[tld] ??= []);
  if (dot >= 0) list.push(full.slice(0, dot));
}

const sorted = Object.fromEntries(
  Object.entries(byTld).sort(([a], [b]) => (a < b ? -1 : 1)).map(([tld, list]) => [tld, [...new Set(list)].sort().join(' ')]),
);
const target = new URL('../src/message/psl.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({
  source: 'publicsuffix.org, as compiled in tldts',
  version: manifest.version,
  date: process.argv[2] ?? '',
  suffixes: sorted,
}, null, 0).replaceAll('","', '",\n"')}\n`);
console.log(pathToFileURL(target.pathname).href, all.length, 'rules');
