/** Rows of one page of a list: for whoever does not say how many, and at most. */
export const pageLimit = { usual: 50, most: 500 } as const;
