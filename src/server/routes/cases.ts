/** Cases: what many mails say together, whom we spoke to about it, and what was done when. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { caseSheet, dueCases } from '../../app/cases/sheet.ts';
import {
  addToCase,
  enter,
  mergeCases,
  newCase,
  releaseFromCase,
  renameCase,
  splitCase,
  written,
} from '../../app/cases.ts';
import { noCase } from '../../app/failure.ts';
import type { Case } from '../../case/case.ts';
import type { ListedCase, Page, Store } from '../../store/store.ts';
import { entity, file, tagOf } from '../answers.ts';
import { listedCase, sheet, wrote } from '../case-shape.ts';
import { langOf } from '../language.ts';
import { withRecords } from '../line-records.ts';
import { Problem } from '../problem.ts';
import { idempotencyKey, nothing, present, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';
import { takeBytes } from '../upload.ts';

const oneCase = { ...nothing, params: z.object({ case: shape.caseId }) };
const note = z.string().max(20_000).optional();
const mails = z.array(shape.id).min(1).max(10_000);

const leaveOut = z.array(shape.id).max(10_000).optional().openapi({
  description: 'Kept mails that do not belong to it, though they look like it: never proposed for it again',
});

/** A file of a case, in bytes: a letter, a report, the records of a telephone. */
const FILE = 50 * 1024 * 1024;

/** What a person writes into a timeline; who writes is known. */
const entry = z
  .strictObject({
    what: z.enum(written),
    at: z.string().optional().openapi({ description: 'RFC 3339 with offset; now without it' }),
    note,
    person: z.string().optional().openapi({ description: 'Who was spoken to, as he named himself' }),
    contact: z.string().optional(),
    until: z.string().optional().openapi({ description: 'promised: the day, or RFC 3339' }),
    settles: z.int().positive().optional().openapi({ description: 'The line of the promise that this settles' }),
    number: z.string().optional().openapi({ description: 'called: the number' }),
    ended: z.string().optional().openapi({ description: 'called: when it ended' }),
    files: z.array(shape.id).max(100).optional(),
    lines: z.string().min(1).max(200_000).optional().openapi({
      description:
        'called: records of the telephone, as pasted. They tell when it was and the number, and are kept as a file; their clock has the offset of `at`, which is needed',
    }),
  })
  .openapi('NewEntry');

const told = { description: 'The case as it is now.', content: shape.json(z.union([sheet, wrote])) };
const made = { 201: told };
const changed = { 200: told };
/** RFC 7240 §4.2 */
const little = { Prefer: '`return=minimal`: told are the number of the case, and that of the line that was written' };

