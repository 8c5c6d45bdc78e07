/**
 * What of a folder was passed over: files that are plainly no mails, programs' accounts of the mails, folders without mails. Told of in a
 * line each, so that nothing is lost silently.
 */
import type { LeftOut } from '../app/sources/left-out.ts';
import { visible } from '../report/escape.ts';
import { passedOver } from '../words/passed-over.ts';
import type { Lang } from './options/language.ts';
import { tell } from './output.ts';

/** Names that are told of. Accounts are told by their own names, each once: every folder of a Maildir has the same. */
const NAMES = { file: 5, control: 12, folder: 5 } as const;

export class PassedOver {
  readonly #count = { file: 0, control: 0, folder: 0 };
  readonly #names = { file: new Set<string>(), control: new Set<string>(), folder: new Set<string>() };
  #isMore = false;

  readonly note = (source: string, what: LeftOut): void => {
    this.#count[what] += 1;
    const names = this.#names[what];
    const name = what === 'control' ? source.slice(source.lastIndexOf('/') + 1) : source;
    if (names.size < NAMES[what]) names.add(name);
    else if (what === 'control' && !names.has(name)) this.#isMore = true;
  };

  /** A line of each kind on standard error, where there were any. */
  tell(lang: Lang): void {
    for (const what of ['file', 'control', 'folder'] as const) {
      const count = this.#count[what];
      const names = [...this.#names[what]];
      const isMore = what === 'control' ? this.#isMore : count > names.length;
      if (count > 0) tell(visible(passedOver[lang][what](count, [...names, ...(isMore ? ['…'] : [])].join(', '))));
    }
  }
}
