/** What a Message-ID (RFC 5322 §3.6.4) says of who made it. */

/** What stands behind the `@` of a Message-ID, lower case; some write a comment behind it that names another host. */
export function hostOfMessageId(id: string): string {
  const open = id.indexOf('<');
  const end = id.indexOf('>', open + 1);
  const inside = id.slice(open + 1, end < 0 ? undefined : end);
  const at = inside.lastIndexOf('@');
  return at < 0
    ? ''
    : inside
        .slice(at + 1)
        .trim()
        .toLowerCase();
}
