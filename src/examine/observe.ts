/** Message to Facts: asks each observer for its side of the mail. */
import type { Defect, Message } from '../message/message.ts';
import { everyDefect } from '../message/parts.ts';
import type { Facts } from './facts.ts';
import type { Observation } from './finding.ts';
import { RecipientSearch } from './known/links/recipient.ts';
import { type CarriedFile, type Holder, observeAttachments } from './observe/attachments.ts';
import { observeAuthentication } from './observe/authentication.ts';
import { observeBody } from './observe/body.ts';
import type { Border } from './observe/border.ts';
import { observeBounce, withoutHosts } from './observe/bounce.ts';
import { observeCodes, type PictureInside, type ReadCodes } from './observe/codes.ts';
import { recipientsIn } from './observe/discretion.ts';
import { observeDistribution } from './observe/distribution.ts';
import { dateDefects, observeIdentities } from './observe/identities.ts';
import { observeLinks } from './observe/links.ts';
import { observeLockedLetter } from './observe/locked-letter.ts';
import { mailPasswords } from './observe/mail-passwords.ts';
import { observeMailbox } from './observe/mailbox.ts';
import { unsubscribeDefects } from './observe/mass-marks.ts';
import { type PassedLetter, readPassedLetter } from './observe/passed-letter.ts';
import { observePassedOn } from './observe/passed-on.ts';
import { observePictures } from './observe/pictures.ts';
import { Room } from './observe/room.ts';
import { observeRoute } from './observe/route.ts';
import { shownDefects } from './observe/shown-defects.ts';
import { observeStamps } from './observe/stamps.ts';
import { observeText } from './observe/text.ts';

/** Everything that the message alone shows; the networks are asked for afterwards. */
export interface Observed {
  readonly facts: Omit<Facts, 'networks'>;
  /** The links of codes in pictures, which take longer to read than all the rest. */
  readonly codes: (read: ReadCodes, inside: readonly PictureInside[]) => ReturnType<typeof observeCodes>;
  /** The letter that is passed on; few mails have one that is asked for. */
  readonly passedLetter: () => PassedLetter | undefined;
  /** Files that may hold something. */
  readonly holders: readonly Holder[];
  /** All files, for those who look at their bytes. */
  readonly files: readonly CarriedFile[];
  readonly defects: readonly Defect[];
  readonly partial: readonly string[];
}

/** A mail of a million defects says no more than this many; the count in `facts.defects` is exact for each code. */
const DEFECTS_SHOWN = 200;

export function observe(
  message: Message,
  tools: { readonly sha256: (bytes: Uint8Array) => string; readonly border: Border },
): Observed {
  const room = new Room();
  const route = observeRoute(message, tools.border, room);
  const mailbox = observeMailbox(message, route.value);
  const body = observeBody(message);
  const text = observeText(body);
  const identities = observeIdentities(message, route, room);
  const passedOn = observePassedOn(body, room);
  const locked = observeLockedLetter(message, body);
  const recipients = new RecipientSearch(recipientsIn(message, { ...identities, route }), tools.sha256);
  const links = observeLinks(body, recipients);
  const pictures = observePictures(body);
  const files = observeAttachments(message, tools.sha256, body, room);
  const authentication = observeAuthentication(message, route, tools.border);
  const bounce = observeBounce(message, body.pieces, room, {
    route: route.value,
    authentication: authentication.value,
  });
  const defects = withoutRepeats([
    ...everyDefect(message),
    ...shownDefects(message),
    ...unsubscribeDefects(message),
    ...dateDefects(message, route.value),
    ...body.defects,
    ...files.defects,
  ]);
  const facts = {
    ...identities,
    route,
    ...(mailbox === undefined ? {} : { mailbox }),
    authentication,
    links: withoutHosts(links.links, links.hosts, bounce),
    ...(pictures.shown.length === 0 ? {} : { pictures: pictures.shown }),
    ...(pictures.counting.length === 0 ? {} : { counters: pictures.counting }),
    attachments: files.attachments,
    stamps: observeStamps(message, body.pieces, route),
    distribution: observeDistribution(message),
    defects: defectCodes(defects),
    ...(text.text === undefined ? {} : { text: text.text }),
    ...(locked === undefined ? {} : { locked }),
    ...(passedOn === undefined ? {} : { passedOn }),
    ...(bounce === undefined ? {} : { bounce }),
  };
  return {
    facts,
    codes: (read, inside) => observeCodes(message, body, recipients, () => mailPasswords(facts), read, inside),
    passedLetter: () => readPassedLetter(body),
    holders: files.holders,
    files: files.files,
    defects: defects.slice(0, DEFECTS_SHOWN),
    partial: [...message.partial, ...body.partial, ...text.partial, ...links.partial, ...files.partial, ...room.hits],
  };
}

/** The reader of the tree and that of the contents may meet the same fault at the same place. */
function withoutRepeats(defects: readonly Defect[]): readonly Defect[] {
  const known = new Set<string>();
  return defects.filter(({ code, at, words }) => {
    const key = `${code} ${at.join(' ')} ${words === undefined ? '' : JSON.stringify(words)}`;
    return !known.has(key) && known.add(key);
  });
}

/** Each code once, with the first place where it was met. */
function defectCodes(defects: readonly Defect[]): Observation<string>[] {
  const first = new Map<string, Defect>();
  for (const defect of defects) if (!first.has(defect.code)) first.set(defect.code, defect);
  return [...first.values()].map(({ code, at }) => ({ value: code, proof: [{ at }] }));
}
