/** The figure of verdicts: which kind each labelled mail gets when nothing is asked and no receiver's verdict is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHarmful, type Kind } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';

/** What receivers and their filters wrote about the mail, removed before reading so that nothing can be taken from it. */
const verdicts =
  /^(?:x-sender-ip|x-sid-|x-ms-|x-forefront-|x-microsoft-antispam|x-eop|x-spam|x-mailscanner|x-virus|x-antispam|authentication-results|received-spf|arc-|x-proofpoint|x-pphosted|x-barracuda|x-ironport|x-exchange|x-incoming)/i;

/** The publisher put this for each recipient; with an ending it is an address again, as it was. */
const placeholder = /\b(phish(?:ing)?)@pot\b(?![.\w=@-])/g;

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

function withoutVerdicts(bytes: Buffer): Uint8Array {
  const lines = bytes.toString('latin1').replace(placeholder, '$1@pot.example').split('\n');
  const end = lines.findIndex((line) => line === '' || line === '\r');
  let drops = false;
  const head = lines.slice(0, end).filter((line) => {
    if (!/^[ \t]/.test(line)) drops = verdicts.test(line);
    return !drops;
  });
  return Buffer.from([...head, ...lines.slice(end)].join('\n'), 'latin1');
}
