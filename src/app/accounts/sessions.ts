/** Sessions: who signed in, and for how long. */
import type { Accounts, Session } from '../accounts.ts';
import type { AccountsFile, Row } from './database.ts';
import { isPassword, LONGEST_PASSWORD } from './password.ts';
import { type Principal, rightsFor } from './rights.ts';
import { text, userOf } from './rows.ts';
import { hashed, newSecret } from './secrets.ts';

/** A session ends after this without a call, and after this in any case; milliseconds. */
const IDLE = 12 * 3_600_000;
const LONGEST = 14 * 24 * 3_600_000;
/** A session's last call is written down no oftener. */
const SEEN_EVERY = 60_000;

type Sessions = Pick<Accounts, 'signIn' | 'signInBySubject' | 'session' | 'signOut'>;
interface SignedIn {
  readonly secret: string;
}

export function sessionsIn(file: AccountsFile): Sessions {
  return {
    signIn: (name, password, agent) => signIn(file, name, password, agent),
    signInBySubject: (subject, name, agent) => file.together(() => signInBySubject(file, subject, name, agent)),
    session: (secret) => sessionOf(file, secret),
    signOut(secret) {
      file.run('delete from session where hash = ?', hashed(secret));
    },
  };
}

async function signIn(
  file: AccountsFile,
  name: string,
  password: string,
  agent: string,
): Promise<SignedIn | undefined> {
  const row = file.one('select * from user where name = ? and disabled = 0', name.toLowerCase());
  const isRight = await isPassword(password.slice(0, LONGEST_PASSWORD), text(row, 'password'));
  return isRight && row !== undefined ? begin(file, text(row, 'id') ?? '', agent) : undefined;
}

function signInBySubject(file: AccountsFile, subject: string, name: string, agent: string): SignedIn | undefined {
  const bound = file.one('select id, disabled from user where subject = ?', subject);
  const row = bound ?? unboundUser(file, name);
  const id = text(row, 'id');
  if (id === undefined || row?.['disabled'] !== 0) return undefined;
  if (bound === undefined) file.run('update user set subject = ? where id = ?', subject, id);
  return begin(file, id, agent);
}

/** Whom the provider vouches for by name, and who was never here. */
const unboundUser = (file: AccountsFile, name: string): Row | undefined =>
  file.one('select id, disabled from user where name = ? and subject is null and password is null', name.toLowerCase());

function begin(file: AccountsFile, user: string, agent: string): SignedIn {
  const secret = newSecret();
  const now = Date.now();
  file.run('delete from session where created < ? or seen < ?', now - LONGEST, now - IDLE);
  file.run(
    'insert into session values (?, ?, ?, ?, ?, ?)',
    ...[hashed(secret), user, newSecret(), now, now, agent.slice(0, 200)],
  );
  return { secret };
}

function sessionOf(file: AccountsFile, secret: string): Session | undefined {
  const row = file.one(
    `select user.*, session.csrf, session.created as began, session.seen from session
     join user on user.id = session.user where session.hash = ? and user.disabled = 0`,
    hashed(secret),
  );
  const now = Date.now();
  const [began, seen] = [Number(row?.['began']), Number(row?.['seen'])];
  if (row === undefined || now - began > LONGEST || now - seen > IDLE) return undefined;
  if (now - seen > SEEN_EVERY) file.run('update session set seen = ? where hash = ?', now, hashed(secret));
  const { id, name, organization, role } = userOf(row);
  const who: Principal = { name, user: id, organization, role, may: rightsFor(role), by: 'session' };
  return { who, csrf: text(row, 'csrf') ?? '' };
}
