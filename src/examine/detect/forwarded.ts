import { fill } from '../fill.ts';
import type { Detector, Text } from '../finding.ts';

const SENT_ON: Text = { ja: '転送の印({name})があります。', en: 'It carries marks of forwarding ({name}).' };
const CARRIED: Text = { ja: '別のメール({name})が添付されています。', en: 'Another mail is attached ({name}).' };

/** The mail was passed on, which explains why route and envelope do not fit the sender. */
export default {
  id: 'forwarded',
  weight: -1,
  group: 'distribution',
  sources: ['RFC 5321 §3.9.1', 'RFC 5322 §3.6.6', 'RFC 7960 §3'],
  title: {
    ja: '転送されたか、ほかのメールを伴っています',
    en: 'It was forwarded, or brings another mail along',
  },
  explains: {
    ja: '{how}経路や本文が差出人と合わないのは、そのためかもしれません。',
    en: '{how} That may be why its route, or what it speaks of, does not fit the sender.',
  },
  mistakes: {
    ja: '転送の印は誰でも書けます。転送されたメールの中身が安全だという意味ではありません。',
    en: 'Anybody can write these marks, and what was forwarded need not be harmless.',
  },
  detect({ distribution, bounce }) {
    // what came back with a notice was not forwarded
    if (bounce !== undefined) return [];
    return distribution
      .filter(({ value }) => value.kind === 'forwarded')
      .map(({ value, proof }) => ({
        proof,
        words: { how: fill(value.carried === true ? CARRIED : SENT_ON, { name: value.name }) },
      }));
  },
} satisfies Detector;
