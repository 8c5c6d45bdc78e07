import { addressIn, fold, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

export const guardianwall: Dialect = {
  id: 'guardianwall',
  host: 'GUARDIANWALL',
  marks: ['notification message from guardianwall', 'guardianwallより', 'guardianwall からの'],
  after: ['following recipients', '次の宛先', '以下の宛先'],
  read(lines) {
    const blocks = readBlocks(lines);
    if (blocks.length > 0) return blocks;
    const said = fold(lines);
    const address = addressIn(said);
    return address === undefined ? [] : [{ address, said }];
  },
  source: 'Canon ITS GUARDIANWALL administrator guide',
};
