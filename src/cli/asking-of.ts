/** Who may be asked for a call. */
import { asksNobody } from '../app/asking/asks-nobody.ts';
import type { Asking, AskOptions } from '../app/asking.ts';

/**
 * Undefined when nobody is asked and nothing recorded: then no module that could ask is loaded.
 * @throws Failure as `askingFor` does
 */
export async function askingOf(ask: AskOptions): Promise<Asking | undefined> {
  if (asksNobody(ask)) return undefined;
  const { askingFor } = await import('../app/asking.ts');
  return askingFor(ask);
}
