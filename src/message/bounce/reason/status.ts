/** What a status alone says (RFC 3463 §3, and the registry "SMTP Enhanced Status Codes"), and what stands for one. */
import type { Reason } from './vocabulary.ts';

/** Details that name one reason, whatever the words beside them. By subject and detail. */
const decisive: Readonly<Record<string, Reason>> = {
  '2.3': 'exceedlimit',
  '3.4': 'mesgtoobig',
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
  // learn.microsoft.com: NDR error codes in Exchange Online
  '1.90': 'speeding',
  '2.121': 'speeding',
  '2.122': 'speeding',
  '3.190': 'systemerror',
  '4.14': 'networkerror',
  '4.310': 'hostunknown',
  '4.312': 'networkerror',
  '6.211': 'policyviolation',
  '7.12': 'rejected',
  '7.54': 'norelaying',
  '7.57': 'securityerror',
  '7.64': 'norelaying',
  '7.124': 'rejected',
  '7.133': 'rejected',
  '7.134': 'rejected',
  '7.135': 'rejected',
  '7.136': 'rejected',
  '7.321': 'securityerror',
  '7.322': 'authfailure',
  '7.323': 'authfailure',
  '7.324': 'authfailure',
  '7.325': 'authfailure',
  '7.350': 'spamdetected',
  '7.367': 'norelaying',
  '7.501': 'rejected',
  '7.502': 'rejected',
  '7.503': 'rejected',
  '7.504': 'suspend',
  '7.505': 'suspend',
  '7.506': 'blocked',
  '7.507': 'blocked',
  '7.508': 'speeding',
  '7.509': 'authfailure',
  '7.510': 'blocked',
  '7.511': 'blocked',
  '7.512': 'notcompliantrfc',
  '7.513': 'blocked',
  '7.515': 'authfailure',
  '7.703': 'policyviolation',
  '7.750': 'rejected',
};

/** Runs of details in which Exchange Online says one thing. */
const runs: readonly (readonly [first: number, last: number, reason: Reason])[] = [
  [606, 649, 'blocked'], // banned addresses
  [650, 652, 'badreputation'],
  [700, 749, 'speeding'], // tenants beyond their limits
  [850, 899, 'blocked'], // addresses that are looked into
  [900, 999, 'policyviolation'], // the recipient's own rules
];

export function decisiveReason(status: string): Reason | undefined {
  const detail = status.slice(2);
  const known = decisive[detail];
  if (known !== undefined) return known;
  const number = detail.startsWith('7.') ? Number(detail.slice(2)) : 0;
  return runs.find(([from, to]) => number >= from && number <= to)?.[2];
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
  '4.1': 'expired',
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
  '2.4': 'filtered',
  '3.0': 'systemerror',
  '3.2': 'notaccept',
  '3.3': 'systemerror',
  '3.5': 'systemerror',
  '4.0': 'networkerror',
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