export const caseRoutes = (): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/cases',
      needs: 'read',
      summary:
        'Cases, newest first; `due` lists open ones with a promise until that day, what is due first; with it goes `limit` alone.',
      query: z.strictObject({
        ...shape.pageQuery,
        state: z.enum(['open', 'closed']).optional(),
        due: z.iso.date().optional(),
        message: shape.id.optional().openapi({ description: 'Only those that this mail is in' }),
      }),
      gives: { 200: { description: 'A page.', content: shape.json(shape.pageOf(listedCase, 'ListedCases')) } },
    },
    async ({ store, query: { limit, before, state, due, message } }) => {
      const kept = await store();
      if (due !== undefined) {
        if (before !== undefined || state === 'closed' || message !== undefined)
          throw new Problem('not-understood', 'the query: with `due` goes `limit` alone');
        return Response.json({ found: (await dueCases(kept, due)).slice(0, limit) });
      }
      const wish = { limit, ...present({ before, state }) };
      return Response.json(message === undefined ? await kept.cases(wish) : await casesOf(kept, message, wish));
    },
  ),
  route(
    {
      ...nothing,
      method: 'post',
      path: '/cases',
      needs: 'case',
      summary: 'A new case.',
      heeds: little,
      body: z.strictObject({
        title: z.string(),
        note,
        messages: z.array(shape.id).max(10_000).optional(),
        leaveOut,
        contacts: z.array(z.string()).max(1_000).optional(),
      }),
      gives: made,
    },
    async ({ c, store, who, body: { title, ...rest } }) => {
      const kept = await store();
      const id = await newCase(kept, { ...present(rest), title, by: who.name });
      return writtenAnswer(c, kept, id, 201);
    },
  ),
  route(
    {
      ...oneCase,
      method: 'get',
      path: '/cases/{case}',
      needs: 'read',
      summary: 'A case as it is read: mails, people, timeline, promises.',
      heeds: shape.entityHeeds,
      gives: shape.entityGives('The case as it is now.', sheet),
    },
    async ({ c, store, params }) => sheetAnswer(c, await store(), params.case, 200),
  ),
  route(
    {
      ...oneCase,
      method: 'patch',
      path: '/cases/{case}',
      needs: 'case',
      heeds: { 'If-Match': 'The ETag of the case as it was read: 412 when it is another by now', ...little },
      summary: 'Another title. A case is closed and reopened by a line of its timeline.',
      body: z.strictObject({ title: z.string() }),
      gives: changed,
    },
    async ({ c, store, params, body }) => {
      const kept = await store();
      const seen = await refuseChanged(c, kept, params.case);
      if (!(await renameCase(kept, params.case, body.title, undefined, seen))) throw new Problem('changed');
      return writtenAnswer(c, kept, params.case, 200);
    },
  ),
  route(
    {
      ...oneCase,
      method: 'post',
      path: '/cases/{case}/messages',
      needs: 'case',
      summary: 'Mails that belong to it, and such as were proposed and do not.',
      heeds: little,
      body: z.strictObject({ messages: z.array(shape.id).max(10_000), leaveOut }),
      gives: changed,
    },
    async ({ c, store, who, params, body }) => {
      const kept = await store();
      await addToCase(kept, params.case, { ...present(body), messages: body.messages, by: who.name });
      return writtenAnswer(c, kept, params.case, 200);
    },
  ),
  route(
    {
      ...oneCase,
      method: 'post',
      path: '/cases/{case}/release',
      needs: 'case',
      summary: 'Mails that belong elsewhere. That they were here stays in the journal.',
      heeds: little,
      body: z.strictObject({ messages: mails, note }),
      gives: changed,
    },
    async ({ c, store, who, params, body: { messages, note: says } }) => {
      const kept = await store();
      await releaseFromCase(kept, params.case, { messages, by: who.name, ...(says && { note: says }) });
      return writtenAnswer(c, kept, params.case, 200);
    },
  ),
  route(
    {
      ...oneCase,
      method: 'post',
      path: '/cases/{case}/timeline',
      needs: 'case',
      summary: 'A line of the timeline: a note, a call, a promise, an answer. It is never changed afterwards.',
      heeds: little,
      query: z.strictObject({ lang: shape.lang.openapi({ description: 'Of what `lines` add to the note' }) }),
      body: entry,
      gives: made,
    },
    async ({ c, store, who, params, query: { lang = langOf(c) }, body: { lines, ...body } }) => {
      const kept = await store();
      const said = { ...present(body), what: body.what, by: who.name };
      if (lines !== undefined && !(await kept.hasCase(params.case))) refuse(params.case);
      const line = await enter(
        kept,
        params.case,
        lines === undefined ? said : await withRecords(kept, said, lines, lang),
      );
      return writtenAnswer(c, kept, params.case, 201, line);
    },
  ),
  route(
    {
      ...oneCase,
      method: 'post',
      path: '/cases/{case}/files',
      needs: 'case',
      summary: 'A file of the case, as it is, with a line in the timeline that names it.',
      query: z.strictObject({ name: z.string().min(1).max(200), note }),
      takes: ['application/octet-stream'],
      heeds: { ...idempotencyKey, ...little },
      gives: made,
    },
    async ({ c, store, who, params, query, once }) => {
      const kept = await store();
      if (!(await kept.hasCase(params.case))) refuse(params.case);
      const { bytes, release } = await takeBytes(c, FILE);
      const { sha256 } = await kept.keepOriginal(bytes, new Date().toISOString()).finally(release);
      const says = [query.name, query.note].filter((one) => one !== undefined && one !== '').join('\n');
      return once(
        async () => sha256,
        async () => {
          const entered = { what: 'noted', by: who.name, note: says, files: [sha256] } as const;
          const line = await enter(kept, params.case, entered);
          return writtenAnswer(c, kept, params.case, 201, line);
        },
      );
    },
  ),
  route(
    {
      ...oneCase,
      method: 'get',
      path: '/cases/{case}/files/{id}',
      params: z.object({ case: shape.caseId, id: shape.id }),
      needs: 'original',
      summary: 'A file that a line of the timeline names.',
      heeds: shape.fileHeeds,
      gives: shape.fileGives('Its bytes.'),
    },
    async ({ c, store, params: { case: of, id } }) => {
      const kept = await store();
      const found = await kept.case(of);
      const line = found?.timeline.find(({ files }) => files?.includes(id) === true);
      const bytes = line === undefined ? undefined : await kept.original(id);
      if (bytes === undefined) throw new Problem('not-found', 'the case has no such file');
      const name = line?.note.split('\n', 1)[0] || id;
      return file(c, { size: bytes.length, etag: id, name, pieces: () => [bytes] });
    },
  ),
  route(
    {
      ...oneCase,
      method: 'post',
      path: '/cases/{case}/split',
      needs: 'case',
      summary: 'A new case with some of its mails; both keep their history.',
      heeds: little,
      body: z.strictObject({ title: z.string(), messages: mails, note }),
      gives: { 201: { ...told, description: 'The new case.' } },
    },
    async ({ c, store, who, params, body: { title, messages, note: says } }) => {
      const kept = await store();
      const wish = { title, messages, by: who.name, ...(says && { note: says }) };
      return writtenAnswer(c, kept, await splitCase(kept, params.case, wish), 201);
    },
  ),
  route(
    {
      ...oneCase,
      method: 'post',
      path: '/cases/{case}/merge',
      needs: 'case',
      summary: 'Everything that another case gathered comes here; that one is closed.',
      heeds: little,
      body: z.strictObject({ from: shape.caseId, note }),
      gives: changed,
    },
    async ({ c, store, who, params, body: { from, note: says } }) => {
      const kept = await store();
      await mergeCases(kept, params.case, { from, by: who.name, ...(says && { note: says }) });
      return writtenAnswer(c, kept, params.case, 200);
    },
  ),
];

