/** The words of the mail: what is seen, what is hidden, in which language and charsets. */
import { withoutUuencoded } from '../../message/transfer/uu-lines.ts';
import type { BodyText } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import type { Body, BodyPiece } from './body.ts';
import { proofIn, wholeOf } from './body.ts';
import { languageOf } from './language.ts';

/** Characters of seen and of hidden text that go on to the detectors. */
const SEEN_LENGTH = 200_000;
/** A seen text below this is a frame around a picture: then the plain text that stands beside it is read too. */
const MEAGRE = 40;

/** An expression, for of a text with 100,000 lines V8 keeps 40 bytes for each that `replaceAll` finds. */
const LINE_ENDS = /\r\n/g;

/** Fonts of Chinese systems: an author who writes Japanese does not choose them. Compared in lower case. */
const FONTS: readonly (readonly [written: string, name: string])[] = [
  ['nsimsun', 'NSimSun'],
  ['simsun', 'SimSun'],
  ['simhei', 'SimHei'],
  ['yahei', 'Microsoft YaHei'],
  ['dengxian', 'DengXian'],
  ['fangsong', 'FangSong'],
  ['kaiti', 'KaiTi'],
  ['pingfang sc', 'PingFang SC'],
  ['宋体', '宋体'],
  ['微软雅黑', '微软雅黑'],
  ['黑体', '黑体'],
  ['等线', '等线'],
  ['楷体', '楷体'],
  ['仿宋', '仿宋'],
];

/** The words of all readings, or undefined when the mail has no text. */
export function observeText(body: Body): {
  readonly text?: Observation<BodyText>;
  readonly partial: readonly string[];
} {
  const read = piecesRead(body);
  const [first, ...rest] = withoutCopies(read);
  if (first === undefined) return { partial: [] };
  const outlook = wordsIn(read, 'outlook');
  const pages = wordsIn(read, 'pages');
  const pictures = wordsIn(read, 'pictures');
  const passwordFields = read.reduce((sum, { html }) => sum + (html?.passwordFields ?? 0), 0);
  const joined =
    rest.length === 0 && outlook === '' && pages === '' && pictures === ''
      ? first.seen
      : [first.seen, ...rest.map(({ seen }) => seen), outlook, pages, pictures].filter((one) => one !== '').join('\n');
  // a line end is two characters at most: so many give all that goes on, and tell whether there is more
  const whole = joined
    .trim()
    .slice(0, 2 * SEEN_LENGTH + 2)
    .replace(LINE_ENDS, '\n');
  const hidden = read
    .map(({ html }) => html?.hidden ?? '')
    .filter((one) => one !== '')
    .join('\n');
  const veiled = read.find(({ html }) => html?.hiddenAt !== undefined);
  const at = veiled?.html?.hiddenAt;
  const proof: readonly [Proof, ...Proof[]] = [
    { at: wholeOf(first) },
    // readings of what was decoded have one place in the original
    ...rest.flatMap((piece, at) =>
      isSamePlace(piece, at === 0 ? first : rest[at - 1]) ? [] : [{ at: wholeOf(piece) }],
    ),
  ];
  const partial = whole.length > SEEN_LENGTH || hidden.length > SEEN_LENGTH ? ['text-length'] : [];
  const seen = whole.slice(0, SEEN_LENGTH);
  const language = languageIn(withoutUuencoded(seen), first.charset);
  const fonts = language === 'ja' ? fontsOf(read) : [];
  return {
    partial,
    text: {
      proof,
      value: {
        language,
        seen,
        ...(outlook === '' ? {} : { outlook: outlook.slice(0, SEEN_LENGTH) }),
        ...(pages === '' ? {} : { pages: pages.slice(0, SEEN_LENGTH) }),
        ...(pictures === '' ? {} : { pictures }),
        ...(passwordFields === 0 ? {} : { passwordFields }),
        ...(read.some(({ html }) => html?.isHiddenRead === true) ? { isHiddenRead: true } : {}),
        hidden: hidden.slice(0, SEEN_LENGTH),
        charsets: [...new Set(body.pieces.map(({ charset }) => charset))],
        ...(veiled === undefined || at === undefined ? {} : { hiddenProof: proofIn(veiled, at[0], at[1]) }),
        ...(fonts.length === 0 ? {} : { fonts }),
      },
    },
  };
}

