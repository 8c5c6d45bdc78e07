import type { Detector } from '../finding.ts';

/** At least one line below the border cannot be true. */
export default {
  id: 'route-contradicted',
  weight: 2,
  about: 'host',
  sources: ['RFC 5321 §4.4', 'RFC 5321 §7.2'],
  group: 'false-lines',
  kinds: ['spam', 'phishing', 'fraud', 'malware'],
  supports: ['forged'],
  title: {
    ja: '経路の記録に、ありえない行があります',
    en: 'The route has a line that cannot be true',
  },
  explains: {
    ja: '信頼境界より下の、{by}が書いたという行は事実と合いません。送り手が経路を偽るために書き足したと考えられます。',
    en: 'Below the border, the line that claims to be written by {by} cannot be true. The sender most likely added it to hide where the mail came from.',
  },
  mistakes: {
    ja: '時計が大きく狂った中継サーバーや、行を書かない装置を通って一度戻ってきたメールでも、まれにこう見えます。',
    en: 'A relay whose clock is far off, or a device that writes no line and hands the mail back, can rarely look like this.',
  },
  detect: ({ route }) =>
    route.value.hops
      .filter((hop) => hop.trust === 'contradicted')
      .map((hop) => ({ proof: [{ at: hop.at }], words: { by: hop.by ?? '?' } })),
} satisfies Detector;
