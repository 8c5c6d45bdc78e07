/** Letters that are known to be judged otherwise when they are written so, and why. */
export const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
