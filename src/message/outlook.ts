/**
 * Where Outlook's own forms stand in a mail: `winmail.dat`, whose text and files belong to the letter, and attached `.msg`
 * files, which are mails of their own; and S/MIME whose signature has the letter inside. Finding them costs a look at the names of
 * the parts; what opens them is loaded then.
 */
import { contentOf } from './content.ts';
import type { Message, Part } from './message.ts';
import { readMessage } from './mime.ts';

/** Media types of the two, as clients name them; many send them as octet-stream. */
const TNEF = 'application/ms-tnef';
/** RFC 8551 §3.2 */
const SIGNED = 'application/pkcs7-mime';
export const OUTLOOK = 'application/vnd.ms-outlook';

/** Items that are opened of one mail. */
const ITEMS = 64;

/** [MS-CFB] §2.2 */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  bytes[2] === 0x11 &&
  bytes[3] === 0xe0 &&
  bytes[4] === 0xa1 &&
  bytes[5] === 0xb1;

const isTnef = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x78 && bytes[1] === 0x9f && bytes[2] === 0x3e && bytes[3] === 0x22;

/** Whether a message inside is a piece of the letter itself, and no mail that somebody passes on. */
export const isWrapping = (part: Part): boolean => part.type === TNEF || part.type === SIGNED;

/** RFC 8551 §3.2: the letter inside of its signature; before 1998 with an `x-`. */
const isSigned = ({ type, filename }: Part): boolean =>
  type === SIGNED || type === 'application/x-pkcs7-mime' || /\.p7m$/i.test(filename ?? '');

/** Whether a part is named as one of them. */
function mayHold(part: Part): boolean {
  const { type, filename } = part;
  if (isSigned(part)) return true;
  if (type === TNEF || type === 'application/vnd.ms-tnef' || type === OUTLOOK) return true;
  return filename !== undefined && /(?:^winmail\.dat|\.msg|\.tnef)$/i.test(filename);
}

/** Whether some part of the first reading is named as one of them; messages inside included. */
export function holdsOutlook({ body }: Message): boolean {
  return partHolds(body);
}

// the depth is bounded by `limits.depth` and `limits.messageDepth`
function partHolds(part: Part): boolean {
  if (part.message !== undefined) return partHolds(part.message.body);
  return part.parts.length > 0 ? part.parts.some(partHolds) : mayHold(part);
}

/** What turns the two into messages: `convertMsg` and `convertTnef`. */
interface Converters {
  readonly msg: (bytes: Uint8Array) => Converted | undefined;
  readonly tnef: (bytes: Uint8Array) => Converted | undefined;
  /** The entity that was signed. */
  readonly signed: (bytes: Uint8Array) => Converted | undefined;
}

interface Converted {
  readonly bytes: Uint8Array;
  readonly isPartial: boolean;
}

/** The same message, in which each part that is an item of Outlook has the message that it is. */
export function openOutlook(message: Message, converters: Converters): Message {
  const unfolding = new Unfolding(converters);
  const opened = unfolding.message(message);
  return unfolding.isPartial ? { ...opened, partial: [...opened.partial, 'outlook'] } : opened;
}

class Unfolding {
  readonly #converters: Converters;
  #left = ITEMS;
  /** One of them was damaged, not all there, or beyond a limit. */
  isPartial = false;

  constructor(converters: Converters) {
    this.#converters = converters;
  }

  message(message: Message): Message {
    const body = this.#part(message, message.body);
    return body === message.body ? message : { ...message, body };
  }

  #part(owner: Message, part: Part): Part {
    if (part.message !== undefined) {
      const inner = this.message(part.message);
      return inner === part.message ? part : { ...part, message: inner };
    }
    if (part.parts.length > 0) {
      const parts = part.parts.map((one) => this.#part(owner, one));
      return parts.every((one, i) => one === part.parts[i]) ? part : { ...part, parts };
    }
    if (!mayHold(part)) return part;
    if (this.#left <= 0) {
      this.isPartial = true;
      return part;
    }
    const { bytes } = contentOf(owner, part);
    const signed = isSigned(part) ? this.#converters.signed(bytes) : undefined;
    const [type, made] =
      signed !== undefined
        ? [SIGNED, signed]
        : isTnef(bytes)
          ? [TNEF, this.#converters.tnef(bytes)]
          : isCompoundFile(bytes)
            ? [OUTLOOK, this.#converters.msg(bytes)]
            : [part.type, undefined];
    if (made === undefined) return part;
    this.#left -= 1;
    if (made.isPartial) this.isPartial = true;
    // what was decoded has no place of its own in the file
    const inner = readMessage(made.bytes, { within: owner.within ?? part.bodyAt });
    return { ...part, type, message: this.message(inner) };
  }
}
