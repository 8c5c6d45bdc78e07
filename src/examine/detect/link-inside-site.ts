import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** Folders of programs for sites, in which no owner puts a page to be read. */
const FOLDERS =
  /^https?:\/\/[^/?#]{1,255}\/(?:[^/?#]{1,60}\/){0,4}(?:wp-includes|wp-content\/(?:plugins|themes|mu-plugins|uploads|upgrade|languages)|wp-admin\/(?:css|images|includes|js|maint|network|user)|\.well-known|components\/com_\w{1,40}|sites\/default\/files|\.tmb|\.git)\/([^?#]{0,300})/i;
/** The programs of the site's maker: what lies there is replaced at each update, and no owner keeps a page in it. */
const CORE = /\/(?:wp-includes|wp-admin)\//i;
/** What a page is called; pictures and papers are kept in such folders honestly. */
const PAGE = /(?:^|\/)(?:[^/.]{0,80}|[^/]{0,80}\.(?:php\d?|html?|aspx?))$/i;
/** What standards and mailing programs put there. */
const HONEST =
  /^(?:acme-challenge|security\.txt|openid|webfinger|assetlinks|apple-app)|newsletter|mailpoet|mailster|mail-?chimp|unsubscribe/i;

/** The page lies among the programs of a site: somebody put it into another's. */
export default {
  id: 'link-inside-site',
  weight: 2,
  kinds: ['phishing'],
  supports: ['hacked-site'],
  sources: [
    'https://www.antiphishing.jp/report/guideline/',
    'https://developer.wordpress.org/plugins/plugin-basics/determining-plugin-and-content-directories/',
  ],
  title: {
    ja: 'リンク先が、よそのサイトのプログラム用フォルダーの中です',
    en: 'The link leads into the program folders of somebody’s site',
  },
  explains: {
    ja: 'リンク先の{host}では、ページがサイトのプログラム用のフォルダー({folder})に置かれています。持ち主が知らないうちに置かれたページは、こうした場所にあります。',
    en: 'At {host} the page lies in a folder for the site’s programs ({folder}). Pages that were put there without the owner’s knowledge lie in such places.',
  },
  mistakes: {
    ja: 'サイトの持ち主自身が、配信用の部品や確認用のページをこうした場所に置いていることもあります。',
    en: 'Some owners keep parts of their own mailing program, or pages to confirm something, in such places.',
  },
  detect({ from, to, links }) {
    const own = domainsOf([...from, ...to.slice(0, 5)]);
    return endsOf(links).flatMap(({ value, proof }) => {
      const { url, host, domain, defanged } = value;
      const inside = FOLDERS.exec(url.slice(0, 700));
      const path = inside?.[1];
      if (inside === null || path === undefined || defanged === true) return [];
      if (!PAGE.test(path) || HONEST.test(path) || isBrandDomain(domain)) return [];
      if (own.some((one) => sameHolder(one, domain))) return [];
      const folder = inside[0].slice(inside[0].indexOf('/', 8), inside[0].length - path.length);
      return [{ proof, words: { host, folder }, weight: CORE.test(folder) ? 2 : 0 }];
    });
  },
} satisfies Detector;
