/**
 * A thread beside that answers while we stand still: what opens files is synchronous, and what a stranger's bytes run
 * through must be something that can be ended. Started with the first question, ended by the question that it does not answer in time.
 */
import type { MessagePort, Worker } from 'node:worker_threads';

/** What such a thread is given: the port of questions and answers, and the number that wakes us when it changes. */
export interface Held {
  readonly port: MessagePort;
  readonly bell: Int32Array;
}

type NoAnswer = 'time' | 'lost';

/** Loaded with the first thread: a short run has none. */
const threads = () => process.getBuiltinModule('node:worker_threads');

/** In the thread: sends an answer, and wakes whoever waits for it. */
export function answerHeld({ port, bell }: Held, answer: unknown): void {
  port.postMessage(answer);
  ring(bell);
}

/** In the thread, first of all: if it ends by a fault of its own, whoever waits is told at once that nothing will come. */
export function ringAtEnd({ bell }: Held): void {
  process.once('exit', () => ring(bell));
}

function ring(bell: Int32Array): void {
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
}

export class HeldThread<Question, Answer> {
  readonly #script: string;
  readonly #heap: number;
  readonly #isAnswer: (message: unknown) => message is Answer;
  #running: { readonly worker: Worker; readonly port: MessagePort; readonly bell: Int32Array } | undefined;

  /** @param heap MiB of JavaScript's heap; buffers and WebAssembly stand outside of it and are bounded by the script */
  constructor(script: string, heap: number, isAnswer: (message: unknown) => message is Answer) {
    this.#script = script;
    this.#heap = heap;
    this.#isAnswer = isAnswer;
  }

  /**
   * Asks and waits, at most `milliseconds`, in which the start of the thread is included.
   * @returns `lost` when the thread ended instead
   */
  ask(question: Question, milliseconds: number): Answer | NoAnswer {
    this.#running ??= this.#start();
    const { port, bell } = this.#running;
    const before = Atomics.load(bell, 0);
    port.postMessage(question);
    const until = performance.now() + milliseconds;
    for (let left = milliseconds; Atomics.load(bell, 0) === before; left = until - performance.now()) {
      if (left <= 0) {
        this.end();
        return 'time';
      }
      Atomics.wait(bell, 0, before, left);
    }
    const message: unknown = threads().receiveMessageOnPort(port)?.message;
    if (this.#isAnswer(message)) return message;
    this.end();
    return 'lost';
  }

  end(): void {
    void this.#running?.worker.terminate();
    this.#running?.port.close();
    this.#running = undefined;
  }

  #start(): { worker: Worker; port: MessagePort; bell: Int32Array } {
    const { MessageChannel, Worker } = threads();
    const { port1, port2 } = new MessageChannel();
    const bell = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(this.#script, {
      workerData: { port: port2, bell } satisfies Held,
      transferList: [port2],
      stdout: true,
      stderr: true,
      // a stranger's file is no reason to know our environment
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.#heap },
    });
    worker.on('error', () => undefined); // the question that it does not answer tells
    worker.once('exit', () => {
      if (this.#running?.worker === worker) this.end(); // between two questions
    });
    worker.unref();
    port1.unref();
    return { worker, port: port1, bell };
  }
}
