/** How far a job is, as server-sent events (WHATWG HTML §9.2). */
import type { Context } from 'hono';
import type { Job } from './jobs.ts';

/** Two tellings are at least so many milliseconds apart: a job of 600,000 mails is told of, not recited. */
const EVERY = 200;
/** A line that says nothing, so that no proxy takes the connection for dead; milliseconds. */
const BEAT = 15_000;

/** `progress` with the counts whenever something changed, then `end` with the whole state. */
export function events(c: Context, job: Job): Response {
  const encoder = new TextEncoder();
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const one of stops.splice(0)) one();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const tell = (): void => {
        timer = undefined;
        const { id, state, done, refused } = job.state;
        if (state === 'running') send(event('progress', { id, state, done, refused: refused.length }));
        else {
          send(event('end', job.state));
          stop();
          controller.close();
        }
      };
      const beat = setInterval(() => send(':\n\n'), BEAT);
      const quiet = job.listen(() => {
        timer ??= setTimeout(tell, EVERY);
      });
      stops.push(
        quiet,
        () => clearInterval(beat),
        () => clearTimeout(timer),
      );
      c.req.raw.signal.addEventListener('abort', stop);
      tell();
    },
    cancel: stop,
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
  return new Response(body, { headers });
}

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
