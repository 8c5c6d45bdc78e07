/** Words in fields and notes of PDF, in old Excel and in old PowerPoint are read for what they want, as those of a page are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { mailOf } from './file-mails.ts';
import { type FormMail, formLures, formPapers, forms } from './form-lures.ts';

for (const form of forms) {
  const mailIn = (mail: FormMail) =>
    mailOf({ ...mail, fileName: `${mail.fileName}.${form.ending}`, file: () => form.write(mail.paper) });
  for (const mail of formLures)
    test(`${form.what}: ${mail.what} is found`, async () => {
      const { verdict, findings, facts } = await examined(await mailIn(mail));
      const read = facts.attachments.flatMap(({ value }) => value.texts?.map(({ seen }) => seen) ?? []);
      assert.ok(
        findings.some(({ detector }) => detector === mail.says),
        `only ${verdict.because}; read: ${read}`,
      );
      assert.ok(isHarmful(verdict.kind), `${verdict.kind} because ${verdict.because}`);
    });
  for (const mail of formPapers)
    test(`${form.what}: nobody is accused for ${mail.what}`, async () => {
      const { verdict, findings, facts } = await examined(await mailIn(mail));
      assert.ok(facts.attachments.some(({ value }) => (value.texts?.[0]?.seen.length ?? 0) > 60));
      const said = findings.filter(({ detector, weight }) => detector.startsWith('file-') && weight > 1);
      assert.deepEqual(
        said.map(({ detector, explains }) => `${detector}: ${explains.en}`),
        [],
      );
      assert.ok(!isHarmful(verdict.kind), `${verdict.kind} because ${verdict.because}`);
    });
}
