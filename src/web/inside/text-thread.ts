/** A thread made out of text that stands in the page: the page's policy knows one maker of scripts, and this is its only call. */

let policy: { createScriptURL(url: string): string } | undefined;

/** For the page and for a thread of it. */
export function workerOf(code: string): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  const make: unknown = typeof types === 'object' && types !== null ? Reflect.get(types, 'createPolicy') : undefined;
  if (typeof make !== 'function') return new Worker(url);
  policy ??= make.call(types, 'metsuke-worker', { createScriptURL: (text: string) => text });
  return new Worker(policy === undefined ? url : policy.createScriptURL(url));
}
