import { fold, leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `was not delivered to:` address `because:` reason, each indented behind an empty line. */
export const domino: Dialect = {
  id: 'domino',
  host: 'Lotus and HCL Domino',
  marks: ['was not delivered to:'],
  after: ['was not delivered to:'],
  read(lines) {
    const because = lines.findIndex((line) => line.trim().toLowerCase() === 'because:');
    const to = lines.slice(0, because < 0 ? 5 : because).flatMap((line) => leadingAddress(line) ?? []);
    const said = fold(because < 0 ? lines : lines.slice(because + 1));
    return to.map(({ address }) => ({ address, said, isOwn: true }));
  },
  source: 'seen in mail',
};
