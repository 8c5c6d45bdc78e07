import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A page that makes a file by itself when it is opened, so that nothing on the way could see it. */
export default {
  id: 'attachment-smuggling',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-page',
  sources: ['https://attack.mitre.org/techniques/T1027/006/', 'page.ts 2026-11-30'],
  title: {
    ja: '開くと別のファイルを作り出すページです',
    en: 'A page that makes another file when it is opened',
  },
  explains: {
    ja: '添付ファイル「{name}」は、開いた人の手元で別のファイルを組み立てます。途中のウイルス検査をすり抜けるための手口です。',
    en: 'The attached file "{name}" builds another file on the computer of whoever opens it: a way past the virus scanners on the way.',
  },
  mistakes: {
    ja: '暗号化メールの受け取りページなど、一部の業務用サービスも同じ仕組みを使います。',
    en: 'A few services, such as those for encrypted mail, build files in the same way.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) =>
      (value.signs ?? [])
        .filter(({ kind }) => kind === 'smuggling')
        .map((sign) => ({ proof, words: { name: shownName(value, sign.in) } })),
    );
  },
} satisfies Detector;
