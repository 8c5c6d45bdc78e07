/** What `metsuke contact` says beside the desks themselves, whose texts are data. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export interface ContactWords {
  readonly scope: Labels<
    'network' | 'hosting' | 'domain' | 'registrar' | 'registry' | 'mailbox-provider' | 'brand' | 'authority' | 'carrier'
  >;
  readonly confidence: Labels<'certain' | 'likely' | 'weak'>;
  readonly section: Labels<'careful' | 'desks' | 'authorities' | 'passedOver' | 'networks' | 'asked'>;
  readonly label: Labels<
    | 'attach'
    | 'say'
    | 'source'
    | 'also'
    | 'phone'
    | 'form'
    | 'at'
    | 'checked'
    | 'unchecked'
    | 'rule'
    | 'none'
    | 'noneKnown'
    | 'commonlyKnown'
    | 'confirmed'
    | 'unconfirmed'
    | 'table'
    | 'country'
  >;
  readonly outcome: Labels<'found' | 'absent' | 'failed' | 'skipped'>;
  /** Known reasons; one without words is shown as it is. */
  readonly reason: Readonly<Record<string, string>>;
  readonly footer: string;
}

const ja: ContactWords = {
  scope: {
    network: 'ネットワーク',
    hosting: 'サイトの設置先',
    domain: 'ドメインの持ち主',
    registrar: 'ドメインの登録業者',
    registry: '登録業者の監督先',
    'mailbox-provider': 'メールサービス',
    brand: '名をかたられた会社',
    authority: '公的な窓口',
    carrier: '回線を貸している会社',
  },
  confidence: { certain: '確実', likely: '有力', weak: '推測' },
  section: {
    careful: '注意',
    desks: '窓口',
    authorities: '公的な窓口',
    passedOver: '使わない宛先',
    networks: '調べた先',
    asked: '問い合わせ',
  },
  label: {
    attach: '添付するもの',
    say: '書くこと',
    source: '出典',
    also: 'ほかの出典',
    phone: '電話',
    form: 'フォーム',
    at: '取得',
    checked: '確認日',
    unchecked: '最近の確認なし',
    rule: '規格',
    none: '宛先は見つかりませんでした。',
    noneKnown: '問い合わせていない、または回答を得られなかったところがあるため、宛先はまだ分かりません。',
    commonlyKnown: '一般に知られているアドレス',
    confirmed: '逆引きと一致',
    unconfirmed: '逆引きのみ',
    table: '同梱の表',
    country: '国:',
  },
  outcome: { found: '回答あり', absent: '登録なし', failed: '回答を得られず', skipped: '問い合わせず' },
  reason: {
    timeout: '時間切れ',
    refused: '接続を拒まれた',
    unreachable: '届かない',
    'server-failure': 'サーバーの障害',
    'rate-limited': '回数の制限',
    malformed: '読めない回答',
    'no-server': 'この種のサーバーがない',
    'not-asked': '設定により',
    'not-recorded': '記録にない',
    budget: '上限に達した',
    'could-name-recipient': '受取人を特定しうるため',
    'no-name': '名前がない',
    'no-type': 'この種の記録がない',
    'no-object': '登録がない',
    'no-table': '表がない',
    'no-address': 'サーバーのアドレスが見つからない',
    'untrusted-certificate': '証明書を信頼できない',
    'private-address': '内部のアドレス',
    denied: '拒まれた',
    'too-large': '回答が大きすぎる',
    'cut-short': '回答が途中で切れた',
    'redirect-loop': '転送が終わらない',
    'too-many-redirects': '転送が多すぎる',
    'other-object': '別のものの回答',
    'no-bootstrap': 'サーバーの一覧がない',
    'not-an-address': 'アドレスではない',
    'not-a-domain': 'ドメインではない',
    'table-unreadable': '表を読めない',
  },
  footer:
    '宛先は登録機関の回答と確認日付きの資料から取り、メールの中からは取りません。送るかどうかは、内容を確かめてから決めてください。',
};

const en: ContactWords = {
  scope: {
    network: 'Network',
    hosting: 'Host of the site',
    domain: 'Holder of the domain',
    registrar: 'Registrar',
    registry: 'Above the registrar',
    'mailbox-provider': 'Mailbox provider',
    brand: 'Impersonated firm',
    authority: 'Public body',
    carrier: 'Carrier',
  },
  confidence: { certain: 'certain', likely: 'likely', weak: 'a guess' },
  section: {
    careful: 'Note',
    desks: 'Desks',
    authorities: 'Public bodies',
    passedOver: 'Passed over',
    networks: 'Looked at',
    asked: 'Asked',
  },
  label: {
    attach: 'Attach',
    say: 'Say',
    source: 'Source',
    also: 'also',
    phone: 'Phone',
    form: 'Form',
    at: 'at',
    checked: 'checked',
    unchecked: 'not checked of late',
    rule: 'rule',
    none: 'No address was found.',
    noneKnown: 'No address is known yet: some sources were not asked, or gave no answer.',
    commonlyKnown: 'commonly known',
    confirmed: 'the name leads back',
    unconfirmed: 'the name alone',
    table: 'bundled table',
    country: 'country:',
  },
  outcome: { found: 'answered', absent: 'nothing registered', failed: 'no answer', skipped: 'not asked' },
  reason: {
    timeout: 'took too long',
    refused: 'connection refused',
    unreachable: 'out of reach',
    'server-failure': 'server failure',
    'rate-limited': 'too many questions',
    malformed: 'unreadable answer',
    'no-server': 'there is no such server',
    'not-asked': 'as set',
    'not-recorded': 'not in the recording',
    budget: 'limit reached',
    'could-name-recipient': 'could name the recipient',
    'no-name': 'no such name',
    'no-type': 'no such record',
    'no-object': 'not registered',
    'no-table': 'no table',
    'no-address': 'the server has no address',
    'untrusted-certificate': 'certificate not trusted',
    'private-address': 'address inside a network',
    denied: 'denied',
    'too-large': 'answer too large',
    'cut-short': 'answer cut short',
    'redirect-loop': 'redirects without end',
    'too-many-redirects': 'too many redirects',
    'other-object': 'answer about something else',
    'no-bootstrap': 'no list of servers',
    'not-an-address': 'no address',
    'not-a-domain': 'no domain',
    'table-unreadable': 'table unreadable',
  },
  footer: 'Addresses come from registries and dated data, never from a mail. Read what you send before you send it.',
};

export const contact: { readonly ja: ContactWords; readonly en: ContactWords } = { ja, en };
