import { isAccessProxy } from './access-proxies.ts';

/**
 * Places where anybody can put up a page within minutes, often for nothing, below somebody else's good name. As of
 * 2026-11-30. Source: the services' own pages, and hosts met in abuse mail. `pages.example` (RFC 2606) stands for any of
 * them in documents and tests.
 */

/** Sites and apps: each user has a host of his own below one of these. */
const SITES = `
web.app firebaseapp.com page.link filesusr.com pages.dev workers.dev netlify.app vercel.app herokuapp.com onrender.com fly.dev glitch.me surge.sh github.io gitlab.io bitbucket.io
blogspot.com wordpress.com weebly.com weeblysite.com wixsite.com editorx.io wixstudio.com webflow.io square.site strikingly.com mystrikingly.com godaddysites.com yolasite.com jimdosite.com jimdofree.com
webador.com site123.me carrd.co framer.app framer.website framer.ai softr.app typedream.app notion.site gitbook.io tilda.ws ucraft.net ucoz.net webnode.page webnode.com webcindario.com
000webhostapp.com infinityfreeapp.com rf.gd epizy.com byethost.com 42web.io great-site.net freewebhostmost.com awardspace.com atwebpages.com
azurewebsites.net azurestaticapps.net azurefd.net cloudapp.net cloudapp.azure.com elasticbeanstalk.com amplifyapp.com awsapprunner.com run.app appspot.com cloudfunctions.net
myportfolio.com canva.site my.canva.site mailchimpsites.com hostingersite.com wpcomstaging.com wixstudio.io durable.co gamma.site r2.dev ipfs.io dweb.link cf-ipfs.com fleek.co fleek.cool nftstorage.link w3s.link ipfs.dweb.link replit.app repl.co replit.dev lovable.app bolt.host base44.app streamlit.app hf.space codeanyapp.com
myshopify.com hubspotpagebuilder.com clickfunnels.com myclickfunnels.com systeme.io ngrok.io ngrok-free.app ngrok.app trycloudflare.com loca.lt serveo.net localhost.run
fc2.com sakura.ne.jp xrea.com lolipop.io ameba.jp hatenablog.com hateblo.jp jimdo.com cocolog-nifty.com peraichi.com studio.site crayonsite.com
selcdn.ru selstorage.ru backblazeb2.com digitaloceanspaces.com linodeobjects.com wasabisys.com vultrobjects.com cdn77-storage.com tumblr.com
pages.example
`;

/** Hosts that hand out files and forms of all their users, the user's name in the path. */
const STORES = `
storage.googleapis.com firebasestorage.googleapis.com storage.cloud.google.com sites.google.com docs.google.com drive.google.com script.google.com forms.gle
forms.office.com forms.microsoft.com sway.office.com sway.cloud.microsoft 1drv.ms
dropbox.com www.dropbox.com dl.dropboxusercontent.com wetransfer.com we.tl mega.nz mediafire.com www.mediafire.com
www.evernote.com evernote.com express.adobe.com new.express.adobe.com indd.adobe.com www.flipsnack.com issuu.com app.milanote.com doc.clickup.com sharing.clickup.com app.clickup.com www.figma.com whimsical.com miro.com
telegra.ph graph.org te.legra.ph rentry.co linktr.ee padlet.com www.canva.com canva.com www.notion.so app.box.com
form.jotform.com www.jotform.com jotform.com typeform.com form.typeform.com www.surveymonkey.com docs.zoho.com forms.zohopublic.com formcrafts.com www.cognitoforms.com airtable.com
forms.yandex.com forms.yandex.ru forms.zoho.com forms.zoho.eu zfrmz.com tally.so forms.fillout.com view.genially.com view.genial.ly prezi.com secure.smore.com
raw.githubusercontent.com gist.githack.com rawcdn.githack.com cdn.jsdelivr.net ipfs.io gateway.pinata.cloud cloudflare-ipfs.com
`;

