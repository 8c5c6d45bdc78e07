/** Words that a display name puts behind a name which is a common word by itself, so that it says the organisation: `OCN カスタマーサポート`. */

const WORDS: ReadonlySet<string> = new Set(
  `support team service services security account accounts center centre customer kundenservice kundendienst sicherheit klantenservice client clients cliente clientes clienti assistance assistenza atendimento seguridad soporte servicio servizio care notification notifications info inc co jp com ltd official delivery express id the help desk helpdesk alert alerts department dept rewards reward giveaway promo promotion promotions winner winners survey surveys gift prize confirmation opinion feedback loyalty abteilung gewinnspiel gewinner umfrage concours cadeau sondage sorteo premio encuesta departamento concorso sondaggio winactie afdeling nagroda konkurs noreply no reply japan`.split(
    /\s+/,
  ),
);

/** What Japanese firms call their desks is put together of these: `迷惑メール対策窓口`. */
const PIECES =
  '株式会社 有限会社 カード お客様 お客さま 会員 ご利用 カスタマー サポート センター サービス セキュリティ 迷惑メール 不正 請求 対策 窓口 受付 相談 管理 運営 事務局 担当 部 係 チーム 本部 お知らせ 通知 連絡 情報 公式 より から'.split(
    ' ',
  );

function isDesk(word: string): boolean {
  let rest = word;
  while (rest !== '') {
    const piece = PIECES.find((one) => rest.startsWith(one));
    if (piece === undefined) return false;
    rest = rest.slice(piece.length);
  }
  return true;
}

export const isCompanyWord = (word: string): boolean => WORDS.has(word) || isDesk(word);
