import { addressIn, fold } from '../blocks.ts';
import type { Dialect } from '../notice.ts';

/** `There was an error delivering your mail to <…>.`, then what was said until the divider. */
export const dragonfly: Dialect = {
  id: 'dragonfly',
  host: 'DragonFly Mail Agent',
  marks: ['this is the dragonfly mail agent'],
  read(lines) {
    const at = lines.findIndex((line) => line.startsWith('There was an error delivering your mail to'));
    const address = addressIn(lines[at] ?? '');
    const said = lines
      .slice(at + 1)
      .filter((line) => !/^(?:message headers follow|original message follows)/i.test(line));
    return address === undefined ? [] : [{ address, said: fold(said) }];
  },
  source: 'dma: mail.c (bounce)',
};
