/** Two mailboxes of one provider. */

/** Whether both are of one host, and of two people there. */
export function isOtherMailbox(address: string, other: string): boolean {
  const [name, host] = parts(address);
  const [second, where] = parts(other);
  return host === where && name !== second && name !== '' && second !== '';
}

/** Name and host in lower case. Gmail overlooks full stops, and many what stands behind a plus sign. */
function parts(address: string): readonly [name: string, host: string] {
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1).toLowerCase();
  const name = address.slice(0, Math.max(0, at)).toLowerCase().split('+', 1)[0] ?? '';
  return [/^g(?:oogle)?mail\.com$/.test(host) ? name.replaceAll('.', '') : name, host];
}
