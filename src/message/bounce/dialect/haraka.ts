import { addressIn, labelled } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** qmail's sentences, and `Intended Recipients:` with `Failure Reason:` below. */
export const haraka: Dialect = {
  id: 'haraka',
  host: 'Haraka',
  marks: ['this is the haraka mailer program'],
  read(lines) {
    const said = labelled(lines, 'failure reason:') ?? '';
    const to = (labelled(lines, 'intended recipients:') ?? '').split(/[,\s]+/).flatMap((word) => addressIn(word) ?? []);
    return to.map((address) => ({
      address,
      said,
      ...(said.includes('recipients failed') && { stage: 'rcpt' as const }),
    }));
  },
  source: 'haraka: config/outbound.bounce_message',
};
