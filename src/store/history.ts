/** Who wrote the kept mails, and by which ways they came. */
import { type Kysely, sql } from 'kysely';
import type { Author } from '../case/card.ts';
import type { AuthorWish, Written } from './store.ts';
import type { Tables } from './tables.ts';

type Ways = Author['ways'];

export async function keepAuthor(db: Kysely<Tables>, mail: number, author: Author): Promise<void> {
  const { address = '', name = '', came = '', ways } = author;
  const row = { mail, address, name, came, ways: ways.map(({ kind, value }) => `${kind}:${value}`).join(' ') };
  await db.insertInto('author').values(row).execute();
}

interface Row {
  readonly address: string;
  readonly came: string;
  readonly ways: string;
  readonly kept: string;
  // written from a Card and from nothing else
  readonly kind: Written['kind'];
  readonly handover: string | null;
  readonly cases: number;
}

export async function writtenBy(
  db: Kysely<Tables>,
  author: AuthorWish,
  limit: number,
  before: number,
): Promise<readonly Written[]> {
  const isTheirs = 'address' in author ? sql`author.address = ${author.address}` : sql`author.name = ${author.name}`;
  const { rows } = await sql<Row>`
    select author.address, author.came, author.ways, mail.kept, mail.kind, mail.handover,
      (select count(*) from case_message where case_message.original = author.mail) as cases
    from author join mail on mail.id = author.mail
    where ${isTheirs} and author.mail < ${before} order by author.mail desc limit ${limit}`.execute(db);
  return rows.map(({ came, ways, handover, cases, ...rest }) => ({
    ...rest,
    ...(came === '' ? {} : { came }),
    ...(handover === null ? {} : { handover }),
    ...(ways === '?' ? {} : { ways: waysIn(ways) }),
    isInCase: cases > 0,
  }));
}

const kinds = ['network', 'host', 'author'] as const satisfies readonly Ways[number]['kind'][];

const waysIn = (text: string): Ways =>
  text.split(' ').flatMap((one) => {
    const kind = kinds.find((known) => one.startsWith(`${known}:`));
    return kind === undefined ? [] : [{ kind, value: one.slice(kind.length + 1) }];
  });
