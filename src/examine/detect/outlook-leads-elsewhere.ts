import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** Readers of Outlook are shown a link to a site to which no other reader is led. */
export default {
  id: 'outlook-leads-elsewhere',
  weight: 1,
  kinds: ['phishing', 'spam'],
  group: 'link-veiled',
  sources: [
    'https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537512(v=vs.85)',
    'https://attack.mitre.org/techniques/T1027/',
  ],
  title: {
    ja: 'Outlookで開いた人だけを、別のサイトに案内しています',
    en: 'Only readers of Outlook are led to another site',
  },
  explains: {
    ja: '{host}へのリンクは、Outlookで開いたときにだけ表示されます。ほかのメールソフトや多くの検査には見えない書き方で、差出人のサイトでもありません。',
    en: 'The link to {host} is shown by Outlook alone; other programs and many filters do not see it, and it is no site of the sender.',
  },
  mistakes: {
    ja: 'クリックを数える配信サービスは、ふつうのリンクだけを自社のものに書き換えます。Outlook用のボタンには、会社の本来のサイトが残ります。',
    en: 'Services that count clicks rewrite ordinary links alone, so that the buttons for Outlook still lead straight to the site of an honest sender.',
  },
  detect({ from, links }) {
    if (!links.some(({ value }) => value.only === 'outlook')) return [];
    const own = domainsOf(from);
    const known = [...own, ...links.flatMap(({ value }) => (value.only === 'outlook' ? [] : [value.domain]))];
    const alone = links.find(
      ({ value }) =>
        value.only === 'outlook' &&
        value.hidden !== true &&
        isOpenPage(value) &&
        !isMailingService(value.domain) &&
        !known.some((domain) => sameHolder(domain, value.domain)),
    );
    return alone === undefined ? [] : [{ proof: alone.proof, words: { host: alone.value.host } }];
  },
} satisfies Detector;
