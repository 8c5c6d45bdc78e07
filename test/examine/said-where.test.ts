/** Every finding of words is proved by the bytes where the words stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

/** The bytes that prove what a detector said, as text. */
async function provedBy(detector: string, one: Letter | string): Promise<string[] | undefined> {
  const bytes = Buffer.from(typeof one === 'string' ? one : letter(one));
  const { findings } = await examined(bytes);
  const found = findings.find((finding) => finding.detector === detector);
  return found?.proof.map((proof) => ('at' in proof ? bytes.subarray(...proof.at).toString() : proof.answer));
}

test('words of the subject are proved by the subject, those of the text by the text', async () => {
  const body = 'Please look at https://pages.elsewhere.example/a today.\n';
  const ofSubject = await provedBy('deadline-pressure', { subject: 'Final warning', body });
  assert.deepEqual(ofSubject, ['Subject: Final warning\r\n']);
  const [text, ...more] = (await provedBy('deadline-pressure', { body: `Final warning.\n${body}` })) ?? [];
  assert.match(text ?? '', /Final warning\.[\s\S]*today/);
  assert.deepEqual(more, []);
  const both = await provedBy('credential-lure', {
    subject: 'Verify your account',
    body: 'We saw an unusual sign-in. See https://pages.elsewhere.example/a\n',
  });
  assert.match(both?.[0] ?? '', /^Subject: Verify your account/);
  assert.match(both?.[1] ?? '', /unusual sign-in/);
});

test('letters that are styled in the subject end where the subject ends', async () => {
  const proof = await provedBy('deadline-pressure', {
    subject: '=?UTF-8?B?8J2Xk_CdmIDwnZ28?= final warning'.replace('_', '/'),
    body: 'See https://pages.elsewhere.example/a\n',
  });
  assert.match(proof?.[0] ?? '', /^Subject:/);
  assert.equal(proof?.length, 1);
});

test('who is named in To and Cc is proved by these fields, or by the header that has none', async () => {
  const mail = letter({ body: 'Dear sir,\n\nhave a look at my offer.\n' });
  const group = mail.replace('To: reader@example.org', 'To: Undisclosed recipients:;');
  assert.deepEqual(await provedBy('recipient-unnamed', group), ['To: Undisclosed recipients:;\r\n']);
  const [header, ...more] = (await provedBy('recipient-unnamed', mail.replace('To: reader@example.org\r\n', ''))) ?? [];
  assert.match(header ?? '', /^Return-Path:[\s\S]*Subject: [\s\S]*\r\n\r\n$/);
  assert.deepEqual(more, []);
});

test('an office whose answers alone go to a free mailbox does not write from one', async () => {
  const one = { name: 'Billing Department', subject: 'Your bill', body: 'Dear customer,\n\nplease answer.\n' };
  const aside = { ...one, fields: 'Reply-To: billing.dept@gmail.com\n' };
  assert.equal(await provedBy('office-by-freemail', aside), undefined);
  assert.ok(await provedBy('replyto-freemail', aside));
  const [from] = (await provedBy('office-by-freemail', { ...one, from: 'billing.dept@gmail.com' })) ?? [];
  assert.match(from ?? '', /billing\.dept@gmail\.com/);
});
