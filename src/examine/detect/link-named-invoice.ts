import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isSharing } from '../known/links/free-hosting.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';

/**
 * A folder at the top of a site, or one below it, that is called like a paper: `/Invoices-Overdue/`, `/wp/Rechnung_07_2019/`. Programs that
 * make out bills have numbers and letters there that nobody reads.
 */
const PAPER =
  /^https?:\/\/[^/?#]{1,120}\/(?:[\w.-]{1,40}\/)?((?:[a-z]{2,20}[-_])?(?:invoices?|rechnung(?:en|s-?details)?|factur[ae]s?|fattur[ae]|faturas?|faktura|payment[-_]advice|remittance|statements?|past[-_]due)(?:[-_][a-z0-9]{1,20}){0,5}\/?)(?:\?|#|$)/i;
/** Words of an errand behind it tell a page of a program: `/invoice/pay`, `/invoice-settings`. */
const PROGRAM = /login|settings|support|template|software|generator|portal|system/i;
/** Characters of a letter that says nothing else. */
const SHORT = 700;

/** A short letter, and a page of somebody else that is called like the paper it speaks of. */
export default {
  id: 'link-named-invoice',
  weight: 2,
  kinds: ['malware', 'phishing'],
  group: 'link-text',
  sources: [
    'https://attack.mitre.org/techniques/T1566/002/',
    'https://www.cisa.gov/news-events/cybersecurity-advisories/aa20-280a',
  ],
  title: {
    ja: '請求書などの名前が付いた、差出人とは別のサイトへのリンクがあります',
    en: 'A link to a site of somebody else is named like an invoice',
  },
  explains: {
    ja: '{host}は差出人のものではないサイトですが、そこに「{name}」という名前の場所があります。乗っ取られたサイトに置かれ、開くとウイルスが届くリンクの形です。',
    en: '{host} is not the sender’s site and has a place that is named "{name}". Links to hacked sites look like this, and bring viruses.',
  },
  mistakes: {
    ja: '請求書を別のサービスで出す会社のメールにも、似たリンクがあります。',
    en: 'Firms that make out invoices with a service of somebody else have such links too.',
  },
  detect(facts) {
    const { from, to, links, text } = facts;
    if (text === undefined || text.value.seen.length > SHORT || !isStrangersLetter(facts)) return [];
    const own = domainsOf([...from, ...to.slice(0, 5)]);
    for (const { value, proof } of endsOf(links)) {
      const { url, host, domain } = value;
      if (!isOpenPage(value) || value.hidden === true) continue;
      const name = PAPER.exec(url.slice(0, 300))?.[1];
      if (name === undefined || PROGRAM.test(name) || own.some((one) => sameHolder(one, domain))) continue;
      if (isBrandDomain(domain) || isMailingService(domain) || isSharing(host) || isInnerHost(host)) continue;
      return [{ proof, words: { host, name } }];
    }
    return [];
  },
} satisfies Detector;
