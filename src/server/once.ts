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
  /** Characters that are held; 0 while it is under way. */
  size: number;
}

/** How long an answer is remembered, in milliseconds: a program that tries again does so sooner. */
const REMEMBERED = 24 * 3_600_000;
/** Answers that are remembered; the oldest goes first. They are lost when the server stops. */
const MOST = 10_000;
/** Characters of all of them: a case with its timeline may be megabytes, and a program may write into it a thousand times. */
const MOST_TEXT = 32 * 1024 * 1024;
const LONGEST_KEY = 200;
/** Characters of the header of an answer, its key and its scope, about. */
const HEAD = 1_000;

export class Once {
  readonly #known = new Map<string, Known>();
  readonly #mostText: number;
  #text = 0;

  constructor(mostText = MOST_TEXT) {
    this.#mostText = mostText;
  }

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
    this.#forget(name);
    const one: Known = { digest, at: now, said, size: 0 };
    this.#known.set(name, one);
    if (this.#known.size > MOST) this.#forgetOldest();
    const { body } = await said.catch((cause: unknown) => {
      // what could not be done may be tried again
      if (this.#known.get(name) === one) this.#forget(name);
      throw cause;
    });
    if (this.#known.get(name) === one) {
      one.size = body.length + HEAD;
      this.#text += one.size;
    }
    while (this.#text > this.#mostText) this.#forgetOldest();
    return responseOf(await said, false);
  }

  #forget(name: string): void {
    this.#text -= this.#known.get(name)?.size ?? 0;
    this.#known.delete(name);
  }

  /** Of those that are answered: what is under way is still to be done once. */
  #forgetOldest(): void {
    for (const [name, { size }] of this.#known) {
      if (size === 0) continue;
      this.#forget(name);
      return;
    }
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
