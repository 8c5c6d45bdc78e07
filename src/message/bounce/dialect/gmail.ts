import { addressIn, fold, leadingAddress } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** The address alone, then `Technical details of permanent failure:` with what the other server said. */
export const gmail: Dialect = {
  id: 'gmail',
  host: 'Gmail and Google Workspace',
  marks: [
    'delivery to the following recipient failed permanently',
    'delivery to the following recipient has been delayed',
    'google tried to deliver your message',
    "your message wasn't delivered to",
    'there was a problem delivering your message to',
    'there was a temporary problem delivering your message to',
  ],
  after: ['delivery to the following recipient', 'this is an automatically generated delivery status notification'],
  read(lines): readonly Failure[] {
    const at = lines.findIndex((line) => leadingAddress(line) !== undefined);
    const address = leadingAddress(lines[at] ?? '')?.address ?? addressIn(fold(lines));
    if (address === undefined) return [];
    const said = lines.slice(at + 1);
    const details = said.findIndex((line) => /^(?:technical details|the response )/i.test(line.trim()));
    const text = fold(said.slice(details + 1));
    const quoted = text.indexOf('other server returned was:');
    return [{ address, said: quoted < 0 ? text : text.slice(quoted + 26).trim() }];
  },
  source: 'support.google.com/mail/answer/6596; seen in mail',
};
