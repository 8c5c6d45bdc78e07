import type { Detector } from '../finding.ts';

/** The scanner that we asked found malware in the mail or in a file of it. */
export default {
  id: 'virus-found',
  weight: 3,
  kinds: ['malware'],
  group: 'gateway-virus',
  sources: ['https://docs.clamav.net/manual/Usage/Scanning.html'],
  title: {
    ja: 'ウイルス検査で検出されました',
    en: 'A virus scanner found something',
  },
  explains: {
    ja: 'ウイルス検査ソフト({by})が、{where}から「{virus}」を検出しました。開かずに、管理者に知らせてください。',
    en: 'The virus scanner ({by}) found "{virus}" in {where}. Do not open it, and tell whoever looks after your computers.',
  },
  mistakes: {
    ja: 'どの検査ソフトにも誤検知があります。名前に「PUA」「Heuristics」「Phishing」が付くものは、ウイルスそのものではなく、疑わしい特徴を指します。検出されなかったことは、安全であることを意味しません。',
    en: 'Every scanner errs. Names with "PUA", "Heuristics" or "Phishing" in them mean suspicious features and not a virus. That nothing was found does not mean that a file is safe.',
  },
  detect({ scans = [] }) {
    const found = scans.filter(({ value }) => value.outcome === 'found');
    // a virus in a file is one in the mail as well: the file tells more
    const files = found.filter(({ value }) => value.of === 'file');
    return (files.length > 0 ? files : found).map(({ value, proof }) => ({
      proof,
      words: {
        by: value.by,
        virus: value.virus ?? '',
        where:
          value.of === 'file'
            ? { ja: `添付ファイル「${value.name}」`, en: `the attached file "${value.name}"` }
            : { ja: 'メール全体', en: 'the mail as a whole' },
      },
    }));
  },
} satisfies Detector;
