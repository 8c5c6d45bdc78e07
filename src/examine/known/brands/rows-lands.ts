/**
 * What everybody of a country has to do with, in the form of `brands.ts`, country by country (China to Singapore in
 * `rows-asia.ts`): its banks, post, tax office, health insurance, telephone, energy, tolls and signing in. As of 2026-11-30.
 * That they are played is told by the warnings of Verbraucherzentrale, Watchlist Internet, NCSC.ch, cybermalveillance.gouv.fr,
 * INCIBE, Febraban, CERT-AGID, Fraudehelpdesk, Safeonweb, CERT Polska, Polisen,
 * Sikker Digital, Nettvett, Kyberturvallisuuskeskus, NÚKIB, Nemzeti Kibervédelmi Intézet, DNSC, USOM, 165 全民防騙, KISA. Their domains were
 * first written down as they are commonly known, and on that day looked up in public source code, lists and pages, seldom the organisation's
 * own: of 369 rows in both files 311 were found there with at least one of their domains, and 109 of these got more; 3 were not found, and
 * 55 not looked up. Domains where anybody can have a mailbox were not added.
 * Names are written without accents, as they are compared (`skeleton`).
 */

/** Germany, Austria, Switzerland. */
const GERMAN = `
comdirect|comdirect||comdirect.de|comdirect
HypoVereinsbank|hypovereinsbank||hypovereinsbank.de unicredit.de unicreditgroup.eu|hypovereinsbank
Santander Deutschland|santander consumer bank||santander.de santander.no santander.se santanderconsumer.at santanderconsumer.no santanderconsumer.se santanderconsumer.dk santanderconsumer.fi santanderconsumer.es santanderconsumer.pl santanderconsumer.it santanderconsumerbank.nl santanderconsumerbank.be|
Norisbank|norisbank||norisbank.de|norisbank
BW-Bank|bw-bank,bw bank||bw-bank.de lbbw.de|
Apobank|apobank||apobank.de|apobank
VR-Bank|vr securego,vr-securego,volksbanken raiffeisenbanken||vr.de volksbank.de atruvia.de raiffeisen.at raiffeisen.ch raiffeisenbank.de bvr.de|
TK|techniker krankenkasse||tk.de|
ÖGK|ögk kundenservice,ögk service,österreichische gesundheitskasse|oegk|oegk.at gesundheitskasse.at meinesv.at|oegk
AOK|aok gesundheitskasse,aok plus,aok bayern|aok|aok.de aok-plus.de aok.com|
Barmer|barmer krankenkasse|barmer|barmer.de|
DAK|dak-gesundheit,dak gesundheit|dak|dak.de|
Deutsche Rentenversicherung|deutsche rentenversicherung||deutsche-rentenversicherung.de drv-bund.de eservice-drv.de|deutsche-rentenversicherung
Familienkasse|familienkasse,bundesagentur fur arbeit||arbeitsagentur.de|arbeitsagentur
Kraftfahrt-Bundesamt|kraftfahrt-bundesamt||kba.de kba-online.de|
Zoll|generalzolldirektion|zoll,zollamt|zoll.de bund.de|
SCHUFA|schufa||schufa.de meineschufa.de|meineschufa
PAYBACK|payback punkte,payback karte,payback konto,payback.de|payback|payback.de payback.net payback.at payback.pl payback.it|payback
congstar|congstar||congstar.de|congstar
EnBW|enbw||enbw.com|
Trade Republic|trade republic||traderepublic.com|traderepublic
Scalable Capital|scalable capital||scalable.capital|
Kleinanzeigen|ebay kleinanzeigen,kleinanzeigen.de,kleinanzeigen team,kleinanzeigen sicher|kleinanzeigen|kleinanzeigen.de ebay-kleinanzeigen.de|kleinanzeigen
myHermes|myhermes||myhermes.de hermesworld.com|
Bank Austria|bank austria||bankaustria.at unicreditgroup.at|bankaustria
BAWAG|bawag||bawag.at bawaggroup.com bawagpsk.com|
easybank|easybank||easybank.at easybank.de|
ID Austria|id austria,oegk,osterreichische gesundheitskasse||oesterreich.gv.at id-austria.gv.at gesundheitskasse.at sozialversicherung.at|
ASFINAG|asfinag||asfinag.at|asfinag
A1|a1 telekom||a1.net a1.group a1telekom.at|
willhaben|willhaben||willhaben.at|willhaben
Klimabonus|klimabonus||klimabonus.gv.at|klimabonus
Credit Suisse|credit suisse||credit-suisse.com|
Zürcher Kantonalbank|zurcher kantonalbank,zkb||zkb.ch|
TWINT|twint||twint.ch|
SwissID|swissid||swissid.ch swisssign.com|
Eidgenössische Steuerverwaltung|eidgenossische steuerverwaltung,estv||admin.ch|
`;

