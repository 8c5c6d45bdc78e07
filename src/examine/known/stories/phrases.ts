/**
 * What lures say, in the words of real mails and of the public warnings about them (antiphishing.jp, JC3, IPA, ipa.go.jp
 * "手口", Microsoft and Google security blogs, FTC consumer alerts). As of 2026-11-21. Lower case, NFKC, one space.
 * A phrase stands here when honest mail to a customer seldom needs it.
 */
import { Answers, once } from '../../../message/once.ts';
import type { BodyText } from '../../facts.ts';
import { withoutGaps, withoutMarks } from '../text/flowing.ts';
import { plain, skeleton } from '../text/plain.ts';
import { APPROACHES, type ApproachGroup } from './phrases/approach-phrases.ts';
import { isDenied } from './phrases/denied.ts';
import { LURES, type LureGroup } from './phrases/lure-phrases.ts';
import { OFFERS, type OfferGroup } from './phrases/offer-phrases.ts';
import { isVeiled, otherParagraphs, type Paragraph } from './phrases/paragraphs.ts';
import { PARTS, type StoryPart } from './phrases/part-phrases.ts';
import { entriesOf, phrasesOf } from './phrases/phrase-list.ts';
import type { PhraseHit } from './phrases/phrase-search.ts';
import { PhraseTable } from './phrases/phrase-search.ts';
import { tongues } from './phrases/tongues.ts';
import { WORLD } from './phrases/world-phrases.ts';

type PhraseGroup =
  | LureGroup
  | OfferGroup
  | ApproachGroup
  | StoryPart
  | 'credential'
  | 'deadline'
  | 'payment'
  | 'prize'
  | 'advance-fee'
  | 'chat-group'
  | 'machine-japanese';

