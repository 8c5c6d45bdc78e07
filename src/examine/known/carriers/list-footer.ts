/** What list managers write below each letter that they carry: the defaults of GNU Mailman 2 and 3 (`msg_footer`, `list:member:regular:footer`). */
import { registrableDomain } from '../../../message/psl.ts';
import { sameHolder } from '../brands/match.ts';

/** The rule above it, which Mailman makes of 47 signs. */
const RULE = '_'.repeat(47);
/** Lines of it, and characters. */
const LINES = 6;
const LENGTH = 500;

/** `Friends mailing list`, `friends@lists.example.org`, its page, how to leave: nothing else stands there. */
const OWN_LINE =
  /^(?:[\w .'-]{1,60} mailing list(?: -- [\w.+-]{1,80}@[\w.-]{4,120})?|mailing list [\w.+-]{1,80}@[\w.-]{4,120}|[\w.+-]{1,80}@[\w.-]{4,120}|https?:\/\/[^\s]{4,160}|to unsubscribe send an e-?mail to [^\s]{4,160})$/i;
const HOST = /(?:@|:\/\/)([\w-]{1,63}(?:\.[\w-]{1,63}){1,6})/g;

/**
 * Where the list's footer begins in a text; undefined where none ends it.
 * @param lists hosts of the lists that carried the mail: who types a footer below a letter of his knows of another
 */
export function listFooterAt(seen: string, lists: readonly string[]): number | undefined {
  const at = lists.length === 0 ? -1 : seen.lastIndexOf(RULE);
  if (at < 0 || seen.length - at > LENGTH || (at > 0 && seen[at - 1] !== '\n')) return undefined;
  const lines = seen
    .slice(at + RULE.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^_+$/.test(line));
  const hosts = [...lines.join('\n').matchAll(HOST)].map(([, host = '']) => registrableDomain(host.toLowerCase()));
  const isLists =
    lines.length > 0 &&
    lines.length <= LINES &&
    lines.every((line) => OWN_LINE.test(line)) &&
    hosts.length > 0 &&
    hosts.every((host) => host !== undefined && lists.some((list) => sameHolder(host, list)));
  return isLists ? at : undefined;
}

/** `Friends <friends.lists.example.org>`, `friends@lists.example.org`: the organization that is named last. */
export function listDomain(name: string): string | undefined {
  const [host] = name.toLowerCase().match(/[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?=>?[^<>@]{0,40}$)/) ?? [];
  return host === undefined ? undefined : registrableDomain(host);
}
