/** Lists of a store, which gives them a page at a time. */
import type { Page } from '../store/store.ts';

/** As many as a store gives at once. */
const LIMIT = 500;

/** All of a list, in its order. @param ask for the page before a number: as `(page) => store.cases(page)` */
export async function* everyPage<T>(
  ask: (page: { readonly limit: number; readonly before?: number }) => Promise<Page<T>>,
): AsyncGenerator<T> {
  for (let before: number | undefined; ; ) {
    const page = await ask({ limit: LIMIT, ...(before === undefined ? {} : { before }) });
    yield* page.found;
    if (page.next === undefined) return;
    before = page.next;
  }
}
