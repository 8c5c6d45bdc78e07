/** What Word, by which Outlook draws, reads otherwise than a browser (docs/decisions/0076, 0088). */
import type { conditional } from '../declaration.ts';
import { ABSENT, INVISIBLE, TINY, VEILED } from '../style/properties.ts';
import type { Tag } from '../tag.ts';

/** A comment that some programs read, and where it stands. */
export interface ForSome extends NonNullable<ReturnType<typeof conditional>> {
  readonly start: number;
  readonly end: number;
  readonly isHidden: boolean;
}

const VEILS = VEILED | ABSENT | INVISIBLE;

/** Whether what hides it hides it from browsers alone. @param flag of a look */
export const isForWordAlone = (flag: number): boolean => (flag & ~TINY) !== 0 && (flag & ~(VEILS | TINY)) === 0;

/** Whether anything is drawn between the tags. */
export const hasWords = (html: string): boolean =>
  html.split('>').some((piece) => piece.slice(0, piece.indexOf('<')).trim() !== '');

/** What Word keeps for itself in a letter: settings, and what shall not be drawn. */
export const isKeptByWord = ({ name, style }: Tag): boolean => name === 'xml' || style?.includes('mso-hide') === true;
