/** A request that is sent again with its Idempotency-Key is answered again, and done once. */
import { hash } from 'node:crypto';
import { Problem } from './problem.ts';

interface Said {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

interface Known {
  readonly digest: string;
  readonly at: number;
  readonly said: Promise<Said>;
}

/** How long an answer is remembered, in milliseconds: a program that tries again does so sooner. */
const REMEMBERED = 24 * 3_600_000;
/** Answers that are remembered; the oldest goes first. They are lost when the server stops. */
const MOST = 10_000;
const LONGEST_KEY = 200;

export class Once {
  readonly #known = new Map<string, Known>();

  /**
   * @param scope whose key it is, and for what @param request what makes it the same request
   * @throws Problem other-request for a key that came with another one
   */
  async answer(scope: string, key: string, request: string, work: () => Promise<Response>): Promise<Response> {
    if (key === '' || key.length > LONGEST_KEY)
      throw new Problem('not-understood', 'Idempotency-Key: 1 to 200 characters');
    const name = `${scope} ${key}`;
    const digest = hash('sha256', request);
    const now = Date.now();
    const before = this.#known.get(name);
    if (before !== undefined && now - before.at < REMEMBERED) {
      if (before.digest !== digest) throw new Problem('other-request');
      return responseOf(await before.said, true);
    }
    const said = work().then(saidBy);
    this.#known.delete(name);
    this.#known.set(name, { digest, at: now, said });
    // what could not be done may be tried again
    said.catch(() => this.#known.delete(name));
    const oldest = this.#known.size > MOST ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    return responseOf(await said, false);
  }
}

async function saidBy(answer: Response): Promise<Said> {
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
}

function responseOf({ status, headers, body }: Said, isAgain: boolean): Response {
  const answer = new Response(status === 204 ? null : body, {
    status,
    headers: headers.map(([name, value]) => [name, value]),
  });
  if (isAgain) answer.headers.set('idempotency-replayed', 'true');
  return answer;
}
