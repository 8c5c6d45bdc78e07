/**
 * The stories of `phrases.ts`, `lure-phrases.ts` and `offer-phrases.ts` in the other languages in which they come, by language. As of
 * 2026-11-29. `tongues/` has more of each. Sources: the collections of false mail of Verbraucherzentrale and BSI, cybermalveillance.gouv.fr, INCIBE, CERT-AGID,
 * Fraudehelpdesk, CERT.br, CERT Polska, KISA and 12321.cn. Lower case, NFKC, one space.
 */
import { phrasesOf } from './phrase-list.ts';
import type { Tongue } from './tongues.ts';

export const WORLD: Tongue = {
  credential: phrasesOf(`
    konto vorübergehend|konto eingeschränkt|zugang eingeschränkt|angaben bestätigen|daten zu bestätigen|ihre daten bestätigen|daten überprüfen|identität zu bestätigen|erneut verifizieren|verifizieren sie|
    konto verifizieren|jetzt bestätigen|jetzt verlängern|jetzt aktualisieren|registrierung läuft|pushtan|phototan|online-banking weiterhin|sicherheitsverfahren|ungewöhnliche aktivität|verdächtige aktivität|unbefugter zugriff|zahlung fehlgeschlagen|
    zahlung konnte nicht|karte wurde gesperrt|karte gesperrt|konto entsperren|
    compte bloqué|compte suspendu|compte est suspendu|compte a été limité|compte sera bloqué|compte sera fermé|accès suspendu|accès a été|carte a été bloquée|carte bancaire expire|confirmez vos|confirmer vos|
    confirmer mes|vérifier vos informations|vérifiez vos informations|vérifiez vos coordonnées|vérifiez vos données|vérifiez vos identifiants|validation de votre|certicode|sécuripass|clé digitale|connexion suspecte|activité suspecte|tentative de connexion|paiement refusé|
    cuenta bloqueada|cuenta suspendida|cuenta limitada|cuenta ha sido|cuenta será|suspendido temporalmente|suspendida temporalmente|tarjeta bloqueada|tarjeta ha sido|acceso no autorizado|acceso bloqueado|inicio de sesión sospechoso|actividad sospechosa|
    verificar sus datos|verifique sus datos|verifique su|confirmar sus datos|confirme sus datos|actualice sus datos|reactivar su|reactivarla|desbloquear su|clave de acceso|claves de acceso|
    conta bloqueada|conta suspensa|conta será|acesso será|acesso foi|bloqueio da sua|bloqueio de sua|evitar o bloqueio|dispositivo de segurança|itoken|sincronizar|sincronização|regularização|atualização obrigatória|atualize agora|
    atualizar agora|atualize o seu|atualize seu|confirme sua|confirmar seus|validar seu|recadastr*|desatualizado|desatualizada|acesso não autorizado|compra suspeita|não reconhece|
    account bloccato|account sospeso|account è stato|conto bloccato|conto sospeso|conto è stato|carta bloccata|carta è stata|utenza bloccata|accesso non autorizzato|accesso anomalo|attività sospetta|verifica i tuoi|verificare i|verifichi i|conferma i tuoi|
    confermare i tuoi|confermare i suoi|confermare i dati|aggiorna i tuoi|aggiornare i|aggiornamento dei dati|riattiva|riattivare|sblocca|pagamento rifiutato|rinnova ora|sospensione dei servizi|
    rekening is|rekening wordt|account is tijdelijk|account wordt|pas wordt geblokkeerd|bankpas|gegevens bevestigen|gegevens te bevestigen|gegevens verifiëren|verifiëren|identiteit bevestigen|verdachte activiteit|ongebruikelijke activiteit|
    betaling mislukt|betaalgegevens|
    konto zostało|konto zostanie|zablokowane|zawieszone|zweryfikuj|weryfikacja|potwierdź|zaktualizuj|podejrzana aktywność|askıya alındı|doğrulayın|verifiera|
    аккаунт заблокирован|аккаунт будет|учетная запись заблокирована|учётная запись заблокирована|учетная запись будет|учётная запись будет|учетная запись приостановлена|
    учётная запись приостановлена|восстановить доступ|
    본인확인|본인 확인|본인이 아닌|비밀번호를 변경|로그인 되었습니다|로그인되었습니다|새로운 기기|새로운 환경|이용이 제한|계정이 정지|계정 정지|이용 제한|인증하시|인증이 필요|보안 강화|
    验证您的|验证账号|验证账户|账户异常|账号异常|帐户异常|账户冻结|账号冻结|冻结您的|异常登录|身份验证|实名认证|重新认证|重新激活|立即验证|立即认证|登录验证|密码即将|密码过期|停用您的|
    驗證您的|帳戶異常|帳號異常|立即驗證|手机验证码|银行卡号|身份证号
  `),
  deadline: phrasesOf(`
    andernfalls wird|ansonsten wird|wird gesperrt|gesperrt werden|dauerhaft gesperrt|kontosperrung|
    dans les plus brefs délais|sous 72|dans les 48|à défaut|faute de quoi|sera suspendu|sera bloqué|sera supprimé|sera fermé|sera retourné|expire aujourd'hui|dernier avis|dernier délai|
    de lo contrario|a la mayor brevedad|será suspendid*|será bloquead*|será devuelto|será cancelad*|vence hoy|últimas horas|
    até hoje|sob pena|caso contrário|será bloqueado|será suspens*|vence hoje|vencem hoje|evite o|evite protesto|evite multa|
    entro 24|entro 48|entro e non oltre|in caso contrario|verrà sospeso|verrà bloccato|verrà disattivat*|scade oggi|ultimo avviso|ultimo sollecito|sta per scadere|
    binnen 2 dagen|binnen 3 dagen|wordt geblokkeerd|wordt afgesloten|account wordt verwijderd|mailbox wordt verwijderd|
    w ciągu 24|w ciągu 48|zostanie zablokowane|zostanie usunięte|ostatnie wezwanie|24 saat|48 saat|inom 24|
    в течение 24|в течение 48|будет заблокирован|будет удален|
    24시간|48시간|제한됩니다|정지됩니다|삭제됩니다|24小时|48小时|逾期|24小時|視為放棄|视为放弃|将被停用|将停止|将被冻结
  `),
  parcel: phrasesOf(`
    paket konnte|sendung konnte|zollgebühren|zollabgaben|versandgebühr|erneute zustellung|
    colis n'a pas|colis a été|colis est bloqué|frais d'affranchissement|
    paquete está retenido|retenido en|gastos de aduana|reprogramar la entrega|reprogramar su|no ha podido ser entregado|no se ha podido entregar|entregar su paquete|
    pacote foi|objeto foi|encomenda está|encomenda retida|taxa de importação|tributação|desembaraço|taxa de entrega|
    pacco è|pacco in|spese doganali|dazi doganali|riprogramma|
    pakket kon|invoerkosten|opłata celna|gümrük|tullavgift|
    таможен|배송 불가|통관|派送失败|海关|包裹滯留
  `),
  tax: phrasesOf(`
    steuerrückzahlung|rückerstattung in höhe|erstattung in höhe|rückzahlung von|
    droit à un remboursement|remboursement en attente|trop-perçu|avis d'imposition|
    notificación electrónica|notificación administrativa|
    restituição disponível|valores a receber|valores esquecidos|saque disponível|multa de trânsito|débito pendente|débitos pendentes|pendência|irregularidade no cpf|
    rimborso irpef|cartella esattoriale|multa non pagata|notifica amministrativa|
    teruggave|openstaande schuld|verkeersboete|zwrot nadpłaty|mandat karny|vergi iadesi|
    возврат налог|выплата|неполученный перевод|начислен|
    환급금|과태료|세금 환급|교통민원|범칙금|补贴|退税|个税|劳动补贴|社保补贴|医保|退稅|補助金申領|领取通知|申领
  `),
  payment: phrasesOf(`
    fatura em aberto|baixar boleto|factura pendiente|factura adjunta|facture en attente|rechnung im anhang|offener betrag|mahngebühr|
    taxa de r$|комисси|оплатите|代开发票|增值税专用发票|税点|发票代开
  `),
  'advance-fee': phrasesOf(`
    mein verstorbener|verstorbener kunde|nächster angehöriger|spende von|ich spende|begünstigter|
    en phase terminale|souffre d'un cancer|faire un don|ma fortune|mon notaire|sans héritier|œuvres de charité|oeuvres de charité|que dieu vous|bénéficiaire|feu mon mari|mon défunt|veuve|compte bancaire en|
    mi difunto|cliente fallecido|sin herederos|familiar más próximo|pariente más cercano|dios le bendiga|
    falecido|parente mais próximo|beneficiário|deus abençoe|
    eredità|defunto|parente più prossimo|beneficiario della|
    erfenis|overleden cliënt|nalatenschap|spadek|zmarłego klienta|miras|merhum|
    наследств|покойн|пожертвован|遗产|遺產|受益人|继承人|慈善捐赠|유산|과부
  `),
  extortion: phrasesOf(`
    ich habe ihr gerät|peinliches video|beim masturbieren|bitcoin-adresse|bitcoin-wallet|48 stunden zeit|ich habe sie aufgenommen|ihre webcam|
    j'ai piraté|j'ai accès à|cheval de troie|votre webcam|adresse bitcoin|vous avez 48 heures|vidéo de vous|vous masturb*|
    he hackeado|he tenido acceso|acceso completo a su|troyano|su cámara|dirección bitcoin|monedero bitcoin|tiene 48 horas|video íntimo|masturb*|
    invadi seu|tenho acesso|sua câmera|endereço bitcoin|carteira bitcoin|
    ho violato|ho avuto accesso|tua webcam|indirizzo bitcoin|portafoglio bitcoin|hai 48 ore|
    ik heb toegang|je webcam|zhakowa*|mam dostęp|
    я взломал|ваши контакты|вашу камеру|видео с вами|해킹했|웹캠|连络人|录制了
  `),
  mailbox: phrasesOf(`
    postfach ist voll|postfach voll|speicher voll|e-mail-konto wird|zurückgehaltene nachrichten|nachrichten in der warteschlange|ihr passwort läuft|boîte de réception est pleine|messagerie sera|quota de votre|
    messages en attente|mot de passe expire|buzón está|cuota de correo|mensajes pendientes|mensajes retenidos|contraseña caduca|su contraseña expira|
    caixa de correio|mensagens pendentes|senha expira|cota de e-mail|messaggi in sospeso|messaggi in attesa|password in scadenza|
    mailbox is vol|wachtwoord verloopt|skrzynka pocztowa|skrzynki pocztowej|posta kutunuz|почтового ящика|메일 용량|保留的邮件|邮箱容量|邮箱即将|邮箱系统|邮箱升级|邮箱备案|邮箱将|
    信箱容量|待处理邮件|拦截的邮件|隔离邮件|收发邮件|邮箱已满
  `),
  offer: phrasesOf(`
    代开|增值税|税点优惠|微信同号|加微信|刻章办证|诚信经营|厂家直销|群发|推广软件|兼職創業|網路兼職|在家創業|創業轉業|免費索取|發財|直銷|大量寄信|寄信軟體|名單光碟|
    광고)|(광고|무료상담|수익보장|услуги рассылки|рассылка по базам|рассылки по базам|база email|базы email|продвижение сайт|
    e-posta adres listemizden|email marketing brasil|mala direta|lista de emails|cadastro de e-mails|envio de emails|gane dinero|ingresos extras|desde casa|gagnez de l'argent|
    geld verdienen von|kostenlos testen|gratis testen|seriöser nebenverdienst
  `),
  loan: phrasesOf(`
    kredit anfragen|kreditangebot|ohne schufa|offre de crédit|prêt d'argent|prêts allant|crédito rápido|crédito fácil|oferta de préstamo|empréstimo pessoal|crédito consignado|
    prestito personale|lening aan|rentepercentage|chwilówka|無抵押|无抵押
  `),
  law: phrasesOf(`
    pfändung|pfänden|vollstreckung|inkassobüro|mise en demeure|saisie sur|procédure judiciaire|brigade de protection des mineurs|pédopornograph*|cyber pornographie|
    requerimiento judicial|citación judicial|embargo de|intimação|protesto em cartório|protesto do título|mandado de|ação judicial|ufficiale giudiziario|pignoramento|procedimento giudiziario|
    dagvaarding|beslaglegging|gerechtsdeurwaarder|komornik|egzekucj*|приставов|소환장|고소장|法院传票|律师函|传票
  `),
  job: phrasesOf(`
    von zu hause aus|pro woche verdienen|travail à domicile|travailler à domicile|gagner jusqu'à|trabajo desde casa|trabaje desde casa|ganar dinero desde|ganhe dinheiro|renda extra|trabalhe em casa|trabalhar em casa|
    lavoro da casa|lavora da casa|guadagna fino|thuiswerk|praca zdalna|удаленная работа|재택근무|재택알바|日结|刷单|在家赚钱|在家工作|兼職
  `),
};
