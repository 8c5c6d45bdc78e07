/** Asking the outside about a mail that is kept: first what it would be asked, then asking. */
import { z } from '@hono/zod-openapi';
import { askedOutside } from '../../app/asking/asked-outside.ts';
import type { AskLevel } from '../../app/asking.ts';
import type { Examined } from '../../app/examined.ts';
import { historyFor } from '../../app/history.ts';
import { keepOutcome } from '../../app/keep-mail.ts';
import type { Store } from '../../store/store.ts';
import { toWhom } from '../../words/inquiry.ts';
import { notKept } from '../answers.ts';
import { examinationAnswer } from '../examination-answer.ts';
import type { Parts } from '../parts.ts';
import { nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';

const oneMail = { ...nothing, params: z.object({ id: shape.id }) };
const level = z.enum(['recorded', 'registry', 'all']);

const questions = z
  .object({
    level,
    questions: z.array(
      z.object({
        kind: z.enum(['dns', 'listing', 'rdap', 'whois']),
        key: z.string().openapi({ description: 'What would be told: a name, an address, a domain' }),
        type: z.string().optional(),
        toWhom: shape.words,
      }),
    ),
    withheld: z.array(z.object({ kind: z.string(), key: z.string(), type: z.string().optional() })).openapi({
      description: 'Not asked at this level: it could name the recipient',
    }),
  })
  .openapi('Questions', { description: 'What would be asked first; some answers lead to further questions' });

export const inquiryRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...oneMail,
      method: 'get',
      path: '/examinations/{id}/questions',
      needs: 'read',
      summary: 'What would be asked of whom about this mail. Nobody is asked.',
      query: z.strictObject({ ask: level }),
      gives: { 200: { description: 'The questions.', content: { 'application/json': questions } } },
    },
    async ({ store, params, query }) => {
      parts.refuseBeyond(query.ask);
      const bytes = await originalOf(await store(), params.id);
      const outcome = await parts.planner(query.ask).examine({ source: '-', bytes });
      if ('failure' in outcome) throw outcome.failure;
      return Response.json(planOf(outcome.json, query.ask));
    },
  ),
  route(
    {
      ...oneMail,
      method: 'post',
      path: '/examinations/{id}/ask',
      needs: 'examine',
      summary: 'Ask, and examine the mail again with the answers.',
      body: z.strictObject({ ask: level }),
      gives: { 201: { description: 'The new examination.', content: { 'application/json': shape.examination } } },
    },
    async ({ c, store, params, body }) => {
      const kept = await store();
      const bytes = await originalOf(kept, params.id);
      const { crew } = await parts.keeperFor(kept, body.ask);
      const item = { source: await sourceOf(kept, params.id), bytes };
      const outcome = await crew.examine(item, historyFor(kept, params.id));
      const { json } = await keepOutcome(kept, item, outcome, new Date().toISOString());
      return examinationAnswer(c, params.id, json, 201);
    },
  ),
];

/** A mail that is kept: files of cases are not examined. */
async function originalOf(store: Store, id: string): Promise<Uint8Array> {
  if ((await store.mail(id)) === undefined) notKept();
  return (await store.original(id)) ?? notKept();
}

async function sourceOf(store: Store, id: string): Promise<string> {
  const { source }: Pick<Examined, 'source'> = JSON.parse((await store.examination(id)) ?? notKept());
  return source;
}

function planOf(json: string, asked: AskLevel) {
  const { answers }: Pick<Examined, 'answers'> = JSON.parse(json);
  const outside = askedOutside(answers);
  const named = ({ question: { kind, key, type } }: (typeof outside)[number]) => ({ kind, key, ...(type && { type }) });
  return {
    level: asked,
    questions: outside
      .filter(({ reason }) => reason !== 'could-name-recipient')
      .map((one) => ({ ...named(one), toWhom: toWhom[one.question.kind] })),
    withheld: outside.filter(({ reason }) => reason === 'could-name-recipient').map(named),
  };
}
