import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A page as a file that asks for a password. */
export default {
  id: 'attachment-password-form',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'attachment-page',
  sources: ['WHATWG HTML §4.10.5.1.6'],
  title: {
    ja: 'パスワードを入力させるページが添付されています',
    en: 'An attached page asks for a password',
  },
  explains: {
    ja: '添付ファイル「{name}」を開くと、パスワードの入力欄が表示されます。入力しないでください。',
    en: 'The attached file "{name}" shows a field for a password. Do not type one.',
  },
  mistakes: {
    ja: '明細書などを、パスワードで開くHTMLファイルとして送る会社もあります。',
    en: 'Some companies send statements as HTML files that open with a password.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) =>
      (value.signs ?? [])
        .filter(({ kind }) => kind === 'password-form')
        .map((sign) => ({ proof, words: { name: shownName(value, sign.in) } })),
    );
  },
} satisfies Detector;
