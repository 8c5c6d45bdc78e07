/** The figure of verdicts: which kind each labelled mail gets when nothing is asked and no receiver's verdict is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHarmful, type Kind } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { withoutVerdicts } from './unjudged.ts';

interface KindsFigure {
  readonly mails: number;
  readonly harmful: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  /** Files whose kind is not what the folder says, for looking at. */
  readonly files: readonly string[];
}

/** @param isHarm whether the mails of the folder are harmful */
export async function kindsFigure(folder: string, isHarm: boolean): Promise<KindsFigure> {
  const kinds: Partial<Record<Kind, number>> = {};
  const files: string[] = [];
  let mails = 0;
  let harmful = 0;
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:eml|txt)$|\.[0-9a-f]{32}$/.test(name)) continue;
    const { verdict } = await examined(withoutVerdicts(readFileSync(join(folder, name))), { source: name });
    mails++;
    kinds[verdict.kind] = (kinds[verdict.kind] ?? 0) + 1;
    if (isHarmful(verdict.kind)) harmful++;
    if (isHarmful(verdict.kind) !== isHarm) files.push(name);
  }
  return { mails, harmful, kinds, files };
}
