/** What is wrong with the fields that a mail program shows beside the sender's. */
import { addressesOf } from '../../message/address.ts';
import { decodeWords } from '../../message/encoded-word.ts';
import type { Defect, Message } from '../../message/message.ts';

/** Fields that are shown beside From; what is wrong with From, Sender and Reply-To the reader of the mail says itself. */
const SHOWN: ReadonlySet<string> = new Set(['to', 'cc', 'subject']);
/** Fields of one mail whose faults are told. */
const FIELDS = 20;

/** What is wrong with the addresses and the encoded words that a reader is shown. */
export function shownDefects({ headers }: Message): Defect[] {
  return headers
    .filter(({ key }) => SHOWN.has(key))
    .slice(0, FIELDS)
    .flatMap((header) => {
      const { defects } = header.key === 'subject' ? decodeWords(header.value) : addressesOf(header);
      const start = header.valueAt[0];
      return defects.map(({ at, ...defect }) => ({ ...defect, at: [start + at[0], start + at[1]] as const }));
    });
}
