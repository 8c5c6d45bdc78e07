/**
 * What whoever plays a mail server tells, in single words, in Japanese and English: letters are held, a password runs out and may stay as
 * it is, a server moves and mail will stop. As of 2026-12-01. No server lets a password stay as it is by a link.
 */

import { quotedUpTo } from '../text/said-where.ts';
import { saidIn } from './parts.ts';

const STORIES: readonly (readonly RegExp[])[] = [
  // a number of letters that are held, and to be fetched
  [
    /\b\d{1,3} (?:(?:new|incoming|pending|undelivered|unread|important|outgoing) ){0,3}(?:messages?|e-?mails?)\b|メール[^。\n]{0,10}[0-9０-９]{1,3} ?(?:件|通)|[0-9０-９]{1,3} ?(?:件|通)の[^。\n]{0,12}メール/i,
    /\b(?:held|on hold|withheld|pending|blocked|undelivered|not (?:yet )?(?:been )?delivered|undeliverable|quarantin\w{1,3}|stuck|queued?|rejected|delayed|suspended)\b|保留|隔離|ブロック|拒否|配信(?:され|でき)|届いて(?:おり|い)ま?せん|受信でき|滞留|遅延/i,
    /\b(?:release|retrieve|deliver|receive|recover|restore|fetch|unblock)\b[^.\n]{0,30}\b(?:messages?|e-?mails?|mail|them|all|now|inbox|here|below)\b|(?:受信|取得|解放|配信|復元|受け取|再送|移動)(?:する|して|を|れます|ります)/i,
  ],
  // a password that runs out, and may stay
  [
    /\b(?:password|credentials?|log-?in)\b[^.\n]{0,50}\b(?:expir\w{1,5}|lapse[sd]?|runs? out|ends?|due)\b|パスワード[^。\n]{0,24}(?:期限|失効|切れ)/i,
    /\b(?:keep|continue|retain|maintain|stay|use)\b[^.\n]{0,30}\b(?:same|current|present|existing|old)\b[^.\n]{0,12}\b(?:password|one|credentials?|log-?in)\b|(?:同じ|現在の|今の|既存の|現行の)パスワード/i,
  ],
  // a server that moves, an account to be confirmed, and mail that stops
  [
    /\b(?:server|system|webmail|mail platform|mailbox)\b[^.\n]{0,30}\b(?:upgrad\w{1,4}|migrat\w{1,5}|maintenance|updat\w{1,4}|mov(?:e|es|ed|ing))\b|(?:サーバー?|システム|webメール|ウェブメール)[^。\n]{0,14}(?:移行|更新|アップグレード|統合|切り替え|刷新)/i,
    /\b(?:confirm|verify|validate|log ?in|sign ?in|re-?confirm|update)\b[^.\n]{0,24}\b(?:account|mailbox|e-?mail|password|details|identity)\b|(?:アカウント|メールボックス|メールアドレス|パスワード|ログイン情報)[^。\n]{0,8}(?:確認|認証|更新|入力|再登録)/i,
    /\b(?:lose|lost|stop(?:ped|s)?|unable to|cannot|no longer|not be able to|deactivated|disabled|closed)\b|(?:送受信|受信|利用|使用|ログイン)[^。\n]{0,10}(?:でき(?:ません|なく)|停止)|停止(?:され|いたし|します|となり)|削除され/i,
  ],
];

/** Characters that are looked at. */
const LOOKED = 2500;

/** No server that runs honestly tells it of any page, its own included. */
const NEVER = 1;

/** The first story that is told whole. */
export function mailboxWords(
  subject: string,
  seen: string,
): { readonly quote: string; readonly isNeverHonest: boolean } | undefined {
  const words = `${subject.slice(0, 300)}\n${seen.slice(0, LOOKED)}`;
  for (const [index, story] of STORIES.entries()) {
    const quote = saidIn(words, story);
    if (quote !== undefined) return { quote: quotedUpTo(quote, 150), isNeverHonest: index === NEVER };
  }
  return undefined;
}
