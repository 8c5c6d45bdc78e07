/** Piles of bounces, folded to their sources; and what came in lately, counted. */
import { z } from '@hono/zod-openapi';
import { type Statistics, statisticsOf } from '../../app/statistics.ts';
import { foldPile } from '../fold.ts';
import { knownJob } from '../jobs.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';
import { mailTypes, takePile } from '../upload.ts';

const folded = z
  .looseObject({ schema: z.literal('metsuke/bounces/1') })
  .openapi('FoldedBounces', { description: 'As `metsuke bounces --format json`' });

const counted = z.object({ mails: z.int() });
const statistics = z
  .object({
    schema: z.literal('metsuke/statistics/1'),
    at: shape.time,
    mails: z.int(),
    from: z.string().optional(),
    to: z.string().optional(),
    isPart: z.boolean().openapi({ description: 'Older mails are not counted' }),
    kinds: z.array(counted.extend({ kind: z.enum(shape.kinds) })),
    days: z.array(counted.extend({ day: z.string(), dangerous: z.int(), kinds: z.record(z.string(), z.int()) })),
    brands: z.array(counted.extend({ brand: z.string() })).openapi({ description: 'Named in From by dangerous mail' }),
    networks: z
      .array(
        counted.extend({
          asn: z.int().optional(),
          holder: z.string().optional(),
          country: z.string().optional(),
          dataDate: z.string().optional(),
        }),
      )
      .openapi({ description: 'Networks that handed dangerous mail over' }),
    countries: z.array(counted.extend({ country: z.string() })),
  })
  .openapi('Statistics');

/** How long counts are given again, in milliseconds: a dashboard asks often. */
const FRESH = 10_000;

export function bounceRoutes(parts: Parts): readonly Route[] {
  const counts = new Map<string, { readonly at: number; readonly said: Promise<Statistics> }>();
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
        const work = foldPile(pile, { border: parts.border, workers: parts.workers }, job);
        const location = `/api/v1/jobs/${job.id}`;
        if (/respond-async/i.test(c.req.header('prefer') ?? ''))
          return Response.json(job.state, { status: 202, headers: { location } });
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
        query: z.strictObject({ format: z.enum(['json', 'csv']).default('json') }),
        needs: 'read',
        summary: 'What a job made: the fold of a pile of bounces.',
        gives: {
          200: { description: 'The fold.', content: { 'application/json': folded, 'text/csv': shape.text } },
        },
      },
      ({ who, params, query }) => {
        const { result } = knownJob(parts.jobs, params.job, who.organization);
        if (result === undefined) throw new Problem('not-found', 'the job made nothing to be taken, or is not done');
        const csv = {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="bounces.csv"',
        };
        if (query.format === 'csv') return new Response(result.csv, { headers: csv });
        return new Response(result.json, { headers: { 'content-type': 'application/json' } });
      },
    ),
    route(
      {
        ...nothing,
        method: 'get',
        path: '/statistics',
        query: z.strictObject({ zone: z.string().max(64).default('Asia/Tokyo') }),
        needs: 'read',
        summary: 'What came in lately: kinds, days, brands, networks, countries.',
        gives: { 200: { description: 'Counts of the newest mails.', content: { 'application/json': statistics } } },
      },
      async ({ who, store, query }) => {
        if (!isZone(query.zone)) throw new Problem('not-understood', 'the query: zone: no time zone of IANA');
        const key = `${who.organization} ${query.zone}`;
        const known = counts.get(key);
        if (known !== undefined && Date.now() - known.at < FRESH) return Response.json(await known.said);
        const said = statisticsOf(await store(), query.zone);
        counts.set(key, { at: Date.now(), said });
        said.catch(() => counts.delete(key));
        return Response.json(await said);
      },
    ),
  ];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
