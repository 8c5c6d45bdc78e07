/** What a report says of the outside: who vouches for a mail, what DNS, registries and lists say, and when they said it. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

/** The words of Authentication-Results (RFC 8601 §2.7), and `unasked`: nobody was. */
type Result = 'none' | 'pass' | 'fail' | 'softfail' | 'neutral' | 'temperror' | 'permerror' | 'unasked';

export interface OutsideWords {
  readonly method: Labels<'spf' | 'dkim' | 'dmarc' | 'dmarcBefore' | 'arc' | 'bimi' | 'judged'>;
  readonly result: Labels<Result>;
  /** Who vouches for the mail, in one sentence; `sender` is the domain in From. */
  readonly signed: (sender: string) => string;
  readonly signedAll: (sender: string) => string;
  /** Fields that a reader sees and that are not signed. */
  readonly signedBut: (sender: string, fields: string) => string;
  /** The end of the text is not signed. */
  readonly signedButEnd: (sender: string) => string;
  readonly permitted: Readonly<Record<'none' | 'open' | 'broken', (sender: string) => string>>;
  readonly onlyOthers: (others: string, sender: string) => string;
  readonly onlyOthersPermit: (others: string, sender: string) => string;
  readonly permittedToAll: (sender: string) => string;
  readonly refused: (domain: string) => string;
  /** Asked long after the mail. */
  readonly refusedNow: (domain: string) => string;
  readonly doubted: (domain: string) => string;
  readonly changed: (domain: string, changes: string) => string;
  readonly broken: (domain: string) => string;
  /** By a key that was asked for long after the mail. */
  readonly brokenNow: (domain: string) => string;
  readonly nobody: string;
  readonly manyFrom: string;
  readonly unanswered: string;
  readonly sealed: (sealer: string) => string;
  /** Known changes of a mail on its way. */
  readonly change: Readonly<Record<string, string>>;
  /** Why a check is no pass; a code without words is shown as it is. */
  readonly problem: Readonly<Record<string, string>>;
  readonly weak: Readonly<Record<string, string>>;
  readonly policy: Labels<'none' | 'quarantine' | 'reject'>;
  readonly policyBrief: Labels<'none' | 'quarantine' | 'reject'>;
  readonly label: Labels<
    | 'all'
    | 'butEnd'
    | 'anyRecipient'
    | 'ofOther'
    | 'matched'
    | 'byWay'
    | 'helo'
    | 'says'
    | 'by'
    | 'testing'
    | 'olderRule'
    | 'believed'
    | 'picture'
    | 'selector'
    | 'signs'
    | 'unsigned'
    | 'beyond'
    | 'key'
    | 'expires'
    | 'signedAt'
    | 'looked'
    | 'record'
    | 'confirmed'
    | 'unconfirmed'
    | 'open'
    | 'nameless'
    | 'noAnswer'
    | 'recordedName'
    | 'registeredTo'
    | 'domain'
    | 'registeredOn'
    | 'registrar'
    | 'holder'
    | 'takesMail'
    | 'takesNoMail'
    | 'noMx'
    | 'missing'
    | 'noSpf'
    | 'addresses'
  >;
  readonly unsigned: (fields: string) => string;
  /** Age of the domain when the mail came, in days; negative when it is younger than the mail. */
  readonly age: (days: number) => string;
  readonly judgedBy: Labels<'border' | 'date' | 'examination'>;
  /** Times as they are shown. */
  readonly judged: (at: string, by: string) => string;
  readonly asked: (at: string, count: number) => string;
  /** DNS is asked so much later than the mail came. */
  readonly later: (days: number) => string;
  readonly listed: Labels<'block' | 'allow'>;
  readonly listRole: Labels<'handover' | 'from' | 'mail-from' | 'link'>;
  readonly codes: (codes: string) => string;
  readonly notListed: (lists: string) => string;
  /** What a desk has a say over, and how sure it is that it is the one. */
  readonly scope: Readonly<Record<string, string>>;
  readonly confidence: Labels<'certain' | 'likely' | 'weak'>;
  readonly form: string;
  readonly passedOver: string;
  /** Shown when nobody was asked, and how to ask. */
  readonly nobodyAsked: string;
  readonly askHint: string;
}

