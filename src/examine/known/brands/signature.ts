/** Whose name stands below a letter: who signs it, or says that he holds its rights. */

import type { Brand } from '../brands.ts';
import { plain, tight } from '../text/plain.ts';
import { brandsIn } from './match.ts';

/** Lines at the end in which one signs, and characters of one that is no sentence. */
const LINES = 10;
const LENGTH = 90;

/** `© 2024 Name`, `Name © 2024`, `Copyright Name`. */
const RIGHTS = /[©ⓒ]|\(c\) ?(?:19|20)\d\d|\bcopyright\b/;
/** The form of a company, at the end of a name. */
const COMPANY =
  /(?:^|[\s,])(?:inc|se|k\.?k|llc|ltd|limited|gmbh|ag|s\.?a\.?s?|s\.?p\.?a|b\.?v|n\.?v|plc|pte|corp(?:oration)?|sp\. z o\.?o|kft|s\.?r\.?l|s\.?l|ltda|oy|a\.?s|ab)\.?(?:$|[\s,.|·-])|株式会社|有限会社|合同会社/;
/** Right behind the name. */
const FORM = /^,? (?:inc|llc|ltd|limited|gmbh|s\.?a|s\.?p\.?a|plc|pte|corp(?:oration)?|株式会社)\b/;
/** Those who write for it. */
const WRITERS =
  /\b(?:team|support|security|customer (?:service|care|support|relations)|help ?(?:desk|center|centre)|account (?:services?|management)|kundenservice|kundendienst|kundenbetreuung|sicherheit|service clients?|equipe|équipe|equipo|atendimento|servicio al cliente|atencion al cliente|assistenza|servizio clienti|klantenservice|kundeservice|kundtjänst|asiakaspalvelu|zespół|obsługa klienta|департамент|служба поддержки|команда)\b|サポート|カスタマー|事務局|お客様センター|セキュリティ|운영팀|고객센터|客服|团队/u;
/** And what is left of their offices when those words are gone: `NHKカスタマーセンター`. */
const OFFICES = /(?:センター|デスク|窓口|チーム|係)$/;
/** And for whom that office is: `静岡銀行 法人WEBサポートデスク`. */
const UNITS = /法人|インターネット(?:バンキング)?|ネットバンキング|オンライン(?:サービス)?|web|ｗｅｂ/g;
/** `発行元:Name`: what the line says of the name. */
const ISSUER =
  /^[■◆●【\s]{0,3}(?:発行(?:元|者|人)?|配信(?:元|者)|送信(?:元|者)|差出人|運営(?:元|会社|者)?|提供)[】■\s]{0,3}[:：]\s{0,3}/;
/** Of these, what only he says who speaks: a paper names a sponsor, too, and an answer whose letter it quotes. */
const ISSUES = /^[■◆●【\s]{0,3}(?:発行|配信|運営)/;
/**
 * Where to pay, below many a bill and order: the bank is not who writes (`○○銀行 梅田支店 普通 1234567 株式会社△△`, `Sparkasse Neustadt DE02 …`).
 * And a page's address is nobody's signature.
 */
const NO_SIGNATURE =
  /(?:支店|普通|当座|口座|記号)[^\n]{0,20}?\d{5,}|\biban\b|\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3}|^(?:https?:\/\/|www\.)\S+$/;
/** `○○商店 楽天市場店`: a shop in the house of the organisation. */
const TENANT = /\S[\s　]+\S{2,14}店$/;
/** What stands above a signature. */
const CLOSING =
  /^(?:best |kind |warm |with )?(?:regards|sincerely|thank you|thanks|yours)\b|^sincerely|grüße|grüssen|hochachtungsvoll|^cordialement|^bien à vous|salutations|^atenciosamente|^att\b|^saludos|^atentamente|^cordial(?:i|mente)|^distinti saluti|groet|^pozdrawiam|^z poważaniem|hälsning|^vennlig|^med venlig|terveisin|^с уважением|敬具|^以上/u;

interface Signer {
  readonly brands: readonly Brand[];
  readonly line: string;
  /** Nothing but the organisation stands there: no dealer, no place, no person. */
  readonly isItself: boolean;
}

