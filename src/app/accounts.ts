/** Users, their sessions and tokens, and the organizations that they belong to. Secrets are kept as hashes only. */
import { join } from 'node:path';
import { openAccountsFile } from './accounts/database.ts';
import { organizationsIn } from './accounts/organizations.ts';
import type { Principal, Right, Role } from './accounts/rights.ts';
import { sessionsIn } from './accounts/sessions.ts';
import { tokensIn } from './accounts/tokens.ts';
import { usersIn } from './accounts/users.ts';

export { AccountFailure } from './accounts/account-failure.ts';
export { MAIN } from './accounts/organizations.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly role: Role;
  readonly created: string;
  readonly disabled: boolean;
  /** Signs in by OpenID Connect. */
  readonly external: boolean;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly created: string;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  /** Its user's name. */
  readonly user: string;
  readonly scopes: readonly Right[];
  readonly created: string;
  readonly expires?: string;
  /** The day on which it was used last. */
  readonly used?: string;
}

export interface Session {
  readonly who: Principal;
  /** What a page sends with whatever it changes. */
  readonly csrf: string;
}

export interface NewUser {
  readonly name: string;
  readonly organization: string;
  readonly role: Role;
  /** Without it the user signs in by OpenID Connect. */
  readonly password?: string | undefined;
}

export interface UserChange {
  readonly role?: Role | undefined;
  readonly password?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface Accounts {
  /** False: whoever sits at this machine may do everything. */
  hasUsers(): boolean;
  /** @throws Failure METSUKE_ACCOUNT for a name that is taken, a password that is too short, the first who is no admin */
  addUser(user: NewUser): Promise<User>;
  /** Ends the sessions of a user whose password or rights change. @throws Failure METSUKE_ACCOUNT for the last admin */
  changeUser(id: string, change: UserChange): Promise<User>;
  removeUser(id: string): void;
  user(id: string): User | undefined;
  users(organization: string): readonly User[];
  /** Undefined for a wrong name or password; both take the same time. */
  signIn(name: string, password: string, agent: string): Promise<{ readonly secret: string } | undefined>;
  /** Binds the subject to the user whose name the provider vouches for, once. Undefined when nobody has that name. */
  signInBySubject(subject: string, name: string, agent: string): { readonly secret: string } | undefined;
  session(secret: string): Session | undefined;
  signOut(secret: string): void;
  /** The secret is shown once and never again. */
  addToken(
    user: string,
    name: string,
    scopes: readonly Right[],
    expires?: string,
  ): { readonly token: Token; readonly secret: string };
  tokens(organization: string, user?: string): readonly Token[];
  /** @returns whether there was one */
  removeToken(id: string, organization: string, user?: string): boolean;
  byToken(secret: string): Principal | undefined;
  addOrganization(id: string, name: string): Organization;
  organizations(): readonly Organization[];
  close(): void;
}

/** The file of accounts, in the folder of `--data`. */
export const accountsPlace = (data: string): string => join(data, 'accounts.sqlite');

/** @param data the folder of `--data` @param isLooking nobody is to be added: where there is no file none is made */
export function openAccounts(data: string, isLooking = false): Accounts {
  const file = openAccountsFile(accountsPlace(data), !isLooking);
  return {
    ...usersIn(file),
    ...sessionsIn(file),
    ...tokensIn(file),
    ...organizationsIn(file),
    close: () => file.close(),
  };
}
