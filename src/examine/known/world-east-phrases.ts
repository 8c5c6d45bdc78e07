/**
 * More of `world-phrases.ts`, language by language: Polish, Czech and Slovak, Hungarian, Romanian, Swedish, Danish, Norwegian, Russian,
 * Turkish, Chinese, Korean. As of 2026-11-30. Sources: the warnings of CERT Polska, NÚKIB and Policie ČR, Nemzeti Kibervédelmi Intézet,
 * DNSC, Polisen and Internetstiftelsen, Sikker Digital and Forbrugerrådet Tænk, Økokrim and Nettvett, Банк России, USOM, 国家反诈中心,
 * 165 全民防騙, KISA. Lower case, NFKC, one space; `*` behind a stem.
 * A phrase of one language must say nothing in its neighbours: the three of the North share half of their words.
 */
import { phrasesOf } from './phrase-list.ts';
import type { Tongue } from './world-phrases.ts';

const polish = (): Tongue => ({
  friendship: phrasesOf(`
    zobaczyłam twój profil|twój profil mi|widziałam twój profil|poważnego związku|poważny związek|stałego związku|szukam mężczyzny|uczciwego mężczyzny|
    lepiej się poznać|poznać cię|poznać się bliżej|wyślę ci zdjęcia|jestem rozwiedziona|mieszkam sama|może to przeznaczenie
  `),
  credential: phrasesOf(`
    dostęp do konta|dostęp do serwisu|dostęp został|dostęp zostanie|konto zablokowan*|tymczasowo zablokowan*|tymczasowo zawieszon*|tymczasowo ogranicz*|
    został tymczasowo|została tymczasowo|zostało tymczasowo|odblokuj konto|odblokować konto|odblokuj dostęp|odblokować dostęp|przywróć dostęp|
    przywrócić dostęp|podejrzaną aktywność|podejrzanej aktywności|nietypową aktywność|nietypowe logowanie|nieautoryzowan*|nieznanego urządzenia|
    nowego urządzenia|nowe urządzenie|potwierdź swoje|potwierdzić swoje|potwierdź tożsamość|potwierdzić tożsamość|potwierdzenia tożsamości|
    potwierdzenie tożsamości|zaktualizuj swoje|zaktualizować swoje|zaktualizować dane|aktualizacji danych|aktualizacja danych|zweryfikować|
    ponownej weryfikacji|weryfikacji konta|weryfikację konta|zaloguj się i potwierdź|karta została zablokowana|karta zostanie|płatność nie powiodła|
    płatność została odrzucona|nie mogliśmy przetworzyć|nie udało się pobrać|subskrypcja została|dane karty|numeru karty|hasło do bankowości|
    aplikacji mobilnej wygas*|punkty wygas*|profil zaufany
  `),
  deadline: phrasesOf(`
    do jutra|zostanie wyłączony|wyłączymy|ciągu 72 godzin|w ciągu 24 godzin|w ciągu 48 godzin|do końca dnia|w przeciwnym razie|brak reakcji|brak wpłaty|
    brak dopłaty|brak płatności|zostanie zawieszon*|zostanie zablokowan*|zostanie usunięt*|zostanie zamknięt*|zostanie odłączon*|zwrot do nadawcy|
    ostateczne wezwanie|ostatnie ostrzeżenie
  `),
  parcel: phrasesOf(`
    paczka została wstrzyman*|przesyłka została wstrzyman*|paczka została zatrzyman*|przesyłka została zatrzyman*|zatrzymana w sortowni|przekroczenia wagi|
    dopłać|dopłatę|niedopłat*|dezynfekcj*|dokończyć dostawę|nie mogła zostać doręczon*|nie można dostarczyć|nie udało się dostarczyć|
    nieudana próba doręczenia|niepełny adres|nieprawidłowy adres|błędny adres|potwierdź adres|zaktualizuj adres|opłatę celną|opłaty celnej|
    należności celne|ponowne doręczenie|ponownej dostawy|zwrot przesyłki do nadawcy|zwrotem przesyłki
  `),
  tax: phrasesOf(`
    nadpłata podatku|nadpłaty podatku|nadpłatę podatku|zwrotu podatku|nadpłatę w wysokości|nadpłata w wysokości|stwierdziliśmy nadpłatę|zwrot środków|
    zwrot nadpłaconych|przysługuje zwrot|przysługuje ci zwrot|odbierz zwrot|odebrać zwrot|odbierz środki|przekazany zwrot|dodatek energetyczny|
    niezapłacony mandat|nieopłacony mandat|nieopłacone mandaty|opłać mandat|zaległość za energię|zaległości za prąd|odłączenie prądu|odłączenia prądu|
    planowane odłączenie
  `),
  payment: phrasesOf(`
    zaległą fakturę|zaległa faktura|zaległej faktury|wezwanie do zapłaty|pilną zapłatę|uniknięcia windykacji|pilny przelew|faktura w załączniku|
    fakturę w załączniku|uregulowanie należności
  `),
  'gift-card': phrasesOf(`
    karty podarunkowe|kart podarunkowych|karty google play|karty steam|karty apple|bony podarunkowe|zdrapać kody|zdrap kody|zdjęcia kodów|zdjęcie kodów|
    zdjęcia kart|prześlij kody|wyślij mi kody|kupić karty
  `),
  'secret-task': phrasesOf(`
    jestem na spotkaniu|pilny przelew|pilnego przelewu|przelew zagraniczny|wykonać przelew|zrobić przelew|zlecić przelew|stan konta firm*|dostępne saldo|
    nie mogę rozmawiać|tylko mailowo|wyłącznie mailowo|zachowaj dyskrecję|pełną dyskrecję|ściśle poufn*|poufna transakcja|nikomu o tym|
    potrzebuję twojej pomocy|potrzebuję pani pomocy|potrzebuję pana pomocy|czy jesteś dostępn*|czy jesteś w biurze
  `),
  'bank-change': phrasesOf(`
    nowy numer rachunku|nowe konto bankowe|nowy rachunek bankowy|zmiana numeru rachunku|zmiana rachunku|zmianę numeru konta|zmieniliśmy bank|
    zmianie uległ numer|nowe dane bankowe|zmienić konto do wypłaty
  `),
  loan: phrasesOf(`
    pożyczki prywatne|pożyczka prywatna|pożyczek prywatnych|pożyczka bez|pożyczki bez|pożyczkę bez|bez bik|bez krd|bez zaświadczeń|udzielam pożycz*|
    udzielamy pożycz*|oferuję pożycz*|oferujemy pożycz*|potrzebujesz pieniędzy|potrzebujesz pożyczki|kwotę pożyczki|kwota pożyczki|chwilówk*|kredyt bez
  `),
  job: phrasesOf(`
    praca w domu|praca z domu|pracy z domu|zarabiaj|zarobić nawet|zarób nawet|zł dziennie|zł tygodniowo|zł na dzień|dodatkowy dochód|dodatkowego dochodu|
    dochód pasywny|lajkowan*|ocenianie produktów
  `),
  invest: phrasesOf(`
    platforma inwestycyjna|platformy inwestycyjnej|platforma handlowa|inwestuj w bitcoin|automatyczny handel|handluje automatycznie|gwarantowany zysk|
    gwarantowane zyski|gwarantowany dochód|bez ryzyka|wpłata 250|wpłacając 250|inwestycja od|kryptowalut*|wolność finansow*|baltic pipe|akcje orlen|
    inwestycje w orlen
  `),
  medicine: phrasesOf(`
    schudnij|schudnąć bez|kg w miesiąc|bez diety|spalacz tłuszczu|spala tłuszcz|spalanie tłuszczu|tabletki na odchudzanie|tabletki na potencję|na potencję|
    zaburzenia erekcji|erekcj*
  `),
  casino: phrasesOf(`
    darmowych spinów|bonus powitalny|pierwszy depozyt|pierwszego depozytu|bez depozytu|kasyno online|kasyno internetowe|automaty do gier|gier hazardowych
  `),
  adult: phrasesOf(`
    kobiety w twojej okolicy|kobiety z twojej okolicy|samotne kobiety|samotne mężatki|dziewczyny z okolicy|seks bez|sekspotkan*|randka bez zobowiązań|
    bez zobowiązań dziś|nagie zdjęcia|sponsoring pań
  `),
  'advance-fee': phrasesOf(`
    darowizna w wysokości|darowiznę w wysokości|przekazać darowizn*|chcę przekazać|zmarły klient|zmarły mąż|mój zmarły|jestem wdową|śmiertelnie chor*|
    nieuleczalnie chor*|choruję na raka|na cele charytatywne|najbliższy krewny|to samo nazwisko|bez spadkobierc*|wygrał na loterii|nagroda loteryjna|
    niech cię bóg|bóg zapłać
  `),
  extortion: phrasesOf(`
    zhakowałem|włamałem się|dostęp do twoich urządzeń|dostęp do wszystkich|zainstalowałem|trojana|nagrałem cię|nagrałem film|nagranie z tobą|film z tobą|
    twoja kamera|twoją kamerę|strony pornograficzne|stron pornograficznych|strony dla dorosłych|do wszystkich twoich kontaktów|portfel bitcoin|
    adres bitcoin|w bitcoinach|masz 48 godzin
  `),
  mailbox: phrasesOf(`
    skrzynka jest pełna|skrzynka pocztowa jest|skrzynka odbiorcza jest|twoja skrzynka|limit skrzynki|limit miejsca|pojemność skrzynki|przekroczył limit|
    przekroczyła limit|przekroczono limit|wiadomości oczekują|wiadomości oczekujące|oczekujących wiadomości|wstrzymane wiadomości|wstrzymanych wiadomości|
    hasło wygas*|hasło wkrótce|hasło straci|zachowaj hasło|zachować hasło|aktualizacja poczty|aktualizację skrzynki|konto e-mail zostanie
  `),
  law: phrasesOf(`
    postępowanie egzekucyjne|postępowanie sądowe|wezwanie do sądu|pozew|zajęcie komornicze|zajęcie konta|windykacj*
  `),
  messenger: phrasesOf(`
    napisz do mnie na whatsapp|napisz na whatsapp|grupa whatsapp|nowy numer telefonu|mój nowy numer
  `),
});

