/** Two mailboxes of one provider. */

import type { Mailbox } from '../../facts.ts';

/** Whether an address is of the provider of From, where anybody can have one, and of somebody else there. */
export function isOtherMailbox(from: Mailbox | undefined, other: string): boolean {
  if (from?.free !== true) return false;
  const [name, host] = parts(from.address);
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
