#!/bin/sh
':' //; d=${0%/*}; [ "$d" = "$0" ] && d=.; for n in "$d/../node_modules/node/bin/node" "$d/../node/bin/node"; do [ -x "$n" ] && exec "$n" --disable-warning=ExperimentalWarning "$0" "$@"; done
':' //; [ -L "$0" ] && { f=$(readlink -f "$0"); n="${f%/*}/../node_modules/node/bin/node"; [ -x "$n" ] && exec "$n" --disable-warning=ExperimentalWarning "$f" "$@"; }
':' //; command -v node >/dev/null 2>&1 && exec node "$0" "$@"
':' //; echo 'METSUKE_NODE_TOO_OLD metsuke needs Node 24 or newer: run `npm start` once in its folder, which installs it' >&2; exit 2

// The lines above are the launcher for sh, and four strings for JavaScript: sh looks for the project's own Node 24
// beside this file, or beside the link to it in node_modules/.bin, and runs this same file with it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `METSUKE_NODE_TOO_OLD this is Node ${process.versions.node} and metsuke needs 24 or newer: run \`npm start\` once in its folder, then node_modules/.bin/metsuke\n`,
  );
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}dist/main.js`;
// never the shared temporary folder, which is Node's default: whoever can write there could lay code before us
const home = process.env.XDG_CACHE_HOME ?? `${process.env.HOME ?? '.'}/.cache`;
module.enableCompileCache(existsSync(`${root}node_modules`) ? `${root}node_modules/.cache/node` : `${home}/metsuke`);
await import(isFresh() ? '../dist/main.js' : '../src/cli/main.ts');

/** dist/ is used when no source is newer. A published package has no src/cli, and dist/ is all there is. */
function isFresh() {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  if (!existsSync(`${root}src/cli/main.ts`)) return true;
  return newest(`${root}src`) <= made;
}

function newest(folder) {
  let time = statSync(folder).mtimeMs; // a folder's own time tells of files taken away
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}
