/** Domains that are named for an errand instead of a holder: `account-verify`, `kuroneko-redelivery`. */
import { firstLabel } from '../../../message/psl.ts';

/** What false pages say of themselves in their names: the errand, and not whose they are. */
const ERRANDS: ReadonlySet<string> = new Set(
  (
    'verify verification verified secure security seguro seguranca securite sicherheit login signin logon account accounts konto conta cuenta compte ' +
    'billing payment payments pay pago pagamento paiement refund rembours reembolso update updates alert alerts notice notification auth authentication ' +
    'confirm confirmation recover recovery unlock restore redelivery reschedule delivery customs kyc wallet claim appeal unlocked suspended verifying ' +
    'pagamenti rinnovi rinnovo uitbetaling declaratie odeme ihlal bildirim sorgu borc ceza dorucenka ' +
    'kakunin ninsho ninshou saihaitatsu henkin kanpu ' +
    'betala betalning betaling bezahlen zahlen betalen payer pagar pagare ' +
    'firmware regulariza regularizacao bekreft bekraeft bekrafta iade rimborso rimborsi desbloqueo desbloquear verifica verificar verificacion confirmar conferma tilbakebetaling aterbetalning terugbetaling teruggave sblocco riattiva mailquota regularizar liberar liberacao resgate cobranca fatura boleto multas doplata zwrot erstattung rueckerstattung vignette amende amendes retenido legitimierung aktualisierung freischaltung zahlung validate validation webmail mailbox quota invoice invoices portal id support helpdesk client clients service-client potwierdz potwierdzenie weryfikacja odblokuj overeni overit doplatek obnoveni azonositas megerosites visszaterites restituire verificare confirmare deblocare fornyelse fornya uppgradering verifiera bekraftelse refusjon dogrulama guncelleme onaylama podtverzhdenie podtverdit vyplata renzheng rezheng beian legitimation renouvellement regularisation deblocage vervanging deblokkeren verlenging aggiornamento riattivazione sbloccare convalida reactivar reactivacion validacion actualizacion kundebekreftelse loginbekreft'
  ).split(' '),
);
/** Words that are only an errand beside another one. */
const WEAK: ReadonlySet<string> = new Set(
  'kakunin ninsho ninshou henkin kanpu pay portal id support client clients delivery notice claim invoice invoices account accounts alert alerts'.split(
    ' ',
  ),
);

/** Errands only beside drawn letters: firms that print or sign papers have such names. */
const PAPERS: ReadonlySet<string> = new Set(
  'statement statements document documents docs tax taxes message messages voicemail transfer order orders parcel tracking'.split(
    ' ',
  ),
);
/** Letters and digits mixed: `a51e`, `7x9k2`; a year or a number of a street is none. */
const isToken = (word: string): boolean =>
  /^(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{4,8}$/.test(word) &&
  !/^(?:[a-z]{2,}[0-9]{1,4}|[0-9]{1,4}[a-z]{2,})$/.test(word);

/** Whether the word is an errand, alone or beside another one. */
export const isErrand = (word: string): boolean => ERRANDS.has(word);

/** The errand in a label of several words: `account-verify`, `secure-billing`, `kuroneko-redelivery`. */
export function errandOf(domain: string): string | undefined {
  const label = firstLabel(domain);
  const words = label.split('-');
  if (words.length < 2) return undefined;
  const errands = words.filter((word) => ERRANDS.has(word) || PAPERS.has(word));
  // `statement-a51e`: an errand and drawn letters, for the next domain will be `statement-b07c`
  if (words.length === 2 && errands.length === 1 && words.some(isToken)) return label;
  const own = errands.filter((word) => !PAPERS.has(word));
  return own.length > 1 || own.some((word) => !WEAK.has(word)) ? own.join('-') : undefined;
}

/** Errands on which no honest sender builds his name: what is to be proved, given back, opened again. */
const SWINDLES: ReadonlySet<string> = new Set(
  (
    'verify verification verified confirm confirmation bekreft bekraeft bekrafta verifica verificar verificacion confirmar conferma unlock unlocked restore suspended kyc redelivery reschedule refund rembours ' +
    'reembolso iade rimborso rimborsi erstattung rueckerstattung tilbakebetaling aterbetalning terugbetaling teruggave desbloqueo desbloquear regulariza regularizacao regularizar liberar liberacao retenido ' +
    'legitimierung freischaltung aktualisierung validate validation firmware sblocco riattiva appeal zwrot doplata vignette amende amendes potwierdz potwierdzenie weryfikacja odblokuj overeni overit doplatek obnoveni azonositas megerosites visszaterites restituire verificare confirmare deblocare fornyelse fornya uppgradering verifiera bekraftelse refusjon dogrulama guncelleme onaylama podtverzhdenie podtverdit vyplata renzheng rezheng beian legitimation renouvellement regularisation deblocage vervanging deblokkeren verlenging aggiornamento riattivazione sbloccare convalida reactivar reactivacion validacion actualizacion kundebekreftelse loginbekreft'
  ).split(' '),
);

/** Whether the domain is named for an errand that swindlers invent. */
export function isSwindlersErrand(domain: string): boolean {
  const words = firstLabel(domain).split('-');
  return words.length > 1 && words.some((word) => SWINDLES.has(word));
}
