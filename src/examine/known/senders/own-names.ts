/** Whether a display name is one that somebody has for himself: a full name, or the name of a firm. */
import { once } from '../../../message/once.ts';
import { brandsIn } from '../brands/match.ts';

/** Words of offices, services and machines, which many have in common. NFKC, lower case. As of 2026-11-29. */
const OFFICES =
  /(?:^|[^a-z])(?:info|information|support|service|services|customer|sales|team|admin|administrator|postmaster|mailer|daemon|no-?reply|do-?not-?reply|news|newsletter|notification|notifications|notice|alert|alerts|account|accounts|accounting|billing|office|contact|help|helpdesk|webmaster|security|system|mail|e-mail|shop|store|hr|recruit|marketing|reception|press|member|members|user|staff|center|centre|department|test)(?:$|[^a-z])|サポート|センター|事務局|窓口|お知らせ|ご案内|通知|自動|配信|メール|ニュース|マガジン|受付|担当|営業部|総務|経理|人事|管理者|カスタマー|サービス|お客様|お客さま|会員|運営|広報|採用|システム|ショップ|店/;

/** Whether a name (NFKC, lower case) says an office, a service or a machine. */
export const saysOffice = (name: string): boolean => OFFICES.test(name);

/** Put in by a list or a service that writes for others: `Taro Yamada via Members`. */
const MUNGED = /(?:^|\s)(?:via|on behalf of)\s|経由|\bさんから/;

const cjk = once(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/gu);

/** Characters of a name in Japanese writing: of three, 佐々木 is a surname of thousands. */
const FULL = 4;

/** Common names, surnames alone, brands, offices and what lists put in are not. */
export function isOwnName(written: string): boolean {
  const name = written.normalize('NFKC').toLowerCase().trim();
  if (name.length > 60 || OFFICES.test(name) || MUNGED.test(name) || brandsIn(name).length > 0) return false;
  const words = name.split(/[\s,、・()[\]【】/]+/).filter((word) => word.length > 0);
  const letters = name.match(cjk())?.length ?? 0;
  // 林 健二 has three letters, and is a surname and a name
  if (letters > 0) return letters >= FULL || (words.length === 2 && letters === FULL - 1);
  return words.filter((word) => /^\p{L}[\p{L}'’-]+$/u.test(word)).length >= 2;
}
