/** Dangers, from 0 to 100, at which something begins. The command line, the server and the screens hold to the same. */

/** A mail that is less dangerous is nobody's campaign. */
export const CAMPAIGN = 20;
/** A mail of this danger is called dangerous. */
export const DANGEROUS = 50;
