import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { freePlaceOf } from '../known/free-hosting.ts';

/** The sender writes from a name that a service gives to anybody. */
export default {
  id: 'from-free-tenant',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'sender-address',
  sources: ['https://learn.microsoft.com/microsoft-365/admin/setup/domains-faq', 'free-hosting.ts 2026-11-21'],
  supports: ['throwaway-address'],
  title: {
    ja: '差出人のドメインが、誰でも取れる初期設定の名前です',
    en: 'The sender writes from a name that a service gives to anybody',
  },
  explains: {
    ja: '差出人の{host}は、クラウドサービスに申し込むと自動で付く名前です。会社が外部に送るメールには、ふつう自社のドメインが使われます。',
    en: '{host} is a name that comes with signing up for a cloud service. Companies write to others from a domain of their own.',
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
      const isTenant = host.endsWith('.onmicrosoft.com') || host.endsWith('.tenant.example');
      if (isTenant) hits.push({ proof, words: { host } });
      else if (freePlaceOf(host) === 'site') hits.push({ proof, words: { host }, weight: 1 });
    }
    return hits;
  },
} satisfies Detector;
