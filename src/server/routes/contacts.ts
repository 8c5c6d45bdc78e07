/** People and desks: those that one deals with, and those that a registry names. */
import { z } from '@hono/zod-openapi';
import { allContacts, keepContact } from '../../app/cases.ts';
import { findDesks } from '../../app/find-desks.ts';
import { purposes } from '../../app/purposes.ts';
import type { Contact } from '../../case/case.ts';
import { contact, draftContact } from '../case-shape.ts';
import { langOf } from '../language.ts';
import type { Parts } from '../parts.ts';
import { nothing, present, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';

const desks = z.looseObject({ schema: z.literal('metsuke/desks/1') }).openapi('Desks');

export const contactRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/contacts',
      needs: 'read',
      summary:
        'Everybody with whom one deals: with `limit` or `before` a page, newest first; without, all, oldest first.',
      query: z.strictObject(shape.laterPageQuery),
      gives: { 200: { description: 'A page, or all.', content: shape.json(shape.pageOf(contact, 'Contacts')) } },
    },
    async ({ store, query }) => {
      const isPage = query.limit !== undefined || query.before !== undefined;
      const kept = await store();
      return Response.json(isPage ? await kept.contacts(present(query)) : { found: await allContacts(kept) });
    },
  ),
  route(
    {
      ...nothing,
      method: 'post',
      path: '/contacts',
      needs: 'case',
      summary: 'Somebody new.',
      body: draftContact,
      gives: { 201: { description: 'The contact.', content: shape.json(contact) } },
    },
    async ({ store, body }) => {
      const wish = contactOf(body);
      const id = await keepContact(await store(), wish);
      return Response.json({ id, ...wish }, { status: 201 });
    },
  ),
  route(
    {
      ...nothing,
      method: 'put',
      path: '/contacts/{contact}',
      params: z.object({ contact: z.string().regex(/^\d{1,15}$/) }),
      needs: 'case',
      summary: 'The same person, as it is right now; what was written before stays in the journal.',
      body: draftContact,
      gives: { 200: { description: 'The contact.', content: shape.json(contact) } },
    },
    async ({ store, params, body }) => {
      const changed = { ...contactOf(body), id: params.contact };
      await keepContact(await store(), changed);
      return Response.json(changed);
    },
  ),
  route(
    {
      ...nothing,
      method: 'get',
      path: '/desks',
      needs: 'examine',
      summary: 'Whom to write to about an address, a domain, a URL or a mailbox, in order, with source and time.',
      query: z.strictObject({
        for: z.string().min(1).max(2_000),
        ask: shape.ask,
        purpose: z.enum(purposes).optional(),
        brand: z.string().max(100).optional(),
        format: z.enum(['json', 'page']).default('json'),
        lang: shape.lang,
      }),
      gives: {
        200: {
          description: 'As `metsuke contact --format json`; `page`: laid out for reading, as the web app shows it.',
          content: shape.json(z.union([desks, shape.page])),
        },
      },
    },
    async ({ c, query }) => {
      const level = query.ask ?? 'none';
      const asking = await parts.askingAt(level);
      const wishes = {
        purposes: query.purpose === undefined ? [] : [query.purpose],
        brands: query.brand === undefined ? [] : [query.brand],
        ownRegistries: parts.hasOwnRegistries || level === 'recorded',
      };
      const found = await findDesks(query.for, asking, wishes);
      if (query.format === 'json') return Response.json(found);
      const { layOutDesks } = await import('../../report/desks.ts');
      return Response.json(layOutDesks(found, query.lang ?? langOf(c), true));
    },
  ),
];

function contactOf({
  name,
  organization,
  channels,
  answersFor,
  note,
}: z.output<typeof draftContact>): Omit<Contact, 'id'> {
  return {
    name,
    channels,
    ...(organization !== undefined && { organization }),
    ...(answersFor !== undefined && { answersFor }),
    ...(note !== undefined && { note }),
  };
}
