/** Lists of a store, which gives them a page at a time. */
import { pageLimit } from '../store/page-limit.ts';
import type { Page } from '../store/store.ts';

export { pageLimit };

/** Asks for the page before a number: as `(page) => store.cases(page)`. */
type Ask<T> = (page: { readonly limit: number; readonly before?: number }) => Promise<Page<T>>;

/** All of a list, at once in memory. */
export async function everyOne<T>(ask: Ask<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of everyPage(ask)) all.push(one);
  return all;
}

/** All of a list, in its order; a page is asked for when somebody wants it. */
export async function* everyPage<T>(ask: Ask<T>): AsyncGenerator<T> {
  for (let before: number | undefined; ; ) {
    const page = await ask({ limit: pageLimit.most, ...(before === undefined ? {} : { before }) });
    yield* page.found;
    if (page.next === undefined) return;
    before = page.next;
  }
}
