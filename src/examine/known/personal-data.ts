/** Mail that asks who the reader is: a form to fill in, or a sentence that lists what to send. */
import { onceFor } from '../../message/once.ts';
import type { BodyText } from '../facts.ts';
import { beginningOf, lowerBeginningOf } from './beginning.ts';

/** Lines that are looked at, and characters behind a request in which things are listed. */
const LINES = 600;
const LISTED = 320;
/** Different things from which on it is a form; two stand in every signature. */
const LEAST = 3;

/** What is asked for; of `grave` things no stranger needs to know one before he knows the reader. */
const THINGS: readonly { readonly name: string; readonly grave: boolean; readonly of: RegExp }[] = [
  { name: 'name', grave: false, of: /\b(?<!user )names?\b|氏名|お?名前|\bnom\b|\bnombre|\bnome\b|姓名/ },
  {
    name: 'address',
    grave: false,
    of: /\b(?:home|house|residential|contact|postal|delivery|full|your) address|\baddress\b|住所|\badresse\b|dirección|endereço|地址/,
  },
  {
    name: 'telephone',
    grave: false,
    of: /\b(?:tele)?phone|\bmobile\b|\bcell\b|\btel\b|電話|携帯|téléphone|teléfono|telefone|手机号|电话/,
  },
  { name: 'country', grave: false, of: /\bcountry\b|\bstate\b|\bcity\b|\bnationality\b|国籍|\bpays\b|\bpaís\b/ },
  { name: 'age', grave: true, of: /\bage\b|date of birth|\bd\.?o\.?b\b|年齢|生年月日|\bedad\b|\bâge\b/ },
  { name: 'sex', grave: true, of: /\bsex\b|\bgender\b|marital|性別/ },
  { name: 'work', grave: true, of: /\boccupation|\bprofession|職業|monthly income|ocupación|profissão/ },
  {
    name: 'paper',
    grave: true,
    of: /\bpassport|(?:identity|id) card|\bcopy of (?:your )?id|driver'?s? licen[cs]e|means of identification|免許証|パスポート|身分証|身份证/,
  },
  {
    name: 'bank',
    grave: true,
    of: /\bbank name|\bname of bank|\baccount (?:number|no)|\bbank account|\brouting|\biban\b|口座番号|銀行名|银行卡号|cuenta bancaria|compte bancaire/,
  },
  {
    name: 'kin',
    grave: true,
    of: /next of kin|nearest airport|amount (?:needed|required|won)|loan (?:amount|duration)|amount of loan/,
  },
  { name: 'password', grave: true, of: /\bpassword|パスワード|密码|验证码/ },
  { name: 'account', grave: false, of: /\buser ?name\b|\buser ?id\b|\bemail:|\be-mail:/ },
];

/** In these words it is asked for. */
const ASKS =
  /\b(?:send|provide|reconfirm|re-confirm|forward|furnish|fill|submit|confirm|indicate|reply with|respond with|get back to (?:me|us) with|contact (?:him|her|them) with)\b|返信|お知らせください|送って|教えて|ご記入|envoye[rz]|envíe|enviar|respóndame|填写|填寫/g;

interface Asked {
  /** Beginning of what asks. */
  readonly quote: string;
  /** It wants to know what a stranger has no use for. */
  readonly isGrave: boolean;
}

/** How a mail asks for personal data; undefined when it does not. */
export const personalDataAsked = onceFor(
  (text: BodyText): Asked | undefined => formIn(beginningOf(text)) ?? listIn(text),
);

/** Lines that end where the answer belongs: `Full Name:`, `4) Age .......`. */
function formIn(text: string): Asked | undefined {
  const found = new Set<(typeof THINGS)[number]>();
  let quote: string | undefined;
  for (const written of text.split('\n', LINES)) {
    const line = written.trim();
    if (line.length < 3 || line.length > 60 || !leavesRoom(line)) continue;
    const label = line.toLowerCase();
    const thing = THINGS.find(({ of }) => of.test(label));
    if (thing === undefined) continue;
    quote ??= line;
    found.add(thing);
  }
  return found.size >= LEAST && quote !== undefined ? askedOf(found, quote) : undefined;
}

const ROOM = [':', '...', '___', '…', '---'].flatMap((sign) => [sign, `${sign})`]);

/** Whether a line ends where something is to be written. */
const leavesRoom = (line: string): boolean => ROOM.some((sign) => line.endsWith(sign));

/** One sentence, or what follows it, lists several things to send. */
function listIn(text: BodyText): Asked | undefined {
  const lower = lowerBeginningOf(text);
  for (const { index } of lower.matchAll(ASKS)) {
    // Japanese asks at the end of the sentence
    const from = lower.charCodeAt(index) > 127 ? Math.max(0, index - LISTED / 2) : index;
    const part = lower.slice(from, index + (from === index ? LISTED : 0));
    const found = new Set(THINGS.filter(({ of }) => of.test(part)));
    if (found.size > LEAST || (found.size === LEAST && [...found].some(({ grave }) => grave))) {
      return askedOf(
        found,
        beginningOf(text)
          .slice(from, from + 80)
          .trim(),
      );
    }
  }
  return undefined;
}

const askedOf = (found: ReadonlySet<(typeof THINGS)[number]>, quote: string): Asked => ({
  quote: quote.replace(/\s+/g, ' '),
  isGrave: [...found].some(({ grave }) => grave),
});