const czech = (): Tongue => ({
  friendship: phrasesOf(`
    viděla jsem tvůj profil|tvůj profil mě|vážný vztah|hledám muže|poctivého muže|lépe tě poznat|lépe se poznat|pošlu ti fotky|jsem rozvedená|žiju sama
  `),
  credential: phrasesOf(`
    byl omezen|byla omezena|byl zablokován*|byla zablokována|byl pozastaven*|byla pozastavena|bude zablokován*|bude pozastaven*|bude deaktivován*|
    dočasně omezen*|dočasně zablokován*|dočasně pozastaven*|přístup omezen|obnovení přístupu|obnovit přístup|obnovte přístup|ověřte své|ověřte si|
    ověřit své|ověřit svůj|ověření totožnosti|ověření údajů|ověření účtu|ověřte svou|potvrďte své|potvrdit své|potvrďte svou|potvrďte údaje|
    aktualizujte své|aktualizujte údaje|aktualizovat údaje|aktualizaci údajů|podezřelou aktivitu|podezřelá aktivita|podezřelé přihlášení|
    neobvyklou aktivitu|neobvyklé přihlášení|neznámého zařízení|nového zařízení|neoprávněn*|internetového bankovnictví|internetovému bankovnictví|
    údaje o kartě|údaje karty|číslo karty|platba selhala|platba se nezdařila|platba byla zamítnuta|platbu se nepodařilo|předplatné bylo|bankovní identit*|
    odblokovat účet|odblokujte|vašej karty|váš účet bol|bol zablokovaný|bol obmedzený|overte svoje|potvrďte svoje
  `),
  deadline: phrasesOf(`
    do 24 hodin|do 48 hodin|do 72 hodin|pokud tak neučiníte|v opačném případě|jinak bude|poslední upozornění|poslední výzva|poslední varování|bude zrušen*|
    bude smazán*|bude ukončen*|trvale zablokován*|vracíme odesílateli|vrácena odesílateli|vrácen odesílateli
  `),
  parcel: phrasesOf(`
    zásilka čeká|zásilku se nepodařilo|zásilka nemohla|zásilka byla zadržena|zásilka je zadržena|zásilka zadržena|balík čeká na|balík byl zadržen|
    nebylo uhrazeno clo|uhradit clo|celní poplatek|celního poplatku|celní poplatky|poplatek za doručení|poplatek za doručen*|doplatek za|zaplatit poplatek|
    zaplaťte poplatek|neúplná adresa|neúplné adresy|nesprávná adresa|potvrďte adresu|aktualizujte adresu|nové doručení|nezaplacené zásilky|
    čeká na doručení|pokus o doručení|zásielka|balík sa nepodarilo
  `),
  tax: phrasesOf(`
    vrácení daně|daňový přeplatek|přeplatek na dani|přeplatek ve výši|máte nárok na vrácení|vrácení peněz|vrácení přeplatku|žádost o vrácení|
    příspěvek na energie|příspěvek na bydlení ve|neuhrazená pokuta|nezaplacená pokuta|uhraďte pokutu|dopravní přestupek|dálniční známk*|
    nedoplatek za energie
  `),
  payment: phrasesOf(`
    neuhrazená faktura|neuhrazenou fakturu|naléhavá platba|urgentní platba
  `),
  'gift-card': phrasesOf(`
    dárkové karty|dárkových karet|dárkové poukazy google|seškrábněte kódy|setřete kódy|fotky kódů|pošlete mi kódy
  `),
  'secret-task': phrasesOf(`
    jsem na jednání|jsem na schůzce|jsem na poradě|naléhavý převod|urgentní platbu|provést platbu|zahraniční platbu|nemohu telefonovat|nemůžu telefonovat|
    pouze e-mailem|přísně důvěrn*|důvěrnou transakci|potřebuji vaši pomoc|potřebuji tvou pomoc|jste k dispozici|jsi k dispozici
  `),
  'bank-change': phrasesOf(`
    nový bankovní účet|nové číslo účtu|změna bankovního účtu|změna čísla účtu|změnu bankovního účtu|nové bankovní spojení|změnili jsme banku
  `),
  loan: phrasesOf(`
    půjčka bez|půjčky bez|bez registru|bez doložení|soukromá půjčka|soukromé půjčky|nabízím půjčk*|nabízíme půjčk*|poskytuji půjčk*|poskytujeme půjčk*|
    potřebujete peníze|potřebujete půjčku|rychlá půjčka
  `),
  job: phrasesOf(`
    práce z domova|práci z domova|vydělávejte|vydělat až|kč denně|kč týdně|pasivní příjem|přivýdělek
  `),
  invest: phrasesOf(`
    investiční platform*|obchodní platform*|automatické obchodování|obchoduje za vás|zaručený zisk|garantovaný zisk|garantovaný výnos|bez rizika|vklad 250|
    investice do bitcoinu|kryptoměn*|finanční svobod*|akcie čez
  `),
  medicine: phrasesOf(`
    zhubněte|zhubnout bez|kg za měsíc|spalovač tuku|spaluje tuk|na potenci|poruchy erekce|erekc*|bez předpisu na
  `),
  casino: phrasesOf(`
    volné otočky|volných otoček|zatočení zdarma|vstupní bonus|uvítací bonus|první vklad|online kasino|bez vkladu
  `),
  adult: phrasesOf(`
    ženy ve vašem okolí|ženy v okolí|osamělé ženy|nadržené|sex bez závazků|seznamka bez|nahé fotky|vdané ženy
  `),
  'advance-fee': phrasesOf(`
    zesnulý klient|zesnulého klienta|zesnulý manžel|jsem vdova|nevyléčitelně nemocn*|dar ve výši|darovat vám|na charitu|na dobročinné|nejbližší příbuzný|
    stejné příjmení|bez dědic*|výhra v loterii|bůh vám žehnej
  `),
  extortion: phrasesOf(`
    naboural jsem|přístup k vašim zařízením|přístup k vašemu zařízení|hacknul|nainstaloval jsem|trojský kůň|nahrál jsem|video s vámi|vaši kameru|
    pornografické stránky|stránky pro dospělé|všem vašim kontaktům|bitcoinová peněženka|bitcoinovou peněženku|v bitcoinech|máte 48 hodin
  `),
  mailbox: phrasesOf(`
    schránka je plná|schránka je téměř|poštovní schránka|poštovní schránky|poštovní schránku|emailová schránka|e-mailová schránka|kvóta schránky|
    limit úložiště|překročil limit|překročila limit|zadržené zprávy|zprávy čekají|nedoručené zprávy|heslo vyprší|heslo brzy|platnost hesla|
    platnost vašeho hesla|ponechat heslo|zachovat heslo
  `),
  law: phrasesOf(`
    exekuční řízení|exekuc*|exekutor*|soudní řízení|předvolání k soudu|trestní oznámení|předžalobní výzv*
  `),
});

