/** The stories as Norwegian tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of Økokrim and Nettvett. A phrase must say nothing in Swedish; Danish has half of the words. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const norwegian = (): Tongue => ({
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
