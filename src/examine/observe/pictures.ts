/** From where the pictures of the mail come, when somebody looks at it. Nothing is fetched. */
import { registrableDomain } from '../../message/psl.ts';
import { readUrl } from '../../unpack/url.ts';
import type { PictureHost } from '../facts.ts';
import type { Observation } from '../finding.ts';
import type { Body } from './body.ts';
import { proofIn } from './body.ts';

/** Hosts that are kept: newsletters have two or three, and the signs of the networks where one can follow the sender. */
const HOSTS = 16;
/** Pictures that are looked at; a newsletter has under 100. */
const PICTURES = 200;

/** Hosts of pictures, each once with the place of its first. */
interface Pictures {
  /** Of those that are there to be seen. */
  readonly shown: readonly Observation<PictureHost>[];
  /** Of those that nobody sees and that have a name for the reader: they tell their host who opened the mail, and when. */
  readonly counting: readonly Observation<PictureHost>[];
}

/** Characters of an address in which a reader's name is looked for. */
const LOOKED = 300;
/** Numbers and drawn letters: `/op/70_md/31/383653`, `/track/o41799GCMXp22448528`, `/3ImC0p`; no year, and no `spacer_1x1`. */
const DRAWN =
  /[0-9]{5}|\/(?=[a-zA-Z]{0,30}[0-9])(?=[a-z0-9]{0,30}[A-Z])(?=[A-Z0-9]{0,30}[a-z])[A-Za-z0-9]{6,}|\/(?=[a-z]{0,20}[0-9]{1,20}[a-z]{1,20}[0-9])[a-z0-9]{10,}|\/[A-Za-z0-9_=-]{32}/;

/** An address that can stand for one reader; what lays out a page (`/b.gif`) is the same for all of them. */
function namesReader(href: string): boolean {
  const path = href.slice(Math.max(0, href.indexOf('/', 8))).slice(0, LOOKED);
  return /[?#][^?#]{4}/.test(path) || DRAWN.test(path);
}

/** The hosts of remote pictures in their order. */
export function observePictures(body: Body): Pictures {
  const [shown, counting] = [new Map<string, Observation<PictureHost>>(), new Map<string, Observation<PictureHost>>()];
  let last = '';
  for (const piece of body.pieces) {
    for (const { href, remote, tracker, start, end } of piece.html?.images.slice(0, PICTURES) ?? []) {
      const found = tracker ? counting : shown;
      if (!remote || found.size >= HOSTS || (tracker && !namesReader(href))) continue;
      const site = `${tracker} ${href.slice(0, Math.max(0, href.indexOf('/', 8)))}`;
      if (site === last) continue;
      last = site;
      const host = readUrl(href.startsWith('//') ? `https:${href}` : href)?.host ?? '';
      if (host === '' || found.has(host)) continue;
      found.set(host, {
        value: { host, domain: registrableDomain(host) ?? host },
        proof: [proofIn(piece, start, end)],
      });
    }
  }
  return { shown: [...shown.values()], counting: [...counting.values()] };
}
