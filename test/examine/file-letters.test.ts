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

test('of a file that is longer than what is read of it, the rest is unknown', async () => {
  const mail = (text: string) =>
    Buffer.from(
      `From: a@sender.example\r\nTo: b@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nSee the file.\r\n--x\r\nContent-Type: text/plain; name=report.txt\r\nContent-Disposition: attachment; filename=report.txt\r\n\r\n${text}\r\n--x--\r\n`,
    );
  const unknown = async (text: string) =>
    (await examined(mail(text))).verdict.unknown.find(({ what }) => what === 'attachment-words')?.why;
  assert.equal(await unknown('It rained on every day of the month.\r\n'.repeat(20)), undefined);
  assert.equal(await unknown('It rained on every day of the month.\r\n'.repeat(600)), 'limit');
});
