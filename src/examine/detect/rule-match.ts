import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A YARA rule, of the operator or of ours, matches a file of the mail. */
export default {
  id: 'rule-match',
  weight: 2,
  kinds: ['malware'],
  sources: ['https://virustotal.github.io/yara-x/', 'own-rules.ts'],
  title: {
    ja: '登録した検出ルールに当てはまるファイルです',
    en: 'A file matches a rule',
  },
  explains: {
    ja: '添付ファイル「{name}」が、検出ルール(YARA)「{rule}」に当てはまりました。',
    en: 'The attached file "{name}" matches the YARA rule "{rule}".',
  },
  mistakes: {
    ja: 'ルールは書いた人の考えを表すもので、無関係なファイルに当てはまることもあります。どのルールかを管理者に確かめてください。',
    en: 'A rule is what somebody thought of, and may match files that have nothing to do with it. Ask whoever keeps the rules.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) =>
      (value.signs ?? [])
        .filter(({ kind }) => kind === 'rule')
        .map((sign) => ({ proof, words: { name: shownName(value, sign.in), rule: sign.says } })),
    );
  },
} satisfies Detector;
