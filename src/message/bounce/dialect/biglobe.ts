import { fold, leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** The addresses below one divider, the reason of all below `----- Non-delivered information -----`. */
export const biglobe: Dialect = {
  id: 'biglobe',
  host: 'biglobe, and nifty, which writes alike',
  marks: ['----- non-delivered information -----'],
  read(lines) {
    const at = lines.findIndex((line) => line.toLowerCase().includes('non-delivered information'));
    const said = fold(lines.slice(at + 1));
    return lines
      .slice(0, at)
      .flatMap((line) => leadingAddress(line) ?? [])
      .map(({ address }) => ({ address, said }));
  },
  source: 'seen in mail (biglobe)',
};
