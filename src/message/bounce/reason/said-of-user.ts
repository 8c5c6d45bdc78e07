/** What is said of a mailbox in any order of words: noun and predicate near each other. For what the lists of phrases have not. */

/** Who else is talked of in the same words. */
const OTHERS = /\b(?:sender|client|helo|your|ip|host|domain|server|from|command|relay|header|list)\b/;

const unknown = [
  /\b(?:user(?:id| ?name)?|recipient|mailbox|account|address(?:ee)?|alias|local[ -]part|e-?mail)(?: [^ ]{1,20}){0,3}? (?:unknown|invalid|inexistent|(?:does |do |did |is |was |could |can )?not (?:be )?(?:found|exists?|known|valid|recogni[sz]ed|listed))\b/,
  /\b(?:unknown|invalid|illegal|non-?existent|no such|no one with(?: that| this)) (?:[^ ]{1,20} )?(?:user(?:id| ?name)?|recipient|mailbox|account|address(?:ee)?|alias|local[ -]part|e-?mail)\b/,
];

const suspended =
  /\b(?:user(?:id| ?name)?|recipient|mailbox|account|address(?:ee)?|alias|local[ -]part|e-?mail)(?: [^ ]{1,20}){0,3}? (?:disabled|inactive|suspended|locked|deactivated|closed|frozen|unavailable)\b/;

/** Characters that are looked at; a reply names its reason in the first of its lines. */
const LOOKED_AT = 300;

/** Whether the words name a mailbox that is not there. */
export function namesUnknown(plain: string): boolean {
  const text = plain.slice(0, LOOKED_AT).replaceAll('_', ' ');
  return unknown.some((words) => isOfUser(words.exec(text)?.[0]));
}

/** Whether they name one that is there and closed. */
export const namesSuspended = (plain: string): boolean => isOfUser(suspended.exec(plain.slice(0, LOOKED_AT))?.[0]);

const isOfUser = (found: string | undefined): boolean => found !== undefined && !OTHERS.test(found);
