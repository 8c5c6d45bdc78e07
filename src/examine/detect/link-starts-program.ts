import { registrableDomain } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** Schemes by which Windows starts a part of itself with words that the link gives; none of them stands in honest mail. */
const STARTS =
  /^(?:search-ms|search|ms-(?:msdt|appinstaller|officecmd|cxh|cxh-full|search|settings-[a-z]{1,20}|gamingoverlay|quick-assist|its|screenclip)|msdt|shell|mshta|vbscript|wscript|res|its|mk|jar|ldap|ldaps|vnd\.ms\.radio|ms-excel|ms-word|ms-powerpoint)$/;
/** Of these, what opens a document of the sender's own pages. */
const OFFICE = /^ms-(?:excel|word|powerpoint)$/;

const SHARE: Text = {
  ja: '他のコンピューターの共有フォルダーを開きます。開くと、Windowsの利用者名とパスワードの照合情報が相手に送られます',
  en: 'opens a shared folder of another computer, which is sent your Windows user name and a proof of your password',
};
const PROGRAM: Text = {
  ja: 'Windowsのプログラムを、リンクに書かれた指示で動かします',
  en: 'starts a program of Windows with the orders that are written in the link',
};

/** A link that opens no page: it starts a program, or opens a share of a stranger's computer. */
export default {
  id: 'link-starts-program',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: [
    'https://attack.mitre.org/techniques/T1187/',
    'https://learn.microsoft.com/windows/win32/search/getting-started-with-parameter-value-arguments',
    'CVE-2023-23397',
    'CVE-2022-30190',
  ],
  title: {
    ja: 'ページではなく、プログラムや他のコンピューターの共有フォルダーを開くリンクです',
    en: 'A link opens no page: it starts a program, or a shared folder of a stranger',
  },
  explains: {
    ja: '「{url}」へのリンクは{what}。',
    en: 'The link to "{url}" {what}.',
  },
  mistakes: {
    ja: '同じ会社の中では、共有フォルダーへのリンクを送り合うことがあります。',
    en: 'Inside a company people send each other links to shared folders.',
  },
  detect({ to, links }) {
    const own = new Set(domainsOf(to));
    return links.flatMap(({ value, proof }) => {
      const scheme = value.url.slice(0, value.url.indexOf(':'));
      if (scheme === 'file') {
        const isStrange = /[.:]/.test(value.host) && !isInnerHost(value.host);
        const domain = registrableDomain(value.host);
        if (!isStrange || (domain !== undefined && own.has(domain))) return [];
        return [{ proof, words: { url: value.url, what: SHARE } }];
      }
      if (!STARTS.test(scheme) || OFFICE.test(scheme)) return [];
      return [{ proof, words: { url: value.url, what: PROGRAM } }];
    });
  },
} satisfies Detector;
