/** The organizations that users belong to. */
import type { Accounts, Organization } from '../accounts.ts';
import { AccountFailure } from './account-failure.ts';
import type { AccountsFile, Row } from './database.ts';
import { texts } from './rows.ts';

/** The organization that is there from the beginning. */
export const MAIN = 'main';

export function organizationsIn(file: AccountsFile): Pick<Accounts, 'addOrganization' | 'organizations'> {
  return {
    addOrganization: (id, name) => addOrganization(file, id, name),
    organizations: () => file.all('select * from organization order by id <> ?, created, id', MAIN).map(organizationOf),
  };
}

function addOrganization(file: AccountsFile, id: string, name: string): Organization {
  // it names a folder
  if (!/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/.test(id))
    throw new AccountFailure(
      { ja: `「${id}」は組織の識別名に使えません`, en: `"${id}" is no id of an organization` },
      { ja: '英小文字、数字と、その間の - だけが使えます', en: 'small letters, digits and - between them' },
      400,
    );
  const created = new Date().toISOString();
  if (file.run('insert into organization values (?, ?, ?) on conflict do nothing', id, name, created) === 0)
    throw new AccountFailure(
      { ja: `組織「${id}」はもうあります`, en: `there is an organization "${id}" already` },
      { ja: '別の識別名にしてください', en: 'take another id' },
    );
  return { id, name, created };
}

function organizationOf(row: Row): Organization {
  const [id = '', name = '', created = ''] = texts(row, 'id', 'name', 'created');
  return { id, name, created };
}
