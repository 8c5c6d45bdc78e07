import { domainOfAddress, localOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/brand-match.ts';

const ACCOUNTS: ReadonlySet<string> = new Set(
  'root apache www-data wwwdata httpd nobody nginx www daemon ubuntu debian centos ec2-user administrator vps tomcat'.split(
    ' ',
  ),
);

/** The envelope names an account of a server, not of a person or a list. */
export default {
  id: 'mailfrom-server-account',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'envelope-account',
  supports: ['hacked-site'],
  sources: ['RFC 5321 §4.4', 'https://www.ipa.go.jp/security/'],
  title: {
    ja: 'サーバーの管理用アカウントから送られています',
    en: 'It was sent by an account of a server',
  },
  explains: {
    ja: 'エンベロープFromの{address}は、サーバーのプログラムが使うアカウントです。侵入されたウェブサイトや、急ごしらえのサーバーから送られた可能性があります。',
    en: 'RFC5321.MailFrom is {address}, an account of the server itself. Mail from broken-in web sites and hasty rented servers looks like this.',
  },
  mistakes: {
    ja: 'ウェブサイトの問い合わせフォームや、サーバーの監視の通知も、このアカウントから送られます。',
    en: 'Forms of web sites, and notices of servers, are sent by such accounts too.',
  },
  detect({ mailFrom, from }) {
    if (mailFrom === undefined) return [];
    const address = mailFrom.value.toLowerCase();
    const local = localOfAddress(address);
    const domain = domainOfAddress(address);
    // a site that writes in its own name is a form or a notice
    if (!ACCOUNTS.has(local) || from.some(({ value }) => sameHolder(domainOfAddress(value.address), domain))) return [];
    const hit: Hit = { proof: mailFrom.proof, words: { address: mailFrom.value } };
    return [hit];
  },
} satisfies Detector;
