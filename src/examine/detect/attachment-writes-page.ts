import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A page that writes another page, or leads on, only when it is opened: what is read of it before is not what is shown. */
export default {
  id: 'attachment-writes-page',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'attachment-page',
  sources: ['https://attack.mitre.org/techniques/T1027/', 'page.ts 2026-11-30'],
  title: {
    ja: '開いたときに初めて中身を表示するページが添付されています',
    en: 'An attached page writes what it shows only when it is opened',
  },
  explains: {
    ja: '添付ファイル「{name}」を開くと、読めない形にしてあった文字列から、別のページが組み立てられます。偽のログイン画面を、途中の検査から隠すための手口です。',
    en: 'The attached file "{name}" makes another page out of scrambled letters and shows that: a way to hide a false sign-in page from whoever looks at the mail on its way.',
  },
  mistakes: {
    ja: '暗号化メールの受け取りページや、ブラウザーで保存したページにも、同じ仕組みのものがあります。',
    en: 'Pages of services for encrypted mail, and pages saved from a browser, may be made alike.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) =>
      (value.signs ?? [])
        .filter(({ kind }) => kind === 'written-page')
        .map((sign) => ({ proof, words: { name: shownName(value, sign.in) } })),
    );
  },
} satisfies Detector;
