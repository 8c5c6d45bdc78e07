/** docs/errors.md, held against the sources. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { StoreFailure } from '../../src/store/failure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('every failure that the code can give stands in docs/errors.md, and no other', () => {
  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `(METSUKE_[A-Z_]+)`/gm)].map((one) => one[1]);
  const sources = ['src/app/failure.ts', 'src/store/failure.ts'].map((file) => readFileSync(join(root, file), 'utf8'));
  const given = [...sources.join('\n').matchAll(/^ {2}\| '(METSUKE_[A-Z_]+)'/gm)].map((one) => one[1]);
  const tools = ['install', 'start', 'pack'].map((name) => readFileSync(join(root, `tools/${name}.mjs`), 'utf8'));
  const before = [...tools.join('\n').matchAll(/['`](METSUKE_[A-Z]+)\b/g)].map((one) => one[1]);
  assert.deepEqual(listed, [...new Set([...given, ...before, 'METSUKE_NODE_TOO_OLD'])].sort());
});

/** Exits that the sources give to each code, where the code stands in the call that makes the failure. */
function exitsGiven(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of files) {
    const text = readFileSync(join(root, 'src', file), 'utf8');
    for (const { 1: code = '', index } of text.matchAll(/(?:new Failure|super)\(\s*'(METSUKE_[A-Z_]+)'/g)) {
      let [at, depth] = [text.indexOf('(', index), 0];
      const begin = at;
      do depth += { '(': 1, ')': -1 }[text[at] ?? ''] ?? 0;
      while (depth > 0 && ++at < text.length);
      const call = text.slice(begin, at);
      const exits = found.get(code) ?? new Set();
      // `unreadable` fails by either, as an option names the file or not
      for (const exit of /\bmore,/.test(call) ? ['2', '3'] : [/exit: 2\b/.test(call) ? '2' : '3']) exits.add(exit);
      found.set(code, exits);
    }
  }
  return found;
}

test('a failure ends with the exit status that docs/errors.md says', () => {
  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const listed = new Map([...page.matchAll(/^\| `(METSUKE_[A-Z_]+)` \| ([^|]+) \|/gm)].map((one) => [one[1], one[2]]));
  const given = exitsGiven();
  assert.ok(given.size > 20);
  for (const [code, exits] of given)
    for (const exit of exits) assert.ok(listed.get(code)?.includes(exit), `${code}, ${exit}`);
  for (const code of [
    'METSUKE_STORE_CONFLICT',
    'METSUKE_STORE_UNKNOWN',
    'METSUKE_STORE_FULL',
    'METSUKE_STORE_PLACE',
  ] as const)
    assert.equal(listed.get(code), String(new StoreFailure(code, '').exit), code);
});
