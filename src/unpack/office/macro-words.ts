/**
 * What the words of a macro, or of another script, make the computer do. As of 2026-11-21. Source: the object models of
 * Office (https://learn.microsoft.com/office/vba/api/overview/) and the Windows programs that attackers use
 * (https://lolbas-project.github.io/).
 */
import type { Finds, SignKind } from '../finds.ts';

/** Subroutines that Office calls by itself, as a whole word. */
const STARTS =
  'autoopen auto_open autoexec autoclose auto_close autoexit autonew document_open document_close document_new document_beforeclose workbook_open workbook_activate workbook_beforeclose workbook_close workbook_deactivate worksheet_activate worksheet_calculate worksheet_change presentation_open app_workbookopen inkpicture1_painted inkpicture1_painting frame1_layout image1_mousemove usercontrol_initialize';
const DOWNLOADS =
  'urldownloadtofile|urldownloadtocachefile|internetopenurl|internetreadfile|msxml2.xmlhttp|msxml2.serverxmlhttp|microsoft.xmlhttp|winhttp.winhttprequest|winhttprequest|net.webclient|downloadfile|downloadstring|downloaddata|invoke-webrequest|start-bitstransfer|bitsadmin|urllib.request|adodb.stream|internetexplorer.application|certutil -urlcache|curl http|wget http';
const RUNS =
  'wscript.shell|shell.application|shellexecute|shell(|shell |powershell|pwsh|cmd.exe|cmd /c|%comspec%|mshta|rundll32|regsvr32|wscript.exe|cscript|certutil|msiexec|winmgmts:|win32_process|createprocess|virtualalloc|rtlmovememory|createthread|createremotethread|enumsystemlocales|application.run|executeexcel4macro|macscript|schtasks|wmic |systemshellexecute|os.system|subprocess.';
const HIDES =
  'strreverse|chrw(|chr(|chr$(|fromcharcode|frombase64string|bin.base64|-encodedcommand| -enc |callbyname|windowstyle hidden|-w hidden';

interface Words {
  readonly kind: SignKind;
  readonly words: readonly string[];
  /** Only where no letter, digit or underscore stands beside it. */
  readonly isWhole: boolean;
}

const lists: readonly Words[] = [
  { kind: 'macro-starts-itself', words: STARTS.split(' '), isWhole: true },
  { kind: 'macro-downloads', words: DOWNLOADS.split('|'), isWhole: false },
  { kind: 'macro-runs-program', words: RUNS.split('|'), isWhole: false },
  { kind: 'macro-hides', words: HIDES.split('|'), isWhole: false },
];

/** One line of each kind and word is enough; a module says a word a thousand times. */
const EXCERPT = 160;
/** `Chr(` stands in honest modules too; a text that is built of it has dozens. */
const HIDING_TIMES = 12;

/** @param name of the module or script */
export function readMacroWords(name: string, source: string, finds: Finds): void {
  const lower = source.toLowerCase();
  const hits: { kind: SignKind; at: number }[] = [];
  for (const { kind, words, isWhole } of lists) {
    for (const word of words) {
      const at = where(lower, word, isWhole);
      if (at < 0 || isComment(lower, at)) continue;
      if (kind === 'macro-hides' && word.startsWith('chr') && !isOften(lower, word)) continue;
      hits.push({ kind, at });
    }
  }
  // lines are counted once, in the order of the places
  hits.sort((a, b) => a.at - b.at);
  let line = 1;
  let from = 0;
  for (const { kind, at } of hits) {
    for (let lf = source.indexOf('\n', from); lf >= 0 && lf < at; lf = source.indexOf('\n', from)) {
      line += 1;
      from = lf + 1;
    }
    finds.sign(kind, `${name}: ${lineAt(source, at)}`, { line });
  }
  for (const url of urlsIn(source)) finds.link(url);
}

function where(text: string, word: string, isWhole: boolean): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isWhole || (!isWordCode(text.charCodeAt(at - 1)) && !isWordCode(text.charCodeAt(at + word.length)))) return at;
  }
  return -1;
}

const isWordCode = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 95;

function isOften(text: string, word: string): boolean {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0 && times < HIDING_TIMES; at = text.indexOf(word, at + 1)) times += 1;
  return times >= HIDING_TIMES;
}

/** Behind an apostrophe at the beginning of the line. */
function isComment(text: string, at: number): boolean {
  const begin = text.lastIndexOf('\n', at) + 1;
  return at - begin < 400 && text.slice(begin, at).trimStart().startsWith("'");
}

function lineAt(text: string, at: number): string {
  const begin = Math.max(text.lastIndexOf('\n', at) + 1, at - EXCERPT / 2);
  const lf = text.indexOf('\n', at);
  return text.slice(begin, Math.min(lf < 0 ? text.length : lf, begin + EXCERPT)).trim();
}

/** URLs in the strings of a script, up to the quote. */
const URLS = 50;
const URL_END = /[\s"'<>)\\]/;
function urlsIn(text: string): string[] {
  const urls = new Set<string>();
  for (const scheme of ['http://', 'https://']) {
    for (let at = text.indexOf(scheme); at >= 0 && urls.size < URLS; at = text.indexOf(scheme, at + 8)) {
      const piece = text.slice(at, at + 2048);
      const end = piece.search(URL_END);
      urls.add(end < 0 ? piece : piece.slice(0, end));
    }
  }
  return [...urls];
}
