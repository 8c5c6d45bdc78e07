/** Mails: handed in, listed, read, written out. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Store } from '../../store/store.ts';
import { kinds } from '../../words/report.ts';
import { file, notKept } from '../answers.ts';
import { cardOf } from '../card.ts';
import { events } from '../events.ts';
import { examinationAnswer } from '../examination-answer.ts';
import { type Job, knownJob } from '../jobs.ts';
import { langOf } from '../language.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { isAsync, nothing, present, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';
import { jobFor, takeMany, takeOne } from '../take.ts';
import { mailTypes, takeUpload } from '../upload.ts';

/** More mails than this are not waited for. */
const WAITED_FOR = 100;

const oneMail = { ...nothing, params: z.object({ id: shape.id }) };
const langQuery = { ...oneMail, query: z.strictObject({ lang: shape.lang }) };

const indicator = z.object({ kind: z.string(), value: z.string(), mails: z.int() });
const related = z
  .object({ found: z.array(z.object({ mail: shape.card, shared: z.array(indicator) })), leftOut: z.array(indicator) })
  .openapi('Related');

export const examinationRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'post',
      path: '/examinations',
      needs: 'examine',
      summary: 'Examine and keep mail. The same mail is kept once.',
      query: z.strictObject({ ask: shape.ask, source: z.string().max(200).optional() }),
      takes: mailTypes,
      heeds: { Prefer: '`respond-async`: several mails are answered with their job at once' },
      gives: {
        201: {
          description: 'On disk. One mail: its examination; several: what became of each.',
          content: { 'application/json': z.union([shape.examination, shape.job]) },
        },
        202: { description: 'Many mails: the job goes on, see Location.', content: { 'application/json': shape.job } },
      },
    },
    async ({ c, who, store, query }) => {
      const keeper = await parts.keeperFor(await store(), query.ask ?? 'none');
      const upload = await takeUpload(c, parts.incoming);
      if ('bytes' in upload) {
        const { bytes, release } = upload;
        const { sha256, json } = await takeOne(parts, keeper, { source: query.source ?? '-', bytes }).finally(release);
        return examinationAnswer(c, sha256, json, 201);
      }
      const job = jobFor(parts, who);
      const work = takeMany(parts, keeper, upload, job);
      await Promise.race([work, unwaited(c, job)]);
      const { state } = job;
      const only = state.examinations[0];
      if (state.state === 'done' && state.done === 1 && upload.files.length === 1 && only !== undefined) {
        const json = await (await store()).examination(only.id);
        if (json !== undefined) return examinationAnswer(c, only.id, json, 201);
      }
      const location = `/api/v1/jobs/${job.id}`;
      return Response.json(state, { status: state.state === 'running' ? 202 : 201, headers: { location } });
    },
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/examinations',
      needs: 'read',
      summary: 'Mails, newest or most dangerous first; `q` searches header fields, text and indicators.',
      query: z.strictObject({
        ...shape.pageQuery,
        q: z.string().max(500).optional(),
        kind: z.enum(kinds).optional(),
        danger: z.coerce.number().int().min(0).max(100).optional().openapi({ description: 'At least so dangerous' }),
        order: z
          .enum(['newest', 'danger'])
          .default('newest')
          .openapi({ description: 'Over the whole store; `before` is of the same order' }),
      }),
      gives: {
        200: { description: 'A page.', content: { 'application/json': shape.pageOf(shape.card, 'Cards') } },
      },
    },
    async ({ store, query }) => {
      const { q = '', ...wish } = present(query);
      const kept = await store();
      const { found, next } = await (q.trim() === '' ? kept.mails(wish) : kept.search(q, wish));
      return Response.json({ found: found.map(cardOf), ...(next !== undefined && { next }) });
    },
  ),
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}',
      needs: 'read',
      summary: 'One examination, the newest.',
      heeds: shape.entityHeeds,
      gives: shape.entityGives('docs/examination.schema.json.', shape.examination),
    },
    async ({ c, store, params }) => examinationAnswer(c, params.id, await examinationOf(await store(), params.id), 200),
  ),
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}/card',
      needs: 'read',
      summary: 'The mail as lists show it.',
      gives: { 200: { description: 'A card.', content: { 'application/json': shape.card } } },
    },
    async ({ store, params }) => {
      const mail = await (await store()).mail(params.id);
      return mail === undefined ? notKept() : Response.json(cardOf(mail));
    },
  ),
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}/original',
      needs: 'original',
      summary: 'The bytes as they came.',
      heeds: shape.fileHeeds,
      gives: shape.fileGives('All of it.'),
    },
    async ({ c, store, params }) => {
      const kept = await store();
      const mail = await kept.mail(params.id);
      if (mail === undefined) return notKept();
      return file(c, {
        size: mail.bytes,
        etag: params.id,
        name: `${params.id}.eml`,
        pieces: () => kept.pieces(params.id),
      });
    },
  ),
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}/parts/{part}',
      params: z.object({ id: shape.id, part: z.string().regex(/^[\d.]{1,40}$/) }),
      needs: 'original',
      summary: 'One part without its transfer encoding, by its place in the tree: `1.2`.',
      heeds: shape.fileHeeds,
      gives: shape.fileGives('Its bytes.'),
    },
    async ({ c, store, params }) => {
      const mail = await (await store()).original(params.id);
      if (mail === undefined) return notKept();
      const { bytes, name, type } = await parts.tasks.do({ kind: 'part', mail, id: params.part });
      if (bytes === undefined) throw new Problem('not-found', 'the mail has no such part');
      const about = { size: bytes.length, etag: `${params.id}-${params.part}`, name: name || 'part', says: type };
      return file(c, { ...about, pieces: () => [bytes] });
    },
  ),
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}/related',
      needs: 'read',
      summary: 'Mails that share an indicator, the rarest in common first.',
      gives: {
        200: {
          description: 'What they share; `leftOut` identifies nobody.',
          content: { 'application/json': related },
        },
      },
    },
    async ({ store, params }) => {
      const kept = await store();
      if ((await kept.mail(params.id)) === undefined) return notKept();
      const { found, leftOut } = await kept.sharing(params.id);
      return Response.json({ found: found.map(({ mail, shared }) => ({ mail: cardOf(mail), shared })), leftOut });
    },
  ),
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}/original.zip',
      needs: 'original',
      summary: 'The bytes in a ZIP with the password `infected`, to be handed on.',
      heeds: shape.fileHeeds,
      gives: shape.fileGives('The ZIP.'),
    },
    async ({ c, store, params }) => {
      const kept = await store();
      const mail = (await kept.mail(params.id)) === undefined ? undefined : await kept.original(params.id);
      if (mail === undefined) return notKept();
      const { bytes = new Uint8Array() } = await parts.tasks.do({ kind: 'zip', mail, name: `${params.id}.eml` });
      const about = { size: bytes.length, etag: `${params.id}-zip`, name: `${params.id}.zip` };
      return file(c, { ...about, pieces: () => [bytes] });
    },
  ),
  route(
    {
      ...langQuery,
      method: 'get',
      path: '/examinations/{id}/report.pdf',
      needs: 'read',
      summary: 'The report as PDF, for a provider or the police; with lines of the original for whoever may see it.',
      gives: { 200: { description: 'The report.', content: { 'application/pdf': shape.bytes } } },
    },
    async ({ c, store, who, params, query }) => {
      const kept = await store();
      const json = await examinationOf(kept, params.id);
      const mail = who.may.has('original') ? await kept.original(params.id) : undefined;
      const lang = query.lang ?? langOf(c);
      const { bytes } = await parts.tasks.do({ kind: 'pdf', json, lang, ...(mail !== undefined && { mail }) });
      const disposition = `inline; filename="${params.id.slice(0, 16)}.pdf"`;
      const headers = { 'content-type': 'application/pdf', 'content-disposition': disposition };
      return new Response(bytes, { headers });
    },
  ),
  ...(['html', 'md'] as const).map((as) =>
    route(
      {
        ...langQuery,
        method: 'get',
        path: `/examinations/{id}/report.${as}`,
        needs: 'read',
        summary: `The report as ${as === 'html' ? 'HTML' : 'Markdown'}.`,
        gives: { 200: { description: 'The report.', content: { [reportTypes[as]]: shape.text } } },
      },
      async ({ c, store, params, query }) => {
        const json = await examinationOf(await store(), params.id);
        const { text = '' } = await parts.tasks.do({ kind: 'report', json, as, lang: query.lang ?? langOf(c) });
        // the report is a page of its own, with its own style and nothing else
        const policy =
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; frame-ancestors 'self'";
        const headers = { 'content-type': `${reportTypes[as]}; charset=utf-8`, 'content-security-policy': policy };
        return new Response(text, { headers: { ...headers, 'x-frame-options': 'SAMEORIGIN' } });
      },
    ),
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/jobs/{job}',
      params: z.object({ job: z.uuid() }),
      needs: 'read',
      summary: 'How far a job is.',
      gives: { 200: { description: 'Its state.', content: { 'application/json': shape.job } } },
    },
    ({ who, params }) => Response.json(knownJob(parts.jobs, params.job, who.organization).state),
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/jobs/{job}/events',
      params: z.object({ job: z.uuid() }),
      needs: 'read',
      summary: 'The same as it goes on: server-sent events `progress` and `end`, each with the state.',
      gives: { 200: { description: 'Events.', content: { 'text/event-stream': shape.text } } },
    },
    ({ c, who, params }) => events(c, knownJob(parts.jobs, params.job, who.organization)),
  ),
];

const reportTypes = { html: 'text/html', md: 'text/markdown' } as const;

async function examinationOf(store: Store, id: string): Promise<string> {
  return (await store.examination(id)) ?? notKept();
}

/** Resolves when the caller is better told to come back: when he says so, or for many mails. */
function unwaited(c: Context, job: Job): Promise<void> {
  if (isAsync(c)) return Promise.resolve();
  return new Promise((done) => {
    const stop = job.listen(() => {
      if (job.state.done < WAITED_FOR) return;
      stop();
      done();
    });
  });
}
