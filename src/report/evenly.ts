/** The texts of a section, each changed in the same way: what is broken in one place is broken in every one. */
import type { Block, Item, Run, Runs, Section, Stop } from './sheet.ts';

/** @param change takes and gives a text; pages that our own data names (`link`) are left as they are */
export function withTexts(section: Section, change: (text: string) => string): Section {
  const run = (one: Run): Run => {
    const text = one.tone === 'link' ? one.text : change(one.text);
    return text === one.text ? one : { ...one, text };
  };
  const runs = (all: Runs): Runs => all.map(run);
  const item = (one: Item): Item => ({
    ...one,
    head: runs(one.head),
    ...(one.body && { body: runs(one.body) }),
    ...(one.more && { more: one.more.map(runs) }),
  });
  const stop = (one: Stop): Stop => {
    if (one.kind === 'fold' || one.kind === 'border') return one;
    // the title is a host of the reader's own side, and no stranger's, whatever the mail links to
    const isOurs = one.kind === 'you' || one.kind === 'ours';
    const leg = one.leg && { leg: runs(one.leg) };
    return { ...one, title: isOurs ? one.title : runs(one.title), details: one.details.map(runs), ...leg };
  };
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'text':
        return { ...one, runs: runs(one.runs) };
      case 'items':
        return { ...one, items: one.items.map(item) };
      case 'table':
        return { ...one, rows: one.rows.map((row) => ({ ...row, value: runs(row.value) })) };
      case 'route':
        return { ...one, stops: one.stops.map(stop) };
    }
  };
  return { ...section, blocks: section.blocks.map(block) };
}
