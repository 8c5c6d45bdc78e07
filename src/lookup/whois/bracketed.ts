/** The way of Japan's registries: `a. [Domain Name]   EXAMPLE.CO.JP`, in sections, with more lines below a value. */
import { field, mailAddressesIn } from '../draft.ts';
import type { Contact } from '../registration.ts';
import type { Line } from './reading.ts';

export interface BracketedField {
  /** `network information`, `contact information`: in lower case. */
  readonly section: string;
  /** Counts the sections, since two networks have two of the same name. */
  readonly block: number;
  /** In English and lower case, also when the answer is in Japanese. */
  readonly key: string;
  readonly value: string;
  readonly where: string;
}

/** Japanese keys, for an answer that came without `/e`. */
const english: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ドメイン名: 'domain name',
    組織名: 'organization name',
    登録者名: 'registrant',
    ネームサーバ: 'name server',
    ネームサーバー: 'name server',
    登録年月日: 'registered date',
    有効期限: 'expires on',
    状態: 'status',
    最終更新: 'last update',
    名前: 'name',
    電話番号: 'phone',
    ウェブページ: 'web page',
    管理者連絡窓口: 'administrative contact',
    登録担当者: 'administrative contact',
    技術連絡担当者: 'technical contact',
    IPネットワークアドレス: 'network number',
    ネットワーク名: 'network name',
    割当年月日: 'assigned date',
    AS番号: 'as number',
    AS名: 'as name',
  }),
);

export function bracketedFields(lines: readonly Line[]): readonly BracketedField[] {
  const fields: (BracketedField & { value: string })[] = [];
  let section = '';
  let block = 0;
  let open: { value: string } | undefined;
  for (const { text, number } of lines) {
    const bracket = bracketOf(text);
    if (bracket !== undefined) {
      const key = english.get(bracket.key) ?? bracket.key.toLowerCase();
      const one = { section, block, key, value: bracket.value, where: `[${bracket.key}], line ${number}` };
      fields.push(one);
      open = one;
    } else if (/^[A-Z][A-Za-z ]{2,40}[:.]/.test(text)) {
      section = text.slice(0, text.search(/[:.]/)).toLowerCase();
      block++;
      open = undefined;
    } else if (open !== undefined && open.value !== '' && text.startsWith('    ') && text.trim() !== '') {
      open.value += `\n${text.trim()}`;
    } else open = undefined;
  }
  return fields;
}

/** `a. [Key]  value` or `[Key]  value`; the banner `[ JPRS database … ]` is none. */
function bracketOf(text: string): { key: string; value: string } | undefined {
  const start = /^[a-z]\. \[/.test(text) ? 4 : text.startsWith('[') ? 1 : -1;
  const end = start < 0 ? -1 : text.indexOf(']', start);
  const key = text.slice(start, end);
  if (end < 0 || key === '' || key.startsWith(' ') || key.length > 40) return undefined;
  return { key, value: text.slice(end + 1).trim() };
}

export const firstOf = (fields: readonly BracketedField[], ...keys: readonly string[]): string | undefined =>
  field(fields.find(({ key, value }) => keys.includes(key) && value !== '')?.value);

export const valuesOf = (fields: readonly BracketedField[], ...keys: readonly string[]): readonly string[] =>
  fields.filter(({ key, value }) => keys.includes(key) && value !== '').map(({ value }) => value);

/** The persons and groups that an entry names by handle, each handle once a role. */
export function handlesIn(fields: readonly BracketedField[]): readonly { role: string; handle: string }[] {
  const named = (role: string, key: string) =>
    [...new Set(valuesOf(fields, key))]
      .filter((handle) => /^[A-Z0-9-]{3,20}$/i.test(handle))
      .map((handle) => ({ role, handle }));
  return [...named('administrative', 'administrative contact'), ...named('technical', 'technical contact')];
}

/** The entry of a handle: a person's `a. [JPNIC Handle]`, a group's `[Group Handle]`. */
export function readHandle(fields: readonly BracketedField[], role: string, handle: string): Contact | undefined {
  if (firstOf(fields, 'jpnic handle', 'group handle')?.toLowerCase() !== handle.toLowerCase()) return undefined;
  return contactIn(fields, role, handle);
}

/** A contact from the fields of its entry or section. */
export function contactIn(fields: readonly BracketedField[], role: string, handle?: string): Contact {
  const mail = fields.find(({ key, value }) => /^e-?mail$/.test(key) && value !== '');
  const name = firstOf(fields, 'group name', 'last, first', 'name') ?? firstOf(fields, 'organization');
  const phones = valuesOf(fields, 'phone', 'tel');
  const urls = valuesOf(fields, 'web page').filter((page) => /^https?:\/\//i.test(page));
  return {
    role,
    ...(handle === undefined ? {} : { handle }),
    ...(name === undefined ? {} : { name }),
    emails: mail === undefined ? [] : mailAddressesIn(mail.value),
    ...(phones.length === 0 ? {} : { phones }),
    ...(urls.length === 0 ? {} : { urls }),
    where: mail?.where ?? fields[0]?.where ?? '',
  };
}
