/** The shapes that several routes take and give. */
import { z } from '@hono/zod-openapi';
import { askLevels } from '../app/config.ts';
import { pageLimit } from '../app/every-page.ts';
import { kinds } from '../words/report.ts';

export const id = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: 'SHA-256 of the message in lower-case hex: the same mail has the same id everywhere' });

/** A number that people can say on the telephone. */
export const caseId = z.string().regex(/^\d{1,15}$/);

export const time = z.string().openapi({ format: 'date-time', description: 'RFC 3339' });
export const words = z.object({ ja: z.string(), en: z.string() }).openapi('Words');
export const lang = z.enum(['ja', 'en']).optional();
export const ask = z
  .enum(askLevels)
  .optional()
  .openapi({ description: 'What may be asked of the outside, within what the operator allows' });

const limit = z.coerce.number().int().min(1).max(pageLimit.most);
const before = z.coerce.number().int().min(0).optional().openapi({ description: '`next` of the page before' });

export const pageQuery = { limit: limit.default(pageLimit.usual), before };
/** Of a list that had no pages once: all, for whoever asks for none. */
export const laterPageQuery = { limit: limit.optional(), before };

/** What every list tells of a mail. */
export const listed = {
  number: z.int().openapi({ description: 'Rises in the order in which mails were kept' }),
  kind: z.enum(kinds),
  certainty: z.enum(['certain', 'likely', 'possible']),
  danger: z.int().min(0).max(100),
  passedOn: z
    .object({ kind: z.enum(kinds), certainty: z.enum(['likely', 'possible']) })
    .optional()
    .openapi({ description: 'The letter that the mail passes on, where that harms; kind is of whoever passes it on' }),
  subject: z.string(),
  from: z.object({ name: z.string(), address: z.string() }),
  date: z.string().optional(),
  handover: z.string().optional().openapi({ description: 'Who gave the mail to our side: an IP address' }),
  bytes: z.int(),
  kept: time,
  version: z.string(),
};

export const card = z.object({ id, ...listed, reason: words, examined: time }).openapi('Card');

export const examination = z
  .looseObject({ id, schema: z.literal('metsuke/examination/1') })
  .openapi('Examination', { description: 'docs/examination.schema.json, and `id`' });

/** A page: `next`, given as `before`, is the next one; absent after the last. */
export const pageOf = <T extends z.ZodType>(items: T, name: string) =>
  z.object({ found: z.array(items), next: z.int().optional() }).openapi(name);

export const bytes = z.string().openapi({ format: 'binary' });

const octets = { 'application/octet-stream': bytes };
const known = { 304: { description: 'As known.' } };

/** What a file is answered with, whatever is in it: a browser saves it and opens nothing. */
export const fileGives = (description: string) => ({
  200: { description, content: octets },
  206: { description: 'The range.', content: octets },
  ...known,
});
export const fileHeeds = { Range: 'One range of bytes', 'If-None-Match': 'An ETag: 304' };

/** JSON that may be known already. */
export const entityGives = (description: string, schema: z.ZodType) => ({
  200: { description, content: json(schema) },
  ...known,
});
export const entityHeeds = { 'If-None-Match': 'An ETag: 304 when nothing is changed' };

export const text = z.string();

/** What is answered with JSON. */
export const json = (schema: z.ZodType) => ({ 'application/json': schema });

/** How far a job is, and what became of each of its mails. */
export const job = z
  .object({
    examinations: z.array(z.object({ id: id, source: z.string(), isNew: z.boolean(), danger: z.int() })),
    refused: z.array(
      z.object({ source: z.string(), code: z.string(), says: z.string(), saysInJapanese: z.string().optional() }),
    ),
    id: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    done: z.int(),
    more: z.boolean(),
  })
  .openapi('Job');

export const page = z
  .object({
    name: z.string(),
    about: z.string(),
    sections: z.array(z.looseObject({ id: z.string(), title: z.string() })),
    footer: z.array(z.array(z.looseObject({ text: z.string() }))),
  })
  .openapi('Page', { description: 'Laid out for reading; what stands in its sections may change' });
