/** The stories as Swedish tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of Polisen and Internetstiftelsen. A phrase must say nothing in Danish or Norwegian. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const swedish = (): Tongue => ({
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
    tar emot kundernas|privata konto|behåller 8|du behåller|för du vidare|kryptoväxling|kontant i automat|betalningsansvarig|inga kunskaper krävs|
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
