/** For whoever runs the server: does it live, is it ready, what has it done. */
import { z } from '@hono/zod-openapi';
import { MAIN } from '../../app/accounts.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import { text } from '../schema.ts';

const ok = z.object({ status: z.literal('ok') }).openapi('Status');
const status = { status: 'ok' } as const;

export const operationRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/healthz',
      needs: 'public',
      summary: 'The process lives.',
      gives: { 200: { description: 'It does.', content: { 'application/json': ok } } },
    },
    () => Response.json(status),
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/readyz',
      needs: 'public',
      summary: 'What is kept can be reached, and mail is taken.',
      gives: { 200: { description: 'It is ready.', content: { 'application/json': ok } } },
    },
    async () => {
      if (!parts.isReady()) throw new Problem('busy', 'it stops');
      const store = await parts.storeOf(MAIN);
      await store.head();
      if (!(await store.takesWriting())) throw new Problem('read-only');
      return Response.json(status);
    },
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/metrics',
      needs: 'metrics',
      summary: 'Counts, as Prometheus reads them.',
      gives: { 200: { description: 'Text format 0.0.4.', content: { 'text/plain': text } } },
    },
    ({ who }) => {
      // it counts for all organizations together
      if (who.organization !== MAIN) throw new Problem('not-allowed', 'only the first organization may');
      const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
      return new Response(parts.metrics.text(parts.crew()), { headers });
    },
  ),
];
