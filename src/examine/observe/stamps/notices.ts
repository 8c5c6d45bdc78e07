/**
 * Notices that gateways leave in the text, in the place of a file that they took out. Each product has a fixed form; we
 * recognise it by a mark (fixed words) and read file, malware and action near it.
 */
import { once } from '../../../message/once.ts';
import type { Stamp } from '../../facts.ts';

type Action = NonNullable<Stamp['action']>;

export interface Notice {
  readonly by: string;
  readonly says: string;
  readonly malware?: string;
  readonly file?: string;
  readonly action?: Action;
  readonly clean?: true;
  /** The line that holds the mark, as indices of the text. */
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly by: string;
  /** Fixed words of the notice; compared without regard to case. */
  readonly mark: string;
  /** Groups `file` and `malware`, each optional; read in the words around the mark with white space made single. */
  readonly reads: readonly (() => RegExp)[];
  readonly action?: Action;
  /** Both a file and a malware name must be found: for words that ordinary mails use too. */
  readonly strict?: true;
  readonly clean?: true;
}

// Names are what the notice puts between quotes or brackets, or a run without white space; every repeat is bounded.
const quoted = String.raw`["'“‘\[<「『]{1,2}(?<file>[^"'”’\]>」』]{1,200})["'”’\]>」』]{1,2}`;
const bare = String.raw`(?<file>[^\s"'\[\]<>]{1,150})`;
// a malware name has at least one of the signs between its parts: `virus found` names none
const name = String.raw`["'“\[<「]?(?<malware>(?=[A-Za-z0-9~+]{1,60}[./:!@_-]\w)[A-Za-z][\w./:!@+~-]{2,100})`;
// made when its mark was found: the forty at once would cost every short run half a millisecond
function form(source: string): () => RegExp {
  // bounded: it reads at most BEFORE + AFTER characters around a mark, and marks are counted
  return once(() => new RegExp(source, 'iu'));
}

const JA_FILE = form(
  String.raw`(?:感染(?:していた)?ファイル(?:の名前|名)?|ウ[イィ]ルス感染ファイル名|検出(?:された)?ファイル名|添付ファイル名|ファイル名|対象ファイル)[ 】]{0,2}[::][ ・「]{0,4}(?<file>[^\s」]{1,150})`,
);
const JA_NAME = form(
  String.raw`(?:ウ[イィ]ルス(?:の)?(?:名前|名称|名)|検出名|脅威名)[ 】]{0,2}[::][ ・「]{0,4}(?<malware>[^\s」]{3,100})`,
);
const EN_FILE = form(
  String.raw`(?:infected file(?: name)?|file ?name|attachment(?: name)?|file|location)\s?[:=][ -]{0,4}${bare}`,
);
const EN_NAME = form(
  String.raw`(?:virus(?:es)?(?: name)?|malware(?: name)?|infection|threat(?: name)?|detection)\s?[:=][ -]{0,4}${name}`,
);

