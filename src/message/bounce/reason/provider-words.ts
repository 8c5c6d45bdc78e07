/**
 * Sentences that one provider writes, whatever status stands before them: they name a reason more surely than the status,
 * which large providers use in ways of their own (Google's 4.7.29 is not RFC 8617's). As of 2026-11.
 */
import { largest } from './provider-words/largest.ts';
import type { ReasonWords } from './vocabulary.ts';

export interface ProviderWords {
  readonly provider: string;
  readonly source: string;
  readonly says: readonly ReasonWords[];
}

export const sayings: readonly ProviderWords[] = [
  ...largest,
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
