/** Opens the forms of archives that we have no reader for, in a thread that may be ended. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { SevenZipModuleFactory } from '7z-wasm';
import type { ArchiveQuestion, ReadArchive } from '../../unpack/machine.ts';
import { answerHeld, type Held, ringAtEnd } from './held-thread.ts';
import { boundMemory, openWithPasswords } from './seven-zip.ts';

const held: Held = workerData;
ringAtEnd(held);
boundMemory();

// loaded as the separate file that it is: it is not ours to put into our bundles (LGPL)
const load = createRequire(import.meta.url);
const factory: SevenZipModuleFactory = load('7z-wasm');
const compiled = WebAssembly.compile(readFileSync(load.resolve('7z-wasm/7zz.wasm')));

held.port.on('message', async (question: ArchiveQuestion) => {
  let answer: ReadArchive;
  try {
    answer = await openWithPasswords(question, { factory, module: await compiled });
  } catch {
    answer = { files: [], closed: [], stop: 'broken' };
  }
  answerHeld(held, answer);
});
