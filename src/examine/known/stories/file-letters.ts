/**
 * The texts of a mail's files as letters: with them the readers of letters are asked what a file wants. Only a file that is as short
 * as a letter is one; of a book, a contract or a manual no single page is what it is for.
 */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, hostOfAddress, isTopLevel, registrableDomain } from '../../../message/psl.ts';
import { findUrls, readUrl } from '../../../unpack/url.ts';
import type { Attachment, BodyText, Facts, FileText, Link } from '../../facts.ts';
import type { Observation, Proofs, Weight } from '../../finding.ts';
import { brandsIn, sameHolder, speaksForItself } from '../brands/match.ts';
import type { Brand } from '../brands.ts';
import { isMailingService } from '../carriers/mailing-services.ts';
import { shownName, standsIn } from '../files/inner-files.ts';
import { endsOf } from '../links/link-ends.ts';
import { isPublicPlace } from '../links/public-places.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { isFreemail } from '../senders/freemail.ts';
import { isOwnName } from '../senders/own-names.ts';
import { joinedLines } from '../text/flowing.ts';
import { plain } from '../text/plain.ts';
import { isSentByOwnHost } from '../vouching/own-host.ts';
import { doubts } from './doubts.ts';
import { phrasesIn } from './phrases.ts';

/** Characters of a letter; Japanese says in one what others say in two. */
const SHORTEST = 12;
const LONGEST = 6000;
const LONGEST_EAST = 3500;
/** Of a longer text the beginning may be one: conditions and filling stand behind bills that are false too. */
const BEGINNING = 2500;
const BEGINNING_EAST = 1500;
/** Files that are read as letters: a lure comes in one. */
const LETTERS = 8;
/** Characters at both ends in which a letter says who writes. */
const HEAD = 200;
const HEAD_EAST = 90;

export interface FileLetter {
  /** With the files that hold it: `a.zip › b.pdf`. */
  readonly name: string;
  /** Lines of Japanese joined, which end in the middle of words. */
  readonly text: BodyText;
  /** As it stands in the file. */
  readonly written: string;
  /** As if the mail said what the file says: its words and its links, no subject, no file. */
  readonly facts: Facts;
  /** The file goes on: only what no honest paper begins with says something then. */
  readonly isBeginning: boolean;
  /** All of the words that were kept. */
  readonly whole: BodyText;
  /** It opens in the browser. */
  readonly isPage: boolean;
  /** The attachment. */
  readonly proof: Proofs;
}

/** The texts that are letters, without the beginnings of longer ones. */
export const wholeLetters = (facts: Facts): readonly FileLetter[] =>
  fileLetters(facts).filter(({ isBeginning }) => !isBeginning);

export const fileLetters = onceFor((facts: Facts): readonly FileLetter[] => {
  const letters: FileLetter[] = [];
  for (const { value, proof } of facts.attachments) {
    for (const one of value.texts ?? []) {
      const letter = letters.length < LETTERS ? letterOf(facts, value, one, proof) : undefined;
      if (letter !== undefined) letters.push(letter);
    }
  }
  return letters;
});

function letterOf(facts: Facts, file: Attachment, written: FileText, proof: Proofs): FileLetter | undefined {
  const { in: index, language } = written;
  // a mail that is handed on whole is somebody else's, and is not its bearer's word
  if (isOfMail(file, index)) return undefined;
  const isEast = EAST.has(language);
  const all = joinedLines(plainLetters(written.seen));
  const isBeginning = all.length > (isEast ? LONGEST_EAST : LONGEST);
  const seen = isBeginning ? all.slice(0, isEast ? BEGINNING_EAST : BEGINNING) : all;
  if (seen.length < SHORTEST) return undefined;
  const name = shownName(file, index);
  const { subject, passedOn, ...rest } = facts;
  const text: BodyText = { language, seen, hidden: '', charsets: [] };
  const whole = isBeginning ? { ...text, seen: all } : text;
  const own = facts.links.filter(({ value }) => standsIn(value, name));
  const links = [...own, ...writtenLinks(seen, name, proof, own)];
  const isPage = PAGES.has(index === undefined ? file.type : (file.inside?.[index]?.type ?? ''));
  return {
    name,
    text,
    isBeginning,
    whole,
    isPage,
    written: plainLetters(written.seen.slice(0, LONGEST)),
    proof,
    facts: { ...rest, text: { value: text, proof }, links, attachments: [] },
  };
}

