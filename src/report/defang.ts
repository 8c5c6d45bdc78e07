/** Addresses of the Web written so that nobody opens them by a slip: no program makes a link of them. */

// a scheme is short; the bound keeps the scan linear
const SCHEME = /\b([a-z][a-z0-9+.-]{0,15}):\/\//gi;
const BARE = /\b(www|ftp)\./gi;
const OPAQUE = /\b(javascript|data|vbscript|mailto|tel|file|blob):/gi;

function scheme(_: string, name: string): string {
  const lower = name.toLowerCase();
  if (lower === 'http' || lower === 'https') return `${lower.replace('tt', 'xx')}://`;
  return lower.startsWith('hxx') ? `${lower}://` : `${lower}[:]//`;
}

/** Prose in which every `http://`, `www.`, `mailto:` and the like is broken; the rest stays. */
export function defangText(text: string): string {
  if (!text.includes(':') && !text.includes('.')) return text;
  return text.replace(SCHEME, scheme).replace(OPAQUE, '$1[:]').replace(BARE, '$1[.]');
}

/** A host name or address with its dots broken: `dm1k[.]example`. */
export function defangHost(host: string): string {
  return host.replaceAll('[.]', '.').replaceAll('.', '[.]');
}

/** A URL with its scheme and the dots of its host broken: `hxxps://dm1k[.]example/a.html`. */
export function defangUrl(url: string): string {
  const start = url.indexOf('://');
  if (start < 0) return defangText(url);
  let end = start + 3;
  while (end < url.length && !'/?#\\'.includes(url.charAt(end))) end++;
  const head = url.slice(0, start + 3).replace(SCHEME, scheme);
  return `${head}${defangHost(url.slice(start + 3, end))}${defangText(url.slice(end))}`;
}

/**
 * Prose in which the named hosts (those that the mail links to) are broken too, with all that stands before them in a name; a mail address stays as
 * it is, so that it can be copied.
 */
export function defangHosts(text: string, hosts: readonly string[]): string {
  let result = defangText(text);
  for (const host of hosts) if (host.includes('.')) result = broken(result, host);
  return result;
}

/** @param host lower case */
function broken(text: string, host: string): string {
  const lower = text.toLowerCase();
  // a letter that grows when it becomes small would shift every place
  const searched = lower.length === text.length ? lower : text;
  let out = '';
  let done = 0;
  for (let at = searched.indexOf(host); at >= 0; at = searched.indexOf(host, at + host.length)) {
    let start = at;
    while (start > done && OF_NAME.test(text.charAt(start - 1))) start--;
    if (text.charAt(start - 1) === '@') continue;
    out += text.slice(done, start) + defangHost(text.slice(start, at + host.length));
    done = at + host.length;
  }
  return out + text.slice(done);
}

const OF_NAME = /[a-z0-9.[\]-]/i;
