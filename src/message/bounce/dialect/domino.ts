import { fold, leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `was not delivered to:` address `because:` reason, each indented behind an empty line. */
const sentences = [
  'was not delivered to:',
  'wurde nicht zugestellt an:',
  "n'a pas été remis à :",
  'non è stato recapitato a:',
  'no se ha entregado a:',
  '次の受信者に配信されませんでした',
];
const causes: ReadonlySet<string> = new Set([
  'because:',
  'weil:',
  'parce que :',
  'perché:',
  'porque:',
  '理由:',
  '原因:',
]);

export const domino: Dialect = {
  id: 'domino',
  host: 'Lotus and HCL Domino',
  marks: sentences,
  after: sentences,
  read(lines) {
    const because = lines.findIndex((line) => causes.has(line.trim().toLowerCase()));
    const to = lines.slice(0, because < 0 ? 5 : because).flatMap((line) => leadingAddress(line) ?? []);
    const said = fold(because < 0 ? lines : lines.slice(because + 1));
    return to.map(({ address }) => ({ address, said, isOwn: true }));
  },
  source: 'seen in mail',
};
