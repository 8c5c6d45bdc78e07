/**
 * Organisations that phishing plays outside Japan, in the form of `brands.ts`, by country. The domains of a row are those of the
 * organisation's own site and mail, whose address the first one is. As of 2026-11-29. Sources: the warnings of the police, consumer
 * offices and banks of each country (INCIBE, Verbraucherzentrale, cybermalveillance.gouv.fr, CERT-AGID, Fraudehelpdesk, Scamwatch,
 * Canadian Anti-Fraud Centre, KISA, 国家反诈中心), and the organisations' own pages about false mail.
 */

/** Spain and Latin America, Portugal and Brazil. */
const IBERIA = `
Correos|correos españa,correos express,correos.es,correos online|correos|correos.es correosexpress.com correos.com|
Agencia Tributaria|agencia tributaria,agenciatributaria||agenciatributaria.gob.es agenciatributaria.es|agenciatributaria
DGT|dirección general de tráfico,direccion general de trafico|dgt|dgt.es dgt.gob.es|
Guardia Civil|guardia civil||guardiacivil.es interior.gob.es|
CaixaBank|caixabank||caixabank.com caixabank.es lacaixa.es caixabanktech.com|caixabank
Banco Sabadell|banco sabadell,bancsabadell||bancsabadell.com bancosabadell.com sabadell.com|bancsabadell
Bankinter|bankinter||bankinter.com bankinter.es|bankinter
Movistar|movistar||movistar.es movistar.com telefonica.com telefonica.es movistar.com.ar movistar.cl|movistar
Endesa|endesa||endesa.com endesaclientes.com endesa.es|
Iberdrola|iberdrola||iberdrola.es iberdrola.com|iberdrola
Banorte|banorte||banorte.com|banorte
Bancolombia|bancolombia||bancolombia.com grupobancolombia.com bancolombia.com.co notificacionesbancolombia.com|bancolombia
SAT|servicio de administración tributaria|sat.gob.mx|sat.gob.mx|
CTT|ctt expresso,ctt correios|ctt|ctt.pt cttexpresso.pt|
EDP|edp comercial|edp|edp.pt edp.com|
MB WAY|mb way,mbway,multibanco||mbway.pt sibs.com sibs.pt|
Millennium BCP|millennium bcp,millenniumbcp||millenniumbcp.pt|millenniumbcp
Caixa Geral de Depósitos|caixa geral de depósitos,caixadirecta||cgd.pt|
Autoridade Tributária|autoridade tributária,portal das finanças||portaldasfinancas.gov.pt at.gov.pt|
Serasa|serasa||serasa.com.br serasaexperian.com.br serasaexperian.com experian.com|serasa
Claro|claro brasil,claro fatura,claro móvel||claro.com.br clarobrasil.com.br claro.com|
Vivo|vivo fibra,vivo fatura,vivo móvel||vivo.com.br telefonica.com.br|
Magalu|magalu,magazine luiza||magazineluiza.com.br magalu.com magalu.com.br|magazineluiza
PagBank|pagbank,pagseguro||pagseguro.com.br pagbank.com.br pagseguro.com|pagseguro
LATAM Pass|latam pass,latam airlines||latam.com latamairlines.com|
`;

