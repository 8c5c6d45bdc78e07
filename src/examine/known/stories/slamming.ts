/**
 * The letter by which domains are sold to a frightened firm: somebody else is said to have applied for its name under endings of
 * Asia. Known by what such a letter cannot do without: the one name under several endings, and an application for it.
 */
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { beginningOf } from '../text/beginning.ts';

/** Endings that are offered, one of a name is enough for a page of one's own. */
const ENDINGS = /\.(?:com\.|net\.|org\.|co\.)?(?:cn|asia|hk|tw|in|sg|my|ph|id|kr|mobi|name|biz)\b/g;
const LEAST = 3;
/** Somebody applies for it, and the reader shall say whether he belongs to him. */
const APPLIES = /\bappl(?:y|ied|ies|ication)\b|\bregist(?:er|ration)\b|申請|申し込み|登録したい|申请|註冊|注册/i;
const WHOSE =
  /\b(?:distributor|subsidiary|affiliat|business partner|agent|authori[sz]ed|consent|conflict|trademark)|代理店|提携|関係(?:先|が|の)|異議|優先権|商標|代理商|合作伙伴|授权/i;

/** The endings that are named; undefined where it is no such letter. */
export const slammingIn = onceFor((text: BodyText): string | undefined => {
  const seen = beginningOf(text);
  if (!APPLIES.test(seen) || !WHOSE.test(seen)) return undefined;
  const endings = new Set(seen.match(ENDINGS));
  return endings.size >= LEAST ? [...endings].join(' ') : undefined;
});
