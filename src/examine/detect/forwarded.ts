import type { Detector } from '../finding.ts';

/** The mail was passed on, which explains why route and envelope do not fit the sender. */
export default {
  id: 'forwarded',
  weight: -1,
  group: 'distribution',
  sources: ['RFC 5321 §3.9.1', 'RFC 5322 §3.6.6', 'RFC 7960 §3'],
  title: {
    ja: '転送されたメールです',
    en: 'It was forwarded',
  },
  explains: {
    ja: '転送の印({name})があります。経路や送信元が差出人と合わないのは、転送のためかもしれません。',
    en: 'It carries marks of forwarding ({name}). Forwarding may be why route and envelope do not fit the sender.',
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
      .map(({ value, proof }) => ({ proof, words: { name: value.name } }));
  },
} satisfies Detector;
