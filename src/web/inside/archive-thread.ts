/** The thread of the private page in which 7-Zip opens archives; ended when one keeps it too long. */
import factory from '7z-wasm';
import { boundMemory, openWithPasswords } from '../../app/machine/seven-zip.ts';
import type { ArchiveQuestion, ReadArchive } from '../../unpack/machine.ts';

/** The first word to the thread: 7-Zip's WebAssembly. */
export interface Begin {
  readonly kind: 'begin';
  readonly wasm: Uint8Array<ArrayBuffer>;
}
export interface Ask {
  readonly kind: 'ask';
  readonly question: ArchiveQuestion;
}

boundMemory();
let compiled: Promise<WebAssembly.Module> | undefined;

addEventListener('message', ({ data }: MessageEvent<Begin | Ask>) => {
  if (data.kind === 'begin') compiled = WebAssembly.compile(data.wasm);
  else void answer(data.question);
});

async function answer(question: ArchiveQuestion): Promise<void> {
  let read: ReadArchive = { files: [], closed: [], stop: 'broken' };
  try {
    const module = await compiled;
    if (module !== undefined) read = await openWithPasswords(question, { factory, module });
  } catch {
    // as it stands
  }
  postMessage(read);
}