/** `© 2024 Name Inc., Street 1` is the organisation itself, `Your Name Partner Shop Rosenheim` a dealer. */
function isItself(written: string, brands: readonly Brand[]): boolean {
  const line = written.toLowerCase();
  const [head = ''] = line
    .replace(/[©ⓒ®™]|\(c\)|\bcopyright\b|(?:19|20)\d\d/g, ' ')
    .replace(/^[\s–-]+/, '')
    .split(/[,、〒·|/(]|all rights| - /, 1);
  const name = tight(
    head
      .replace(COMPANY, ' ')
      .replace(WRITERS, ' ')
      .replace(/\b(?:the|ihre?|votre|your|su|il|het)\b/g, ' ')
      .trim()
      .replace(OFFICES, ' ')
      .replace(UNITS, ' '),
  );
  const said = plain(line);
  if (
    brands.some(({ says }) =>
      says.some((one) => said.startsWith(`${one} `) && FORM.test(said.slice(one.length, one.length + 14))),
    )
  )
    return true;
  return brands.some(({ says, alone }) => [...says, ...(alone ?? [])].some((one) => tight(one) === name));
}

/** The organisation that a line names, and nothing besides. */
function itselfIn(line: string): Signer | undefined {
  const brands = line === '' ? [] : brandsIn(line);
  return brands.length > 0 && isItself(line, brands) ? { brands, line, isItself: true } : undefined;
}

/** The lines of a piece of text that say something. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A known organisation that the last lines name as the writer, and the line. */
export function signerOf(seen: string): Signer | undefined {
  const lines = linesOf(seen.slice(-1500)).slice(-LINES);
  for (const [i, whole] of lines.entries()) {
    if (whole.length > LENGTH) continue;
    const line = whole.replace(ISSUER, '');
    const issuer = line !== whole && ISSUES.test(whole) ? itselfIn(line) : undefined;
    if (issuer !== undefined) return issuer;
    const isClosed = CLOSING.test(lines[i - 1]?.toLowerCase() ?? '');
    const lower = line.toLowerCase();
    if (!isClosed && !RIGHTS.test(lower) && !COMPANY.test(lower) && !WRITERS.test(lower)) continue;
    if (NO_SIGNATURE.test(lower) || TENANT.test(line)) continue;
    const brands = brandsIn(line);
    if (brands.length > 0) return { brands, line, isItself: isItself(line, brands) };
  }
  return undefined;
}

/** Lines that stand over a letter, and characters of one that is a name. */
const HEAD_LINES = 4;
const NAME_LENGTH = 40;

/** A known organisation whose name alone is one of the first lines, as its logo is read where no picture is shown. */
export function headOf(seen: string): Signer | undefined {
  const lines = linesOf(seen.slice(0, 600)).slice(0, HEAD_LINES);
  for (const line of lines) {
    const head = line.length > NAME_LENGTH ? undefined : itselfIn(line);
    if (head !== undefined) return head;
  }
  return undefined;
}

/** `いつもAmazonをご利用いただき`, `Thank you for using Amazon`: only the house itself thanks for that, or who sells by it. */
const THANKED =
  /(?:いつも|日頃より|日頃から|平素より|平素は|この度は|^[ \t]{0,4})、?([^\n、。をの]{2,20})(?:の?(?:サービス|カード))?を(?:ご利用|ご愛顧)(?:いただ|頂|下さ|くださ|賜)/m;
const THANKED_EN =
  /\bthank(?:s| you) for (?:using|choosing|being (?:a|an)) ([^\n.,!]{2,30}?)(?: (?:customer|member|user|services?))?[.,!\n]/i;

/** The organisation for whose use the letter thanks the reader: it speaks in that name. */
export function thankedFor(seen: string): Signer | undefined {
  const start = seen.slice(0, 600);
  const thanked = start.includes('をご') ? THANKED.exec(start)?.[1] : undefined;
  return itselfIn((thanked ?? THANKED_EN.exec(start)?.[1])?.trim() ?? '');
}

/** `【三井住友カード】ご利用のお知らせ`: in whose name a subject begins. */
const IN_BRACKETS = /^[\s]{0,3}(?:[<＜〈]?(?:重要|ご注意|緊急)[>＞〉]?)?[【[［]([^】\]］]{2,30})[】\]］]/;

/** The organisation in whose name the subject begins, and nothing besides its name. */
export function titleOf(subject: string): Signer | undefined {
  return itselfIn(IN_BRACKETS.exec(subject.slice(0, 60))?.[1]?.trim() ?? '');
}
