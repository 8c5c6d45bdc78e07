/**
 * Builds the web app into dist/web with Vite. Everything it loads lies there: no remote asset, nothing inline.
 * `--if-stale` does nothing when dist/web is newer than every source that it is made from.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { InlineConfig, Plugin } from 'vite';
import { pagePolicy, privatePolicy } from '../src/app/page-policy.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/web');
const out = join(root, 'dist/web');

/** Browsers of the last two years: what they all know is not written out for older ones. */
const target = ['chrome123', 'firefox121', 'safari17.5'];

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function stale(): boolean {
  const page = join(out, 'index.html');
  if (!existsSync(page)) return true;
  const made = statSync(page).mtimeMs;
  return ['src', 'tools/build-web.ts', 'package-lock.json'].some((path) => newest(join(root, path)) > made);
}

const policy: Plugin = {
  name: 'policy',
  transformIndexHtml: (html) => html.replace('%POLICY%', pagePolicy),
};

const EMPTY = 'metsuke:empty';

/** A module of Node in the page would be an empty one there, and found out by a user. */
const noNode: Plugin = {
  name: 'no node',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id.startsWith('node:')) throw new Error(`${importer ?? 'the app'} takes ${id} into a web page`);
    // 7-Zip asks for it where it runs in Node, and never comes to that in a page: Vite would warn of it at each build
    return id === 'module' ? EMPTY : null;
  },
  load: (id) => (id === EMPTY ? 'export {};' : null),
};

/** Modules that hold nothing but data: the app fetches them as JSON when a screen needs them, instead of running them. */
const DATA = [
  'node_modules/tldts/dist/es6/src/data/trie.js',
  'src/web/mail/world.json',
  'src/message/charset/big5-letters.ts',
  'src/message/charset/ebcdic-letters.ts',
  'src/message/charset/label-names.ts',
  'src/message/charset/code-page.ts',
  'src/message/defects.ts',
  'src/message/msg/property.ts',
  'src/message/special-addresses.ts',
  'src/examine/border/administrations.ts',
  'src/examine/verdict-words.ts',
  'src/unpack/element-names.ts',
  'src/unpack/entity-names.ts',
  'src/unpack/style/colour-names.ts',
  'src/unpack/style/value-words.ts',
  'src/words/complaint.ts',
  'src/words/contact.ts',
  'src/words/country.ts',
  'src/words/returned-lines.ts',
  'src/words/settings.ts',
].map((path) => join(root, path));

const dataApart: Plugin = {
  name: 'data apart',
  enforce: 'pre',
  async load(id) {
    if (!DATA.includes(id)) return null;
    const module: Record<string, unknown> = id.endsWith('.json')
      ? { default: JSON.parse(readFileSync(id, 'utf8')) }
      : { ...(await import(id)) };
    const plain = Object.fromEntries(
      Object.entries(module).map(([name, value]) => [name, ArrayBuffer.isView(value) ? Object.values(value) : value]),
    );
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(plain)), plain)) throw new Error(`${id} holds more than data`);
    const name = `${basename(id, extname(id))}.json`;
    const file = this.emitFile({ type: 'asset', name, source: JSON.stringify(plain) });
    const exported = Object.entries(module).map(([name, value]) => {
      const made = ArrayBuffer.isView(value) ? `new ${value.constructor.name}(data.${name})` : `data.${name}`;
      return name === 'default' ? `export default ${made};` : `export const ${name} = ${made};`;
    });
    const code = `const data = await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json();\n${exported.join('\n')}`;
    return { code, moduleType: 'js' };
  },
};

/** Words between which stand functions that fill them: their texts are fetched in one file, and the functions stay. */
const WORDS = [
  '../examine/passed-on-words',
  'campaign',
  'desk',
  'en',
  'history',
  'inbox',
  'ja',
  'lasting',
  'mail-view',
  'outside/en',
  'outside/ja',
  'overview',
  'returned',
  'sources',
  'web',
].map((name) => join(root, `src/words/${name}.ts`));

/** A text that is shorter costs less where it stands. */
const SHORT = 6;

interface FoundText {
  readonly at: readonly [number, number];
  readonly text: string;
  /** It stands in a function, so that nobody knows when it is asked for; the others are asked for once, in their order. */
  readonly isLate: boolean;
}

/** Where in a module a text is the value of a name: its range and itself. */
function textsOf(node: unknown, isLate = false, found: FoundText[] = []): FoundText[] {
  if (Array.isArray(node)) for (const one of node) textsOf(one, isLate, found);
  else if (typeof node === 'object' && node !== null) {
    const { type, value, ...rest }: { type?: unknown; value?: unknown } = node;
    const isInside = isLate || (typeof type === 'string' && /Function/.test(type));
    if (type === 'Property' && isText(value) && Buffer.byteLength(value.value) >= SHORT)
      found.push({ at: [value.start, value.end], text: value.value, isLate });
    else textsOf([value, ...Object.values(rest)], isInside, found);
  }
  return found;
}

function isText(node: unknown): node is { value: string; start: number; end: number } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    node.type === 'Literal' &&
    'value' in node &&
    typeof node.value === 'string'
  );
}

