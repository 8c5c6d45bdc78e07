import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** A list that will not take a mail: its address, and why. */
export const listServer: Dialect = {
  id: 'list-server',
  host: 'Mailman, ezmlm, Majordomo, Sympa and LISTSERV, which refuse a mail to a list',
  marks: [
    'you are not allowed to post to this mailing list',
    'this is the ezmlm program',
    'non-member submission from',
    'message sent by non-subscriber',
    'you are not authorized to post',
    'your message was rejected by the mailing list',
    'distribution of message rejected',
  ],
  read(lines) {
    const said = fold(lines.filter((line) => line.trim() !== '').slice(0, 20));
    // `unable to deliver your message to …` names whom it did not reach, other sentences the list
    const failed = lines.find((line) => /unable to deliver/i.test(line));
    const address = addressIn(failed ?? '') ?? addressIn(said);
    return [{ ...(address !== undefined && { address }), said }];
  },
  source: 'Mailman 2 and 3 templates; ezmlm text files; sympa message templates',
};
