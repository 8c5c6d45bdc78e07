/**
 * Hosts whose links say nothing of where they lead. As of 2026-11-21. Source: the services' own pages, and hosts met in
 * abuse mail. `short.example` (RFC 2606) stands for any of them in documents and tests. Services that only shorten a brand's own links (`amzn.to`) are here too: they lead to sellers' pages.
 */
const HOSTS = `
bit.ly bitly.com j.mp tinyurl.com t.co goo.gl is.gd v.gd ow.ly buff.ly cutt.ly rb.gy rebrand.ly shorturl.at shorturl.asia t.ly s.id tiny.cc tiny.one bl.ink lnkd.in
adf.ly bc.vc clck.ru vk.cc u.to qr.ae x.gd ux.nu ur0.cc urx.nu urx2.nu bre.is onl.la onl.bz onl.sc is.gd han.gl me2.do buly.kr t1p.de kurzelinks.de kutt.it shrtco.de
2.gp 00m.in p.tl nav.cx lin.ee amba.to htn.to dlvr.it ift.tt trib.al soo.gd snip.ly snipr.com snipurl.com short.io short.gy shorte.st ouo.io linktr.ee lihi.cc lihi1.com
reurl.cc pse.is ppt.cc suo.im url.cn dwz.cn t.cn 3.cn mrw.so tb.cn 1url.com makeashorterlink.com notlong.com shorturl.com qrco.de qr-code.click l.ead.me urlz.fr
short.example
zpr.io cutt.us go.ly share.google goo.su shrtlink.works hotm.art encr.pw acesse.one acesse.dev encurtador.com.br tny.im wa.link rotf.lol tr.ee bio.link surl.li dub.sh dub.co gg.gg shurl.at surl.lt inx.lv urly.fi n9.cl da.gd abre.ai bitly.ws url.kr vo.la l1nq.com
`;

const hosts: ReadonlySet<string> = new Set(HOSTS.trim().split(/\s+/));

/** Whether the host (lower case, ASCII, `www.` or not) shortens links. */
export function isShortener(host: string): boolean {
  return hosts.has(host.startsWith('www.') ? host.slice(4) : host);
}
