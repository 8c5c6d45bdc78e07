/** The name of an organisation at the head of a letter about an account or a bill, in which nothing is that organisation's. */
import { onceFor } from '../../../../message/once.ts';
import type { BodyText, Facts, Link } from '../../../facts.ts';
import type { Observation } from '../../../finding.ts';
import { strangersPage } from '../../brands/elsewhere.ts';
import { headOf, thankedFor } from '../../brands/signature.ts';
import type { Brand } from '../../brands.ts';
import { isMassMail } from '../../carriers/mass-mail.ts';
import { phrasesIn } from '../../stories/phrases.ts';
import { borrowedNameIn } from './name-in-from.ts';

/** What is due, in the words of whoever keeps the account. */
const BILL =
  /請求(?:金)?額|ご?利用明細|引き?落とし|未納|滞納|差し?押さ?え|納付期限|\b(?:amount due|overdue|outstanding balance|your statement)\b/i;
/** A card waits; at the page of a stranger that is a program for the computer, or a login. */
const CARD =
  /\b(?:sent you an? (?:e-?card|card|invitation)|you(?:['’]re| are) invited|(?:open|view|see) (?:the |your |this )?(?:e-?card|card|invitation))\b/i;
/** Who sends them for others. */
const SENDS_CARDS: ReadonlySet<string> = new Set(['Paperless Post', 'Evite', 'Punchbowl', 'Greenvelope']);

/** Characters in which that stands. */
const LOOKED = 1500;

interface FalseHead {
  readonly text: Observation<BodyText>;
  readonly line: string;
  readonly brand: Brand | undefined;
  /** The page of a stranger. */
  readonly page: Observation<Link>;
  /** It thanks for the use of the service. */
  readonly isThanking: boolean;
}

/** What a letter asks for is judged by whom it plays: several detectors ask. */
export const falseHeadOf = onceFor((facts: Facts): FalseHead | undefined => {
  const { text, subject, links } = facts;
  if (text === undefined || links.length === 0 || isMassMail(facts)) return undefined;
  const said = phrasesIn(text.value, subject?.value ?? '');
  const asked = said.filter(({ group }) => group === 'credential').length;
  // one such word stands in every letter about an account; with a date until when, or another, it is the errand
  const isErrand = asked > 1 || (asked > 0 && said.some(({ group }) => group === 'deadline'));
  const isCard = CARD.test(`${subject?.value ?? ''}\n${text.value.seen.slice(0, LOOKED)}`);
  // most letters are none of these: for whose use they thank is not looked for
  if (!isErrand && !isCard && !BILL.test(text.value.seen.slice(0, LOOKED))) return undefined;
  const thanked = thankedFor(text.value.seen);
  if (!isErrand && !isCard && thanked === undefined) return undefined;
  const head = thanked ?? headOf(text.value.seen);
  if (!isErrand && thanked === undefined && head?.brands.some(({ name }) => SENDS_CARDS.has(name)) !== true)
    return undefined;
  const page = head === undefined ? undefined : strangersPage(facts, head.brands);
  if (head === undefined || page === undefined || borrowedNameIn(facts) !== undefined) return undefined;
  return { text, line: head.line, brand: head.brands[0], page, isThanking: thanked !== undefined };
});