/** France, Belgium, Luxembourg. */
const FRENCH = `
CIC|cic banque|cic|cic.fr creditmutuel.com|
Hello bank!|hello bank||hellobank.fr hellobank.de hellobank.be|
Monabanq|monabanq||monabanq.com|
Nickel|compte nickel,nickel france||nickel.eu compte-nickel.fr|
Relais Colis|relais colis||relaiscolis.com|
URSSAF|urssaf||urssaf.fr urssaf.org acoss.fr|
France Travail|france travail,pole emploi||francetravail.fr pole-emploi.fr pole-emploi.net|francetravail
FranceConnect|franceconnect||franceconnect.gouv.fr|franceconnect
Mon Espace Santé|mon espace sante||monespacesante.fr|
Crit'Air|crit'air,crit air,certificat qualite de l'air||certificat-air.gouv.fr|
CPF|mon compte formation|cpf|moncompteformation.gouv.fr caissedesdepots.fr|
Ulys|ulys telepeage,vinci autoroutes||ulys.com vinci-autoroutes.com|
Sanef|sanef||sanef.com|
Carte Grise|ants.gouv,france titres||ants.gouv.fr|
MGEN|mgen||mgen.fr|
Malakoff Humanis|malakoff humanis||malakoffhumanis.com|
Navigo|navigo|ile-de-france mobilites|iledefrance-mobilites.fr navigo.fr jegeremacartenavigo.fr|
Bpost Banque|bpost banque||bpost.be bpostbank.be|
CBC|cbc banque||cbc.be|
SPF Finances|spf finances,fod financien,myminfin||fgov.be minfin.be fed.be belgium.be myminfin.be|
Mutualités|mutualite chretienne,solidaris,partenamut||mc.be solidaris.be partenamut.be cm.be solidaris-vlaanderen.be|
Luxtrust|luxtrust||luxtrust.lu luxtrust.com|luxtrust
BIL|banque internationale a luxembourg||bil.com|
Spuerkeess|spuerkeess||spuerkeess.lu bcee.lu|spuerkeess
`;

