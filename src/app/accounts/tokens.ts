/** Tokens, by which programs come in. */
import { randomUUID } from 'node:crypto';
import type { Accounts, Token } from '../accounts.ts';
import { AccountFailure } from './account-failure.ts';
import type { AccountsFile, Row } from './database.ts';
import { type Principal, type Right, rights, rightsFor } from './rights.ts';
import { text, texts, userOf } from './rows.ts';
import { hashed, newSecret } from './secrets.ts';

/** By it a secret is known where one leaks: `mtsk_…`. */
const TOKEN_MARK = 'mtsk_';
const ROWS = 'select token.*, user.name as owner from token join user on user.id = token.user';

type Tokens = Pick<Accounts, 'addToken' | 'tokens' | 'removeToken' | 'byToken'>;
type Made = ReturnType<Tokens['addToken']>;

export function tokensIn(file: AccountsFile): Tokens {
  return {
    addToken: (user, name, scopes, expires) => addToken(file, user, name, scopes, expires),
    tokens(organization, user) {
      const own = user === undefined ? '' : ' and user.id = ?';
      const values = user === undefined ? [organization] : [organization, user];
      return file.all(`${ROWS} where user.organization = ?${own} order by token.created`, ...values).map(tokenOf);
    },
    removeToken(id, organization, user) {
      const own = user === undefined ? '' : ' and id = ?';
      const values = user === undefined ? [id, organization] : [id, organization, user];
      const where = `id = ? and user in (select id from user where organization = ?${own})`;
      return file.run(`delete from token where ${where}`, ...values) > 0;
    },
    byToken: (secret) => byToken(file, secret),
  };
}

function addToken(
  file: AccountsFile,
  user: string,
  name: string,
  scopes: readonly Right[],
  expires: string | undefined,
): Made {
  const secret = `${TOKEN_MARK}${newSecret()}`;
  const id = randomUUID();
  file.run(
    'insert into token (id, hash, user, name, scopes, created, expires) values (?, ?, ?, ?, ?, ?, ?)',
    ...[id, hashed(secret), user, name, scopes.join(' '), new Date().toISOString(), expires ?? null],
  );
  const row = file.one(`${ROWS} where token.id = ?`, id);
  if (row === undefined)
    throw new AccountFailure(
      { ja: 'トークンを保存できませんでした', en: 'the token was not kept' },
      { ja: 'もう一度試してください', en: 'try again' },
    );
  return { token: tokenOf(row), secret };
}

function byToken(file: AccountsFile, secret: string): Principal | undefined {
  if (!secret.startsWith(TOKEN_MARK)) return undefined;
  const row = file.one(
    `select user.*, token.id as token, token.scopes, token.expires, token.used from token
     join user on user.id = token.user where token.hash = ? and user.disabled = 0`,
    hashed(secret),
  );
  if (row === undefined || Date.parse(text(row, 'expires') ?? '') <= Date.now()) return undefined;
  if (text(row, 'used') !== today())
    file.run('update token set used = ? where id = ?', today(), text(row, 'token') ?? '');
  const { id, name, organization, role } = userOf(row);
  const may = rightsFor(role, (text(row, 'scopes') ?? '').split(' '));
  return { name, user: id, organization, role, may, by: 'token' };
}

const today = (): string => new Date().toISOString().slice(0, 10);

function tokenOf(row: Row): Token {
  const columns = ['id', 'name', 'owner', 'created', 'scopes'];
  const [id = '', name = '', user = '', created = '', scopes = ''] = texts(row, ...columns);
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
