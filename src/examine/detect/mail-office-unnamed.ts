import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { plain } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';

/** What says that mail or computers are looked after there. */
const CORE: ReadonlySet<string> = new Set(
  'it its email e-mail mail webmail mailbox server servers sysadmin admin administrator helpdesk servicedesk postmaster mailadmin'.split(
    ' ',
  ),
);
/** What such offices call themselves beside it: of nobody in particular. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'web system systems network account accounts service services support help desk team technical tech department dept center centre security ' +
    'verification upgrade update updates storage quota notification notifications notice portal online the of your user users client message messages alert ' +
    'alerts info control maintenance internal staff password campus university college school office operations management delivery &'
  ).split(' '),
);
/** The same in Japanese, without spaces between: what is looked after, who does it, and nothing else. */
const LOOKED_AFTER = /メール|サーバー?|システム|ネットワーク|ヘルプデスク|サービスデスク/;
const WORDS =
  /日本|電子メール|webメール|ウェブメール|メールサーバー?|情報システム|メール|web|ウェブ|サーバー?|システム|ネットワーク|ヘルプデスク|サービスデスク|管理者|管理部|管理室|管理センター|管理|サポート|センター|部|課|担当|チーム|サービス|の|\s/g;

/** The name is made of such words alone. */
function isUnnamed(name: string): boolean {
  const words = name.split(/[\s/|,_()-]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 6) return false;
  // `e-mail` falls into two
  const whole = words.filter((word) => word !== 'e');
  if (LOOKED_AFTER.test(name) && name.replace(WORDS, '') === '') return true;
  return whole.every((word) => CORE.has(word) || BESIDE.has(word)) && whole.some((word) => CORE.has(word));
}

/** An office for mail or computers that says of no house whose it is, and leads to strangers. */
export default {
  id: 'mail-office-unnamed',
  weight: 1,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://www.antiphishing.jp/news/alert/', 'https://www.ipa.go.jp/security/anshin/'],
  title: {
    ja: 'どこの組織とも書かずに、メールやシステムの担当を名乗っています',
    en: 'It calls itself an office for mail or computers, and not of which house',
  },
  explains: {
    ja: '差出人の名前「{name}」には組織の名前がなく、アドレス{address}は宛先の組織のものではありません。開かせるのは{host}です。',
    en: 'The name "{name}" says of no house, and {address} is not of the reader’s. It leads to {host}.',
  },
  mistakes: {
    ja: '社内システムの保守を外部に任せている会社では、委託先がこう名乗ることもあります。',
    en: 'Firms that look after the computers of others call themselves so, too.',
  },
  detect({ from, to, text, links, thread, distribution, passedOn, bounce }) {
    const [sender] = from;
    if (sender === undefined || thread !== undefined || passedOn !== undefined || bounce !== undefined) return [];
    if (distribution.length > 0 || quotes(text?.value)) return [];
    const { name, address } = sender.value;
    if (!isUnnamed(plain(name.slice(0, 120)).trim())) return [];
    const own = domainOfAddress(address);
    const readers = domainsOf(to.slice(0, 5));
    if (isBrandDomain(own) || readers.some((one) => sameHolder(one, own)) || hostOfAddress(address) === '') return [];
    const strange = endsOf(links).find(
      ({ value }) =>
        isOpenPage(value) &&
        value.hidden !== true &&
        !isMailingService(value.domain) &&
        !readers.some((one) => sameHolder(one, value.domain)),
    );
    if (strange === undefined) return [];
    return [{ proof: [...sender.proof, ...strange.proof], words: { name, address, host: strange.value.host } }];
  },
} satisfies Detector;
