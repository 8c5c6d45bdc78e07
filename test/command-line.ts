/** The command line as people call it: the launcher, which runs the bundle that the test run has built. */
import { fileURLToPath } from 'node:url';

export const launcher = fileURLToPath(new URL('../bin/metsuke.js', import.meta.url));
