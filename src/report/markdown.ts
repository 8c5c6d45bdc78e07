/** Writes a report as Markdown for pasting into a mail, an issue or a chat: what a stranger wrote stays text there. */
import type { Examined } from '../app/examined.ts';
import type { Lang } from './context.ts';
import { PAGE, wordsOf } from './context.ts';
import { defangText } from './defang.ts';
import { visible } from './escape.ts';
import { layOut } from './layout.ts';
import type { Block, Item, Page, Run, Runs, Section, Stop } from './sheet.ts';
import { unicode } from './signs.ts';

interface MarkdownOptions {
  readonly lang: Lang;
  readonly verbose?: boolean;
}

/** One report; ends with LF. Its text forms no link, image, HTML or mention. */
export function writeMarkdown(examination: Examined, options: MarkdownOptions): string {
  const sheet = layOut(examination, { ...options, room: PAGE });
  const certainty = sheet.certainty === '' ? '' : prose(wordsOf(options.lang).brackets(sheet.certainty));
  const lines = [
    `# ${prose(sheet.kind)}${certainty}`,
    '',
    `**${prose(sheet.dangerLabel)} ${sheet.danger}/100** · ${prose(sheet.subjectLabel)} ${code(sheet.subject)}${sheet.date === '' ? '' : ` · ${prose(sheet.date)}`}`,
    '',
    inline(sheet.summary),
  ];
  lines.push(...sheet.sections.flatMap(sectionLines));
  lines.push('', '---', '');
  if (sheet.legend.length > 0)
    lines.push(
      `${prose(sheet.legendLabel)}: ${sheet.legend.map((one) => `${unicode.sign[one.sign]} ${prose(one.word)}`).join(' · ')}`,
      '',
    );
  lines.push(...sheet.footer.map((runs, at) => `${inline(runs)}${at < sheet.footer.length - 1 ? '  ' : ''}`));
  return `${lines.join('\n')}\n`;
}

/** What is no report of a mail; ends with LF. */
export function writeMarkdownPage({ name, about, sections, footer }: Page): string {
  const lines = [`# ${code(name)}`, '', ...(about === '' ? [] : [prose(about)]), ...sections.flatMap(sectionLines)];
  return `${[...lines, '', '---', '', ...footer.map(inline)].join('\n')}\n`;
}

function sectionLines({ title, blocks }: Section): string[] {
  const lines = ['', `## ${prose(title)}`, ''];
  for (const block of blocks) lines.push(...blockLines(block), '');
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [inline(block.runs)];
    case 'items':
      return block.items.flatMap(itemLines);
    case 'table':
      return block.rows.map((row) => {
        const sign =
          row.sign === undefined || row.word === undefined ? '' : ` ${unicode.sign[row.sign]} ${prose(row.word)}`;
        return `- **${prose(row.label)}**${sign} ${inline(row.value)}`;
      });
    case 'route':
      return block.stops.flatMap(stopLines);
  }
}

function itemLines({ sign, head, body, more = [] }: Item): string[] {
  const lines = [`- ${unicode.sign[sign]} ${inline(head)}`];
  if (body !== undefined) lines.push(`  ${inline(body)}`);
  for (const runs of more) lines.push(`  ${inline(runs)}`);
  // two spaces are a line break (CommonMark §6.7)
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}  ` : line));
}

function stopLines(stop: Stop): string[] {
  if (stop.kind === 'border') return ['', `**━━━ ${prose(stop.text)}** ${prose(stop.note)} **━━━**`, ''];
  if (stop.kind === 'fold') return [`- ${unicode.fold} ${prose(stop.text)}`];
  const sign = stop.kind === 'handover' ? unicode.handover : unicode.sign[stop.mark];
  const lines = [`- ${sign} ${inline(stop.title)}`, ...stop.details.map((runs) => `  ${inline(runs)}`)];
  if (stop.leg !== undefined && stop.leg.length > 0) lines.push(`  ${inline(stop.leg)}`);
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}  ` : line));
}

function inline(runs: Runs): string {
  return runs.map(piece).join('').trim().replaceAll('  ', ' ');
}

function piece({ text, tone }: Run): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  const before = text.startsWith(' ') ? ' ' : '';
  const after = text.endsWith(' ') ? ' ' : '';
  // what came out of the mail goes into a code span, where nothing is a link, a mention or an issue number
  // an autolink (CommonMark §6.5); what could end it early stays a code span
  if (tone === 'link' && /^https?:\/\/[^\s<>]+$/.test(text)) return `${before}<${visible(text)}>${after}`;
  if (tone === 'data' || tone === 'link') return `${before}${code(text.trim())}${after}`;
  const safe = prose(text.trim());
  return `${before}${tone === 'strong' || tone === 'bad' ? `**${safe}**` : safe}${after}`;
}

/** A code span (CommonMark §6.1), its fence longer than any run of backticks inside. */
function code(text: string): string {
  const safe = visible(defangText(text));
  if (safe === '') return '` `';
  let longest = 0;
  let run = 0;
  for (let at = 0; at < safe.length; at++) {
    run = safe.charCodeAt(at) === 0x60 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** A mail address in running text, and what a number of a service to dial (`#9110`) looks like: where issues are, it links to one. */
// bounded: by the lengths of RFC 5321 §4.5.3.1
const COPIED = /([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|#\w{1,64})/;

/** Text in which nothing is a link; an address or a number to dial stands in a code span, so that it is none and can be copied. */
function prose(text: string): string {
  if (!/[@#]/.test(text)) return plainProse(text);
  return text
    .split(COPIED)
    .map((part, at) => (at % 2 === 1 ? code(part) : part === '' ? '' : plainProse(part)))
    .join('');
}

/** Text in which no character means anything to Markdown, HTML, or a place that links `@name`. */
function plainProse(text: string): string {
  return visible(defangText(text))
    .replace(/[\\`*_[\]<>&|~$!^{}]/g, (character) =>
      character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replace(/@(?=\w)/g, '\\[@\\]')
    .replace(/^(?:[+=#-]|(\d{1,9})([.)]))/, (start, number, dot) =>
      number === undefined ? `\\${start}` : `${number}\\${dot}`,
    );
}
