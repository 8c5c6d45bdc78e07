/** What a report says of a complaint (RFC 5965). */

interface ComplaintWords {
  readonly type: string;
  /** The client that gave the mail to the reporter. */
  readonly client: string;
  readonly arrival: string;
  readonly original: string;
  readonly hint: string;
}

const ja: ComplaintWords = {
  type: '種類',
  client: '通報された送信元',
  arrival: '届いた日時',
  original: '通報されたメール',
  hint: '通報されたメールそのものは、--reported を付けると調べられます',
};

const en: ComplaintWords = {
  type: 'kind',
  client: 'about mail from',
  arrival: 'received',
  original: 'The mail complained about',
  hint: 'with --reported the mail complained about is examined itself',
};

export const complaint: { readonly ja: ComplaintWords; readonly en: ComplaintWords } = { ja, en };
