/**
 * More organisations that phishing plays, in the form of `brands.ts`, by sector, with the source of each block. As of
 * 2026-11-22. The domains of a row are those of the organisation's own site, whose address the first one is.
 */

/** Banks. Sources: 全国銀行協会, members' sites; urgent notices of antiphishing.jp 2023 to 2026. */
const BANKS = `
横浜銀行|横浜銀行,はまぎん||boy.co.jp|
千葉銀行|千葉銀行,ちばぎん||chibabank.co.jp|chibabank
静岡銀行|静岡銀行||shizuokabank.co.jp shizugin.jp|shizuokabank
福岡銀行|福岡銀行||fukuokabank.co.jp fukuoka-fg.com|fukuokabank
京都銀行|京都銀行||kyotobank.co.jp|kyotobank
北洋銀行|北洋銀行||hokuyobank.co.jp|hokuyobank
常陽銀行|常陽銀行||joyobank.co.jp|joyobank
七十七銀行|七十七銀行||77bank.co.jp|
広島銀行|広島銀行,ひろぎん||hirogin.co.jp|hirogin
八十二銀行|八十二銀行||82bank.co.jp|
西日本シティ銀行|西日本シティ銀行||ncbank.co.jp|
ソニー銀行|ソニー銀行,sony bank||sonybank.jp sonybank.net moneykit.net|sonybank
セブン銀行|セブン銀行,seven bank||sevenbank.co.jp|sevenbank
ローソン銀行|ローソン銀行||lawsonbank.jp lawson.co.jp|lawsonbank
ろうきん|ろうきんダイレクト|労働金庫,ろうきん|rokin.or.jp rokin.com chuo-rokin.or.jp|
信用金庫|しんきんインターネットバンキング,しんきんダイレクト,しんきんバンキング|信用金庫,しんきん|shinkin.co.jp shinkin.org scbri.jp shinkin-central-bank.jp|
JAバンク|jaバンク,jaネットバンク,農林中央金庫||jabank.org jabank.jp ja-netbank.jp nochubank.or.jp|jabank
Santander|santander||santander.com santander.co.uk santander.com.br santander.es santanderbank.com santander.de|santander
Caixa|caixa economica,caixa econômica,caixa tem||caixa.gov.br|
Nubank|nubank||nubank.com.br nu.bank|nubank
Banco Inter|banco inter||inter.co bancointer.com.br|bancointer
BBVA|bbva||bbva.com bbva.es bbva.mx|
Barclays|barclays||barclays.com barclays.co.uk barclaycard.co.uk barclaysus.com|barclays
Lloyds Bank|lloyds bank||lloydsbank.com lloydsbank.co.uk lloydsbankinggroup.com|lloydsbank
NatWest|natwest||natwest.com|natwest
Capital One|capital one||capitalone.com|capitalone
Navy Federal|navy federal||navyfederal.org|navyfederal
Volksbank|volksbank,volksbanken,raiffeisenbank||vr.de volksbank.de|volksbank
Postbank|postbank||postbank.de|postbank
Commerzbank|commerzbank,comdirect||commerzbank.de commerzbank.com comdirect.de|commerzbank
BNP Paribas|bnp paribas||bnpparibas.com bnpparibas.net bnpparibas.fr|bnpparibas
Crédit Agricole|crédit agricole,credit agricole||credit-agricole.fr credit-agricole.com|credit-agricole
La Banque Postale|la banque postale||labanquepostale.fr labanquepostale.com|labanquepostale
ABN AMRO|abn amro||abnamro.nl abnamro.com|abnamro
PostFinance|postfinance||postfinance.ch|postfinance
Revolut|revolut||revolut.com|revolut
Klarna|klarna||klarna.com klarna.de klarna.se|klarna
`;

