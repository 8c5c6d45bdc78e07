import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';
import { stageOf } from '../smtp.ts';

/** `Unable to deliver message to <…>`, or the last command and reply: `Sent <<< RCPT TO:<…>`, `Received >>> 550 …`. */
export const interscan: Dialect = {
  id: 'interscan',
  host: 'Trend Micro InterScan',
  marks: ['message from interscan', 'sent <<< ', 'received >>> ', 'end of message ****'],
  read(lines) {
    const sent = lines.find((line) => line.startsWith('Sent <<< '))?.slice(9);
    const received = lines.find((line) => line.startsWith('Received >>> '))?.slice(13);
    const reason = lines.find((line) => line.includes('Unable to deliver message to'));
    const address = addressIn(sent ?? reason ?? fold(lines));
    const stage = sent === undefined ? undefined : stageOf(sent);
    return address === undefined
      ? []
      : [{ address, said: received ?? reason ?? fold(lines), ...(stage !== undefined && { stage }) }];
  },
  source: 'seen in mail',
};
