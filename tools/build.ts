/**
 * `npm run build`: bundles src/ into dist/ with esbuild, split so that a command loads only what it uses.
 * `--if-stale` does nothing when dist/ is newer than every source.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const main = join(dist, 'main.cjs');
const networks = join(dist, 'networks.bin');

/** The newest time in a tree, folders included: a folder's own time tells of files taken away. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function stale(): boolean {
  const time = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const made = time(networks) > 0 ? time(main) : 0;
  return (
    made <
    Math.max(newest(join(root, 'src')), newest(join(root, 'package-lock.json')), newest(join(root, 'tools/build.ts')))
  );
}

/** What has a thread or callers of its own, as ES modules: the library, the server, and every `NAME-worker.ts`. */
function entries(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /^index\.ts$|^server\/serve\.ts$|-worker\.ts$/.test(file))
    .map((file) => join(root, 'src', file));
}

/**
 * `join(import.meta.dirname, './x')` is where a source says which file beside it is meant. In dist/ all code lies flat:
 * a worker's path becomes that of its bundle, a data file's path leads back to the file in src/.
 */
const besideRule = /join\(import\.meta\.dirname, (['"])(\.\.?\/[^'"]+)\1\)/g;

function moved(code: string, file: string): string {
  return code.replace(besideRule, (_, quote: string, target: string) => {
    const path = target.endsWith('.ts')
      ? `./${basename(target, '.ts')}.js`
      : relative(dist, resolve(dirname(file), target));
    return `join(import.meta.dirname, ${quote}${path}${quote})`;
  });
}

/**
 * The public suffix list as tldts ships it costs 3 ms at every start: arrays of numbers in source, and a pass over all
 * names for their hashes. The build makes that pass, and ships the tables as bytes.
 */
const suffixes: Plugin = {
  name: 'public suffixes',
  setup(steps) {
    steps.onLoad({ filter: /tldts\/dist\/es6\/src\/suffix-trie\.js$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const from = source.indexOf('const numberOfNodes');
      const to = source.indexOf('// Result of the last');
      if (from < 0 || to < from) throw new Error('tldts has changed: see tools/build.ts, "public suffixes"');
      const data = readFileSync(join(dirname(path), 'data/trie.js'), 'utf8');
      const derive = source.slice(from, to);
      const tables: Record<string, unknown> = await import(
        `data:text/javascript,${encodeURIComponent(`${data}\n${derive}\nexport { edgeOffset, edgeHash, wildcardEdge }`)}`
      );
      const lines = Object.entries(tables).map(([name, value]) => `const ${name} = ${literal(value)};`);
      const rest = source.replace(/^import .*data\/trie.*$/m, '').replace(derive, () => `${lines.join('\n')}\n`);
      return { contents: rest, resolveDir: dirname(path) };
    });
  },
};

/** A typed array as an expression that makes it again; anything else as JSON. */
function literal(value: unknown): string {
  if (!ArrayBuffer.isView(value)) return JSON.stringify(value);
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const kind = value.constructor.name;
  return `new ${kind}(Uint8Array.from(Buffer.from('${bytes.toString('base64')}', 'base64')).buffer)`;
}

/** The command line loads the server when it is called for, from its own bundle: no other verb pays for it. */
const serverApart: Plugin = {
  name: 'server apart',
  setup: (steps) => steps.onResolve({ filter: /\/server\/serve\.ts$/ }, () => ({ path: './serve.js', external: true })),
};

/**
 * The command line's bundles beside the whole one, by what each leaves out. `examine`: what is reached only when something is asked
 * of others, kept, or taken out of a report, and the other verbs; the database alone is a sixth of the whole. `ledger`: all that
 * examines, three fifths of the whole, for cases, desks, users and borders do without.
 */
const parts: Readonly<Record<string, RegExp>> = {
  examine: /\/(?:verbs\/[a-df-z]\w*|help|asking|outside|reports|store-place|keep-many)\.ts$/,
  ledger: /\/(?:verbs\/(?:bounces|doctor|examine|import)|case\/(?:evidence|groups|mails))\.ts$/,
};

/**
 * In the bundle of a part an import of what it leaves out never ends: as a thenable it calls for the whole bundle, which begins anew.
 * So they are imported before a mail is read, a store opened or a word printed (src/cli/verbs/examine.ts, src/cli/verbs/case.ts).
 */
const wholeInstead = (elsewhere: RegExp): Plugin => ({
  name: 'the whole bundle instead',
  setup(steps) {
    steps.onResolve({ filter: elsewhere }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'whole', namespace: 'whole' } : undefined,
    );
    steps.onLoad({ filter: /^whole$/, namespace: 'whole' }, () => ({
      contents: 'let isBegun = false; export const then = () => { if (!isBegun) { isBegun = true; runWhole(); } };',
    }));
  },
});

const common = {
  outdir: dist,
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node24',
  charset: 'ascii', // one byte a character: bin/launch.cjs counts on it
  mainFields: ['module', 'main'], // esbuild's own order for Node takes CommonJS first, which cannot be shaken
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  absWorkingDir: root,
  external: ['pdfkit', 'fontkit'],
  plugins: [
    suffixes,
    {
      name: 'files beside',
      setup: (steps) =>
        steps.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
          contents: moved(readFileSync(path, 'utf8'), path),
          loader: 'ts',
        })),
    },
  ],
} satisfies BuildOptions;

