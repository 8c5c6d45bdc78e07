/** What came in over time. */
import { z } from '@hono/zod-openapi';
import { overviewOf } from '../../app/overview.ts';
import { nothing, type Route, route } from '../route.ts';

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

export const overviewRoutes = (): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/overview',
      needs: 'read',
      summary: 'Kinds, borrowed brands, networks and countries over time, of the newest mails.',
      gives: { 200: { description: 'Counts.', content: { 'application/json': overview } } },
    },
    async ({ store }) => Response.json(await overviewOf(await store())),
  ),
];
