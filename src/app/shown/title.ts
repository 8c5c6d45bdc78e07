/** What a mail is called where it is shown. */
export { nameOf, titleOf } from '../../examine/title.ts';