/** In this order; of two forms that read the same place the first one stands. */
// biome-ignore format: one form a line
const FORMS: readonly Form[] = [
  { by: 'Fortinet', mark: 'has been detected containing virus', action: 'removed', reads: [form(`The file ${quoted} has been detected containing virus ${name}`)] }, // FortiGate, FortiMail
  { by: 'Fortinet', mark: 'dangerous attachment has been removed', action: 'removed', reads: [form(`The file ${quoted}`), form(`infected with the ${name}`)] },
  { by: 'Trend Micro', mark: 'is removed from here because it contains a virus', action: 'removed', reads: [form(`${bare}[)"]? ?is removed from here`), EN_NAME, form(`found virus ${name}`)] }, // InterScan, providers that use it
  { by: 'Trend Micro', mark: 'uncleanable file', action: 'removed', reads: [form(`found virus ${name}.{0,10} in (?:the )?file ${bare}`)] },
  { by: 'Trend Micro', mark: 'message from interscan', reads: [form(`attached file ${bare} contains:? ?${name}`), EN_FILE, EN_NAME] },
  { by: 'Trend Micro', mark: 'scanmail for microsoft exchange has', reads: [EN_FILE, EN_NAME, form(`found virus ${name}`)] },
  { by: 'Trend Micro', mark: 'ウイルスバスター for', strict: true, reads: [JA_FILE, JA_NAME, form(`(?<malware>[A-Z0-9]{2,6}_[A-Z0-9.]{3,30})`), form(String.raw`(?<file>[^\s「」]{1,100}\.(?:exe|scr|pif|zip|doc|xls|com|bat|vbs|js|html?))`)] },
  { by: 'Symantec', mark: 'symantec mail security', reads: [form(`(?:replaced|removed|deleted) ${bare}`), EN_FILE, EN_NAME, form(`infected with the ${name}`)] },
  { by: 'Symantec', mark: 'symantec antivirus found a virus', reads: [EN_FILE, EN_NAME] },
  { by: 'Symantec', mark: 'norton antivirus', strict: true, reads: [form(`(?:file|attachment)s? ?:? ${bare} (?:was|were|is)`), form(`infected with the ${name}`), EN_FILE, EN_NAME] },
  { by: 'Symantec', mark: 'virus/unauthorized code', reads: [form(`code:? (?:>>>)? ?${name}`), EN_FILE] }, // MessageLabs
  { by: 'Symantec', mark: 'virus was exterminated with our virus check service', action: 'cleaned', reads: [form(`infected file name:[ -]{0,4}${bare}`), form(`virus name:[ -]{0,4}${name}`)] },
  { by: 'McAfee', mark: 'groupshield', reads: [EN_FILE, EN_NAME, form(`${bare} was infected with ${name}`)] },
  { by: 'McAfee', mark: 'webshield', reads: [form(`${bare}.{0,3} (?:was|is) infected with (?:the )?${name}`), EN_FILE, EN_NAME] },
  { by: 'Sophos', mark: 'sophos', strict: true, reads: [form(`(?:file|attachment) ${quoted}`), form(`(?:virus|threat|malware)(?: called| named)? ${name}`), EN_FILE, EN_NAME] },
  { by: 'Sophos', mark: 'puremessage', strict: true, reads: [form(`(?:file|attachment) ${quoted}`), form(`(?:virus|threat|malware) ${name}`), EN_FILE, EN_NAME] },
  { by: 'amavis', mark: 'our content checker found', reads: [form(`found\\s{1,3}virus(?:es)?: ?${name}`)], action: 'blocked' },
  { by: 'MailScanner', mark: 'infected by a virus and has been replaced by this warning', action: 'removed', reads: [form(`attachment ${quoted}`), form(`virus scanner said: (?:\\w{2,20}: )?[^\\n]{0,120}?(?:infected:?|found|contains|virus) ${name}`), form(`virus scanner said:[^\\n]{0,80}? ${name} FOUND`)] },
  { by: 'MailScanner', mark: 'this message has had one or more attachments removed', action: 'removed', reads: [form(String.raw`attachments removed \((?<file>[^)]{1,200})\)`)] },
  { by: 'Kaspersky', mark: 'kaspersky', strict: true, reads: [form(`(?:file|object|attachment) ${quoted}`), form(`(?:virus|infected(?: with| by)?|detected) ${name}`), EN_FILE, EN_NAME, JA_FILE, JA_NAME] },
  { by: 'F-Secure', mark: 'malicious code found in file', reads: [form(`found in file ${bare}`), EN_NAME] },
  { by: 'Barracuda', mark: 'barracuda', strict: true, reads: [form(`(?:file|attachment) ${quoted}`), form(`(?:virus|infected with) ${name}`), EN_FILE, EN_NAME] },
  { by: 'ESET', mark: 'found in this message the following', reads: [form(`threats: ${bare} - ${name}`)] },
  { by: 'ESET', mark: 'eset', strict: true, reads: [EN_FILE, EN_NAME, JA_FILE, JA_NAME] },
  { by: 'AVG', mark: 'virus found in this message', strict: true, reads: [EN_FILE, EN_NAME] },
  { by: 'Microsoft', mark: 'malware was detected in one or more attachments', action: 'removed', reads: [form(String.raw`(?<file>[^\s]{1,100}\.[A-Za-z0-9]{2,5}) (?<malware>[A-Za-z]{2,20}:[\w]{2,15}/[\w.!]{2,60})`)] }, // Exchange
  { by: 'Microsoft', mark: 'malware was detected by safe attachments', action: 'removed', reads: [] },
  { by: 'Microsoft', mark: 'antigen for exchange', reads: [form(`(?:found|removed) ${bare} (?:infected with|since it was found to be infected with)(?: virus)?[ =]{0,2}${name}`)] },
  { by: 'Microsoft', mark: 'virus scan report', strict: true, reads: [form(`${bare} infected with: ?${name}`)] }, // Forefront Online Protection
  { by: 'Microsoft', mark: 'has been replaced by this text because it tested positive', action: 'removed', reads: [form(`positive for the following\\s{1,4}${name}`)] },
  { by: 'Cisco', mark: 'ironport', strict: true, reads: [form(`(?:file|attachment) ${quoted}`), form(`(?:virus|infected with) ${name}`), EN_FILE, EN_NAME] },
  { by: 'Proofpoint', mark: 'proofpoint', strict: true, reads: [form(`(?:file|attachment) ${quoted}`), form(`(?:virus|infected with) ${name}`), EN_FILE, EN_NAME] },
  { by: 'Dr.Web', mark: 'dr.web', strict: true, reads: [form(`${bare}.{0,3} infected with ${name}`), EN_FILE, EN_NAME] },
  { by: 'Bitdefender', mark: 'bitdefender', strict: true, reads: [form(`(?:file|attachment|object) ${quoted}`), form(`infected with ${name}`), EN_FILE, EN_NAME] },
  { by: 'ClamAV', mark: 'clamav', strict: true, reads: [form(`(?:file|attachment) ${quoted}`), form(`(?:virus|infected with|found) ${name}`), EN_FILE, EN_NAME] },
  // Japanese products and providers
  { by: 'GUARDIANWALL', mark: 'guardianwall', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'アルファメール', mark: 'アルファメールのウイルスチェックにて', action: 'removed', reads: [JA_FILE, JA_NAME, form(`${bare}[)"]? ?is removed from here`)] },
  { by: 'So-net', mark: 'ソニーネットワークコミュニケーションズ', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'So-net', mark: '検出されたウイルスの名前', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'nifty', mark: '@nifty', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'OCN', mark: 'ocn', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'BIGLOBE', mark: 'biglobe', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'ぷらら', mark: 'ぷらら', strict: true, reads: [JA_FILE, JA_NAME] },
  // anybody's, when it names both the file and the malware
  { by: 'text', mark: 'ウイルスを検', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'text', mark: 'ウィルスを検', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'text', mark: 'ウイルスが検', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'text', mark: 'ウイルスが発見', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'text', mark: '感染ファイル名', strict: true, reads: [JA_FILE, JA_NAME] },
  { by: 'text', mark: 'infected with', strict: true, reads: [form(`(?:file|attachment)s? ${quoted}.{0,40}? infected with (?:the )?(?:virus )?${name}`), form(`(?:file|attachment) ${bare} (?:is|was) infected with (?:the )?(?:virus )?${name}`)] },
  // footers of scanners that found nothing; the sender's own scanner writes them, and anybody can
  { by: 'AVG', mark: 'no virus found in this', clean: true, reads: [] },
  { by: 'Avast', mark: 'inbound message clean', clean: true, reads: [] },
  { by: 'ESET', mark: 'the message was checked by eset', clean: true, reads: [] },
];

