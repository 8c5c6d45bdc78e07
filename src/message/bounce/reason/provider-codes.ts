/**
 * Codes that large providers put into their replies. Each is a word of its own; what it means is told on the provider's
 * pages. As of 2026-07.
 */
import type { Reason } from './vocabulary.ts';

interface ProviderCodes {
  readonly provider: string;
  readonly source: string;
  readonly codes: Readonly<Record<string, Reason>>;
  /** Beginnings of codes that share a meaning. */
  readonly families?: readonly (readonly [start: string, reason: Reason])[];
  /** Four digits behind `AUP#`. */
  readonly numbers?: readonly (readonly [first: number, last: number, reason: Reason])[];
}

export const providers: readonly ProviderCodes[] = [
  {
    provider: 'Google',
    source: 'support.google.com/a/answer/3726730',
    // the page that the reply links to: ?p=NoSuchUser
    codes: {
      'p=nosuchuser': 'userunknown',
      'p=disableduser': 'suspend',
      'p=overquotaperm': 'mailboxfull',
      'p=overquotatemp': 'mailboxfull',
      'p=receivingrate': 'speeding',
      'p=receivingrateperm': 'speeding',
      'p=rcpttoorate': 'speeding',
      'p=dmarcrejection': 'authfailure',
      'p=dmarcwarning': 'authfailure',
      'p=unauthenticatedemail': 'authfailure',
      'p=unsolicitedmessageerror': 'spamdetected',
      'p=unsolicitediperror': 'badreputation',
      'p=unsolicitedratelimiterror': 'badreputation',
      'p=ipv6autherror': 'requireptr',
      'p=blockedmessage': 'policyviolation',
      'p=maxsizeerror': 'mesgtoobig',
      'p=rfcmessagenoncompliant': 'notcompliantrfc',
      'p=tlsrequired': 'securityerror',
      'p=notauthorizederror': 'blocked',
      'p=nomail': 'notaccept',
    },
  },
  {
    provider: 'Microsoft (consumer)',
    source: 'sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
    codes: {
      s3150: 'badreputation',
      s3140: 'badreputation',
      s3113: 'badreputation',
      s3114: 'badreputation',
      s775: 'badreputation',
    },
  },
  {
    provider: 'Yahoo and AOL',
    source: 'senders.yahooinc.com/smtp-error-codes',
    codes: {
      tss04: 'badreputation',
      tss09: 'blocked',
      tss11: 'blocked',
      tss02: 'badreputation',
      tss06: 'badreputation',
      ph01: 'authfailure',
      'rly:bl': 'blocked',
      'rly:ch': 'blocked',
      'rly:cs': 'blocked',
    },
  },
  {
    provider: 'GoDaddy (secureserver.net)',
    source: 'godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685',
    codes: {
      ib103: 'toomanyconn',
      ib104: 'toomanyconn',
      ib105: 'blocked',
      ib106: 'blocked',
      ib007: 'toomanyconn',
      ib108: 'blocked',
      ib110: 'blocked',
      ib111: 'blocked',
      ib112: 'blocked',
      ib113: 'blocked',
      ib212: 'spamdetected',
      ib401: 'securityerror',
      ib501: 'notcompliantrfc',
      ib502: 'notcompliantrfc',
      ib504: 'toomanyconn',
      ib506: 'rejected',
      ib507: 'toomanyconn',
      ib508: 'authfailure',
      ib510: 'toomanyconn',
      ib601: 'userunknown',
      ib602: 'toomanyconn',
      ib603: 'policyviolation',
      ib604: 'policyviolation',
      ib605: 'policyviolation',
      ib607: 'speeding',
      ib705: 'virusdetected',
    },
  },
  {
    provider: 'Orange, Wanadoo, La Poste, SFR',
    source: 'postmaster.orange.fr; pages for senders of La Poste and SFR',
    codes: {
      ofr_102: 'blocked',
      ofr_103: 'blocked',
      ofr_104: 'toomanyconn',
      ofr_105: 'blocked',
      ofr_108: 'blocked',
      ofr_109: 'blocked',
      ofr_201: 'speeding',
      ofr_202: 'speeding',
      ofr_204: 'speeding',
      ofr_305: 'securityerror',
      ofr_401: 'userunknown',
      ofr_402: 'authfailure',
      ofr_403: 'rejected',
      ofr_405: 'rejected',
      ofr_415: 'rejected',
      ofr_416: 'userunknown',
      ofr_417: 'mailboxfull',
      ofr_418: 'rejected',
      ofr_420: 'suspend',
      ofr_421: 'rejected',
      ofr_422: 'mailboxfull',
      ofr_423: 'rejected',
      ofr_424: 'rejected',
      ofr_426: 'suspend',
      ofr_501: 'spamdetected',
      ofr_506: 'spamdetected',
      ofr_510: 'blocked',
      ofr_515: 'onhold',
      ofr_517: 'spamdetected',
      ofr_521: 'spamdetected',
      ofr_522: 'spamdetected',
      ofr_526: 'spamdetected',
      ofr_616: 'spamdetected',
      ofr_619: 'blocked',
      ofr_999: 'blocked',
      lpn007_426: 'suspend',
    },
  },
  {
    provider: 'Cox',
    source: 'cox.com/residential/support/email-error-codes.html',
    codes: {
      'aup#cxbl': 'blocked',
      'aup#cdrbl': 'blocked',
      'aup#cxdns': 'requireptr',
      'aup#cxsndr': 'rejected',
      'aup#cxthrt': 'securityerror',
      'aup#cxmj': 'securityerror',
      'aup#cxmxrt': 'toomanyconn',
      'aup#cxcnct': 'toomanyconn',
      'aup#cxsmtp': 'syntaxerror',
      'aup#blk': 'blocked',
      'aup#pol': 'policyviolation',
    },
    families: [
      ['aup#ipbl', 'blocked'],
      ['aup#url', 'spamdetected'],
      ['aup#dbl', 'blocked'],
    ],
  },
  {
    provider: 'Spectrum (Charter, Roadrunner)',
    source: 'spectrum.net/support/internet/understanding-email-error-codes',
    // AUP#I-1310, AUP#Out-1550: the numbers mean the same on both ways
    codes: {},
    numbers: [
      [1000, 1000, 'blocked'],
      [1010, 1080, 'rejected'],
      [1090, 1090, 'systemerror'],
      [1100, 1150, 'requireptr'],
      [1160, 1190, 'policyviolation'],
      [1200, 1250, 'blocked'],
      [1260, 1260, 'networkerror'],
      [1300, 1340, 'toomanyconn'],
      [1350, 1490, 'speeding'],
      [1500, 1520, 'rejected'],
      [1530, 1530, 'mesgtoobig'],
      [1540, 1550, 'speeding'],
      [1560, 1560, 'policyviolation'],
      [1580, 1580, 'speeding'],
    ],
  },
  {
    provider: 'Facebook',
    source: 'facebook.com/postmaster/response_codes',
    codes: {
      'con-t1': 'toomanyconn',
      'con-t2': 'toomanyconn',
      'con-t3': 'toomanyconn',
      'con-t4': 'toomanyconn',
      'dns-p1': 'rejected',
      'dns-p2': 'rejected',
      'dns-p3': 'requireptr',
      'dns-t1': 'rejected',
      'dns-t2': 'requireptr',
      'int-p1': 'userunknown',
      'int-p2': 'mesgtoobig',
      'int-p3': 'userunknown',
      'int-p4': 'userunknown',
      'msg-p1': 'mesgtoobig',
      'msg-p2': 'contenterror',
      'msg-p3': 'notcompliantrfc',
      'msg-t1': 'toomanyconn',
      'pol-p1': 'blocked',
      'pol-p2': 'blocked',
      'pol-p3': 'blocked',
      'pol-p4': 'blocked',
      'pol-p5': 'virusdetected',
      'pol-p6': 'spamdetected',
      'pol-p7': 'authfailure',
      'pol-t1': 'blocked',
      'pol-t2': 'blocked',
      'pol-t3': 'blocked',
      'rcp-p1': 'userunknown',
      'rcp-p2': 'filtered',
      'rcp-p3': 'filtered',
      'rcp-t1': 'systemerror',
      'rcp-t4': 'suspend',
    },
  },
  {
    provider: 'Exchange 5.5 to 2003 (MSEXCH numbers)',
    source: 'Microsoft KB: Internet Mail Service, non-delivery reports',
    codes: {
      '000c05a6': 'userunknown',
      '000c0595': 'filtered',
      '00010256': 'systemerror',
      '000d06b5': 'systemerror',
      '00120270': 'networkerror',
      '00050311': 'contenterror',
      '000502cc': 'contenterror',
      '000b0981': 'securityerror',
    },
  },
  {
    provider: 'i.ua',
    source: 'mail.i.ua/err/N',
    codes: {
      'err/1': 'norelaying',
      'err/2': 'userunknown',
      'err/3': 'suspend',
      'err/4': 'mailboxfull',
      'err/5': 'toomanyconn',
      'err/6': 'norelaying',
      'err/7': 'blocked',
      'err/8': 'rejected',
      'err/9': 'blocked',
      'err/10': 'filtered',
    },
  },
  {
    provider: 'Tencent, Mimecast',
    source: "each provider's own help pages",
    codes: { 'doc-1369#554': 'policyviolation', 'no=1000725': 'toomanyconn', 'no=1001508': 'authfailure' },
  },
];

