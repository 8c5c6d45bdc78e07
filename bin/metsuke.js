#!/bin/sh
':' //; f=$0; [ -L "$f" ] && f=$(readlink -f "$f"); d=${f%/*}; [ "$d" = "$f" ] && d=.
':' //; for n in "$d/../node_modules/node/bin/node" "$d/../../node/bin/node"; do [ -x "$n" ] && exec "$n" --disable-warning=ExperimentalWarning --min-semi-space-size=16 --v8-pool-size=1 --no-regexp-peephole-optimization --regexp-tier-up-ticks=10 "$d/launch.cjs" "$@"; done
':' //; command -v node >/dev/null 2>&1 && exec node --no-regexp-peephole-optimization --regexp-tier-up-ticks=10 "$d/launch.cjs" "$@"
':' //; echo 'METSUKE_NODE_TOO_OLD metsuke needs Node 24 or newer: run `npm start` once in its folder, which installs it' >&2; exit 2

// The lines above are the launcher for sh, and four strings for JavaScript: sh follows the link that it was called by,
// takes the project's own Node 24 (or that of the project that metsuke is installed in), and runs launch.cjs with it.
// 16 MiB for young objects: with the usual 1 MiB a short run is interrupted four times to collect them, a tenth of it.
// Two hundred expressions are each run once or twice in a short run: V8 spends a twentieth of it polishing their byte code,
// which nobody runs again, and compiles it at the second run: here at the eleventh. The code cache knows its flags: the build writes it through this file.
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./launch.cjs');
