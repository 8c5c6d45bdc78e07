/**
 * Places that stand at the foot of honest mail: shops for apps, social networks, public authorities, and the pages that
 * warn of phishing. Nobody gives his password for something else there, so a link to them is no lure. As of 2026-11-21.
 */
const HOSTS: ReadonlySet<string> = new Set(
  'apps.apple.com itunes.apple.com play.google.com twitter.com x.com facebook.com www.facebook.com instagram.com www.instagram.com youtube.com www.youtube.com linkedin.com www.linkedin.com tiktok.com www.tiktok.com line.me page.line.me lin.ee www.antiphishing.jp www.zenginkyo.or.jp www.jsda.or.jp www.fsa.go.jp www.w3.org'.split(
    ' ',
  ),
);

/** Names under these are given to public authorities and schools only (JPRS, attributed domain names). */
const ENDINGS = ['.go.jp', '.lg.jp', '.ac.jp', '.ed.jp', '.gov', '.edu'];

/** @param host lower case, ASCII */
export function isPublicPlace(host: string): boolean {
  return HOSTS.has(host) || ENDINGS.some((ending) => host.endsWith(ending));
}
