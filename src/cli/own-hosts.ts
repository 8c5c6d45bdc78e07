/** Hosts that were named as ours: refused where nothing can have that name, and told of where no mail names them. */
import { Failure } from '../app/failure.ts';
import type { Item, Unread } from '../app/item.ts';
import { namesHosts, OwnHostsWatch } from '../app/own-hosts.ts';
import { visible } from '../report/escape.ts';
import { ownHosts } from '../words/own-hosts.ts';
import type { Options } from './options.ts';
import { tell } from './output.ts';

/**
 * A block of /99 or a host with a slash is in no mail: believed, it would make a stranger of the owner's own server.
 * @param where `--ours`, or the configuration file with its key
 * @throws Failure
 */
export function refuseNoHosts(
  code: 'METSUKE_ARGUMENT' | 'METSUKE_CONFIG_FILE',
  where: string,
  written: readonly string[] | undefined,
): void {
  const wrong = written?.find((one) => !namesHosts(one));
  if (wrong === undefined) return;
  const { ja, en } = ownHosts;
  throw new Failure(
    code,
    { ja: ja.refused(where, wrong), en: en.refused(where, wrong) },
    { ja: ja.wayOut, en: en.wayOut },
    { exit: 2 },
  );
}

/** Undefined where nobody named a host. */
export const watchFor = ({ border, oursIn }: Options): OwnHostsWatch | undefined =>
  oursIn === undefined ? undefined : new OwnHostsWatch(border.ours);

/** The same mails, each looked at as it goes by. */
export async function* watched(
  items: AsyncIterable<Item | Unread>,
  watch: OwnHostsWatch | undefined,
): AsyncGenerator<Item | Unread> {
  for await (const item of items) {
    if ('bytes' in item) watch?.look(item.bytes);
    yield item;
  }
}

/** One line. A file names all hosts for every mail, so that one of them is enough; who names a host in a call means these mails. */
export function tellUnseen(watch: OwnHostsWatch | undefined, { border, oursIn, lang }: Options): void {
  const unseen = watch?.unseen ?? [];
  if (unseen.length === 0 || (oursIn === 'config' && unseen.length < border.ours.length)) return;
  tell(visible(ownHosts[lang].unseen(unseen)));
}
