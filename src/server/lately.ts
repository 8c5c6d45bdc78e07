/** Answers that are long to find, told again while nothing was written: the journal says whether something was. */
import type { Store } from '../store/store.ts';

/** Answers that are remembered: a few of each of some organizations, of some 100 KB. */
const REMEMBERED = 24;

export class Lately {
  readonly #known = new Map<string, { readonly head: string; readonly said: Promise<string> }>();

  /** @param key names the store and the question; who asks while the work is under way waits for the same */
  async answer(key: string, store: Store, work: () => Promise<string>): Promise<string> {
    const { hash } = await store.head();
    const known = this.#known.get(key);
    if (known?.head === hash) return known.said;
    const said = work();
    this.#known.delete(key);
    this.#known.set(key, { head: hash, said });
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    try {
      return await said;
    } catch (error) {
      if (this.#known.get(key)?.said === said) this.#known.delete(key);
      throw error;
    }
  }
}
