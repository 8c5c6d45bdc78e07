import { fold, readBlocks } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** The address behind a bullet; the reply below `Technical details:`. IIS and Hotmail write the same without details. */
export const bulleted: Dialect = {
  id: 'bulleted',
  host: 'Microsoft IIS SMTP and Hotmail, and an unknown host that adds technical details',
  marks: ['this is an automatically generated delivery status notification'],
  after: [
    'failed permanently',
    'recipients failed',
    'recipients has been delayed',
    'has been delayed',
    'to the following recipient',
  ],
  read(lines) {
    const at = lines.findIndex((line) => line.toLowerCase().includes('technical details'));
    const blocks = readBlocks(at < 0 ? lines : lines.slice(0, at));
    if (at < 0) return blocks;
    const said = fold(lines.slice(at + 1).filter((line) => !line.startsWith('===')));
    return blocks.map(({ address }) => ({ ...(address !== undefined && { address }), said }));
  },
  source: 'seen in mail',
};
