/** Which forms of a page ask for a password. */
import type { RawLink } from '../html-page.ts';
import type { Tag } from '../tag.ts';

/** `-webkit-text-security`, which all browsers know: points are shown instead of letters, as in a field for a password. */
const MASKED = /text-security\s{0,4}:\s{0,4}(?:disc|circle|square)/i;
/** Fields in which somebody writes. */
const WRITTEN: ReadonlySet<string> = new Set(['', 'text', 'tel', 'number', 'search', 'email', 'url']);

export class Forms {
  /** Fields for a password, wherever they stand. */
  fields = 0;
  /** How many links the page had where the open form began. */
  #from: number | undefined;
  #asks = false;
  /** Whether a style sheet of the page masks letters; asked for its first field. */
  #isMasking: boolean | undefined;

  // WHATWG HTML §13.2.4.4: a field belongs to the form that is open where it stands, and in a form none begins
  open(links: readonly RawLink[]): void {
    this.#from ??= links.length;
  }

  /** A field that hides what is written in it; a style sheet that masks letters stands on the page for one of its fields. */
  field({ name, type = '', style }: Tag, html: string): void {
    if (type === 'password') this.#ask();
    else if (name !== 'input' || !WRITTEN.has(type)) return;
    else if (MASKED.test(style ?? '')) this.#ask();
    else {
      this.#isMasking ??= html.includes('text-security') && MASKED.test(html);
      if (this.#isMasking) this.#ask();
    }
  }

  #ask(): void {
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