const hungarian = (): Tongue => ({
  friendship: phrasesOf(`
    láttam a profilod*|megtetszett a profil*|komoly kapcsolat*|férfit keresek|becsületes férfi*|jobban megismer*|küldök képeket|egyedül élek|elváltam
  `),
  credential: phrasesOf(`
    fiókját korlátozt*|fiókja korlátoz*|fiókja zárol*|fiókját zárol*|fiókját felfüggeszt*|fiókját ideiglenesen|fiókja ideiglenesen|
    hozzáférését ideiglenesen|hozzáférését korlátoz*|hozzáférése korlátoz*|ideiglenesen korlátoz*|ideiglenesen felfüggeszt*|ideiglenesen zárol*|
    ideiglenesen letilt*|korlátozás feloldás*|zárolás feloldás*|erősítse meg|adatok megerősítése|adatainak megerősítés*|személyazonosság* megerősít*|
    igazolja személy*|azonosítás elvégzés*|végzi el az azonosítást|azonosítsa magát|frissítse adatait|adatainak frissítés*|adatfrissítés|
    szokatlan tevékenység*|gyanús tevékenység*|gyanús bejelentkezés*|ismeretlen eszköz*|új eszköz*|jogosulatlan|bankkártyáját letilt*|bankkártyája letilt*|
    kártyáját zárol*|kártyaadat*|bankkártya adat*|kártyaszám*|sikertelen fizetés|fizetés sikertelen|fizetése sikertelen|előfizetését felfüggeszt*|
    előfizetése lejár*|fiók feloldása
  `),
  deadline: phrasesOf(`
    24 órán belül|48 órán belül|72 órán belül|ellenkező esetben|azonnali intézkedés|utolsó figyelmeztetés|utolsó felszólítás|véglegesen törl*|
    véglegesen zárol*|visszaküldjük a feladónak
  `),
  parcel: phrasesOf(`
    csomagja nem|csomagját nem|csomagja várakozik|csomagja visszatart*|csomagját visszatart*|csomagja vámkezelés*|kézbesítés sikertelen|
    sikertelen kézbesítés*|nem sikerült kézbesíteni|nem tudtuk kézbesíteni|hiányos cím*|hibás cím*|vámdíj*|vámköltség*|szállítási díj megfizetés*|
    kézbesítési díj*|frissítse a címét|adja meg a címét|erősítse meg a szállítási
  `),
  tax: phrasesOf(`
    adóvisszatérít*|adó-visszatérít*|visszatérítésre jogosult|visszatérítés összege|visszatérítési kérelem|túlfizetés*|kifizetetlen bírság*|
    befizetetlen bírság*|gyorshajtási bírság|parkolási bírság|rezsitámogatás*|e-matrica pótdíj|pótdíj
  `),
  payment: phrasesOf(`
    sürgős utalás*|sürgős átutalás*|kifizetetlen számla|lejárt számla
  `),
  'gift-card': phrasesOf(`
    ajándékkártyá*|ajándékutalványok kódj*|kaparja le|kódok fotój*|küldje el a kódok*
  `),
  'secret-task': phrasesOf(`
    értekezleten vagyok|megbeszélésen vagyok|nem tudok telefonálni|csak e-mailben|szigorúan bizalmas|bizalmas tranzakció|szükségem van a segítség*|
    elérhető most
  `),
  'bank-change': phrasesOf(`
    új bankszámla*|új számlaszám*|bankszámlaszámunk megváltoz*|számlaszámunk megváltoz*|bankszámlánk megváltoz*
  `),
  loan: phrasesOf(`
    kölcsön fedezet nélkül|kölcsönt nyújt*|magánkölcsön|gyors kölcsön|bar listás*|hitel bar|hitelt nyújt*|pénzre van szüksége|kölcsönre van szüksége
  `),
  job: phrasesOf(`
    otthoni munka|otthonról dolgoz*|keressen akár|ft naponta|passzív jövedelem|extra jövedelem
  `),
  invest: phrasesOf(`
    befektetési platform*|kereskedési platform*|automatikus kereskedés*|garantált nyereség|garantált hozam|garantált profit|kockázat nélkül|kriptovalut*|
    anyagi szabadság|pénzügyi szabadság|250 eurós
  `),
  medicine: phrasesOf(`
    fogyjon|fogyás diéta|diéta nélkül|zsírégető|potencianövelő|merevedési
  `),
  casino: phrasesOf(`
    ingyenes pörgetés*|üdvözlő bónusz*|első befizetés*|online kaszinó*|befizetés nélkül
  `),
  adult: phrasesOf(`
    magányos nők|nők a közeledben|lányok a közeledben|kötöttségek nélkül|szexpartner*|meztelen képek
  `),
  'advance-fee': phrasesOf(`
    elhunyt ügyfel*|elhunyt férjem|özvegy vagyok|gyógyíthatatlan*|rákos beteg*|jótékonysági cél*|legközelebbi rokon*|azonos vezetéknév*|örökös nélkül|
    lottónyeremény*|isten áldja
  `),
  extortion: phrasesOf(`
    feltörtem|hozzáférek az eszköz*|hozzáférést szereztem|trójai|videót készítettem|videó rólad|kamerád*|maszturb*|felnőtt oldal*|pornóoldal*|
    összes ismerős*|minden ismerős*|bitcoin címre|bitcoin tárc*|bitcoinban|48 órád van
  `),
  mailbox: phrasesOf(`
    postafiókja megtelt|postafiók megtelt|postafiókja majdnem|postafiókja túllép*|tárhely megtelt|tárhelykorlát*|függőben lévő üzenet*|
    visszatartott üzenet*|kézbesítetlen üzenet*|jelszava lejár*|jelszó lejár*|jelszavának lejár*|jelszó megtartása
  `),
  law: phrasesOf(`
    végrehajtási eljárás|bírósági idézés|bírósági végrehajt*|fizetési meghagyás|büntetőeljárás
  `),
});

const romanian = (): Tongue => ({
  friendship: phrasesOf(`
    am văzut profilul|relație serioasă|relații serioase|caut un bărbat|bărbat serios|să te cunosc|să ne cunoaștem|îți trimit poze|sunt divorțată|
    locuiesc singură
  `),
  credential: phrasesOf(`
    contul dumneavoastră a fost|contul dvs. a fost|contul tău a fost|contul a fost suspend*|contul a fost bloc*|contul a fost restric*|
    contul va fi suspend*|contul va fi bloc*|contul va fi închis|cont suspendat|cont blocat|temporar blocat|temporar suspendat|suspendat temporar|
    blocat temporar|restricționat temporar|accesul a fost|accesul la cont|card blocat|cardul a fost blocat|cardul dumneavoastră a fost|
    verificați-vă identitatea|verificați identitatea|verifică-ți identitatea|confirmați identitatea|confirmați-vă|confirmați datele|confirmă datele|
    verificați datele|verificați contul|actualizați datele|actualizați-vă|actualizează datele|actualizarea datelor|activitate suspectă|
    activitate neobișnuită|autentificare suspectă|conectare suspectă|dispozitiv nou|dispozitiv necunoscut|acces neautorizat|tranzacție suspectă|
    tranzacție neautorizată|plata a eșuat|plata nu a putut|nu am putut procesa|abonamentul a fost|abonamentul dumneavoastră a|datele cardului|
    datelor cardului|numărul cardului|datele de plată|deblocați|deblocare cont|reactivați|reactivare cont
  `),
  deadline: phrasesOf(`
    în 24 de ore|în 48 de ore|în termen de 24|în termen de 48|în caz contrar|expiră în 24|expiră în 48|expiră astăzi|expiră azi|ultimul avertisment|
    ultima notificare|ultimul memento|va fi blocat|va fi suspendat|va fi șters|va fi returnat expeditorului
  `),
  parcel: phrasesOf(`
    coletul dumneavoastră nu|coletul dvs. nu|coletul tău nu|coletul nu a putut|coletul a fost reținut|coletul este reținut|coletul este în așteptare|
    livrarea a eșuat|livrare eșuată|livrare nereușită|nu a putut fi livrat|adresa este incompletă|adresă incompletă|adresa este incorectă|adresă incorectă|
    actualizați adresa|confirmați adresa|taxă vamală|taxe vamale|taxa vamală|taxa de livrare|taxa de transport|achitați taxa|plătiți taxa|
    reprogramați livrarea|reprograma livrarea
  `),
  tax: phrasesOf(`
    restituire de impozit|restituirea de impozit|restituire impozit|rambursare de impozit|rambursare taxe|rambursarea impozitului|dreptul la o restituire|
    dreptul la o rambursare|aveți de primit|aveți dreptul la o|sumă de recuperat|amendă neplătită|amenda neplătită|amenzi neplătite|rovinietă|
    plătiți amenda|ajutor la energie|compensare energie|voucher energie
  `),
  payment: phrasesOf(`
    factură restantă|factura restantă|plată urgentă|transfer urgent
  `),
  'gift-card': phrasesOf(`
    carduri cadou|carduri google play|răzuiți codurile|poze cu codurile|trimite-mi codurile|trimiteți-mi codurile
  `),
  'secret-task': phrasesOf(`
    sunt într-o ședință|sunt în ședință|sunt într-o întâlnire|nu pot vorbi la telefon|doar prin e-mail|doar pe mail|strict confidențial|
    tranzacție confidențială|am nevoie de ajutorul|ești disponibil*|sunteți disponibil*
  `),
  'bank-change': phrasesOf(`
    noul cont bancar|noul nostru cont|cont bancar nou|iban nou|schimbarea contului|modificarea contului bancar|datele bancare s-au
  `),
  loan: phrasesOf(`
    împrumut rapid|împrumuturi rapide|credit rapid|fără birou de credit|ofer împrumut*|oferim împrumut*|împrumut între particulari|aveți nevoie de bani|
    ai nevoie de bani|aveți nevoie de un împrumut
  `),
  job: phrasesOf(`
    muncă de acasă|lucrați de acasă|lucrează de acasă|câștigă până la|câștigați până la|lei pe zi|euro pe zi|venit pasiv|venit suplimentar
  `),
  invest: phrasesOf(`
    platformă de investiții|platforma de investiții|platformă de tranzacționare|tranzacționare automată|profit garantat|câștig garantat|
    câștiguri garantate|fără risc|fără riscuri|depozit de 250|investiție de 250|criptomoned*|libertate financiară|acțiuni hidroelectrica
  `),
  medicine: phrasesOf(`
    slăbește|slăbiți fără|kg în 30|fără dietă|arde grăsim*|arderea grăsimilor|disfuncție erectilă|erecți*|potență
  `),
  casino: phrasesOf(`
    rotiri gratuite|rotiri gratis|bonus de bun venit|prima depunere|fără depunere|cazinou online|păcănele
  `),
  adult: phrasesOf(`
    femei singure|femei din zona|fete din zona|femei măritate|sex fără|fără obligații în|poze nud|matrimoniale hot
  `),
  'advance-fee': phrasesOf(`
    client decedat|clientul meu decedat|soțul meu decedat|regretatul meu soț|sunt văduvă|cancer în fază|boală incurabilă|doresc să donez|
    scopuri caritabile|cea mai apropiată rudă|același nume de familie|fără moștenitor*|câștigat la loterie|dumnezeu să vă
  `),
  extortion: phrasesOf(`
    acces la dispozitivele|acces la toate dispozitivele|am instalat un troian|am instalat un virus|te-am înregistrat|v-am înregistrat|video cu tine|
    site-uri pentru adulți|site-uri porno*|tuturor contactelor|portofel bitcoin|adresa bitcoin|în bitcoin|ai 48 de ore|aveți 48 de ore
  `),
  mailbox: phrasesOf(`
    căsuța poștală|căsuța de e-mail|căsuța dumneavoastră|cutia poștală este|spațiul de stocare|limita de stocare|cota de stocare|mesaje în așteptare|
    mesaje blocate|mesaje reținute|mesaje nelivrate|parola expiră|parola va expira|parola a expirat|păstrați parola|păstrează parola
  `),
  law: phrasesOf(`
    executare silită|executor judecătoresc|citație|somație de plată|proces penal|mandat de aducere
  `),
});

