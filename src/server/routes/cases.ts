/** Cases: what many mails say together. */
import { z } from '@hono/zod-openapi';
import { caseSheet } from '../../app/case-sheet.ts';
import { newCase } from '../../app/cases.ts';
import { entity } from '../answers.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';

const number = z.object({ case: z.string().regex(/^\d{1,15}$/) });

const listedCase = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    opened: shape.time,
    messages: z.int(),
    last: shape.time.optional(),
  })
  .openapi('ListedCase');

const sheet = z.looseObject({ schema: z.literal('metsuke/case/1') }).openapi('Case');

export const caseRoutes = (): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/cases',
      needs: 'read',
      summary: 'Cases, newest first.',
      query: z.strictObject({ ...shape.pageQuery, state: z.enum(['open', 'closed']).optional() }),
      gives: {
        200: { description: 'A page.', content: { 'application/json': shape.pageOf(listedCase, 'ListedCases') } },
      },
    },
    async ({ store, query: { limit, before, state } }) => {
      const wish = { limit, ...(before !== undefined && { before }), ...(state !== undefined && { state }) };
      return Response.json(await (await store()).cases(wish));
    },
  ),
  route(
    {
      ...nothing,
      method: 'post',
      path: '/cases',
      needs: 'case',
      summary: 'A new case.',
      body: z.strictObject({
        title: z.string(),
        note: z.string().optional(),
        messages: z.array(shape.id).max(10_000).optional(),
        contacts: z.array(z.string()).max(1_000).optional(),
      }),
      gives: { 201: { description: 'The case.', content: { 'application/json': sheet } } },
    },
    async ({ c, store, who, body: { title, note, messages, contacts } }) => {
      const kept = await store();
      const wish = {
        title,
        by: who.name,
        ...(note && { note }),
        ...(messages && { messages }),
        ...(contacts && { contacts }),
      };
      const id = await newCase(kept, wish);
      const made = await caseSheet(kept, id);
      return entity(c, JSON.stringify(made), 201, { location: `/api/v1/cases/${id}` });
    },
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/cases/{case}',
      params: number,
      needs: 'read',
      summary: 'A case as it is read: mails, people, timeline, promises.',
      gives: { 200: { description: 'The case.', content: { 'application/json': sheet } } },
    },
    async ({ c, store, params }) => {
      const found = await caseSheet(await store(), params.case);
      if (found === undefined) throw new Problem('not-found', `there is no case ${params.case}`);
      return entity(c, JSON.stringify(found), 200);
    },
  ),
];