/** Brokers, coins, insurers, cards, lenders. Sources: 日本証券業協会, the warning of July 2025; 日本クレジット協会; the organisations' pages about phishing. */
const MONEY = `
大和証券|大和証券||daiwa.jp daiwa.co.jp daiwa-grp.jp|
SMBC日興証券|smbc日興||smbcnikko.co.jp nikkoam.com smbc.co.jp|smbcnikko
岡三証券|岡三証券,岡三オンライン||okasan.co.jp okasan-online.co.jp okasan.jp|okasan-online
moomoo証券|moomoo||moomoo.com futunn.com|moomoo
DMM|dmm株,dmm fx,dmmビットコイン,dmm.com証券|dmm,dmm.com|dmm.com dmm.co.jp dmmbitcoin.com|
bitFlyer|bitflyer,ビットフライヤー||bitflyer.com bitflyer.jp|bitflyer
Coincheck|coincheck,コインチェック||coincheck.com coincheck.co.jp|coincheck
bitbank|bitbank,ビットバンク||bitbank.cc bitbank.co.jp|
東京海上日動|東京海上日動||tokiomarine-nichido.co.jp tmn-anshin.co.jp tokiomarine.com tokiomarinehd.com|tokiomarine-nichido
損保ジャパン|損保ジャパン||sompo-japan.co.jp sompo-hd.com|sompo-japan
三井住友海上|三井住友海上||ms-ins.com ms-ad-hd.com aioinissaydowa.co.jp|
日本生命|日本生命||nissay.co.jp|
第一生命|第一生命||dai-ichi-life.co.jp dai-ichi-life-hd.com|dai-ichi-life
アフラック|アフラック,aflac||aflac.co.jp aflac.com|aflac
UCSカード|ucsカード,ucs card||ucscard.co.jp|ucscard
出光カード|出光カード||idemitsucard.com idemitsu.com|idemitsucard
ENEOSカード|eneosカード,eneos card||eneos.co.jp eneos.com tscubic.com|
TS CUBIC|ts cubic,tscubic,ティーエスキュービック||tscubic.com toyota-finance.co.jp|tscubic
アプラス|アプラスカード,aplusカード|アプラス|aplus.co.jp|
ダイナースクラブ|ダイナースクラブ,diners club||diners.co.jp sumitclub.jp dinersclub.com|
エムアイカード|エムアイカード,mi card||micard.co.jp imhds.co.jp|micard
東急カード|東急カード,tokyu card||topcard.co.jp tokyu.co.jp|
アイフル|アイフル||aiful.co.jp aiful.jp|aiful
プロミス|プロミス||promise.co.jp smbc-cf.com|
PayPayカード|paypayカード||paypay-card.co.jp paypay.ne.jp yahoo.co.jp|paypay-card
Kraken|kraken.com,kraken support|kraken|kraken.com|
Crypto.com|crypto.com||crypto.com|
Trezor|trezor||trezor.io satoshilabs.com|trezor
OpenSea|opensea||opensea.io|opensea
Uniswap|uniswap||uniswap.org|uniswap
Lido|lido dao,lido finance|lido|lido.fi|
DeBank|debank||debank.com|debank
Bybit|bybit||bybit.com bybit.eu|
OKX|okx||okx.com|
Bitpanda|bitpanda||bitpanda.com|bitpanda
`;

