import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/freemail.ts';

/** A letter that is begun already: an address, and words for it. */
const BEGUN = /^mailto:([^?@\s]{1,64}@([^?@,;\s]{4,255}))\?(?=.*?(?:subject|body|cc)=)/i;

/** A link begins a letter to a free mailbox that is not the sender's. */
export default {
  id: 'link-writes-aside',
  weight: 1,
  kinds: ['phishing', 'fraud', 'spam'],
  group: 'reply-elsewhere',
  sources: ['RFC 6068 §2', 'https://www.ipa.go.jp/security/bec/'],
  title: {
    ja: 'リンクを押すと、差出人と別のフリーメールへの返信が始まります',
    en: "A link begins a letter to a free mailbox that is not the sender's",
  },
  explains: {
    ja: '「{shown}」を押すと、件名や本文が入った{mailbox}宛てのメールが用意されます。差出人のものではない無料のメールボックスで、返事をした人を集める手口に使われます。',
    en: 'Pressing "{shown}" begins a letter to {mailbox}, with its subject or text written already. That is a free mailbox and not the one that the mail says it is from: a way to collect who answers.',
  },
  mistakes: {
    ja: '小さな団体や個人の店は、申込みの宛先に普段のフリーメールを使うことがあります。',
    en: 'Clubs and small shops take registrations at their everyday free mailbox.',
  },
  detect({ links, from, replyTo, to, cc, distribution }) {
    if (distribution.some(({ value }) => value.kind === 'mailing-list')) return [];
    const known = new Set([...from, ...replyTo, ...to, ...cc].map(({ value }) => value.address.toLowerCase()));
    for (const { value, proof } of links) {
      const [, mailbox = '', host = ''] = (value.where === 'html' && BEGUN.exec(value.url)) || [];
      if (!isFreemail(host.toLowerCase()) || known.has(mailbox.toLowerCase())) continue;
      return [{ proof, words: { shown: value.shown.trim() || mailbox, mailbox } }];
    }
    return [];
  },
} satisfies Detector;
