/**
 * More of `world-phrases.ts`, language by language: German, French, Spanish, Portuguese, Italian, Dutch. As of 2026-11-30. Sources: the
 * collections of false mail of Verbraucherzentrale and Watchlist Internet, cybermalveillance.gouv.fr, INCIBE, CERT.br and Febraban,
 * CERT-AGID and Polizia Postale, Fraudehelpdesk and Safeonweb. Lower case, NFKC, one space; `*` behind a stem.
 * A phrase of one language must say nothing in its neighbours: Spanish and Portuguese share half of their words.
 */
import { phrasesOf } from './phrase-list.ts';
import type { Tongue } from './world-phrases.ts';

const german = (): Tongue => ({
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
    heute noch eine zahlung|zahlung veranlassen|zahlung ausführen|kann nicht ans telefon|hast du einen moment|haben sie einen moment|
    kannst du das übernehmen|bist du gerade am platz|bist du am platz|sitze in einer besprechung|bin in einer besprechung|bin gerade in einem meeting|
    in einem meeting und kann|kann nicht telefonieren|kann gerade nicht telefonieren|mit niemandem darüber|streng vertraulich behandeln|diskret behandeln|
    vertrauliche angelegenheit|vertrauliche transaktion|dringende überweisung|eilige überweisung|heute noch überwiesen|überweisung veranlassen|
    überweisung ausführen|aktueller kontostand|kontostand mitteilen|nur per e-mail erreichbar|nur per mail erreichbar|ich brauche deine hilfe|
    ich brauche ihre hilfe
  `),
  'bank-change': phrasesOf(`
    neue kontoverbindung|geänderte kontoverbindung|kontoverbindung geändert|kontoverbindung hat sich|bankverbindung geändert|neues konto überweisen|
    auf unser neues konto|auf mein neues konto|bankdaten haben sich geändert|gehaltskonto ändern|konto für meine gehalt*|neue bankdaten|andere iban
  `),
  loan: phrasesOf(`
    ohne vorkosten|schulden zusammenfassen|zusage in|sofort aufs konto|kredite ohne|trotz negativer schufa|bei negativer schufa|negative schufa|
    keine vorkosten|sofortzusage|kredite von|darlehen von|darlehensangebot|bieten kredite|bieten darlehen|vergeben kredite|finanzielle hilfe benötigen|
    brauchen sie geld|benötigen sie einen kredit|suchen sie einen kredit|benötigen sie ein darlehen
  `),
  job: phrasesOf(`
    arbeiten von zu hause|arbeit von zu hause|nebenverdienst|homeoffice-job|pro tag verdienen|euro pro tag|euro pro woche|euro am tag|
    zahlungen weiterleiten|pakete weiterleiten|als finanzagent|auf provisionsbasis|produkttester gesucht|app-tester*|passives einkommen
  `),
  invest: phrasesOf(`
    handelt automatisch|bitcoin-plattform|trading-plattform|handelsplattform|trading-software|bitcoin-software|krypto-plattform|garantierte rendite|
    garantierter gewinn|garantierte gewinne|ohne risiko verdienen|ohne jedes risiko|mindesteinzahlung|einzahlung von 250|ab 250 euro|ab 250 €|
    reich geworden|finanzielle freiheit|börsen-insider|aktientipp*|kursrakete|geld verdoppeln|geheime methode
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
    lotteriegewinn|gewinn geld|gewinnsumme|nicht eingefordert*|internationales lotto|lottokommission|habe im lotto|wohltätige zwecke|ihr nachname|gleichen nachnamen|notar kontaktieren|gott segne
  `),
  extortion: phrasesOf(`
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

const french = (): Tongue => ({
  friendship: phrasesOf(`
    ton profil m'a|votre profil m'a|vu ton profil|vu votre profil|relation sérieuse|relation durable|cherche un homme|homme honnête|homme sérieux|
    faire ta connaissance|faire votre connaissance|mieux te connaître|mieux vous connaître|t'envoie des photos|t'enverrai des photos|je suis divorcée|
    je vis seule|peut-être le destin|mauvais numéro
  `),
  credential: phrasesOf(`
    arrive à expiration|arrivent à expiration|nouvelle carte vitale|carte vitale actuelle|commander ma carte|commander ma nouvelle|
    commandez votre nouvelle carte|renouveler ma carte|renouveler votre carte|renouvellement de votre carte|mise à jour obligatoire|
    mise à jour de votre dossier|mettre à jour votre dossier|mettre à jour votre compte|mettez à jour vos|réactiver mon|réactivez votre|
    doit être réactivé*|réactiver votre|réactivation de votre|régulariser votre|régularisation de votre|validation obligatoire|authentification forte|
    certicode plus|service suspendu|sont suspendus|temporairement suspendu|temporairement suspendue|temporairement bloqué|temporairement bloquée|
    temporairement restreint|temporairement limité|accès restreint|accès à votre compte a|accès à votre espace a|compte est bloqué|compte est restreint|
    compte restreint|compte sera désactivé|débloquer votre|débloquer mon|nouvel appareil|appareil inconnu|connexion inconnue|transaction suspecte|
    opération suspecte|opération inhabituelle|paiement a échoué|paiement a été refusé|paiement n'a pas pu|abonnement a été suspendu|abonnement suspendu|
    confirmer votre compte|confirmer vos informations|confirmez votre identité|vérifier votre identité|vérifiez votre identité|vérifier mon identité|
    vérifier mon compte|identifiant et votre|vos identifiants et|renseignez vos|points fidélité expirent|points vont expirer|points expirent|
    échec de la synchronisation|session a expiré|reconnectez-vous
  `),
  deadline: phrasesOf(`
    sous 24h|sous 48h|sous 24 h|sous 48 h|dans un délai de 24|dans un délai de 48|dans les 72|sans action de votre part|sans réponse de votre part|
    sans retour de votre part|pour éviter la suspension|pour éviter toute suspension|définitivement supprimé*|définitivement bloqué*|
    retourné à l'expéditeur|avant expiration
  `),
  parcel: phrasesOf(`
    votre colis est en attente|colis en attente|colis n'a pu|livraison n'a pas pu|échec de livraison|tentative de livraison|frais de livraison de|
    droits de douane|frais d'expédition|frais de port de|reprogrammer la livraison|reprogrammer ma livraison|reprogrammer votre|replanifier|
    adresse incomplète|adresse est incomplète|numéro de rue manquant|colis retenu|colis est retenu|colis sera retourné
  `),
  tax: phrasesOf(`
    avis de contravention|amende de stationnement|amende impayée|amende reste impayée|régler mon amende|régler votre amende|régulariser mon amende|
    remboursement fiscal|remboursement d'un montant|bénéficier d'un remboursement|remboursement vous|recevoir votre remboursement|
    obtenir mon remboursement|vignette crit'air|chèque énergie|prime énergie|prime exceptionnelle|aide exceptionnelle|remboursement de soins|
    contravention impayée|infraction au code
  `),
  'gift-card': phrasesOf(`
    cartes cadeaux|cartes google play|cartes itunes|cartes steam|cartes apple|cartes neosurf|tickets neosurf|coupons neosurf|recharges pcs|recharge pcs|
    coupons pcs|transcash|gratter les codes|grattez les codes|photo des codes|photos des cartes|codes en photo|envoie-moi les codes|envoyez-moi les codes|
    acheter des cartes
  `),
  'secret-task': phrasesOf(`
    paiement à faire|faire un paiement aujourd|vous transmettrai le rib|je vous transmets le rib|as-tu un moment|avez-vous un moment|
    pouvez-vous vous en occuper|compte sur votre discrétion|votre entière discrétion|opération confidentielle|dossier confidentiel|stricte confidentialité|
    absolue confidentialité|virement urgent|virement international|effectuer un virement|solde disponible|solde de nos comptes|solde des comptes|
    ne m'appelez pas|uniquement par mail|uniquement par e-mail|par mail uniquement|je suis en réunion|en réunion toute|êtes-vous disponible|
    es-tu disponible|n'en parlez à personne|n'en parle à personne|ne pas ébruiter|offre publique|besoin d'un service|besoin d'un petit service|
    j'ai besoin de ton aide|j'ai besoin de votre aide
  `),
  'bank-change': phrasesOf(`
    changement de rib|changement de nos coordonnées|nos nouvelles coordonnées|nos coordonnées bancaires ont|coordonnées bancaires ont changé|
    nouveau compte bancaire|nouveau relevé d'identité|changé de banque|modification de rib|modifier mon rib|changer mon rib|
    changer mes coordonnées bancaires|compte est en audit
  `),
  loan: phrasesOf(`
    prêts de 3|même si la banque|au taux de 2|au taux de 3|interdits bancaires|offre de prêts|prêt entre particulier*|prêts entre particulier*|prêt de 5|des prêts de|crédit rapide|
    octroie des prêts|accorde des prêts|accordons des prêts|offrons des prêts|offre des prêts|prêteur particulier|besoin d'un prêt|besoin d'argent|
    besoin d'un financement|taux de 2%|taux de 3%|interdit bancaire|fichage banque|sans enquête de crédit|réponse sous 24
  `),
  job: phrasesOf(`
    télétravail rémunéré|revenu complémentaire|complément de revenu|revenus complémentaires|emploi à domicile|par jour en|euros par jour|euros par semaine|
    € par jour|€ par semaine|gagner de l'argent|gagnez jusqu'à|client mystère|réexpédition de colis|agent de transfert|quelques heures par
  `),
  invest: phrasesOf(`
    plateforme de trading|trading automatique|investir dans le bitcoin|investissez 250|dépôt de 250|à partir de 250|rendement garanti|
    rendements garantis|gains garantis|profit garanti|sans risque|devenir riche|liberté financière|devenu millionnaire|crypto-monnaie*|cryptomonnaie*|
    doubler votre argent|doublez votre|places limitées
  `),
  medicine: phrasesOf(`
    érection ferme|érections fermes|vigueur sexuelle|livraison discrète|fondre la graisse|gélule minceur|maigrir sans|perdre du poids sans|perdez du poids|
    perdre 10 kilos|perdre 5 kilos|kilos en|kilos en 30|sans régime|brûle-graisse*|brûleur de graisse|brûler les graisses|brûlent les graisses|
    gélules minceur|complément minceur|dysfonction érectile|troubles de l'érection|pilule bleue|médecins détestent
  `),
  casino: phrasesOf(`
    premier dépôt|machines à sous|casino en ligne|sans dépôt|bonus sans|jouer maintenant|retraits immédiats|retrait instantané|sans vérification
  `),
  adult: phrasesOf(`
    femmes près de chez vous|femmes près de chez toi|femmes célibataires|rencontre coquine|rencontres coquines|plan cul|sans lendemain|rencontres sans|
    femmes seules|femmes chaudes|photos nues|photos intimes|dans ta région|ton profil lui|sexe sans
  `),
  'advance-fee': phrasesOf(`
    souhaite faire don|fais don de|je fais un don|cancer de la gorge|atteinte d'un cancer|atteint d'un cancer|quelques mois à vivre|phase finale|
    gravement malade|je suis veuve|sans enfant|personne de confiance|aider les orphelins|les démunis|œuvre de charité|oeuvre de charité|accepter ce don|
    accepter mon don|mes biens|legs|léguer|client décédé|de nationalité française, je|tirage au sort international|heureux gagnant|paix du seigneur|
    dieu vous
  `),
  extortion: phrasesOf(`
    piraté votre|piraté ton|vos appareils|accès à vos appareils|accès complet à|logiciel malveillant|logiciel espion|vidéo compromettante|
    vidéos compromettantes|enregistré une vidéo|sites pornographiques|sites pour adultes|site pour adultes|à tous vos contacts|à tous tes contacts|
    tous vos contacts|portefeuille bitcoin|payer en bitcoin|me masturb*|te masturb*|se masturb*
  `),
  mailbox: phrasesOf(`
    boîte mail est pleine|boîte mail est saturée|boite mail est|boîte aux lettres électronique|boîte de messagerie|capacité de stockage|quota atteint|
    quota dépassé|limite de stockage|messages bloqués|messages non livrés|messages en quarantaine|récupérer mes messages|récupérer vos messages|
    mot de passe va expirer|mot de passe expirera|mot de passe arrive|conserver le mot de passe|conserver mon mot|garder le même mot|
    mise à jour de votre messagerie
  `),
  offer: phrasesOf(`
    pompe à chaleur prise en charge|prise en charge jusqu'à 90|mon éligibilité|panneaux solaires subventionnés|facture divisée par|
    première page de google|première page google|référencement de votre site|création de site internet|refonte de votre site|fichier de prospects|
    fichiers d'emails|base de données d'emails|isolation à 1|reste à charge|testez votre éligibilité|vérifiez votre éligibilité
  `),
  messenger: phrasesOf(`
    écrivez-moi sur whatsapp|écris-moi sur whatsapp|contactez-moi sur whatsapp|joindre sur whatsapp|groupe whatsapp
  `),
  law: phrasesOf(`
    poursuites judiciaires contre vous|gendarmerie nationale|cyber-infiltration|saisie informatique|procédures judiciaires en vigueur
  `),
});

const spanish = (): Tongue => ({
  friendship: phrasesOf(`
    vi tu perfil|he visto tu perfil|me gustó tu perfil|tu perfil me|relación seria|relación estable|busco un hombre|hombre honesto|hombre serio|
    conocerte mejor|conocernos mejor|quiero conocerte|te envío fotos|te mandaré fotos|soy divorciada|vivo sola|quizás el destino|número equivocado
  `),
  credential: phrasesOf(`
    inicio de sesión no reconocid*|dispositivo nuevo|nuevo dispositivo|dispositivo no reconocido|dispositivo desconocido|dispositivo no autorizado|
    verifique su identidad|verificar su identidad|verificar mi identidad|verifica tu identidad|verificar tu identidad|verifica tu cuenta|
    verificar tu cuenta|confirma tus datos|confirmar tus datos|actualiza tus datos de pago|actualizar tus datos de pago|actualice su información|
    actualizar su información|actualización obligatoria|actualización de seguridad|restablecer el acceso|restablecer su acceso|recuperar el acceso|
    reactivar el acceso|reactive su|reactiva tu|limitado temporalmente|limitada temporalmente|bloqueado temporalmente|bloqueada temporalmente|
    restringido temporalmente|cuenta restringida|cuenta bloquead*|cuenta desactivad*|cuenta inactiva|suspensión de su cuenta|suspensión de tu cuenta|
    bloqueo de su cuenta|tarjeta quedará|tarjeta será|tarjeta restringida|tarjeta ha caducado|clave de firma|firma digital caduc*|
    coordenadas de su tarjeta|pago rechazado|pago ha fallado|no hemos podido procesar|no pudimos procesar|no se pudo procesar|su suscripción ha|
    tu suscripción ha|certificado digital caduc*|puntos caduc*|puntos vencen|puntos por vencer|sus puntos|canjear puntos|canjee sus|cargo no reconocido|
    compra no reconocida|movimiento no reconocido|transferencia no autorizada|bizum pendiente|token de seguridad|validar su cuenta|valide su cuenta|
    validar mi cuenta|validación de su cuenta|evitar el bloqueo|evite el bloqueo|evitar la suspensión
  `),
  deadline: phrasesOf(`
    en un plazo de 24|en un plazo de 48|en las próximas 48|antes de 24 horas|antes de 48 horas|antes de 72 horas|dentro de las 24|dentro de 24 horas|
    si no completa|si no realiza|si no actualiza|quedará bloquead*|quedará suspendid*|será eliminad*|será dad* de baja|devuelto al remitente|caduca hoy|
    expira hoy|último recordatorio
  `),
  parcel: phrasesOf(`
    tasa de aduana|gastos de envío de|derechos de aduana|pago de aduanas|aranceles|no ha podido ser entregad*|no pudo ser entregad*|no pudimos entregar|
    no hemos podido entregar|intento de entrega|paquete está en espera|paquete en espera|paquete pendiente|envío está retenido|envío retenido|
    pedido está retenido|retenido en la aduana|dirección incompleta|dirección es incorrecta|dirección incorrecta|confirme su dirección|
    confirmar su dirección|programar una nueva entrega|nueva entrega|reprogramar entrega|reagendar
  `),
  tax: phrasesOf(`
    multa no pagada|multa de tráfico|multa pendiente|multas pendientes|infracción de tráfico|infracción de tránsito|bloqueo del vehículo|
    acceder a la notificación|abone el importe|importe reducido|reembolso fiscal|devolución a su favor|devolución pendiente|saldo a su favor|
    tiene derecho a un reembolso|tiene derecho a una devolución|solicitar el reembolso|solicite su reembolso|solicitar devolución|ayuda de 200|
    peaje pendiente|peaje impagado|fotomulta*|comparendo*
  `),
  'gift-card': phrasesOf(`
    tarjetas regalo|tarjetas de regalo|tarjetas google play|tarjetas itunes|tarjetas steam|tarjetas amazon|raspar los códigos|rasca los códigos|
    raspe los códigos|foto de los códigos|fotos de los códigos|fotos de las tarjetas|enviarme los códigos|envíame los códigos|envíeme los códigos|
    comprar tarjetas
  `),
  'secret-task': phrasesOf(`
    no puedo coger el teléfono|no puedo contestar el teléfono|hacer un pago hoy|pago hoy mismo|tienes un momento|te paso los datos|puedes encargarte|
    estoy en una reunión|transferencia urgente|transferencia internacional|realizar una transferencia|hacer una transferencia|hacer un pago urgente|
    saldo disponible|no puedo hablar|no puedo atender llamadas|solo por correo|únicamente por correo|máxima discreción|total discreción|
    absoluta confidencialidad|máxima confidencialidad|operación confidencial|asunto confidencial|no lo comentes|no lo comente con|no se lo digas|
    ¿estás disponible|¿está disponible|estás disponible|necesito tu ayuda con|necesito que me ayudes|necesito un favor
  `),
  'bank-change': phrasesOf(`
    nuestra nueva cuenta|cambio de cuenta|cambiado de cuenta|cambiado de banco|cuenta está siendo auditada|datos bancarios han cambiado|
    cambiar mi cuenta de nómina|cambiar la cuenta de mi nómina|domiciliar mi nómina|justificante de la transferencia|comprobante de la transferencia
  `),
  loan: phrasesOf(`
    ofrecemos préstamos|ofrezco préstamos|otorgamos préstamos|préstamo rápido|préstamos rápidos|préstamos de dinero|préstamo entre particular*|
    préstamos entre particular*|necesita un préstamo|necesitas un préstamo|necesita dinero|necesitas dinero|sin aval*|sin asnef|asnef|sin papeleo|
    crédito inmediato
  `),
  job: phrasesOf(`
    trabajar desde casa|trabaja desde casa|trabajo desde su casa|teletrabajo y gana|ganar hasta|gana hasta|gane hasta|euros al día|euros diarios|
    euros por semana|€ al día|dólares al día|dólares diarios|no se requiere experiencia|unas horas al día|dar me gusta|dar like|ingreso extra|
    ingresos pasivos
  `),
  invest: phrasesOf(`
    canal privado de telegram|señales al día|operaciones en verde|depósito mínimo|duplicar tus ahorros|robot de trading|retiros, cuando quieras|
    plataforma de trading|plataforma de inversión|trading automático|invertir en bitcoin|inversión de 250|depósito de 250|a partir de 250|
    rentabilidad garantizada|ganancias garantizadas|beneficio garantizado|ingresos garantizados|sin riesgo|hacerse rico|hacerte rico|libertad financiera|
    criptomoneda*|duplicar su dinero|duplica tu dinero|plazas limitadas para invertir
  `),
  medicine: phrasesOf(`
    erección firme|erecciones firmes|cápsulas naturales|vigor sexual|envío discreto|perder peso sin|baje de peso|bajar de peso|adelgazar sin|adelgaza sin|
    pierde 10 kilos|kilos en un mes|kilos en dos|sin dieta|quemar grasa|quema grasa|quemador de grasa|disfunción eréctil|potencia sexual|erecciones|
    pastillas para
  `),
  casino: phrasesOf(`
    primer depósito|tragaperras|tragamonedas|casino en línea|casino online|sin depósito|bono sin|juega ahora
  `),
  adult: phrasesOf(`
    mujeres cerca de ti|mujeres de tu zona|chicas cerca de ti|chicas de tu zona|mujeres solteras|mujeres casadas|mujeres maduras|chicas calientes|
    mujeres calientes|sexo sin compromiso|sin compromiso esta noche|encuentros casuales|encuentros sexuales|fotos desnuda|fotos íntimas|quiere conocerte
  `),
  'advance-fee': phrasesOf(`
    quiero donar|deseo donar|donarle|donar la suma|difunto esposo|soy viuda|cáncer terminal|cáncer de|me quedan pocos|pocos meses de vida|obras de caridad|
    obras benéficas|mismo apellido|su apellido|cliente fallec*|abogado de|ha ganado la|premio de lotería|fondos no reclamados|que dios|
    persona de confianza|transferir los fondos|fondo de inversión extranjer*
  `),
  extortion: phrasesOf(`
    sé lo que hiciste|acceso a tus dispositivos|acceso a sus dispositivos|acceso a todos sus|acceso a todos tus|instalado un troyano|instalado un virus|
    grabado un vídeo|grabado un video|video tuyo|vídeo tuyo|páginas para adultos|páginas porno*|sitios para adultos|sitios porno*|a todos tus contactos|
    a todos sus contactos|mi monedero|mi billetera|tu cámara|tienes 48 horas|tienes 50 horas|programa espía|software espía
  `),
  mailbox: phrasesOf(`
    buzón de correo|su buzón|buzón lleno|buzón casi lleno|buzón ha superado|buzón ha excedido|límite de almacenamiento|espacio de almacenamiento|
    cuota de almacenamiento|cuota superada|mensajes entrantes|mensajes en espera|mensajes bloqueados|mensajes en cuarentena|correos pendientes|
    correos retenidos|contraseña caducará|contraseña ha caducado|contraseña expirará|contraseña está a punto|mantener la contraseña|mantener mi contraseña|
    conservar la contraseña|actualizar el buzón|actualizar su buzón|actualice su correo|cuenta de correo será|cuenta de correo ha
  `),
  law: phrasesOf(`
    parte demandada|demanda judicial|demanda adjunta|orden de arresto|orden de detención|falta de comparecencia|proceso judicial|notificación judicial|
    juzgado|embargo de sus|denuncia en su contra|expediente judicial|fiscalía
  `),
  offer: phrasesOf(`
    salir en la primera página|aparecer en google|reseñas de 5 estrellas|millones de empresas|web nueva incluida|
    millones de correos|correos segmentados|emails segmentados|programa de envío masivo|posicionamiento web|posicionamiento en google|
    primera página de google|primeros lugares de google|diseño web desde|base de datos de empresas|bases de datos de|envío masivo|correo masivo|
    marketing masivo
  `),
  messenger: phrasesOf(`
    escríbeme al whatsapp|escríbeme por whatsapp|escríbame por whatsapp|contácteme por whatsapp|contáctame por whatsapp|grupo de whatsapp|
    grupo de telegram
  `),
});

const portuguese = (): Tongue => ({
  friendship: phrasesOf(`
    vi seu perfil|vi o seu perfil|gostei do seu perfil|seu perfil me|relacionamento sério|procuro um homem|homem honesto|homem sério|te conhecer melhor|
    conhecer você melhor|nos conhecer melhor|envio minhas fotos|te mando fotos|sou divorciada|moro sozinha|talvez seja o destino|número errado
  `),
  credential: phrasesOf(`
    dispositivo será|dispositivo foi|dispositivo não autorizado|dispositivo não reconhecido|novo dispositivo|aparelho não autorizado|
    acesso pelo aplicativo|atualização de segurança|atualização do seu cadastro|atualize seu cadastro|atualizar seu cadastro|atualizar cadastro|
    atualize o cadastro|regularize seu|regularize sua|regularize agora|regularizar agora|regularizar situação|cadastro irregular|cadastro pendente|
    módulo de segurança|chave de segurança|token expirou|token expirado|senha de 8|senha de 6|senha eletrônica|agência, conta|agência e conta|
    cartão bloqueado|cartão foi bloqueado|cartão será|cartão suspenso|conta foi suspensa|conta será suspensa|conta será encerrada|conta será cancelada|
    conta restrita|conta foi limitada|desbloquear conta|desbloquear agora|desbloqueie|bloqueio do seu|bloqueio definitivo|compra aprovada no|
    compra não reconhecida|compra no valor|pagamento recusado|pagamento não foi processado|pagamento não aprovado|não conseguimos processar|
    assinatura foi suspensa|assinatura será|atualizar pagamento|confirmar identidade|confirme sua identidade|verificar sua identidade|verifique sua conta|
    verificar conta|validar acesso|validar conta|confirme seus|pontos a expirar|pontos irão|pontos vencem|pontos vencendo|pontos livelo|pontos expirando|
    trocar pontos|troque seus pontos|resgate agora|resgatar agora|resgatar pontos|resgatar meus|resgate seus|milhas vencendo|certificado digital expir*|
    reconhecimento facial pendente|selfie pendente
  `),
  deadline: phrasesOf(`
    expira hoje às|expiram hoje|irão expirar|até às 23:59|hoje às 23:59|nas próximas 24|nas próximas 48|nas próximas horas|em até 24|em até 48|prazo de 24|
    prazo de 48|caso não realize|caso não regularize|se não regularizar|será encerrad*|será devolvid*|última notificação|último comunicado|aviso final|
    não perca seus|sob risco de
  `),
  parcel: phrasesOf(`
    taxado pela|foi taxado|foi taxada|taxa aduaneira|despacho postal|fiscalização aduaneira|liberar encomenda|liberação da encomenda|liberação do pacote|
    liberar o pacote|liberar objeto|encomenda foi retida|encomenda foi taxada|encomenda aguarda*|pedido retido|pedido foi taxado|objeto retido|
    objeto aguardando|aguardando pagamento|não foi possível entregar|tentativa de entrega|endereço incompleto|endereço incorreto|reagendar entrega|
    devolvido ao remetente|taxa dos correios|imposto de importação
  `),
  tax: phrasesOf(`
    cnh suspensa|cnh será|suspensão da cnh|sua cnh|cassação da cnh|multas em aberto|multa pendente|multas pendentes|pontos na carteira|débitos em aberto|
    débito em aberto|débitos do seu|consultar débitos|regularização do cpf|cpf suspenso|cpf bloqueado|cpf será|pendências no cpf|pendência no cpf|
    restituição liberada|restituição no valor|dinheiro esquecido|valor disponível para saque|saque liberado|saque do fgts|benefício liberado|
    auxílio liberado|indenização de|indenização no valor|ipva em atraso|ipva atrasado|desconto no ipva|pedágio em aberto|pedágio pendente|
    pedágio eletrônico|conta de luz em atraso|corte de energia|desligamento da energia|débito de energia|nota fiscal paulista
  `),
  payment: phrasesOf(`
    emitida contra o seu|emitida contra seu|emitida em seu nome|boleto vencido|boleto em atraso|boleto atualizado|segunda via do boleto|fatura vencida|
    fatura em atraso|via pix|chave pix|pague via pix|desconto via pix|pagamento via pix|comprovante em anexo|comprovante de transferência|
    comprovante de pagamento em|visualizar nota|visualizar boleto|visualizar comprovante|protestado
  `),
  'gift-card': phrasesOf(`
    cartões presente|gift cards da|cartões google play|raspar os códigos|raspe o código|raspe os códigos|foto dos códigos|fotos dos códigos|
    fotos dos cartões|envie os códigos|me envie os códigos|comprar cartões|comprar gift
  `),
  'secret-task': phrasesOf(`
    fazer um pagamento hoje|te passo os dados|pode resolver isso|tem um minuto|estou em reunião|estou em uma reunião|estou numa reunião|não posso atender|
    não posso falar agora|transferência urgente|pagamento urgente|fazer uma transferência|realizar uma transferência|fazer um pix|faça um pix|
    enviar um pix|saldo disponível|saldo em conta|máximo sigilo|total sigilo|sigilo absoluto|assunto confidencial|operação confidencial|não comente com|
    somente por e-mail|apenas por e-mail|você está disponível|está disponível agora|preciso de um favor|preciso de sua ajuda
  `),
  'bank-change': phrasesOf(`
    nova conta bancária|nossa nova conta|nova chave pix|mudamos de banco|mudança de conta|mudança de banco|alteração de conta|alteração de dados bancários|
    alteração bancária|dados bancários foram|conta anterior foi|conta está em auditoria|alterar minha conta salário|conta para meu salário|
    conta do meu salário
  `),
  loan: phrasesOf(`
    empréstimo rápido|empréstimo fácil|empréstimo sem|empréstimo para negativado*|para negativado*|crédito para negativado*|nome sujo|sem consulta ao spc|
    sem consulta|crédito liberado|empréstimo aprovado|empréstimo liberado|oferecemos empréstimo*|concedemos empréstimo*|ofereço empréstimo*|limpe seu nome|
    limpar seu nome|precisa de dinheiro
  `),
  job: phrasesOf(`
    trabalhar de casa|trabalhe de casa|em casa pelo celular|pelo celular|ganhe r$|ganhos de r$|por dia pelo|por dia trabalhando|r$ por dia|pagos via pix|
    pago via pix|pagamento diário|não precisa de experiência|curtir vídeos|curtindo vídeos|avaliar produtos|avaliando produtos|dinheiro extra|
    renda passiva|ganhar dinheiro|comissão diária
  `),
  invest: phrasesOf(`
    plataforma de investimento|robô de investimento|robô trader|trader automático|investir em bitcoin|lucro garantido|lucros garantidos|retorno garantido|
    rendimento garantido|ganhos garantidos|sem risco|ficar rico|liberdade financeira|criptomoeda*|dobre seu dinheiro|dobrar seu dinheiro|
    depósito mínimo de|investimento inicial de
  `),
  medicine: phrasesOf(`
    ereção firme|ereções firmes|estimulante sexual|cápsulas naturais|emagreça|perca 10 kg|perder peso sem|kg em 30|kg em um mês|quilos em|sem dieta|
    sem dietas|queima gordura|queimam gordura|queimar gordura|queimador de gordura|fórmula secreta|disfunção erétil|impotência|potência sexual|
    truque caseiro
  `),
  casino: phrasesOf(`
    giros grátis|bônus de boas-vindas|primeiro depósito|caça-níque*|cassino|cassino online|tigrinho|fortune tiger|jogo do tigre|sem depósito|aposte agora|
    apostas esportivas|plataforma pagando
  `),
  adult: phrasesOf(`
    mulheres perto de você|mulheres da sua região|mulheres na sua região|garotas da sua|mulheres solteiras|mulheres casadas|sexo sem compromisso|
    encontros casuais|encontro casual|sem compromisso hoje|quer te conhecer|novinhas|safada*
  `),
  'advance-fee': phrasesOf(`
    desejo doar|quero doar|doar a quantia|sou viúva|meu falecido|câncer terminal|câncer de|poucos meses de vida|obras de caridade|instituições de caridade|
    mesmo sobrenome|seu sobrenome|cliente falecid*|advogado de|ganhou na loteria|fundos não reclamados|que deus|pessoa de confiança|transferir os fundos|
    caridade
  `),
  extortion: phrasesOf(`
    hackeei|acesso aos seus dispositivos|acesso ao seu dispositivo|acesso a todos os seus|instalei um trojan|instalei um vírus|gravei um vídeo|gravei você|
    vídeo seu|sites adultos|sites pornográficos|site pornográfico|site adulto|para todos os seus contatos|a todos os seus contatos|todos os seus contatos|
    minha carteira|você tem 48 horas|você tem 50 horas|vídeo íntimo|vazar seus
  `),
  mailbox: phrasesOf(`
    caixa de e-mail|caixa de email|caixa de entrada está cheia|caixa postal está|caixa postal cheia|limite de armazenamento|espaço de armazenamento|
    cota de armazenamento|cota excedida|mensagens retidas|mensagens bloqueadas|mensagens em quarentena|e-mails pendentes|e-mails retidos|senha irá expirar|
    senha vai expirar|senha expirou|sua senha expira|manter a senha|manter minha senha|manter senha atual|atualizar webmail|conta de e-mail será|
    conta de e-mail foi|seu e-mail será
  `),
  law: phrasesOf(`
    processo administrativo|intimação judicial|mandado de intimação|audiência em seu nome|oficial de justiça|boletim de ocorrência|ordem judicial|
    protesto do seu|nome será protestado|nome será negativado|cpf será negativado|dívida ativa
  `),
  offer: phrasesOf(`
    milhões de e-mails|mil e-mails|e-mails segmentados|e-mails atualizados|programa de envio|primeira página do google|divulgação por e-mail|
    divulgue sua empresa|lista de e-mails|listas de e-mails|mailing atualizado|disparo de e-mails|criação de sites a partir|compre 3 leve|compre 2 leve
  `),
  messenger: phrasesOf(`
    chame no whatsapp|chama no whatsapp|chame no whats|chama no whats|me chame no|gerente no whatsapp|whatsapp para começar|grupo do whatsapp|
    grupo no whatsapp|grupo no telegram
  `),
});

const italian = (): Tongue => ({
  friendship: phrasesOf(`
    visto il tuo profilo|il tuo profilo mi|relazione seria|relazione stabile|cerco un uomo|uomo onesto|uomo serio|conoscerti meglio|conoscerci meglio|
    vorrei conoscerti|ti mando delle foto|ti invio le mie foto|sono divorziata|vivo da sola|forse è destino|numero sbagliato
  `),
  credential: phrasesOf(`
    temporaneamente limitat*|temporaneamente sospes*|temporaneamente bloccat*|conto è temporaneamente|conto verrà|conto sarà|account verrà|account sarà|
    carta verrà|carta sarà|utenza verrà|utenza è stata|utenza sospesa|aggiornamento obbligatorio|aggiornamento di sicurezza|dati non risultano aggiornati|
    dati non aggiornati|aggiorna i dati|aggiornare i dati|aggiorni i suoi|aggiornare i suoi|aggiorna le tue|confermi le informazioni|confermi i suoi|
    confermi la sua identità|conferma la tua identità|verifica la tua identità|verificare la sua identità|verifichi la sua|verifica dell'identità|
    verifica il tuo|verifica i dati|ripristinare la piena|ripristinare l'accesso|ripristina l'accesso|ripristinare il suo|ripristini|sbloccare il|
    sblocco del conto|riattivi|riattivazione|convalida il tuo|convalidare il|convalida l'account|dispositivo non riconosciuto|nuovo dispositivo|
    dispositivo sconosciuto|accesso sospetto|accesso da un nuovo|accesso non riconosciuto|operazione sospetta|operazioni sospette|pagamento non riuscito|
    pagamento è stato rifiutato|pagamento non è andato|impossibile elaborare|non siamo riusciti a elaborare|abbonamento è stato sospeso|
    abbonamento è scaduto|abbonamento sospeso|spid sospeso|spid è scaduto|spid scad*|identità digitale è|mobile token|punti in scadenza|punti scadranno|
    firma digitale scad*|dominio in scadenza|dominio è scaduto|servizio verrà sospeso|disattivazione del servizio
  `),
  deadline: phrasesOf(`
    entro 3 giorni|entro tre giorni|entro 72|entro le prossime|mancato aggiornamento|verrà eliminat*|verrà chius*|verrà cancellat*|sarà sospes*|
    sarà bloccat*|sarà disattivat*|definitivamente sospes*|definitivamente bloccat*|restituito al mittente|ultima possibilità|ultimo promemoria|
    scade domani
  `),
  parcel: phrasesOf(`
    pacco è in attesa|pacco in attesa|pacco non è stato|pacco bloccato|pacco è bloccato|pacco è fermo|pacco trattenuto|pacco è stato trattenuto|
    spedizione è bloccata|spedizione è sospesa|spedizione sospesa|spedizione in giacenza|consegna fallita|consegna non riuscita|mancata consegna|
    tentativo di consegna|indirizzo incompleto|indirizzo errato|spese di spedizione di|spese di consegna|costi di spedizione|tassa doganale|oneri doganali|
    sdoganamento|programmare una nuova consegna|nuova consegna|riprogrammare la
  `),
  tax: phrasesOf(`
    rimborso di euro|rimborso approvato|rimborso disponibile|diritto a un rimborso|diritto ad un rimborso|ricevere il rimborso|richiedi il rimborso|
    richiedere il rimborso|richiesta di rimborso|ottenere il rimborso|per ricevere l'accredito|rimborso in sospeso|rimborso inps|bonus bollette|
    bonus energia|multa stradale|multa in sospeso|pedaggio non pagato|mancato pagamento del pedaggio|pedaggio insoluto|bollo auto scaduto|
    rimborso sanitario|rimborso del servizio sanitario|incoerenze
  `),
  'gift-card': phrasesOf(`
    carte regalo|buoni regalo amazon|schede regalo|carte google play|carte itunes|gift card da|gratta i codici|grattare i codici|gratti i codici|
    foto dei codici|foto delle carte|inviami i codici|mandami i codici|acquistare carte|acquistare delle carte|acquistare delle gift
  `),
  'secret-task': phrasesOf(`
    fare un pagamento oggi|ti mando i dati|puoi occupartene|hai un minuto|hai un momento|sono in riunione|bonifico urgente|bonifico immediato|
    bonifico estero|effettuare un bonifico|fare un bonifico|disporre un bonifico|saldo disponibile|non posso parlare|non posso rispondere al telefono|
    solo via mail|solo via email|solo tramite mail|massima riservatezza|massima discrezione|operazione riservata|operazione confidenziale|
    questione riservata|non parlarne con|non ne parli con|sei disponibile|è disponibile al momento|sei in ufficio|è in ufficio|ho bisogno di un favore|
    ho bisogno del suo aiuto|ho bisogno del tuo aiuto
  `),
  'bank-change': phrasesOf(`
    nuovo conto corrente|nostro nuovo conto|nuovo conto bancario|nuove coordinate|coordinate bancarie sono|coordinate bancarie aggiornate|variazione iban|
    variazione coordinate|variazione delle coordinate|modifica iban|modifica delle coordinate|cambio iban|cambio di banca|cambiato banca|cambiato iban|
    accredito del mio stipendio|accredito dello stipendio|iban per lo stipendio
  `),
  loan: phrasesOf(`
    prestito tra privati|prestiti tra privati|prestito veloce|prestiti veloci|prestito senza|prestiti senza|offro prestiti|offriamo prestiti|
    concediamo prestiti|concedo prestiti|offerta di prestito|cattivi pagatori|senza busta paga|senza garanzie|bisogno di un prestito|bisogno di denaro|
    bisogno di soldi|tasso del 2%|tasso del 3%|prestito di denaro
  `),
  job: phrasesOf(`
    lavorare da casa|lavoro online da|guadagnare da casa|guadagna da casa|guadagnare online|guadagna online|guadagno extra|guadagni extra|euro al giorno|
    euro a settimana|€ al giorno|poche ore al giorno|mettere like|mettere mi piace|reddito passivo|entrate extra|part-time da casa|
    ricevere e spedire pacchi
  `),
  invest: phrasesOf(`
    piattaforma di trading|trading automatico|robot di trading|investire in bitcoin|investimento di 250|deposito di 250|con soli 250|a partire da 250|
    rendimento garantito|rendimenti garantiti|guadagni garantiti|profitto garantito|senza rischi|senza rischio|diventare ricco|diventare ricchi|
    libertà finanziaria|criptovalut*|raddoppia i tuoi|raddoppiare il tuo
  `),
  medicine: phrasesOf(`
    erezione forte|erezioni forti|vigore sessuale|spedizione discreta|perdere peso senza|perdi peso|dimagrire|dimagrisci|dimagrante|kg in 30|chili in|
    senza dieta|senza diete|brucia grassi|bruciagrassi|bruciare i grassi|brucia il grasso|disfunzione erettile|impotenza|erezioni|potenza sessuale
  `),
  casino: phrasesOf(`
    200 giri|nessun deposito|prelievi in cripto|autoesclusi|senza autoesclusione|
    giri gratuiti|bonus di benvenuto|primo deposito|casinò online|casinò|senza deposito|gioca ora e
  `),
  adult: phrasesOf(`
    donne vicino a te|donne della tua zona|donne nella tua zona|ragazze vicino a te|ragazze della tua|donne sole|donne mature|donne sposate|sesso senza|
    senza impegno stasera|incontri occasionali|incontri hot|incontri piccanti|foto nuda|foto intime|vuole conoscerti|scopamic*
  `),
  'advance-fee': phrasesOf(`
    alcun erede|senza eredi|nessun erede|cliente deceduto|mio cliente deceduto|deceduto in un|lasciato in banca|lasciato una somma|stesso cognome|
    suo cognome|somma di denaro|desidero donare|voglio donare|voglio donarle|sono vedova|mio defunto|defunto marito|cancro terminale|malata di cancro|
    malato di cancro|pochi mesi di vita|opere di beneficenza|opere di carità|fondi non reclamati|ha vinto la|che dio|dio la benedica|dio ti benedica|
    persona di fiducia|% della somma|trasferire i fondi|trasferimento dei fondi|presentarsi come
  `),
  extortion: phrasesOf(`
    accesso ai tuoi dispositivi|accesso ai suoi dispositivi|accesso a tutti i tuoi|accesso completo al|installato un trojan|installato un virus|
    ho registrato un video|ti ho registrato|video di te|mentre ti masturb*|masturbavi|siti per adulti|siti pornografici|siti porno|a tutti i tuoi contatti|
    tutti i tuoi contatti|mio portafoglio|tua fotocamera|tua videocamera|hai 50 ore|hai 48 ore di
  `),
  mailbox: phrasesOf(`
    casella di posta è|casella di posta ha|casella di posta elettronica è|casella è piena|casella piena|casella quasi piena|casella ha superato|
    casella ha raggiunto|limite di spazio|limite di archiviazione|spazio di archiviazione|spazio esaurito|quota superata|messaggi in arrivo|
    messaggi bloccati|messaggi in quarantena|messaggi in entrata|messaggi non consegnati|in attesa di consegna|libera i messaggi|rilascia i messaggi|
    recupera i messaggi|password scadrà|password sta per|password è scaduta|mantieni la password|mantenere la password|conserva la password|
    aggiorna la casella|aggiornare la casella|casella verrà
  `),
  law: phrasesOf(`
    procedure giudiziarie|cyber-infiltrazione|sequestro informatico|polizia europea|ufficio europeo di polizia|cauzione di|procuratore entro|materiale illecito|
    notifica giudiziaria|atto giudiziario|citazione in giudizio|decreto ingiuntivo|mandato di comparizione|pedopornografi*|avviso di accertamento|
    procedura esecutiva|recupero crediti|azione legale|azioni legali
  `),
  offer: phrasesOf(`
    prima pagina di google|primi posti su google|posizionamento su google|realizzazione siti web|database di aziende|database email|elenco aziende|
    invio massivo
  `),
  messenger: phrasesOf(`
    scrivimi su whatsapp|mi scriva su whatsapp|contattami su whatsapp|contattaci su whatsapp|gruppo whatsapp|gruppo telegram
  `),
});

const dutch = (): Tongue => ({
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
    ben je beschikbaar|bent u beschikbaar|ben je op kantoor|heb je even tijd|ik heb je hulp nodig|ik heb uw hulp nodig
  `),
  'bank-change': phrasesOf(`
    nieuwe bankrekening|nieuwe bankgegevens|nieuw iban|nieuwe iban|gewijzigde bankgegevens|bankgegevens zijn gewijzigd|rekeningnummer is gewijzigd|
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

/** Made when a text of such a language first comes: lists of thousands of words take milliseconds. */
export const worldWest = (): readonly Tongue[] => [german(), french(), spanish(), portuguese(), italian(), dutch()];
