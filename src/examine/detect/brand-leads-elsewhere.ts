import { readIp } from '../../message/ip.ts';
import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { brandsIn, brandsOf, holds, isBrandDomain, sameHolder, speaksForItself } from '../known/brands/match.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { endsOf, isMention, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** `au` at `au.com`, where customers have their mailboxes too. */
const names = (name: string, domain: string): boolean => brandsIn(name).some((brand) => holds(brand, domain));

/** Mail in the name of a well-known domain, not shown to be its own, leads only to strangers. */
export default {
  id: 'brand-leads-elsewhere',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  exceptReports: true,
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名な会社や役所のアドレスですが、リンク先はすべて別の場所です',
    en: 'It has a well-known organization’s address, and leads nowhere but to strangers',
  },
  explains: {
    ja: '差出人は{brand}のアドレス({address})ですが、{brand}のサイトへのリンクは一つもなく、{host}へ誘導しています。{brand}のサーバーから届いたという、確かな記録もありません。',
    en: 'It says it is from {brand} ({address}), but has no link to {brand}, leads to {host}, and no record that can be relied on shows that it came from {brand}.',
  },
  mistakes: {
    ja: '会社が外部の配信サービスやアンケートを使うメールでは、自社のサイトへのリンクがないことがあります。',
    en: 'Companies that use outside services for surveys may have no link of their own.',
  },
  detect(facts) {
    const { from, links, distribution } = facts;
    const [sender] = from;
    if (from.length !== 1 || sender === undefined) return [];
    const { address } = sender.value;
    const own = domainOfAddress(address);
    // who has a mailbox at a provider, or a shop at a platform that sends for him, writes as himself
    const isOfManyUsers = isMailboxHost(hostOfAddress(address)) || isMailingService(own);
    if (!isBrandDomain(own) || (isOfManyUsers && !names(sender.value.name, own))) return [];
    // members of a list write to one another
    if (isOfList({ distribution })) return [];
    const ends = endsOf(links).filter(({ value }) => isOpenPage(value) && !isMention(value) && value.kept !== true);
    const strange = ends.filter(({ value }) => !isPublicPlace(value.host) && !isMailingService(value.domain));
    const [first] = strange;
    // what users of a carrier write leads anywhere, though to a host with a name
    if (!speaksForItself(own) && !strange.every(({ value }) => readIp(value.host) !== undefined)) return [];
    if (first === undefined || links.some(({ value }) => sameHolder(value.domain, own)) || isSentByOwnHost(facts, own))
      return [];
    return [
      {
        proof: [...first.proof, ...sender.proof],
        words: { brand: readableName(brandsOf(own)[0], own), address, host: first.value.host },
      },
    ];
  },
} satisfies Detector;
