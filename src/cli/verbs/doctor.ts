/** `metsuke doctor`: what works on this machine, and how to mend what does not. */
import { examineMachine } from '../../app/doctor.ts';
import { Failure } from '../../app/failure.ts';
import { layOutMachine } from '../../report/doctor.ts';
import { askingWhenTold } from '../asking-of.ts';
import { pages, readOptions } from '../options.ts';
import { isTerminal } from '../output.ts';
import { waiting } from '../progress.ts';
import { show } from '../show.ts';

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, { isTerminal: isTerminal(1), takes: ['asking'], asks: 'none', prints: pages });
  const { data, store, ask, quiet, lang } = options;
  const [other] = options.paths;
  if (other !== undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `doctor に「${other}」は要りません`, en: `doctor takes no "${other}"` },
      { ja: 'metsuke doctor とだけ指定してください', en: 'metsuke doctor' },
      { exit: 2 },
    );
  const asking = await askingWhenTold(ask);
  const shown = waiting(quiet);
  const checked = await examineMachine({
    data,
    store,
    dns: ask.dns,
    clamav: ask.clamav,
    yara: ask.yara,
    asking,
  }).finally(() => shown.end());
  await show({ options }, checked, () => layOutMachine(checked, asking !== undefined, lang));
  await asking?.finish();
  return checked.some(({ state }) => state === 'broken') ? 3 : 0;
}
