/** A list excuses what is written to it, and not what reached it among all the addresses of a stranger. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { delivered, type Letter, written } from './letters.ts';

const CARRIED: Letter = {
  from: 'alan.partner@freemail.example',
  name: 'Alan Partner',
  mailFrom: 'friends-bounces@lists.example.net',
  client: 'lists.example.net (lists.example.net [192.0.2.44])',
  subject: 'Confidential',
  fields: 'List-Id: Friends <friends.lists.example.net>\nPrecedence: list\n',
  body: 'I have funds to invest in your country. If you can handle this project, answer with:\nYour Full Name:\nYour Country:\nYour Mobile Number:\nYour Age:\nYour Bank:\nYour Occupation:\n',
};

/** The kind, and what the list counts for. */
async function told(to: string): Promise<[string, number | undefined]> {
  const mail = delivered(written(CARRIED), CARRIED).replace('To: reader@example.org', to);
  const { verdict, findings } = await examined(Buffer.from(mail));
  return [verdict.kind, findings.find(({ detector }) => detector === 'mailing-list')?.weight];
}

test('a letter to a list is excused by it', async () => {
  assert.deepEqual(await told('To: friends@lists.example.net'), ['undecided', -1]);
});

test('a letter whose readers are hidden is none to the list that carried it', async () => {
  assert.deepEqual(await told('To: undisclosed-recipients:;'), ['fraud', 0]);
  assert.deepEqual(await told('To: Recipients <alan.partner@freemail.example>'), ['fraud', 0]);
  // one sign is no verdict, but what the letter wants is seen
  const mail = delivered(written(CARRIED), CARRIED).replace(
    'To: reader@example.org',
    'To: Recipients <somebody.else@freemail.example>',
  );
  const { findings } = await examined(Buffer.from(mail));
  assert.ok(findings.some(({ detector }) => detector === 'personal-form'));
});

test('a list that writes to each member by his own address wrote to him', async () => {
  assert.deepEqual(await told('To: reader@example.org'), ['undecided', -1]);
});

test('the list still explains the way: its envelope and its host are no signs', async () => {
  const mail = delivered(written(CARRIED), CARRIED).replace('To: reader@example.org', 'To: undisclosed-recipients:;');
  const { findings } = await examined(Buffer.from(mail));
  assert.equal(findings.find(({ detector }) => detector === 'mailfrom-other-domain')?.weight, 0);
  assert.ok(findings.every(({ detector }) => detector !== 'freemail-elsewhere'));
});