/** One file for the texts of all WORDS: a request, instead of one for each. */
function wordsApart(parse: (code: string) => unknown): Plugin {
  const table: string[] = [];
  const codes = new Map(
    WORDS.map((id) => {
      let code = readFileSync(id, 'utf8');
      const found = textsOf(parse(code)).sort((a, b) => a.at[0] - b.at[0]);
      const [late = [], inOrder = []] = [true, false].map((isLate) => found.filter((one) => one.isLate === isLate));
      // a call that is the same each time is packed to nothing; a number for each text is not
      const head = `import texts from 'metsuke:texts';\nlet textAt = ${table.length};\nconst nextText = () => texts[textAt++];\n`;
      for (const { text } of inOrder) table.push(text);
      const places = new Map(late.map((one) => [one, table.push(one.text) - 1]));
      for (const one of found.toReversed()) {
        const call = one.isLate ? `texts[${places.get(one)}]` : 'nextText()';
        code = code.slice(0, one.at[0]) + call + code.slice(one.at[1]);
      }
      return [id, `${head}${code}`];
    }),
  );
  return {
    name: 'words apart',
    enforce: 'pre',
    resolveId: (id) => (id === 'metsuke:texts' ? id : null),
    load(id) {
      const code = codes.get(id);
      if (code !== undefined) return { code, moduleType: 'ts' };
      if (id !== 'metsuke:texts') return null;
      const file = this.emitFile({ type: 'asset', name: 'texts.json', source: JSON.stringify(table) });
      return `export default await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json();`;
    },
  };
}

/** Of package.json a page needs the version alone. */
const versionAlone: Plugin = {
  name: 'version alone',
  enforce: 'pre',
  load(id) {
    if (id !== join(root, 'package.json')) return null;
    const { version } = JSON.parse(readFileSync(id, 'utf8'));
    return { code: `export default ${JSON.stringify({ version })};`, moduleType: 'js' };
  },
};

/**
 * Screens are small: together they are packed better than one by one, and there is less to ask the server for. The view of a mail
 * stays apart, with what lays it out.
 */
const SCREENS = {
  name: 'screens',
  test: /vite\/preload-helper|src\/(?:report\/signs|web\/(?!inside\/|main\.ts|screens\/mail|mail\/(?!blocks|statement|route|lit|world))|words\/(?:web|inbox|desk|steps|campaign|settings|overview|sources)\.ts)/,
};

async function build(): Promise<void> {
  const [vite, { svelte }] = await Promise.all([import('vite'), import('@sveltejs/vite-plugin-svelte')]);
  const common = {
    root: source,
    configFile: false,
    logLevel: 'warn',
    plugins: [policy, noNode, versionAlone, svelte({ configFile: false })],
  } satisfies InlineConfig;
  const how = { target, cssTarget: target, reportCompressedSize: false };
  await vite.build({
    ...common,
    publicDir: join(source, 'public'),
    plugins: [dataApart, wordsApart((code) => vite.parseSync('words.ts', code).program), ...common.plugins],
    build: {
      ...how,
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // browsers of our target know it; the replacement for others would be inline
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [SCREENS] } },
      },
    },
  });

  /** One entry as one script and one style sheet. */
  async function bundled(entry: string): Promise<{ script: string; style: string }> {
    const made = await vite.build({
      ...common,
      publicDir: false,
      build: {
        ...how,
        write: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: join(source, entry),
          output: { format: 'iife', codeSplitting: false },
          // what asks where it lies asks for a file beside it, and there is none: all is in the page
          checks: { emptyImportMeta: false, pluginTimings: false },
        },
      },
    });
    const files = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
    let [script, style] = ['', ''];
    for (const file of files) {
      if (file.type === 'chunk') script += file.code;
      else if (file.fileName.endsWith('.css')) style += file.source;
    }
    return { script, style };
  }
  const page = await bundled('private/main.ts');
  const threads = {
    worker: (await bundled('inside/worker.ts')).script,
    archives: (await bundled('inside/archive-thread.ts')).script,
  };
  writeFileSync(join(out, 'private.html'), privatePage(page, threads));
}

/** The private page: one file that holds all it needs, and may ask nobody. */
function privatePage(
  { script, style }: { script: string; style: string },
  threads: Readonly<Record<string, string>>,
): string {
  // in strings, patterns and templates of JavaScript the same; without it the element would end there
  const inElement = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const shown = inElement(script);
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const data = (id: string, file: string): string =>
    existsSync(file)
      ? `<script type="application/octet-stream" id="${id}">${gzipSync(readFileSync(file)).toString('base64')}</script>\n`
      : '';
  const { resolve } = createRequire(import.meta.url);
  return [
    '<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${privatePolicy(hash(shown), hash(style))}">\n`,
    '<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">\n',
    '<meta name="color-scheme" content="light dark">\n<title>metsuke</title>\n',
    `<link rel="icon" href="data:,">\n<style>${style}</style>\n</head>\n<body>\n<div id="app"></div>\n`,
    '<noscript>metsuke 目付: この画面には JavaScript が必要です。 / This page needs JavaScript.</noscript>\n',
    data('decoder', resolve('zxing-wasm/reader/zxing_reader.wasm')),
    data('webp', resolve('@cwasm/webp/webp.wasm')),
    data('seven-zip', resolve('7z-wasm/7zz.wasm')),
    data('networks', join(root, 'dist/networks.bin')),
    ...Object.entries(threads).map(
      ([id, code]) => `<script type="text/plain" id="${id}">${inElement(code)}</script>\n`,
    ),
    `<script>${shown}</script>\n</body>\n</html>\n`,
  ].join('');
}

if (!process.argv.includes('--if-stale') || stale()) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
