/**
 * Places from which pictures come that nobody keeps for his own mail: hosts to which anybody uploads one without saying who he is, and
 * collections where others' signs are found. As of 2026-12-01. Source: the services' own pages. `pictures.example` (RFC 2606) stands for
 * any of them in documents and tests. Hosts of site builders and mailing services, and what networks serve to their own mail, are none.
 */

/** Anybody uploads a picture, and gets an address for it at once. */
const UPLOADED = `
imgur.com imageshack.com imageshack.us postimg.cc postimg.org postimages.org imgbb.com ibb.co tinypic.com tinypic.host zupimages.net casimages.com noelshack.com goopics.net hostingpics.net servimg.com
imgbox.com pixhost.to imgprom.com imagehostr.com freeimghost.net freeimage.host imageupload.net imagebam.com imagevenue.com picture24.cc hizliresim.com resimlink.com gyazo.com prnt.sc prntscr.com
radikal.ru radikal.cloud fastpic.org fastpic.ru pixs.ru snipboard.io ezgif.com imgflip.com giphy.com tenor.com catbox.moe bilder-upload.eu directupload.net abload.de picr.de uupload.ir subirimagenes.com
cdn.discordapp.com media.discordapp.net telegra.ph api.telegram.org pbs.twimg.com i.redd.it i.pinimg.com sun9-1.userapi.com i.mycdn.me
pictures.example
`;

/** Others' signs and photographs, to be looked up and copied. */
const COLLECTED = `
upload.wikimedia.org commons.wikimedia.org logos-world.net logos-download.com logodownload.org logolook.net 1000logos.net seeklogo.com brandslogos.com cryptologos.cc logowik.com worldvectorlogo.com companieslogo.com
pngimg.com pngwing.com pngegg.com freepnglogos.com freelogovectors.net kindpng.com cleanpng.com toppng.com stickpng.com pngall.com iconape.com
encrypted-tbn0.gstatic.com encrypted-tbn1.gstatic.com encrypted-tbn2.gstatic.com encrypted-tbn3.gstatic.com
`;

const table = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const uploaded = table(UPLOADED);
const collected = table(COLLECTED);

/**
 * What a place of pictures is, by its host or its registrable domain (lower case, ASCII).
 */
export function picturePlaceOf(host: string, domain: string): 'uploaded' | 'collected' | undefined {
  if (uploaded.has(domain) || uploaded.has(host)) return 'uploaded';
  return collected.has(host) || collected.has(domain) ? 'collected' : undefined;
}