const refuse = (id: string): never => {
  throw noCase(id);
};

async function sheetAnswer(c: Context, store: Store, id: string, status: 200 | 201): Promise<Response> {
  const found = await caseSheet(store, id);
  return entity(c, JSON.stringify(found ?? refuse(id)), status, { location: `/api/v1/cases/${id}` });
}

/** What became of writing. The whole case is as long as its timeline: whoever writes a thousand lines can do without. */
async function writtenAnswer(
  c: Context,
  store: Store,
  id: string,
  status: 200 | 201,
  line?: number,
): Promise<Response> {
  if (!/\breturn=minimal\b/i.test(c.req.header('prefer') ?? '')) return sheetAnswer(c, store, id, status);
  const headers = { location: `/api/v1/cases/${id}`, 'preference-applied': 'return=minimal' };
  return Response.json({ case: id, ...(line !== undefined && { line }) }, { status, headers });
}

/** RFC 9110 §13.1.1: who read an older case than the one that is there reads again. @returns the one that he read */
async function refuseChanged(c: Context, store: Store, id: string): Promise<Case | undefined> {
  const wanted = c.req.header('if-match');
  if (wanted === undefined) return undefined;
  const sheet = (await caseSheet(store, id)) ?? refuse(id);
  const tags = wanted.split(',').map((one) => one.trim());
  if (!tags.includes('*') && !tags.includes(tagOf(JSON.stringify(sheet)))) throw new Problem('changed');
  return sheet.case;
}

/** A page of the cases that a mail is in: it is in few. */
async function casesOf(
  store: Store,
  message: string,
  { limit, before = Number.POSITIVE_INFINITY, state: wanted }: CasesWish,
): Promise<Page<ListedCase>> {
  const found: ListedCase[] = [];
  const ids = (await store.casesWith(message)).filter((id) => Number(id) < before);
  for (const id of ids.sort((one, other) => Number(other) - Number(one))) {
    const one = await store.case(id);
    if (one === undefined || (wanted !== undefined && one.state !== wanted)) continue;
    if (found.length === limit) return { found, next: Number(found.at(-1)?.id) };
    const { title, state, opened, messages, timeline } = one;
    const last = timeline.at(-1)?.at;
    found.push({ id, title, state, opened, messages: messages.length, ...(last !== undefined && { last }) });
  }
  return { found };
}

interface CasesWish {
  readonly limit: number;
  readonly before?: number;
  readonly state?: Case['state'];
}
