/** What a status alone says (RFC 3463 §3, and the registry "SMTP Enhanced Status Codes"), and what stands for one. */
import type { Reason } from './vocabulary.ts';

/** Details that name one reason, whatever the words beside them. By subject and detail. */
const decisive: Readonly<Record<string, Reason>> = {
  '7.13': 'suspend', // RFC 5248
  '7.20': 'authfailure', // RFC 7372: no passing DKIM signature
  '7.21': 'authfailure',
  '7.22': 'authfailure',
  '7.23': 'authfailure', // SPF
  '7.24': 'authfailure',
  '7.25': 'requireptr', // RFC 7372
  '7.26': 'authfailure',
  '7.28': 'speeding', // mail flood detected
  '7.29': 'authfailure', // ARC, RFC 8617 §10.3
  '7.30': 'securityerror', // REQUIRETLS, RFC 8689
  '7.509': 'authfailure', // learn.microsoft.com: NDR error codes
  '7.512': 'notcompliantrfc',
  '7.511': 'blocked',
  '7.703': 'policyviolation',
};

/** Exchange Online: 5.7.606 to 649 are banned addresses, 4.7.500 to 699 throttling, 4.7.650 and 651 reputation. */
export function decisiveReason(status: string): Reason | undefined {
  const detail = status.slice(2);
  const known = decisive[detail];
  if (known !== undefined) return known;
  const number = detail.startsWith('7.') ? Number(detail.slice(2)) : 0;
  if (number >= 606 && number <= 649) return 'blocked';
  return number === 650 || number === 651 || number === 652 ? 'badreputation' : undefined;
}

/** Details that decide where the words name nothing of weight. */
const strong: Readonly<Record<string, Reason>> = {
  '1.1': 'userunknown',
  '1.2': 'hostunknown',
  '1.3': 'userunknown',
  '1.6': 'hasmoved',
  '1.7': 'rejected',
  '1.8': 'rejected',
  '1.10': 'userunknown',
  '1.351': 'userunknown',
  '2.2': 'mailboxfull',
  '3.1': 'systemfull',
  '3.4': 'mesgtoobig',
  '4.6': 'networkerror',
};

export const strongReason = (status: string): Reason | undefined => strong[status.slice(2)];

/** What is left: the subject, and details that hosts use loosely. */
const weak: Readonly<Record<string, Reason>> = {
  '1.0': 'userunknown',
  '1.4': 'filtered',
  '1.9': 'rejected',
  '2.0': 'filtered',
  '2.1': 'filtered',
  '2.3': 'exceedlimit',
  '2.4': 'filtered',
  '3.0': 'systemerror',
  '3.2': 'notaccept',
  '3.3': 'systemerror',
  '3.5': 'systemerror',
  '4.0': 'networkerror',
  '4.1': 'expired',
  '4.2': 'expired',
  '4.3': 'systemerror',
  '4.4': 'hostunknown',
  '4.5': 'expired',
  '4.7': 'expired',
  '4.316': 'expired', // Exchange Online
  '5.1': 'syntaxerror',
  '5.2': 'syntaxerror',
  '5.3': 'toomanyconn',
  '5.4': 'syntaxerror',
  '5.5': 'syntaxerror',
  '5.6': 'syntaxerror',
};

export function weakReason(status: string): Reason | undefined {
  const known = weak[status.slice(2)];
  if (known !== undefined) return known;
  if (status.startsWith('.6.', 1)) return 'contenterror';
  return status.startsWith('.7.', 1) ? 'securityerror' : undefined;
}

/**
 * The private details by which sisimai writes a reason where the notice gives no status (RFC 3463 leaves them free), so that
 * programs of the field can read ours. Reasons that have none get the undefined detail.
 */
const privateDetails: Readonly<Record<string, string>> = {
  blocked: '971',
  contenterror: '960',
  exceedlimit: '923',
  expired: '947',
  filtered: '910',
  hasmoved: '916',
  hostunknown: '912',
  mailboxfull: '922',
  mailererror: '939',
  mesgtoobig: '934',
  networkerror: '944',
  norelaying: '909',
  notaccept: '932',
  onhold: '901',
  policyviolation: '972',
  rejected: '918',
  requireptr: '973',
  securityerror: '970',
  spamdetected: '980',
  suspend: '921',
  syntaxerror: '902',
  systemerror: '930',
  systemfull: '931',
  toomanyconn: '945',
  undefined: '900',
  userunknown: '911',
  virusdetected: '971',
};

/** A status for a reason: `5.0.911`. */
export function statusFor(reason: Reason, isTemporary: boolean): string {
  return `${isTemporary ? 4 : 5}.0.${privateDetails[reason] ?? '0'}`;
}
