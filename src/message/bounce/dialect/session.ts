import { addressIn } from '../blocks.ts';
import type { Dialect } from '../notice.ts';
import { stageOf } from '../smtp.ts';

/** Postfix tells its own postmaster of a session that it broke off: ` In: RCPT TO:<…>`, ` Out: 451 …`. */
export const session: Dialect = {
  id: 'session',
  host: 'Postfix, to its postmaster about a session',
  marks: ['transcript of session follows.'],
  read(lines) {
    let address: string | undefined;
    let stage: ReturnType<typeof stageOf>;
    for (const line of lines) {
      const text = line.trim();
      if (text.startsWith('In:')) {
        const command = text.slice(3).trim();
        stage = stageOf(command) ?? stage;
        if (/^rcpt/i.test(command)) address ??= addressIn(command.replace(/^rcpt to:?/i, ''));
      } else if (/^Out: [45]\d\d/.test(text)) {
        return [
          { ...(address !== undefined && { address }), said: text.slice(4), ...(stage !== undefined && { stage }) },
        ];
      }
    }
    return [];
  },
  source: 'postconf(5): notify_classes; seen in mail',
};
