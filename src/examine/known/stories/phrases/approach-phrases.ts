/**
 * How strangers come near and draw money aside, and how honest people warn of them: in the words of real mails and of the
 * public warnings (IPA and FBI IC3 on business e-mail compromise; 警察庁 on SNS型投資・ロマンス詐欺; FTC on romance and job
 * scams; the warnings of フィッシング対策協議会, banks and town offices). As of 2026-11-29. Lower case, NFKC, one space.
 */
import { phrasesOf } from './phrase-list.ts';

export type ApproachGroup =
  | 'cold'
  | 'diversion'
  | 'diversion-ask'
  | 'messenger'
  | 'friendship'
  | 'warning'
  | 'warning-rule';

export const APPROACHES: Readonly<Record<ApproachGroup, readonly string[]>> = {
  // a seller who found the reader's site, and what he would like to send
  cold: phrasesOf(`
    助成金対象の可能性|返済不要の助成金|「返済不要」の助成金|ほぼ確実に受給|成功報酬として|補助金対象の可能性|助成金の申請代行|補助金の申請代行|30秒でわかる|
    はじめてご連絡いたします|初めてご連絡いたします|はじめてご連絡差し上げ|初めてご連絡差し上げ|無料の診断レポート|無料診断レポート|最低契約期間なし|
    opt-in attendees|send counts|verified business email|pre-show price|verified contact file|contact file of|visitors & exhibitors|visitors and exhibitors|post-show|direct dial|da 50+|dr 50+|per article via|place a well researched|topic ideas|swap on one of our|verified database|share a sample|direct dials|target geography|revert with the cost|revert with pricing|isn't showing up|not showing up for|pay only on results|pay on results|extra leads|leads a month|if not your thing|worth a chat|worth a quick chat|not a fit, |    going through your website|went through your website|visiting your website|came across your website|found your website|found your site|reviewing your website|reviewed your website|looking at your website|browsing your website|checked your website|visited your website|
    came across your company|found your company|learned your company|know your company from|got your contact from|got your information from|issues with your website|issues on your website|errors on your website|issues that keep|redesign your website|website owner|dear website|
    dear business owner|hello business owner|place your website|improve your website|rank your|more traffic|full audit|audit report|free audit|website audit|our past work|past work details|send you our portfolio|share our portfolio|quote and|proposal and pricing|packages and pricing|
    affordable quotation|affordable price|affordable cost|counts and pricing|pricing and counts|counts and cost|more details and pricing|details and price|share your phone number|share your contact number|best time to call|suitable time to call|
    let me know your interest|let me know your target|would you be interested in acquiring|interested in acquiring|interested in purchasing|interested in buying|attendees list|attendee list|visitors list|exhibitors list|decision makers list|mailing list of|email list of|database of|
    contact name, email|business development executive|business development manager|marketing executive|online marketing manager|seo expert|seo consultant|web consultant|iso certified|certified company based|based in india|team of 50|team of 100|team of 120|offshore|
    web design and development|website design and development|app development|e-commerce solution|guest post|sponsored post|sponsored article|do-follow|dofollow|link insertion|backlink|your price for|write for your|article for your|
    reply "opt|reply with "opt|reply "stop|reply stop to|reply "unsub|reply "remove|do not wish to hear from|don't wish to hear|not interested, just reply|if not interested|to be removed reply|opt out of future|
    competitive factory price|our latest catalog|latest catalogue|catalogue and price list|catalog and price list|we are a professional manufacturer|we are professional manufacturer|we are a leading manufacturer|leading manufacturer of|leading supplier of|professional supplier of|manufacturer in china|factory in china|our own factory|free samples|send you our catalog|our catalogue and|oem and odm|oem/odm|best price and|
    working capital|pre-approved for|business funding|business loan|merchant cash|reply yes with|
    突然のご連絡失礼|突然のご連絡大変失礼|突然のメール失礼|突然のメールにて失礼|フォームより失礼|フォームからのご連絡失礼|フォームよりご連絡|営業のご連絡|貴社ホームページを拝見|貴社のホームページを拝見|貴社サイトを拝見|貴社のサイトを拝見|貴社のwebサイト|貴社webサイト|御社のホームページを|御社サイトを|ホームページを拝見し|
    サイトを拝見し|改善の余地|改善余地|検索順位|無料診断|無料で診断|無料相談|無料トライアル|ご提案させていただきたく|ご提案できればと|お役に立てるのでは|30分ほどお時間|15分ほどお時間|オンラインにてお打ち合わせ|オンラインでお打ち合わせ|お打ち合わせの機会|
    成果が出なければ|全額返金|月額9|月額1|導入企業|導入実績|先着|限定で無料|制作協力費|取材協力費|掲載協力費|取材させて|取材先として|経営者インタビュー|残り3社|残り5社|限定3社|限定5社|営業ご担当者|広報ご担当者|ホームページご担当者|webご担当者|今後このようなご案内|今後ご案内が不要|ご不要の場合は|配信停止をご希望
  `),
  // why the account that is known shall not be used this time, and why nobody shall ask by telephone
  diversion: phrasesOf(`
    is under audit|under audit and|can't receive payment|cannot accept payment|can't accept payment|can't receive any|unable to accept|with immediate effect|account under review|account has been compromised|account was compromised|    no longer accept checks|no longer accept cheques|no longer accept check|previous account will be closed|old account will be closed|account will be closed this|undergoing an annual audit|undergoing annual audit|undergoing an audit|undergoing audit|under auditing|under annual audit|
    being audited|audit process|tax audit|tax inspection|cannot receive payment|can not receive payment|unable to receive payment|
    unable to receive fund|not able to receive|cannot receive fund|account is on hold|account has been put on hold|
    account is currently inactive|account is temporarily|account is restricted|account is blocked|account is not available|
    issues with our bank|problem with our bank|bank is having|subsidiary account|subsidiary's account|our subsidiary|
    parent company's account|partner account|alternative account|alternate account|alternative bank|offshore account|
    disregard the details|disregard our previous|disregard the previous|disregard the bank|ignore the bank details|
    ignore our previous|ignore the previous bank|
    会計監査のため|監査が入って|監査を受けて|税務調査のため|口座が一時的に利用でき|口座は一時的に利用でき|口座が一時的に使用でき|口座が現在利用でき|口座が現在使用でき|口座は現在利用でき|口座は現在使用でき|銀行口座が一時的|口座に問題が|
    口座に不具合|入金を確認できない状態|入金を受け取ることができ|受け取れない状態|海外口座|海外の口座|香港の口座|香港口座|子会社の口座|関連会社の口座|グループ会社の口座|別の口座へお振込|別口座へ|今月分のお支払いは下記|今回のお支払いは以下|
    今回に限り
  `),
  // and what he asks for then
  'diversion-ask': phrasesOf(`
    bank slip|transfer confirmation|payment confirmation|payment slip|transfer slip|copy of the transfer|confirm it makes|kindly remit|swift copy|payment swift|wire confirmation|proof of payment once|
    remittance slip|confirm once the payment|confirm when the payment will|hold on with the payment|hold on any payment|
    before you make the payment|before you process the payment|before making payment|
    送金控え|送金明細|振込控え|振込明細をメール|送金証明|swiftコピー|電話が繋がりにく|電話がつながりにく|お電話に出ることができ|ご連絡はメールで|ご連絡はメールにて|明細書をお送り|電話回線の工事|reachable by phone|not reachable at|reply here only|only reply here|joignable au téléphone|telefonisch nicht erreichbar|email is best|by email only|連絡はメールで|連絡はメールのみ|メールのみでお願い
  `),
  // on with it in a messenger, where nobody of the house looks on
  messenger: phrasesOf(`
    add me on whatsapp|add me on telegram|add me on line|add me on wechat|add me on signal|add my whatsapp|add my telegram|
    message me on whatsapp|message me on telegram|text me on whatsapp|text me on telegram|chat on whatsapp|chat on telegram|
    chat me on|contact me on whatsapp|contact me via whatsapp|contact me on telegram|contact us on whatsapp|contact us on telegram|
    contact us via whatsapp|contact us via telegram|reach me on whatsapp|reach us on whatsapp|write me on whatsapp|
    on telegram|via telegram|on whatsapp:|on telegram:|whatsapp: +|whatsapp +|telegram: @|telegram @|telegram username|wechat id|whatsapp number|
    your whatsapp|join our telegram|join our whatsapp|join the telegram|join the whatsapp|whatsapp group|telegram group|
    telegram channel|t.me/|wa.me/|
    lineで友だち追加して|lineで友達追加して|lineの友だちに追加|line id:|line id|lineid|lineのid|lineを追加|lineに追加|lineで追加|line追加|lineの追加|lineで連絡|lineでご連絡|lineアカウントに連絡|lineに連絡|
    lineグループは|lineグループに参加|lineグループへ参加|lineグループへのご参加|テレグラムで|テレグラムを追加|telegramで連絡|whatsappで|カカオトークで|signal id|signalのid|signalで連絡|シグナルで|シグナルid|シグナルのid
  `),
  // a stranger who happened upon the reader and wants to be his friend
  friendship: phrasesOf(`
    my dearest|from the rig|the drill head|call you mum|holding you|before my shift|profile at the site|serious man|wait very much your|waiting for your letter|write first. my name is|on a site of acquaintances|site of acquaintance|serious man for relation|search serious man|if you are interesting|will send my photos|send you my photos|send my photos|write me to|looking for serious relation|looking for a serious relation|
    dating site|liked your eyes|never married|want a kind man|find a kind man|write to me and i|    get acquainted|acquainted with you|serious man for|tender and faithful|kind, tender|my personal mail|to my personal mail|i wait your|wait your letter|i will wait for your|live in russia|years old and live|kisses, |    found your address|found your email|got your address from|got your email from|came across your profile|saw your profile|
    your profile caught|your profile and|let's be friends|lets be friends|let us be friends|be your friend|become friends|
    make new friends|make friends with you|looking for a friend|looking for friendship|good friendship|long-term relationship|
    long term relationship|serious relationship|get to know you|get to know each other|know more about you|
    know each other better|maybe it is fate|maybe it's fate|must be fate|is fate|by mistake, but|wrong number|wrong person|
    wrong address|if you are not|my assistant gave me|sorry for the trouble|sorry to bother you|hope you don't mind|
    i am a widow|i'm a widow|i am divorced|i'm divorced|i am single|i'm single|single mother|honest man|caring man|kind person|
    us army|u.s. army|soldier in|deployed in|peacekeeping|marine engineer|oil rig|send you my photo|send you my pic|
    send you some pictures|i will send you my|give you my pictures|give you pictures|pictures and more details|pictures and details|more details about me|details about myself|trade crypto|my uncle is|my uncle teaches|
    妻は亡くな|妻を亡くし|夫を亡くし|年前に亡くなりました|正直で優しい|誠実な女性|誠実な男性|女性を探して|男性を探して|貴重な荷物|荷物をあなたに|荷物を送りたい|保管してくれ|住所と電話番号を教えて|シリアで|イエメンで|アフガニスタンで|友達になり|友達になって|お友達になり|お友達になって|友だちになり|仲良くなり|仲良くして|あなたのアドレスを|アドレスを友達の|アドレスを知り合い|プロフィールを拝見して気|あなたのプロフィール|運命|ご縁を感じ|ご縁があ|何かのご縁|なにかのご縁|何かの縁|お友達を探して|お友達をさがして|友達を探しています|間違ったアドレスに|まちがったアドレスに|間違えて別の|間違えて送って|間違いメール|人違いでしたら|
    人違いなら|突然のメールですみません|突然のメールで驚|突然のメール失礼|あなたは優しい|優しい人だと|もっとあなたのこと|あなたのことをもっと|日本の文化が|日本語を勉強|日本に行く予定|日本へ行く予定|写真を送ります|写真を送りますね|独身です|離婚して|未亡人|
    私の叔父|叔父は|投資の専門家|シングルマザーです|軍医|軍人です|国連の医師
  `),
  // somebody names a swindle as one
  warning: phrasesOf(`
    scam email|scam emails|scam messages|email scam|email scams|job scam|job scams|gift card scam|gift card scams|these scams|this scam|the scammer|the scammers|scammers will|fake job|spoofing a|from imposters|bad actors|
    詐欺に注意|詐欺が確認|だまし取|詐欺の手口|迷惑メール・|迷惑メールが|迷惑メールの|
    メール訓練|訓練メール|標的型メール|あやしいメール|怪しいメール|phishing simulation|simulated phishing|phishing test|this week's specimen|messages say "|mails say "|emails say "|others threaten|fake parcel|fake delivery|fake invoice|fake bank|fake tax|phishing scam|phishing emails|phishing e-mails|phishing mails|phishing attempts|phishing attack|phishing campaign|
    scam alert|scam warning|fraud alert:|fraud warning|beware of|be aware of scam|watch out for|impersonating|pretending to be|
    pretends to be|claiming to be from|fraudsters are|scammers are|criminals are|is a scam|are scams|is fraudulent|
    are fraudulent|fake email|fake emails|fake message|fake messages|spoofed email|suspicious emails|suspicious messages|
    reports of emails|reports of calls|
    注意喚起|を騙る|を騙った|をかたる|をかたった|を装う|を装った|を名乗る|なりすまし|偽メール|偽のメール|偽サイト|偽のサイト|偽の「|不審なメール|不審メール|不審な電話|不審電話|詐欺メール|フィッシングメール|フィッシング詐欺|
    迷惑メールにご注意|詐欺にご注意|還付金詐欺|特殊詐欺|詐欺です|詐欺の電話|手口が確認|手口に注意|手口にご注意|被害が多発|被害が発生|電話が多発|メールが多発|メールが複数|メールが出回|届いています。すべて|実際のメール|見分け方
  `),
  // and says what to do about it: nothing that helps the swindler
  'warning-rule': phrasesOf(`
    be suspicious|be cautious of|be wary|be extra vigilant|remain vigilant|extra vigilant|no legitimate|never send money|do not send money|are likely not legitimate|are not legitimate|hover over|
    クリックしない|返信しない|開封しない|入力をしない|参加しない|応じない|添付ファイルは開かない|リンクは開かない|電話などで本人|必ず本人|
    開かずに|転送してください|do not click|do not approve any|do not pay|don't pay|delete them|do not reply to the|do not respond to|don't reply to the|don't respond to|do not click on links in|do not click any links in|
    don't click on links in|never click|never share your|never give your|never ask for your password|will never ask|
    never ask you to|do not open the attachment|do not open attachments|do not call the number|please delete the|delete it|
    delete the email|delete the message|report it to|report them to|forward it to|report to the police|call the police|
    contact the police|if you receive such|if you have received such|if you received such|if you already|
    詐欺にご注意|ご注意いただけますよう|一切関係ございません|一切関係ありません|関係はございません|即時削除|削除していただ|削除をお願い|
    返信しないで|返信・|返信せず|返信をしないで|開かないで|クリックしないで|リンクを開かず|リンクをクリックせず|アクセスしないで|添付ファイルを開か|入力しないで|絶対に入力|教えないで|伝えないで|応じないで|振り込まないで|お願いすることは一切|お願いすることはありません|
    お願いすることはござい|お尋ねすることは|求めることはありません|求めることは一切|受け取れません|受け取ることはできません|削除してください|破棄してください|無視してください|警察に相談|警察署に|警察署へ|110番|相談窓口|消費生活センター|188|#9110|
    すでに返信|すでに入力|既に入力|万が一入力|万一入力|返信してしまった|入力してしまった|被害に遭
  `),
};
