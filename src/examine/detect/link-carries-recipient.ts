import type { Detector, Hit } from '../finding.ts';
import { speaksForItself } from '../known/brands/match.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { hasNewsletterShape } from '../known/carriers/newsletter-shape.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { playsAnother } from '../known/senders/playing.ts';

const DIGESTS: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256']);

/** To leave a list one has to say who one is. */
function isFarewell(url: string, shown: string): boolean {
  return (
    ['unsub', 'optout', 'opt-out', 'remove', 'preferences', 'taikai', 'kaijo'].some((word) => url.includes(word)) ||
    /unsubscribe|配信停止|配信解除|退会/i.test(shown)
  );
}

/** Characters of a link that are looked at. */
const LOOKED = 300;

/** Where a reader sets what he is sent. */
const MANAGES = /subscri|preference|manage|settings|配信設定|登録内容|購読/i;

/** A link carries the reader's own address, so that opening it says who opened it. */
export default {
  id: 'link-carries-recipient',
  weight: 1,
  kinds: ['phishing', 'spam'],
  group: 'link-personal',
  sources: ['https://www.ipa.go.jp/security/', 'RFC 4648 §4'],
  title: {
    ja: 'リンクの中に、受取人のアドレスが入っています',
    en: 'A link carries the recipient’s own address',
  },
  explains: {
    ja: '{host}へのリンクに、受取人のアドレスが入っています。開くと、誰が開いたかが相手に伝わり、偽のログイン画面にはアドレスが先に入力されて現れます。',
    en: 'A link to {host} carries the recipient’s address. Opening it tells who opened it, and false sign-in pages show the address already filled in.',
  },
  mistakes: {
    ja: '配信停止や会員ページへのリンクに、正当なメールでもアドレスが入っていることがあります。',
    en: 'Honest mail also puts the address into links for unsubscribing or to a member’s page.',
  },
  detect(facts) {
    const { from, to, links } = facts;
    const readers = to.map(({ value }) => value.address.toLowerCase()).filter((one) => one.includes('@'));
    // pages of one who plays somebody else are not the member's pages of that name
    const own = playsAnother(facts) ? [] : domainsOf(from);
    const isOwn = (domain: string): boolean => own.includes(domain) || speaksForItself(domain);
    const isMass = hasNewsletterShape(facts) || isMassMail(facts);
    const hits: Hit[] = [];
    for (const { value, proof } of links) {
      const { url, host, shown, where } = value;
      // links of files are not searched for every spelling of an address
      const isPlain = where === 'attachment' && readers.some((one) => url.toLowerCase().includes(one));
      const personal = value.personal ?? (isPlain ? 'plain' : undefined);
      // a digest is how mailing services count; to the sender's own pages every member mail carries it
      if (personal === undefined || DIGESTS.has(personal) || isOwn(value.domain)) continue;
      if (!url.startsWith('http') || isFarewell(url.toLowerCase(), shown)) continue;
      const isManaged = isMass && (MANAGES.test(shown.slice(0, LOOKED)) || MANAGES.test(url.slice(0, LOOKED)));
      hits.push({ proof, words: { host }, ...(isManaged && { weight: 0 }) });
    }
    return hits;
  },
} satisfies Detector;
