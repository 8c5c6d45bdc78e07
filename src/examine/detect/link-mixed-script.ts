import { toUnicode } from '../../unpack/punycode.ts';
import type { Detector, Hit } from '../finding.ts';
import { isWholeDisguise, mixOf } from '../known/text/scripts.ts';

/** A host mixes scripts within a word, or is foreign letters that read as Latin ones. */
export default {
  id: 'link-mixed-script',
  weight: 3,
  kinds: ['phishing'],
  group: 'link-imitation',
  sources: ['UTS #39 §5.2', 'UTS #39 §4', 'RFC 5890 §4.4'],
  title: {
    ja: 'リンク先の名前に、見た目の似た別の文字が混ざっています',
    en: 'A link leads to a name that mixes look-alike letters',
  },
  explains: {
    ja: 'リンク先の{host}は、アルファベットによく似た別の国の文字を使っています(実際の名前は{ascii})。見間違えさせるための名前です。',
    en: 'The link leads to {host} (really {ascii}), which uses letters of another script that look like Latin ones. Such names are made to be misread.',
  },
  mistakes: {
    ja: '複数の文字を使う国の、正当な名前に現れることがまれにあります。',
    en: 'Honest names in countries of several scripts have this once in a while.',
  },
  detect({ links }) {
    const hits: Hit[] = [];
    for (const { value, proof } of links) {
      if (!value.host.includes('xn--') || value.defanged === true) continue;
      const host = toUnicode(value.host);
      const labels = host.split('.');
      // a name below a top-level domain of its own script is read as what it is
      const latin = /^[a-z]+$/.test(labels[labels.length - 1] ?? '');
      const isOdd = labels.some(
        (label) => mixOf(label) === 'minimally-restrictive' || (latin && isWholeDisguise(label)),
      );
      if (isOdd) hits.push({ proof, words: { host, ascii: value.host } });
    }
    return hits;
  },
} satisfies Detector;