const byCode = new Map(providers.flatMap(({ codes }) => Object.entries(codes)));
const families = providers.flatMap((one) => one.families ?? []);
const numbers = providers.flatMap((one) => one.numbers ?? []);

/** The reason that a provider's own code gives. @param words the words of the reply in lower case */
export function reasonOfCode(words: readonly string[]): Reason | undefined {
  for (const word of words) {
    const known = byCode.get(word) ?? (word.startsWith('http') ? ofAddress(word) : undefined);
    if (known !== undefined) return known;
    if (word.startsWith('aup#')) {
      const family = families.find(([start]) => word.startsWith(start));
      if (family !== undefined) return family[1];
      const number = Number(/^aup#[a-z-]{0,8}(\d{4})$/.exec(word)?.[1] ?? 0);
      const range = numbers.find(([from, to]) => number >= from && number <= to);
      if (range !== undefined) return range[2];
    }
    // OFR004_104 and OFR_104 are the same
    if (/^ofr\d{3}_\d{3}$/.test(word)) {
      const short = byCode.get(`ofr_${word.slice(-3)}`);
      if (short !== undefined) return short;
    }
  }
  return undefined;
}

/** The page that a reply links to may be the code. */
function ofAddress(url: string): Reason | undefined {
  const error = /\.i\.ua\/(err\/\d{1,2})(?:\/|$)/.exec(url)?.[1];
  if (error !== undefined) return byCode.get(error);
  for (const piece of url.split(/[?&/]/)) {
    const reason = byCode.get(piece.endsWith('.') ? piece.slice(0, -1) : piece);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
