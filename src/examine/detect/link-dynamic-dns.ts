import type { Detector, Hit } from '../finding.ts';
import { freePlaceOf } from '../known/links/free-hosting.ts';
import { isOpenPage } from '../known/links/link-ends.ts';

/** A link leads to a name of dynamic DNS. */
export default {
  id: 'link-dynamic-dns',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'link-place',
  sources: ['free-hosting.ts 2026-11-21', 'RFC 2136'],
  title: {
    ja: 'リンク先が、いつでも付け替えられる使い捨ての名前です',
    en: 'The link leads to a name that moves at will',
  },
  explains: {
    ja: 'リンク先の{host}は、家庭の回線などに一時的な名前を付けるサービス(ダイナミックDNS)の名前です。会社のサイトには、ふつう使われません。',
    en: '{host} is a name of dynamic DNS, which is given to home lines and changed at will. Companies do not put their sites there.',
  },
  mistakes: {
    ja: '自宅のサーバーや監視カメラなどを持つ人は、ふつうに使います。',
    en: 'People with a server or a camera at home use it honestly.',
  },
  detect({ links }) {
    const hits: Hit[] = [];
    for (const { value, proof } of links) {
      if (isOpenPage(value) && freePlaceOf(value.host) === 'dynamic')
        // a button; in a letter somebody names his own machine
        hits.push({ proof, words: { host: value.host }, ...(value.where === 'text' ? { weight: 1 } : {}) });
    }
    return hits;
  },
} satisfies Detector;
