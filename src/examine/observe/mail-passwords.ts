/** Words of a mail that may open its files. */
import { passwordsIn } from '../../unpack/passwords.ts';
import type { Facts } from '../facts.ts';

/** The likeliest first. */
export const mailPasswords = ({ subject, text }: Pick<Facts, 'subject' | 'text'>): readonly string[] =>
  passwordsIn(`${subject?.value ?? ''}\n${text?.value.seen ?? ''}`);
