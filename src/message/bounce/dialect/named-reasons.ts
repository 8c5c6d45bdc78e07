import { addressIn, RECIPIENTS } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** Two labelled lines for each recipient: `Failed Recipient: …` or `Recipient: [SMTP:…]`, and `Reason: …`. */
export const namedReasons: Dialect = {
  id: 'named-reasons',
  host: 'SmarterMail and MailEnable',
  marks: [
    'could not deliver message to the following recipient(s)',
    'message could not be delivered to some recipients',
  ],
  read(lines): readonly Failure[] {
    const found: { address: string; said: string }[] = [];
    for (const line of lines) {
      const [, label, words] = /^\s{0,20}((?:failed )?recipient|reason):(.{1,2000})$/i.exec(line) ?? [];
      if (label === undefined || words === undefined) continue;
      const current = found.at(-1);
      if (label.toLowerCase() === 'reason') {
        if (current?.said === '') current.said = words.trim();
      } else {
        const address = addressIn(words);
        if (address !== undefined && found.length < RECIPIENTS) found.push({ address, said: '' });
      }
    }
    return found;
  },
  source: 'smartertools.com: SmarterMail; mailenable.com: delivery reports; seen in mail',
};
