/** Light, dark, or as the device is set. */
import { keep, keptAs } from './language.svelte.ts';

export const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const KEY = 'metsuke.theme';

let chosen = $state<Theme>(themes.find((one) => one === keptAs(KEY)) ?? 'auto');

export const theme = {
  get now(): Theme {
    return chosen;
  },
  set now(next: Theme) {
    chosen = next;
    keep(KEY, next);
  },
};
