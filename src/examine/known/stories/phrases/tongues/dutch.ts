/** The stories as Dutch tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of Fraudehelpdesk and Safeonweb. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const dutch = (): Tongue => ({
  friendship: phrasesOf(`
    je profiel gezien|je profiel zag|serieuze relatie|vaste relatie|zoek een man|eerlijke man|serieuze man|je beter leren kennen|elkaar beter leren|
    stuur je foto's|meer foto's van mij|ik ben gescheiden|ik woon alleen|misschien is het lot|verkeerd nummer
  `),
  credential: phrasesOf(`
    scanner verloopt|nieuwe scanner|scanner aanvragen|scanner vervang*|bankpas verloopt|betaalpas verloopt|nieuwe betaalpas|pas aanvragen|pas verloopt|
    tijdelijk geblokkeerd|tijdelijk beperkt|tijdelijk opgeschort|tijdelijk gedeactiveerd|rekening tijdelijk|rekening deblokkeren|account deblokkeren|
    account opgeschort|account beperkt|account wordt gesloten|toegang beperkt|toegang geblokkeerd|toegang herstellen|toegang te herstellen|
    identiteit te bevestigen|identiteit verifi*|bevestig uw identiteit|bevestig uw gegevens|bevestig je gegevens|bevestig je identiteit|
    controleer uw gegevens|gegevens controleren|gegevens actualiseren|gegevens bijwerken|gegevens bij te werken|gegevens bijgewerkt|werk uw gegevens|
    werk je gegevens|werk je betaal*|werk uw betaal*|uw account verifi*|je account verifi*|verificatie vereist|verificatie verplicht|opnieuw verifi*|
    nieuw apparaat|onbekend apparaat|verdachte transactie|verdachte inlog*|ongebruikelijke inlog*|betaling is mislukt|betaling niet verwerken|
    betaling niet gelukt|laatste betaling niet|abonnement is opgeschort|abonnement is daarom|abonnement opgeschort|abonnement is verlopen|lidmaatschap is|
    digid verloopt|digid verlopen|digid activeren|heractiv*|reactiveer|reactiveren|punten verlopen|punten vervallen|europese richtlijnen
  `),
  deadline: phrasesOf(`
    binnen 48|binnen 72|binnen 24u|na 3 dagen|voor het einde van de dag|om blokkering|om afsluiting|om beslaglegging|ter voorkoming van|indien u niet|
    als u niet reageert|als u dit niet doet|indien wij geen|wordt opgeheven|wordt opgeschort|worden verwijderd|definitief geblokkeerd|
    definitief verwijderd|teruggestuurd naar|laatste aanmaning
  `),
  parcel: phrasesOf(`
    pakket kan niet|pakket is vastgehouden|pakket wordt vastgehouden|pakket staat klaar voor betaling|pakketje kon niet|bezorging mislukt|bezorgpoging|
    niet bezorgd worden|niet worden bezorgd|invoerrechten|verzendkosten betalen|bezorgkosten|onvolledig adres|adres is onvolledig|adresgegevens onvolledig|
    nieuwe bezorging|bezorging plannen|herplan
  `),
  tax: phrasesOf(`
    teruggave van|te veel betaald|verschil staat voor u|€ 0,01 over te maken|0,01 over te maken|eenmalig € 0,01|
    openstaande boete|openstaande belasting|onbetaalde boete|belastingschuld|recht op een teruggave|recht op teruggave|terugbetaling van €|teruggave van €|
    energietoeslag|energiecompensatie|energiekosten terug|zorgtoeslag ontvang*|huurtoeslag ontvang*|tolheffing|betaal via ideal|direct betalen|
    betalen via ideal|laatste herinnering boete|boete van €
  `),
  'gift-card': phrasesOf(`
    cadeaukaarten|cadeaubonnen|cadeaukaart van|google play-kaarten|google play kaarten|apple-kaarten|steam-kaarten|paysafe*|codes openkrassen|
    kras de codes|codes krassen|foto van de codes|foto's van de codes|foto's van de kaarten|stuur mij de codes|stuur me de codes|kaarten kopen
  `),
  'secret-task': phrasesOf(`
    vandaag nog een betaling|heb je een moment|kan niet aan de telefoon|kun je dit regelen|zit in een vergadering|zit in vergadering|in een bespreking|
    kan niet bellen|kan nu niet bellen|kan niet telefoneren|spoedbetaling|dringende betaling|spoedoverboeking|overboeking doen|betaling uitvoeren|
    betaling doen vandaag|beschikbare saldo|saldo van onze|strikt vertrouwelijk|vertrouwelijke transactie|met niemand|alleen per mail|alleen via mail|
    ben je beschikbaar|bent u beschikbaar|ben je op kantoor|heb je even tijd|ik heb je hulp nodig|ik heb uw hulp nodig|whatsappnummer
  `),
  'bank-change': phrasesOf(`
    nieuwe bankrekening|nieuwe bankgegevens|overgestapt van bank|overgestapt naar een andere bank|van bank gewisseld|van bank veranderd|nieuw iban|nieuwe iban|gewijzigde bankgegevens|bankgegevens zijn gewijzigd|rekeningnummer is gewijzigd|
    rekeningnummer gewijzigd|rekeningnummer wijzigen|salaris op een andere
  `),
  loan: phrasesOf(`
    lening nodig|lening zonder|geld lenen zonder|geld nodig|zonder bkr|bkr-toetsing|leningen van|leningen aan|bieden leningen|particuliere lening|
    snelle lening|krediet zonder|rente van 2%|rente van 3%|minilening
  `),
  job: phrasesOf(`
    werken vanuit huis|werk vanuit huis|thuis werken en|vanuit huis verdien*|geld verdienen|verdien €|verdien tot|euro per dag|euro per week|€ per dag|
    per week verdienen|bijverdien*|extra inkomen|passief inkomen|likes geven|pakketjes doorsturen
  `),
  invest: phrasesOf(`
    handelsplatform|handelt automatisch in|tradingplatform|beleggen in bitcoin|crypto-platform|cryptoplatform|gegarandeerd winst|gegarandeerde winst|
    gegarandeerd rendement|zonder risico|storting van 250|investering van 250|al met 250|vanaf 250 euro|snel rijk|financiële vrijheid|maakt gewone|
    verdubbel je|verdubbel uw|plaatsen vrij|nederlanders rijk
  `),
  medicine: phrasesOf(`
    afvallen zonder|kilo afvallen|zonder dieet|vet verbrand*|vetverbrand*|afslankpil*|afslankcapsule*|erectiepil*|erectiestoornis*|erectieproblemen|
    potentiepil*|wondermiddel|kamagra
  `),
  casino: phrasesOf(`
    eerste storting|gokkasten|zonder storting|speel nu mee|stortingsbonus
  `),
  adult: phrasesOf(`
    vrouwen bij jou in de buurt|vrouwen in de buurt|vrouwen uit jouw|eenzame vrouwen|eenzame huisvrouwen|geile|seksdate*|sekscontact*|vreemdgaan|
    zonder verplichtingen|naaktfoto*|rijpe vrouwen|heeft je profiel bekeken en
  `),
  'advance-fee': phrasesOf(`
    wil doneren|wil schenken|nabestaande|zonder erfgenamen|overleden klant|overleden man|ongeneeslijk ziek|terminaal ziek|kanker in|goede doelen verdelen|
    dezelfde achternaam|begunstigde|god zegene|weeskinderen
  `),
  extortion: phrasesOf(`
    toegang tot uw apparaten|toegang tot je apparaten|toegang tot al|trojan geïnstalleerd|malware geïnstalleerd|video van jou|video van u|jezelf bevredig*|
    masturbe*|pornosite*|naar al je contacten|naar al uw contacten|al je contacten|al uw contacten|bitcoin-portemonnee|bitcoinadres|je camera|uw camera|
    je hebt 48 uur|u heeft 48 uur
  `),
  mailbox: phrasesOf(`
    postvak is vol|postvak zit vol|postvak bijna vol|uw postvak|mailbox bijna vol|mailbox zit vol|opslaglimiet|opslagruimte|opslagquotum|
    quotum overschreden|binnenkomende berichten|berichten in de wacht|berichten in quarantaine|niet afgeleverde berichten|wachtwoord verlopen|
    wachtwoord is verlopen|wachtwoord zal|huidige wachtwoord behouden|wachtwoord behouden|zelfde wachtwoord|e-mailaccount wordt|e-mailaccount zal
  `),
  offer: phrasesOf(`
    eerste pagina van google|hoger in google|nieuwe website laten|e-mailbestand*|adressenbestand*
  `),
  messenger: phrasesOf(`
    app mij op|appje sturen|appje naar|whatsapp mij|stuur een whatsapp|stuur een app|dit is mijn nieuwe nummer|mijn nieuwe nummer|nieuw telefoonnummer|
    telefoon is kapot|telefoon is in het water|whatsappgroep|telegramgroep
  `),
});
