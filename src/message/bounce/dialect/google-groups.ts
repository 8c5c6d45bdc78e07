import type { Dialect } from '../notice.ts';

/** Written in the reader's language; only the name at the end and the address in X-Failed-Recipients are the same. */
export const googleGroups: Dialect = {
  id: 'google-groups',
  host: 'Google Groups',
  marks: ['https://groups.google.com/support/'],
  read: () => [{ said: 'Google Groups: no such group, or no permission to post' }],
  source: 'seen in mail, seven languages',
};
