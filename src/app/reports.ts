/** Reports of suspicious mail: instead of each, the mails that it carries (`examine --reported`). */
import { readMessage } from '../message/mime.ts';
import { reportedIn } from '../message/reported.ts';
import type { Item, Unread } from './item.ts';
import { sha256 } from './sha256.ts';

/** `PATH!1`, `PATH!2`, … for what a report carries; a mail that carries none is examined itself. */
export async function* reportedItems(items: AsyncIterable<Item | Unread>): AsyncGenerator<Item | Unread> {
  for await (const item of items) {
    if ('failure' in item) {
      yield item;
      continue;
    }
    const inner = reportedIn(readMessage(item.bytes));
    if (inner.length === 0) {
      yield item;
      continue;
    }
    const report = { source: item.source, sha256: item.whole?.sha256 ?? sha256(item.bytes) };
    for (const [i, { bytes }] of inner.entries())
      yield { source: `${item.source}!${i + 1}`, bytes, reportedIn: report };
  }
}
