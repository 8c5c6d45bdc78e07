import { addressIn, fold } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** `Recipient address:`, `Reason:`, `Diagnostic code:`, `Remote system:`, one group a recipient. */
export const messagingServer: Dialect = {
  id: 'messaging-server',
  host: 'Oracle, Sun and iPlanet Messaging Server, PMDF',
  marks: ['this report relates to a message you sent with the following header fields'],
  after: ['recipients:'],
  read(lines): readonly Failure[] {
    const found: { address: string; said: string[]; isRefused: boolean; remoteMta?: string }[] = [];
    for (const line of lines) {
      const text = line.trim();
      const lower = text.toLowerCase();
      const current = found.at(-1);
      if (lower.startsWith('recipient address:')) {
        const address = addressIn(text.slice(18));
        if (address !== undefined) found.push({ address, said: [], isRefused: false });
      } else if (current === undefined || text === '') continue;
      else if (lower.startsWith('remote system:')) {
        const host = /dns; ?([a-z0-9._-]{3,255})/.exec(lower)?.[1];
        if (host !== undefined) current.remoteMta = host;
      } else if (lower.startsWith('reason:')) {
        current.isRefused = lower.includes('rejected address');
        current.said.push(text.slice(7).trim());
      } else if (lower.startsWith('original address:')) continue;
      else if (current.said.length < 20) current.said.push(text.replace(/^diagnostic code: ?(?:smtp;)?/i, ''));
    }
    return found.map(({ address, said, isRefused, remoteMta }) => ({
      address,
      said: fold(said),
      ...(isRefused && !/5\.7\.1 550/.test(fold(said)) && { stage: 'rcpt' as const }),
      ...(remoteMta !== undefined && { remoteMta }),
    }));
  },
  source: 'Sun Java System Messaging Server administration reference; seen in mail',
};
