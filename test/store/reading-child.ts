/** Reads a store once for each line that comes in, and says what it found: started where nothing may be written. */
import { createInterface } from 'node:readline';
import { StoreFailure } from '../../src/store/failure.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Look } from './reading.ts';
import { AT, sha256 } from './sample.ts';

const [place = ''] = process.argv.slice(2);
const say = (look: Look): void => console.log(JSON.stringify(look));
const told = (cause: unknown): Look => {
  if (!(cause instanceof StoreFailure)) throw cause;
  return { failed: cause.code, says: cause.message };
};

async function look(store: Store): Promise<Look> {
  const { found } = await store.mails({ limit: 500 });
  const whole: boolean[] = [];
  for (const mail of found) {
    const bytes = (await store.original(mail.sha256)) ?? '';
    whole.push(sha256(bytes) === mail.sha256 && (await store.examination(mail.sha256)) !== undefined);
  }
  const { found: cases } = await store.cases();
  const lines = await Promise.all(cases.map(async ({ id }) => (await store.case(id))?.timeline.length ?? 0));
  const { faults } = await store.verify();
  return {
    mails: found.length,
    isWhole: whole.every(Boolean),
    searched: (await store.search('確認')).found.length,
    lines,
    faults: faults.map(({ why }) => why),
    takesWriting: await store.takesWriting(),
    wrote: await store.keepOriginal(new Uint8Array([1, 2, 3]), AT).then(
      () => 'kept',
      (cause: unknown) => told(cause).failed,
    ),
  };
}

try {
  const store = await openStore(place, AT);
  for await (const _ of createInterface(process.stdin)) say(await look(store).catch(told));
  await store.close();
} catch (cause) {
  say(told(cause));
}