/** Railways, energy, water, telephone and Internet. Sources: the companies' pages about false mail in their name. */
const UTILITIES = `
JR西日本|jr西日本,jrおでかけネット,e5489||westjr.co.jp jr-odekake.net|jr-odekake
JR東海|エクスプレス予約,exサービス,スマートex,ex予約|jr東海|jr-central.co.jp expy.jp smart-ex.jp|smart-ex
JR九州|jr九州||jrkyushu.co.jp jrkyushu-ticket.jp|jrkyushu
PASMO|pasmo,モバイルpasmo||pasmo.co.jp mobile-pasmo.jp|
関西電力|関西電力,はぴeみる電||kepco.co.jp kepco.jp eonet.jp|
中部電力|中部電力||chuden.co.jp chuden.jp chuden-miraiz.co.jp|
九州電力|九州電力||kyuden.co.jp|kyuden
東北電力|東北電力||tohoku-epco.co.jp|tohoku-epco
大阪ガス|大阪ガス||osakagas.co.jp osakagas.jp daigasgroup.com|osakagas
東邦ガス|東邦ガス||tohogas.co.jp|tohogas
東京都水道局|東京都水道局||tokyo.lg.jp metro.tokyo.jp|
NTT東日本|ntt東日本||ntt-east.co.jp flets.com ntt.com|ntt-east
NTT西日本|ntt西日本||ntt-west.co.jp flets-w.com|ntt-west
@nifty|niftyサポート,ニフティ株式会社,@nifty|nifty,ニフティ|nifty.com nifty.co.jp|
BIGLOBE|biglobe,ビッグローブ||biglobe.ne.jp biglobe.co.jp|biglobe
OCN|ocnサポート,ocn お客さま,ocnメール|ocn|ocn.ne.jp ocn.ad.jp ocn.jp ntt.com docomo.ne.jp|
So-net|so-net,ソネット||so-net.ne.jp sonynetwork.co.jp nuro.jp so-net.jp|so-net
IIJ|iijmio,インターネットイニシアティブ|iij|iij.ad.jp iijmio.jp|iijmio
J:COM|j:com,jcomサポート|jcom|jcom.co.jp jcom.ne.jp jcom.net zaq.ne.jp|
AT&T|at&t||att.com att-mail.com att.net|
Verizon|verizon||verizon.com verizonwireless.com vzw.com|verizon
Xfinity|xfinity,comcast||xfinity.com comcast.net comcast.com|xfinity
Vodafone|vodafone||vodafone.com vodafone.de vodafone.co.uk vodafone.it vodafone.es vodafone.nl|vodafone
Swisscom|swisscom||swisscom.com swisscom.ch bluewin.ch|swisscom
SiriusXM|siriusxm||siriusxm.com|siriusxm
`;

/** Parcels and post. Sources: the carriers' pages about false messages; UPU. */
const PARCELS = `
日本通運|日本通運||nipponexpress.com nittsu.co.jp nipponexpress-holdings.com|
福山通運|福山通運||fukutsu.co.jp|
西濃運輸|西濃運輸||seino.co.jp|
DPD|dpd,dpd paket||dpd.com dpd.de dpd.co.uk dpd.fr dpd.nl dpdgroup.com dpd.at dpd.ch|
Hermes|hermes paket,hermes versand,evri|hermes|myhermes.de hermesworld.com hermes-germany.de evri.com|
GLS|gls paket,gls parcel|gls|gls-group.com gls-group.eu gls-pakete.de|
Royal Mail|royal mail||royalmail.com|royalmail
PostNL|postnl||postnl.nl postnl.com|postnl
bpost|bpost||bpost.be bpost.com|
La Poste|la poste,colissimo,chronopost||laposte.fr laposte.net colissimo.fr chronopost.fr laposte.info notif-colissimo-laposte.info notif-laposte.info|colissimo
Correios|correios||correios.com.br|correios
Canada Post|canada post||canadapost.ca canadapost-postescanada.ca|canadapost
Australia Post|australia post,auspost||auspost.com.au|auspost
Poste Italiane|poste italiane||poste.it posteitaliane.it|
`;

