import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** Sentences that end in a colon, each answered by a line behind `--`. */
export const mimecast: Dialect = {
  id: 'mimecast',
  host: 'Mimecast',
  marks: [
    'an email that you attempted to send to the following address could not be delivered',
    'additional information follows :',
  ],
  read(lines) {
    const answers = lines
      .map((line) => line.trim())
      .filter((line) => line.startsWith('-- '))
      .map((line) => line.slice(3));
    const address = answers.map(addressIn).find((one) => one !== undefined);
    return [
      { ...(address !== undefined && { address }), said: fold(answers.filter((one) => addressIn(one) === undefined)) },
    ];
  },
  source: 'seen in mail',
};
