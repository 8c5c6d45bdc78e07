import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { brandsOf, sameHolder, speaksForItself } from '../known/brand-match.ts';
import { isFreemail } from '../known/freemail.ts';
import { endsOf, isMention } from '../known/link-ends.ts';
import { isMailingService } from '../known/mailing-services.ts';
import { isSentByOwnHost } from '../known/own-host.ts';
import { isPublicPlace } from '../known/public-places.ts';

/** Mail in the name of a well-known domain, not shown to be its own, leads only to strangers. */
export default {
  id: 'brand-leads-elsewhere',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名な会社や役所のアドレスですが、リンク先はすべて別の場所です',
    en: "It has a well-known organisation's address, and leads nowhere but to strangers",
  },
  explains: {
    ja: '差出人は{brand}のアドレス({address})ですが、{brand}のサイトへのリンクは一つもなく、{host}へ誘導しています。{brand}のサーバーから届いたという記録もありません。',
    en: 'It says it is from {brand} ({address}), but has no link to {brand}, leads to {host}, and nothing shows that it came from {brand}.',
  },
  mistakes: {
    ja: '会社が外部の配信サービスやアンケートを使うメールでは、自社のサイトへのリンクがないことがあります。',
    en: 'Companies that use outside services for surveys may have no link of their own.',
  },
  detect(facts) {
    const { from, links } = facts;
    const [sender] = from;
    if (from.length !== 1 || sender === undefined) return [];
    const { address } = sender.value;
    const own = domainOfAddress(address);
    if (!speaksForItself(own) || isFreemail(hostOfAddress(address))) return [];
    const ends = endsOf(links).filter(
      ({ value }) => value.url.startsWith('http') && value.defanged !== true && !isMention(value),
    );
    const strange = ends.filter(({ value }) => !isPublicPlace(value.host) && !isMailingService(value.domain));
    const [first] = strange;
    if (first === undefined || links.some(({ value }) => sameHolder(value.domain, own)) || isSentByOwnHost(facts, own))
      return [];
    return [
      {
        proof: [...first.proof, ...sender.proof],
        words: { brand: brandsOf(own)[0]?.name ?? own, address, host: first.value.host },
      },
    ];
  },
} satisfies Detector;