/** Spain, Portugal and Latin America. */
const IBERIAN = `
Unicaja|unicaja||unicajabanco.es unicaja.es unicajabanco.com|unicaja
Ibercaja|ibercaja||ibercaja.es|ibercaja
Kutxabank|kutxabank||kutxabank.es kutxabank.com|kutxabank
Abanca|abanca||abanca.com|abanca
Cajamar|cajamar||cajamar.es grupocajamar.com|cajamar
Caja Rural|ruralvia||ruralvia.com cajarural.com|ruralvia
Openbank|openbank||openbank.es openbank.com|openbank
EVO Banco|evo banco||evobanco.com|
ING España|ing direct||ing.es ingdirect.es|
SEUR|seur||seur.com seur.es|
Naturgy|naturgy||naturgy.es naturgy.com|naturgy
Seguridad Social|tesoreria general de la seguridad||seg-social.es seg-social.gob.es|
SEPE|servicio publico de empleo|sepe|sepe.es sepe.gob.es|
Cl@ve|cl@ve||clave.gob.es|
Bizum|bizum||bizum.es|
Yoigo|yoigo||yoigo.com masmovil.es|
Novobanco|novobanco,novo banco||novobanco.pt|novobanco
Santander Totta|santander totta||santander.pt santandertotta.pt|
ActivoBank|activobank||activobank.pt|activobank
Montepio|banco montepio||bancomontepio.pt montepio.org|
MEO|meo fatura,meo energia,altice portugal|meo|meo.pt telecom.pt altice.pt|
NOS|nos comunicacoes||nos.pt|
Via Verde|via verde||viaverde.pt|viaverde
Segurança Social|seguranca social direta||seg-social.pt|
SNS 24|sns 24,sns24,servico nacional de saude||sns24.gov.pt sns.gov.pt min-saude.pt|
Sicredi|sicredi||sicredi.com.br|sicredi
Sicoob|sicoob||sicoob.com.br|sicoob
Banco Pan|banco pan||bancopan.com.br grupopan.com|bancopan
C6 Bank|c6 bank||c6bank.com.br c6bank.com|c6bank
BTG Pactual|btg pactual||btgpactual.com btgpactualdigital.com|btgpactual
Banrisul|banrisul||banrisul.com.br|banrisul
PicPay|picpay||picpay.com|picpay
Esfera|esfera pontos||esfera.com.vc|
Smiles|smiles milhas,smiles fidelidade||smiles.com.br|
Azul|azul fidelidade,tudoazul||voeazul.com.br tudoazul.com.br tudoazul.com news-voeazul.com.br voeazul-news.com.br|
TIM Brasil|tim brasil,tim fatura||tim.com.br timbrasil.com.br|
Enel Brasil|enel distribuicao||enel.com.br enel.com|
CPFL|cpfl energia|cpfl|cpfl.com.br|
Cemig|cemig||cemig.com.br|cemig
Neoenergia|neoenergia||neoenergia.com|neoenergia
Equatorial Energia|equatorial energia||equatorialenergia.com.br|
Banco de Chile|banco de chile||bancochile.cl bancoedwards.cl|bancochile
BancoEstado|bancoestado,banco estado||bancoestado.cl|bancoestado
BCP|banco de credito del peru,viabcp||viabcp.com notificacionesbcp.com.pe bcp.com.pe|viabcp
Interbank|interbank peru||interbank.pe netinterbank.com.pe interbank.com.pe|
Davivienda|davivienda||davivienda.com davivienda.com.sv davivienda.cr|davivienda
Nequi|nequi||nequi.com.co nequi.com|
Banamex|banamex,citibanamex||banamex.com citibanamex.com banamex.com.mx|banamex
Telcel|telcel||telcel.com|telcel
CFE|comision federal de electricidad||cfe.mx cfe.gob.mx|
Servientrega|servientrega||servientrega.com servientrega.com.co|servientrega
AFIP|afip argentina,arca argentina||afip.gob.ar arca.gob.ar|
DIAN|dian colombia||dian.gov.co|
SUNAT|sunat||sunat.gob.pe|
`;

