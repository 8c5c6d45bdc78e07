import type { Detector, Hit } from '../finding.ts';

/** Character sets that are made for these languages, and used by nobody else. */
const STRANGE: readonly (readonly [labels: RegExp, languages: readonly string[]])[] = [
  [/^(?:gb2312|gbk|gb18030|hz-gb-2312|big5)/, ['zh', 'en']],
  [/^(?:euc-kr|iso-2022-kr|ks_c)/, ['ko', 'en']],
  [/^(?:koi8|windows-1251|iso-8859-5|x-mac-cyrillic)/, ['ru', 'uk']],
  [/^(?:windows-1256|iso-8859-6|windows-1255|iso-8859-8)/, ['ar', 'he']],
  [/^(?:iso-2022-jp|shift_jis|euc-jp)/, ['ja', 'en']],
];

/** The text is labelled with a character set of another language than it is written in. */
export default {
  id: 'charset-oddity',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'language',
  sources: ['RFC 2046 §4.1.2', 'RFC 2978 §2.3'],
  title: {
    ja: '文字コードの指定が、文章の言語と合いません',
    en: 'The character set is that of another language',
  },
  explains: {
    ja: '文章の言語({language})には使わない文字コード「{charset}」が指定されています。別の言語の環境で作られたと考えられます。',
    en: 'The text is in {language}, but is labelled {charset}, which that language does not use. It was probably made on a system of another language.',
  },
  mistakes: {
    ja: '海外にいる人や、外国語の環境を使う人のメールも同じになります。',
    en: 'Mail of people who live abroad or use a foreign system looks the same.',
  },
  detect({ text }) {
    if (text === undefined) return [];
    const { language, charsets } = text.value;
    const charset = charsets.find((one) =>
      STRANGE.some(([labels, languages]) => labels.test(one) && !languages.includes(language)),
    );
    if (charset === undefined || language === 'und') return [];
    const hit: Hit = { proof: text.proof, words: { language, charset } };
    return [hit];
  },
} satisfies Detector;
