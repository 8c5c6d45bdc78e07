/** The worker of `crew.ts`: examines batches, and marks the mail that it has begun so that a guilty one is known. */
import { parentPort, workerData } from 'node:worker_threads';
import { examine } from '../../examine/examine.ts';
import { type Answer, isAnswerTo, type Lookup, type LookupKind, type Question } from '../../lookup/lookup.ts';
import { type Batch, clock, computed, type FromWorker, type Gives, type ToWorker } from '../crew.ts';
import type { Examined } from '../examined.ts';
import { doneWith, type Item, type Outcome, subjectOf } from '../item.ts';
import { toolsFor } from '../wire.ts';

const mark: Int32Array = workerData;

/** Mails that ask at one time: while one waits for an answer, others are read. */
const AT_ONCE = 16;
/** How often a worker that waits for answers shows that it lives, in milliseconds. */
const SIGN_OF_LIFE = 100;

parentPort?.on('message', async (said: ToWorker) => {
  if ('answer' in said) {
    waiting.get(said.number)?.(said.answer);
    waiting.delete(said.number);
    return;
  }
  tell({ outcomes: said.asks === undefined && !said.asksStore ? await oneByOne(said) : await together(said) });
});

const tell = (said: FromWorker): void => parentPort?.postMessage(said);

function begin(index: number): void {
  Atomics.store(mark, 2, computed(process.threadCpuUsage()));
  Atomics.store(mark, 1, clock());
  Atomics.store(mark, 0, index);
}

/** What was asked for of one mail. */
async function made(item: Item, examination: Examined, gives: Gives, lookup?: Lookup): Promise<Outcome> {
  if (gives === 'examination') return doneWith(item, examination);
  if (gives === 'kept')
    return (await import('../keep-mail/carded.ts')).withCard(doneWith(item, examination), examination);
  const { slipFor } = await import('../fold-bounces/bounce-slip.ts');
  const slip = await slipFor(item, examination, lookup);
  return { source: item.source, danger: examination.verdict.danger, json: JSON.stringify(slip) };
}

async function oneByOne({ items, border, gives, rules }: Batch): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, item] of items.entries()) {
    begin(index);
    outcomes.push(
      await made(
        item,
        await examine(item.bytes, subjectOf(item), toolsFor(border, undefined, undefined, rules)),
        gives,
      ),
    );
  }
  return outcomes;
}

/** Many at one time, for each waits for answers. The clock of a mail stands still while it waits. */
async function together({ items, border, gives, rules, asks, asksStore }: Batch): Promise<Outcome[]> {
  const outside = asks === undefined ? undefined : await import('../outside.ts');
  const outcomes: Outcome[] = [];
  const signs = setInterval(() => Atomics.store(mark, 1, clock()), SIGN_OF_LIFE);
  const left = [...items.entries()].reverse();
  const next = async (): Promise<void> => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const [index, item] = one;
      begin(index);
      const tools = toolsFor(border, undefined, undefined, rules);
      const asked = lookupOf(index);
      if (asks === undefined || outside === undefined) {
        const lookup: Lookup = (question) => (question.kind === 'history' ? asked : tools.lookup)(question);
        const examination = await examine(item.bytes, subjectOf(item), { ...tools, lookup, asksStore });
        outcomes[index] = await made(item, examination, gives);
        continue;
      }
      const may = { ...asks, lookup: asked, askedAt: asks.askedAt ?? tools.at, asksStore };
      const examination = await outside.examineOutside(item.bytes, subjectOf(item), tools, may);
      outcomes[index] = await made(item, examination, gives, asked);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  clearInterval(signs);
  return outcomes;
}

let asked = 0;
const waiting = new Map<number, (answer: Answer) => void>();

/** Asks the main thread, and marks the mail when its answer comes: what happens then is that mail's doing. */
function lookupOf(mail: number): Lookup {
  return async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    const number = asked++;
    const answer = await new Promise<Answer>((done) => {
      waiting.set(number, done);
      tell({ mail, number, question });
    });
    begin(mail);
    if (isAnswerTo(answer, question)) return answer;
    throw new Error('an answer to another question');
  };
}
