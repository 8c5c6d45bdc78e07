/** What the files of a mail hold. Loaded only for a mail that has such files (docs/decisions/0010-what-files-hold.md). */
import { registrableDomain } from '../../message/psl.ts';
import type { InnerFile, InnerLink, InnerPicture, InnerText, Sign } from '../../unpack/finds.ts';
import type { Machine } from '../../unpack/machine.ts';
import { Opener } from '../../unpack/open.ts';
import { readUrl, URL_LIMIT } from '../../unpack/url.ts';
import type { Attachment, Facts, FileText, Link } from '../facts.ts';
import type { Observation, Proofs } from '../finding.ts';
import type { CarriedFile, Holder } from './attachments.ts';
import type { PictureInside } from './codes.ts';
import { languageOf } from './language.ts';
import { mailPasswords } from './mail-passwords.ts';
import { Room } from './room.ts';

/** UTF-16 units of one name or sign, and of all together. */
const LONGEST = 1024;
const TOTAL = 512 * 1024;

/**
 * Opens the files and gives the facts with what was found: `inside`, `signs` and `texts` of the attachments, links that stand
 * in them; and the pictures in them, which may bear codes. The words of the mail are tried as passwords.
 */
export function observeInside<F extends Pick<Facts, 'attachments' | 'links' | 'text' | 'subject'>>(
  facts: F,
  holders: readonly Holder[],
  files: readonly CarriedFile[],
  tools: { readonly sha256: (bytes: Uint8Array) => string; readonly machine?: Machine },
): {
  readonly facts: F;
  readonly partial: readonly string[];
  readonly unlocked: readonly CarriedFile[];
  readonly pictures: readonly PictureInside[];
} {
  const opener = new Opener(tools.sha256, tools.machine, () => mailPasswords(facts));
  const room = new Room('archive-names', LONGEST, TOTAL);
  const attachments = [...facts.attachments];
  const links = [...facts.links];
  const unlocked: CarriedFile[] = [];
  const pictures: PictureInside[] = [];
  let hasLinkLimit = false;
  // rules look at every file, readers at those that may hold something
  const holding = new Set(holders);
  for (const one of tools.machine?.rules === undefined ? holders : files) {
    const { index, ...file } = one;
    const attachment = attachments[index];
    if (attachment === undefined) continue;
    const opened = opener.open(file, !holding.has(one));
    for (const one of opened.unlocked) unlocked.push({ ...one, index, name: `${file.name} › ${one.name}` });
    const inside = opened.inside.map((one) => ({ ...one, name: room.keep(one.name) }));
    const value: Attachment = {
      ...attachment.value,
      ...(opened.encrypted ? { encrypted: true } : {}),
      ...(opened.password === undefined ? {} : { password: room.keep(opened.password) }),
      ...(inside.length > 0 ? { inside } : {}),
      ...(opened.signs.length > 0 ? { signs: opened.signs.map((one) => ({ ...one, says: room.keep(one.says) })) } : {}),
      ...(opened.signs.some(isMacro) ? { macros: true } : {}),
      ...(opened.unopened === undefined ? {} : { unopened: opened.unopened }),
      ...(opened.texts.length > 0 ? { texts: opened.texts.map(textOf) } : {}),
    };
    attachments[index] = { value, proof: attachment.proof };
    for (const one of opened.pictures)
      pictures.push({
        bytes: one.bytes,
        file: room.keep(pictureName(value.name, inside, one)),
        proof: attachment.proof,
      });
    for (const link of opened.links) {
      const found = linkOf(link, attachment.value.name, inside, attachment.proof, room);
      if (found === undefined) continue;
      if (links.length < URL_LIMIT) links.push(found);
      else hasLinkLimit = true;
    }
  }
  const partial = [...opener.partial, ...room.hits, ...(hasLinkLimit ? ['links'] : [])];
  return { facts: { ...facts, attachments, links }, partial, unlocked, pictures };
}

const textOf = ({ in: index, seen, hidden, isPartial, isPicture }: InnerText): FileText => ({
  ...(index === undefined ? {} : { in: index }),
  language: languageOf(seen),
  seen,
  ...(hidden === '' ? {} : { hidden }),
  ...(isPartial ? { isPartial } : {}),
  ...(isPicture === true ? { isPicture } : {}),
});

const isMacro = ({ kind }: Sign): boolean => kind === 'macro' || kind === 'excel4-macro';

function linkOf(
  { url, shown, in: index }: InnerLink,
  name: string,
  inside: readonly InnerFile[],
  proof: Proofs,
  room: Room,
): Observation<Link> | undefined {
  const read = readUrl(url);
  if (read === undefined || !/^(?:https?|ftp|file)$/.test(read.scheme) || read.host === '') return undefined;
  const value: Link = {
    url: room.keep(read.href),
    shown: room.keep(shown),
    host: room.keep(read.host),
    domain: room.keep(registrableDomain(read.host) ?? read.host),
    where: 'attachment',
    file: room.keep([name, ...pathOf(inside, index)].join(' › ')),
  };
  return { value, proof };
}

function pictureName(name: string, inside: readonly InnerFile[], { in: index, name: own }: InnerPicture): string {
  return [name, ...pathOf(inside, index), ...(own === undefined ? [] : [own])].join(' › ');
}

/** The names from the attachment down to a file inside. */
function pathOf(inside: readonly InnerFile[], index: number | undefined): string[] {
  const names: string[] = [];
  for (let at = index; at !== undefined; at = inside[at]?.in) names.unshift(inside[at]?.name ?? '');
  return names;
}