/** France, Belgium, the Netherlands, Italy. */
const WEST = `
Assurance Maladie|ameli.fr,assurance maladie,carte vitale,service ameli,clients ameli,compte ameli,assurance ameli|ameli|ameli.fr assurance-maladie.fr|
Impôts|impots.gouv,direction générale des finances publiques,direction generale des finances publiques,dgfip|impôts,impots|impots.gouv.fr finances.gouv.fr|
ANTAI|amendes.gouv,antai.gouv,antai amendes,traitement automatise des infractions|antai|antai.gouv.fr amendes.gouv.fr|
Caisse d'allocations familiales|caisse d'allocations familiales|caf|caf.fr|
Gendarmerie|gendarmerie nationale,police nationale||interieur.gouv.fr|
EDF|edf client,edf particuliers|edf|edf.fr edf.com|
Vinted|vinted||vinted.fr vinted.com vinted.de vinted.es vinted.it vinted.nl vinted.pl vinted.be vinted.co.uk|vinted
leboncoin|leboncoin||leboncoin.fr|leboncoin
Mondial Relay|mondial relay||mondialrelay.fr mondialrelay.com|mondialrelay
Crédit Mutuel|crédit mutuel,credit mutuel||creditmutuel.fr creditmutuel.com cic.fr euro-information.com e-i.com|creditmutuel
Banque Populaire|banque populaire||banquepopulaire.fr groupebpce.com|banquepopulaire
LCL|lcl banque,crédit lyonnais|lcl|lcl.fr|
Fortuneo|fortuneo||fortuneo.fr|fortuneo
Société Générale|société générale,societe generale||societegenerale.fr societegenerale.com sg.fr socgen.com|societegenerale
Caisse d'Épargne|caisse d'epargne,caisse d'épargne||caisse-epargne.fr groupebpce.com groupebpce.fr|caisse-epargne
BoursoBank|boursorama,boursobank||boursorama.com boursobank.com boursorama.fr|boursorama
Fnac|fnac darty,fnac.com|fnac|fnac.com darty.com fnacdarty.com|
DigiD|digid||digid.nl logius.nl|
MijnOverheid|mijnoverheid,mijn overheid||overheid.nl logius.nl|mijnoverheid
Belastingdienst|belastingdienst||belastingdienst.nl toeslagen.nl|belastingdienst
CJIB|centraal justitieel|cjib|cjib.nl|
KPN|kpn klantenservice,kpn mail|kpn|kpn.com kpn.nl kpnmail.nl|
Ziggo|ziggo||ziggo.nl ziggo.com vodafoneziggo.com|
bol|bol.com||bol.com|
itsme|itsme||itsme.be itsme-id.com|
Belfius|belfius||belfius.be|belfius
KBC|kbc bank,kbc touch|kbc|kbc.be kbc.com|
Argenta|argenta bank|argenta|argenta.be|
Aruba|aruba.it,aruba s.p.a,aruba spa,aruba pec|aruba|aruba.it arubapec.it aruba.com|
Agenzia delle Entrate|agenzia delle entrate,agenzia entrate||agenziaentrate.gov.it agenziaentrateriscossione.gov.it sogei.it|agenziaentrate
INPS|inps.it|inps|inps.it|
Intesa Sanpaolo|intesa sanpaolo||intesasanpaolo.com|intesasanpaolo
UniCredit|unicredit||unicredit.it unicredit.eu unicreditgroup.eu unicredit.de hypovereinsbank.de|unicredit
Nexi|nexi pay,nexi payments|nexi|nexi.it|
BPER|bper banca|bper|bper.it|
Telepass|telepass||telepass.com telepass.it|telepass
TIM|tim s.p.a,telecom italia||tim.it telecomitalia.it gruppotim.it|
Enel|enel energia||enel.it enel.com|
`;

/** Germany, Austria, Switzerland, Poland and the North. */
const CENTRE = `
DKB|deutsche kreditbank|dkb|dkb.de|
N26|n26 bank|n26|n26.com|
Targobank|targobank||targobank.de|targobank
Consorsbank|consorsbank||consorsbank.de|consorsbank
1&1|1&1 kundenservice,1&1 webmail|1&1|1und1.de 1and1.com ionos.de ionos.com 1und1.net|
STRATO|strato ag,strato kundenservice|strato|strato.de strato-hosting.co.uk strato.com|
ELSTER|elster steuer,mein elster|elster|elster.de elsteronline.de|
Finanzamt|bundeszentralamt für steuern,bundesministerium der finanzen|finanzamt,bzst|bzst.de bund.de bundesfinanzministerium.de zoll.de elster.de|
Rundfunkbeitrag|rundfunkbeitrag,beitragsservice||rundfunkbeitrag.de|rundfunkbeitrag
BKA|bundeskriminalamt,bundespolizei||bka.de bund.de bundespolizei.de polizei.de|
Otto|otto versand,otto.de||otto.de ottogroup.com|
Zalando|zalando||zalando.de zalando.com zalando.fr zalando.nl zalando.ch zalando.at zalando.it zalando.es zalando.pl|zalando
Die Schweizerische Post|schweizerische post,swiss post,la poste suisse,die post|post.ch|post.ch swisspost.ch postfinance.ch|
SBB|sbb cff,sbb swisspass|sbb|sbb.ch swisspass.ch|
Serafe|serafe||serafe.ch|
UBS|ubs switzerland|ubs|ubs.com|
FinanzOnline|finanzonline||bmf.gv.at oesterreich.gv.at|finanzonline
Österreichische Post|österreichische post||post.at|
Poczta Polska|poczta polska||poczta-polska.pl pocztex.pl|poczta-polska
InPost|inpost||inpost.pl inpost.eu inpost.co.uk inpost.it|
Allegro|allegro.pl||allegro.pl allegro.eu allegrogroup.com|
OLX|olx||olx.pl olx.pt olx.com.br olx.ro olx.ua olxgroup.com|
PKO|pko bank polski,ipko|pko|pkobp.pl ipko.pl|
mBank|mbank||mbank.pl mbank.cz|
PostNord|postnord||postnord.se postnord.dk postnord.com postnord.no postnord.fi|postnord
Skatteverket|skatteverket||skatteverket.se|skatteverket
BankID|bankid||bankid.com bankid.no|
`;