/** Shops, meals, play and travel. Sources: urgent notices of antiphishing.jp 2023 to 2026; FTC and Verbraucherzentrale about false prizes. */
const SHOPS = `
ZOZOTOWN|zozotown,zozo town||zozo.jp zozo.com|zozotown
Qoo10|qoo10||qoo10.jp qoo10.net qoo10.com|
ヤマダデンキ|ヤマダデンキ||yamada-denki.jp yamada-denkiweb.com yamada-holdings.jp|yamada-denki
マクドナルド|マクドナルド||mcdonalds.co.jp mcdonalds.com mcd-holdings.co.jp|
セブン-イレブン|セブン-イレブン,セブンイレブン||sej.co.jp 7andi.com omni7.jp 7-eleven.com|
ローソン|ローソンアプリ,ローソンid|ローソン|lawson.co.jp lawson.jp lawsonbank.jp ponta.jp|
ファミリーマート|ファミリーマート,ファミペイ||family.co.jp famima.com|
任天堂|任天堂,ニンテンドーアカウント,nintendo account||nintendo.co.jp nintendo.com nintendo.net|nintendo
PlayStation|playstation,プレイステーション||playstation.com sony.com sony.co.jp playstationemail.com sonyentertainmentnetwork.com|playstation
Steam|steam support,steam store|steam|steampowered.com steamcommunity.com valvesoftware.com|steamcommunity
Booking.com|booking.com||booking.com|
Agoda|agoda,アゴダ||agoda.com|
Expedia|expedia,エクスペディア||expedia.com expedia.co.jp expediamail.com expediagroup.com hotels.com|expedia
Airbnb|airbnb||airbnb.com airbnb.jp|airbnb
じゃらん|じゃらんnet,じゃらんネット|じゃらん|jalan.net recruit.co.jp recruit.jp|
チケットぴあ|チケットぴあ||pia.jp pia.co.jp|
イープラス|イープラス,eプラス||eplus.co.jp eplus.jp|
ローチケ|ローチケ,ローソンチケット||l-tike.com|
LivePocket|livepocket,ライブポケット||livepocket.jp|livepocket
Lidl|lidl||lidl.de lidl.com lidl.nl lidl.fr lidl.es lidl.it lidl.co.uk lidl.pl|
ALDI|aldi||aldi.de aldi-sued.de aldi-nord.de aldi.us aldi.co.uk aldi.nl aldi.com.au|
Kaufland|kaufland||kaufland.de kaufland.com kaufland.pl kaufland.cz|kaufland
EDEKA|edeka||edeka.de edeka.email|
REWE|rewe||rewe.de rewe-group.com|
Netto|netto marken|netto|netto-online.de netto.de netto.dk|
Rossmann|rossmann||rossmann.de rossmann.pl|rossmann
ADAC|adac||adac.de|
Deutsche Bahn|deutsche bahn,db bahn||bahn.de deutschebahn.com bahn.com|
MediaMarkt|mediamarkt,media markt||mediamarkt.de mediamarkt.nl mediamarkt.com mediamarkt.es mediamarkt.at|mediamarkt
IKEA|ikea||ikea.com ikea.de ikea.jp ikea.nl|
Decathlon|decathlon||decathlon.com decathlon.fr decathlon.de decathlon.nl decathlon.es|decathlon
Leroy Merlin|leroy merlin||leroymerlin.fr leroymerlin.es leroymerlin.com leroymerlin.it leroymerlin.pl leroymerlin.com.br adeo.com|leroymerlin
Lowe's|lowe's,lowes||lowes.com|
Home Depot|home depot,homedepot||homedepot.com|homedepot
Best Buy|best buy department,best buy rewards,best buy gift|best buy,bestbuy|bestbuy.com|bestbuy
CVS|cvs pharmacy,cvs health|cvs|cvs.com|
Tractor Supply|tractor supply||tractorsupply.com|tractorsupply
Marriott|marriott||marriott.com email-marriott.com|marriott
Nutella|nutella||nutella.com ferrero.com|
Persil|persil||persil.de henkel.com henkel.de|
`;

/** What companies work with. Sources: the makers' pages about phishing. */
const WORK = `
サイボウズ|サイボウズ,cybozu,kintone||cybozu.com cybozu.co.jp kintone.com kintone.dev cybozu.cn|cybozu
Chatwork|chatwork,チャットワーク||chatwork.com kubell.com|chatwork
freee|freee株式会社,freee会計|freee|freee.co.jp|
マネーフォワード|マネーフォワード||moneyforward.com moneyforward.co.jp moneyforwardkessai.com|moneyforward
Zoom|zoom meeting,zoom video,zoom cloud|zoom|zoom.us zoom.com|
Slack|slack workspace,slackbot|slack|slack.com slack-mail.com slackhq.com slack-edge.com slackb.com|
WeTransfer|wetransfer||wetransfer.com|wetransfer
Cloudflare|cloudflare||cloudflare.com cloudflarestatus.com|cloudflare
Stripe|stripe support,stripe payments|stripe|stripe.com|
`;