const ja: OutsideWords = {
  method: {
    spf: 'SPF',
    dkim: 'DKIM',
    dmarc: 'DMARC',
    dmarcBefore: '旧DMARC',
    arc: 'ARC',
    bimi: 'BIMI',
    judged: '時点',
  },
  result: {
    pass: '合格',
    fail: '不合格',
    softfail: '不合格の疑い',
    neutral: '判断なし',
    none: 'なし',
    temperror: '回答なし',
    permerror: '検証不能',
    unasked: '未確認',
  },
  signed: (sender) => `差出人のドメイン ${sender} が、このメールに署名しています`,
  signedAll: (sender) => `差出人のドメイン ${sender} が、このメール全体に署名しています`,
  signedBut: (sender, fields) => `差出人のドメイン ${sender} が署名していますが、${fields}は署名に含まれません`,
  signedButEnd: (sender) =>
    `差出人のドメイン ${sender} が署名していますが、本文の終わりの部分は署名に含まれず、誰でも書き足せます`,
  permitted: {
    none: (sender) => `差出人のドメイン ${sender} は、引き渡し元からの送信を認めています。本文の署名はありません`,
    open: (sender) => `差出人のドメイン ${sender} は、引き渡し元からの送信を認めています。署名は検証できません`,
    broken: (sender) => `差出人のドメイン ${sender} は、引き渡し元からの送信を認めていますが、署名は合いません`,
  },
  onlyOthers: (others, sender) => `署名しているのは ${others} だけで、差出人のドメイン ${sender} は保証していません`,
  onlyOthersPermit: (others, sender) =>
    `引き渡し元を認めているのは ${others} だけで、差出人のドメイン ${sender} は保証していません`,
  permittedToAll: (sender) =>
    `差出人のドメイン ${sender} の SPF は、どのホストからの送信も認めています。このため、裏付けにはなりません`,
  refused: (domain) => `${domain} は、引き渡し元からの送信を認めていません(SPF)`,
  refusedNow: (domain) =>
    `${domain} は、現在は引き渡し元からの送信を認めていません(SPF)。受信した当時のことは分かりません`,
  doubted: (domain) => `${domain} は、引き渡し元からの送信をおそらく認めていません(SPF)`,
  changed: (domain, changes) =>
    `${domain} の署名は、途中の変更で合わなくなっています: ${changes}。メーリングリストや転送でよくある変更です`,
  broken: (domain) => `${domain} の署名が合いません。署名のあとで変えられたか、署名が本物ではありません`,
  brokenNow: (domain) =>
    `${domain} の署名は、現在の鍵では合いません。署名のあとで変えられたか、本物ではないか、鍵が取り替えられています`,
  nobody: 'このメールを保証しているドメインはありません',
  manyFrom: '差出人が複数のドメインにわたるため、どのドメインも保証できません',
  unanswered: '回答を得られず、保証しているドメインがあるかどうか分かりません',
  sealed: (sealer) => `途中の ${sealer} が、変更前の検証結果を封印しています(ARC)`,
  change: {
    'footer-added': '本文の後に文が追加',
    'part-added': '部分が追加',
    wrapped: '本文が別の形に包まれた',
    'banner-added': '本文の前に文が追加',
    'encoding-changed': '符号化が変更',
    'from-quoted': '「From 」の前に「>」が追加',
    'dots-doubled': '行頭の点が二重',
    'empty-line-added': '空行が追加',
    'white-space-added': '空白が追加',
    'white-space-removed': '空白が削除',
    'line-ends-changed': '改行が変更',
    'subject-tag': '件名に印が追加',
    'list-fields-added': 'メーリングリストの項目が追加',
    'from-replaced': '差出人が書き換え',
    'fields-reordered': '項目の順が変更',
    'fields-refolded': '項目の折り返しが変更',
  },
  problem: {
    'not-asked': '問い合わせていません',
    'could-name-recipient': '受取人が相手に知られるおそれがあるため、問い合わせていません',
    'no-record': '公開している設定がありません',
    'many-records': '設定が2つ以上あります',
    'bad-policy': '設定を読めません',
    'not-a-domain': '調べられるドメインではありません',
    'not-an-address': '調べられるアドレスではありません',
    'no-from': '差出人がありません',
    'many-from': '差出人が2つ以上あります',
    'spf-undecided': 'SPFの回答待ちで決まりません',
    'dkim-undecided': 'DKIMの回答待ちで決まりません',
    'too-many-identifiers': '署名のドメインが多すぎます',
    'too-many-lookups': '設定の参照が多すぎます',
    'too-many-void-lookups': '設定の参照先に、ないものが多すぎます',
    'too-many-mx': 'MXが多すぎます',
    'include-without-record': '参照先に設定がありません',
    loop: '参照が循環しています',
    'body-differs': '本文が署名したときと違います',
    'body-shorter-than-signed': '本文が署名したときより短くなっています',
    'body-missing': '本文がないため、調べられません',
    'signature-differs': '見出しの項目が署名したときと違います',
    expired: '署名の期限が切れています',
    'rsa-sha1-retired': '今は認められない古い方式です(rsa-sha1)',
    'too-many-signatures': '署名が多すぎるため、調べていません',
    'too-many-questions': '質問の上限に達しました',
    'key-absent': '署名の鍵が、今はDNSにありません',
    'key-not-answered': '署名の鍵の問い合わせに回答がありません',
    'key-revoked': '署名の鍵は取り消されています',
    'key-missing': '署名の鍵が空です',
    'key-too-short': '署名の鍵が短すぎます',
    'key-type-differs': '鍵の種類が署名と違います',
    'key-unusable': '鍵を使えません',
    'key-syntax': '鍵の記録を読めません',
    'from-not-signed': '差出人が署名に含まれていません',
    'domain-missing': '署名のドメインがありません',
    'message-signature': '本文の封印が合いません',
    seal: '封印が合いません',
    'set-incomplete': '封印の一部が欠けています',
    'instance-missing': '封印の番号が飛んでいます',
    'set-duplicate': '同じ番号の封印が2つあります',
    'chain-failed-before': '途中ですでに壊れていました',
    'dns-timeout': 'DNSが時間内に答えませんでした',
    'dns-refused': 'DNSに断られました',
    'dns-server-failure': 'DNSのサーバーが答えられませんでした',
  },
  weak: {
    'rsa-sha1': '古い方式(rsa-sha1)',
    'key-under-2048': '鍵が短い',
    'key-testing': '試験中の鍵',
    'body-length': '長さを限った署名',
    'signed-in-future': '署名の時刻が未来',
    'several-keys': '鍵が2つ以上',
    'domain-is-suffix': '公共の接尾辞による署名',
    'empty-name-signed': '空の名前の署名',
  },
  policyBrief: {
    none: 'ドメインの求めは特になし(p=none)',
    quarantine: 'ドメインの求めは隔離(p=quarantine)',
    reject: 'ドメインの求めは受け取り拒否(p=reject)',
  },
  policy: {
    none: '不合格でも何も求めない(p=none)',
    quarantine: '不合格なら隔離を求める(p=quarantine)',
    reject: '不合格なら受け取り拒否を求める(p=reject)',
  },
  label: {
    all: '全体に署名',
    butEnd: '本文の終わりは署名の外',
    anyRecipient: '宛先は署名の外',
    ofOther: '別のドメイン',
    matched: '当てはまった項',
    byWay: '経由',
    helo: 'HELO名',
    says: 'ドメインの説明',
    by: '根拠',
    testing: '試行中',
    olderRule: '以前の規則',
    believed: '信頼する封印',
    picture: '表示できる画像の場所',
    selector: 'セレクタ',
    signs: '署名した項目',
    unsigned: '署名の外の項目',
    beyond: '署名した数より多い項目',
    key: '鍵',
    expires: '期限',
    signedAt: '署名の時刻',
    looked: '調べた名前',
    record: '記録',
    confirmed: 'アドレスとの一致を確認',
    unconfirmed: 'アドレスと一致しません',
    open: '一致は未確認',
    nameless: '逆引きの名前なし',
    noAnswer: '逆引きの回答なし',
    recordedName: '受信時の逆引き',
    registeredTo: '登録',
    domain: 'ドメイン',
    registeredOn: '登録日',
    registrar: '登録業者',
    holder: '登録者',
    takesMail: 'メールの受け取り先',
    takesNoMail: 'メールを受け取らないと公開',
    noMx: 'MXの記録なし',
    missing: 'DNSに存在しません',
    noSpf: 'SPFの設定なし',
    addresses: '自身のアドレス(送信元と違っても不審とは限りません)',
  },
  unsigned: (fields) => `${fields}は署名の外`,
  age: (days) =>
    days < 0
      ? `メールの${span(-days)}あと`
      : days === 0
        ? 'メールと同じ日'
        : days < 730
          ? `メールの${span(days)}前`
          : `メールの約${Math.floor(days / 365)}年前`,
  judgedBy: { border: '境界の時計', date: 'メールの日付', examination: '調査の時刻' },
  judged: (at, by) => `判定は ${at} の時点(${by})`,
  asked: (at, count) => `問い合わせは ${at}(${count}件)`,
  later: (days) => `DNSの回答は、メールの${span(days)}後のものです。当時も同じだったとは限りません`,
  listed: { block: '', allow: '(良いほうの一覧)' },
  listRole: {
    handover: '引き渡し元',
    from: '差出人のドメイン',
    'mail-from': 'エンベロープFromのドメイン',
    link: 'リンク先',
  },
  codes: (codes) => `符号 ${codes}`,
  notListed: (lists) => `掲載なし: ${lists}`,
  scope: { network: 'ネットワーク', hosting: 'サイトの設置先', carrier: '回線を貸している会社' },
  confidence: { certain: '確実', likely: '有力', weak: '推測' },
  form: 'フォーム',
  passedOver: '使わない宛先',
  nobodyAsked: '外部には問い合わせていません',
  askHint: '--ask registry で問い合わせます',
};

