/** Every screen and its address. That of a mail, which is big, is loaded when it is first visited; the others are one script. */
import type { WebWords } from '../words/web.ts';
import type { Route } from './router.svelte.ts';
import Case from './screens/case.svelte';
import Cases from './screens/cases.svelte';
import Inbox from './screens/inbox.svelte';
import Overview from './screens/overview.svelte';
import Settings from './screens/settings.svelte';
import Sources from './screens/sources.svelte';

interface Screen extends Route {
  readonly name: keyof WebWords['screen'];
  /** Stands in the navigation. */
  readonly listed?: true;
}

export const screens: readonly Screen[] = [
  { path: '/mail/:id', name: 'mail', screen: async () => (await import('./screens/mail.svelte')).default },
  { path: '/', name: 'home', listed: true, screen: () => Inbox },
  { path: '/cases', name: 'cases', listed: true, screen: () => Cases },
  { path: '/case/:id', name: 'case', screen: () => Case },
  { path: '/sources', name: 'sources', listed: true, screen: () => Sources },
  { path: '/overview', name: 'overview', listed: true, screen: () => Overview },
  { path: '/settings', name: 'settings', listed: true, screen: () => Settings },
];
