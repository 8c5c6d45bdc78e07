/**
 * Mail providers that give an address to anybody within a minute. As of 2026-11-21.
 * Source: the providers' own sign-up pages. An address there names no organisation. `freemail.example` (RFC 2606) stands
 * for any of them in documents and tests.
 */
const DOMAINS = `
gmail.com googlemail.com
outlook.com outlook.jp outlook.fr outlook.de outlook.es outlook.it outlook.com.br hotmail.com hotmail.co.jp hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es
live.com live.jp live.co.uk live.fr live.nl live.com.mx live.cn msn.com windowslive.com passport.com
yahoo.com yahoo.co.jp ymail.ne.jp yahoo.ne.jp yahoo.co.uk yahoo.co.in yahoo.co.id yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.com.br yahoo.com.ar yahoo.com.au yahoo.com.hk yahoo.com.tw yahoo.com.sg yahoo.com.vn ymail.com rocketmail.com
aol.com aol.jp aim.com icloud.com me.com mac.com
gmx.com gmx.de gmx.net gmx.at gmx.ch web.de mail.com email.com usa.com post.com europe.com consultant.com dr.com engineer.com myself.com freenet.de t-online.de
protonmail.com proton.me pm.me tutanota.com tuta.io tuta.com tutamail.com hushmail.com mailfence.com disroot.org
yandex.ru yandex.com ya.ru mail.ru inbox.ru list.ru bk.ru internet.ru rambler.ru lenta.ru ukr.net i.ua
qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com tom.com 139.com 189.cn 21cn.com aliyun.com 188.com
naver.com hanmail.net daum.net nate.com kakao.com
laposte.net orange.fr wanadoo.fr free.fr sfr.fr libero.it virgilio.it tiscali.it alice.it wp.pl o2.pl onet.pl interia.pl seznam.cz email.cz centrum.cz
uol.com.br bol.com.br terra.com.br ig.com.br zipmail.com.br rediffmail.com indiatimes.com zoho.com zohomail.com
excite.co.jp excite.com infoseek.jp goo.jp mail.goo.ne.jp livedoor.com
lycos.com juno.com netzero.net netzero.com mailinator.com guerrillamail.com yopmail.com 10minutemail.com temp-mail.org sharklasers.com mail2world.com inbox.lv abv.bg
freemail.example
ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl hetnet.nl casema.nl chello.nl upcmail.nl quicknet.nl telenet.be skynet.be bluewin.ch hispeed.ch aon.at chello.at tin.it
shaw.ca telus.net bigpond.com iinet.net.au xtra.co.nz charter.net swbell.net telefonica.net volny.cz freemail.hu citromail.hu online.no mail.dk
cock.li riseup.net fastmail.com fastmail.fm att.net sbcglobal.net comcast.net verizon.net bellsouth.net cox.net earthlink.net btinternet.com talktalk.net sky.com virginmedia.com ntlworld.com
`;

const domains: ReadonlySet<string> = new Set(DOMAINS.trim().split(/\s+/));

/** Whether anybody can have an address at this host (lower case, ASCII). */
export function isFreemail(host: string): boolean {
  return domains.has(host);
}
