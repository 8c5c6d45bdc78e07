/** What a verb may ask that asks nobody unless it is told to. */
import type { Asking, AskOptions } from '../app/asking.ts';
import { wrong } from './options/values.ts';

/**
 * Undefined when nobody is asked: then no module that could ask is loaded.
 * @throws Failure METSUKE_ARGUMENT for a recording of nothing
 */
export async function askingOf(ask: AskOptions): Promise<Asking | undefined> {
  if (ask.level !== 'none') return (await import('../app/asking.ts')).askingFor(ask);
  if (ask.record !== undefined)
    throw wrong('--record', {
      ja: '何も問い合わせないときは、記録するものがありません。--ask を付けてください',
      en: 'nobody is asked, so there is nothing to record: add --ask',
    });
  return undefined;
}
