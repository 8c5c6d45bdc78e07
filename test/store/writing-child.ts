/**
 * `writing-child.ts PLACE FROM TO [AT-ONCE]`: keeps the mails with these numbers, and says on a line of its own which
 * were accepted, as soon as they are. Where one is refused, it takes METSUKE_BALLAST off the disk, and keeps another. Ends with `done`, or with the code of the failure.
 */
import { rmSync, writeSync } from 'node:fs';
import { StoreFailure } from '../../src/store/failure.ts';
import { openStore } from '../../src/store/open.ts';
import { AT, answer, sample } from './sample.ts';

// a file that reaches the limit of its size is an error to be told, and not the end of the process
process.on('SIGXFSZ', () => undefined);

const [place = '', from = '0', to = '0', atOnce = '4'] = process.argv.slice(2);
// not through a stream: what is said is said, also when we are killed with the next instruction
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  const store = await openStore(place, AT);
  say('open');
  let next = Number(from);
  const keep = async () => {
    for (let number = next++; number < Number(to); number = next++) {
      const { bytes, json, card } = sample(number);
      await store.keepMail(bytes, json, card, AT);
      say(`mail ${number}`);
      if (number % 5 === 0) {
        await store.keepAnswers([answer(`a${number}.example.com`, AT, '192.0.2.1')], AT);
        const id = await store.openCase({ title: `件 ${number}`, messages: [card.sha256] }, AT);
        say(`case ${id} ${card.sha256}`);
      }
    }
  };
  const kept = await Promise.allSettled(Array.from({ length: Number(atOnce) }, keep));
  const refused = kept.find((one) => one.status === 'rejected');
  if (refused !== undefined) {
    const ballast = process.env.METSUKE_BALLAST;
    if (ballast !== undefined) {
      rmSync(ballast);
      const { bytes, json, card } = sample(99_998);
      await store.keepMail(bytes, json, card, AT);
      say('mail 99998');
    }
    const { faults } = await store.verify();
    if (faults.length > 0) say(`faults ${JSON.stringify(faults)}`);
    await store.close();
    throw refused.reason;
  }
  await store.close();
  say('done');
} catch (cause) {
  say(cause instanceof StoreFailure ? `failed ${cause.code}` : `broken ${cause}`);
}
