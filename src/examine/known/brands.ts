/**
 * Organisations that phishing plays, with the names that it writes and the domains that they themselves use on the web
 * and in mail. As of 2026-11-21. Sources: the organisations' own sites and their pages about phishing (for Japan those
 * linked from antiphishing.jp), and the blocks of `rows.ts`, `rows-world.ts`, `rows-lands.ts`, `rows-asia.ts` and `rows-prizes.ts`. A domain belongs here only when the organisation itself holds it.
 */
import { MORE_ROWS } from './brands/rows.ts';
import { ASIA_ROWS } from './brands/rows-asia.ts';
import { LAND_ROWS } from './brands/rows-lands.ts';
import { PRIZE_ROWS } from './brands/rows-prizes.ts';
import { WORLD_ROWS } from './brands/rows-world.ts';

export interface Brand {
  readonly name: string;
  /**
   * What a display name says to be this brand, in lower case NFKC. Latin names match whole words, others anywhere.
   * Names that are common words stand here only with what makes them a brand (`apple id`, not `apple`).
   */
  readonly says: readonly string[];
  /** Names that say it only when the display name is nothing else. */
  readonly alone?: readonly string[];
  /** Registrable domains of its own. The first is shown to the reader. */
  readonly domains: readonly string[];
  /** The label that look-alike hosts imitate. */
  readonly label?: string;
}

