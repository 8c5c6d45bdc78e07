/** Which forms of a page ask for a password. */
import type { RawLink } from '../html-page.ts';

export class Forms {
  /** Fields for a password, wherever they stand. */
  fields = 0;
  /** How many links the page had where the open form began. */
  #from: number | undefined;
  #asks = false;

  // WHATWG HTML §13.2.4.4: a field belongs to the form that is open where it stands, and in a form none begins
  open(links: readonly RawLink[]): void {
    this.#from ??= links.length;
  }

  ask(): void {
    this.fields++;
    this.#asks = true;
  }

  close(links: readonly RawLink[]): void {
    if (this.#asks && this.#from !== undefined)
      // what stands on a page in a link has forms of its own
      for (const link of links.slice(this.#from)) if (link.kind === 'form' && link.only === undefined) link.asks = true;
    this.#from = undefined;
    this.#asks = false;
  }
}
