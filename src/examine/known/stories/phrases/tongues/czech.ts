/** The stories as Czech and Slovak tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of NÚKIB and Policie ČR. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const czech = (): Tongue => ({
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
    zpráva bude smazána|nevyzvednutou zprávu|datové schránce máte|výzva k doplnění|
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
    stejné příjmení|bez dědic*|výhra v loterii|bůh vám žehnej|zosnulého pána|zosnulého klienta|zosnulého zákazn*|blízkeho príbuzného|najbližšieho príbuzného|
    dedičský fond|dedicský fond|dedičskú|dedicskú|bez dedičov
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
