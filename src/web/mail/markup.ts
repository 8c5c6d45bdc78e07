/** The one place where text becomes markup: that of a mail, reduced, in a frame that may do nothing. */

interface Policy {
  createHTML(text: string): unknown;
}

/** Trusted Types, where the browser has them: without this name in the page's policy, a string is refused. */
function policy(): Policy | undefined {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (typeof types !== 'object' || types === null || !('createPolicy' in types)) return undefined;
  if (typeof types.createPolicy !== 'function') return undefined;
  return types.createPolicy('metsuke-seen', { createHTML: (text: string) => text });
}

let made: { readonly policy: Policy | undefined } | undefined;

/** Puts a reduced document (`inside/reduced-html.ts`) into a frame with an empty `sandbox`. */
export function markup(document: string): (frame: HTMLIFrameElement) => void {
  return (frame) => {
    made ??= { policy: policy() };
    if (frame.getAttribute('sandbox') !== '') throw new Error('a mail is shown only in a frame that may do nothing');
    Reflect.set(frame, 'srcdoc', made.policy === undefined ? document : made.policy.createHTML(document));
  };
}
