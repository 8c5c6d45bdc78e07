import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { fill } from '../fill.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { freePlaceOf, isNameless } from '../known/links/free-hosting.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isButton } from '../known/stories/buttons.ts';

/** A web page that lies as a file in a store of files. */
const PAGE = /\.(?:html?|php|svg|xhtml)(?:[?#]|$)/i;

/** Shops keep their orders below the name of their platform, whose mails lead there. */
const isShop = (host: string): boolean => host.endsWith('.myshopify.com');

/** The front page of a store is nobody's. */
const hasPath = (url: string, place: 'site' | 'store'): boolean =>
  place === 'site' || url.indexOf('/', url.indexOf('//') + 2) < url.length - 1;

/** A drawing whose picture is a button: whoever writes from the same house's free mailboxes shares documents, and no drawings. */
const DRAWING = 'docs.google.com/drawings/';

/** Recipients that are looked at. */
const RECIPIENTS = 5;

/** The first labels of the reader's own domains (`smu` of `smu.edu`), where somebody else writes to him. */
function readersNames(to: Facts['to'], own: readonly string[]): string[] {
  return to.slice(0, RECIPIENTS).flatMap(({ value: { address } }) => {
    const domain = domainOfAddress(address);
    const name = firstLabel(domain);
    return name.length < SHORTEST || own.includes(domain) || isMailboxHost(hostOfAddress(address)) ? [] : [name];
  });
}
/** A shorter name stands in others by chance. */
const SHORTEST = 3;

/** The words of a tenant's name: `smu-training.wixsite.com`. */
const labelsOf = (host: string): readonly string[] => firstLabel(host).split('-');

const OF_READER: Text = {
  ja: '名前には受取人の組織({name})が入っていますが、その組織のサイトでもありません。',
  en: ' Its name has the reader’s own house in it ({name}), and it is not that house’s site either.',
};

/** The button leads to a page that anybody can put up below a good name. */
export default {
  id: 'link-free-hosting',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'link-place',
  sources: ['https://www.antiphishing.jp/report/', 'free-hosting.ts 2026-11-30'],
  title: {
    ja: 'リンク先が、誰でも無料で作れるページです',
    en: 'The link leads to a page that anybody can put up',
  },
  explains: {
    ja: 'リンク先の{host}は、誰でもすぐにページを作れるサービスです。差出人のサイトではありません。{named}',
    en: '{host} gives pages to anybody within minutes. It is not the sender’s own site.{named}',
  },
  mistakes: {
    ja: '個人や小さな団体、アンケートや共有ファイルの案内でも、このようなサービスが使われます。',
    en: 'Individuals, small clubs, surveys and shared files use such services honestly.',
  },
  detect({ from, to, links }) {
    const own = domainsOf(from);
    const readers = readersNames(to, own);
    const hits: Hit[] = [];
    for (const { value, proof } of endsOf(links)) {
      const { url, host, shown, domain } = value;
      if (!isOpenPage(value)) continue;
      if (!url.includes(DRAWING) && own.some((one) => sameHolder(one, domain))) continue;
      const place = freePlaceOf(host);
      if (place === undefined || place === 'dynamic' || !hasPath(url, place)) continue;
      // files and forms of colleagues are there too; a page that a button opens, or that is a file in a store, is somebody's site
      const isPage = place === 'site' || PAGE.test(url.slice(0, 400));
      const isPressed = shown === '' || isButton(shown) || PAGE.test(url.slice(0, 400));
      // nobody hands a stranger a drawing, or a page of no author, unless it is all button
      const isNobodys = isNameless(host) || url.includes(DRAWING);
      const reader = readers.find((name) => labelsOf(host).includes(name));
      hits.push({
        proof,
        words: { host, named: reader === undefined ? NOTHING_MORE : fill(OF_READER, { name: reader }) },
        ...(isNobodys || reader !== undefined || (isPage && !isShop(host) && isPressed) ? {} : { weight: 1 }),
      });
    }
    return hits;
  },
} satisfies Detector;