/** Italy. */
const ITALIAN = `
PosteID|posteid,postepay,bancoposta||poste.it posteitaliane.it postepay.it postemobile.it|postepay
SPID|spid.gov,identita digitale spid|spid|spid.gov.it agid.gov.it|
BCC|relax banking,iccrea||gruppobcciccrea.it bcciccrea.it bcc.it relaxbanking.it|
Banco BPM|banco bpm||bancobpm.it youbank.it webank.it bancobpmspa.com|bancobpm
Monte dei Paschi|monte dei paschi,banca mps||mps.it gruppomps.it|
Fineco|fineco,finecobank||finecobank.com fineco.it|finecobank
Mediolanum|banca mediolanum||bancamediolanum.it mediolanum.it|mediolanum
CheBanca|chebanca,mediobanca premier||chebanca.it mediobancapremier.com mediobanca.com|chebanca
Credem|credem banca|credem|credem.it|
Sella|banca sella||sella.it bancasella.it sellagroup.eu|
illimity|illimity||illimity.com illimitybank.com|
Hype|hype banca||hype.it|
BRT|brt corriere,corriere bartolini|bartolini|brt.it mybrt.it|
SDA|sda express,sda corriere||sda.it poste.it|
Agenzia Entrate Riscossione|entrate riscossione||agenziaentrateriscossione.gov.it agenziariscossione.gov.it|
PagoPA|pagopa||pagopa.gov.it pagopa.it notifichedigitali.it italia.it|
Fascicolo Sanitario|fascicolo sanitario,ministero della salute,tessera sanitaria||salute.gov.it sistemats.it finanze.it fascicolosanitario.gov.it|
Autostrade per l'Italia|autostrade per l'italia||autostrade.it|
Pedemontana|autostrada pedemontana||pedemontana.com|
WindTre|windtre,wind tre||windtre.it wind.it windtregroup.it|windtre
Fastweb|fastweb||fastweb.it fastwebnet.it|
Iliad|iliad italia||iliad.it|
Eni Plenitude|eni plenitude|plenitude|eniplenitude.com eniplenitude.it eni.com enigaseluce.com|eniplenitude
A2A|a2a energia||a2a.it a2aenergia.eu|
Register.it|register.it||register.it|
Libero|libero mail,liberomail||libero.it italiaonline.it|
Subito|subito.it||subito.it|
`;

/** Netherlands and Belgium. */
const DUTCH = `
SNS|sns bank||snsbank.nl devolksbank.nl asnbank.nl sns.nl|
ASN Bank|asn bank||asnbank.nl|
bunq|bunq||bunq.com bunq.app|
Knab|knab bank||knab.nl|
ICS|international card services|ics cards|icscards.nl icsbusiness.nl|icscards
iDEAL|ideal wero||ideal.nl wero-wallet.eu|
RDW|rijksdienst voor het wegverkeer||rdw.nl|
UWV|uwv werkgever,uwv||uwv.nl werk.nl|
SVB|sociale verzekeringsbank||svb.nl|
CZ|cz zorgverzekering||cz.nl|
VGZ|vgz zorgverzekering||vgz.nl|
Zilveren Kruis|zilveren kruis||zilverenkruis.nl|zilverenkruis
Eneco|eneco||eneco.nl eneco.com|eneco
Essent|essent energie||essent.nl|
Budget Energie|budget energie||budgetenergie.nl budgetthuis.nl|
Marktplaats|marktplaats||marktplaats.nl|marktplaats
Intrum|intrum||intrum.com intrum.nl intrum.se intrum.no intrum.dk intrum.fi intrum.ch intrum.de intrum.es|
2dehands|2dehands,2ememain||2dehands.be 2ememain.be|
Telenet|telenet||telenet.be telenetgroup.be|telenet
Luminus|luminus||luminus.be|
Crelan|crelan||crelan.be|crelan
`;