function span(days: number): string {
  if (days < 60) return `${days}日`;
  return days < 730 ? `約${Math.round(days / 30.4)}か月` : `約${Math.floor(days / 365)}年`;
}

const en: OutsideWords = {
  method: {
    spf: 'SPF',
    dkim: 'DKIM',
    dmarc: 'DMARC',
    dmarcBefore: 'old DMARC',
    arc: 'ARC',
    bimi: 'BIMI',
    judged: 'As of',
  },
  result: {
    pass: 'pass',
    fail: 'fail',
    softfail: 'soft fail',
    neutral: 'neutral',
    none: 'none',
    temperror: 'no answer',
    permerror: 'cannot be checked',
    unasked: 'not asked',
  },
  signed: (sender) => `The domain ${sender} itself signed this mail`,
  signedAll: (sender) => `The domain ${sender} itself signed this mail, all of it`,
  signedBut: (sender, fields) => `The domain ${sender} itself signed this mail, but not ${fields}`,
  signedButEnd: (sender) =>
    `The domain ${sender} itself signed this mail, but not the end of its text, which anybody may have added`,
  permitted: {
    none: (sender) => `The domain ${sender} lets this host send for it; no signature vouches for the text`,
    open: (sender) => `The domain ${sender} lets this host send for it; its signature could not be checked`,
    broken: (sender) => `The domain ${sender} lets this host send for it, but its signature does not hold`,
  },
  onlyOthers: (others, sender) => `Only ${others} signed it; the sender's domain ${sender} does not vouch for it`,
  onlyOthersPermit: (others, sender) =>
    `Only ${others} lets this host send for it; the sender's domain ${sender} does not vouch for it`,
  permittedToAll: (sender) => `The SPF record of ${sender} lets any host send for it, so it vouches for nothing`,
  refused: (domain) => `${domain} says that this host may not send for it (SPF)`,
  refusedNow: (domain) =>
    `${domain} now says that this host may not send for it (SPF); what it said when the mail came is not known`,
  doubted: (domain) => `${domain} says that this host should probably not send for it (SPF)`,
  changed: (domain, changes) =>
    `${domain} signed it, and it was changed on the way: ${changes}. Mailing lists and forwarders do so`,
  broken: (domain) => `The signature of ${domain} does not hold: it was changed afterwards, or is not genuine`,
  brokenNow: (domain) =>
    `The signature of ${domain} does not hold by the key of now: the mail was changed, the signature is not genuine, or the key was replaced`,
  nobody: 'Nobody vouches for this mail',
  manyFrom: 'From names several domains, so none can vouch for it',
  unanswered: 'There was no answer: whether anybody vouches for it is not known',
  sealed: (sealer) => `On the way ${sealer} sealed what it had verified before (ARC)`,
  change: {
    'footer-added': 'text added below',
    'part-added': 'a part added',
    wrapped: 'the letter put into another',
    'banner-added': 'text added above',
    'encoding-changed': 'encoding changed',
    'from-quoted': '">" put before "From "',
    'dots-doubled': 'dots doubled',
    'empty-line-added': 'an empty line added',
    'white-space-added': 'white space added',
    'white-space-removed': 'white space removed',
    'line-ends-changed': 'line ends changed',
    'subject-tag': 'a tag put into the subject',
    'list-fields-added': 'fields of a list added',
    'from-replaced': 'From replaced',
    'fields-reordered': 'fields in another order',
    'fields-refolded': 'fields folded anew',
  },
  problem: {
    'not-asked': 'nobody was asked',
    'could-name-recipient': 'not asked: it could name the recipient',
    'no-record': 'it publishes none',
    'many-records': 'it publishes more than one',
    'bad-policy': 'what it publishes cannot be read',
    'not-a-domain': 'no domain that could be asked',
    'not-an-address': 'no address that could be checked',
    'no-from': 'there is no From',
    'many-from': 'From names several domains',
    'spf-undecided': 'hangs on SPF, which got no answer',
    'dkim-undecided': 'hangs on DKIM, which got no answer',
    'too-many-identifiers': 'too many domains signed it',
    'too-many-lookups': 'its record asks for too much',
    'too-many-void-lookups': 'its record asks for too much that is not there',
    'too-many-mx': 'too many MX hosts',
    'include-without-record': 'its record leads to one that is not there',
    loop: 'its record leads back to itself',
    'body-differs': 'the text is not what was signed',
    'body-shorter-than-signed': 'the text is shorter than what was signed',
    'body-missing': 'there is no text to check',
    'signature-differs': 'the header is not what was signed',
    expired: 'the signature had expired',
    'rsa-sha1-retired': 'a method no longer accepted (rsa-sha1)',
    'too-many-signatures': 'not checked: there are too many signatures',
    'too-many-questions': 'a limit of questions was reached',
    'key-absent': 'its key is not in DNS now',
    'key-not-answered': 'nobody answered for its key',
    'key-revoked': 'its key was revoked',
    'key-missing': 'its key is empty',
    'key-too-short': 'its key is too short',
    'key-type-differs': 'its key is of another kind',
    'key-unusable': 'its key cannot be used',
    'key-syntax': 'its key cannot be read',
    'from-not-signed': 'From is not signed',
    'domain-missing': 'it names no domain',
    'message-signature': 'the mail is not what was sealed',
    seal: 'a seal does not hold',
    'set-incomplete': 'a seal is not complete',
    'instance-missing': 'a seal is missing',
    'set-duplicate': 'two seals have the same number',
    'chain-failed-before': 'it was broken before',
    'dns-timeout': 'DNS did not answer in time',
    'dns-refused': 'DNS refused',
    'dns-server-failure': 'the DNS server could not answer',
  },
  weak: {
    'rsa-sha1': 'old method (rsa-sha1)',
    'key-under-2048': 'short key',
    'key-testing': 'key under test',
    'body-length': 'signs only so many bytes',
    'signed-in-future': 'signed in the future',
    'several-keys': 'several keys',
    'domain-is-suffix': 'signed by a public suffix',
    'empty-name-signed': 'signs an empty name',
  },
  policyBrief: {
    none: 'the domain asks for nothing (p=none)',
    quarantine: 'the domain asks to set it aside (p=quarantine)',
    reject: 'the domain asks to refuse it (p=reject)',
  },
  policy: {
    none: 'asks for nothing if it fails (p=none)',
    quarantine: 'asks to set it aside if it fails (p=quarantine)',
    reject: 'asks to refuse it if it fails (p=reject)',
  },
  label: {
    all: 'all of it',
    butEnd: 'not the end of the text',
    anyRecipient: 'not the recipient',
    ofOther: 'another domain',
    matched: 'matched',
    byWay: 'by way of',
    helo: 'HELO name',
    says: 'the domain says',
    by: 'by',
    testing: 'under test',
    olderRule: 'by the older rule',
    believed: 'a sealer we believe',
    picture: 'picture at',
    selector: 'selector',
    signs: 'signs',
    unsigned: 'does not sign',
    beyond: 'more than were signed',
    key: 'key',
    expires: 'expires',
    signedAt: 'signed',
    looked: 'looked at',
    record: 'record',
    confirmed: 'confirmed',
    unconfirmed: 'does not lead back to the address',
    open: 'not confirmed',
    nameless: 'no reverse name in DNS',
    noAnswer: 'no answer for its reverse name',
    recordedName: 'reverse name recorded then',
    registeredTo: 'registered to',
    domain: 'Domain',
    registeredOn: 'registered',
    registrar: 'registrar',
    holder: 'held by',
    takesMail: 'takes mail at',
    takesNoMail: 'says that it takes no mail',
    noMx: 'no MX record',
    missing: 'does not exist in DNS',
    noSpf: 'publishes no SPF',
    addresses: 'its own address (need not be the one that sends)',
  },
  unsigned: (fields) => `not ${fields}`,
  age: (days) =>
    days < 0
      ? `${spanEnglish(-days)} after the mail`
      : days === 0
        ? 'on the day of the mail'
        : `${spanEnglish(days)} before the mail`,
  judgedBy: { border: "by our border's clock", date: "by the mail's own date", examination: 'the time of asking' },
  judged: (at, by) => `judged as of ${at} (${by})`,
  asked: (at, count) => `asked ${at}, ${count} ${count === 1 ? 'question' : 'questions'}`,
  later: (days) => `DNS answered ${spanEnglish(days)} after the mail; it need not have said the same then`,
  listed: { block: '', allow: ' (a good list)' },
  listRole: {
    handover: 'the handover',
    from: "the sender's domain",
    'mail-from': 'the domain of the envelope From',
    link: 'a linked domain',
  },
  codes: (codes) => `code ${codes}`,
  notListed: (lists) => `not on ${lists}`,
  scope: { network: 'network', hosting: 'host of the site', carrier: 'who lends the line' },
  confidence: { certain: 'certain', likely: 'likely', weak: 'a guess' },
  form: 'form',
  passedOver: 'not to be used',
  nobodyAsked: 'Nobody outside was asked',
  askHint: '--ask registry does so',
};

function spanEnglish(days: number): string {
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'}`;
  return days < 730 ? `${Math.round(days / 30.4)} months` : `${Math.floor(days / 365)} years`;
}

export const outside: { readonly ja: OutsideWords; readonly en: OutsideWords } = { ja, en };