const PHRASES: Readonly<Record<PhraseGroup, readonly string[]>> = {
  ...LURES,
  ...OFFERS,
  ...APPROACHES,
  ...PARTS,
  // asks to prove who one is, to sign in, to save an account or a mailbox
  credential: phrasesOf(`
    パスキーの設定|パスキー設定|パスキー認証の設定|パスキー認証に|パスキーの登録|パスキー登録|電子証明書は、まもなく|電子証明書はまもなく|
    ご担当者様の連絡先をご登録|連絡先の再登録|
    verify their login|verify their account|verify their email|verify their mailbox|validate their account|validate their email|confirm their account|update their account|verify your login|confirm your login|validate your login|
    not yet been verified|not been verified yet|unverified accounts|accounts will be suspended|verify my wallet|verify my account|wallet ownership|
    お支払い情報更新|支払い情報更新|お支払い方法に確認が必要|アカウント情報を確認|お支払い情報の最新|サービスの継続ができ|登録情報更新|アカウント情報更新|
    payee was added|new payee added|payee has been added|端末再登録|端末の再登録|多要素認証の再登録|旧バージョン提供終了|completed document|all parties have finished|finished signing|have completed signing|引き落とせませんでした|承認不可|更新費用が|ご利用確認|ご利用をお控え|残高を凍結|一時的に凍結|凍結の解除|利用を停止しており|利用停止のお知らせ|利用再開の手続|利用再開には|ワンタイムパスワードによる|ログインパスワード・|お客さま番号・|お客様番号・|限度額を一時的|登録が完了していない|未登録のカード|カードによる本人確認|カードによる本人認証|カード情報の登録|有効期限が切れたため|有効期限が切れているため|有効期限が切れました|有効期限が間近|電子証明書を更新|認証の有効期限|端末からのご注文|注文を保留|ご利用内容の確認|お取引を検知|取引を検知|不審なお取引|不審な取引|取引を一時保留|取引を保留|取引が保留|ご本人様によるもの|ご本人様のご利用|カードの機能|カード機能を|機能を制限|機能を停止|送金と支払いの機能|
    無効化されました|無効化されます|無効となりました|再開の手続き|再開手続|登録内容の再確認|登録情報の再確認|お支払い方法に問題|お支払い方法を設定|お支払い情報に問題|カードが承認され|新しいカードをご登録|
    カード情報を登録|カード情報を再登録|カード番号とセキュリティコード|セキュリティコードが必要|認証コードをご入力|ログインパスワード|取引パスワード|取引暗証|デバイス認証|電話番号認証を|解約予告|自動的に解約|補償手続|
    補償を受けるには|補償の対象外|お客様情報のご登録|お客様情報の再登録|情報を再登録|身分証をご提出|ログイン情報をご提出|異常な活動|異常を検知|異常が検知|いつもと違う端末|新しい端末からのアクセス|支払いに失敗|
    引き落としができません|引き落としができなかった|お引き落としできません|メンバーシップは終了|メンバーシップを再開|出金がご利用|出金申請が|入出金を制限|お受け取り方法の確認|ポイントの付与対象|ポイントを受け取るには|
    ポイントへの交換|マイナポイントの付与|ご登録の電話番号が|サインインが必要です|署名が必要な文書|sign-in is required|sign in is required|unrecognized login|
    activités de connexion inhabituelles|activité de connexion inhabituelle|connexion inhabituelle|quelque chose d'inhabituel|passer en revue les activités|ungewöhnliche anmelde|inicio de sesión inusual|atividade de login incomum|accesso insolito|re-validate|revalidate|must be re-validated|required to review and|sign in with your email|acknowledge the revised|electronically acknowledge|unrecognised login|unrecognized device|new sign-in from|limited your account|restricted your account|
    service termination|termination notice|your files will be deleted|your photos will be deleted|
    files and photos will be|gegevens te herstellen|verwijdering van bestand|bestanden worden verwijderd|
    dateien werden gelöscht|fotos werden gelöscht|fichiers seront supprimés|locked your account|suspended your account|account access has been|confirm it was you|confirm your billing|
    update your card|card was declined|could not be authorised|membership has expired|membership has ended|
    membership will be|review the document|sign the document|documents to sign|needs your signature|
    electronic signature|tax statement available|resgate seus pontos|resgatar seus pontos|pontos irão expirar|pontos expiram|
    acesse o arquivo|not a robot|you're human|you’re human|you are human|あなたがロボットでは|ロボットではないことを確認|account restriction notice|receive incoming and outgoing|login to restore|log in to restore|
    verify your account|verify your identity|
    verify your email|verify your mailbox|verify your information|verify your wallet|verify your details|
    verify account|verify identity|confirm your account|confirm your identity|confirm your email|
    confirm your information|confirm your details|confirm your password|validate your account|validate your email|
    validate your wallet|revalidate your|update your account|update your payment|update your billing|
    update payment method|update your information|update your details|account has been suspended|
    account has been limited|account has been locked|account has been restricted|account has been disabled|
    account has been blocked|account has been deactivated|account has been flagged|account will be suspended|
    account will be closed|account will be deactivated|account will be disabled|account will be terminated|
    account will be restricted|account is suspended|account suspension|account was suspended|temporarily suspended|
    temporarily restricted|temporarily disabled|temporary disabled|unusual sign-in|unusual signin|unusual activity|
    unusual login|suspicious activity|suspicious login|suspicious sign-in|unauthorized access|unauthorised access|
    unauthorized login|unauthorized transaction|someone tried to log in|tried to iog in|review recent activity|
    restore access|restore your account|restore your access|reactivate your|unlock your account|mailbox is full|
    mailbox is almost full|mailbox quota|mailbox storage|storage is full|storage limit|quota exceeded|
    exceeded your storage|quarantined message|quarantined messages|quarantined email|pending messages|
    undelivered messages|undelivered mails|messages are on hold|emails are on hold|release messages|
    release all messages|review messages|password expires|password will expire|password has expired|
    password is about to expire|password expiration|keep current password|keep same password|keep my password|
    keep your current password|recovery phrase|seed phrase|secret phrase|kyc|complete verification|
    complete the verification|verification required|verification process|secure your account|secure your wallet|
    protect your account|de-activation request|deactivation request|webmail upgrade|sign in to continue|
    login to your account to|log in to your account to|verify now|payment method has expired|
    payment method was declined|payment declined|unable to process your payment|shared document|
    shared a document with you|view shared document|review document|voicemail message|new voice message|本人確認|ご本人様確認|ご本人さま確認|カード情報の認証|カード情報を認証|
    本人認証|アカウントの確認|アカウントを確認|アカウント確認|アカウント情報を更新|アカウント情報の更新|アカウント情報の確認|アカウントを更新|アカウントが停止|アカウントを停止|アカウントは停止|アカウントの停止|
    アカウントが無効|アカウントがロック|アカウントをロック|アカウントの利用を制限|アカウントの利用制限|アカウントの安全|アカウントの異常|アカウントに異常|ご利用制限|利用制限|一時的に制限|一部制限|アクセスを制限し|取引権限|取引を一時停止|取引を一時的に停止|支払い方法が承認|支払い方法の承認|支払い方法が無効|支払方法が無効|サービスは無効にな|認証コードの入力が必要|再開のお手続き|制限を解除|制限解除|
    お支払い方法の更新|お支払い方法を更新|お支払い方法の情報|支払い方法を更新|支払方法を更新|お支払い情報を更新|お支払い情報の更新|会員情報の更新|会員情報の確認|お客様情報の確認|お客様情報を更新|
    登録情報の確認|登録情報の更新|カード情報の更新|カード情報を更新|カード情報の入力|第三者による不正|第三者からの不正|第三者の不正|不正利用|不正使用|不正アクセス|不正ログイン|不正なログイン|不審なログイン|
    異常なログイン|異常ログイン|不審なアクティビティ|通常と異なる|ログイン試行|再認証|再設定してください|パスワードの有効期限|パスワードが期限切れ|メールボックスの容量|メールボックスの有効期限|メールボックスがいっぱい|
    メールボックスが一杯|容量制限|ストレージ容量|隔離されたメッセージ|隔離された|保留中のメッセージ|受信メールを配信できません|配信できませんでした|認証が必要|認証を完了|ログインして確認|ログインしてください|自動退会|
    今すぐ更新|暗証番号|秘密の質問|取引を確認|取引の確認|konto bestätigen|identität bestätigen|daten bestätigen|konto wurde gesperrt|
    konto wurde eingeschränkt|konto gesperrt|zugang gesperrt|daten aktualisieren|sicherheitsüberprüfung|
    zahlungsmethode|speicherplatz voll|vérifier votre compte|confirmer votre identité|compte a été suspendu|
    compte sera suspendu|compte a été bloqué|mettre à jour vos|mise à jour de vos|votre compte est limité|
    activité inhabituelle|verificar su cuenta|verifique su cuenta|confirme su identidad|cuenta ha sido suspendida|
    cuenta ha sido bloqueada|actualizar sus datos|actividad inusual|confirme seus dados|atualize seus dados|
    atualizar seus dados|conta será bloqueada|conta foi bloqueada|acesso bloqueado|desbloqueie sua conta|
    cadastro desatualizado|atualização cadastral|sua conta foi suspensa|account geblokkeerd|account is geblokkeerd|
    rekening geblokkeerd|bevestig uw|verifieer uw|uw gegevens bijwerken
  `),
  // must be done soon, or something is lost
  deadline: phrasesOf(`
    within the next 2 business|within 2 business days|within two business days|as soon as possible to prevent|may be purged|will be purged|
    時間後に自動|時間以内にご対応|within 12 hours|within 6 hours|本日18時|本日17時|本日23時|本日24時|今夜0時|今夜24時|今夜12時|本日23:59|自動的に解約されます|回線を一時停止|within 24 hours|within 48 hours|within 72 hours|in the next 24 hours|in 24 hours|within 24h|within 24hrs|
    within 48hrs|within the next 24|within the next 48|last warning|final warning|final notice|final reminder|
    last reminder|last notice|last chance|final chance|last day|act now|act immediately|immediate action|
    immediate attention|action required|urgent action|respond immediately|failure to comply|failure to do so|
    will be permanently|be permanently deleted|permanently suspended|will be deleted|will be terminated|
    will be suspended|will be deactivated|will be disabled|expires today|expires soon|expiring soon|
    before it expires|ends today|ending soon|ends tonight|only today|hurry|to avoid suspension|to avoid interruption|
    avoid account suspension|to avoid losing|to avoid deactivation|limited time|time is running out|
    must be completed by|no later than|24時間以内|48時間以内|72時間以内|12時間以内|時間以内に|本日中に|至急|
    【緊急|緊急のお知らせ|緊急通知|緊急のご連絡|緊急確認|緊急措置|最終警告|最終通知|最終のお知らせ|最後の警告|最終通告|期限が切れます|期限が切れる前|期限切れとなります|期限切れになります|期限切れが近|まもなく期限切れ|間もなく期限切れ|失効|
    ご利用いただけなくなります|利用できなくなります|使用できなくなります|完全に削除|
    停止されます|停止いたします|停止します|停止させていただきます|停止となります|削除されます|口座を凍結|口座が凍結|口座は凍結|凍結され|凍結いたし|凍結します|強制解約|差し押さえ|差押|放置する|放置した|放置され|
    確認がない場合|回答がない場合|行われない場合|完了しない場合|innerhalb von 24 stunden|
    innerhalb von 48 stunden|innerhalb 24 stunden|letzte mahnung|letzte warnung|letzte chance|letzter hinweis|
    sofort handeln|umgehend|läuft heute ab|nur noch heute|nur heute|dauerhaft gelöscht|dans les 24 heures|
    sous 24 heures|sous 48 heures|dernier rappel|dernière chance|dans 2 heures|en las próximas 24|24 horas|48 horas|
    último aviso|última chance|último dia|vencimento breve|hoje expira|expira hoje|imediatamente|urgente|
    binnen 24 uur|binnen 48 uur|laatste herinnering|laatste waarschuwing|laatste mededeling|laatste kans|
    onmiddellijk|verloopt vandaag
  `),
  // money is to be sent, or bank details are wanted or changed
  payment: phrasesOf(`
    need some money|need money|money urgently|urgent payment|urgent transfer|help me with a payment|make a payment for me|
    send me some money|lend me some|pay you back|急にお金が|お金を貸して|立て替えて|立替えて|
    wire transfer|bank transfer|swift transfer|transfer fee|gift card|gift cards|itunes card|steam card|send bitcoin|
    bitcoin address|bitcoin wallet|btc wallet|usdt|western union|moneygram|bank account details|banking details|
    bank details have changed|change of bank|new bank account|our new bank|updated bank|overdue invoice|
    outstanding invoice|outstanding payment|processing fee|delivery fee|customs fee|shipping fee|clearance fee|
    handling fee|release fee|pay the fee|claim your prize|claim your refund|claim reward|claim now|your refund|
    tax refund|subscription renewal|has been charged|will be charged|auto-renewal|airdrop|credit card number|
    unpaid toll|outstanding toll|toll balance|未払いの通行料|your bank account|振込先|振込み先|お振込み先|お振り込み|口座番号|口座情報|口座変更|口座の変更|振込先変更|
    ギフトカード|ギフト券番号|プリペイドカード|ビットコイン|仮想通貨|暗号資産|電子マネー|ウェブマネー|未納料金|
    未納の|未払い|未払金|滞納|延滞金|支払期限|納税|還付金|給付金|賞金|遺産|送金|手数料をお支払|関税|料金未納|再配達|
    有料動画|überweisung|gutschein im wert|bitte überweisen|offene rechnung|virement|
    facture impayée|remboursement|transferencia bancaria|reembolso|boleto|pix|resgate|fatura|pontos|factuur|
    terugbetaling|iban
  `),
  // something was won, or is given away
  prize: phrasesOf(`
    ポイントプレゼント|加算ポイント|期限内に回収|an andere teilnehmer|an einen anderen teilnehmer|ihre eintrittskarten|zum kostenlosen versand|gutschein wartet|gutscheine wartet|
    congratulations! you|you have been selected|you have been chosen|you've been selected|you've been chosen|
    chosen to participate|loyalty program|randomly selected|randomly select|opinion requested|share your opinion|take our survey|
    complete the short survey|instantly qualify|qualify for a free|gehören zu den auserwählten|zu den auserwählten|complete the survey|short survey|quick survey|survey reward|get started!|win a new|win a free|win a gift|win a trip|win a prize|win an iphone|win an apple|win an ipad|win een|you have won|enter to win|giveaway|
    exclusive gift|mystery box|gift card giveaway|yours free|get it free|for free!|act now: free|claim your free|
    you are the winner|lucky online winner|lucky chance to|you are the lucky|eres nuestro ganador|eres el ganador|you are a winner|lucky winner|exclusive reward|your reward|loyalty reward|free gift|free sample|gift voucher|take the survey|
    answer a few questions|iphone 15|iphone 14|iphone 16|100% free|risk free|
    money back guarantee|payout|herzlichen glückwunsch|wir gratulieren|sie haben gewonnen|gewonnen|
    gewinnspiel|zu gewinnen|jetzt gewinnen|verlosung|ausgewählt|einmalige gelegenheit|gratis erhalten|kostenlos erhalten|
    als dankeschön|treueprogramm|testpaket|ihre chance|auszahlung ist bereit|gewinnen sie|gutschein|auszahlung|kostenlos|gratis|teilnehmen|
    umfrage|félicitations|vous avez gagné|vous avez été sélectionné|répondez simplement|ce court sondage|participez à l'enquête|opportunité unique|
    tentez de gagner|bon d'achat|cadeau|gagnez|felicitaciones|has ganado|oportunidad de obtener|consigue gratis|encuesta|participa|ha sido seleccionado|
    regalo|parabéns|você foi selecionado|você ganhou|prêmio|recompensa|gefeliciteerd|u heeft gewonnen|winnen|prijs|maak kans|doe mee|ik doe mee|enquête|
    kans op|おめでとうございます|当選しました|当選おめでとう|プレゼント当選|
    無料で差し上げ|抽選の結果|現金プレゼント
  `),
  // a fortune for one who helps
  'advance-fee': phrasesOf(`
    金の箱|外交の宅配|外交宅配便|外交官が荷物|税関の代理人|通関手数料|倍にして返|神様が私たちを|箱はあなたの住所|ihren nachnamen|nächsten angehörigen|verstorbener mandant|ohne erben|phase terminale|faire don de|sans enfants|for safe keeping|for safekeeping|box with cash|box of cash|boxes of cash|box containing cash|you will have 3|you will have 4|your share is|long overdue fund|overdue payment|key tested telex|release your fund|長くはないと言われ|託したいと|受け取っていただけ|夫を亡くし|子どももおりません|子供もおりません|身寄りもなく|absolute secrecy|business worth|for you and me|accounts department of a bank|bank in hong kong|dearest in christ|widow of late|use the money for|left in the bank|civil servants|over-estimated contract|    consignment boxes|two boxes|your consignment|i am diplomat|a diplomat|non inspection fee|yellow tag|ecowas|trunk boxes|metal box|sweepstake|sweepstakes|lump sum|winning notification|winning number|ticket number|file for your claim|file your claim|fiduciary agent|unclaimed prize|overdue inheritance|inheritance funds|inheritance fund|fund beneficiary|beneficiary of|real estate, energy|profitable business|manage the funds|manage the fund|large amount of capital|reliable partner|risk free|100% risk|family valuables|stand as the beneficiary|as the beneficiary|peacekeeping mission|army officer|recovered fund|recovered funds|courier company|dispatch officer|atm visa|contact the dispatch|selected to receive|charity project|give you 40|give you 30|give you 20|亡くなった依頼人|近親者|国庫に没収|遺産相続に関する|資金は|分配し|寄付金を受け|慈善活動に|    i'm donating|i am donating|we are donating|lucky individuals|lucky individual|selected for a donation|for claims|donation of|ex-wife of|mackenzie scott|warren buffett|bill gates foundation|powerball winner|受取人に選出|受取人として選出|受取が完了して|権利は失効|受取期限|必ず現金|を譲渡したい|譲渡させて|余命わずか|余命幾|余命宣告|資産家の|身寄りがない|身寄りのない|億円お受け取り|億円をお受け取り|億円の受け取り|受取人に選ばれ|受け取り人に選ばれ|当選金|高額当選|代理人弁護士|遺産管理|
    payable on death|unfortunately passed away|unclaimed permanent|unclaimed life insurance|valued at approximately|give away my late|giving away my late|instrument lover|will cherish it|baby grand|
    遺産を|支援金を受け取|without any heir|without heir|no next of kin|personal banker|left behind usd|left behind the sum|
    as his relative|as the relative|as the next of kin|bear the same last name|same surname|you shall keep|
    your share will be|percent of the fund|this transaction is|transfer this fund|transfer the fund|
    transfer of the fund|funds can be paid|late engineer|late president|your reputable|trustworthy person|
    reliable person|highly placed official|diplomatic status|government of nigeria|mobutu|kabila|savimbi|abacha|
    sierra leone|gold dust|security vault|treat this with|your full names|your bank particulars|
    private telephone and fax|your private telephone|urgent business assistance|business assistance|
    investment assistance|next of kin|beneficiary|million dollars|million usd|million united states|inheritance|
    late client|deceased client|deceased|barrister|attorney at law|bank of nigeria|compensation fund|
    compensation payment|united nations compensation|donation to you|donate to you|donation for you|donate the sum|
    the sum of|unclaimed fund|unclaimed funds|dormant account|fund transfer|consignment box|diplomatic agent|atm card|
    business proposal|mutual benefit|strictly confidential|utmost confidentiality|urgent cooperation|
    need your assistance|seek your assistance|foreign partner|widow|dying of cancer|god bless you|lottery|
    you have won|you won|your email address has won|claims agent|foreign exchange department|
    modalities|repatriat|business dealing|business partnership|business proposition|business transaction|
    seek your consent|glanced through your profile|came across your profile|came across your e-mail|
    your contact through|dying woman|dying widow|sick bed|diagnosed with cancer|suffering from cancer|cancer of the|
    oesophageal|cancer disease|my health condition|deposit fund|deposited fund|few period of time|less privileged|orphanage|charities|charity organization|charity work|donate what i have|
    my late husband|late husband|my late father|no child|without a child|deposited the sum|sum of money|reserve bank|
    central bank|united bank|audit account|foreign remittance|foreign operation|utmost surprise|utmost good faith|
    great surprise|big surprise to you|come across your email|final wish|dearest beloved|honest to fulfill|share ratio|60/40|percent of the total|% of the total|relief program|grant award|beneficiaries|
    fund release|release of your fund|your fund|private investor|loan and investment|esteemed|get back to me for more|
    my name is mrs|my name is mr|i am mrs|i am mr|barr.|engr.|contract payment|payment file|us$|remittance department|
    mutually beneficial|confidential business|security company|trunk box|over-invoiced|investment proposal|相続人|遺産相続|
    億円を|宝くじ|国連|あなたの資金|atmカードがあなた|atmカード経由|あなたのフルネーム|直通電話番号|あなたの応答が必要
  `),
  // the head of the company wants a group in a chat (warnings since December 2025)
  'chat-group': phrasesOf(`
    lineグループを新規|lineグループを立ち上げ|lineグループを開設|lineのグループを立ち上げ|新規のlineグループ|業務用lineグループ|業務連絡用のline|社内連絡用のline|グループの二次元コード|
    二次元コードを本メール|二次元コードをこのメール|二次元コードを返信|二次元コードをお送り|二次元コードの画像|qrコードの画像を|グループのリンクを送|私以外のメンバー|他の方はまだ招待|後ほど私が参加|私からメンバーを|
    lineグループを作|lineグループの作成|lineグループを新|lineのグループを作|lineのワークグループ|新しいlineの|
    lineワークグループ|グループのqrコード|グループチャットを作成|グループ招待用のqr|招待用qrコード|招待qrコード|
    qrコードをこのメールに|qrコードを本メールに|qrコードをメールで|qrコードを返信|qrコードをご返信|qrコードをお送りください|
    他のメンバーは私が|私を追加した後|create a line group|create a whatsapp group|create a wechat group
  `),
  // Japanese that programs write and people do not (story 004; warnings of 2020 to 2026)
  'machine-japanese': phrasesOf(`
    お客様各位へ様|いつもお世話になっております様|当社のお客様へ、|尊敬なお客様|お客様をお知らせ|お客様に通知いたします。|
    あなたのアカウント|ご本人かどうかを確認する|ご確認いただくことをお願い|
    ご更新ください。さもないと|さもないと、|以下のリンクにクリック|ここにクリック|ボタンにクリック|下記のリンクに入って|
    上陸してください|登陸|システムは検出しました|システムが検出しました|
    私どもはあなたの|貴殿のアカウント|速やかに処理してください|ご理解とご協力に感謝します。このメール|
    お手数ですがありがとう|誠にありがとうございます。ご不便|親愛なるお客様|親愛なるユーザー|親愛なる会員|親愛なる|尊敬するお客様|尊敬するユーザー|尊敬なる|ご顧客様|
    貴方のアカウント|貴様のアカウント|あなたのメールボックス|メールアカウントに転送されるのをブロック|
    どのように処理するかを選択|それ以外の場合、メールは|して下さいしてください|確認してくださいお願い|
    お客様のご確認してください|更新してくださいますよう|していただくようにしてください|
    誠に申し訳ございませんが、お客様のアカウントに|
    ありがとうございました。よろしくお願い申し上げます。以上|ご不便をかけて申し訳|お客様の支払い方法は|
    アカウントは他人に使用|私たちは検出しました|我々は検出|私たちはあなた|我々はあなた|
    弊社は検出|異常は更新できませんでした|下記のリンクをクリックして、更新|
    パスワードを維持|現在のパスワードを保持|同じパスワードを保持|電子メールの管理者
  `),
};