/** Poland, Czechia, Slovakia, Hungary, Romania. */
const EASTERN = `
ING Bank Śląski|ing bank slaski,moje ing||ing.pl ingbank.pl|
Santander Bank Polska|santander bank polska,erste bank polska||santander.pl erste.pl centrum24.pl|
Pekao|bank pekao,peopay||pekao.com.pl pekao24.pl|
Alior Bank|alior bank||aliorbank.pl alior.pl|aliorbank
Bank Millennium|bank millennium||bankmillennium.pl|bankmillennium
BNP Paribas Polska|bnp paribas bank polska||bnpparibas.pl|
Nest Bank|nest bank||nestbank.pl|
BLIK|blik||blik.com polskistandardplatnosci.pl|
PGE|pge obrot,pge polska grupa,pge ebok|pge|gkpge.pl pge-obrot.pl pge.pl|
Tauron|tauron||tauron.pl tauron-dystrybucja.pl|tauron
Enea|enea s.a,enea ebok||enea.pl|
Energa|energa obrot,energa operator|energa|energa.pl energa-operator.pl|
e-Urząd Skarbowy|urzad skarbowy,e-urzad skarbowy,krajowa administracja skarbowa||podatki.gov.pl mf.gov.pl www.gov.pl|
ZUS|zaklad ubezpieczen spolecznych|zus|zus.pl|
NFZ|narodowy fundusz zdrowia|nfz|nfz.gov.pl pacjent.gov.pl|
e-TOLL|e-toll|etoll|etoll.gov.pl|
Profil Zaufany|profil zaufany,mobywatel||pz.gov.pl mobywatel.gov.pl|
Play|play ebok,p4 sp||play.pl|
Plus|plus gsm,polkomtel||plus.pl polkomtel.com.pl|
home.pl|home.pl||home.pl|
nazwa.pl|nazwa.pl||nazwa.pl|
Cyfrowy Polsat|cyfrowy polsat||cyfrowypolsat.pl|
Česká spořitelna|ceska sporitelna,george klic||csas.cz servis24.cz|csas
ČSOB|csob||csob.cz csob.sk|
Komerční banka|komercni banka||kb.cz mojebanka.cz|
Raiffeisenbank CZ|raiffeisenbank a.s||rb.cz|
Air Bank|air bank||airbank.cz|airbank
Fio banka|fio banka||fio.cz fio.sk|
Moneta|moneta money bank||moneta.cz|
Zásilkovna|zasilkovna,packeta||zasilkovna.cz packeta.com packeta.cz packeta.sk packeta.hu|zasilkovna
PPL|ppl cz,ppl balik||ppl.cz|
ČEZ|cez prodej,skupina cez|cez|cez.cz|
Finanční správa|financni sprava,moje dane||financnisprava.gov.cz financnisprava.cz mfcr.cz mojedane.gov.cz fs.gov.cz|
Portál občana|portal obcana,datova schranka,datove schranky,bankovni identita||portal.gov.cz mojedatovaschranka.cz bankid.cz identita.gov.cz|
VZP|vseobecna zdravotni pojistovna|vzp|vzp.cz|
Seznam|seznam.cz,seznam email||seznam.cz|
edalnice|edalnice||edalnice.gov.cz edalnice.cz|
Bazoš|bazos.cz,bazos.sk||bazos.cz bazos.sk|
Slovenská sporiteľňa|slovenska sporitelna||slsp.sk|
Tatra banka|tatra banka||tatrabanka.sk|tatrabanka
VÚB|vub banka||vub.sk|
Slovenská pošta|slovenska posta||posta.sk slposta.sk|
OTP|otp bank,otp direkt||otpbank.hu otpbank.ro otpip.hu otp.hu otpbankdirekt.hu simplepay.hu otpbank.com.ua otpbank.ru|otpbank
K&H|k&h bank|k&h|kh.hu|
Erste Hungary|erste bank hungary||erstebank.hu|
MBH|mbh bank||mbhbank.hu|mbhbank
NAV|nemzeti ado- es vamhivatal,nemzeti ado es vamhivatal||gov.hu|
Ügyfélkapu|ugyfelkapu,magyar allamkincstar||gov.hu magyarorszag.hu|
MVM|mvm next,mvm energetika||mvmnext.hu mvm.hu|
Foxpost|foxpost||foxpost.hu|foxpost
Telekom Magyarország|magyar telekom||telekom.hu|
BCR|banca comerciala romana,george bcr|bcr|bcr.ro|
BRD|brd groupe,banca brd|brd|brd.ro mybrdnet.ro brdoffice.ro|
Banca Transilvania|banca transilvania,bt pay||bancatransilvania.ro btrl.ro|bancatransilvania
ING România|ing bank romania||ing.ro homebank.ro|
CEC Bank|cec bank||cec.ro ceconline.ro|
ANAF|anaf,agentia nationala de administrare fiscala||anaf.ro mfinante.ro gov.ro|
Sameday|sameday courier,sameday curier,easybox||sameday.ro sameday.hu|
Cargus|cargus||cargus.ro|
Hidroelectrica|hidroelectrica||hidroelectrica.ro|hidroelectrica
CNAIR|cnair,erovinieta,e-rovinieta||cnair.ro erovinieta.ro|
Ghișeul.ro|ghiseul.ro||ghiseul.ro|ghiseul
Digi|digi romania,rcs rds||digi.ro rcs-rds.ro digiromania.ro|
`;

