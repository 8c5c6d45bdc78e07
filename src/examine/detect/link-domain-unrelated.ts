import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Link } from '../facts.ts';
import type { Detector, Hit, Observation, Text } from '../finding.ts';
import { brandsIn, holds, sameHolder } from '../known/brands/match.ts';
import { isUsersSite } from '../known/carriers/for-its-user.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isSharing } from '../known/links/free-hosting.ts';
import { endsOf, isOpenPage, pressedOf } from '../known/links/link-ends.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { senderWords } from '../known/senders/sender-words.ts';
import { isButton } from '../known/stories/buttons.ts';
import { isOfCarrier } from '../known/vouching/own-host.ts';

/** `fool.com` and `motleyfool.com`: one name holds the other, which a company does with its own domains. */
function akin(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((domain) => domain.split('.', 1)[0] ?? '');
  return Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one));
}

/** What stands for a link without words. */
const WORDLESS: Readonly<Record<NonNullable<Link['kind']> | 'anchor', Text>> = {
  anchor: { ja: '画像のリンク先', en: 'a picture' },
  area: { ja: '画像のリンク先', en: 'a picture' },
  form: { ja: '入力欄の送り先', en: 'a form' },
  frame: { ja: '埋め込まれたページ', en: 'a page set inside' },
  refresh: { ja: '自動で開くページ', en: 'a page that opens by itself' },
};
const WORDS: Text = { ja: '「{shown}」のリンク先', en: 'the link "{shown}"' };
const OF_SENDER: Text = { ja: '差出人のドメイン({own})', en: 'the sender ({own})' };

/** Whom the mail says it is from, or asks to act for, holds none of the places that its buttons lead to. */
export default {
  id: 'link-domain-unrelated',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'link-target',
  exceptReports: true,
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: 'リンク先が、差出人のサイトではありません',
    en: 'The links lead elsewhere than to the sender',
  },
  explains: {
    ja: 'このメールは{claimed}からのように書かれていますが、{link}は{host}で、{site}のサイトではありません。',
    en: 'The mail says it is from {claimed}, but {link} leads to {host}, which is no site of {site}.',
  },
  mistakes: {
    ja: '配信代行サービスのリンクや、申込フォーム、アンケートなどの外部サービスへのリンクは、正当なメールにもあります。',
    en: 'Honest mail also links to mailing services, forms and surveys of other companies.',
  },
  detect(facts) {
    const { from, subject, links } = facts;
    const [sender] = from;
    if (sender === undefined) return [];
    const own = domainOfAddress(sender.value.address);
    const isMet = ({ value }: Observation<Link>): boolean =>
      isOpenPage(value) && value.hidden !== true && value.kept !== true;
    const outside = endsOf(pressedOf(links)).filter(isMet);
    if (outside.length === 0) return [];
    const domains = [...new Set(outside.map(({ value }) => value.domain))];
    if (domains.some((domain) => sameHolder(domain, own) || akin(domain, own))) return [];
    if (outside.some(({ value }) => isUsersSite(facts, value.host))) return [];
    // whom it plays: by name; by subject only where a button asks to act, for everybody writes about companies
    const button = outside.find(
      ({ value }) => value.where === 'html' && (value.kind === 'form' || isButton(value.shown)),
    );
    const named = brandsIn(sender.value.name);
    const target = button ?? (named.length > 0 ? outside[0] : undefined);
    if (target === undefined) return [];
    // a provider's customers lead to whatever they like
    if (named.length === 0 && isFreemail(hostOfAddress(sender.value.address))) return [];
    const claimed = named.length > 0 ? named : brandsIn(subject?.value ?? '');
    if (claimed.some((brand) => holds(brand, own) || domains.some((domain) => holds(brand, domain)))) return [];
    // without an address there is no site of the sender that it could lead to
    if (claimed.length === 0 && own === '') return [];
    // who plays nobody may use a mailing service, whose links lead through its own domain
    const isCarried = isMailingService(target.value.domain) || isOfCarrier(facts, target.value.domain);
    if (claimed.length === 0 && isCarried) return [];
    // a form or a file at such a service is nobody's domain, and `link-free-hosting` tells of it
    if (claimed.length === 0 && isSharing(target.value.host)) return [];
    const shown = target.value.shown.trim().slice(0, 80).replace(/\s+/g, ' ');
    const hit: Hit = {
      proof: [...target.proof, ...sender.proof],
      words: {
        claimed: named[0]?.name ?? senderWords(sender.value),
        link: shown === '' ? WORDLESS[target.value.kind ?? 'anchor'] : WORDS,
        shown,
        host: target.value.host,
        site: named[0]?.name ?? (own === '' ? (claimed[0]?.name ?? '') : OF_SENDER),
        own,
      },
      ...(claimed.length === 0 ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
