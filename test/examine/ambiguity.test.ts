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
