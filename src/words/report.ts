/** What a report has to say in every language. A label that is missing in one of them does not compile. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

/** The kinds of a verdict, in the order in which people are shown them. */
export const kinds = [
  'phishing',
  'fraud',
  'malware',
  'spam',
  'backscatter',
  'bounce',
  'complaint',
  'legitimate',
  'undecided',
] as const;

export interface ReportWords {
  readonly section: Labels<
    | 'passedOn'
    | 'why'
    | 'returned'
    | 'complaint'
    | 'route'
    | 'identities'
    | 'links'
    | 'files'
    | 'stamps'
    | 'sender'
    | 'advice'
    | 'unknown'
    | 'defects'
    | 'findings'
    | 'networks'
    | 'reported'
    | 'authentication'
    | 'listings'
    | 'desks'
  >;
  readonly kind: Labels<(typeof kinds)[number]>;
  /** What stands for `bounce` where nothing has failed, and for the heading of what it tells. */
  readonly notice: Labels<'delayed' | 'delivered' | 'relayed'>;
  readonly noticeSection: string;
  /** The heading of the mail that a notice returns. */
  readonly returnedSection: string;
  /** The kind of a letter that a mail passes on, which is none of who passes it on. */
  readonly passedOn: (kind: string) => string;
  readonly certainty: Labels<'certain' | 'likely' | 'possible'>;
  readonly mark: Labels<'proved' | 'claimed' | 'contradicted' | 'unknown'>;
  /** In the legend: signs beside which no word stands. */
  readonly sign: Labels<'danger' | 'calm' | 'elsewhere' | 'other'>;
  readonly trust: Labels<'ours' | 'vouched' | 'claimed' | 'contradicted'>;
  readonly hypothesis: Labels<
    'genuine' | 'throwaway-address' | 'forged' | 'stolen-account' | 'abused-relay' | 'hacked-site'
  >;
  /** The hypotheses in a word, where several stand in one line. */
  readonly hypothesisBrief: Labels<
    'genuine' | 'throwaway-address' | 'forged' | 'stolen-account' | 'abused-relay' | 'hacked-site'
  >;
  readonly standing: Labels<'supported' | 'possible' | 'contradicted'>;
  readonly unknownWhy: Labels<
    | 'not-asked'
    | 'not-checked-again'
    | 'could-not-be-asked'
    | 'could-name-recipient'
    | 'not-in-the-mail'
    | 'limit'
    | 'locked'
    | 'not-built-yet'
  >;
  /** Known codes of `Unknown.what`; a code without words is shown as it is. */
  readonly unknownWhat: Readonly<Record<string, string>>;
  /** Sentences for limits of the examination; those of reading have theirs with the defects. */
  readonly limit: Readonly<Record<string, string>>;
  readonly userKind: Labels<'auth' | 'ident' | 'uid' | 'slot'>;
  readonly basis: Labels<'named' | 'learnt' | 'rule'>;
  readonly special: Readonly<Record<string, string>>;
  readonly role: Labels<'handover' | 'claimed' | 'link' | 'mx' | 'ours'>;
  readonly stamp: Labels<'spam' | 'virus'>;
  /** Of a check that found nothing. */
  readonly cleanStamp: Labels<'spam' | 'virus'>;
  readonly stampAction: Labels<'removed' | 'quarantined' | 'cleaned' | 'blocked' | 'marked'>;
  readonly identity: Labels<'from' | 'replyTo' | 'sender' | 'mailFrom' | 'messageId' | 'link' | 'to'>;
  readonly compare: Labels<'base' | 'same' | 'other' | 'mailbox' | 'ours' | 'unknown'>;
  readonly linkOnly: Labels<'outlook' | 'page'>;
  readonly linkKind: Labels<'area' | 'form' | 'refresh' | 'frame'>;
  readonly where: Labels<'text' | 'html' | 'qr' | 'attachment'>;
  readonly label: Labels<
    | 'danger'
    | 'subject'
    | 'noSubject'
    | 'subjectMark'
    | 'against'
    | 'you'
    | 'byTo'
    | 'border'
    | 'borderNote'
    | 'handover'
    | 'handoverNote'
    | 'handoverLikely'
    | 'handoverElse'
    | 'claimedNote'
    | 'noRoute'
    | 'noHandover'
    | 'nameless'
    | 'inside'
    | 'helo'
    | 'noRdns'
    | 'rdns'
    | 'rdnsFalse'
    | 'received'
    | 'registered'
    | 'noCountry'
    | 'worldwide'
    | 'noZone'
    | 'tls'
    | 'noTls'
    | 'wouldDecide'
    | 'mistakes'
    | 'proof'
    | 'bytes'
    | 'answer'
    | 'emptyMailFrom'
    | 'noFrom'
    | 'rebuilt'
    | 'noName'
    | 'inline'
    | 'macros'
    | 'notOpened'
    | 'otherReading'
    | 'hiddenLink'
    | 'group'
    | 'groupOfNobody'
    | 'inCarried'
    | 'unfilledLink'
    | 'alreadyBroken'
    | 'onlyNamed'
    | 'encrypted'
    | 'declared'
    | 'encyclopedia'
    | 'examined'
    | 'notAsked'
    | 'legend'
    | 'noReasons'
    | 'noReasonsPassedOn'
    | 'saidToBeOf'
    | 'noReasonsRead'
    | 'noReasonsEither'
    | 'clean'
    | 'tableOf'
    | 'namedFor'
    | 'noTable'
    | 'trusted'
    | 'unclear'
    | 'untrusted'
    | 'contents'
    | 'lapseImpossible'
    | 'zoneWrong'
    | 'clockClaimed'
    | 'unconnected'
    | 'backwards'
    | 'rule'
    | 'others'
  >;
  /** Sentences with a number in them. */
  readonly more: (count: number) => string;
  /** The same, where the full report tells them. */
  readonly moreInFull: (count: number) => string;
  readonly filesInside: (count: number) => string;
  /** Of so many recipients in To no line says which is the reader. */
  readonly oneOf: (count: number) => string;
  readonly hopsInside: (count: number) => string;
  readonly hopsClaimed: (count: number) => string;
  readonly times: (count: number) => string;
  readonly members: (count: number) => string;
  readonly asked: (count: number) => string;
  readonly partial: (limit: string) => string;
  readonly mails: (count: number) => string;
  readonly size: (bytes: number) => string;
  /** A time between two hops, in seconds, not below zero. */
  readonly lapse: (seconds: number) => string;
  /** Puts words into a list, in brackets, in quotes. */
  readonly list: (words: readonly string[]) => string;
  readonly brackets: (text: string) => string;
  readonly quotes: (text: string) => string;
}