/** Sweden, Denmark, Norway, Finland. */
const NORTHERN = `
Swedbank|swedbank||swedbank.se swedbank.com swedbank.ee swedbank.lv swedbank.lt|swedbank
Nordea|nordea||nordea.se nordea.dk nordea.no nordea.fi nordea.com|nordea
SEB|seb bank|seb|seb.se sebgroup.com seb.ee seb.lv seb.lt|
Handelsbanken|handelsbanken||handelsbanken.se handelsbanken.no handelsbanken.com handelsbanken.fi handelsbanken.co.uk|handelsbanken
Länsförsäkringar|lansforsakringar||lansforsakringar.se|lansforsakringar
ICA Banken|ica banken||icabanken.se|icabanken
Swish|swish betalning|swish|swish.nu getswish.se|
Försäkringskassan|forsakringskassan||forsakringskassan.se|forsakringskassan
Transportstyrelsen|transportstyrelsen||transportstyrelsen.se|transportstyrelsen
Kronofogden|kronofogden||kronofogden.se|kronofogden
1177|1177 vardguiden||1177.se|
Freja|freja eid||frejaeid.com|
Kivra|kivra||kivra.com kivra.se|
Blocket|blocket||blocket.se|
Tele2|tele2||tele2.se tele2.com tele2.ee tele2.lv tele2.lt|
Budbee|budbee||budbee.com instabee.com|
MitID|mitid||mitid.dk digst.dk|mitid
Skattestyrelsen|skattestyrelsen,skatteforvaltningen,skat.dk|skat|skat.dk sktst.dk skattestyrelsen.dk toldst.dk gaeldst.dk motorst.dk vurdst.dk ufst.dk|
borger.dk|borger.dk,udbetaling danmark||borger.dk atp.dk|
e-Boks|e-boks|digital post|e-boks.dk e-boks.com digitalpost.dk|
Danske Bank|danske bank||danskebank.dk danskebank.com danskebank.se danskebank.no danskebank.fi danskebank.co.uk danskebank.lt|danskebank
Jyske Bank|jyske bank||jyskebank.dk|jyskebank
Nykredit|nykredit||nykredit.dk mitnykredit.dk|nykredit
Sydbank|sydbank||sydbank.dk|sydbank
Lunar|lunar bank||lunar.app|
MobilePay|mobilepay,vipps mobilepay||mobilepay.dk vippsmobilepay.com mobilepay.fi|mobilepay
Nets|nets danmark,nets dankort||nets.eu nets.dk|
DAO|dao365||dao.as dao365.dk|
Ørsted|orsted energi||orsted.dk orsted.com|
YouSee|yousee||yousee.dk tdc.dk nuuday.dk|
Storebælt|storebaelt,oresundsbron,brobizz||storebaelt.dk oresundsbron.com brobizz.com brobizz.dk sundogbaelt.dk|brobizz
DBA|den bla avis,dba.dk||dba.dk|
DNB|dnb bank|dnb|dnb.no dnb.com|
SpareBank 1|sparebank 1,sparebank1||sparebank1.no|sparebank1
Sbanken|sbanken||sbanken.no|
Vipps|vipps||vipps.no vippsmobilepay.com|
Skatteetaten|skatteetaten||skatteetaten.no|skatteetaten
Altinn|altinn||altinn.no|
NAV Norge|nav norge||nav.no|
Posten Norge|posten norge,posten bring||posten.no bring.no bring.com postenbring.no|
Helsenorge|helsenorge||helsenorge.no|
AutoPASS|autopass||autopass.no|
Statens vegvesen|statens vegvesen||vegvesen.no|
Finn.no|finn.no||finn.no|
Posti|posti oy,posti group|posti|posti.fi posti.com|
OP|op ryhma,osuuspankki||op.fi|
Vero|verohallinto||vero.fi|
Kela|kela.fi|kela|kela.fi|
Suomi.fi|suomi.fi||suomi.fi|
DNA|dna oyj||dna.fi|
Elisa|elisa oyj||elisa.fi elisa.com|
`;

