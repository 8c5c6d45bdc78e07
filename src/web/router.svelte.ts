/** Real addresses: every screen has a URL that can be kept, sent and opened again. */
import type { Component } from 'svelte';

/** What a screen is handed: the holes of its path, and the query behind it (filters are links). */
export interface Visit {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

type Screen = Component<{ visit: Visit }>;

export interface Route {
  /** `/mail/:id`: a hole takes one segment. */
  readonly path: string;
  /** Gives the screen, which may have to be loaded. */
  readonly screen: () => Screen | Promise<Screen>;
}

let url = $state(new URL(location.href));

export const place = {
  get url(): URL {
    return url;
  },
};

/** The route of a path, and what its holes took; undefined when no route fits. */
export function find(
  routes: readonly Route[],
  { pathname, searchParams }: URL,
): { route: Route; visit: Visit } | undefined {
  for (const route of routes) {
    const params = match(route.path, pathname);
    if (params !== undefined) return { route, visit: { params, query: searchParams } };
  }
  return undefined;
}

function match(path: string, pathname: string): Record<string, string> | undefined {
  const wanted = path.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const segment = given[at] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined;
    } else {
      const value = decoded(segment);
      if (value === undefined || value === '') return undefined;
      params[part.slice(1)] = value;
    }
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined; // a lone % somebody typed
  }
}

/** Goes to another screen of the app. `replace` leaves no step behind, for a filter that changes while one types. */
export function go(to: string, { replace = false } = {}): void {
  const next = new URL(to, url);
  if (next.origin !== url.origin) return;
  if (next.href === url.href) return;
  const sameScreen = next.pathname === url.pathname;
  if (replace) history.replaceState(null, '', next);
  else history.pushState(null, '', next);
  url = next;
  if (!sameScreen && next.hash === '') scrollTo(0, 0);
}

/** Makes links within the app change the screen without loading the page anew; everything else is the browser's. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
  const to = new URL(link.href);
  const isOurs = to.origin === url.origin && !to.pathname.startsWith('/api/') && !to.pathname.endsWith('.html');
  if (!isOurs || (to.pathname === url.pathname && to.hash !== '')) return;
  event.preventDefault();
  go(to.href);
}

/** The browser's back and forward. */
export function moved(): void {
  url = new URL(location.href);
}
