import { domainOfAddress, hostOfAddress, localOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { leadsToOwn, strangePageIn } from '../known/links/strange-page.ts';

const ACCOUNTS: ReadonlySet<string> = new Set(
  'root apache www-data wwwdata httpd nobody nginx www daemon ubuntu debian centos ec2-user administrator vps tomcat'.split(
    ' ',
  ),
);

/** Names that machines have before their owner gives them one: `ubuntu-s-1vcpu-1gb-ams3-02`, `vmi812.example`, `x.localdomain`. */
const UNNAMED =
  /-s-\d{1,2}vcpu-|^(?:ip-\d|vmi\d|vps-?\d|srv-?\d|localhost)|\.(?:localdomain|internal|local)$|^[^.]{1,63}$/;

/** The envelope names an account of a server, not of a person or a list. */
export default {
  id: 'mailfrom-server-account',
  weight: 2,
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
  detect(facts) {
    const { mailFrom, from } = facts;
    if (mailFrom === undefined) return [];
    const address = mailFrom.value.toLowerCase();
    const local = localOfAddress(address);
    const domain = domainOfAddress(address);
    // a site that writes in its own name is a form or a notice
    if (!ACCOUNTS.has(local) || from.some(({ value }) => sameHolder(domainOfAddress(value.address), domain))) return [];
    // sites of careful owners send by an account of the web server; a script of somebody who rented the machine for this sends by root's
    const isHasty =
      local === 'root' &&
      UNNAMED.test(hostOfAddress(address)) &&
      strangePageIn(facts) !== undefined &&
      !leadsToOwn(facts);
    const hit: Hit = {
      proof: mailFrom.proof,
      words: { address: mailFrom.value },
      ...(isHasty ? {} : { weight: 1 }),
    };
    return [hit];
  },
} satisfies Detector;
