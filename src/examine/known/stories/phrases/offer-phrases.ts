/**
 * What unasked offers, investment tricks, false mail administrators and false chiefs write, in the words of real mails and
 * of the public warnings about each (JC3, IPA, 警察庁, 金融庁, 消費者庁, FTC, FBI IC3, SEC). As of 2026-12-02. Lower case,
 * NFKC, one space.
 */
import { phrasesOf } from './phrase-list.ts';

export type OfferGroup = 'offer' | 'removal' | 'invest' | 'mailbox' | 'secret-task';

export const OFFERS: Readonly<Record<OfferGroup, readonly string[]>> = {
  // goods and chances for everybody: what nobody writes to a customer he knows
  offer: phrasesOf(`
    replica rolex|rolex replica|replica bags|replica handbags|finest replica|indistinguishable from the original|法人データ|問合せフォーム自動送信|問い合わせフォーム自動送信|フォーム自動送信|死活チェック|メール配信代行|転売も可|レプリカ時計|レプリカ|高級腕時計|本物と見分け|税関保証|最大85%off|激安通販|no doctor visit|bonus pills|ships to uk|    1:1 mirror|mirror grade|super clone|superclone|custom pass guarantee|exquisite timepieces|fraction of the price|fraction of the cost|identical to the original|identical to the originals|swiss movement|swiss replica|luxury watches|visit our online shop|search engine registration|domain notification|notification offer|domain expiration|listing expires|publication fee|notice of publication|international catalogue|offer for publication|this is an offer|by paying you accept|stealth mailing|mailing software|million opt-in|free signups|signups before|pre-built downline|renewal commissions|for a free evaluation|personalized proposal|domain extensions|classified sites|submit your business|business search cd|yellow pages|bulk emails|free cellphone|feature-packed|find prospects|mass mailing|    esteemed manuscript|eminent work|article processing charge|open access journal|rapid publication|impact factor|greetings of the day|honoured to publish|submit your manuscript|publish your manuscript|company data|published in the register|business register|you order the insertion|insertion for three years|signing you order|最大80%off|最大90%off|公式サイトより安|個人口座|1st page of google|google's 1st page|google's first page|page of google|not ranking on google|seo packages|seo package|white hat|quote and price list|domain name registration|domain registration service|internet keyword|conflicts with your company|conflict with your company|transfer this email to your ceo|forward this to your ceo|cn domain name|(cn) domain|china (cn)|business partner in china|distributor or business partner|toner cartridge|toner cartridges|inkjet cartridges|printer cartridges|printer supplies|printer ink|
    low cost life insurance|low-cost term|term life insurance|term-life insurance|life insurance quote|
    insurance quotes|insurance quote|free quote|free no obligation|no obligation quote|lowest rates|lowest rate|
    low rates|lowest prices you|super low price|save up to 40%|save up to 50%|save up to 60%|save up to 70%|
    save up to 75%|save up to 80%|save up to 90%|extended auto warrant|auto warranties|merchant account|
    accept credit cards|accept all major|business opportunity|biz opp|bizz opp|bizop|be your own boss|
    financial freedom|financial independence|make money|making money|serious money|make a fortune|huge fortunes|
    get rich|a millionaire|next billionaire|people millionaires|6 figures|six figure|six figures|per day guaranteed|a day from home|from home based|home based business|
    home-based business|work at home|work-at-home|work from your home|earn $|earn extra income|extra income|
    second income|substantial income|multi-level|network marketing|not mlm|downline|this is not a get rich|
    chain letter|million email addresses|million e-mail addresses|million emails|million e-mails|bulk email|
    bulk e-mail|bulk mailing|bulk mail|e-mail marketing|email marketing works|email extractor|fresh addresses|
    target audience|targeted leads|targeted traffic|website traffic|search engine submission|search engine ranking|
    first page of google|rank your website|seo services|seo audit|backlinks|web design services|website redesign|
    custom web site|custom websites|custom software development|mobile app development|offshore development|
    bulletproof hosting|satellite tv|cable descrambler|descrambler|free cell phone|free long distance|
    long distance calling|free vacation|vacation package|free airline tickets|prescription drugs|
    without a prescription|without prescription|online doctors|no prior prescription|as seen on tv|as seen on nbc|
    as seen on cnn|as seen on oprah|human growth hormone|university diploma|university diplomas|
    prestigious non-accredited|life experience|obtain a diploma|bachelors, masters|bachelor's, master's|free grant|
    free grants|government grants|grant money|cash grants|unclaimed money|judicial judgment|money judgment|
    money judgments|collect your money|debt collection services|credit repair|repair your credit|bad credit|
    no credit check|no credit checks|credit card debt|consolidate your debt|eliminate your debt|reduce your interest|
    get out of debt|lenders compete|mortgage lenders|home equity|second mortgage|refinance your|pre-approved loan|
    privacy software|you are being tracked|is being tracked|hard drive contains|spy on|detective software|
    increase your business|increase your sales|increase sales|increase your gas mileage|gas mileage|save gas|
    100% guaranteed|guaranteed results|money-back guarantee|money back guarantee|no questions asked|risk free trial|
    risk-free trial|call toll free|limited time offer|once in a lifetime|lifetime opportunity|
    you have nothing to lose|nothing to lose|sent to your door|discreet packaging|free shipping worldwide|
    replica watches|replica watch|designer replica|luxury replica|cheap software|oem software|enlarge your|enlarging|
    breast enlargement|larger breasts|business listings|google reviews for|buy google reviews|buy reviews|5-star reviews|five-star reviews|verified reviews|reviews from real|sales leads|quality leads|被リンク|検索1ページ目|メールアドレスリスト|法人リスト|企業リスト|名簿販売|リスト販売|フォーム送信代行|フォーム営業の代行|最短即日納品|即日納品いたし|霊能師|霊能者|前世との|前世の|高額当選を引き寄せ|金運を引き寄せ|私の水晶|霊視|守護霊|開運鑑定|金運の波|あなたの運気|宝くじ当選を引き寄せ|波動を|seo対策|検索上位|上位表示|ホームページ制作の|
    ホームページ制作会社|webサイト制作の|集客でお悩み|集客にお困り|売上アップ|売上を伸ばし|見込み客リスト|営業リスト|営業代行|テレアポ代行|フォーム営業|助成金を活用|補助金を活用|初期費用0円|初期費用無料|成果報酬|
    完全成果報酬|先着10名|先着20名|先着50名|先着100名|期間限定の特別|特別価格にて|破格の|スーパーコピー|ブランドコピー|ブランドスーパー|スーパー専門店|ブランド激安|コピー品|コピー専門店|n級品|n品|ss品質|s級品|最も合理的な価格|税関没収|税関で没収|世界一流の高級ブランド|口コミ投稿代行|口コミの投稿代行|口コミ代行|レビュー代行|高評価口コミの|星5口コミ|星5レビュー|検知されません|時計コピー|最高品質の|正規品と同等|無料メール講座|
    無料プレゼント中|情報商材|不労所得|権利収入|自動で稼|放置で稼|ほったらかしで|月収100万|月収50万|年収1000万|副収入|誰でも必ず|必ず勝て|必ず当た|必勝法|攻略法|打ち子|万馬券|競馬情報|ロト6|当選番号を予想|当選番号が分か|
    霊感|鑑定結果|無料鑑定|お小遣い稼ぎ|今だけ無料|登録無料|登録は無料|完全無料|サクラなし|女性会員|男性会員|会員登録無料|逆サポ|支援してくれ|お礼に5万|お礼は10万
  `),
  // promises of those who send to everybody: nobody who knows his readers needs them
  removal: phrasesOf(`
    如有打擾|如有打扰|打擾之處|打扰之处|如不願收到|如不愿收到|如不願再收到|如不愿再收到|發財信|
    removal instructions|eliminated from future|eliminated from our|to be removed from|to be taken off|be removed from our|removed from our mailing|removed from future|
    removed from this list|remove yourself from|remove your address from our|remove your address from this|remove your address, |with remove in|with "remove" in|word "remove"|word remove in|
    put "remove"|put remove in|type remove|reply with remove|and add the word remove|subject line remove|
    "remove" in the subject|remove in the subject|remove anywhere in the subject|simply hit your reply|
    this is not spam|this is not a spam|this email is not spam|not unsolicited|never sends unsolicited|strive to never send|
    we strive to|you have opted in|you opted in|opted-in|opt-in list|opt in list|opt-in email|requested to receive special|
    receive special offers|receive offers|signed up to receive offers|from our affiliates|affiliated websites|
    affiliate websites|one of our affiliates|one of our partner sites|marketing partners|purchased list|
    email address was obtained|e-mail address was obtained|your address was obtained|one time mailing|one-time mailing|
    one time message|you will not receive another|no further action is necessary|would no longer like us|if you feel you have received this|
    sent to our subscribers only|further transmissions|
    bill s.1618|senate bill 1618|bill s. 1618|section 301|adv:|this is an advertisement|
    公開されているメールアドレス|公開されているアドレス|公開アドレス宛|掲載されているメールアドレス|掲載されているアドレス|ホームページに記載のアドレス|このメールは迷惑メールではありません|未承諾広告|※未承諾
  `),
  // gains that are promised, and tips that are given away
  invest: phrasesOf(`
    recover your lost|recover lost funds|if you lost funds|lost money to a broker|fake trading platform|funds recovery|recovery expert|forensic team can|we have recovered over|recovered for victims|
    day target|current price:|symbol:|recommendation: strong|watch it trade|big news expected|huge news|don't miss this one|get in before|before the rush|will explode|about to explode|hot stock|microcap|smallcap|small cap|otc:|.pk|shares outstanding|+218%|先生が直接|売買のタイミング|急騰|    guaranteed return|guaranteed returns|guaranteed profit|guaranteed profits|daily profit|daily returns|daily roi|
    bitcoin-investor|geld mit bitcoin|weekly returns|double your money|double your bitcoin|risk free investment|risk-free investment|high yield|
    investment platform|account manager will|trading signals|trading bot|forex trading|binary option|copy trading|
    stock pick|stock play|stock alert|hot pick|penny stock|strong buy|urgent buy|sell target|price target|
    otcbb|otc bb|stock symbol|trading symbol|investor alert|special situation alert|
    元本保証|元本の|利益が保証|利益を保証|利益保証|月利|日利|必ず利益|損失が出た場合は|全額補填|損失補填|推奨銘柄|
    銘柄を無料|おすすめ銘柄|爆上げ|急騰銘柄|テンバガー|株式投資グループ|投資グループ|投資の先生|投資サロン|先生の指示|
    先生の言うとおり|投資のアシスタント|無料で株|株の情報|fx自動売買|自動売買システム|自動売買ツール|未公開株|
    ipo当選|仮想通貨の自動|資産運用のプロ|投資で稼|著名投資家|必ず儲かる
  `),
  // the mail server, its administrator or its quarantine speaks
  mailbox: phrasesOf(`
    メールボックスの使用量|メールの受信ができなくなる|受信ができなくなる恐れ|アカウント再認証|アカウントの再認証|アカウントは、データとともに|upgrade your account please|re-confirm your user name|re-confirm your username|
    casella di posta ha superato|superato il limite|continuare a ricevere messaggi|aggiornamento casella|closing all old versions|older mailbox version|latest mailbox version|new mailbox version|old mailbox version|update to the new version|old version of our mailbox|old versions of our mailbox|
    配信されていません|保留メール|サーバーエラーにより|受信メールが保留|件のメールが保留|メールを受信する|messages could not be delivered|mailbox is full|mailbox is almost full|mailbox has exceeded|mailbox will be|mailbox is out of|mailbox storage|
    messages pending|pending delivery|pending on your|delivered to your inbox since|not be delivered to your inbox|mailbox size is|is over quota|over its quota|e-mail account center|email account center|all our email account|unused email account|dormant email account|
    login into your email|click here to re-login|webmail profile|webmail security team|re-validate your mailbox|your mailbox to be re|
    increase storage limit|increase your storage limit|requires capacity|mail storage team|re-login your|re-login to your|relogin your|logout of your account|new spam filter|replace the old spam|
    mailbox quota|email quota|mail quota|storage quota|exceeded its storage|out of storage|running out of storage|
    incoming messages are|incoming mails are|incoming emails|pending incoming|pending messages|pending emails|
    pending mails|undelivered messages|undelivered emails|undelivered mails|messages were not delivered|
    failed to deliver|held on the server|on hold due|blocked messages|quarantined|quarantine report|
    quarantine notification|spam quarantine|release message|release messages|release to inbox|deliver messages|
    move to inbox|retrieve messages|retrieve your messages|credentials lapse|credentials expire|
    credentials will expire|sign-in credentials|password lapses|password expires|password expired|
    password will expire|password expiry|password is set to expire|password is due|retain password|
    retain your password|retain current password|keep password|keep my password|keep same password|
    keep current password|keep using the same|continue with your present password|continue using the same password|
    webmail upgrade|webmail team|webmail support|mail administrator|email administrator|mail support team|
    server upgrade|upgrade your mailbox|upgrade your mailboxes|update your mailbox|validate your mailbox|verify your mailbox|
    confirm your mailbox|deactivation of your email|mailbox termination|email termination|voice message|voicemail|
    メールボックスの容量|メール容量|サーバーの容量|サーバ容量|容量が不足|容量不足|容量が98%|容量が99%|容量が95%|容量を追加|容量がいっぱい|容量が一杯|容量を超|容量オーバー|ディスク容量|メールが保留|
    保留中のメール|保留中のメッセージ|メッセージが保留|受信が保留|受信を保留|配信が保留|メールは保留|保留されているメール|保留されたメール|サーバーで保留|サーバー上で保留|サーバに保留|サーバーに保留|未配信メール|未配信の|未受信の|受信できなかった|受信トレイに届い|受信トレイに移動|受信箱に移動|隔離された|隔離メール|隔離通知|配信されなかった|配信を保留|配信に失敗|
    パスワードは本日|パスワードが本日|パスワードの有効期限|パスワードは失効|パスワードが失効|同じパスワード|現在のパスワードを|引き続き使用するには|メール管理者|メールサーバー管理者|メールサーバ管理者|メールサポート|
    ウェブメール管理|webメール管理|ウェブメールチーム|ウェブメールの保護|webメールの保護|メールアカウントの更新|メールアカウントが停止|メールアカウントを停止|メールアカウントを確認|メールアカウントの有効|メールの提供を停止|サーバーのアップグレード|
    サーバーをアップグレード|ボイスメッセージが
  `),
  // a chief or partner wants something done quietly
  'secret-task': phrasesOf(`
    your ceo has approved|ceo approved payment|tell them i said to pay|handled discreetly|phone off|just answer here|are you in today|normal approval|not even in person|value-dated today|until the announcement|
    this is my new number|temporary number|temporary email|temporary phone|dropped my phone|phone is broken|broke my phone|pay a bill for me|hi mum|hi mom|hi dad|neue nummer|handy ist kaputt|mein handy ist|nouveau numéro|téléphone est cassé|móvil está roto|telefoon is kapot|携帯が壊れ|番号が変わった|
    今どこにいますか|対応してほしい振込|振込を対応|担当者のメールを教えて|担当者の連絡先を教えて|担当者の名前と|    w-2 (pdf)|w-2 of our|the w-2 of|w-2 request|w2 request|w-2 of all|w-2 of the|w-2 copies|same day wire|same day payment|today's wire|cut-off time|for a vendor|settle the below|send me the payment confirmation|boarding so|into a board meeting|i need it within the hour|法人口座の残高|残高の画面|前払金を送|出社していますか|会社にいますか|今すぐ処理|    keep it confidential|as a surprise, please|can get them now|are you free?|w-2 forms|w-2s of|w2 forms|w2s of|all employees in one|aging report|ageing report|accounts receivable aging|only be reached by email|only reachable by email|reach me by email only|send me your whatsapp|me your whatsapp number|task for you|handle for me|go through them privately|従業員名簿を|社員名簿を|社員一覧を|源泉徴収票を全|売掛金一覧|取引先一覧|取引先リストを|メールでしか連絡|keep this to yourself|do not discuss this|don't discuss this|not be disclosed|yet to be announced|not yet public|acquisition of a|our attorney will|lawyer will contact|守秘義務|公表前|未公表|誰にも相談|誰にも言わ|メールでのみ|メールのみでやり取り|手付金|顧問弁護士|社内でも一部|are you at your desk|are you free at the moment|are you available at the moment|quick task|quick favor|
    quick favour|need a favor|need a favour|urgent task|confidential task|confidential acquisition|
    confidential transaction|confidential matter|done quietly|done discreetly|handle discreetly|
    keep this confidential|keep this between|keep it between|treat this with secrecy|treat as confidential|
    strictly between|tied up in|can't talk|cannot talk|can't take calls|reply by email only|reward some of the|
    surprise some of|store cards|switched banks|changed banks|direct deposit|pay run|payroll cut|new account for my|
    initiate a wire|process a wire|外出先で手が|今、外出先|出先なので|打ち合わせから離れ|会議から離れ|会議中で電話|会議中のため電話|電話に出られない|手が離せません|極秘|機密案件|買収案件|
    内密|他言無用|口外しないで|口外なさらない|誰にも話さ|海外へ送金|海外送金をお願い|至急送金|本日中に送金|本日中に振込|本日中に振り込|口座に使える|口座の残高|残高はいくら|残高を教えて|送金控え|振込控え|代金は明日|
    代金は後で|後で精算|立て替えておいて|今手元に|今パソコンの前
  `),
};