const swedish = (): Tongue => ({
  friendship: phrasesOf(`
    såg din profil|din profil fångade|gillar din profil|seriöst förhållande|seriös relation|söker en man|ärlig man|lära känna dig|lära känna varandra|
    skickar bilder|jag är skild|bor ensam
  `),
  credential: phrasesOf(`
    bankid upphör|bankid spärr*|bankid har spärrats|bankid går ut|bankid har gått ut|bankid löper ut|förnya ditt bankid|förnya bankid|
    uppdatera ditt bankid|aktivera ditt bankid|konto har spärrats|konto har begränsats|konto har låsts|konto har stängts|konto kommer att spärras|
    konto kommer att stängas|konto är begränsat|konto är spärrat|konto har tillfälligt|kort har spärrats|kort är spärrat|tillfälligt spärra*|
    tillfälligt begränsa*|tillfälligt låst|tillfälligt stängt|bekräfta din identitet|bekräfta dina uppgifter|bekräfta ditt konto|verifiera din identitet|
    verifiera ditt konto|verifiera dina|uppdatera dina uppgifter|uppdatera dina betal*|uppdatera din information|uppdatera dina kort*|identifiera dig via|
    ovanlig aktivitet|misstänkt aktivitet|misstänkt inloggning|ny enhet|okänd enhet|obehörig inloggning|obehörig åtkomst|återställa åtkomst*|
    återställ åtkomst*|återaktivera|betalning misslyckades|betalningen misslyckades|betalning kunde inte|betalningen kunde inte|
    kunde inte genomföra betalning*|prenumeration har|prenumerationen har|medlemskap har|poäng går ut|poäng förfaller
  `),
  deadline: phrasesOf(`
    inom 48 timmar|inom 72 timmar|inom 2 dagar|inom två dagar|annars returneras|annars spärras|sista påminnelse*|sista varning*|returneras till avsändaren|
    kommer att raderas|kommer att stängas av|om du inte förnyar|om du inte bekräftar|om du inte uppdaterar|om du inte agerar
  `),
  parcel: phrasesOf(`
    försändelse väntar|paket väntar|paketet väntar|paket kunde inte|paketet kunde inte|leveransen misslyckades|misslyckad leverans|leveransförsök|
    tullavgiften|tullavgifter|tullkostnad*|fraktavgift på|leveransavgift|ofullständig adress|adressen är ofullständig|felaktig adress|bekräfta din adress|
    uppdatera din adress|boka ny leverans|ny leveranstid|paketet hålls|betala avgiften
  `),
  tax: phrasesOf(`
    skatteåterbäring|återbetalning på|återbetalning av skatt|rätt till en återbetalning|berättigad till en återbetalning|berättigad till återbetalning|
    få din återbetalning|få återbetalning|elstöd|obetalda böter|obetald böter|parkeringsböter|fortkörningsböter|obetald trängselskatt|obetald vägtull
  `),
  payment: phrasesOf(`
    utlandsbetalning|brådskande betalning|brådskande överföring|obetald faktura|förfallen faktura
  `),
  'gift-card': phrasesOf(`
    google play-kort|apple-kort|steam-kort|skrapa fram|skrapa koderna|bild på koderna|bilder på koderna|skicka koderna|köpa presentkort
  `),
  'secret-task': phrasesOf(`
    sitter i möte|är i ett möte|är i möte|är du vid datorn|är du på kontoret|är du tillgänglig|har du tid en stund|kan inte prata|kan inte ringa|
    svara bara på|bara via mejl|bara via mail|endast via mejl|gör en utlandsbetalning|en brådskande betalning|göra en betalning|genomföra en betalning|
    tillgängligt saldo|strikt konfidentiell*|konfidentiell transaktion|nämn inte|behöver din hjälp med
  `),
  'bank-change': phrasesOf(`
    nytt bankkonto|nytt bankgiro|nya bankuppgifter|ändrade bankuppgifter|bytt bank|byte av bank|ändra mitt lönekonto
  `),
  loan: phrasesOf(`
    lån utan|sms-lån|snabblån|privatlån upp till|låna upp till|utan uc|utan kreditupplysning|erbjuder lån|erbjuder jag lån|behöver du ett lån|
    behöver du pengar|trots betalningsanmärkning*
  `),
  job: phrasesOf(`
    jobba hemifrån|arbeta hemifrån|tjäna pengar|tjäna upp till|tjäna extra|kr per dag|kr om dagen|kr i veckan|kronor om dagen|passiv inkomst|extrainkomst
  `),
  invest: phrasesOf(`
    tradingplattform|bitcoinplattform|investera i bitcoin|automatisk handel|handlar automatiskt|garanterad vinst|garanterad avkastning|utan risk|riskfri*|
    insättning på 2500|insättning på 250|kryptovalut*|ekonomisk frihet|bli rik
  `),
  medicine: phrasesOf(`
    gå ner i vikt utan|gå ner 10 kilo|kilo på en månad|kilo på 30|utan diet|fettförbränn*|bantningspiller|potensmedel|erektionsproblem|erektil dysfunktion
  `),
  casino: phrasesOf(`
    gratissnurr|free spins utan|välkomstbonus|första insättning*|insättningsbonus|nätcasino|casino utan licens|utan insättning|utan spelpaus
  `),
  adult: phrasesOf(`
    kvinnor i ditt område|kvinnor nära dig|ensamma kvinnor|kåta|knullkontakt*|sexkontakt|utan förpliktelser|nakenbilder|gifta kvinnor
  `),
  'advance-fee': phrasesOf(`
    avliden klient|avlidne klient|avlidna man|min avlidne|jag är änka|obotligt sjuk|dödligt sjuk|obotlig cancer|donera till dig|närmast anhörig|
    närmaste anhörig|samma efternamn|utan arvingar|vunnit på lotteri|gud välsigne
  `),
  extortion: phrasesOf(`
    tillgång till dina enheter|tillgång till alla dina|jag har hackat|installerat en trojan|spelat in dig|spelade in dig|video på dig|videon på dig|
    onanera*|porrsid*|vuxensid*|till alla dina kontakter|alla dina kontakter|bitcoin-plånbok|bitcoinplånbok|bitcoin-adress|din webbkamera|du har 48 timmar|
    du har 50 timmar
  `),
  mailbox: phrasesOf(`
    brevlåda är full|brevlådan är full|inkorg är full|inkorgen är full|brevlåda är nästan|e-postlåda|brevlådekvot*|lagringsgräns*|lagringsutrymme är|
    lagringskvot*|överskridit lagring*|väntande meddelanden|meddelanden i karantän|inkommande meddelanden har|ej levererade|lösenord går ut|
    lösenordet går ut|lösenord löper ut|lösenord upphör|lösenord har gått ut|behåll lösenord*|behålla lösenord*|behåll samma lösenord|e-postkonto kommer|
    webbmail*
  `),
  law: phrasesOf(`
    utmätning|kronofogden kommer|rättslig åtgärd|rättsliga åtgärder|stämningsansökan|inkassokrav
  `),
  messenger: phrasesOf(`
    skriv till mig på whatsapp|kontakta mig på whatsapp|mitt nya nummer|nytt telefonnummer|tappat min mobil|tappade mobilen
  `),
});