const EAST: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);
const PAGES: ReadonlySet<string> = new Set(['text/html', 'image/svg+xml']);
const MAILS: ReadonlySet<string> = new Set(['message/rfc822', 'application/vnd.ms-outlook', 'application/ms-tnef']);

function isOfMail({ type, inside = [] }: Attachment, index: number | undefined): boolean {
  if (MAILS.has(type)) return true;
  for (let at = index; at !== undefined; at = inside[at]?.in) if (MAILS.has(inside[at]?.type ?? '')) return true;
  return false;
}

/** As it is read: letters that a font draws together apart again, radicals as the letters that they stand for. */
const plainLetters = (seen: string): string =>
  seen.normalize('NFKC').replace(RADICALS, (sign) => LETTERS_OF.charAt(SIGNS.indexOf(sign)) || sign);

/** CJK radicals, which tables of fonts name in place of the letters that look the same; NFKC knows Kangxi's and not these. */
const SIGNS = '⺟⺠⻁⻄⻅⻆⻉⻋⻑⻘⻝⻤⻨⻩⻫⻭⻯⻲';
const LETTERS_OF = '母民虎西見角貝車長青食鬼麦黄斉歯竜亀';
const RADICALS = /[\u2e80-\u2eff]/g;

/** Links that are only written: viewers open them too. */
const WRITTEN = 20;

