/** What came in over time, and what of it belongs together. */
import { z } from '@hono/zod-openapi';
import type { Principal } from '../../app/accounts/rights.ts';
import type { Proposal } from '../../app/cases/proposals.ts';
import type { Store } from '../../store/store.ts';
import { entity } from '../answers.ts';
import { Lately } from '../lately.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';
import type { StoreTask } from '../store-tasks.ts';

const rows = z.array(z.object({ name: z.string(), mails: z.int(), over: z.array(z.int()) }));
const overview = z
  .object({
    schema: z.literal('metsuke/overview/1'),
    mails: z.int(),
    isCut: z.boolean().openapi({ description: 'Older mails are not counted' }),
    spans: z.array(z.string()),
    kinds: rows,
    brands: rows,
    networks: rows,
    countries: rows,
  })
  .openapi('Overview');

/** Mails that are held against each other at most: some seconds of the worker, for which a person waits. */
const MAILS = 2_000;

const proposed = z
  .object({
    case: z
      .string()
      .optional()
      .openapi({ description: 'It has some of them: POST /cases/{case}/messages adds the rest' }),
    mails: z
      .array(shape.card)
      .openapi({ description: 'In no case yet, in the order of time: POST /cases makes one of them' }),
    group: z.array(shape.id).openapi({ description: 'All of the group, those of the case included' }),
    of: z.int().openapi({ description: 'How many that are' }),
    reasons: z.array(z.object({ kind: z.string(), value: z.string(), mails: z.int() })),
    first: z.string().optional(),
    last: z.string().optional(),
  })
  .openapi('Proposal');

export function overviewRoutes(parts: Parts): readonly Route[] {
  const lately = new Lately();
  const dug = ({ organization }: Principal, store: Store, task: Wish): Promise<string> =>
    lately.answer(`${organization} ${JSON.stringify(task)}`, store, async () => {
      const { text } = await parts.digs.do({ ...task, place: await parts.keptAt(organization) });
      if (text === undefined) throw new Problem('internal');
      return text;
    });
  return [
    route(
      {
        ...nothing,
        method: 'get',
        path: '/overview',
        needs: 'read',
        summary: 'Kinds, borrowed brands, networks and countries over time, of the newest mails.',
        heeds: shape.entityHeeds,
        gives: shape.entityGives('Counts.', overview),
      },
      async ({ c, who, store }) => entity(c, await dug(who, await store(), { kind: 'overview' }), 200),
    ),
    route(
      {
        ...nothing,
        method: 'get',
        path: '/proposals',
        query: z.strictObject({
          mails: z.coerce.number().int().min(2).max(MAILS).default(MAILS),
          danger: z.coerce.number().int().min(0).max(100).optional(),
          message: shape.id.optional().openapi({ description: 'Only the group that this mail is in' }),
        }),
        needs: 'read',
        summary: `Campaigns: which of the newest ${MAILS} mails belong together and why, the biggest group first.`,
        heeds: shape.entityHeeds,
        gives: shape.entityGives('Groups.', z.object({ found: z.array(proposed) })),
      },
      async ({ c, who, store, query: { message, ...wish } }) => {
        const text = await dug(who, await store(), { kind: 'proposals', ...wish });
        return entity(c, message === undefined ? text : groupOf(message, text), 200);
      },
    ),
  ];
}

/** The same answer, with the groups of one mail alone. */
function groupOf(message: string, text: string): string {
  const { found }: { readonly found: readonly Pick<Proposal, 'group'>[] } = JSON.parse(text);
  return JSON.stringify({ found: found.filter(({ group }) => group.includes(message)) });
}

type Wish = Without<StoreTask, 'place'>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
