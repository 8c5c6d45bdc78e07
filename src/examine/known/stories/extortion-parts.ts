/**
 * What no letter of extortion can do without, in single words, in Japanese and English: money, harm that he who writes has done or will
 * do, and what happens otherwise. As of 2026-12-01. Who cleans an infected computer, or films a wedding, has done no harm.
 */
import { saidIn } from './parts.ts';

const PARTS: readonly RegExp[] = [
  // money, in what leaves no name or in a sum
  /\b(?:pay(?:ment)?|send|transfer|deposit)\b[^.!?\n]{0,60}(?:bitcoins?|\bbtc\b|usdt|monero|\bxmr\b|litecoin|ethereum|crypto(?:currency)?|[$€£] ?\d|\d[\d,.]{0,12} ?(?:usd|eur|gbp|dollars?|euros?)\b)|(?:ビットコイン|暗号通貨|暗号資産|仮想通貨|\bbtc\b|万円|ドル|ユーロ)[^。\n]{0,30}(?:払|送金|送って|振り?込|送付|入金)/i,
  // what he who writes has done to the reader, or will do
  /\b(?:i|we)\b[^.!?\n]{0,40}\b(?:(?:hacked|infected|compromised) (?:into )?(?:your|the|all) (?:[a-z]{2,14} ){0,2}(?:accounts?|devices?|computers?|machines?|systems?|networks?|web ?sites?|sites?|phones?|servers?|e-?mails?|mailbox|databases?|router)|filmed you|recorded you|watched you|watching you|gained (?:full )?access|(?:installed|planted|placed) (?:an? |my |our |the )?(?:malware|spyware|trojan|virus|keylogger|bomb|explosives?|software on your)|(?:copied|extracted|encrypted|downloaded|stole|stolen) (?:all )?(?:of )?your|(?:paid|hired|ordered) to (?:kill|end|hurt|harm))\b|\bmy (?:malware|trojan|virus|spyware|keylogger)\b|\b(?:our|my) (?:next )?(?:ddos|attack)\b|\b(?:bomb|explosives?) (?:is|are|was|were|has|in|inside|under)\b|(?:私|当方|我々|われわれ|俺)[^。\n]{0,40}(?:乗っ取|侵入|録画|盗撮|ハッキング|ハック|感染させ|仕掛け|殺)|(?:乗っ取|侵入|感染させ|ハック)[^。\n]{0,20}(?:私|当方|我々)|爆弾|爆破|爆発物|起爆|殺害/i,
  // or else
  /\b(?:unless|otherwise|or else|if you (?:do not|don['’]t|refuse|ignore|fail)|(?:do not|don['’]t) (?:go|contact|tell|reply|try|inform)|within (?:[a-z0-9]{1,12} ){1,3}(?:hours?|days?)|(?:your|all) (?:contacts|family|friends|relatives|colleagues|customers)|reputation|highest bidder|leak(?:ed)?|publish(?:ed)?|can(?:not| not) be stopped|(?:price|fee) (?:doubles|increases|will)|will be (?:sold|sent|destroyed|deleted|released|flooded))\b|なければ|さもないと|さもなくば|期限は|時間以内|日以内|警察に|(?:家族|同僚|知人|友人|連絡先)[^。\n]{0,30}(?:送|公開|見られ|知られ|拡散|ばら)|公開する|公開します|拡散し|ばらま/i,
];

/** Characters that are looked at. */
const LOOKED = 4000;

/** All of them as they stand there. */
export const extortionIn = (seen: string): string | undefined => saidIn(seen.slice(0, LOOKED), PARTS);
