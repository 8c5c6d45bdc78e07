import { addressIn, fold, leadingAddress } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Could not be delivered because of`, the reply, and below it the recipients. */
export const mailmarshal: Dialect = {
  id: 'mailmarshal',
  host: 'MailMarshal (Trustwave, Marshal)',
  marks: ['could not be delivered because of'],
  after: ['could not be delivered because of'],
  read(lines) {
    const at = lines.findIndex((line) => line.toLowerCase().includes('recipients were affected'));
    const end = lines.findIndex((line, i) => i > at && /^(?:additional information|={3})/i.test(line.trim()));
    const said = fold(at < 0 ? lines : lines.slice(0, at));
    const listed = lines.slice(at + 1, end < 0 ? undefined : end);
    const to = listed.flatMap((line) => leadingAddress(line)?.address ?? []);
    const address = addressIn(lines[at] ?? '');
    return (to.length > 0 || address === undefined ? to : [address]).map((one) => ({ address: one, said }));
  },
  source: 'support.levelblue.com: MailMarshal delivery failure templates',
};
