/**
 * Shops, makers, insurers and houses whose names false prizes, surveys, bills and wallets borrow, in the form of `brands.ts`. As of
 * 2026-11-30. Sources: the organisations' own sites, whose address is the first domain of a row, and their pages about false prizes and
 * false mail; FTC, Better Business Bureau, Verbraucherzentrale, Signal-Arnaques, OCU and Fraudehelpdesk about prize lures.
 *
 * A maker is borrowed honestly by every dealer: its name stands alone, or with the words by which a prize is signed
 * (`Makita Rewards Dept`), and not where more is said (`Makita Schneider GmbH`).
 */

/** Makers of what is promised. */
const MAKERS = `
DeWalt||dewalt|dewalt.com dewalt.de dewalt.fr dewalt.co.uk stanleyblackanddecker.com sbdinc.com|
Makita||makita|makita.co.jp makita.com makitatools.com makita.de makita.fr makitauk.com makita.es makita.it makita.nl|
Milwaukee Tool|milwaukee tool department|milwaukee tool,milwaukee tools|milwaukeetool.com milwaukeetool.eu ttigroup.com|
Bosch||bosch|bosch.com bosch.de bosch-home.com bosch-professional.com bosch-diy.com bosch-pt.com bshg.com bosch.co.jp bosch-home.fr bosch-home.es|
Dyson||dyson|dyson.com dyson.co.uk dyson.de dyson.fr dyson.co.jp dyson.es dyson.it dyson.nl dyson.ca dyson.com.au dyson.at dyson.ch|
Tupperware||tupperware|tupperware.com tupperware.de tupperware.fr tupperwarebrands.com tupperware.it tupperware.es|
Le Creuset||le creuset|lecreuset.com lecreuset.co.jp lecreuset.de lecreuset.fr lecreuset.co.uk lecreuset.es lecreuset.it|
KitchenAid||kitchenaid|kitchenaid.com kitchenaid.de kitchenaid.fr kitchenaid.co.uk kitchenaid.jp kitchenaid.it kitchenaid.es whirlpool.com|
Cuisinart||cuisinart|cuisinart.com cuisinart.fr conair.com|
Keurig||keurig|keurig.com keurig.ca kdrp.com|
Nespresso||nespresso|nespresso.com nestle.com nestle-nespresso.com|
Ninja Kitchen||ninja kitchen,ninja air fryer|ninjakitchen.com ninjakitchen.co.uk ninjakitchen.eu sharkninja.com sharkclean.com|
Samsung||samsung|samsung.com samsungmail.com samsungcard.com samsung.co.kr samsungfire.com samsung.de|
Lindt||lindt|lindt.com lindt.de lindt.co.jp lindt.jp lindt.fr lindt.it lindt.ch lindt.co.uk lindtusa.com lindt-spruengli.com|
Milka||milka|milka.de milka.com milka.fr mondelez.com mdlz.com|
Haribo||haribo|haribo.com haribo.de|
Ferrero||ferrero rocher|ferrero.com ferrero.de ferrero.it ferrero.fr|
Heineken||heineken|heineken.com theheinekencompany.com heineken.co.uk|
Louis Vuitton||louis vuitton|louisvuitton.com lvmh.com|
Ray-Ban||ray-ban,ray ban|ray-ban.com luxottica.com essilorluxottica.com|
Pandora||pandora jewelry,pandora jewellery|pandora.net pandoragroup.com|
Coca-Cola||coca-cola,coca cola|coca-cola.com coca-colacompany.com cocacola.co.jp coke.com cokeonenorthamerica.com|
`;