type Story = readonly [PhraseGroup, readonly string[]];

/** Each story in Japanese and English, and in the words of other languages that are known best. */
const STORIES: readonly Story[] = [...entriesOf(PHRASES), ...entriesOf(WORLD)];
const foreignStories = once((): readonly Story[] => tongues().flatMap((one) => entriesOf(one)));

/** Each story in all its languages. No phrase stands twice in one: a test holds us to it. */
export const stories = (): readonly Story[] => [...STORIES, ...foreignStories()];

const table = new PhraseTable(STORIES, { plurals: true });
const foreignTable = once(() => new PhraseTable(foreignStories(), { plurals: true }));
/** A phrase, and whether it stands in the subject. */
export type Said = PhraseHit<PhraseGroup> & { readonly inSubject: boolean };
const kept = new Answers<BodyText, readonly Said[]>();

/** Characters that are compared of a text whose letters have marks. */
const VEILED_LENGTH = 20_000;

/** @param isForeign the words of all languages are looked for */
function undenied(searched: string, isForeign: boolean): PhraseHit<PhraseGroup>[] {
  const own = table.find(searched);
  const others = isForeign ? foreignTable().find(searched) : [];
  return (others.length === 0 ? own : [...own, ...others].sort((a, b) => a.at - b.at)).filter(
    ({ group, at, phrase }) => group.startsWith('warning') || !isDenied(searched, at, at + phrase.length),
  );
}