/** One of these stands in every notice: one look over the text keeps ordinary mails out. */
const GATE = /irus|IRUS|イルス|ィルス|alware|nfect|ttachment|threats|tested positive/;

const formOf = once(() => new Map(FORMS.map((entry) => [entry.mark, entry])));
/** A space of a mark may be a line's end or a tag; the repeat is bounded. */
const SPACE = String.raw`(?:[\s\u00a0\u3000]|<[/!]?[A-Za-z][^<>]{0,100}>){1,8}`;
const anyMark = once(() => {
  const marks = FORMS.map(({ mark }) =>
    mark.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', SPACE),
  );
  // bounded: fixed words; the only repeat is SPACE, with its own bounds
  return new RegExp(marks.join('|'), 'gi');
});

/** What is read around a mark. Notices are short; a sender's long text costs no more. */
const BEFORE = 300;
const AFTER = 700;
/** A text that repeats a mark without end is somebody's play with our time. */
const MARKS_LIMIT = 12;
const SAYS_LIMIT = 240;

/**
 * The notices in a text, plain or HTML, in their order. Lines quoted with `>` are somebody else's mail and not read.
 * @param seen what a reader sees of it, where that is shorter: a notice is there to be seen.
 */
export function readNotices(text: string, seen = text): Notice[] {
  if (!GATE.test(seen)) return [];
  const notices: Notice[] = [];
  let looked = 0;
  for (const match of text.matchAll(anyMark())) {
    looked += 1;
    if (looked > MARKS_LIMIT) break;
    const entry = formOf().get(flat(match[0]).toLowerCase());
    const notice = entry && noticeAt(text, match.index, match[0].length, entry);
    if (notice && !notices.some((known) => isSame(known, notice))) notices.push(notice);
  }
  return notices;
}

