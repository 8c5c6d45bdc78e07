/**
 * That a sum is the reader's: donated, left, paid or won, said to him. In the languages in which such mail comes. As of 2026-12-01.
 * What a bank, a court or a shop pays is the reader's already, and is not given.
 */

/** Characters that are looked at. */
const LOOKED = 3000;

// bounded: each alternative ends within one sentence
const GIVEN =
  /\b(?:donat(?:e|ed|ing)|gift(?:ed|ing)?|bequeath\w{0,3}|giv(?:e|en|ing) out)\b[^.!?]{0,60}\bto you\b|\byou(?: have been|[’']ve been| were| are) (?:compensated|donated|awarded|gifted)\b|\bdonation to you\b|\bihnen\b[^.!?]{0,60}\b(?:zu )?(?:gespendet|spenden|geschenkt|schenken|vermach\w{1,3})\b|\bsie sind der gewinner von\b|\baan (?:u|jou) (?:over ?(?:te )?maken|schenken|doneren)\b|(?:věnovat|venovat|darovat|daruji|darujem) v[aá]m\b|v[aá]m (?:věnov|venov|darov)|\b(?:vous (?:faire don|léguer|donner)|donarle|le (?:ha|han) donado|le (?:è|e) stat[oa] donat[oa]|doar-lhe|foi doad[oa] a (?:si|você))|(?:あなた様?|貴方様?|貴女様?)(?:に|へ)[^。\n]{0,24}(?:受け取って|差し上げ|お?渡し|お?譲り|贈り|託し|使って)/i;

export const givenIn = (text: string): string | undefined =>
  GIVEN.exec(text.slice(0, LOOKED))?.[0].replace(/\s+/g, ' ');
