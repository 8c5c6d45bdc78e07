/** A real server on loopback for a test, with a folder of its own that goes away with the test. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { startServer } from '../../src/server/serve.ts';
import { byRule } from '../examine/examining.ts';

type Options = Partial<Parameters<typeof startServer>[0]>;

export interface Served {
  readonly url: string;
  readonly data: string;
  readonly isAppBuilt: boolean;
  /** What it wrote into its log. */
  readonly log: string[];
  /** A request to `/api/v1` and what follows; a path of its own begins with two slashes. */
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same, and what it says as JSON. */
  readonly read: <T>(path: string, init?: RequestInit) => Promise<{ readonly answer: Response; readonly said: T }>;
  readonly stop: () => Promise<void>;
}

export async function serving(t: TestContext, options: Options = {}): Promise<Served> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'metsuke-server-'));
  const log: string[] = [];
  const running = await startServer({
    data,
    host: '127.0.0.1',
    port: 0,
    border: byRule,
    ask: { level: 'none' },
    workers: 1,
    tell: (line) => log.push(line),
    ...options,
  });
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= running.stop();
    return stopping;
  };
  t.after(stop);
  const call = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(path.startsWith('//') ? `${running.url}${path.slice(1)}` : `${running.url}/api/v1${path}`, init);
  const read = async <T>(path: string, init?: RequestInit): Promise<{ answer: Response; said: T }> => {
    const answer = await call(path, init);
    const said: T = JSON.parse(await answer.text());
    return { answer, said };
  };
  return { url: running.url, data, isAppBuilt: running.isAppBuilt, log, call, read, stop };
}

/** What lies on the disk of uploads, in the folders of the servers. */
export function uploadsIn(data: string): readonly string[] {
  const folder = join(data, 'incoming');
  return readdirSync(folder).flatMap((own) => readdirSync(join(folder, own)).map((name) => join(own, name)));
}

/** A file goes away a moment after its last byte left. */
export async function emptied(data: string): Promise<void> {
  for (let wait = 0; wait < 100 && uploadsIn(data).length > 0; wait++) await new Promise((go) => setTimeout(go, 100));
  assert.deepEqual(uploadsIn(data), []);
}

export const mailOf = (n: number, body = 'hello'): string =>
  `From: a${n}@example.com\r\nTo: b@example.org\r\nSubject: mail ${n}\r\nMessage-ID: <${n}@example.com>\r\n\r\n${body}\r\n`;

export const rfc822 = { 'content-type': 'message/rfc822' };
export const json = { 'content-type': 'application/json' };

/** JSON that is sent. */
export const posting = (body: unknown, headers: Record<string, string> = {}, method = 'POST'): RequestInit => ({
  method,
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
});

/** What the API says of mails, as far as tests look. */
export interface CardSaid {
  readonly id: string;
  readonly reason: { readonly ja: string };
}
export interface PageSaid<T> {
  readonly found: readonly T[];
  readonly next?: number;
}
export interface JobSaid {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly examinations: readonly { readonly id: string; readonly source: string }[];
  readonly refused: readonly { readonly source: string; readonly code: string; readonly saysInJapanese?: string }[];
}
export interface ProblemSaid {
  readonly code: string;
  readonly detail?: string;
  readonly 'detail-ja'?: string;
}
export interface ExaminationSaid {
  readonly id: string;
  readonly schema: string;
}
