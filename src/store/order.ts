/** In which order mails are listed, and where a page begins. */
import { type RawBuilder, sql } from 'kysely';
import type { MailWish } from './store.ts';

/** What an order goes by. */
interface Place {
  /** The mail's number. */
  readonly id: number;
  readonly danger: number;
}

/** Above every number and every danger, and exact as a number. */
const END = Number.MAX_SAFE_INTEGER;
/** Where danger begins in a cursor: 101 dangers above numbers of 45 bits (35 million million mails) stay exact as a number. */
const NUMBERS = 2 ** 45;

/** What `next` of a page says, for `before` of the one behind it. It rises as the order falls. */
export const cursorOf = ({ id, danger }: Place, order: MailWish['order']): number =>
  order === 'danger' ? danger * NUMBERS + id : id;

interface Narrowed {
  /** `mail` has to be joined for it. */
  readonly isOfMail: boolean;
  /** A condition on `id`, and on `mail` if that is joined. */
  readonly fits: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
}

/** @param id the column that has the number of a mail */
export const orderOf = ({ order }: MailWish, id = 'mail.id'): RawBuilder<unknown> =>
  order === 'danger' ? sql`mail.danger desc, mail.id desc` : sql`${sql.ref(id)} desc`;

/** @param id the column that has the number of a mail where the search begins */
export function narrowed(wish: MailWish, id: string): Narrowed {
  const { before = END, kind, danger, order } = wish;
  const number = sql.ref(id);
  const place =
    order === 'danger'
      ? sql`(mail.danger, mail.id) < (${Math.floor(before / NUMBERS)}, ${before % NUMBERS})`
      : sql`${number} < ${before}`;
  const asked = [
    place,
    ...(kind === undefined ? [] : [sql`mail.kind = ${kind}`]),
    ...(danger === undefined ? [] : [sql`mail.danger >= ${danger}`]),
  ];
  return {
    isOfMail: order === 'danger' || kind !== undefined || danger !== undefined,
    fits: sql.join(asked, sql` and `),
    order: orderOf(wish, id),
  };
}
