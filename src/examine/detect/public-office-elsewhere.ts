import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';

/** What offices of Japan call themselves (総務省, 地方公共団体; the ministries' own names are among the brands). */
const OFFICE =
  /水道局|上下水道|市役所|区役所|町役場|村役場|県庁|都庁|府庁|国民健康保険|国保|税事務所|都税|県税|市税|警察署|警察本部|警視庁|年金事務所|税務署|労働局|法務局|入国管理|保健所|選挙管理|社会福祉協議会|児童手当|給付金事務|[市区町村県府都] ?(?:保険|年金|税務|市民税|住民税|収納|福祉|介護|医療|給付|住民|市民|町民)[^ ]{0,8}[課係室局]$|内閣府|内閣官房|(?:外務|環境|防衛|国土交通|農林水産|文部科学)省|こども家庭庁/;
/** Domains that only public bodies get (JPRS, 属性型JPドメイン), and the geographic ones of towns and prefectures. */
const PUBLIC = /(?:^|\.)(?:lg|go|ed|ac)\.jp$|(?:^|\.)(?:pref|city|town|vill|metro)\.[a-z0-9.-]{1,60}\.jp$/;

/** The name is that of a public office, but its address and whatever can be opened are of no public domain. */
export default {
  id: 'public-office-elsewhere',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  contradicts: ['genuine'],
  sources: ['https://jprs.jp/about/jp-dom/type/', 'https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: '役所などの公的機関を名乗っていますが、公的機関のドメインではありません',
    en: 'It names a public office, but no address of it is a public one',
  },
  explains: {
    ja: '差出人は「{name}」ですが、アドレス{address}も、開く先の{host}も、公的機関だけが使えるドメイン(lg.jp、go.jpなど)ではありません。',
    en: 'The name says "{name}", but neither {address} nor {host}, where it leads, is in a domain that only public bodies get (lg.jp, go.jp).',
  },
  mistakes: {
    ja: '外部の配信サービスや指定管理者が、役所に頼まれて、その名前で送ることもあります。',
    en: 'Services and contractors send in the name of an office honestly.',
  },
  detect({ from, to, links, thread }) {
    const [sender] = from;
    if (sender === undefined || thread !== undefined || !OFFICE.test(sender.value.name.normalize('NFKC'))) return [];
    const { name, address } = sender.value;
    const host = hostOfAddress(address);
    if (PUBLIC.test(host) || to.some(({ value }) => domainOfAddress(value.address) === domainOfAddress(address)))
      return [];
    const pages = endsOf(links).filter(({ value }) => isOpenPage(value));
    const [first] = pages;
    if (first === undefined || pages.some((one) => PUBLIC.test(one.value.host))) return [];
    return [
      { proof: [...sender.proof, ...first.proof], words: { name: name.slice(0, 80), address, host: first.value.host } },
    ];
  },
} satisfies Detector;
