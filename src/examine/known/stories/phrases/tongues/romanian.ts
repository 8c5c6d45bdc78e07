/** The stories as Romanian tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of DNSC. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const romanian = (): Tongue => ({
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
