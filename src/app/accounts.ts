/** Users, their sessions and tokens, and the organizations that they belong to. Secrets are kept as hashes only. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openAccountsFile, type Row } from './accounts/database.ts';
import { hashPassword, isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './accounts/password.ts';
import { type Principal, type Right, type Role, rights, rightsFor, roles } from './accounts/rights.ts';
import { Failure, type Said } from './failure.ts';

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

/** A session ends after this without a call, and after this in any case; milliseconds. */
const IDLE = 12 * 3_600_000;
const LONGEST = 14 * 24 * 3_600_000;
/** A session's last call is written down no oftener. */
const SEEN_EVERY = 60_000;
const SECRET_BYTES = 32;
/** By it a secret is known where one leaks: `mtsk_…`. */
const TOKEN_MARK = 'mtsk_';
/** The organization that is there from the beginning. */
export const MAIN = 'main';

const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
const day = (): string => new Date().toISOString().slice(0, 10);

/** @param data the folder of `--data` */
export function openAccounts(data: string): Accounts {
  const file = openAccountsFile(join(data, 'accounts.sqlite'));
  const known = (id: string): User => {
    const row = file.one('select * from user where id = ?', id);
    if (row === undefined)
      throw account(
        { ja: 'そのような利用者はいません', en: 'no user has this id' },
        { ja: '利用者の一覧を確認してください', en: 'look at the list of users' },
        404,
      );
    return userOf(row);
  };
  /** Somebody must be able to let others in, and into every organization: an admin of the first one. */
  const keepAnAdmin = (id: string): void => {
    const others = file.one(
      "select 1 from user where role = 'admin' and organization = ? and disabled = 0 and id <> ?",
      ...[MAIN, id],
    );
    if (others === undefined)
      throw account(
        { ja: 'ただ一人の管理者です', en: 'this is the last admin' },
        { ja: '先に別の管理者を作ってください', en: 'make another one first' },
      );
  };
  const begin = (user: string, agent: string): { readonly secret: string } => {
    const given = secret();
    const now = Date.now();
    file.run('delete from session where created < ? or seen < ?', now - LONGEST, now - IDLE);
    file.run(
      'insert into session values (?, ?, ?, ?, ?, ?)',
      hashed(given),
      user,
      secret(),
      now,
      now,
      agent.slice(0, 200),
    );
    return { secret: given };
  };

  return {
    hasUsers: () => file.one('select 1 from user') !== undefined,
    async addUser({ name, organization, role, password }) {
      const isFirst = file.one('select 1 from user') === undefined;
      if (isFirst && (role !== 'admin' || organization !== MAIN))
        throw account(
          {
            ja: '最初の利用者は、ほかの人を登録できる管理者でなければなりません',
            en: 'the first user lets the others in',
          },
          {
            ja: `先に組織「${MAIN}」の管理者を作ってください`,
            en: `make an admin of the organization "${MAIN}" first`,
          },
        );
      if (!/^[^\s\p{Cc}\p{Cs}]{1,200}$/u.test(name))
        throw account(
          { ja: '名前に空白は使えません', en: 'a name has no spaces' },
          { ja: 'メールアドレスでもかまいません', en: 'a mail address will do' },
          400,
        );
      if (file.one('select 1 from organization where id = ?', organization) === undefined)
        throw account(
          { ja: `組織「${organization}」はありません`, en: `there is no organization "${organization}"` },
          { ja: '先に組織を作ってください', en: 'make it first' },
          404,
        );
      const kept = password === undefined ? null : await hashPassword(checked(password));
      const user = { id: randomUUID(), created: new Date().toISOString() };
      const isNew = file.run(
        'insert into user (id, organization, name, role, password, created) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
        ...[user.id, organization, name.toLowerCase(), role, kept, user.created],
      );
      if (isNew === 0)
        throw account(
          { ja: `名前「${name}」はもう使われています`, en: `the name "${name}" is taken` },
          { ja: '別の名前にしてください', en: 'take another' },
        );
      return known(user.id);
    },
    async changeUser(id, { role, password, disabled }) {
      known(id);
      const kept = password === undefined ? undefined : await hashPassword(checked(password));
      file.together(() => {
        if (known(id).role === 'admin' && ((role ?? 'admin') !== 'admin' || disabled === true)) keepAnAdmin(id);
        if (role !== undefined) file.run('update user set role = ? where id = ?', role, id);
        if (kept !== undefined) file.run('update user set password = ? where id = ?', kept, id);
        if (disabled !== undefined) file.run('update user set disabled = ? where id = ?', disabled ? 1 : 0, id);
        file.run('delete from session where user = ?', id);
      });
      return known(id);
    },
    removeUser(id) {
      file.together(() => {
        if (known(id).role === 'admin') keepAnAdmin(id);
        file.run('delete from user where id = ?', id);
      });
    },
    user: (id) => mapped(file.one('select * from user where id = ?', id), userOf),
    users: (organization) =>
      file.all('select * from user where organization = ? order by name', organization).map(userOf),
    async signIn(name, password, agent) {
      const row = file.one('select * from user where name = ? and disabled = 0', name.toLowerCase());
      const isRight = await isPassword(password.slice(0, LONGEST_PASSWORD), text(row, 'password'));
      return isRight && row !== undefined ? begin(text(row, 'id') ?? '', agent) : undefined;
    },
    signInBySubject(subject, name, agent) {
      return file.together(() => {
        const bound = file.one('select id, disabled from user where subject = ?', subject);
        const named = file.one(
          'select id, disabled from user where name = ? and subject is null and password is null',
          name.toLowerCase(),
        );
        const row = bound ?? named;
        const id = text(row, 'id');
        if (id === undefined || row?.['disabled'] !== 0) return undefined;
        if (bound === undefined) file.run('update user set subject = ? where id = ?', subject, id);
        return begin(id, agent);
      });
    },
    session(given) {
      const row = file.one(
        `select user.*, session.csrf, session.created as began, session.seen from session
         join user on user.id = session.user where session.hash = ? and user.disabled = 0`,
        hashed(given),
      );
      const now = Date.now();
      const [began, seen] = [Number(row?.['began']), Number(row?.['seen'])];
      if (row === undefined || now - began > LONGEST || now - seen > IDLE) return undefined;
      if (now - seen > SEEN_EVERY) file.run('update session set seen = ? where hash = ?', now, hashed(given));
      const { id, name, organization, role } = userOf(row);
      const who: Principal = { name, user: id, organization, role, may: rightsFor(role), by: 'session' };
      return { who, csrf: text(row, 'csrf') ?? '' };
    },
    signOut(given) {
      file.run('delete from session where hash = ?', hashed(given));
    },
    addToken(user, name, scopes, expires) {
      const given = `${TOKEN_MARK}${secret()}`;
      const id = randomUUID();
      file.run(
        'insert into token (id, hash, user, name, scopes, created, expires) values (?, ?, ?, ?, ?, ?, ?)',
        ...[id, hashed(given), user, name, scopes.join(' '), new Date().toISOString(), expires ?? null],
      );
      const row = file.one(`${tokenRows} where token.id = ?`, id);
      if (row === undefined)
        throw account(
          { ja: 'トークンを保存できませんでした', en: 'the token was not kept' },
          { ja: 'もう一度試してください', en: 'try again' },
        );
      return { token: tokenOf(row), secret: given };
    },
    tokens(organization, user) {
      const own = user === undefined ? '' : ' and user.id = ?';
      const values = user === undefined ? [organization] : [organization, user];
      return file.all(`${tokenRows} where user.organization = ?${own} order by token.created`, ...values).map(tokenOf);
    },
    removeToken(id, organization, user) {
      const own = user === undefined ? '' : ' and id = ?';
      const values = user === undefined ? [id, organization] : [id, organization, user];
      const where = `id = ? and user in (select id from user where organization = ?${own})`;
      return file.run(`delete from token where ${where}`, ...values) > 0;
    },
    byToken(given) {
      if (!given.startsWith(TOKEN_MARK)) return undefined;
      const row = file.one(
        `select user.*, token.id as token, token.scopes, token.expires, token.used from token
         join user on user.id = token.user where token.hash = ? and user.disabled = 0`,
        hashed(given),
      );
      if (row === undefined || Date.parse(text(row, 'expires') ?? '') <= Date.now()) return undefined;
      if (text(row, 'used') !== day())
        file.run('update token set used = ? where id = ?', day(), text(row, 'token') ?? '');
      const { id, name, organization, role } = userOf(row);
      const may = rightsFor(role, (text(row, 'scopes') ?? '').split(' '));
      return { name, user: id, organization, role, may, by: 'token' };
    },
    addOrganization(id, name) {
      // it names a folder
      if (!/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/.test(id))
        throw account(
          { ja: `「${id}」は組織の識別名に使えません`, en: `"${id}" is no id of an organization` },
          { ja: '英小文字、数字と、その間の - だけが使えます', en: 'small letters, digits and - between them' },
          400,
        );
      const created = new Date().toISOString();
      if (file.run('insert into organization values (?, ?, ?) on conflict do nothing', id, name, created) === 0)
        throw account(
          { ja: `組織「${id}」はもうあります`, en: `there is an organization "${id}" already` },
          { ja: '別の識別名にしてください', en: 'take another id' },
        );
      return { id, name, created };
    },
    organizations: () => file.all('select * from organization order by created, id').map(organizationOf),
    close: () => file.close(),
  };
}

