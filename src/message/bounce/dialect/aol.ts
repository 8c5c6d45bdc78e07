import { fold, RECIPIENTS } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** The sentence, then names of members, each on an indented line: who belongs to AOL has no domain there. */
export const aol: Dialect = {
  id: 'aol',
  host: 'AOL, of a sender or of files that its members do not take',
  marks: ['could not be delivered because they are not accepting mail'],
  read(lines): readonly Failure[] {
    const at = lines.findIndex((line) => /^\s+[a-z0-9._@-]+$/i.test(line));
    if (at < 0) return [];
    const said = fold(lines.slice(0, at));
    return lines
      .slice(at, at + RECIPIENTS)
      .filter((line) => /^\s+[a-z0-9._@-]{2,100}$/i.test(line))
      .map((line) => line.trim())
      .map((name) => ({ address: name.includes('@') ? name : `${name}@aol.com`, said }));
  },
  source: 'seen in mail',
};