async function build(): Promise<void> {
  const esbuild = await import('esbuild'); // loading that `--if-stale` seldom needs
  const begun = Date.now();
  mkdirSync(dist, { recursive: true });
  for (const file of readdirSync(dist))
    if (file !== 'networks.bin' && file !== 'web') rmSync(join(dist, file), { recursive: true });
  // the command line is one CommonJS script, which bin/launch.cjs starts with its code cache; and smaller ones of parts of it
  const script = (name: string, plugins: readonly Plugin[]) =>
    esbuild.build({
      ...common,
      entryPoints: { [name]: join(root, 'src/cli/main.ts') },
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      plugins: [...plugins, ...common.plugins, serverApart],
      define: { 'import.meta.dirname': '__dirname' },
      // bin/launch.cjs compiles it as it lies there
      banner: { js: '(function (exports, require, module, __filename, __dirname, runWhole) {' },
      footer: { js: '})' },
    });
  const line = await script('main', []);
  for (const [name, elsewhere] of Object.entries(parts)) await script(name, [wholeInstead(elsewhere)]);
  const others = await esbuild.build({
    ...common,
    entryPoints: entries(),
    chunkNames: 'chunk-[hash]',
    splitting: true,
    format: 'esm',
    // CommonJS packages ask for require() where an ES module has none
    banner: {
      js: "import{createRequire as metsukeRequire}from'node:module';const require=metsukeRequire(import.meta.url);",
    },
  });
  for (const name of ['main', ...Object.keys(parts)]) toAscii(join(dist, `${name}.cjs`));
  const inputs = new Set([line, others].flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  // packages change with package-lock.json alone, which installing looks at
  writeFileSync(join(dist, 'inputs.txt'), [...inputs].filter((path) => path.startsWith('src/')).join('\n'));
  run(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'tools/build-networks.ts')]);
  // as old as the moment the build began: a source saved during the build is newer
  utimesSync(main, begun / 1000, begun / 1000);
  warm();
}

/** Runs that do what people do, so that the caches hold the functions which that uses; each adds to its cache. */
function warm(): void {
  const launcher = join(root, 'bin/metsuke.js');
  const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.eml'));
  const mails = samples.map((name) => join('samples', name));
  for (const bundle of ['main', 'examine'])
    for (const words of [
      ['--lang', 'ja'],
      ['--lang', 'en'],
      ['--format', 'json'],
    ])
      run(launcher, ['examine', ...mails, ...words], { METSUKE_WRITE_CODE_CACHE: bundle });
  const data = mkdtempSync(join(tmpdir(), 'metsuke-build-'));
  const made = (...words: string[]) =>
    run(launcher, [...words, '--data', data], { METSUKE_WRITE_CODE_CACHE: 'ledger' });
  try {
    run(launcher, ['case', 'new', 'build', '--data', data]);
    for (const lang of ['ja', 'en']) {
      made('case', 'list', '--lang', lang);
      made('contact', '192.0.2.1', '--lang', lang);
      made('user', 'list', '--lang', lang);
    }
  } finally {
    rmSync(data, { recursive: true });
  }
}

/**
 * esbuild's `charset: 'ascii'` leaves the text of regular expressions and of String.raw as it is. There \uXXXX is the
 * same character (our raw strings are all patterns), two of them where one is beyond the first plane.
 */
function toAscii(file: string): void {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

/** Runs a command in the project's root. @throws where it fails; what it complains of has been shown */
function run(command: string, words: readonly string[], more: Readonly<Record<string, string>> = {}): void {
  const done = spawnSync(command, words, {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'ignore', 2],
  });
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status ?? done.signal}`);
}

if (!process.argv.includes('--if-stale') || stale()) {
  try {
    await build();
  } catch (error) {
    // esbuild has said where; its stack trace would say it again
    console.error(error instanceof Error ? error.message.split('\n', 1)[0] : error);
    process.exitCode = 1;
  }
}
