/** What a mail is listed by. */
export { titleOf } from '../../examine/has-header.ts';
