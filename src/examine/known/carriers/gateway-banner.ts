/**
 * What the reader's own gateway writes over a mail from outside. Its owners choose the words, so it is known by what it must say: that
 * the mail comes from outside, and what one shall not do with it. Each sentence is held against that for itself, and the first one that
 * says anything else is the letter's: whoever writes a banner himself hides nothing behind it.
 */

import { SIGNS } from '../text/plain.ts';

/** Characters in which a banner ends; of one sentence; and sentences. */
const LOOKED = 1500;
const SENTENCE = 260;
const SENTENCES = 8;

/** One of these stands in the first two sentences of every banner: one look there keeps other mails out. */
const GATE = /extern|outside|often get|internet|外部|社外|組織外|außerhalb|extérieur|esterno/i;

/** That it comes from outside. */
const OUTSIDE =
  /\b(?:external (?:e-?mail|sender|message|source|mail)|(?:originate[sd]?|came|comes|sent|received|coming|is) from (?:outside|an external|the internet|an? (?:unknown|unverified) )|outside (?:of )?(?:the|your|our) (?:organi[sz]ation|company|network|institution|university)|(?:don['’]t|do not) often get e-?mail from|extern(?:en|er) (?:absender|quelle|e-?mail)|außerhalb (?:der|ihrer|unserer) organisation|ext[ée]rieur[e]? (?:de|à) (?:l['’]|votre |notre )?(?:organisation|entreprise|soci[ée]t[ée])|exp[ée]diteur externe)\b|(?:社外|外部|組織外)(?:の(?:方|送信者|アドレス))?から(?:送信|届|の?メール|受信)|(?:社外|外部)メール/i;
/** What one shall not do, or only with care. */
const CARE =
  /\b(?:(?:do not|don['’]t|never|avoid) (?:click|open|reply|respond|enter|follow|download|give|provide|share|forward)|be (?:careful|cautious|vigilant|wary)|(?:use|exercise|take) (?:caution|care)|unless you (?:recogni[sz]e|know|trust|are expecting|were expecting)|learn why this is important|report (?:suspicious|anything suspicious|this (?:e-?mail|message))|if you are (?:not sure|unsure)|klicken sie (?:bitte )?nicht|öffnen sie keine|ne cliquez pas|n['’]ouvrez pas)\b|(?:ご?注意|お気をつけ|気を付け)(?:して)?(?:ください|下さい)|(?:開|クリック|入力|返信|押)[^。]{0,8}(?:ないで|ず|前に|際は|しないよう)|不審な場合|(?:フィッシング|迷惑|なりすまし|詐欺)(?:メール)?の(?:可能性|おそれ|恐れ)/i;
/** What stands before them in a line of its own, if it has letters at all. */
const TITLES: ReadonlySet<string> = new Set([
  '',
  ...'caution|warning|attention|achtung|external|external email|external e mail|ext|notice'.split('|'),
  ...'注意|ご注意|社外メール|外部メール|社外|外部|警告'.split('|'),
]);
/** Characters of such a line, with its signs. */
const TITLE = 110;

const isTitleLine = (words: string): boolean =>
  words.length <= TITLE && TITLES.has(words.toLowerCase().replace(SIGNS, ' ').trim());

/** What leads somewhere or asks for something is the letter's, whatever else stands in the sentence. */
const WAY =
  /https?:|www\.|@|\d{4}|verify|confirm your|update your|log ?in|sign ?in|更新して|ログイン(?!しない)|確認を|お手続き/i;

/** How many characters of the text the banner takes; 0 where there is none. Linear: only the beginning is read. */
export function bannerEnd(seen: string): number {
  const start = seen.slice(0, LOOKED);
  if (!GATE.test(start.slice(0, 2 * SENTENCE))) return 0;
  let end = 0;
  let isOfOutside = false;
  let at = 0;
  for (let n = 0; n < SENTENCES && at < start.length; n++) {
    const next = sentenceEnd(start, at);
    const words = start.slice(at, next);
    if (words.length > SENTENCE) break;
    const isTitle = isTitleLine(words);
    if (!isTitle && WAY.test(withoutPages(words))) break;
    const says = OUTSIDE.test(words);
    if (!isTitle && !says && !CARE.test(words)) break;
    if (says) isOfOutside = true;
    at = next;
    if (!isTitle || /[\p{L}]/u.test(words)) end = next;
  }
  return isOfOutside ? end : 0;
}

/** Pages of gateways' makers, which `carriers-pages.ts` knows, are no ways of the letter, nor is the sender's address that a tip names. */
const OWN =
  /https:\/\/(?:aka\.ms\/LearnAboutSenderIdentification|[a-z]{2,4}-phishalarm-ewt\.proofpoint\.com\/\S{1,200})|often get e-?mail from \S{1,200}/gi;

const withoutPages = (words: string): string => words.replaceAll(OWN, '');

/** Behind the next full stop or the end of the line. */
function sentenceEnd(text: string, at: number): number {
  END.lastIndex = at;
  const found = END.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

const END = /[.!?](?=\s)|[。！]|\n/g;