/** English-speaking countries. */
const ENGLISH = `
Canada Revenue Agency|canada revenue agency,cra-arc,revenue canada||canada.ca cra-arc.gc.ca|
Interac|interac e-transfer,interac||interac.ca|interac
RBC|rbc royal bank,royal bank of canada|rbc|rbc.com royalbank.com rbcroyalbank.com|rbcroyalbank
TD Bank|td canada trust,td bank||td.com tdbank.com tdcanadatrust.com|
Scotiabank|scotiabank||scotiabank.com|scotiabank
BMO|bmo bank|bmo|bmo.com|
CIBC|cibc||cibc.com|
Rogers|rogers communications|rogers|rogers.com|
myGov|mygov,services australia|my.gov|my.gov.au servicesaustralia.gov.au|
Australian Taxation Office|australian taxation office,ato.gov|ato|ato.gov.au|
Linkt|linkt||linkt.com.au transurban.com|
Commonwealth Bank|commbank,commonwealth bank||commbank.com.au cba.com.au netbank.com.au|commbank
Westpac|westpac||westpac.com.au westpac.co.nz|westpac
Telstra|telstra||telstra.com telstra.com.au|telstra
NAB|national australia bank|nab|nab.com.au|
Inland Revenue|inland revenue department|inland revenue|ird.govt.nz|
GOV.UK|universal credit,department for work||dwp.gov.uk hmrc.gov.uk www.gov.uk|
TSB|tsb bank|tsb|tsb.co.uk|
Halifax|halifax bank,halifax online|halifax|halifax.co.uk halifax-online.co.uk lloydsbankinggroup.com|
Nationwide|nationwide building society||nationwide.co.uk|
Monzo|monzo||monzo.com|
Sky|sky broadband,sky tv||sky.com sky.uk skygroup.sky|
British Gas|british gas||britishgas.co.uk centrica.com|britishgas
Octopus Energy|octopus energy||octopus.energy octoenergy.com|
Tesco|tesco||tesco.com tescobank.com|
Argos|argos||argos.co.uk sainsburys.co.uk|
Currys|currys||currys.co.uk|
Wise|wise payments,transferwise||wise.com transferwise.com|transferwise
Truist|truist||truist.com bbt.com|truist
PNC|pnc bank|pnc|pnc.com|
US Bank|u.s. bank,us bank||usbank.com|
USAA|usaa||usaa.com|
Discover|discover card,discover bank||discover.com discover.bank|
Regions Bank|regions bank||regions.com|
TD Ameritrade|ameritrade||tdameritrade.com schwab.com|ameritrade
Gemini|gemini exchange,gemini trust||gemini.com|
KuCoin|kucoin||kucoin.com kucoin.plus|kucoin
Blockchain.com|blockchain.com,blockchain wallet||blockchain.com blockchain.info|
Exodus|exodus wallet||exodus.com exodus.io|
Phantom|phantom wallet||phantom.app phantom.com|
Kroger|kroger||kroger.com|kroger
Walgreens|walgreens||walgreens.com|walgreens
Sam's Club|sam's club,sams club||samsclub.com walmart.com|samsclub
Ace Hardware|ace hardware||acehardware.com|acehardware
Harbor Freight|harbor freight||harborfreight.com|harborfreight
Dick's|dick's sporting,dicks sporting||dickssportinggoods.com dcsg.com|
Omaha Steaks|omaha steaks||omahasteaks.com|omahasteaks
YETI|yeti cooler|yeti|yeti.com|
AARP|aarp||aarp.org|
Medicare|medicare.gov,medicare enrollment|medicare|medicare.gov cms.gov|
T-Mobile|t-mobile||t-mobile.com t-mobile.de t-mobile.pl t-mobile.nl t-mobile.cz telekom.com tmobile.com|t-mobile
Spectrum|spectrum internet,charter spectrum||spectrum.com spectrum.net charter.com|
Cox|cox communications||cox.com|
DirecTV|directv||directv.com att.com dtv.com|directv
RingCentral|ringcentral||ringcentral.com|ringcentral
Xero|xero||xero.com|
Gusto|gusto payroll|gusto|gusto.com|
ADP|adp payroll,adp workforce|adp|adp.com|
Workday|workday notification,workday hr||workday.com myworkday.com|workday
Box|box.com|box|box.com|
ShareFile|sharefile||sharefile.com citrix.com progress.com|sharefile
Mimecast|mimecast||mimecast.com|mimecast
Barracuda|barracuda networks||barracuda.com barracudanetworks.com|
Meta|meta for business,meta ads,meta verified,meta support|meta|meta.com facebook.com facebookmail.com fb.com metamail.com instagram.com|
Snapchat|snapchat||snapchat.com snap.com|snapchat
Pinterest|pinterest||pinterest.com|pinterest
Hulu|hulu||hulu.com hulu.jp hulumail.com disney.com|
Paramount+|paramount+,paramount plus||paramountplus.com paramount.com|
Etsy|etsy||etsy.com|
AliExpress|aliexpress||aliexpress.com alibaba.com alibaba-inc.com|aliexpress
Alibaba|alibaba.com|alibaba|alibaba.com alibaba-inc.com alibabacloud.com aliyun.com|
Malwarebytes|malwarebytes||malwarebytes.com|malwarebytes
Avast|avast||avast.com avg.com gendigital.com|
TotalAV|totalav||totalav.com|
`;

