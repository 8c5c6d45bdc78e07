/** What files say is read for what it wants: lures in them are found, and honest papers accuse nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { honest, lures, mailOf } from './file-mails.ts';

for (const mail of honest)
  test(`nobody is accused for ${mail.what}`, async () => {
    const { verdict, findings } = await examined(await mailOf(mail));
    const said = findings.filter(({ detector, weight }) => detector.startsWith('file-') && weight > 1);
    assert.deepEqual(
      said.map(({ detector, explains }) => `${detector}: ${explains.en}`),
      [],
    );
    assert.ok(!isHarmful(verdict.kind), `${verdict.kind} because ${verdict.because}`);
  });

for (const mail of lures)
  test(`found in its file: ${mail.what}`, async () => {
    const { verdict, findings, facts } = await examined(await mailOf(mail));
    const said = findings.find(({ detector }) => detector === mail.says);
    const read = facts.attachments.flatMap(({ value }) => value.texts?.map(({ seen }) => seen) ?? []);
    assert.ok(said !== undefined, `only ${verdict.because}; read: ${read}`);
    assert.ok(mail.isUndecided === true || isHarmful(verdict.kind), `${verdict.kind} because ${verdict.because}`);
  });
