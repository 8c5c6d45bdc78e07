/**
 * The page behind Google's translation of it: `https://login-example-com.translate.goog/in?_x_tr_sl=en` shows `https://login.example.com/in`.
 * (https://developers.google.com/search/docs/appearance/ad-network-and-translation)
 */

const PROXY = '.translate.goog';

/**
 * @param host ASCII, lower case @param rest of the URL behind its host, from `/` on
 * @param parameter the decoded value of the first parameter of that name
 * @returns undefined where the host is no translation
 */
export function translatedPage(
  host: string,
  rest: string,
  parameter: (name: string) => string | undefined,
): string | undefined {
  if (!host.endsWith(PROXY)) return undefined;
  const coding = parameter('_x_tr_enc')?.split(',') ?? [];
  // of a name that is too long for a label the beginning stands in a parameter
  let name = `${parameter('_x_tr_hp') ?? ''}${host.slice(0, -PROXY.length)}`;
  if (coding.includes('1') && name.startsWith('1-')) name = name.slice(2);
  const isForeign = coding.includes('0') && name.startsWith('0-');
  if (isForeign) name = name.slice(2);
  // a point is written `-`, and `-` is written `--`
  const plain = name.replaceAll(/(?<=[a-z0-9])-(?=[a-z0-9])/gi, '.').replaceAll('--', '-');
  const scheme = parameter('_x_tr_sch') === 'http' ? 'http' : 'https';
  return `${scheme}://${isForeign ? 'xn--' : ''}${plain}${withoutOwn(rest)}`;
}

/** The path with the page's own parameters. */
function withoutOwn(rest: string): string {
  const hash = rest.indexOf('#');
  const [page, fragment] = hash < 0 ? [rest, ''] : [rest.slice(0, hash), rest.slice(hash)];
  const question = page.indexOf('?');
  if (question < 0) return rest;
  const own = page
    .slice(question + 1)
    .split('&')
    .filter((one) => !one.startsWith('_x_tr_'));
  return `${page.slice(0, question)}${own.length === 0 ? '' : `?${own.join('&')}`}${fragment}`;
}
