/** Characters that are analysed. 1,000 times a letter; the rest is named, not read. */
export const HTML_LENGTH = 2 * 1024 * 1024;
/** Tags and texts that are analysed. The largest newsletters have under 10,000. */
export const HTML_NODES = 100_000;
/** Open elements. Blink flattens deeper ones too, at the same depth. */
export const HTML_DEPTH = 512;
