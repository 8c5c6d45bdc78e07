/**
 * Providers that give mailboxes to anybody, and where they take complaints about one of them: mostly forms. Dated data;
 * `checked: 'no'` is commonly known and was not read at the provider's own page of late. The days of September and
 * February 2026 are those of public notes that name the provider's page and the day on which they read it.
 */
import type { Checked } from './desk.ts';
import type { WantId } from './wants.ts';

export interface MailboxProvider {
  readonly name: string;
  readonly domains: readonly string[];
  /** What the MX host of a customer's own domain ends in. */
  readonly hosts: readonly string[];
  readonly emails: readonly string[];
  readonly forms: readonly string[];
  readonly attach: readonly WantId[];
  readonly needs: readonly WantId[];
  readonly checked: Checked;
  readonly source: string;
}

const words = (text: string): string[] => text.trim().split(/\s+/);
const form: readonly WantId[] = ['account-address', 'headers', 'subject', 'body', 'reply-to'];
const mailed: readonly WantId[] = ['account-address', 'account-proof', 'reply-to'];

const mailboxProviders: readonly MailboxProvider[] = [
  {
    name: 'Google (Gmail)',
    domains: words('gmail.com googlemail.com'),
    hosts: words('google.com googlemail.com'),
    emails: [],
    forms: ['https://support.google.com/mail/contact/abuse'],
    attach: [],
    needs: form,
    checked: '2026-09-21',
    source: 'https://support.google.com/mail/contact/abuse',
  },
  {
    name: 'Microsoft (Outlook.com, Hotmail)',
    domains: words(
      'outlook.com outlook.jp outlook.fr outlook.de outlook.es outlook.it hotmail.com hotmail.co.jp hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com live.jp live.co.uk live.fr live.nl msn.com windowslive.com passport.com',
    ),
    hosts: words('protection.outlook.com olc.protection.outlook.com mx.microsoft'),
    emails: ['abuse@outlook.com'],
    forms: ['https://msrc.microsoft.com/report/abuse'],
    attach: ['original'],
    needs: mailed,
    checked: '2026-11-21',
    source: 'https://msrc.microsoft.com/report/abuse; the address from copies of Microsoft’s article on Outlook.com',
  },
  {
    name: 'Yahoo',
    domains: words(
      'yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.com.br yahoo.com.au yahoo.com.hk yahoo.com.tw yahoo.com.sg yahoo.com.vn yahoo.co.in yahoo.co.id aol.com aim.com',
    ),
    hosts: words('yahoodns.net'),
    emails: [],
    forms: ['https://senders.yahooinc.com/contact/#report-abuse'],
    attach: [],
    needs: ['account-address', 'headers', 'subject', 'body'],
    checked: '2026-09-21',
    source: 'https://senders.yahooinc.com/faqs/',
  },
  {
    name: 'LINEヤフー (Yahoo! JAPAN)',
    domains: words('yahoo.co.jp ymail.ne.jp yahoo.ne.jp ybb.ne.jp'),
    hosts: words('mail.yahoo.co.jp yahoo.co.jp'),
    emails: ['abuse@yahoo.co.jp'],
    forms: ['https://support.yahoo-net.jp/'],
    attach: ['original'],
    needs: form,
    checked: 'no',
    source: 'https://support.yahoo-net.jp/',
  },
  {
    name: 'Apple (iCloud)',
    domains: words('icloud.com me.com mac.com'),
    hosts: words('mail.icloud.com'),
    emails: ['abuse@icloud.com'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: '2026-09-21',
    source: 'https://support.apple.com/en-us/102568',
  },
  {
    name: 'Proton',
    domains: words('proton.me protonmail.com protonmail.ch pm.me'),
    hosts: words('protonmail.ch proton.me'),
    emails: ['abuse@proton.me'],
    forms: ['https://proton.me/support/report-abuse'],
    attach: ['original'],
    needs: mailed,
    checked: '2026-11-21',
    source: 'https://proton.me/support/report-abuse',
  },
  {
    name: 'GMX, WEB.DE, mail.com (1&1)',
    domains: words('gmx.com gmx.de gmx.net gmx.at gmx.ch web.de mail.com email.com'),
    hosts: words('gmx.net gmx.com web.de kundenserver.de'),
    emails: [],
    forms: ['https://postmaster.gmx.net/en/phishing'],
    attach: ['original'],
    needs: mailed,
    checked: '2026-02-01',
    source: 'https://postmaster.gmx.net/en/phishing',
  },
  {
    name: 'Tuta',
    domains: words('tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me'),
    hosts: words('tutanota.de tuta.com'),
    emails: ['abuse@tutao.de'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: '2026-02-01',
    source: 'https://tuta.com/blog/how-to-prevent-phishing',
  },
  {
    name: 'Zoho',
    domains: words('zoho.com zohomail.com zoho.eu zoho.in'),
    hosts: words('zoho.com zoho.eu zoho.in zoho.jp'),
    emails: ['abuse@zoho.com'],
    forms: ['https://www.zoho.com/report-abuse/'],
    attach: ['original'],
    needs: mailed,
    checked: '2026-02-01',
    source: 'https://www.zoho.com/report-abuse/',
  },
  {
    name: 'Fastmail',
    domains: words('fastmail.com fastmail.fm'),
    hosts: words('messagingengine.com'),
    emails: ['abuse@fastmail.com'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: '2026-02-01',
    source: 'https://www.fastmail.help/hc/en-us/articles/360060590633-Phishing',
  },
  {
    name: 'Yandex',
    domains: words('yandex.ru yandex.com ya.ru'),
    hosts: words('yandex.ru yandex.net'),
    emails: ['abuse@yandex.ru'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: 'no',
    source: 'RFC 2142',
  },
  {
    name: 'VK (Mail.ru)',
    domains: words('mail.ru inbox.ru list.ru bk.ru internet.ru'),
    hosts: words('mail.ru'),
    emails: ['abuse@corp.mail.ru'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: 'no',
    source: 'commonly known',
  },
  {
    name: 'Tencent (QQ Mail)',
    domains: words('qq.com foxmail.com'),
    hosts: words('qq.com'),
    emails: ['abuse@qq.com'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: 'no',
    source: 'RFC 2142',
  },
  {
    name: 'NetEase (163, 126, yeah)',
    domains: words('163.com 126.com yeah.net 188.com'),
    hosts: words('netease.com 163.com'),
    emails: ['abuse@163.com'],
    forms: [],
    attach: ['original'],
    needs: mailed,
    checked: 'no',
    source: 'RFC 2142',
  },
];

const byDomain = new Map(mailboxProviders.flatMap((one) => one.domains.map((domain) => [domain, one] as const)));

/** The provider of an address at this host (A-labels, lower case). */
export function providerOf(host: string): MailboxProvider | undefined {
  return byDomain.get(host);
}

/** The provider that takes a domain's mail, by the name of an MX host. */
export function providerAt(mx: string): MailboxProvider | undefined {
  return mailboxProviders.find((one) => one.hosts.some((host) => mx === host || mx.endsWith(`.${host}`)));
}