function noticeAt(text: string, at: number, length: number, entry: Form): Notice | undefined {
  const [from, to] = lineAround(text, at, at + length);
  if (text.charAt(from) === '>') return undefined;
  const near = flat(text.slice(Math.max(0, at - BEFORE), at + length + AFTER));
  const found: { file?: string; malware?: string } = {};
  for (const pattern of entry.reads) {
    const { file, malware } = pattern().exec(near)?.groups ?? {};
    if (file !== undefined) found.file ??= file.trim();
    if (malware !== undefined) found.malware ??= malware.replace(/[.,:]$/, '');
  }
  if (entry.strict && (found.file === undefined || found.malware === undefined)) return undefined;
  const action = entry.action ?? (entry.clean ? undefined : actionIn(near));
  if (entry.strict && action === undefined) return undefined;
  return {
    by: entry.by,
    says: flat(text.slice(from, to)).trim().slice(0, SAYS_LIMIT),
    from,
    to,
    ...found,
    ...(action ? { action } : {}),
    ...(entry.clean ? { clean: true } : {}),
  };
}

function isSame(a: Notice, b: Notice): boolean {
  return (a.malware === b.malware && a.file === b.file) || (a.from === b.from && a.to === b.to);
}

/** What the words say was done; the most thorough act that is named. */
function actionIn(words: string): Action | undefined {
  if (/\bremoved\b|\bdeleted\b|\breplaced\b|\bstripped\b|\bdropped\b|削除|除去/iu.test(words)) return 'removed';
  if (/quarantined|quarantine succeeded|隔離/iu.test(words)) return 'quarantined';
  if (/\bcleaned\b|disinfected|\brepaired\b|\bcured\b|駆除/iu.test(words)) return 'cleaned';
  return /\bblocked\b|\brejected\b|遮断|拒否/iu.test(words) ? 'blocked' : undefined;
}

function lineAround(text: string, from: number, to: number): [number, number] {
  const start = Math.max(text.lastIndexOf('\n', from) + 1, from - BEFORE);
  const end = text.indexOf('\n', to);
  return [start, Math.min(end < 0 ? text.length : end, to + BEFORE)];
}

/** Tags and runs of white space become one space, so that wrapped and HTML notices read alike. */
function flat(piece: string): string {
  return piece.replaceAll(/<[/!]?[A-Za-z][^<>]{0,200}>/g, ' ').replaceAll(/[\s\u00a0\u3000]{1,1000}/g, ' ');
}

/** Names of the small files that stand in the place of what was taken out, lower case. */
const NOTICE_FILES: readonly (readonly [like: RegExp, by: string])[] = [
  [/^virus-?warning\d{0,3}\.txt$/, 'MailScanner'],
  [/^malware alert text(?: ?\(?\d{1,3}\)?)?\.txt$/, 'Microsoft'],
  [/^(?:norton antivirus )?deleted ?\d{1,3}\.txt$/, 'Symantec'],
  [/^replacewarning\.txt$/, 'attachment'],
  [/^interscan_(?:safestamp|warning)[\w.]{0,20}$/, 'Trend Micro'],
];

/** Whose notice a file of this name is, whatever it says inside. */
export function noticeFileBy(filename: string): string | undefined {
  const plain = filename.toLowerCase();
  return NOTICE_FILES.find(([like]) => like.test(plain))?.[1];
}
