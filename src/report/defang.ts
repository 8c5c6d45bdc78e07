/** Addresses of the Web written so that nobody opens them by a slip: no program makes a link of them. */

// a scheme is short; the bound keeps the scan linear
const SCHEME = /\b([a-z][a-z0-9+.-]{0,15}):\/\/([a-z0-9.:@_[\]-]{0,255})/gi;
const BARE = /\b(?:www|ftp)\.[a-z0-9.-]{0,255}/gi;
const OPAQUE = /\b(javascript|data|vbscript|mailto|tel|file|blob):/gi;

/** With the host behind it, so that no address is broken at one end alone. */
function scheme(_: string, name: string, host: string): string {
  const lower = name.toLowerCase();
  const rest = `//${bare(host)}`;
  if (lower === 'http' || lower === 'https') return `${lower.replace('tt', 'xx')}:${rest}`;
  return lower.startsWith('hxx') ? `${lower}:${rest}` : `${lower}[:]${rest}`;
}

/** A name with its dots broken; one behind it ends the sentence. */
function bare(name: string): string {
  const end = name.endsWith('.') && !/^(?:www|ftp)\.$/i.test(name) ? -1 : name.length;
  return defangHost(name.slice(0, end)) + name.slice(end);
}

/** Prose in which every `http://`, `www.`, `mailto:` and the like is broken, with the dots of the host behind it; the rest stays. */
export function defangText(text: string): string {
  if (!text.includes(':') && !text.includes('.')) return text;
  return text.replace(SCHEME, scheme).replace(OPAQUE, '$1[:]').replace(BARE, bare);
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
