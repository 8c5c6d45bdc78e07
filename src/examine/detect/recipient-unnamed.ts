import type { Detector } from '../finding.ts';

/** No recipient is named: the same letter went to a list of addresses that each reader is not shown. */
export default {
  id: 'recipient-unnamed',
  weight: 1,
  kinds: ['fraud', 'spam'],
  group: 'stranger',
  sources: ['RFC 5322 §3.6.3', 'https://www.ic3.gov/CrimeInfo/AdvanceFee'],
  title: {
    ja: '宛先に、誰の名前も書かれていません',
    en: 'No recipient is named',
  },
  explains: {
    ja: '宛先(To、Cc)に誰のアドレスもありません。見えない宛先の一覧へ、同じ文面を一斉に送ったメールです。',
    en: 'To and Cc name nobody: the same letter went to a list that the reader is not shown.',
  },
  mistakes: {
    ja: '知人や会員への一斉連絡をBCCで送る人もいます。',
    en: 'Honest people send a notice to friends or members by Bcc too.',
  },
  detect({ to, cc, from, authentication, thread, distribution, bounce }) {
    if (to.length > 0 || cc.length > 0 || from.length === 0 || thread !== undefined) return [];
    if (distribution.length > 0 || bounce !== undefined) return [];
    return [{ proof: authentication.proof }];
  },
} satisfies Detector;
