/**
 * Doors through which a house lets its people reach other sites: the name of the site stands before the name of the door
 * (`contoso.sharepoint.com.mcas.ms`), and colleagues pass such addresses on out of their browsers. As of 2026-12-03. Sources:
 * https://learn.microsoft.com/defender-cloud-apps/troubleshooting-proxy-url; OCLC, "EZproxy: proxy by hostname".
 */
const DOORS: ReadonlySet<string> = new Set('mcas.ms mcas-gov.us mcas-gov.ms'.split(' '));

/** Libraries name theirs so. Anybody can; so a school must hold the domain. */
const LIBRARY_DOOR = /\.(?:ez|lib|web)?proxy[a-z0-9-]*\.|\.[a-z0-9-]+proxy\./;
const SCHOOL = /\.(?:edu|(?:edu|ac)\.[a-z]{2})$/;

/**
 * Whether a site that is named in the host is really reached there.
 * @param host lower case
 * @param domain its registrable domain, ASCII
 */
export function isAccessProxy(host: string, domain: string): boolean {
  return DOORS.has(domain) || (SCHOOL.test(domain) && LIBRARY_DOOR.test(host));
}