/** Asia and Russia. */
const EAST = `
NAVER|네이버,naver||naver.com navercorp.com naver.me navermail.com|
Kakao|카카오,kakaotalk,kakao corp||kakao.com kakaocorp.com kakaobank.com kakaopay.com|
국세청|국세청,홈택스||nts.go.kr hometax.go.kr|
CJ대한통운|cj대한통운,대한통운||cjlogistics.com|
쿠팡|쿠팡,coupang||coupang.com|coupang
우체국|우체국||epost.go.kr epostbank.go.kr koreapost.go.kr|
경찰청|경찰청,대검찰청,검찰청||police.go.kr spo.go.kr|
支付宝|支付宝,alipay||alipay.com antgroup.com alipay.hk|alipay
阿里邮箱|阿里邮箱,阿里云,阿里企业邮箱||aliyun.com alibaba-inc.com alibabacloud.com|
国家税务总局|税务总局,国家税务||chinatax.gov.cn|
工商银行|工商银行||icbc.com.cn icbc.com|
建设银行|建设银行||ccb.com|
招商银行|招商银行||cmbchina.com|cmbchina
中国银行|中国银行||boc.cn bankofchina.com|bankofchina
顺丰|顺丰速运,順豐,sf express||sf-express.com sf-international.com|
中華郵政|中華郵政||post.gov.tw|
國泰世華|國泰世華||cathaybk.com.tw cathayholdings.com|cathaybk
DBS|dbs bank,dbs digibank|dbs|dbs.com dbs.com.sg posb.com.sg|
SingPost|singpost||singpost.com|singpost
Сбербанк|сбербанк,sberbank||sberbank.ru sberbank.com sber.ru|sberbank
Госуслуги|госуслуги,gosuslugi||gosuslugi.ru|gosuslugi
Почта России|почта россии||pochta.ru russianpost.ru|
ВТБ|втб банк|втб|vtb.ru|
Т-Банк|тинькофф,тинькоф||tinkoff.ru tbank.ru|tinkoff
SBI|state bank of india|sbi|sbi.co.in sbi.bank.in onlinesbi.sbi|
HDFC|hdfc bank,hdfc||hdfcbank.com hdfcbank.net|hdfcbank
ICICI|icici bank,icici||icicibank.com|icicibank
`;

/** More of Japan. */
const JAPAN = `
日本赤十字社|日本赤十字||jrc.or.jp|
東海東京証券|東海東京証券||tokaitokyo.co.jp|
岩井コスモ証券|岩井コスモ||iwaicosmo.co.jp|
消費者庁|消費者庁,国民生活センター||caa.go.jp kokusen.go.jp|
こども家庭庁|こども家庭庁||cfa.go.jp|
財務省|財務省,税関||mof.go.jp customs.go.jp|
検察庁|検察庁,東京地検||kensatsu.go.jp|
UQ mobile|uq mobile,uqモバイル||uqwimax.jp uqcommunications.jp au.com kddi.com|
mineo|mineo||mineo.jp optage.co.jp eonet.jp|
ahamo|ahamo||ahamo.com docomo.ne.jp|ahamo
ラクマ|ラクマ||fril.jp rakuten.co.jp rakuten.com|
`;

/** Rows in the form of `brands.ts`. */
export const WORLD_ROWS: string = [IBERIA, WEST, CENTRE, ENGLISH, EAST, JAPAN].map((block) => block.trim()).join('\n');
