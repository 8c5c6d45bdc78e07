/**
 * What people write when they pass on a mail that they do not trust: they ask whether it is real, warn of it, or report
 * it. Who wants his own lure to be followed does not write this beside it. Lower case, NFKC, one space; each says it of
 * the mail at hand, for warnings against phishing in general stand in lures as well.
 */
import { onceFor } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { plain } from '../text/plain.ts';

const DOUBTS =
  `is this legit|is this real|is this genuine|is this a scam|is this spam|is this phishing|is this a phishing|is this one of ours|
  is this one real|is this one genuine|is this one legit|is this for real|is it for real|haven't clicked|have not clicked|didn't click|did not click|
  should i click|should i worry|should i be worried|do i need to worry|before i click|can i trust this|can this be trusted|
  is it legit|is it real|is it genuine|is it safe to|is it a scam|is it phishing|is that real|this looks suspicious|looks suspicious to me|
  is this safe to open|is it ok to open|is it okay to open|ok to open this|is this really from you|looks weird|looks odd to me|looks strange to me|
  would not trust it|wouldn't trust it|would not trust this|wouldn't trust this|i don't trust this|i do not trust this|
  looks fishy|seems suspicious|seems fishy|looks like a scam|looks like spam|looks like phishing|looks like a phish|this suspicious|
  suspicious email below|suspicious mail below|suspicious message below|think this is a scam|think this is phishing|
  think it is phishing|think it's phishing|this is phishing|this is a phishing|this is a scam|this is spam|this is fake|this is a fake|
  got this phishing|received this phishing|reporting this|to report this|report this phishing|following phishing|
  phishing mail below|phishing email below|phishing message below|below is a phishing|below is a scam|phishing attempt below|
  do not click on anything in|don't click the link below|do not click the link below|don't click on the link|do not click on the link|
  do not open the link|don't open the link|do not open this|don't open this|don't click this|do not click this|
  これ怪しい|怪しいですか|怪しいでしょうか|怪しいのですが|怪しいので|怪しいと思|怪しくない|怪しいメールが届きま|怪しいメールが来ま|
  あやしいですか|あやしいので|あやしいと思|あやしいメールが届きま|不審なメールが届きま|不審なメールが来ま|不審なメールを受け取りま|
  不審なメールを受信しま|不審なメールなので|不審なメールです|不審なメールでは|こんなメールが|このようなメールが|こういうメールが|
  このメールは本物|このメールは大丈夫|このメールは詐欺|このメールはフィッシング|このメール、本物|このメール本物|本物でしょうか|本物ですか|
  本物なのでしょうか|本物かどうか|詐欺でしょうか|詐欺ですか|詐欺ですよね|詐欺メールでは|詐欺メールだと思|詐欺だと思|詐欺メールが届きま|
  詐欺メールが来ま|フィッシングでしょうか|フィッシングですか|フィッシングですよね|フィッシングメールが届きま|フィッシングメールが来ま|
  フィッシングメールを受け|フィッシングメールだと思|フィッシングメールでは|フィッシングと思われ|フィッシングだと思|
  迷惑メールでしょうか|迷惑メールですか|迷惑メールが届きま|迷惑メールと思われ|迷惑メールだと思|偽メールが届きま|偽メールだと思|
  なりすましメールが届きま|なりすましでしょうか|リンクは開かないで|リンクを開かないで|リンクは押さないで|クリックしないで|
  これは詐欺です|これは詐欺メールです|これはフィッシングです|これはフィッシングメールです|これはフィッシング詐欺です|これは迷惑メールです|
  これは偽物です|これは偽メールです|これは偽のメールです|これはなりすまし|このメールは偽物|このメールは迷惑メールです|
  これ本物|これって本物|これ詐欺|これって詐欺|変なメールが来|変なメールが届|おかしなメールが来|おかしなメールが届|怪しいメールです|
  開いても大丈夫ですか|開いても大丈夫でしょうか|開いて大丈夫ですか|開いて大丈夫でしょうか|開いて大丈夫?|開いても大丈夫?|開いていい?|
  開いていいですか|開いてもいいですか|開いても良いですか|開いてもよいでしょうか|開いても良いでしょうか|開いても問題ないでしょうか|
  クリックしても大丈夫ですか|クリックしても大丈夫でしょうか|覚えがないのですが|覚えがないんですが|
  絶対に開かないで|調査をお願い|調べていただけ|
  ist das echt|ist diese mail echt|ist das spam|ist das phishing|verdächtige mail|verdächtige e-mail|diese phishing-mail|
  est-ce un vrai|est-ce une arnaque|est-ce légitime|courriel suspect|message suspect ci-dessous|est-ce que c'est un vrai|
  es esto real|es legítimo|es una estafa|correo sospechoso|è una truffa|è legittima|messaggio sospetto|
  isso é golpe|este e-mail é verdadeiro|mensagem suspeita|is dit echt|verdachte mail|это мошенничество|подозрительное письмо|
  这是真的吗|可疑邮件|是不是诈骗|이거 진짜|의심스러운 메일`
    .split('|')
    .map((one) => one.trim());

/** Characters that are looked at: whoever passes a mail on says so in a few lines. */
const LOOKED = 4000;

export function doubts(seen: string): boolean {
  const words = plain(seen.slice(0, LOOKED)).replaceAll('\u2019', "'");
  return DOUBTS.some((doubt) => words.includes(doubt));
}

/** Whether who passes a letter on doubts it, in his own words. */
export const doubtsIn = onceFor((own: BodyText): boolean => doubts(own.seen));
