/** The stories as German tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of Verbraucherzentrale and Watchlist Internet. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const german = (): Tongue => ({
  friendship: phrasesOf(`
    dein profil gefällt|dein profil gesehen|ihr profil gesehen|ernsthafte beziehung|feste beziehung|suche einen ehrlichen mann|suche einen mann|
    einsame frau|dich besser kennenlernen|sie besser kennenlernen|dich kennenzulernen|schicke dir fotos|schicke dir mein|mehr fotos von mir|
    ich bin geschieden|ich bin verwitwet|ich bin witwe|ich lebe allein|us-soldat|vielleicht ist es schicksal|falsche nummer
  `),
  credential: phrasesOf(`
    migration ihres postfachs|postfach migrieren|postfächer der gruppe|kennwort einmalig|kennwort muss einmalig|
    neues pushtan*|funktionen ihres kontos|profil erneut|profil prüfen|gerät neu verknüpf*|gerät erneut verknüpf*|gerät verknüpfen|gerät jetzt verknüpfen|
    neu verknüpfen|neu registrieren|erneut registrieren|registrierung erneuern|registrierung verlängern|registrierung abgelaufen|securego plus|vr-netkey|
    legitimation erneuern|legitimation abgelaufen|erneut legitimieren|aus sicherheitsgründen gesperrt|aus sicherheitsgründen eingeschränkt|
    aus sicherheitsgründen deaktiviert|zugang wird gesperrt|online-zugang wird|konto wird gesperrt|kontozugang|kontodaten bestätigen|
    kontodaten aktualisieren|datenabgleich|zahlungsdaten aktualisieren|zahlungsinformationen aktualisieren|zahlungsdaten bestätigen|
    zahlung nicht verarbeiten|letzte zahlung konnte|abonnement wurde pausiert|abonnement wird gekündigt|mitgliedschaft wurde ausgesetzt|chiptan|
    tan-verfahren|photo-tan|bestsign|nicht autorisierte*|unbekanntes gerät|unbekannten gerät|neuen gerät festgestellt|kundendaten bestätigen|
    kundendaten aktualisieren|kundendaten zu aktualisieren|verifizierung erforderlich|verifizierung durchführen|verifizierung abschließen|
    zugang reaktivieren|zugang wiederherstellen|konto wiederherstellen|konto reaktivieren|karte reaktivieren|reaktivierung ihres|freischaltung ihres|
    punkte verfallen|halten sie ihre zugangsdaten|ihre zugangsdaten bereit|e-mail-konto bestätigen|gültigkeit verlängern|verlängerung durchführen|
    ohne einschränkung weiter*
  `),
  deadline: phrasesOf(`
    erfolgt keine aktualisierung|erfolgt keine bestätigung|sollten sie nicht reagieren|bei nichtbeachtung|innerhalb von 72 stunden|innerhalb von 3 tagen|
    innerhalb von 48h|verfällt nach|noch heute ab|läuft heute
  `),
  parcel: phrasesOf(`
    einfuhrabgaben|einfuhrgebühr*|nicht zugestellt werden|zustellversuch|zustellung fehlgeschlagen|zustellung nicht möglich|sendung liegt|paket liegt in|
    an den absender zurück|lieferadresse bestätigen|lieferadresse aktualisieren|adresse unvollständig|unvollständige adresse|zustellgebühr*|
    sendung wird zurückgehalten
  `),
  tax: phrasesOf(`
    anspruch auf eine rückerstattung|rückerstattung zusteht|rückerstattung erhalten|rückerstattung beantragen|erstattungsbetrag|
    überprüfung ihres steuerkontos|steuerbescheid prüfen|energiepauschale|energiegeld|heizkostenzuschuss|familienkasse auszahlung|bußgeld bezahlen|
    bußgeldbescheid|offene bußgelder|verwarnungsgeld
  `),
  'gift-card': phrasesOf(`
    gutscheinkarten|geschenkkarten zu|google-play-karten|google play karten|apple-gutschein*|steam-karten|steamkarten|paysafecard*|codes freirubbeln|
    rubbelfeld|code freirubbeln|gutscheincodes|codes per mail|codes als foto|foto der karten|fotos der karten|geschenkkarten kaufen|gutscheine besorgen|
    karten besorgen
  `),
  'secret-task': phrasesOf(`
    eilüberweisung|auslandszahlung|darf vorerst niemand|niemand sonst davon|ausschließlich per e-mail|sitze in der verhandlung|notar wartet|
    heute noch eine zahlung|zahlung veranlassen|zahlung ausführen|kann nicht ans telefon|hast du einen moment|haben sie einen moment|
    kannst du das übernehmen|bist du gerade am platz|bist du am platz|sitze in einer besprechung|bin in einer besprechung|bin gerade in einem meeting|
    in einem meeting und kann|kann nicht telefonieren|kann gerade nicht telefonieren|mit niemandem darüber|streng vertraulich behandeln|diskret behandeln|
    vertrauliche angelegenheit|vertrauliche transaktion|dringende überweisung|eilige überweisung|heute noch überwiesen|überweisung veranlassen|
    überweisung ausführen|aktueller kontostand|kontostand mitteilen|nur per e-mail erreichbar|nur per mail erreichbar|ich brauche deine hilfe|
    ich brauche ihre hilfe|whatsapp-nummer|whatsapp nummer|sitze in einem termin|bin in einem termin|sind sie gerade am platz|sind sie am platz|
    kurz ihre unterstützung|kurz deine unterstützung|vertraulichen angelegenheit
  `),
  'bank-change': phrasesOf(`
    neue kontoverbindung|geänderte kontoverbindung|kontoverbindung geändert|kontoverbindung hat sich|bankverbindung geändert|neues konto überweisen|
    auf unser neues konto|auf mein neues konto|bankdaten haben sich geändert|gehaltskonto ändern|konto für meine gehalt*|neue bankdaten|andere iban|zu einer anderen bank gewechselt|die hausbank gewechselt
  `),
  loan: phrasesOf(`
    ohne vorkosten|schulden zusammenfassen|zusage in|sofort aufs konto|kredite ohne|trotz negativer schufa|bei negativer schufa|negative schufa|
    keine vorkosten|sofortzusage|kredite von|darlehen von|darlehensangebot|bieten kredite|bieten darlehen|vergeben kredite|finanzielle hilfe benötigen|
    brauchen sie geld|benötigen sie einen kredit|suchen sie einen kredit|benötigen sie ein darlehen|
    dringend einen kredit|zuverlässiger kreditgeber|vertrauenswürdiger kreditgeber|seriöser kreditgeber|private kreditgeber|benötigter kreditbetrag|gewünschter kreditbetrag|
    kreditdauer|erschwinglichen zinssatz|niedrigen zinssatz|kredite zu einem
  `),
  job: phrasesOf(`
    arbeiten von zu hause|arbeit von zu hause|nebenverdienst|homeoffice-job|pro tag verdienen|euro pro tag|euro pro woche|euro am tag|
    zahlungen weiterleiten|pakete weiterleiten|als finanzagent|auf provisionsbasis|produkttester gesucht|app-tester*|passives einkommen
  `),
  invest: phrasesOf(`
    handelt automatisch|bitcoin-plattform|trading-plattform|handelsplattform|trading-software|bitcoin-software|krypto-plattform|garantierte rendite|
    garantierter gewinn|garantierte gewinne|ohne risiko verdienen|ohne jedes risiko|mindesteinzahlung|einzahlung von 250|ab 250 euro|ab 250 €|
    reich geworden|finanzielle freiheit|finanzieller freiheit|unserem investitionsprogramm|investitionsprogramm|investieren sie jetzt|treten sie bei 1|begrenzte plätze|finanzieren sie ihr konto|börsen-insider|aktientipp*|wann ich einsteigen|jederzeit wieder abheben|jederzeit auszahlen|signale von meinem|kursrakete|geld verdoppeln|geheime methode
  `),
  medicine: phrasesOf(`
    kilo weg|fett im schlaf|schmelzen fett|ohne verzicht abnehmen|keto-tropfen|abnehmtropfen|höhle der löwen|
    harte erektion|diskreter versand|diskrete lieferung|fett schmelz*|abnehmen im schlaf|potenzmittel|ohne rezept|abnehmen ohne|ohne diät|kilo abnehmen|
    kilo in|fett verbrenn*|fettverbrenn*|abnehmkapseln|abnehmpillen|schlankheitspillen|wundermittel|apotheke ohne rezept|erektionsstörung*|
    längere erektion
  `),
  casino: phrasesOf(`
    online-casino|online casino|freispiele sichern|freispiele ohne|willkommensbonus von|spielautomaten|casino bonus|ohne verifizierung spielen|
    jackpot knacken
  `),
  adult: phrasesOf(`
    frauen in deiner nähe|frauen aus deiner|singles in deiner|einsame frauen|einsame hausfrauen|sexkontakt*|sextreffen|seitensprung|diskrete affäre|
    ohne verpflichtungen treffen|sexy frauen|willige frauen|unverbindliches treffen|nacktfotos|nacktbilder
  `),
  'advance-fee': phrasesOf(`
    spende an sie|spende in höhe|möchte ihnen spenden|zu spenden|nachlass von|ohne angehörige|kein testament|unheilbar krank|krebs im endstadium|
    lotteriegewinn|gewinnerpaket*|glücksnummer|computerabstimmung|computerziehung|gewinn geld|gewinnsumme|nicht eingefordert*|internationales lotto|lottokommission|habe im lotto|wohltätige zwecke|ihr nachname|gleichen nachnamen|notar kontaktieren|gott segne
  `),
  extortion: phrasesOf(`
    gerät geknackt|habe es geknackt|mit dem virus angesteckt|angesteckt ihr computer|computer mit dem virus|ihrer kamera|sie masturbieren|pornografische*|porno-video*|
    bitcoin-geldbörse|bitcoinkonto|bitcoin-konto|an ihrer kontaktliste|ihre kontaktliste|
    zugriff auf ihre geräte|zugriff auf deine geräte|trojaner installiert|schadsoftware installiert|video von ihnen|video von dir|beim selbstbefriedigen|
    selbstbefriedig*|an alle ihre kontakte|an alle deine kontakte|alle ihre kontakte|mein bitcoin|bitcoins überweisen|in bitcoin zu|ihre kamera|
    deine kamera|sie haben 48 stunden|pornoseite*
  `),
  mailbox: phrasesOf(`
    speicherplatz ihres postfachs|postfach hat|postfach fast voll|postfachspeicher|eingehende nachrichten|nachrichten wurden zurückgehalten|
    nachrichten konnten nicht zugestellt|passwort läuft ab|passwort ist abgelaufen|kennwort läuft|kennwort ist abgelaufen|aktuelles passwort beibehalten|
    passwort beibehalten|webmail aktualisier*|postfach aktualisieren|nachrichten freigeben|ihr e-mail-konto
  `),
  offer: phrasesOf(`
    keine lästigen fragen|google-ranking|platz 1 bei google|top-ranking|mehr besucher für ihre|mehr kunden für ihr|adressen kaufen|firmenadressen|
    e-mail-adressen kaufen|brancheneintrag
  `),
  messenger: phrasesOf(`
    schreib mir auf whatsapp|schreiben sie mir auf whatsapp|kontaktieren sie mich per whatsapp|über whatsapp kontaktieren|unsere whatsapp-gruppe|
    unserer whatsapp-gruppe|unserer telegram-gruppe
  `),
});
