/** Reports of suspicious mail: instead of each, the mails that it carries (`examine --reported`). */
import type { Message } from '../../message/message.ts';
import { readMessage } from '../../message/mime.ts';
import { holdsOutlook, openOutlook } from '../../message/outlook.ts';
import { reportedIn } from '../../message/reported.ts';
import type { Item, Unread } from '../item.ts';
import { sha256 } from '../machine/sha256.ts';
import { asMail } from './as-mail.ts';

/** `PATH!1`, `PATH!2`, … for what a report carries; a mail that carries none is examined itself. */
export async function* reportedItems(items: AsyncIterable<Item | Unread>): AsyncGenerator<Item | Unread> {
  for await (const item of items) {
    if ('failure' in item) {
      yield item;
      continue;
    }
    const inner = reportedIn(await opened(await asMail(item.bytes)));
    if (inner.length === 0) {
      yield item;
      continue;
    }
    const report = { source: item.source, sha256: item.whole?.sha256 ?? sha256(item.bytes) };
    for (const [i, { bytes }] of inner.entries())
      yield { source: `${item.source}!${i + 1}`, bytes, reportedIn: report };
  }
}

/** With what Outlook put into forms of its own; their readers are loaded only then. */
async function opened(bytes: Uint8Array): Promise<Message> {
  const message = readMessage(bytes);
  if (!holdsOutlook(message)) return message;
  const [{ convertMsg }, { convertTnef }, { signedEntity }] = await Promise.all([
    import('../../message/msg.ts'),
    import('../../message/tnef.ts'),
    import('../../message/cms.ts'),
  ]);
  return openOutlook(message, { msg: convertMsg, tnef: convertTnef, signed: signedEntity });
}
