/** Rows of the file, read. */
import type { User } from '../accounts.ts';
import type { Row } from './database.ts';
import { roles } from './rights.ts';

export function text(row: Row | undefined, key: string): string | undefined {
  const value = row?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** Columns that are never empty. */
export const texts = (row: Row, ...keys: readonly string[]): readonly string[] =>
  keys.map((key) => text(row, key) ?? '');

export function userOf(row: Row): User {
  const [id = '', name = '', organization = '', created = ''] = texts(row, 'id', 'name', 'organization', 'created');
  const role = roles.find((one) => one === row['role']) ?? 'reader';
  return { id, name, organization, role, created, disabled: row['disabled'] === 1, external: row['password'] === null };
}
