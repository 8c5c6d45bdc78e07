import { addressOfProse, fold, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

const introductions = [
  'following address',
  'following recipient',
  'following destination',
  'failed address',
  '宛先',
  'あて先',
  '送信先',
];

/** A host that nobody knows: addresses at the beginning of lines, else the address that the prose is about. */
export const generic: Dialect = {
  id: 'generic',
  host: 'any other host',
  marks: [],
  after: introductions,
  read(lines) {
    // Netscape introduces each one anew
    const isIntroduction = (line: string): boolean => introductions.some((words) => line.toLowerCase().includes(words));
    const blocks = readBlocks(lines.map((line) => (isIntroduction(line) ? '' : line)));
    const said = fold(lines);
    const [only] = blocks;
    // the reason stands apart from the address
    if (blocks.length === 1 && only?.said === '') return [{ ...only, said }];
    if (blocks.length > 0) return blocks;
    const address = addressOfProse(lines);
    return [{ ...(address !== undefined && { address }), said }];
  },
  source: 'none',
};
