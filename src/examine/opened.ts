/** What a mail is made into and opened by; each of the readers is loaded only for a mail that needs it. */
import type { Message } from '../message/message.ts';
import { readMessage } from '../message/mime.ts';
import { holdsOutlook, openOutlook } from '../message/outlook.ts';
import type { Tools } from './examine.ts';
import type { PictureInside, ReadCodes } from './observe/codes.ts';
import { type Observed, observe } from './observe.ts';
import { nameOf } from './title.ts';

export type Within = NonNullable<Tools['within']>;

/** What the mail shows, and what its files hold. */
export interface Opened extends Observed {
  readonly pictures?: readonly PictureInside[];
}

/** The bytes that are read as a message, and what they were made from. */
export interface Mail {
  readonly bytes: Uint8Array;
  readonly from?: 'outlook-msg';
  readonly isPartial?: boolean;
}

/** Outlook's own file, whose message is examined; other compound files are what they are. */
export async function converted(bytes: Uint8Array, within: Within): Promise<Mail> {
  const { convertMsg } = await import('../message/msg.ts');
  const made = within(() => convertMsg(bytes));
  return made === undefined ? { bytes } : { ...made, from: 'outlook-msg' };
}

/** A message, and what it alone shows. */
interface Read {
  readonly message: Message;
  readonly outer: Observed;
}

/** Reads the bytes, with what Outlook put into forms of its own. @param source where they come from */
export async function readMail(bytes: Uint8Array, source: string, tools: Tools, within: Within): Promise<Read> {
  const read = within(() => {
    // standard input has no name
    const message = readMessage(bytes, { name: source === '-' ? undefined : nameOf(source) });
    return holdsOutlook(message) ? { message } : { message, outer: observe(message, tools) };
  });
  return read.outer === undefined ? await withOutlook(read.message, tools, within) : read;
}

/** What the mail shows, with what its files hold and the codes of its pictures. */
export async function seenIn({ message, outer }: Read, tools: Tools, within: Within): Promise<Opened> {
  const inside: Opened =
    outer.holders.length === 0 && (tools.machine?.rules === undefined || outer.files.length === 0)
      ? outer
      : await opened(message, outer, tools, within);
  return tools.readCodes === undefined ? inside : await withCodes(inside, outer, tools.readCodes);
}

/** The links of codes in pictures stand behind those that are written. */
async function withCodes<T extends Pick<Opened, 'facts' | 'partial' | 'pictures'>>(
  seen: T,
  { codes }: Observed,
  read: ReadCodes,
): Promise<T> {
  const found = await codes(read, seen.pictures ?? []);
  if (found.links.length === 0 && found.partial.length === 0) return seen;
  const facts = { ...seen.facts, links: [...seen.facts.links, ...found.links] };
  return { ...seen, facts, partial: [...seen.partial, ...found.partial] };
}

/** A mail that carries files of Outlook: what is in them belongs to it. */
async function withOutlook(plain: Message, tools: Tools, within: Within): Promise<Read> {
  const [{ convertMsg }, { convertTnef }, { signedEntity }] = await Promise.all([
    import('../message/msg.ts'),
    import('../message/tnef.ts'),
    import('../message/cms.ts'),
  ]);
  return within(() => {
    const message = openOutlook(plain, { msg: convertMsg, tnef: convertTnef, signed: signedEntity });
    return { message, outer: observe(message, tools) };
  });
}

/** What opens files is loaded only for a mail that has some. */
async function opened(message: Message, outer: Observed, tools: Tools, within: Within): Promise<Opened> {
  const [{ observeInside }, { insideMail }] = await Promise.all([
    import('./observe/inside.ts'),
    import('../unpack/mail.ts'),
  ]);
  const { facts, partial, unlocked, pictures } = within(() =>
    insideMail(message, () => observeInside(outer.facts, outer.holders, outer.files, tools)),
  );
  return { ...outer, facts, partial: [...outer.partial, ...partial], files: [...outer.files, ...unlocked], pictures };
}
