/** What of a PostgreSQL URL people are shown: user, host and database; the password in neither of the forms in which one writes it. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the PostgreSQL database';
  const { username, host, pathname, search, hash, searchParams } = new URL(url);
  // a password with `/`, `?` or `#` ends the host where nobody meant it to, and what stands behind is still the password
  if (`${pathname}${search}${hash}`.includes('@')) return 'the PostgreSQL database';
  const socket = searchParams.get('host');
  const user = username === '' ? searchParams.get('user') : username;
  return `postgres://${user ? `${user}@` : ''}${socket ?? host}${pathname}`;
}
