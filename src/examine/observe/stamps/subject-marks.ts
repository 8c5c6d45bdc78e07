/** Marks that gateways put at the front (seldom the end) of a subject. */
import type { Stamp } from '../../facts.ts';

interface Mark {
  readonly kind: Stamp['kind'];
  readonly by: string;
  readonly says: string;
  readonly malware?: string;
}

/**
 * What stands between the brackets, in lower case and half width. `Subject` where many products use the same words.
 * Words that people put into subjects when they warn of something (`[Phishing]`, `【ウイルス】`) are left out.
 */
// biome-ignore format: a list of words
const WORDS: ReadonlyMap<string, readonly [Stamp['kind'], string]> = new Map<string, readonly [Stamp['kind'], string]>([
  ...['spam', 'spam?', 'meiwaku', '迷惑', '迷惑メール', '迷惑メール?', '迷惑メールの疑い', 'スパム', 'スパムメール', 'spam mail', 'spammail', 'isspam', 'junk', 'junk mail',
    'junkmail', 'bulk', 'bulk mail', 'possible spam', 'possibly spam', 'probable spam', 'probably spam', 'likely spam', 'suspect spam', 'spam suspect',
    'spam detect', 'spam detected', 'spam found', 'marked as spam', 'phishing?', 'suspected phishing', 'possible phishing',
    'フィッシングの疑い'].map((word) => [word, ['spam', 'Subject'] as const] as const),
  ['suspected spam', ['spam', 'Cisco']],
  ['definitely spam?', ['spam', 'MailScanner']], ['definite spam?', ['spam', 'MailScanner']],
  ...['virus', 'virus?', 'virus found', 'virus detected', 'infected', 'infected?', 'ウイルス検出', 'ウイルス検知', 'ウイルス駆除',
    'virusalert', 'virus alert', 'dangerous attachment'].map((word) => [word, ['virus', 'Subject'] as const] as const),
  ['warning: virus removed', ['virus', 'Cisco']], ['warning: virus detected', ['virus', 'Cisco']],
  ['dangerous content?', ['virus', 'MailScanner']], ['disarmed', ['virus', 'MailScanner']],
]);

/** Every word above holds one of these, and most brackets hold the name of a list. */
const STEM = /spam|meiwaku|迷惑|スパム|junk|bulk|phishing|フィッシング|virus|infected|ウイルス|dangerous|disarmed/;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['(', ')'],
  ['【', '】'],
  ['「', '」'],
  ['〔', '〕'],
  ['≪', '≫'],
  ['《', '》'],
  ['\uff3b', '\uff3d'],
  ['\uff08', '\uff09'], // full-width brackets
]);

/** Longer brackets hold a sentence, not a mark. */
const MARK_LIMIT = 60;
/** Gateways in a row each put their own in front. */
const MARKS_LIMIT = 4;

/**
 * The marks of a decoded subject. A mark behind `Re:` or `Fwd:` was put on an earlier mail and is not one of this.
 */
export function readSubjectMarks(subject: string): Mark[] {
  const marks: Mark[] = [];
  let rest = subject.slice(0, 400).trimStart();
  while (marks.length < MARKS_LIMIT) {
    const piece = bracketed(rest) ?? starred(rest);
    if (piece === undefined) break;
    const mark = markOf(piece.inside, piece.whole);
    // `[list-name] [spam] …`: other brackets may stand before
    if (mark) marks.push(mark);
    rest = rest.slice(piece.whole.length).trimStart();
    if (rest === '') break;
  }
  return marks.length > 0 ? marks : lastMark(subject);
}

function bracketed(text: string): { whole: string; inside: string } | undefined {
  const close = CLOSING.get(text.charAt(0));
  if (close === undefined) return undefined;
  const end = text.indexOf(close, 1);
  return end < 0 || end > MARK_LIMIT ? undefined : { whole: text.slice(0, end + 1), inside: text.slice(1, end) };
}

/** `***SPAM***`, `*****SPAM*****`, `+++Spam+++`, `##SPAM##`. */
function starred(text: string): { whole: string; inside: string } | undefined {
  const match = /^([*#+=_!-]{2,10}) ?([A-Za-z][A-Za-z ?]{2,20}?) ?([*#+=_!-]{2,10}):?/.exec(text);
  return match ? { whole: match[0], inside: match[2] ?? '' } : undefined;
}

function lastMark(subject: string): Mark[] {
  const text = subject.trimEnd();
  const open = Math.max(text.lastIndexOf('['), text.lastIndexOf('{'));
  if (open <= 0 || text.length - open > MARK_LIMIT || bracketed(text.slice(open))?.whole.length !== text.length - open)
    return [];
  const mark = markOf(text.slice(open + 1, -1), text.slice(open));
  return mark ? [mark] : [];
}

function markOf(inside: string, whole: string): Mark | undefined {
  const plain = inside.normalize('NFKC').toLowerCase().trim();
  if (!STEM.test(plain)) return undefined;
  // ESET: `[virus Win32/Netsky.P worm]`
  const named = /^virus ([a-z0-9]{2,10}[/.:_][\w./:!@-]{2,60})/.exec(plain)?.[1];
  if (named !== undefined)
    return { kind: 'virus', by: 'Subject', says: whole, malware: inside.trim().slice(6, 6 + named.length) };
  // `(SPAM-12)` is the number of a ticket
  if (/-\d/.test(plain)) return undefined;
  // `[SPAM 12.3]`, `[SPAM:####]`, `***SPAM*** Score/Req: …`, `spam-suspect`, `*SPAM*` in brackets
  const word =
    plain
      .replaceAll(/[*_#-]/g, ' ')
      .split(/ ?\d/, 1)[0]
      ?.trim()
      .replace(/ ?:$/, '')
      .trim() ?? '';
  const known = WORDS.get(plain) ?? WORDS.get(word);
  if (known === undefined) return undefined;
  const [kind, by] = known;
  return { kind, by: whole.startsWith('{') && by === 'Subject' ? 'MailScanner' : by, says: whole };
}
