/** Ids of cases and contacts: numbers as people write them, `12`, never `012` or `1e1`. */
export const isId = (written: string): boolean => /^[1-9]\d{0,14}$/.test(written);

/** 0, which nothing has, for what is no id. */
export const numberOf = (id: string): number => (isId(id) ? Number(id) : 0);
