/** How many more there are than a list shows. */
import type { Context } from './context.ts';
import type { Item } from './sheet.ts';
import { faint } from './sheet.ts';

/** The items, and below them how many of `total` are not among them. */
export function withRest(items: Item[], total: number, { words }: Context): Item[] {
  if (total > items.length) items.push({ sign: 'note', head: [faint(words.more(total - items.length))] });
  return items;
}
