/** Files of a folder that are plainly no mails: passed over, and told of in one line, so that nothing is lost silently. */
import { visible } from '../report/escape.ts';
import { passedOver } from '../words/passed-over.ts';
import type { Lang } from './options/language.ts';
import { tell } from './output.ts';

/** Names that are told of. */
const NAMES = 5;

export class PassedOver {
  #count = 0;
  readonly #names: string[] = [];

  readonly note = (source: string): void => {
    this.#count += 1;
    if (this.#names.length < NAMES) this.#names.push(source);
  };

  /** One line on standard error, where there were any. */
  tell(lang: Lang): void {
    if (this.#count > 0) tell(visible(passedOver[lang](this.#count, this.#names)));
  }
}
