/** How an examination is answered with. */
import type { Context } from 'hono';
import { entity } from './answers.ts';

/** The JSON as it is kept, with `id` before it: it is not read here. */
export const examinationAnswer = (c: Context, id: string, json: string, status: 200 | 201): Promise<Response> =>
  entity(c, `{"id":"${id}",${json.slice(1)}`, status, { location: `/api/v1/examinations/${id}` });
