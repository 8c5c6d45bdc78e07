import { hostOfAddress } from '../../message/psl.ts';
import { microsoftTenant } from '../../message/tenants.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { freePlaceOf } from '../known/links/free-hosting.ts';
import { isUnspeakable, looksRandom } from '../known/text/random.ts';

const NAMES = {
  made: {
    ja: '名前は機械的に作られた形で、このために取られたものとみられます。',
    en: ' The name was made by a program, and probably taken for this.',
  },
  named: {
    ja: '名前は実在の組織のものかもしれません。その場合は、そのサーバーが送信に悪用されたおそれがあります。',
    en: ' The name may be that of a real organization, whose server was then abused to send this.',
  },
  routing: {
    ja: '「mail」の付く名前は、組織が自分のメールを振り分けるためのものです。実在の組織の設定が、送信に悪用されたおそれがあります。',
    en: ' A name with "mail" in it is one by which an organization routes its own mail: a real one, whose set-up may have been abused to send this.',
  },
  site: { ja: '', en: '' },
} as const satisfies Record<string, Text>;

/** `jas19904493`: letters and a long number, as a program signs up; a year has four digits. */
const NUMBERED = /^[a-z]{1,20}\d{5,}$/;
const isMadeUp = (name: string): boolean => NUMBERED.test(name) || looksRandom(name) || isUnspeakable(name);

/** The sender writes from a name that a service gives to anybody. */
export default {
  id: 'from-free-tenant',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'sender-address',
  sources: [
    'https://learn.microsoft.com/microsoft-365/admin/setup/domains-faq',
    'free-hosting.ts 2026-11-21',
    'tenants.ts 2026-12-01',
  ],
  supports: ['throwaway-address'],
  title: {
    ja: '差出人のドメインが、誰でも取れる初期設定の名前です',
    en: 'The sender writes from a name that a service gives to anybody',
  },
  explains: {
    ja: '差出人の{host}は、クラウドサービスに申し込むと自動で付く名前です。会社が外部に送るメールには、ふつう自社のドメインが使われます。{name}',
    en: '{host} is a name that comes with signing up for a cloud service. Companies write to others from a domain of their own.{name}',
  },
  mistakes: {
    ja: '設定を始めたばかりの小さな会社や、個人が作ったアプリの通知にも現れます。',
    en: 'Small companies that are setting up, and apps of private people, write from such names too.',
  },
  detect({ from, bounce }) {
    // a mail system reports under the name that it has
    if (bounce !== undefined) return [];
    const hits: Hit[] = [];
    for (const { value, proof } of from) {
      const host = hostOfAddress(value.address);
      const tenant = microsoftTenant(host);
      if (tenant !== undefined) {
        const name = tenant.isRouting ? NAMES.routing : NAMES[isMadeUp(tenant.name) ? 'made' : 'named'];
        // an organisation's own name was not taken for this mail
        hits.push({ proof, words: { host, name }, ...(name !== NAMES.made && { supports: [] }) });
      } else if (freePlaceOf(host) === 'site') hits.push({ proof, words: { host, name: NAMES.site }, weight: 1 });
    }
    return hits;
  },
} satisfies Detector;
