/**
 * What a page of the web app may do (Content Security Policy Level 3). Nothing inline runs or styles, nothing comes from
 * elsewhere, nobody frames us, and a string becomes markup only in Svelte's own templates, which hold no data, and in the frame that shows a mail.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // pictures out of a mail are shown from its own bytes
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html metsuke-seen',
] as const;

/** For a `meta` in the page, where `frame-ancestors` has no meaning. */
export const pagePolicy: string = directives.join('; ');

/** Headers for every answer that a browser may show: the page, its scripts, and what is answered beside them. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `${pagePolicy}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * How long a browser may keep a file of the app without asking whether there is a newer one (RFC 9111 §5.2.2, RFC 8246). The names of assets
 * hold hashes of what is in them: another content is another file. Everything else is asked for each time.
 * @param path of the file, from the root of the app
 */
export const cachingOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Where a server hands out the private page, whose own policy knows the hashes of its script and style: the header adds to that. */
export const privateHeader = "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What the private page may do: run its one script, look like its one style sheet, start its own thread, and decode pictures with
 * WebAssembly. It can ask nobody: `connect-src` has no address in it, and neither has anything else.
 * @param script, style their hashes as a policy writes them
 */
export function privatePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}`,
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html metsuke-seen metsuke-worker',
  ].join('; ');
}
