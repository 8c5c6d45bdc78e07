/** Where the references of a page lead: against its base, and without one. */
import { shareUrl } from '../../message/share.ts';
import { readUrl } from '../url.ts';
import { HOST_LIMIT } from '../url-end.ts';

/** Characters of a base that relative links are put behind; real ones have under 100. */
const BASE_LENGTH = 512;

/** A base is written once and stands in every link: of a long one only its scheme and host are taken. */
export function readBase(written: string): { readonly href: string; readonly isCut: boolean } | undefined {
  const read = readUrl(written);
  if (read === undefined) return undefined;
  if (read.href.length <= BASE_LENGTH) return { href: read.href, isCut: false };
  const host = read.host.length <= HOST_LIMIT ? read.host : 'unknown.invalid'; // no name server knows a longer one
  return { href: `${read.scheme}://${host}/`, isCut: true };
}

/** A reference against the document's base; without one only whole URLs, `//host` and `www.` lead anywhere. */
export function resolve(url: string, base: string | undefined): ReturnType<typeof readUrl> {
  const share = shareUrl(url);
  if (share !== undefined) return readUrl(share);
  const whole = readUrl(url, base);
  if (whole !== undefined) return whole;
  if (url.startsWith('//') || url.startsWith('\\\\')) return readUrl(`http:${url}`);
  return url.slice(0, 4).toLowerCase() === 'www.' ? readUrl(`http://${url}`) : undefined;
}
