import { COMMENT, readTokens, SEMICOLON, type Token, textOf, WORD } from './tokens.ts';

/**
 * The clauses of a Received line (RFC 5321 §4.4: from, by, via, with, id, for, then a semicolon and the date), in
 * whatever order and number a host wrote them. `over`, `tls` and `envelope-from` are clauses that Microsoft SMTPSVC,
 * Exim 4.9x and Haraka write beside the standard's.
 */
export type ClauseName = 'lead' | 'from' | 'by' | 'via' | 'with' | 'id' | 'for' | 'over' | 'tls' | 'envelope' | 'date';

export interface Clause {
  readonly name: ClauseName;
  /** Its tokens, the keyword left out. */
  readonly tokens: readonly Token[];
  /** Where its text begins, for the date, which is not read by words. */
  readonly start: number;
  readonly end: number;
}

const keywords: ReadonlyMap<string, ClauseName> = new Map([
  ['from', 'from'],
  ['by', 'by'],
  ['via', 'via'],
  ['with', 'with'],
  ['whith', 'with'], // written so by one provider's Postfix for years
  ['id', 'id'],
  ['id:', 'id'], // GFI MailEssentials
  ['for', 'for'],
  ['over', 'over'],
  ['running', 'with'], // "by HOST running [nMail 4.1 (Windows NT/2000) SMTP Server]"
  ['tls', 'tls'],
  ['envelope-from', 'envelope'],
]);

const LONGEST_KEYWORD = 13;
// most words are none, and are told by their first letter
const firstLetters: ReadonlySet<number> = new Set([...keywords.keys()].map((word) => word.charCodeAt(0)));

/** The word at a token, read as a keyword; undefined for any other word. */
function keywordAt(text: string, token: Token): ClauseName | undefined {
  const length = token.end - token.start;
  if (token.kind !== WORD || length < 2 || length > LONGEST_KEYWORD) return undefined;
  if (!firstLetters.has(text.charCodeAt(token.start) | 32)) return undefined;
  return keywords.get(text.slice(token.start, token.end).toLowerCase());
}

/** Divides a line into its clauses. Words before the first keyword are the clause `lead`. */
export function readClauses(text: string): Clause[] {
  const tokens = readTokens(text);
  const clauses: Clause[] = [];
  let name: ClauseName = 'lead';
  let own: Token[] = [];
  let start = 0;
  let lastBy: number | undefined;
  const close = (end: number): void => {
    if (own.length > 0 || name !== 'lead') clauses.push({ name, tokens: own, start, end });
    own = [];
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === SEMICOLON) {
      // a semicolon before `by` ends nothing: SquirrelMail writes one there, and a client may write one into its HELO
      if (name === 'from') {
        lastBy ??= tokens.findLastIndex((one) => keywordAt(text, one) === 'by');
        if (i < lastBy) continue;
      }
      close(token.start);
      name = 'date';
      start = token.end;
      continue;
    }
    const keyword = keywordAt(text, token);
    if (keyword === undefined || isValue(text, name, own, keyword, tokens[i + 1], tokens[i + 2])) {
      own.push(token);
      continue;
    }
    close(token.start);
    name = keyword;
    start = token.end;
  }
  close(text.length);
  return clauses;
}

/**
 * Whether a word that looks like a keyword is only the value of its clause: a client may call itself `by`.
 * `from by (unknown [192.0.2.1]) by mx.example.com`, `from by [192.0.2.1] by mx.example.com`
 */
function isValue(
  text: string,
  clause: ClauseName,
  own: readonly Token[],
  keyword: ClauseName,
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean {
  if (clause === 'date')
    return keyword !== 'id' && keyword !== 'by' && keyword !== 'for' && keyword !== 'with' && keyword !== 'from';
  // only where hosts write them: `tls` after `with`, `over` and `running` after `by`
  if (keyword === 'over') return clause !== 'by';
  if (keyword === 'tls') return clause === 'from' || clause === 'over' || clause === 'by';
  if (own.some((token) => token.kind === WORD)) return false;
  if (clause !== 'from' && clause !== 'by') return false;
  if (keyword === 'by' && clause === 'from')
    return (
      next === undefined ||
      next.kind === COMMENT ||
      keywordAt(text, next) !== undefined ||
      (afterNext !== undefined && keywordAt(text, afterNext) === 'by' && textOf(text, next).startsWith('['))
    );
  return own.length === 0;
}
