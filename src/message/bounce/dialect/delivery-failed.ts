import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Delivery failed: user@example.jp`, then what was said and `STEP: DATA SEND`. */
export const deliveryFailed: Dialect = {
  id: 'delivery-failed',
  host: 'an unknown host in Japan that names the step',
  marks: ['your delivery to the following address has been failed', 'notice: delivery failure'],
  after: ['---------------'],
  read(lines) {
    const address = addressIn(lines.find((line) => line.startsWith('Delivery failed:')) ?? '');
    const said = fold(lines.filter((line) => !line.startsWith('Delivery failed:')));
    return address === undefined ? [] : [{ address, said }];
  },
  source: 'seen in mail',
};
