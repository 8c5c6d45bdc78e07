import type { Detector } from '../finding.ts';
import { isShortener } from '../known/links/shorteners.ts';

/** A link goes through a shortener, so nobody sees where it leads. */
export default {
  id: 'link-shortened',
  weight: 1,
  kinds: ['phishing', 'spam'],
  group: 'link-veiled',
  sources: ['shorteners.ts 2026-11-21'],
  title: {
    ja: '短縮URLで、本当のリンク先が見えません',
    en: 'A shortened link hides where it leads',
  },
  explains: {
    ja: '{host}は短縮URLのサービスで、押すまで本当のリンク先が分かりません。',
    en: '{host} shortens links: where it leads cannot be seen before it is opened.',
  },
  mistakes: {
    ja: 'SNSや広告、紙面の都合で短縮URLを使う正当なメールもあります。',
    en: 'Honest mail uses short links too, from social media, advertisements and for print.',
  },
  detect({ links }) {
    return links
      .filter(
        ({ value }) => isShortener(value.host) && value.defanged !== true && value.url.length > value.host.length + 9,
      )
      .map(({ value, proof }) => ({ proof, words: { host: value.host } }));
  },
} satisfies Detector;
