/**
 * Turns what a terminal shows into a picture for the README: ANSI text → HTML in our own colours → PNG by Chromium.
 *
 *   ./bin/metsuke.js examine MAIL | …            does not colour a pipe; ask for it:
 *   script -qec 'COMMAND' /dev/null | node tools/terminal-picture.ts docs/terminal-ja.png 'metsuke examine mail.eml'
 *
 * Standard input: the text with SGR sequences. Arguments: the picture, and the words in the title bar.
 * Needs Chromium (Debian's package `chromium`, or CHROMIUM=/path) and a font with Japanese (`fonts-noto-cjk`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { widthOf, widthOfCharacter } from '../src/report/width.ts';
import { indexed } from './indexed-png.ts';

const CELL = 8;
const LINE = 22;
/** Advance of DejaVu Sans Mono is 0.602 em: at this size one character fills a cell. */
const FONT = CELL / 0.602;
/** Japanese a little smaller than its two cells, so that it does not outweigh the Latin. */
const WIDE_FONT = 15;
const SIDE = 20;
const BAR = 38;
const FOOT = 18;
const SCALE = 1.6;

/** A calm theme of our own; 30–37, 90–97 in order. */
const COLOURS = ['#2b3036', '#ff7b72', '#7ee2a0', '#f2c063', '#7fb4ff', '#d2a8ff', '#82d4e6', '#d5dae0'];
const BRIGHT = ['#6e7781', '#ffa198', '#a5f0bf', '#ffdf9b', '#a8ceff', '#e2c5ff', '#b3ecf7', '#ffffff'];
const GROUNDS = ['#2b3036', '#c03a32', '#2b7a45', '#d39a2a', '#33558f', '#70469f', '#22707f', '#d5dae0'];
const INK = '#d5dae0';
const FAINT = '#8b949e';
const GROUND = '#16191d';

interface Pen {
  bold: boolean;
  faint: boolean;
  ink: string | undefined;
  ground: string | undefined;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function apply(pen: Pen, codes: string): Pen {
  const next = { ...pen };
  for (const code of codes.split(';').map(Number)) {
    if (code === 0) Object.assign(next, { bold: false, faint: false, ink: undefined, ground: undefined });
    else if (code === 1) next.bold = true;
    else if (code === 2) next.faint = true;
    else if (code >= 30 && code <= 37) next.ink = COLOURS[code - 30];
    else if (code >= 90 && code <= 97) next.ink = BRIGHT[code - 90];
    else if (code >= 40 && code <= 47) next.ground = GROUNDS[code - 40];
  }
  return next;
}

/** Every run of ASCII is one box and every other character its own, so that columns hold whatever the font does. */
function lineHtml(line: string, state: { pen: Pen }): string {
  let html = '';
  for (const [at, piece] of line.split(/\x1b\[([0-9;]*)m/).entries()) {
    if (at % 2 === 1) {
      state.pen = apply(state.pen, piece);
      continue;
    }
    const { bold, faint, ink, ground } = state.pen;
    const style = `color:${ink ?? (faint ? FAINT : bold ? '#ffffff' : INK)};${bold ? 'font-weight:700;' : ''}${ground === undefined ? '' : `background:${ground};`}`;
    for (const [run] of piece.matchAll(/[\x20-\x7e]+|[^\x20-\x7e]\p{M}*/gu)) {
      const [first = ''] = run;
      const columns =
        run.length > 1 && first < '\x7f'
          ? run.length
          : Math.max(1, widthOfCharacter(String.fromCodePoint(run.codePointAt(0) ?? 32)));
      const wide = columns === 2 && run.length <= 3 && first >= '\x7f' ? ' class=w' : '';
      html += `<s${wide} style="${style}width:${columns * CELL}px">${escapeHtml(run)}</s>`;
    }
  }
  return `<div>${html}</div>`;
}

function page(lines: readonly string[], title: string): { html: string; width: number; height: number } {
  const state = { pen: { bold: false, faint: false, ink: undefined, ground: undefined } };
  const columns = Math.max(...lines.map((line) => widthOf(line.replaceAll(/\x1b\[[0-9;]*m/g, ''))));
  const width = columns * CELL + 2 * SIDE;
  const height = BAR + lines.length * LINE + FOOT;
  const html = `<!doctype html><meta charset="utf-8"><style>
*{margin:0;padding:0}html{background:transparent}
body{width:${width}px;height:${height}px;background:${GROUND};border-radius:10px;overflow:hidden;font:${FONT}px/${LINE}px "DejaVu Sans Mono","Noto Sans Mono CJK JP",monospace}
.w{font:${WIDE_FONT}px/${LINE}px "Noto Sans Mono CJK JP",monospace;text-align:center!important}
header{height:${BAR - 8}px;margin-bottom:8px;background:#20242a;position:relative;color:${FAINT};text-align:center;font-size:12px;line-height:${BAR - 8}px}
i{position:absolute;top:10px;width:11px;height:11px;border-radius:50%}
main{padding:0 ${SIDE}px}div{height:${LINE}px;white-space:pre}s{display:inline-block;height:${LINE}px;text-decoration:none;text-align:left;vertical-align:top;overflow:visible}
</style><header><i style="left:14px;background:#ff6159"></i><i style="left:33px;background:#ffbd2e"></i><i style="left:52px;background:#28c941"></i>${escapeHtml(title)}</header><main>${lines.map((line) => lineHtml(line, state)).join('')}</main>`;
  return { html, width, height };
}

const [picture, title = 'metsuke'] = process.argv.slice(2);
if (picture === undefined) {
  process.stderr.write('usage: terminal-picture.ts PICTURE.png [TITLE] < ANSI-TEXT\n');
  process.exit(2);
}
const lines = readFileSync(0, 'utf8').replaceAll('\r', '').split('\n');
while (lines.at(-1)?.trim() === '') lines.pop();
const { html, width, height } = page(lines, title);
const folder = mkdtempSync(join(tmpdir(), 'metsuke-picture-'));
try {
  writeFileSync(join(folder, 'page.html'), html);
  execFileSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      '--default-background-color=00000000',
      `--force-device-scale-factor=${SCALE}`,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${resolve(picture)}`,
      `file://${join(folder, 'page.html')}`,
    ],
    { stdio: 'ignore' },
  );
  writeFileSync(picture, indexed(readFileSync(picture)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
