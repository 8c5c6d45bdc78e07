/** Writes reports as one self-contained HTML file: no script, nothing fetched, nothing to click but our own contents. */
import type { Examined } from '../app/examined.ts';
import type { Lang } from './context.ts';
import { DOCUMENT, PAGE, wordsOf } from './context.ts';
import { defangText } from './defang.ts';
import { visible } from './escape.ts';
import { layOut } from './layout.ts';
import type { Block, Item, Page, Row, Run, Runs, Section, Sheet, Sign, Stop } from './sheet.ts';
import { unicode } from './signs.ts';
import { style } from './style.ts';

interface HtmlOptions {
  readonly lang: Lang;
  readonly verbose?: boolean;
  /** It is handed on with a case. */
  readonly isDocument?: boolean;
}

/** What is no report of a mail, as one file. Ends with LF. */
export function writeHtmlPage({ name, about, sections, footer }: Page, lang: Lang): string {
  const article = [
    '<article class="plain">',
    `<header><h1><bdi>${safe(name)}</bdi></h1><p class="date">${safe(about)}</p></header>`,
    ...sections.map(sectionHtml),
    `<footer>${footer.map((runs) => `<p>${runsHtml(runs)}</p>`).join('')}</footer>`,
    '</article>',
  ];
  return fileOf(lang, name, article);
}

/** One file for one mail or for many; many begin with a table of contents. Ends with LF. */
export function writeHtml(examinations: readonly Examined[], options: HtmlOptions): string {
  const sheets = examinations.map((one) =>
    layOut(one, { ...options, room: options.isDocument === true ? DOCUMENT : PAGE }),
  );
  const words = wordsOf(options.lang);
  const only = sheets.length === 1 ? sheets[0] : undefined;
  const title = only === undefined ? `metsuke · ${words.mails(sheets.length)}` : `${only.kind} · ${only.subject}`;
  const contents = only === undefined ? contentsOf(sheets, words.label.contents) : '';
  return fileOf(options.lang, title, [contents, ...sheets.map((sheet, at) => sheetHtml(sheet, at))]);
}

function fileOf(lang: Lang, title: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    // nothing may load and nothing may run, even if a text got through unescaped
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">",
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${safe(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Text as HTML, in content and in quoted attributes: the five characters, and everything unseen made visible. */
function safe(text: string): string {
  return visible(defangText(text)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function runsHtml(runs: Runs): string {
  return runs.map(runHtml).join('');
}

// <bdi>: a name in a right-to-left script must not turn the words of ours beside it around
function runHtml({ text, tone }: Run): string {
  if (tone === 'plain') return safe(text);
  if (tone === 'data') return `<bdi class="data">${safe(text)}</bdi>`;
  if (tone === 'strong') return `<b><bdi>${safe(text)}</bdi></b>`;
  return `<span class="${tone}">${safe(text)}</span>`;
}

function contentsOf(sheets: readonly Sheet[], title: string): string {
  const rows = sheets.map((sheet, at) => {
    const cells = `<span class="badge ${sheet.tone}">${safe(sheet.kind)}</span><span class="number">${sheet.danger}</span><bdi>${safe(sheet.subject)}</bdi>`;
    return `<li><a href="#mail-${at + 1}">${cells}</a></li>`;
  });
  return `<nav><h1>${safe(title)}</h1><ol class="contents">${rows.join('')}</ol></nav>`;
}

function sheetHtml(sheet: Sheet, at: number): string {
  const certainty = sheet.certainty === '' ? '' : `<span class="certainty">${safe(sheet.certainty)}</span>`;
  const origin = [sheet.date, sheet.name, sheet.size]
    .filter((part) => part !== '')
    .map(safe)
    .join(' · ');
  return [
    `<article id="mail-${at + 1}" class="${sheet.tone}">`,
    '<header>',
    `<div class="verdict"><h1><span class="badge ${sheet.tone}">${safe(sheet.kind)}</span>${certainty}</h1>`,
    `<p class="danger">${safe(sheet.dangerLabel)} <span class="bar" aria-hidden="true"><i style="width:${sheet.danger}%"></i></span> <b>${sheet.danger}</b></p></div>`,
    `<p class="subject"><bdi>${safe(sheet.subject)}</bdi></p><p class="date"><bdi>${origin}</bdi></p>`,
    `<p class="summary">${runsHtml(sheet.summary)}</p>`,
    '</header>',
    ...sheet.sections.map(sectionHtml),
    '<footer>',
    ...legendHtml(sheet),
    ...sheet.footer.map((runs) => `<p>${runsHtml(runs)}</p>`),
    '</footer>',
    '</article>',
  ].join('\n');
}

function sectionHtml({ id, title, blocks }: Section): string {
  return `<section class="${id}"><h2>${safe(title)}</h2><div>${blocks.map(blockHtml).join('')}</div></section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'items':
      return `<ul class="items">${block.items.map(itemHtml).join('')}</ul>`;
    case 'table':
      return `<table>${block.rows.map(rowHtml).join('')}</table>`;
    case 'route':
      return `<ol class="way">${block.stops.map((stop, at) => stopHtml(stop, block.stops[at + 1])).join('')}</ol>`;
  }
}

function legendHtml({ legend, legendLabel }: Sheet): string[] {
  if (legend.length === 0) return [];
  const signs = legend.map(({ sign, word }) => `<li>${signHtml(sign)} ${safe(word)}</li>`);
  return [`<ul class="legend" aria-label="${safe(legendLabel)}">${signs.join('')}</ul>`];
}

function signHtml(sign: Sign): string {
  return `<span class="sign ${sign}" aria-hidden="true">${safe(unicode.sign[sign])}</span>`;
}

function itemHtml({ sign, head, body, more = [] }: Item): string {
  const under = [body, ...more].filter((runs) => runs !== undefined).map((runs) => `<p>${runsHtml(runs)}</p>`);
  return `<li>${signHtml(sign)}<div><p class="head">${runsHtml(head)}</p>${under.join('')}</div></li>`;
}

function rowHtml({ label, sign, word, value }: Row): string {
  const compared = sign === undefined || word === undefined ? '' : `${signHtml(sign)} ${safe(word)}`;
  return `<tr><th scope="row">${safe(label)}</th><td class="compared">${compared}</td><td>${runsHtml(value)}</td></tr>`;
}

function stopHtml(stop: Stop, next: Stop | undefined): string {
  if (stop.kind === 'border')
    return `<li class="border"><b>${safe(stop.text)}</b> <span>${safe(stop.note)}</span></li>`;
  if (stop.kind === 'fold')
    return `<li class="fold${stop.claimed ? ' claimed' : ''}"><div class="stop">${safe(stop.text)}</div></li>`;
  const last = next === undefined || next.kind === 'border' ? ' last' : '';
  const under = [...stop.details, ...(stop.leg === undefined || stop.leg.length === 0 ? [] : [stop.leg])].map(
    (runs) => `<p>${runsHtml(runs)}</p>`,
  );
  return `<li class="${stop.kind} ${stop.mark}${last}"><div class="stop"><p class="head">${runsHtml(stop.title)}</p>${under.join('')}</div></li>`;
}