/** Authorities. Sources: their own warnings (警察庁, 金融庁, 厚生労働省, 国民生活センター, IRS, SSA, HMRC, Europol). */
const AUTHORITIES = `
警察庁|警察庁,警視庁||npa.go.jp tokyo.lg.jp metro.tokyo.jp|
金融庁|金融庁||fsa.go.jp|
厚生労働省|厚生労働省||mhlw.go.jp|
総務省|総務省||soumu.go.jp|
法務省|法務省,出入国在留管理庁||moj.go.jp|
裁判所|最高裁判所,地方裁判所,簡易裁判所||courts.go.jp|
特許庁|特許庁||jpo.go.jp|
経済産業省|経済産業省||meti.go.jp|
IRS|irs refund,irs.gov,internal revenue service|irs|irs.gov treasury.gov|
Social Security|social security administration,ssa.gov||ssa.gov|
HMRC|hmrc,hm revenue||hmrc.gov.uk tax.service.gov.uk www.gov.uk|
FBI|federal bureau of investigation,fbi headquarters|fbi|fbi.gov ic3.gov|
Europol|europol,interpol||europa.eu interpol.int|
`;

/**
 * Road tolls, entertainment, hosting and what people pay with. Sources: the organisations' own pages about phishing; FBI IC3 on
 * toll lures (2024 to 2025); フィッシング対策協議会, monthly reports of 2023 to 2026.
 */
