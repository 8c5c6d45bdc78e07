/** Users: who is let in, and with which rights. */
import { randomUUID } from 'node:crypto';
import type { Accounts, NewUser, User, UserChange } from '../accounts.ts';
import { AccountFailure } from './account-failure.ts';
import type { AccountsFile } from './database.ts';
import { MAIN } from './organizations.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts';
import type { Role } from './rights.ts';
import { userOf } from './rows.ts';

type Users = Pick<Accounts, 'hasUsers' | 'addUser' | 'changeUser' | 'removeUser' | 'user' | 'users'>;

export function usersIn(file: AccountsFile): Users {
  return {
    hasUsers: () => hasUsers(file),
    addUser: (user) => addUser(file, user),
    changeUser: (id, change) => changeUser(file, id, change),
    removeUser: (id) => removeUser(file, id),
    user: (id) => userWith(file, id),
    users: (organization) =>
      file.all('select * from user where organization = ? order by name', organization).map(userOf),
  };
}

const hasUsers = (file: AccountsFile): boolean => file.one('select 1 from user') !== undefined;

function userWith(file: AccountsFile, id: string): User | undefined {
  const row = file.one('select * from user where id = ?', id);
  return row === undefined ? undefined : userOf(row);
}

function knownUser(file: AccountsFile, id: string): User {
  const user = userWith(file, id);
  if (user !== undefined) return user;
  throw new AccountFailure(
    { ja: 'そのような利用者はいません', en: 'no user has this id' },
    { ja: '利用者の一覧を確認してください', en: 'look at the list of users' },
    404,
  );
}

async function addUser(file: AccountsFile, { name, organization, role, password }: NewUser): Promise<User> {
  if (!hasUsers(file)) requireAdmin(role, organization);
  requireName(name);
  requireOrganization(file, organization);
  const kept = password === undefined ? null : await hashPassword(checked(password));
  const user = { id: randomUUID(), created: new Date().toISOString() };
  const isNew = file.run(
    'insert into user (id, organization, name, role, password, created) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
    ...[user.id, organization, name.toLowerCase(), role, kept, user.created],
  );
  if (isNew === 0)
    throw new AccountFailure(
      { ja: `名前「${name}」はもう使われています`, en: `the name "${name}" is taken` },
      { ja: '別の名前にしてください', en: 'take another' },
    );
  return knownUser(file, user.id);
}

/** The first user has to be able to let the others in. */
function requireAdmin(role: Role, organization: string): void {
  if (role === 'admin' && organization === MAIN) return;
  throw new AccountFailure(
    {
      ja: '最初の利用者は、ほかの人を登録できる管理者でなければなりません',
      en: 'the first user lets the others in',
    },
    {
      ja: `先に組織「${MAIN}」の管理者を作ってください`,
      en: `make an admin of the organization "${MAIN}" first`,
    },
  );
}

function requireName(name: string): void {
  if (/^[^\s\p{Cc}\p{Cs}]{1,200}$/u.test(name)) return;
  throw new AccountFailure(
    { ja: '名前に空白は使えません', en: 'a name has no spaces' },
    { ja: 'メールアドレスでもかまいません', en: 'a mail address will do' },
    400,
  );
}

function requireOrganization(file: AccountsFile, organization: string): void {
  if (file.one('select 1 from organization where id = ?', organization) !== undefined) return;
  throw new AccountFailure(
    { ja: `組織「${organization}」はありません`, en: `there is no organization "${organization}"` },
    { ja: '先に組織を作ってください', en: 'make it first' },
    404,
  );
}

async function changeUser(file: AccountsFile, id: string, { role, password, disabled }: UserChange): Promise<User> {
  knownUser(file, id);
  const kept = password === undefined ? undefined : await hashPassword(checked(password));
  file.together(() => {
    const isNoAdmin = (role ?? 'admin') !== 'admin' || disabled === true;
    if (knownUser(file, id).role === 'admin' && isNoAdmin) keepAnAdmin(file, id);
    if (role !== undefined) file.run('update user set role = ? where id = ?', role, id);
    if (kept !== undefined) file.run('update user set password = ? where id = ?', kept, id);
    if (disabled !== undefined) file.run('update user set disabled = ? where id = ?', disabled ? 1 : 0, id);
    file.run('delete from session where user = ?', id);
  });
  return knownUser(file, id);
}

function removeUser(file: AccountsFile, id: string): void {
  file.together(() => {
    if (knownUser(file, id).role === 'admin') keepAnAdmin(file, id);
    file.run('delete from user where id = ?', id);
  });
}

/** Somebody must be able to let others in, and into every organization: an admin of the first one. */
function keepAnAdmin(file: AccountsFile, id: string): void {
  const others = file.one(
    "select 1 from user where role = 'admin' and organization = ? and disabled = 0 and id <> ?",
    ...[MAIN, id],
  );
  if (others === undefined)
    throw new AccountFailure(
      { ja: 'ただ一人の管理者です', en: 'this is the last admin' },
      { ja: '先に別の管理者を作ってください', en: 'make another one first' },
    );
}

function checked(password: string): string {
  const { length } = password.normalize('NFKC');
  // both, for signing in takes no more of what was typed: ｶﾞ is two, and ガ one
  if (length >= SHORTEST_PASSWORD && Math.max(length, password.length) <= LONGEST_PASSWORD) return password;
  throw new AccountFailure(
    { ja: 'パスワードが短すぎるか、長すぎます', en: 'the password is too short or too long' },
    {
      ja: `${SHORTEST_PASSWORD}〜${LONGEST_PASSWORD}文字にしてください。文章にすると楽です`,
      en: `take ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; a sentence is easiest`,
    },
    400,
  );
}