const danish = (): Tongue => ({
  friendship: phrasesOf(`
    så din profil|din profil fangede|kan lide din profil|seriøst forhold|søger en mand|ærlig mand|lære dig at kende|lære hinanden at kende|
    sender dig billeder|jeg er skilt|bor alene
  `),
  credential: phrasesOf(`
    mitid udløber|mitid er udløbet|mitid er spærret|mitid bliver spærret|mitid vil blive|mitid er blevet|mitid ikke er|forny dit mitid|opdater dit mitid|
    aktiver dit mitid|din konto er blevet|din konto er spærret|din konto er begrænset|konto vil blive spærret|konto vil blive lukket|konto bliver spærret|
    midlertidigt spærret|midlertidigt begrænset|midlertidigt suspenderet|midlertidigt lukket|kort er blevet spærret|kort er spærret|adgang bliver lukket|
    adgang er begrænset|adgang er spærret|undgå spærring|bekræfte dine oplysninger|bekræft dine oplysninger|bekræft oplysninger|bekræfte din identitet|
    bekræft din identitet|bekræft din konto|verificer din|verificere din|opdater dine oplysninger|opdatere dine oplysninger|opdater dine betalings*|
    opdater dine kort*|kortoplysninger|usædvanlig aktivitet|mistænkelig aktivitet|mistænkeligt login|ukendt enhed|uautoriseret|gendan adgang|
    gendanne adgang|genaktiver*|betaling mislykkedes|betalingen mislykkedes|betaling kunne ikke|betalingen kunne ikke|kunne ikke gennemføre betaling*|
    abonnement er blevet|abonnement er sat|point udløber
  `),
  deadline: phrasesOf(`
    inden for 24 timer|inden for 48 timer|indenfor 24|indenfor 48|inden 24 timer|inden 3 dage|senest i dag|i modsat fald|hvis du ikke reagerer|
    ellers bliver|ellers vil din|sidste påmindelse|sidste rykker|sidste advarsel|returneres til afsender*|vil blive slettet|vil blive lukket|bliver lukket
  `),
  parcel: phrasesOf(`
    pakke venter|pakken venter|pakke kunne ikke|pakken kunne ikke|pakke er tilbageholdt|pakken er tilbageholdt|levering mislykkedes|leveringen mislykkedes|
    mislykket levering|leveringsforsøg|toldgebyr*|told og gebyr|told på|leveringsgebyr*|forsendelsesgebyr|fragtgebyr*|ufuldstændig adresse|
    adressen er ufuldstændig|forkert adresse|bekræft din adresse|opdater din adresse|bestil ny levering
  `),
  tax: phrasesOf(`
    overskydende skat|tilbagebetaling af skat|tilbagebetaling på|betalt for meget i skat|få udbetalt|berettiget til en tilbagebetaling|
    ret til en tilbagebetaling|få din tilbagebetaling|modtage din tilbagebetaling|varmecheck|ubetalt bøde|ubetalte bøder|parkeringsafgift|fartbøde|
    ubetalt vejafgift|ubetalt brobizz|ubetalt told
  `),
  payment: phrasesOf(`
    hasteoverførsel|udenlandsk betaling|ubetalt faktura|forfalden faktura
  `),
  'gift-card': phrasesOf(`
    google play-gavekort|skrab koderne|skrab kort|billede af koderne|billeder af koderne|send mig koderne|købe gavekort
  `),
  'secret-task': phrasesOf(`
    sidder i møde|sidder til møde|er i møde hele|er til møde|er du på kontoret|er du tilgængelig|kan ikke tale i telefon|kan ikke ringe|kun på mail|
    kun via mail|svar kun på|udenlandsk overførsel|hurtig overførsel|lave en overførsel|gennemføre en betaling|strengt fortrolig*|fortrolig transaktion|
    har brug for din hjælp
  `),
  'bank-change': phrasesOf(`
    ny bankkonto|nyt kontonummer|nye bankoplysninger|ændrede bankoplysninger|skiftet bank|ændre min lønkonto
  `),
  loan: phrasesOf(`
    lån uden|kviklån|uden rki|uden sikkerhed|tilbyder lån|brug for et lån|brug for penge|lån penge nu
  `),
  job: phrasesOf(`
    arbejd hjemmefra|arbejde hjemmefra|tjen penge|tjen op til|kr. om dagen|kr. om ugen|passiv indkomst|ekstra indtægt
  `),
  invest: phrasesOf(`
    investeringsplatform|investere i bitcoin|invester i bitcoin|garanteret afkast|garanteret overskud|garanteret gevinst|uden risiko|indbetaling på 250|
    økonomisk frihed|blive rig
  `),
  medicine: phrasesOf(`
    tab dig uden|tab 10 kilo|kilo på en måned|uden kur|fedtforbrænd*|slankepiller|potensmidler|potenspiller|rejsningsproblemer
  `),
  casino: phrasesOf(`
    gratis free spins|velkomstbonus|første indbetaling|indbetalingsbonus|uden indbetaling|uden rofus
  `),
  adult: phrasesOf(`
    kvinder i dit område|kvinder nær dig|ensomme kvinder|liderlige|sexdating|uden forpligtelser|nøgenbilleder|gifte kvinder
  `),
  'advance-fee': phrasesOf(`
    afdøde klient|min afdøde|jeg er enke|uhelbredelig*|dødeligt syg|donere til dig|nærmeste pårørende|samme efternavn|uden arvinger|vundet i lotteri*|
    gud velsigne
  `),
  extortion: phrasesOf(`
    adgang til dine enheder|adgang til alle dine|jeg har hacket|installeret en trojan*|optaget dig|video af dig|onanere*|pornosid*|voksensid*|
    til alle dine kontakter|alle dine kontakter|bitcoin-tegnebog|dit webcam|du har 48 timer
  `),
  mailbox: phrasesOf(`
    postkasse er fuld|indbakke er fuld|indbakken er fuld|postkassen er fuld|lagergrænse|lagerplads er|overskredet lager*|afventende beskeder|
    ventende beskeder|beskeder i karantæne|adgangskode udløber|adgangskoden udløber|adgangskode er udløbet|kodeord udløber|behold adgangskode*|
    beholde din adgangskode|e-mailkonto vil
  `),
  law: phrasesOf(`
    udlæg i|fogedretten|retslige skridt|retssag mod dig|inkassovarsel
  `),
});

const norwegian = (): Tongue => ({
  friendship: phrasesOf(`
    så profilen din|liker profilen din|seriøst forhold til|søker en mann|ærlig mann|bli kjent med deg|bli bedre kjent|sender deg bilder|jeg er skilt og
  `),
  credential: phrasesOf(`
    kontoen din er|kontoen din har blitt|kontoen din vil bli|kortet ditt er sperret|kortet ditt er midlertidig|kortet ditt vil|sperret kortet|
    kontoen vil bli|kontoen er sperret|midlertidig sperret|midlertidig begrenset|midlertidig stengt|midlertidig suspendert|oppheve sperringen|
    oppheve begrensningen|bekrefte identiteten|bekreft identiteten|bekreft identitet|bekreft din identitet|bekrefte din identitet|bekreft opplysning*|
    bekrefte opplysning*|bekreft kontoen|bekreft dine opplysninger|bekreft informasjon*|verifiser kontoen|verifisere kontoen|verifiser identiteten|
    oppdater opplysning*|oppdatere opplysning*|oppdater dine|oppdater betalings*|oppdatere betalings*|kortopplysninger|kortinformasjon|uvanlig aktivitet|
    mistenkelig aktivitet|mistenkelig innlogging|ukjent enhet|uautorisert|gjenopprett tilgang*|gjenopprette tilgang*|reaktiver|bankid utløper|
    bankid er utløpt|bankid-en din|fornye bankid|betalingen mislyktes|betaling mislyktes|betalingen ble avvist|kunne ikke behandle betaling*|
    abonnementet ditt er|abonnementet ditt har|poengene dine utløper|bonuspoeng utløper
  `),
  deadline: phrasesOf(`
    innen 24 timer|innen 48 timer|innen 72 timer|innen 3 dager|hvis du ikke bekrefter|hvis ikke vil|ellers vil kontoen|siste påminnelse|siste purring|
    siste advarsel|returnert til avsender|returneres til avsender|vil bli slettet|vil bli stengt
  `),
  parcel: phrasesOf(`
    pakken din venter|pakken din kunne|pakken kunne ikke leveres|pakken din er holdt|pakken holdes tilbake|leveringen mislyktes|leveringsforsøk|
    tollavgift*|tollgebyr*|leveringsgebyr|fraktgebyr|ufullstendig adresse|adressen er ufullstendig|feil adresse|bekreft adressen|oppdater adressen|
    bestill ny levering
  `),
  tax: phrasesOf(`
    skatterefusjon|skattepenger til gode|tilbakebetaling av skatt|tilbakebetaling på|rett til refusjon|rett på refusjon|krav på tilbakebetaling|
    få refusjonen|motta refusjon*|strømstøtte utbet*|ubetalt bot|ubetalte bøter|ubetalt bompasser*|ubetalt bom|parkeringsbot
  `),
  payment: phrasesOf(`
    hasteoverføring|utenlandsbetaling|ubetalt regning
  `),
  'gift-card': phrasesOf(`
    skrap kodene|bilde av kodene|bilder av kodene|send meg kodene|kjøpe gavekort
  `),
  'secret-task': phrasesOf(`
    sitter i møte|er i møte hele|er du tilgjengelig|kan ikke snakke|bare på e-post|kun på e-post|svar bare på|gjøre en overføring|gjennomføre en betaling|
    strengt konfidensiel*|trenger din hjelp|trenger hjelpen din
  `),
  'bank-change': phrasesOf(`
    nytt bankkontonummer|nye bankopplysninger|endret bankkonto|byttet bank|endre lønnskonto*
  `),
  loan: phrasesOf(`
    lån uten|forbrukslån uten|uten sikkerhet|uten kredittsjekk|tilbyr lån|trenger du lån|trenger du penger
  `),
  job: phrasesOf(`
    jobb hjemmefra|jobbe hjemmefra|tjen penger|tjen opptil|kr om dagen fra|passiv inntekt|ekstra inntekt
  `),
  invest: phrasesOf(`
    handelsplattformen|investeringsplattform|garantert avkastning|garantert fortjeneste|garantert gevinst|uten risiko|innskudd på 250|økonomisk frihet|
    bli rik på
  `),
  medicine: phrasesOf(`
    gå ned i vekt uten|uten diett|fettforbrenn*|potensmiddel|ereksjonsproblem*
  `),
  casino: phrasesOf(`
    gratisspinn|velkomstbonusen|første innskudd|innskuddsbonus|uten innskudd|nettcasino
  `),
  adult: phrasesOf(`
    uforpliktende moro|uforpliktende treff|uforpliktende sex|kvinner i nærheten|ensomme kvinner|kvinner i ditt område|damer i nærheten|damer i ditt|kåte|
    gifte kvinner
  `),
  'advance-fee': phrasesOf(`
    avdøde klient|min avdøde|uhelbredelig|dødssyk|donere til deg|samme etternavn|uten arvinger|vunnet i lotteri*|gud velsigne deg
  `),
  extortion: phrasesOf(`
    tilgang til enhetene|tilgang til alle dine|installert en trojan*|tatt opp video|video av deg|pornosider|til alle kontaktene|alle kontaktene dine|
    bitcoin-lommebok|webkameraet ditt
  `),
  mailbox: phrasesOf(`
    postboksen er full|innboksen er full|innboksen din er|postkassen din er|lagringsplassen|lagringsgrense*|ventende meldinger|meldinger i karantene|
    passordet utløper|passordet ditt utløper|passordet ditt er utløpt|behold passord*|beholde passord*|e-postkontoen din
  `),
  law: phrasesOf(`
    utleggsforretning|namsmannen|rettslige skritt
  `),
});

