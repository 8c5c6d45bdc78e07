/** Every screen and its address. That of a mail, which is big, is loaded when it is first visited. */
import type { WebWords } from '../words/web.ts';
import type { Route } from './router.svelte.ts';

interface Screen extends Route {
  readonly name: keyof WebWords['screen'];
  /** Stands in the navigation. */
  readonly listed?: true;
}

export const screens: readonly Screen[] = [
  { path: '/mail/:id', name: 'mail', load: () => import('./screens/mail.svelte') },
  { path: '/', name: 'home', listed: true, load: () => import('./screens/inbox.svelte') },
  { path: '/cases', name: 'cases', listed: true, load: () => import('./screens/cases.svelte') },
  { path: '/case/:id', name: 'case', load: () => import('./screens/case.svelte') },
  { path: '/sources', name: 'sources', listed: true, load: () => import('./screens/sources.svelte') },
  { path: '/overview', name: 'overview', listed: true, load: () => import('./screens/overview.svelte') },
  { path: '/settings', name: 'settings', listed: true, load: () => import('./screens/settings.svelte') },
];
