/** How a letter begins that plays a chief: what is to be done, that nobody shall hear of it, and that he cannot be called. */

/** Characters of a letter in which a chief says that he needs something done. */
export const TASK_LETTER = 1200;
/** Nobody shall hear of it. */
export const QUIET =
  /\bdiscre(?:et|tion|tely)|between us|\b(?:keep|kept) (?:this|it|that) (?:confidential|quiet|to yourself)|\bin (?:strict )?confidence\b|strictly confidential|\bdiskre(?:t|tion)|stillschweigen|vertraulich|confidentiel|discrétion|entre nous|confidencial|discreción|discrição|riservat|discrezione|vertrouwelijk|discretie|onder ons|konfidentiell|förtroligt|mellan oss|fortrolig|poufn|między nami|důvěrn|内密|極秘|他言|口外|保密|别告诉|비밀/i;
/** He cannot be called, or only this way. */
export const ONLY =
  /\b(?:can['’]?t|cannot|can not|unable to) (?:take|talk|speak|answer)|\bin (?:a|the|back-to-back) (?:\w+ )?(?:meetings?|board|conference|session)|\binto (?:a|the) (?:\w+ )?(?:meeting|session|board)|\bno (?:phone )?calls\b|\bonly (?:by|over|via|through) (?:e-?mail|this)|ausschließlich|nicht (?:telefonisch )?erreichbar|in einer (?:sitzung|besprechung)|en (?:pleine )?réunion|uniquement par|en (?:una )?reunión|em (?:uma )?reunião|in riunione|in vergadering|sitter i (?:ett )?möte|kan inte prata|i (?:et )?møte|kan ikke snakke|na spotkaniu|電話に出られ|会議中|電話は(?:控え|でき)|メール(?:で)?(?:のみ|だけ)|不方便接|개인 통화/i;
/** Something is to be done, or money is looked for. */
export const TASK =
  /\b(?:something|task|errand|favou?r|handled|payment|transfer|wire|funds|balance|invoice)\b|vorgang|zahlung|überweis|saldo|anzahlung|paiement|virement|solde|\bpago\b|transferencia|pagamento|bonifico|betaling|overboek|betalning|överför|przelew|płatnoś|送金|振込|支払|残高|お願いしたい(?:こと|件)|款项|转账|송금/i;