/** One row: name| what it says (comma)| says alone (comma)| own domains (space)| label */
const ROWS = `
Amazon|amazon,アマゾン,amazon.co.jp,amazonプライム|amazon prime|amazon.co.jp amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es amazon.nl amazon.com.br amazon.ca amazon.in amazon.com.au amazon.com.mx amazon.se amazon.pl amazonaws.com amazonses.com awsevents.com amazon.jobs media-amazon.com amazonpay.com audible.co.jp audible.com primevideo.com aboutamazon.com amazonbusiness.com amazon-adsystem.com amazonvideo.com amzn.to amazon.sg amazon.ae amazon.ie amazon.com.tr|amazon
楽天|楽天,rakuten,らくてん||rakuten.co.jp rakuten.com rakuten.ne.jp rakuten-card.co.jp rakuten-card.jp rakuten-bank.co.jp rakuten-sec.co.jp rakuten-edy.co.jp rakuten-pay.co.jp rakuten.tv rakuten.jp r10s.jp rakuten-life.co.jp rakuten-sonpo.co.jp rakuten.today rakuteneagles.jp rakuten.net kobo.com viki.com r10.to fril.jp infoseek.co.jp rakuten-static.com|rakuten
三井住友カード|三井住友カード,三井住友銀行,smbc,vpass,三井住友visa|三井住友,vポイント|smbc-card.com smbc.co.jp vpass.ne.jp smbcgroup.com smbcnikko.co.jp smbc-fs.co.jp smfg.co.jp cedyna.co.jp smcc.jp tsite.jp smbc-cf.com promise.co.jp smbctb.co.jp smbc-gp.co.jp mobit.ne.jp smtb.jp smtg.jp ms-ins.com smfl.co.jp|smbc-card
JCB|jcb,ジェーシービー,myjcb||jcb.co.jp jcb.jp jcbcard.com jcbusa.com jcbeu.com|jcb
えきねっと|えきねっと,eki-net,ekinet,ビューカード,viewカード,モバイルsuica|jr東日本|eki-net.com jreast.co.jp jr-east.co.jp jreast-app.jp viewcard.co.jp jrepoint.jp mobilesuica.com jreastmall.com jre-vts.com jrepoint.com|eki-net
ETC利用照会サービス|etc利用照会,etcサービス,etcマイレージ,etc meisai||etc-meisai.jp smile-etc.jp etc-user.jp go-etc.jp c-nexco.co.jp e-nexco.co.jp w-nexco.co.jp|etc-meisai
ヤマト運輸|ヤマト運輸,クロネコヤマト,クロネコメンバーズ,kuronekoyamato,kuroneko yamato,yamato transport||kuronekoyamato.co.jp yamato-hd.co.jp yamatofinancial.jp nekonet.co.jp|kuronekoyamato
佐川急便|佐川急便,佐川宅急便,佐川宅配便,佐川メール便,佐川クール便,佐川再配達,sagawa express,sagawa-exp||sagawa-exp.co.jp sg-hldgs.co.jp sg-systems.co.jp|sagawa-exp
日本郵便|日本郵便,日本郵政,ゆうパック,japan post||japanpost.jp japanpost.co.jp jp-post.jp yu-bin.jp|japanpost
ゆうちょ銀行|ゆうちょ銀行,ゆうちょダイレクト,ゆうちょ||japanpost.jp jp-bank.jp yucho-moneysupport.com|jp-bank
Apple|apple id,appleid,apple support,apple store,apple pay,apple account,apple service,apple inc,icloud,itunes,アップルid,apple サポート|apple,アップル|apple.com icloud.com me.com mac.com itunes.com apple.co cdn-apple.com|apple
Microsoft|microsoft,マイクロソフト,office 365,office365,outlook team,outlook support,onedrive,sharepoint,microsoft365|outlook,windows,ms office|microsoft.com microsoftonline.com aka.ms office.com office365.com outlook.com live.com hotmail.com msn.com xbox.com skype.com onedrive.com sharepoint.com azure.com windows.com microsoft365.com linkedin.com github.com microsoftemail.com visualstudio.com powerbi.com microsoftstoreemail.com windowsupdate.com passport.com cloud.microsoft dynamics.com sharepointonline.com microsoftonline-p.com aka.ms 1drv.ms office.net bing.com|microsoft
SharePoint|sharepoint online,microsoft sharepoint||sharepoint.com sharepoint.us sharepoint.cn sharepointonline.com microsoft.com office.com|sharepoint
OneDrive|onedrive for business,microsoft onedrive||onedrive.com live.com 1drv.ms 1drv.com microsoft.com office.com|onedrive
Google|google,グーグル,gmail team,google drive,youtube||google.com google.co.jp gmail.com googlemail.com youtube.com google.de google.fr google.co.uk googleusercontent.com g.co goo.gl android.com googlegroups.com doubleclick.net firebase.com blog.google gstatic.com google-analytics.com googleadservices.com googletagmanager.com googlesyndication.com youtu.be goo.gle google.dev|google
PayPal|paypal,ペイパル||paypal.com paypal.co.jp paypal.jp paypal.me paypal.de paypal.co.uk paypal.fr paypal-corp.com paypalobjects.com xoom.com braintreepayments.com|paypal
Netflix|netflix,ネットフリックス||netflix.com nflxext.com nflximg.net netflix.net|netflix
DocuSign|docusign,ドキュサイン||docusign.com docusign.net docusign.jp docusign.co.uk|docusign
DHL|dhl,dhl express,deutsche post||dhl.com dhl.de dhl.co.jp dhl.fr dhl.nl dhl.it dpdhl.com dhlecommerce.com dhl-news.com deutschepost.de dhlparcel.nl dhl.co.uk dhl-usa.com logistics.dhl group.dhl|dhl
FedEx|fedex,フェデックス||fedex.com fedex.co.jp|fedex
UPS|united parcel service,ups express,ups delivery|ups,u.p.s,u p s|ups.com ups-mi.net upsemail.com|ups
USPS|usps,united states postal service||usps.com usps.gov|usps
カゴヤ・ジャパン|カゴヤ,kagoya||kagoya.jp kagoya.net kagoya.com|kagoya
エックスサーバー|エックスサーバー,xserver||xserver.ne.jp xserver.co.jp xserver.jp xdomain.ne.jp xserver.cloud|xserver
さくらインターネット|さくらインターネット,sakura internet||sakura.ad.jp sakura.co.jp|sakura
ロリポップ|ロリポップ,lolipop||lolipop.jp muumuu-domain.com pepabo.com muumuu-mail.com|lolipop
GMO|お名前.com,お名前ドットコム,gmoインターネット,gmoクリック,gmoあおぞら,gmoコイン||onamae.com gmo.jp gmo-aozora.com click-sec.com gmocoin.jp z.com gmo.media gmo-pg.com gmo-pg.jp|onamae
ConoHa|conoha||conoha.jp gmo.jp|conoha
NTTドコモ|nttドコモ,docomo,ドコモ,dカード,d払い,dアカウント,dポイント||docomo.ne.jp nttdocomo.co.jp docomo.co.jp d-card.jp dpoint.jp spmode.ne.jp nttdocomo.com mydocomo.com docomo-cycle.jp ntt.com|docomo
au|au pay,aupay,au id,auじぶん銀行,じぶん銀行,kddi,auかんたん決済,au お客さま|au|au.com kddi.com ezweb.ne.jp auone.jp jibunbank.co.jp au-financial.com auone-net.jp kddi.co.jp au-net.ne.jp uqwimax.jp povo.jp kabu.com au-sonpo.co.jp kddi-fs.com wowma.jp uqcommunications.jp|aupay
SoftBank|softbank,ソフトバンク,ワイモバイル,y!mobile||softbank.jp softbank.co.jp softbank.ne.jp ymobile.jp vodafone.ne.jp bbtec.net ybb.ne.jp sbpayment.jp softbankhawks.co.jp softbankrobotics.com softbanktech.co.jp sbcr.jp linemo.jp|softbank
国税庁|国税庁,e-tax,国税電子申告,税務署||nta.go.jp|e-tax
マイナポータル|マイナポータル,マイナポイント,マイナンバーカード,デジタル庁||myna.go.jp digital.go.jp kojinbango-card.go.jp soumu.go.jp|myna
日本年金機構|日本年金機構,ねんきんネット||nenkin.go.jp mhlw.go.jp|nenkin
メルカリ|メルカリ,mercari,メルペイ,merpay||mercari.com mercari.jp merpay.com mercari-shops.com mercoin.com|mercari
タイミー|タイミー,timee||timee.co.jp|timee
シェアフル|シェアフル||sharefull.com|sharefull
タウンワーク|タウンワーク||townwork.net|townwork
バイトル|バイトル||baitoru.com dip-net.co.jp|baitoru
マイナビ|マイナビ||mynavi.jp mynavi.co.jp|mynavi
エン転職|エン転職,エン・ジャパン||en-japan.com|
Indeed||indeed|indeed.com indeedemail.com|
doda||doda|doda.jp persol.co.jp|
クラウドワークス|クラウドワークス||crowdworks.jp crowdworks.co.jp|crowdworks
ランサーズ|ランサーズ||lancers.jp|
PayPay|paypay,ペイペイ||paypay.ne.jp paypay-bank.co.jp paypay-card.co.jp paypay-corp.co.jp paypay-sec.co.jp paypay-insurance.co.jp yahoo.co.jp yahoo-net.jp paypay.me|paypay
LINE|line pay,linepay,line公式,line株式会社|line,ライン|line.me linepay.jp linecorp.com lycorp.co.jp line-apps.com naver.jp line-scdn.net lin.ee linebiz.com line-works.com worksmobile.com line.biz|line
Yahoo! JAPAN|yahoo! japan,yahoo japan,ヤフー株式会社,yahooウォレット||yahoo.co.jp yahoo-net.jp ybb.ne.jp lycorp.co.jp yahoo.com|yahoo
セゾンカード|セゾンカード,クレディセゾン,セゾンnetアンサー,セゾンアメリカン,uc card,ucカード|セゾン,saison,saison card|saisoncard.co.jp a-q-f.com uccard.co.jp|saisoncard
エポスカード|エポスカード,エポスnet,epos card,eposnet|エポス,epos|eposcard.co.jp 01epos.jp 0101.co.jp|eposcard
ビューカード|ビューカード,view's net,viewsnet,viewcard||viewsnet.jp jreast.co.jp viewcard.co.jp|viewsnet
イオン|イオンカード,イオン銀行,イオンフィナンシャル,aeon card,aeoncard,イオンマークカード,暮らしのマネーサイト|イオン,aeon|aeon.co.jp aeonbank.co.jp aeon.com aeonnetshop.com aeoncredit.co.jp aeonfinancial.co.jp aeonretail.jp aeon.info aeonsquare.net|aeon
三菱UFJ|三菱ufj銀行,三菱ufjニコス,三菱ufjカード,三菱ufjダイレクト,三菱ufj信託,三菱ufjモルガン,三菱ufjフィナンシャル,mufg,bk.mufg|三菱ufj|mufg.jp kabu.com acom.co.jp dccard.co.jp nicos.co.jp ufjcard.com murc.jp mufgcard.com|mufg
みずほ銀行|みずほ銀行,みずほ証券,みずほ信託,みずほダイレクト,みずほフィナンシャル,みずほマイレージ,mizuho bank,mizuhobank,mizuho securities|みずほ,mizuho|mizuhobank.co.jp mizuho-fg.co.jp mizuho-sc.com mizuho-tb.co.jp mizuho-rt.co.jp mizuhogroup.com|mizuhobank
りそな銀行|りそな銀行,埼玉りそな,りそなカード,りそなグループ,resona bank,resona|りそな|resonabank.co.jp resona-gr.co.jp resonacard.co.jp saitamaresona.co.jp kansaimiraibank.co.jp|resonabank
住信SBIネット銀行|住信sbi,ネット銀行sbi||netbk.co.jp|netbk
SBI証券|sbi証券,sbi securities,sbi新生銀行||sbisec.co.jp sbigroup.co.jp sbishinseibank.co.jp shinseibank.com sbi.co.jp sbisec.jp|sbisec
楽天証券|楽天証券||rakuten-sec.co.jp rakuten.co.jp|rakuten-sec
マネックス証券|マネックス,monex||monex.co.jp monexgroup.jp|monex
野村證券|野村證券,野村証券,nomura securities||nomura.co.jp nomura.com nomuraholdings.com|nomura
松井証券|松井証券||matsui.co.jp|matsui
アメリカン・エキスプレス|american express,アメリカン・エキスプレス,アメックス,amex||americanexpress.com aexp.com amex.co.jp amexnetwork.com americanexpress.co.jp|americanexpress
VISA|visaカード,visa card,visa secure|visa|visa.com visa.co.jp|visa
Mastercard|mastercard,マスターカード||mastercard.com mastercard.co.jp|mastercard
オリコ|オリコカード,eオリコ,オリエントコーポレーション,orico card|オリコ,orico|orico.co.jp orico.jp|orico
ジャックス|ジャックスカード,jaccs||jaccs.co.jp jaccscard.jp|jaccs
ポケットカード|ポケットカード||pocketcard.co.jp|pocketcard
ライフカード|ライフカード,lifecard||lifecard.co.jp|lifecard
東京電力|東京電力,tepco||tepco.co.jp|tepco
東京ガス|mytokyogas,東京ガスお客さま,東京ガス株式会社|東京ガス|tokyo-gas.co.jp tokyogas-es.co.jp|tokyo-gas
NHK|nhkプラス,nhk放送,nhk受信,日本放送協会,放送受信料|nhk|nhk.or.jp nhk.jp nhk-cs.jp|nhk
ANA|全日空お客様,anaマイレージ,ana mileage,ana skyコイン,all nippon airways|全日空|ana.co.jp ana.com ana-x.co.jp|ana
JAL|jalマイレージ,jal mileage,jalカード,japan airlines|日本航空,jal|jal.co.jp jal.com jalcard.co.jp jaltour.co.jp|jal
Facebook|facebook,フェイスブック,instagram,インスタグラム,meta business,whatsapp||facebook.com facebookmail.com fb.com instagram.com meta.com whatsapp.com metamail.com|facebook
LinkedIn|linkedin||linkedin.com lnkd.in|linkedin
X (Twitter)|twitter||twitter.com x.com t.co|twitter
Dropbox|dropbox||dropbox.com dropboxmail.com|dropbox
Adobe|adobe||adobe.com adobesign.com adobe.io acrobat.com|adobe
McAfee|mcafee,マカフィー||mcafee.com|mcafee
Norton|norton antivirus,norton security,norton 360,norton360,norton lifelock,nortonlifelock,norton billing,norton support,norton subscription,ノートン|norton|norton.com nortonlifelock.com symantec.com gendigital.com|norton
Coinbase|coinbase||coinbase.com|coinbase
Binance|binance||binance.com binance.us|binance
MetaMask|metamask||metamask.io consensys.net consensys.io|metamask
Trust Wallet|trust wallet,trustwallet||trustwallet.com|trustwallet
Ledger|ledger live,ledger wallet,ledger support|ledger|ledger.com ledgerwallet.com|ledger
Tether|tether.to,tether usdt|tether|tether.to|tether
Bradesco|bradesco||bradesco.com.br bradesco.com bradescoseguros.com.br bradescocartoes.com.br|bradesco
Banco do Brasil|banco do brasil||bb.com.br bancodobrasil.com.br bb.b.br|bancodobrasil
Itaú|itaú,itau||itau.com.br itau-unibanco.com.br|itau
Mercado Pago|mercado pago,mercado livre,mercado libre||mercadopago.com mercadopago.com.br mercadolivre.com.br mercadolivre.com mercadolibre.com mercadolibre.com.ar mercadolibre.com.mx mercadolibre.com.co mercadolibre.cl mercadopago.com.ar mercadopago.com.mx|mercadopago
Livelo|livelo||livelo.com.br|livelo
Sem Parar|sem parar||semparar.com.br|semparar
Veloe|veloe||veloe.com.br|veloe
ConectCar|conectcar||conectcar.com|conectcar
Bank of America|bank of america||bankofamerica.com bofa.com|bankofamerica
Wells Fargo|wells fargo||wellsfargo.com|wellsfargo
Chase|chase bank,jpmorgan||chase.com jpmorgan.com jpmchase.com|chase
Citibank|citibank,citi bank||citi.com citibank.com citigroup.com citibank.co.jp|citibank
HSBC|hsbc||hsbc.com hsbc.co.uk hsbc.com.hk|hsbc
Deutsche Bank|deutsche bank||deutsche-bank.de db.com|deutsche-bank
Sparkasse|sparkasse||sparkasse.de s-finanzgruppe.de sskm.de haspa.de naspa.de nospa.de lzo.com kskmse.de kskbb.de ksklb.de kskwn.de ksk-koeln.de sparkasse-koelnbonn.de berliner-sparkasse.de sparkasse-hannover.de sskduesseldorf.de taunussparkasse.de foerde-sparkasse.de frankfurter-sparkasse.de 1822direkt.de sparkasse.at s-markt.de|sparkasse
Telekom|telekom rechnung,t-mobile,deutsche telekom||telekom.de telekom.com t-mobile.com t-online.de t-mobile.de t-mobile.nl telekom-dienste.de|telekom
ING|ing bank,ing-diba|ing|ing.com ing.de ing.nl ing-diba.de|
Rabobank|rabobank||rabobank.nl rabobank.com|rabobank
Costco|costco||costco.com costco.co.jp|costco
Walmart|walmart||walmart.com w-mt.co|walmart
Starbucks|starbucks,スターバックス||starbucks.com starbucks.co.jp|starbucks
eBay|ebay||ebay.com ebay.de ebay.co.uk ebay.co.jp|ebay
Spotify|spotify||spotify.com|spotify
Disney+|disney plus,disney+,ディズニープラス||disneyplus.com disney.com disney.co.jp go.com|disneyplus
Temu|temu||temu.com temuemail.com|temu
Shein|shein.com,shein gift,shein gutschein|shein|shein.com sheinemail.com sheingroup.com|shein
cPanel|cpanel||cpanel.net cpanel.com|cpanel
GoDaddy|godaddy||godaddy.com secureserver.net|godaddy
Proton|proton.me,protonmail,proton mail||proton.me protonmail.com pm.me|
Receita Federal|receita federal||fazenda.gov.br|
ニトリ|ニトリ||nitori-net.jp nitori.co.jp nitorihd.co.jp|nitori
ビックカメラ|ビックカメラ||biccamera.com biccamera.co.jp|biccamera
ヨドバシカメラ|ヨドバシ||yodobashi.com|yodobashi
ユニクロ|ユニクロ,uniqlo||uniqlo.com fastretailing.com|uniqlo

`;

const list = (text: string | undefined, separator: string): string[] =>
  text === undefined || text === '' ? [] : text.split(separator);

export const brands: readonly Brand[] = [ROWS.trim(), MORE_ROWS, WORLD_ROWS, LAND_ROWS, ASIA_ROWS, PRIZE_ROWS]
  .join('\n')
  .split('\n')
  .map((row) => {
    const [name = '', says, alone, domains, label = ''] = row.split('|');
    return {
      name,
      says: list(says, ','),
      alone: list(alone, ','),
      domains: list(domains, ' '),
      ...(label === '' ? {} : { label }),
    };
  });
