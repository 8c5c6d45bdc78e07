/** What a mail, or a file by itself, is called. */
import { isFileAlone } from './has-header.ts';

/** By what it is listed: its subject, of a file by itself the name; as written, empty where there is none. */
export const titleOf = (facts: Parameters<typeof isFileAlone>[0]): string =>
  facts.subject?.value ?? (isFileAlone(facts) ? (facts.attachments[0]?.value.name ?? '') : '');

/** The last part of the path that it was read from. */
export const nameOf = (source: string): string =>
  source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
