import type { Detector } from '../finding.ts';
import { endingOf, pageEndings } from '../known/files/file-names.ts';
import { everyFile, isPageAsText } from '../known/files/inner-files.ts';

/** A web page is attached: it opens in the browser and can be a false sign-in page. */
export default {
  id: 'attachment-html',
  weight: 2,
  kinds: ['phishing', 'malware'],
  group: 'attachment-page',
  sources: [
    'https://www.microsoft.com/security/blog/2021/11/11/html-smuggling-surges-highly-evasive-loader-technique-increasingly-used-in-banking-malware-targeted-attacks/',
  ],
  title: {
    ja: 'Webページとして開くファイルが添付されています',
    en: 'A file that opens as a web page is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」はWebページです。開くと、偽のログイン画面が表示されたり、別のファイルが作られたりすることがあります。',
    en: 'The attached file "{name}" is a web page. Opened, it can show a false sign-in page, or make another file.',
  },
  mistakes: {
    ja: '請求書や明細、暗号化メールの受け取りに、HTMLファイルを使うサービスもあります。',
    en: 'Some services send statements or encrypted mail as HTML files.',
  },
  detect(facts) {
    return [...everyFile(facts)]
      .filter(
        (file) =>
          // a drawing in the text is a picture; a page below it is shown, and offered as a file
          (file.attachment.inline !== true || file.attachment.type === 'text/html') &&
          !file.isPart &&
          !isPageAsText(file) &&
          (pageEndings.has(endingOf(file.name)) ||
            ((file.type === 'text/html' || file.type === 'image/svg+xml') && file.name.trim() !== '')),
      )
      .map(({ shown, proof }) => ({ proof, words: { name: shown } }));
  },
} satisfies Detector;
