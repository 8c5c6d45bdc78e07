/** What is said of a host, an account and a trick is what the mail shows: all of it, and no more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

const wordsOf = async (one: Letter, detector: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { findings } = await examined(Buffer.from(letter(one)), { source: '-' });
  const found = findings.find((each) => each.detector === detector);
  return found === undefined ? undefined : { ...found };
};

const house: Letter = { from: 'direct@bk.mufg.jp', name: 'MUFG', subject: 'Opening hours' };
const STRANGE = 'house-by-strange-host';

test('what a client calls itself is not told as the host that handed the mail over', async () => {
  const told = await wordsOf({ ...house, client: 'vps.example.net (unknown [203.0.113.77])' }, STRANGE);
  assert.match(JSON.stringify(told?.explains), /and 203\.0\.113\.77 handed it over/);
  assert.doesNotMatch(JSON.stringify(told?.explains), /vps\.example/);
  const named = await wordsOf({ ...house, client: 'x.example.net (vps.example.net [203.0.113.77])' }, STRANGE);
  assert.match(JSON.stringify(named?.explains), /and vps\.example\.net \[203\.0\.113\.77\] handed it over/);
});

test('a client that our side found no name for is not excused by the name that it typed', async () => {
  assert.ok(await wordsOf({ ...house, client: 'mail.bk.mufg.jp (unknown [203.0.113.77])' }, STRANGE));
  assert.equal(await wordsOf({ ...house, client: 'x (mail.bk.mufg.jp [203.0.113.77])' }, STRANGE), undefined);
});

test('the holder of an account is told by the whole of a name that has three words', async () => {
  const told = await wordsOf(
    {
      from: 'keiri@seimitsu.example',
      subject: 'account',
      body: 'お支払いは下記の口座へお願いいたします。\n見本銀行 渋谷支店 普通 1234567 グエン バン アン\n\n株式会社見本精密\n柏木\n',
    },
    'account-of-person',
  );
  assert.match(JSON.stringify(told?.explains), /「グエン バン アン」/);
});

test('who keeps a document and wants the password of the mailbox for it is not told as one who plays a mail server', async () => {
  const { findings } = await examined(
    Buffer.from(
      letter({
        client: 'vps.example.net (unknown [203.0.113.77])',
        subject: 'Contract',
        body: 'Please see the document we talked about. Sign in with your email password to open it:\n\nhttps://docs-share.example.net/view?id=77\n\nAnna\n',
      }),
    ),
    { source: '-' },
  );
  const told = findings.find(({ detector }) => detector === 'mailbox-lure');
  assert.match(told?.title.en ?? '', /before it shows a document/);
  assert.match(told?.explains.en ?? '', /leads to .* Nobody needs the password of a mailbox to show a document/);
});
