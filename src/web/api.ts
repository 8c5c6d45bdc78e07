/** Asks the server that the page came from, and nobody else. */

/** As the server says it. */
interface Words {
  readonly ja: string;
  readonly en: string;
}

/** What did not work, in the server's own words or with a code of ours. */
export class ApiFailure extends Error {
  readonly status: number;
  /** `unreachable` and `unreadable` are ours; everything else is the server's. */
  readonly code: string;
  readonly told: Words;

  constructor(status: number, code: string, told: Words = { ja: '', en: '' }) {
    super(told.en);
    this.told = told;
    this.status = status;
    this.code = code;
  }
}

/** GET as JSON, checked by `read`, which gives undefined for what it does not know. @throws ApiFailure */
export async function get<T>(path: string, read: (value: unknown) => T | undefined): Promise<T> {
  return answerOf(await ask(path, {}), read);
}

type Body = Blob | FormData | Record<string, unknown>;

/** POST of JSON, of bytes or of files. @throws ApiFailure */
export async function post<T>(path: string, body: Body, read: (value: unknown) => T | undefined): Promise<T> {
  return answerOf(await ask(path, { method: 'POST', ...sent(body) }), read);
}

/** PATCH of JSON. @throws ApiFailure */
export async function patch<T>(path: string, body: Body, read: (value: unknown) => T | undefined): Promise<T> {
  return answerOf(await ask(path, { method: 'PATCH', ...sent(body) }), read);
}

/** @throws ApiFailure */
export async function remove(path: string): Promise<void> {
  await ask(path, { method: 'DELETE' });
}

function sent(body: Body): RequestInit {
  // the browser itself names the type of a form, with its boundary; many files are told of while they are examined
  if (body instanceof FormData) return { body, headers: { prefer: 'respond-async' } };
  if (body instanceof Blob) return { body, headers: { 'content-type': body.type } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** What the server wants to see beside the cookie of a session with whatever changes something. */
let csrf: string | undefined;
export function signedWith(token: string | undefined): void {
  csrf = token;
}

/** GET as bytes, as they are. @throws ApiFailure */
export async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await ask(path, {})).arrayBuffer());
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    const headers = new Headers(init.headers);
    if (csrf !== undefined && init.method !== undefined) headers.set('x-metsuke-csrf', csrf);
    response = await fetch(path, { ...init, headers, redirect: 'error', referrerPolicy: 'no-referrer' });
  } catch {
    throw new ApiFailure(0, 'unreachable');
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function answerOf<T>(response: Response, read: (value: unknown) => T | undefined): Promise<T> {
  let value: unknown;
  try {
    value = await response.json();
  } catch {
    throw new ApiFailure(response.status, 'unreadable');
  }
  const answer = read(value);
  if (answer === undefined) throw new ApiFailure(response.status, 'unreadable');
  return answer;
}

// problem details: title and detail are for people, `code` is the name of ours
async function failureOf(response: Response): Promise<ApiFailure> {
  const text = await response.text();
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem === 'object' && problem !== null) {
      const field = (name: string): string => {
        const value: unknown = Reflect.get(problem, name);
        return typeof value === 'string' ? value : '';
      };
      return new ApiFailure(response.status, field('code'), {
        ja: field('detail-ja') || field('title-ja'),
        en: field('detail') || field('title'),
      });
    }
  } catch {
    // no problem document: the status says what there is to say
  }
  const status = `${response.status} ${response.statusText}`;
  return new ApiFailure(response.status, '', { ja: status, en: status });
}
