/** Piles of bounces, folded to their sources. */
import { z } from '@hono/zod-openapi';
import { foldPile } from '../fold.ts';
import { knownJob } from '../jobs.ts';
import { langOf } from '../language.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { isAsync, nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';
import { mailTypes, takePile } from '../upload.ts';

const folded = z
  .looseObject({ schema: z.literal('metsuke/bounces/1') })
  .openapi('FoldedBounces', { description: 'As `metsuke bounces --format json`' });

export function bounceRoutes(parts: Parts): readonly Route[] {
  return [
    route(
      {
        ...nothing,
        method: 'post',
        path: '/bounces',
        needs: 'examine',
        summary: 'Fold a pile of bounces to its sources. Nothing of it is kept.',
        takes: mailTypes,
        gives: {
          201: { description: 'The fold.', content: { 'application/json': folded } },
          202: { description: 'With `Prefer: respond-async`: a job.', content: { 'application/json': shape.job } },
        },
      },
      async ({ c, who }) => {
        const pile = await takePile(c, parts.incoming);
        const job = parts.jobs.add(who.organization);
        const work = foldPile(pile, { border: parts.border, workers: parts.workers }, job, (error) =>
          parts.log(error, `job ${job.id}`),
        );
        const location = `/api/v1/jobs/${job.id}`;
        if (isAsync(c)) return Response.json(job.state, { status: 202, headers: { location } });
        await work;
        const headers = { location, 'content-type': 'application/json' };
        if (job.result === undefined) throw new Problem('internal', 'the pile could not be folded');
        return new Response(job.result.json, { status: 201, headers });
      },
    ),
    route(
      {
        ...nothing,
        method: 'get',
        path: '/jobs/{job}/result',
        params: z.object({ job: z.uuid() }),
        query: z.strictObject({ format: z.enum(['json', 'csv', 'page']).default('json'), lang: shape.lang }),
        needs: 'read',
        summary:
          'What a job made: the fold of a pile of bounces; `page`: laid out for reading, as the web app shows it.',
        gives: {
          200: {
            description: 'The fold.',
            content: { 'application/json': z.union([folded, shape.page]), 'text/csv': shape.text },
          },
        },
      },
      ({ c, who, params, query }) => {
        const { result } = knownJob(parts.jobs, params.job, who.organization);
        if (result === undefined) throw new Problem('not-found', 'the job made nothing to be taken, or is not done');
        const csv = {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="bounces.csv"',
        };
        if (query.format === 'csv') return new Response(result.csv, { headers: csv });
        const said = query.format === 'page' ? result.pages[query.lang ?? langOf(c)] : result.json;
        return new Response(said, { headers: { 'content-type': 'application/json' } });
      },
    ),
  ];
}
