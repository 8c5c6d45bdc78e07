/** What is asked by the words of `credential`: to prove who one is, or something else that leads to a false page. As of 2026-12-01. */
import type { Text } from '../../finding.ts';

/** What such words are about, in the order in which they say more of the mail. */
type Ask = 'wallet' | 'identity' | 'points' | 'renewal' | 'blocked' | 'other';

/** Told of, not asked for: `unusual sign-in`. */
const ALARM =
  /unusual|suspicious|unauthori|unrecogni|new sign-in|someone tried|tried to|inhabituel|inusual|incomum|insolito|ungewöhn|verdächt|suspect|sospech|suspeit|nicht autoris|不正|不審|異常|試行|いつもと違う|通常と異なる/;

const ASKS: readonly (readonly [Ask, RegExp])[] = [
  ['wallet', /wallet|ウォレット|(?:recovery|seed|secret) phrase/],
  [
    'identity',
    /verif|v[ée]rifi|confirm|validat|identi|legitim|log ?in|iog in|sign[- ]?in|anmeld|passwor[td]|kennwort|wachtwoord|senha|mot de passe|contraseña|\bt(?:an|oken)\b|chiptan|photo-tan|kyc|best[äa]tig|bevestig|potwierd|zugangsdaten|netkey|bestsign|selfie|cadastr|daten|gegevens|dados|datos|update your (?:details|information)|本人|認証|確認|ログイン|サインイン|パスワード|暗証|再登録|秘密の質問|お客様番号|お客さま番号|情報|電子証明書|身分証|verifiz|weryfik|zweryfik|doğrula|본인|인증|验证|驗證|认证/,
  ],
  ['points', /\bpoints?\b|\bpontos?\b|punkte|punten|punti|puntos|resgat|milhas|ポイント/],
  [
    'renewal',
    /renew|verl[äa]nger|expir|abgelaufen|verloop|verlopen|venc|更新|有効期限|期限|membership|abonn|mitgliedschaft|assinatura|lidmaatschap|payment|zahlung|pagament|pago|paiement|betaling|支払|カード|引き落|card\b|billing|declin|karte|carte|cartão|tarjeta/,
  ],
  [
    'blocked',
    /block|bloqu|suspen|gesperrt|sperr|lock|restrict|limit|disabled|deactivat|terminat|closed|deleted|gelöscht|supprim|verwijder|停止|制限|凍結|無効|unusual|suspicious|unauthori|unrecogni|someone tried|不正|不審|異常|inhabituel|inusual|insolito|restore|reactivat|reaktiv|unlock|freischalt/,
  ],
];

const askOfOne = (phrase: string): Ask =>
  ALARM.test(phrase) ? 'blocked' : (ASKS.find(([, words]) => words.test(phrase))?.[0] ?? 'other');

/** What a row of phrases asks for: of several the first in the order above. */
export function askOf(phrases: readonly string[]): Ask {
  const told = new Set(phrases.map(askOfOne));
  return ASKS.find(([ask]) => told.has(ask))?.[0] ?? 'other';
}

/** The headline of each, true of every phrase that is counted to it. */
export const askTitles: Readonly<Record<Ask, Text>> = {
  wallet: {
    ja: 'ウォレットの確認や保護を求める言葉があり、リンクか添付ファイルが付いています',
    en: 'It asks to verify or secure a wallet, and gives a link or file',
  },
  identity: {
    ja: '本人確認やログインを求める言葉があり、リンクか添付ファイルが付いています',
    en: 'It asks to sign in or to confirm data, and gives a link or file',
  },
  points: {
    ja: 'ポイントの受け取りや交換を促す言葉があり、リンクか添付ファイルが付いています',
    en: 'It presses to redeem points, and gives a link or file',
  },
  renewal: {
    ja: '更新や支払いを促す言葉があり、リンクか添付ファイルが付いています',
    en: 'It wants something renewed or paid, and gives a link or file',
  },
  blocked: {
    ja: '利用の停止や異常を知らせる言葉があり、リンクか添付ファイルが付いています',
    en: 'It says that an account is blocked or in danger, and gives a link or file',
  },
  other: {
    ja: 'アカウントや手続きに触れ、リンクか添付ファイルが付いています',
    en: 'It speaks of an account or a procedure, and gives a link or file',
  },
};
