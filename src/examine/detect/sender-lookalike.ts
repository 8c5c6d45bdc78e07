import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import { toUnicode } from '../../unpack/punycode.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { brandsIn, hasWordOf, lookAlike } from '../known/brands/match.ts';
import { readableName } from '../known/brands/readable-name.ts';
import type { Brand } from '../known/brands.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { errandOf } from '../known/domains/errands.ts';
import { endsOf, isOpenPage, pressedOf } from '../known/links/link-ends.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** The organisation that the sender's name plays; dealers and namesakes play none. */
const playedBy = (facts: Facts, name: string): readonly Brand[] =>
  borrowedNameIn(facts) !== undefined ? brandsIn(name) : [];

/** `email-carrier.example`, `carriermail.example`: what companies name the domain of their mailings, and we do not know all. */
const isForMail = (domain: string, { label = '' }: Brand): boolean =>
  /^-?(?:e?mails?|news|newsletters?|mailings?)-?$/.test(firstLabel(domain).replace(label, ''));

/** It has pages to open, and they are strangers' to the brand and to the sender alike. */
function leadsAside({ links }: Facts, { domains }: Brand, own: string): boolean {
  const pages = endsOf(pressedOf(links)).filter(({ value }) => isOpenPage(value) && value.hidden !== true);
  return pages.length > 0 && pages.every(({ value }) => value.domain !== own && !domains.includes(value.domain));
}

/** The sender's own domain is made to look like a well-known one: it was taken for the purpose, and stolen from nobody. */
export default {
  id: 'sender-lookalike',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  contradicts: ['genuine', 'forged', 'stolen-account'],
  supports: ['throwaway-address'],
  sources: ['UTS #39 §4', 'https://attack.mitre.org/techniques/T1583/001/', 'brands.ts 2026-11-21'],
  title: {
    ja: '差出人のドメインが、有名な名前に似せて作られています',
    en: 'The sender’s domain is made to look like a well-known name',
  },
  explains: {
    ja: '差出人のドメイン{host}は、{brand}({own})に似せた名前ですが、その組織のドメインではありません。',
    en: 'The sender’s domain {host} is made to look like {brand} ({own}), but does not belong to it.',
  },
  mistakes: {
    ja: '販売店や関連会社が、名前の一部に会社名を入れていることがあります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Dealers and affiliated companies may carry the name in theirs, and we may not yet know a new domain of the company.',
  },
  detect(facts) {
    return facts.from.flatMap(({ value, proof }): readonly Hit[] => {
      const domain = domainOfAddress(value.address);
      const host = toUnicode(hostOfAddress(value.address));
      if (!domain.includes('.')) return [];
      const like = lookAlike(host, domain);
      const played = playedBy(facts, value.name);
      // a word like `ledger` is the organisation's where the name beside it says so
      const brand = like?.brand ?? played.find((one) => hasWordOf(domain, one));
      if (brand === undefined || isForMail(domain, brand)) return [];
      const isMeant = (like !== undefined && like.how !== 'inside') || errandOf(domain) !== undefined;
      const isPlayed = isMeant || played.includes(brand);
      // `zalando-lounge`: daughters, fans and dealers write from their own hosts, under their own names, of their own pages
      if (!isPlayed && (isSentByOwnHost(facts, domain) || isMassMail(facts) || !leadsAside(facts, brand, domain)))
        return [];
      const words = { host, brand: readableName(brand), own: brand.domains[0] ?? '' };
      return [{ proof, words, ...(isPlayed ? {} : { weight: 1 }) }];
    });
  },
} satisfies Detector;
