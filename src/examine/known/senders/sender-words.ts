/** How a sentence names the sender of a mail. */
import type { Mailbox } from '../../facts.ts';
import type { Text } from '../../finding.ts';

const NOBODY: Text = { ja: 'なし', en: 'none' };

/** By his address or, where From has none, by the name that it shows. */
export const senderWords = ({ name, address }: Pick<Mailbox, 'name' | 'address'>): string | Text =>
  address || name.trim().slice(0, 80) || NOBODY;