const EVERYDAY = `
E-ZPass|e-zpass,ezpass,ez pass,e-z pass||e-zpassny.com ezpassnj.com e-zpassiag.com ezpassma.com ezpassva.com paturnpike.com mta.info|ezpass
SunPass|sunpass||sunpass.com|sunpass
FasTrak|fastrak||bayareafastrak.org thetollroads.com metroexpresslanes.net|fastrak
TxTag|txtag||txtag.org|txtag
Paperless Post|paperless post,paperlesspost||paperlesspost.com|paperlesspost
Evite||evite|evite.com evitemail.com|
Punchbowl||punchbowl|punchbowl.com|
Greenvelope|greenvelope||greenvelope.com|greenvelope
Geek Squad|geek squad,geeksquad||geeksquad.com bestbuy.com|geeksquad
Venmo|venmo||venmo.com|venmo
Cash App|cash app,cashapp||cash.app square.com squareup.com block.xyz|cashapp
Zelle|zelle||zellepay.com zelle.com|
Robinhood|robinhood||robinhood.com|robinhood
Fidelity|fidelity investments|fidelity|fidelity.com|
Charles Schwab|charles schwab||schwab.com|
Intuit|intuit,quickbooks,turbotax||intuit.com quickbooks.com quickbooksonline.com turbotax.com mailchimp.com|quickbooks
Shopify|shopify||shopify.com shopifyemail.com shop.app shopifysvc.com|shopify
Squarespace|squarespace||squarespace.com squarespace.info|squarespace
Namecheap|namecheap||namecheap.com|namecheap
IONOS|ionos||ionos.com ionos.de ionos.co.uk ionos.fr ionos.es 1and1.com 1und1.de|
OVH|ovhcloud,ovh cloud|ovh|ovh.com ovh.net ovhcloud.com|ovhcloud
Hostinger|hostinger||hostinger.com|hostinger
Bluehost|bluehost||bluehost.com|bluehost
Roundcube|roundcube||roundcube.net|
Zimbra|zimbra||zimbra.com synacor.com|
Dropbox Sign|hellosign,dropbox sign||hellosign.com dropbox.com|
Canva|canva||canva.com|
TikTok|tiktok,tik tok||tiktok.com bytedance.com tiktokv.com|tiktok
Discord|discord support,discord team|discord|discord.com discordapp.com|
Telegram|telegram support,telegram team|telegram|telegram.org|
Nintendo|nintendo eshop,nintendo account,ニンテンドーアカウント|nintendo|nintendo.com nintendo.co.jp nintendo.net nintendo.eu|
Epic Games|epic games||epicgames.com|epicgames
Roblox|roblox||roblox.com|roblox
U-NEXT|u-next,ユーネクスト||unext.jp unext.co.jp|
DAZN|dazn||dazn.com|
Ticketmaster|ticketmaster||ticketmaster.com ticketmaster.co.uk|ticketmaster
Uber|uber eats,ubereats,uber receipts|uber|uber.com ubereats.com|
DoorDash|doordash||doordash.com|doordash
State Farm|state farm||statefarm.com|statefarm
Virgin Media|virgin media||virginmedia.com virginmediao2.co.uk|virginmedia
TV Licensing|tv licensing||tvlicensing.co.uk|tvlicensing
DVLA|dvla||dvla.gov.uk notifications.service.gov.uk|
JTB|株式会社jtb,jtbトラベル|jtb|jtb.co.jp jtbcorp.jp jtb.jp|
一休|一休.com||ikyu.com|
ジャックスカード|ジャックスカード|ジャックス|jaccs.co.jp|
FANZA|fanza||dmm.co.jp dmm.com|
pixiv|pixiv||pixiv.net pixiv.co.jp|
eo|eo光,オプテージ||eonet.jp eonet.ne.jp optage.co.jp|
ぷらら|ぷらら||plala.or.jp plala.jp|
ムームードメイン|ムームードメイン,カラーミーショップ||muumuu-domain.com pepabo.com shop-pro.jp|muumuu-domain
GlobalSign|グローバルサイン,globalsign||globalsign.com|globalsign
GitHub|github security,github support,github notifications,github actions|github|github.com|github
アスクル|アスクル,askul,lohaco||askul.co.jp lohaco.jp|askul
国勢調査|国勢調査||stat.go.jp soumu.go.jp e-stat.go.jp|
大阪・関西万博|大阪・関西万博,関西万博||expo2025.or.jp|
NTT|ntt東日本,ntt西日本,nttファイナンス,ntt料金,ntt docomo||ntt-east.co.jp ntt-west.co.jp ntt-finance.co.jp ntt.com ntt.co.jp bill.ne.jp docomo.ne.jp nttdocomo.co.jp ntt-east.net|ntt-finance
セブン&アイ|セブンイレブン,セブン-イレブン,nanaco,7-eleven||sej.co.jp 7andi.com nanaco-net.jp omni7.jp|
スターバックス|スターバックス,starbucks||starbucks.co.jp starbucks.com|starbucks
無印良品|無印良品||muji.net muji.com ryohin-keikaku.jp|
WOWOW|wowow||wowow.co.jp wowow.jp|wowow
スカパー|スカパー||skyperfectv.co.jp skyperfectjsat.space|skyperfectv
クラウドサイン|クラウドサイン,cloudsign||cloudsign.jp bengo4.com|cloudsign
ギガファイル便|ギガファイル||gigafile.nu|gigafile
firestorage|firestorage||firestorage.jp firestorage.com|firestorage
ハローワーク|ハローワーク||mhlw.go.jp|hellowork
アコム|アコム||acom.co.jp|
三井住友信託銀行|三井住友信託||smtb.jp smtg.jp|
Ponta|pontaポイント,ponta会員||ponta.jp loyalty.co.jp|
NEXCO|nexco,ネクスコ||c-nexco.co.jp e-nexco.co.jp w-nexco.co.jp go-etc.jp|
さとふる|さとふる||satofull.jp|satofull
ふるさとチョイス|ふるさとチョイス||furusato-tax.jp trustbank.co.jp|furusato-tax
Trip.com|trip.com||trip.com ctrip.com|
協会けんぽ|協会けんぽ,全国健康保険協会||kyoukaikenpo.or.jp|
`;

/** Rows in the form of `brands.ts`. */
export const MORE_ROWS: string = [BANKS, MONEY, UTILITIES, PARCELS, SHOPS, WORK, AUTHORITIES, EVERYDAY]
  .map((block) => block.trim())
  .join('\n');
