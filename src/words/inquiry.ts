/** Who hears of a question, said before it is asked. */
interface Words {
  readonly ja: string;
  readonly en: string;
}

export const toWhom: Readonly<Record<'geo' | 'dns' | 'listing' | 'rdap' | 'whois' | 'virus' | 'history', Words>> = {
  geo: { ja: '誰にも伝わりません(同梱の表)', en: 'nobody (a bundled table)' },
  dns: {
    ja: 'DNSリゾルバーと、その名前を持つ人のDNSサーバー',
    en: 'the DNS resolver, and the DNS servers of whoever owns the name',
  },
  listing: {
    ja: 'ブラックリストの運営者(DNSリゾルバー経由)',
    en: 'the operators of the list (through the DNS resolver)',
  },
  rdap: { ja: 'IPアドレス・ドメインの登録機関', en: 'the registry of addresses or domains' },
  whois: { ja: 'IPアドレス・ドメインの登録機関', en: 'the registry of addresses or domains' },
  history: { ja: '誰にも伝わりません(保存済みのメール)', en: 'nobody (the mails that are kept here)' },
  virus: { ja: '設定したウイルス検査サーバー', en: 'the virus scanner that was set up' },
};
