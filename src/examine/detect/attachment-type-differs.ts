import { magicOfType } from '../../unpack/magic.ts';
import type { Detector, Hit } from '../finding.ts';
import { documentEndings, endingOf, executableEndings, pageEndings } from '../known/file-names.ts';
import { everyFile } from '../known/inner-files.ts';

/** The bytes of a file are of another kind than its name says. */
export default {
  id: 'attachment-type-differs',
  weight: 2,
  kinds: ['malware', 'phishing'],
  group: 'attachment-name',
  sources: ['magic.ts', 'RFC 2046 §1'],
  title: {
    ja: 'ファイルの中身が、名前の種類と違います',
    en: 'The content of a file is not what its name says',
  },
  explains: {
    ja: '添付ファイル「{name}」の中身は{type}で、名前の種類「.{ending}」と合いません。',
    en: 'The attached file "{name}" is really {type}, which does not fit its ending ".{ending}".',
  },
  mistakes: {
    ja: '古い文書や、種類を変えて保存したファイルで、名前だけが古いままのことがあります。',
    en: 'Old documents, and files saved as another kind, sometimes keep the old ending.',
  },
  detect(facts) {
    const hits: Hit[] = [];
    for (const { name, shown, type, isPart, proof } of everyFile(facts)) {
      if (isPart) continue;
      const ending = endingOf(name);
      const magic = magicOfType(type);
      if (magic === undefined || ending === '' || magic.extensions.includes(ending)) continue;
      // one picture saved as another deceives nobody; endings that we do not know say nothing
      const known = documentEndings.has(ending) || executableEndings.has(ending) || pageEndings.has(ending);
      if (!known || magic.family === 'image' || magic.family === 'media' || magic.family === 'text') continue;
      hits.push({ proof, words: { name: shown, type, ending } });
    }
    return hits;
  },
} satisfies Detector;
