import type { Detector } from '../finding.ts';

/** The type of a page that stands whole in a URL. */
const IN_URL = /^data:(?:text\/(?:html|xml)|application\/(?:xhtml\+xml|xml)|image\/svg\+xml)[;,]/i;

/** A link, form or frame has a whole page in itself (`data:text/html,…`), which is on no server. */
export default {
  id: 'page-in-link',
  weight: 2,
  kinds: ['phishing'],
  group: 'attachment-page',
  sources: ['RFC 2397', 'https://attack.mitre.org/techniques/T1027/006/'],
  title: {
    ja: 'リンクの中に、ページがまるごと書き込まれています',
    en: 'A whole page is written into a link',
  },
  explains: {
    ja: '開くと、どのサイトのものでもない、メールの中に書き込まれたページが表示されます。リンク先の検査を逃れるための手口です。入力欄があっても、何も入力しないでください。',
    en: 'What opens is on no site: the page is written into the mail itself. That is done to get past checks of where links lead. If it has fields, type nothing.',
  },
  mistakes: {
    ja: 'ブラウザーから保存したページをそのままメールにすると、枠の中にまれに含まれます。',
    en: 'A page that somebody saved from a browser and sent as a mail may have one in a frame.',
  },
  detect({ links }) {
    const page = links.find(({ value }) => value.hidden !== true && IN_URL.test(value.url));
    return page === undefined ? [] : [{ proof: page.proof }];
  },
} satisfies Detector;
