/** What the overview says. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

interface OverviewWords {
  readonly label: Labels<
    | 'kinds'
    | 'brands'
    | 'networks'
    | 'countries'
    | 'time'
    | 'name'
    | 'mails'
    | 'none'
    | 'table'
    | 'countriesNote'
    | 'cut'
    | 'gap'
  >;
  readonly about: (mails: number, from: string, to: string) => string;
}

const en: OverviewWords = {
  label: {
    kinds: 'Kinds over time',
    brands: 'Names that were borrowed',
    networks: 'Networks that handed over',
    countries: 'Countries of those networks',
    time: 'Day or month',
    name: 'Name',
    mails: 'Mails',
    none: 'Nothing yet.',
    table: 'The same as a table',
    countriesNote:
      'The country in which the table places a network: an estimate, and never where a person is. Networks with hosts all over the world are left out.',
    cut: 'Older mails are not counted.',
    gap: 'A dotted line: the time between, in which nothing came, is left out.',
  },
  about: (mails, from, to) =>
    `${mails} ${mails === 1 ? 'mail' : 'mails'}${from === '' ? '' : `, ${from} to ${to}`}, by the day that each bears (of one without a believable date, the day on which it was kept), in UTC.`,
};

const ja: OverviewWords = {
  label: {
    kinds: '種類の移り変わり',
    brands: '名前をかたられた会社',
    networks: '引き渡し元のネットワーク',
    countries: 'そのネットワークの国',
    time: '日または月',
    name: '名前',
    mails: 'メール',
    none: 'まだありません。',
    table: '同じ内容の表',
    countriesNote:
      '表に載っているネットワークの国で、推定です。人のいる場所ではありません。世界各地にあるネットワークは数えません。',
    cut: 'これより古いメールは数えていません。',
    gap: '点線は、メールのなかった期間を省いたところです。',
  },
  about: (mails, from, to) =>
    `${mails}通${from === '' ? '' : `(${from}〜${to})`}。日付は、それぞれのメールにあるもの(ないか信じられないときは保管した日)で、協定世界時(UTC)です。`,
};

export const overview: { readonly ja: OverviewWords; readonly en: OverviewWords } = { ja, en };