/** Both lists, what stands in both once, in the order of the text. */
function merged(
  some: readonly PhraseHit<PhraseGroup>[],
  others: readonly PhraseHit<PhraseGroup>[],
): PhraseHit<PhraseGroup>[] {
  const known = new Set(some.map(({ group, phrase }) => `${group} ${phrase}`));
  const more = others.filter(({ group, phrase }) => !known.has(`${group} ${phrase}`));
  return [...some, ...more].sort((a, b) => a.at - b.at);
}

/**
 * A few lines behind `>` in a letter of one's own are shown to the reader, and lure nobody. Where they are most of it the marks say nothing:
 * they cost nothing to type (docs/decisions/0016-a-mail-inside-a-mail-is-not-its-forwarders.md).
 */
function withoutQuoted(seen: string): string {
  if (!seen.includes('\n>') && !seen.includes('\n >')) return seen;
  const own = seen.replace(QUOTED_LINE, '');
  return own.length > OWN * (seen.length - own.length) ? own : seen;
}
const QUOTED_LINE = /^ ?>.*$/gm;
/** So many times the length of what is quoted. */
const OWN = 2;

/** Its phrases, about where they stand in the whole. */
function inParagraph({ text, at, isVeiled }: Paragraph, before: number): PhraseHit<PhraseGroup>[] {
  const words = withoutGaps(plain(text));
  const own = undenied(words, true);
  const hits = isVeiled ? merged(own, undenied(skeleton(words), true)) : own;
  return hits.map((hit) => ({ ...hit, at: hit.at + before + at }));
}

