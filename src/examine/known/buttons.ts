/** What stands on the buttons of lures: words that make the reader act. As of 2026-11-21. */
import { plain } from './plain.ts';

const WORDS = [
  'click here', 'click below', 'verify', 'confirm', 'log in', 'login', 'sign in', 'signin', 'validate', 'update', 'unlock', 'restore', 'activate', 'reactivate', 'review', 'release', 'claim', 'get started', 'start now', 'continue', 'proceed',
  'view document', 'view file', 'open document', 'download', 'track', 'pay now', 'renew', 'secure', 'keep', 'recover', 'upgrade', 'access', 'check now', 'accept', 'resolve', 'enable', 'connect',
  'ログイン', '確認', '更新', '認証', '解除', 'こちら', 'ここをクリック', 'クリック', '手続き', '再開', '設定', '受け取', '表示', 'ダウンロード', '支払', '申請', '変更', '開く', '追跡', '配達',
  'hier klicken', 'bestätigen', 'anmelden', 'jetzt', 'weiter', 'cliquez ici', 'vérifier', 'confirmer', 'connexion', 'haga clic', 'verificar', 'confirmar', 'acessar', 'acesse', 'clique aqui', 'resgatar', 'atualizar', 'desbloquear', 'klik hier', 'bevestig', 'inloggen',
];

/** A button carries a few words; a longer text is a sentence with a link in it. */
const LENGTH = 60;

/** Whether the shown text of a link asks to act. */
export function isButton(shown: string): boolean {
  if (shown.length === 0 || shown.length > LENGTH) return false;
  const text = plain(shown);
  return WORDS.some((word) => text.includes(word));
}
