/**
 * Suffixes below which a mail service gives each of its customers a name, and that the public suffix list lacks: the list has no
 * private suffix that its owner did not ask for. Whoever holds one of these names is not whoever holds the next. As of 2026-12-01.
 * Sources: https://learn.microsoft.com/microsoft-365/admin/setup/domains-faq (the first name of a tenant, `*.mail.` for its mail
 * routing in a hybrid setup); https://learn.microsoft.com/azure/china/resources-developer-guide;
 * https://support.google.com/a/answer/180504 (the signature of a domain that has set up none of its own).
 * `tenant.example` (RFC 2606) stands for any of them in documents and tests.
 */

/**
 * What stands behind a customer's name: at Microsoft `mail` between the two is his as well, and Google puts the day on which its way of
 * signing began there (`example-com.20230601.gappssmtp.com`).
 */
const SUFFIX = /(?:^|\.)((?:mail\.)?(?:onmicrosoft\.(?:com|us|de|cn)|tenant\.example)|(?:\d{8}\.)?gappssmtp\.com)$/;

const ROUTING = 'mail.';

/**
 * Whose a name below such a suffix is.
 * @param name lower case, without a trailing dot.
 * @returns the customer's name (`x.onmicrosoft.com`, of `x.mail.onmicrosoft.com` too), `null` for the suffix itself, and undefined for
 *   every other name.
 */
export function tenantOf(name: string): string | null | undefined {
  const found = SUFFIX.exec(name);
  if (found === null) return undefined;
  const own = name.slice(name.lastIndexOf('.', found.index - 1) + 1, found.index);
  return own === '' ? null : `${own}.${found[1]?.replace(ROUTING, '')}`;
}

/** Whether a host is a customer's name at Microsoft, and whether it is the one for the routing of his own mail. */
export function microsoftTenant(host: string): { readonly name: string; readonly isRouting: boolean } | undefined {
  const suffix = SUFFIX.exec(host)?.[1];
  const name = tenantOf(host)?.split('.', 1)[0];
  if (suffix === undefined || name === undefined || suffix.endsWith(GOOGLE)) return undefined;
  return { name, isRouting: suffix.startsWith(ROUTING) };
}

const GOOGLE = 'gappssmtp.com';

/**
 * The domain that Google signs for in a name below `gappssmtp.com`: it writes a dash for each full stop, and dashes stay as they are.
 * @returns whether the signature is of exactly this domain: where another domain would be written in the same way, nobody can say.
 */
export function isSignedAsWorkspace(signer: string, domain: string): boolean {
  const [own = '', day = '', ...rest] = signer.toLowerCase().split('.');
  if (rest.join('.') !== GOOGLE || !/^\d{8}$/.test(day)) return false;
  return own === domain.toLowerCase().replaceAll('.', '-') && own.indexOf('-') === own.lastIndexOf('-');
}
