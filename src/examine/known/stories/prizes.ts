/** What lies behind a prize that came unasked: a game to pay into, a page to sign in on, or a fee and one's name. As of 2026-11-30. */
import type { BodyText } from '../../facts.ts';
import type { Kind } from '../../finding.ts';
import { beginningOf } from '../text/beginning.ts';
import { feeIn } from './money.ts';
import { phrasesIn } from './phrases.ts';

/** Stories that say more of a mail than that something is given: their words are no prize besides. */
const NEARER: ReadonlySet<string> = new Set(['adult', 'casino', 'invest', 'job', 'loan', 'medicine', 'wallet']);

/** The words of prizes, without those that another story has taken: `deposit bonus` is a game's, `Bitcoin-Auszahlung` a wallet's. */
export function prizesIn(text: BodyText, subject: string): ReturnType<typeof phrasesIn> {
  const phrases = phrasesIn(text, subject);
  const nearer = phrases.filter(({ group }) => NEARER.has(group));
  return phrases.filter(
    ({ group, at, phrase }) =>
      group === 'prize' &&
      !nearer.some((other) => other.at < at + phrase.length && at < other.at + other.phrase.length),
  );
}

/** Words of games, pills and acquaintances: what is given away beside them is an advertisement. */
const ADVERTISED: ReadonlySet<string> = new Set(
  'free spins|welcome bonus|deposit bonus|casino|jackpot|viagra|cialis|freispiele|willkommensbonus|hot women|russian girls|date hot|副業|必ず儲かる|確実に稼げ'.split(
    '|',
  ),
);

/** The gift lies in an account, or a card is wanted: whoever takes it shall sign in, or show the card. */
const ACCOUNT =
  /ログイン|サインイン|アカウント|会員(?:番号|情報|ページ|サイト)|マイページ|ポイント|パスワード|クレジットカード|ウォレット|カード(?:番号|情報)|\b(?:log ?in|sign ?in|password|points|wallets?|nfts?|airdrop|(?:credit|debit) card|card (?:number|details|information)|(?<!bank )account(?! (?:number|no|name)\b))\b|\b(?:einloggen|kreditkarte|passwort|kundenkonto|treuepunkte|inloggen|creditcard|wachtwoord|punten|connectez-vous|mot de passe|carte bancaire|contraseña|tarjeta de crédito|inicie sesión|senha|cartão|pontos|puntos|punti|carta di credito)\b/i;

/** Words of games from which on it is one: whoever gives a prize lets one win big. */
const GAME = 2;

/** Nobody wins what he took no part in: such a prize is for a fee or for what one tells of oneself, unless it says something else. */
export function kindsOfPrize(text: BodyText, subject: string): readonly Kind[] {
  const phrases = phrasesIn(text, subject);
  const games = phrases.filter(({ group }) => group === 'casino' || group === 'adult');
  if (games.length >= GAME || phrases.some(({ phrase }) => ADVERTISED.has(phrase))) return ['spam'];
  if (feeIn(beginningOf(text)) !== undefined) return ['fraud'];
  if (phrases.some(({ group }) => group === 'credential') || ACCOUNT.test(`${subject}\n${beginningOf(text)}`))
    return ['phishing'];
  return ['fraud'];
}
