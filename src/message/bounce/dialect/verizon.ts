import { addressIn, labelled } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Error: …`, and the address in the list of the original's fields. */
export const verizon: Dialect = {
  id: 'verizon',
  host: 'Verizon picture and text messages',
  marks: ['message could not be delivered to mobile', 'message details:'],
  read(lines) {
    const address = addressIn(labelled(lines, 'to:') ?? '') ?? addressIn(labelled(lines, 'rcpt to:') ?? '');
    return [
      {
        ...(address !== undefined && { address }),
        said: labelled(lines, 'error:') || (lines.find((line) => /^\s*[45]\d\d - /.test(line)) ?? '').trim(),
        isOwn: true,
      },
    ];
  },
  source: 'seen in mail',
};
