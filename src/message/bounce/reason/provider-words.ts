/**
 * Sentences that one provider writes, whatever status stands before them: they name a reason more surely than the status,
 * which large providers use in ways of their own (Google's 4.7.29 is not RFC 8617's). As of 2026-11.
 */
import type { ReasonWords } from './vocabulary.ts';

interface ProviderWords {
  readonly provider: string;
  readonly source: string;
  readonly says: readonly ReasonWords[];
}

export const sayings: readonly ProviderWords[] = [
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
  {
    provider: 'Yahoo and AOL',
    source: 'senders.yahooinc.com/smtp-error-codes',
    says: [
      { reason: 'authfailure', words: ['yahoo requires all senders to authenticate'] },
      {
        reason: 'blocked',
        words: [
          "because the ip is in spamhaus's list",
          'not accepted from ip addresses on spamhaus',
          'will be permanently deferred',
        ],
      },
      { reason: 'suspend', words: ['this mailbox is disabled', 'this account has been disabled or discontinued'] },
      { reason: 'speeding', words: ['user is receiving mail too quickly'] },
      { reason: 'toomanyconn', words: ['max message per connection reached'] },
      { reason: 'rejected', words: ['due to unresolvable rfc.5321'] },
    ],
  },
  {
    provider: 'Apple iCloud',
    source: 'support.apple.com/102322',
    says: [
      { reason: 'authfailure', words: ['for failing both spf and dkim'] },
      {
        reason: 'blocked',
        words: [
          'rejected due to having a domain present in the spamhaus',
          'rejected due to listing in spamhaus',
          'proofpoint.com/dnsbl-lookup',
          'esmtp not accepting connections',
        ],
      },
      { reason: 'userunknown', words: ['inactive email address'] },
      { reason: 'speeding', words: ['deferred due to excessive volume'] },
    ],
  },
  {
    provider: 'Tencent (QQ)',
    source: 'service.mail.qq.com/detail/122',
    says: [
      { reason: 'authfailure', words: ['dmarc check failed'] },
      { reason: 'blocked', words: ['suspected bounce attacks', 'suspected spam ip', 'connection denied. http'] },
      { reason: 'rejected', words: ['mail is rejected by recipients'] },
      { reason: 'toomanyconn', words: ['frequency limited'] },
      { reason: 'suspend', words: ['is a deactivated mailbox'] },
    ],
  },
  {
    provider: 'NetEase (163, 126, yeah.net)',
    source: 'help.mail.163.com: codes of refused mail',
    says: [
      { reason: 'authfailure', words: ['mi:spf ', 'mi:dma ', 'dt:sum '] },
      { reason: 'spamdetected', words: ['dt:spm ', 'mi:spb '] },
      {
        reason: 'speeding',
        words: ['hl:ifc ', 'hl:mep ', 'mi:cel ', 'mi:dmc ', 'mi:sfq ', 'rp:cel ', 'rp:qrc ', 'rp:qrm ', 'rp:trc '],
      },
      { reason: 'toomanyconn', words: ['hl:icc ', 'mi:ccl ', 'rp:rcl ', 'rp:ccl '] },
      { reason: 'badreputation', words: ['hl:rep '] },
      { reason: 'blocked', words: ['hl:ipb ', 'hl:ihu ', 'dt:rbl ', 'in blacklist', 'smtp auth error limit exceed'] },
      { reason: 'suspend', words: ['user suspended'] },
      { reason: 'rejected', words: ['mi:stc '] },
    ],
  },
  {
    provider: 'Mimecast',
    source: 'community.mimecast.com: Mimecast SMTP error codes',
    says: [
      { reason: 'authfailure', words: ['sender invalid - envelope rejected'] },
      {
        reason: 'badreputation',
        words: [
          'internal resources are temporarily unavailable',
          'internal resource temporarily unavailable',
          'local ct ip reputation',
          'poor reputation sender',
        ],
      },
      { reason: 'blocked', words: ['ip temporarily blacklisted'] },
      { reason: 'mesgtoobig', words: ['maximum email size exceeded'] },
      { reason: 'norelaying', words: ['open relay not allowed'] },
      { reason: 'notaccept', words: ['account inbounds disabled'] },
      {
        reason: 'onhold',
        words: ['account outbounds disabled', 'hostname is not authorized', 'journal message past expiration'],
      },
      { reason: 'policyviolation', words: ['anti-spoofing policy', 'content examination policy'] },
      {
        reason: 'rejected',
        words: [
          'administrative prohibition envelope blocked',
          'administrative prohibition - envelope blocked',
          'envelope blocked',
          'blocked senders',
          'block policy for envelope',
        ],
      },
      { reason: 'securityerror', words: ['incorrect authentication data', 'this route requires'] },
      {
        reason: 'systemerror',
        words: ['message ended early', 'unable to process command', 'unable to process an email at this time'],
      },
      {
        reason: 'toomanyconn',
        words: ['account service is temporarily unavailable', 'exceeding outbound thread limit'],
      },
    ],
  },
  {
    provider: 'Symantec Email Security.cloud (MessageLabs)',
    source: 'knowledge.broadcom.com/external/article/169652',
    says: [
      { reason: 'authfailure', words: ['domain authentication fail'] },
      { reason: 'badreputation', words: ['connection rejected by policy'] },
      { reason: 'contenterror', words: ['stray linefeeds in message'] },
      { reason: 'norelaying', words: ['as a relay but i have not been configured'] },
      {
        reason: 'rejected',
        words: [
          'badmailfrom',
          'sender envelope domain not allowed',
          'your email address has been black',
          'your email address has been blocked',
          'your domain has been black',
          'your domain has been blocked',
        ],
      },
      { reason: 'toomanyconn', words: ['too many recipients received this hour'] },
      { reason: 'userunknown', words: ['recipient mailbox is not allowed', 'mailbox is not allowed'] },
      { reason: 'securityerror', words: ['tls/sslv3 connection required'] },
    ],
  },
  {
    provider: 'Cox',
    source: 'cox.com/residential/support/email-error-codes.html',
    says: [
      { reason: 'blocked', words: ['cox too many bad commands'] },
      { reason: 'requireptr', words: ['rejected - no rdns', 'dns check failure - try again later'] },
      { reason: 'policyviolation', words: ['no data before greeting', 'attachment extension is forbidden'] },
      { reason: 'toomanyconn', words: ['too many sessions from', 'message threshold exceeded'] },
    ],
  },
  {
    provider: 'Mail.ru and Yandex',
    source: 'help.mail.ru/developers/notices; yandex.com/support/mail',
    says: [
      {
        reason: 'suspend',
        words: [
          ['local mailbox', 'user is terminated'],
          ['local mailbox', 'account is disabled'],
          ['local mailbox', 'is blocked'],
        ],
      },
      { reason: 'mailboxfull', words: [['local mailbox', 'account is full']] },
      { reason: 'spamdetected', words: ['rejected under suspicion of spam'] },
      { reason: 'badreputation', words: ['non-local sender verification failed due to low'] },
      {
        reason: 'blocked',
        words: ['we do not accept mail from hosts with dynamic ip', 'we do not accept mail from dynamic ips'],
      },
    ],
  },
  {
    provider: 'GMX, web.de, 1&1 and T-Online',
    source: 'postmaster.gmx.net; postmaster.web.de; postmaster.t-online.de',
    says: [
      { reason: 'requireptr', words: ['bad dns ptr resource record'] },
      { reason: 'badreputation', words: [['nemesis esmtp', 'reputation']] },
      {
        reason: 'blocked',
        words: [
          ['nemesis esmtp', 'black listed'],
          ['nemesis esmtp', 'no smtp service'],
          'tosa@rx.t-online.de',
          'tobr@rx.t-online.de',
          'a problem occurred. ask your postmaster',
        ],
      },
      { reason: 'spamdetected', words: ['reject due to policy restrictions'] },
    ],
  },
  {
    provider: 'Proofpoint, Barracuda, Cisco and Trend Micro gateways',
    source: 'proofpoint.com/us/products/email-protection/ipcheck; barracudacentral.org; cisco.com: ESA bounce profiles',
    says: [
      {
        reason: 'blocked',
        words: ['blocked - see https://ipcheck', 'blocked - see http', 'mail from ip address blocked', ':blocked'],
      },
      { reason: 'badreputation', words: ["due to the sending mta's poor reputation"] },
      { reason: 'rejected', words: ['your access to submit messages to this e-mail system has been rejected'] },
      { reason: 'policyviolation', words: ['message contained unsafe content', 'unsafe content'] },
    ],
  },
  {
    provider: 'Mailing services that keep lists of dead addresses',
    source: 'docs.aws.amazon.com/ses; documentation.mailgun.com; docs.sendgrid.com; postmarkapp.com/developer',
    says: [
      {
        reason: 'suspend',
        words: [
          'suppression list',
          'suppressed recipient',
          'not delivering to previously bounced',
          'not delivering to a user who',
          'bounced address',
          'has been inactivated',
          'hard bounce or a spam complaint',
        ],
      },
      { reason: 'norelaying', words: ['email address is not verified'] },
      { reason: 'exceedlimit', words: ['daily message quota exceeded'] },
      { reason: 'speeding', words: ['maximum sending rate exceeded'] },
    ],
  },
];

/** In the order of the providers. */
export const providerWords: readonly ReasonWords[] = sayings.flatMap(({ says }) => says);
