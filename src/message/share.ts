/** Shares of other computers as Windows writes them: a click on one sends its host the name and the proof of who clicked. */

/** Characters of a path; longer ones lead nowhere. */
const PATH = 2048;
/** `\\host\share`; behind the host WebDAV has `@SSL` and a port. */
const SHARE = /^\\\\([^\\/@\s?]{1,255})(?:@SSL)?(?:@\d{1,5})?\\(.*)$/i;
/** `file:////host/share`, `file://\\host\share`: more strokes than a path of this computer has. */
const FILE = /^file:[\\/]{4,16}([^\\/@\s?]{1,255})(?:@SSL)?(?:@\d{1,5})?[\\/](.*)$/i;

/** A share as a URL; undefined for all other texts. */
export function shareUrl(text: string): string | undefined {
  if (text.length > PATH) return undefined;
  const found = SHARE.exec(text) ?? FILE.exec(text);
  const [, host = '', path = ''] = found ?? [];
  return host === '' || host === '.' ? undefined : `file://${host}/${path.replaceAll('\\', '/')}`;
}