const tokenRows = 'select token.*, user.name as owner from token join user on user.id = token.user';

/** What was asked for cannot be done; `status` is for those who come by HTTP. */
export class AccountFailure extends Failure {
  readonly status: 400 | 404 | 409;
  constructor(what: Said, wayOut: Said, status: 400 | 404 | 409) {
    super('METSUKE_ACCOUNT', what, wayOut, { exit: 2 });
    this.status = status;
  }
}
const account = (what: Said, wayOut: Said, status: 400 | 404 | 409 = 409): AccountFailure =>
  new AccountFailure(what, wayOut, status);

function checked(password: string): string {
  const { length } = password.normalize('NFKC');
  // both, for signing in takes no more of what was typed: ｶﾞ is two, and ガ one
  if (length >= SHORTEST_PASSWORD && Math.max(length, password.length) <= LONGEST_PASSWORD) return password;
  throw account(
    { ja: 'パスワードが短すぎるか、長すぎます', en: 'the password is too short or too long' },
    {
      ja: `${SHORTEST_PASSWORD}〜${LONGEST_PASSWORD}文字にしてください。文章にすると楽です`,
      en: `take ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; a sentence is easiest`,
    },
    400,
  );
}

const mapped = <T>(row: Row | undefined, make: (row: Row) => T): T | undefined =>
  row === undefined ? undefined : make(row);
const text = (row: Row | undefined, key: string): string | undefined => {
  const value = row?.[key];
  return typeof value === 'string' ? value : undefined;
};
const all = (row: Row, ...keys: readonly string[]): readonly string[] => keys.map((key) => text(row, key) ?? '');

function userOf(row: Row): User {
  const [id = '', name = '', organization = '', created = ''] = all(row, 'id', 'name', 'organization', 'created');
  const role = roles.find((one) => one === row['role']) ?? 'reader';
  return { id, name, organization, role, created, disabled: row['disabled'] === 1, external: row['password'] === null };
}

function tokenOf(row: Row): Token {
  const [id = '', name = '', user = '', created = '', scopes = ''] = all(
    row,
    'id',
    'name',
    'owner',
    'created',
    'scopes',
  );
  const [expires, used] = [text(row, 'expires'), text(row, 'used')];
  return {
    id,
    name,
    user,
    scopes: rights.filter((right) => scopes.split(' ').includes(right)),
    created,
    ...(expires !== undefined && { expires }),
    ...(used !== undefined && { used }),
  };
}

function organizationOf(row: Row): Organization {
  const [id = '', name = '', created = ''] = all(row, 'id', 'name', 'created');
  return { id, name, created };
}
