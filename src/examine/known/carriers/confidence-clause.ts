/**
 * The clause at the foot of letters of firms: that they are confidential, and what to do who received one by mistake. It is on every letter
 * of a house, honest or stolen, and says nothing of this one. Known by what each of its sentences says, like a banner
 * (`gateway-banner.ts`); the first one from the end that says anything else is the letter's.
 */

/** Characters in which a clause begins; of one sentence; and sentences. */
const LOOKED = 2000;
const SENTENCE = 420;
const SENTENCES = 12;

/** One of these stands in every clause: one look at the end keeps other mails out. */
const GATE =
  /in error|by mistake|intended (?:recipient|addressee|solely|only)|addressee|誤って|誤送信|お心当たり|irrtümlich|par erreur/i;

/** Who is not meant. */
const MISSENT =
  /\b(?:in error|by mistake|not the (?:intended |named )?(?:recipient|addressee)|(?:intended|meant) (?:only |solely |exclusively )?for|intended (?:recipient|addressee)|use of the (?:intended )?(?:individual|addressee|recipient)|irrtümlich|nicht der richtige adressat|par erreur)\b|誤って(?:受信|届|送|お受け取り)|誤送信|お心当たりのない/i;
/** That it is confidential, and what may not be done with it. */
const SECRET =
  /\b(?:confidential|privileged|proprietary|legally protected|vertraulich\w{0,3}|confidentiel\w{0,3}|(?:notify|inform|advise|contact) (?:the |us|me|its )?(?:sender|us|me|immediately)|(?:delete|destroy) (?:it|this|the|all)|(?:disclos\w{2,4}|cop(?:y|ying)|distribut\w{2,4}|disseminat\w{2,4}|use|reliance)[^.!?]{0,120}(?:prohibited|unlawful|forbidden|not permitted)|free (?:of|from) (?:viruses|errors)|(?:accepts?|accepted) no (?:liability|responsibility)|views (?:or opinions )?expressed)\b|機密|秘密|守秘|削除|破棄|(?:転送|複製|開示|利用|使用)[^。]{0,30}(?:禁|お断り|ご遠慮|固く)|ご連絡/i;
const TITLE =
  /^[\s\p{P}\p{S}]{0,60}(?:(?:confidentiality|legal|privacy)? ?(?:notice|disclaimer|clause|note|important)?[\s\p{P}\p{S}]{0,60})?$/iu;
/** What leads or asks is the letter's, whatever else stands in the sentence. */
const WAY = /https?:|www\.|@|\d{4}|verify|confirm your|log ?in|sign ?in|pay|transfer|ログイン|確認|お手続き|振込|支払/i;

/** Where the clause begins; the length of the text where there is none, or nothing but one. */
export function clauseStart(seen: string): number {
  const from = Math.max(0, seen.length - LOOKED);
  const tail = seen.slice(from);
  if (!GATE.test(tail)) return seen.length;
  const ends = [0, ...[...tail.matchAll(END)].map((found) => found.index + found[0].length), tail.length];
  let start = tail.length;
  let isMissent = false;
  for (let n = ends.length - 1; n > 0 && ends.length - n <= SENTENCES; n--) {
    const at = ends[n - 1] ?? 0;
    const words = tail.slice(at, ends[n]);
    const isTitle = TITLE.test(words);
    const says = MISSENT.test(words);
    if (words.length > SENTENCE || (!isTitle && (WAY.test(words) || !(says || SECRET.test(words))))) break;
    if (says) isMissent = true;
    if (!isTitle || start < tail.length) start = at;
  }
  return isMissent && from + start > 0 && seen.slice(0, from + start).trim() !== '' ? from + start : seen.length;
}

const END = /[.!?](?=\s)|[。！]|\n/g;
