/** Learns the border from a sample of the owner's good mail, and keeps it when asked. */
import { type Learnt, learnBorder } from '../examine/observe/learn.ts';
import type { Message } from '../message/message.ts';
import { readMessage } from '../message/mime.ts';
import { keepBorder } from './config.ts';
import type { Unread } from './item.ts';
import { asMail } from './sources/as-mail.ts';
import type { PassOver } from './sources/folder.ts';
import { itemsOf } from './sources.ts';

/** A border shows in hundreds of mails; thousands only cost time. */
const SAMPLE = 2_000;
/** The route stands in the header; bodies are not needed, and would fill memory. */
const HEADER = 64 * 1024;

interface Learning {
  readonly learnt: Learnt;
  readonly mails: number;
  readonly unread: readonly Unread[];
  /** The file that the border was kept in. */
  readonly kept?: string;
}

/** @param passOver told of what in a folder is no mail @param save the data directory to keep the border in; absent: nothing is kept */
export async function learnFrom(
  paths: readonly string[],
  save: string | undefined,
  passOver?: PassOver,
): Promise<Learning> {
  const messages: Message[] = [];
  const unread: Unread[] = [];
  for await (const item of itemsOf(paths, passOver)) {
    if ('failure' in item) unread.push(item);
    else messages.push(readMessage((await asMail(item.bytes)).slice(0, HEADER)));
    if (messages.length === SAMPLE) break;
  }
  const learnt = learnBorder(messages);
  const learning = { learnt, mails: messages.length, unread };
  if (save === undefined || learnt.border === undefined) return learning;
  return { ...learning, kept: keepBorder(save, learnt.border, learnt.evidence) };
}
