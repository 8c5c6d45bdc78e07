/** How many real lures are told when a colleague passes them on and asks, and how many good letters are not. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { observeBody } from '../../src/examine/observe/body.ts';
import { observeIdentities } from '../../src/examine/observe/identities.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';
import { examined } from './examining.ts';
import { asked, gmailOf, mailOf } from './forwards.ts';

/** The mail as Gmail forwards it with a question above it; undefined where it has no text. */
function forwarded(bytes: Uint8Array): Buffer | undefined {
  const message = readMessage(bytes);
  const { from, subject } = observeIdentities(message);
  const pieces = observeBody(message).pieces.filter(({ instead }) => !instead);
  const piece = pieces.find(({ html }) => html !== undefined) ?? pieces[0];
  if (piece === undefined) return undefined;
  const { name = '', address = '' } = from[0]?.value ?? {};
  const letter = { name, address, subject: subject?.value ?? '' };
  const question = asked[/\p{Script=Hiragana}/u.test(piece.seen) ? 'ja' : 'en'];
  return mailOf(
    gmailOf(question, letter, piece.html === undefined ? piece.seen : piece.text, piece.html !== undefined),
  );
}

interface Figure {
  readonly mails: number;
  readonly told: number;
  readonly accused: readonly string[];
  readonly files: readonly string[];
}

async function figure(folder: string): Promise<Figure> {
  const files: string[] = [];
  const accused: string[] = [];
  let mails = 0;
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:eml|txt)$|\.[0-9a-f]{32}$/.test(name)) continue;
    const mail = forwarded(readFileSync(join(folder, name)));
    if (mail === undefined) continue;
    const { verdict } = await examined(mail);
    mails++;
    if (verdict.passedOn !== undefined && isHarmful(verdict.passedOn.kind)) files.push(name);
    if (isHarmful(verdict.kind)) accused.push(name);
  }
  return { mails, told: files.length, accused, files };
}

test('of real phishing mails that a colleague passes on and asks about four in five are told, and he is never accused', {
  skip: skipWithout('mail/phishing'),
}, async (t) => {
  const { mails, told, accused } = await figure(data('mail/phishing'));
  t.diagnostic(`passed on: ${told} of ${mails} lures told`);
  assert.ok(told / mails >= 0.8, `${told} of ${mails}`);
  assert.deepEqual(accused, []);
});

test('of good mails that are passed on so at most three in a thousand are called harmful', {
  skip: skipWithout('mail/easy-ham-1'),
}, async (t) => {
  const figures = await Promise.all(
    ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'].map((folder) => figure(data(`mail/${folder}`))),
  );
  const mails = figures.reduce((sum, one) => sum + one.mails, 0);
  const files = figures.flatMap((one) => one.files);
  t.diagnostic(`passed on: ${files.length} of ${mails} good mails called harmful`);
  assert.ok(files.length / mails <= 0.003, `${files.length} of ${mails}: ${files.join(' ')}`);
});

test('no good mail that passes on or quotes something itself is said to pass on harm', {
  skip: skipWithout('mail/easy-ham-1'),
}, async () => {
  for (const folder of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'])
    for (const name of readdirSync(data(`mail/${folder}`))) {
      const { passedOn } = (await examined(readFileSync(join(data(`mail/${folder}`), name)))).verdict;
      assert.ok(passedOn === undefined || !isHarmful(passedOn.kind), name);
    }
});
