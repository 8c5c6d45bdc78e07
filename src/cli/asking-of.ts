/** Who may be asked for a call. */
import { asksNobody } from '../app/asking/asks-nobody.ts';
import type { Asking, AskOptions } from '../app/asking.ts';
import { wrong } from './options/values.ts';

/**
 * Undefined when nobody is asked and nothing recorded: then no module that could ask is loaded.
 * @throws Failure as `askingFor` does
 */
export async function askingOf(ask: AskOptions): Promise<Asking | undefined> {
  if (asksNobody(ask)) return undefined;
  const { askingFor } = await import('../app/asking.ts');
  return askingFor(ask);
}

/**
 * For a verb that asks nobody unless it is told to.
 * @throws Failure METSUKE_ARGUMENT for a recording of nothing
 */
export async function askingWhenTold(ask: AskOptions): Promise<Asking | undefined> {
  if (ask.level === 'none' && ask.record !== undefined)
    throw wrong('--record', {
      ja: '何も問い合わせないときは、記録するものがありません。--ask を付けてください',
      en: 'nobody is asked, so there is nothing to record: add --ask',
    });
  return askingOf(ask);
}
