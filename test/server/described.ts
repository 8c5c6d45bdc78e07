/** Holds what a server answers against its own OpenAPI document: status, media type, body; nothing that is not described. */
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Media {
  readonly schema: object;
}
interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Answer>>;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
}

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const PROBLEM = '#/components/responses/Problem';
const NAME = 'openapi';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 3339 §5.6, with its offset. */
const isTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

export class Described {
  readonly #origin: string;
  readonly #document: OpenApi;
  readonly #ajv: Ajv2020;
  readonly #met = new Set<string>();

  /** @param origin of the server */
  static async by(origin: string): Promise<Described> {
    const answer = await fetch(`${origin}/api/openapi.json`);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/json']);
    return new Described(origin, JSON.parse(await answer.text()));
  }

  private constructor(origin: string, document: OpenApi) {
    assert.equal(document.openapi, '3.1.0');
    this.#origin = origin;
    this.#document = document;
    this.#ajv = new Ajv2020({
      strict: false,
      formats: { 'date-time': isTime, date: /^\d{4}-\d{2}-\d{2}$/, uuid: /^[\da-f-]{36}$/, binary: true },
    });
    this.#ajv.addSchema(Object(closed(document, document)), NAME);
  }

  /** Asks, and fails where the answer is not as the document says. */
  async ask(path: string, init: RequestInit = {}): Promise<Asked> {
    const answer = await fetch(`${this.#origin}${path}`, { redirect: 'manual', ...init });
    return this.hold(init.method ?? 'GET', path, answer);
  }

  /** The same, of an answer that came already; its body is read here. */
  async hold(method: string, path: string, answer: Response): Promise<Asked> {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = Buffer.from(bytes).toString();
    this.#check(`${method} ${path}: ${answer.status}`, method, path, answer, text);
    return { status: answer.status, headers: answer.headers, bytes, text };
  }

  #check(about: string, method: string, path: string, answer: Response, text: string): void {
    const template = this.#templateOf(new URL(path, this.#origin).pathname);
    const operation = this.#document.paths[template ?? '']?.[method.toLowerCase()];
    if (operation === undefined) {
      // what no route takes is told as the others tell what cannot be done
      assert.ok(answer.status === 404 || answer.status === 405, about);
      this.#isProblem(about, answer, text, PROBLEM);
      return;
    }
    const described = operation.responses[answer.status];
    this.#met.add(`${method} ${template} ${described === undefined ? 'default' : answer.status}`);
    if (described === undefined) {
      assert.ok(answer.status >= 400, `${about} is not described: ${text.slice(0, 200)}`);
      this.#isProblem(about, answer, text, operation.responses['default']?.$ref);
      return;
    }
    const pointer = `#/paths/${escaped(template ?? '')}/${method.toLowerCase()}/responses/${answer.status}`;
    this.#isBody(about, answer, text, described, pointer);
  }

  #isProblem(about: string, answer: Response, text: string, ref: string | undefined): void {
    assert.equal(ref, PROBLEM, about);
    const described = this.#document.components.responses['Problem'];
    assert.ok(described !== undefined, about);
    this.#isBody(about, answer, text, described, PROBLEM);
    const { status }: { readonly status: number } = JSON.parse(text);
    assert.equal(status, answer.status, about);
  }

  #isBody(about: string, answer: Response, text: string, { content }: Answer, pointer: string): void {
    const type = answer.headers.get('content-type')?.split(';', 1)[0];
    if (content === undefined) {
      assert.equal(text, '', `${about}: a body that is not described`);
      return;
    }
    const media = content[type ?? ''];
    assert.ok(media !== undefined, `${about}: ${type} is not described, but ${Object.keys(content).join(', ')}`);
    assert.ok(text !== '', `${about}: no body`);
    const isJson = type === 'application/json' || type === 'application/problem+json';
    const check = this.#ajv.compile({ $ref: `${NAME}${pointer}/content/${escaped(type ?? '')}/schema` });
    const value: unknown = isJson ? JSON.parse(text) : text;
    assert.ok(check(value), `${about}: ${this.#ajv.errorsText(check.errors)}: ${text.slice(0, 500)}`);
  }

  #templateOf(path: string): string | undefined {
    const pieces = path.split('/');
    const fits = Object.keys(this.#document.paths).filter((template) => {
      const own = template.split('/');
      return own.length === pieces.length && own.every((one, at) => one.startsWith('{') || one === pieces[at]);
    });
    const open = (template: string): number => template.split('{').length;
    return fits.sort((a, b) => open(a) - open(b))[0];
  }

  /** What the document tells of and was never answered, `METHOD path status`. */
  get unmet(): readonly string[] {
    const all = Object.entries(this.#document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
      ),
    );
    return all.filter((one) => !one.endsWith(' default') && !this.#met.has(one));
  }

  /** Routes of which no refusal was seen. */
  get neverRefused(): readonly string[] {
    const routes = Object.entries(this.#document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    return routes.filter((route) => !this.#met.has(`${route} default`));
  }
}

/** As a piece of a JSON pointer (RFC 6901 §6) in the fragment of a URI. */
const escaped = (piece: string): string => encodeURIComponent(piece.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The same schemas, in which an object that says nothing of further properties has none: what is answered is described. */
function closed(value: unknown, document: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => closed(one, document));
  if (!isRecord(value)) return value;
  if (Array.isArray(value['allOf'])) return closed(merged(value['allOf'], document), document);
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one, document)]));
  const isObject = value['type'] === 'object' && isRecord(value['properties']);
  return isObject && value['additionalProperties'] === undefined ? { ...inner, additionalProperties: false } : inner;
}

/** One object of all that are to hold together: each by itself would forbid what the others name. */
function merged(all: readonly unknown[], document: unknown): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  const required: unknown[] = [];
  for (const one of all) {
    const schema = isRecord(one) && typeof one['$ref'] === 'string' ? pointed(document, one['$ref']) : one;
    assert.ok(isRecord(schema) && isRecord(schema['properties']));
    Object.assign(properties, schema['properties']);
    if (Array.isArray(schema['required'])) required.push(...schema['required']);
  }
  return { type: 'object', properties, required };
}

function pointed(document: unknown, ref: string): unknown {
  let at = document;
  for (const piece of ref.slice(2).split('/')) at = isRecord(at) ? at[piece] : undefined;
  return at;
}
