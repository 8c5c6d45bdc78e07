/** Puts the routes together: each is guarded, checked and timed here, and openapi.json is made of the same words. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Principal } from '../app/accounts/rights.ts';
import { version } from '../app/version.ts';
import { guardAnswer, refuseOtherHosts, refuseOtherSites } from './guard.ts';
import { challenge, principalOf } from './identity.ts';
import { Once } from './once.ts';
import { paceOf } from './pace.ts';
import type { Parts } from './parts.ts';
import { answerProblem, Problem, problemOf } from './problem.ts';
import type { Route } from './route.ts';
import { bounceRoutes } from './routes/bounces.ts';
import { caseRoutes } from './routes/cases.ts';
import { contactRoutes } from './routes/contacts.ts';
import { documentRoutes } from './routes/documents.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { examinationRoutes } from './routes/examinations.ts';
import { inquiryRoutes } from './routes/inquiry.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { operationRoutes } from './routes/operation.ts';
import { overviewRoutes } from './routes/overview.ts';
import { sessionRoutes } from './routes/session.ts';
import { answerPage } from './web.ts';

const BASE = '/api/v1';
const OPENAPI = '/api/openapi.json';

/** One caller's requests, at once and in a second: far above a person, and a program that posts mail is held up little. */
const BURST = 2_000;
const PER_SECOND = 500;

/** Every route there is; `base` stands before its path. */
const routesOf = (parts: Parts): readonly { readonly base: string; readonly route: Route }[] => [
  ...[
    ...examinationRoutes(parts),
    ...caseRoutes(),
    ...contactRoutes(parts),
    ...documentRoutes(parts),
    ...evidenceRoutes(parts),
    ...overviewRoutes(parts),
    ...inquiryRoutes(parts),
    ...bounceRoutes(parts),
    ...sessionRoutes(parts),
    ...oidcRoutes(parts),
  ].map((route) => ({ base: BASE, route })),
  ...operationRoutes(parts).map((route) => ({ base: '', route })),
];

export function makeApi(parts: Parts): OpenAPIHono {
  const api = new OpenAPIHono();
  const { place, accounts, metrics } = parts;
  const once = new Once();
  const pace = paceOf(BURST, PER_SECOND);
  const routes = routesOf(parts);

  for (const { base, route } of routes) {
    route.describe(api, base);
    const path = `${base}${route.path}`.replace(/\{(\w+)\}/g, ':$1');
    api.on(route.method, path, async (c) => {
      const begun = performance.now();
      const answer = await answerOf(c, route);
      metrics.request(route.method, `${base}${route.path}`, answer.status, performance.now() - begun);
      return answer;
    });
  }
  api.get(OPENAPI, (c) => guarded(c, async () => Response.json(document(api))));
  const taken = methodsOf([
    ...routes.map(({ base, route }) => ({ path: `${base}${route.path}`, method: route.method })),
    { path: OPENAPI, method: 'get' },
  ]);
  api.all('*', (c) =>
    guarded(c, async () => {
      const allow = taken(c.req.path);
      if (allow !== undefined) throw new Problem('no-such-method', `it takes ${allow}`, { allow });
      if (c.req.path.startsWith('/api/')) throw new Problem('not-found');
      return answerPage(c, parts.web);
    }),
  );

  /** The door: nothing passes that is not let through, and nothing leaves that is not an answer. */
  async function guarded(c: Context, work: () => Promise<Response>): Promise<Response> {
    let answer: Response;
    try {
      refuseOtherHosts(c, place);
      refuseOtherSites(c, place);
      answer = await work();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status >= 500) parts.log(error, `${c.req.method} ${c.req.routePath}`);
      answer = answerProblem(problem);
    }
    guardAnswer(answer, place);
    return answer;
  }

  const answerOf = (c: Context, route: Route): Promise<Response> =>
    guarded(c, async () => {
      const who = letIn(route, route.needs === 'public' ? undefined : principalOf(c, accounts, place));
      pace.take(who.user ?? who.name);
      const scope = `${who.organization} ${who.user ?? who.name} ${route.method} ${c.req.path}`;
      return route.answer(
        c,
        who,
        () => parts.storeOf(who.organization),
        (key, request, work) => once.answer(scope, key, request, work),
      );
    });
  return api;
}

/** What an address takes (RFC 9110 §10.2.1), for whoever came with something else. */
function methodsOf(
  all: readonly { readonly path: string; readonly method: string }[],
): (path: string) => string | undefined {
  const known = Map.groupBy(all, ({ path }) => path);
  const forms = [...known].map(([path, of]) => {
    const methods = of.map(({ method }) => method.toUpperCase());
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
    return { pieces: path.split('/'), allow };
  });
  return (path) => {
    const pieces = path.split('/');
    const fits = forms.filter(
      (form) =>
        form.pieces.length === pieces.length &&
        form.pieces.every((piece, at) => piece === pieces[at] || (piece.startsWith('{') && pieces[at] !== '')),
    );
    // as `/cases/import` beside `/cases/{case}`: the one that is written out
    const written = (form: { readonly pieces: readonly string[] }): number =>
      form.pieces.filter((piece) => !piece.startsWith('{')).length;
    return fits.sort((one, other) => written(other) - written(one))[0]?.allow;
  };
}

const stranger: Principal = { name: 'nobody', organization: '', role: 'reader', may: new Set(), by: 'open' };

/** Deny by default: a right that is not named is not given. */
function letIn({ needs }: Route, who: Principal | undefined): Principal {
  if (needs === 'public') return stranger;
  if (who === undefined) throw new Problem('sign-in', undefined, challenge);
  if (needs !== 'signed-in' && !who.may.has(needs)) throw new Problem('not-allowed', `it needs the right "${needs}"`);
  return who;
}

let written: object | undefined;

function document(api: OpenAPIHono): object {
  if (written !== undefined) return written;
  const problem = z.object({
    code: z.string(),
    type: z.string(),
    title: z.string(),
    'title-ja': z.string(),
    'detail-ja': z.string().optional(),
    status: z.int(),
    detail: z.string().optional(),
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'metsuke',
  });
  api.openAPIRegistry.register('Problem', problem);
  api.openAPIRegistry.registerComponent('responses', 'Problem', {
    description: 'It could not be done (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  written = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'metsuke', version, description: 'Investigates suspicious mail. See docs/api.md.' },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
  });
  return written;
}
