import { addressOfProse, fold, isAddress, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const exim: Dialect = {
  id: 'exim',
  host: 'Exim, and 1&1, GMX, Mail.ru and MX Logic, which write like it',
  marks: [
    'this message was created automatically by mail delivery software',
    'this message was created automatically by the smtp relay',
    'could not be delivered to all of its recipients',
    'the following address(es) have yet to be delivered',
    'contained one or more recipient addresses',
    'rejected by the local scanning code',
    'could not be delivered to one or more of',
  ],
  after: [
    'address(es) failed',
    'following address failed',
    'failed:',
    'have yet to be delivered',
    'to which the message has not yet been delivered',
    'не может быть доставлено одному или нескольким получателям',
  ],
  read(lines) {
    const blocks = readBlocks(lines);
    // an alias whose members its owner hides: the address that was written to is what is left
    if (blocks.length === 0) {
      const hidden = /an undisclosed address\s+\(generated from ([^\s()]{3,254})\)/i.exec(
        fold(lines).slice(0, 3000),
      )?.[1];
      if (hidden !== undefined && isAddress(hidden)) return [{ address: hidden, said: '' }];
      // Mail.ru: `Local mailbox user@example.jp is unavailable`
      const said = fold(lines);
      const address = addressOfProse(lines);
      return address === undefined ? [] : [{ address, said }];
    }
    // 1&1: the addresses, an empty line, then the session of all of them
    const at = lines.findIndex((line) => /^(?:smtp error from|host \S+\[)/i.test(line));
    if (at < 0 || blocks.some(({ said }) => said !== '')) return blocks;
    const end = lines.findIndex((line, i) => i > at && line.trim() === '');
    const said = fold(lines.slice(at, end < 0 ? undefined : end));
    return blocks.map((one) => ({ ...one, said }));
  },
  source: 'Exim specification, chapter 49 (customizing bounce and warning messages)',
};
