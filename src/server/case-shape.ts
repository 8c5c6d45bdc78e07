/** The shapes of cases, and of the people in them. */
import { z } from '@hono/zod-openapi';
import { steps } from '../app/cases.ts';
import * as shape from './schema.ts';

/** Somebody, as he is written down. */
export const draftContact = z.strictObject({
  name: z.string().min(1),
  organization: z.string().max(300).optional(),
  channels: z
    .array(z.strictObject({ kind: z.enum(['email', 'phone', 'form', 'post']), value: z.string().min(1).max(1_000) }))
    .max(50)
    .default([]),
  answersFor: z.array(z.string().min(1).max(400)).max(1_000).optional().openapi({
    description: 'Addresses, networks and domains',
  }),
  note: z.string().max(20_000).optional(),
});
export const contact = draftContact.extend({ id: z.string() }).openapi('Contact');

export const listedCase = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    opened: shape.time,
    messages: z.int(),
    last: shape.time.optional(),
    due: z.string().optional().openapi({ description: 'The day of the promise that is due first' }),
  })
  .openapi('ListedCase');

/** What stands in a timeline. */
const entry = z.object({
  at: shape.time,
  by: z.string(),
  what: z.enum(steps),
  note: z.string(),
  person: z.string().optional(),
  contact: z.string().optional(),
  until: z.string().optional().openapi({ description: 'A day, or RFC 3339' }),
  settles: z.int().optional().openapi({ description: 'The line of the promise that this settles' }),
  number: z.string().optional(),
  ended: z.string().optional(),
  message: shape.id.optional(),
  case: z.string().optional().openapi({ description: 'split, merged: the other case' }),
  from: z.string().optional().openapi({ description: 'Where a line that came by merging was written: `2-3`' }),
  files: z.array(shape.id).optional(),
});

const line = z
  .object({
    ...entry.shape,
    line: z.int().openapi({ description: 'Its place in the case that it was written into, from 1' }),
    of: z
      .string()
      .optional()
      .openapi({ description: 'The case that was merged into this one, where it was written there' }),
  })
  .openapi('Line');

const mail = z.object({
  sha256: shape.id,
  ...shape.listed,
  at: shape.time.openapi({ description: 'When it was examined' }),
  cut: z.boolean().openapi({ description: 'Not all of its words could be indexed' }),
});

export const sheet = z
  .object({
    schema: z.literal('metsuke/case/1'),
    case: z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(['open', 'closed']),
      opened: shape.time,
      messages: z.array(shape.id),
      contacts: z.array(z.string()),
      timeline: z.array(entry).openapi({ description: 'In the order in which it was written down' }),
    }),
    mails: z.array(mail).openapi({ description: 'In the order in which they came to it, 500 at most' }),
    contacts: z.array(contact),
    timeline: z.array(line).openapi({ description: 'In the order of time, with the lines of cases that came into it' }),
    promises: z.array(line).openapi({ description: 'What nobody has settled, what is due first' }),
  })
  .openapi('Case');

export const wrote = z
  .object({ case: z.string(), line: z.int().optional().openapi({ description: 'Its place in the timeline, from 1' }) })
  .openapi('Wrote', { description: 'With `Prefer: return=minimal`: what was written, and not the whole case' });
