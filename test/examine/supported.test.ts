/** One typed field excuses nothing; what something else in the mail bears out does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supported } from '../../src/examine/supported.ts';
import { examined } from './examining.ts';
import { delivered, type Letter, written } from './letters.ts';

const facts = async (letter: Letter, above = '') =>
  (await examined(Buffer.from(above + delivered(written(letter), letter)))).facts;

/** The kinds of distribution that count for the mail. */
async function counted(letter: Letter, above = ''): Promise<string[]> {
  const all = await facts(letter, above);
  assert.ok(all.distribution.length > 0, 'the facts keep what was written');
  return supported(all).distribution.map(({ value }) => value.kind);
}

const LIST = 'List-Id: Friends <friends.lists.example.net>\nList-Post: <mailto:friends@lists.example.net>\n';

test('a list counts where its envelope, its host or its address is in the mail', async () => {
  const host = 'lists.example.net (lists.example.net [192.0.2.44])';
  const from = 'bob@example.com';
  assert.deepEqual(await counted({ from, mailFrom: 'friends-bounces@lists.example.net', fields: LIST }), [
    'mailing-list',
  ]);
  assert.deepEqual(await counted({ from, client: host, fields: LIST }), ['mailing-list']);
  assert.deepEqual(await counted({ from, fields: `${LIST}Cc: friends@lists.example.net\n` }), ['mailing-list']);
});

test('a list that nothing in the mail knows of excuses nothing', async () => {
  assert.deepEqual(await counted({ from: 'service@example.com', fields: LIST }), []);
});

test('a list of the sender himself that a service carries is his newsletter', async () => {
  const letter = { from: 'forum@example.net', mailFrom: 'bounce-7@service.example', fields: LIST };
  assert.deepEqual(await counted(letter), ['newsletter']);
});

test('a list that is named by a word alone has its envelope named after it', async () => {
  const fields = 'X-ML-Name: zemi\nX-ML-Count: 12\n';
  assert.deepEqual(await counted({ mailFrom: 'zemi-admin@sender.example', fields }), ['mailing-list']);
  assert.deepEqual(await counted({ fields }), []);
});

test('who passes a mail on writes above its route', async () => {
  const field = 'X-Forwarded-To: reader@example.org\n';
  assert.deepEqual(await counted({}, field), ['forwarded']);
  assert.deepEqual(await counted({ fields: field }), []);
});

test('a machine that answers does so from an empty envelope, or names what it answers', async () => {
  const fields = 'Auto-Submitted: auto-replied\n';
  assert.deepEqual(await counted({ mailFrom: '', fields }), ['auto-reply']);
  assert.deepEqual(await counted({ fields: `${fields}In-Reply-To: <1@example.org>\n` }), ['auto-reply']);
  assert.deepEqual(await counted({ fields }), []);
});

test('an earlier mail that is only named makes no answer', async () => {
  const fields = 'In-Reply-To: <1@example.org>\nReferences: <1@example.org>\n';
  const isAnswer = async (letter: Letter) => supported(await facts(letter)).thread !== undefined;
  assert.equal(await isAnswer({ fields, subject: 'Re: Minutes' }), true);
  assert.equal(await isAnswer({ fields, body: 'Thank you.\n\n> the minutes of the meeting\n' }), true);
  assert.equal(await isAnswer({ fields }), false);
});

test('a letter typed below a lure does not hide it', async () => {
  const body =
    'Good day, I am the lawyer of a customer who died without heirs and left 9.5 million dollars. Send me your full name, address and telephone number, so that I can present you as next of kin.\n';
  const below =
    '\n-----Original Message-----\nFrom: Ann Example <ann@example.org>\nSent: Monday, September 1, 2025\nTo: Bob <bob@example.org>\nSubject: Minutes\n\nThank you for the minutes.\n';
  const told = async (letter: Letter) => (await examined(Buffer.from(delivered(written(letter), letter)))).verdict;
  const bare = await told({ subject: 'Confidential', body });
  assert.equal(bare.kind, 'fraud');
  assert.equal((await told({ subject: 'Confidential', body: body + below })).kind, 'fraud');
  assert.equal(
    (await told({ subject: 'Fwd: Confidential', body: `What is this?\n${below}${body}` })).kind,
    'undecided',
  );
});

test('a lure is one with every such field typed below it', async () => {
  const lure: Letter = {
    from: 'service@sender.example',
    name: 'Mail Support',
    subject: 'Your mailbox is full',
    body: 'Your mailbox is full and will be closed within 24 hours. Confirm your mailbox password here:\nhttps://mail-quota.example/login\n',
  };
  const told = async (fields: string) => {
    const { verdict } = await examined(Buffer.from(delivered(written({ ...lure, fields }), lure)));
    return { kind: verdict.kind, because: verdict.because };
  };
  const bare = await told('');
  assert.equal(bare.kind, 'phishing');
  for (const fields of [
    LIST,
    'Precedence: list\n',
    'X-Forwarded-To: reader@example.org\n',
    'Auto-Submitted: auto-replied\n',
    'In-Reply-To: <1@example.org>\n',
  ])
    assert.deepEqual(await told(fields), bare, fields);
});