/** Dynamic DNS: a name for whatever line somebody sits on, changed at will. Source: the providers' lists of their domains. */
const DYNAMIC = `
duckdns.org no-ip.org no-ip.com no-ip.biz ddns.net hopto.org zapto.org sytes.net servebeer.com serveblog.net servecounterstrike.com serveftp.com servegame.com servehttp.com serveminecraft.net servepics.com
myftp.org myftp.biz myvnc.com redirectme.net webhop.me bounceme.net gotdns.ch onthewifi.com dyndns.org dyndns.info dyndns.tv dyndns.biz dynalias.com dynalias.net dynalias.org homeip.net dnsalias.com
homelinux.com homelinux.net homelinux.org homeunix.com homeunix.net is-a-geek.com selfip.com selfip.net dyn.com dynu.net dynu.com freeddns.org ddnsfree.com giize.com gleeze.com kozow.com loseyourip.com ooguy.com
theworkpc.com casacam.net accesscam.org camdvr.org mywire.org webredirect.org afraid.org mooo.com chickenkiller.com crabdance.com us.to ignorelist.com strangled.net twilightparadox.com
dnsdynamic.com dnsdynamic.net ddns.info changeip.com ddns.us dns04.com 3322.org f3322.net f3322.org 8866.org 2288.org 9966.org 6600.org vicp.net vicp.cc eicp.net oicp.net oicp.io wicp.net xicp.net gicp.net picp.net
ydns.eu spdns.de spdns.org selfhost.eu selfhost.de goip.de feste-ip.net my-firewall.org myddns.com twodns.de nsupdate.info dynv6.net mydns.jp dip.jp ddo.jp miemasu.net iobb.net mydns.bz mydns.tw
dynamic.example
`;

const table = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const sites = table(SITES);
const stores = table(STORES);
const dynamic = table(DYNAMIC);

/** Of the stores those where people fill in forms and hand each other files, as clubs and families do. */
const SHARING = `
forms.gle docs.google.com drive.google.com forms.office.com forms.microsoft.com 1drv.ms dropbox.com www.dropbox.com wetransfer.com we.tl
form.jotform.com www.jotform.com jotform.com typeform.com form.typeform.com www.surveymonkey.com
forms.yandex.com forms.yandex.ru forms.zoho.com forms.zoho.eu zfrmz.com tally.so forms.fillout.com
`;
const sharing = table(SHARING);

/** Whether people share files and forms at this host (lower case, ASCII). */
export const isSharing = (host: string): boolean => sharing.has(host);

/** Pages that anybody puts up without a name and an account: nobody shares the files of his house there. */
const NAMELESS: ReadonlySet<string> = new Set('telegra.ph te.legra.ph graph.org rentry.co'.split(' '));

/** Whether pages at this host (lower case, ASCII) are put up without a name. */
export const isNameless = (host: string): boolean => NAMELESS.has(host);

/** Whether the host is below one of the names. */
function isBelow(host: string, names: ReadonlySet<string>): boolean {
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    if (names.has(host.slice(dot + 1))) return true;
  }
  return false;
}

/** Letters of a name by which a service is known: `web.app` and `page.link` are words that anybody may have for a host. */
const KNOWN_BY = 8;

/**
 * The service whose name stands before another's domain, as if the page were there: `azurewebsites.net` in
 * `login.azurewebsites.net.strange.example`.
 * @param host lower case, ASCII
 * @param domain its registrable domain
 */
export function servicePlayedBy(host: string, domain: string): string | undefined {
  if (isAccessProxy(host, domain)) return undefined;
  const labels = host.slice(0, -domain.length - 1).split('.');
  for (let at = 0; at + 1 < labels.length; at++) {
    const name = `${labels[at]}.${labels[at + 1]}`;
    if ((labels[at] ?? '').length >= KNOWN_BY && sites.has(name)) return name;
  }
  return undefined;
}

/** What a host (lower case, ASCII) gives to anybody: a site, a place for files and forms, or a moving name. */
export function freePlaceOf(host: string): 'site' | 'store' | 'dynamic' | undefined {
  if (stores.has(host)) return 'store';
  if (isBelow(host, dynamic)) return 'dynamic';
  // S3 and its like: bucket.s3.region.amazonaws.com, s3.region.amazonaws.com/bucket, account.blob.core.windows.net
  if (host.endsWith('.web.core.windows.net')) return 'site';
  // a bucket that is served as a site has pages, and no files that colleagues hand each other
  if (host.endsWith('.amazonaws.com') && host.includes('.s3-website')) return 'site';
  if (host.endsWith('.amazonaws.com') && (host.startsWith('s3') || host.includes('.s3'))) return 'store';
  if (host.endsWith('.core.windows.net') || host.endsWith('.myqcloud.com') || host.endsWith('.aliyuncs.com'))
    return 'store';
  return isBelow(host, sites) ? 'site' : undefined;
}

/** What an organisation gives to anybody below names of its own, as of 2026-12-01 (firebase.google.com, learn.microsoft.com). */
const TENANTS: ReadonlyMap<string, RegExp> = new Map([
  ['Google', /\.(?:firebaseapp\.com|web\.app|appspot\.com)$|^sites\.google\.com$/],
  ['Microsoft', /\.(?:onmicrosoft\.com|azurewebsites\.net)$/],
]);

/** A place that the organisation itself lets anybody have: it carried the mail, and did not write it. */
export const isTenantOf = (host: string, brand: string): boolean => TENANTS.get(brand)?.test(host) === true;