/** Of each story what tells it most fully: a letter in two languages says the same twice. */
function fullest(
  whole: readonly PhraseHit<PhraseGroup>[],
  some: readonly PhraseHit<PhraseGroup>[],
): readonly PhraseHit<PhraseGroup>[] {
  if (some.length === 0) return whole;
  const of = (hits: readonly PhraseHit<PhraseGroup>[], wanted: PhraseGroup): number =>
    hits.filter(({ group }) => group === wanted).length;
  const isFuller = (group: PhraseGroup): boolean => of(some, group) > of(whole, group);
  return [...whole.filter(({ group }) => !isFuller(group)), ...some.filter(({ group }) => isFuller(group))].sort(
    (a, b) => a.at - b.at,
  );
}

/** Characters of a subject. */
const SUBJECT = 1000;

/** The phrases of a text and its subject. Searched once for all detectors that ask about the same mail. */
export function phrasesIn(text: BodyText, subject: string): readonly Said[] {
  const known = kept.get(text);
  if (known !== undefined) return known.value;
  const title = withoutGaps(plain(subject.slice(0, SUBJECT))).trimEnd();
  // one string, and not two that V8 strings together: it is gone through letter by letter
  const words = [title, withoutGaps(plain(withoutMarks(withoutQuoted(text.seen))))].join(' ');
  const hasVeil = isVeiled(text.language, words);
  const searched = hasVeil ? skeleton(words.slice(0, VEILED_LENGTH)) : words;
  // most mail is Japanese or English, and the words of seventeen other languages are as many again
  const isForeign = text.language !== 'ja' && (text.language !== 'en' || hasVeil);
  const unveiled = undenied(searched, isForeign);
  // a few lines whose language nobody can tell may be of one that has accents
  const all = hasVeil && text.language === 'und' ? merged(undenied(words, true), unveiled) : unveiled;
  const some = otherParagraphs(text.seen, text.language).flatMap((one) => inParagraph(one, title.length));
  const end = (hasVeil ? skeleton(title) : title).length;
  const hits = fullest(all, some).map((hit) => ({ ...hit, inSubject: hit.at < end }));
  kept.set(text, hits);
  return hits;
}

/** The phrases of one group, as one quotation for the reader; of two that overlap the first. */
export function quoted(hits: readonly PhraseHit<PhraseGroup>[]): string {
  const apart: string[] = [];
  let end = 0;
  for (const { phrase, at } of hits) {
    if (at >= end && apart.length < 3) apart.push(phrase);
    end = Math.max(end, at + phrase.length);
  }
  return apart.join(' / ');
}
