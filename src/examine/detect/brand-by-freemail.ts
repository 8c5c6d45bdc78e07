import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { brandsIn } from '../known/brands/match.ts';
import { readableName } from '../known/brands/readable-name.ts';
import type { Brand } from '../known/brands.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isRoleAccount } from '../known/senders/role-accounts.ts';
import { hasWay, telephoneIn } from '../known/stories/lures.ts';

/** The heading of a letter. */
const FIRST = 120;

/** Names under which a provider writes to its customers. */
const NEWS = /^(?:no|do-?not)[-_.]?reply|^(?:newsletter|mailings?|notice|notification)s?$/;

/** The provider of these mailboxes itself, by a name that it keeps for itself. */
function isProviderItself(brand: Brand, address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  return brand.domains.includes(domainOfAddress(address)) && (isRoleAccount(local) || NEWS.test(local));
}

/** A well-known organisation is played from a free mailbox, in the subject or the first words. */
export default {
  id: 'brand-by-freemail',
  weight: 1,
  kinds: ['phishing', 'fraud'],
  group: 'impersonation',
  exceptReports: true,
  supports: ['throwaway-address'],
  contradicts: ['genuine'],
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-22'],
  title: {
    ja: '有名な会社の名前が出てきますが、差出人はフリーメールです',
    en: 'It writes in the name of a well-known organization from a free mailbox',
  },
  explains: {
    ja: '件名や書き出しに{brand}の名前がありますが、差出人の{address}は誰でも取れるフリーメールです。',
    en: 'The subject or the first words name {brand}, but {address} is a free mailbox that anybody can have.',
  },
  mistakes: {
    ja: '会社のことを話題にした、個人の普通のメールにも現れます。',
    en: 'Ordinary mail of people who write about a company looks the same.',
  },
  detect(facts) {
    const { from, subject, text, thread } = facts;
    const [sender] = from;
    // who answers speaks of what was said before
    if (sender === undefined || thread !== undefined || !isFreemail(hostOfAddress(sender.value.address))) return [];
    // where a file or a form lies says nothing of who writes
    const first = (text?.value.seen.slice(0, FIRST) ?? '').replace(/\bhttps?:\/\/\S+/gi, ' ');
    const [brand] = [...brandsIn(subject?.value ?? ''), ...brandsIn(first)];
    if (
      brand === undefined ||
      isProviderItself(brand, sender.value.address) ||
      !(hasWay(facts) || telephoneIn(facts) !== undefined)
    )
      return [];
    const hit: Hit = {
      proof: [...sender.proof, ...(subject?.proof ?? [])],
      words: { brand: readableName(brand), address: sender.value.address },
    };
    return [hit];
  },
} satisfies Detector;
