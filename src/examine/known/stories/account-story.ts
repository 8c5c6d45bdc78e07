/**
 * The story of every false notice in single words: what one has there, what befell it, and what one shall do, in Japanese and English. A
 * list of phrases knows the sentences that it was made from; these parts stay when a letter is worded anew. As of 2026-12-01.
 */
import { saidIn } from './parts.ts';

/** What one has: an account, a card, a mailbox, and what happened to it in the same sentence. */
const BEFALLEN =
  /\b(?:your|this|the|an?) (?:[\w'’-]{1,20} ){0,3}(?:accounts?|mailbox(?:es)?|e-?mail (?:address|account)|card|profile|membership|subscription|access|password|credentials|payment (?:method|details)|billing|storage|identity|log-?in|sign-?in|wallet)\b[^.!?\n]{0,60}\b(?:suspend(?:ed|sion)?|restrict(?:ed|ions?)?|limited|lock(?:ed)?|disabled?|deactivat(?:ed|ion)|terminat(?:ed|ion)|expir(?:e[sd]|ing|y)|flagged|blocked|frozen|unverified|not (?:yet )?(?:been )?(?:verified|confirmed|updated)|declined|failed|compromised|unusual|unrecogni[sz]ed|unauthori[sz]ed|suspicious|interrupt(?:ed|ion)|on hold|incomplete|outdated)\b|\b(?:unusual|suspicious|unauthori[sz]ed|unrecogni[sz]ed|failed) (?:[\w-]{1,16} ){0,2}(?:activity|activities|log-?ins?|sign-?ins?|access|attempts?|transactions?)\b|(?:アカウント|口座|カード|会員(?:資格|登録)|メールボックス|お?支払い?(?:方法|情報)|ウォレット|パスワード|お取引|ご登録(?:情報|内容)|ログイン|本人確認)[^。！？\n]{0,30}(?:停止|制限|凍結|失効|無効|ロック|不正|異常|不審|第三者|確認(?:が(?:取れ|とれ)|でき)(?:ず|ま|な)|できませんでした|できなかった|未完了|未更新|未実施|いつもと違う|通常と異なる|心当たり|覚えのない|見知らぬ|期限切れ|切れ(?:ます|てい))|(?:契約|支払い?|お客様|会員|口座|カード)情報[^。！？\n]{0,20}(?:まだ|未だ|未)[^。！？\n]{0,6}登録|(?:残高|チャージ|送金|出金)[^。！？\n]{0,30}(?:凍結|制限|ロック|保留|不正|不審|抵触|第三者|覚えのない)/i;
/** What one shall do with it: nobody else asks for that in the same letter. */
const DONE =
  /\b(?:verify|confirm|validate|re-?validate|restore|renew|re-?activate|unlock|re-?confirm|authenticate|re-?authenticate|reinstate|regain|update|secure|sign in|log in)\b[^.!?\n]{0,24}\b(?:your|now|here|below|account|identity|details|information|access)\b|ご?登録(?:を|が)(?:必要|お願い)|ご?登録がない場合|(?:認証|再登録|ログイン|お?手続き?|再設定|解除|再開|照合|更新|本人確認|ご?確認)(?:を(?:お願い|行|完了|済ませ|して|し、)|して(?:ください|いただ)|のうえ|いただ|ください|をお済|が必要|はこちら|へ進)/im;

/** Characters that are looked at: such a notice says it at once. */
const LOOKED = 2500;

/** Both parts as they stand there; undefined where one is missing. */
export const accountStory = (subject: string, seen: string): string | undefined =>
  saidIn(`${subject.slice(0, 300)}\n${seen.slice(0, LOOKED)}`, [BEFALLEN, DONE]);
