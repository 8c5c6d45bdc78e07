/** The stories as Danish tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of Sikker Digital and Forbrugerrådet Tænk. A phrase must say nothing in Swedish; Norwegian has half of the words. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const danish = (): Tongue => ({
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
