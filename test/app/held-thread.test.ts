/** A thread beside that is waited for: it answers, takes too long, or ends by a fault of its own. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HeldThread } from '../../src/app/machine/held-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-held-'));
after(() => rmSync(folder, { recursive: true }));
const script = join(folder, 'worker.ts');
const held = pathToFileURL(join(import.meta.dirname, '../../src/app/machine/held-thread.ts'));
writeFileSync(
  script,
  `import { workerData } from 'node:worker_threads';
   import { answerHeld, ringAtEnd } from '${held}';
   ringAtEnd(workerData);
   workerData.port.on('message', (question) => {
     if (question === 'exit') process.exit(1);
     if (question === 'throw') throw new Error('a fault');
     if (question !== 'nothing') answerHeld(workerData, question);
   });`,
);

test('a thread that ends is told as lost long before its time is over, and the next question starts another', () => {
  const thread = new HeldThread<string, string>(script, 64, (message) => typeof message === 'string');
  for (const fault of ['exit', 'throw']) {
    const begun = performance.now();
    assert.equal(thread.ask(fault, 120_000), 'lost', fault);
    assert.ok(performance.now() - begun < 60_000, fault);
    assert.equal(thread.ask('hello', 120_000), 'hello');
  }
  assert.equal(thread.ask('nothing', 200), 'time');
  assert.equal(thread.ask('again', 120_000), 'again');
  thread.end();
});
