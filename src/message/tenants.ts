/**
 * Suffixes below which a mail service gives each of its customers a name, and that the public suffix list lacks: the list has no
 * private suffix that its owner did not ask for. Whoever holds one of these names is not whoever holds the next. As of 2026-12-01.
 * Sources: https://learn.microsoft.com/microsoft-365/admin/setup/domains-faq (the first name of a tenant, `*.mail.` for its mail
 * routing in a hybrid setup); https://learn.microsoft.com/azure/china/resources-developer-guide;
 * https://support.google.com/a/answer/180504 (the signature of a domain that has set up none of its own).
 * `tenant.example` (RFC 2606) stands for any of them in documents and tests.
 */

/** The customer's name is the label before; `mail` between the two is his as well. */
const MICROSOFT: ReadonlySet<string> = new Set([
  'onmicrosoft.com',
  'onmicrosoft.us',
  'onmicrosoft.de',
  'onmicrosoft.cn',
  'tenant.example',
]);
/** `example-com.20230601.gappssmtp.com`: the customer's domain, and the day on which the way of signing began. */
const GOOGLE = 'gappssmtp.com';
const DAY = /^\d{8}$/;

const ROUTING = 'mail';

/**
 * Whose a name below such a suffix is.
 * @param name lower case, without a trailing dot.
 * @returns the customer's name (`x.onmicrosoft.com`, of `x.mail.onmicrosoft.com` too), `null` for the suffix itself, and undefined for
 *   every other name.
 */
export function tenantOf(name: string): string | null | undefined {
  const labels = name.split('.');
  const suffix = labels.splice(-2).join('.');
  if (suffix === GOOGLE) {
    const day = DAY.test(labels.at(-1) ?? '') ? labels.pop() : undefined;
    const own = labels.at(-1);
    return own === undefined ? null : [own, ...(day === undefined ? [] : [day]), suffix].join('.');
  }
  if (!MICROSOFT.has(suffix)) return undefined;
  if (labels.at(-1) === ROUTING) labels.pop();
  const own = labels.at(-1);
  return own === undefined ? null : `${own}.${suffix}`;
}

/** Whether a host is a customer's name at Microsoft, and whether it is the one for the routing of his own mail. */
export function microsoftTenant(host: string): { readonly name: string; readonly isRouting: boolean } | undefined {
  const labels = host.split('.');
  const suffix = labels.splice(-2).join('.');
  const name = MICROSOFT.has(suffix) ? tenantOf(host)?.split('.', 1)[0] : undefined;
  return name === undefined ? undefined : { name, isRouting: labels.at(-1) === ROUTING };
}

/**
 * The domain that Google signs for in a name below `gappssmtp.com`: it writes a dash for each full stop, and dashes stay as they are.
 * @returns whether the signature is of exactly this domain: where another domain would be written in the same way, nobody can say.
 */
export function isSignedAsWorkspace(signer: string, domain: string): boolean {
  const [own = '', day = '', ...rest] = signer.toLowerCase().split('.');
  if (rest.join('.') !== GOOGLE || !DAY.test(day)) return false;
  return own === domain.toLowerCase().replaceAll('.', '-') && own.indexOf('-') === own.lastIndexOf('-');
}
