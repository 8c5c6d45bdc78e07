/** The language of a caller who names none in the query. */
import type { Context } from 'hono';

export const langOf = (c: Context): 'ja' | 'en' =>
  (c.req.header('accept-language') ?? '').toLowerCase().startsWith('ja') ? 'ja' : 'en';
