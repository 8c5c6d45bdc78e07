/** Searching in PostgreSQL: one statement for a page, whatever it finds (decision 52). */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { SearchQuestion, Token } from '../grams.ts';
import { type MailRow, mailColumns } from '../mail-row.ts';
import { narrowed, orderOf } from '../order.ts';
import type { MailWish } from '../store.ts';
import type { Tables } from '../tables.ts';
import { windowsBelow } from './blocks.ts';

/** Of all mails, whether found or not; and one that was found. */
type Found = { readonly newest: number | null } & (MailRow | { readonly id: null });

/** Mails behind the newest one known that are looked at one by one; of more, their blocks are asked for. */
const LATE = 256;

/** Remembers, for its database, the newest mail that it saw: by that the next question knows where the blocks end. */
export function search(): Database['findGrams'] {
  let known = 0;

  const findNewest: Database['findGrams'] = async (own, question, wish, limit) => {
    const { before = Number.MAX_SAFE_INTEGER } = wish;
    for (;;) {
      const end = known;
      const windows = windowsBelow(Math.min(before, end + 1));
      const parts = windows.map(({ to, blocks }) =>
        within(matching(question, blocks), question, { ...wish, before: to }),
      );
      if (before > end) parts.unshift(within(later(question, end), question, wish));
      if (parts.length === 0) return [];
      // each part is newer than the next, and is asked only while the page is not full
      const { rows } = await sql<Found>`
        select newest, ${mailColumns} from (select max(mail) as newest from gram) as whole
          left join (${sql.join(parts, sql` union all `)} limit ${limit}) as found on true
          left join mail on mail.id = found.id
        order by ${orderOf(wish)}`.execute(own);
      known = rows[0]?.newest ?? 0;
      if (before <= end || known <= end + LATE)
        return rows.flatMap(({ newest: _, ...row }) => (row.id === null ? [] : [row]));
    }
  };

  return (own, question, wish, limit) =>
    wish.order === 'danger' ? findAll(own, question, wish, limit) : findNewest(own, question, wish, limit);
}

/** In the order of danger no block helps: all that have the words. */
async function findAll(
  own: Kysely<Tables>,
  question: SearchQuestion,
  wish: MailWish,
  limit: number,
): Promise<readonly MailRow[]> {
  const { rows } = await sql<MailRow>`
    select ${mailColumns} from (${within(matching(question), question, wish)} limit ${limit}) as found
      join mail on mail.id = found.id
    order by ${orderOf(wish)}`.execute(own);
  return rows;
}

type Sql = RawBuilder<unknown>;

/** Mails with all words, and in one of the blocks, where some are named: what the index gives, in no order. */
function matching({ tokens }: SearchQuestion, blocks: readonly string[] = []): Sql {
  // a condition of its own: the index then leaps to the blocks, and goes through no list of a word outside them
  const inBlocks = blocks.length === 0 ? sql`` : sql`grams @@ cast(${blocks.map(quoted).join(' | ')} as tsquery) and`;
  return sql`select mail from gram where ${inBlocks} grams @@ cast(${all(tokens)} as tsquery)`;
}

/** Mails with all words among those that came behind `end`, by their numbers and not by the index of words. */
function later({ tokens }: SearchQuestion, end: number): Sql {
  return sql`
    select mail from (select mail, grams from gram where mail between ${end + 1} and ${end + LATE} offset 0) as late
    where grams @@ cast(${all(tokens)} as tsquery)`;
}

/** Those of the hits that fit the wish and have the words as they stand, in the order of the wish. */
function within(hits: Sql, { compare }: SearchQuestion, wish: MailWish): Sql {
  const { fits, order, isOfMail } = narrowed(wish, 'hit.mail');
  // a question for each row, and no join: so the words are read of as many mails as the page needs
  const compared = compare.map(
    (term) => sql`(select strpos(mail_words.words, ${term}) > 0 from mail_words where mail_words.mail = sorted.id)`,
  );
  // materialized, or the planner goes through all mails by their numbers and reads the words of each
  return sql`(
    with hit as materialized (${hits})
    select id from (
      select hit.mail as id from hit
        ${isOfMail ? sql`join mail on mail.id = hit.mail` : sql``}
      where ${fits} order by ${order} offset 0
    ) as sorted
    where ${sql.join([sql`true`, ...compared], sql` and `)})`;
}

// tokens are letters, digits and marks: the quotation marks keep them from being read as operators
const quoted = (text: string): string => `'${text}'`;
const matched = ({ text, prefix }: Token): string => `${quoted(text)}${prefix ? ':*' : ''}`;
const all = (tokens: readonly Token[]): string => tokens.map(matched).join(' & ');
