/** The words of screens and reports, in English. */
import type { ReportWords } from './report.ts';

export const report: ReportWords = {
  section: {
    why: 'Why', route: 'Route', identities: 'Identities', links: 'Links', files: 'Files', stamps: 'Stamps', sender: 'Sender',
    advice: 'What to do', unknown: 'Not known', defects: 'Malformed', findings: 'All findings', networks: 'Networks', reported: 'Recorded',
  },
  kind: {
    phishing: 'Phishing', fraud: 'Fraud', malware: 'Malware', spam: 'Spam', backscatter: 'Backscatter',
    bounce: 'Bounce', complaint: 'Complaint', legitimate: 'Nothing suspicious', undecided: 'Undecided',
  },
  certainty: { certain: 'certain', likely: 'likely', possible: 'possible' },
  mark: { proved: 'attested', claimed: 'only claimed', contradicted: 'contradicted', unknown: 'not known' },
  trust: { ours: 'our side', vouched: 'vouched for', claimed: 'only claimed', contradicted: 'contradicted' },
  hypothesis: {
    genuine: 'Genuine: the person it names', forged: 'Forged: the address is only borrowed', 'stolen-account': 'Stolen account: really logged in',
    'abused-relay': 'Abused relay: an open server', 'hacked-site': 'Hacked site',
  },
  standing: { supported: 'supported', possible: 'possible', contradicted: 'unlikely' },
  unknownWhy: {
    'not-asked': 'not asked', 'could-not-be-asked': 'could not be asked', 'not-in-the-mail': 'not in the mail',
    limit: 'a limit was reached', 'not-built-yet': 'cannot be examined yet',
  },
  unknownWhat: {
    'abuse-contact': 'abuse contact', 'link-destinations': 'the linked pages', 'attachment-contents': 'content of the files',
    spf: 'SPF', dkim: 'DKIM signature', dmarc: 'DMARC', arc: 'ARC', rdap: 'registration of the IP (RDAP)', whois: 'WHOIS', dns: 'DNS',
    listing: 'listings', page: 'the linked page', links: 'the linked pages', geo: 'holder of the network', route: 'the route', handover: 'the handover',
    attachments: 'content of the files', from: 'the sender', authentication: 'authentication of the sender', 'mailing-list': 'mailing list',
    'link-domain': 'registration of the linked domains', 'sender-domain': 'registration of the sender\'s domain', body: 'the text', text: 'the text',
    networks: 'holders of the networks', border: 'the border', 'known-correspondent': 'whether you have written to each other before', mailFrom: 'envelope From',
    'mail-from': 'envelope From', abuse: 'abuse contact', contact: 'abuse contact', 'domain-age': 'age of the domain', reputation: 'listings',
  },
  limit: {
    time: 'It took too long, so only its beginning was examined', heap: 'It needed too much memory, so only its beginning was examined',
    error: 'metsuke itself failed on the way; this is only a part', 'beginning-only': 'Only the beginning of the mail was examined',
  },
  userKind: { auth: 'logged in as', ident: 'ident name', uid: 'user number', slot: 'probably logged in as' },
  basis: { named: 'border as you named it', learnt: 'border as learnt', rule: 'border by rule' },
  special: {
    private: 'address inside an organisation', loopback: 'address of the host itself', linkLocal: 'link-local address', reserved: 'reserved address',
    uniqueLocal: 'address inside an organisation', multicast: 'multicast', unspecified: 'unspecified address', carrierGradeNat: 'shared address inside a provider',
  },
  stamp: { spam: 'spam stamp', virus: 'virus notice' },
  stampAction: { removed: 'removed', quarantined: 'quarantined', cleaned: 'cleaned', blocked: 'blocked', marked: 'marked' },
  identity: {
    from: 'From', replyTo: 'Reply-To', sender: 'Sender', mailFrom: 'Envelope From', messageId: 'Message-ID', link: 'Links to', to: 'To',
  },
  compare: { base: 'base', same: 'same', other: 'other', unknown: 'unclear' },
  where: { text: 'text', html: 'HTML', qr: 'QR code', attachment: 'file' },
  label: {
    danger: 'Danger', subject: 'Subject', noSubject: '(no subject)', date: 'Date', against: 'Against this view', you: 'You', border: 'border',
    borderNote: 'our own records end here', handover: 'Handover', handoverNote: 'the one that can be attested', claimedNote: 'below, only claims',
    noRoute: 'There is no record of the route (no Received line)', noHandover: 'The records name no host outside that handed it over', nameless: '(a client without name or address)',
    helo: 'HELO name', noRdns: 'no reverse name', rdns: 'reverse name', registered: 'registered in', noCountry: 'registered country not known', tls: 'encrypted', noTls: 'no encryption recorded',
    reads: 'reads', wouldDecide: 'Would decide', mistakes: 'Wrong when', proof: 'Proof', bytes: 'bytes', answer: 'answer', emptyMailFrom: 'empty (as bounces have it)',
    noName: '(no name)', inline: 'image in the text', encrypted: 'password protected', declared: 'declared', encyclopedia: 'About this malware', examined: 'examined',
    notAsked: 'nothing was asked outside', legend: 'Legend', noReasonsRead: 'Nothing suspicious was found in what could be read', noReasons: 'Nothing suspicious was found', clean: 'judged harmless', for: 'Spoken for by',
    tableOf: 'table of', trusted: 'recorded on our side', untrusted: 'recorded by somebody else', contents: 'Contents', backToTop: 'Contents', backwards: 'time runs backwards', rule: 'rule',
    sameTime: 'same second', basis: 'How the border was found', wroteBy: 'said to be written by',
  },
  more: (count) => `and ${count} more`,
  hopsInside: (count) => `${count} ${count === 1 ? 'hop' : 'hops'} inside ours`,
  hopsClaimed: (count) => `${count} more claimed ${count === 1 ? 'hop' : 'hops'}`,
  times: (count) => `in ${count} places`,
  asked: (count) => `${count} ${count === 1 ? 'question was' : 'questions were'} asked of the outside`,
  partial: (limit) => `The limit "${limit}" was reached; what lies behind it was not read`,
  mails: (count) => `${count} ${count === 1 ? 'mail' : 'mails'}`,
  size: (bytes) => (bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`),
  lapse: (seconds) => lapse(seconds),
  list: (words) => words.join(', '),
  brackets: (text) => ` (${text})`,
  quotes: (text) => `“${text}”`,
};

function lapse(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ''}`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3600)} h`;
}
