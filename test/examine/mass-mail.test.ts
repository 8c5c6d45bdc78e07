/** Marks of mass mailing speak for a mail where they are those of whoever carried it; anybody can copy them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { letter } from './letters.ts';

async function weightsOf(fields: string, more: { client?: string; mailFrom?: string } = {}) {
  const { findings } = await examined(Buffer.from(letter({ from: 'news@books.example', fields, ...more })));
  return new Map(findings.map(({ detector, weight }) => [detector, weight]));
}

const STRANGER = { client: 'out.cloudmail.example (out.cloudmail.example [192.0.2.31])' };

test('a mark that names a service counts where handover or envelope is the service’s, or the sender’s own', async () => {
  const fields = 'X-SG-EID: u001.abc\n';
  for (const more of [
    { client: 'o1.outbound-mail.sendgrid.net (o1.outbound-mail.sendgrid.net [192.0.2.30])' },
    { ...STRANGER, mailFrom: 'bounces+20995-112b-reader=example.org@em3017.books.example' },
    { client: 'o1.mail.books.example (o1.mail.books.example [192.0.2.30])' },
    { client: 'mta7.esp.example (mta7.esp.example [192.0.2.30])' },
  ])
    assert.equal((await weightsOf(fields, more)).get('newsletter'), -1, JSON.stringify(more));
  const copied = await weightsOf(fields, STRANGER);
  assert.ok(!copied.has('newsletter'));
  assert.equal(copied.get('marks-borrowed'), 0);
});

test('a List-Unsubscribe that leads to nobody of the mail makes no newsletter', async () => {
  const own = await weightsOf('List-Unsubscribe: <https://books.example/u/1>\n', STRANGER);
  assert.equal(own.get('newsletter'), -1);
  const strange = await weightsOf(
    'List-Unsubscribe: <https://z2.qv-drawn.example/u/1>\nFeedback-ID: a:b:c:d\n',
    STRANGER,
  );
  assert.ok(!strange.has('newsletter') && strange.has('marks-borrowed'));
});

test('what a provider puts into every mail, and a way to ask without an address, say nothing', async () => {
  for (const fields of [
    'Feedback-ID: 1:user:proton\n',
    'Feedback-ID: 1.eu-west-1.abc=:1.eu-west-1.def=:AmazonSES\n',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click\n',
  ]) {
    const weights = await weightsOf(fields);
    assert.ok(!weights.has('newsletter') && !weights.has('marks-borrowed'), fields);
  }
});

test('the finding names the fields, and no cut value', async () => {
  const { findings } = await examined(
    Buffer.from(
      letter({
        from: 'news@books.example',
        fields: `List-Unsubscribe: <https://books.example/${'x'.repeat(300)}>\nPrecedence: bulk\n`,
      }),
    ),
  );
  const told = findings.find(({ detector }) => detector === 'newsletter');
  assert.ok(told?.explains.en.includes('(List-Unsubscribe, Precedence)'), told?.explains.en);
});
