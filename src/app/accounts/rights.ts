/** What a person or a program may do: roles give rights, and the scopes of a token take some of them away again. */

export const roles = ['reader', 'analyst', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * read: what is kept, as it was found. examine: hand in mail, and ask the outside about it. original: the bytes as they
 * came, which may be dangerous. case: write cases and contacts. admin: users, tokens and organizations. metrics: counts of the server, and
 * no mail: for a token of whoever watches it.
 */
export const rights = ['read', 'examine', 'original', 'case', 'admin', 'metrics'] as const;
export type Right = (typeof rights)[number];

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  reader: ['read'],
  analyst: ['read', 'examine', 'original', 'case'],
  admin: rights,
};

/** Who stands at the door. */
export interface Principal {
  /** What stands in journals and timelines. */
  readonly name: string;
  /** Absent while there are no users. */
  readonly user?: string;
  readonly organization: string;
  readonly role: Role;
  readonly may: ReadonlySet<Right>;
  /** open: nobody has an account yet, and the caller sits at this machine. */
  readonly by: 'open' | 'session' | 'token';
}

/** @param scopes of a token; without them all that the role gives */
export const rightsFor = (role: Role, scopes: readonly string[] = rights): ReadonlySet<Right> =>
  new Set(rightsOf[role].filter((right) => scopes.includes(right)));
