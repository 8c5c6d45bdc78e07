/**
 * Lists that are asked over DNS: what they hold, what their codes mean, and on which terms they answer.
 * Few and well known. A code is a fact about the list; what it says of a mail is for others to weigh.
 */

interface Text {
  readonly ja: string;
  readonly en: string;
}

interface ListZone {
  readonly zone: string;
  readonly name: string;
  readonly kind: 'block' | 'allow';
  /** What may be asked for: addresses, or domains (registrable ones). */
  readonly of: readonly ('ipv4' | 'ipv6' | 'domain')[];
  /** Asked unless the operator says otherwise; off where the list wants a registration first. */
  readonly byDefault: boolean;
  /** `codes`: each answer is one of them. `bits`: the last number is a sum of them. `score`: the last number is one. */
  readonly coding: 'codes' | 'bits' | 'score';
  /** By whole address (`codes`), by bit (`bits`) or by last number (`score`). */
  readonly meanings: Readonly<Record<string, Text>>;
  /** Answers that say "you may not ask", beside those that hold for all lists; never a listing. */
  readonly refusals?: Readonly<Record<string, string>>;
  readonly terms: Text;
  readonly checked_at: string;
}

const ownResolver: Text = {
  ja: '少量・非営利の利用は無料です。公開DNSサーバー経由の問い合わせには答えません。',
  en: 'Free for small, non-commercial use; questions by way of public DNS servers are refused.',
};

