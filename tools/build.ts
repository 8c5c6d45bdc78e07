/**
 * `npm run build`: bundles src/ into dist/ with esbuild, split so that a command loads only what it uses.
 * `--if-stale` does nothing when dist/ is newer than every source.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const main = join(dist, 'main.js');
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

/** What has a process or thread of its own: the command line, the library, and every `NAME-worker.ts`. */
function entries(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(^|\/)(cli\/main|index)\.ts$|-worker\.ts$/.test(file))
    .map((file) => join(root, 'src', file));
}

/**
 * `new URL('./x', import.meta.url)` is where a source says which file beside it is meant. In dist/ all code lies flat:
 * a worker's URL becomes that of its bundle, a data file's URL leads back to the file in src/.
 */
const besideRule = /new URL\((['"])(\.\.?\/[^'"]+)\1, import\.meta\.url\)/g;

function moved(code: string, file: string): string {
  return code.replace(besideRule, (_, quote: string, target: string) => {
    const url = target.endsWith('.ts')
      ? `./${basename(target, '.ts')}.js`
      : relative(dist, resolve(dirname(file), target));
    return `new URL(${quote}${url}${quote}, import.meta.url)`;
  });
}

async function build(): Promise<void> {
  const esbuild = await import('esbuild'); // loading that `--if-stale` seldom needs
  const begun = Date.now();
  mkdirSync(dist, { recursive: true });
  for (const file of readdirSync(dist)) if (file.endsWith('.js')) rmSync(join(dist, file));
  await esbuild.build({
    entryPoints: entries(),
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'], // esbuild's own order for Node takes CommonJS first, which cannot be shaken
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: false,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      {
        name: 'files beside',
        setup: (steps) =>
          steps.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
            contents: moved(readFileSync(path, 'utf8'), path),
            loader: 'ts',
          })),
      },
    ],
    // CommonJS packages ask for require() where an ES module has none
    banner: {
      js: "import{createRequire as metsukeRequire}from'node:module';const require=metsukeRequire(import.meta.url);",
    },
  });
  const tables = spawnSync(process.execPath, [join(root, 'tools/build-networks.ts')], { stdio: ['ignore', 2, 2] });
  if (tables.status !== 0) throw new Error('the table of networks could not be made');
  // as old as the moment the build began: a source saved during the build is newer
  utimesSync(main, begun / 1000, begun / 1000);
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
