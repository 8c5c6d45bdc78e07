/** `metsuke user add|list|password|remove`: who may use the server. The first one is made here, before it serves others. */

import { type Role, roles } from '../../app/accounts/rights.ts';
import { type Accounts, accountsPlace, MAIN, openAccounts, type User } from '../../app/accounts.ts';
import { Failure, type Said } from '../../app/failure.ts';
import { writeJson } from '../../app/json.ts';
import { visible } from '../../report/escape.ts';
import { userTexts } from '../../words/user.ts';
import { lines, type Options, readOptions } from '../options.ts';
import { isTerminal, write } from '../output.ts';
import { readSecret } from '../secret.ts';

const wrong = (what: Said, wayOut: Said): Failure => new Failure('METSUKE_ARGUMENT', what, wayOut, { exit: 2 });

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, { isTerminal: isTerminal(1), takes: ['accounting'], prints: lines });
  const [action = '', name, ...rest] = options.paths;
  const accounts = openAccounts(options.data, action !== 'add' || name === undefined || rest.length > 0);
  try {
    if (action === 'list' && name === undefined) await list(accounts, options);
    else if (name === undefined || rest.length > 0)
      throw wrong({ ja: '何を誰にするかの指定が足りません', en: 'user needs to know what and whom' }, usage);
    else if (action === 'add') await add(accounts, name, options);
    else if (action === 'password') await changePassword(accounts, name, options);
    else if (action === 'remove') accounts.removeUser(named(accounts, name).id);
    else
      throw wrong(
        { ja: `user に「${action}」というコマンドはありません`, en: `user ${action} is not understood` },
        usage,
      );
    return 0;
  } finally {
    accounts.close();
  }
}

const usage = {
  ja: 'metsuke user add 名前 --role admin、user list、user password 名前、user remove 名前 のどれかです',
  en: 'metsuke user add NAME --role admin, user list, user password NAME, user remove NAME',
};

async function add(accounts: Accounts, name: string, options: Options): Promise<void> {
  const { role: said = 'analyst', organization = MAIN, external } = options.account;
  // all that can be wrong in the call comes before the first thing that is made
  const role = roleOf(said);
  const password = external ? undefined : await askPassword(options);
  if (!accounts.organizations().some(({ id }) => id === organization))
    accounts.addOrganization(organization, organization);
  const made = await accounts.addUser({ name, role, organization, password });
  await write(options.format === 'text' ? `${lineOf(made)}\n` : `${writeJson(made)}\n`);
}

async function changePassword(accounts: Accounts, name: string, options: Options): Promise<void> {
  const { id } = named(accounts, name);
  await accounts.changeUser(id, { password: await askPassword(options) });
}

const askPassword = ({ lang }: Options): Promise<string> => readSecret(userTexts[lang].password, userTexts[lang].again);

async function list(accounts: Accounts, { data, format, lang }: Options): Promise<void> {
  const users = accounts.organizations().flatMap(({ id }) => accounts.users(id));
  if (format === 'json') await write(`${writeJson(users, 2)}\n`);
  else if (format === 'jsonl') for (const one of users) await write(`${writeJson(one)}\n`);
  else if (users.length === 0) await write(`${visible(userTexts[lang].none(accountsPlace(data)))}\n`);
  else for (const one of users) await write(`${lineOf(one)}\n`);
}

const lineOf = ({ name, role, organization, disabled }: User): string =>
  visible([name, role, organization, ...(disabled ? ['disabled'] : [])].join('\t'));

function named(accounts: Accounts, name: string): User {
  const all = accounts.organizations().flatMap(({ id }) => accounts.users(id));
  const found = all.find((one) => one.name === name.toLowerCase());
  if (found === undefined)
    throw new Failure(
      'METSUKE_ACCOUNT',
      { ja: `「${name}」という利用者はいません`, en: `there is no user "${name}"` },
      { ja: '一覧は metsuke user list で見られます', en: 'metsuke user list' },
      { exit: 2 },
    );
  return found;
}

function roleOf(said: string): Role {
  const role = roles.find((one) => one === said);
  if (role === undefined)
    throw wrong(
      { ja: `--role ${said} は使えません`, en: `--role ${said} is not understood` },
      { ja: `使えるのは ${roles.join('、')} です`, en: `it takes ${roles.join(', ')}` },
    );
  return role;
}
