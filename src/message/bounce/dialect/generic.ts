import { addressIn, fold, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** A host that nobody knows: addresses at the beginning of lines, else the first address that stands anywhere. */
export const generic: Dialect = {
  id: 'generic',
  host: 'any other host',
  marks: [],
  after: [
    'following address',
    'following recipient',
    'following destination',
    'failed address',
    '宛先',
    'あて先',
    '送信先',
  ],
  read(lines) {
    const blocks = readBlocks(lines);
    const said = fold(lines);
    const [only] = blocks;
    // the reason stands apart from the address
    if (blocks.length === 1 && only?.said === '') return [{ ...only, said }];
    if (blocks.length > 0) return blocks;
    const address = addressIn(said);
    return [{ ...(address !== undefined && { address }), said }];
  },
  source: 'none',
};
