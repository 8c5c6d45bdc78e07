/** The stories as Italian tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of CERT-AGID and Polizia Postale. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const italian = (): Tongue => ({
  friendship: phrasesOf(`
    visto il tuo profilo|il tuo profilo mi|relazione seria|relazione stabile|cerco un uomo|uomo onesto|uomo serio|conoscerti meglio|conoscerci meglio|
    vorrei conoscerti|ti mando delle foto|ti invio le mie foto|sono divorziata|vivo da sola|forse è destino|numero sbagliato
  `),
  credential: phrasesOf(`
    rinnovo automatico del dominio|perdita delle caselle|messo all'asta|risulta insoluto|dominio verrà|
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
    entro oggi|
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
    ho bisogno del suo aiuto|ho bisogno del tuo aiuto|numero whatsapp|numero di whatsapp
  `),
  'bank-change': phrasesOf(`
    nuovo conto corrente|nostro nuovo conto|nuovo conto bancario|nuove coordinate|coordinate bancarie sono|coordinate bancarie aggiornate|variazione iban|
    variazione coordinate|variazione delle coordinate|modifica iban|modifica delle coordinate|cambio iban|cambio di banca|cambiato la banca|cambiato banca|cambiato iban|
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
    titolare dei diritti|pubblicati senza licenza|utilizzo non autorizzato|pretesa risarcitoria|depositeremo il ricorso|fascicolo elettronico|
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
