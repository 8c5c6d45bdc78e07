import { magicOfType } from '../../unpack/magic.ts';
import type { Detector, Hit } from '../finding.ts';
import { documentEndings, endingOf, executableEndings, pageEndings } from '../known/files/file-names.ts';
import { everyFile, isPageAsText } from '../known/files/inner-files.ts';

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
    for (const file of everyFile(facts)) {
      const { name, shown, type, isPart, proof } = file;
      if (isPart || isPageAsText(file)) continue;
      // the name is of a file that lies elsewhere (RFC 2046 §5.2.3)
      if (!file.isInner && file.attachment.declared === 'message/external-body') continue;
      const ending = endingOf(name);
      const magic = magicOfType(type);
      if (magic === undefined || ending === '' || magic.extensions.includes(ending)) continue;
      // one picture saved as another deceives nobody; endings that we do not know say nothing
      const known = documentEndings.has(ending) || executableEndings.has(ending) || pageEndings.has(ending);
      // a drawing and a page both open in the browser
      if (magic.family === 'page' && pageEndings.has(ending)) continue;
      if (!known || magic.family === 'image' || magic.family === 'media' || magic.family === 'text') continue;
      hits.push({ proof, words: { name: shown, type, ending } });
    }
    return hits;
  },
} satisfies Detector;
