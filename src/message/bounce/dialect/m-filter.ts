import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';
import { stageOf } from '../smtp.ts';

/** `-------server message` and `-------SMTP command`, each with its value on the line below. */
export const mFilter: Dialect = {
  id: 'm-filter',
  host: 'Digital Arts m-FILTER',
  marks: ['が自動的に生成して送信しています', '以下のメールアドレスへの送信に失敗しました'],
  after: ['以下のメールアドレスへの送信に失敗しました'],
  read(lines) {
    const section = (name: string): string => {
      const at = lines.findIndex((line) => line.startsWith('---') && line.toLowerCase().includes(name));
      const end = at < 0 ? -1 : lines.findIndex((line, i) => i > at && line.startsWith('---'));
      return at < 0 ? '' : fold(lines.slice(at + 1, end < 0 ? undefined : end));
    };
    const address = addressIn(lines.slice(0, 5).join(' '));
    const stage = stageOf(section('smtp command'));
    return address === undefined
      ? []
      : [{ address, said: section('server message'), ...(stage !== undefined && { stage }) }];
  },
  source: 'seen in mail',
};
