/** Mailboxes that every domain is guessed to have. */

/** RFC 2142 and what companies use besides. */
const ROLES: ReadonlySet<string> = new Set(
  'info admin administrator webmaster hostmaster postmaster root abuse noc security sales support marketing contact office mail mailer-daemon help service staff recruit hr soumu toiawase inquiry news www usenet uucp ftp'.split(
    ' ',
  ),
);

/** @param local what stands before the `@`, in lower case */
export const isRoleAccount = (local: string): boolean => ROLES.has(local);