/** Russia and Turkey. */
const STEPPE = `
Альфа-Банк|альфа-банк,альфа банк,альфабанк,alfabank,alfa-bank||alfabank.ru alfabank.by|alfabank
Газпромбанк|газпромбанк||gazprombank.ru gpb.ru|gazprombank
Райффайзен Банк|райффайзен||raiffeisen.ru raiffeisen.ua|
ФНС|федеральная налоговая служба|фнс|nalog.ru nalog.gov.ru|
Социальный фонд|социальный фонд|сфр|sfr.gov.ru pfr.gov.ru|
МФЦ|мои документы мфц|мфц|mfc.ru mos.ru|
СДЭК|сдэк,cdek||cdek.ru cdek.kz|
Wildberries|wildberries,вайлдберриз||wildberries.ru wb.ru wildberries.by rwb.ru|wildberries
Ozon|ozon.ru,озон маркетплейс|озон,ozon|ozon.ru ozon.com|
Авито|авито,avito||avito.ru|
Яндекс|яндекс,yandex||yandex.ru ya.ru yandex.com yandex.net yandex-team.ru|yandex
Mail.ru|mail.ru||mail.ru vk.com vk.ru vkteam.ru|
МТС|мтс банк,мтс россия|мтс|mts.ru mtsbank.ru mts.by|
e-Devlet|e-devlet,edevlet,turkiye.gov||turkiye.gov.tr|edevlet
PTT|ptt kargo,pttkargo,ptt avm||ptt.gov.tr pttavm.com epttavm.com|
GİB|gelir idaresi baskanligi||gib.gov.tr|
SGK|sosyal guvenlik kurumu||sgk.gov.tr|
Türkiye İş Bankası|turkiye is bankasi,is bankasi,iscep||isbank.com.tr maximum.com.tr|isbank
Akbank|akbank||akbank.com akbank.com.tr axess.com.tr|akbank
Yapı Kredi|yapi kredi||yapikredi.com.tr yapikredi.com worldcard.com.tr|yapikredi
Halkbank|halkbank||halkbank.com.tr halkbank.mk|halkbank
VakıfBank|vakifbank||vakifbank.com.tr|vakifbank
QNB|qnb finansbank,enpara||qnb.com.tr qnbfinansbank.com enpara.com finansbank.com.tr cardfinans.com.tr|finansbank
DenizBank|denizbank||denizbank.com denizbank.at|denizbank
Yurtiçi Kargo|yurtici kargo||yurticikargo.com|yurticikargo
Aras Kargo|aras kargo||araskargo.com.tr|araskargo
MNG Kargo|mng kargo||mngkargo.com.tr dhlecommerce.com.tr|
HGS|hgs bakiye,hgs gecis,hgs bilgilendirme,hgs ihlal|hgs|ptt.gov.tr kgm.gov.tr|
Türk Telekom|turk telekom||turktelekom.com.tr|turktelekom
Papara|papara||papara.com|
Sahibinden|sahibinden||sahibinden.com|sahibinden
`;

/** Rows in the form of `brands.ts`. */
export const LAND_ROWS: string = [GERMAN, FRENCH, IBERIAN, ITALIAN, DUTCH, EASTERN, NORTHERN, STEPPE]
  .map((block) => block.trim())
  .join('\n');
