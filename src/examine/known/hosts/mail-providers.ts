/**
 * Large mail providers whose users' mail leaves through servers of their own, with the domains those servers are named in.
 * As of 2026-11-29. Sources: the providers' SPF records and sender guidelines.
 */

import { isFreemail } from '../senders/freemail.ts';

interface MailProvider {
  /** Hosts of addresses. */
  readonly addresses: readonly string[];
  /** Registrable domains of the names of its servers. */
  readonly hosts: readonly string[];
}

/** One row: name, for whoever reads this table| addresses (space)| server names (space) */
const ROWS = `
Gmail|gmail.com googlemail.com|google.com googlemail.com gmail.com
Outlook.com|outlook.com outlook.jp hotmail.com hotmail.co.jp hotmail.co.uk live.com live.jp msn.com|outlook.com hotmail.com msn.com office365.com microsoft.com live.com
Yahoo! (US)|yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.fr yahoo.de yahoo.com.br|yahoo.com yahoo.net yahoodns.net aol.com ymail.com
AOL|aol.com|aol.com yahoo.com yahoo.net yahoodns.net
Yahoo! JAPAN|yahoo.co.jp ymail.ne.jp|yahoo.co.jp
iCloud|icloud.com me.com mac.com|apple.com icloud.com me.com mac.com
ドコモ|docomo.ne.jp|docomo.ne.jp
au|ezweb.ne.jp au.com|ezweb.ne.jp au.com dion.ne.jp kddi.com
ソフトバンク|softbank.ne.jp i.softbank.jp|softbank.ne.jp softbank.jp
Proton|proton.me protonmail.com pm.me|proton.me protonmail.ch protonmail.com
QQ|qq.com foxmail.com|qq.com
NetEase|163.com 126.com|163.com 126.com netease.com
Mail.ru|mail.ru inbox.ru list.ru bk.ru internet.ru|mail.ru
Yandex|yandex.ru yandex.com ya.ru|yandex.net yandex.ru yandex.com
GMX|gmx.de gmx.net gmx.at gmx.com web.de mail.com email.com usa.com post.com europe.com consultant.com|gmx.net gmx.com web.de mail.com kundenserver.de 1und1.de ionos.com
NAVER|naver.com|naver.com navercorp.com
Daum|hanmail.net daum.net kakao.com|daum.net kakao.com hanmail.net
Excite|excite.com|excite.com
Sohu|sohu.com|sohu.com
UOL|uol.com.br bol.com.br|uol.com.br
`;

const byHost = new Map<string, MailProvider>();
for (const row of ROWS.trim().split('\n')) {
  const [, addresses = '', hosts = ''] = row.split('|');
  const provider = { addresses: addresses.split(' '), hosts: hosts.split(' ') };
  for (const host of provider.addresses) byHost.set(host, provider);
}

/** The provider of an address, by its host in lower case. */
export const providerOf = (host: string): MailProvider | undefined => byHost.get(host);

const servers: ReadonlySet<string> = new Set([...byHost.values()].flatMap(({ hosts }) => hosts));

/** Whether the servers of such a provider are named in a registrable domain. */
export const isProviderHost = (domain: string): boolean => servers.has(domain);

/** Access providers and carriers whose customers have mailboxes at these hosts: an address there is a person's, not theirs. */
const ACCESS: ReadonlySet<string> = new Set(
  'docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ymobile.ne.jp yahoo.ne.jp uqmobile.jp nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp plala.or.jp so-net.ne.jp dion.ne.jp jcom.zaq.ne.jp zaq.ne.jp jcom.home.ne.jp eonet.ne.jp asahi-net.or.jp hi-ho.ne.jp wakwak.com infoweb.ne.jp att.net comcast.net verizon.net t-online.de orange.fr proximus.be tim.it rogers.com optusnet.com.au telia.com tele2.se movistar.es tdc.dk a1.net telenor.no sunrise.ch'.split(
    ' ',
  ),
);

/** Whether private people have their mailboxes at a host (lower case, ASCII). */
export const isMailboxHost = (host: string): boolean => isFreemail(host) || byHost.has(host) || ACCESS.has(host);
