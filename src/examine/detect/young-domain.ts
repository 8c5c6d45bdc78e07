import { DAY } from '../../message/day.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isFreemail } from '../known/senders/freemail.ts';

/** Most domains made for one swindle are used within their first month; in the third, many honest ones are in use too. */
const NEW = 30;
const YOUNG = 90;

/** The sender's domain had been registered only a short while before the mail came. */
export default {
  id: 'young-domain',
  weight: 2,
  sources: ['RFC 9083 §4.5', 'https://www.icann.org/en/announcements/details/domain-abuse-activity-reporting'],
  kinds: ['phishing', 'fraud', 'spam'],
  // nobody's account was there to be stolen
  supports: ['throwaway-address'],
  contradicts: ['stolen-account'],
  title: {
    ja: '差出人のドメインは、取得されて間もないものです',
    en: 'The sender’s domain is new',
  },
  explains: {
    ja: '差出人のドメイン{domain}は{created}に登録されました。メールが届いたのは、その{days}日後です。詐欺のために取ったドメインは、すぐに使われることが多いです。',
    en: 'The domain {domain} in From was registered on {created}, {days} days before the mail came. Domains that are taken for a swindle are mostly used at once.',
  },
  mistakes: {
    ja: '新しい会社や、ドメインを変えたばかりの会社からのメールも同じです。',
    en: 'Mail of a new company, or of one that has just changed its name, is the same.',
  },
  detect({ senderDomain, authentication }) {
    const { created, organization } = senderDomain?.value ?? {};
    const { judged } = authentication.value;
    if (senderDomain === undefined || created === undefined || organization === undefined || judged === undefined)
      return [];
    if (isFreemail(organization) || isBrandDomain(organization)) return [];
    // without a date of the mail only that of the examination is left, which is later
    const days = (Date.parse(judged.at) - Date.parse(created)) / DAY;
    // registries that give no time say the day of their own zone; one that is registered after the mail tells nothing of it
    if (!(days > -1 && days < YOUNG)) return [];
    const words = { domain: organization, created: created.slice(0, 10), days: String(Math.max(0, Math.floor(days))) };
    const hit: Hit = { proof: senderDomain.proof, words, ...(days < NEW ? {} : { weight: 1 }) };
    return [hit];
  },
} satisfies Detector;
