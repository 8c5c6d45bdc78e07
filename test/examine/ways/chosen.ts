/** The letters that are written anew: of each folder as many, evenly by their names, whatever is found in them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Examination } from '../../../src/examine/examination.ts';
import { isHarmful } from '../../../src/examine/finding.ts';
import { examined } from '../examining.ts';
import { type Entity, readLetter, type Way, writeLetter } from './letter.ts';

const root = new URL('../../fixtures/held-out/', import.meta.url);
/** All of them are five times as many, and as long in proportion. */
const OF_EACH = 8;

interface Letter {
  /** `bad-2/copy-brand`. */
  readonly name: string;
  readonly isBad: boolean;
  readonly mail: Entity;
  readonly kind: string;
  readonly isHarmful: boolean;
  readonly handover: string;
  /** The address in From. */
  readonly author: string;
}

function chosenOf(folder: string): readonly string[] {
  const names = readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.eml'))
    .sort();
  const step = Math.max(1, Math.floor(names.length / OF_EACH));
  return names.filter((_, i) => i % step === 0).slice(0, OF_EACH);
}

export async function chosenLetters(): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  for (const folder of readdirSync(root).sort()) {
    for (const file of chosenOf(folder)) {
      const bytes = readFileSync(new URL(`${folder}/${file}`, root));
      const found = await examined(bytes);
      letters.push({
        name: `${folder}/${file.replace('.eml', '')}`,
        isBad: folder.startsWith('bad'),
        mail: readLetter(bytes),
        kind: found.verdict.kind,
        isHarmful: isHarmful(found.verdict.kind),
        handover: handoverOf(found),
        author: found.facts.from[0]?.value.address.toLowerCase() ?? '',
      });
    }
  }
  return letters;
}

export const handoverOf = ({ facts }: Examination): string => facts.route.value.handover?.ip ?? '';

/** The letter with the line ends of a file on Unix. */
export const examinedLf = ({ mail }: Letter): Promise<Examination> => examined(writeLetter(mail, '\n'));

/** The letter written so; undefined where it has nothing that could be. */
export async function examinedAnew({ mail }: Letter, way: Way): Promise<Examination | undefined> {
  const other = way(mail);
  return other === undefined ? undefined : examined(writeLetter(other));
}
