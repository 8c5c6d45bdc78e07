/**
 * A route of the API: what it takes, what it needs, what it gives. From the same words come the check of a request, the
 * check of rights, and openapi.json. There is no way to add a route without saying who may use it.
 */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Principal, Right } from '../app/accounts/rights.ts';
import type { Store } from '../store/store.ts';
import { Problem } from './problem.ts';

/** public: everybody who reaches us. signed-in: whoever has an account, or is alone at this machine. */
export type Needs = Right | 'public' | 'signed-in';

/** What a handler is given: a request that was checked, and who sent it. */
interface Call<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType> {
  readonly who: Principal;
  /** The store of the caller's organization: no handler can name another. */
  readonly store: () => Promise<Store>;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  readonly c: Context;
  /** For what takes other bytes than JSON: does the work once for the caller's Idempotency-Key. `sent` tells the bytes that came, and is asked where there is a key. */
  readonly once: (sent: () => Promise<string>, work: () => Promise<Response>) => Promise<Response>;
}

interface RouteWords<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With parameters in braces: `/examinations/{id}`. */
  readonly path: string;
  readonly needs: Needs;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  /** JSON; a handler that takes other bytes reads `c.req` itself and names them in `takes`. */
  readonly body: B;
  readonly takes?: readonly string[];
  /** Its answer holds a secret, which is remembered for nobody: an Idempotency-Key does nothing. */
  readonly isSecret?: true;
  /** Header fields that it heeds, and what they do; only told. */
  readonly heeds?: Readonly<Record<string, string>>;
  /** What it answers when all is well. */
  readonly gives: Readonly<Record<number, Given>>;
}

interface Given {
  readonly description: string;
  /** Media types with their schema; absent for an answer without a body. */
  readonly content?: Readonly<Record<string, z.ZodType>>;
}

/** What a route takes that says nothing of it: nothing. */
export const nothing = { params: z.object({}), query: z.strictObject({}), body: z.undefined() };

/** Does a piece of work once for each key of its caller. */
type DoOnce = (key: string, request: string, work: () => Promise<Response>) => Promise<Response>;

/** A route that can be mounted; its types are settled. */
export interface Route {
  readonly method: RouteWords<z.ZodObject, z.ZodObject, z.ZodType>['method'];
  readonly path: string;
  readonly needs: Needs;
  readonly describe: (api: OpenAPIHono, base: string) => void;
  readonly answer: (c: Context, who: Principal, store: () => Promise<Store>, once: DoOnce) => Promise<Response>;
}

/** The most JSON that one request may hold, in bytes: a case with a long letter. */
const JSON_BYTES = 1024 * 1024;

export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  words: RouteWords<P, Q, B>,
  answer: (call: Call<P, Q, B>) => Promise<Response> | Response,
): Route {
  const { method, path, needs, summary, params, query, body, takes, isSecret, heeds, gives } = words;
  const hasBody = !(body instanceof z.ZodUndefined);
  const isOnce = method === 'post' && hasBody && isSecret !== true;
  return {
    method,
    path,
    needs,
    describe(api, base) {
      api.openAPIRegistry.registerPath({
        method,
        path: `${base}${path}`,
        summary,
        description: needsInWords(needs),
        tags: [path.split('/')[1] ?? ''],
        ...(needs === 'public' && { security: [] }),
        request: {
          params,
          query,
          headers: fieldsOf({ ...(isOnce && idempotencyKey), ...heeds }),
          ...(hasBody && { body: { required: true, content: { 'application/json': { schema: body } } } }),
          ...(takes && { body: { required: true, content: bytesOf(takes) } }),
        },
        responses: { ...answersOf(gives), default: { $ref: '#/components/responses/Problem' } },
      });
    },
    async answer(c, who, store, once) {
      const key = c.req.header('idempotency-key');
      const call: Call<P, Q, B> = {
        who,
        store,
        c,
        params: checked(params, c.req.param(), PLACES.address),
        query: checked(query, queryOf(c), PLACES.query),
        body: checked(body, hasBody ? await json(c) : undefined, PLACES.body),
        once: async (sent, work) =>
          key === undefined ? work() : once(key, JSON.stringify([call.query, await sent()]), work),
      };
      if (!isOnce || key === undefined) return answer(call);
      return once(key, JSON.stringify([call.query, call.body]), async () => answer(call));
    },
  };
}

