import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';

/** A long text with many different pages of the sender's own domain, as newsletters have; a lure leads to one page. */
export default {
  id: 'many-own-pages',
  weight: -1,
  group: 'distribution',
  sources: ['newsletter-shape.ts 2026-11-29'],
  title: {
    ja: '自社のページをいくつも案内する、配信メールの形です',
    en: 'It has the shape of a newsletter, with many pages of its own',
  },
  explains: {
    ja: '長い本文の中に、差出人のドメイン{domain}の別々のページがいくつも案内されています。配信メールではふつうのことで、誘い込むためのメールは一つのページへ誘導します。',
    en: 'A long text leads to many different pages at {domain}, the domain of its sender. That is usual in newsletters, while a lure leads to one page.',
  },
  mistakes: {
    ja: '頼んでいない広告も同じ形をしています。詐欺師が、自分のドメインに本物そっくりの配信メールを作ることもできます。',
    en: 'Advertisements that nobody asked for look the same, and a swindler can copy a newsletter onto a domain of his own.',
  },
  detect(facts) {
    const [sender] = facts.from;
    if (sender === undefined || !hasNewsletterShape(facts)) return [];
    const hit: Hit = {
      proof: [...sender.proof, ...(facts.text?.proof ?? [])],
      words: { domain: domainOfAddress(sender.value.address) },
    };
    return [hit];
  },
} satisfies Detector;
