/** What our own store answered about an author, for the list of answers. */
interface Told {
  readonly mails: number;
  readonly isMore?: true;
  readonly harmful: number;
  readonly first?: string;
  readonly last?: string;
  readonly days: number;
  readonly ways: readonly { readonly value: string; readonly mails: number }[];
  readonly addresses?: readonly { readonly address: string; readonly mails: number }[];
}

interface HistoryWords {
  /** What was asked for: an address, or a name. */
  readonly asked: (type: string | undefined, key: string) => string;
  readonly told: (told: Told) => string;
}

const DAY = 10;
const day = (at: string): string => at.slice(0, DAY);
const counted = (value: string, mails: number): string => `${value} (${mails})`;
/** A way that is known by several marks stands once. */
function once(ways: Told['ways']): string {
  const most = new Map<string, number>();
  for (const { value, mails } of ways) most.set(value, Math.max(mails, most.get(value) ?? 0));
  return [...most].map(([value, mails]) => counted(value, mails)).join(', ');
}
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const listed = ({ ways, addresses = [] }: Told) => ({
  ways: once(ways),
  addresses: addresses.map(({ address, mails }) => counted(address, mails)).join(', '),
});

export const history: { readonly ja: HistoryWords; readonly en: HistoryWords } = {
  ja: {
    asked: (type, key) => `${type === 'name' ? '名前' : 'アドレス'}「${key}」の過去のメール`,
    told: (told) => {
      const { mails, isMore, harmful, first, last, days } = told;
      const { ways, addresses } = listed(told);
      return [
        `${mails}通${isMore === true ? '以上' : ''}(うち有害と判定、または案件に登録: ${harmful}通)`,
        ...(first === undefined || last === undefined
          ? []
          : [`${days === 1 ? day(first) : `${day(first)}から${day(last)}まで、${days}日に分けて`}`]),
        ...(ways === '' ? [] : [`経路: ${ways}`]),
        ...(addresses === '' ? [] : [`アドレス: ${addresses}`]),
      ].join(' · ');
    },
  },
  en: {
    asked: (type, key) => `Earlier mail ${type === 'name' ? 'under the name' : 'of'} ${key}`,
    told: (told) => {
      const { mails, isMore, harmful, first, last, days } = told;
      const { ways, addresses } = listed(told);
      return [
        `${isMore === true ? 'more than ' : ''}${plural(mails, 'mail')} (${harmful} judged harmful, or gathered into a case)`,
        ...(first === undefined || last === undefined
          ? []
          : [`on ${plural(days, 'day')}${days === 1 ? `, ${day(first)}` : ` from ${day(first)} to ${day(last)}`}`]),
        ...(ways === '' ? [] : [`came by: ${ways}`]),
        ...(addresses === '' ? [] : [`addresses: ${addresses}`]),
      ].join(' · ');
    },
  },
};
