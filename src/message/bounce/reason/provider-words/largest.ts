/** What Google and Microsoft write: they have more sentences for it than all others together. As of 2026-11. */
import type { ProviderWords } from '../provider-words.ts';

export const largest: readonly ProviderWords[] = [
  {
    provider: 'Google',
    source: 'support.google.com/a/answer/3221692; support.google.com/a/answer/6140680',
    says: [
      {
        reason: 'authfailure',
        words: [
          'senders to authenticate',
          'aligned with either the authenticated',
          'the spf record of the sending domain has',
          "is not accepted due to domain's dmarc policy",
        ],
      },
      {
        reason: 'requireptr',
        words: ["doesn't have a ptr record", 'does not have a ptr record', 'regarding ptr records'],
      },
      {
        reason: 'securityerror',
        words: ['senders to use tls/ssl', 'tls required for rcpt domain', 'too many login attempts'],
      },
      {
        reason: 'notcompliantrfc',
        words: [
          'messages missing a valid',
          'encoded-word syntax is not permitted',
          'in a disallowed header',
          'mail message is malformed',
          'is not a valid rfc',
        ],
      },
      {
        reason: 'exceedlimit',
        words: [
          "exceeds google's limit",
          "google's message header size",
          'per individual header size',
          "google's header name limit",
        ],
      },
      { reason: 'badreputation', words: ['very low reputation of the sending'] },
      {
        reason: 'blocked',
        words: ['ip not in whitelist for rcpt domain', 'try again later closing connection', 'helo/ehlo argument'],
      },
      {
        reason: 'speeding',
        words: [
          'smtp relay limit exceeded',
          'smtp relay sending limit exceeded',
          'user sending limit exceeded',
          'sending quota exceeded',
          'detected an unusual rate of mail',
          'is receiving mail too quickly',
          'at a rate that prevents additional messages',
        ],
      },
      { reason: 'norelaying', words: ['invalid credentials for relay', 'mail relay denied'] },
      { reason: 'rejected', words: ['mail sending denied'] },
      {
        reason: 'policyviolation',
        words: ['has a policy that prohibited the mail', 'messages with the same message-id:'],
      },
      { reason: 'spamdetected', words: ['nature of the content or the links within'] },
      {
        reason: 'systemerror',
        words: [
          'multiple destination domains per transaction',
          'domain policy size per transaction',
          'mail server has temporarily rejected',
          'mail server temporarily rejected',
          'temporary system problem',
        ],
      },
    ],
  },
  {
    provider: 'Microsoft 365, Exchange and Outlook.com',
    source: 'learn.microsoft.com: NDR error codes in Exchange Online; NDRs and bounce messages in Exchange Server',
    says: [
      {
        reason: 'userunknown',
        words: [
          'recipient address rejected: access denied. as',
          ['recipient address rejected: access denied', 'protection.outlook.com'],
          ['recipient address rejected: access denied', '.prod.outlook.com'],
          'resolver.adr.recipnotfound',
          'resolver.adr.exrecipnotfound',
          'resolver.adr.recipientnotfound',
        ],
      },
      {
        reason: 'systemerror',
        words: [
          'resolver.adr.badprimary',
          'resolver.adr.invalidinsmtp',
          'resolver.adr.ambiguous',
          'message failed to be replicated',
          'server busy. please try again later from',
          'pfa agent busy',
          'suspiciousremoteservererror',
          'temporary server error. please try again later',
          'storagetransientexception',
        ],
      },
      { reason: 'toomanyconn', words: ['resolver.adr.reciplimit', 'unexpected recipient limit'] },
      { reason: 'networkerror', words: ['smtpsend.dns.mxloopback', 'routing.nonexthop', 'possible mail loop'] },
      { reason: 'hostunknown', words: ['smtpsend.dns.nonexistentdomain', 'infodomainnonexistent'] },
      { reason: 'exceedlimit', words: ['resolver.rst.sendersizelimit'] },
      { reason: 'mesgtoobig', words: ['routing.sizelimit', 'submission.sizelimit', 'resolver.rst.recipsizelimit'] },
      {
        reason: 'mailboxfull',
        words: ['quotaexceededexception', 'mapiexceptionshutoffquotaexceeded', 'mapiexceptionquotaexceeded'],
      },
      { reason: 'suspend', words: ['accountdisabledexception', 'mailbox cannot be accessed'] },
      {
        reason: 'rejected',
        words: [
          'resolver.rst.sender',
          'sender was not authenticated',
          'sender not authenticated for',
          'sender not in allowed-senders list',
          'bad outbound sender',
          'spam abuse detected',
          'client blocked from sending from unregistered domains',
          'delivery restriction check failed because the sender',
        ],
      },
      { reason: 'notaccept', words: ['missing or bad storedriver mdb properties'] },
      {
        reason: 'speeding',
        words: [
          'recipient thread limit exceeded',
          'daily limit for message recipients',
          'submission quota exceeded',
          "recipient's per hour message receive limit",
          'has exceeded permitted limits within',
          'tenant has exceeded threshold',
          'traffic not accepted from this ip',
          ['some messages from', 'we have limits for how many messages'],
        ],
      },
      {
        reason: 'authfailure',
        words: [
          'required authentication level',
          'must pass either spf or dkim',
          'tlsa-invalid',
          'dnssec-invalid',
          'certificate-host-mismatch',
          'certificate-expired',
          'does not pass dmarc',
        ],
      },
      {
        reason: 'securityerror',
        words: [
          'starttls-not-supported',
          'client was not authenticated to send',
          'cannot achieve exchange server authentication',
        ],
      },
      {
        reason: 'blocked',
        words: [
          'banned sending ip',
          'access denied banned sender',
          'access denied bad helo',
          'using customer block list',
          'does not accept email over ipv6',
          'must have a reverse dns record',
          'access denied rejected by recipient',
        ],
      },
      { reason: 'norelaying', words: ['tenantattribution', 'non-accepted domain'] },
      {
        reason: 'policyviolation',
        words: [
          'transport.rules.rejectmessage',
          'x-dg-ref header is too long',
          'single text value size',
          'tenant allow/block list',
        ],
      },
      { reason: 'spamdetected', words: ['content filter agent quarantined', 'returned message detected as spam'] },
    ],
  },
];
