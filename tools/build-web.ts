/**
 * Builds the web app into dist/web with Vite. Everything it loads lies there: no remote asset, nothing inline.
 * `--if-stale` does nothing when dist/web is newer than every source that it is made from.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { pagePolicy } from '../src/app/page-policy.ts';

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

/** A module of Node in the page would be an empty one there, and found out by a user. */
const noNode: Plugin = {
  name: 'no node',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id.startsWith('node:')) throw new Error(`${importer ?? 'the app'} takes ${id} into a web page`);
    return null;
  },
};

/** Modules that hold nothing but data: the app fetches them as JSON when a screen needs them, instead of running them. */
const DATA = /(?:tldts\/dist\/es6\/src\/data\/trie\.js|src\/web\/mail\/world\.json)$/;

const dataApart: Plugin = {
  name: 'data apart',
  enforce: 'pre',
  async load(id) {
    if (!DATA.test(id)) return null;
    const module: Record<string, unknown> = id.endsWith('.json')
      ? { default: JSON.parse(readFileSync(id, 'utf8')) }
      : { ...(await import(id)) };
    const plain = Object.fromEntries(
      Object.entries(module).map(([name, value]) => [name, ArrayBuffer.isView(value) ? Object.values(value) : value]),
    );
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

async function build(): Promise<void> {
  const [vite, { svelte }] = await Promise.all([import('vite'), import('@sveltejs/vite-plugin-svelte')]);
  await vite.build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    publicDir: join(source, 'public'),
    plugins: [policy, noNode, dataApart, svelte({ configFile: false })],
    build: {
      outDir: out,
      emptyOutDir: true,
      target,
      cssTarget: target,
      assetsInlineLimit: 0,
      // browsers of our target know it; the replacement for others would be inline
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}

if (!process.argv.includes('--if-stale') || stale()) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
