/** Mails that clients read differently: what any of them shows must reach the Examination, and the ambiguity its Defects. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../src/app/machine/sha256.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { contentOf } from '../../src/message/content.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { type Ambiguity, ambiguities } from '../message/ambiguity.ts';
import { examined } from './examining.ts';

/** The digests of every content in which the payload lies open: a listed file with one of them carries it. */
function digestsWith(bytes: Uint8Array, payload: string): Set<string> {
  const contents = [...everyPart(readMessage(bytes))].map(({ part, message }) => contentOf(message, part).bytes);
  return new Set(contents.filter((one) => Buffer.from(one).toString('latin1').includes(payload)).map(sha256));
}

function reaches({ facts }: Examination, { where, payload }: Ambiguity, digests: ReadonlySet<string>): boolean {
  if (where === 'from') return facts.from.some(({ value }) => `${value.name} <${value.address}>`.includes(payload));
  if (where === 'filename') {
    return facts.attachments.some(({ value }) => value.name === payload || value.names?.includes(payload) === true);
  }
  const texts = [facts.text?.value.seen, facts.text?.value.hidden, ...facts.links.map(({ value }) => value.url)];
  return (
    texts.some((text) => text?.includes(payload)) || facts.attachments.some(({ value }) => digests.has(value.sha256))
  );
}

for (const ambiguity of ambiguities) {
  test(`${ambiguity.name}: the examination shows the payload and names the ambiguity`, async () => {
    const bytes = Buffer.from(ambiguity.mail, 'latin1');
    const examination = await examined(bytes);
    assert.ok(
      reaches(examination, ambiguity, digestsWith(bytes, ambiguity.payload)),
      JSON.stringify(examination.facts.attachments),
    );
    const named = examination.facts.defects.map((one) => one.value);
    assert.ok(named.includes(ambiguity.code), `${ambiguity.code} not in ${named.join(' ')}`);
    assert.notEqual(examination.verdict.kind, 'legitimate');
  });
}

test('what only another reading makes of the bytes is no fault of the mail, and its proofs stand in the original', async () => {
  const page = '<p>Your mailbox is full. <a href="https://evil.example/login">Confirm your account</a></p>'.repeat(3);
  const base64 = btoa(page).replace(/(.{76})/g, '$1\r\n');
  const header = [
    'From: "Desk" <desk@example.com>',
    'To: bob@example.org',
    'Subject: Your mailbox',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=---b',
    'Content-Transfer-Encoding: quoted-printable',
  ].join('\r\n');
  const part = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64';
  const mail = `${header}\r\n\r\n-----b\r\n${part}\r\n\r\n${base64}\r\n-----b--\r\n`;
  const { defects, facts } = await examined(Buffer.from(mail, 'latin1'));
  // the multipart is declared encoded, so that it is read both ways; base64 read as quoted-printable is broken, and nobody's
  assert.deepEqual(
    defects.map(({ code }) => code),
    ['multipart-encoded'],
  );
  const body = mail.indexOf('\r\n\r\n') + 4;
  const proofs = [facts.text, ...facts.links].flatMap((one) => one?.proof ?? []);
  assert.ok(proofs.length > 1);
  for (const proof of proofs) assert.ok('at' in proof && proof.at[0] >= body, JSON.stringify(proof));
  assert.equal(facts.text?.proof.length, new Set(facts.text?.proof.map((one) => JSON.stringify(one))).size);
});