export const listZones: readonly ListZone[] = [
  {
    // https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html
    zone: 'zen.spamhaus.org',
    name: 'Spamhaus ZEN',
    kind: 'block',
    of: ['ipv4', 'ipv6'],
    byDefault: true,
    coding: 'codes',
    meanings: {
      '127.0.0.2': { ja: '迷惑メールの送信元(SBL)', en: 'a source of spam (SBL)' },
      '127.0.0.3': { ja: '迷惑メールの送信元、自動登録(CSS)', en: 'a source of spam, listed automatically (CSS)' },
      '127.0.0.4': { ja: '乗っ取られた、または感染した機器(XBL)', en: 'a hijacked or infected machine (XBL)' },
      '127.0.0.9': {
        ja: '乗っ取られた、または犯罪に使われるネットワーク(DROP)',
        en: 'a network that was hijacked or serves crime (DROP)',
      },
      '127.0.0.10': {
        ja: '直接メールを送らないはずの回線、事業者の申告(PBL)',
        en: 'a line that should not send mail itself, says its provider (PBL)',
      },
      '127.0.0.11': {
        ja: '直接メールを送らないはずの回線、Spamhausの判断(PBL)',
        en: 'a line that should not send mail itself, says Spamhaus (PBL)',
      },
      '127.0.0.30': { ja: 'ボットネットの司令サーバー(BCL)', en: 'a controller of a botnet (BCL)' },
    },
    terms: ownResolver,
    checked_at: '2026-11-21',
  },
  {
    // https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html
    zone: 'dbl.spamhaus.org',
    name: 'Spamhaus DBL',
    kind: 'block',
    of: ['domain'],
    byDefault: true,
    coding: 'codes',
    meanings: {
      '127.0.1.2': { ja: '評判の悪いドメイン', en: 'a domain of low reputation' },
      '127.0.1.4': { ja: 'フィッシングに使われるドメイン', en: 'a domain of phishing' },
      '127.0.1.5': { ja: 'マルウェアに使われるドメイン', en: 'a domain of malware' },
      '127.0.1.6': { ja: 'ボットネットの司令に使われるドメイン', en: 'a domain that controls a botnet' },
      '127.0.1.102': { ja: '悪用された正規のドメイン', en: 'an honest domain that is abused' },
      '127.0.1.103': { ja: '悪用された転送サービス', en: 'a redirector that is abused' },
      '127.0.1.104': { ja: 'フィッシングに悪用された正規のドメイン', en: 'an honest domain abused for phishing' },
      '127.0.1.105': { ja: 'マルウェアに悪用された正規のドメイン', en: 'an honest domain abused for malware' },
      '127.0.1.106': {
        ja: 'ボットネットの司令に悪用された正規のドメイン',
        en: 'an honest domain abused to control a botnet',
      },
    },
    refusals: { '127.0.1.255': 'list-holds-no-addresses' },
    terms: ownResolver,
    checked_at: '2026-11-21',
  },
  {
    // https://www.spamcop.net/fom-serve/cache/291.html
    zone: 'bl.spamcop.net',
    name: 'SpamCop',
    kind: 'block',
    of: ['ipv4'],
    byDefault: true,
    coding: 'codes',
    meanings: {
      '127.0.0.2': {
        ja: '最近、迷惑メールの送信元として通報された',
        en: 'reported as a source of spam in recent days',
      },
    },
    terms: { ja: '無料です。', en: 'Free of charge.' },
    checked_at: '2026-11-21',
  },
  {
    // https://www.barracudacentral.org/rbl/how-to-use
    zone: 'b.barracudacentral.org',
    name: 'Barracuda BRBL',
    kind: 'block',
    of: ['ipv4'],
    byDefault: false,
    coding: 'codes',
    meanings: { '127.0.0.2': { ja: '迷惑メールの送信元', en: 'a source of spam' } },
    terms: {
      ja: '無料ですが、問い合わせるDNSサーバーの登録が先に必要です。',
      en: 'Free of charge, but the DNS server that asks has to be registered first.',
    },
    checked_at: '2026-11-21',
  },
  {
    // https://surbl.org/lists
    zone: 'multi.surbl.org',
    name: 'SURBL',
    kind: 'block',
    of: ['domain', 'ipv4'],
    byDefault: true,
    coding: 'bits',
    meanings: {
      '4': { ja: '使い捨てメールアドレスのドメイン(DM)', en: 'a domain of throw-away addresses (DM)' },
      '8': { ja: 'フィッシングサイト(PH)', en: 'a site of phishing (PH)' },
      '16': { ja: 'マルウェアのサイト(MW)', en: 'a site of malware (MW)' },
      '32': { ja: 'クリックを追跡するサイト(CT)', en: 'a site that tracks clicks (CT)' },
      '64': { ja: '迷惑メールに載るサイト(ABUSE)', en: 'a site that spam links to (ABUSE)' },
      '128': { ja: '改ざんされたサイト(CR)', en: 'a site that was broken into (CR)' },
    },
    terms: {
      ja: '少量・非営利の利用は無料です。それ以外は契約が必要です。',
      en: 'Free for small, non-commercial use; anything else needs a contract.',
    },
    checked_at: '2026-11-21',
  },
  {
    // https://uribl.com/about.shtml and https://uribl.com/refused.shtml
    zone: 'multi.uribl.com',
    name: 'URIBL',
    kind: 'block',
    of: ['domain'],
    byDefault: true,
    coding: 'bits',
    meanings: {
      '2': { ja: '迷惑メールに載るドメイン(black)', en: 'a domain that spam links to (black)' },
      '4': {
        ja: '望まれないメールに載ることのあるドメイン(grey)',
        en: 'a domain found in mail that some did not ask for (grey)',
      },
      '8': { ja: '監視中の新しいドメイン(red)', en: 'a new domain under watch (red)' },
    },
    terms: {
      ja: '少量の利用は無料です。公開DNSサーバー経由の問い合わせには答えません。',
      en: 'Free for small use; questions by way of public DNS servers are refused.',
    },
    checked_at: '2026-11-21',
  },
  {
    // https://www.dnswl.org/?page_id=15
    zone: 'list.dnswl.org',
    name: 'DNSWL',
    kind: 'allow',
    of: ['ipv4', 'ipv6'],
    byDefault: true,
    coding: 'score',
    meanings: {
      '0': { ja: '知られたメールサーバー。信頼度は特になし', en: 'a known mail server, of no particular trust' },
      '1': { ja: '知られたメールサーバー。信頼度は低', en: 'a known mail server, of low trust' },
      '2': { ja: '知られたメールサーバー。信頼度は中', en: 'a known mail server, of medium trust' },
      '3': { ja: '知られたメールサーバー。信頼度は高', en: 'a known mail server, of high trust' },
    },
    refusals: { '127.0.0.255': 'list-too-many-questions' },
    terms: {
      ja: '1日10万件までの利用は無料です。',
      en: 'Free up to 100,000 questions a day.',
    },
    checked_at: '2026-11-21',
  },
];

export const listZone = (zone: string): ListZone | undefined => listZones.find((one) => one.zone === zone);

/** What the codes of an answer mean; none where they, or the zone, are not known. */
export function meaningsOf(zone: string, codes: readonly string[]): readonly Text[] {
  const known = listZone(zone);
  if (known === undefined) return [];
  return Object.entries(known.meanings)
    .filter(([key]) => codes.some((code) => isMeant(known.coding, Number(code.split('.')[3]), code, key)))
    .map(([, text]) => text);
}

function isMeant(coding: ListZone['coding'], last: number, code: string, key: string): boolean {
  if (coding === 'codes') return code === key;
  return coding === 'bits' ? (last & Number(key)) !== 0 : last === Number(key);
}