/** Shops of which vouchers are promised. */
const SHOPS = `
Target|target circle,target gift card,target rewards,target department||target.com|
Kohl's|kohl's,kohls||kohls.com|kohls
Macy's|macy's,macys||macys.com|macys
Nordstrom|nordstrom||nordstrom.com nordstromrack.com|nordstrom
Sephora|sephora||sephora.com sephora.fr sephora.de sephora.es sephora.it sephora.pl sephora.pt sephora.com.br sephora.eu sephora.ae|sephora
Ulta Beauty|ulta beauty||ulta.com ultabeauty.com|
Bath & Body Works|bath & body works,bath and body works||bathandbodyworks.com bbwinc.com|bathandbodyworks
Victoria's Secret|victoria's secret,victorias secret||victoriassecret.com vspink.com victoriassecretandco.com|victoriassecret
Publix|publix||publix.com|publix
Wegmans|wegmans||wegmans.com|wegmans
Trader Joe's|trader joe's,trader joes||traderjoes.com|traderjoes
Bass Pro Shops|bass pro shops,cabela's,cabelas||basspro.com cabelas.com cabelas.ca|
Whole Foods|whole foods market||wholefoodsmarket.com wholefoods.com amazon.com|wholefoods
Carrefour|carrefour||carrefour.fr carrefour.com carrefour.es carrefour.it carrefour.be carrefour.eu carrefour.pl carrefour.ro carrefour.com.br carrefour.com.ar|carrefour
Auchan|auchan||auchan.fr auchan.com auchan.pl auchan.ro auchan.hu auchan.pt auchan-retail.com|auchan
E.Leclerc|e.leclerc,leclerc drive||e.leclerc e-leclerc.com leclercdrive.fr|
Intermarché|intermarché,intermarche||intermarche.com mousquetaires.com|intermarche
Castorama|castorama||castorama.fr castorama.pl kingfisher.com|castorama
Conforama|conforama||conforama.fr conforama.ch conforama.es conforama.it conforama.pt|conforama
Cdiscount|cdiscount||cdiscount.com|cdiscount
Veepee|veepee,vente-privee||veepee.com veepee.fr veepee.es veepee.it veepee.de vente-privee.com|
Norauto|norauto||norauto.fr norauto.es norauto.it norauto.pt norauto.com mobivia.com|norauto
Feu Vert|feu vert||feuvert.fr feuvert.es|feuvert
El Corte Inglés|el corte inglés,el corte ingles||elcorteingles.es elcorteingles.com elcorteingles.pt|elcorteingles
Mercadona|mercadona||mercadona.es mercadona.com mercadona.pt|mercadona
Pingo Doce|pingo doce||pingodoce.pt jeronimomartins.com|pingodoce
Worten|worten||worten.pt worten.es|
Casas Bahia|casas bahia||casasbahia.com.br grupocasasbahia.com.br viavarejo.com.br|casasbahia
Americanas|lojas americanas,americanas.com|americanas|americanas.com.br americanas.com americanas.io|
Shopee|shopee||shopee.com shopee.com.br shopee.sg shopee.co.id shopee.co.th shopee.vn shopee.ph shopee.com.my shopee.tw|shopee
Lazada|lazada||lazada.com lazada.sg lazada.com.my lazada.co.th lazada.vn lazada.com.ph lazada.co.id|lazada
Tokopedia|tokopedia||tokopedia.com|tokopedia
Esselunga|esselunga||esselunga.it|esselunga
Conad|conad||conad.it|
Migros|migros||migros.ch migrosbank.ch migros.com.tr mgb.ch|
Primark|primark||primark.com abf.co.uk|primark
Marks & Spencer|marks & spencer,marks and spencer|m&s|marksandspencer.com marks-and-spencer.com mandsbank.com|
Asda|asda||asda.com asda.co.uk|
Sainsbury's|sainsbury's,sainsburys||sainsburys.co.uk sainsburysbank.co.uk argos.co.uk nectar.com|sainsburys
Screwfix|screwfix||screwfix.com kingfisher.com|screwfix
John Lewis|john lewis & partners,john lewis partnership||johnlewis.com johnlewispartnership.co.uk waitrose.com|
Albert Heijn|albert heijn||ah.nl ah.be albertheijn.nl aholddelhaize.com|albertheijn
Kruidvat|kruidvat||kruidvat.nl kruidvat.be aswatson.eu|kruidvat
Delhaize|delhaize||delhaize.be aholddelhaize.com|
Colruyt|colruyt||colruyt.be colruytgroup.com|colruyt
JYSK|jysk||jysk.com jysk.dk jysk.de jysk.nl jysk.se jysk.no jysk.fi jysk.pl jysk.at jysk.ch jysk.it jysk.es jysk.fr jysk.ca|
Elgiganten|elgiganten,elkjøp||elgiganten.se elgiganten.dk elkjop.no elkjop.com|elgiganten
Hornbach|hornbach||hornbach.de hornbach.at hornbach.nl hornbach.ch hornbach.com hornbach.se hornbach.cz hornbach.ro|hornbach
OBI|obi baumarkt||obi.de obi.at obi.ch obi.pl obi.cz obi.it obi.hu|
Biedronka|biedronka||biedronka.pl jeronimomartins.com|biedronka
Żabka|żabka polska|żabka,zabka|zabka.pl zabkagroup.com|
Orlen|orlen||orlen.pl|
eMAG|emag||emag.ro emag.bg emag.hu|
Trendyol|trendyol||trendyol.com trendyolmail.com|trendyol
Hepsiburada|hepsiburada||hepsiburada.com|hepsiburada
Flipkart|flipkart||flipkart.com|flipkart
京东|京东,jd.com||jd.com jd.hk jdcloud.com|
淘宝|淘宝,天猫,taobao,tmall||taobao.com tmall.com alibaba-inc.com aliyun.com alipay.com alibaba.com|taobao
Wallapop|wallapop||wallapop.com|wallapop
McDonald's|mcdonald's,mcdonalds||mcdonalds.com mcd.com mcdonalds.co.jp mcdonalds.co.uk mcdonalds.de mcdonalds.fr mcdonalds.es mcdonalds.it mcdonalds.at mcdonalds.nl mcdonalds.be mcdonalds.pl mcdonalds.ca mcdonalds.com.au mcdonalds.com.br|
Burger King||burger king|bk.com burgerking.de burgerking.fr burgerking.co.uk burgerking.es rbi.com|
Chick-fil-A|chick-fil-a||chick-fil-a.com cfahome.com|
`;

