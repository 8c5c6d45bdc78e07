/**
 * What particular lures say, story by story, in the words of real mails and of the public warnings about each (JC3, IPA,
 * 警察庁, 国民生活センター, FTC, IC3, Action Fraud, Europol). As of 2026-11-21. Lower case, NFKC, one space.
 */

import { phrasesOf } from './phrase-list.ts';

export type LureGroup =
  | 'gift-card'
  | 'bank-change'
  | 'callback'
  | 'law'
  | 'parcel'
  | 'extortion'
  | 'job'
  | 'tax'
  | 'adult'
  | 'casino'
  | 'medicine'
  | 'wallet'
  | 'reply-aside'
  | 'loan';

export const LURES: Readonly<Record<LureGroup, readonly string[]>> = {
  // a chief or friend wants cards bought and their codes sent
  'gift-card': phrasesOf(`
    store cards|cards (apple|apple or steam|steam or apple|google play or|gift cards (|some cards from|get the cards|
    e-gift card|apple gift cardを|apple gift card を|google playギフト|ギフトカードを5万|ギフトカードを10万|円分買って|円分購入して|円分のapple|円分の電子マネー|
    電子マネーをご用意|電子マネーを用意|コード番号をご返信|コード番号を返信|コード番号を送って|カードのコードを送って|ギフトコードを送って|裏の番号|裏面の番号|番号を写真に|
    buy a gift card|buy me a gift card|buy gift card|purchase a gift card|get a gift card|get me a gift card|couple of gift cards|few gift cards|
    purchase some gift cards|purchase gift cards|buy some gift cards|buy gift cards|get some gift cards|need some gift cards|
    pick up some gift cards|get me some gift cards|get some physical gift|need you to purchase|scratch the back|scratch off the|
    scratch and send|send me the codes|send the codes|picture of the codes|pictures of the codes|photo of the codes|
    pictures of the cards|picture of each card|photos of the cards|apple gift card|itunes gift card|google play card|
    google play gift card|steam gift card|steam wallet card|razer gold|ebay gift card|amazon gift card|vanilla gift card|
    cards for our clients|surprise some of our staff|surprise the staff|reimburse you|ギフトカードを購入|ギフトカードを買って|
    ギフト券を購入|ギフト券を買って|プリペイドカードを購入|プリペイドカードを買って|電子マネーを購入|電子マネーカードを購入|
    コンビニで購入|コンビニエンスストアで購入|コードを撮影|コード番号を送|番号を写真|写真を撮って送|カードの裏面|
    裏面のコード|裏面を削|スクラッチを削|アップルギフトカード|appleギフトカード|google playカード|google play ギフト|
    itunesカード|amazonギフト券を|アマゾンギフト券を|後で精算
  `),
  // a partner's money is to go to another account from now on
  'bank-change': phrasesOf(`
    remit by ach only|ach only|checks are no longer accepted|no longer accept checks|no longer accepting checks|
    nouvelles coordonnées bancaires|changement de banque|changement de coordonnées bancaires|nouveau rib|nouvel iban|neue bankverbindung|geänderte bankverbindung|bankverbindung hat sich geändert|nuevos datos bancarios|cambio de cuenta bancaria|nueva cuenta bancaria|nuove coordinate bancarie|nuovo iban|cambio banca|nieuw rekeningnummer|gewijzigd rekeningnummer|novos dados bancários|mudança de conta bancária|nowy numer konta|zmiana numeru konta|nytt kontonummer|振込先が変更と|振込先変更となり|新しい振込先|新口座|
    our new account below|to our new account|new account below|updated remittance|sent by ach to|updated ach|下記の口座へお振込|下記口座へお振込|今回のお支払いより下記|今回のお支払いより、下記|    振込先を下記|振込先を以下|お振込先を下記|口座に変更させて|口座に変更を|口座へ変更させて|switched banks|changed banks|salary to go to my new|salary to be paid into|new account for my salary|
    my new bank account|change my account details|our main account is|account is being audited|
    currently being audited|监查|監査中のため利用でき|メインバンクが監査|口座が凍結されているため|口座が使用できないため|口座が利用できないため|今回のお支払いは、下記|今回のお支払いは下記|
    今回のみ下記の口座|下記の香港の口座|海外口座へ|口座名義:|
    our bank details have changed|bank details have changed|changed our bank|change in our bank|change of bank details|
    change of banking details|change our banking|changed banking information|updated bank details|updated bank account|
    updated banking|updated our bank|new bank details|new banking details|new bank account details|new account details for|
    new wire instructions|updated wire instructions|revised wire instructions|new payment instructions|
    do not send payment to our old|do not use our old account|previous account is under audit|account is under audit|
    account is currently under audit|due to an ongoing audit|due to tax audit|account has been frozen for audit|
    payments should now be made|future payments should be|remit payment to our new|change my direct deposit|
    update my direct deposit|change my bank account|change my payroll|update my payroll|payroll account|
    before the next payroll|before the next pay|direct deposit information|振込先口座の変更|振込先口座が変更|振込先変更のお知らせ|
    振込先の変更|振込先が変更|振込口座の変更|振込口座が変更|お振込先変更|お振込先の変更|お振込先が変更|銀行口座の変更|
    銀行口座が変更|取引銀行の変更|取引銀行を変更|口座を変更しました|口座が変更になりました|口座は監査|監査のため、口座|
    監査のため口座|新しい口座へ|新しい口座に|新しい銀行口座|新口座へ|新口座に|以前の口座は使用|旧口座は使用|旧口座には|
    旧口座への|給与振込口座を変更|給与の振込先を
  `),
  // a charge that is to be stopped by telephone
  callback: phrasesOf(`
    ring our|cancellation desk|was renewed for|saved bank card|not you?|renewal receipt|plan was renewed|    feel free to call|please feel free to call|wish to not continue|wish to stop|stop this charge|stop the transfer|stop the transaction|ring us|fraud department|right away at|call our billing|did not make this request|did not make this transaction|didn't make this|did not request this|has been requested from|subscription with|will be reflected|reflected on your|reflected within|charged from your|order confirmed|thanks for your purchase|thank you for your order|thank you for choosing|if you have not|any unauthorized|    do not make this|don't make this order|not placed by you|if you did not make|if you don't recognize|if you do not recognize|did not authorise this|call paypal|paypal support at|call support at|to cancel and get|cancel and get a refund|immediately to cancel|fraud alert|for bitcoin purchase|返金窓口|解約窓口|キャンセル窓口|引き落とされます|引き落としいたします|この取引に覚え|この取引に心当たり|このお取引に覚え|キャンセルをご希望|年間契約が更新|契約が更新され|自動更新され|自動的に更新され|ご購入が完了|
    請求番号|サポートまでお電話|下記番号までお電話|遠隔サポート|to dispute|did not authorize this|not authorize this|identity lock|
    security charges|sale receipt|transaction is complete|if this was not you, call|billing team at|contact us at|
    reach us at|call us immediately|call us at|call us on|call our|please call|give us a call|contact us at +|
    toll free|toll-free|tollfree|helpline|help line|help desk number|helpdesk number|customer care number|
    customer support number|support number|billing department|cancellation department|refund department|
    to cancel this|to cancel the|cancel the subscription|cancel your subscription|cancel the order|cancel this order|
    if you did not authorize|if you didn't authorize|did not place this order|did not make this|not made by you|
    dispute this|dispute the|request a refund|claim a refund|has been renewed|renewed successfully|will be renewed|
    auto renewal|auto-renewal|automatic renewal|subscription renewal|renewal is complete|has been charged|
    has been debited|will be debited|will be deducted|amount deducted|auto-debit|auto debit|debited from your|
    charged to your|order confirmation number|invoice number|geek squad|norton 360|norton protection|norton lifelock|
    mcafee total|mcafee offering|total protection|windows defender|pc protection|paypal invoice|
    within 24 hours to cancel|お電話ください|お電話下さい|電話にてご連絡|至急お電話|至急ご連絡|サポート窓口まで|カスタマーサポートまで|までお問い合わせの電話|ご解約は|解約をご希望|
    自動更新されました|自動更新が完了|引き落としが確定|引き落としを確定|心当たりのない場合・|キャンセルは下記|キャンセルはこちらの番号|ノートン 360|引き落としされました|引き落とされました|ご請求が確定
  `),
  // police, courts, debt collectors, rights owners
  law: phrasesOf(`
    裁判手続|訴訟に|訴訟へ|最終通告|回収を委託|回収業務|債権譲渡|強制的な|動産の差押|給与の差押|給与や動産|ご連絡のないまま|ご連絡なきまま|連絡が取れない場合は|放置されますと|放置されました|利用料金の回収|
    有料コンテンツ|未納料金|個人信用情報|信用情報機関|ご本人様からのお電話|ご本人様からのご連絡|出頭|捜査協力|legal action|legal proceedings|lawsuit|court order|
    court summons|summoned to|subpoena|warrant for your arrest|arrest warrant|law enforcement|police report|prosecut|
    criminal charges|copyright infringement|infringes our copyright|violation of copyright|
    intellectual property violation|trademark infringement|child pornography|pedophil|europol|interpol|
    cyber crime unit|debt collection|collection agency|credit score will|法的措置|法的手続|法的手段|裁判所|出廷|訴訟手続|訴訟を|訴えを|告訴|逮捕状|
    逮捕され|警察庁|警視庁|警察署から|捜査中|マネーロンダリング|資金洗浄|犯罪収益|強制執行|差し押さえを|差押えを|財産の差押|財産の差し押さえ|債権回収|著作権侵害|著作権を侵害|運営停止処分|rechtliche schritte|
    gerichtsverfahren|inkasso|strafanzeige|poursuites judiciaires|convocation en justice|huissier|acciones legales|
    embargo judicial|processo judicial|deurwaarder|incassokosten
  `),
  // something waits to be delivered
  parcel: phrasesOf(`
    could not deliver parcel|could not deliver your parcel|your parcel is waiting|parcel is waiting|redelivery charge|schedule redelivery|pay the redelivery|re-delivery fee|confirm your address and pay|
    your shipment is held|shipment is held|held at our hub|amount is outstanding|pay and release|release shipment|
    release your parcel|番地が間違|住所が間違|住所を訂正|通関待ち|税関で止まって|税関に保管|配達が再開|再配達の手数料|再配達料|お届けできませんでした|配達できませんでした|宅配ボックスが満杯|
    営業所で保管|営業所に保管|お届け希望日を|your package|pending package|package pending|your parcel|your shipment|the package|the parcel|delivery attempt|
    attempted to deliver|attempt to deliver|unable to deliver|could not be delivered|could not deliver|
    couldn't deliver|cannot be delivered|delivery failed|failed delivery|missed delivery|delivery has been suspended|
    delivery is suspended|delivery on hold|delivery pending|pending delivery|awaiting delivery|held at our|
    held at the|on hold at|waiting for delivery|reschedule your delivery|schedule your delivery|schedule delivery|
    confirm delivery|confirm your delivery|confirm your shipping|confirm your address|incomplete address|
    incorrect address|address is incorrect|wrong address|unpaid customs|customs duty|customs fee|import duty|
    shipping fee|redelivery|re-delivery|package is waiting|package waiting|tracking number|
    tracking code|お荷物|お届け先不着|お届けが出来ません|お届けができません|配送先のご確認|配送先の確認が必要|配送確認をお願い|配送便をお預かり|荷物をお預かり|荷物のお届け|荷物をお届け|お届け物|宅配便|配送状況|配送に失敗|配達に失敗|配達できません|配送できません|お届けできません|お届けに伺|ご不在|不在通知|不在のため|持ち帰り|持ち戻|
    再配達|住所が不明|住所不備|住所に不備|住所の確認|住所を確認|宛先不明|宛名不完全|番地不明|返送され|返送いたし|保管期限|通関|関税|ihr paket|ihre sendung|paket wartet|
    sendung wartet|zustellung|zugestellt|lieferung|zollgebühr|versandkosten|votre colis|votre livraison|
    colis est en attente|en attente de livraison|livraison a échoué|frais de douane|reprogrammer|su paquete|su envío|
    entrega fallida|no se pudo entregar|tasas de aduana|seu pedido foi taxado|seu pedido foi retido|seu pedido está retido|liberar seu pedido|entregar seu pedido|sua encomenda|seu pacote|encomenda foi|
    taxa alfandegária|taxas obrigatórias|fiscalização alfandegária|importação|correios|uw pakket|je pakket|
    je hebt (1) pakket|pakket wacht|bezorging|leveringen|douanekosten|il tuo pacco|consegna|spedizione|twoja paczka|
    przesyłka|dostawy
  `),
  // money, or everybody sees what was filmed
  extortion: phrasesOf(`
    our next attack|gbps|servers will be flooded|stay down until you pay|copied your customer database|will know that it was you|grows by|全ての装置への|大人向けサイト|友人、同僚|友人や同僚|友人・同僚|この動画は|動画が送信|ビットコインを私|私の財布|警察に訴え|メールを開いた時から|開封した時点|price of my silence|price for my silence|cost of my silence|your misdeeds|browsing habits|filthy videos|dirty videos|your footage|the footage|footage of you|recording of you|videos of you|every contact|your contact list|keeping an eye on you|keeping an eye on your|watching you for|put a spyware|placed a spyware|spyware in|    attack your network|ddos attack|unless you pay|price doubles|small test will run|test attack|price will increase|will not stop until you pay|
    全デバイスへの|全てのデバイスへの|完全なアクセス権|アクセス権を獲得|活動記録をつけ|活動をモニター|活動を監視して|キーロガー|トロイの木馬をインストール|
    知人全員|知り合い全員|連絡先全員|私の管理下|管理下にあり|相当のビットコイン|あなたの姿をカメラ|動画をあなたの|our next ddos|target for our|subject to an attack|can not be stopped|cannot be stopped|fee increases|fee will increase|hacked your website|hacked your site|extracted your database|extracted your data|sold to the highest|highest bidder|ruin your reputation|small payment of $|end your life|paid to kill|was paid to|have watched you|been watching you|go to the police|your enemy|give you his name|爆弾を仕掛け|爆発する|振り込め|爆破|殺害|乗っ取られています|乗っ取りました|閲覧履歴|あの映像|動画を持っています|様子を撮影|様子を、カメラ|カメラで撮影|すべてに侵入|端末に侵入|スパイウェア|暗号通貨でお支払い|暗号通貨で支払|ビットコインを送|ウォレットへ|
    見られたくなければ|知られたくなければ|ばらまかれたく|パスワードを変えても|パスワードを変更しても|警察に相談しても|返信は不要です|返信しても無駄|planted spyware|installed spyware|
    spyware on|your camera filmed|camera filmed|copied all your contacts|all your contacts|your browsing history|
    adult page|adult website|pervert|usd in btc|in bitcoins|bitcoin equivalent|get the clip|split screen|
    compromise you|i have seen everything|full control of your|rat software|keylogger|within two days|
    you have two days|i have access to your|i got access to your|i gained access to|i have full access|i hacked|
    i have hacked|hacked your|your device was infected|your device has been infected|your system was infected|
    infected with my|my malware|my trojan|my private malware|remote access to your|recorded you|i recorded|
    i have recorded|recorded a video|your webcam|your camera|through your camera|masturbat|pleasuring yourself|
    adult sites|porn sites|adult websites|pornographic|intimate video|compromising video|embarrassing video|
    send this video|send the video|send your video|to all your contacts|all of your contacts|to your contacts|
    friends and family|your password is|is your password|your secret|ruin your|reputation will|btc address|
    bitcoin address|bitcoin wallet|bitcoin to|btc wallet|in bitcoin|in btc|litecoin|you have 48 hours|
    you have 50 hours|you have 24 hours|hours to pay|hours to make the payment|i will delete|i will destroy the|
    delete the video|don't try to contact|do not try to contact|do not reply to this|pay me|あなたのデバイス|お使いのデバイスを|
    デバイスに侵入|ハッキングしました|ハッキングされ|ハックしました|ハッカーです|トロイの木馬|マルウェアを仕込|マルウェアに感染させ|カメラで録画|カメラを通じて|ウェブカメラ|録画しました|録画した動画|自慰|オナニー|
    アダルトサイト|ポルノサイト|ポルノ|いかがわしい|恥ずかしい動画|動画を公開|動画をばらま|動画を拡散|連絡先すべて|友人や家族|家族や友人|家族、友人|秘密を|ビットコインで|ビットコインアドレス|
    ビットコインウォレット|btcウォレット|ウォレットに送金|支払いを確認|入金を確認したら|動画を削除|データを削除します|警察に通報しても|時間の猶予|50時間|48時間以内に支払
  `),
  // easy money for little work
  job: phrasesOf(`
    ポチポチするだけ|ポチポチだけ|知識ゼロ|経験ゼロ|初心者でも稼げ|借金があった僕|自由な働き方|収入を保証するものではありません|
    ホワイト案件|運ぶだけ|身分証の写真を送|即日現金10万|だけのお仕事|だけの簡単|報酬は当日|報酬は即日|商品代を立て替え|商品代金を立て替え|荷物の受け取り|荷物を受け取り|現金手渡し|即日現金|1件1万|1件2万|1件3万|1件5万|未経験歓迎|身分証の提出|口座で入金|指定口座へ送金|指定の口座へ送金|高額案件|案件のご紹介|receive packages at|receive packages|receive parcels|inspect them|prepaid labels|shipping labels|ship at the nearest|per package|quality control inspector|copy of id to get started|receive payments from|forward the remaining|keep 8%|keep 10%|keep 5%|of each transaction|commission and|payment assistance|payment assistant|payment processing|increase product ratings|product ratings|paid daily|recommended by several|spare time to work|spare time|research assistant|research assistants|student assistant|get paid $|weekly to|hours/week|hours a week|work remotely and|carried out remotely|    いいね」を押|「いいね」|1日30分|1日10分|1日1時間|日収3万|日収1万|その日のうちに振り込|当日払い|経験・年齢|年齢・経験|年齢不問|動画を見るだけ|スクショを送るだけ|タスクをこなす|簡単なタスク|
    minutes a day|minutes per day|hours a day from|eur daily|usd daily|daily from your phone|product reviewers|found your cv|your cv online|求人サイトから|あなたの履歴書|like videos|liking videos|rate hotels|simple tasks|
    complete tasks|optimization tasks|student empowerment|contact through your school|contact through your university|few hours to do this|attractive weekly|
    secure a part time|secure a part-time|with your personal email|your personal email address|a non-school email|
    work from home|working from home|part-time job|part time job|part-time position|remote position|remote job|online job|
    no experience required|no experience needed|no experience necessary|weekly pay|paid weekly|per week|weekly salary|
    daily salary|daily income|earn up to|earn extra|extra income|hours per week|hours daily|flexible hours|
    mystery shopper|secret shopper|car wrap|personal assistant position|payment processing agent|financial agent|
    reshipping|your resume|received your resume|reviewed your resume|job offer|job opportunity|employment opportunity|
    we are hiring|now hiring|hr manager|
    在宅ワーク|在宅で稼|在宅副業|副業|確実に稼げ|スマホだけで|スマホ一台|スマホ1台|簡単作業|簡単な作業|誰でも稼げ|誰でも簡単に|
    未経験者歓迎|未経験ok|日給1|日給2|日給3|日給4|日給5|日給6|日給7|日給8|日給9|日給:|日給が|日給は|日給で|日給も|日給制|日給保証|高日給|日払い|即日払い|高収入|高額報酬|月収|日収|報酬をお支払|アルバイト募集|求人のご案内|
    荷受代行|荷物転送|口座を貸|口座の貸
  `),
  // the tax office, or another authority, pays or claims
  tax: phrasesOf(`
    atmにて携帯|atmで携帯|お近くのatm|還付がございます|還付先登録|還付先の登録|還付します|高額療養費|    unpaid toll|outstanding toll|toll invoice|toll balance|toll violation|toll charges|unpaid parking|parking ticket|parking fine|parking violation|traffic violation|traffic ticket|late fee of|permit fee|registration fee outstanding|fines of up to|tax rebate of|overpaid in the year|national insurance number and|医療費還付|還付金のご案内|過払い|保険料の還付|    自主的に納付|差押処分|財産の差押|滞納金|滞納処分|延滞税|納税確認番号|納付がない場合|未納の税金|税金の未納|還付金を受け取|還付手続|マイナポイント第|給付対象|付与対象です|tax statement for|tax statement available|your tax statement|tax documentation|irs. tax|tax refund|
    refund of tax|tax return has been|income tax refund|irs refund|eligible for a refund|eligible to receive a refund|
    hmrc|council tax|tax rebate|stimulus payment|economic impact payment|unpaid tax|tax debt|tax arrears|
    claim your rebate|government grant|還付金|還付の|税金の還付|所得税|未払い税金|未納税|未納の税|税金未納|納税のお願い|納税を|滞納税|国税のお支払|給付金|特別定額|支援金|
    マイナポイントの|e-taxを利用|e-taxをご利用|税務署からのお知らせ|差押最終通知|年金の未納|国民年金|保険料の未納|steuererstattung|steuerrückerstattung|
    remboursement d'impôt|remboursement de vos impôts|reembolso de impuestos|devolución de impuestos|
    agencia tributaria|restituição|imposto de renda|malha fina|receita federal|cpf irregular|dívida ativa|
    belastingteruggave|rimborso fiscale|zwrot podatku
  `),
  adult: phrasesOf(`
    アドレス変えた|写真とか載せた|人違いだったらごめん|これも縁かな|夜も会えます|主人は単身赴任|夫は単身赴任|旦那は単身赴任|写メはこっち|写メ載せ|プロフに写真|home alone|bored and alone|pics but not gonna|from ur area|夫に内緒|主人が単身赴任|夫が単身赴任|旦那が単身赴任|主人が出張|夫が出張|旦那が出張|連絡先の交換は無料|連絡先交換無料|直アド|写真を載せたので|写真載せた|主人に内緒|2時間5万|会ってくれる方|会える方を探|お礼は前払い|大人の付き合い|    live sex|sex shows|wet, hot|hot, horny|hottt teens|sluts|hotties|lesbian|orgasm|orgasms|penis|penile|porn|xxx|
    milf|naked in|strips naked|webcam invitation|nude celeb|celebs|sex drive|better sex|adult related site|
    for adult men|for adults only|adults only|旦那に内緒|今夜会え|割り切った|お礼に5万|写真を見てね|会ってくれる|大人の関係|sex dating|ukrainian women|
    beautiful ukrainian|beautiful women|hot ukrainian|chat with beautiful|these women are|singles near you|
    meet your kind|send her a message|would you like to have a chat|i like you very much|reply to message|
    status: online|oekraïense|oekraiense|droomvrouw|sensueel|ideale match|perfecte match|op zoek naar een prachtige|liefde, passie|nackte frauen|casual sex|
    rough sex|hot sex|sex tonight|hookup|hook up tonight|send nudes|my nudes|nude photos|naked girls|naked women|
    get naked|so horny|horny women|sexy girls|sexy singles|hot singles|hot girls|hot women|date hot|lonely women|lonely wives|
    russian girls|russian women|russian beauties|russian singles|ukrainian girls|ukrainian beauty|ukrainianbeauty|
    russianbeauty|asian women|asian beauty|meet singles|local singles|women near you|girls near you|in your area want|
    like beauty girl|want to chat with me|start a chat with a girl|dating for s3x|s3x|private photos|see my photos here|see my photos at|see my photos and|see my photos on my|you can see my photos|want to see my photos|
    my private|date with me|erotic|escort|bongacams|pornhub|xxx dating|xxx videos|erektion|erection|potenz|
    aphrodisiak|sperma|schwanz|nackte|sexkontakte|heiße frauen|heiße singles|heiße russische|lust auf|
    siehe private fotos|private fotos|private nachricht von|hat dir eine nachricht|deine traumliebe|intim werden|
    dates in deiner|rencontre|femmes mûres|coquine|spannende afspraak|geile vrouwen|geile frauen|sexdate|ondeugend|
    liefde van je leven|mijn profiel|素敵な出会い|出会いをお探し|セフレ|即会い|女性から友達申請|人妻|熟女|エッチ|出会い系|割り切り|逆援助|逆援|会いませんか|裏垢|ヤリモク|無修正
  `),
  casino: phrasesOf(`
    高額当せん|高額当選|当せんする体質|当選する体質|ロトで|ロト6|ロト7|当せん番号|当選番号を|馬券師|厩舎|3連単|三連単|買い目|競馬情報|的中実績|casino|online gaming|win big|big win|big bonus|welcome pack|your lucky day|spin the reels|spin your way|slot games|
    gambling is|deposit €|bonus up to|payout verification|fast withdrawals|your prize has arrived|get bonus|free spins|free chip|free chips|jackpot|no deposit bonus|deposit bonus|welcome bonus|welcome package|bonus code|
    play slots|slots and|slot machine|roulette|blackjack|sports betting|online betting|betting site|betting bonus|betting offers|sportsbook|poker bonus|poker rooms|poker room|poker tournaments|for real money|spin the wheel|claim bonus|bonus claim|your bonus|
    surprise bonus|vip-programm|freispiele|willkommenspaket|willkommensbonus|einzahlungsbonus|ohne einzahlung|
    tours gratuits|bonus de bienvenue|giros gratis|tiradas gratis|bono de bienvenida|rodadas grátis|gratis spins|
    welkomstbonus|giri gratis|darmowe spiny|オンラインカジノ|カジノ|フリースピン|入金不要|入金ボーナス|オンラインスロット|スロットゲーム|スロットマシン|ビデオスロット|人気スロット|新作スロット|スロットで遊|パチスロ|ブックメーカー|
    競馬予想|的中率|パチンコ必勝
  `),
  // pills, cures and slimming
  medicine: phrasesOf(`
    no prescription? no problem|without a doctor visit|blue tablets|plain packing|free tablets|weight-loss pens|sugar levels|second ritual|test strips|clogs the pancreas|behind the pancreas|doctors were speechless|テレビでは放送できな|医師も絶句|腹の脂|内臓脂肪が|継続が条件|定期購入が条件|初回98%|初回95%|初回90%|酵素サプリ|v1agra|cial1s|vi4gra|c1alis|no prescription needed|no prescription required|sex drive|prescription now|prescriptions without|online doctors|online doctor|viagra online|xenical|propecia|
    phentermine|growth hormone|reverses aging|burning fat|without dieting|tried everything to lose|lost pounds|
    lose 10|lose 20|lose 30|slim patch|legal herb|kathmandu|larger, fuller|viagra|vlagra|cialis|clalls|levitra|
    sildenafil|tadalafil|online pharmacy|express pharmacy|canadian pharmacy|pharmacy online|ed pills|ed treatment|
    ed health|erectile|men's health|male enhancement|bedroom|in and out of the sheets|last longer|libido|testosterone|
    weight loss|lose weight|burn fat|belly fat|keto diet|keto gummies|ozempic|semaglutide|gummies|cbd gummies|cbd oil|
    blood sugar|blood pressure|diabetes|neuropathy|tinnitus|hearing loss|hair loss|thicker hair|regrow|wrinkles|
    anti-aging|years younger|toenail|fungus|prostate|joint pain|back pain|knee pain|vision loss|dementia|memory loss|
    your doctor|doctors hate|doctors don't|big pharma|natural remedy|natural alternative|ancient remedy|simple trick|
    this trick|weird trick|this one trick|free bottle|risk-free trial|free video|watch the video|watch this video|
    abnehmen|stoffwechsel|blutdruck|blutzucker|haarausfall|ihr arzt|perdre du poids|maigrir|adelgazar|emagrecer|
    afvallen|バイアグラ|シアリス|処方箋不要|処方箋なし|処方せん不要|処方せんなし|精力増強|レビトラ|個人輸入代行|国際配送無料|中身が分からない|食欲抑制|ed治療|精力剤|ダイエットサプリ|飲むだけで|痩せる|育毛|増大
  `),
  // coins that are given away to whoever connects a wallet
  wallet: phrasesOf(`
    btc traced|traced to your name|asset restitution|withdraw now|log in and withdraw|inactive account|unclaimed btc|unclaimed bitcoin|commission is needed|pay the commission|btc is waiting|btc has been|bitcoin payout|payout of btc|    remove gap|remove the gap|remove the space|wallet has been funded|has been funded with|btc making a total|add your wallet|unclaimed allocation|unclaimed tokens|connect before|claim window|before the window|bitcoin! click|free btc|
    btc donate|usd dogecoin|dogecoin|collect your allocation|mine bitcoin|wallet compatibility|
    claiming your|airdrop|claim your share|redeem your tokens|steth|glacier drop|you earned|funded with|has been funded|wallet extensions|incoming transaction|
    withdrawal of funds|order the withdrawal|you are now rich|on your balance|confirm your phrase|12 word|pass phrase|
    passphrase|your allocation|allocation info|bitcoin mining|mining balance|re-validation|revalidation|
    validate your wallet|bitcoin-auszahlung|bitcoin-guthaben|claim your tokens|
    claim tokens|claim your token|token claim|token distribution|connect your wallet|connect wallet|connect your web3|
    wallet connect|walletconnect|web3 wallet|eligible wallets|eligible wallet|wallet has been|wallet will be|
    wallet must be|wallet is eligible|your wallet|snapshot|staking rewards|stake your|staking|community rewards|
    claim your reward|claim your rewards|claim rewards|loot box|whitelist|mint now|free mint|free nft|nft drop|
    your nft|ethereum merge|seed phrase|recovery phrase|secret recovery|private key|smart contract|btc bonus|
    eth reward|withdraw your|withdrawals are now|withdraw process|digital assets held|your ftx|ftx account|
    ftxinsurance|cloud mining|mining account|balance of bitcoin|btc balance|bitcoin wallet has been|double your|
    crypto giveaway|get btc|invest in a digital asset|crypto investment|trading platform|guaranteed returns|エアドロップ|
    ウォレットを接続|ウォレットの接続|ステーキング|暗号資産の出金|仮想通貨の出金|トークンを請求|トークンを受け取
  `),
  // the answer shall go elsewhere, where nobody of the house reads it
  'reply-aside': phrasesOf(`
    reply to my private|reply to my personal|reply me on|reply me through|reply me via|reply through my|respond to my private|
    contact me on my|contact me via my|contact me through my|email me at|email me on my|write me at|write to my|
    my private email|my personal email|my private e-mail|get back to me via|get back to me on|through this email|
    via this email|on this email|contact him on|contact him with|contact her on|contact my lawyer|contact my secretary|
    send mail to|for inquiry|for more details contact|send me your whatsapp|send your whatsapp|whatsapp number|your cell number|
    your mobile number|your phone number|drop your number|are you available|are you at your desk|do you have a moment|
    kindly revert back|revert back to me|i'm in a meeting|i am in a meeting|can't talk right now|can't take calls|
    need a favor|need a favour|need you to handle|discreetly|keep this between us|keep this confidential|
    私用のメール|個人のメールアドレスに|こちらのアドレスに返信|このアドレスに返信|下記アドレスに返信|下記アドレスまで返信|
    下記のメールアドレスに返信|電話番号を教えて|携帯番号を教えて|lineのidを|lineidを|今会議中|会議中のため|
    電話に出られ|メールで連絡して|内密に|極秘|他言無用|誰にも言わ
  `),
  // credit, insurance and other offers that are sent to everybody
  loan: phrasesOf(`
    taxas a partir de|taxas imperdíveis|quitar um financiamento|portabilidade de crédito|parcelas acessíveis|aporte financeiro|prêt rapide|tasa de interés|zinssatz ab|term life|life insurance|insurance quote|lowest rates|lowest rate|mortgage lenders|lenders compete|home equity|
    second mortgage|home loan|home loans|credit repair|repair your credit|clear up your credit|good credit|
    negative cred|credit report|debt free|overwhelmed with debt|reduce your interest|minimum payments|creditors|
    free grant|free grants|government grants|no credit check|no collateral|annuity|annuities|pension plan|back taxes|
    loan offer|elon musk|elon's|musk's|personal loans|free application|mortgage rate|energietarieven|energierekening|energieadvies|stromrechnung|panneaux solaires|prime solaire|
    primes solaires|prime d'installation|plano de saúde|lainatarjou|lainavertailu|laina |loan at|loans at|personal loan|business loan|quick loan|urgent loan|apply for a loan|loan application|
    interest rate of|low interest|% interest|bad credit|blacklisted individuals|debt review|debt relief|reduce your debt|
    consolidate your|pre-approved|preapproved|line of credit|credit card offer|cash advance|payday loan|payday advance|payday lender|
    home insurance|homeowners insurance|car insurance|auto insurance|auto protection|extended warranty|home warranty|
    insurance rates|insurance quotes|save on your insurance|stop overpaying|lower your rate|lower your bill|energy bill|
    energy savings|power bill|electric bill|electricity bill|save energy|power saver|power_save|stopwatt|solar panels|
    gutter|walk-in tub|life alert|reverse mortgage|refinance|mortgage rates|medicare|funding for your|fund manager|
    manage funds|investment partner|looking for investment|investment opportunity|project funding|private client|
    kredit ohne|sofortkredit|kredit in|prêt personnel|offre de prêt|prêt entre|préstamo|empréstimo|crédito aprovado|lening|
    prestito|即日融資|他社で断られ|ブラックの方|ブラック可|自己破産され|在籍確認なし|総量規制対象外|最短10分で|個人間融資|ソフト闇金|給与ファクタリング|ブラックok|審査なし|審査不要|融資のご案内|闇金|現金化
  `),
};