const russian = (): Tongue => ({
  friendship: phrasesOf(`
    увидела твой профиль|увидела ваш профиль|твой профиль понрав|понравился твой профиль|понравилась твоя анкет|серьёзные отношения|серьезные отношения|
    серьёзных отношений|серьезных отношений|ищу мужчину|порядочного мужчину|познакомиться поближе|узнать тебя|узнать друг друга|давай общаться|
    давай познакомимся|хочу познакомиться|пришлю фото|больше фото|живу одна|я в разводе|ошиблась номером
  `),
  credential: phrasesOf(`
    учётную запись|учетную запись|учётной записи|учетной записи|аккаунт был|ваш аккаунт|вашего аккаунта|подтвердите личность|подтвердить личность|
    подтвердите данные|подтвердить данные|подтвердите свои|подтвердите аккаунт|подтверждение личности|обновите данные|обновить данные|обновите платежн|
    доступ ограничен|доступ к аккаунту|доступ заблокирован|доступ будет|сохранить доступ|восстановите доступ|восстановления доступа|попытка входа|
    неизвестного устройства|нового устройства|подозрительн|несанкционирован|карта заблокирована|карта будет|карты заблокирован|счёт заблокирован|
    счет заблокирован|временно заблокирован|временно ограничен|временно приостановлен|пройдите верификацию|пройти верификацию|номер карты|данные карты|
    реквизиты карты|код из смс|платёж не прошёл|платеж не прошел|оплата не прошла|подписка приостановлена|баллы сгор
  `),
  deadline: phrasesOf(`
    в течение суток|в течение 72|в противном случае|будет удалён|будет удалена|будет заблокирована|будет приостановлен|будет отключен|
    последнее предупреждение|последнее уведомление|срочно подтвердите|истекает сегодня|осталось 24 часа|вернётся отправителю|возвращена отправителю
  `),
  parcel: phrasesOf(`
    таможенную пошлину|таможенная пошлина|посылка задержана|посылка не может|посылка ожидает|посылка не доставлена|не удалось доставить|
    доставка не удалась|неверный адрес|неполный адрес|уточните адрес|подтвердите адрес|обновите адрес|оплатите доставку|оплатить доставку|оплатите пошлину|
    оплатить пошлину|таможенный сбор
  `),
  tax: phrasesOf(`
    налоговый возврат|возврат ндфл|положена выплата|положена денежная|положена компенсация|начислена компенсация|начислена выплата|денежная компенсация|
    денежную компенсацию|социальные выплаты|социальная выплата|получить выплату|получения средств|получить компенсацию|неоплаченный штраф|
    неоплаченные штрафы|штраф гибдд|оплатите штраф|задолженность по налог
  `),
  payment: phrasesOf(`
    оплатить комиссию|оплаты комиссии|закрепительный платёж|закрепительный платеж|срочный перевод|неоплаченный счёт|неоплаченный счет|
    просроченная задолженность
  `),
  'gift-card': phrasesOf(`
    подарочные карты|подарочных карт|карты google play|карты steam|сотрите защитн|фото кодов|пришлите коды|отправьте коды
  `),
  'secret-task': phrasesOf(`
    я на совещании|на совещании и не|срочно нужна помощь|срочный платёж|срочно перевести|срочно оплатить|не могу говорить|только по почте|
    строго конфиденциально|никому не сообщ|вы на месте|вы сейчас на месте
  `),
  'bank-change': phrasesOf(`
    новые реквизиты|смена реквизитов|изменились реквизиты|изменились банковские|изменились наши реквизиты|изменении реквизитов|новый расчётный|
    новый расчетный|новые банковские реквизиты
  `),
  loan: phrasesOf(`
    займ без|займы без|деньги в долг|без отказа|с плохой кредитной|без справок|частный займ|нужны деньги
  `),
  job: phrasesOf(`
    работа на дому|работа из дома|удалённая работа|заработок в интернете|заработок без|рублей в день|руб. в день|рублей в неделю|зарабатывай|
    пассивный доход|без опыта и|подработк|оценивать товары|ставить лайки
  `),
  invest: phrasesOf(`
    инвестиционная платформа|инвестиционной платформ|торговый робот|робот торгует|гарантированный доход|гарантированная прибыль|гарантированную прибыль|
    без риска|криптовалют|финансовая свобода|финансовой свобод|доход от акций|газпром инвест|пассивный доход от
  `),
  medicine: phrasesOf(`
    похудеть без|похудение|похудей|сбросить вес|сбросить 10|сжигает жир|жиросжигат|без диет|для потенции|эрекци|виагра|сиалис
  `),
  casino: phrasesOf(`
    фриспин|бесплатные вращения|приветственный бонус|первый депозит|бонус за депозит|онлайн-казино|онлайн казино|казино|игровые автоматы|без депозита|
    ставки на спорт
  `),
  adult: phrasesOf(`
    девушки рядом|девушки в твоём|девушки из твоего|одинокие женщины|одинокие девушки|секс без|без обязательств|для взрослых знаком|откровенные фото|
    хочет познакомиться
  `),
  'advance-fee': phrasesOf(`
    умерший клиент|покойный муж|покойного мужа|я вдова|неизлечим|рак в последней|больна раком|ближайший родственник|ближайшего родственника|однофамил|
    выиграли в лотере|выигрыш в лотере|да благословит
  `),
  extortion: phrasesOf(`
    взломал|получил доступ к вашим|доступ к вашим устройствам|доступ ко всем вашим|установил троян|установил вирус|записал видео|видео, на котором|мастурб|
    порносайт|сайты для взрослых|сайт для взрослых|всем вашим контактам|вашим контактам|биткоин-кошел|кошелёк биткоин|биткоин кошел|в биткоин|
    у вас есть 48 часов|у вас 48 часов
  `),
  mailbox: phrasesOf(`
    почтовый ящик|почтовый ящик переполнен|ящик переполнен|превышен лимит|превысил лимит|превышена квота|лимит хранилища|недоставленные сообщения|
    задержанные сообщения|сообщения ожидают|ожидающие сообщения|срок действия пароля|пароль истека|пароль истечёт|сохранить пароль|
    сохранить текущий пароль
  `),
  law: phrasesOf(`
    судебная повестка|исполнительное производство|судебный приказ|уголовное дело|арест счетов|судебные приставы|заведено дело
  `),
  offer: phrasesOf(`
    база клиентов|базы клиентов|база предприятий|email-рассыл|массовая рассылка|сео продвижение|seo продвижение|вывод в топ|вывод сайта в топ|
    вывести сайт в топ|печати и штампы|обналич|помощь в получении гражданства|купить диплом
  `),
  messenger: phrasesOf(`
    напишите в whatsapp|пишите в whatsapp|пишите в ватсап|напишите в ватсап|пишите в телеграм|напишите в телеграм|напишите мне в телеграм
  `),
});