/** Money, insurance, safety, travel, telephone and post. */
const SERVICES = `
Western Union|western union||westernunion.com wu.com|westernunion
MoneyGram|moneygram,money gram||moneygram.com|moneygram
Skrill|skrill||skrill.com paysafe.com neteller.com|
Afterpay|afterpay,clearpay||afterpay.com clearpay.co.uk squareup.com block.xyz|afterpay
eToro|etoro||etoro.com|
Bitget|bitget||bitget.com|
Paytm|paytm||paytm.com paytmbank.com paytm.in|
PhonePe|phonepe||phonepe.com|
GCash|gcash||gcash.com|
OCBC|ocbc||ocbc.com ocbc.com.sg|
UOB|united overseas bank||uob.com.sg uobgroup.com uob.com.my uob.co.th|
Maybank|maybank||maybank.com maybank2u.com.my maybank.com.my maybank.com.sg|maybank
CIMB|cimb bank,cimb clicks|cimb|cimb.com cimbbank.com.my cimb.com.my cimbniaga.co.id|
Bank Mandiri|bank mandiri||bankmandiri.co.id|bankmandiri
ANZ|anz bank,anz internet banking|anz|anz.com anz.com.au anz.co.nz|
Erste Bank|erste bank,erste group||erstebank.at erstegroup.com sparkasse.at erstebank.hu erstebank.hr|
Garanti BBVA|garanti bbva,garanti bankası||garantibbva.com.tr garanti.com.tr bbva.com|
Ziraat Bankası|ziraat bankası,ziraat bankasi||ziraatbank.com.tr|
Geico|geico||geico.com|
Humana|humana medicare,humana inc||humana.com|
UnitedHealthcare|unitedhealthcare,united healthcare||uhc.com unitedhealthgroup.com optum.com|
Aetna|aetna||aetna.com cvshealth.com|
Cigna|cigna||cigna.com thecignagroup.com express-scripts.com evernorth.com|
Progressive|progressive insurance||progressive.com|
Allstate|allstate||allstate.com|
Liberty Mutual|liberty mutual||libertymutual.com libertymutualgroup.com safeco.com|libertymutual
AVG|avg antivirus,avg technologies,avg secure|avg|avg.com avast.com gendigital.com|
Kaspersky|kaspersky||kaspersky.com kaspersky.co.jp kaspersky.de kaspersky.fr kaspersky.es kaspersky.it kaspersky.co.uk kaspersky.ru|kaspersky
Bitdefender|bitdefender||bitdefender.com bitdefender.de bitdefender.fr bitdefender.net|bitdefender
OpenAI|openai,chatgpt||openai.com chatgpt.com|openai
Twitch|twitch||twitch.tv|
Tinder|tinder||tinder.com gotinder.com matchgroup.com|
HBO Max|hbo max||hbomax.com max.com hbo.com wbd.com|
Ryanair|ryanair||ryanair.com|ryanair
Lufthansa|lufthansa,miles & more||lufthansa.com lufthansagroup.com miles-and-more.com dlh.de|lufthansa
Delta Air Lines|delta air lines,delta airlines,delta skymiles||delta.com|
Southwest Airlines|southwest airlines||southwest.com|
United Airlines|united airlines||united.com|
American Airlines|american airlines||aa.com|
SNCF|sncf||sncf.com sncf.fr sncf-connect.com|
Trenitalia|trenitalia||trenitalia.it trenitalia.com fsitaliane.it|trenitalia
Orange|orange bank,orange messagerie,orange facture,espace client orange|orange|orange.fr orange.com orange.es orange.pl orange.be orange.ro orange-business.com sosh.fr wanadoo.fr|
SFR|espace client sfr,sfr mail,sfr facture|sfr|sfr.fr sfr.com neuf.fr red-by-sfr.fr|
Bouygues Telecom|bouygues telecom||bouyguestelecom.fr bbox.fr bouygues.com|bouyguestelecom
Free|free mobile,freebox||free.fr proxad.net free-mobile.fr|
O2|o2 rechnung,o2 kundenservice,mein o2|o2|o2online.de o2.de telefonica.de o2.co.uk|
BT|bt broadband,bt billing|bt|bt.com btinternet.com|
TalkTalk|talktalk||talktalk.co.uk talktalkplc.com|talktalk
Telenor|telenor||telenor.no telenor.com telenor.se telenor.dk|telenor
Telia|telia company|telia|telia.se telia.com telia.no telia.fi telia.lt telia.ee|
Proximus|proximus||proximus.be proximus.com belgacom.be skynet.be|proximus
Odido|odido||odido.nl t-mobile.nl|
Optus|optus||optus.com.au optusnet.com.au|
TELUS|telus||telus.com telus.net|
Turkcell|turkcell||turkcell.com.tr|turkcell
Etisalat|etisalat||etisalat.ae eand.com|etisalat
Airtel|airtel||airtel.com airtel.in|airtel
Reliance Jio|reliance jio,jiofiber||jio.com ril.com|
Singtel|singtel||singtel.com|singtel
微信|微信,wechat,weixin||wechat.com qq.com tencent.com|wechat
GMX|gmx support,gmx service,gmx kundenservice|gmx|gmx.net gmx.de gmx.com gmx.at gmx.ch 1und1.de|
WEB.DE|web.de||web.de 1und1.de|
Purolator|purolator||purolator.com|purolator
Aramex|aramex||aramex.com|
Jadlog|jadlog||jadlog.com.br|jadlog
Loggi|loggi||loggi.com|
Emirates Post|emirates post||emiratespost.ae|emiratespost
Saudi Post|saudi post||splonline.com.sa spl.com.sa|
Česká pošta|česká pošta,ceska posta||ceskaposta.cz cpost.cz|ceskaposta
Magyar Posta|magyar posta||posta.hu|
Poșta Română|poșta română,posta romana||posta-romana.ro|
FAN Courier|fan courier||fancourier.ro|fancourier
TotalEnergies|totalenergies||totalenergies.com totalenergies.fr totalenergies.be total.com|totalenergies
Engie|engie||engie.com engie.fr engie.be engie.it|
Repsol|repsol||repsol.com repsol.es|
E.ON|e.on energie,e.on kundenservice|e.on|eon.de eon.com eon.se eon.hu eonenergy.com|
Vattenfall|vattenfall||vattenfall.com vattenfall.de vattenfall.se vattenfall.nl|vattenfall
`;

/** Rows in the form of `brands.ts`. */
export const PRIZE_ROWS: string = [MAKERS, SHOPS, SERVICES].map((block) => block.trim()).join('\n');