/** One letter in several forms says the same words once: a plain text and an enriched one differ in their lines alone. */
function withoutCopies(pieces: readonly BodyPiece[]): readonly BodyPiece[] {
  if (pieces.length < 2) return pieces;
  const known = new Set<string>();
  return pieces.filter(({ seen }) => {
    const words = seen.replace(BLANKS, '');
    return !known.has(words) && known.add(words);
  });
}
const BLANKS = /\s+/g;

/** Words of the pages that not every reader sees. */
const wordsIn = (pieces: readonly BodyPiece[], of: 'outlook' | 'pages' | 'pictures'): string =>
  pieces
    .map(({ html }) => html?.[of] ?? '')
    .filter((one) => one !== '')
    .join('\n');

const isSamePlace = (one: BodyPiece, before: BodyPiece | undefined): boolean =>
  before !== undefined && wholeOf(one).join() === wholeOf(before).join();

/** A short Japanese business letter may hold no kana: then its character set tells it from Chinese. */
function languageIn(seen: string, charset: string): string {
  const language = languageOf(seen);
  return language === 'zh' && /^(?:iso-2022-jp|shift_jis|euc-jp|windows-31j|cp932)/.test(charset) ? 'ja' : language;
}

/** What some reader sees; the plain text beside HTML only where the HTML says next to nothing. */
function piecesRead({ pieces, invitations }: Body): readonly BodyPiece[] {
  const shown = pieces.filter(({ instead }) => !instead);
  const length = shown.reduce((sum, { seen }) => sum + seen.length, 0);
  const read = length < MEAGRE ? pieces : shown;
  const others = [...pieces.filter((one) => one.instead && one.bySome === true), ...invitations];
  const more = others.filter((one) => !read.includes(one) && saysOther(one, read));
  return more.length === 0 ? read : [...read, ...more];
}

/** Words of a form that are compared, and how many of them the same letter in another form has at least. */
const COMPARED = 400;
const SAME = 0.5;
const WORDS = /[a-z\u00df-\u024f\u0370-\u1fff]{3,}|[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}/g;

/** Forms of one letter say the same; a form with other words is another letter for those who are shown it. */
function saysOther({ seen }: BodyPiece, shown: readonly BodyPiece[]): boolean {
  const words = new Set((seen.toLowerCase().match(WORDS) ?? []).slice(0, COMPARED));
  if (words.size === 0) return false;
  const known = shown
    .map((one) => one.seen.toLowerCase())
    .join('\n')
    .slice(0, SEEN_LENGTH);
  let same = 0;
  for (const word of words) if (known.includes(word)) same++;
  return same < SAME * words.size;
}

function fontsOf(pieces: readonly BodyPiece[]): string[] {
  const found = new Set<string>();
  for (const { html, text } of pieces) {
    if (html === undefined) continue;
    const lower = text.toLowerCase();
    for (const [written, name] of FONTS) if (isChosen(lower, written)) found.add(name);
  }
  return [...found];
}

/** Places of one font's name that are looked at, and characters before each. */
const FONT_PLACES = 64;
const FONT_BEFORE = 160;

/**
 * Whether the HTML asks for a font first of all. Word names SimSun in the list of fonts that it may need (`@font-face`),
 * behind Japanese fonts, and in `mso-fareast-font-family`; none of these is a choice of the author.
 */
function isChosen(html: string, font: string): boolean {
  let at = html.indexOf(font);
  for (let i = 0; at >= 0 && i < FONT_PLACES; i += 1, at = html.indexOf(font, at + font.length)) {
    const before = html.slice(Math.max(0, at - FONT_BEFORE), at);
    const isFirst =
      /(?:^|[^-a-z])(?:font-family\s?:|face\s?=)\s{0,4}(?:["']|&quot;|&#39;|n|microsoft |"microsoft |'microsoft ){0,2}$/.test(
        before,
      );
    if (isFirst && !before.slice(before.lastIndexOf('}') + 1).includes('@font-face')) return true;
  }
  return false;
}
