/** What lies behind a prize that came unasked: a game to pay into, a page to sign in on, or a fee and one's name. As of 2026-11-30. */
import type { BodyText } from '../facts.ts';
import type { Kind } from '../finding.ts';
import { beginningOf } from './beginning.ts';
import { feeIn } from './money.ts';
import { phrasesIn } from './phrases.ts';

/** Words of games, pills and acquaintances among those of prizes: what they give away is an advertisement. */
const ADVERTISED: ReadonlySet<string> = new Set(
  (
    'free spins|no deposit|welcome bonus|deposit bonus|casino|jackpot|viagra|cialis|freispiele|willkommensbonus|einzahlung|' +
    'hot women|russian girls|date hot|副業|必ず儲かる|確実に稼げ|出会い'
  ).split('|'),
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
  if (games.length >= GAME || phrases.some(({ group, phrase }) => group === 'prize' && ADVERTISED.has(phrase)))
    return ['spam'];
  if (feeIn(beginningOf(text)) !== undefined) return ['fraud'];
  if (phrases.some(({ group }) => group === 'credential') || ACCOUNT.test(`${subject}\n${beginningOf(text)}`))
    return ['phishing'];
  return ['fraud'];
}
