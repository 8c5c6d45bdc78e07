/** Mails in the order of time: by what each says of itself, and behind them those that say nothing that can be read. */
export function byDate<T extends { readonly date?: string }>(mails: readonly T[]): readonly T[] {
  const timeOf = ({ date = '' }: T): number => {
    const time = Date.parse(date);
    return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
  };
  return mails.toSorted((a, b) => timeOf(a) - timeOf(b));
}
