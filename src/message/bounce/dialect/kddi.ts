import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `Could not be delivered to: <user@…>` and a sentence below it. */
export const kddi: Dialect = {
  id: 'kddi',
  host: 'KDDI: au one net, dion',
  marks: ['could not be delivered to: <', 'au one netのメールシステムより'],
  after: ['your mail sent on:', '以下、サーバから出力されたエラーメッセージ'],
  read(lines) {
    const said = fold(lines);
    const address = addressIn(said);
    return address === undefined ? [] : [{ address, said }];
  },
  source: 'seen in mail',
};