const turkish = (): Tongue => ({
  friendship: phrasesOf(`
    profilini gördüm|profilinizi gördüm|profilini beğendim|ciddi bir ilişki|ciddi ilişki|dürüst bir erkek|seni daha yakından|seni tanımak ist*|
    birbirimizi tanı*|fotoğraflarımı gönder*|yalnız yaşıyorum|boşandım|belki kader
  `),
  credential: phrasesOf(`
    hesabınız askıya|hesabınız geçici|hesabınız kısıtlan*|hesabınız kapatıl*|hesabınız bloke|hesabınız donduruldu|hesabınız doğrulan*|hesabınızı doğrula*|
    hesabınızı güncelle*|hesabınız güvenlik|geçici olarak kısıtlan*|geçici olarak durdur*|geçici olarak bloke|geçici olarak kapatıl*|kartınız bloke|
    kartınız geçici|kartınız kapatıl*|kimliğinizi doğrula*|kimliğinizi teyit|bilgilerinizi güncelle*|bilgilerinizi doğrula*|bilgilerinizi onayla*|
    kart bilgilerinizi|kart bilgilerini|kart numaranızı|şüpheli işlem|şüpheli giriş|şüpheli etkinlik|olağandışı|bilinmeyen bir cihaz*|yeni bir cihaz*|
    yetkisiz erişim|yetkisiz giriş|erişiminiz kısıtlan*|erişimi geri|ödemeniz alınamadı|ödemeniz başarısız|ödeme başarısız|ödemeniz gerçekleştirilemedi|
    aboneliğiniz askıya|aboneliğiniz iptal|ödeme bilgilerinizi|ödeme yönteminizi|puanlarınız silin*|puanlarınızın süresi|mobil imza|e-imza süreniz|
    girerek başvurunuzu
  `),
  deadline: phrasesOf(`
    24 saat içinde|48 saat içinde|72 saat içinde|aksi takdirde|aksi halde|son uyarı|son hatırlatma|son başvuru tarihi bugün*|bugün son gün|
    kalıcı olarak kapatıl*|kalıcı olarak silin*|işlem yapılmazsa|iade edilecektir|acilen|derhal
  `),
  parcel: phrasesOf(`
    kargonuz teslim edilemedi|gönderiniz teslim edilemedi|paketiniz teslim edilemedi|teslim edilemedi|teslim edilemeyen|kargonuz beklemede|
    gönderiniz beklemede|kargonuz beklemektedir|gönderiniz beklemektedir|paketiniz beklemektedir|yeniden dağıtım|yeniden teslimat|yeniden teslim|
    adres bilgileriniz eksik|adresiniz eksik|eksik adres|hatalı adres|adresinizi güncelle*|adres bilgilerinizi|adresi güncelle*|gümrük vergisi|
    gümrük ücreti|gümrük bedeli|teslimat ücreti|kargo ücreti ödey*|gönderi iade
  `),
  tax: phrasesOf(`
    aidat iadesi|aidat iadeniz|kart aidatı iade*|vergi iadeniz|iade başvurunuz|iadeniz onaylan*|iadenizi almak|iade tutarı*|iade hakkınız|
    geri ödeme almaya|hak kazandınız|destek ödemesi|sosyal yardım başvuru*|ödenmemiş ceza*|trafik cezası|trafik cezanız|ödenmemiş hgs|kaçak geçiş|
    hgs borcu*|borcunuz bulunmaktadır
  `),
  payment: phrasesOf(`
    acil ödeme|acil havale|ödenmemiş fatura|vadesi geçmiş
  `),
  'gift-card': phrasesOf(`
    hediye kartı al*|hediye kartları*|google play kartı|steam kartı|kodları kazı*|kodların fotoğraf*|kodları gönder*
  `),
  'secret-task': phrasesOf(`
    toplantıdayım|şu an toplantıda|telefonla konuşam*|sadece e-posta|yalnızca e-posta|gizli tut*|çok gizli|acil bir ödeme|acil ödeme yap*|acil havale|
    müsait misin*|yardımınıza ihtiyacım|yardımına ihtiyacım
  `),
  'bank-change': phrasesOf(`
    yeni banka hesabı*|yeni hesap numara*|banka hesabımız değiş*|hesap bilgilerimiz değiş*|banka bilgilerimiz değiş*|yeni iban
  `),
  loan: phrasesOf(`
    kefilsiz kredi|senetle kredi|kara liste*|anında kredi|faizsiz kredi|düşük faizli kredi|onaylanmış kredi|krediniz onaylan*|ön onaylı kredi|acil kredi|
    nakit ihtiyacı*|paraya ihtiyac*
  `),
  job: phrasesOf(`
    evden çalış*|evden para|evden ek iş|günlük kazanç|para kazan*|ek gelir|ek iş fırsatı|pasif gelir|beğeni yaparak
  `),
  invest: phrasesOf(`
    yatırım platformu|garantili kazanç|garantili kâr|garantili gelir|garanti kazanç|risksiz|risk olmadan|otomatik işlem yap*|kripto para*|
    finansal özgürlük|250 dolar|borsada kazan*
  `),
  medicine: phrasesOf(`
    kilo verin|kilo vermek|kilo verme|diyetsiz|diyet yapmadan|yağ yakıcı|yağ yakan|zayıflama hapı|zayıflama ilacı|cinsel güç|sertleşme|geciktirici|
    iktidarsızlık
  `),
  casino: phrasesOf(`
    deneme bonusu|hoş geldin bonusu|hoşgeldin bonusu|ilk yatırım*|yatırım şartsız|çevrimsiz|freespin|bedava dönüş|canlı bahis|bahis sitesi|slot oyunları
  `),
  adult: phrasesOf(`
    yakınındaki kadın*|yalnız kadın*|dul bayan*|evli bayan*|seks partner*|gecelik ilişki|çıplak fotoğraf*|sohbet hattı
  `),
  'advance-fee': phrasesOf(`
    merhum müşteri*|merhum eşim|rahmetli eşim|dul bir kadın|kanser hasta*|bağışlamak ist*|bağış yapmak ist*|hayır işleri|en yakın akraba*|aynı soyad*|
    varisi olmayan|piyango kazan*|tanrı sizi korusun|allah razı
  `),
  extortion: phrasesOf(`
    hackledim|cihazlarınıza eriş*|cihazına eriş*|tüm cihazlar*|truva at*|video kaydettim|videonu kaydet*|mastürbasyon|yetişkin site*|porno site*|
    tüm kişilerin*|bitcoin cüzdan*|bitcoin adres*|bitcoin olarak|48 saatin var|kameranı*
  `),
  mailbox: phrasesOf(`
    posta kutunuz dol*|posta kutusu dol*|kota aşıl*|kotanız dol*|depolama sınırı|bekleyen mesaj*|bekletilen mesaj*|teslim edilmeyen mesaj*|
    şifrenizin süresi|şifreniz sona|parolanızın süresi|parolanız sona|şifreyi koru*|aynı şifre*
  `),
  law: phrasesOf(`
    icra takibi|icra takip*|haciz işlemi|savcılık|mahkeme celbi|hakkınızda dava|hakkınızda soruşturma|dava dosyası
  `),
});

const chinese = (): Tongue => ({
  friendship: phrasesOf(`
    看到你的资料|看了你的资料|认真交往|真心交往|寻找真爱|找个伴|想认识你|想和你交朋友|做个朋友|发照片给你|离异|单身女|丧偶|加错人|发错人|認真交往|想認識你|交個朋友|做個朋友|傳照片給你|加錯人|離婚單身
  `),
  credential: phrasesOf(`
    无法识别的设备|登录警报|登录提醒|填写所需信息|确保帐户安全|确保账户安全|账号将被|账户将被|帐号将被|账号已被|账户已被|帐户已被|账户受限|账号受限|账户已停用|已停用|账户被锁|账号被锁|账户被冻结|账户存在异常|账户存在风险|账号存在风险|异地登录|陌生设备|未授权登录|登录备案|
    进行备案|立即备案|未备案|完成备案|账号备案|重新登记|重新验证|更新您的信息|更新账户|更新付款|更新支付|核实身份|核验身份|身份核验|身份核实|确认您的身份|验证身份|完成验证|完成认证|认证失败|未通过年审|离职账号|付款失败|扣款失败|支付失败|会员已暂停|会员资格|积分即将|积分到期|
    积分清零|积分兑换|短信验证码|预留手机号|卡号、|准备好银行卡|帳戶已被|帳號已被|帳戶將被|帳號將被|帳戶受限|帳戶凍結|帳號停用|重新驗證|完成驗證|身分驗證|身份驗證|驗證身分|確認身分|更新帳戶|更新您的|異常登入|可疑登入|未知裝置|新裝置|付款失敗|扣款失敗|會員已暫停|點數即將|
    點數到期|紅利點數|積分將|信用卡資料|信用卡資訊|驗證碼與|手機驗證碼
  `),
  deadline: phrasesOf(`
    尽快办理|尽快完成|今日下班前|下班前完成|24小时内|48小时内|12小时内|逾期未|逾期将|逾期视为|将自动停用|将自动注销|将被注销|将被删除|将被关闭|自动放弃|视为自动|最后通知|最后一天办理|今日內|於今日內|24小時內|48小時內|逾期將|將被停用|將被刪除|將被凍結|以免影響|
    以免加收|以免被|最後通知|最後提醒
  `),
  parcel: phrasesOf(`
    快递理赔|丢件理赔|快递丢失|包裹丢失|快递异常|包裹异常|快件异常|快件滞留|包裹滞留|无法派送|无法投递|无法送达|投递失败|地址不详|地址有误|地址不完整|地址信息有误|更新地址|重新派送|重新投递|清关费|关税费|支付运费|补缴运费|双倍赔偿|包裹因|無法投遞|無法派送|無法配送|投遞失敗|
    配送失敗|地址錯誤|地址資訊|重新投遞|重新配送|投遞費|清關費|退回寄件人
  `),
  tax: phrasesOf(`
    通行費尚未|筆通行費|停車費尚未|尚未繳納|未繳的通行費|補助款申請|补助申请|违章未处理|违章通知|个人劳动补贴|综合补贴|补贴申领|补贴申请|补贴发放|发放补贴|补助申领|补贴通知|津贴发放|工资补贴|财政补贴|养老补贴|生育补贴|办理申领|扫码申领|扫码办理|扫描二维码|二维码办理|扫描附件|
    逾期不予|退税通知|个税退税|税务稽查|医保电子凭证|etc账户|etc已|etc认证|交通违法|罚单|未缴|未繳|罰鍰|立即繳費|繳費期限已|交通罰單|普發現金|電費逾期|水費逾期
  `),
  payment: phrasesOf(`
    收费通知单|费用逾期|请转账|汇款至|尽快付款|垫付
  `),
  'gift-card': phrasesOf(`
    礼品卡|购买礼品卡|刮开|卡密|禮品卡|點數卡|遊戲點數|購買點數
  `),
  'secret-task': phrasesOf(`
    建个群|建一个群|建一个qq群|建个qq群|拉我进群|把我拉进|群号发|群号发给我|加我qq|qq群|把二维码发|群二维码|在开会不方便|不方便接电话|不方便通话|账户余额|公司余额|余额还有多少|账上还有|对公转账|通讯录发|员工通讯录|在職員工|在开会
  `),
  'bank-change': phrasesOf(`
    更换账户|变更账户|更换收款账户|收款账户变更|变更收款|新的收款账户|账户变更|變更帳戶|更換帳戶|匯款帳戶變更|變更匯款|收款帳戶
  `),
  loan: phrasesOf(`
    无需抵押|低息贷款|贷款秒批|秒到账|秒下款|当天放款|急用钱|黑户可|征信不好|免抵押|小額借款|急用錢|免擔保|當日撥款|快速撥款|借錢
  `),
  job: phrasesOf(`
    日赚|日入|月入过万|月入上万|居家兼职|在家兼职|网上兼职|线上兼职|点赞|做任务|关注公众号返|刷信誉|垫付返|日領|日薪|在家兼職|線上兼職|月入|輕鬆賺|輕鬆月入|按讚賺
  `),
  invest: phrasesOf(`
    保本保息|稳赚不赔|稳赚|日收益|内幕消息|涨停|牛股|荐股|带你赚钱|老师带|导师带|虚拟币|数字货币|炒币|理财群|投资群|進群|進群組|飆股|穩賺|保證獲利|穩賺不賠|獲利已超過|帶您操作|帶你操作|老師帶|虛擬貨幣|加密貨幣投資|投資群組|內線|明牌|當沖|名額只剩|名額有限
  `),
  medicine: phrasesOf(`
    壮阳|补肾|阳痿|早泄|增大|勃起|伟哥|减肥药|快速减肥|瘦身|燃脂|壯陽|補腎|陽痿|早洩|威而鋼|犀利士|減肥藥|快速瘦身
  `),
  casino: phrasesOf(`
    博彩|百家乐|老虎机|彩金|首存|注册送|充值送|娱乐城|棋牌|真人视讯|时时彩|六合彩|百家樂|老虎機|首儲|儲值送|註冊送|娛樂城|體驗金|捕魚機|博弈|線上娛樂
  `),
  adult: phrasesOf(`
    同城约|约炮|一夜情|裸聊|寂寞少妇|上门服务|成人视频|色情|約砲|外送茶|包養|寂寞人妻|成人影片
  `),
  'advance-fee': phrasesOf(`
    癌症晚期|已故客户|已故的客户|已故丈夫|我是寡妇|无人继承|近亲属|最近亲属|慈善事业|捐赠给您|捐赠给你|中奖通知|彩票中奖|上帝保佑|已故客戶|癌症末期|無人繼承|捐贈給您|中獎通知|上帝保佑您
  `),
  extortion: phrasesOf(`
    入侵了你|入侵您的|控制了你的|黑客|木马|你的摄像头|摄像头录|成人网站|色情网站|你的联系人|所有联系人|比特币地址|比特币钱包|比特币到|駭客|入侵了您|木馬|您的攝影機|攝影機|成人網站|色情網站|所有聯絡人|比特幣地址|比特幣錢包|比特幣
  `),
  mailbox: phrasesOf(`
    邮件系统升级|邮箱异常|邮箱已超|邮箱空间|邮箱即将停用|邮箱停用|邮箱安全|邮箱验证|邮箱认证|超出存储|密码到期|密码将|密码已过期|滞留邮件|未送达邮件|未投递|被退回的邮件|電子郵件帳戶|信箱已滿|信箱空間|信箱即將|郵件系統升級|密碼即將|密碼到期|密碼已過期|待處理的郵件|保留目前密碼|
    保留密码
  `),
  law: phrasesOf(`
    立案侦查|立案调查|涉嫌|刑事拘留|洗钱|强制执行|起诉|冻结资产|通缉|涉案|洗錢|偵查|通緝|凍結資產
  `),
  offer: phrasesOf(`
    代开各类|代开各地|各类发票|先验票|验票后付款|税点|税点低|代办资质|代办执照|企业邮箱推广|网站优化|关键词排名|百度排名|外贸客户|海关数据|参会名额|代寫|論文代寫|名單販售
  `),
  messenger: phrasesOf(`
    手机/微信|加v|加vx|加qq|加微信|添加微信|加line|加 line|賴id|加賴|line:|加我line|telegram群|电报群|飞机群
  `),
});

