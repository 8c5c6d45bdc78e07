import { listed } from '../fill.ts';
import type { Detector } from '../finding.ts';
import { borrowedMarks } from '../known/carriers/mass-mail.ts';

/** It carries a mailing service's marks, and nothing shows that the service carried it. */
export default {
  id: 'marks-borrowed',
  weight: 0,
  kinds: ['spam', 'phishing'],
  sources: ['RFC 2369 §3.2', 'RFC 8058 §3'],
  title: {
    ja: '配信サービスの印がありますが、そのサービスから届いてはいません',
    en: 'It carries the marks of a mailing service that did not bring it',
  },
  explains: {
    ja: '{fields}は{services}の印ですが、引き渡したホストも、送信元(エンベロープFrom)も、確かめられた署名も、そこのものではありません。印は書き写せるので、一斉配信の証拠とは見ません。',
    en: '{fields} names {services}, but neither the host that handed it over nor the envelope sender nor a signature that holds is of there. Such marks can be copied, so they are not taken as proof of a mass mailing.',
  },
  mistakes: {
    ja: '配信サービスを自社の名前で使う会社や、印の分からない転送を経たメールもあります。',
    en: 'Companies have such services send in their own name, and some forwarding leaves no mark.',
  },
  detect(facts) {
    const marks = borrowedMarks(facts);
    const mass = facts.distribution.find(({ value }) => value.kind === 'newsletter');
    if (marks === undefined || mass === undefined) return [];
    const services = [...new Set(marks.flatMap(({ of = [] }) => of))].slice(0, 3);
    const fields = [...new Set(marks.map(({ field }) => field))];
    return [{ proof: mass.proof, words: { fields: listed(fields), services: listed(services) } }];
  },
} satisfies Detector;