function writtenLinks(
  seen: string,
  file: string,
  proof: Proofs,
  known: readonly Observation<Link>[],
): Observation<Link>[] {
  if (!/https?:|www\.|\.[a-z]{2,12}\//i.test(seen)) return [];
  const urls = new Set(known.map(({ value }) => value.url));
  return findUrls(seen, isTopLevel)
    .urls.slice(0, WRITTEN)
    .flatMap(({ href }): Observation<Link>[] => {
      const read = readUrl(href);
      if (read === undefined || !/^https?$/.test(read.scheme) || read.host === '' || urls.has(read.href)) return [];
      urls.add(read.href);
      const domain = registrableDomain(read.host) ?? read.host;
      return [{ value: { url: read.href, shown: href, host: read.host, domain, where: 'attachment', file }, proof }];
    });
}

/** Pages of the letter that belong neither to the sender, the reader, a public body nor one of these brands. */
export function strangePages(
  { facts }: Pick<FileLetter, 'facts'>,
  theirs: readonly Brand[] = [],
): readonly Observation<Link>[] {
  const readers = domainsOf(facts.to.slice(0, 5));
  const senders = facts.from.flatMap(({ value }) =>
    isFreemail(hostOfAddress(value.address)) ? [] : [domainOfAddress(value.address)],
  );
  const own = [...readers, ...senders];
  return endsOf(facts.links).filter(
    ({ value }) =>
      value.url.startsWith('http') &&
      value.hidden !== true &&
      value.defanged !== true &&
      !own.some((domain) => sameHolder(domain, value.domain)) &&
      !theirs.some(({ domains }) => domains.includes(value.domain)) &&
      !isPublicPlace(value.host) &&
      !isMailingService(value.domain),
  );
}

/** Well-known organisations in whose name the letter speaks, at its head or its foot, and which did not send the mail. */
export function borrowedNames({ text, written, facts }: FileLetter): readonly Brand[] {
  const ends = EAST.has(text.language) ? HEAD_EAST : HEAD;
  const seen = written.trim();
  const own = domainsOf(facts.from);
  const named = [seen.slice(0, ends), seen.slice(Math.max(ends, seen.length - ends))].flatMap((end) =>
    brandsIn(
      end
        .split('\n')
        .filter((line) => !PAYS.test(line))
        .join('\n'),
    ),
  );
  return [...new Set(named)].filter(({ domains }) => !own.some((domain) => domains.includes(domain)));
}

/** By whom one pays, which every bill tells. */
const PAYS =
  /支店|口座(?:振替|番号|名義)|(?:普通|当座)(?:預金)?\s?\d|振替|振込先|お支払い?方法\s?[:：]|でのお支払|account (?:no|number|name)|sort code|\biban\b|\bpay(?:able|ment)? (?:by|with|via|through)|accepted|we accept/i;

/** Files that are one picture, with their names and links. */
export function pictureFiles(facts: Facts): readonly Pick<FileLetter, 'name' | 'facts' | 'proof'>[] {
  return facts.attachments.flatMap(({ value, proof }) =>
    (value.texts ?? []).flatMap(({ in: index, isPicture }) => {
      const name = shownName(value, index);
      if (isPicture !== true || isOfMail(value, index)) return [];
      return [{ name, proof, facts: { ...facts, links: facts.links.filter((one) => one.value.file === name) } }];
    }),
  );
}

/** Whether the sender is an organisation that we know, and its own host sent it. */
export function isOfKnownHouse(facts: Facts): boolean {
  const own = domainOfAddress(facts.from[0]?.value.address ?? '');
  return (
    speaksForItself(own) &&
    !isFreemail(hostOfAddress(facts.from[0]?.value.address ?? '')) &&
    isSentByOwnHost(facts, own)
  );
}

/** Whether sender and reader are of one house, whose own host sent it. */
export function isColleague(facts: Facts): boolean {
  const own = domainOfAddress(facts.from[0]?.value.address ?? '');
  const isOne = facts.to.some(({ value }) => domainOfAddress(value.address) === own);
  return isOne && !isFreemail(hostOfAddress(facts.from[0]?.value.address ?? '')) && isSentByOwnHost(facts, own);
}

/**
 * Whether the letter says whose the mail is: the sender's name, or that of his domain, stands in it as on every firm's paper. The
 * name of a well-known organisation says nothing, and neither does that of an office, which all have.
 */
export function namesSender({ text, facts }: FileLetter): boolean {
  const seen = plain(text.seen);
  const joined = seen.replace(/[^a-z0-9@.]+/g, '');
  return facts.from.some(({ value: { name, address } }) => {
    const own = plain(name).trim();
    if (own.length >= NAME && isOwnName(name) && seen.includes(own)) return true;
    if (isFreemail(hostOfAddress(address))) return joined.includes(address.toLowerCase());
    const [label = ''] = domainOfAddress(address).split('.', 1);
    return label.length >= NAME && joined.includes(label.replace(/[^a-z0-9]/g, ''));
  });
}

/** Characters of a name below which it stands in a text by chance. */
const NAME = 4;

/** A file that warns of such letters quotes them; the words beside it may say that it is one. */
export function isWarning({ whole }: FileLetter, { text, subject }: Facts): boolean {
  return tellsOfScams(whole, '') || (text !== undefined && tellsOfScams(text.value, subject?.value ?? ''));
}

function tellsOfScams(text: BodyText, subject: string): boolean {
  const told = phrasesIn(text, subject);
  const names = told.filter(({ group }) => group === 'warning').length;
  const rules = told.filter(({ group }) => group === 'warning-rule').length;
  return names > 0 && rules > 0 && names + rules > 2;
}

/**
 * Who hands a file on because he doubts it, or calls it by its name, is not its author: then it is told, and accuses nobody. Who
 * wants to be believed does not speak of swindles beside it.
 */
export function ofFile(weight: Weight, mail: Facts): Weight {
  const beside = mail.text?.value.seen ?? '';
  const isTold = beside.length < BESIDE && (NAMED.test(beside) || doubts(beside));
  return weight > 1 && isTold ? 1 : weight;
}

/** Characters of what stands beside a file. */
const BESIDE = 4000;
const NAMED = /\b(?:scam|phishing|blackmail|extortion|sextortion)|脅迫|恐喝|詐欺|フィッシング/i;
