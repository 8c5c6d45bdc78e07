import { addressIn, fold } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** `Failed to deliver to '…'`, the module that failed, and what it says. One paragraph a recipient. */
export const communigate: Dialect = {
  id: 'communigate',
  host: 'CommuniGate Pro',
  marks: ["failed to deliver to '"],
  read(lines): readonly Failure[] {
    const found: { address: string; said: string[]; isOwn: boolean }[] = [];
    for (const line of lines) {
      const lower = line.toLowerCase();
      if (lower.startsWith("failed to deliver to '")) {
        const address = addressIn(line);
        if (address !== undefined) found.push({ address, said: [], isOwn: true });
      } else if (lower.includes('module') && lower.includes('reports:')) {
        const current = found.at(-1);
        // the local module looked into its own directory; SMTP's quotes another host
        if (current !== undefined) current.isOwn = !lower.includes('smtp module');
      } else if (line.trim() !== '') found.at(-1)?.said.push(line);
    }
    return found.map(({ address, said, isOwn }) => ({
      address,
      said: fold(said.slice(0, 20)),
      ...(isOwn && { isOwn }),
    }));
  },
  source: 'communigate.com/CommuniGatePro: Queue, delivery reports',
};
