/** The thread that examines, as the page sees it: made out of text that stands in the page, ended when a mail keeps it too long. */
import { workerOf } from '../inside/text-thread.ts';
import type { Begin, Done, Made, Work } from '../inside/worker.ts';

/** Milliseconds for one mail; an ordinary one takes a hundredth of a second. */
const TIME = 60_000;

/** What came of a mail, or why nothing did. */
type Came = Omit<Made, 'kind' | 'number'>;
type Ended = 'done' | 'time' | { readonly failure: string };

interface Waiting {
  readonly number: number;
  readonly came: (made: Came) => void;
  readonly ended: (how: Ended) => void;
  timer: number;
}

export class Thread {
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  #number = 0;

  /** Examines one file; `came` is called for each mail in it. One file at a time. */
  examine(name: string, bytes: Uint8Array, at: string, came: (made: Came) => void): Promise<Ended> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const number = ++this.#number;
    return new Promise((ended) => {
      this.#waiting = { number, came, ended, timer: this.#clock() };
      worker.postMessage({ kind: 'work', number, name, at, bytes } satisfies Work);
    });
  }

  #clock(): number {
    return window.setTimeout(() => {
      this.#worker?.terminate();
      this.#worker = undefined;
      this.#end('time');
    }, TIME);
  }

  #end(how: Ended): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    clearTimeout(waiting.timer);
    waiting.ended(how);
  }

  #start(): Worker {
    const worker = workerOf(textOf('worker') ?? '');
    worker.addEventListener('message', ({ data }: MessageEvent<Made | Done>) => {
      const waiting = this.#waiting;
      if (waiting?.number !== data.number) return;
      if (data.kind === 'done') this.#end(data.failure === undefined ? 'done' : { failure: data.failure });
      else {
        clearTimeout(waiting.timer);
        waiting.timer = this.#clock();
        waiting.came(data);
      }
    });
    worker.addEventListener('error', (event) => this.#end({ failure: event.message }));
    const networks = bytesOf('networks');
    const decoder = bytesOf('decoder') ?? new Uint8Array();
    const webp = bytesOf('webp') ?? new Uint8Array();
    const archives = { code: textOf('archives') ?? '', wasm: bytesOf('seven-zip') ?? new Uint8Array() };
    worker.postMessage({
      kind: 'begin',
      decoder,
      webp,
      archives,
      ...(networks !== undefined && { networks }),
    } satisfies Begin);
    return worker;
  }
}

/** Whether the page was built with the table of networks. */
export const hasNetworks = (): boolean => textOf('networks') !== undefined;

/** What stands in the page as data. */
function textOf(id: string): string | undefined {
  return document.getElementById(id)?.textContent ?? undefined;
}

function bytesOf(id: string): Uint8Array<ArrayBuffer> | undefined {
  const text = textOf(id);
  return text === undefined ? undefined : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
