/** Of every list. */
const COUNTED = {
  'good-4/security-vendor-news':
    "a list leaves no trace of the mailing service, whose counters are strangers' pages then",
};

/** Letters that are known to be judged otherwise when they are written so, and why. */
export const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'with a space between Latin letters': {
    'bad-5/pharma-old': 'its words have points in them already, and each piece of one is a word of its own then',
  },
  'through a list': COUNTED,
  'through a list that rewrites From': COUNTED,
  'through a group at Google': COUNTED,
  'through a group at Google that takes the answers': COUNTED,
  'through a group of the house': {
    'bad-3/loan-offer': 'the group takes the place in Reply-To where the mailbox stood that answers should go to',
    'good-5/dev-list-old-en': 'it was of a list already, and the group writes itself over that',
  },
};
