import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text } from '../finding.ts';
import { circleIn } from '../known/brands/circles.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { isTenantOf } from '../known/links/free-hosting.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { withoutUnseen } from '../known/text/unseen.ts';

/**
 * A choir, a fan club, a society has a house in its name and is not the house: a hint. Where a house may have such a club as well,
 * only if all that can be opened is the club's own.
 */
function isCircle(name: string, domain: string, { links, attachments }: Facts): boolean {
  const circle = circleIn(name);
  if (circle !== 'open') return circle === 'own';
  return (
    attachments.every(({ value }) => value.inline === true) &&
    links.every(({ value }) => !value.url.startsWith('http') || value.domain === domain)
  );
}

const BY_ITS_SERVICE: Text = {
  ja: '{host}は、{brand}が誰にでも使わせているサービスの名前で、{brand}自身が書いたという裏づけにはなりません。',
  en: ' {host} is a name that {brand} gives to anybody who uses its service: it does not show that {brand} wrote the mail.',
};

/** The display name is a well-known organisation, the address is not its own. */
export default {
  id: 'display-name-brand',
  weight: 3,
  kinds: ['phishing'],
  group: 'impersonation',
  exceptReports: true,
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.4', 'https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名な会社や役所の名前を名乗っていますが、アドレスが違います',
    en: 'It uses a well-known name, but not that organization’s address',
  },
  explains: {
    ja: '差出人は「{name}」と名乗っていますが、アドレス{address}は{brand}のもの({own}など)ではありません。{by}',
    en: 'The display name "{name}" says {brand}, but the address {address} is not in a domain of theirs (such as {own}).{by}',
  },
  mistakes: {
    ja: '販売店、代理店、配信を請け負う会社、ファンの集まりや合唱団、同じ名前の会社、社員個人、社内の通知用アカウントが、正当な理由でその名前を使うことがあります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Dealers, agencies that write a newsletter, agents, fan clubs and choirs, a namesake, an employee, or an internal notification account may use the name honestly, and we may not yet know a new domain.',
  },
  detect(facts) {
    const borrowed = borrowedNameIn(facts);
    if (borrowed === undefined) return [];
    const { sender, brand, isPlain } = borrowed;
    const { name, address } = sender.value;
    const host = hostOfAddress(address);
    const hit: Hit = {
      proof: sender.proof,
      words: {
        // the reader of the sentence needs the name
        name: withoutUnseen(name),
        address,
        brand: readableName(brand),
        own: brand.domains[0] ?? '',
        host,
        by: isTenantOf(host, brand.name) ? BY_ITS_SERVICE : NOTHING_MORE,
      },
      // an agency that writes an organisation's newsletter has pages of its own for each article
      ...(hasNewsletterShape(facts) || isCircle(name, domainOfAddress(address), facts)
        ? { weight: 1 }
        : isPlain
          ? {}
          : { weight: 2 }),
    };
    return [hit];
  },
} satisfies Detector;