const korean = (): Tongue => ({
  friendship: phrasesOf(`
    프로필을 보고|프로필 보고|진지한 만남|진지한 관계|친구가 되고|친구가 될|알아가고 싶|더 알고 싶|사진을 보내|이혼했|혼자 살|미군|파병|번호를 잘못
  `),
  credential: phrasesOf(`
    계정을 인증|계정 인증|계정이 제한|계정이 차단|계정이 비활성|계정이 잠|계정이 삭제|계정 확인|계정을 확인|계정 잠금|계정이 해지|계정 보호|비정상적인 로그인|비정상 로그인|해외 로그인|알 수 없는 기기|로그인 시도|본인 인증|본인인증|휴대폰 인증|신원 확인|
    주민등록번호|카드 정보|카드번호|카드가 정지|카드 발급|카드가 발급|카드 배송|결제 실패|결제가 실패|결제가 거절|해외결제|해외 결제|포인트 소멸|포인트가 소멸|소멸 예정|인증서 만료|인증서가 만료|재인증|정보를 업데이트|정보 업데이트|비밀번호가 만료|비밀번호 만료|
    결과 확인하기
  `),
  deadline: phrasesOf(`
    24시간 이내|48시간 이내|72시간 이내|이내에 로그인|이내에 인증|금일까지|즉시 확인|미확인 시|미인증 시|중단됩니다|중단될|차단됩니다|차단될|해지됩니다|소멸됩니다|반송됩니다|불이익
  `),
  parcel: phrasesOf(`
    주소 불일치|주소불일치|주소지 불분명|주소 오류|주소가 잘못|주소가 불완전|주소를 확인|주소 확인|주소를 수정|주소 변경|배송 실패|배송에 실패|배송불가|배송 보류|배송이 보류|배송 지연 안내|배송이 중단|택배 반송|물품이 반송|재배송|통관번호|통관 수수료|관세 납부|
    관세를 납부|배송비를 결제
  `),
  tax: phrasesOf(`
    환급 신청|환급금 조회|환급액|세금 환급금|미수령 환급|재난지원금|민생지원금|소비쿠폰|건강보험공단|결과 통보서|통보서가 발송|보험료 환급|교통법규 위반|위반 고지|과태료 고지|과태료 납부|범칙금 납부|벌점|통행료 미납|미납 통행료|미납요금|쓰레기 무단투기|무단투기|
    층간소음|전기요금 미납|가스요금 미납
  `),
  payment: phrasesOf(`
    급히 송금|송금 부탁|송금해 주|입금 부탁|계좌로 입금|계좌로 송금|수수료를 입금|미납 대금|미결제
  `),
  'gift-card': phrasesOf(`
    기프트카드|구글 기프트|구글기프트|문화상품권|상품권 핀번호|핀번호|상품권을 구매|상품권 구매|코드 사진|카드를 구매
  `),
  'secret-task': phrasesOf(`
    회의 중이라|회의중이라|통화가 어렵|통화가 불가|전화를 받을 수 없|메일로만|이메일로만|비밀로 해|긴급 송금|급한 송금|급하게 처리|잔액을 알려
  `),
  'bank-change': phrasesOf(`
    계좌 변경|계좌가 변경|변경된 계좌|새로운 계좌|계좌번호가 변경|계좌를 변경
  `),
  loan: phrasesOf(`
    무담보|저금리 대출|저금리 대환|대환대출|당일 대출|즉시 대출|소액 대출|소액대출|신용불량|무직자 대출|정부지원 대출|정부지원대출|대출 한도|대출 승인
  `),
  job: phrasesOf(`
    재택부업|부업으로|부업 추천|일당 지급|재택 부업|고수익|고수익 알바|단순 업무|하루 1시간|하루 2시간|좋아요 누르|리뷰 작성 알바|현금 수거|당일 지급
  `),
  invest: phrasesOf(`
    수익 보장|원금 보장|원금보장|수익률 보장|고수익 보장|급등주|추천주|무료 추천|무료추천|종목 추천|종목추천|리딩방|주식 리딩|투자 리딩|비상장|공모주|코인 투자|가상화폐 투자|자동매매|손실 보상|손실 복구|단톡방|오픈채팅
  `),
  medicine: phrasesOf(`
    발기부전|정력제|정력 강화|조루증|비아그라|시알리스|다이어트 약|살 빼는|체지방|처방전 없이|요요 없는
  `),
  casino: phrasesOf(`
    슬롯머신|슬롯 게임|스포츠토토|카지노|바카라|꽁머니|첫충|매충|가입 머니|가입머니|신규가입 쿠폰|무료 쿠폰 지급|먹튀|안전놀이터|파워볼
  `),
  adult: phrasesOf(`
    조건만남|출장마사지|출장안마|즉석만남|불륜|성인용품|야동|몸캠|외로운 유부녀|원나잇|섹파
  `),
  'advance-fee': phrasesOf(`
    사망한 고객|고인이 된 고객|돌아가신 남편|저는 미망인|말기 암|말기암|시한부|기부하고 싶|자선 단체에|자선단체|상속인이 없|가장 가까운 친척|복권 당첨|당첨금|신의 축복
  `),
  extortion: phrasesOf(`
    자위하는|자위행위|자위 영상|기기에 접근|기기를 해킹|컴퓨터를 해킹|악성코드를 설치|트로이 목마|트로이목마|영상을 녹화|동영상을 녹화|성인 사이트|음란 사이트|모든 연락처|지인들에게|비트코인 주소|비트코인 지갑|비트코인으로|카메라를 통해
  `),
  mailbox: phrasesOf(`
    메일함 용량|메일함이 가득|메일함 사용량|메일함 용량이|용량이 초과|용량을 초과|용량 초과|메일 수신이|수신이 중단|메일이 보류|보류된 메일|보류 중인 메일|격리된 메일|미배달|전송 실패한 메일|비밀번호 유지|현재 비밀번호|메일 서버 업그레이드
  `),
  law: phrasesOf(`
    출석 요구|출석요구|피의자|검찰청|사건번호|압류|지급명령|법원 등기|고소인|저작권 침해|저작권 위반|가압류|형사처벌
  `),
  offer: phrasesOf(`
    상위노출|블로그 마케팅|홍보 대행|마케팅 대행|db 판매|디비 판매|최저가 보장|무료 견적
  `),
  messenger: phrasesOf(`
    카톡으로 연락|카카오톡 id|카톡 id|카톡아이디|카톡 아이디|카카오톡 아이디|텔레그램 id|텔레그램으로|텔레그램 문의|라인 아이디|오픈채팅방|밴드 초대
  `),
});

/** Made when a text of such a language first comes: lists of thousands of words take milliseconds. */
export const worldEast = (): readonly Tongue[] => [
  polish(),
  czech(),
  hungarian(),
  romanian(),
  swedish(),
  danish(),
  norwegian(),
  russian(),
  turkish(),
  chinese(),
  korean(),
];
