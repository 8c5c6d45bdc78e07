/**
 * Keeps the answers of the bundled tables beside the expectations of the samples, so that their tests judge by the same
 * answers for ever: `node tools/record-answers.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { examineMail } from '../src/app/examine-mail.ts';

const mails = new URL('../samples/', import.meta.url);
const kept = new URL('../test/fixtures/samples/', import.meta.url);
const at = '2026-11-21T00:00:00Z';

for (const name of readdirSync(mails).filter((file) => file.endsWith('.eml'))) {
  const { answers } = await examineMail(readFileSync(new URL(name, mails)), { source: name, at });
  const file = new URL(name.replace(/\.eml$/, '.answers.json'), kept);
  writeFileSync(file, `${JSON.stringify(answers, null, 2)}\n`);
}
