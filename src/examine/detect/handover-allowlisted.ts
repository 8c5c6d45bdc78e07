import type { Detector, Hit } from '../finding.ts';
import { saidBy, trustOf } from '../known/hosts/blocklist-codes.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';

/** Medium: "rare spam". Low and none only say that it is a mail server. https://www.dnswl.org/?page_id=15 */
const MEDIUM = 2;

/** A public list knows the handover as a mail server that is run with care. */
export default {
  id: 'handover-allowlisted',
  weight: -1,
  sources: ['https://www.dnswl.org/?page_id=15', 'RFC 5782 §2.1'],
  title: {
    ja: '引き渡し元は、きちんと運用されたメールサーバーとしてリストに載っています',
    en: 'The handover stands on a public list of well-run mail servers',
  },
  explains: {
    ja: '引き渡し元{ip}が、公開のリスト({list})に載っています。{meaning}',
    en: 'The handover {ip} stands on a public list ({list}). {meaning}',
  },
  mistakes: {
    ja: 'きちんとしたサーバーでも、乗っ取られたアカウントから悪いメールが送られることがあります。リストの内容は調べた時点のものです。',
    en: 'A stolen account sends bad mail through a well-run server too. The list says what holds now, not when the mail came.',
  },
  detect(facts) {
    const entry = (facts.listings ?? []).find(
      ({ value }) => value.kind === 'allow' && value.role === 'handover' && trustOf(value) >= MEDIUM,
    );
    if (entry === undefined || facts.route.value.handover?.certainty === 'likely') return [];
    const { subject, list, meanings } = entry.value;
    const hit: Hit = {
      proof: entry.proof,
      words: { ip: subject, list, meaning: saidBy(meanings) },
      ...(isPastLists(facts) ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