const needsInWords = (needs: Needs): string =>
  needs === 'public' ? 'Needs nothing.' : needs === 'signed-in' ? 'Needs an account.' : `Needs the right \`${needs}\`.`;

/** What a route heeds that calls `once`; one that takes JSON heeds it by itself. */
export const idempotencyKey = {
  'Idempotency-Key': 'Up to 200 characters: the same request with the same key is done once, and answered again',
};

/** RFC 7240 §4.1: the caller would rather come back than wait. */
export const isAsync = (c: Context): boolean => /respond-async/i.test(c.req.header('prefer') ?? '');

const fieldsOf = (fields: Readonly<Record<string, string>>): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries(fields).map(([name, description]) => [name, z.string().optional().openapi({ description })]),
    ),
  );

const bytesOf = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]));

const answersOf = (gives: Readonly<Record<number, Given>>) =>
  Object.fromEntries(
    Object.entries(gives).map(([status, { description, content }]) => [
      status,
      {
        description,
        ...(content && {
          content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])),
        }),
      },
    ]),
  );

/** Each name once: two of one name are two meanings. */
function queryOf(c: Context): Record<string, string> {
  const all = Object.entries(c.req.queries());
  const twice = all.find(([, values]) => values.length > 1);
  if (twice !== undefined) throw new Problem('not-understood', 'a name stands twice in the query');
  return Object.fromEntries(all.map(([name, [value = '']]) => [name, value]));
}

/** Where in a request something stands. */
const PLACES = {
  address: { ja: 'アドレス', en: 'the address' },
  query: { ja: 'クエリ', en: 'the query' },
  body: { ja: '入力', en: 'the body' },
} as const;

function checked<T extends z.ZodType>(
  schema: T,
  value: unknown,
  where: (typeof PLACES)[keyof typeof PLACES],
): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const path = first?.path.join('.') ?? '';
  const at = path === '' ? where.en : `${where.en}: ${path}`;
  throw new Problem('not-understood', {
    ja: `${where.ja}${path === '' ? '' : `の「${path}」`}が正しい形ではありません。`.slice(0, 300),
    en: `${at}: ${first?.message ?? ''}`.slice(0, 300),
  });
}

/** @throws Problem for another media type, too much, or what is no JSON */
async function json(c: Context): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('other-type', 'application/json is taken here');
  const bytes = await bodyOf(c, JSON_BYTES);
  try {
    // RFC 8259 §8.1: another charset would be written down as replacement characters, for ever
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('not-understood', 'the body is no JSON in UTF-8');
  }
}

/** The body, up to a number of bytes. @throws Problem too-big */
export async function bodyOf(c: Context, most: number): Promise<Uint8Array> {
  const said = Number(c.req.header('content-length') ?? '0');
  if (said > most) throw new Problem('too-big', `at most ${most} bytes are taken here`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunksOf(c)) {
    size += piece.length;
    if (size > most) throw new Problem('too-big', `at most ${most} bytes are taken here`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * The body as it comes in. Whoever stops early (a full disk, too much) leaves the rest to be read and forgotten: to cancel
 * the stream would close the connection, and the answer that says why might not have left by then (RFC 9112 §9.6).
 */
export async function* chunksOf(c: Context): AsyncGenerator<Uint8Array> {
  const stream = c.req.raw.body;
  if (stream === null) return;
  let whole = false;
  try {
    for await (const chunk of stream.values({ preventCancel: true })) yield chunk;
    whole = true;
  } finally {
    if (!whole) void forget(stream);
  }
}

/** Reads the rest of a body into nothing. A body that breaks off needs no word: nobody waits for it. */
async function forget(stream: ReadableStream<Uint8Array>): Promise<void> {
  try {
    await stream.pipeTo(new WritableStream());
  } catch {
    // the other side went away
  }
}

type Present<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/** Without what is undefined: an absent thing is an absent key. */
export function present<T extends object>(value: T): Present<T>;
export function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
